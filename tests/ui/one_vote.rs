//! One vote of a room of 36 delegations on 18 items, key by key, from the question to the printed result.

use crate::script::Script;
use crate::stage::Stage;
use mufakat::domain::document::DocumentKind;
use mufakat::domain::vote::{DecidedBy, Vote, VoteState};
use mufakat::text::Language;
use mufakat::ui::effect::Effect;
use mufakat::ui::handout::{Destination, DocumentOrder, Drive, Handout};
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;

const ITEMS: [&str; 18] = [
    "Dua belas desa di lereng utara belum terjangkau sinyal",
    "Server perizinan sudah delapan tahun dan sering mati",
    "Ruas jalan kabupaten ke dermaga rusak pada musim hujan",
    "Jaringan air minum kota bocor hampir separuhnya",
    "Terminal bus lama tidak terhubung dengan angkutan desa",
    "Lampu jalan di jalur wisata padam bergantian",
    "Kantor desa memakai komputer bekas",
    "Sekolah di pulau belum berinternet",
    "Rumah sakit belum berbagi data dengan puskesmas",
    "Pasar induk belum menerima pembayaran nontunai",
    "Tempat pembuangan sampah hampir penuh",
    "Peta bidang tanah belum lengkap",
    "Kamera pemantau banjir tinggal tiga buah",
    "Listrik di dermaga turun naik",
    "Pusat data daerah belum bercadangan",
    "Trotoar pusat kota belum ramah kursi roda",
    "Sistem peringatan gempa belum sampai ke dusun",
    "Gudang pangan belum berpendingin",
];

/// Ballots of all 35: E and K end with the same dots from as many supporters, at the fourth place.
fn ballot(turn: usize) -> &'static str {
    match turn {
        34 => "AADFB",
        turn if turn % 2 == 0 => "AADFK",
        _ => "ADDFE",
    }
}

/// Presses keys and requires that they were so many.
fn press(script: &mut Script, keys: &str, many: usize) {
    assert_eq!(script.press(keys), many, "{keys}");
}

fn vote(script: &Script) -> Vote {
    let workshop = script.stage.workshop();
    workshop.votes.values().last().expect("a vote").clone()
}

/// The second morning: 36 delegations are counted and the items stand on the board, which the room is reading.
fn morning(walled: bool) -> Script {
    let stage = Stage::empty(80, 24, Settings::default(), Role::Both);
    let mut script = Script::new(stage);
    script.press("⏎⏎Bangli⏎⏎⏎⏎⏎⏎kecamatan Susut⏎kecamatan Kintamani⏎⏎");
    script.stage.now += jiff::SignedDuration::from_hours(24);
    script.at("08.00");
    if walled {
        script.stage.input(Input::Wall(true));
    }
    script.press("⌃phadir⏎");
    let delegations = script.stage.workshop().delegations;
    assert_eq!(delegations.len(), 36);
    for delegation in delegations {
        script.press(&format!("{} 2⏎", delegation.code.as_str().to_lowercase()));
    }
    script.at("08.45");
    script.press("⌃rpemantapan⏎");
    script.stage.press(Key::PageDown);
    for item in ITEMS {
        script.press(&format!("{item}⏎"));
    }
    script.at("09.28");
    script.press("⎋");
    script.window(&["Infrastruktur 18"]);
    script
}

/// The room is asked.
fn question(walled: bool) -> Script {
    let mut script = morning(walled);
    press(&mut script, "]", 1);
    script
}

/// The vote is open for 35: one item is agreed, one voter unticked.
fn opened(walled: bool) -> Script {
    let mut script = question(walled);
    press(&mut script, "mC⏎", 3);
    let set_up = script.press("⏎⏎") + {
        press(&mut script, "dispora ", 8);
        script.at("09.31");
        script.press("⏎b")
    };
    assert_eq!(set_up, 4, "to the open vote");
    assert_eq!(vote(&script).state, VoteState::Open);
    script
}

/// All 35 ballots are in.
fn voted(walled: bool) -> Script {
    let mut script = opened(walled);
    for turn in 0..35 {
        press(&mut script, &format!("{}⏎", ballot(turn)), 6);
    }
    script
}

fn closed(walled: bool) -> Script {
    let mut script = voted(walled);
    script.at("09.41");
    press(&mut script, "⌃d⏎", 2);
    assert_eq!(vote(&script).state, VoteState::Closed);
    script
}

