//! A sheet that goes to the tables and comes back as files, in one review.

use crate::stage::Stage;
use mufakat::domain::attendance::Code;
use mufakat::domain::command::SheetCommand;
use mufakat::domain::event::SheetEvent;
use mufakat::domain::sheet::{Cell, Viewer};
use mufakat::domain::{At, Command, Event, Id, Workshop, decide, evolve};
use mufakat::sheet_file::{Handed, Marks, workbook};
use mufakat::text::Language;
use mufakat::ui::effect::Effect;
use mufakat::ui::handout::{Destination, Drive, Handout, SheetPart};
use mufakat::ui::incoming::{Found, TableFile, Wanted};
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

const SUM: &str = "5f0c";

/// Three groups by aspect, and the gap analysis in a window that the room does not see.
fn at_three_tables() -> Stage {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), Role::Desk);
    stage.palette("kelompok").line("3 kelompok menurut aspek");
    stage.show(Route::Session("kesenjangan".to_owned()));
    assert_eq!(stage.workshop().groups.len(), 3);
    stage
}

fn row(workshop: &Workshop, number: u32) -> Id {
    let rows = workshop.lines_of(workshop.sheet("kesiapan").expect("a sheet"));
    rows.into_iter().find(|row| workshop.number_of(*row) == Some(number)).expect("a row")
}

fn degree(stage: &Stage, number: u32) -> Option<Cell> {
    let workshop = stage.workshop();
    workshop.cell(workshop.sheet("kesiapan").expect("a sheet"), row(&workshop, number), "kini").cloned()
}

/// The file of a table of the workshop with this sum, with degrees by the numbers of the rows.
fn file(stage: &Stage, table: usize, sum: &str, degrees: &[(u32, u8)]) -> TableFile {
    let mut workshop = stage.workshop();
    for (number, degree) in degrees {
        let set = SheetCommand::cell("kesiapan", row(&workshop, *number), "kini", Some(Cell::Scale(*degree)));
        let at = At { time: stage.now, record: 999 };
        for event in decide(&workshop, Command::Sheet(set), at).expect("a degree") {
            evolve(&mut workshop, &event).expect("it fits");
        }
    }
    let view = workshop.sheet_view("kesiapan", Some("kesenjangan"), Viewer::Room).expect("a sheet");
    let code = Code::new(&format!("Kelompok {table}")).expect("a code");
    let lines = workshop.lines_for(&view, workshop.group(&code).expect("a group"));
    let sheet = "kesiapan".to_owned();
    let marks = Marks { workshop: sum.to_owned(), title: "Bimtek lain".to_owned(), sheet, table: Some(code) };
    let handed =
        Handed { language: Language::Id, workshop: &workshop, view: &view, lines: &lines, spare: 5, marks: &marks };
    TableFile { name: format!("kelompok-{table}.xlsx"), bytes: Some(workbook(&handed).expect("a workbook")) }
}

fn take(stage: &mut Stage, files: Vec<TableFile>) {
    stage.input(Input::Tables { sum: SUM.to_owned(), files });
}

fn sees(stage: &mut Stage, text: &str) {
    let screen = stage.screen();
    assert!(screen.contains(text), "{text} is not in\n{screen}");
}

/// Hands the sheet out to the three tables; what was asked of the machine.
fn hand_out(stage: &mut Stage) -> Effect {
    stage.drives = Some(vec![Drive { label: "SANDISK".to_owned(), folder: "/media/sandisk".to_owned() }]);
    stage.palette("bagi ke meja").line("ke 3 meja").press(Key::Enter);
    stage.asked.pop().expect("a file is asked for")
}

#[test]
fn a_sheet_goes_out_to_the_tables_and_the_wall_counts_what_is_in_without_names() {
    let mut stage = at_three_tables();
    let asked = hand_out(&mut stage);
    let Effect::HandOut { what: Handout::Sheet(part), to } = asked else { panic!("{asked:?}") };
    assert_eq!(to, Destination::Drive("/media/sandisk".to_owned()));
    let SheetPart { sheet, session, tables, desk, announce } = part;
    assert_eq!((sheet.as_str(), session.as_deref(), tables.len()), ("kesiapan", Some("kesenjangan"), 3));
    assert!(announce && !desk);
    let wall = stage.on_the_wall(60, 18);
    assert!(wall.contains("masuk 0 dari 3 meja") && wall.contains("Isi: saat ini"), "{wall}");
    let files = vec![file(&stage, 1, SUM, &[(1, 3)]), file(&stage, 2, SUM, &[(10, 2), (11, 4)])];
    take(&mut stage, files);
    sees(&mut stage, "3 isian");
    stage.press(Key::Enter);
    assert_eq!((degree(&stage, 1), degree(&stage, 11)), (Some(Cell::Scale(3)), Some(Cell::Scale(4))));
    let wall = stage.on_the_wall(40, 15);
    assert!(wall.contains("masuk 2 dari 3 meja") && !wall.contains("elompok"), "{wall}");
    let record = stage.records.last().expect("a record").clone();
    let back =
        |event: &Event| matches!(event, Event::Sheet(SheetEvent::TablesReturned { tables, .. }) if tables.len() == 2);
    assert!(record.events.iter().any(back), "{record:?}");
    stage.palette("meja: hasilnya").line("Kelompok 3");
    let wall = stage.on_the_wall(60, 18);
    assert!(!wall.contains("meja") && wall.contains("3 dari 27 terisi"), "{wall}");
    stage.press(Key::Ctrl('z')).press(Key::Ctrl('z'));
    assert_eq!(degree(&stage, 1), None, "what came back together is one entry");
}

