//! The saved workshops: one journal each, in one folder.

use super::disk;
use super::error::{Doing, JournalError, Trouble};
use super::record::{Chain, FORMATS, MAX_LINE, is_link};
use super::scan::{self, Scan, Step};
pub use super::slug::path_of;
use super::slug::{self, ENDING};
use super::tail::Tail;
use crate::domain::event::JournalEvent;
use crate::domain::place::Place;
use crate::domain::{Event, Record, Zone, carry};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use std::cmp::Reverse;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// One saved workshop, seen at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The file name without its ending.
    pub name: String,
    /// Its journal.
    pub path: PathBuf,
    /// The values of its first and last lines, or why they cannot be read. Whether it is whole is another question, which
    /// only [`super::load`] answers.
    pub glance: Result<Glance, JournalError>,
}

/// The values of the first and last line of a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance {
    /// Title as created; a later change is not seen.
    pub title: String,
    /// Place as created; a later change is not seen.
    pub place: Place,
    /// Dates of the planned days.
    pub days: Vec<Date>,
    /// Zone of the workshop.
    pub zone: Zone,
    /// Id of the agenda it was started from.
    pub agenda: String,
    /// Sum of its first record: which workshop it is.
    pub sum: String,
    /// Sum of the first record of the workshop that it was carried over from.
    pub from: Option<String>,
    /// An example that may be thrown away.
    pub example: bool,
    /// Number and time of the last record; none if the file is damaged.
    pub last: Option<(u64, Timestamp)>,
    /// The bytes behind the last record, if there are any.
    pub tail: Option<Tail>,
}

/// Makes the folder of the saved workshops, if it does not exist.
///
/// # Errors
/// [`JournalError::Io`] if it cannot be made.
pub fn prepare(folder: &Path) -> Result<(), JournalError> {
    std::fs::create_dir_all(folder)
        .and_then(|()| disk::sync_folder(folder))
        .map_err(|error| JournalError::io(folder, Doing::Creating, &error))
}

/// The saved workshops, the last changed first; those that cannot be read at the end. No folder: none.
///
/// # Errors
/// [`JournalError::Io`] if the folder cannot be read.
pub fn list(folder: &Path) -> Result<Vec<Saved>, JournalError> {
    let failed = |error: io::Error| JournalError::io(folder, Doing::Listing, &error);
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failed)?,
    };
    let mut all = Vec::new();
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        if let Some(name) = name_of(&path) {
            let glance = glance(&path);
            all.push(Saved { name, path, glance });
        }
    }
    all.sort_by_cached_key(|saved| {
        let glance = saved.glance.as_ref().ok();
        let last = glance.and_then(|glance| glance.last).map(|(_, at)| at);
        (glance.is_none(), Reverse(last), saved.name.clone())
    });
    Ok(all)
}

fn name_of(path: &Path) -> Option<String> {
    let is_journal = path.extension()? == ENDING;
    let name = path.file_stem()?.to_str()?;
    is_journal.then(|| name.to_owned())
}

/// The journal that is meant: the saved workshop with this name, or the file with this path.
///
/// # Errors
/// [`JournalError::Unknown`] if there is neither, [`JournalError::Io`] if it is not an ordinary file.
pub fn resolve(folder: &Path, name_or_file: &str) -> Result<PathBuf, JournalError> {
    let saved = path_of(folder, name_or_file);
    let is_name = slug::is_valid(name_or_file);
    let path = if is_name && saved.exists() { saved } else { PathBuf::from(name_or_file) };
    match scan::check_ordinary(&path, Doing::Reading) {
        Ok(()) => Ok(path),
        Err(JournalError::Io { trouble: Trouble::Missing, .. }) => {
            Err(JournalError::Unknown { name: name_or_file.to_owned(), near: nearest(folder, name_or_file) })
        }
        Err(error) => Err(error),
    }
}

/// The name of the saved workshop that is most like `name`, if any is.
fn nearest(folder: &Path, name: &str) -> Option<String> {
    let name = name.to_lowercase();
    let entries = std::fs::read_dir(folder).ok()?;
    entries
        .filter_map(|entry| name_of(&entry.ok()?.path()))
        .map(|saved| (strsim::jaro_winkler(&saved, &name), saved))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, saved)| saved)
}

/// Reads the first and last line.
fn glance(path: &Path) -> Result<Glance, JournalError> {
    let file = scan::open(path, Doing::Reading, OpenOptions::new().read(true))?;
    let mut scan = Scan::new(path, &file, Chain::new(FORMATS), 0);
    let (first, sum) = match scan.step()? {
        Step::Record(record, sum) => (record, sum.to_string()),
        Step::Torn(_) | Step::End => {
            return Err(JournalError::Empty { path: path.to_owned() });
        }
    };
    let (last, tail) = end(path, &file, &first)?;
    let from = carry::origin_of(&first.events).map(str::to_owned);
    let Some(Event::Journal(JournalEvent::WorkshopCreated(created))) = first.events.into_iter().next() else {
        return Err(scan.damaged(super::Wrong::NotCreated));
    };
    Ok(Glance {
        title: created.title,
        place: created.place,
        days: created.days.iter().map(|day| day.date).collect(),
        zone: created.zone,
        agenda: created.agenda,
        sum,
        from,
        example: created.example,
        last,
        tail,
    })
}

#[derive(Deserialize)]
struct Last {
    n: u64,
    at: Timestamp,
}

/// Number and time of the last record, and what stands behind it.
type End = (Option<(u64, Timestamp)>, Option<Tail>);

/// The end of a file. The whole file is read only if its last line is not what it should be.
fn end(path: &Path, file: &File, first: &Record) -> Result<End, JournalError> {
    let lines = last_lines(file).map_err(|error| JournalError::io(path, Doing::Reading, &error))?;
    if let Some((before, line)) = lines
        && is_link(before.as_deref(), &line)
        && let Ok(last) = serde_json::from_slice::<Last>(&line)
    {
        return Ok((Some((last.n, last.at)), None));
    }
    let mut last = (first.n, first.at);
    let mut file = file;
    file.seek(SeekFrom::Start(0)).map_err(|error| JournalError::io(path, Doing::Reading, &error))?;
    let mut scan = Scan::new(path, file, Chain::new(FORMATS), 0);
    match scan.run(|record, _| last = (record.n, record.at)) {
        Ok(tail) => Ok((Some(last), tail)),
        Err(_) => Ok((None, None)),
    }
}

/// A line, and the one before it if there is one, without their newlines.
type Lines = (Option<Vec<u8>>, Vec<u8>);

/// The last lines; none if the file does not end with a newline, or if a line
/// is longer than any record.
fn last_lines(mut file: &File) -> io::Result<Option<Lines>> {
    let length = file.metadata()?.len();
    let mut window = 64 << 10;
    loop {
        let start = length.saturating_sub(window);
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(start))?;
        file.take(window).read_to_end(&mut bytes)?;
        if bytes.pop_if(|byte| *byte == b'\n').is_none() {
            return Ok(None);
        }
        let mut parts = bytes.rsplitn(3, |byte| *byte == b'\n').map(<[u8]>::to_vec);
        let (line, before, rest) = (parts.next(), parts.next(), parts.next());
        match line {
            Some(line) if rest.is_some() || start == 0 => return Ok(Some((before, line))),
            _ if start == 0 || window > 3 * MAX_LINE as u64 => return Ok(None),
            _ => window *= 8,
        }
    }
}
