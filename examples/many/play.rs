//! A workshop being held: everything is a command, decided at its time, and on the disk at once.

use super::random::Random;
use super::words::Stock;
use jiff::{SignedDuration, Timestamp};
use mufakat::domain::attendance::Code;
use mufakat::domain::command::{NoteCommand, SheetCommand, SwotCommand};
use mufakat::domain::event::JournalEvent;
use mufakat::domain::note::Note;
use mufakat::domain::sheet::{Cell, Row, RowState, Words};
use mufakat::domain::swot::{Item, ItemState};
use mufakat::domain::vote::VoteOption;
use mufakat::domain::{Command, Event, History, Id, Record, Workshop, decide, record_time};
use mufakat::journal::{Journal, Lock};
use std::collections::BTreeSet;
use std::path::Path;

/// What marks words that nobody is to see again.
pub const SECRET: &str = "RAHASIA";

/// What marks the cells of desk columns.
pub const DESK: &str = "MEJA";

/// A workshop so far.
#[derive(Debug)]
pub struct Play {
    /// All that happened.
    pub history: History,
    journal: Journal,
    /// What decides what happens next.
    pub random: Random,
    /// What the room says.
    pub stock: Stock,
    /// The time by the wall clock.
    pub now: Timestamp,
    /// Time between two records.
    pub tick: SignedDuration,
    /// Whether heads are counted in this workshop.
    pub counts_heads: bool,
    secrets: u32,
}

impl Play {
    /// A workshop that begins with this record, in a new file.
    pub fn begin(path: &Path, first: Record, random: Random) -> Self {
        let lock = Lock::take(path).expect("nobody else writes here");
        let journal = Journal::create(lock, &first).expect("a new file");
        let now = first.at;
        let history = History::begin(first).expect("it fits");
        let stock = Stock::of(&history.workshop().created.place.full_name());
        let mut play = Self {
            history,
            journal,
            random,
            stock,
            now,
            tick: SignedDuration::from_secs(20),
            counts_heads: true,
            secrets: 0,
        };
        play.counts_heads = !play.random.percent(10);
        play
    }

    /// What is true now.
    pub fn workshop(&self) -> &Workshop {
        self.history.workshop()
    }

    /// How many records there are.
    pub fn records(&self) -> usize {
        self.history.records().len()
    }

    /// The sum of the first record: which workshop it is.
    pub fn first_sum(&self) -> String {
        self.journal.seen().first
    }

    /// Decides and records; the id of the first thing that came. None when it may not happen.
    pub fn run(&mut self, command: Command) -> Option<Id> {
        let at = self.history.at(self.now);
        let events = decide(self.history.workshop(), command, at).ok()?;
        self.record(events);
        Some(Id::new(at.record, 0))
    }

    fn record(&mut self, events: Vec<Event>) {
        let at = record_time(self.history.workshop(), &events, self.now);
        let record = Record { n: self.history.next_record(), at, events };
        let sum = self.journal.append(&record).expect("it is saved");
        self.history.push_sealed(record, sum.seal()).expect("what was decided fits");
        self.now += self.tick;
    }

    /// Takes back the newest entries, so many at most, and brings some of them back.
    pub fn undo_some(&mut self) {
        let times = if self.random.percent(70) { 1 } else { 1 + self.random.below(4) };
        for _ in 0..times {
            let Ok(record) = self.history.undo().map(|record| record.n) else { break };
            self.record(vec![Event::Journal(JournalEvent::Undone { record })]);
        }
        if self.random.percent(50) {
            self.redo_some();
        }
    }

    /// Brings back what was taken back last, if nothing was entered since.
    pub fn redo_some(&mut self) {
        for _ in 0..=self.random.below(2) {
            let Ok(record) = self.history.redo().map(|record| record.n) else { break };
            self.record(vec![Event::Journal(JournalEvent::Redone { record })]);
        }
    }

    /// Takes back the newest entry.
    pub fn undo(&mut self) {
        if let Ok(record) = self.history.undo().map(|record| record.n) {
            self.record(vec![Event::Journal(JournalEvent::Undone { record })]);
        }
    }

