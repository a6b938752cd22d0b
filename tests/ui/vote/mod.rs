//! A vote from the draft to the card: keys counted, ballots never shown, ties, totals, ranking.

mod after;
mod audit;
mod criteria;
mod fist;
mod kept;
mod rows;
mod seal;
mod sealed;
mod told;

use crate::stage::{Stage, english, painted, reads};
use mufakat::domain::vote::{DecidedBy, Entry, Method, Openness, RankingRule, VoteState};
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

/// Goes on to the form and turns to the left until it proposes this way of deciding.
fn way(stage: &mut Stage, name: &str) {
    press(stage, "⏎");
    let named = |stage: &mut Stage| {
        let screen = stage.screen();
        let mut rows = screen.lines().filter(|row| row.trim_start().starts_with("Cara"));
        rows.any(|row| row.trim_end().ends_with(name))
    };
    for _ in 0..10 {
        if named(stage) {
            return;
        }
        stage.press(Key::Left);
    }
    panic!("{name:?} is not offered in\n{}", stage.screen());
}

fn sees(stage: &mut Stage, text: &str) {
    let screen = stage.buffer();
    assert!(reads(&screen, text), "{text:?} is missing in\n{}", painted(screen));
}

fn sees_not(stage: &mut Stage, text: &str) {
    let screen = stage.buffer();
    assert!(!reads(&screen, text), "{text:?} stands in\n{}", painted(screen));
}

fn state(stage: &Stage) -> Option<VoteState> {
    stage.workshop().votes.values().last().map(|vote| vote.state)
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
    sees(&mut stage, "ambil 4 lagi · 5 titik tiap instansi, paling banyak 3 pada satu butir");
    sees(&mut stage, "surat suara × 15 detik = 9 menit");
    let voters = stage.workshop().delegations.iter().filter(|d| d.votes).count();
    press(&mut stage, "⏎dispora ⏎");
    sees(&mut stage, &format!("{} instansi memilih", voters - 1));
    press(&mut stage, "b");
    sees(&mut stage, &format!("DIBUKA 07.24 · masuk 0 dari {}", voters - 1));

    sees(&mut stage, "tulis 1 di kertasnya, lalu ketik isinya");
    assert_eq!(press(&mut stage, "AADFK⏎"), 6, "a ballot");
    sees(&mut stage, "tulis 2 di kertasnya");
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
    assert_eq!(state(&stage), Some(VoteState::Closed), "closing takes two keys");
    sees(&mut stage, " titik");
    sees(&mut stage, "batas: 4 diambil");

    let before = stage.records.len();
    press(&mut stage, "s⏎");
    assert_eq!(stage.records.len(), before + 1, "accepting takes two keys");
    sees(&mut stage, "DISEPAKATI");
    sees(&mut stage, "07.24 · 4 instansi · 5 prioritas · cara: hitung");
}

#[test]
fn enter_in_a_search_of_the_roll_ends_the_search_and_unticks_nobody() {
    let mut stage = draft(Role::Both, 18);
    press(&mut stage, "⏎⏎dispora⏎");
    sees(&mut stage, "34 instansi memilih");
    sees(&mut stage, "[✓] DISKOMINFO");
    press(&mut stage, "⏎b");
    assert_eq!(state(&stage), Some(VoteState::Open));
}

#[test]
fn setting_up_takes_four_keys() {
    let mut stage = draft(Role::Both, 18);
    assert_eq!(press(&mut stage, "⏎⏎⏎b"), 4);
    assert_eq!(state(&stage), Some(VoteState::Open));
    let mut stage = draft(Role::Both, 18);
    press(&mut stage, "⏎⏎⏎⏎");
    assert_eq!(state(&stage), Some(VoteState::Open), "Enter alone opens too");
}

#[test]
fn the_roll_goes_on_skips_and_takes_names() {
    let mut stage = open(Role::Both, 18);
    sees(&mut stage, "Giliran DISKOMINFO ▸");
    press(&mut stage, "⏎");
    sees(&mut stage, "Giliran BAPPEDA ▸");
    press(&mut stage, "AAB⏎");
    sees(&mut stage, "3 dari 6 titik · sah");
    sees(&mut stage, "Giliran SETDA ▸");
    press(&mut stage, "@dinkes AAB⏎");
    sees(&mut stage, "masuk 2 dari");
    sees(&mut stage, "Giliran SETDA ▸");
    press(&mut stage, "@dinkes BBC⏎");
    sees(&mut stage, "DINKES sudah memilih · Ctrl+G mengganti suaranya");
    stage.press(Key::Ctrl('g'));
    sees(&mut stage, "Surat suara DINKES diganti");
    sees(&mut stage, "masuk 2 dari");
    stage.keys("@dinke").press(Key::Tab);
    sees(&mut stage, "▸ @dinkes");
    stage.press(Key::Ctrl('u')).press(Key::Ctrl('d')).press(Key::Enter);
    assert_eq!(state(&stage), Some(VoteState::Closed));
}

