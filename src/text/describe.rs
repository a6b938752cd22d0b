//! What an entry is, in a few words that may stand on the wall: never the text of it.

use super::{Language, words};
use crate::domain::command::{AgendaCommand, AttendanceCommand, NoteCommand, SwotCommand, VoteCommand};
use crate::domain::event::{AgendaEvent, AttendanceEvent, BoardEvent, GroupEvent, NoteEvent, WorkshopEvent};
use crate::domain::{Command, Event};

/// So many bytes of an entry of several texts are shown.
const FEW_ROWS: usize = 500;

/// What happened together, in a few words: for the notice of undo and redo.
pub fn events(language: Language, events: &[Event]) -> String {
    let say = |id: &str, en: &str| language.pick(id, en).to_owned();
    match events {
        [Event::Agenda(AgendaEvent::SessionMoved { .. }), Event::Agenda(AgendaEvent::SessionMoved { .. }), ..] => {
            say("pertukaran sesi", "swap of two sessions")
        }
        [
            Event::Agenda(AgendaEvent::SessionSkipped { .. }) | Event::Agenda(AgendaEvent::SessionExtended { .. }),
            ..,
            Event::Agenda(AgendaEvent::SessionExtended { .. }),
        ] => say("pemadatan acara", "pressing of the day"),
        [
            Event::Agenda(AgendaEvent::SessionSkipped { .. }) | Event::Agenda(AgendaEvent::SessionAdded { .. }),
            ..,
            Event::Agenda(AgendaEvent::SessionAdded { .. }),
        ] => say("rundown", "rundown"),
        [first, ..] => event(language, first),
        [] => String::new(),
    }
}

/// An event in a few words: for the notice of undo and redo.
pub fn event(language: Language, event: &Event) -> String {
    let say = |id: &str, en: &str| language.pick(id, en).to_owned();
    match event {
        Event::Board(BoardEvent::ItemAdded { quadrant, .. }) => {
            let quadrant = language.say(words::quadrant(*quadrant));
            match language {
                Language::Id => format!("butir baru di {quadrant}"),
                Language::En => format!("new item in {quadrant}"),
            }
        }
        Event::Board(BoardEvent::ItemEdited { .. }) => say("perubahan butir", "edit of an item"),
        Event::Board(BoardEvent::ItemMoved { .. }) => say("pemindahan butir", "move of an item"),
        Event::Board(BoardEvent::ItemMerged { .. }) => say("penggabungan butir", "merge of items"),
        Event::Board(BoardEvent::ItemsKeptApart { .. }) => say("dua butir dibiarkan berbeda", "two items kept apart"),
        Event::Board(BoardEvent::ItemParked { .. }) => say("parkir butir", "parking of an item"),
        Event::Board(BoardEvent::ItemWithdrawn { .. }) => say("pencabutan butir", "withdrawal of an item"),
        Event::Board(BoardEvent::ItemRestored { .. }) => say("pemulihan butir", "restoring of an item"),
        Event::Board(BoardEvent::WordingProposed { .. }) => say("usulan rumusan", "proposed wording"),
        Event::Board(BoardEvent::WordingSettled { .. }) => say("pilihan rumusan", "choice of a wording"),
        Event::Note(NoteEvent::NoteTaken { kind, .. }) => {
            format!("{}: {}", language.say(words::note_kind(*kind)), say("baris baru", "new line"))
        }
        Event::Note(NoteEvent::NoteEdited { .. }) => say("perubahan catatan", "edit of a note"),
        Event::Note(NoteEvent::NoteWithdrawn { .. }) => say("pencabutan catatan", "withdrawal of a note"),
        Event::Note(NoteEvent::NoteRestored { .. }) => say("pemulihan catatan", "restoring of a note"),
        Event::Note(NoteEvent::QuestionAnswered { .. }) => say("pertanyaan terjawab", "question answered"),
        Event::Note(NoteEvent::QuestionReopened { .. }) => say("pertanyaan dibuka lagi", "question reopened"),
        Event::Attendance(AttendanceEvent::DelegationAdded { code, .. }) => {
            format!("{} {code}", say("instansi", "delegation"))
        }
        Event::Attendance(AttendanceEvent::DelegationEdited { code, .. }) => {
            format!("{} {code}", say("perubahan instansi", "edit of delegation"))
        }
        Event::Group(GroupEvent::GroupsFormed { .. }) => say("pembagian kelompok", "forming of groups"),
        Event::Attendance(AttendanceEvent::HeadcountStarted { .. }) => say("hitungan hadir baru", "new head-count"),
        Event::Attendance(AttendanceEvent::PresentCounted { code, .. }) => {
            format!("{} {code}", say("jumlah hadir", "heads of"))
        }
        Event::Agenda(AgendaEvent::SessionExtended { minutes, .. }) => {
            format!("{minutes:+} {}", say("menit", "minutes"))
        }
        Event::Agenda(AgendaEvent::SessionSkipped { .. }) => say("sesi dilewati", "session skipped"),
        Event::Agenda(AgendaEvent::SessionRestored { .. }) => say("sesi dipulihkan", "session restored"),
        Event::Agenda(AgendaEvent::SessionAdded { .. }) => say("sesi tambahan", "added session"),
        Event::Agenda(AgendaEvent::SessionMoved { .. }) => say("pemindahan sesi", "move of a session"),
        Event::Agenda(AgendaEvent::SessionEdited { .. }) => say("perubahan sesi", "edit of a session"),
        Event::Agenda(AgendaEvent::TimesCorrected { .. }) => say("koreksi jam", "correction of times"),
        Event::Board(BoardEvent::AspectsChanged { .. }) => say("perubahan aspek", "change of the aspects"),
        Event::Workshop(WorkshopEvent::WorkshopEdited { .. }) => say("perubahan judul", "edit of the title"),
        Event::Workshop(WorkshopEvent::DetailsEdited { .. }) => say("data kegiatan", "data for documents"),
        Event::Workshop(WorkshopEvent::PrioritiesReordered { .. }) => say("urutan prioritas", "order of priorities"),
        _ => say("langkah", "step"),
    }
}

