//! Roles of text and their styles. Views name roles, never colours.

use crate::domain::plain::is_hidden;
use crate::domain::swot::Quadrant;
use crate::scene::Emphasis;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier, Style};
use unicode_width::UnicodeWidthStr;

/// Which theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThemeName {
    /// Black on white.
    Light,
    /// White on black.
    Dark,
    /// No colour at all: bold, underline and reverse only.
    Plain,
}

impl ThemeName {
    /// The three themes.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Plain];

    /// The name used on the command line and in settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Plain => "plain",
        }
    }

    /// The theme with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name().eq_ignore_ascii_case(name))
    }
}

/// Colours on white, from the fixed part of the 256: of the first eight many terminals make bold black grey and bold
/// green bright, and what their green is on a projector nobody knows. Each has a contrast of 7 to 1 at least.
const BLACK: Color = Color::Indexed(16);
const WHITE: Color = Color::Indexed(231);
const GREY: Color = Color::Indexed(240);
const RED: Color = Color::Indexed(124);
const GREEN: Color = Color::Indexed(22);
const BLUE: Color = Color::Indexed(19);
const MAGENTA: Color = Color::Indexed(90);

/// The style of each role. At most 16 colours; no meaning is carried by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Everything without another role.
    pub base: Style,
    /// Titles and large figures.
    pub title: Style,
    /// The selected line, the mode band.
    pub selected: Style,
    /// Time is short, behind schedule, a tie.
    pub warning: Style,
    /// Failures.
    pub error: Style,
    /// What is saved, answered, accepted.
    pub good: Style,
    /// Secondary text; still readable from the back row.
    pub muted: Style,
    /// Names of keys.
    pub key: Style,
    /// Borders.
    pub border: Style,
    quadrants: [Style; 4],
}

impl Theme {
    /// The styles of a theme.
    pub const fn of(name: ThemeName) -> Self {
        match name {
            ThemeName::Light => {
                Self::coloured(Style::new().fg(BLACK).bg(WHITE), [GREY, RED, GREEN, BLUE], [GREEN, RED, BLUE, MAGENTA])
            }
            ThemeName::Dark => Self::coloured(
                Style::new().fg(Color::White).bg(Color::Black),
                [Color::Gray, Color::LightYellow, Color::LightGreen, Color::LightCyan],
                [Color::LightGreen, Color::LightRed, Color::LightCyan, Color::LightMagenta],
            ),
            ThemeName::Plain => Self::plain(),
        }
    }

    const fn coloured(base: Style, [muted, warning, good, key]: [Color; 4], [s, w, o, t]: [Color; 4]) -> Self {
        let bold = base.add_modifier(Modifier::BOLD);
        Self {
            base,
            title: bold,
            selected: base.add_modifier(Modifier::REVERSED),
            warning: bold.fg(warning),
            error: bold.fg(warning).add_modifier(Modifier::REVERSED),
            good: base.fg(good),
            muted: base.fg(muted),
            key: bold.fg(key),
            border: base.fg(muted),
            quadrants: [bold.fg(s), bold.fg(w), bold.fg(o), bold.fg(t)],
        }
    }

    const fn plain() -> Self {
        let base = Style::new();
        let bold = base.add_modifier(Modifier::BOLD);
        Self {
            base,
            title: bold,
            selected: base.add_modifier(Modifier::REVERSED),
            warning: bold.add_modifier(Modifier::UNDERLINED),
            error: bold.add_modifier(Modifier::REVERSED),
            good: base,
            muted: base,
            key: bold,
            border: base,
            quadrants: [bold; 4],
        }
    }

    /// The last look at a picture: nothing in it is hidden, and lines stand under letters only, not under what is left
    /// of a row.
    pub fn finish(&self, picture: &mut Buffer) {
        picture.content.iter_mut().for_each(show_hidden);
        if !self.warning.add_modifier.contains(Modifier::UNDERLINED) {
            return;
        }
        for cell in &mut picture.content {
            if cell.symbol() == " " {
                cell.modifier.remove(Modifier::UNDERLINED);
            }
        }
    }

    /// The style of a text that wants to be seen so much.
    pub const fn emphasis(&self, emphasis: Emphasis) -> Style {
        match emphasis {
            Emphasis::Plain => self.base,
            Emphasis::Strong => self.title,
            Emphasis::Quiet => self.muted,
            Emphasis::Urgent => self.warning,
            Emphasis::Good => self.good,
            Emphasis::Band => self.selected,
        }
    }

    /// The style of a quadrant's heading.
    pub const fn quadrant(&self, quadrant: Quadrant) -> Style {
        match quadrant {
            Quadrant::S => self.quadrants[0],
            Quadrant::W => self.quadrants[1],
            Quadrant::O => self.quadrants[2],
            Quadrant::T => self.quadrants[3],
        }
    }
}

/// A cell that would turn the direction of its row, or hold what nobody sees, shows that something was there, in as many
/// columns. Texts that wrap or are cut show such a character by its number and never come so far; records hold none.
fn show_hidden(cell: &mut Cell) {
    if cell.symbol().chars().any(is_hidden) {
        let mark = match cell.symbol().width() {
            0 | 1 => "\u{fffd}",
            _ => "\u{fffd}\u{fffd}",
        };
        cell.set_symbol(mark);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance of a colour of the fixed part, as WCAG 2 has it.
    fn luminance(index: u8) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
        let [red, green, blue] = if index >= 232 {
            [8 + 10 * (index - 232); 3]
        } else {
            let cube = index - 16;
            [cube / 36, cube / 6 % 6, cube % 6].map(level)
        };
        0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)
    }

    #[test]
    fn everything_on_white_is_read_from_the_back_row() {
        let theme = Theme::of(ThemeName::Light);
        let [s, w, o, t] = theme.quadrants;
        let Theme { base, title, warning, error, good, muted, key, border, .. } = theme;
        for style in [base, title, warning, error, good, muted, key, border, s, w, o, t] {
            let (Some(Color::Indexed(fg)), Some(Color::Indexed(bg))) = (style.fg, style.bg) else {
                panic!("a colour that terminals may change: {style:?}");
            };
            assert!(fg >= 16 && bg >= 16, "{style:?}");
            let contrast = (luminance(bg) + 0.05) / (luminance(fg) + 0.05);
            assert!(contrast >= 7.0, "{style:?}: {contrast:.1}");
        }
    }
}
