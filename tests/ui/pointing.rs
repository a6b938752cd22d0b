//! Moving mode: what is withdrawn, parked, merged or moved was pointed at, and words typed past the field change nothing.

use crate::stage::Stage;
use mufakat::ui::keys::Key;
use mufakat::ui::keys::Mode;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

/// Words of the hall, as somebody types them who believes to be in the field.
const WORDS: [&str; 12] = [
    "dana desa",
    "puskesmas pembantu",
    "pdam",
    "vaksin",
    "x",
    "drainase",
    "kpu",
    "jdih",
    "hp",
    "rt rw",
    "desa-desa",
    "penduduk miskin",
];

/// The example in the middle of its first day, on a screen in moving mode.
fn on(screen: &str) -> Stage {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Both);
    stage.press(Key::Esc).palette(screen);
    if stage.app.mode() == Mode::Typing {
        stage.press(Key::Esc);
    }
    assert_eq!(stage.app.mode(), Mode::Moving, "{screen}");
    stage
}

#[test]
fn words_typed_in_moving_mode_change_nothing_on_any_screen() {
    let screens =
        ["papan SWOT", "susunan acara", "kehadiran", "pertanyaan terbuka", "daftar parkir", "prioritas", "ringkasan"];
    for screen in screens {
        for word in WORDS {
            let mut stage = on(screen);
            let before = stage.records.len();
            stage.keys(word);
            assert_eq!(stage.records.len(), before, "{word} on {screen}");
        }
    }
    for word in WORDS {
        let mut stage = sheet();
        let before = stage.records.len();
        stage.keys(word);
        assert_eq!(stage.records.len(), before, "{word} on a sheet");
    }
}

/// A sheet with a row, in moving mode.
fn sheet() -> Stage {
    let mut stage = Stage::bangli();
    stage.press(Key::Enter).show(Route::Session("isu-daerah".to_owned()));
    stage.line("Air bersih keruh").line("Loket pajak antre").press(Key::Esc);
    assert_eq!(stage.app.mode(), Mode::Moving);
    stage
}

#[test]
fn a_word_typed_slowly_goes_to_the_line_and_is_saved_there_by_enter() {
    let mut stage = on("papan SWOT");
    let before = stage.records.len();
    stage.keys("d");
    assert!(stage.screen().contains("cabut: tunjuk dulu dengan ↑↓ / atau nomornya"), "{}", stage.screen());
    stage.keys("ana desa");
    assert!(stage.screen().contains("› dana desa"), "{}", stage.screen());
    assert_eq!(stage.records.len(), before);
    stage.press(Key::Enter);
    assert_eq!(stage.records.len(), before + 1);
    assert!(stage.workshop().items.values().any(|item| item.text == "dana desa"));
}

#[test]
fn an_arrow_a_number_and_the_search_point() {
    let withdrawn =
        |stage: &Stage| stage.events().filter(|event| format!("{event:?}").contains("ItemWithdrawn")).count();
    for pointing in [&[Key::Up][..], &[Key::Char('2')], &[Key::Char('/'), Key::Char('a'), Key::Enter]] {
        let mut stage = on("papan SWOT");
        let before = withdrawn(&stage);
        for key in pointing {
            stage.press(*key);
        }
        stage.keys("d");
        assert_eq!(withdrawn(&stage), before + 1, "{pointing:?}\n{}", stage.screen());
        // The next one was not pointed at.
        stage.press(Key::Esc).press(Key::Esc).keys("d");
        assert_eq!(withdrawn(&stage), before + 1, "{pointing:?}");
    }
}

#[test]
fn what_was_pointed_at_is_forgotten_by_any_other_key() {
    let mut stage = on("papan SWOT");
    let before = stage.records.len();
    for between in [" ", "k", "z", "h"] {
        stage.press(Key::Down).keys(between).keys("d");
        assert_eq!(stage.records.len(), before, "{between:?}");
        stage.press(Key::Esc).press(Key::Esc);
    }
    stage.press(Key::Down).press(Key::Esc).press(Key::Esc).keys("d");
    assert_eq!(stage.records.len(), before, "Esc");
    stage.press(Key::Esc).press(Key::Esc).keys("9999").keys("p");
    assert_eq!(stage.records.len(), before, "a number that nothing has");
    stage.press(Key::Esc).press(Key::Esc).keys("2 puskesmas");
    assert_eq!(stage.records.len(), before, "a number of a sentence");
}

