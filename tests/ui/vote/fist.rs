//! Fist to five on one proposal: the counts of 0 to 5, what they amount to, who is heard, and the next round.

use super::*;
use mufakat::domain::note::NoteKind;
use mufakat::domain::vote::ballot;
use mufakat::ui::input::Input;
use mufakat::ui::route::{Route, Scope};

const PROPOSAL: &str = "Masterplan dibahas lagi bulan depan";

/// An open show of fingers on one typed proposal.
fn shown(role: Role) -> Stage {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), role);
    stage.palette("pemungutan suara");
    press(&mut stage, "⏎");
    sees(&mut stage, "Pilihan ›");
    stage.line(PROPOSAL);
    press(&mut stage, "⏎");
    way(&mut stage, "lima jari");
    sees_not(&mut stage, "Bila suara sama");
    press(&mut stage, "⏎⏎b");
    assert_eq!(state(&stage), Some(VoteState::Open));
    stage
}

#[test]
fn six_counts_come_to_an_outcome_and_no_average_does() {
    let mut stage = shown(Role::Both);
    sees(&mut stage, "Setujukah kita?");
    sees(&mut stage, "3 [    ]  setuju dengan catatan");
    press(&mut stage, "0⏎0⏎0⏎4⏎20⏎9⏎");
    sees(&mut stage, "jumlah 33 · hadir");
    press(&mut stage, "⏎");
    assert_eq!(state(&stage), Some(VoteState::Closed));
    sees(&mut stage, "M U F A K A T   D E N G A N   C A T A T A N");
    sees(&mut stage, "Sepakati: s");
    let wall = stage.on_the_wall(40, 15);
    assert!(wall.contains("MUFAKAT DENGAN CATATAN"), "{wall}");
    assert!(wall.contains(" 4  setuju") && wall.contains(" 20"), "{wall}");
    press(&mut stage, "s");
    sees(&mut stage, "Sepakati usulan ini");
    press(&mut stage, "⏎");
    assert_eq!(state(&stage), Some(VoteState::Accepted));
    sees(&mut stage, "07.24 · 34 instansi · cara: hitung");
    let accepted = mufakat::domain::priorities::priorities(&stage.workshop());
    assert_eq!(accepted, [], "a decision is no priority");
}

#[test]
fn all_six_counts_can_be_typed_in_one_line() {
    let mut stage = shown(Role::Both);
    press(&mut stage, "0 0 0 0 20 9⏎");
    sees(&mut stage, "jumlah 29 · hadir");
    press(&mut stage, "⏎");
    sees(&mut stage, " MUFAKAT");
    sees_not(&mut stage, "MUFAKAT DENGAN");
}

#[test]
fn one_doubt_is_heard_noted_and_voted_on_again() {
    let mut stage = shown(Role::Both);
    press(&mut stage, "0 0 1 4 20 9⏎⏎");
    sees(&mut stage, " BELUM MUFAKAT");
    sees(&mut stage, "Dengarkan alasannya: a mencatat · n putaran berikut");
    press(&mut stage, "s⏎");
    assert_eq!(state(&stage), Some(VoteState::Closed), "it is not carried");
    press(&mut stage, "a@dinkes⏎");
    assert!(stage.workshop().notes.is_empty(), "nothing was said");
    press(&mut stage, "a@dinkes: anggarannya belum ada⏎");
    let note = stage.workshop().notes.into_values().next_back().expect("a note");
    assert_eq!(note.text, format!("Keberatan atas \"{PROPOSAL}\": anggarannya belum ada"));
    assert_eq!(note.by.expect("a delegation").as_str(), "DINKES");
    press(&mut stage, "n⏎");
    sees(&mut stage, "lima jari");
    press(&mut stage, "⏎⏎b0 0 1 0 20 13⏎⏎");
    sees(&mut stage, "Setujukah kita? · putaran kedua");
    press(&mut stage, "n⏎⏎⏎b0 0 0 0 20 14⏎⏎");
    sees(&mut stage, "Setujukah kita? · putaran ke-3");
    sees(&mut stage, " MUFAKAT");
    let votes = stage.workshop().votes;
    let states: Vec<VoteState> = votes.values().map(|vote| vote.state).collect();
    assert_eq!(states, [VoteState::Closed; 3], "every pass is kept");
}

/// What the ballot that is read out first says.
fn first_read(stage: &Stage) -> String {
    let workshop = stage.workshop();
    let vote = workshop.votes.values().last().expect("a vote");
    let declared = vote.declaration.as_ref().expect("a declaration");
    let ballots = vote.ballots();
    ballot::write(declared, ballots.first().expect("a ballot").choice)
}

