//! Writes all journals, several regions at the same time, and reads each back.

use super::play::Play;
use super::random::Random;
use super::regions::Region;
use super::story::{Extent, begin};
use mufakat::domain::Event;
use mufakat::domain::slug::hyphenated;
use mufakat::journal;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// How many journals.
    pub journals: usize,
    /// How many records each has at least, about.
    pub records: usize,
    /// The number of the first region.
    pub from: usize,
}

/// Records of a journal that is only there to be damaged.
pub(super) const FEW: usize = 60;

/// What was made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Made {
    /// Journals.
    pub journals: usize,
    /// Regions with a journal or more.
    pub places: usize,
    /// Records of all journals.
    pub records: usize,
    /// How often each event is in them.
    pub events: BTreeMap<String, usize>,
}

/// Which regions there are for so many journals; of the last one perhaps not all.
fn regions(journals: usize, from: usize) -> Vec<(usize, Region)> {
    let mut left = journals;
    let mut regions = Vec::new();
    for number in from.. {
        if left == 0 {
            break;
        }
        let mut region = Region::nth(number);
        while region.held.iter().filter(|held| held.kept).count() > left {
            region.held.pop();
        }
        left -= region.held.iter().filter(|held| held.kept).count();
        regions.push((number, region));
    }
    regions
}

/// Writes the journals to a folder.
///
/// # Errors
/// Those of the folder; a journal that does not say what was decided.
pub fn write(folder: &Path, asked: Asked) -> io::Result<Made> {
    fs::create_dir_all(folder)?;
    let regions = regions(asked.journals, asked.from);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut made = Made::default();
        while let Some((number, region)) = regions.get(next.fetch_add(1, Ordering::Relaxed)) {
            made.add(&write_region(folder, (*number, region), asked.records)?);
        }
        Ok(made)
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let mut all = Made::default();
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            let made: io::Result<Made> = worker.join().map_err(|_| io::Error::other("a region could not be made"))?;
            all.add(&made?);
            Ok::<(), io::Error>(())
        })
    })?;
    Ok(all)
}

/// A folder that goes away; in memory where the system has one, because every record is synced.
fn scratch() -> io::Result<TempDir> {
    TempDir::new_in("/dev/shm").or_else(|_| TempDir::new())
}

/// Writes the journals of a region.
///
/// # Errors
/// As of [`write`].
pub(super) fn write_region(folder: &Path, (number, region): (usize, &Region), records: usize) -> io::Result<Made> {
    let scratch = scratch()?;
    let mut plays: Vec<Play> = Vec::new();
    for (nth, held) in region.held.iter().enumerate() {
        let mut random = Random::of(&format!("extent {nth} of {number}"));
        let path = scratch.path().join(format!("{nth}.jsonl"));
        let mut play = begin(&path, (number, region), nth, held.from.map(|from| &plays[from]));
        let is_last = region.held.iter().all(|later| later.from != Some(nth));
        let extent = match (is_last, random.below(10)) {
            (true, 0) => Extent::Planned,
            (true, 1..5) => Extent::UnderWay,
            _ => Extent::Done,
        };
        play.hold(records, extent);
        if let Some(from) = held.from.filter(|_| random.percent(30)) {
            plays[from].go_on(&mut play);
            play.hush();
        }
        plays.push(play);
    }
    let mut made = Made::default();
    for (nth, (held, play)) in region.held.iter().zip(&plays).enumerate().filter(|(_, (held, _))| held.kept) {
        let name = format!("{}-{}-{}.jsonl", hyphenated(&region.place.full_name()), nth + 1, held.agenda);
        let to = folder.join(name);
        fs::copy(scratch.path().join(format!("{nth}.jsonl")), &to)?;
        check(&to, play)?;
        made.count(play);
    }
    made.places = usize::from(made.journals > 0);
    Ok(made)
}

/// Whether a journal says what was decided, and no vote contradicts its ballots.
fn check(path: &Path, play: &Play) -> io::Result<()> {
    let wrong = |why: String| io::Error::other(format!("{}: {why}", path.display()));
    let loaded = journal::load(path).map_err(|why| wrong(why.to_string()))?;
    if loaded.history.records() != play.history.records() || loaded.history.workshop() != play.workshop() {
        return Err(wrong("it says something else than was decided".to_owned()));
    }
    let found = loaded.history.recount().found;
    if found.is_empty() { Ok(()) } else { Err(wrong(format!("{found:?}"))) }
}

impl Made {
    fn add(&mut self, other: &Self) {
        self.journals += other.journals;
        self.places += other.places;
        self.records += other.records;
        for (event, times) in &other.events {
            *self.events.entry(event.clone()).or_default() += times;
        }
    }

    fn count(&mut self, play: &Play) {
        self.journals += 1;
        self.records += play.records();
        for event in play.history.records().iter().flat_map(|record| &record.events) {
            *self.events.entry(name(event)).or_default() += 1;
        }
    }
}

/// What an event is called in a journal.
fn name(event: &Event) -> String {
    let json = serde_json::to_value(event).unwrap_or_default();
    json["type"].as_str().unwrap_or_default().to_owned()
}
