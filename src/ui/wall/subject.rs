//! What the wall is about, from the place where the desk is.

use crate::domain::Id;
use crate::domain::agenda::Activity;
use crate::domain::note::NoteKind;
use crate::domain::swot::Quadrant;
use crate::domain::vote::VoteState;
use crate::ui::ctx::Room;
use crate::ui::place::{Aside, Place};
use crate::ui::route::{Question, Route, Scope, VotePart};
use crate::ui::screens::vote;

/// What the wall is about, by ids. What is for the desk alone is not among it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The title card.
    Card,
    /// A session, with the notes of it.
    Session(String, NoteKind),
    /// One of the lists, over all sessions.
    Notes(NoteKind),
    /// A break.
    Break(String),
    /// The board of an aspect, by its place, and the quadrant that the room talks about.
    Board(usize, Quadrant),
    /// A vote, and what the journal does not tell of it.
    Vote(Id, Option<VotePart>),
    /// A question about to be asked.
    Question(Question),
    /// The agenda.
    Agenda,
    /// Heads.
    Attendance,
    /// What was accepted.
    Priorities,
    /// The recap, at a page.
    Recap(i64),
    /// Formulations of an item side by side.
    Wordings(Id),
    /// Who sits at which table.
    Tables,
    /// Groups present in turn.
    Turns,
}

impl Subject {
    /// What the desk shows; without a place that can be understood, or one that is for the desk alone, the running
    /// session, else the title card.
    pub fn of(room: &Room, place: Option<&Place>) -> Self {
        if place.is_some_and(|place| place.covered) {
            return Self::Card;
        }
        let aside = place.and_then(|place| Self::aside(room, place.aside?));
        aside.or_else(|| Self::at(room, &place?.route)).unwrap_or_else(|| Self::running(room))
    }

    /// What a dialog on the desk is about, when the room may see it and there is something to see.
    fn aside(room: &Room, aside: Aside) -> Option<Self> {
        match aside {
            Aside::Wordings(id) => {
                let item = room.workshop.items.get(&id)?;
                (item.is_shown() && !item.proposed.is_empty()).then_some(Self::Wordings(id))
            }
            Aside::Tables => (!room.workshop.groups.is_empty()).then_some(Self::Tables),
            Aside::Turns => {
                let turns = room.workshop.turns.as_ref()?;
                (!turns.ended).then_some(Self::Turns)
            }
        }
    }

    fn at(room: &Room, route: &Route) -> Option<Self> {
        let known = |id: &String| room.workshop.session(id).map(|(_, session)| session.plan.id.clone());
        Some(match route {
            Route::Card => Self::Card,
            Route::Agenda { .. } => Self::Agenda,
            // While people come in they are welcomed; heads are counted at the desk.
            Route::Attendance { .. } if Self::running(room) == Self::Attendance => Self::Card,
            Route::Attendance { .. } => Self::Attendance,
            Route::Notes { list, scope: Scope::All, .. } => Self::Notes(*list),
            Route::Notes { session, list, scope: Scope::Session, .. } => {
                Self::Session(known(session.as_ref()?)?, *list)
            }
            Route::Break(session) => Self::Break(known(session)?),
            Route::Board { aspect, quadrant, .. } => {
                let aspects = room.workshop.aspects();
                let index = aspects.iter().position(|there| Some(&there.id) == aspect.as_ref());
                Self::Board(index.unwrap_or(0), quadrant.unwrap_or(Quadrant::S))
            }
            Route::Vote { vote, part } => return Self::vote(room, *vote, part.as_ref()),
            Route::Priorities => Self::Priorities,
            Route::Recap(page) => Self::Recap(*page),
            Route::Home | Route::New | Route::Current | Route::Session(_) | Route::Details | Route::Settings => {
                return None;
            }
        })
    }

    fn vote(room: &Room, vote: Option<Id>, part: Option<&VotePart>) -> Option<Self> {
        if let Some(VotePart::Question(question)) = part {
            return (!question.options.is_empty()).then(|| Self::Question(question.clone()));
        }
        let vote = room.workshop.vote(vote?)?;
        // The journal goes before the place: a rule is of a vote that is not open yet, a count of one that is counted.
        let part = part.filter(|part| match part {
            VotePart::List | VotePart::Question(_) => false,
            VotePart::Rule(_) => vote.state == VoteState::Drafted,
            VotePart::Recount(_) | VotePart::Audit { .. } => vote.is_counted(),
        });
        (vote.state != VoteState::Withdrawn).then(|| Self::Vote(vote.id, part.cloned()))
    }

    /// What the running session is about.
    fn running(room: &Room) -> Self {
        let Some((_, session)) = room.workshop.open_session() else {
            return Self::Card;
        };
        let plan = &session.plan;
        match plan.activity {
            Activity::Attendance => Self::Attendance,
            Activity::Break => Self::Break(plan.id.clone()),
            Activity::Swot => {
                let aspects = room.workshop.aspects();
                let first = aspects.iter().position(|aspect| Some(&aspect.id) == plan.aspects.first());
                Self::Board(first.unwrap_or(0), Quadrant::S)
            }
            Activity::Vote => vote::under_way(room)
                .map_or_else(|| Self::Session(plan.id.clone(), NoteKind::Note), |vote| Self::Vote(vote.id, None)),
            Activity::Recap => Self::Recap(0),
            Activity::Talk
            | Activity::Outline
            | Activity::Issues
            | Activity::Readiness
            | Activity::Strategies
            | Activity::Programmes
            | Activity::Roadmap
            | Activity::Targets
            | Activity::Actions => Self::Session(plan.id.clone(), NoteKind::Note),
        }
    }
}
