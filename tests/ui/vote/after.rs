//! After closing: ties, counting again, acceptance.

use super::{open, press, sees, sees_not, state};
use crate::stage::{Stage, english, seal_of};
use mufakat::domain::command::VoteCommand;
use mufakat::domain::event::VoteEvent;
use mufakat::domain::vote::{TieSettlement, VoteOption, VoteState, ballot, lot_order};
use mufakat::domain::{Command, Event};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

/// Seven options, dots; the last two of the cut are tied by dots and supporters.
fn tied() -> Stage {
    let mut stage = open(Role::Both, 8);
    press(&mut stage, "ABC⏎ABC⏎ABD⏎ABD⏎AEF⏎AEF⏎");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    sees(&mut stage, "C, D, E dan F: suara sama pada batas · perlu keputusan: m");
    stage
}

#[test]
fn a_tie_at_the_cut_is_settled_by_taking_all_with_a_reason() {
    let mut stage = tied();
    press(&mut stage, "s");
    sees(&mut stage, "Urutan lain secara musyawarah");
    sees_not(&mut stage, "Sepakati 5");
    stage.press(Key::Esc);
    press(&mut stage, "m");
    sees(&mut stage, "Ambil semuanya: jadi 6 prioritas");
    press(&mut stage, "⏎Boleh keduanya⏎");
    assert_eq!(state(&stage), Some(VoteState::Settled));
    sees(&mut stage, "suara sama diselesaikan: semua diambil · Boleh keduanya");
    sees(&mut stage, "batas: 6 diambil");
    press(&mut stage, "s⏎");
    sees(&mut stage, "6 prioritas · cara: hitung lalu musyawarah");
}

#[test]
fn a_tie_is_settled_by_a_key_that_is_shown_first_and_only_while_there_is_one() {
    let mut stage = tied();
    let bar = |stage: &mut Stage| stage.screen().lines().last().map(str::to_owned);
    assert!(bar(&mut stage).is_some_and(|bar| bar.starts_with(" m suara sama · s sepakati")));
    press(&mut stage, "m⏎⏎");
    assert_eq!(state(&stage), Some(VoteState::Settled));
    assert!(bar(&mut stage).is_some_and(|bar| bar.starts_with(" s sepakati · Enter rincian")));
    press(&mut stage, "m");
    assert!(stage.app.dialog().is_none());
}

#[test]
fn a_tie_is_settled_by_a_decision_that_names_exactly_the_tied() {
    let mut stage = tied();
    stage.press(Key::Char('m')).line("keputusan pimpinan");
    stage.press(Key::Ctrl('u')).line("FE");
    sees(&mut stage, "Sebut tepat: C, D, E dan F");
    stage.press(Key::Ctrl('u')).line("fecd");
    press(&mut stage, "⏎");
    assert_eq!(state(&stage), Some(VoteState::Closed), "a reason is needed");
    stage.line("Paling siap");
    sees(&mut stage, "keputusan dengan alasan (pimpinan rapat): F, E, C, D");
}

#[test]
fn a_run_off_among_the_tied_settles_it() {
    let mut stage = tied();
    stage.press(Key::Char('m')).line("putaran tambahan");
    sees(&mut stage, "putaran tambahan");
    press(&mut stage, "⏎⏎⏎b");
    assert_eq!(state(&stage), Some(VoteState::Open));
    press(&mut stage, "FECD⏎FEDC⏎");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    sees(&mut stage, "Pakai untuk memutus suara sama: s");
    press(&mut stage, "s");
    sees(&mut stage, "suara sama diselesaikan: putaran tambahan");
    press(&mut stage, "s⏎");
    sees(&mut stage, "DISEPAKATI");
}

fn lot(stage: &Stage) -> (String, Vec<String>) {
    let workshop = stage.workshop();
    let vote = workshop.votes.values().last().expect("a vote");
    match &vote.settlement {
        Some((TieSettlement::Lot { word, order }, _)) => (word.clone(), order.clone()),
        other => panic!("no lot: {other:?}"),
    }
}

