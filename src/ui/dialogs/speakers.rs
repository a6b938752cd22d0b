//! The queue of speakers: who speaks, who comes next, and on the desk who was not heard yet.

use super::{Below, Dialog, Outcome, open_box, run};
use crate::domain::attendance::Code;
use crate::domain::floor::Stint;
use crate::domain::{Command, command::FloorCommand};
use crate::text::dialogs::key as label;
use crate::text::floor::{self as text, key};
use crate::text::{dates, frame};
use crate::ui::ctx::{Ctx, Room};
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::floor;
use crate::ui::keys::{Binding, Key, KeyRef, Mode, refs};
use crate::ui::role::Role;
use crate::ui::wall::compose::floor::names;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::wrap::{cut, wrapped};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};

/// Rows that those who wait keep before those who were not heard.
const QUEUE_ROWS: usize = 5;

/// The queue as it stood when the dialog was opened.
#[derive(Debug)]
pub struct Speakers {
    field: Field,
    /// Minutes that each has.
    minutes: u32,
    /// Name and time of who speaks.
    speaking: Option<(String, Stint)>,
    /// Whether the session is one in which the room sees no clock.
    protocol: bool,
    /// Code and name of those who wait.
    queue: Vec<(Code, String)>,
    /// Codes of those who were not called in this session.
    unheard: String,
    selected: usize,
}

/// What can be done with the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Take what is typed: a name waits, leaves, or the minutes of each.
    Enter,
    /// The selected one speaks.
    Call,
    /// Nobody speaks any more.
    End,
    /// Select the one above.
    Up,
    /// Select the one below.
    Down,
    /// Close the queue; the clock goes on.
    Close,
}

/// Keys of the queue of speakers.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Enter, key::QUEUE).typing(),
    Binding::bar(&[Key::Ctrl('q')], Action::Call, key::CALL_THIS).typing(),
    Binding::bar(&[Key::Ctrl('d')], Action::End, key::ENDED).typing(),
    Binding::hidden(&[Key::Up], Action::Up, label::MOVE).typing(),
    Binding::hidden(&[Key::Down], Action::Down, label::MOVE).typing(),
    Binding::bar(&[Key::Esc], Action::Close, label::CLOSE).typing(),
];

impl Speakers {
    /// The queue of the open session.
    pub fn new(room: &Room) -> Self {
        let open = room.workshop.floor();
        let name = |code: &Code| names(room, code).into_iter().next().unwrap_or_default();
        let speaking = open.and_then(|open| open.speaking_at(room.now));
        let unheard: Vec<&str> = room.workshop.unheard().into_iter().map(Code::as_str).collect();
        Self {
            field: Field::default(),
            minutes: room.workshop.speaking_minutes,
            speaking: speaking.map(|(code, stint)| (name(code), stint)),
            protocol: room.workshop.open_session().is_some_and(|(_, open)| open.plan.protocol),
            queue: open.iter().flat_map(|open| &open.queue).map(|code| (code.clone(), name(code))).collect(),
            unheard: match unheard.len() {
                0 => room.say(text::ALL_HEARD).to_owned(),
                number => format!("{} ({number}): {}", room.say(text::UNHEARD), unheard.join(", ")),
            },
            selected: 0,
        }
    }

    fn update(&mut self, action: Action) -> Outcome {
        let then = |command| Outcome::Try(vec![Step::Do(Command::Floor(command)), Step::then(floor::speakers)]);
        match action {
            Action::Enter if self.field.text().trim().is_empty() => Outcome::Stay,
            Action::Enter => then(floor::typed(self.field.text().trim())),
            Action::Call => then(FloorCommand::Call(self.queue.get(self.selected).map(|(code, _)| code.clone()))),
            Action::End => then(FloorCommand::EndSpeaking),
            Action::Up => {
                self.selected = self.selected.saturating_sub(1);
                Outcome::Stay
            }
            Action::Down => {
                self.selected = (self.selected + 1).min(self.queue.len().saturating_sub(1));
                Outcome::Stay
            }
            Action::Close => Outcome::Close(Vec::new()),
        }
    }

