//! The phase that a vote is in: what is shown of it, with what was typed there.

use super::count::{audit, audit_view, recount};
use super::draft::{drafted, ready, rule, voters};
use super::open::{sheet, sheet_view};
use super::result::{accepted, detail};
use super::{draft, list, open, options, result, withdrawn};
use crate::domain::vote::{Vote, VoteState};
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::keys::Mode;
use crate::ui::route::VotePart;
use crate::ui::widgets::field::Field;
use ratatui::Frame;
use ratatui::layout::Rect;
/// A phase with what was typed in it.
#[derive(Debug)]
pub enum Phase {
    List(list::Line),
    Draft(draft::Draft),
    Drafted(options::Page),
    Rule(rule::Form),
    Voters(voters::Roll),
    Ready(ready::Ready),
    Open(open::Ballots),
    Sheet(sheet::Sheet),
    Result(result::Page),
    Detail(detail::Detail),
    Recount(recount::Recount),
    Audit(audit::Audit),
    Accepted,
    Withdrawn,
}

impl Phase {
    /// The phase that follows from the state of a vote.
    pub fn of(vote: &Vote) -> Self {
        match vote.state {
            VoteState::Drafted => Self::Drafted(options::Page::default()),
            VoteState::Open => {
                let declared = vote.declaration.as_ref();
                if declared.is_some_and(|declared| declared.method.is_together()) {
                    Self::Sheet(sheet::Sheet::new(vote))
                } else {
                    Self::Open(open::Ballots::default())
                }
            }
            VoteState::Closed | VoteState::Settled => Self::Result(result::Page::default()),
            VoteState::Accepted => Self::Accepted,
            VoteState::Withdrawn => Self::Withdrawn,
        }
    }

    /// Whether letters are commands or text.
    pub const fn mode(&self) -> Mode {
        match self {
            Self::Voters(_) => Mode::Typing,
            Self::Open(ballots) => ballots.mode,
            Self::Sheet(sheet) => sheet.mode,
            Self::Audit(audit) => audit.mode,
            Self::Draft(draft) if draft.is_typing() => Mode::Typing,
            Self::List(_)
            | Self::Draft(_)
            | Self::Drafted(_)
            | Self::Rule(_)
            | Self::Ready(_)
            | Self::Result(_)
            | Self::Detail(_)
            | Self::Recount(_)
            | Self::Accepted
            | Self::Withdrawn => Mode::Moving,
        }
    }

    /// Whether ballots are typed here.
    pub const fn takes_ballots(&self) -> bool {
        matches!(self, Self::Open(_) | Self::Sheet(_))
    }

    /// The field that has the keys.
    pub fn field(&mut self) -> Option<&mut Field> {
        match self {
            Self::Voters(roll) => Some(&mut roll.field),
            Self::Open(ballots) => Some(&mut ballots.field),
            Self::Sheet(sheet) => sheet.field(),
            Self::Audit(audit) if audit.mode == Mode::Typing => Some(&mut audit.field),
            Self::Draft(draft) => draft.field(),
            Self::List(_)
            | Self::Drafted(_)
            | Self::Rule(_)
            | Self::Ready(_)
            | Self::Result(_)
            | Self::Detail(_)
            | Self::Recount(_)
            | Self::Audit(_)
            | Self::Accepted
            | Self::Withdrawn => None,
        }
    }

    /// Selects the line with this number.
    pub fn jump(&mut self, room: &Room, number: u32) {
        let line = (number as usize).saturating_sub(1);
        match self {
            Self::List(selected) => selected.jump(room, line),
            Self::Draft(draft) => draft.jump(line),
            Self::Rule(form) => form.jump(line),
            Self::Result(page) => page.jump(line),
            Self::Audit(audit) => audit.jump(line),
            Self::Drafted(_)
            | Self::Voters(_)
            | Self::Ready(_)
            | Self::Open(_)
            | Self::Sheet(_)
            | Self::Detail(_)
            | Self::Recount(_)
            | Self::Accepted
            | Self::Withdrawn => {}
        }
    }

    /// Each line of a paste is an option of a new vote.
    pub fn paste(&self, room: &Room, text: &str) -> Vec<Step> {
        match self {
            Self::Draft(draft) => draft.paste(room, text),
            Self::List(_)
            | Self::Drafted(_)
            | Self::Rule(_)
            | Self::Voters(_)
            | Self::Ready(_)
            | Self::Open(_)
            | Self::Sheet(_)
            | Self::Result(_)
            | Self::Detail(_)
            | Self::Recount(_)
            | Self::Audit(_)
            | Self::Accepted
            | Self::Withdrawn => Vec::new(),
        }
    }

    /// What the room sees of it beyond what the journal tells.
    pub fn part(&self) -> Option<VotePart> {
        match self {
            Self::Draft(draft) => Some(VotePart::Question(draft.question())),
            Self::Rule(form) => Some(VotePart::Rule(Box::new(form.declared().clone()))),
            Self::Voters(roll) => Some(VotePart::Rule(Box::new(roll.proposed()))),
            Self::Ready(ready) => Some(VotePart::Rule(Box::new(ready.declared().clone()))),
            Self::Recount(recount) => Some(VotePart::Recount(recount.shown())),
            Self::Audit(audit) => Some(VotePart::Audit { done: audit.done(), of: audit.of }),
            Self::List(_) => Some(VotePart::List),
            Self::Drafted(_)
            | Self::Open(_)
            | Self::Sheet(_)
            | Self::Result(_)
            | Self::Detail(_)
            | Self::Accepted
            | Self::Withdrawn => None,
        }
    }

    /// Draws it. Only the list and a draft stand without a vote.
    pub fn view(&self, vote: Option<&Vote>, room: &Room, frame: &mut Frame, area: Rect) {
        let area = Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area };
        let vote = match (self, vote) {
            (Self::List(line), _) => return list::view(*line, room, frame, area),
            (Self::Draft(draft), _) => return draft::view(draft, room, frame, area),
            (_, None) => return,
            (_, Some(vote)) => vote,
        };
        match self {
            Self::List(_) | Self::Draft(_) => {}
            Self::Drafted(page) => drafted::view(vote, *page, room, frame, area),
            Self::Rule(form) => rule::view(form, vote, room, frame, area),
            Self::Voters(roll) => voters::view(roll, room, frame, area),
            Self::Ready(ready) => ready::view(ready, vote, room, frame, area),
            Self::Open(ballots) => open::view::view(ballots, vote, room, frame, area),
            Self::Sheet(sheet) => sheet_view::view(sheet, vote, room, frame, area),
            Self::Result(page) => result::view(*page, vote, room, frame, area),
            Self::Detail(detail) => detail::view(detail, vote, room, frame, area),
            Self::Recount(recount) => recount::view(recount, vote, room, frame, area),
            Self::Audit(audit) => audit_view::view(audit, vote, room, frame, area),
            Self::Accepted => accepted::view(vote, room, frame, area),
            Self::Withdrawn => withdrawn::view(room, frame, area),
        }
    }
}
