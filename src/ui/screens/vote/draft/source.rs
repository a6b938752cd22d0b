//! Where the options of a new vote come from.

use super::sheet;
use crate::domain::agenda::Activity;
use crate::domain::note::{Note, NoteKind};
use crate::domain::priorities::{Priority, priorities};
use crate::domain::sheet::Row;
use crate::domain::swot::Item;
use crate::domain::vote::{VoteOption, VoteState};
use crate::text::{Phrase, vote as text};
use crate::ui::ctx::Room;
use crate::ui::route::Source;
use std::collections::BTreeSet;

impl Source {
    /// The rows that the running session's sheet lets be voted on and that no vote is about; else what a session about a
    /// sheet has noted down; the first aspect of the running session (of all without a session of its own) with items
    /// and no vote; else the whole board; where that is empty, what the running session has noted down, else what is
    /// typed.
    pub fn usual(room: &Room) -> Self {
        if let Some(rows) = sheet::due(room) {
            return rows;
        }
        if is_about_lists(room) && noted_here(room) {
            return Self::Notes;
        }
        if let Some(aspect) = next_aspect(room) {
            return Self::Aspect(aspect);
        }
        match (shown(room, None).is_empty(), noted_here(room)) {
            (false, _) => Self::Board,
            (true, true) => Self::Notes,
            (true, false) => Self::Own,
        }
    }

    /// All that can be turned through: every aspect, the board, priorities and notes where there are some, every sheet
    /// with rows and its dimensions, none.
    fn all(&self, room: &Room) -> Vec<Self> {
        let aspects = room.workshop.aspects().iter();
        let mut all: Vec<Self> = aspects.map(|a| Self::Aspect(a.id.clone())).collect();
        all.push(Self::Board);
        if accepted(room).len() > 1 {
            all.push(Self::Priorities);
        }
        if !notes(room).is_empty() {
            all.push(Self::Notes);
        }
        all.extend(sheet::all(room, self));
        all.push(Self::Own);
        all
    }

    /// The source so many places on, round and round.
    pub fn turned(&self, room: &Room, by: isize) -> Self {
        let all = self.all(room);
        let here = all.iter().position(|source| source == self).unwrap_or(0);
        let next = here.checked_add_signed(by).unwrap_or(all.len() - 1) % all.len();
        all.get(next).cloned().unwrap_or(Self::Own)
    }

    /// Its options, without letters.
    pub fn options(&self, room: &Room) -> Vec<VoteOption> {
        match self {
            Self::Aspect(id) => shown(room, Some(id)),
            Self::Board => shown(room, None),
            Self::Priorities => accepted(room),
            Self::Sheet { sheet, session, dimension } => {
                sheet::options(room, sheet, session.as_deref(), dimension.as_deref())
            }
            Self::Notes => notes(room).into_iter().map(typed).collect(),
            Self::Own => Vec::new(),
        }
    }

    /// The aspect that the vote is about.
    pub fn aspect(&self) -> Option<&str> {
        match self {
            Self::Aspect(id) => Some(id),
            Self::Board | Self::Priorities | Self::Sheet { .. } | Self::Notes | Self::Own => None,
        }
    }

    /// What to do where it has no options.
    pub const fn empty(&self) -> Phrase {
        match self {
            Self::Aspect(_) | Self::Board => text::NO_ITEMS,
            Self::Sheet { .. } => text::NO_ROWS,
            Self::Priorities | Self::Notes | Self::Own => text::TYPE_OPTIONS,
        }
    }

    /// Name of it, as in the list of sources.
    pub fn name(&self, room: &Room) -> String {
        match self {
            Self::Aspect(id) => match room.workshop.aspect(id) {
                Some(aspect) => room.label(&aspect.name),
                None => id.clone(),
            },
            Self::Board => room.say(text::ALL_ASPECTS).to_owned(),
            Self::Priorities => room.say(text::ACCEPTED_SO_FAR).to_owned(),
            Self::Sheet { sheet, dimension, .. } => sheet::name(room, sheet, dimension.as_deref()),
            Self::Notes => room.say(text::FROM_NOTES).to_owned(),
            Self::Own => room.say(text::OWN).to_owned(),
        }
    }

