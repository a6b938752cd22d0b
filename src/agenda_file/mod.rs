//! Agenda files: the JSON that a workshop is started from.
//!
//! A file is read value by value, so that every mistake is reported at once with its place
//! (`days[1].sessions[3].minutes`) and what would be right. `docs/agenda.md` describes the format.

mod check;
mod fields;
mod keep;
mod mistake;
mod offices;
mod parse;
mod read;
mod sheet;
mod table;
mod tree;
mod write;

#[cfg(test)]
mod tests;

pub use keep::of_workshop;
pub use mistake::{Doubt, Fault, Mistake, PLACEHOLDERS, Warning};
pub(crate) use offices::Office;
pub use offices::sample_offices;
pub use read::{MAX_BYTES, read};
pub use sheet::SheetFile;
pub use table::{sheet_table, table};
pub use write::{sheet_to_json, to_json};

use crate::domain::agenda::{DayPlan, Label, SessionPlan};
use crate::domain::sheet::{Dimension, Given, Horizon, Sheet};
use crate::domain::swot::Aspect;
use jiff::ToSpan;
use jiff::civil::{Date, Time};

/// An agenda without dates, as a file gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaFile {
    /// Its id, `[a-z0-9-]{1,60}`.
    pub id: String,
    /// Title proposed for the workshop.
    pub title: Label,
    /// What sets it apart from other agendas, one line for a list.
    pub about: Option<Label>,
    /// The aspects in order; none only where no session is about SWOT.
    pub aspects: Vec<Aspect>,
    /// The dimensions of the masterplan, at most 12.
    pub dimensions: Vec<Dimension>,
    /// The years of roadmaps.
    pub years: Horizon,
    /// The sheets in order, at most 24.
    pub sheets: Vec<SheetFile>,
    /// Sessions by day, in order.
    pub days: Vec<Vec<SessionPlan>>,
}

impl AgendaFile {
    /// The sheets as a workshop declares them.
    pub fn declared(&self) -> Vec<Sheet> {
        self.sheets.iter().map(|file| file.sheet.clone()).collect()
    }

    /// The rows that stand from the beginning, each with the id of its sheet.
    pub fn given(&self) -> Vec<(String, Given)> {
        let of = |file: &SheetFile| {
            let id = file.sheet.id.clone();
            file.given.clone().into_iter().map(move |row| (id.clone(), row))
        };
        self.sheets.iter().flat_map(of).collect()
    }

    /// All sessions in the order of the file, each with its path: `days[0].sessions[2]`.
    fn sessions(&self) -> impl Iterator<Item = (String, &SessionPlan)> {
        self.days.iter().enumerate().flat_map(|(day, sessions)| {
            let path = move |index| format!("days[{day}].sessions[{index}]");
            let sessions = sessions.iter().enumerate();
            sessions.map(move |(index, session)| (path(index), session))
        })
    }
}

/// An agenda, and what in it is doubtful.
pub type Checked = (AgendaFile, Vec<Warning>);

/// Reads the text of an agenda file.
///
/// # Errors
/// Every mistake in it, in the order of the file; those between places of it (ids given twice) come last. Of more than
/// a hundred the first hundred, and how many more there are ([`Fault::More`]).
pub fn parse(text: &str) -> Result<Checked, Vec<Mistake>> {
    let root = match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
        Ok(root) => root,
        Err(error) => return Err(vec![read::syntax(&error)]),
    };
    let mut mistakes = fields::Mistakes::default();
    let read = parse::agenda(&root, &mut mistakes);
    let file = read.map(|(file, read)| {
        parse::across(&file, &read, &mut mistakes);
        file
    });
    match file {
        Some(file) if mistakes.is_empty() => {
            let warnings = check::doubts(&file);
            Ok((file, warnings))
        }
        Some(_) | None => Err(mistakes.into_list()),
    }
}

const EMBEDDED: [&str; 6] = [
    include_str!("../../sessions/tahap-1.json"),
    include_str!("../../sessions/tahap-1-banggai.json"),
    include_str!("../../sessions/tahap-2.json"),
    include_str!("../../sessions/tahap-3.json"),
    include_str!("../../sessions/tahap-4.json"),
    include_str!("../../sessions/quick.json"),
];

/// The agendas inside the program; the first is the usual one.
pub fn embedded() -> Vec<AgendaFile> {
    let files = EMBEDDED.into_iter().filter_map(|text| parse(text).ok());
    files.map(|(file, _)| file).collect()
}

/// The agenda inside the program with this id.
pub fn by_id(id: &str) -> Option<AgendaFile> {
    embedded().into_iter().find(|file| file.id == id)
}

/// The sheet inside the program with this id.
pub fn sheet_by_id(id: &str) -> Option<SheetFile> {
    sheet::shipped().iter().find(|file| file.sheet.id == id).cloned()
}

/// The days of an agenda on consecutive dates from `start`.
pub fn plan(file: &AgendaFile, start: Date) -> Vec<DayPlan> {
    let days = file.days.iter().zip(0_i64..);
    days.map(|(sessions, day)| DayPlan { date: start.saturating_add(day.days()), sessions: sessions.clone() }).collect()
}

/// A time of day as Indonesians write it: `08.00`.
fn clock(time: Time) -> String {
    format!("{:02}.{:02}", time.hour(), time.minute())
}
