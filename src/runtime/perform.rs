//! Performs the effects that concern files.

mod file;
mod transfer;

use super::example::Example;
use super::message::{Message, Sender};
use super::second_copy::Keeper;
use super::typed_path::typed_path;
use super::worker::spawn;
use super::{
    Paths, document, document_file, error_text, items, log, now, settings, shelf, table_files, tail_text, zone_guess,
};
use crate::agenda_file;
use crate::demo::Day;
use crate::domain::event::JournalEvent;
use crate::domain::history::History;
use crate::domain::{Event, Record};
use crate::journal::{self, Journal, JournalError, Lock, Trouble, bookmark, seen, slug};
use crate::text::{Language, files, sheet};
use crate::ui::effect::Effect;
use crate::ui::input::{Earlier, Input, Opened};
use crate::ui::place::Place;
use crate::ui::settings::Settings;
use file::File;
use std::path::{Path, PathBuf};

/// Performs effects; holds the open workshop's file, and the channel for answers of workers.
#[derive(Debug)]
pub(super) struct Desk {
    paths: Paths,
    settings: Settings,
    open: Option<File>,
    answers: Sender,
    /// Keeps second copies.
    second: Option<Keeper>,
    /// The example; it goes after the file that is open in it.
    example: Option<Example>,
}

impl Desk {
    pub(super) const fn new(paths: Paths, settings: Settings, answers: Sender) -> Self {
        Self { paths, settings, open: None, answers, second: None, example: None }
    }

    /// The language of sentences and documents.
    const fn language(&self) -> Language {
        self.settings.language
    }

    /// Path of the open workshop.
    pub(super) fn path(&self) -> Option<&Path> {
        self.open.as_ref().map(|open| open.path.as_path())
    }

    /// Path of the open workshop if this window writes to it.
    pub(super) fn writes_to(&self) -> Option<&Path> {
        let open = self.open.as_ref().filter(|open| open.journal.is_some())?;
        Some(&open.path)
    }

    /// Path of the open workshop and what to type in order to go on with it; none if it is thrown away.
    pub(super) fn resume(&self) -> Option<(String, String)> {
        let path = self.path()?;
        let thrown_away = self.example.as_ref().is_some_and(|example| path.starts_with(example.folder()));
        (!thrown_away).then(|| (path.display().to_string(), self.paths.resume(path)))
    }

    /// The slug of a workshop on the shelf, the path of any other.
    fn name_of(&self, path: &Path) -> String {
        let slug = path.file_stem().and_then(|stem| stem.to_str());
        match slug {
            Some(slug) if self.paths.is_saved(path) => slug.to_owned(),
            _ => path.display().to_string(),
        }
    }

    /// Performs an effect that concerns files; what it leads to.
    pub(super) fn perform(&mut self, effect: Effect) -> Vec<Input> {
        match effect {
            Effect::Record(record) => vec![self.record(record)],
            Effect::Create(events) => vec![self.create(events)],
            Effect::Earlier(name) => vec![self.earlier(&name)],
            Effect::Open(name) => vec![self.open_named(&name, false)],
            Effect::Example => vec![self.example(Day::One)],
            Effect::TakeIn(path) => vec![self.take_in(&path)],
            Effect::ReadItems(path) => vec![self.read_items(&path)],
            Effect::ReadTables(paths) => vec![self.read_tables(&paths)],
            Effect::ReadSheets(path) => vec![self.read_sheets(&path)],
            Effect::List => self.list(),
            Effect::Close => {
                self.open = None;
                Vec::new()
            }
            Effect::GoOnInCopy => vec![self.go_on_in_copy()],
            Effect::SaveAgenda => vec![self.save_agenda()],
            Effect::FindDrives(purpose) => vec![Self::find_drives(purpose)],
            Effect::FindFiles(wanted) => vec![Self::find_files(wanted)],
            Effect::HandOut { what, to } => vec![self.hand_out(what, to)],
            Effect::KeepSecond(folder) => self.keep_second(folder.as_deref()),
            Effect::GoOnWith { slug, path } => self.go_on_with(&slug, &path),
            Effect::TakeInApart(path) => vec![self.take_in_apart(&path)],
            Effect::KeepSettings(kept) => {
                self.settings = kept;
                self.save_settings()
            }
            Effect::Bell | Effect::Quit => Vec::new(),
        }
    }

