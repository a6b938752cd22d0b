//! Settings: language, theme, bell, second copy. Every change holds at once and is kept.

use super::{Around, Screen, run};
use crate::domain::swot::Quadrant;
use crate::text::{Phrase, settings as text};
use crate::ui::ctx::{Ctx, Room};
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::global::switch_language;
use crate::ui::handout::{self, Purpose, SecondCopy};
use crate::ui::keys::{Binding, Key, KeyRef, refs};
use crate::ui::role::Role;
use crate::ui::route::Route;
use crate::ui::settings::Settings;
use crate::ui::theme::{Theme, ThemeName};
use crate::ui::widgets::wrap::{columns, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};

/// Which line is selected.
#[derive(Debug, Default)]
pub struct State {
    selected: usize,
}

/// A setting, a line of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Setting {
    Language,
    Theme,
    Bell,
    Second,
}

const SETTINGS: [Setting; 4] = [Setting::Language, Setting::Theme, Setting::Bell, Setting::Second];

/// What can be done on the screen of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Up,
    Down,
    Change,
    ChangeBack,
    Back,
}

/// Keys of the settings.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Char(' '), Key::Right, Key::Char('l'), Key::Enter], Action::Change, text::key::CHANGE),
    Binding::help(&[Key::Left, Key::Char('h')], Action::ChangeBack, text::key::CHANGE_BACK),
    Binding::bar(&[Key::Down, Key::Char('j'), Key::Tab], Action::Down, crate::text::frame::key::MOVE),
    Binding::hidden(&[Key::Up, Key::Char('k'), Key::BackTab], Action::Up, crate::text::frame::key::MOVE),
    Binding::bar(&[Key::Esc], Action::Back, text::key::BACK),
];

/// Carries out an action of the settings.
pub fn update(state: &mut State, ctx: &Ctx, action: Action) -> Vec<Step> {
    match action {
        Action::Up => state.selected = state.selected.saturating_sub(1),
        Action::Down => state.selected = (state.selected + 1).min(SETTINGS.len() - 1),
        Action::Change => return change(state, ctx.settings, 1),
        Action::ChangeBack => return change(state, ctx.settings, ThemeName::ALL.len() - 1),
        Action::Back => return vec![Step::Back],
    }
    Vec::new()
}

impl Screen for State {
    fn route(&self) -> Route {
        Route::Settings
    }

    fn keys(&self, _ctx: &Ctx, _room: Option<&Room>) -> Vec<KeyRef> {
        refs(KEYS)
    }

    fn act(&mut self, ctx: &Ctx, _room: Option<&Room>, index: usize) -> Vec<Step> {
        run(KEYS, index, |action| update(self, ctx, action))
    }

    fn view(&self, ctx: &Ctx, _room: Option<&Room>, frame: &mut Frame, area: Rect) {
        view(self, ctx, frame, area);
    }

    fn around(&self) -> Around {
        Around::ALL
    }
}

/// The setting on the selected line `by` values further.
fn change(state: &State, settings: Settings, by: usize) -> Vec<Step> {
    let step = match SETTINGS.get(state.selected) {
        Some(Setting::Language) => switch_language(settings),
        Some(Setting::Theme) => {
            let here = ThemeName::ALL.iter().position(|theme| *theme == settings.theme);
            let next = (here.unwrap_or(0) + by) % ThemeName::ALL.len();
            let theme = ThemeName::ALL.get(next).copied().unwrap_or(settings.theme);
            Step::Settings(Settings { theme, ..settings })
        }
        Some(Setting::Bell) => Step::Settings(Settings { bell: !settings.bell, ..settings }),
        Some(Setting::Second) => handout::find(Purpose::Second),
        None => return Vec::new(),
    };
    vec![step]
}