    /// Words that nobody is to see again in the end.
    pub fn secret(&mut self, text: &str) -> String {
        self.secrets += 1;
        format!("{text} {SECRET}{:05}", self.secrets)
    }

    /// What stands in a cell for the desk.
    pub fn desk_words(&mut self) -> String {
        self.secrets += 1;
        format!("catatan panitia {DESK}{:05}", self.secrets)
    }

    /// One of those who say something, or nobody.
    pub fn source(&mut self) -> Option<Code> {
        let codes = self.codes("SUMBER");
        let groups: Vec<Code> = self.workshop().groups.iter().map(|group| group.code.clone()).collect();
        match self.random.below(10) {
            0..2 => None,
            2..4 => self.random.one(&groups).cloned(),
            _ => self.random.one(&codes).cloned(),
        }
    }

    /// The codes of delegations that begin so.
    pub fn codes(&self, with: &str) -> Vec<Code> {
        let all = self.workshop().delegations.iter().map(|delegation| &delegation.code);
        all.filter(|code| code.as_str().starts_with(with)).cloned().collect()
    }

    /// The codes of offices: of all delegations but those that speak, and those that vote openly.
    pub fn offices(&self) -> Vec<Code> {
        let all = self.workshop().delegations.iter().map(|delegation| &delegation.code);
        let own = |code: &&Code| !code.as_str().starts_with("SUMBER") && !code.as_str().starts_with("PEMILIH");
        all.filter(own).cloned().collect()
    }

    /// One of the items of which this holds.
    pub fn item(&mut self, of: impl Fn(&Item) -> bool) -> Option<Id> {
        let found: Vec<Id> = self.workshop().items.values().filter(|item| of(item)).map(|item| item.id).collect();
        self.random.one(&found).copied()
    }

    /// One of the rows of which this holds.
    pub fn row(&mut self, of: impl Fn(&Row) -> bool) -> Option<Id> {
        let found: Vec<Id> = self.workshop().sheets.rows().filter(|row| of(row)).map(|row| row.id).collect();
        self.random.one(&found).copied()
    }

    /// One of the notes of which this holds.
    pub fn note(&mut self, of: impl Fn(&Note) -> bool) -> Option<Id> {
        let found: Vec<Id> = self.workshop().notes.values().filter(|note| of(note)).map(|note| note.id).collect();
        self.random.one(&found).copied()
    }

    /// Takes back whatever still stands with words that nobody is to see, or was voted on with them.
    pub fn hush(&mut self) {
        let workshop = self.workshop();
        let options = workshop.votes.values().flat_map(|vote| &vote.options);
        let voted_on: BTreeSet<Id> =
            options.filter(|option| is_secret(&option.text)).filter_map(VoteOption::source).collect();
        let items = workshop.items.values().filter(|item| {
            let stands = matches!(item.state, ItemState::Shown | ItemState::Merged(_));
            stands && (is_secret(&item.text) || voted_on.contains(&item.id))
        });
        let items: Vec<Id> = items.map(|item| item.id).collect();
        let rows = workshop.sheets.rows().filter(|row| {
            let stands = matches!(row.state, RowState::Shown | RowState::Merged(_));
            stands && (row.cells.values().any(is_secret_cell) || voted_on.contains(&row.id))
        });
        let rows: Vec<Id> = rows.map(|row| row.id).collect();
        let notes = workshop.notes.values().filter(|note| !note.withdrawn && is_secret(&note.text));
        let notes: Vec<Id> = notes.map(|note| note.id).collect();
        for id in items {
            self.run(Command::Swot(SwotCommand::Withdraw { id })).expect("an item that stands");
        }
        for row in rows {
            self.run(Command::Sheet(SheetCommand::Withdraw { row, reason: None })).expect("a row that stands");
        }
        for id in notes {
            self.run(Command::Note(NoteCommand::Withdraw { id })).expect("a note that stands");
        }
    }
}

/// Whether nobody is to see these words in the end.
pub fn is_secret(text: &str) -> bool {
    text.contains(SECRET)
}

fn is_secret_cell(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(Words::Typed(text)) if is_secret(text))
}
