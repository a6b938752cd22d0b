//! Votes by criteria: the agreed table and a ballot each, USG, impact and effort, quick wins.

use super::*;
use jiff::SignedDuration;
use mufakat::domain::vote::CriteriaSet;

fn method(stage: &Stage) -> Method {
    let votes = stage.workshop().votes;
    let vote = votes.values().last().expect("a vote");
    vote.declaration.clone().expect("a declaration").method
}

/// An open agreed table of USG over so many items.
fn table(role: Role, items: usize) -> Stage {
    let mut stage = draft(role, items);
    way(&mut stage, "USG");
    sees(&mut stage, "satu tabel, disepakati bersama");
    press(&mut stage, "⏎⏎b");
    assert_eq!(method(&stage), CriteriaSet::Usg.method(true));
    stage
}

#[test]
fn usg_is_one_table_that_the_room_fills_in() {
    let mut stage = table(Role::Both, 6);
    sees(&mut stage, "U S G");
    sees(&mut stage, "U Urgency: 1 tidak mendesak, 5 sangat mendesak");
    press(&mut stage, "5");
    sees(&mut stage, "S Seriousness: 1 akibatnya kecil, 5 akibatnya gawat");
    let before = stage.records.len();
    press(&mut stage, "46⏎");
    sees(&mut stage, "Nilainya 1 sampai 5");
    assert_eq!(stage.records.len(), before, "a score off the scale is not recorded");
    press(&mut stage, "543⏎");
    assert_eq!(stage.records.len(), before + 1, "every row is saved at once");
    sees(&mut stage, "A [5 4 3]");
    press(&mut stage, "345⏎555⏎554⏎111⏎112⏎");
    sees(&mut stage, "Tutup?");
    sees_not(&mut stage, "belum: ");
    press(&mut stage, "⏎");
    assert_eq!(state(&stage), Some(VoteState::Closed));
    for said in [" U 5", " S 4", " G 3", "12 poin"] {
        sees(&mut stage, said);
    }
    sees(&mut stage, "yang sama dipisahkan menurut: dua kriteria pertama");
    press(&mut stage, "⏎");
    sees(&mut stage, "A: U 5 · S 4 · G 3 · jumlah 12");
    sees_not(&mut stage, "diganti");
    press(&mut stage, "⏎s⏎");
    assert_eq!(state(&stage), Some(VoteState::Accepted));
}

#[test]
fn a_table_half_filled_in_is_there_again_after_a_restart_and_on_the_wall() {
    let mut stage = table(Role::Desk, 3);
    press(&mut stage, "543⏎-45⏎");
    let wall = stage.on_the_wall(60, 18).replace('\u{a0}', " ");
    assert!(wall.contains("· 5 4 3") && wall.contains("· - 4 5"), "{wall}");
    assert!(!wall.contains("12"), "no sum before the closing\n{wall}");
    let mut again = stage.restarted();
    sees(&mut again, "B [- 4 5]");
    sees(&mut again, "C ▸");
    press(&mut again, "111");
    again.press(Key::Ctrl('d')).press(Key::Enter);
    assert_eq!(state(&again), Some(VoteState::Closed), "what stands there is recorded first");
    sees(&mut again, "── belum dinilai lengkap");
    press(&mut again, "⏎");
    sees(&mut again, "B: U - · S 4 · G 5 · belum dinilai lengkap");
    press(&mut again, "⏎");
    let wall = again.on_the_wall(60, 18).replace('\u{a0}', " ");
    assert!(
        ["U 5", "S 4", "G 3", "12 poin"].iter().all(|said| wall.contains(said))
            && wall.contains("belum dinilai lengkap"),
        "{wall}"
    );
}

#[test]
fn the_wall_shows_the_row_that_is_talked_about_and_the_best_as_soon_as_it_is_closed() {
    let mut stage = table(Role::Desk, 9);
    let wall = |stage: &Stage| stage.on_the_wall(40, 15).replace('\u{a0}', " ");
    press(&mut stage, "111⏎222⏎333⏎444⏎555⏎431⏎");
    for _ in 0..20 {
        stage.now += SignedDuration::from_secs(4);
        let picture = wall(&stage);
        assert!(picture.contains("G  Butir nomor 7"), "{picture}");
    }
    press(&mut stage, "111⏎111⏎111⏎");
    stage.press(Key::Enter);
    assert_eq!(state(&stage), Some(VoteState::Closed));
    for _ in 0..2 {
        let picture = wall(&stage);
        assert!(picture.contains("1.  E Butir nomor 5"), "{picture}");
        stage.now += SignedDuration::from_secs(4);
    }
    stage.now += SignedDuration::from_secs(16);
    assert!(!wall(&stage).contains("1.  E"), "pages turn");
}

#[test]
fn a_line_of_the_table_is_cleared_with_ctrl_z_and_nothing_else_is_undone() {
    let mut stage = table(Role::Both, 3);
    press(&mut stage, "543⏎");
    let items = stage.workshop().items.len();
    stage.press(Key::Ctrl('z'));
    sees(&mut stage, "A [· · ·]");
    press(&mut stage, "444⏎");
    sees(&mut stage, "A [4 4 4]");
    assert_eq!(stage.workshop().items.len(), items);
}

#[test]
fn a_wrong_cell_is_corrected_while_counting_again() {
    let mut stage = table(Role::Both, 2);
    press(&mut stage, "543⏎333⏎⏎u e");
    sees(&mut stage, "A543 B333");
    stage.press(Key::Ctrl('u'));
    press(&mut stage, "A543 B335⏎salah dengar⏎");
    press(&mut stage, "⏎");
    sees(&mut stage, " G 5");
    sees(&mut stage, "11 poin");
}

