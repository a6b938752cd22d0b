//! Documents and copies for people, written by workers: a slow drive must not hold up the window.

use super::document::DocumentFile;
use super::drives::Drive;
use super::sheet_out::{self, SheetFile};
use super::{document, document_file, error_text};
use crate::domain::document::{DocumentKind, Paper};
use crate::journal::{self, Doing, JournalError, Trouble, copy};
use crate::report::document::{Asked, Style};
use crate::text::{Language, forms, handout as text};
use crate::ui::handout::{self, Destination, DocumentOrder, Handout, SheetPart, Standing};
use crate::ui::input::Input;
use std::io;
use std::path::{Path, PathBuf};

/// A document or copy to be written.
#[derive(Debug, Clone)]
pub(super) struct HandOutJob {
    /// The journal it is made of.
    pub(super) journal: PathBuf,
    /// Acknowledged bytes of the journal.
    pub(super) size: u64,
    /// The document or copy.
    pub(super) what: Handout,
    /// The place for it.
    pub(super) to: Destination,
    /// The folder for documents.
    pub(super) documents: PathBuf,
    /// Language of documents and sentences.
    pub(super) language: Language,
}

impl HandOutJob {
    /// Writes it; the sentence that says so, or why not.
    pub(super) fn run(&self) -> Input {
        match self.written() {
            Ok(said) => match &self.what {
                Handout::Document(order) => Input::Written(order.kind, said),
                Handout::Form(_) | Handout::Sheet(_) | Handout::Journal => Input::Done(said),
            },
            Err(why) => Input::Refused(why),
        }
    }

    fn written(&self) -> Result<String, String> {
        let folder = match &self.to {
            Destination::Documents => {
                std::fs::create_dir_all(&self.documents).map_err(|error| self.failed(&error))?;
                self.documents.clone()
            }
            Destination::Drive(folder) => PathBuf::from(folder),
        };
        if self.what == Handout::Journal {
            let copied = copy::copy_into(&folder, &self.journal, self.size).map_err(|error| self.said(&error))?;
            return Ok(text::copied(self.language, copied.records, copied.added));
        }
        if let Handout::Sheet(part) = &self.what {
            return self.sheet(part, &folder);
        }
        let (files, unsigned) = self.files()?;
        let names: Vec<String> = files
            .iter()
            .map(|file| {
                let written = document_file::write_beside(&folder, &file.stem, file.ending, &file.bytes);
                written.map_err(|error| self.failed(&error))
            })
            .collect::<Result<_, _>>()?;
        let said = match names.as_slice() {
            [name] => self.tells(name),
            names => self.tells(&text::files(self.language, names.len())),
        };
        Ok(match unsigned {
            true => format!("{said} · {}", self.language.say(text::NO_DETAILS)),
            false => said,
        })
    }

    /// Writes a sheet to be filled: a file each for its tables, or one.
    fn sheet(&self, part: &SheetPart, folder: &Path) -> Result<String, String> {
        let loaded = journal::load(&self.journal).map_err(|error| self.said(&error))?;
        let files = sheet_out::files(&loaded, part, self.language);
        let files = files.ok_or_else(|| self.language.say(text::NOT_AS_SHEET).to_owned())?;
        let mut names = Vec::new();
        for SheetFile { stem, ending, bytes } in files {
            let written = document_file::write_beside(folder, &stem, ending, &bytes);
            names.push(written.map_err(|error| self.failed(&error))?);
        }
        Ok(match names.as_slice() {
            [name] => self.tells(name),
            names => self.tells(&text::files(self.language, names.len())),
        })
    }

    /// The sentence for what was written.
    fn tells(&self, what: &str) -> String {
        match &self.to {
            Destination::Documents => text::in_documents(self.language, what, &short(&self.documents)),
            Destination::Drive(_) => text::on_drive(self.language, what),
        }
    }

