//! The review of what comes from outside: what could not be read first, what is doubtful unticked, each line corrected.

use crate::stage::{Stage, english};
use mufakat::domain::swot::Quadrant;
use mufakat::ui::effect::Effect;
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;

fn board() -> Stage {
    let mut stage = Stage::with_workshop(80, 24, english(), Role::Desk);
    stage.show(Route::aspect("struktur"));
    stage
}

fn file(stage: &mut Stage, text: &str) {
    stage.input(Input::Items(text.to_owned()));
}

/// What stands inside a box, in one line.
fn inside(screen: &str) -> String {
    let row = |row: &str| row.split('│').max_by_key(|part| part.trim().len()).unwrap_or_default().trim().to_owned();
    screen.lines().map(row).filter(|row| !row.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The items on the board, each behind its quadrant.
fn items(stage: &Stage) -> Vec<String> {
    let workshop = stage.workshop();
    workshop.items.values().map(|item| format!("{} {}", item.quadrant.letter(), item.text)).collect()
}

#[test]
fn greetings_and_headings_of_a_form_come_unticked() {
    let mut stage = board();
    file(&mut stage, "Selamat pagi semua\nNama: Budi\nRoads are broken\nSiap\n");
    let screen = stage.screen();
    for line in [
        "[ ] [S] Selamat pagi semua (courtesy)",
        "[ ] [S] Nama: Budi (of a form)",
        "[✓] [S] Roads are broken",
        "[ ] [S] Siap",
    ] {
        assert!(screen.contains(line), "{line}:\n{screen}");
    }
    stage.press(Key::Enter);
    assert_eq!(items(&stage), ["S Roads are broken"]);
}

#[test]
fn a_doubtful_line_is_taken_when_it_is_ticked() {
    let mut stage = board();
    file(&mut stage, "Siap\nRoads are broken\n");
    stage.keys(" ").press(Key::Enter);
    assert_eq!(items(&stage), ["S Siap", "S Roads are broken"]);
}

#[test]
fn one_line_that_is_too_long_holds_back_itself_alone_and_can_be_corrected() {
    let mut stage = board();
    file(&mut stage, &format!("Baik\n{}\nRoads are broken\n", "y".repeat(501)));
    let screen = stage.screen();
    assert!(screen.contains("[!] [S]"), "{screen}");
    stage.press(Key::Enter);
    assert_eq!(items(&stage), ["S Baik", "S Roads are broken"]);
    let screen = stage.screen();
    assert!(screen.contains("1 line held back"), "{screen}");
    stage.keys("e").press(Key::Backspace).press(Key::Enter);
    assert!(!stage.screen().contains("[!]"), "{}", stage.screen());
    stage.press(Key::Enter);
    assert_eq!(items(&stage)[2], format!("S {}", "y".repeat(500)));
    assert!(stage.app.dialog().is_none(), "{}", stage.screen());
}

#[test]
fn a_line_is_corrected_before_it_is_taken() {
    let mut stage = board();
    file(&mut stage, "Roads ar broken\nWater is brown");
    stage.keys("e");
    for _ in 0.." broken".len() {
        stage.press(Key::Left);
    }
    stage.keys("e").press(Key::Enter);
    assert!(stage.screen().contains("[✓] [S] Roads are broken"), "{}", stage.screen());
    stage.press(Key::Enter);
    assert_eq!(items(&stage), ["S Roads are broken", "S Water is brown"], "{}", stage.screen());
    file(&mut stage, "Power fails");
    stage.keys("e").keys(" often").press(Key::Esc).press(Key::Enter);
    assert_eq!(items(&stage)[2], "S Power fails", "Esc leaves the line as it was");
}

#[test]
fn an_unknown_quadrant_waits_for_an_answer() {
    let mut stage = board();
    file(&mut stage, "Butir;Kuadran\nRoads are broken;S\nWater is brown;X\nPower fails;ZZZ\n");
    let screen = stage.screen();
    let marked = screen.find("[?] Water is brown").expect("marked");
    assert!(marked < screen.find("Roads are broken").expect("the line"), "what is open stands first:\n{screen}");
    assert!(screen.contains("unknown quadrant “X”"), "{screen}");
    stage.press(Key::Right).press(Key::Right).press(Key::Enter);
    assert_eq!(items(&stage), ["W Water is brown", "S Roads are broken"]);
    assert!(stage.screen().contains("[?] Power fails"), "{}", stage.screen());
    stage.press(Key::Left).press(Key::Enter);
    assert_eq!(items(&stage)[2], "T Power fails");
    let workshop = stage.workshop();
    assert!(workshop.items.values().any(|item| item.quadrant == Quadrant::T));
}

#[test]
fn an_unclosed_quote_is_told_above_the_lines_with_its_line() {
    let mut stage = board();
    file(&mut stage, "Butir;Kuadran\nRoads;S\n\"Water;W\nPower;T\n");
    let screen = stage.screen();
    let told = screen.find("line 3: a quote opens").expect("told");
    assert!(told < screen.find("[✓] [S] Roads").expect("a line"), "{screen}");
    stage.press(Key::Enter);
    assert_eq!(items(&stage), ["S Roads", "W Water", "T Power"]);
    assert!(stage.app.dialog().is_none());
}

#[test]
fn a_long_list_pages() {
    let mut stage = board();
    let lines: Vec<String> = (1..=100).map(|n| format!("Road {n:03} is broken")).collect();
    file(&mut stage, &lines.join("\n"));
    stage.press(Key::End);
    assert!(stage.screen().contains("Road 100"), "{}", stage.screen());
    stage.press(Key::Home).press(Key::PageDown).press(Key::PageDown).keys(" ");
    stage.press(Key::PageUp).press(Key::Enter);
    let taken = items(&stage);
    assert_eq!(taken.len(), 99);
    assert!(!taken.contains(&"S Road 021 is broken".to_owned()));
}

#[test]
fn joined_lines_can_be_parted() {
    let mut stage = board();
    file(&mut stage, "1. Roads in the dis-\ntrict are broken\n2. Power fails");
    assert!(stage.screen().contains("Roads in the district are broken (2 lines joined"), "{}", stage.screen());
    stage.press(Key::Enter);
    assert_eq!(items(&stage), ["S Roads in the district are broken", "S Power fails"]);
    file(&mut stage, "1. Water in the\nvalley is brown\n2. Wind");
    stage.keys("p").press(Key::Enter);
    assert_eq!(items(&stage)[2..], ["S Water in the", "S valley is brown", "S Wind"]);
}

#[test]
fn columns_without_names_are_asked_for_and_taken_as_answered() {
    let mut stage = board();
    file(&mut stage, "Roads are broken;W\nWater is brown;T\n");
    let screen = stage.screen();
    assert!(screen.contains("Which column holds what?"), "{screen}");
    assert!(screen.contains("‹ item › 1: Roads are broken") && screen.contains("‹ quadrant › 2: W · T"), "{screen}");
    stage.press(Key::Enter);
    assert!(stage.screen().contains("[✓] [W] Roads are broken"), "{}", stage.screen());
    stage.press(Key::Enter);
    assert_eq!(items(&stage), ["W Roads are broken", "T Water is brown"]);
    file(&mut stage, "a1;Power fails\na2;Wind is strong\n");
    stage.press(Key::Up).press(Key::Down).press(Key::Right).press(Key::Right).press(Key::Right);
    stage.press(Key::Enter).press(Key::Enter);
    assert_eq!(items(&stage)[2..], ["W Power fails", "W Wind is strong"]);
}

#[test]
fn what_was_left_out_of_a_chat_is_told() {
    let mut stage = board();
    file(&mut stage, "12/06/24 13.40 - Ari added you\n12/06/24 13.45 - Budi: *Roads* are broken\n");
    let screen = stage.screen();
    assert!(screen.contains("Left out: name and time of a message · 1 line of the chat itself"), "{screen}");
    assert!(!screen.contains("Budi"), "{screen}");
    stage.press(Key::Enter);
    assert_eq!(items(&stage), ["S Roads are broken"]);
}

#[test]
fn a_file_that_is_dropped_on_the_board_is_read() {
    for path in
        ["'/media/usb/kelompok 2.txt'", "file:///media/usb/kelompok%202.xlsx", "/media/usb/a\\ b.csv ", "~/a.txt"]
    {
        let mut stage = board();
        stage.input(Input::Paste(path.to_owned()));
        let asked = stage.asked.last();
        assert!(matches!(asked, Some(Effect::ReadItems(read)) if read == path.trim()), "{path}: {asked:?}");
    }
    let mut stage = board();
    stage.input(Input::Paste("/jalan rusak".to_owned())).press(Key::Enter);
    assert_eq!(items(&stage), ["S /jalan rusak"]);
}

#[test]
fn an_unknown_aspect_waits_for_an_answer() {
    for (columns, rows) in [(80, 24), (60, 18)] {
        let mut stage = board();
        stage.resize(columns, rows);
        file(&mut stage, "Butir;Kuadran;Aspek\nRoads;S;struktur\nWater;W;Infra\nPower;X;ZZZ\n");
        let screen = inside(&stage.screen());
        assert!(screen.contains("[!] [W] Water") && screen.contains("unknown aspect “Infra”"), "{screen}");
        assert!(screen.contains("unknown aspect “ZZZ”") && screen.contains("unknown quadrant “X”"), "{screen}");
        assert!(screen.contains("· 1/3"), "{screen}");
        stage.keys("aa");
        assert!(stage.screen().contains("[✓] [W] Water ·"), "{}", stage.screen());
        // Both are asked for, in any order.
        stage.press(Key::Down).press(Key::Right);
        assert!(stage.screen().contains("[!] [S] Power"), "{}", stage.screen());
        stage.keys("a");
        assert!(stage.screen().contains("[✓] [S] Power"), "{}", stage.screen());
        // What is known can be changed too.
        stage.press(Key::Down).keys("a").press(Key::Enter);
        let workshop = stage.workshop();
        let second = workshop.aspects().iter().find(|aspect| aspect.id != "struktur").expect("another").id.clone();
        let found: Vec<(&str, &str)> =
            workshop.items.values().map(|item| (item.text.as_str(), item.aspect.as_str())).collect();
        assert_eq!(found, [("Water", second.as_str()), ("Power", "struktur"), ("Roads", &second)]);
    }
}

#[test]
fn the_line_that_is_corrected_wraps_and_does_not_scroll() {
    for (columns, rows) in [(80, 24), (60, 18)] {
        let mut stage = board();
        stage.resize(columns, rows);
        let long = "A road to the harbour that lorries use every day and that the rain takes away each January because \
            nobody mends its drains between the market and the bridge";
        file(&mut stage, &format!("{long}\nPower fails"));
        stage.keys("e");
        let screen = stage.screen();
        let (_, field) = screen.split_once("Correct the line").expect("the field");
        assert!(inside(field).contains(long), "{screen}");
        stage.keys("!").press(Key::Enter).press(Key::Enter);
        assert_eq!(items(&stage)[0], format!("S {long}!"));
    }
}

#[test]
fn one_message_of_a_chat_is_looked_over_too() {
    let mut stage = board();
    stage.input(Input::Paste("[12/06/24 13.45.10] Made: Jalan *rusak*".to_owned()));
    let screen = stage.screen();
    assert!(screen.contains("[✓] [S] Jalan rusak") && !screen.contains("Made"), "{screen}");
    stage.press(Key::Enter);
    assert_eq!(items(&stage), ["S Jalan rusak"]);
    stage.input(Input::Paste("\u{200e}[12/06/24 13.45.10] Made: \u{200e}gambar tidak disertakan".to_owned()));
    assert!(!stage.screen().contains("Made"), "{}", stage.screen());
    assert_eq!(items(&stage).len(), 1);
}
