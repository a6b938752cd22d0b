//! Workshops side by side, by example and by properties.

use super::*;
use crate::domain::carry::{self, Earlier};
use crate::domain::command::{NoteCommand, SwotCommand, VoteCommand};
use crate::domain::fixture::{Table as Room, created, item, steps, sum_of};
use crate::domain::note::NoteKind;
use crate::domain::place::{Place as Region, PlaceKind};
use crate::domain::swot::Quadrant;
use crate::domain::vote::VoteOption;
use crate::domain::{Command, History, Record, Workshop};
use proptest::prelude::*;
use serde_json::json;

fn room(place: &str) -> Room {
    let mut created = created();
    created.place = Region::new(PlaceKind::Kabupaten, place);
    Room::of(created)
}

fn seal(file: &str) -> Seal {
    Seal::of(file)
}

fn source<'a>(file: &'a str, workshop: &'a Workshop) -> Source<'a> {
    Source { file, first: seal(file), last: sum_of(9), records: 9, workshop }
}

pub(super) fn rollup<'a>(files: impl IntoIterator<Item = (&'a str, &'a Workshop)>) -> Rollup {
    let mut reading = Reading::default();
    for (file, workshop) in files {
        assert!(reading.add(Facts::of(source(file, workshop))).is_none());
    }
    reading.finish()
}

/// What a table says, row by row, in the columns named.
fn told(rollup: &Rollup, name: &str, wanted: &[&str]) -> Vec<String> {
    let table = rollup.tables().into_iter().find(|table| table.name == name).expect("a table");
    let columns = table.columns;
    let row = |row: Vec<Value>| {
        assert_eq!(row.len(), columns.len(), "{name}");
        let of = |wanted: &&str| match &row[columns.iter().position(|column| column == wanted).expect("a column")] {
            Value::None => "–".to_owned(),
            Value::Text(text) => text.to_string(),
            Value::Whole(n) => n.to_string(),
            Value::Tenths(tenths) => format!("{}.{}", tenths / 10, tenths % 10),
            Value::Flag(flag) => flag.to_string(),
        };
        wanted.iter().map(of).collect::<Vec<String>>().join(" ")
    };
    table.rows.map(row).collect()
}

/// A place that said this.
pub(super) fn with_items(place: &str, items: &[(Quadrant, &str)]) -> Room {
    let mut room = room(place);
    for (quadrant, text) in items {
        room.add(item("struktur", *quadrant, text));
    }
    room
}

/// The next stage of a room, with what it carries over.
fn next(room: &Room, file: &str) -> History {
    let mut created = created();
    created.place = room.workshop().created.place.clone();
    created.agenda = "tahap-2".to_owned();
    created.created_at += jiff::SignedDuration::from_hours(24 * 30);
    let sum = seal(file).to_string();
    let earlier = Earlier { workshop: room.workshop(), sum: &sum };
    let at = created.created_at;
    let carried = carry::create(created, carry::delegations(room.workshop()), Vec::new(), earlier).expect("a stage");
    History::begin(Record { n: 1, at, events: carried.events }).expect("it fits")
}

/// A room with an item that was accepted, a programme, and an open question.
fn first_stage() -> Room {
    let mut room =
        with_items("Sukamaju", &[(Quadrant::W, "Sinyal lemah di desa"), (Quadrant::S, "Kantor desa terhubung")]);
    let weak = *room.workshop().items.keys().next().expect("an item");
    let vote = Id::new(room.history.next_record(), 0);
    let option = VoteOption { id: String::new(), text: "Sinyal lemah di desa".to_owned(), item: Some(weak), row: None };
    let draft = VoteCommand::Draft {
        question: "Mana yang didahulukan?".to_owned(),
        options: vec![option],
        session: None,
        aspect: None,
        link: None,
    };
    room.enter(Command::Vote(draft)).expect("drafted");
    let accept = VoteCommand::Accept { vote, order: None, reason: Some("mufakat".to_owned()) };
    room.enter(Command::Vote(accept)).expect("accepted");
    room.row(
        "program",
        None,
        json!({"program": {"text": "Menara bersama"}, "tahun": {"years": [2027, 2028]},
        "dimensi": {"dimension": "living"}, "batas": {"date": "2026-12-01"}, "opd": {"delegation": "DISHUB"}}),
    );
    let texts = vec!["Siapa membayar?".to_owned()];
    let question = NoteCommand::Take { session: "teori".to_owned(), kind: NoteKind::Question, texts, by: None };
    room.enter(Command::Note(question)).expect("asked");
    room
}