    /// The files of a document or form, and whether it is to be signed by nobody known.
    fn files(&self) -> Result<(Vec<DocumentFile>, bool), String> {
        let loaded = journal::load(&self.journal).map_err(|error| self.said(&error))?;
        let language = self.language;
        let stem = self.journal.file_stem().and_then(|stem| stem.to_str());
        let stem = stem.unwrap_or("mufakat");
        match &self.what {
            Handout::Form(kind) => {
                let form = document::form(&loaded, *kind, language, Paper::A4);
                let form = form.ok_or_else(|| language.say(forms::none(*kind)).to_owned())?;
                let stem = format!("{}-{stem}", forms::file(language, *kind));
                Ok((vec![DocumentFile { stem, ending: "html", bytes: form.into_bytes() }], false))
            }
            Handout::Document(order) => {
                let DocumentOrder { kind, language, format, paper, names, desk, is_final, office } = order.clone();
                let style = Style { language, names, desk };
                let mut files = Vec::new();
                for kind in document::kinds(kind, format) {
                    let asked = Asked { kind, style, is_final, office: office.clone() };
                    files.extend(document::files((stem, &loaded), &asked, format, paper)?);
                }
                let is_signed = matches!(kind, DocumentKind::Agreement | DocumentKind::Minutes);
                Ok((files, is_signed && loaded.history.workshop().details.is_empty()))
            }
            Handout::Journal | Handout::Sheet(_) => Ok((Vec::new(), false)),
        }
    }

    /// The sentence for an error of a journal. A drive goes without its path: the room may read this.
    fn said(&self, error: &JournalError) -> String {
        if let JournalError::Io { doing: Doing::Copying | Doing::Creating, trouble, .. } = error {
            self.trouble(trouble)
        } else {
            error_text::in_window(self.language, Path::new(""), error)
        }
    }

    fn failed(&self, error: &io::Error) -> String {
        if error.kind() == io::ErrorKind::InvalidData {
            let place = place(self.language, &self.to);
            return format!("{place}: {}", self.language.say(text::NOT_AS_WRITTEN));
        }
        self.trouble(&Trouble::from(error))
    }

    fn trouble(&self, trouble: &Trouble) -> String {
        let place = place(self.language, &self.to);
        format!("{place}: {}", error_text::trouble(self.language, trouble))
    }
}

fn place(language: Language, to: &Destination) -> String {
    match to {
        Destination::Documents => language.say(text::DOCUMENTS).to_owned(),
        Destination::Drive(_) => text::drive(language, 0, None),
    }
}

/// The last two names of a folder: `Documents/mufakat`.
fn short(folder: &Path) -> String {
    let names: Vec<String> = folder.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    let last = names.len().saturating_sub(2);
    names.get(last..).unwrap_or_default().join("/")
}

/// Drives as the window lists them.
pub(super) fn listed(drives: Vec<Drive>) -> Vec<handout::Drive> {
    let listed = |drive: Drive| handout::Drive { label: drive.label, folder: drive.folder.display().to_string() };
    drives.into_iter().map(listed).collect()
}

