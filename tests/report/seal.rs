//! The fingerprint of a closed vote and its lots, in documents and in the state.

use crate::room::Room;
use crate::written::{agreement, form, markdown};
use mufakat::domain::Id;
use mufakat::domain::command::VoteCommand;
use mufakat::domain::document::Paper;
use mufakat::domain::forms::FormKind;
use mufakat::domain::vote::{Choice, Entry, Method, Openness, TieSettlement};
use mufakat::report::document::Style;
use mufakat::text::Language;
use serde_json::{Value, json};

const HANDS: Method = Method::Choice { entry: Entry::Ballots };

/// Two options, one each, one place.
fn tied(room: &mut Room) -> Id {
    let vote = room.open(&["Satu", "Dua"], HANDS, Openness::Closed, Some(1));
    let one = |letter: &str| Choice::Approvals(vec![letter.to_owned()]);
    room.cast(vote, Openness::Closed, vec![one("A"), one("B")]);
    vote
}

fn settle(room: &mut Room, vote: Id, how: TieSettlement) {
    let reason = Some("disepakati".to_owned());
    room.vote(VoteCommand::Settle { vote, how, reason });
}

fn lot(word: &str) -> TieSettlement {
    TieSettlement::Lot { word: word.to_owned(), order: Vec::new() }
}

/// The Markdown without its escapes, and the text of the page.
fn documents(room: &Room, language: Language) -> [String; 2] {
    let style = Style { language, names: false, desk: false };
    let page = agreement(room.workshop(), room.head(), style, Paper::A4);
    let written = markdown(room.workshop(), room.head(), style);
    [written.replace('\\', ""), page.replace("&quot;", "\"")]
}

fn seal(room: &Room, vote: Id) -> String {
    let vote = room.workshop().vote(vote).expect("the vote");
    vote.seal.expect("a seal").to_string()
}

#[test]
fn documents_print_the_fingerprint_of_a_closed_vote_and_of_no_other() {
    let mut room = Room::new("Bimtek");
    let vote = tied(&mut room);
    for text in documents(&room, Language::Id) {
        assert!(!text.contains("Sidik"), "open: {text}");
    }
    room.close(vote);
    let digits = seal(&room, vote)[..8].to_uppercase();
    let print = format!("{} {}", &digits[..4], &digits[4..]);
    for (language, says) in [(Language::Id, "Sidik saat ditutup"), (Language::En, "Fingerprint at the closing")] {
        for text in documents(&room, language) {
            assert!(text.contains(&format!("{says}: {print}.")), "{text}");
        }
    }
    let show = room.show();
    assert_eq!(show["votes"][0]["fingerprint"], json!(print));
    assert_eq!(show["votes"][0]["seal"], json!(seal(&room, vote)));
    room.vote(VoteCommand::Reopen { vote });
    assert_eq!(room.show()["votes"][0]["fingerprint"], Value::Null);
    room.close(vote);
    room.vote(VoteCommand::Withdraw { vote });
    let show = room.show();
    assert_eq!(show["votes"][0]["fingerprint"], Value::Null);
    assert_eq!(show["votes"][0]["seal"], Value::Null);
    for text in documents(&room, Language::Id) {
        assert!(!text.contains("Sidik"), "withdrawn: {text}");
    }
}

#[test]
fn documents_tell_the_word_the_order_and_how_to_redo_a_lot() {
    let mut room = Room::new("Bimtek");
    let vote = tied(&mut room);
    room.close(vote);
    settle(&mut room, vote, lot("jembatan"));
    let lots = room.workshop().vote(vote).expect("the vote").lots.clone();
    let order = &lots[0].order;
    let seal = seal(&room, vote);
    let marks = format!("({0} = {0}, {1} = {1})", order[0], order[1]);
    let expected = [
        format!("Suara sama diundi dengan kata \"jembatan\" dari ruangan: {}.", order.join(", ")),
        format!("SHA-256 dari teks \"{seal}|jembatan\" yang langsung diikuti tanda pilihan {marks}"),
    ];
    for text in documents(&room, Language::Id) {
        for line in &expected {
            assert!(text.contains(line), "{line}\n{text}");
        }
        assert!(!text.contains("tidak dipakai"), "{text}");
    }
    let english = documents(&room, Language::En);
    assert!(english[0].contains("settled by lot with the word \"jembatan\""));
    let shown = json!([{"seal": seal, "word": "jembatan", "order": order}]);
    assert_eq!(room.show()["votes"][0]["lots"], shown);
}

#[test]
fn a_lot_that_did_not_decide_stays_in_the_documents() {
    let mut room = Room::new("Bimtek");
    let vote = tied(&mut room);
    room.close(vote);
    let first = seal(&room, vote);
    settle(&mut room, vote, lot("jembatan"));
    room.vote(VoteCommand::Reopen { vote });
    room.close(vote);
    settle(&mut room, vote, lot("pasar"));
    let second = seal(&room, vote);
    settle(&mut room, vote, TieSettlement::TakeAll);
    for text in documents(&room, Language::Id) {
        assert!(text.contains("semuanya diambil"), "{text}");
        for (word, seal) in [("jembatan", &first), ("pasar", &second)] {
            let told = format!("Pernah diundi dengan kata \"{word}\" dari ruangan");
            assert_eq!(text.matches(&told).count(), 1, "{text}");
            assert!(text.contains(&format!("{seal}|{word}")), "{text}");
        }
    }
}

#[test]
fn nameless_ballots_say_that_they_are_shuffled() {
    for (openness, shuffled) in [(Openness::Secret, true), (Openness::Closed, false), (Openness::Open, false)] {
        let mut room = Room::new("Bimtek");
        room.open(&["Satu", "Dua"], HANDS, openness, None);
        for (language, says) in [
            (Language::Id, "dikumpulkan dan dikocok sebelum dimasukkan"),
            (Language::En, "collected and shuffled before they are typed in"),
        ] {
            let page = form(room.workshop(), FormKind::Ballots, language, Paper::A4);
            let page = page.expect("ballots");
            assert_eq!(page.contains(says), shuffled, "{openness:?}");
        }
    }
}