/// Draws the settings, a sample of each theme, and that they are kept.
pub fn view(state: &State, ctx: &Ctx, frame: &mut Frame, area: Rect) {
    let mut lines = vec![Line::styled(format!(" {}", ctx.say(text::TITLE)), ctx.theme.title), Line::default()];
    for (index, setting) in SETTINGS.into_iter().enumerate() {
        let here = index == state.selected;
        lines.push(setting_line(ctx, setting, here));
    }
    lines.push(Line::default());
    lines.extend(ThemeName::ALL.map(|theme| sample(ctx, theme)));
    lines.push(Line::default());
    let kept = wrap(ctx.say(text::KEPT), area.width.saturating_sub(2));
    lines.extend(kept.into_iter().map(|line| Line::styled(format!(" {line}"), ctx.theme.muted)));
    let (_, body) = fit::top(area, 1);
    frame.render_widget(Text::from(lines), body);
}

fn setting_line<'a>(ctx: &Ctx, setting: Setting, here: bool) -> Line<'a> {
    let said = |phrase| ctx.say(phrase).to_owned();
    let (label, value) = match setting {
        Setting::Language => (text::LANGUAGE, said(text::THIS_LANGUAGE)),
        Setting::Theme => (text::THEME, said(name(ctx.settings.theme))),
        Setting::Bell if ctx.settings.bell => (text::BELL, said(text::ON)),
        Setting::Bell => (text::BELL, said(text::OFF)),
        Setting::Second => (text::SECOND, second(ctx)),
    };
    let label = ctx.say(label);
    let mark = if here { "▸" } else { " " };
    let (label_style, value_style) =
        if here { (ctx.theme.title, ctx.theme.selected) } else { (ctx.theme.base, ctx.theme.base) };
    Line::from(vec![
        Span::styled(format!(" {mark} {label:<22}"), label_style),
        Span::styled(format!(" ‹ {value} › "), value_style),
    ])
}

/// How the second copy is; its folder is for the desk only.
fn second(ctx: &Ctx) -> String {
    let said = |phrase| ctx.say(phrase).to_owned();
    let (state, folder) = match ctx.second {
        SecondCopy::Off => return said(text::NO_SECOND),
        SecondCopy::Waiting(folder) => (said(text::SECOND_WAITS), folder),
        SecondCopy::Working(folder) => (said(text::SECOND_WORKS), folder),
        SecondCopy::Missing(folder) => (said(text::SECOND_MISSING), folder),
        SecondCopy::Parted { folder, name } => (text::second_parted(ctx.language(), name), folder),
    };
    match ctx.role {
        Role::Desk => format!("{state}: {folder}"),
        Role::Both | Role::Wall => state,
    }
}

const fn name(theme: ThemeName) -> Phrase {
    match theme {
        ThemeName::Light => text::LIGHT,
        ThemeName::Dark => text::DARK,
        ThemeName::Plain => text::PLAIN,
    }
}

/// A line in the colours of a theme, whichever is in force; without colours where none are wanted.
fn sample<'a>(ctx: &Ctx, name_of: ThemeName) -> Line<'a> {
    let theme = match ctx.settings.theme {
        ThemeName::Plain => Theme::of(ThemeName::Plain),
        ThemeName::Light | ThemeName::Dark => Theme::of(name_of),
    };
    let label = ctx.say(name(name_of));
    let mark = if name_of == ctx.settings.theme { "●" } else { " " };
    let pad = 12_u16.saturating_sub(columns(label));
    let mut spans = vec![
        Span::styled(format!(" {mark} {label}{:1$}", "", usize::from(pad)), ctx.theme.base),
        Span::styled(format!(" {} ", ctx.say(text::SAMPLE)), theme.base),
    ];
    spans.extend(
        Quadrant::ALL.map(|quadrant| Span::styled(format!("[{}] ", quadrant.letter()), theme.quadrant(quadrant))),
    );
    spans.push(Span::styled("05:00", theme.warning));
    spans.push(Span::styled(" ", theme.base));
    Line::from(spans)
}
