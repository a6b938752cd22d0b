//! A pasted rundown, looked over: what was understood, and what the room probably does in each session.

use super::correcting::{self, Correcting};
use super::curtain::{self, Curtain};
use super::{Below, Ctx, Dialog, Outcome, open_box, run};
use crate::domain::Zone;
use crate::domain::agenda::{Doing, Planned, SessionPlan, Understood, Unread, rundown};
use crate::domain::sheet::Sheet;
use crate::domain::swot::Aspect;
use crate::text::dialogs::key as label;
use crate::text::{Language, dates, replan as text, words};
use crate::ui::effect::Step;
use crate::ui::keys::{Binding, Key, KeyRef, Mode, refs};
use crate::ui::role::Role;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list::{self, Entry};
use jiff::ToSpan;
use ratatui::Frame;
use ratatui::layout::Rect;
use std::fmt;

/// The steps that the ticked sessions lead to, each with its day from 0.
type Then = dyn Fn(Vec<(usize, SessionPlan)>) -> Vec<Step>;

/// Sessions to tick and to correct, and what is done in them to change.
pub struct Rundown {
    /// What was not understood stands first: somebody who looks for it does not know that it is missing.
    lines: Vec<Line>,
    /// Of the workshop.
    zone: Zone,
    /// Aspects that the title of a session may name.
    aspects: Vec<Aspect>,
    /// Sheets that it may name.
    sheets: Vec<Sheet>,
    selected: usize,
    editing: Correcting,
    curtain: Curtain,
    then: Box<Then>,
}

#[derive(Debug)]
enum Line {
    /// Nothing of a session.
    Unread(Unread),
    /// A session.
    Read { planned: Planned, doing: Doing, ticked: bool },
}

impl fmt::Debug for Rundown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rundown").field("lines", &self.lines).finish_non_exhaustive()
    }
}

/// What can be done with a rundown that is looked over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Select the session above.
    Up,
    /// Select the session below.
    Down,
    /// Correct the selected line.
    Correct,
    /// Tick the selected session, or take its tick away.
    Tick,
    /// The activity or sheet before for the selected session.
    PreviousActivity,
    /// The activity or sheet behind for the selected session.
    NextActivity,
    /// Take the ticked sessions.
    Take,
    /// Throw all of them away.
    Discard,
    /// Cover them again on a window that the room sees.
    Cover,
}

/// Keys of a rundown that is looked over.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Left], Action::PreviousActivity, label::ACTIVITY),
    Binding::hidden(&[Key::Right], Action::NextActivity, label::ACTIVITY),
    Binding::bar(&[Key::Char(' ')], Action::Tick, label::TICK),
    Binding::bar(&[Key::Char('e')], Action::Correct, label::CORRECT),
    Binding::bar(&[Key::Enter], Action::Take, label::USE),
    Binding::bar(&[Key::Esc], Action::Discard, label::DISCARD),
    Binding::help(&[Key::Up], Action::Up, label::MOVE),
    Binding::hidden(&[Key::Down], Action::Down, label::MOVE),
    Binding::help(&[Key::Char('u')], Action::Cover, label::COVER),
];

impl Rundown {
    /// All sessions ticked, the first selected; Enter runs the steps that `then` makes of those still ticked.
    pub fn new(
        (found, unread): (Vec<Planned>, Vec<Unread>),
        zone: Zone,
        (aspects, sheets): (&[Aspect], &[Sheet]),
        then: impl Fn(Vec<(usize, SessionPlan)>) -> Vec<Step> + 'static,
    ) -> Self {
        let selected = unread.len();
        let read = found.into_iter().map(|planned| Line::of(planned, sheets));
        Self {
            lines: unread.into_iter().map(Line::Unread).chain(read).collect(),
            zone,
            aspects: aspects.to_vec(),
            sheets: sheets.to_vec(),
            selected,
            editing: Correcting::default(),
            curtain: Curtain::default(),
            then: Box::new(then),
        }
    }

    fn update(&mut self, language: Language, action: Action) -> Outcome {
        let last = self.lines.len().saturating_sub(1);
        match action {
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(last),
            Action::Tick => {
                if let Some(Line::Read { ticked, .. }) = self.lines.get_mut(self.selected) {
                    *ticked = !*ticked;
                }
                self.selected = (self.selected + 1).min(last);
            }
            Action::Correct => {
                if let Some(line) = self.lines.get(self.selected) {
                    self.editing.begin(&line.text(language));
                }
            }
            Action::NextActivity => self.turn(1),
            Action::PreviousActivity => self.turn(-1),
            Action::Take => {
                let taken: Vec<_> =
                    self.lines.iter().filter_map(|line| line.plan(&self.aspects, &self.sheets)).collect();
                if !taken.is_empty() {
                    return Outcome::Try((self.then)(taken));
                }
            }
            Action::Discard => return Outcome::Close(Vec::new()),
            Action::Cover => self.cover(),
        }
        Outcome::Stay
    }

    /// Something else to do in the selected session, `by` further round and round.
    fn turn(&mut self, by: isize) {
        let all = Doing::all(&self.sheets);
        if let Some(Line::Read { doing, .. }) = self.lines.get_mut(self.selected) {
            let here = all.iter().position(|other| other == doing).unwrap_or(0);
            let there = here.checked_add_signed(by).unwrap_or(all.len() - 1) % all.len();
            *doing = all.get(there).cloned().unwrap_or(doing.clone());
        }
    }

