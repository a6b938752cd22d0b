//! Plays the script: every step is a command, decided at its time.

mod sheets;
mod votes;

use super::DemoFault;
use super::known::{Keys, Known};
use super::script::{Extent, ItemStep, LineStep, Scene, Step};
use crate::domain::attendance::Code;
use crate::domain::command::{AgendaCommand, AttendanceCommand, GroupCommand, NewItem, NoteCommand, SwotCommand};
use crate::domain::group::deal;
use crate::domain::{Command, History, Id, Record, decide};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

/// The workshop so far.
pub(super) struct Play {
    history: History,
    keys: Keys,
    /// When the next record is written.
    time: Timestamp,
    /// Time between two records.
    tick: SignedDuration,
}

impl Play {
    /// A workshop just created.
    pub(super) fn begin(first: Record) -> Result<Self, DemoFault> {
        Ok(Self { time: first.at, history: History::begin(first)?, keys: Keys::default(), tick: SignedDuration::ZERO })
    }

    /// All records, the first of which creates the workshop.
    pub(super) fn records(self) -> Vec<Record> {
        self.history.records().to_vec()
    }

    /// One session from its start to its end, or to now.
    pub(super) fn scene(
        &mut self,
        scene: &Scene,
        extent: Extent,
        start: Timestamp,
        end: Timestamp,
    ) -> Result<(), DemoFault> {
        let steps = scene.steps(extent);
        let records: usize = steps.iter().map(|step| step.records(extent)).sum();
        let slices = i64::try_from(records).unwrap_or(i64::MAX).saturating_add(1);
        let length = end.duration_since(start).as_millis().max(0);
        let length = i64::try_from(length).unwrap_or_default();
        self.tick = SignedDuration::from_millis(length / slices);
        self.time = start;
        let session = scene.session.clone();
        self.run(Command::Agenda(AgendaCommand::Start { session }))?;
        for step in steps {
            self.step(&scene.session, step, extent)?;
        }
        Ok(())
    }

    /// The end of a session after which nothing follows that day.
    pub(super) fn end(&mut self, session: &str, at: Timestamp) -> Result<(), DemoFault> {
        self.time = at;
        let session = session.to_owned();
        self.done(Command::Agenda(AgendaCommand::End { session }))
    }

    /// Decides and records a command; the id is that of what it brings.
    fn run(&mut self, command: Command) -> Result<Id, DemoFault> {
        let at = self.history.at(self.time);
        let events = decide(self.history.workshop(), command, at)?;
        self.history.push(Record { n: at.record, at: at.time, events })?;
        self.time += self.tick;
        Ok(Id::new(at.record, 0))
    }

    fn step(&mut self, session: &str, step: &Step, extent: Extent) -> Result<(), DemoFault> {
        match step {
            Step::Heads { label, present } => self.heads(label, present),
            Step::Item(item) => self.item(item),
            Step::Line(line) => self.line(session, line),
            Step::Row(row) => self.row(row),
            Step::Cells(cells) => self.cells(cells),
            Step::Merge { from, into } => self.merge(from, into),
            Step::Park(key) => self.park(key),
            Step::Withdraw(key) => self.withdraw(key),
            Step::Tables { number, by, name } => {
                let groups = deal(self.history.workshop(), *number, (*by).into(), name);
                self.done(Command::Group(GroupCommand::Form(groups)))
            }
            Step::Draw { word, minutes } => {
                self.done(Command::Group(GroupCommand::Draw { seed: word.clone(), minutes: *minutes }))
            }
            Step::NextTable => self.done(Command::Group(GroupCommand::Next)),
            Step::Answer(key) => {
                let id = self.keys.note(key)?;
                self.done(Command::Note(NoteCommand::Answer { id }))
            }
            Step::Wait(session) => {
                let session = session.clone();
                self.done(Command::Agenda(AgendaCommand::Wait { session }))
            }
            Step::Vote(vote) => self.vote(session, vote, extent),
        }
    }

    fn item(&mut self, item: &ItemStep) -> Result<(), DemoFault> {
        let new = NewItem {
            aspect: item.aspect.clone(),
            quadrant: item.quadrant,
            text: item.text.clone(),
            by: item.by.clone(),
            dimension: item.dimension.clone(),
            from: self.keys.origins(self.history.workshop(), &item.from)?,
            origin: None,
        };
        let id = self.run(Command::Swot(SwotCommand::Add(vec![new])))?;
        self.keys.give(item.key.as_ref(), Known::Item(id));
        Ok(())
    }

    fn line(&mut self, session: &str, line: &LineStep) -> Result<(), DemoFault> {
        let id = self.run(Command::Note(NoteCommand::Take {
            session: session.to_owned(),
            kind: line.kind,
            texts: vec![line.text.clone()],
            by: line.by.clone(),
        }))?;
        self.keys.give(line.key.as_ref(), Known::Note(id));
        Ok(())
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
}
