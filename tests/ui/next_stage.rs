//! From a saved workshop to its next stage: key by key from the list to the new workshop, what is told on the way, and
//! what has changed since.

use crate::stage::{Stage, english};
use mufakat::domain::carry;
use mufakat::domain::event::{Created, Event, JournalEvent};
use mufakat::domain::sheet::{Accepted, Cell, Ref};
use mufakat::ui::effect::Effect;
use mufakat::ui::input::{Earlier, Health, Input, Saved};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

const SUM: &str = "5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e";

fn saved(slug: &str, place: &str, agenda: &str, from: Option<&str>) -> Saved {
    Saved {
        slug: slug.to_owned(),
        place: place.to_owned(),
        title: format!("Bimtek {slug}"),
        days: Vec::new(),
        agenda: agenda.to_owned(),
        sum: slug.to_owned(),
        from: from.map(str::to_owned),
        changed: None,
        health: Health::Unknown,
    }
}

fn earlier() -> Input {
    let example = Stage::example(80, 24, Settings::default(), Role::Both);
    Input::Earlier(Box::new(Earlier { sum: SUM.to_owned(), workshop: example.workshop() }))
}

/// The form of the stage after the example, reached from the list.
fn form(settings: Settings, role: Role) -> Stage {
    let mut stage = Stage::empty(80, 24, settings, role);
    stage.input(Input::Listed(vec![saved("tirtamandala", "Kabupaten Tirtamandala", "tahap-1", None)]));
    stage.press(Key::Tab).press(Key::Char('t'));
    assert!(matches!(stage.asked.last(), Some(Effect::Earlier(slug)) if slug == "tirtamandala"));
    stage.input(earlier());
    stage
}

fn created(stage: &Stage) -> Created {
    match stage.events().next() {
        Some(Event::Journal(JournalEvent::WorkshopCreated(created))) => (**created).clone(),
        other => panic!("no workshop: {other:?}"),
    }
}

#[test]
fn six_keys_lead_from_the_list_to_the_next_stage() {
    let mut stage = form(Settings::default(), Role::Both);
    let screen = stage.screen();
    for shown in ["Kabupaten Tirtamandala", "▸ Hari pertama", "Tahap II", "Dua hari: visi dan misi"] {
        assert!(screen.contains(shown), "{shown}:\n{screen}");
    }
    stage.press(Key::Enter).press(Key::Enter).press(Key::Enter);
    let before = carry::delegations(&example());
    let screen = stage.screen();
    assert!(screen.contains(&format!("{0} dari {0} instansi", before.len())), "{screen}");
    let screen = stage.press(Key::Enter).screen();
    for shown in ["Lanjutan dari ", "Dibawa: 62 butir", "Buat kegiatan", "Semua yang berlaku ikut."] {
        assert!(screen.contains(shown), "{shown}:\n{screen}");
    }
    assert!(stage.records.is_empty(), "nothing is made before Enter");
    stage.press(Key::Enter);
    let made = created(&stage);
    assert_eq!((made.place, made.venue), (example().created.place, example().created.venue));
    assert_eq!(made.agenda, "tahap-2");
    let workshop = stage.workshop();
    assert_eq!(workshop.delegations.len(), before.len());
    assert_eq!(workshop.on_board().count(), example().on_board().count());
    assert_eq!(carry::origin_of(&stage.records[0].events), Some(SUM));
}

fn example() -> mufakat::domain::Workshop {
    Stage::example(80, 24, Settings::default(), Role::Both).workshop()
}

#[test]
fn esc_makes_nothing_and_leads_back_to_the_form() {
    let mut stage = form(english(), Role::Desk);
    stage.press(Key::Enter).press(Key::Enter).press(Key::Enter).press(Key::Enter);
    let screen = stage.screen();
    assert!(screen.contains("Create the workshop") && screen.contains("Carried over: "), "{screen}");
    stage.press(Key::Esc);
    assert!(stage.records.is_empty());
    assert!(stage.screen().contains("Delegations ›"), "{}", stage.screen());
}

#[test]
fn a_delegation_that_is_unticked_is_told() {
    let mut stage = form(english(), Role::Desk);
    stage.press(Key::Enter).press(Key::Enter).press(Key::Enter);
    stage.keys("dinkes").press(Key::Enter).press(Key::Enter).press(Key::Down);
    let screen = stage.screen();
    assert!(screen.contains("Left out: delegation DINKES"), "{screen}");
}

