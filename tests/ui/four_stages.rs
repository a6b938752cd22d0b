//! One place through all four stages, key by key: what each stage does, what is carried to the next, and what has changed
//! since.

use crate::stage::Stage;
use mufakat::domain::carry::{self, How};
use mufakat::domain::event::{Created, Event, JournalEvent};
use mufakat::domain::priorities::priorities;
use mufakat::domain::sheet::{Accepted, Cell, Ref};
use mufakat::domain::vote::{DecidedBy, VoteState};
use mufakat::domain::{Id, Workshop};
use mufakat::ui::input::{Earlier, Health, Input, Saved};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;
use std::collections::BTreeMap;

const DIMENSIONS: [&str; 6] = ["governance", "branding", "economy", "living", "society", "environment"];

fn sees(stage: &mut Stage, text: &str) {
    let screen = stage.screen();
    assert!(screen.contains(text), "{text} is not in\n{screen}");
}

fn go(stage: &mut Stage, session: &str) {
    stage.show(Route::Session(session.to_owned()));
}

fn rows(workshop: &Workshop, sheet: &str) -> Vec<Id> {
    workshop.lines_of(workshop.sheet(sheet).expect("a sheet"))
}

fn cell(workshop: &Workshop, sheet: &str, row: Id, column: &str) -> Option<Cell> {
    workshop.cell(workshop.sheet(sheet).expect("a sheet"), row, column).cloned()
}

/// How many rows stand on each sheet that has some.
fn counted(workshop: &Workshop) -> BTreeMap<String, usize> {
    let sheets = workshop.sheets.all().iter().map(|sheet| (sheet.id.clone(), workshop.rows_of(sheet).len()));
    sheets.filter(|(_, rows)| *rows > 0).collect()
}

/// Tab until the line fills this column.
fn to_column(stage: &mut Stage, column: &str) {
    for _ in 0..24 {
        if stage.screen().contains(&format!(": {column} ›")) {
            return;
        }
        stage.press(Key::Tab);
    }
    panic!("{column} is not reached in\n{}", stage.screen());
}

fn created(stage: &Stage) -> &Created {
    match stage.events().next() {
        Some(Event::Journal(JournalEvent::WorkshopCreated(created))) => created,
        other => panic!("no workshop: {other:?}"),
    }
}

/// The next stage of a workshop, begun from the list with six keys.
fn next(stage: &Stage) -> Stage {
    let workshop = stage.workshop();
    let saved = Saved {
        slug: "tadi".to_owned(),
        place: "Kabupaten Bangli".to_owned(),
        title: workshop.created.title.clone(),
        days: Vec::new(),
        agenda: workshop.created.agenda.clone(),
        sum: "tadi".to_owned(),
        from: None,
        changed: None,
        health: Health::Unknown,
    };
    let mut next = Stage::empty(80, 24, Settings::default(), Role::Both);
    next.now = stage.now;
    next.wait(28 * 24 * 60);
    next.input(Input::Listed(vec![saved]));
    next.press(Key::Tab).press(Key::Char('t'));
    let sum = "5e".repeat(32);
    next.input(Input::Earlier(Box::new(Earlier { sum, workshop })));
    for _ in 0..5 {
        assert!(next.records.is_empty(), "nothing is made before the last Enter");
        next.press(Key::Enter);
    }
    next
}

/// What has changed since, as many of each kind.
fn changed(stage: &Stage) -> (usize, usize) {
    let changes = carry::since(&stage.history()).expect("a stage that was carried over");
    let new = changes.iter().filter(|change| change.how == How::New).count();
    (new, changes.len() - new)
}

/// Everything of a stage stands in the next one, with where it comes from.
fn carried_whole(before: &Stage, after: &Stage) {
    let (was, is) = (before.workshop(), after.workshop());
    assert_eq!(counted(&was), counted(&is));
    assert_eq!(was.on_board().count(), is.on_board().count());
    assert!(is.items.values().all(|item| item.origin.is_some()));
    assert_eq!(carry::origin_of(&after.records[0].events), Some("5e".repeat(32).as_str()));
    let codes = |workshop: &Workshop| workshop.delegations.iter().map(|one| one.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(&was), codes(&is));
    for sheet in was.sheets.all() {
        for (old, new) in rows(&was, &sheet.id).into_iter().zip(rows(&is, &sheet.id)) {
            for column in sheet.shown_columns().filter(|column| !column.kind.is_computed()) {
                let (old, new) = (was.cell(sheet, old, &column.id), is.cell(sheet, new, &column.id));
                match (old, new) {
                    (Some(Cell::Refs(old)), Some(Cell::Refs(new))) => assert_eq!(old.len(), new.len()),
                    (old, new) => assert_eq!(old, new, "{} of {}", column.id, sheet.id),
                }
            }
        }
    }
    assert_eq!(changed(after), (0, 0));
}

