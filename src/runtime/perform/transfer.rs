//! Effects that write outside the shelf or bring files to it: documents, copies, second copies, files taken in.

use super::Desk;
use super::file::File;
use crate::journal::{self, JournalError, Lock, Trouble, copy};
use crate::runtime::drives::{self, Roots};
use crate::runtime::error_text;
use crate::runtime::hand_out::{self, HandOutJob};
use crate::runtime::message::Message;
use crate::runtime::second_copy::Keeper;
use crate::runtime::settings;
use crate::runtime::typed_path;
use crate::runtime::worker::spawn;
use crate::text::{files, handout as text};
use crate::ui::handout::{Destination, Handout, Purpose, SecondCopy};
use crate::ui::input::Input;
use crate::ui::intake::{Found, Wanted};
use std::path::{Path, PathBuf};

impl Desk {
    pub(super) fn find_drives(purpose: Purpose) -> Input {
        Input::Drives { purpose, drives: hand_out::listed(drives::removable(&Roots::of_system())) }
    }

    pub(super) fn find_files(wanted: Wanted) -> Input {
        let drives = drives::removable(&Roots::of_system());
        let found = drives::files(&drives, wanted.endings()).into_iter();
        let listed = |path: PathBuf| Found { name: drives::called(&path), path: path.display().to_string() };
        Input::Files { wanted, files: found.map(listed).collect() }
    }

    /// Writes a document or copy in a worker.
    pub(super) fn hand_out(&self, what: Handout, to: Destination) -> Input {
        let Some(File { path, journal }) = &self.open else {
            return Input::Refused(files::closed(self.language()).to_owned());
        };
        let job = HandOutJob {
            journal: path.clone(),
            size: journal.as_ref().map_or(u64::MAX, journal::Journal::size),
            what,
            to,
            documents: self.paths.documents.clone(),
            language: self.language(),
        };
        let answers = self.answers.clone();
        let work = move || {
            let _ = answers.send(Message::Input(job.run()));
        };
        match spawn("hand out", work) {
            Ok(()) => Input::Said(self.language().say(text::WRITING).to_owned()),
            Err(error) => Input::Refused(error_text::trouble(self.language(), &Trouble::from(&error))),
        }
    }

    /// Begins with the second copies that the settings ask for.
    pub(in crate::runtime) fn begin_second(&mut self) -> Input {
        let folder = settings::second(&self.paths.settings);
        Input::Second(self.start_second(folder.as_deref()))
    }

    /// Keeps second copies in another folder from now on, or none, and the wish for the next run.
    pub(super) fn keep_second(&mut self, folder: Option<&str>) -> Vec<Input> {
        let state = self.start_second(folder.map(typed_path).as_deref());
        let mut inputs = vec![Input::Second(state)];
        inputs.extend(self.save_settings());
        inputs
    }

    /// Stops the worker there was and starts one for a folder.
    fn start_second(&mut self, folder: Option<&Path>) -> SecondCopy {
        self.second = None;
        let Some(folder) = folder else {
            return SecondCopy::Off;
        };
        let name = folder.display().to_string();
        self.second = Keeper::start(folder.to_owned(), self.answers.clone()).ok();
        self.reached();
        if folder.is_dir() && self.second.is_some() {
            // The keeper tells when there is a copy that reads back whole.
            SecondCopy::Waiting(name)
        } else {
            SecondCopy::Missing(name)
        }
    }

    /// Tells the keeper of second copies how far the open journal is acknowledged. The example has none.
    pub(super) fn reached(&self) {
        if let (Some(keeper), Some(File { path, journal: Some(journal) }), None) =
            (&self.second, &self.open, &self.example)
        {
            keeper.reached(path, journal.size());
        }
    }

    /// Copies a whole journal from elsewhere to the shelf and opens the copy, or tells how it stands to the one that is
    /// there already.
    pub(super) fn take_in(&mut self, path: &str) -> Input {
        let from = typed_path(path);
        match copy::known(&self.paths.workshops, &from) {
            Err(error) => self.refused(&error),
            Ok(known) => {
                let known = known.and_then(|(slug, relation)| Some((slug, hand_out::standing(relation)?)));
                match known {
                    Some((slug, standing)) => Input::Known { path: from.display().to_string(), slug, standing },
                    None => self.take_in_apart(path),
                }
            }
        }
    }

    /// Copies a whole journal from elsewhere to the shelf and opens the copy, whatever is there already.
    pub(super) fn take_in_apart(&mut self, path: &str) -> Input {
        let from = PathBuf::from(path.trim());
        match self.copy_in(&from) {
            Ok(name) => self.open_named(&name, false),
            Err(error) => self.refused(&error),
        }
    }

    fn copy_in(&self, from: &Path) -> Result<String, JournalError> {
        journal::load(from)?;
        let folder = &self.paths.workshops;
        journal::shelf::prepare(folder)?;
        let name = copy::name_for(folder, from);
        let to = journal::shelf::path_of(folder, &name);
        journal::repair(from, &to)?;
        Ok(name)
    }

    /// Appends to a saved workshop what a file has beyond it, and opens it.
    pub(super) fn go_on_with(&mut self, slug: &str, path: &str) -> Vec<Input> {
        let ours = journal::shelf::path_of(&self.paths.workshops, slug);
        if self.path().is_some_and(|open| journal::is_same_file(open, &ours)) {
            self.open = None;
        }
        match go_on(&ours, Path::new(path)) {
            Ok(records) => {
                let said = Input::Done(text::completed(self.language(), records));
                vec![self.open_named(slug, false), said]
            }
            Err(error) => vec![self.refused(&error)],
        }
    }
}

/// Under the lock of the saved workshop; the file is whole, each record applying to those before.
fn go_on(ours: &Path, from: &Path) -> Result<u64, JournalError> {
    journal::load(from)?;
    let _lock = Lock::take(ours).map_err(|why| why.of(ours))?;
    copy::go_on_with(ours, from)
}
