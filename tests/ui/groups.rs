//! Groups at tables: sources, files, duplicates, presentations.

use crate::stage::{Stage, english};
use mufakat::domain::event::{GroupEvent, NoteEvent};
use mufakat::domain::swot::{ItemState, Quadrant};
use mufakat::domain::{Event, attendance::Code};
use mufakat::ui::effect::Effect;
use mufakat::ui::input::Input;
use mufakat::ui::intake::Wanted;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

const CHAT: &str = "\
KELEMAHAN
[11/6/2024 14.05] Kadek Dishub: 1. Server pelayanan banyak yang usang
[11/6/2024 14.06] +62 812-3456-7890: Belasan desa masih blank spot (0812 3456 7890)
[11/6/2024 14.06] Anda menambahkan Kadek
Peluang: Program BAKTI untuk internet desa
14.07 - Wayan +62 813 1111 2222: <Media tidak disertakan>";

/// Three groups by aspect, and the board.
fn three(role: Role) -> Stage {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), role);
    stage.palette("kelompok").line("3 kelompok menurut aspek");
    stage.palette("papan");
    stage
}

fn source(stage: &mut Stage, name: &str) {
    stage.press(Key::Ctrl('o')).line(name);
}

fn last_item(stage: &Stage) -> mufakat::domain::swot::Item {
    let workshop = stage.workshop();
    workshop.items.values().last().expect("an item").clone()
}

#[test]
fn the_tables_share_the_delegations_out() {
    let stage = three(Role::Both);
    let workshop = stage.workshop();
    let sizes: Vec<usize> = workshop.groups.iter().map(|group| group.members.len()).collect();
    assert_eq!(sizes.len(), 3);
    assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1, "{sizes:?}");
    assert_eq!(workshop.groups[1].name, "Kelompok 2");
    assert_eq!(workshop.groups[1].aspect.as_deref(), Some("infrastruktur"));
}

#[test]
fn somebody_moves_to_another_table() {
    let mut stage = three(Role::Desk);
    let moved = stage.workshop().groups[1].members[0].clone();
    stage.palette("kelompok").line("Kelompok 3").line(moved.as_str());
    let groups = stage.workshop().groups;
    assert!(!groups[1].members.contains(&moved) && groups[2].members.contains(&moved));
    stage.palette("kelompok").line("Kelompok 3").line("tidak-ada");
    assert!(stage.screen().contains("tidak-ada"), "what was typed stays: {}", stage.screen());
    stage.press(Key::Esc);
    stage.palette("kelompok").line("Kelompok 3").line(&format!("-{moved}"));
    assert!(!stage.workshop().groups[2].members.contains(&moved));
    stage.press(Key::Ctrl('z'));
    assert!(stage.workshop().groups[2].members.contains(&moved));
}

#[test]
fn a_source_holds_until_it_is_changed_and_the_room_does_not_see_it() {
    for role in Role::ALL {
        let mut stage = three(role);
        source(&mut stage, "Kelompok 2");
        stage.line("Satu butir").line("Dua butir");
        assert_eq!(last_item(&stage).by, Code::new("KELOMPOK-2"));
        stage.press(Key::Ctrl('z')).line("Tiga butir");
        assert_eq!(last_item(&stage).by, Code::new("KELOMPOK-2"), "undo forgets nothing");
        let screen = stage.screen();
        let seen = screen.to_lowercase().contains("kelompok-2");
        assert_eq!(seen, role == Role::Desk, "{role:?}:\n{screen}");
        source(&mut stage, "tanpa sumber");
        stage.line("Empat butir");
        assert_eq!(last_item(&stage).by, None);
    }
}

#[test]
fn notes_have_sources_too() {
    let mut stage = three(Role::Both);
    stage.show(Route::Session("teori".to_owned()));
    stage.show(Route::list(mufakat::domain::note::NoteKind::Question));
    source(&mut stage, "Kelompok 1");
    stage.line("Kapan jaringan sampai ke desa?");
    let by = stage.events().find_map(|event| match event {
        Event::Note(NoteEvent::NoteTaken { by, .. }) => Some(by.clone()),
        _ => None,
    });
    assert_eq!(by, Some(Code::new("KELOMPOK-1")));
    assert!(!stage.screen().to_lowercase().contains("kelompok-1"), "{}", stage.screen());
}

