//! Votes on the wall: what an open one shows, results, and results that are revealed one place after another.

use crate::stage::{Stage, buffer_of, english, in_blocks, painted, text};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;
use ratatui::buffer::Buffer;
use ratatui::style::Modifier;

/// The sizes of a wall.
pub const SIZES: [(u16, u16); 4] = [(40, 15), (60, 18), (80, 24), (120, 36)];

const OPTIONS: [&str; 20] = [
    "Air bersih belum merata",
    "Sampah pasar menumpuk",
    "Antrean layanan panjang",
    "Jalan lingkar rusak",
    "Data ganda antar dinas",
    "Sinyal lemah di hulu",
    "Gardu sering padam",
    "Operator sering berganti",
    "Pagu jaringan kecil",
    "Server usang",
    "Aplikasi belum terhubung",
    "Arsip kertas",
    "Pelatihan jarang",
    "Regulasi belum ada",
    "Anggaran terpencar",
    "Laporan warga lama",
    "Parkir semrawut",
    "Banjir di pasar",
    "Sekolah tanpa internet",
    "Puskesmas jauh",
];

/// A draft about so many options.
pub fn draft(items: usize, role: Role) -> Stage {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), role);
    stage.palette("papan").press(Key::PageDown);
    for option in OPTIONS.iter().take(items) {
        stage.line(option);
    }
    stage.palette("pemungutan suara");
    stage
}

/// Keys one by one: `⏎` is Enter, `⌃` closes the vote.
pub fn press(stage: &mut Stage, keys: &str) {
    for c in keys.chars() {
        stage.press(match c {
            '⏎' => Key::Enter,
            '⌃' => Key::Ctrl('d'),
            c => Key::Char(c),
        });
    }
}

/// The form of the rule with a way of deciding chosen by its name.
pub fn by(stage: &mut Stage, way: &str) {
    press(stage, "⏎");
    let is_chosen = |stage: &mut Stage| {
        let screen = stage.screen();
        screen.lines().any(|row| row.trim_start().starts_with("Cara") && row.trim_end().ends_with(way))
    };
    for _ in 0..10 {
        if is_chosen(stage) {
            return;
        }
        stage.press(Key::Left);
    }
    panic!("{way:?} is not offered");
}

/// An open vote by dots on so many options.
fn dots(items: usize) -> Stage {
    let mut stage = draft(items, Role::Both);
    by(&mut stage, "titik");
    press(&mut stage, "⏎⏎b");
    stage
}

/// Columns and rows of the cells that big figures are painted in.
fn figures(picture: &Buffer) -> Vec<(u16, u16)> {
    let area = picture.area;
    let cells = (0..area.height).flat_map(|y| (0..area.width).map(move |x| (x, y)));
    let painted =
        |&(x, y): &(u16, u16)| picture[(x, y)].symbol() == " " && picture[(x, y)].modifier.contains(Modifier::REVERSED);
    cells.filter(painted).collect()
}

/// The row that words stand in.
fn row_of(picture: &str, words: &str) -> Option<usize> {
    picture.lines().position(|line| line.contains(words))
}

#[test]
fn all_options_stand_on_one_page_and_the_turnout_in_a_corner_beside_them() {
    for items in [3, 5, 9, 12, 20] {
        let mut stage = dots(items);
        press(&mut stage, "AB⏎");
        for (columns, rows) in [(80, 24), (120, 36)] {
            let buffer = buffer_of(&stage.wall(), columns, rows, stage.now);
            let picture = painted(buffer.clone());
            for option in &OPTIONS[..items] {
                assert!(picture.contains(option), "{option} of {items}:\n{picture}");
            }
            let (first, second) = (row_of(&picture, "A  Air"), row_of(&picture, OPTIONS[items.div_ceil(2)]));
            assert_eq!(items >= 9, first == second, "two columns from nine on:\n{picture}");
            let turnout = figures(&buffer);
            let turnout: Vec<_> = turnout.iter().filter(|(_, y)| usize::from(*y) > first.unwrap_or(0)).collect();
            assert!(!turnout.is_empty() && turnout.iter().all(|(x, _)| *x > columns / 2), "{picture}");
            assert!(turnout.iter().all(|(_, y)| *y > rows / 2), "{picture}");
            assert_eq!(turnout.iter().map(|(_, y)| y).max(), Some(&(rows - 1)), "{picture}");
        }
    }
}

