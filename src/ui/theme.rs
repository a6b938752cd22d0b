//! Roles of text and their styles. Views name roles, never colours.

use crate::domain::swot::Quadrant;
use ratatui::style::{Color, Modifier, Style};

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
    /// All three.
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
        Self::ALL
            .into_iter()
            .find(|theme| theme.name().eq_ignore_ascii_case(name))
    }
}

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
            ThemeName::Light => Self::coloured(
                Style::new().fg(Color::Black).bg(Color::White),
                [Color::DarkGray, Color::Red, Color::Green, Color::Blue],
                [Color::Green, Color::Red, Color::Blue, Color::Magenta],
            ),
            ThemeName::Dark => Self::coloured(
                Style::new().fg(Color::White).bg(Color::Black),
                [
                    Color::Gray,
                    Color::LightYellow,
                    Color::LightGreen,
                    Color::LightCyan,
                ],
                [
                    Color::LightGreen,
                    Color::LightRed,
                    Color::LightCyan,
                    Color::LightMagenta,
                ],
            ),
            ThemeName::Plain => Self::plain(),
        }
    }

    const fn coloured(
        base: Style,
        [muted, warning, good, key]: [Color; 4],
        [s, w, o, t]: [Color; 4],
    ) -> Self {
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