    /// The selected line says this from now on, on its day.
    fn correct(&mut self, typed: &str) {
        let Some(line) = self.lines.get_mut(self.selected) else { return };
        let (day, before) = match line {
            Line::Unread(unread) => (unread.day, None),
            Line::Read { planned, doing, .. } => (planned.day, Some((planned.speaker.clone(), doing.clone()))),
        };
        let Understood { planned, unread, .. } = rundown(typed, self.zone);
        let session = planned.into_iter().next().map(|planned| Planned { day, ..planned });
        *line = match (session, before, unread.into_iter().next()) {
            (Some(planned), Some((speaker, doing)), _) => {
                let speaker = planned.speaker.clone().or(speaker);
                Line::Read { planned: Planned { speaker, ..planned }, doing, ticked: true }
            }
            (Some(planned), None, _) => Line::of(planned, &self.sheets),
            (None, _, Some(unread)) => Line::Unread(Unread { day, ..unread }),
            (None, ..) => return,
        };
    }
}

impl Line {
    /// A session, ticked, with what the room probably does.
    fn of(planned: Planned, sheets: &[Sheet]) -> Self {
        Self::Read { doing: planned.doing(sheets), planned, ticked: true }
    }

    /// As it is corrected.
    fn text(&self, language: Language) -> String {
        match self {
            Self::Unread(unread) => unread.line.clone(),
            Self::Read { planned, .. } => format!("{} {}", hours(language, planned), planned.title),
        }
    }

    /// The session with its day, if it is ticked.
    fn plan(&self, aspects: &[Aspect], sheets: &[Sheet]) -> Option<(usize, SessionPlan)> {
        match self {
            Self::Read { planned, doing, ticked: true } => {
                Some((planned.day, planned.plan(doing.clone(), aspects, sheets)))
            }
            Self::Read { .. } | Self::Unread(_) => None,
        }
    }

    /// `[✓] Hari 1 08.30–09.15 Pembukaan · paparan`; the day only where there are several.
    fn entry(&self, ctx: &Ctx, sheets: &[Sheet], several: bool) -> Entry {
        let language = ctx.language();
        match self {
            Self::Unread(Unread { line, why, .. }) => Entry {
                head: "  ?  ".to_owned(),
                text: line.clone(),
                tail: format!("· {}", ctx.say(text::why(*why))),
                style: ctx.theme.warning,
            },
            Self::Read { planned, doing, ticked } => {
                let mark = if *ticked { "[✓]" } else { "[ ]" };
                let day = if several { format!(" {}", words::day(language, planned.day)) } else { String::new() };
                let speaker = planned.speaker.as_ref().map(|who| format!("· {who} "));
                let doing = words::doing(language, doing, sheets);
                Entry {
                    head: format!("{mark}{day} {} ", hours(language, planned)),
                    text: planned.title.clone(),
                    tail: format!("{}· {doing}", speaker.unwrap_or_default()),
                    ..Entry::default()
                }
            }
        }
    }
}

/// `08.30–09.15`.
fn hours(language: Language, planned: &Planned) -> String {
    let end = planned.start.wrapping_add(i64::from(planned.minutes).minutes());
    format!("{}–{}", dates::time(language, planned.start), dates::time(language, end))
}

impl Dialog for Rundown {
    fn keys(&self, role: Role) -> Vec<KeyRef> {
        match (self.curtain.hides(role), self.editing.is_open()) {
            (true, _) => refs(curtain::KEYS),
            (false, true) => refs(correcting::KEYS),
            (false, false) => refs(KEYS),
        }
    }

    fn act(&mut self, ctx: &Ctx, _: Below, index: usize) -> Outcome {
        if self.curtain.hides(ctx.role) {
            return self.curtain.act(index);
        }
        if self.editing.is_open() {
            if let Some(typed) = self.editing.act(index) {
                self.correct(&typed);
            }
            return Outcome::Stay;
        }
        run(KEYS, index, |action| self.update(ctx.language(), action))
    }

    fn mode(&self, role: Role) -> Mode {
        if self.editing.is_open() && !self.curtain.hides(role) { Mode::Typing } else { Mode::Moving }
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.editing.field()
    }

    fn cover(&mut self) {
        self.curtain = Curtain::Closed;
    }

    fn records(&self) -> bool {
        true
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        if self.curtain.hides(ctx.role) {
            let title = ctx.say(text::RUNDOWN);
            return Curtain::view(self, ctx, frame, area, title, self.lines.len());
        }
        let size = (area.width.saturating_sub(6), area.height.saturating_sub(5));
        let (all, language) = (self.lines.len(), ctx.language());
        let ticked = self.lines.iter().filter(|line| matches!(line, Line::Read { ticked: true, .. })).count();
        let unread = self.lines.iter().filter(|line| matches!(line, Line::Unread(_))).count();
        let told = if unread > 0 { format!(" · {}", text::not_read(language, unread)) } else { String::new() };
        let title = format!("{} · {ticked}/{all}{told}", ctx.say(text::RUNDOWN));
        let inside = open_box(self, ctx, frame, area, size, &title);
        let inside = Curtain::told(ctx, frame, inside);
        let inside = self.editing.view(ctx, frame, inside);
        let several = self.lines.iter().any(|line| matches!(line, Line::Read { planned, .. } if planned.day > 0));
        let entry = |index: usize| self.lines.get(index).map(|line| line.entry(ctx, &self.sheets, several));
        let rows = (all, |index| entry(index).unwrap_or_default());
        list::view_long(frame, inside, rows, Some(self.selected), ctx.theme.into(), language);
    }
}
