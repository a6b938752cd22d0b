//! Plays the script: every step is a command, decided at its time.

use super::DemoFault;
use super::script::{OptionStep, Scene, Step, VoteStep};
use crate::domain::attendance::Code;
use crate::domain::command::{
    AgendaCommand, AttendanceCommand, NewItem, NoteCommand, SwotCommand, VoteCommand, VoteRefusal,
};
use crate::domain::vote::preset::voters_here;
use crate::domain::vote::{Base, Declaration, Letter, Openness, Quorum, TieRule, VoteOption, ballot};
use crate::domain::{Command, History, Id, Record, Refusal, decide};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

/// The workshop so far.
pub(super) struct Play {
    history: History,
    /// Items and questions by their keys.
    keys: BTreeMap<String, Id>,
    /// When the next record is written.
    time: Timestamp,
    /// Time between two records.
    tick: SignedDuration,
}

impl Play {
    /// A workshop just created.
    pub(super) fn begin(first: Record) -> Result<Self, DemoFault> {
        Ok(Self { time: first.at, history: History::begin(first)?, keys: BTreeMap::new(), tick: SignedDuration::ZERO })
    }

    /// All records, the first of which creates the workshop.
    pub(super) fn records(self) -> Vec<Record> {
        self.history.records().to_vec()
    }

    /// One session from its start to its end, or to now.
    pub(super) fn scene(&mut self, scene: &Scene, start: Timestamp, end: Timestamp) -> Result<(), DemoFault> {
        let records: usize = scene.steps.iter().map(Step::records).sum();
        let slices = i64::try_from(records).unwrap_or(i64::MAX).saturating_add(1);
        let length = end.duration_since(start).as_millis().max(0);
        let length = i64::try_from(length).unwrap_or_default();
        self.tick = SignedDuration::from_millis(length / slices);
        self.time = start;
        let session = scene.session.clone();
        self.run(Command::Agenda(AgendaCommand::Start { session }))?;
        for step in &scene.steps {
            self.step(&scene.session, step)?;
        }
        Ok(())
    }

    /// Decides and records a command; the id is that of what it brings.
    fn run(&mut self, command: Command) -> Result<Id, DemoFault> {
        let at = self.history.at(self.time);
        let events = decide(self.history.workshop(), command, at)?;
        self.history.push(Record { n: at.record, at: at.time, events })?;
        self.time += self.tick;
        Ok(Id::new(at.record, 0))
    }

    fn keyed(&mut self, key: Option<&String>, id: Id) {
        if let Some(key) = key {
            self.keys.insert(key.clone(), id);
        }
    }

    fn id(&self, key: &str) -> Result<Id, DemoFault> {
        let id = self.keys.get(key).copied();
        id.ok_or_else(|| DemoFault::NoSuch(key.to_owned()))
    }

    fn step(&mut self, session: &str, step: &Step) -> Result<(), DemoFault> {
        match step {
            Step::Heads { label, present } => self.heads(label, present),
            Step::Item(item) => {
                let new = NewItem {
                    aspect: item.aspect.clone(),
                    quadrant: item.quadrant,
                    text: item.text.clone(),
                    by: item.by.clone(),
                    dimension: item.dimension.clone(),
                    from: Vec::new(),
                    origin: None,
                };
                let id = self.run(Command::Swot(SwotCommand::Add(vec![new])))?;
                self.keyed(item.key.as_ref(), id);
                Ok(())
            }
            Step::Line(line) => {
                let id = self.run(Command::Note(NoteCommand::Take {
                    session: session.to_owned(),
                    kind: line.kind,
                    texts: vec![line.text.clone()],
                    by: line.by.clone(),
                }))?;
                self.keyed(line.key.as_ref(), id);
                Ok(())
            }
            Step::Merge { from, into } => {
                let (from, into) = (self.id(from)?, self.id(into)?);
                self.done(Command::Swot(SwotCommand::Merge { from, into }))
            }
            Step::Park(key) => {
                let id = self.id(key)?;
                self.done(Command::Swot(SwotCommand::Park { id }))
            }
            Step::Withdraw(key) => {
                let id = self.id(key)?;
                self.done(Command::Swot(SwotCommand::Withdraw { id }))
            }
            Step::Answer(key) => {
                let id = self.id(key)?;
                self.done(Command::Note(NoteCommand::Answer { id }))
            }
            Step::Wait(session) => {
                let session = session.clone();
                self.done(Command::Agenda(AgendaCommand::Wait { session }))
            }
            Step::Vote(vote) => self.vote(session, vote),
        }
    }