#[test]
fn fingers_can_also_come_in_as_hidden_ballots() {
    let mut stage = Stage::bangli();
    stage.palette("pemungutan suara");
    press(&mut stage, "⏎");
    stage.line(PROPOSAL);
    press(&mut stage, "⏎");
    way(&mut stage, "lima jari");
    stage.press(Key::Down).press(Key::Right);
    sees(&mut stage, "tertutup");
    press(&mut stage, "⏎⏎b4⏎6");
    sees(&mut stage, "•");
    press(&mut stage, "⏎");
    sees(&mut stage, "masuk 1 dari");
    stage.press(Key::Ctrl('u'));
    press(&mut stage, "0⏎");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    sees(&mut stage, " ADA KEBERATAN");
    press(&mut stage, "u ");
    sees(&mut stage, "1 dari 2 dibacakan");
    let first = first_read(&stage);
    sees(&mut stage, &format!("Surat suara ke-1 yang dibacakan: {first}"));
    let row = |stage: &mut Stage, fingers: &str| {
        let screen = stage.screen();
        let found = screen.lines().find(|row| row.trim_start().starts_with(fingers));
        found.map(str::to_owned).expect("a row")
    };
    for (fingers, named) in [("4", "4  setuju"), ("0", "0  keberatan")] {
        let hands = if fingers == first { '1' } else { '0' };
        assert!(row(&mut stage, named).trim_end().ends_with(hands));
    }
    press(&mut stage, " ");
    for named in ["4  setuju", "0  keberatan"] {
        assert!(row(&mut stage, named).trim_end().ends_with('1'));
    }
    let wall = stage.on_the_wall(40, 15);
    assert!(wall.contains(" 4    1  setuju"), "{wall}");
    sees(&mut stage, "sama dengan hasil yang ditampilkan");
}

#[test]
fn each_line_of_a_paste_is_an_option_of_a_new_vote() {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), Role::Both);
    stage.palette("pemungutan suara");
    press(&mut stage, "⏎");
    sees(&mut stage, "Pilihan ›");
    let pasted = "1. Layanan aduan satu pintu\n\n[11/06/24, 13.20.05] Bu Rini: - Internet desa\n\
                  Struktur\n* internet desa\n";
    stage.input(Input::Paste(pasted.to_owned()));
    sees(&mut stage, "4 baris siap diperiksa");
    sees_not(&mut stage, "aduan");
    let wall = stage.on_the_wall(40, 15);
    assert!(!wall.contains("aduan"), "{wall}");
    stage.uncover().press(Key::Enter);
    sees(&mut stage, "4 baris menjadi pilihan");
    sees(&mut stage, "[✓]  A  Layanan aduan satu pintu");
    sees(&mut stage, "[✓]  B  Internet desa");
    sees(&mut stage, "[✓]  C  Struktur");
    sees_not(&mut stage, " D  ");
    sees_not(&mut stage, "Bu Rini");
    stage.line("Kartu warga");
    sees(&mut stage, "[✓]  D  Kartu warga");
    stage.press(Key::Esc).keys("e");
    stage.input(Input::Paste(" dan\nhari ini".to_owned()));
    sees(&mut stage, "2 baris siap diperiksa");
    stage.uncover().press(Key::Enter);
    sees(&mut stage, "Pertanyaan › Mana yang didahulukan? dan hari ini");
}

#[test]
fn a_round_that_went_on_in_a_second_one_is_no_longer_under_way() {
    let mut stage = shown(Role::Both);
    press(&mut stage, "0 1 0 0 0 4⏎⏎");
    sees(&mut stage, "BELUM MUFAKAT");
    stage.palette("susunan acara").palette("pemungutan suara");
    sees(&mut stage, "BELUM MUFAKAT");
    press(&mut stage, "n⏎⏎⏎b0 0 0 1 1 3⏎⏎s⏎");
    assert_eq!(state(&stage), Some(VoteState::Accepted));
    stage.palette("susunan acara").palette("pemungutan suara");
    sees_not(&mut stage, "BELUM MUFAKAT");
    sees(&mut stage, " 1 Setujukah kita? · ditutup");
    sees(&mut stage, " 2 Setujukah kita? · putaran kedua · disepakati");
}

#[test]
fn a_concern_among_the_notes_of_a_session_is_no_proposal() {
    let mut stage = Stage::with_talks(80, 24, Settings::default(), Role::Both);
    stage.palette("ke sesi").line("quick");
    let session = Some("quick-win".to_owned());
    let notes = Route::Notes { session, list: NoteKind::Note, scope: Scope::Session, note: None };
    stage.show(notes).line("Kanal aduan satu pintu").press(Key::Esc);
    stage.palette("pemungutan suara").press(Key::Enter);
    sees(&mut stage, "catatan · 1 butir");
    way(&mut stage, "lima jari");
    press(&mut stage, "⏎⏎b0 2 0 0 1 1⏎⏎aAnggarannya belum ada⏎");
    assert_eq!(stage.workshop().notes.len(), 2);
    stage.press(Key::Esc);
    press(&mut stage, "a");
    sees(&mut stage, "catatan · 1 butir");
    sees_not(&mut stage, "Anggarannya");
}
