//! A workshop made of commands, as a facilitator would give them.

use jiff::{SignedDuration, Timestamp};
use mufakat::agenda_file;
use mufakat::domain::attendance::{Code, Unsur};
use mufakat::domain::command::{AttendanceCommand, NewDelegation, NewItem, NoteCommand, SwotCommand, VoteCommand};
use mufakat::domain::event::Created;
use mufakat::domain::note::NoteKind;
use mufakat::domain::place::{Place, PlaceKind};
use mufakat::domain::sheet::Sheet;
use mufakat::domain::swot::Quadrant;
use mufakat::domain::vote::{Base, Choice, Declaration, Method, Openness, Quorum, TieRule, VoteOption};
use mufakat::domain::{Command, History, Id, Record, Seal, Workshop, Zone, create, decide};
use mufakat::report::json::{Head, show};
use serde_json::Value;

/// A workshop and its history.
pub struct Room {
    history: History,
    time: Timestamp,
}

/// The delegations: four that vote, and the committee.
const CODES: [&str; 5] = ["DINKES", "DISHUB", "BAPPEDA", "DPMD", "PANITIA"];

/// A delegation's code.
pub fn code(text: &str) -> Code {
    Code::new(text).expect("a code")
}

/// An item in W of the first aspect, by DINKES.
pub fn item(text: &str) -> Command {
    let item = NewItem {
        aspect: "struktur".to_owned(),
        quadrant: Quadrant::W,
        text: text.to_owned(),
        by: Some(code("DINKES")),
        dimension: None,
        from: Vec::new(),
        origin: None,
    };
    Command::Swot(SwotCommand::Add(vec![item]))
}

/// A line in one of the four lists, by DINKES.
pub fn line(kind: NoteKind, text: &str) -> Command {
    Command::Note(NoteCommand::Take {
        session: "teori".to_owned(),
        kind,
        texts: vec![text.to_owned()],
        by: Some(code("DINKES")),
    })
}

impl Room {
    /// A workshop of two days from the usual agenda, with a title of its own.
    pub fn new(title: &str) -> Self {
        Self::with_sheets(title, Vec::new())
    }

    /// The same with these sheets behind those of the agenda.
    pub fn with_sheets(title: &str, sheets: Vec<Sheet>) -> Self {
        let time: Timestamp = "2024-06-11T07:30:00+08:00".parse().expect("an instant");
        let file = agenda_file::by_id("tahap-1").expect("embedded");
        let created = Created {
            format: 1,
            title: title.to_owned(),
            place: Place::new(PlaceKind::Kabupaten, "Bangli"),
            venue: "Gedung Bukti Mukti Bakti".to_owned(),
            agenda: file.id.clone(),
            zone: Zone::Wita,
            created_at: time,
            aspects: file.aspects.clone(),
            days: agenda_file::plan(&file, Zone::Wita.date(time)),
            example: false,
            sheets: file.declared().into_iter().chain(sheets).collect(),
            dimensions: file.dimensions.clone(),
            years: file.years.years(Zone::Wita.date(time)),
        };
        let delegation = |text: &str| NewDelegation {
            code: code(text),
            name: format!("Instansi {text}"),
            unsur: Unsur::Opd,
            votes: text != "PANITIA",
        };
        let events = create(created, CODES.into_iter().map(delegation).collect(), file.given());
        let events = events.expect("a workshop");
        let first = Record { n: 1, at: time, events };
        let history = History::begin(first).expect("a workshop");
        Self { history, time }
    }

    /// The example, in the middle of its first day.
    pub fn demo() -> Self {
        Self::example(mufakat::demo::Day::One)
    }

    /// The example, in the middle of its second day.
    pub fn day_two() -> Self {
        Self::example(mufakat::demo::Day::Two)
    }

    fn example(day: mufakat::demo::Day) -> Self {
        let time: Timestamp = "2024-06-11T15:42:07+08:00".parse().expect("an instant");
        let records = mufakat::demo::demo(time, Zone::Wita, day).expect("the example");
        let history = History::replay(records).expect("the example");
        Self { history, time }
    }

    pub fn history(&self) -> &History {
        &self.history
    }

    pub fn workshop(&self) -> &Workshop {
        self.history.workshop()
    }

    /// Lets time pass.
    pub fn later(&mut self, minutes: i64) {
        self.time += SignedDuration::from_mins(minutes);
    }

    /// Decides and records; the id is that of what the command brings.
    pub fn run(&mut self, command: Command) -> Id {
        self.time += SignedDuration::from_secs(20);
        let at = self.history.at(self.time);
        let events = decide(self.workshop(), command, at).expect("allowed");
        let record = Record { n: at.record, at: at.time, events };
        let seal = Seal::of(format!("room {}", record.n));
        self.history.push_sealed(record, seal).expect("fits");
        Id::new(at.record, 0)
    }

    pub fn vote(&mut self, command: VoteCommand) -> Id {
        self.run(Command::Vote(command))
    }

    pub fn count(&mut self, of: &str, n: u32) {
        self.run(Command::Attendance(AttendanceCommand::Count {
            headcount: None,
            counts: vec![(code(of), n)],
            label: "pagi".to_owned(),
        }));
    }

    /// A vote on options with these texts, open, for the four delegations.
    pub fn open(&mut self, texts: &[&str], method: Method, openness: Openness, cut: Option<u32>) -> Id {
        self.open_about(None, texts, method, openness, cut)
    }

    /// The same about an aspect.
    pub fn open_about(
        &mut self,
        aspect: Option<&str>,
        texts: &[&str],
        method: Method,
        openness: Openness,
        cut: Option<u32>,
    ) -> Id {
        let option = |text: &&str| VoteOption { id: String::new(), text: (*text).to_owned(), item: None, row: None };
        let vote = self.vote(VoteCommand::Draft {
            question: "Mana yang didahulukan?".to_owned(),
            options: texts.iter().map(option).collect(),
            session: None,
            aspect: aspect.map(str::to_owned),
            link: None,
        });
        let declaration = Declaration {
            question: "Mana yang didahulukan?".to_owned(),
            options: Vec::new(),
            method,
            cut,
            ties: TieRule::Musyawarah,
            voters: CODES.into_iter().take(4).map(code).collect(),
            present: 25,
            entitled: 4,
            openness,
            base: Base::Valid,
            quorum: Quorum::TwoThirds,
            reveal: false,
        };
        let declaration = Box::new(declaration);
        self.vote(VoteCommand::Open { vote, declaration });
        vote
    }

    /// Ballots of the delegations in their order; nameless ones in a secret vote.
    pub fn cast(&mut self, vote: Id, openness: Openness, choices: Vec<Choice>) {
        for (choice, voter) in choices.into_iter().zip(CODES) {
            let voter = match openness {
                Openness::Open | Openness::Closed => Some(code(voter)),
                Openness::Secret => None,
            };
            self.vote(VoteCommand::Cast { vote, voter, count: 1, choice });
        }
    }

    pub fn close(&mut self, vote: Id) {
        self.vote(VoteCommand::Close { vote, totals: None });
    }

    pub fn head(&self) -> Head<'static> {
        Head { records: self.history.records().len() as u64, at: self.time, sum: "0f" }
    }

    /// The document as text.
    pub fn shown(&self) -> String {
        serde_json::to_string(&show(self.workshop(), self.head())).expect("JSON")
    }

    /// The document.
    pub fn show(&self) -> Value {
        serde_json::from_str(&self.shown()).expect("JSON")
    }
}