    fn done(&mut self, command: Command) -> Result<(), DemoFault> {
        self.run(command).map(|_| ())
    }

    /// A count of heads in the order of the delegations.
    fn heads(&mut self, label: &str, present: &BTreeMap<Code, u32>) -> Result<(), DemoFault> {
        let label = label.to_owned();
        let headcount = self.run(Command::Attendance(AttendanceCommand::StartHeadcount { label }))?;
        let delegations = self.history.workshop().delegations.iter();
        let codes: Vec<Code> = delegations.map(|d| d.code.clone()).collect();
        for code in codes {
            if let Some(&n) = present.get(&code) {
                self.run(Command::Attendance(AttendanceCommand::Count {
                    headcount: Some(headcount),
                    counts: vec![(code, n)],
                    label: String::new(),
                }))?;
            }
        }
        Ok(())
    }

    fn vote(&mut self, session: &str, step: &VoteStep) -> Result<(), DemoFault> {
        let options = step.options.iter().map(|option| self.option(option));
        let options = options.collect::<Result<_, _>>()?;
        let vote = self.vote_run(VoteCommand::Draft {
            question: step.question.clone(),
            options,
            session: Some(session.to_owned()),
            aspect: step.aspect.clone(),
            link: None,
        })?;
        if !step.agree.is_empty() {
            let options = step.agree.clone();
            self.vote_run(VoteCommand::Agree { vote, options })?;
        }
        let declaration = Box::new(self.declaration(step));
        self.vote_run(VoteCommand::Open { vote, declaration })?;
        self.ballots(vote, &step.ballots)?;
        if step.accept {
            self.end_vote(vote, step)?;
        }
        Ok(())
    }

    /// The ballots as typed, of the delegations in their order.
    fn ballots(&mut self, vote: Id, typed: &[String]) -> Result<(), DemoFault> {
        let opened = self.history.workshop().vote(vote);
        let declared = opened.and_then(|vote| vote.declaration.clone());
        let declared = declared.ok_or_else(|| DemoFault::NoSuch(vote.to_string()))?;
        for (typed, voter) in typed.iter().zip(&declared.voters) {
            let read = ballot::read(&declared, typed);
            let read = read.map_err(|fault| Refusal::Vote(VoteRefusal::Ballot(fault)))?;
            self.vote_run(VoteCommand::Cast {
                vote,
                voter: Some(voter.clone()),
                count: read.count,
                choice: read.choice,
            })?;
        }
        Ok(())
    }

    fn end_vote(&mut self, vote: Id, step: &VoteStep) -> Result<(), DemoFault> {
        let totals = step.totals.clone();
        self.vote_run(VoteCommand::Close { vote, totals })?;
        if let Some(settle) = step.settle.clone() {
            self.vote_run(VoteCommand::Settle { vote, how: settle.how, reason: Some(settle.reason) })?;
        }
        self.vote_run(VoteCommand::Accept { vote, order: None, reason: None })?;
        Ok(())
    }

    fn vote_run(&mut self, command: VoteCommand) -> Result<Id, DemoFault> {
        self.run(Command::Vote(command))
    }

    fn option(&self, step: &OptionStep) -> Result<VoteOption, DemoFault> {
        let (text, item) = match step {
            OptionStep::Text(text) => (text.clone(), None),
            OptionStep::Item(key) => {
                let id = self.id(key)?;
                let item = self.history.workshop().items.get(&id);
                let item = item.ok_or_else(|| DemoFault::NoSuch(key.clone()))?;
                (item.text.clone(), Some(id))
            }
        };
        let id = Letter::new();
        Ok(VoteOption { id, text, item, row: None })
    }

    /// The delegations of the last count that have a vote take part.
    fn declaration(&self, step: &VoteStep) -> Declaration {
        let workshop = self.history.workshop();
        let last = workshop.headcounts.last();
        Declaration {
            question: step.question.clone(),
            options: Vec::new(),
            method: step.method.clone(),
            cut: Some(step.cut),
            ties: TieRule::SecondKey,
            voters: voters_here(workshop),
            present: last.map_or(0, crate::domain::attendance::HeadCount::total),
            entitled: 0,
            openness: Openness::Closed,
            base: Base::Valid,
            quorum: Quorum::None,
        }
    }
}
