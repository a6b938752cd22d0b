//! A vote from the draft to the card: keys counted, ballots never shown, ties, totals, ranking.

use crate::stage::{Stage, english};
use mufakat::domain::Event;
use mufakat::domain::vote::{
    DecidedBy, Entry, Method, Openness, RankingRule, TieSettlement, VoteState,
};
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;

/// The board of infrastruktur with so many items, and the session for voting next.
fn board(columns: u16, rows: u16, settings: Settings, role: Role, items: usize) -> Stage {
    let mut stage = Stage::with_workshop(columns, rows, settings, role);
    let name = settings.language.pick("papan", "board");
    stage.palette(name).press(Key::PageDown);
    for n in 1..=items {
        stage.line(&format!("Butir nomor {n} yang perlu ditangani"));
    }
    stage
}

/// The screen of votes, with a draft about all items of infrastruktur.
fn draft(role: Role, items: usize) -> Stage {
    let mut stage = board(80, 24, Settings::default(), role, items);
    stage.palette("pemungutan suara");
    stage
}

/// Presses keys written as in the script: letters one by one, `⏎` for Enter.
fn press(stage: &mut Stage, keys: &str) -> usize {
    for c in keys.chars() {
        stage.press(if c == '⏎' { Key::Enter } else { Key::Char(c) });
    }
    keys.chars().count()
}

fn sees(stage: &mut Stage, text: &str) {
    let screen = stage.screen();
    assert!(screen.contains(text), "{text:?} is missing in\n{screen}");
}

fn sees_not(stage: &mut Stage, text: &str) {
    let screen = stage.screen();
    assert!(!screen.contains(text), "{text:?} stands in\n{screen}");
}

fn state(stage: &Stage) -> Option<VoteState> {
    stage
        .workshop()
        .votes
        .values()
        .last()
        .map(|vote| vote.state)
}

fn open(role: Role, items: usize) -> Stage {
    let mut stage = draft(role, items);
    press(&mut stage, "⏎⏎⏎b");
    assert_eq!(state(&stage), Some(VoteState::Open));
    stage
}

#[test]
fn the_script_of_one_vote_holds_key_by_key() {
    let mut stage = draft(Role::Both, 18);
    sees(&mut stage, "18 butir · A sampai T");
    sees(&mut stage, "Musyawarah dulu: m · Hitung: Enter");
    press(&mut stage, "mC⏎");
    sees(&mut stage, "C disepakati secara musyawarah");
    press(&mut stage, "⏎");
    sees(
        &mut stage,
        "ambil 4 lagi · 5 titik tiap instansi, paling banyak 3 pada satu butir",
    );
    sees(&mut stage, "surat suara × 15 detik = 9 menit");
    let voters = stage
        .workshop()
        .delegations
        .iter()
        .filter(|d| d.votes)
        .count();
    press(&mut stage, "⏎dispora ⏎");
    sees(&mut stage, &format!("{} instansi memilih", voters - 1));
    press(&mut stage, "b");
    sees(
        &mut stage,
        &format!("DIBUKA 07.24 · masuk 0 dari {}", voters - 1),
    );

    assert_eq!(press(&mut stage, "AADFK⏎"), 6, "a ballot");
    sees(&mut stage, "5 titik · sah · masuk 1 dari");
    press(&mut stage, "AAAAK⏎");
    sees(&mut stage, "Paling banyak 3 titik pada satu butir");
    sees(&mut stage, "•••••");
    sees(&mut stage, "masuk 1 dari");
    stage.press(Key::Ctrl('u'));
    press(&mut stage, "DDEEF⏎");
    stage.press(Key::Ctrl('z'));
    sees(&mut stage, "Surat suara no. 2 ditarik");
    sees(&mut stage, "masuk 1 dari");
    press(&mut stage, "AEEKK⏎DDEKL⏎EKLDF⏎");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    assert_eq!(
        state(&stage),
        Some(VoteState::Closed),
        "closing takes two keys"
    );
    sees(&mut stage, "pendukung");
    sees(&mut stage, "batas: 4 diambil");

    let before = stage.records.len();
    press(&mut stage, "s⏎");
    assert_eq!(stage.records.len(), before + 1, "accepting takes two keys");
    sees(&mut stage, "D I S E P A K A T I  07.24");
    sees(
        &mut stage,
        "4 instansi · 5 prioritas · cara: hitung · ● tersimpan",
    );
}

#[test]
fn setting_up_takes_four_keys() {
    let mut stage = draft(Role::Both, 18);
    assert_eq!(press(&mut stage, "⏎⏎⏎b"), 4);
    assert_eq!(state(&stage), Some(VoteState::Open));
    let mut stage = draft(Role::Both, 18);
    press(&mut stage, "⏎⏎⏎⏎");
    assert_eq!(
        state(&stage),
        Some(VoteState::Open),
        "Enter alone opens too"
    );
}
