//! What an entry is, in a few words that may stand on the wall: never the text of it.

use super::{Language, Phrase, words};
use crate::domain::command::{
    AgendaCommand, AgreementCommand, AttendanceCommand, NoteCommand, SheetCommand, SwotCommand, VoteCommand,
};
use crate::domain::event::{
    AgendaEvent, AttendanceEvent, BoardEvent, GroupEvent, NoteEvent, SheetEvent, WorkshopEvent,
};
use crate::domain::sheet::{Cell, Viewer};
use crate::domain::{Command, Event, Workshop};
use std::collections::BTreeMap;

/// So many bytes of an entry of several texts are shown.
const FEW_ROWS: usize = 500;

/// What happened together, in a few words: for the notice of undo and redo.
pub fn events(language: Language, events: &[Event]) -> String {
    match events {
        [Event::Agenda(AgendaEvent::SessionMoved { .. }), Event::Agenda(AgendaEvent::SessionMoved { .. }), ..] => {
            say!(language, "pertukaran sesi", "swap of two sessions")
        }
        [
            Event::Agenda(AgendaEvent::SessionSkipped { .. } | AgendaEvent::SessionExtended { .. }),
            ..,
            Event::Agenda(AgendaEvent::SessionExtended { .. }),
        ] => say!(language, "pemadatan acara", "pressing of the day"),
        [
            Event::Agenda(AgendaEvent::SessionSkipped { .. } | AgendaEvent::SessionAdded { .. }),
            ..,
            Event::Agenda(AgendaEvent::SessionAdded { .. }),
        ] => say!(language, "rundown", "rundown"),
        [first, ..] => event(language, first),
        [] => String::new(),
    }
}

/// An event in a few words: for the notice of undo and redo.
pub fn event(language: Language, event: &Event) -> String {
    match event {
        Event::Workshop(event) => language.say(workshop(event)).to_owned(),
        Event::Agenda(event) => agenda(language, event),
        Event::Attendance(event) => attendance(language, event),
        Event::Group(event) => language.say(group(event)).to_owned(),
        Event::Board(event) => board(language, event),
        Event::Note(event) => note(language, event),
        Event::Sheet(event) => language.say(sheet(event)).to_owned(),
        Event::Agreement(_) => language.say(super::agreement::WORDING).to_owned(),
        Event::Journal(_) | Event::Floor(_) | Event::Vote(_) => language.say(STEP).to_owned(),
    }
}

phrases! {
    /// An event without words of its own: a step of the clock, of a vote, of the presentations or of the speakers.
    STEP: "langkah", "step";
}

const fn workshop(event: &WorkshopEvent) -> Phrase {
    match event {
        WorkshopEvent::WorkshopEdited { .. } => Phrase::new("perubahan judul", "edit of the title"),
        WorkshopEvent::DetailsEdited { .. } => Phrase::new("data kegiatan", "data for documents"),
        WorkshopEvent::PriorityCarried(_) => Phrase::new("prioritas yang dibawa", "priority carried over"),
        WorkshopEvent::PrioritiesReordered { .. } => Phrase::new("urutan prioritas", "order of priorities"),
    }
}

fn agenda(language: Language, event: &AgendaEvent) -> String {
    match event {
        AgendaEvent::SessionExtended { minutes, .. } => say!(language, "{minutes:+} menit", "{minutes:+} minutes"),
        AgendaEvent::SessionSkipped { .. } => say!(language, "sesi dilewati", "session skipped"),
        AgendaEvent::SessionRestored { .. } => say!(language, "sesi dipulihkan", "session restored"),
        AgendaEvent::SessionAdded { .. } => say!(language, "sesi tambahan", "added session"),
        AgendaEvent::SessionMoved { .. } => say!(language, "pemindahan sesi", "move of a session"),
        AgendaEvent::SessionEdited { .. } => say!(language, "perubahan sesi", "edit of a session"),
        AgendaEvent::TimesCorrected { .. } => say!(language, "koreksi jam", "correction of times"),
        AgendaEvent::SessionWaiting { .. }
        | AgendaEvent::SessionStarted { .. }
        | AgendaEvent::SessionPaused { .. }
        | AgendaEvent::SessionResumed { .. }
        | AgendaEvent::SessionEnded { .. }
        | AgendaEvent::SessionReopened { .. }
        | AgendaEvent::GapPaused { .. } => language.say(STEP).to_owned(),
    }
}

fn attendance(language: Language, event: &AttendanceEvent) -> String {
    match event {
        AttendanceEvent::DelegationAdded { code, .. } => say!(language, "instansi {code}", "delegation {code}"),
        AttendanceEvent::DelegationEdited { code, .. } => {
            say!(language, "perubahan instansi {code}", "edit of delegation {code}")
        }
        AttendanceEvent::HeadcountStarted { .. } => say!(language, "hitungan hadir baru", "new head-count"),
        AttendanceEvent::PresentCounted { code, .. } => say!(language, "jumlah hadir {code}", "heads of {code}"),
    }
}