#[test]
fn the_rule_is_said_as_one_says_it_and_every_option_comes_round() {
    let mut stage = dots(20);
    press(&mut stage, "AB⏎");
    for (settings, rule) in [
        (Settings::default(), "enam titik, paling banyak tiga pada"),
        (english(), "six dots, at most three on one item"),
    ] {
        for (columns, rows) in SIZES {
            let at = |turn: i64| stage.now + jiff::SignedDuration::from_secs(8 * turn);
            let page = |turn| painted(buffer_of(&stage.wall_in(settings), columns, rows, at(turn)));
            let pages: Vec<String> = (0..12).map(page).collect();
            assert!(pages.iter().all(|page| page.contains(rule)), "{}", pages[0]);
            for option in OPTIONS {
                assert!(pages.iter().any(|page| page.contains(option)), "{option} at {columns}×{rows}:\n{}", pages[0]);
            }
            let turnout = settings.language.pick("masuk 1 dari 34", "1 of 34 in");
            assert!(pages.iter().all(|page| page.contains(turnout) || columns == 60), "{}", pages[0]);
        }
    }
}

#[test]
fn what_fingers_and_scores_mean_is_told() {
    let mut stage = draft(1, Role::Both);
    by(&mut stage, "lima jari");
    press(&mut stage, "⏎⏎b");
    let told = |stage: &Stage, said: &[&str]| {
        for (columns, rows) in SIZES {
            let picture = stage.on_the_wall(columns, rows);
            for said in said {
                assert!(picture.contains(said), "{said}:\n{picture}");
            }
        }
    };
    told(&stage, &[" 5  setuju penuh", " 3  setuju dengan catatan", " 0  keberatan", OPTIONS[0]]);
    let mut stage = draft(3, Role::Both);
    by(&mut stage, "USG");
    press(&mut stage, "⏎⏎b");
    told(&stage, &["U Urgency: 1 tidak mendesak", "S Seriousness", "G Growth", OPTIONS[0]]);
}

/// A closed vote by a way of deciding, revealed or not.
fn closed(items: usize, way: &str, reveal: bool, ballots: &str) -> Stage {
    let mut stage = draft(items, Role::Both);
    by(&mut stage, way);
    if reveal {
        for _ in 0..12 {
            stage.press(Key::Down);
        }
        press(&mut stage, " ");
        assert!(stage.screen().contains("satu per satu"), "{}", stage.screen());
    }
    press(&mut stage, "⏎⏎b");
    press(&mut stage, ballots);
    press(&mut stage, "⌃⏎");
    stage
}

/// All pages of the wall at a size, as text.
fn pages(stage: &Stage, (columns, rows): (u16, u16)) -> String {
    let at = |turn: i64| stage.now + jiff::SignedDuration::from_secs(8 * turn);
    let page = |turn| text(&buffer_of(&stage.wall(), columns, rows, at(turn)));
    (0..10).map(page).collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
}

#[test]
fn numbers_on_the_wall_are_those_of_the_result() {
    let cases = [
        (9, "titik", "AAB⏎ACD⏎ABF⏎CCG⏎HHJ⏎"),
        (5, "titik", "AAB⏎CCB⏎ABC⏎DDE⏎"),
        (4, "Borda)", "ABCD⏎ABDC⏎BACD⏎"),
        (4, "USG", "554⏎423⏎111⏎335⏎"),
    ];
    for (items, way, ballots) in cases {
        let stage = closed(items, way, false, ballots);
        let workshop = stage.workshop();
        let vote = workshop.votes.values().last().expect("a vote");
        let counted = mufakat::domain::vote::result(&workshop, vote).expect("a result");
        for size in SIZES {
            let shown = pages(&stage, size);
            for found in &counted.options {
                let option = vote.option(&found.option).expect("an option");
                let score = found.score.as_ref().expect("a score").show(',');
                let unit = if way == "titik" { "titik" } else { "poin" };
                assert!(shown.contains(&option.text), "{}:\n{shown}", option.text);
                assert!(shown.contains(&format!("{score} {unit}")), "{score} of {}:\n{shown}", option.text);
            }
        }
    }
}