#[test]
fn a_late_delegation_votes_with_one_key_and_its_code() {
    let mut stage = draft(Role::Both, 18);
    press(&mut stage, "⏎⏎dispora ⏎b");
    let before =
        stage.workshop().votes.values().last().and_then(mufakat::domain::vote::Vote::turnout).expect("a turnout");
    stage.press(Key::Ctrl('n')).line("dispora");
    sees(&mut stage, "DISPORA ikut memilih");
    sees(&mut stage, &format!("masuk 0 dari {}", before.voters + 1));
    stage.press(Key::Ctrl('n')).line("tidak ada");
    sees(&mut stage, "TIDAK-ADA");
    stage.press(Key::Esc);
    sees(&mut stage, "Giliran");
}

#[test]
fn totals_are_one_form_recorded_with_the_closing() {
    let mut stage = open(Role::Both, 6);
    sees(&mut stage, "tercatat saat ditutup");
    let before = stage.records.len();
    press(&mut stage, "20⏎12⏎x⏎12⏎4⏎3⏎");
    sees(&mut stage, "C: ketik angka");
    stage.press(Key::Ctrl('u'));
    press(&mut stage, "9⏎⏎⏎⏎");
    assert_eq!(stage.records.len(), before, "nothing is recorded before the closing");
    press(&mut stage, "⏎");
    assert_eq!(stage.records.len(), before + 1);
    sees(&mut stage, "jumlah dihitung di ruangan");
    sees_not(&mut stage, "pendukung");
    press(&mut stage, "u");
    sees(&mut stage, "tidak ada surat suara untuk dibaca");
    let declared = stage.workshop().votes.values().last().and_then(|vote| vote.declaration.clone());
    let method = declared.expect("a declaration").method;
    assert!(matches!(method, Method::Approval { entry: Entry::Totals, .. }));
    stage.press(Key::Char('m'));
    sees_not(&mut stage, "DISEPAKATI");
}

#[test]
fn a_ranking_shows_its_other_count_one_key_deeper() {
    let mut stage = draft(Role::Both, 8);
    press(&mut stage, "⏎   ");
    sees(&mut stage, "peringkat, poin (Borda)");
    press(&mut stage, " ");
    sees(&mut stage, "peringkat, perbandingan berpasangan (Schulze)");
    stage.press(Key::Left);
    press(&mut stage, "⏎⏎b");
    press(&mut stage, "AB=C⏎BAC⏎CBA⏎");
    sees(&mut stage, "3 peringkat · sah");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    sees(&mut stage, "poin");
    stage.press(Key::Enter);
    sees(&mut stage, "Hitungan lain (Schulze)");
    sees(&mut stage, "Kesepahaman W");
    sees(&mut stage, "Adu dua-dua: berapa surat suara menaruh baris di atas kolom");
    sees(&mut stage, " A · 1 2 3 3 3 3 3");
    sees(&mut stage, "B>A 0,67");
    let declared = stage.workshop().votes.values().last().and_then(|vote| vote.declaration.clone());
    let method = declared.expect("a declaration").method;
    assert!(matches!(method, Method::Ranking { rule: RankingRule::Borda, .. }));
}

#[test]
fn musyawarah_alone_accepts_without_a_count() {
    let mut stage = draft(Role::Both, 8);
    press(&mut stage, "mCA⏎s");
    stage.press(Key::Ctrl('u')).line("CAX");
    sees(&mut stage, "\"X\" bukan pilihan");
    stage.press(Key::Ctrl('u')).line("CA");
    sees(&mut stage, "Keputusan musyawarah perlu alasannya");
    stage.press(Key::Enter);
    sees(&mut stage, "Tulis alasannya, satu baris");
    assert_eq!(state(&stage), Some(VoteState::Drafted));
    stage.line("Disepakati aklamasi");
    let vote = stage.workshop().votes.values().last().cloned().expect("a vote");
    let accepted = vote.acceptance.expect("accepted");
    assert_eq!(accepted.decided_by, DecidedBy::Musyawarah);
    assert_eq!(accepted.taken, [["C"], ["A"]]);
    assert_eq!(accepted.reason.as_deref(), Some("Disepakati aklamasi"));
    sees(&mut stage, "2 prioritas · cara: musyawarah");
    sees(&mut stage, "Disepakati aklamasi");
    stage.press(Key::Enter);
    sees(&mut stage, "1. Butir nomor 3");
}

