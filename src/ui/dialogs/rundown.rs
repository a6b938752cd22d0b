//! A pasted rundown, looked over: what was understood, and what the room probably does in each session.

use super::curtain::{self, Curtain};
use super::{Below, Ctx, Dialog, Outcome, open_box, run};
use crate::domain::agenda::{Doing, Planned, SessionPlan, Unread};
use crate::domain::sheet::Sheet;
use crate::domain::swot::Aspect;
use crate::text::dialogs::key as label;
use crate::text::{Language, dates, replan as text, words};
use crate::ui::effect::Step;
use crate::ui::keys::{Binding, Key, KeyRef, refs};
use crate::ui::role::Role;
use crate::ui::widgets::list::{self, Entry};
use jiff::ToSpan;
use ratatui::Frame;
use ratatui::layout::Rect;
use std::fmt;

/// The steps that the ticked sessions lead to, each with its day from 0.
type Then = dyn Fn(Vec<(usize, SessionPlan)>) -> Vec<Step>;

/// Sessions to tick, and what is done in them to change.
pub struct Rundown {
    /// They stand first: somebody who looks for them does not know that they are missing.
    unread: Vec<Unread>,
    lines: Vec<Line>,
    /// Aspects that the title of a session may name.
    aspects: Vec<Aspect>,
    /// Sheets that it may name.
    sheets: Vec<Sheet>,
    /// Among the lines that were not read and the sessions.
    selected: usize,
    curtain: Curtain,
    then: Box<Then>,
}

#[derive(Debug)]
struct Line {
    planned: Planned,
    doing: Doing,
    ticked: bool,
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
    Binding::bar(&[Key::Enter], Action::Take, label::USE),
    Binding::bar(&[Key::Esc], Action::Discard, label::DISCARD),
    Binding::help(&[Key::Up], Action::Up, label::MOVE),
    Binding::hidden(&[Key::Down], Action::Down, label::MOVE),
    Binding::help(&[Key::Char('u')], Action::Cover, label::COVER),
];

impl Rundown {
    /// All sessions ticked; Enter runs the steps that `then` makes of those still ticked.
    pub fn new(
        found: Vec<Planned>,
        (aspects, sheets): (&[Aspect], &[Sheet]),
        then: impl Fn(Vec<(usize, SessionPlan)>) -> Vec<Step> + 'static,
    ) -> Self {
        let line = |planned: Planned| Line { doing: planned.doing(sheets), planned, ticked: true };
        Self {
            unread: Vec::new(),
            lines: found.into_iter().map(line).collect(),
            aspects: aspects.to_vec(),
            sheets: sheets.to_vec(),
            selected: 0,
            curtain: Curtain::default(),
            then: Box::new(then),
        }
    }

    /// With lines above the sessions that say nothing of one; the first session is selected.
    pub fn with_unread(mut self, unread: Vec<Unread>) -> Self {
        self.selected = unread.len();
        self.unread = unread;
        self
    }

    fn selected(&mut self) -> Option<&mut Line> {
        self.lines.get_mut(self.selected.checked_sub(self.unread.len())?)
    }

    fn update(&mut self, action: Action) -> Outcome {
        let last = (self.unread.len() + self.lines.len()).saturating_sub(1);
        match action {
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(last),
            Action::Tick => {
                if let Some(line) = self.selected() {
                    line.ticked = !line.ticked;
                }
                self.selected = (self.selected + 1).min(last);
            }
            Action::NextActivity => self.turn(1),
            Action::PreviousActivity => self.turn(-1),
            Action::Take => {
                let ticked = self.lines.iter().filter(|line| line.ticked);
                let plan = |line: &Line| {
                    (line.planned.day, line.planned.plan(line.doing.clone(), &self.aspects, &self.sheets))
                };
                let taken: Vec<_> = ticked.map(plan).collect();
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
        if let Some(line) = self.selected() {
            let here = all.iter().position(|other| *other == line.doing).unwrap_or(0);
            let there = here.checked_add_signed(by).unwrap_or(all.len() - 1) % all.len();
            line.doing = all.get(there).cloned().unwrap_or(line.doing.clone());
        }
    }
}

impl Dialog for Rundown {
    fn keys(&self, role: Role) -> Vec<KeyRef> {
        if self.curtain.hides(role) { refs(curtain::KEYS) } else { refs(KEYS) }
    }

    fn act(&mut self, ctx: &Ctx, _: Below, index: usize) -> Outcome {
        if self.curtain.hides(ctx.role) {
            return self.curtain.act(index);
        }
        run(KEYS, index, |action| self.update(action))
    }

    fn cover(&mut self) {
        self.curtain = Curtain::Closed;
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        if self.curtain.hides(ctx.role) {
            let title = ctx.say(text::RUNDOWN);
            return Curtain::view(self, ctx, frame, area, title, self.lines.len());
        }
        let size = (area.width.saturating_sub(6), area.height.saturating_sub(5));
        let ticked = self.lines.iter().filter(|line| line.ticked).count();
        let (language, unread) = (ctx.language(), self.unread.len());
        let all = self.lines.len() + unread;
        let told = if unread > 0 { format!(" · {}", text::not_read(language, unread)) } else { String::new() };
        let title = format!("{} · {ticked}/{all}{told}", ctx.say(text::RUNDOWN));
        let inside = open_box(self, ctx, frame, area, size, &title);
        let inside = Curtain::told(ctx, frame, inside);
        let several = self.lines.iter().any(|line| line.planned.day > 0);
        let entry = |index: usize| match self.unread.get(index) {
            Some(Unread { line, why }) => Entry {
                head: "  ?  ".to_owned(),
                text: line.clone(),
                tail: format!("· {}", ctx.say(text::why(*why))),
                style: ctx.theme.warning,
            },
            None => entry(language, &self.lines[index - unread], &self.sheets, several),
        };
        list::view_long(frame, inside, (all, entry), Some(self.selected), ctx.theme.into(), language);
    }
}

/// `[✓] Hari 1 08.30–09.15 Pembukaan · paparan`; the day only where there are several.
fn entry(language: Language, line: &Line, sheets: &[Sheet], several: bool) -> Entry {
    let Planned { day, title, start, minutes, speaker, .. } = &line.planned;
    let mark = if line.ticked { "[✓]" } else { "[ ]" };
    let day = if several { format!(" {}", words::day(language, *day)) } else { String::new() };
    let end = start.wrapping_add(i64::from(*minutes).minutes());
    let (start, end) = (dates::time(language, *start), dates::time(language, end));
    let speaker = speaker.as_ref().map(|who| format!("· {who} "));
    let doing = words::doing(language, &line.doing, sheets);
    Entry {
        head: format!("{mark}{day} {start}–{end} "),
        text: title.clone(),
        tail: format!("{}· {doing}", speaker.unwrap_or_default()),
        ..Entry::default()
    }
}