#[test]
fn a_tie_stands_side_by_side_and_is_said_in_words() {
    let stage = closed(5, "titik", false, "AAB⏎CCB⏎ABC⏎DDE⏎");
    let picture = stage.on_the_wall(80, 24);
    assert!(picture.contains("A Air bersih belum merata  =   C Antrean layanan panjang"), "{picture}");
    assert!(picture.contains("3 titik · suara sama"), "{picture}");
    assert!(picture.contains("1 diambil · 2 berebut 1 tempat"), "{picture}");
    let below = row_of(&picture, "di bawah batas").zip(row_of(&picture, OPTIONS[3]));
    assert!(below.is_some_and(|(line, option)| line < option), "{picture}");
}

#[test]
fn criteria_are_parts_with_their_letters_and_fingers_six_bars_and_a_verdict() {
    let stage = closed(4, "USG", false, "554⏎423⏎111⏎335⏎");
    for (columns, rows) in SIZES {
        let picture = stage.on_the_wall(columns, rows);
        assert!(["U 5", "S 5", "G 4", "14 poin", "▒"].iter().all(|said| picture.contains(said)), "{picture}");
    }
    let stage = closed(1, "lima jari", false, "0 1 0 0 2 4⏎");
    for (columns, rows) in SIZES {
        let picture = painted(buffer_of(&stage.wall(), columns, rows, stage.now));
        let hands = |fingers: u8| picture.lines().any(|line| line.trim_start().starts_with(&format!("{fingers}  ")));
        assert!((0..=5).all(hands), "{picture}");
        assert!(columns < 80 || in_blocks(&picture, "MUFAKAT"), "{picture}");
    }
}

/// The options that stand on a picture.
fn seen(picture: &str) -> Vec<usize> {
    (0..OPTIONS.len()).filter(|option| picture.contains(OPTIONS[*option])).collect()
}

#[test]
fn space_reveals_from_the_last_place_upwards_and_the_tie_at_the_cut_last() {
    // Dots: B 3 before A and C with 3 each, D 2, E 1; two are taken.
    let mut stage = closed(5, "titik", true, "AAB⏎CCB⏎ABC⏎DDE⏎");
    let records = stage.records.len();
    for expected in [vec![], vec![4], vec![3, 4], vec![1, 3, 4], vec![0, 1, 2, 3, 4]] {
        for (columns, rows) in SIZES {
            let wall = stage.on_the_wall(columns, rows);
            assert!(columns < 80 || seen(&wall) == expected, "{expected:?}:\n{wall}");
            assert!(expected.len() == 5 || !wall.contains("suara sama pada batas"), "{wall}");
            let later = stage.now + jiff::SignedDuration::from_secs(40);
            let later = text(&buffer_of(&stage.wall(), columns, rows, later));
            let below = |picture: &str| picture.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
            assert!(expected.len() == 5 || below(&wall) == below(&later), "pages never turn:\n{later}");
        }
        assert_eq!(seen(&stage.screen()), expected, "both:\n{}", stage.screen());
        let mut again = stage.restarted();
        assert_eq!(seen(&again.on_the_wall(80, 24)), expected, "after a restart");
        assert_eq!(seen(&again.screen()), expected, "after a restart");
        press(&mut stage, " ");
    }
    assert_eq!(stage.records.len(), records, "nothing is recorded");
    assert!(stage.screen().contains("perlu keputusan: m"), "{}", stage.screen());
}

#[test]
fn a_bar_beside_hidden_ones_does_not_tell_how_long_those_are() {
    // E has one dot in both; the first has five dots in one, and three in the other.
    let [one, other] = ["AAB⏎AAC⏎ABE⏎DDC⏎DCB⏎", "AAB⏎CCB⏎ADE⏎DDC⏎BAC⏎"].map(|ballots| {
        let mut stage = closed(5, "titik", true, ballots);
        press(&mut stage, " ");
        let picture = painted(buffer_of(&stage.wall(), 80, 24, stage.now));
        picture.lines().skip(6).map(str::to_owned).collect::<Vec<_>>()
    });
    assert_eq!(one, other);
    assert!(one.iter().any(|line| line.contains("█ 1 titik")), "{one:?}");
}