    /// Keeps the settings; what there is to say about it.
    fn save_settings(&self) -> Vec<Input> {
        let second = self.second.as_ref().map(Keeper::folder);
        match settings::save(&self.paths.settings, self.settings, second) {
            Ok(()) => Vec::new(),
            Err(error) => {
                let failed = self.failed(&self.paths.settings, &Trouble::from(&error));
                vec![Input::Refused(failed)]
            }
        }
    }

    /// Keeps the place to come back to, and how far the journal goes; a failure is logged and stops nothing.
    pub(super) fn keep_place(&self, place: &Place) {
        let Some(File { path, journal: Some(journal) }) = &self.open else {
            return;
        };
        let kept = [bookmark::keep(path, place), seen::keep(path, &journal.seen())];
        for error in kept.into_iter().filter_map(Result::err) {
            log(&self.paths.log, &error.to_string());
        }
    }

    /// The text of a file of items. The path is not for the wall.
    fn read_items(&self, path: &str) -> Input {
        match items::read(&typed_path(path)) {
            Ok(text) => Input::Items(text),
            Err(why) => {
                log(&self.paths.log, &format!("{path}: {why:?}"));
                Input::Refused(why.said(self.language()).to_owned())
            }
        }
    }

    /// The sheets of an agenda file. Of one that is not sound the window says the first mistake, the log all.
    fn read_sheets(&self, path: &str) -> Input {
        let language = self.language();
        match agenda_file::read(&typed_path(path)) {
            Ok((file, _)) if file.sheets.is_empty() => {
                Input::Refused(language.say(sheet::NO_SHEETS_IN_FILE).to_owned())
            }
            Ok((file, _)) => Input::Sheets(file.sheets.into_iter().map(|file| (file.sheet, file.given)).collect()),
            Err(mistakes) => {
                for mistake in &mistakes {
                    log(&self.paths.log, &format!("{path}: {mistake:?}"));
                }
                Input::Refused(sheet::file_not_sound(language, mistakes.len()))
            }
        }
    }

    /// Files that tables filled; the log has what cannot be read.
    fn read_tables(&self, paths: &[String]) -> Input {
        let open = self.open.as_ref().and_then(|open| open.journal.as_ref());
        let sum = open.map(|journal| journal.seen().first).unwrap_or_default();
        let (files, failed) = table_files::read(paths);
        for why in failed {
            log(&self.paths.log, &why);
        }
        Input::Tables { sum, files }
    }

    /// The sentence for a refusal of the system. It names the file without its folders; the log has the path.
    fn failed(&self, path: &Path, trouble: &Trouble) -> String {
        log(&self.paths.log, &format!("{}: {trouble}", path.display()));
        let name = error_text::short(&self.paths.workshops, path);
        format!("{}: {}", name.display(), error_text::trouble(self.language(), trouble))
    }

    /// The sentence for an error of a journal, as a window may show it.
    fn said(&self, error: &JournalError) -> String {
        error_text::in_window(self.language(), &self.paths.workshops, error)
    }

    fn refused(&self, error: &JournalError) -> Input {
        log(&self.paths.log, &error.to_string());
        Input::Refused(self.said(error))
    }

    fn record(&mut self, record: Record) -> Input {
        let Some(File { journal: Some(journal), .. }) = &mut self.open else {
            return Input::Failed { why: files::closed(self.language()).to_owned(), broken: true };
        };
        match journal.append(&record) {
            Ok(sum) => {
                self.reached();
                Input::Recorded(record, sum.seal())
            }
            Err(error) => {
                let broken = journal.broken().is_some();
                log(&self.paths.log, &error.to_string());
                Input::Failed { why: self.said(&error), broken }
            }
        }
    }

    fn create(&mut self, events: Vec<Event>) -> Input {
        match self.create_file(events) {
            Ok(opened) => opened,
            Err(error) => self.refused(&error),
        }
    }