/// The relation of a file to a saved workshop as the window tells it; none for another workshop.
pub(super) const fn standing(relation: copy::Relation) -> Option<Standing> {
    Some(match relation {
        copy::Relation::Same { records } => Standing::Same { records },
        copy::Relation::Longer { by } => Standing::Longer { by },
        copy::Relation::Shorter { by } => Standing::Shorter { by },
        copy::Relation::Parted { common, ours, theirs } => Standing::Parted { common, ours, theirs },
        copy::Relation::Unrelated => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::{Day, demo};
    use crate::domain::Zone;
    use crate::domain::document::DocumentFormat;
    use crate::domain::forms::FormKind;
    use crate::journal::{Journal, Lock};

    /// Saves the first records of the example.
    fn save(journal: &Path, most: usize) {
        let at = "2024-06-11T15:42:07+08:00".parse().expect("an instant");
        let records = demo(at, Zone::Wita, Day::One).expect("the example");
        let mut file = Journal::create(Lock::take(journal).expect("a lock"), &records[0]).expect("a file");
        for record in records.iter().take(most).skip(1) {
            file.append(record).expect("saved");
        }
    }

    fn job(folder: &Path, what: Handout, to: Destination) -> HandOutJob {
        let journal = folder.join("contoh.jsonl");
        if !journal.exists() {
            save(&journal, 21);
        }
        HandOutJob {
            journal,
            size: u64::MAX,
            what,
            to,
            documents: folder.join("Dokumen/mufakat"),
            language: Language::Id,
        }
    }

    fn agreement(format: DocumentFormat) -> Handout {
        Handout::Document(DocumentOrder { format, ..DocumentOrder::word(DocumentKind::Agreement, true, Language::Id) })
    }

    fn done(job: &HandOutJob) -> String {
        let answer = job.run();
        let (Input::Done(said) | Input::Written(_, said)) = answer else { panic!("{answer:?}") };
        said
    }

    #[test]
    fn minutes_go_to_a_drive_and_what_people_changed_is_never_overwritten() {
        let folder = tempfile::tempdir().expect("a folder");
        let stick = tempfile::tempdir().expect("a folder");
        let to = Destination::Drive(stick.path().display().to_string());
        let job = job(folder.path(), agreement(DocumentFormat::Html), to);
        let said = done(&job);
        assert!(said.starts_with("berita-acara-contoh.html tertulis di flashdisk"), "{said}");
        assert!(said.contains("boleh dicabut") && said.contains("Data kegiatan masih kosong"));
        assert!(!said.contains("/tmp"), "no path: {said}");
        done(&job);
        let files = || std::fs::read_dir(stick.path()).expect("a folder").count();
        assert_eq!(files(), 1, "the same is not written twice");
        let first = stick.path().join("berita-acara-contoh.html");
        std::fs::write(&first, "diubah orang").expect("a change");
        assert!(done(&job).contains("berita-acara-contoh-2.html"));
        assert_eq!(std::fs::read_to_string(first).expect("a file"), "diubah orang");
    }

    #[test]
    fn forms_and_text_go_to_the_folder_for_documents() {
        let folder = tempfile::tempdir().expect("a folder");
        let here = |what| done(&job(folder.path(), what, Destination::Documents));
        assert_eq!(
            here(Handout::Form(FormKind::Attendance)),
            "daftar-hadir-contoh.html tertulis di folder Dokumen/mufakat"
        );
        assert!(here(agreement(DocumentFormat::Markdown)).starts_with("berita-acara-contoh.md"));
    }

    #[test]
    fn a_sheet_goes_to_its_tables_as_a_workbook_and_a_form_each() {
        let folder = tempfile::tempdir().expect("a folder");
        let stick = tempfile::tempdir().expect("a folder");
        let to = Destination::Drive(stick.path().display().to_string());
        let of_tables = |tables| {
            let (sheet, session) = ("kesiapan".to_owned(), Some("kesenjangan".to_owned()));
            Handout::Sheet(SheetPart { sheet, session, tables, desk: false, announce: false })
        };
        save(&folder.path().join("contoh.jsonl"), usize::MAX);
        let one = done(&job(folder.path(), of_tables(Vec::new()), to.clone()));
        assert!(one.starts_with("analisis-kesenjangan-kesiapan.xlsx tertulis di flashdisk"), "{one}");
        let loaded = journal::load(&folder.path().join("contoh.jsonl")).expect("a journal");
        let groups = &loaded.history.workshop().groups;
        let codes: Vec<_> = groups.iter().map(|group| group.code.clone()).collect();
        assert!(codes.len() > 1, "{groups:?}");
        let said = done(&job(folder.path(), of_tables(codes.clone()), to.clone()));
        assert!(said.starts_with(&format!("{} berkas tertulis", codes.len() * 2)), "{said}");
        assert_eq!(std::fs::read_dir(stick.path()).expect("a folder").count(), codes.len() * 2 + 1);
        done(&job(folder.path(), of_tables(codes.clone()), to));
        let again = std::fs::read_dir(stick.path()).expect("a folder").count();
        assert_eq!(again, codes.len() * 2 + 1, "the same is not written twice");
    }

    #[test]
    fn a_copy_is_told_with_its_records_and_a_drive_that_is_gone_in_words() {
        let folder = tempfile::tempdir().expect("a folder");
        let stick = tempfile::tempdir().expect("a folder");
        let to = Destination::Drive(stick.path().display().to_string());
        let said = done(&job(folder.path(), Handout::Journal, to));
        assert_eq!(said, "Salinan utuh: 21 catatan, 21 baru. Flashdisk boleh dicabut.");
        let gone = Destination::Drive(folder.path().join("tidak-ada").display().to_string());
        for what in [Handout::Journal, agreement(DocumentFormat::Html)] {
            let answer = job(folder.path(), what, gone.clone()).run();
            let Input::Refused(why) = answer else { panic!("{answer:?}") };
            assert!(!why.contains("tidak-ada"), "{why}");
        }
    }
}