#[test]
fn a_secret_vote_has_no_roll_and_takes_alike_ballots() {
    let mut stage = draft(Role::Both, 8);
    press(&mut stage, "⏎");
    for _ in 0..6 {
        stage.press(Key::Down);
    }
    sees(&mut stage, "Keterbukaan");
    press(&mut stage, " ");
    sees(&mut stage, "rahasia");
    press(&mut stage, "⏎⏎b");
    let declared = stage.workshop().votes.values().last().and_then(|vote| vote.declaration.clone());
    assert_eq!(declared.expect("a declaration").openness, Openness::Secret);
    sees(&mut stage, "Surat suara no. 1 ▸");
    sees(&mut stage, "tulis 1 di kertasnya");
    sees_not(&mut stage, "Giliran");
    stage.keys("12*AAC");
    sees(&mut stage, "12 × 3 titik · sah");
    sees(&mut stage, "ikat 12 kertas ini dan tulis 1 di ikatannya");
    stage.press(Key::Enter);
    sees(&mut stage, "masuk 12 dari");
    sees(&mut stage, "Surat suara no. 2 ▸");
    sees(&mut stage, "tulis 2 di kertasnya");
    stage.press(Key::Ctrl('z'));
    sees(&mut stage, "Surat suara no. 1 ditarik · coret 1 di kertasnya");
    sees(&mut stage, "tulis 2 di kertasnya");
    press(&mut stage, "12*AAC⏎");
    sees(&mut stage, "tulis 3 di kertasnya");
    press(&mut stage, "@dinkes AAC⏎");
    sees(&mut stage, "masuk 12 dari");
}

#[test]
fn the_whole_act_stands_in_the_smallest_window_in_english() {
    let mut stage = board(60, 18, english(), Role::Both, 18);
    stage.palette("vote");
    sees(&mut stage, "Priorities: infrastructure");
    sees(&mut stage, "Talk it over first: m · Count: Enter");
    press(&mut stage, "⏎");
    sees(&mut stage, "Quorum             no quorum");
    press(&mut stage, "⏎⏎");
    sees(&mut stage, "Ready to open: b or Enter");
    press(&mut stage, "b");
    sees(&mut stage, "OPEN since 07:24 · 0 of 34 in");
    sees(&mut stage, "Turn of DISKOMINFO ▸");
    sees(&mut stage, "Ctrl+D close");
    press(&mut stage, "AADFK⏎");
    sees(&mut stage, "5 of 6 dots · valid · 1 of 34 in");
    stage.press(Key::Ctrl('d'));
    sees(&mut stage, "Close? 1 of 34 in");
    sees(&mut stage, "Not yet, go on");
    stage.press(Key::Enter);
    sees(&mut stage, "CLOSED 07:24 · 1 valid");
    sees(&mut stage, "2 dots");
    stage.press(Key::PageDown);
    sees(&mut stage, "2/");
    press(&mut stage, "m⏎Agreed⏎s⏎");
    sees(&mut stage, "ACCEPTED");
}

#[test]
fn the_order_of_the_priorities_changes_by_musyawarah_with_a_reason() {
    let mut stage = draft(Role::Both, 8);
    press(&mut stage, "ms");
    stage.press(Key::Esc);
    press(&mut stage, "s");
    stage.press(Key::Ctrl('u')).line("CA");
    stage.line("Disepakati aklamasi");
    stage.press(Key::Enter);
    sees(&mut stage, "1. Butir nomor 3");
    stage.press(Key::Up).press(Key::Char('t'));
    sees(&mut stage, "URUTAN BARU belum tersimpan");
    sees(&mut stage, "1. Butir nomor 1");
    stage.press(Key::Esc);
    sees(&mut stage, "1. Butir nomor 3");
    stage.press(Key::Down).press(Key::Char('n')).press(Key::Enter).line("Kesepakatan pleno");
    sees(&mut stage, "Urutan secara musyawarah: Kesepakatan pleno");
    sees(&mut stage, "1. Butir nomor 1");
    stage.press(Key::Enter).press(Key::Enter);
    sees(&mut stage, "DISEPAKATI");
}

#[test]
fn an_option_that_was_typed_and_stands_on_the_board_too_is_asked_once() {
    let mut stage = draft(Role::Both, 2);
    stage.press(Key::BackTab).press(Key::BackTab);
    sees(&mut stage, "pilihan sendiri");
    press(&mut stage, "abutir nomor 2 yang perlu ditangani⏎Usul baru⏎⏎");
    sees(&mut stage, "2 butir · A sampai B");
    stage.press(Key::Tab).press(Key::Tab);
    sees(&mut stage, "3 butir · A sampai C");
    press(&mut stage, "3 ");
    stage.press(Key::Tab).press(Key::BackTab);
    sees(&mut stage, "2 butir · A sampai B");
    press(&mut stage, "3 m");
    let drafted = stage.workshop().votes.into_values().next_back();
    let options = drafted.expect("a draft").options;
    let texts: Vec<&str> = options.iter().map(|option| option.text.as_str()).collect();
    assert_eq!(texts, ["Butir nomor 1 yang perlu ditangani", "Butir nomor 2 yang perlu ditangani", "Usul baru"]);
}