    fn create_file(&mut self, events: Vec<Event>) -> Result<Input, JournalError> {
        let Some(Event::Journal(JournalEvent::WorkshopCreated(created))) = events.first() else {
            return Err(JournalError::Refused(journal::Wrong::NotCreated));
        };
        let folder = self.paths.workshops.clone();
        journal::shelf::prepare(&folder)?;
        let slug = slug::propose(&folder, &created.place.full_name(), &created.title);
        self.begin(&journal::shelf::path_of(&folder, &slug), &[Record { n: 1, at: created.created_at, events }])
    }

    /// Makes a journal of these records and opens it; what was open before stays if that fails.
    fn begin(&mut self, path: &Path, records: &[Record]) -> Result<Input, JournalError> {
        let journal = write_new(path, records)?;
        let history = journal::load(path)?.history;
        self.open = Some(File { path: path.to_owned(), journal: Some(journal) });
        Ok(self.opened(history, None, None, true))
    }

    fn opened(&self, history: History, read_only: Option<String>, remark: Option<String>, fresh: bool) -> Input {
        self.reached();
        let place = self.path().and_then(bookmark::kept);
        Input::Opened(Box::new(Opened {
            name: self.path().map(|path| self.name_of(path)).unwrap_or_default(),
            history,
            read_only,
            remark,
            place: if fresh { None } else { place },
            fresh,
        }))
    }

    /// Opens a workshop by its name or path. What was open before stays open if that fails.
    pub(super) fn open_named(&mut self, name: &str, read_only: bool) -> Input {
        let opened = journal::shelf::resolve(&self.paths.workshops, name).and_then(|path| match &self.open {
            _ if read_only => self.look_at(&path, None),
            Some(open) if open.journal.is_some() && journal::is_same_file(&open.path, &path) => self.again(&path),
            Some(_) | None => self.open_path(&path),
        });
        opened.unwrap_or_else(|error| self.refused(&error))
    }

    /// Shows the workshop that is open for writing already, from the beginning.
    fn again(&self, path: &Path) -> Result<Input, JournalError> {
        let history = journal::load(path)?.history;
        Ok(self.opened(history, None, None, false))
    }

    /// Reads a saved workshop in order to begin its next stage; what is open stays.
    fn earlier(&self, name: &str) -> Input {
        let path = journal::shelf::resolve(&self.paths.workshops, name);
        match path.and_then(|path| journal::load(&path)) {
            Ok(loaded) => Input::Earlier(Box::new(Earlier {
                sum: loaded.summary.first_sum.to_string(),
                workshop: loaded.history.workshop().clone(),
            })),
            Err(error) => self.refused(&error),
        }
    }

    fn open_path(&mut self, path: &Path) -> Result<Input, JournalError> {
        let lock = match Lock::take(path) {
            Ok(lock) => lock,
            Err(why) => {
                let why = error_text::no_lock(self.language(), &why);
                return self.look_at(path, Some(why));
            }
        };
        let opened = match Journal::open(lock) {
            Ok(opened) => opened,
            Err(error) => {
                let why = tail_text::only_looked_at(self.language(), &error).ok_or(error)?;
                return self.look_at(path, Some(why));
            }
        };
        let remark = opened.recovered.map(|torn| tail_text::set_aside(self.language(), &torn, &opened.history));
        let remark = tail_text::in_window(self.language(), path, &opened.history, remark);
        self.open = Some(File { path: path.to_owned(), journal: Some(opened.journal) });
        Ok(self.opened(opened.history, None, remark, false))
    }

    fn look_at(&mut self, path: &Path, why: Option<String>) -> Result<Input, JournalError> {
        let history = journal::load(path)?.history;
        self.open = Some(File { path: path.to_owned(), journal: None });
        let why = why.unwrap_or_else(|| files::asked_for(self.language()).to_owned());
        let remark = Some(files::read_only(self.language(), &why));
        let remark = tail_text::in_window(self.language(), path, &history, remark);
        Ok(self.opened(history, Some(why), remark, false))
    }

