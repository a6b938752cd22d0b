//! Lines that were pasted or came from a file: which screen takes them, after they were looked over.

use super::{Screen, agenda, attendance, new, swot, talk, vote};
use crate::text::looked_over as text;
use crate::ui::ctx::{Ctx, Room};
use crate::ui::dialogs::Paste;
use crate::ui::effect::Step;

impl Screen {
    /// Takes a paste of several lines; nothing when it has no use for lines.
    pub fn paste_lines(&mut self, ctx: &Ctx, room: Option<&Room>, text: &str) -> Vec<Step> {
        match (self, room) {
            (Self::New(state), _) => new::paste(state, ctx, text),
            (Self::Agenda(state), Some(room)) => agenda::paste(state, room, text),
            (Self::Swot(state), Some(room)) => swot::paste(state, room, text),
            (Self::Talk(state), Some(room)) => talk::paste(state, room, text),
            (Self::Attendance(state), Some(room)) => attendance::paste(state, room, text),
            (Self::Vote(state), Some(room)) => vote::paste(state, room, text),
            _ => Vec::new(),
        }
    }

    /// Takes lines that were looked over.
    pub fn take_lines(&mut self, lines: Vec<String>) {
        match self {
            Self::New(state) => state.take_lines(&lines),
            Self::Vote(state) => state.take_lines(lines),
            Self::Home(_)
            | Self::Card
            | Self::Agenda(_)
            | Self::Attendance(_)
            | Self::Talk(_)
            | Self::Pause(_)
            | Self::Swot(_)
            | Self::Priorities(_)
            | Self::Recap(_)
            | Self::Details(_)
            | Self::Settings(_) => {}
        }
    }

    /// Covers what was uncovered, before the room sees this window or no longer does.
    pub fn cover(&mut self) {
        match self {
            Self::Vote(state) => state.cover(),
            Self::New(_)
            | Self::Attendance(_)
            | Self::Talk(_)
            | Self::Swot(_)
            | Self::Home(_)
            | Self::Card
            | Self::Agenda(_)
            | Self::Pause(_)
            | Self::Priorities(_)
            | Self::Recap(_)
            | Self::Details(_)
            | Self::Settings(_) => {}
        }
    }

    /// Whether what is typed here stands readable in a field. Ballots have their own ways.
    pub fn shows_what_is_typed(&mut self) -> bool {
        let is_readable = match self {
            Self::Vote(state) => !state.takes_ballots(),
            Self::New(_)
            | Self::Attendance(_)
            | Self::Talk(_)
            | Self::Swot(_)
            | Self::Home(_)
            | Self::Card
            | Self::Agenda(_)
            | Self::Pause(_)
            | Self::Priorities(_)
            | Self::Recap(_)
            | Self::Details(_)
            | Self::Settings(_) => true,
        };
        is_readable && self.field().is_some()
    }
}

/// Looks lines over that will stand in one field, as one line.
pub fn as_one_line(ctx: &Ctx, pasted: &str) -> Step {
    let lines = pasted.lines().map(str::trim);
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let texts = lines.clone();
    let apart = if pasted.starts_with(' ') { " " } else { "" };
    let then = move |_: &Ctx, ticked: &[usize]| {
        let ticked = ticked.iter().filter_map(|&index| texts.get(index));
        let ticked: Vec<&str> = ticked.map(String::as_str).collect();
        vec![Step::Type(format!("{apart}{}", ticked.join(" ")))]
    };
    let paste = Paste::new(lines, then).titled(ctx.say(text::ONE_LINE));
    Step::open(paste.for_a_form())
}