#[test]
fn a_chat_is_looked_over_without_names_and_numbers() {
    for (role, title) in
        [(Role::Desk, "3 butir dari Kelompok 2: Enter tayangkan"), (Role::Both, "3 butir: Enter tayangkan")]
    {
        let mut stage = three(role);
        source(&mut stage, "Kelompok 2");
        stage.input(Input::Paste(CHAT.to_owned())).uncover();
        let screen = stage.screen();
        assert!(screen.contains(title), "{screen}");
        for gone in ["Kadek", "+62", "14.0", "Media"] {
            assert!(!screen.contains(gone), "{gone}:\n{screen}");
        }
        stage.press(Key::Enter);
        let workshop = stage.workshop();
        let items: Vec<(Quadrant, &str)> =
            workshop.items.values().map(|item| (item.quadrant, item.text.as_str())).collect();
        assert_eq!(
            items,
            [
                (Quadrant::W, "Server pelayanan banyak yang usang"),
                (Quadrant::W, "Belasan desa masih blank spot (0812 3456 7890)"),
                (Quadrant::O, "Program BAKTI untuk internet desa"),
            ]
        );
        assert!(workshop.items.values().all(|item| item.by == Code::new("KELOMPOK-2")));
    }
}

#[test]
fn a_table_says_where_each_row_goes() {
    let mut stage = three(Role::Both);
    stage.show(Route::Card);
    let table = "Kelompok;Aspek;Kuadran;Butir\n2;Infrastruktur;W;\"Jalan; jembatan rusak\"\nKelompok 3;suprastruktur;Ancaman;Aturan berubah\n;;;\n";
    stage.input(Input::Items(table.to_owned())).uncover().press(Key::Enter);
    let workshop = stage.workshop();
    let items: Vec<_> = workshop.items.values().collect();
    assert_eq!(items.len(), 2, "{items:?}");
    assert_eq!(items[0].text, "Jalan; jembatan rusak");
    assert_eq!((items[0].aspect.as_str(), items[0].quadrant), ("infrastruktur", Quadrant::W));
    assert_eq!(items[0].by, Code::new("KELOMPOK-2"));
    assert_eq!((items[1].quadrant, &items[1].by), (Quadrant::T, &Code::new("KELOMPOK-3")));
}

#[test]
fn what_two_tables_say_alike_is_left_merged_or_kept_by_an_arrow_and_enter() {
    let mut stage = three(Role::Both);
    stage.line("Server pelayanan sudah usang").line("Jaringan desa belum merata");
    source(&mut stage, "Kelompok 2");
    let lines = "S\nServer pelayanan sudah usang sekali\nJaringan desa masih belum merata\nButir lain sama sekali";
    stage.input(Input::Paste(lines.to_owned())).uncover().press(Key::Enter);
    let screen = stage.screen();
    assert!(screen.contains("halaman 1/2") && screen.contains("biarkan dulu   gabungkan   memang berbeda"), "{screen}");
    assert!(!screen.to_lowercase().contains("kelompok-2"), "{screen}");
    // A word changes nothing, and Enter behind it does what is safe.
    let before = stage.records.len();
    stage.keys("gabungkan yang mirip, nanti x").press(Key::Enter).press(Key::Enter);
    assert_eq!((stage.records.len(), stage.app.dialog().is_some()), (before, false));
    stage.palette("bandingkan").press(Key::Right).press(Key::Enter);
    assert!(stage.screen().contains("halaman 2/2"), "{}", stage.screen());
    stage.press(Key::Left).press(Key::Enter);
    let states: Vec<bool> = stage.workshop().items.values().map(mufakat::domain::swot::Item::is_shown).collect();
    assert_eq!(states, [true, true, false, true, true]);
    let merged = stage.workshop();
    let first = *merged.items.keys().next().expect("an item");
    assert!(merged.items.values().any(|item| item.state == ItemState::Merged(first)));
    let mut stage = stage.restarted();
    stage.palette("bandingkan");
    let screen = stage.screen();
    assert!(screen.contains("Tidak ada butir yang mirip"), "{screen}");
    stage.press(Key::Ctrl('z'));
    let screen = stage.screen();
    assert!(screen.contains("Diurungkan: dua butir dibiarkan berbeda"), "{screen}");
    stage.palette("bandingkan");
    assert!(stage.screen().contains("halaman 1/1"), "{}", stage.screen());
    stage.press(Key::Esc).press(Key::Ctrl('z'));
    assert!(stage.workshop().items.values().all(mufakat::domain::swot::Item::is_shown));
}