#[test]
fn of_copies_the_longest_counts() {
    let room = with_items("Sukamaju", &[(Quadrant::S, "Kantor desa terhubung")]);
    let mut reading = Reading::default();
    let of = |file, records| Source { file, records, first: seal("asli"), ..source(file, room.workshop()) };
    assert!(reading.add(Facts::of(of("asli", 5))).is_none());
    let left =
        |reading: &mut Reading, file, records| reading.add(Facts::of(of(file, records))).map(|left| left.file.clone());
    assert_eq!(left(&mut reading, "lama", 4).as_deref(), Some("lama"));
    assert_eq!(left(&mut reading, "baru", 6).as_deref(), Some("asli"));
    assert_eq!(left(&mut reading, "sama", 6).as_deref(), Some("sama"));
    let rollup = reading.finish();
    assert_eq!(told(&rollup, "workshops", &["file", "records"]), ["baru 6"]);
    assert_eq!(told(&rollup, "left_out", &["file", "why"]), ["lama copy", "asli copy", "sama copy"]);
}

#[test]
fn what_a_later_stage_carried_on_stands_there_alone() {
    let first = first_stage();
    let mut second = next(&first, "satu");
    let carried = *second.workshop().items.keys().next_back().expect("an item");
    let at = second.at(second.workshop().created.created_at);
    let events = crate::domain::decide(second.workshop(), Command::Swot(SwotCommand::Withdraw { id: carried }), at);
    second.push(Record { n: 2, at: at.time, events: events.expect("withdrawn") }).expect("it fits");

    let alone = rollup([("satu", first.workshop())]);
    assert_eq!(told(&alone, "items", &["text"]), ["Sinyal lemah di desa", "Kantor desa terhubung"]);

    let both = rollup([("satu", first.workshop()), ("dua", second.workshop())]);
    let two = Key::of(seal("dua")).to_string();
    let items = told(&both, "items", &["workshop", "text"]);
    assert_eq!(items.len(), 1, "the one that was withdrawn later is in neither: {items:?}");
    assert!(items[0].starts_with(&two));
    assert_eq!(told(&both, "programmes", &["workshop", "first_year", "dimension"]), [format!("{two} 2027 living")]);
    let questions = told(&both, "follow_ups", &["workshop", "kind", "offices", "due"]);
    assert_eq!(questions, [format!("{two} action DISHUB 2026-12-01"), format!("{two} question – –")]);
    // What was decided stays with those who decided it.
    let one = Key::of(seal("satu")).to_string();
    let decided = told(&both, "priorities", &["workshop", "carried", "decided_by", "vote_rank"]);
    assert_eq!(decided, [format!("{one} false musyawarah 1")]);
    assert_eq!(told(&both, "workshops", &["stage", "continues"]), ["1 –".to_owned(), format!("2 {one}")]);
    assert_eq!(both.with_a_gap().count(), 0);

    let later = rollup([("dua", second.workshop())]);
    assert_eq!(told(&later, "priorities", &["carried", "vote", "rank"]), ["true – 1"]);
    assert_eq!(later.with_a_gap().count(), 0, "no other workshop of the place is there");
    let other = room("Sukamaju");
    let gap = rollup([("dua", second.workshop()), ("lain", other.workshop())]);
    assert_eq!(gap.with_a_gap().map(|facts| facts.file.as_str()).collect::<Vec<_>>(), ["dua"]);
}

#[test]
fn names_that_differ_in_capitals_are_told() {
    let rooms = [room("Sukamaju"), room("SUKAMAJU"), room("Sukaraja")];
    let rollup = rollup(["a", "b", "c"].into_iter().zip(rooms.iter().map(Room::workshop)));
    assert_eq!(rollup.spelled_differently(), [["Kabupaten SUKAMAJU", "Kabupaten Sukamaju"]]);
    assert_eq!(rollup.places.len(), 3);
}

#[test]
fn of_equal_statements_the_one_with_the_smaller_words_is_a_theme() {
    // The words of a place's own name are none, so the same text is two statements that reach as far.
    let texts = [(Quadrant::W, "Taman kota belum tertata rapi bersih")];
    let mut city = created();
    city.place = Region::new(PlaceKind::Kota, "Aru");
    let mut city = Room::of(city);
    city.add(item("struktur", Quadrant::W, texts[0].1));
    let rooms = [city, with_items("Bela", &texts)];
    let rollup = rollup(["a", "b"].into_iter().zip(rooms.iter().map(Room::workshop)));
    let themes: Vec<_> = rollup.themes.statements.iter().map(|theme| (theme.places, theme.items)).collect();
    assert_eq!(themes, [(2, 2)], "one of the two, with both");
}

#[test]
fn stages_without_a_journal_are_told_too() {
    let mut room = room("Sukamaju");
    room.start(crate::domain::fixture::first_day(8, 0), "registrasi");
    let rollup = rollup([("satu", room.workshop())]);
    let sessions = room.workshop().sessions().count();
    assert_eq!(
        told(&rollup, "stages", &["stage", "state", "sessions", "ended"]),
        [format!("1 under_way {sessions} 0"), "2 none 0 0".into(), "3 none 0 0".into(), "4 none 0 0".into()]
    );
}