fn stage_one() -> Stage {
    let mut stage = Stage::bangli();
    go(&mut stage, "isi-masterplan");
    stage.press(Key::Esc).keys("1i").line("2").line("2");
    go(&mut stage, "isu-daerah");
    stage
        .line("#living Air keruh di hulu")
        .press(Key::Esc)
        .press(Key::Down)
        .keys("b")
        .press(Key::Enter)
        .press(Key::Enter);
    stage.palette("papan").line("Pimpinan berkomitmen").press(Key::Tab).press(Key::Tab);
    stage.line("Dana BAKTI").press(Key::Tab).line("Gempa");
    go(&mut stage, "kesenjangan");
    stage.line("2").line("3").line("45");
    stage.palette("papan").palette("pemungutan suara").keys("mA").press(Key::Enter);
    stage.keys("s").press(Key::Enter).line("Disepakati aklamasi");
    go(&mut stage, "strategi");
    stage.line("1 3 Bangun instalasi air bersama");
    go(&mut stage, "program");
    sees(&mut stage, "Ambil 1 prioritas");
    stage.press(Key::Enter).line("Kanal aduan; ; gov; diskominfo; 6");
    go(&mut stage, "tujuan");
    stage.line("Warga terlayani air bersih");
    go(&mut stage, "koordinasi");
    stage.line("Kirim data dukung; dinkes; 12/7");
    stage
}

#[test]
fn the_first_stage_hands_on_all_it_has() {
    let first = stage_one();
    let expected: [(&str, usize); 7] = [
        ("isu", 1),
        ("rancangan", 16),
        ("kesiapan", 27),
        ("strategi", 1),
        ("program", 2),
        ("indikator", 1),
        ("tindak-lanjut", 1),
    ];
    let expected: BTreeMap<String, usize> = expected.map(|(id, rows)| (id.to_owned(), rows)).into();
    assert_eq!(counted(&first.workshop()), expected);
    let second = next(&first);
    assert_eq!(created(&second).agenda, "tahap-2");
    carried_whole(&first, &second);
    let workshop = second.workshop();
    let [priority] = &workshop.carried[..] else { panic!("{} priorities", workshop.carried.len()) };
    assert_eq!((priority.rank, priority.decided_by), (1, DecidedBy::Musyawarah));
    let programme = rows(&workshop, "program")[0];
    let from = Cell::Refs(vec![Ref::Priority(Accepted::Carried(priority.id))]);
    assert_eq!(cell(&workshop, "program", programme, "asal"), Some(from));
    let strategy = rows(&workshop, "strategi")[0];
    let Some(Cell::Refs(cited)) = cell(&workshop, "strategi", strategy, "asal") else { panic!("no origin") };
    assert!(cited.iter().all(|of| matches!(of, Ref::Item(id) if workshop.items.contains_key(id))));
}

/// Six tables, one a dimension; vision and missions; programmes of the RPJMD taken in; Book 1 reviewed.
fn stage_two() -> Stage {
    let mut stage = next(&stage_one());
    stage.palette("kelompok").line("6 kelompok menurut dimensi");
    go(&mut stage, "reviu-buku-1");
    stage.press(Key::Esc).keys("1i").line("4").line("4").line("3");
    go(&mut stage, "visi-misi");
    stage.press(Key::PageDown).line("sejuk").press(Key::PageDown).line("Bangli cerdas dan lestari");
    stage.press(Key::PageDown).line("Air bersih untuk semua");
    go(&mut stage, "program-rpjmd");
    for dimension in DIMENSIONS {
        stage.line(&format!("Program RPJMD {dimension}; {dimension}; bappeda"));
    }
    go(&mut stage, "enam-meja");
    stage.press(Key::Ctrl('o')).line("Kelompok 4").line("Perbaikan pipa; ; living; ; 10");
    stage
}

#[test]
fn the_second_stage_adds_vision_and_programmes_of_six_tables() {
    let stage = stage_two();
    let workshop = stage.workshop();
    let of_groups: Vec<Option<&str>> = workshop.groups.iter().map(|group| group.dimension.as_deref()).collect();
    assert_eq!(of_groups, DIMENSIONS.map(Some));
    let headings: Vec<Option<String>> =
        rows(&workshop, "visi").into_iter().map(|row| workshop.sheets.row(row)?.heading.clone()).collect();
    assert_eq!(headings, ["kata-kunci", "visi", "misi"].map(|id| Some(id.to_owned())));
    let all = rows(&workshop, "program");
    let of_dimension: Vec<Option<&str>> = all.iter().map(|row| workshop.dimension_of(*row)).collect();
    let gov = Some("governance");
    assert_eq!(of_dimension, [[None, gov].as_slice(), &DIMENSIONS.map(Some), &[Some("living")]].concat());
    let last = workshop.sheets.row(all[8]).expect("a row");
    assert_eq!(last.by.as_ref().map(mufakat::domain::attendance::Code::as_str), Some("KELOMPOK-4"));
    // Three statuses of chapters; three wordings and seven programmes.
    assert_eq!(changed(&stage), (10, 3));
    let mut stage = stage;
    stage.palette("berubah sejak");
    sees(&mut stage, "Berubah sejak tahap lalu");
    let third = next(&stage);
    assert_eq!(created(&third).agenda, "tahap-3");
    let (was, is) = (stage.workshop(), third.workshop());
    assert_eq!(counted(&was), counted(&is));
    assert_eq!(is.carried.len(), 1, "a priority is carried on");
    let last = is.sheets.row(rows(&is, "program")[8]).expect("a row");
    assert_eq!(last.by, None, "groups stay behind");
}

