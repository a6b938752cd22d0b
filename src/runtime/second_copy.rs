//! The second copy of every record, kept by a worker: its absence stops nothing.

use super::message::{Message, Sender};
use super::worker::spawn;
use crate::journal::copy::SecondCopyFile;
use crate::ui::handout::SecondCopy;
use crate::ui::input::Input;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

/// How long the end of the program waits for the copy of the last record.
const LAST_WAIT: Duration = Duration::from_secs(2);

/// How far a journal is acknowledged.
#[derive(Debug)]
struct Reached {
    journal: PathBuf,
    size: u64,
}

/// The worker and its folder.
#[derive(Debug)]
pub(super) struct Keeper {
    folder: PathBuf,
    work: Option<mpsc::Sender<Reached>>,
    ended: Receiver<()>,
}

impl Keeper {
    /// A worker that keeps copies in a folder; what it finds goes to `answers`, whenever it changes.
    ///
    /// # Errors
    /// The system's, if there can be no thread.
    pub(super) fn start(folder: PathBuf, answers: Sender) -> std::io::Result<Self> {
        let (work, reached) = mpsc::channel();
        let (ends, ended) = mpsc::channel();
        let place = folder.clone();
        spawn("second copy", move || {
            keep(&place, &reached, &answers);
            let _ = ends.send(());
        })?;
        Ok(Self { folder, work: Some(work), ended })
    }

    /// Its folder, for the settings file.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Tells how far a journal is acknowledged.
    pub(super) fn reached(&self, journal: &Path, size: u64) {
        if let Some(work) = &self.work {
            let _ = work.send(Reached { journal: journal.to_owned(), size });
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.work = None;
        match self.ended.recv_timeout(LAST_WAIT) {
            Ok(()) | Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
        }
    }
}

fn keep(folder: &Path, reached: &Receiver<Reached>, answers: &Sender) {
    let place = folder.display().to_string();
    let mut second: Option<SecondCopyFile> = None;
    let mut told: Option<SecondCopy> = None;
    while let Ok(mut last) = reached.recv() {
        while let Ok(newer) = reached.try_recv() {
            last = newer;
        }
        let kept = bring_up(folder, &mut second, &last);
        let state = match kept.map(SecondCopyFile::parted) {
            None => SecondCopy::Missing(place.clone()),
            Some(None) => SecondCopy::Working(place.clone()),
            Some(Some(name)) => SecondCopy::Parted { folder: place.clone(), name },
        };
        if told.as_ref() != Some(&state) {
            if answers.send(Message::Input(Input::Second(state.clone()))).is_err() {
                return;
            }
            told = Some(state);
        }
    }
}

/// The copy, now as long as the journal. After a failure the next record begins it anew.
fn bring_up<'a>(folder: &Path, second: &'a mut Option<SecondCopyFile>, last: &Reached) -> Option<&'a SecondCopyFile> {
    let follows =
        second.as_mut().filter(|copy| copy.is_of(&last.journal)).is_some_and(|copy| copy.follow(last.size).is_ok());
    if !follows {
        *second = SecondCopyFile::begin(folder, &last.journal, last.size).ok();
    }
    second.as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::{Day, demo};
    use crate::domain::Zone;
    use crate::journal::{Journal, Lock};
    use crate::runtime::Inbox;

    fn told(inbox: &mut Inbox) -> SecondCopy {
        match inbox.next(Some(Duration::from_secs(20))) {
            Some(Message::Input(Input::Second(state))) => state,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_record_is_there_twice_and_a_missing_folder_is_told_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("contoh.jsonl");
        let at = "2024-06-11T15:42:07+08:00".parse().expect("an instant");
        let records = demo(at, Zone::Wita, Day::One).expect("the example");
        let lock = Lock::take(&path).expect("a lock");
        let mut journal = Journal::create(lock, &records[0]).expect("a file");
        let place = folder.path().join("cadangan");
        let name = place.display().to_string();
        let mut inbox = Inbox::default();
        let keeper = Keeper::start(place.clone(), inbox.sender()).expect("a worker");
        keeper.reached(&path, journal.size());
        assert_eq!(told(&mut inbox), SecondCopy::Missing(name.clone()));
        std::fs::create_dir(&place).expect("a folder");
        for record in records.iter().skip(1).take(30) {
            journal.append(record).expect("saved");
            keeper.reached(&path, journal.size());
        }
        assert_eq!(told(&mut inbox), SecondCopy::Working(name));
        drop(keeper);
        assert!(inbox.next(Some(Duration::ZERO)).is_none(), "nothing is told twice");
        let copy = std::fs::read(place.join("contoh.jsonl")).expect("a copy");
        assert_eq!(copy, std::fs::read(&path).expect("a journal"));
    }

    #[test]
    fn a_copy_that_somebody_goes_on_with_is_told_to_have_parted_and_where_ours_goes_on() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("contoh.jsonl");
        let at = "2024-06-11T15:42:07+08:00".parse().expect("an instant");
        let records = demo(at, Zone::Wita, Day::One).expect("the example");
        let lock = Lock::take(&path).expect("a lock");
        let mut journal = Journal::create(lock, &records[0]).expect("a file");
        let mut inbox = Inbox::default();
        let keeper = Keeper::start(place.path().to_owned(), inbox.sender()).expect("a worker");
        let name = place.path().display().to_string();
        keeper.reached(&path, journal.size());
        assert_eq!(told(&mut inbox), SecondCopy::Working(name.clone()));

        let copy = place.path().join("contoh.jsonl");
        let laptop = Journal::open(Lock::take(&copy).expect("free")).expect("a copy");
        let mut laptop = laptop.journal;
        laptop.append(&records[1]).expect("saved");
        laptop.append(&records[2]).expect("saved");
        drop(laptop);
        let theirs = std::fs::read(&copy).expect("a copy");
        journal.append(&records[1]).expect("saved");
        keeper.reached(&path, journal.size());
        let parted = SecondCopy::Parted { folder: name, name: "contoh-2".to_owned() };
        assert_eq!(told(&mut inbox), parted);
        drop(keeper);
        assert_eq!(std::fs::read(&copy).expect("a copy"), theirs);
        let ours = std::fs::read(place.path().join("contoh-2.jsonl")).expect("a copy");
        assert_eq!(ours, std::fs::read(&path).expect("a journal"));
    }
}
