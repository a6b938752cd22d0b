//! The wall follows the desk and shows what is public.

use crate::every_screen::targets;
use crate::pictures::screens;
use crate::stage::{Stage, buffer_of, english, in_blocks, painted, seal_of, text};
use jiff::SignedDuration;
use mufakat::domain::note::NoteKind;
use mufakat::text::Language;
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::place::Place;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;
use mufakat::ui::theme::ThemeName;
use mufakat::ui::wall::Wall;
use ratatui::style::{Color, Modifier};
use std::collections::BTreeSet;

fn example() -> Stage {
    Stage::example(80, 24, Settings::default(), Role::Both)
}

/// The desk of the board of infrastruktur with so many items.
fn board(items: usize) -> Stage {
    let mut stage = Stage::bangli();
    stage.palette("papan").press(Key::PageDown);
    for n in 1..=items {
        stage.line(&format!("Butir ke-{n} yang perlu ditangani bersama"));
    }
    stage
}

/// The pictures of one wall as its pages turn.
fn turning(stage: &Stage, wall: &Wall, columns: u16, rows: u16) -> Vec<String> {
    let at = |turn: i64| stage.now + SignedDuration::from_secs(8 * turn);
    (0..40).map(|turn| text(&buffer_of(wall, columns, rows, at(turn)))).collect()
}

/// On one of the pages of a small wall.
fn sees(stage: &Stage, words: &str) {
    let pictures = turning(stage, &stage.wall(), 40, 15);
    let is_there = pictures.iter().any(|picture| picture.contains(words));
    assert!(is_there, "{words:?} is missing:\n{}", pictures[0]);
}

#[test]
fn it_shows_the_screen_that_the_desk_shows() {
    let mut stage = example();
    for (target, there) in [
        (Route::Card, "Selamat datang"),
        (Route::AGENDA, "▶ 14.15 Analisis SWOT"),
        (Route::ATTENDANCE, "orang hadir"),
        (Route::aspect("suprastruktur"), "SUPRASTRUKTUR "),
        (Route::list(NoteKind::Question), "Pertanyaan 4"),
        (Route::Priorities, "PRIORITAS"),
        (Route::RECAP, "SAMPAI SAAT INI"),
        (Route::Session("rehat-1-sore".to_owned()), "Berikutnya"),
    ] {
        stage.show(target.clone());
        for (columns, rows) in [(40, 15), (60, 18), (80, 24)] {
            let picture = stage.on_the_wall(columns, rows);
            assert!(picture.contains(there), "{target:?}:\n{picture}");
        }
    }
}

#[test]
fn an_agenda_that_does_not_fit_begins_where_the_day_is() {
    let mut stage = example();
    stage.show(Route::AGENDA);
    let pictures = turning(&stage, &stage.wall(), 40, 15);
    for picture in &pictures {
        assert!(picture.contains("▶ 14.15"), "{picture}");
        assert!(picture.contains("✓ 13.55") && !picture.contains("06.40"), "{picture}");
    }
    assert!(stage.on_the_wall(80, 24).contains("✓ 06.40 Registrasi"));
}

#[test]
fn what_is_for_the_desk_leaves_the_running_session_on_it() {
    let mut stage = example();
    for target in [Route::Settings, Route::Home, Route::New] {
        let picture = stage.show(target).on_the_wall(40, 15);
        assert!(picture.contains("INFRASTRUKTUR"), "{picture}");
    }
    stage.show(Route::aspect("infrastruktur"));
    let before = stage.on_the_wall(80, 24);
    stage.keys("kalimat yang belum jadi").press(Key::Ctrl('p'));
    assert_eq!(stage.on_the_wall(80, 24), before, "no dialog, no line");
    stage.press(Key::Esc).press(Key::Ctrl('s'));
    assert_eq!(stage.on_the_wall(80, 24), before, "no notice");
}