    /// Makes the example in a folder that goes away with the program, and opens it.
    pub(super) fn example(&mut self, day: Day) -> Input {
        let name = files::example(self.language());
        let made = Example::make(self.language(), now(), zone_guess(), day).and_then(|(example, records)| {
            let path = journal::shelf::path_of(example.folder(), name);
            let opened = self.begin(&path, &records);
            let opened = opened.map_err(|error| self.said(&error))?;
            self.example = Some(example);
            Ok(opened)
        });
        made.unwrap_or_else(Input::Refused)
    }

    fn list(&self) -> Vec<Input> {
        let saved = match shelf::list(&self.paths.workshops, self.language()) {
            Ok(saved) => saved,
            Err(why) => return vec![Input::Refused(why)],
        };
        let slugs: Vec<String> = saved.iter().map(|saved| saved.slug.clone()).collect();
        let (folder, language, answers) = (self.paths.workshops.clone(), self.language(), self.answers.clone());
        // A large or slow shelf must not hold up the window.
        let work = move || {
            for slug in slugs {
                let health = shelf::health(&journal::shelf::path_of(&folder, &slug), language);
                let checked = Message::Input(Input::Checked { slug, health });
                if answers.send(checked).is_err() {
                    break;
                }
            }
        };
        if let Err(error) = spawn("shelf", work) {
            log(&self.paths.log, &error.to_string());
        }
        vec![Input::Listed(saved)]
    }

    fn go_on_in_copy(&mut self) -> Input {
        let Some(File { path, journal: Some(journal) }) = &self.open else {
            return Input::Refused(files::closed(self.language()).to_owned());
        };
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("mufakat").to_owned();
        let mut last = None;
        for folder in elsewhere() {
            let new = journal::shelf::path_of(&folder, &slug::free(&folder, &stem));
            let copied = Lock::take(&new)
                .map_err(|why| error_text::no_lock(self.language(), &why))
                .and_then(|lock| journal.continue_in(lock).map_err(|error| self.said(&error)));
            match copied {
                Ok(copy) => {
                    self.open = Some(File { path: new.clone(), journal: Some(copy) });
                    return Input::Moved(new.display().to_string());
                }
                Err(why) => last = Some(why),
            }
        }
        Input::Refused(last.unwrap_or_else(|| files::closed(self.language()).to_owned()))
    }

    fn save_agenda(&self) -> Input {
        match self.agenda_saved() {
            Ok(name) => Input::Said(files::agenda_saved(self.language(), &name)),
            Err(why) => Input::Refused(why),
        }
    }

    /// Writes the agenda of the open workshop as a file to start from; its name.
    fn agenda_saved(&self) -> Result<String, String> {
        let language = self.language();
        let journal = self.path().ok_or_else(|| files::closed(language).to_owned())?;
        let loaded = journal::load(journal).map_err(|error| self.said(&error))?;
        let stem = journal.file_stem().and_then(|stem| stem.to_str());
        let stem = format!("{}-{}", files::agenda(language), stem.unwrap_or("mufakat"));
        let folder = &self.paths.documents;
        std::fs::create_dir_all(folder)
            .and_then(|()| Ok(document::agenda(&loaded)?))
            .and_then(|json| document_file::write_beside(folder, &stem, "json", json.as_bytes()))
            .map_err(|error| {
                let path = folder.join(format!("{stem}.json"));
                self.failed(&path, &Trouble::from(&error))
            })
    }
}

/// Folders where a copy may go on, the best first.
fn elsewhere() -> Vec<PathBuf> {
    let user = directories::UserDirs::new();
    let documents = user.as_ref().and_then(|user| user.document_dir().map(Path::to_owned));
    let home = user.as_ref().map(|user| user.home_dir().to_owned());
    [documents, home, Some(std::env::temp_dir())].into_iter().flatten().collect()
}

/// Makes a journal of these records.
fn write_new(path: &Path, records: &[Record]) -> Result<Journal, JournalError> {
    let lock = Lock::take(path).map_err(|why| why.of(path))?;
    Journal::create_from(lock, records)
}