const fn group(event: &GroupEvent) -> Phrase {
    match event {
        GroupEvent::GroupsFormed { .. } => Phrase::new("pembagian kelompok", "forming of groups"),
        GroupEvent::TurnsDrawn { .. } | GroupEvent::TurnStarted { .. } | GroupEvent::TurnsEnded { .. } => STEP,
    }
}

fn board(language: Language, event: &BoardEvent) -> String {
    match event {
        BoardEvent::AspectsChanged { .. } => say!(language, "perubahan aspek", "change of the aspects"),
        BoardEvent::ItemAdded { quadrant, .. } => {
            let quadrant = language.say(words::quadrant(*quadrant));
            say!(language, "butir baru di {quadrant}", "new item in {quadrant}")
        }
        BoardEvent::ItemEdited { .. } => say!(language, "perubahan butir", "edit of an item"),
        BoardEvent::ItemMoved { .. } => say!(language, "pemindahan butir", "move of an item"),
        BoardEvent::ItemMerged { .. } => say!(language, "penggabungan butir", "merge of items"),
        BoardEvent::ItemsKeptApart { .. } => say!(language, "dua butir dibiarkan berbeda", "two items kept apart"),
        BoardEvent::ItemParked { .. } => say!(language, "parkir butir", "parking of an item"),
        BoardEvent::ItemWithdrawn { .. } => say!(language, "pencabutan butir", "withdrawal of an item"),
        BoardEvent::ItemRestored { .. } => say!(language, "pemulihan butir", "restoring of an item"),
        BoardEvent::WordingProposed { .. } => say!(language, "usulan rumusan", "proposed wording"),
        BoardEvent::WordingSettled { .. } => say!(language, "pilihan rumusan", "choice of a wording"),
    }
}

const fn sheet(event: &SheetEvent) -> Phrase {
    match event {
        SheetEvent::SheetChanged { .. } => Phrase::new("susunan kertas kerja", "change of a sheet"),
        SheetEvent::RowAdded { .. } => Phrase::new("baris baru", "new row"),
        SheetEvent::CellsSet { .. } => Phrase::new("isian baris", "cells of a row"),
        SheetEvent::RowMoved { .. } => Phrase::new("pemindahan baris", "move of a row"),
        SheetEvent::RowMerged { .. } => Phrase::new("penggabungan baris", "merge of rows"),
        SheetEvent::RowParked { .. } => Phrase::new("parkir baris", "parking of a row"),
        SheetEvent::RowWithdrawn { .. } => Phrase::new("pencabutan baris", "withdrawal of a row"),
        SheetEvent::RowRestored { .. } => Phrase::new("pemulihan baris", "restoring of a row"),
        SheetEvent::TablesSent { .. } => Phrase::new("pembagian ke meja", "handing out to tables"),
        SheetEvent::TablesReturned { .. } => Phrase::new("hasil dari meja", "what tables filled in"),
    }
}

/// The rows of a command, each by its cells. The room does not see those of desk columns.
fn rows(language: Language, workshop: &Workshop, viewer: Viewer, command: &SheetCommand) -> Vec<String> {
    let (SheetCommand::Fill { rows, cells } | SheetCommand::Return { rows, cells, .. }) = command else {
        return Vec::new();
    };
    let said = |sheet: &str, cells: BTreeMap<&str, &Cell>| {
        let whole = workshop.sheet(sheet)?;
        let seen = match viewer {
            Viewer::Desk => whole.clone(),
            Viewer::Room => whole.public(),
        };
        let cells = super::cells::in_order(language, workshop, &seen, &cells);
        (!cells.is_empty()).then(|| cells.join(" · "))
    };
    let new = rows.iter().filter_map(|row| {
        let cells = row.cells.iter().map(|(id, cell)| (id.as_str(), cell));
        said(&row.sheet, cells.collect())
    });
    let set = cells.iter().filter_map(|of| {
        let cells = of.cells.iter().filter_map(|(id, cell)| Some((id.as_str(), cell.as_ref()?)));
        said(&of.sheet, cells.collect())
    });
    new.chain(set).collect()
}

fn note(language: Language, event: &NoteEvent) -> String {
    match event {
        NoteEvent::NoteTaken { kind, .. } => {
            let list = language.say(words::note_kind(*kind));
            say!(language, "{list}: baris baru", "{list}: new line")
        }
        NoteEvent::NoteEdited { .. } => say!(language, "perubahan catatan", "edit of a note"),
        NoteEvent::NoteWithdrawn { .. } => say!(language, "pencabutan catatan", "withdrawal of a note"),
        NoteEvent::NoteRestored { .. } => say!(language, "pemulihan catatan", "restoring of a note"),
        NoteEvent::QuestionAnswered { .. } => say!(language, "pertanyaan terjawab", "question answered"),
        NoteEvent::QuestionReopened { .. } => say!(language, "pertanyaan dibuka lagi", "question reopened"),
    }
}

