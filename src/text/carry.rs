//! The next stage: what comes along, what stays behind, what has changed since.

use super::{Language, Phrase};
use crate::domain::Workshop;
use crate::domain::carry::{Comes, Field, How, Lost, STAGES, What};
use crate::domain::sheet::{Accepted, Cell, Ref, Row, Sheet, Words};

phrases! {
    /// The first line under what stays behind.
    MAKE: "Buat kegiatan", "Create the workshop";
    /// In place of what stays behind.
    ALL_COMES: "Semua yang berlaku ikut.", "Everything that stands comes along.";
    /// In place of what comes along.
    NOTHING_COMES: "Tidak ada yang dibawa", "Nothing is carried over";
    NOT_CARRIED: "Kegiatan ini tidak dimulai dari tahap sebelumnya", "This workshop was not begun from an earlier stage";
    NO_CHANGE: "Belum ada yang berubah sejak tahap lalu", "Nothing has changed since the last stage";
    SINCE: "Berubah sejak tahap lalu", "Changed since the last stage";
    WORDS: "rumusan", "wording";
    PLACE: "tempat", "place";
    DIMENSION: "dimensi", "dimension";
}

/// Key labels.
pub mod key {
    phrases! {
        NEXT_STAGE: "tahap berikutnya", "next stage", "tahap 2 3 4 lanjutan";
        SINCE: "berubah sejak tahap lalu", "changed since the last stage", "perubahan beda changes diff";
    }
}

/// The steps of the movement, one for each stage.
pub const STEPS: [Phrase; STAGES] = [
    Phrase::new("asesmen", "assessment"),
    Phrase::new("peluncuran", "launch"),
    Phrase::new("pelaksanaan", "implementation"),
    Phrase::new("sosialisasi", "socialisation"),
];

/// The numbers of the stages as everybody writes them.
pub const NUMBERS: [&str; STAGES] = ["I", "II", "III", "IV"];

sentences! {
    /// Over the list of what stays behind.
    pub fn from(title: &str) = "Lanjutan dari {title}", "Carried over from {title}";
    fn items(n: usize) = "{n} butir", "{n} items", "1 item" if n == 1;
    fn priorities(n: usize) = "{n} prioritas", "{n} priorities", "1 priority" if n == 1;
    fn rows(n: usize) = "{n} baris", "{n} rows", "1 row" if n == 1;
    fn cells(n: usize) = "{n} isian", "{n} cells", "1 cell" if n == 1;
    fn questions(n: usize) = "{n} pertanyaan terbuka", "{n} open questions", "1 open question" if n == 1;
    fn links(n: usize) = "{n} kaitan ke yang tidak ikut", "{n} links to what stays behind", "1 link to what stays behind" if n == 1;
    fn left(what: &str) = "Tidak ikut: {what}", "Left out: {what}";
    fn comes_along(what: &str) = "Dibawa: {what}", "Carried over: {what}";
}

/// `Dibawa: 34 butir, 12 prioritas, 40 baris, 3 pertanyaan terbuka`.
pub fn comes(language: Language, comes: Comes) -> String {
    let parts = [
        (comes.items, items(language, comes.items)),
        (comes.priorities, priorities(language, comes.priorities)),
        (comes.rows, rows(language, comes.rows)),
        (comes.questions, questions(language, comes.questions)),
    ];
    let said: Vec<String> = parts.into_iter().filter(|(n, _)| *n > 0).map(|(_, said)| said).collect();
    match said.is_empty() {
        true => language.say(NOTHING_COMES).to_owned(),
        false => comes_along(language, &said.join(", ")),
    }
}

/// Something that stays behind, in a line.
pub fn lost(language: Language, lost: &Lost) -> String {
    left(language, &stays(language, lost))
}

/// What stays behind and the room may know; of desk columns only how many cells, in one line.
pub fn lost_in_public(language: Language, all: &[Lost]) -> Vec<String> {
    let (desk, others): (Vec<&Lost>, Vec<&Lost>) = all.iter().partition(|lost| lost.desk);
    let mut lines: Vec<String> = others.into_iter().map(|one| lost(language, one)).collect();
    let n: usize = desk.iter().map(|lost| lost.times).sum();
    if n > 0 {
        let cells = cells(language, n);
        let said = say!(language, "{cells} kolom meja", "{cells} of desk columns");
        lines.push(left(language, &said));
    }
    lines
}

fn stays(language: Language, lost: &Lost) -> String {
    let n = lost.times;
    let (items, rows, cells) = (items(language, n), rows(language, n), cells(language, n));
    let name = |label| language.label(label);
    match &lost.what {
        What::Aspect(aspect) => {
            let aspect = name(aspect);
            say!(language, "aspek {aspect}, {items}", "aspect {aspect}, {items}")
        }
        What::Sheet(title) => {
            let title = name(title);
            say!(language, "kertas kerja {title}, {rows}", "worksheet {title}, {rows}")
        }
        What::Rows(title) => {
            let title = name(title);
            say!(language, "{title}: {rows} tidak muat", "{title}: no place for {rows}")
        }
        What::Given(title) => {
            let title = name(title);
            say!(
                language,
                "{title}: {rows} bawaan agenda; barisnya sudah dari tahap lalu",
                "{title}: {rows} of the agenda; its rows are those of the last stage"
            )
        }
        What::Dimension(path) => say!(language, "dimensi {path}, {cells}", "dimension {path}, {cells}"),
        What::Code(code) => say!(language, "instansi {code}, {n} kali", "delegation {code}, {n} times"),
        What::Link => links(language, n),
        What::Heading { sheet, heading: part }
        | What::Column { sheet, column: part }
        | What::Choice { sheet, column: part, .. }
        | What::Cells { sheet, column: part } => {
            let place = (name(sheet), name(part));
            in_sheet(
                language,
                &lost.what,
                place,
                if matches!(lost.what, What::Heading { .. }) { &rows } else { &cells },
            )
        }
    }
}

