//! In what order ballots are read out.

use super::super::result::recount;
use super::*;
use sha2::{Digest, Sha256};

const BALLOTS: [&str; 6] = ["AAB", "BC", "AC", "D", "AAB", "CCD"];

/// A vote of so many delegations as there are ballots, which hand in in this order, closed.
fn closed(openness: Openness, ballots: &[&str]) -> (Room, Id) {
    let mut room = Room::new(ballots.len(), 4);
    let vote = room.draft();
    let mut declaration = room.declaration(FIVE_DOTS, Some(2));
    declaration.openness = openness;
    room.open(vote, declaration).unwrap();
    for (i, said) in ballots.iter().enumerate() {
        let voter = (openness != Openness::Secret).then(|| code(i + 1));
        room.vote(VoteCommand::Cast { vote, voter, count: 1, choice: dots(said) }).unwrap();
    }
    room.close(vote);
    (room, vote)
}

fn read(room: &Room, vote: Id) -> Vec<String> {
    let vote = room.get(vote);
    let declared = vote.declaration.as_ref().unwrap();
    let ballots = vote.ballots();
    let said = |ballot: &ShownBallot| ballot::write(declared, ballot.choice);
    ballots.iter().map(said).collect()
}

/// As anybody can redo it: the ballots as written, by SHA-256 over the seal, a bar and the ballot.
fn by_hand(seal: Seal, ballots: &[&str]) -> Vec<String> {
    let mut sums: Vec<_> =
        ballots.iter().map(|said| (Sha256::digest(format!("{seal}|{said}")), (*said).to_owned())).collect();
    sums.sort();
    sums.into_iter().map(|(_, said)| said).collect()
}

#[test]
fn unless_terbuka_ballots_come_in_an_order_of_the_seal_and_their_content_without_numbers() {
    for openness in [Openness::Closed, Openness::Secret] {
        let (room, vote) = closed(openness, &BALLOTS);
        let seal = room.get(vote).seal.unwrap();
        assert_eq!(read(&room, vote), by_hand(seal, &BALLOTS));
        let shown = room.get(vote).ballots();
        assert!(shown.iter().all(|b| b.no.is_none() && b.voter.is_none()));
    }
    let (room, vote) = closed(Openness::Open, &BALLOTS);
    assert_eq!(read(&room, vote), BALLOTS, "terbuka: as they were handed in");
    let shown = room.get(vote).ballots();
    let numbers: Vec<_> = shown.iter().map(|ballot| ballot.no).collect();
    assert_eq!(numbers, (1..=6).map(Some).collect::<Vec<_>>());
    assert_eq!(shown[2].voter, Some(&code(3)));
}

#[test]
fn whoever_was_called_first_the_same_ballots_are_read_in_the_same_order() {
    let (mut room, vote) = closed(Openness::Closed, &BALLOTS);
    let mut other = BALLOTS;
    other.rotate_left(2);
    other.swap(0, 4);
    let (mut turned, same) = closed(Openness::Closed, &other);
    let seal = Some(Seal::of("one closing"));
    room.workshop.votes.get_mut(&vote).unwrap().seal = seal;
    turned.workshop.votes.get_mut(&same).unwrap().seal = seal;
    assert_eq!(read(&room, vote), read(&turned, same));
    for shown in 0..=BALLOTS.len() {
        let counted = recount(room.get(vote), shown);
        assert_eq!(counted, recount(turned.get(same), shown), "after {shown}");
    }
}

#[test]
fn another_closing_gives_another_order() {
    let (mut room, vote) = closed(Openness::Closed, &BALLOTS);
    let orders: std::collections::BTreeSet<Vec<String>> = (0..40)
        .map(|n| {
            let seal = Seal::of(format!("closing {n}"));
            room.workshop.votes.get_mut(&vote).unwrap().seal = Some(seal);
            read(&room, vote)
        })
        .collect();
    assert!(orders.len() > 20, "{}", orders.len());
}

#[test]
fn a_corrected_ballot_stays_in_its_place_and_no_other_moves() {
    let (room, vote) = closed(Openness::Closed, &BALLOTS);
    let before = read(&room, vote);
    for (place, said) in before.iter().enumerate() {
        let mut room = room.clone();
        let no = room.get(vote).number_of_read(place).unwrap();
        assert_eq!(BALLOTS[no as usize - 1], said, "it is that ballot");
        for choice in ["DDD", "AB"] {
            room.vote(VoteCommand::Correct {
                vote,
                ballot: no,
                choice: dots(choice),
                reason: "salah ketik".to_owned(),
            })
            .unwrap();
            let mut expected = before.clone();
            expected[place] = choice.to_owned();
            assert_eq!(read(&room, vote), expected);
            assert_eq!(room.get(vote).number_of_read(place), Some(no));
        }
    }
}

#[test]
fn what_does_not_count_is_not_read_out() {
    let (mut room, vote) = closed(Openness::Closed, &BALLOTS);
    room.vote(VoteCommand::Reopen { vote }).unwrap();
    assert_eq!(read(&room, vote), [""; 0]);
    assert_eq!(room.get(vote).number_of_read(0), None);
    room.vote(VoteCommand::TakeBack { vote, ballot: 2 }).unwrap();
    room.cast(vote, 1, dots("DD")).unwrap();
    room.close(vote);
    let seal = room.get(vote).seal.unwrap();
    let left = ["AC", "D", "AAB", "CCD", "DD"];
    assert_eq!(read(&room, vote), by_hand(seal, &left));
}

#[test]
fn alike_ballots_of_one_line_are_one_in_the_reading() {
    let mut room = Room::new(15, 4);
    let vote = room.draft();
    let mut declaration = room.declaration(FIVE_DOTS, Some(2));
    declaration.openness = Openness::Secret;
    room.open(vote, declaration).unwrap();
    for (count, said) in [(12, "AAC"), (1, "AAC"), (1, "B"), (1, "C")] {
        room.vote(VoteCommand::Cast { vote, voter: None, count, choice: dots(said) }).unwrap();
    }
    room.close(vote);
    let seal = room.get(vote).seal.unwrap();
    let expected = by_hand(seal, &["12*AAC", "AAC", "B", "C"]);
    let read: Vec<String> = room
        .get(vote)
        .ballots()
        .iter()
        .zip(read(&room, vote))
        .map(|(ballot, said)| match ballot.count {
            1 => said,
            count => format!("{count}*{said}"),
        })
        .collect();
    assert_eq!(read, expected);
}