#[test]
fn the_question_stands_with_its_letters_and_musyawarah_comes_first() {
    let mut script = question(true);
    script.window(&["Prioritas infrastruktur", "18 butir · A sampai T", "Musyawarah dulu: m · Hitung: Enter"]);
    script.wall(&["Prioritas infrastruktur", "18 butir · A sampai T"]);
    for (letter, item) in "ABCDEFGHJKLMNPQRST".chars().zip(ITEMS) {
        script.wall(&[&format!("{letter}  {item}")]);
    }
    script.wall_without(&["Enter", "[✓]"]);
    press(&mut script, "m", 1);
    script.wall(&["18 butir · A sampai T"]);
    press(&mut script, "C⏎", 2);
    let agreed = "C disepakati secara musyawarah";
    script.window(&[agreed]);
    script.wall(&[agreed, "ke dermaga rusak pada musim hujan ✓ musyawarah"]);
}

#[test]
fn an_item_unticked_at_the_desk_leaves_the_question_on_the_wall() {
    let mut script = question(true);
    press(&mut script, " ", 1);
    script.wall(&["17 butir · A sampai S"]);
    script.wall_without(&[ITEMS[0]]);
}

#[test]
fn the_rule_follows_what_was_agreed_and_says_how_long_it_takes() {
    let mut script = question(true);
    script.press("mC⏎⏎");
    let rule = [
        "ambil 4 lagi · 5 titik tiap instansi, paling banyak 3 pada satu butir",
        "tertutup · suara sama: pendukung, lalu musyawarah",
        "36 surat suara × 15 detik = 9 menit",
    ];
    script.window(&rule);
    script.wall(&rule);
    script.wall(&["36 instansi memilih"]);
    press(&mut script, "⏎", 1);
    script.window(&["36 instansi memilih", "[✓] DISKOMINFO"]);
    press(&mut script, "dispora ", 8);
    script.window(&["35 instansi memilih"]);
    script.wall(&["35 instansi memilih"]);
    script.wall_without(&["DISPORA", "DISKOMINFO"]);
    press(&mut script, "⏎", 1);
    script.window(&["35 instansi memilih", "Siap dibuka"]);
    script.at("09.31");
    press(&mut script, "b", 1);
    let open = "DIBUKA 09.31 · masuk 0 dari 35";
    script.window(&[open]);
    script.wall(&[open, &format!("A  {}", ITEMS[0]), &format!("T  {}", ITEMS[17])]);
    script.wall_without(&["titik · sah", "DISKOMINFO", "belum:"]);
}

#[test]
fn of_thirty_five_ballots_one_is_refused_and_one_taken_back() {
    for walled in [true, false] {
        let mut script = opened(walled);
        for turn in 0..11 {
            press(&mut script, &format!("{}⏎", ballot(turn)), 6);
            let said = format!("5 titik · sah · masuk {} dari 35", turn + 1);
            script.window(&[&said]);
        }
        script.wall(&["masuk 11 dari 35"]);
        let records = script.stage.records.len();
        press(&mut script, "AAAAK⏎", 6);
        script.window(&["Paling banyak 3 titik pada satu butir", "▸ •••••", "masuk 11 dari 35"]);
        script.window_without(&["AAAAK"]);
        assert_eq!(script.stage.records.len(), records, "not recorded");
        script.wall_without(&["AAAAK", "Paling banyak"]);
        script.press("⌃u");
        press(&mut script, "AADFK⏎", 6);
        script.wall(&["masuk 12 dari 35"]);
        press(&mut script, "⌃z", 1);
        script.window(&["Surat suara no. 12 ditarik", "masuk 11 dari 35"]);
        script.wall(&["masuk 11 dari 35"]);
        for turn in 11..35 {
            press(&mut script, &format!("{}⏎", ballot(turn)), 6);
        }
        script.window(&["masuk 35 dari 35"]);
        script.wall(&["masuk 35 dari 35"]);
        script.wall_without(&["ditarik", "AADFK", "batas", "pendukung"]);
        script.window_without(&["AADFK", "batas", "pendukung"]);
        assert_eq!(vote(&script).ballots().len(), 0, "nobody reads them yet");
    }
}

#[test]
fn closing_shows_everything_at_once_and_the_tie_at_the_cut() {
    for walled in [true, false] {
        let mut script = closed(walled);
        let tie = "E dan K: suara sama pada batas";
        script.window(&["DITUTUP 09.41 · 35 sah", tie, "perlu keputusan: m", "53"]);
        script.wall(&["DITUTUP 09.41", tie, "3 diambil · 2 berebut 1 tempat", "53 titik", "17 titik · suara sama"]);
        script.wall_without(&["perlu keputusan: m"]);
    }
}