#[test]
fn enter_reveals_all_and_another_closing_begins_anew() {
    let mut stage = closed(5, "titik", true, "AAB⏎ACD⏎ABC⏎CCA⏎");
    assert_eq!(seen(&stage.on_the_wall(80, 24)), Vec::<usize>::new());
    press(&mut stage, "s");
    assert!(stage.app.dialog().is_none(), "nothing is made of it before the room has seen it");
    press(&mut stage, "⏎");
    assert_eq!(seen(&stage.on_the_wall(80, 24)), [0, 1, 2, 3, 4]);
    stage.press(Key::Esc);
    stage.palette("pemungutan suara");
    assert_eq!(seen(&stage.on_the_wall(80, 24)), [0, 1, 2, 3, 4], "it stays so");
    press(&mut stage, "ry");
    stage.wait(1);
    press(&mut stage, "⌃⏎");
    assert_eq!(seen(&stage.on_the_wall(80, 24)), Vec::<usize>::new());
}

#[test]
fn what_is_hidden_is_in_nothing_that_the_wall_or_a_mirrored_screen_shows() {
    let ballots = ["AAB⏎ACD⏎ABC⏎CCA⏎", "EED⏎EDC⏎EDB⏎BBE⏎"];
    let values = ballots.map(|ballots| {
        let mut stage = closed(5, "titik", true, ballots);
        let mut wall = stage.wall();
        let scene = format!("{:?}", wall.scene(stage.now).map(|shown| shown.scene));
        assert!(!scene.contains("titik") && seen(&scene).is_empty(), "{scene}");
        // Without a place to read nothing was shown.
        press(&mut stage, "  ");
        wall.place(None);
        let scene = format!("{:?}", wall.scene(stage.now).map(|shown| shown.scene));
        assert!(seen(&scene).is_empty(), "{scene}");
        let both = closed(5, "titik", true, ballots).screen();
        assert!(!both.contains(" titik"), "{both}");
        both.lines().filter(|line| !line.contains("sidik")).map(str::to_owned).collect::<Vec<_>>()
    });
    assert_eq!(values[0], values[1], "nothing depends on the ballots");
}

#[test]
fn no_sheet_takes_the_points_of_a_result_before_the_room_has_seen_it() {
    let factors = || Route::row("faktor".to_owned(), None);
    for beside_a_wall in [false, true] {
        let mut stage = closed(5, "titik", true, "AAB⏎ACD⏎ABC⏎CCA⏎");
        stage.input(mufakat::ui::input::Input::Wall(beside_a_wall));
        press(&mut stage, " ");
        let vote = stage.workshop().votes.keys().next().copied();
        let records = stage.records.len();
        press(stage.show(factors()), "⏎");
        stage.palette("ambil poin");
        assert!(stage.screen().contains("Ruangan belum melihat semua hasil"), "{}", stage.screen());
        assert_eq!(stage.records.len(), records, "nothing is taken");
        press(stage.show(Route::vote(vote)), "⏎");
        press(stage.show(factors()), "⏎");
        assert_eq!(stage.records.len(), records + 1, "{}", stage.screen());
        assert!(stage.screen().contains("41,7%"), "{}", stage.screen());
    }
}

#[test]
fn beside_a_wall_the_desk_has_all_of_it_and_says_what_the_room_has_not_seen() {
    let mut stage = closed(5, "titik", true, "AAB⏎ACD⏎ABC⏎CCA⏎");
    stage.input(mufakat::ui::input::Input::Wall(true));
    assert_eq!(seen(&stage.screen()), [0, 1, 2, 3, 4], "{}", stage.screen());
    assert!(stage.screen().contains("ruangan belum melihat 5 tempat"), "{}", stage.screen());
    press(&mut stage, " ");
    assert_eq!(seen(&stage.on_the_wall(80, 24)).len(), 1);
    stage.input(mufakat::ui::input::Input::Wall(false));
    assert_eq!(seen(&stage.screen()).len(), 1, "{}", stage.screen());
}