#[test]
fn a_lot_asks_for_a_word_of_the_room_and_says_it_with_what_was_drawn() {
    let mut stage = tied();
    stage.press(Key::Char('m')).line("undi");
    sees(&mut stage, "Kata dari ruangan");
    sees(&mut stage, "Mintalah ruangan menyebut satu kata");
    stage.press(Key::Enter);
    sees(&mut stage, "Belum ada kata untuk undian");
    assert_eq!(state(&stage), Some(VoteState::Closed));
    stage.line("  jembatan ");
    assert_eq!(state(&stage), Some(VoteState::Settled));
    let (word, order) = lot(&stage);
    assert_eq!(word, "jembatan");
    let workshop = stage.workshop();
    let vote = workshop.votes.values().last().expect("a vote");
    let closing =
        stage.records.iter().rfind(|record| matches!(record.events[..], [Event::Vote(VoteEvent::VoteClosed { .. })]));
    let seal = seal_of(closing.expect("the closing"));
    let tied = |option: &&VoteOption| order.contains(&option.id);
    let tied: Vec<VoteOption> = vote.options.iter().filter(tied).cloned().collect();
    assert_eq!(order, lot_order(&seal, "jembatan", &tied));
    let said = format!("undian dengan kata \"jembatan\": {}", order.join(", "));
    sees(&mut stage, &said);
}

#[test]
fn after_a_correction_the_lot_takes_the_word_that_was_said_and_after_closing_again_another() {
    let mut stage = tied();
    stage.press(Key::Char('m')).line("undi").line("jembatan");
    let first = lot(&stage);
    // A correction to the same: the count is new, the tie as before.
    press(&mut stage, "u e");
    stage.press(Key::Enter).line("Diperiksa lagi");
    stage.press(Key::Esc);
    assert_eq!(state(&stage), Some(VoteState::Closed));
    stage.press(Key::Char('m'));
    sees(&mut stage, "Undi dengan kata \"jembatan\" yang sudah disebut");
    stage.line("undi");
    assert_eq!(lot(&stage), first);
    press(&mut stage, "ry");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    stage.press(Key::Char('m'));
    sees(&mut stage, "Undi dengan kata dari ruangan…");
    stage.line("undi").line("pasar");
    assert_eq!(lot(&stage).0, "pasar");
}

/// The ballots as they are read out.
fn reading(stage: &Stage) -> Vec<String> {
    let workshop = stage.workshop();
    let vote = workshop.votes.values().last().expect("a vote");
    let declared = vote.declaration.as_ref().expect("a declaration");
    let ballots = vote.ballots().into_iter();
    ballots.map(|shown| ballot::write(declared, shown.choice)).collect()
}

#[test]
fn counting_again_together_ends_at_the_result_and_corrects_a_ballot() {
    let mut stage = tied();
    let order = reading(&stage);
    let last = order.last().expect("a ballot").clone();
    press(&mut stage, "u");
    sees(&mut stage, "0 dari 6 dibacakan");
    sees(&mut stage, "urutannya dari sidik hasil, bukan urutan masuk");
    for (place, said) in (1..).zip(&order) {
        press(&mut stage, " ");
        let named = format!("Surat suara ke-{place} yang dibacakan: {said}");
        sees(&mut stage, &named);
        sees_not(&mut stage, "DISKOMINFO");
        let wall = stage.on_the_wall(80, 24);
        assert!(wall.contains(&named), "{wall}");
    }
    sees(&mut stage, "6 dari 6 dibacakan · sama dengan hasil yang ditampilkan");
    press(&mut stage, "e");
    sees(&mut stage, "Surat suara ke-6 dari 6 yang dibacakan");
    stage.press(Key::Ctrl('u')).line("ZZZ");
    sees(&mut stage, "bukan pilihan");
    stage.press(Key::Ctrl('u')).line("AEG");
    stage.line("Salah ketik");
    sees(&mut stage, "Surat suara ke-6 yang dibacakan: AEG");
    let mut corrected = order.clone();
    corrected[5] = "AEG".to_owned();
    assert_eq!(reading(&stage), corrected, "no other moved");
    stage.press(Key::Esc);
    sees(&mut stage, "DITUTUP");
    let written = stage.events().find_map(|event| match event {
        Event::Vote(VoteEvent::BallotCorrected { ballot, .. }) => Some(*ballot),
        _ => None,
    });
    let cast = stage.events().find_map(|event| match event {
        Event::Vote(VoteEvent::BallotCast { ballot, choice, .. }) if Some(*ballot) == written => Some(choice.clone()),
        _ => None,
    });
    let workshop = stage.workshop();
    let vote = workshop.votes.values().last().expect("a vote");
    let declared = vote.declaration.as_ref().expect("a declaration");
    assert_eq!(ballot::write(declared, &cast.expect("the ballot")), last);
}

/// `Surat suara no. 3`, `Ballot no. 3`: a number of entry.
fn numbers(picture: &str) -> Option<usize> {
    ["surat suara no", "ballot no"].iter().find_map(|words| picture.to_lowercase().find(words))
}