#[test]
fn counted_again_together_the_marks_grow_until_they_equal_the_result() {
    let mut script = closed(true);
    press(&mut script, "⌃pulang⏎", 7);
    script.window(&["0 dari 35 dibacakan"]);
    script.wall(&["0 dari 35 dibacakan"]);
    script.wall_without(&["|"]);
    let mut marks = 0;
    for read in 1..=35 {
        press(&mut script, " ", 1);
        let so_far = format!("{read} dari 35 dibacakan");
        script.window(&[&so_far]);
        if read < 35 {
            script.window_without(&["sama dengan hasil"]);
        }
        // The strokes of A are its number, on the wall too, and each ballot has one or two more.
        let (of_a, number) = strokes(&script.stage.screen(), ITEMS[0]);
        assert_eq!(of_a, number, "after {read}");
        script.wall(&[&so_far, &format!("A {number:>4}  ")]);
        assert!((1..=2).contains(&(of_a - marks)), "after {read}");
        marks = of_a;
    }
    assert_eq!(marks, 53);
    script.window(&["sama dengan hasil", "Surat suara ke-35 yang dibacakan: ", "10×||||/ |||"]);
    script.wall(&["sama dengan hasil", "10×||||/"]);
    press(&mut script, "⏎", 1);
    script.window(&["perlu keputusan: m"]);
}

/// How many strokes stand in the row of an item, where fives are five, and the number behind them.
fn strokes(picture: &str, item: &str) -> (usize, usize) {
    let (start, _) = item.split_at(20);
    let row = picture.lines().find(|line| line.contains(start));
    let row = row.unwrap_or_else(|| panic!("{item} is missing in\n{picture}"));
    let many = row.split_whitespace().map(|word| match word.split_once('×') {
        Some((fives, "||||/")) => fives.parse::<usize>().expect("a number") * 5,
        _ if word == "||||/" => 5,
        _ if word.chars().all(|c| c == '|') => word.len(),
        _ => 0,
    });
    let number = row.split_whitespace().last().expect("a number");
    (many.sum(), number.parse().expect("a number"))
}

#[test]
fn the_tie_is_talked_over_and_six_are_accepted_and_printed() {
    for walled in [true, false] {
        let mut script = closed(walled);
        press(&mut script, "m", 1);
        script.window(&["jadi 6 prioritas (C + 5)"]);
        let reason = "Keduanya satu pekerjaan galian";
        let keys = script.press(&format!("⏎{reason}⏎"));
        assert_eq!(keys, reason.chars().count() + 2, "one line of reason");
        script.window(&[reason]);
        script.at("09.47");
        press(&mut script, "s⏎", 2);
        let accepted = vote(&script).acceptance.expect("accepted");
        assert_eq!(accepted.taken.concat(), ["C", "A", "D", "F", "E", "K"]);
        assert_eq!(accepted.decided_by, DecidedBy::CountThenMusyawarah);
        let card = ["DISEPAKATI", "09.47 · 35 instansi · 6 prioritas · cara: hitung lalu musyawarah"];
        script.window(&card);
        script.window(&["● tersimpan"]);
        script.wall(&card);
        for item in [2, 0, 3, 5, 4, 9] {
            script.wall(&[ITEMS[item]]);
        }
        script.stage.drives = Some(vec![Drive { label: "BIRU".to_owned(), folder: "/media/biru".to_owned() }]);
        press(&mut script, "⌃pcetak⏎", 7);
        let asked = script.stage.asked.pop();
        let Some(Effect::HandOut { what, to }) = asked else {
            panic!("{asked:?}");
        };
        assert_eq!(what, Handout::Document(DocumentOrder::word(DocumentKind::Agreement, true, Language::Id)));
        assert_eq!(to, Destination::Drive("/media/biru".to_owned()));
        script.wall(&card);
    }
}

#[test]
fn with_no_drive_or_two_of_them_the_result_asks_where() {
    let mut script = closed(false);
    script.press("m⏎Sepakat⏎s⏎");
    let drive = |label: &str| Drive { label: label.to_owned(), folder: format!("/media/{label}") };
    for drives in [Vec::new(), vec![drive("biru"), drive("merah")]] {
        let many = drives.len();
        script.stage.drives = Some(drives);
        script.press("⌃pcetak⏎");
        script.window(&["Cetak berita acara ke mana?", "folder dokumen"]);
        assert!(script.stage.asked.is_empty(), "{many} drives");
        script.press("⎋");
    }
}