#[test]
fn a_file_is_asked_for_by_name() {
    let mut stage = three(Role::Both);
    stage.palette("ambil berkas butir").line("/media/usb/kelompok-2.txt");
    assert!(
        matches!(&stage.asked[..], [Effect::FindFiles(Wanted::Items), Effect::ReadItems(path)] if path == "/media/usb/kelompok-2.txt")
    );
    assert!(!stage.screen().contains("/media"), "{}", stage.screen());
    stage.input(Input::Items("\n\n".to_owned()));
    assert!(stage.screen().contains("Tidak ada butir"), "{}", stage.screen());
}

#[test]
fn groups_present_in_the_order_drawn_each_with_its_clock() {
    let mut stage = three(Role::Both);
    stage.palette("giliran").line("");
    assert!(stage.screen().contains("Mintalah ruangan menyebut satu kata"));
    stage.line("");
    assert!(stage.workshop().turns.is_none(), "no word, no order");
    stage.line("Jembatan!");
    assert_eq!(stage.workshop().turns.expect("an order").seed, "jembatan");
    let order = stage.workshop().turns.expect("an order").order;
    let names: Vec<String> = order.iter().map(|code| code.as_str().replace("KELOMPOK-", "Kelompok ")).collect();
    let screen = stage.screen();
    assert!(screen.contains("Urutan hasil undian"), "{screen}");
    let places: Vec<usize> = names.iter().map(|name| screen.find(name).expect("a name")).collect();
    assert!(places.is_sorted(), "{screen}");
    stage.press(Key::Enter);
    let wake = stage.app.wake_at(stage.now).expect("a clock");
    assert!(wake.duration_since(stage.now).as_millis() <= 1000);
    stage.wait(11);
    assert!(stage.screen().contains("waktu habis"), "{}", stage.screen());
    stage.press(Key::Enter);
    assert!(stage.screen().contains("▶ 2"), "{}", stage.screen());
    stage.wait(4);
    // A restart goes on where the clock is.
    let mut stage = stage.restarted();
    stage.press(Key::Enter).palette("giliran");
    let turns = stage.workshop().turns.expect("turns");
    assert_eq!(turns.left(stage.now), Some(360));
    assert!(stage.screen().contains(&names[1]), "{}", stage.screen());
    stage.press(Key::Enter);
    let begun = |event: &&Event| matches!(event, Event::Group(GroupEvent::TurnStarted { .. }));
    assert_eq!(stage.events().filter(begun).count(), 3);
    let screen = stage.screen();
    assert!(screen.contains("Enter selesai"), "{screen}");
    stage.press(Key::Enter);
    let ended = |event: &&Event| matches!(event, Event::Group(GroupEvent::TurnsEnded { .. }));
    assert_eq!(stage.events().filter(ended).count(), 1);
    assert!(!stage.screen().contains("Paparan"), "{}", stage.screen());
    stage.palette("giliran").line("0").keys("pasar");
    assert!(!stage.screen().contains("Mintalah ruangan"), "minutes first");
    assert!(stage.screen().contains("urutan diundi"), "drawn anew");
}

#[test]
fn everything_fits_the_smallest_window_in_english() {
    let mut stage = Stage::with_workshop(60, 18, english(), Role::Both);
    stage.palette("groups");
    assert!(stage.screen().contains("3 groups by aspect"), "{}", stage.screen());
    stage.line("6 groups by dimension").palette("presentations").line("").line("bridge");
    stage.press(Key::Enter);
    let screen = stage.screen();
    assert!(screen.contains("Enter next group") && screen.contains("Group "), "{screen}");
}

#[test]
fn the_answers_to_two_items_that_are_alike_stand_whole_in_the_smallest_window() {
    for (settings, answers) in [
        (Settings::default(), "biarkan dulu   gabungkan   memang berbeda"),
        (english(), "leave for now   merge   keep apart"),
    ] {
        let mut stage = Stage::with_workshop(60, 18, settings, Role::Both);
        stage.show(Route::aspect("struktur")).line("Server sudah usang").line("Server sudah usang sekali");
        stage.palette(if settings == Settings::default() { "bandingkan" } else { "compare items" });
        assert!(stage.screen().contains(answers), "{}", stage.screen());
    }
}