/// The road map; months; one card a dimension for seven minutes.
fn stage_three() -> Stage {
    let mut stage = next(&stage_two());
    go(&mut stage, "peta-jalan");
    stage.press(Key::Esc).keys("1i");
    to_column(&mut stage, "tahun");
    for years in ["2024-2025", "2024", "2025-2027"] {
        stage.line(years);
    }
    go(&mut stage, "inovasi");
    stage.press(Key::Esc).keys("3i");
    to_column(&mut stage, "selesai dalam");
    for _ in DIMENSIONS {
        stage.line("12");
    }
    for (turn, dimension) in DIMENSIONS.into_iter().enumerate() {
        go(&mut stage, &format!("kartu-{dimension}"));
        let number = turn + 3;
        stage.press(Key::Esc).keys(&format!("{number}i"));
        to_column(&mut stage, "selesai");
        stage.keys(&format!("{}", 15 * turn)).press(Key::Tab);
        stage.keys("Izin belum terbit").press(Key::Tab);
        stage.keys("Mulai dari satu kecamatan").press(Key::Tab);
    }
    stage
}

#[test]
fn the_third_stage_hears_one_card_a_dimension_for_seven_minutes() {
    let stage = stage_three();
    let workshop = stage.workshop();
    for (turn, dimension) in DIMENSIONS.into_iter().enumerate() {
        let (_, session) = workshop.session(&format!("kartu-{dimension}")).expect("a card");
        assert_eq!(session.plan.minutes, 7);
        let row = rows(&workshop, "program")[turn + 2];
        let done = (15 * turn).to_string().parse().expect("a number");
        assert_eq!(cell(&workshop, "program", row, "selesai"), Some(Cell::Number(done)), "{dimension}");
        assert_eq!(cell(&workshop, "program", row, "hambatan"), Some(Cell::text("Izin belum terbit")));
        assert_eq!(cell(&workshop, "program", row, "saran"), Some(Cell::text("Mulai dari satu kecamatan")));
    }
    let with_years =
        rows(&workshop, "program").into_iter().filter(|row| cell(&workshop, "program", *row, "tahun").is_some());
    assert_eq!(with_years.count(), 3);
    // The first row with years; six with months and a card, two of them with years too.
    assert_eq!(changed(&stage), (0, 7));
    let fourth = next(&stage);
    assert_eq!(created(&fourth).agenda, "tahap-4");
    carried_whole(&stage, &fourth);
}

#[test]
fn the_fourth_stage_closes_the_books_chooses_the_quick_wins_and_signs() {
    let mut stage = next(&stage_three());
    go(&mut stage, "buku");
    stage.press(Key::Esc).keys("1i");
    for _ in 0..16 {
        stage.line("4");
    }
    let workshop = stage.workshop();
    let closed = rows(&workshop, "rancangan").into_iter();
    let closed =
        closed.filter(|row| cell(&workshop, "rancangan", *row, "status") == Some(Cell::Choice("selesai".to_owned())));
    assert_eq!(closed.count(), 16);
    // Of the chapters that were not closed before.
    assert_eq!(changed(&stage), (0, 14));
    let chosen = quick_wins(&mut stage);
    assert_eq!(chosen, 3);
    // The names at the signing are all that the room sees: no clock runs there.
    stage.palette("ke sesi").line("penandatanganan");
    let (_, session) =
        stage.workshop().session("komitmen").map(|(at, session)| (at, session.clone())).expect("a session");
    assert!(session.plan.protocol);
    let wall = stage.on_the_wall(80, 24);
    assert!(wall.contains("Penandatanganan komitmen bersama"), "{wall}");
    assert!(!wall.contains("sisa") && !wall.contains("lewat"), "{wall}");
}

/// The vote on the final quick wins: how many there are is asked, and three are taken.
fn quick_wins(stage: &mut Stage) -> usize {
    stage.palette("ke sesi").line("penetapan quick win");
    stage.show(Route::VOTE);
    sees(stage, "Program · 8 butir");
    stage.press(Key::Enter);
    sees(stage, "Diambil                  4");
    for _ in 0..4 {
        stage.press(Key::Down);
    }
    stage.press(Key::Left);
    sees(stage, "ambil 3");
    stage.press(Key::Enter).press(Key::Enter).keys("b");
    for ballot in ["ABC", "ABC", "BCD"] {
        stage.line(ballot);
    }
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    stage.keys("s").press(Key::Enter);
    let workshop = stage.workshop();
    let vote = workshop.votes.values().last().expect("a vote");
    assert_eq!(vote.state, VoteState::Accepted);
    priorities(&workshop).len()
}