#[test]
fn without_a_place_that_makes_sense_the_running_session_shows() {
    let stage = example();
    let mut wall = stage.wall();
    let route = |route: &str| serde_json::from_str::<Place>(&format!(r#"{{"route":{route}}}"#)).ok();
    let senseless = [
        r#"{"notes":{"session":"tidak-ada","list":"note","scope":"session"}}"#,
        r#"{"vote":{"vote":"999.9"}}"#,
        r#"{"vote":{"vote":null,"part":{"rule":null}}}"#,
        r#"{"break":"tidak-ada"}"#,
        r#"{"session":"tidak-ada"}"#,
        r#""current""#,
        r#""layar lain""#,
        r#""""#,
    ];
    let places = senseless.into_iter().map(route).chain([serde_json::from_str("{}").ok()]);
    for place in places.chain([None]) {
        wall.place(place);
        let picture = text(&buffer_of(&wall, 40, 15, stage.now));
        assert!(picture.contains("INFRASTRUKTUR"), "{picture}");
    }
    let stage = Stage::bangli();
    let mut wall = stage.wall();
    wall.place(None);
    let picture = text(&buffer_of(&wall, 40, 15, stage.now));
    assert!(picture.contains("Selamat datang"), "{picture}");
}

#[test]
fn a_wall_without_records_is_empty_and_takes_them_up_again() {
    let stage = board(3);
    let mut wall = stage.wall();
    let before = text(&buffer_of(&wall, 80, 24, stage.now));
    wall.forget();
    assert_eq!(text(&buffer_of(&wall, 80, 24, stage.now)).trim(), "");
    for record in &stage.records {
        wall.push(record.clone(), seal_of(record)).expect("it fits");
    }
    assert_eq!(text(&buffer_of(&wall, 80, 24, stage.now)), before);
}

#[test]
fn the_cover_reaches_it_and_leaves_the_desk_to_work_on() {
    let mut stage = board(2);
    stage.input(Input::Wall(true));
    stage.press(Key::Ctrl('t'));
    let picture = stage.on_the_wall(40, 15);
    assert!(picture.contains("Selamat datang"), "{picture}");
    assert!(!picture.contains("Butir"), "{picture}");
    let desk = stage.screen();
    assert!(desk.contains("[layar ruangan ditutup]"), "{desk}");
    assert!(desk.contains("Butir ke-2"), "{desk}");
    stage.line("Butir di balik kartu judul");
    assert!(stage.screen().contains("balik kartu judul"));
    assert!(stage.on_the_wall(40, 15).contains("Selamat datang"));
    stage.press(Key::Ctrl('t'));
    assert!(stage.on_the_wall(40, 15).contains("balik kartu judul"));
    assert!(!stage.screen().contains("layar ruangan ditutup"));
}

#[test]
fn after_a_restart_it_is_covered_until_the_desks_first_key() {
    let mut stage = example();
    stage.show(Route::BOARD);
    let mut again = stage.restarted();
    assert!(again.on_the_wall(40, 15).contains("Selamat datang"));
    again.press(Key::Enter);
    assert!(again.on_the_wall(40, 15).contains("STRUKTUR"));
}

#[test]
fn it_speaks_as_the_desk_does_unless_it_was_told_a_language() {
    let mut stage = board(1);
    let (mut follows, mut stays) = (stage.wall(), stage.wall_in(Settings::default()));
    stage.palette("ganti bahasa");
    for (wall, said) in [(&mut follows, "Strengths 1"), (&mut stays, "Kekuatan 1")] {
        assert!(wall.place(stage.app.place()), "news to the room");
        let picture = text(&buffer_of(wall, 40, 15, stage.now));
        assert!(picture.contains(said), "{picture}");
    }
}

#[test]
fn a_warning_beside_a_title_that_would_be_cut_is_a_mark() {
    let mut stage = example();
    stage.show(Route::Current);
    for (minutes, few, many) in [
        (2, " ! 09:00", "kurang dari 10 menit · 09:00"),
        (5, " ! 04:00", "kurang dari 5 menit · 04:00"),
        (4, " ! 00:00", "kurang dari 1 menit · 00:00"),
        (3, " +03:00", "lewat 03:00"),
    ] {
        stage.now += SignedDuration::from_mins(minutes);
        let row = |columns| {
            let picture = stage.on_the_wall(columns, 15);
            picture.lines().next().unwrap_or_default().to_owned()
        };
        let (narrow, wide) = (row(40), row(80));
        assert!(narrow.ends_with(few), "{narrow}");
        assert!(narrow.contains(" INFRASTRUKTUR "), "{narrow}");
        assert!(wide.ends_with(many), "{wide}");
    }
}

#[test]
fn it_says_quietly_when_the_desk_is_away() {
    for (settings, said) in
        [(Settings::default(), "Menunggu laptop fasilitator…"), (english(), "Waiting for the facilitator's laptop…")]
    {
        let stage = Stage::example(80, 24, settings, Role::Both);
        let mut wall = stage.wall();
        assert!(!text(&buffer_of(&wall, 40, 15, stage.now)).contains(said));
        assert!(wall.desk(false) && !wall.desk(false), "news once");
        let picture = text(&buffer_of(&wall, 40, 15, stage.now));
        assert_eq!(picture.lines().last().map(str::trim), Some(said));
    }
}

#[test]
fn a_long_board_goes_by_page_after_page() {
    let mut stage = board(30);
    stage.now += SignedDuration::from_mins(5);
    for (columns, rows) in [(40, 15), (60, 18), (80, 24)] {
        let pictures = turning(&stage, &stage.wall(), columns, rows);
        for n in 1..=30 {
            let item = format!("Butir ke-{n} ");
            let is_there = pictures.iter().any(|picture| picture.contains(&item));
            assert!(is_there, "{item} at {columns}×{rows}");
        }
        let kinds: BTreeSet<&String> = pictures.iter().collect();
        assert!(kinds.len() > 1, "pages turn");
    }
}

#[test]
fn the_newest_item_stands_first_as_soon_as_it_is_there() {
    // Whatever page was due.
    for seconds in [0, 8, 16, 24, 32, 40, 48] {
        let mut stage = board(30);
        stage.now += SignedDuration::from_secs(300 + seconds);
        stage.press(Key::Tab).line("Butir yang baru diucapkan");
        for (columns, rows) in [(40, 15), (80, 24)] {
            let picture = stage.on_the_wall(columns, rows);
            assert!(picture.contains("baru diucapkan"), "{picture}");
            assert!(picture.contains("▸[W] Kelemahan 1"), "{picture}");
        }
    }
}

#[test]
fn a_counted_vote_shows_everything_at_one_moment_and_then_what_was_accepted() {
    let mut stage = board(18);
    stage.palette("pemungutan suara");
    let letters = |stage: &mut Stage, keys: &str| {
        for c in keys.chars() {
            stage.press(if c == '⏎' { Key::Enter } else { Key::Char(c) });
        }
    };
    letters(&mut stage, "⏎⏎");
    sees(&stage, " A  Butir ke-1 ");
    sees(&stage, " T  Butir ke-18");
    letters(&mut stage, "⏎b");
    let voters = stage.workshop().delegations.iter().filter(|there| there.votes).count();
    let before = stage.on_the_wall(40, 15);
    assert!(before.contains(&format!("masuk 0 dari {voters}")), "{before}");
    letters(&mut stage, "AAABB⏎BBCCC⏎DDEEA⏎");
    let open = stage.on_the_wall(40, 15);
    assert!(open.contains(&format!("masuk 3 dari {voters}")), "{open}");
    assert!(!open.contains("titik ·") && !open.contains("sah"), "{open}");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    for said in ["3 sah", "A Butir ke-1 ", "4 titik", "batas: 5 diambil"] {
        sees(&stage, said);
    }
    let closed = stage.on_the_wall(80, 24);
    assert!(!closed.contains("epakati"), "no keys:\n{closed}");
    letters(&mut stage, "s⏎");
    accepted_is_seen(&mut stage);
}

/// The word in block letters and no clock, at every size; each priority with its score.
fn accepted_is_seen(stage: &mut Stage) {
    stage.now += SignedDuration::from_mins(3);
    for (settings, word, units) in [(Settings::default(), "DISEPAKATI", "titik"), (english(), "ACCEPTED", "dots")] {
        let wall = stage.wall_in(settings);
        for (columns, rows) in [(40, 15), (60, 18), (80, 24), (120, 36)] {
            let picture = painted(buffer_of(&wall, columns, rows, stage.now));
            assert!(in_blocks(&picture, word), "{picture}");
            assert!(!picture.contains(settings.language.pick("07.27", "07:27")), "a clock:\n{picture}");
            let pages = turning(stage, &wall, columns, rows).into_iter();
            let pages: Vec<String> = pages.map(|page| page.replace('\u{a0}', " ")).collect();
            for (rank, item, score) in [(1, 1, 4), (1, 2, 4), (3, 3, 3), (4, 4, 2), (4, 5, 2)] {
                let line = format!("{rank}. Butir ke-{item} ");
                assert!(pages.iter().any(|page| page.contains(&line)), "{line} at {columns}×{rows}:\n{picture}");
                assert!(pages.iter().any(|page| page.contains(&format!("{score} {units}"))), "{score}:\n{picture}");
            }
        }
    }
}

#[test]
fn figures_are_large() {
    let mut stage = example();
    for target in [Route::ATTENDANCE, Route::vote(None), Route::Session("rehat-1-sore".to_owned())] {
        stage.show(target.clone());
        for (columns, rows) in [(40, 15), (60, 18), (80, 24)] {
            let painted = |turn: i64| {
                let at = stage.now + SignedDuration::from_secs(8 * turn);
                let picture = buffer_of(&stage.wall(), columns, rows, at);
                let cells = picture.content.iter();
                let painted = cells.filter(|cell| cell.symbol() == " " && cell.modifier.contains(Modifier::REVERSED));
                painted.count()
            };
            // An open vote has its figures on a page of their own where the window is small.
            let most = (0..8).map(painted).max();
            assert!(most >= Some(16), "{target:?} {columns}×{rows}");
        }
    }
}

#[test]
fn the_region_stands_in_block_letters_and_before_the_day_what_comes_first() {
    let mut stage = Stage::bangli();
    stage.show(Route::Card);
    for settings in [Settings::default(), english()] {
        for (columns, rows) in [(40, 15), (60, 18), (80, 24), (120, 36)] {
            let picture = buffer_of(&stage.wall_in(settings), columns, rows, stage.now);
            assert!(in_blocks(&painted(picture.clone()), "BANGLI"), "{}", text(&picture));
            let begins = settings.language.pick("mulai pukul 08.00 · Registrasi", "begins at 08:00 · Registration");
            for words in [begins, "Gedung Serbaguna"] {
                assert!(text(&picture).contains(words), "{words}\n{}", text(&picture));
            }
            let last = text(&picture).trim_end().lines().last().map(str::trim).unwrap_or_default().to_owned();
            assert_eq!(last, settings.language.pick("07.24 WITA", "07:24 WITA"));
        }
    }
    // Once the day goes on, nothing comes first.
    stage.palette("sesi berikut").show(Route::Card);
    assert!(!stage.on_the_wall(80, 24).contains("mulai pukul"), "{}", stage.on_the_wall(80, 24));
}

#[test]
fn the_options_of_an_open_vote_are_few_pages_in_a_small_window() {
    let mut stage = example();
    stage.show(Route::vote(None));
    let below = |picture: String| picture.lines().skip(2).collect::<Vec<_>>().join("\n");
    let pictures = turning(&stage, &stage.wall(), 40, 15).into_iter();
    let pages: BTreeSet<String> = pictures.map(below).collect();
    assert_eq!(pages.len(), 3, "the turnout and two pages: {pages:?}");
    let hold = |words: &str| pages.iter().filter(|page| page.contains(words)).count();
    assert_eq!([hold("  A  "), hold("  D  "), hold("  G  ")], [1; 3]);
    assert_eq!(hold("masuk 15 dari 40"), 3);
}

#[test]
fn it_draws_at_every_size_in_every_language_and_without_colours() {
    for language in Language::ALL {
        let settings = Settings { language, theme: ThemeName::Plain, ..Settings::default() };
        let mut stage = Stage::example(80, 24, settings, Role::Desk);
        for target in targets(&stage) {
            stage.show(target.clone());
            let mut wall = stage.wall();
            wall.desk(target != Route::Current);
            for (columns, rows) in [0, 1, 7, 20, 40, 59, 60]
                .into_iter()
                .flat_map(|columns| [0, 1, 2, 5, 9, 15, 18].map(|rows| (columns, rows)))
                .chain([(80, 24), (120, 36), (200, 60)])
            {
                let picture = buffer_of(&wall, columns, rows, stage.now);
                let plain = |cell: &ratatui::buffer::Cell| cell.fg == Color::Reset && cell.bg == Color::Reset;
                assert!(picture.content.iter().all(plain), "{target:?}");
            }
        }
    }
}

#[test]
fn without_colours_lines_stand_under_letters_only() {
    let settings = Settings { theme: ThemeName::Plain, ..Settings::default() };
    let mut stage = Stage::example(80, 24, settings, Role::Both);
    stage.show(Route::Card);
    let wall = buffer_of(&stage.wall(), 80, 24, stage.now);
    let window = stage.show(Route::Current).wait(60).buffer();
    for picture in [wall, window] {
        let lined = |letters: bool| {
            let cells = picture.content.iter();
            let mut cells = cells.filter(|cell| (cell.symbol() != " ") == letters);
            cells.any(|cell| cell.modifier.contains(Modifier::UNDERLINED))
        };
        assert!(lined(true) && !lined(false), "{}", text(&picture));
    }
}

#[test]
fn it_wakes_once_a_second_for_a_countdown_and_else_seldom() {
    let mut stage = example();
    stage.show(Route::Current);
    let left = |stage: &Stage| {
        let wake = stage.wall().changes_at(stage.now);
        wake.duration_since(stage.now).as_millis()
    };
    assert!((1..=1000).contains(&left(&stage)));
    stage.now += SignedDuration::from_millis(4_000 - stage.now.as_millisecond().rem_euclid(4_000));
    stage.show(Route::Card).press(Key::Ctrl('t'));
    assert_eq!(left(&stage), 4_000);
}

#[test]
fn pictures_of_the_wall() {
    for settings in [Settings::default(), english()] {
        let mut stage = Stage::example(80, 24, settings, Role::Both);
        for (name, target) in screens(&stage) {
            if matches!(name.as_str(), "new" | "settings") {
                continue;
            }
            stage.show(target);
            let picture = painted(buffer_of(&stage.wall(), 40, 15, stage.now));
            let language = settings.language.code();
            insta::assert_snapshot!(format!("wall-{name}-40x15-{language}"), picture);
        }
    }
}

/// The rows of a wall in which the cells of this text are inverted.
fn inverted(stage: &Stage, columns: u16, rows: u16) -> Vec<String> {
    let picture = buffer_of(&stage.wall(), columns, rows, stage.now);
    let is_inverted = |x, y| picture[(x, y)].modifier.contains(Modifier::REVERSED);
    let row = |y| (0..columns).filter(|x| is_inverted(*x, y)).map(|x| picture[(x, y)].symbol()).collect::<String>();
    (0..rows).map(row).map(|row| row.trim().to_owned()).filter(|row| !row.is_empty()).collect()
}

#[test]
fn what_is_pointed_at_on_the_desk_is_inverted_on_the_wall_which_turns_to_it() {
    let mut stage = board(40);
    assert_eq!(inverted(&stage, 80, 24), [""; 0], "nobody points while one types");
    stage.press(Key::Esc);
    for number in [1, 30, 17] {
        stage.keys(&number.to_string()).press(Key::Down).press(Key::Up);
        for (columns, rows) in [(80, 24), (60, 18), (40, 15), (120, 36)] {
            let rows = inverted(&stage, columns, rows);
            assert!(rows.first().is_some_and(|row| row.starts_with(&format!("{number} "))), "{number}: {rows:?}");
        }
    }
    stage.wait(1);
    assert!(stage.on_the_wall(40, 15).contains("17 "), "it stays there");
    stage.press(Key::Char('i'));
    assert_eq!(inverted(&stage, 80, 24), [""; 0]);
}

#[test]
fn the_quadrant_that_is_enlarged_on_the_desk_is_so_on_the_wall() {
    let mut stage = board(3);
    stage.press(Key::Esc).keys("z");
    let wall = stage.on_the_wall(80, 24);
    assert!(wall.contains("Kekuatan 3") && !wall.contains("Kelemahan"), "{wall}");
    stage.keys("z");
    assert!(stage.on_the_wall(80, 24).contains("Kelemahan"));
}

#[test]
fn one_key_holds_the_pages_of_the_wall_and_lets_them_turn_again() {
    let mut stage = board(40);
    stage.wait(1);
    let turns = |stage: &mut Stage| {
        let pictures = (0..6).map(|_| {
            stage.now += SignedDuration::from_secs(8);
            stage.input(Input::Tick);
            let wall = stage.on_the_wall(80, 24);
            wall.lines().skip(1).collect::<Vec<_>>().join("\n")
        });
        pictures.collect::<BTreeSet<_>>().len()
    };
    assert!(turns(&mut stage) > 1, "they turn");
    stage.press(Key::Ctrl('f'));
    assert!(stage.screen().contains("ditahan"), "{}", stage.screen());
    assert_eq!(turns(&mut stage), 1, "they stand still");
    stage.press(Key::Ctrl('f'));
    assert!(turns(&mut stage) > 1, "they turn again");
}

#[test]
fn numbers_ascend_the_last_item_is_bold_for_ten_seconds_and_a_full_corner_says_how_many_more() {
    let mut stage = board(40);
    let wall = stage.on_the_wall(80, 24);
    let last = wall.lines().find(|line| line.contains("40 ")).expect("the last item");
    assert!(last.contains("40 "), "{wall}");
    let bold = |stage: &Stage| {
        let picture = buffer_of(&stage.wall(), 80, 24, stage.now);
        (0..24_u16).any(|y| {
            (0..79).any(|x| {
                picture[(x, y)].symbol() == "4"
                    && picture[(x + 1, y)].symbol() == "0"
                    && picture[(x, y)].modifier.contains(Modifier::BOLD)
                    && x == 1
            })
        })
    };
    assert!(bold(&stage), "{wall}");
    let numbers: Vec<u32> =
        wall.lines().filter_map(|line| line.strip_prefix('│')?.split_whitespace().next()?.parse().ok()).collect();
    assert!(numbers.len() > 1 && numbers.is_sorted(), "{numbers:?}");
    let more = 40 - numbers.len();
    assert!(wall.contains(&format!("· {more} lagi")), "{more}:\n{wall}");
    stage.now += SignedDuration::from_secs(10);
    assert!(!bold(&stage));
    let head = wall.lines().next().unwrap_or_default();
    assert!(head.contains("STRUKTUR") && head.contains("S 40 · W 0 · O 0 · T 0"), "{head}");
}
