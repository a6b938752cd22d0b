use super::result::{Detail, Lead};
use super::*;
use crate::domain::agenda::{Activity, DayPlan, Label, SessionPlan};
use crate::domain::attendance::{Code, Unsur};
use crate::domain::command::{
    AttendanceCommand, BallotFault, NewDelegation, NewItem, SwotCommand, VoteCommand, VoteRefusal,
};
use crate::domain::event::Created;
use crate::domain::event::{JournalEvent, VoteEvent};
use crate::domain::place::{Place, PlaceKind};
use crate::domain::swot::{Aspect, Quadrant};
use crate::domain::{At, Command, Event, Id, Refusal, Seal, Workshop, Zone};
use jiff::Timestamp;
use jiff::civil::{date, time};
use std::collections::BTreeMap;

mod accepting;
mod auditing;
mod ballots;
mod contradictions;
mod counting;
mod forms;
mod lots;
mod opening;
mod points;
mod presets;
mod priorities;
mod properties;
mod reading;
mod rows;
mod ties;
mod typed;
mod what_if;

/// A workshop with delegations `D1`, `D2`, … that all vote, and items `butir 1`, `butir 2`, … in infrastruktur.
#[derive(Clone)]
pub(super) struct Room {
    pub workshop: Workshop,
    pub items: Vec<Id>,
    record: u64,
}

fn start() -> Timestamp {
    "2024-06-11T09:00:00+08:00".parse().unwrap()
}

fn created() -> Created {
    let title = Label::same("Prioritas");
    let plan = SessionPlan::new("prioritas".to_owned(), title, Activity::Vote, time(9, 0, 0, 0), 60);
    Created {
        format: 1,
        title: "Bimtek".to_owned(),
        place: Place::new(PlaceKind::Kabupaten, "Bangli"),
        venue: "Aula".to_owned(),
        agenda: "uji".to_owned(),
        zone: Zone::Wita,
        created_at: start(),
        aspects: vec![Aspect { id: "infrastruktur".to_owned(), name: Label::same("Infrastruktur") }],
        days: vec![DayPlan { date: date(2024, 6, 11), sessions: vec![plan] }],
        example: false,
        sheets: Vec::new(),
        dimensions: Vec::new(),
        years: None,
    }
}

pub(super) fn code(number: usize) -> Code {
    Code::new(&format!("D{number}")).unwrap()
}

pub(super) fn delegation(number: usize, votes: bool) -> NewDelegation {
    NewDelegation { code: code(number), name: format!("Dinas {number}"), unsur: Unsur::Opd, votes }
}

impl Room {
    pub fn new(delegations: usize, items: usize) -> Self {
        let mut room = Self::of(created(), delegations);
        let new = |n: usize| NewItem {
            aspect: "infrastruktur".to_owned(),
            quadrant: Quadrant::W,
            text: format!("butir {n}"),
            by: None,
            dimension: None,
            from: Vec::new(),
            origin: None,
        };
        if items > 0 {
            room.enter(Command::Swot(SwotCommand::Add((1..=items).map(new).collect()))).unwrap();
        }
        room.items = room.workshop.items.keys().copied().collect();
        room
    }

    /// A room in another workshop, without items.
    pub fn of(created: Created, delegations: usize) -> Self {
        let delegations = (1..=delegations).map(|n| delegation(n, true)).collect();
        let events = crate::domain::create(created, delegations, Vec::new()).unwrap();
        let (Some(Event::Journal(JournalEvent::WorkshopCreated(first))), rest) = (events.first(), &events[1..]) else {
            panic!("a workshop begins with its creation");
        };
        let mut room = Self { workshop: Workshop::create(first).unwrap(), items: Vec::new(), record: 1 };
        for event in rest {
            crate::domain::evolve(&mut room.workshop, event).unwrap();
        }
        room
    }

    /// Decides; what is decided must evolve.
    pub fn enter(&mut self, command: Command) -> Result<Vec<Event>, Refusal> {
        let at = At { time: start(), record: self.record + 1 };
        let events = crate::domain::decide(&self.workshop, command, at)?;
        self.record += 1;
        for event in &events {
            crate::domain::evolve(&mut self.workshop, event).unwrap();
            if let Event::Vote(VoteEvent::VoteClosed { vote, .. }) = event {
                let seal = Seal::of(format!("room {}", self.record));
                self.workshop.votes.get_mut(vote).unwrap().seal = Some(seal);
            }
        }
        Ok(events)
    }

    pub fn vote(&mut self, command: VoteCommand) -> Result<Vec<Event>, Refusal> {
        self.enter(Command::Vote(command))
    }

    /// A draft over all items.
    pub fn draft(&mut self) -> Id {
        let option = |item: &Id| VoteOption {
            id: String::new(),
            text: self.workshop.items[item].text.clone(),
            item: Some(*item),
            row: None,
        };
        let options = self.items.iter().map(option).collect();
        self.draft_with(options, None).unwrap()
    }