#[test]
fn the_four_stages_of_a_place_stand_in_one_line() {
    let shelf = vec![
        saved("satu", "Kabupaten Bangli", "tahap-1-banggai", None),
        saved("dua", "Kabupaten Bangli Baru", "tahap-2", Some("satu")),
        saved("lain", "Kota Denpasar", "tahap-3", None),
        saved("rapat", "Kota Bima", "quick", None),
    ];
    let mut stage = Stage::empty(80, 24, Settings::default(), Role::Desk);
    stage.input(Input::Listed(shelf.clone()));
    let screen = stage.screen();
    assert!(screen.contains("▸ I asesmen  ✓ II peluncuran  · III pelaksanaan  · IV sosialisasi"), "{screen}");
    let screen = stage.press(Key::Down).screen();
    assert!(screen.contains("✓ I asesmen  ▸ II peluncuran"), "carried over from another name: {screen}");
    let screen = stage.press(Key::Down).screen();
    assert!(screen.contains("· I asesmen  · II peluncuran  ▸ III pelaksanaan"), "{screen}");
    let screen = stage.press(Key::Down).screen();
    assert!(!screen.contains("asesmen"), "an agenda of no stage: {screen}");
    let mut narrow = Stage::empty(60, 18, english(), Role::Desk);
    narrow.input(Input::Listed(shelf));
    let screen = narrow.screen();
    assert!(screen.contains("▸ I assessment  ✓ II  · III  · IV"), "{screen}");
}

#[test]
fn without_a_workshop_there_is_no_next_stage() {
    let mut stage = Stage::empty(80, 24, english(), Role::Both);
    let screen = stage.press(Key::Char('t')).press(Key::Char('?')).screen();
    assert!(stage.asked.is_empty() && !screen.contains("next stage"), "{screen}");
}

#[test]
fn what_has_changed_since_leads_there() {
    let mut stage = Stage::with_workshop(80, 24, english(), Role::Both);
    let screen = stage.palette("changed since").screen();
    assert!(screen.contains("not begun from an earlier stage"), "{screen}");
    let mut stage = form(english(), Role::Both);
    for _ in 0..5 {
        stage.press(Key::Enter);
    }
    let screen = stage.palette("changed since").screen();
    assert!(screen.contains("Nothing has changed"), "{screen}");
    stage.palette("SWOT board").press(Key::Esc).press(Key::Down).press(Key::Char('d'));
    let screen = stage.palette("changed since").screen();
    assert!(screen.contains("Changed since the last stage"), "{screen}");
    assert!(screen.contains("withdrawn · ["), "{screen}");
    let gone = stage.workshop().items.values().find(|item| !item.is_shown()).map(|item| item.text.clone());
    let words = gone.expect("a withdrawn item");
    assert!(!screen.contains(&words[..20.min(words.len())]), "in public without its words: {screen}");
}

#[test]
fn priorities_carried_over_stand_as_such_and_something_is_made_of_one() {
    let mut stage = form(Settings::default(), Role::Desk);
    stage.press(Key::Enter).press(Key::Enter).press(Key::Enter).press(Key::Enter).press(Key::Enter);
    let workshop = stage.workshop();
    let (first, all) = (workshop.carried[0].clone(), workshop.carried.len());
    stage.show(Route::Priorities);
    let screen = stage.screen();
    assert!(screen.contains(&format!("Semua {all}")), "{screen}");
    assert!(screen.contains("dibawa dari kegiatan sebelumnya, urutan 1"), "{screen}");
    let mut origin = saved("lama", "Kabupaten Tirtamandala", "tahap-1", None);
    origin.sum = SUM.to_owned();
    stage.input(Input::Listed(vec![origin]));
    let screen = stage.screen();
    assert!(screen.contains("dibawa dari Bimtek lama, urutan 1"), "{screen}");
    stage.press(Key::Char('<'));
    assert!(!stage.screen().contains("URUTAN BARU"), "what was decided elsewhere keeps its order");
    let screen = stage.press(Key::Char('b')).screen();
    assert!(screen.contains("Rencana tindak lanjut") && screen.contains("Program"), "{screen}");
    stage.press(Key::Enter).press(Key::Enter);
    let made = stage.workshop().sheets.rows().last().cloned().expect("a row");
    let cited = made.cells.values().flat_map(Cell::refs).next().cloned();
    assert_eq!(cited, Some(Ref::Priority(Accepted::Carried(first.id))), "the link is kept");
    let wall = stage.show(Route::Priorities).on_the_wall(80, 24);
    assert!(wall.contains("dibawa dari kegiatan sebelumnya, urutan 1"), "{wall}");
}