#[test]
fn a_later_session_shows_the_sheet_that_is_still_out_and_may_hand_it_out_again() {
    let mut stage = at_three_tables();
    stage.show(Route::Session("program".to_owned()));
    hand_out(&mut stage);
    let wall = stage.on_the_wall(60, 18);
    assert!(wall.contains("masuk 0 dari 3 meja") && wall.contains("Isi: program"), "{wall}");
    stage.show(Route::Session("quick-win".to_owned()));
    let wall = stage.on_the_wall(60, 18);
    assert!(!wall.contains("meja") && !wall.contains("Isi:"), "another session has another task:\n{wall}");
    stage.show(Route::Session("program".to_owned()));
    assert!(stage.on_the_wall(60, 18).contains("masuk 0 dari 3 meja"), "it is still out");
    let is_said = |stage: &mut Stage| {
        matches!(hand_out(stage), Effect::HandOut { what: Handout::Sheet(SheetPart { announce: true, .. }), .. })
    };
    assert!(!is_said(&mut stage), "a file that was lost is written again");
    stage.show(Route::Session("quick-win".to_owned()));
    assert!(is_said(&mut stage), "another form, for another session");
    for table in 1..=3 {
        stage.palette("meja: hasilnya").line(&format!("Kelompok {table}"));
    }
    assert!(is_said(&mut stage), "all were in");
    assert!(stage.on_the_wall(60, 18).contains("masuk 0 dari 3 meja"));
}

#[test]
fn what_two_tables_say_differently_is_asked_and_a_file_twice_says_nothing_new() {
    let mut stage = at_three_tables();
    hand_out(&mut stage);
    let (one, other) = (file(&stage, 1, SUM, &[(1, 3), (2, 2)]), file(&stage, 1, SUM, &[(1, 5)]));
    let unnamed = TableFile { name: "salinan.xlsx".to_owned(), ..other };
    take(&mut stage, vec![one.clone(), unnamed]);
    sees(&mut stage, "1 bertentangan · 1 isian");
    stage.press(Key::Enter);
    sees(&mut stage, "isian berbeda: tekan nomornya");
    assert_eq!(degree(&stage, 2), None, "nothing is entered while a question is open");
    stage.keys("2").press(Key::Enter);
    assert_eq!((degree(&stage, 1), degree(&stage, 2)), (Some(Cell::Scale(5)), Some(Cell::Scale(2))));
    let before = stage.records.len();
    let again = file(&stage, 1, SUM, &[]);
    take(&mut stage, vec![again]);
    sees(&mut stage, "Tidak ada yang baru");
    assert_eq!(stage.records.len(), before);
}

#[test]
fn a_file_that_is_not_taken_is_named_with_its_reason_and_stops_no_other() {
    let mut stage = at_three_tables();
    let foreign = file(&stage, 1, "aaaa", &[(1, 1)]);
    let gone = TableFile { name: "hilang.xlsx".to_owned(), bytes: None };
    let text = TableFile { name: "foto.xlsx".to_owned(), bytes: Some(b"PK nothing of the kind".to_vec()) };
    let good = file(&stage, 2, SUM, &[(10, 2)]);
    take(&mut stage, vec![foreign, gone, text, good]);
    sees(&mut stage, "kelompok-1.xlsx tidak diambil: berkas kegiatan lain, Bimtek lain");
    sees(&mut stage, "hilang.xlsx tidak diambil: tidak dapat dibuka");
    sees(&mut stage, "foto.xlsx tidak diambil: tidak terbaca sebagai tabel");
    sees(&mut stage, "1 isian · 9 sama · 3 tidak diambil");
    stage.press(Key::Enter);
    assert_eq!(degree(&stage, 10), Some(Cell::Scale(2)));
}

#[test]
fn files_on_a_stick_are_ticked_and_read_together() {
    let mut stage = at_three_tables();
    stage.palette("ambil dari meja");
    assert!(matches!(stage.asked.pop(), Some(Effect::FindFiles(Wanted::Tables))));
    let found = |n: usize| Found { name: format!("kelompok-{n}.xlsx"), path: format!("/media/x/kelompok-{n}.xlsx") };
    stage.input(Input::Files { wanted: Wanted::Tables, files: vec![found(1), found(2), found(3)] });
    stage.press(Key::Down).keys(" ").press(Key::Enter);
    let Some(Effect::ReadTables(paths)) = stage.asked.pop() else { panic!("files are read") };
    assert_eq!(paths, ["/media/x/kelompok-1.xlsx", "/media/x/kelompok-3.xlsx"]);
    stage.palette("ambil dari meja").line("/tmp/hasil.csv");
    assert!(matches!(stage.asked.pop(), Some(Effect::ReadTables(paths)) if paths == ["/tmp/hasil.csv"]));
}