/// What stays behind of a sheet: its title, the heading or column, and how many rows or cells.
fn in_sheet(language: Language, what: &What, (sheet, part): (&str, &str), many: &str) -> String {
    match what {
        What::Heading { .. } => {
            say!(
                language,
                "{sheet}, bagian {part}; {many} ikut tanpa bagian",
                "{sheet}, heading {part}; {many} without heading"
            )
        }
        What::Column { .. } => {
            say!(language, "{sheet}, kolom {part}, {many}", "{sheet}, column {part}, {many}")
        }
        What::Choice { choice, .. } => {
            let choice = language.label(choice);
            say!(language, "{sheet}, {part}: pilihan {choice}, {many}", "{sheet}, {part}: choice {choice}, {many}")
        }
        What::Cells { .. }
        | What::Aspect(_)
        | What::Sheet(_)
        | What::Rows(_)
        | What::Given(_)
        | What::Dimension(_)
        | What::Code(_)
        | What::Link => say!(
            language,
            "{sheet}, {part}: {many} di luar isi kolomnya sekarang",
            "{sheet}, {part}: {many} that the column cannot hold now"
        ),
    }
}

/// How something differs from what was carried over; none where only desk columns do and the room looks on.
pub fn how(language: Language, workshop: &Workshop, how: &How, public: bool) -> Option<String> {
    let phrase = match how {
        How::New => Phrase::new("baru", "new"),
        How::Parked => Phrase::new("diparkir", "parked"),
        How::Withdrawn => Phrase::new("dicabut", "withdrawn"),
        How::Merged => Phrase::new("digabung", "merged"),
        How::Changed(fields) => {
            let named: Vec<String> =
                fields.iter().filter_map(|field| name(language, workshop, field, public)).collect();
            let fields = named.join(", ");
            return (!named.is_empty()).then(|| say!(language, "berubah ({fields})", "changed ({fields})"));
        }
    };
    Some(language.say(phrase).to_owned())
}

fn name(language: Language, workshop: &Workshop, field: &Field, public: bool) -> Option<String> {
    let phrase = match field {
        Field::Words => WORDS,
        Field::Place => PLACE,
        Field::Dimension => DIMENSION,
        Field::Cell { sheet, column } => {
            let sheet = workshop.sheet(sheet)?;
            if public && sheet.is_desk(column) {
                return None;
            }
            return Some(label(language, workshop, &sheet.column(column)?.name));
        }
    };
    Some(language.say(phrase).to_owned())
}

/// An item, a row or a priority by its number, with its words if they may be read.
pub fn thing(language: Language, workshop: &Workshop, thing: &Ref, words: bool) -> String {
    let (head, text) = match thing {
        Ref::Item(id) => match workshop.items.get(id) {
            Some(item) => (format!("[{}] {}", item.quadrant.letter(), item.number), item.text.clone()),
            None => (id.to_string(), String::new()),
        },
        Ref::Row(id) => match workshop.sheets.row(*id).and_then(|row| Some((row, workshop.sheet(&row.sheet)?))) {
            Some((row, sheet)) => {
                let head = label(language, workshop, &sheet.row);
                (format!("{head} {}", row.number), main_text(language, workshop, sheet, row))
            }
            None => (id.to_string(), String::new()),
        },
        Ref::Priority(accepted) => {
            (language.say(super::sheet::PRIORITY).to_owned(), priority_text(workshop, accepted).unwrap_or_default())
        }
    };
    if words && !text.is_empty() { format!("{head} {text}") } else { head }
}

fn label(language: Language, workshop: &Workshop, label: &crate::domain::agenda::Label) -> String {
    workshop.created.place.fill(language.label(label))
}

fn main_text(language: Language, workshop: &Workshop, sheet: &Sheet, row: &Row) -> String {
    match sheet.main().and_then(|main| row.cells.get(&main.id)) {
        Some(Cell::Text(Words::Typed(text))) => text.clone(),
        Some(Cell::Text(Words::Given(words))) => label(language, workshop, words),
        Some(_) | None => String::new(),
    }
}

fn priority_text(workshop: &Workshop, accepted: &Accepted) -> Option<String> {
    match accepted {
        Accepted::Voted(vote, letter) => {
            let options = &workshop.vote(*vote)?.options;
            options.iter().find(|option| option.id == *letter).map(|option| option.text.clone())
        }
        Accepted::Carried(id) => workshop.carried.iter().find(|one| one.id == *id).map(|one| one.text.clone()),
    }
}