/// A command in a few words: for the list of entries that could not be saved. Words of the room are shown, so that they
/// can be saved by hand; ballots are not.
pub fn command(language: Language, command: &Command) -> String {
    let say = |id: &str, en: &str| language.pick(id, en).to_owned();
    match command {
        Command::Swot(SwotCommand::Add(items)) => joined(language, items.iter().map(|item| item.text.clone())),
        Command::Swot(SwotCommand::Edit { text, .. } | SwotCommand::Propose { text, .. }) => text.clone(),
        Command::Swot(_) => say("perubahan di papan", "change on the board"),
        Command::Note(NoteCommand::Take { texts, .. }) => joined(language, texts.iter().cloned()),
        Command::Note(NoteCommand::Edit { text, .. }) => text.clone(),
        Command::Note(_) => say("perubahan catatan", "change of a note"),
        Command::Attendance(AttendanceCommand::Count { counts, .. }) => {
            joined(language, counts.iter().map(|(code, n)| format!("{code} {n}")))
        }
        Command::Attendance(_) => say("kehadiran", "attendance"),
        Command::Group(_) => say("kelompok", "groups"),
        Command::Agenda(AgendaCommand::Start { .. }) => say("mulai sesi", "start of a session"),
        Command::Aspects(_) => say("perubahan aspek", "change of the aspects"),
        Command::Agenda(_) => say("susunan acara", "agenda"),
        Command::Vote(VoteCommand::Cast { .. }) => say("satu surat suara", "one ballot"),
        Command::Vote(_) => say("langkah pemungutan suara", "step of a vote"),
        Command::EditWorkshop { .. } => say("judul kegiatan", "title of the workshop"),
        Command::EditDetails(_) => say("data kegiatan", "data for documents"),
        Command::ReorderPriorities { .. } => say("urutan prioritas", "order of priorities"),
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
    use crate::domain::note::NoteKind;

    #[test]
    fn of_many_lines_in_one_entry_a_few_are_shown_and_the_rest_is_counted() {
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