#[test]
fn a_session_is_skipped_moved_or_ended_when_it_was_pointed_at() {
    let mut stage = on("susunan acara");
    let before = stage.records.len();
    for key in ["d", "t", "r", "K", "J", ">", "v", "x"] {
        stage.keys(key);
        assert_eq!((stage.records.len(), stage.app.dialog().is_some()), (before, false), "{key}");
        assert!(stage.screen().contains("tunjuk dulu dengan ↑↓ / atau nomornya"), "{key}");
        stage.press(Key::Tab).press(Key::BackTab);
    }
    stage.press(Key::Down).keys("d");
    assert_eq!(stage.records.len(), before + 1);
}

#[test]
fn a_word_does_not_pause_the_clock_or_start_a_session() {
    let mut stage = on("ringkasan");
    let before = stage.records.len();
    stage.keys("anak-anak]");
    assert_eq!(stage.records.len(), before);
    stage.keys("-");
    assert_eq!(stage.records.len(), before + 1, "alone it pauses");
}

#[test]
fn a_sheet_wants_its_row_pointed_at() {
    let mut stage = sheet();
    for key in ["d", "p", "v", "x"] {
        stage.keys(key);
        assert!(stage.app.dialog().is_none(), "{key}");
        stage.press(Key::Esc).press(Key::Esc);
    }
    stage.press(Key::Up).keys("d");
    assert!(stage.app.dialog().is_some());
}

/// Words as people type them, one a line: every letter begins some of them.
const LEXICON: &str = "air bersih|anggaran|antre|banjir|bantuan|bendungan|cuaca|curah hujan|dana|desa|dinas|drainase|\
    ekonomi|elektronik|energi|faskes|festival|gedung|gangguan|gizi|gotong royong|guru|hutan|hulu|hilir|irigasi|\
    infrastruktur|izin|jalan rusak|jembatan|jaringan|kabel|kantor|kesehatan|lampu|limbah|longsor|macet|mutu|modal|\
    nelayan|nyamuk|ojek|objek wisata|pasar|padam|pupuk|qris|rumah|rusak|retribusi|sampah|sinyal|sekolah|swasta|\
    tambang|tanah|terminal|usaha|umkm|urban|vaksin|veteran|warga|wisata|wifi|xray|yayasan|zat|zona|swot|struktur";

/// A screen with a line to type in, in moving mode, with something that was withdrawn.
fn capturing(screen: &str) -> Stage {
    match screen {
        "sheet" => sheet(),
        "vote" => {
            let mut stage = Stage::example(80, 24, Settings::default(), Role::Both);
            let open = mufakat::domain::vote::VoteState::Open;
            let id = stage.workshop().votes.values().find(|vote| vote.state == open).map(|vote| vote.id);
            stage.press(Key::Esc).show(Route::vote(id));
            if stage.app.mode() == Mode::Typing {
                stage.press(Key::Esc);
            }
            stage
        }
        screen => on(screen),
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 96, ..Default::default() })]

    /// Nothing is recorded by any word and the Enter behind it that does not stand in the line, and of what does not
    /// stand there something is said.
    #[test]
    fn no_word_does_anything_and_none_is_lost_in_silence(
        at in 0..LEXICON.split('|').count(),
        other in 0..LEXICON.split('|').count(),
        screen in proptest::sample::select(&["papan SWOT", "kehadiran", "pertanyaan terbuka", "daftar parkir", "sheet", "vote"][..]),
    ) {
        let words: Vec<&str> = LEXICON.split('|').map(str::trim).collect();
        let text = format!("{} {}", words[at], words[other]);
        let mut stage = capturing(screen);
        let before = stage.records.len();
        let mut said = false;
        for c in text.chars() {
            let was = stage.screen();
            stage.keys(&c.to_string());
            let now = stage.screen();
            said |= ["tunjuk dulu", "tidak ikut", "Ketikan", "tidak dijalankan"].iter().any(|words| now.contains(words) && !was.contains(words));
        }
        proptest::prop_assert_eq!(stage.records.len(), before, "{} on {}", &text, screen);
        let shown = stage.screen();
        let stands = shown.contains(&text);
        proptest::prop_assert!(stands || said || stage.app.dialog().is_some(), "{} on {}:\n{}", &text, screen, shown);
        if stage.app.dialog().is_some() {
            stage.press(Key::Enter);
            proptest::prop_assert_eq!(stage.records.len(), before, "{} and Enter on {}:\n{}", &text, screen, shown);
        }
    }
}