    pub fn draft_with(&mut self, options: Vec<VoteOption>, link: Option<Link>) -> Result<Id, Refusal> {
        let events = self.vote(VoteCommand::Draft {
            question: "Mana yang didahulukan?".to_owned(),
            options,
            session: Some("prioritas".to_owned()),
            aspect: Some("infrastruktur".to_owned()),
            link,
        })?;
        match events.as_slice() {
            [Event::Vote(VoteEvent::VoteDrafted { id, .. })] => Ok(*id),
            other => panic!("not a draft: {other:?}"),
        }
    }

    /// All delegations vote, tertutup, ties by second key, no quorum.
    pub fn declaration(&self, method: Method, cut: Option<u32>) -> Declaration {
        let voters: Vec<Code> = self.workshop.delegations.iter().map(|d| d.code.clone()).collect();
        Declaration {
            question: "Mana yang didahulukan?".to_owned(),
            options: Vec::new(),
            method,
            cut,
            ties: TieRule::SecondKey,
            present: u32::try_from(voters.len()).unwrap(),
            voters,
            entitled: 0,
            openness: Openness::Closed,
            base: Base::Valid,
            quorum: Quorum::None,
            reveal: false,
        }
    }

    pub fn open(&mut self, vote: Id, declaration: Declaration) -> Result<(), Refusal> {
        let declaration = Box::new(declaration);
        self.vote(VoteCommand::Open { vote, declaration }).map(drop)
    }

    /// Drafts over all items and opens.
    pub fn opened(&mut self, method: Method, cut: Option<u32>) -> Id {
        let vote = self.draft();
        self.open(vote, self.declaration(method, cut)).unwrap();
        vote
    }

    pub fn cast(&mut self, vote: Id, voter: usize, choice: Choice) -> Result<(), Refusal> {
        self.vote(VoteCommand::Cast { vote, voter: Some(code(voter)), count: 1, choice }).map(drop)
    }

    /// Delegations from the first on hand in, one each.
    pub fn cast_all(&mut self, vote: Id, ballots: &[Choice]) {
        for (i, choice) in ballots.iter().enumerate() {
            self.cast(vote, i + 1, choice.clone()).unwrap();
        }
    }

    pub fn close(&mut self, vote: Id) {
        self.vote(VoteCommand::Close { vote, totals: None }).unwrap();
    }

    pub fn settle(&mut self, vote: Id, how: TieSettlement) -> Result<(), Refusal> {
        let reason = Some("disepakati ruangan".to_owned());
        self.vote(VoteCommand::Settle { vote, how, reason }).map(drop)
    }

    pub fn accept(&mut self, vote: Id) -> Result<Acceptance, Refusal> {
        self.vote(VoteCommand::Accept { vote, order: None, reason: None })?;
        Ok(self.get(vote).acceptance.clone().unwrap())
    }

    pub fn get(&self, vote: Id) -> &Vote {
        self.workshop.vote(vote).unwrap()
    }

    pub fn result(&self, vote: Id) -> Option<VoteResult> {
        result(&self.workshop, self.get(vote))
    }

    /// The result of a vote that has one.
    pub fn counted(&self, vote: Id) -> VoteResult {
        self.result(vote).unwrap()
    }
}

/// `AAC` as dots.
pub(super) fn dots(letters: &str) -> Choice {
    let mut placed = BTreeMap::new();
    for letter in letters.chars() {
        *placed.entry(letter.to_string()).or_default() += 1;
    }
    Choice::Dots(placed)
}

/// `ACF` as hands.
pub(super) fn hands(letters: &str) -> Choice {
    Choice::Approvals(letters.chars().map(String::from).collect())
}

/// `CA=B` as a ranking, here written `C A=B`.
pub(super) fn ranking(ranks: &str) -> Choice {
    let rank = |rank: &str| rank.split('=').map(String::from).collect();
    Choice::Ranking(ranks.split(' ').map(rank).collect())
}

/// `A CE` as levels.
pub(super) fn levels(text: &str) -> Vec<Vec<Letter>> {
    let level = |level: &str| level.chars().map(String::from).collect();
    text.split_whitespace().map(level).collect()
}

pub(super) const FIVE_DOTS: Method = Method::Dots { dots: 5, max_per_item: 3, entry: Entry::Ballots };

pub(super) const HANDS: Method = Method::Choice { entry: Entry::Ballots };

pub(super) const FIST: Method = Method::Fist { entry: Entry::Ballots };

pub(super) const BORDA: Method = Method::Ranking { rule: RankingRule::Borda, shared: true, length: None };

pub(super) const SCHULZE: Method = Method::Ranking { rule: RankingRule::Schulze, shared: true, length: None };

pub(super) fn refused(result: Result<impl std::fmt::Debug, Refusal>) -> VoteRefusal {
    match result {
        Err(Refusal::Vote(refusal)) => refusal,
        other => panic!("not refused by a rule of votes: {other:?}"),
    }
}