#[test]
fn no_role_tells_the_numbers_of_entry_of_a_vote_that_is_not_open_to_all() {
    for role in [Role::Both, Role::Desk] {
        let mut stage = open(role, 8);
        press(&mut stage, "CBA⏎AAC⏎HHG⏎FED⏎BBA⏎");
        stage.press(Key::Ctrl('d')).press(Key::Enter);
        let entered = ["ABC", "AAC", "GHH", "DEF", "ABB"];
        let order = reading(&stage);
        let mut same = order.clone();
        same.sort();
        let mut sorted = entered.map(str::to_owned);
        sorted.sort();
        assert_eq!(same, sorted);
        press(&mut stage, "u");
        for keys in [" ", " ", "e", "\u{1b}", " ", " ", " "] {
            match keys {
                "\u{1b}" => stage.press(Key::Esc),
                keys => stage.keys(keys),
            };
            let screen = stage.screen();
            assert_eq!(numbers(&screen), None, "{screen}");
            let wall = stage.on_the_wall(60, 18);
            assert_eq!(numbers(&wall), None, "{wall}");
        }
        press(&mut stage, "e");
        stage.press(Key::Ctrl('u')).line("BBC");
        stage.line("salah ketik");
        assert_eq!(numbers(&stage.screen()), None);
        stage.press(Key::Esc).press(Key::Tab);
        assert_eq!(numbers(&stage.screen()), None, "the details");
    }
}

#[test]
fn another_order_is_accepted_with_its_reason_and_a_closed_vote_reopened_after_asking() {
    let mut stage = tied();
    press(&mut stage, "r⏎");
    assert_eq!(state(&stage), Some(VoteState::Closed), "Enter does not reopen");
    press(&mut stage, "ry");
    assert_eq!(state(&stage), Some(VoteState::Open));
    sees(&mut stage, "masuk 6 dari");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    stage.press(Key::Char('s')).line("urutan lain");
    stage.press(Key::Ctrl('u')).line("bax");
    sees(&mut stage, "\"X\" bukan pilihan");
    stage.press(Key::Ctrl('u')).line("ba");
    stage.line("Lebih mendesak");
    sees(&mut stage, "cara: hitung lalu musyawarah");
    sees(&mut stage, "Lebih mendesak");
    sees(&mut stage, "1. Butir nomor 2");
    stage.press(Key::Tab).press(Key::Char('s'));
    assert_eq!(state(&stage), Some(VoteState::Accepted));
    stage.palette("putaran kedua");
    sees(&mut stage, "8 butir · A sampai H");
    press(&mut stage, "⏎⏎⏎b");
    assert_eq!(stage.workshop().votes.len(), 2);
}

#[test]
fn a_last_vote_about_all_priorities_puts_each_of_them_in_its_order_once() {
    let mut stage = tied();
    press(&mut stage, "m⏎⏎s⏎");
    assert_eq!(state(&stage), Some(VoteState::Accepted));
    press(&mut stage, "a");
    stage.press(Key::Tab);
    sees(&mut stage, "Urutan prioritas");
    sees(&mut stage, "prioritas sejauh ini · 6 butir · A sampai F");
    press(&mut stage, "ms");
    stage.press(Key::Esc);
    press(&mut stage, "s");
    stage.press(Key::Ctrl('u')).line("FABCDE");
    stage.line("Kesepakatan pleno");
    press(&mut stage, "⏎");
    let listed = |stage: &mut Stage| {
        let screen = stage.screen();
        (1..=8).map(|n| screen.matches(&format!("Butir nomor {n} ")).count()).collect::<Vec<_>>()
    };
    assert_eq!(listed(&mut stage), [1, 1, 1, 1, 1, 1, 0, 0]);
    sees(&mut stage, "1. Butir nomor 6");
}

#[test]
fn a_result_that_contradicts_its_ballots_warns_on_the_desk_and_never_on_the_wall() {
    let mut stage = tied();
    press(&mut stage, "m⏎⏎s⏎");
    assert_eq!(state(&stage), Some(VoteState::Accepted));
    let turned = stage.records.iter_mut().rev().flat_map(|record| &mut record.events);
    for event in turned {
        if let Event::Vote(VoteEvent::VoteAccepted { taken, .. }) = event {
            taken.reverse();
            break;
        }
    }
    let mut again = stage.restarted();
    sees(&mut again, "Periksa:");
    sees(&mut again, "perlu dijelaskan");
    again.press(Key::Tab);
    sees(&mut again, "Periksa:");
    assert!(!again.on_the_wall(60, 18).contains("Periksa"));
}

