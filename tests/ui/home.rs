//! The list of saved workshops: what stands first, what is hidden from the room, and where the keys lead.

use crate::stage::{Stage, english};
use mufakat::ui::effect::Effect;
use mufakat::ui::input::{Health, Input, Saved};
use mufakat::ui::intake::{Found, Wanted};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;

fn saved(slug: &str, place: &str, days: &[&str], health: Health) -> Saved {
    Saved {
        slug: slug.to_owned(),
        place: place.to_owned(),
        title: format!("Bimbingan Teknis {slug}"),
        days: days.iter().map(|day| day.parse().expect("a date")).collect(),
        agenda: "tahap-1".to_owned(),
        sum: slug.to_owned(),
        from: None,
        changed: Some("2024-06-10T14:05:00+08:00".parse().expect("an instant")),
        health,
    }
}

fn shelf() -> Vec<Saved> {
    let reached = Health::Whole(Some("Isu daerah".to_owned()));
    vec![
        saved("denpasar", "Kota Denpasar", &["2024-05-30", "2024-05-31"], Health::Damaged("baris 17".to_owned())),
        saved("bangli", "Kabupaten Bangli", &["2024-06-10", "2024-06-11"], reached),
        saved("gianyar", "Kabupaten Gianyar", &[], Health::Unknown),
    ]
}

fn home(role: Role, shelf: Vec<Saved>) -> Stage {
    let mut stage = Stage::empty(80, 24, Settings::default(), role);
    stage.input(Input::Listed(shelf));
    stage
}

#[test]
fn todays_workshop_stands_first_and_alone_until_tab() {
    let mut stage = home(Role::Both, shelf());
    let screen = stage.screen();
    assert!(screen.contains("KABUPATEN BANGLI") && screen.contains("Hari 2 dari 2"), "{screen}");
    for hidden in ["Denpasar", "denpasar", "Gianyar", "gianyar", "baris 17"] {
        assert!(!screen.contains(hidden), "{screen}");
    }
    let screen = stage.press(Key::Tab).screen();
    for shown in [
        "1 Kabupaten Bangli",
        "Hari 1: Isu daerah",
        "utuh",
        "2 Kota Denpasar",
        "30–31 Mei 2024",
        "RUSAK: baris 17",
        "sedang diperiksa",
    ] {
        assert!(screen.contains(shown), "{shown}: {screen}");
    }
    let screen = stage.press(Key::Esc).screen();
    assert!(!screen.contains("Denpasar"), "Esc hides the list again: {screen}");
    stage.press(Key::Enter);
    assert!(matches!(stage.asked.last(), Some(Effect::Open(slug)) if slug == "bangli"));
}

#[test]
fn the_desk_sees_the_list_at_once() {
    let mut stage = home(Role::Desk, shelf());
    assert!(stage.screen().contains("Kota Denpasar"));
    stage.press(Key::Char('2')).press(Key::Enter);
    assert!(matches!(stage.asked.last(), Some(Effect::Open(slug)) if slug == "denpasar"));
}

#[test]
fn with_nothing_saved_three_lines_lead_on() {
    let mut stage = home(Role::Both, Vec::new());
    let screen = stage.screen();
    for line in ["Enter   kegiatan baru", "c       lihat contoh", "i       ambil berkas"] {
        assert!(screen.contains(line), "{screen}");
    }
    let bar = screen.trim_end().lines().last().unwrap_or_default();
    assert!(!bar.contains("daftar") && !bar.contains("lanjut"), "only what there is: {bar}");
    stage.press(Key::Tab).press(Key::Char('t'));
    assert_eq!(stage.screen(), screen, "nothing to list, nothing to go on with");
    stage.press(Key::Char('c'));
    assert!(matches!(stage.asked.last(), Some(Effect::Example)));
    stage.press(Key::Char('i')).line("\"/media/flash/bangli.jsonl\" ");
    assert!(matches!(stage.asked.last(), Some(Effect::TakeIn(path)) if path == "/media/flash/bangli.jsonl"));
    assert!(stage.press(Key::Enter).screen().contains("Nama daerah"));
}

#[test]
fn with_nothing_today_others_stay_hidden() {
    let mut stage = home(Role::Both, shelf()[..1].to_vec());
    let screen = stage.screen();
    assert!(!screen.contains("Denpasar") && screen.contains("1 kegiatan tersimpan"), "{screen}");
}

#[test]
fn it_is_reached_from_an_open_workshop_and_left_again() {
    let mut stage = Stage::with_workshop(80, 24, english(), Role::Both);
    stage.palette("attendance").palette("list of workshops");
    assert!(stage.asked.iter().any(|effect| matches!(effect, Effect::List)));
    stage.input(Input::Listed(shelf()));
    let screen = stage.press(Key::Tab).screen();
    assert!(screen.contains("open now"), "{screen}");
    stage.press(Key::Esc).press(Key::Esc);
    assert!(stage.screen().contains("Present ›"), "{}", stage.screen());
    stage.palette("list of workshops").press(Key::Enter);
    assert!(!stage.asked.iter().any(|effect| matches!(effect, Effect::Open(_))), "it is open already");
}

#[test]
fn another_workshop_is_not_opened_over_unsaved_entries() {
    let mut stage = Stage::with_workshop(80, 24, english(), Role::Both);
    stage.palette("attendance");
    stage.disk = false;
    stage.line("dinkes 3").palette("list of workshops");
    stage.input(Input::Listed(shelf()));
    stage.press(Key::Tab).press(Key::Down).press(Key::Enter);
    assert!(!stage.asked.iter().any(|effect| matches!(effect, Effect::Open(_))));
    assert!(stage.screen().contains("DINKES 3"), "{}", stage.screen());
}

fn on_a_stick(wanted: Wanted, names: &[&str]) -> Input {
    let found = |name: &&str| Found { name: (*name).to_owned(), path: format!("/media/ayu/FLASHDISK/{name}") };
    Input::Files { wanted, files: names.iter().map(found).collect() }
}

#[test]
fn a_file_on_a_flash_disk_is_chosen_by_its_name() {
    let mut stage = home(Role::Both, Vec::new());
    stage.press(Key::Char('i'));
    stage.input(on_a_stick(Wanted::Workshops, &["bangli.jsonl", "lama.jsonl"]));
    let screen = stage.screen();
    assert!(screen.contains("bangli.jsonl") && !screen.contains("/media"), "{screen}");
    stage.press(Key::Down).press(Key::Enter);
    assert!(matches!(stage.asked.last(), Some(Effect::TakeIn(path)) if path == "/media/ayu/FLASHDISK/lama.jsonl"));
    let screen = stage.screen();
    assert!(!screen.contains("Ambil berkas kegiatan"), "nothing stays open:\n{screen}");
}

#[test]
fn another_place_is_typed_and_what_is_being_typed_is_left_alone() {
    let mut stage = home(Role::Both, Vec::new());
    stage.press(Key::Char('i'));
    stage.input(on_a_stick(Wanted::Workshops, &["bangli.jsonl"]));
    stage.line("tempat lain").line("/tmp/x.jsonl");
    assert!(matches!(stage.asked.last(), Some(Effect::TakeIn(path)) if path == "/tmp/x.jsonl"));
    stage.press(Key::Char('i')).keys("/home");
    stage.input(on_a_stick(Wanted::Workshops, &["bangli.jsonl"]));
    let screen = stage.screen();
    assert!(screen.contains("› /home") && !screen.contains("bangli.jsonl"), "{screen}");
}