#[test]
fn readiness_is_counted_of_what_is_answered() {
    let mut room = room("Sukamaju");
    let row = |room: &mut Room, heading: Option<&str>, cells| room.row("kesiapan", heading, cells);
    row(&mut room, Some("sdm"), json!({"indikator": {"text": "Tenaga"}, "kini": {"scale": 2}}));
    row(&mut room, Some("sdm"), json!({"indikator": {"text": "Pelatihan"}}));
    row(&mut room, None, json!({"indikator": {"text": "Anggaran"}, "kini": {"scale": 5}}));
    let rollup = rollup([("satu", room.workshop())]);
    let columns = ["heading", "aspect", "rows", "answered", "given", "possible"];
    assert_eq!(told(&rollup, "readiness", &columns), ["sdm struktur 2 1 2 5", "– – 1 1 5 5"]);
    assert_eq!(told(&rollup, "places", &["readiness"]), ["70.0"]);
    assert_eq!((tenths(1, 3), tenths(1, 16), tenths(2, 3), tenths(0, 0)), (Some(333), Some(63), Some(667), None));
}

#[test]
fn an_action_is_done_when_the_last_of_its_choices_says_so() {
    let mut room = room("Sukamaju");
    for (text, kind) in [("Rapat", "aplikasi"), ("Lapor", "literasi")] {
        room.row("program", None, json!({"program": {"text": text}, "jenis": {"choice": kind}}));
    }
    room.row("program", None, json!({"program": {"text": "Tanpa status"}}));
    let rollup = rollup([("satu", room.workshop())]);
    assert_eq!(told(&rollup, "follow_ups", &["text", "status"]), ["Rapat aplikasi", "Tanpa status –"]);
}

#[test]
fn statements_that_say_much_the_same_are_a_theme() {
    use Quadrant::{S, W};
    let rooms = [
        with_items("Aru", &[(W, "Jaringan internet desa belum merata"), (S, "Jaringan internet desa belum merata")]),
        with_items("Bela", &[(W, "Jaringan internet desa merata"), (W, "Sampah pasar menumpuk")]),
        // The words of the place's own name say nothing; one word more is still three of five.
        with_items("Cinta Desa", &[(W, "Jaringan internet di Cinta Desa tidak merata, kata Kabupaten")]),
        with_items("Dara", &[(W, "Internet mahal"), (W, "SAMPAH PASAR MENUMPUK"), (W, "sampah pasar menumpuk")]),
    ];
    let rollup = rollup(["a", "b", "c", "d"].into_iter().zip(rooms.iter().map(Room::workshop)));
    let statements = |theme: &str| theme.starts_with("statement");
    let mut themes = told(&rollup, "themes", &["kind", "rank", "quadrant", "places", "items", "theme"]);
    themes.retain(|theme| statements(theme));
    assert_eq!(
        themes,
        ["statement 1 W 3 3 Jaringan internet desa belum merata", "statement 2 W 2 3 SAMPAH PASAR MENUMPUK",]
    );
    let mut sources = told(&rollup, "theme_sources", &["kind", "theme", "place", "item"]);
    sources.retain(|source| statements(source) && source.contains("Jaringan"));
    assert_eq!(sources.len(), 3);
    let mut words = told(&rollup, "themes", &["kind", "rank", "theme", "places", "items"]);
    words.retain(|word| !statements(word));
    assert_eq!(words[0], "word 1 internet 4 5");
    assert!(words.iter().all(|word| !word.contains(" belum ") && !word.contains(" cinta ")), "{words:?}");
}

proptest! {
    /// What is counted is what stands, whatever happened.
    #[test]
    fn the_tables_count_what_stands(steps in steps(60)) {
        let mut room = Room::new();
        for step in &steps {
            room.step(step);
        }
        let workshop = room.workshop();
        let rollup = rollup([("satu", workshop)]);
        let items: Vec<String> = workshop.on_board().map(|item| format!("{} {}", item.id, item.text)).collect();
        prop_assert_eq!(told(&rollup, "items", &["item", "text"]), items);
        let counts = told(&rollup, "item_counts", &["items"]);
        let counted: usize = counts.iter().map(|n| n.parse::<usize>().expect("a number")).sum();
        prop_assert_eq!(counted, workshop.on_board().count());
        let open = workshop.notes.values().filter(|note| note.is_open_question()).count();
        let questions = told(&rollup, "follow_ups", &["kind"]);
        prop_assert_eq!(questions.iter().filter(|kind| *kind == "question").count(), open);
        prop_assert_eq!(
            told(&rollup, "priorities", &["vote"]).len(),
            crate::domain::priorities::priorities(workshop).len()
        );
        for table in rollup.tables() {
            let columns = table.columns.len();
            prop_assert!(table.rows.into_iter().all(|row| row.len() == columns), "{}", table.name);
        }
    }
}