/// A vote about an aspect, or about several without one, counted by hands and accepted.
fn accepted(stage: &mut Stage, aspect: Option<&str>, options: &[(&str, u32)]) {
    use mufakat::domain::vote::{Base, Declaration, Entry, Method, Openness, Quorum, TieRule, VoteOption};
    let option =
        |(text, _): &(&str, u32)| VoteOption { id: String::new(), text: (*text).to_owned(), item: None, row: None };
    let workshop = stage.workshop();
    let voters: Vec<_> =
        workshop.delegations.iter().filter(|there| there.votes).map(|there| there.code.clone()).take(4).collect();
    let question = "Mana yang didahulukan?".to_owned();
    let vote = stage.record(Command::Vote(VoteCommand::Draft {
        question: question.clone(),
        options: options.iter().map(option).collect(),
        session: None,
        aspect: aspect.map(str::to_owned),
        link: None,
    }));
    let declaration = Box::new(Declaration {
        question,
        options: Vec::new(),
        method: Method::Approval { max_choices: None, entry: Entry::Totals },
        cut: u32::try_from(options.len()).ok(),
        ties: TieRule::Musyawarah,
        voters,
        present: 25,
        entitled: 4,
        openness: Openness::Closed,
        base: Base::Valid,
        quorum: Quorum::None,
        reveal: false,
    });
    stage.record(Command::Vote(VoteCommand::Open { vote, declaration }));
    let letters = ["A", "B", "C", "D"].map(str::to_owned).into_iter();
    let totals = letters.zip(options.iter().map(|(_, hands)| *hands)).collect();
    stage.record(Command::Vote(VoteCommand::Close { vote, totals: Some(totals) }));
    stage.record(Command::Vote(VoteCommand::Accept { vote, order: None, reason: None }));
}

/// The lines that begin with a number, each with its first word.
fn ranked(screen: &str) -> Vec<String> {
    let lines = screen.lines().filter_map(|line| {
        let mut words = line.trim_start_matches([' ', '▸', '│']).split_whitespace();
        let (number, word) = (words.next()?, words.next()?);
        let is_number = number.strip_suffix('.').is_some_and(|number| number.parse::<u32>().is_ok());
        is_number.then(|| format!("{number} {word}"))
    });
    lines.collect()
}

#[test]
fn priorities_are_numbered_for_each_aspect_until_a_vote_joins_them() {
    for settings in [Settings::default(), english()] {
        let mut stage = Stage::with_workshop(80, 24, settings, Role::Both);
        accepted(&mut stage, Some("struktur"), &[("Satu", 9), ("Dua", 7)]);
        accepted(&mut stage, Some("infrastruktur"), &[("Tiga", 5), ("Empat", 8)]);
        let apart = ["1. Satu", "2. Dua", "1. Empat", "2. Tiga"];
        stage.show(Route::Priorities);
        assert_eq!(ranked(&stage.screen()), apart, "{}", stage.screen());
        assert!(stage.screen().contains("· p3") && !stage.screen().contains("· p2"), "{}", stage.screen());
        assert_eq!(ranked(&stage.on_the_wall(80, 24)), apart, "{}", stage.on_the_wall(80, 24));
        stage.show(Route::Recap(1));
        let recap = stage.on_the_wall(80, 40);
        assert!(recap.contains("1. Empat"), "{recap}");
        accepted(&mut stage, None, &[("Satu", 3), ("Dua", 1), ("Tiga", 9), ("Empat", 4)]);
        stage.show(Route::Priorities);
        let joined = ["1. Tiga", "2. Empat", "3. Satu", "4. Dua"];
        assert_eq!(ranked(&stage.screen()), joined, "{}", stage.screen());
        assert_eq!(ranked(&stage.on_the_wall(80, 24)), joined);
        stage.resize(60, 18);
        assert_eq!(ranked(&stage.screen()), joined, "{}", stage.screen());
    }
}

#[test]
fn the_words_of_a_refusal_go_with_the_next_typing_however_fast() {
    use mufakat::ui::input::Input;
    for fast in [false, true] {
        let mut stage = tied();
        stage.press(Key::Char('m')).line("keputusan pimpinan");
        stage.press(Key::Ctrl('u')).line("FE");
        sees(&mut stage, "Sebut tepat: C, D, E dan F");
        if fast {
            stage.input(Input::Rush("fe".to_owned()));
        } else {
            stage.keys("fe");
        }
        sees_not(&mut stage, "Sebut tepat");
        sees(&mut stage, "fe");
        stage.keys("cd").press(Key::Enter);
        sees_not(&mut stage, "Sebut tepat");
        sees(&mut stage, "Alasan");
    }
}