    /// What is asked about so many options unless something else is typed.
    pub fn question(&self, room: &Room, options: usize) -> String {
        let about = |name: &str| text::question(room.language(), name);
        match self {
            Self::Own | Self::Sheet { .. } if options == 1 => room.say(text::DO_YOU_AGREE).to_owned(),
            Self::Aspect(_) | Self::Board => about(&self.name(room).to_lowercase()),
            Self::Sheet { .. } => about(&sheet::in_a_sentence(&self.name(room))),
            Self::Notes => match room.workshop.open_session() {
                Some((_, session)) if noted_here(room) => about(&room.label(&session.plan.title)),
                Some(_) | None => room.say(text::WHICH_FIRST).to_owned(),
            },
            Self::Priorities => room.say(text::LAST_ORDER).to_owned(),
            Self::Own => room.say(text::WHICH_FIRST).to_owned(),
        }
    }
}

/// The priorities that can still be asked about.
fn accepted(room: &Room) -> Vec<VoteOption> {
    let option = |Priority { text, item, row, .. }| VoteOption { id: String::new(), text, item, row };
    priorities(room.workshop).into_iter().map(option).filter(|option| stands(room, option)).collect()
}

/// Whether an option can be asked about: it was typed, or its item is on the board, or its row stands.
pub fn stands(room: &Room, option: &VoteOption) -> bool {
    let item = |id| room.workshop.items.get(&id).is_some_and(Item::is_shown);
    let row = |id| room.workshop.sheets.row(id).is_some_and(Row::is_shown);
    option.item.is_none_or(item) && option.row.is_none_or(row)
}

/// An option that comes from no item and no row.
pub fn typed(text: String) -> VoteOption {
    VoteOption { id: String::new(), text, item: None, row: None }
}

/// Whether a new vote is what one comes here for: nothing was voted on yet, or a session for voting runs and an
/// aspect is left, or rows of the running session's sheet are.
pub fn is_due(room: &Room) -> bool {
    let voting = room.workshop.open_session().is_some_and(|(_, session)| session.plan.activity == Activity::Vote);
    let left = next_aspect(room).is_some();
    (voting && left) || sheet::due(room).is_some() || (room.workshop.votes.is_empty() && !shown(room, None).is_empty())
}

fn next_aspect(room: &Room) -> Option<String> {
    let session = room.workshop.open_session();
    let wanted = session.map_or(&[][..], |(_, session)| &session.plan.aspects);
    let voted = |id: &str| {
        let mut votes = room.workshop.votes.values();
        votes.any(|vote| vote.aspect.as_deref() == Some(id) && vote.state != VoteState::Withdrawn)
    };
    let mut aspects = room.workshop.aspects().iter().map(|aspect| &aspect.id);
    aspects
        .find(|id| (wanted.is_empty() || wanted.contains(id)) && !voted(id) && !shown(room, Some(id)).is_empty())
        .cloned()
}

/// The items on the board of an aspect, or of all, as options.
fn shown(room: &Room, aspect: Option<&str>) -> Vec<VoteOption> {
    let items = room.workshop.on_board();
    items
        .filter(|item| aspect.is_none_or(|id| item.aspect == id))
        .map(|item| VoteOption { id: String::new(), text: item.text.clone(), item: Some(item.id), row: None })
        .collect()
}

fn standing<'a>(room: &Room<'a>) -> impl Iterator<Item = &'a Note> {
    let notes = room.workshop.notes.values();
    let is_note = |note: &&Note| note.kind == NoteKind::Note && !note.withdrawn;
    notes.filter(is_note).filter(|note| !text::is_concern(&note.text))
}

/// Whether a note was taken down in the running session.
fn is_here(room: &Room, note: &Note) -> bool {
    let running = room.workshop.open_session();
    running.is_some_and(|(_, session)| session.plan.id == note.session)
}

fn noted_here(room: &Room) -> bool {
    standing(room).any(|note| is_here(room, note))
}

/// Whether the running session is one whose notes are what is decided about.
fn is_about_lists(room: &Room) -> bool {
    let running = room.workshop.open_session();
    running.is_some_and(|(_, session)| match session.plan.activity {
        Activity::Sheet => true,
        Activity::Attendance
        | Activity::Talk
        | Activity::Break
        | Activity::Swot
        | Activity::Vote
        | Activity::Recap
        | Activity::Agreement => false,
    })
}

/// Notes that stand, each wording once.
fn notes(room: &Room) -> Vec<String> {
    let some_here = noted_here(room);
    let mut seen = BTreeSet::new();
    standing(room)
        .filter(|note| !some_here || is_here(room, note))
        .filter(|note| seen.insert(note.text.to_lowercase()))
        .map(|note| note.text.clone())
        .collect()
}