    fn speaking(&self, ctx: &Ctx, width: u16) -> Line<'static> {
        let Some((name, stint)) = &self.speaking else {
            return Line::styled(ctx.say(text::NOBODY), ctx.theme.muted);
        };
        // A room that looks on reads what a wall says: that the time is up, not by how much, and no clock in a protocol
        // session.
        let is_public = ctx.role.is_public();
        if is_public && self.protocol {
            return Line::styled(cut(&format!("▶ {name}"), width), ctx.theme.title);
        }
        let left = stint.left(ctx.now);
        let style = if left > 60 { ctx.theme.title } else { ctx.theme.warning };
        let count = match dates::countdown(left) {
            _ if left <= 0 && is_public => ctx.say(frame::TIME_UP).to_owned(),
            count if left < 0 => format!("{} {count}", ctx.say(frame::OVER)),
            count => count,
        };
        Line::styled(cut(&format!("▶ {count} · {name}"), width), style)
    }
}

impl Dialog for Speakers {
    fn keys(&self, _: Role) -> Vec<KeyRef> {
        refs(KEYS)
    }

    fn act(&mut self, _: &Ctx, _: Below, index: usize) -> Outcome {
        run(KEYS, index, |action| self.update(action))
    }

    fn mode(&self, _: Role) -> Mode {
        Mode::Typing
    }

    fn field(&mut self) -> Option<&mut Field> {
        Some(&mut self.field)
    }

    fn records(&self) -> bool {
        true
    }

    fn ticks(&self) -> bool {
        true
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        let size = (area.width.saturating_sub(6), area.height.saturating_sub(6));
        let title = format!("{} · {}", ctx.say(text::SPEAKERS), text::each(ctx.language(), self.minutes));
        let inside = open_box(self, ctx, frame, area, size, &title);
        let (now, rest) = fit::top(inside, 2);
        frame.render_widget(self.speaking(ctx, now.width), now);
        let (rest, line) = fit::bottom(rest, 1);
        let hint = self.field.is_empty().then(|| cut(ctx.say(text::FIELD), line.width.saturating_sub(3)));
        self.field.view(frame, line, Span::styled("› ", ctx.theme.key), ctx.theme.base, true);
        if let Some(hint) = hint {
            let behind = Rect { x: line.x + 3.min(line.width), width: line.width.saturating_sub(3), ..line };
            frame.render_widget(Line::styled(hint, ctx.theme.muted), behind);
        }
        // Whoever has not spoken is named to nobody but the desk.
        let unheard = if ctx.role == Role::Desk { self.unheard.as_str() } else { "" };
        let lines = wrapped(unheard, rest.width, ctx.theme.muted);
        let rows = usize::from(rest.height).saturating_sub(self.queue.len().max(QUEUE_ROWS)).max(1);
        let (queue, below) = fit::bottom(rest, u16::try_from(lines.len().min(rows)).unwrap_or(0));
        let (named, more) = fit::bottom(below, u16::from(lines.len() > rows));
        frame.render_widget(Text::from(lines), named);
        frame.render_widget(Line::styled("…", ctx.theme.muted), more);
        if self.queue.is_empty() {
            frame.render_widget(Line::styled(ctx.say(text::EMPTY), ctx.theme.muted), queue);
        }
        let entry = |(place, (code, name)): (usize, &(Code, String))| Entry {
            head: format!("{}. ", place + 1),
            text: if name == code.as_str() { name.clone() } else { format!("{code} · {name}") },
            ..Entry::default()
        };
        let entries: Vec<Entry> = self.queue.iter().enumerate().map(entry).collect();
        list::view(frame, queue, &entries, Some(self.selected), ctx.theme.into(), ctx.language());
    }
}