/// A command in a few words: for the list of entries that could not be saved. Words of the room are shown, so that they
/// can be saved by hand; ballots are not, nor desk columns to the room.
pub fn command(language: Language, workshop: &Workshop, viewer: Viewer, command: &Command) -> String {
    match command {
        Command::Swot(SwotCommand::Add(items)) => joined(language, items.iter().map(|item| item.text.clone())),
        Command::Swot(SwotCommand::Edit { text, .. } | SwotCommand::Propose { text, .. })
        | Command::Note(NoteCommand::Edit { text, .. })
        | Command::Agreement(AgreementCommand::Word { text, .. }) => text.clone(),
        Command::Agreement(_) => language.say(super::agreement::TITLE).to_owned(),
        Command::Swot(_) => say!(language, "perubahan di papan", "change on the board"),
        Command::Note(NoteCommand::Take { texts, .. }) => joined(language, texts.iter().cloned()),
        Command::Note(_) => say!(language, "perubahan catatan", "change of a note"),
        Command::Attendance(AttendanceCommand::Count { counts, .. }) => {
            joined(language, counts.iter().map(|(code, n)| format!("{code} {n}")))
        }
        Command::Attendance(_) => say!(language, "kehadiran", "attendance"),
        Command::Sheet(command) => {
            let rows = rows(language, workshop, viewer, command);
            if rows.is_empty() {
                return say!(language, "perubahan kertas kerja", "change of a sheet");
            }
            joined(language, rows.into_iter())
        }
        Command::Group(_) => say!(language, "kelompok", "groups"),
        Command::Floor(_) => say!(language, "hitung mundur atau pembicara", "countdown or speakers"),
        Command::Agenda(AgendaCommand::Start { .. }) => say!(language, "mulai sesi", "start of a session"),
        Command::Aspects(_) => say!(language, "perubahan aspek", "change of the aspects"),
        Command::Agenda(_) => say!(language, "susunan acara", "agenda"),
        Command::Vote(VoteCommand::Cast { .. }) => say!(language, "satu surat suara", "one ballot"),
        Command::Vote(_) => say!(language, "langkah pemungutan suara", "step of a vote"),
        Command::EditWorkshop { .. } => say!(language, "judul kegiatan", "title of the workshop"),
        Command::EditDetails(_) => say!(language, "data kegiatan", "data for documents"),
        Command::ReorderPriorities { .. } => say!(language, "urutan prioritas", "order of priorities"),
    }
}

/// The first of these texts, as many as a few rows hold, and how many more there are. A single one stands whole.
fn joined(language: Language, texts: impl ExactSizeIterator<Item = String>) -> String {
    let (mut said, all) = (String::new(), texts.len());
    for (place, text) in texts.enumerate() {
        if place > 0 && said.len() + text.len() > FEW_ROWS {
            return format!("{said} / … {}", super::frame::more(language, all - place));
        }
        said.push_str(if place > 0 { " / " } else { "" });
        said.push_str(&text);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::command::NewRow;
    use crate::domain::fixture::{Table, sheets};
    use crate::domain::note::NoteKind;
    use serde_json::json;

    #[test]
    fn a_row_that_could_not_be_saved_is_told_by_its_cells_without_those_of_the_desk() {
        let table = Table::new();
        let cells = sheets::cells(json!({"program": {"text": "Pusat data"}, "tahun": {"years": [2026, 2028]},
            "biaya": {"money": 1_250_000_000}, "siap": {"tick": true}}));
        let row = NewRow { sheet: "program".to_owned(), cells, ..NewRow::default() };
        let entry = Command::Sheet(SheetCommand::add(vec![row]));
        let said = |viewer| command(Language::Id, table.workshop(), viewer, &entry);
        assert_eq!(said(Viewer::Room), "Pusat data · 2026–2028 · ✓");
        assert_eq!(said(Viewer::Desk), "Pusat data · Rp 1.250.000.000 · 2026–2028 · ✓");
    }

    #[test]
    fn of_many_lines_in_one_entry_a_few_are_shown_and_the_rest_is_counted() {
        let table = Table::new();
        let command = |language, entry: &Command| command(language, table.workshop(), Viewer::Room, entry);
        let take = |texts: Vec<String>| {
            Command::Note(NoteCommand::Take { session: "teori".to_owned(), kind: NoteKind::Note, texts, by: None })
        };
        let lines = |n: usize| (1..=n).map(|n| format!("baris nomor {n}")).collect();
        let said = command(Language::Id, &take(lines(2)));
        assert_eq!(said, "baris nomor 1 / baris nomor 2");
        let said = command(Language::Id, &take(lines(50_000)));
        assert!(said.len() < 2 * FEW_ROWS, "{}", said.len());
        assert!(said.starts_with("baris nomor 1 / ") && said.ends_with(" lagi"), "{said}");
        let long = "x".repeat(500);
        assert_eq!(command(Language::En, &take(vec![long.clone()])), long);
        let said = command(Language::En, &take(vec![long.clone(), long.clone()]));
        assert_eq!(said, format!("{long} / … 1 more"));
    }
}