#[test]
fn a_ballot_each_is_hidden_until_all_is_counted() {
    let mut stage = draft(Role::Both, 2);
    way(&mut stage, "USG");
    stage.press(Key::Down).press(Key::Right);
    sees(&mut stage, "surat suara tiap instansi");
    press(&mut stage, "⏎⏎b");
    assert_eq!(method(&stage), CriteriaSet::Usg.method(false));
    press(&mut stage, "543 -23");
    sees(&mut stage, "5 dari 6 nilai · sah");
    sees_not(&mut stage, "543");
    press(&mut stage, "⏎444 1⏎");
    sees(&mut stage, "3 nilai untuk tiap butir");
    stage.press(Key::Ctrl('u'));
    press(&mut stage, "444 111⏎");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    for said in [" U 4,50", " S 4", " G 3,50", "12 poin"] {
        sees(&mut stage, said);
    }
    press(&mut stage, "⏎");
    for _ in 0..3 {
        stage.press(Key::Down);
    }
    sees(&mut stage, "A: U 4,50 (4–5) · S 4 · G 3,50 (3–4) · 2 penilai · jumlah 24");
}

#[test]
fn impact_and_effort_come_in_four_groups_one_key_deeper() {
    let mut stage = draft(Role::Both, 4);
    way(&mut stage, "dampak dan kemudahan");
    press(&mut stage, "⏎⏎b55⏎51⏎25⏎13⏎⏎⏎");
    sees(&mut stage, "Dampak besar, ringan (kerjakan dulu): A");
    sees(&mut stage, "Dampak besar, berat (rencanakan): B");
    sees(&mut stage, "Dampak kecil, ringan (sambil jalan): C");
    sees(&mut stage, "Dampak kecil, berat (tunda): D");
    press(&mut stage, "⏎s⏎");
    stage.palette("ringkasan").press(Key::PageUp);
    sees(&mut stage, "dampak dan kemudahan · ");
}

#[test]
fn quick_wins_are_scored_from_the_notes_of_the_session() {
    let mut stage = Stage::with_talks(80, 24, Settings::default(), Role::Both);
    stage.palette("ke sesi").line("quick");
    stage.line("Kanal aduan satu pintu").line("Wifi di pasar");
    stage.press(Key::Esc).palette("pemungutan suara");
    press(&mut stage, "⏎");
    sees(&mut stage, "catatan · 2 butir · A sampai B");
    press(&mut stage, "aPeta wisata daring⏎⏎");
    sees(&mut stage, "catatan · 3 butir · A sampai C");
    way(&mut stage, "quick win");
    sees(&mut stage, "D dampak bagi warga ×2");
    sees(&mut stage, "hanya yang selesai dalam 12 bulan");
    press(&mut stage, "⏎⏎b5333⏎4222⏎3555⏎⏎");
    assert_eq!(state(&stage), Some(VoteState::Closed));
    for said in [" D 3", " R 5", " I 5", " S 5", "21 poin", "19 poin"] {
        sees(&mut stage, said);
    }
}

#[test]
fn rows_that_the_disk_refused_are_saved_with_the_next_one_and_never_over_it() {
    let mut stage = table(Role::Both, 3);
    press(&mut stage, "543⏎333⏎");
    let table = |stage: &Stage| {
        let votes = stage.workshop().votes;
        let table = votes.values().last().expect("a vote").agreed_table();
        let row = |row: std::collections::BTreeMap<String, i64>| row["U"];
        table.into_values().map(row).collect::<Vec<_>>()
    };
    stage.disk = false;
    stage.press(Key::Up).press(Key::Up).press(Key::Ctrl('u'));
    press(&mut stage, "443⏎");
    sees(&mut stage, "A [4 4 3]");
    sees(&mut stage, "B [3 3 3]");
    press(&mut stage, "⏎");
    assert_eq!(stage.app.unsaved().len(), 1, "one table, as it is now");
    stage.disk = true;
    press(&mut stage, "222⏎");
    stage.press(Key::Esc);
    assert_eq!(table(&stage), [4, 3, 2]);
    assert_eq!(stage.app.unsaved(), Vec::<String>::new());
}

#[test]
fn an_option_that_too_few_have_rated_is_in_no_group() {
    let mut stage = draft(Role::Both, 2);
    way(&mut stage, "dampak dan kemudahan");
    stage.press(Key::Down).press(Key::Right);
    press(&mut stage, "⏎⏎bA55 B11⏎B11⏎B11⏎");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    sees(&mut stage, "── penilai belum cukup");
    press(&mut stage, "⏎");
    sees(&mut stage, "Dampak besar, ringan (kerjakan dulu): –");
    sees(&mut stage, "Dampak kecil, berat (tunda): B");
}

#[test]
fn a_delegation_that_comes_late_and_a_table_opened_again_keep_every_row() {
    let mut stage = draft(Role::Both, 3);
    way(&mut stage, "USG");
    press(&mut stage, "⏎dispora ⏎b543⏎333⏎22");
    sees(&mut stage, "33 instansi memilih");
    stage.press(Key::Ctrl('n'));
    press(&mut stage, "dispora⏎");
    sees(&mut stage, "34 instansi memilih");
    sees(&mut stage, "B [3 3 3]");
    sees(&mut stage, "C [2 2 ·]");
    press(&mut stage, "2⏎⏎");
    assert_eq!(state(&stage), Some(VoteState::Closed));
    press(&mut stage, "ry");
    assert_eq!(state(&stage), Some(VoteState::Open));
    sees(&mut stage, "A [5 4 3]");
    sees(&mut stage, "C [2 2 2]");
    sees_not(&mut stage, "12");
}
