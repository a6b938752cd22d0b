//! A sheet as files to be filled: a workbook and a form on paper for each table, or one workbook for whoever has it.

use crate::domain::document::Paper;
use crate::domain::group::Group;
use crate::domain::sheet::{SheetView, Viewer};
use crate::domain::slug::free;
use crate::domain::{Id, Workshop};
use crate::journal::Loaded;
use crate::report::document::forms::table_form;
use crate::report::html;
use crate::sheet_file::{Handed, Marks, workbook};
use crate::text::Language;
use crate::ui::handout::SheetPart;

/// A file to be written.
#[derive(Debug)]
pub(super) struct SheetFile {
    pub(super) stem: String,
    pub(super) ending: &'static str,
    pub(super) bytes: Vec<u8>,
}

/// Empty rows below those that stand, where the sheet takes new ones.
const SPARE: u32 = 20;

/// The files of a part of a sheet; none where there is no such sheet, or no workbook can hold it.
pub(super) fn files(loaded: &Loaded, part: &SheetPart, language: Language) -> Option<Vec<SheetFile>> {
    let workshop = loaded.history.workshop();
    let viewer = if part.desk { Viewer::Desk } else { Viewer::Room };
    let view = workshop.sheet_view(&part.sheet, part.session.as_deref(), viewer)?;
    let made = Made { loaded, workshop, view: &view, language };
    if part.tables.is_empty() {
        return Some(vec![made.file(None, &workshop.lines(&view))?]);
    }
    let mut files = Vec::new();
    for group in part.tables.iter().filter_map(|code| workshop.group(code)) {
        let workbook = made.file(Some(group), &workshop.lines_for(&view, group))?;
        let session = part.session.as_deref();
        let form = session.and_then(|session| table_form(workshop, session, Some(group), language));
        let stem = workbook.stem.clone();
        files.push(workbook);
        let bytes = form.map(|form| html::document(&form, Paper::A4).into_bytes());
        files.extend(bytes.map(|bytes| SheetFile { stem, ending: "html", bytes }));
    }
    Some(files)
}

/// What all files of a part have in common.
struct Made<'a> {
    loaded: &'a Loaded,
    workshop: &'a Workshop,
    view: &'a SheetView,
    language: Language,
}

impl Made<'_> {
    fn file(&self, group: Option<&Group>, lines: &[Id]) -> Option<SheetFile> {
        let Self { loaded, workshop, view, language } = *self;
        let created = &workshop.created;
        let marks = Marks {
            workshop: loaded.summary.first_sum.to_string(),
            title: format!("{}, {}", created.title, created.place.full_name()),
            sheet: view.sheet.id.clone(),
            table: group.map(|group| group.code.clone()),
        };
        let handed = Handed { language, workshop, view, lines, spare: SPARE, marks: &marks };
        let title = language.label(&view.sheet.title);
        let name = group.map_or_else(|| title.to_owned(), |group| format!("{} {title}", group.name));
        Some(SheetFile { stem: free(&name, &view.sheet.id, |_| false), ending: "xlsx", bytes: workbook(&handed).ok()? })
    }
}
