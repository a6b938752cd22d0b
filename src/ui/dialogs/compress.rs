//! The rest of a day pressed together, shown before anything happens.

use super::{Below, Dialog, Outcome, open_box, run};
use crate::domain::clock::{self, Compression, Fate, Squeezed};
use crate::domain::command::AgendaCommand;
use crate::domain::{Command, Workshop};
use crate::text::dialogs::key as label;
use crate::text::{dates, replan as text};
use crate::ui::ctx::{Ctx, Room};
use crate::ui::effect::{Notice, Step};
use crate::ui::fit;
use crate::ui::global::next;
use crate::ui::keys::{Binding, Key, KeyRef, refs};
use crate::ui::role::Role;
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::wrap::wrapped;
use jiff::Timestamp;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Text;

/// What is proposed, as of the moment it was asked for: what is shown is what Enter records.
#[derive(Debug)]
pub struct Compress {
    workshop: Box<Workshop>,
    day: usize,
    now: Timestamp,
    left_out: Vec<String>,
    selected: usize,
    proposed: Compression,
    /// Whether hours may be shown: before the room not while a guest is late.
    hours: bool,
}

/// What can be done with the proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Select the session above.
    Up,
    /// Select the session below.
    Down,
    /// Leave the selected session out, or take it back in.
    LeaveOut,
    /// Record the proposal.
    Accept,
    /// Record the proposal and start the next session.
    AcceptAndStart,
    /// Leave the day as it is.
    Cancel,
}

/// Keys of the proposal for the rest of a day.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Accept, label::COMPRESS),
    Binding::bar(&[Key::Char(']')], Action::AcceptAndStart, label::COMPRESS_AND_START),
    Binding::bar(&[Key::Char(' ')], Action::LeaveOut, label::LEAVE_OUT),
    Binding::bar(&[Key::Esc], Action::Cancel, label::CANCEL),
    Binding::help(&[Key::Up], Action::Up, label::MOVE),
    Binding::hidden(&[Key::Down], Action::Down, label::MOVE),
];

impl Compress {
    /// Opens the proposal for a day, or says that there is nothing to press. `hours`: whether this window may show when
    /// sessions would begin and end.
    pub fn open(room: &Room, day: usize, hours: bool) -> Step {
        let Some(proposed) = clock::compress(room.workshop, day, room.now, &[]) else {
            return Step::Say(Notice::info(room.say(text::NOTHING_LEFT)));
        };
        if proposed.fits() && proposed.changes().is_empty() {
            return Step::Say(Notice::info(room.say(text::FITS_ALREADY)));
        }
        Step::open(Self {
            workshop: Box::new(room.workshop.clone()),
            day,
            now: room.now,
            left_out: Vec::new(),
            selected: 0,
            proposed,
            hours,
        })
    }

    fn update(&mut self, ctx: &Ctx, action: Action) -> Outcome {
        let last = self.proposed.sessions.len().saturating_sub(1);
        match action {
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(last),
            Action::LeaveOut => self.turn(),
            Action::Accept => return Outcome::Try(self.accept(ctx)),
            Action::AcceptAndStart => {
                let mut steps = self.accept(ctx);
                steps.push(Step::then(next));
                return Outcome::Try(steps);
            }
            Action::Cancel => return Outcome::Close(Vec::new()),
        }
        Outcome::Stay
    }

    /// Leaves the selected session out, or takes it back in; one with a fixed hour stays.
    fn turn(&mut self) {
        let Some(session) = self.proposed.sessions.get(self.selected) else {
            return;
        };
        let (id, fate) = (session.id.clone(), session.fate);
        match fate {
            Fate::Fixed => return,
            Fate::LeftOut => self.left_out.retain(|other| *other != id),
            Fate::Kept | Fate::Shorter | Fate::InTheWay => self.left_out.push(id),
        }
        if let Some(proposed) = clock::compress(&self.workshop, self.day, self.now, &self.left_out) {
            self.proposed = proposed;
        }
    }