#[test]
fn a_pasted_table_finds_its_columns_by_their_names() {
    let mut stage = at_three_tables();
    let workshop = stage.workshop();
    let sheet = workshop.sheet("kesiapan").expect("a sheet");
    let text = workshop.sheets.row(row(&workshop, 4)).and_then(|row| row.cells.get("indikator")).cloned();
    let Some(Cell::Text(words)) = text else { panic!("a text") };
    let words = match words {
        mufakat::domain::sheet::Words::Given(label) => label.id,
        mufakat::domain::sheet::Words::Typed(text) => text,
    };
    assert_eq!(sheet.main().map(|main| main.id.as_str()), Some("indikator"));
    stage.input(Input::Paste(format!("Indikator\tSaat ini\tCatatan lain\n{words}\t4\tx\nTidak dikenal\t9\t\n")));
    sees(&mut stage, "kolom yang tidak dikenal: Catatan lain");
    sees(&mut stage, "Angka 1 sampai 5");
    stage.press(Key::Enter);
    assert_eq!(degree(&stage, 4), Some(Cell::Scale(4)));
}

#[test]
fn a_row_that_a_table_adds_where_the_session_adds_none_is_told_and_not_lost_without_a_word() {
    let mut stage = at_three_tables();
    let bytes = b"indikator;saat ini\nDrone desa;3\nDrone desa;4\n".to_vec();
    take(&mut stage, vec![TableFile { name: "meja.csv".to_owned(), bytes: Some(bytes) }]);
    sees(&mut stage, "meja.csv, baris 2: \"Drone desa\": sesi ini tidak menambah baris");
    assert!(!stage.screen().contains("[?]"), "nothing is asked about it\n{}", stage.screen());
    let foreign = TableFile { name: "alamat.csv".to_owned(), bytes: Some(b"Nama;Alamat\nWayan;Bangli\n".to_vec()) };
    stage.press(Key::Esc);
    take(&mut stage, vec![foreign]);
    sees(&mut stage, "alamat.csv tidak diambil: tidak ada kolom bernama \"indikator\"");
}

#[test]
fn a_paste_tells_what_of_it_is_not_read() {
    let mut stage = at_three_tables();
    stage.show(Route::Session("program".to_owned()));
    stage.input(Input::Paste("No\tKegiatan\n1\tKanal aduan\n".to_owned()));
    sees(&mut stage, "Tidak ada kolom bernama \"program\"; tiap baris dibaca sebagai teks");
    stage.press(Key::Esc);
    let long = "x".repeat(600);
    stage.input(Input::Paste(format!("Kanal aduan\n{long}\nPasar nontunai\n")));
    sees(&mut stage, "3 baris untuk diperiksa · 2/3");
    sees(&mut stage, "(600 tanda, paling banyak 500: e");
    stage.press(Key::Esc);
    let mut public = stage.reopened(Role::Both);
    public.show(Route::Session("program".to_owned()));
    public.input(Input::Paste(format!("Kanal aduan\n{long}\n{long}y\n")));
    sees(&mut public, "3 baris siap diperiksa");
}

#[test]
fn without_groups_the_question_whom_to_hand_out_to_leads_to_them() {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), Role::Desk);
    stage.show(Route::Session("kesenjangan".to_owned()));
    stage.palette("bagi ke meja").line("bentuk kelompok");
    sees(&mut stage, "Berapa kelompok?");
    stage.line("3 kelompok menurut aspek").palette("bagi ke meja");
    sees(&mut stage, "ke 3 meja, satu berkas tiap meja");
    assert!(!stage.screen().contains("bentuk kelompok"), "{}", stage.screen());
}

#[test]
fn the_words_of_the_handbook_lead_to_what_they_name() {
    let mut stage = at_three_tables();
    stage.palette("bagi");
    sees(&mut stage, "Bagikan kertas kerja ini?");
    stage.press(Key::Esc).palette("ambil");
    assert!(matches!(stage.asked.pop(), Some(Effect::FindFiles(Wanted::Tables))), "{}", stage.screen());
}

#[test]
fn what_is_shown_to_the_room_by_a_key_is_seen_while_the_sheet_is_out() {
    let mut stage = at_three_tables();
    stage.line("2");
    hand_out(&mut stage);
    stage.press(Key::Esc).keys("t");
    assert!(stage.on_the_wall(60, 18).contains("masuk 0 dari 3 meja"), "nothing is shown yet");
    stage.keys("uuu");
    let wall = stage.on_the_wall(60, 18);
    assert!(wall.contains("40%") && wall.contains("masuk 0 dari 3 meja"), "{wall}");
}
