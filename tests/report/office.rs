//! Files for office programs, written into a folder for `tests/office.sh`; without its folder nothing is written.

use crate::hostile;
use crate::room::Room;
use mufakat::domain::document::{DocumentFormat, DocumentKind, Office, Paper};
use mufakat::report::block::{Document, Standing};
use mufakat::report::document::{Asked, Style, document};
use mufakat::report::write::write;
use mufakat::text::{Language, documents as text};

/// Every document of a room by a name for its file, with everything in it that can be in it.
fn documents(room: &Room, name: &str, language: Language) -> Vec<(String, Document)> {
    let (workshop, head) = (room.workshop(), room.head());
    let style = Style { language, names: true, desk: true };
    let made = |kind: DocumentKind| {
        let asked = Asked { kind, style, is_final: kind != DocumentKind::Minutes, office: None };
        (format!("{name}-{}", text::file(language, kind)), document(workshop, head, &asked))
    };
    let mut all: Vec<(String, Document)> = DocumentKind::ALL.into_iter().map(made).collect();
    let asked = Asked { kind: DocumentKind::Worksheets, style, is_final: false, office: Some(Office::Each) };
    all.push((format!("{name}-{}-opd", text::file(language, asked.kind)), document(workshop, head, &asked)));
    all
}

/// Everything that the script looks at.
pub fn all() -> Vec<(String, Document)> {
    let mut all = documents(&Room::demo(), "contoh", Language::Id);
    all.extend(documents(&Room::day_two(), "hari-2", Language::En));
    all.extend(documents(&Room::new("Kosong"), "kosong", Language::Id));
    all.extend(documents(&hostile::room(), "sulit", Language::Id));
    let standing = Standing::Final { records: 7, sum: "4a7f09c2".to_owned() };
    all.push(("semua-blok".to_owned(), hostile::document(standing, false)));
    all
}

#[test]
fn documents_are_written_for_office_programs() {
    let Some(folder) = std::env::var_os("MUFAKAT_OFFICE").map(std::path::PathBuf::from) else {
        return;
    };
    for (name, document) in all() {
        let paper = if document.lengthwise { Paper::F4 } else { Paper::A4 };
        for format in [DocumentFormat::Docx, DocumentFormat::Xlsx, DocumentFormat::Markdown] {
            for file in write(&document, format, paper).expect("files") {
                std::fs::write(folder.join(format!("{name}.{}", format.ending())), file.bytes).expect("a file");
            }
        }
    }
}