    fn accept(&self, ctx: &Ctx) -> Vec<Step> {
        let command = AgendaCommand::Compress { changes: self.proposed.changes(), skip: self.left_out.clone() };
        vec![Step::Do(Command::Agenda(command)), Step::Say(Notice::info(ctx.say(text::COMPRESSED)))]
    }

    fn entry(&self, ctx: &Ctx, squeezed: &Squeezed) -> Entry {
        let language = ctx.language();
        let session = self.workshop.session(&squeezed.id);
        let title = session.map_or("", |(_, session)| language.label(&session.plan.title));
        let minutes = text::minutes(language, squeezed.old, squeezed.new);
        let (tail, style) = match squeezed.fate {
            Fate::Fixed => (format!("{minutes} · {}", ctx.say(text::FIXED)), ctx.theme.base),
            Fate::Kept => (minutes, ctx.theme.base),
            Fate::Shorter => (minutes, ctx.theme.title),
            Fate::InTheWay => (format!("{minutes} · {}", ctx.say(text::LEAVE_OUT)), ctx.theme.warning),
            Fate::LeftOut => (ctx.say(text::LEFT_OUT).to_owned(), ctx.theme.muted),
        };
        let start = dates::clock(language, self.workshop.zone(), squeezed.start);
        let head = match squeezed.fate {
            _ if !self.hours => String::new(),
            Fate::LeftOut => "  ×   ".to_owned(),
            Fate::Fixed | Fate::Kept | Fate::Shorter | Fate::InTheWay => format!("{start} "),
        };
        Entry { head, text: self.workshop.created.place.fill(title), tail: format!("· {tail}"), style }
    }

    /// Whether the sessions fit, and when the day would end.
    fn summary(&self, ctx: &Ctx) -> String {
        let language = ctx.language();
        let fits = self.proposed.fits();
        let verdict = ctx.say(if fits { text::FITS } else { text::TOO_MUCH });
        if !self.hours {
            return verdict.to_owned();
        }
        let zone = self.workshop.zone();
        let (end, planned) = (self.proposed.end, self.proposed.planned_end);
        let [end_time, planned_time] = [end, planned].map(|at| zone.civil(at).time());
        let ends = if end <= planned {
            text::ends_on_time(language, end_time)
        } else {
            text::ends(language, end_time, planned_time)
        };
        format!("{ends} · {verdict}")
    }
}

impl Dialog for Compress {
    fn keys(&self, _: Role) -> Vec<KeyRef> {
        refs(KEYS)
    }

    fn act(&mut self, ctx: &Ctx, _: Below, index: usize) -> Outcome {
        run(KEYS, index, |action| self.update(ctx, action))
    }

    fn records(&self) -> bool {
        true
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        let sessions = u16::try_from(self.proposed.sessions.len()).unwrap_or(u16::MAX);
        let most = area.height.saturating_sub(4).max(3);
        let width = area.width.saturating_sub(6);
        let style = if self.proposed.fits() { ctx.theme.good } else { ctx.theme.warning };
        let said = wrapped(&self.summary(ctx), width.saturating_sub(4), style);
        let below = u16::try_from(said.len()).unwrap_or(1);
        // A blank row above the summary where there is room for it.
        let rows = sessions.saturating_add(below + 1).min(most);
        let size = (width, rows);
        let title = ctx.say(text::COMPRESS);
        let inside = open_box(self, ctx, frame, area, size, title);
        let (body, foot) = fit::bottom(inside, below);
        let sessions = self.proposed.sessions.iter();
        let entries: Vec<Entry> = sessions.map(|session| self.entry(ctx, session)).collect();
        let (selected, language) = (Some(self.selected), ctx.language());
        list::view(frame, body, &entries, selected, ctx.theme.into(), language);
        frame.render_widget(Text::from(said), foot);
    }
}
