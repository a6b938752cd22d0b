use super::*;
use crate::domain::swot::ItemState;

fn option(text: &str, item: Option<Id>) -> VoteOption {
    VoteOption { id: String::new(), text: text.to_owned(), item, row: None }
}

#[test]
fn up_to_24_options_have_letters_without_i_and_o_and_more_have_numbers() {
    assert_eq!(letters(10).concat(), "ABCDEFGHJK");
    assert_eq!(letters(24).concat(), "ABCDEFGHJKLMNPQRSTUVWXYZ");
    assert_eq!(letters(25).last().unwrap(), "25");
    let mut room = Room::new(3, 18);
    let vote = room.draft();
    assert_eq!(room.get(vote).options.last().unwrap().id, "T");
}

#[test]
fn a_draft_takes_options_that_are_on_the_board_once_each() {
    let mut room = Room::new(3, 2);
    let (first, second) = (room.items[0], room.items[1]);
    let none = room.draft_with(Vec::new(), None);
    assert_eq!(refused(none), VoteRefusal::Options);
    let twice = vec![option("a", Some(first)), option("b", Some(first))];
    let twice = room.draft_with(twice, None);
    assert_eq!(refused(twice), VoteRefusal::UnknownOption("b".to_owned()));
    let alike = room.draft_with(vec![option("Ya", None), option("ya", None)], None);
    assert_eq!(refused(alike), VoteRefusal::UnknownOption("ya".to_owned()));
    room.enter(Command::Swot(SwotCommand::Park { id: second })).unwrap();
    assert_eq!(room.draft_with(vec![option("b", Some(second))], None), Err(Refusal::ItemState(ItemState::Parked)));
    assert_eq!(room.draft_with(vec![option(" ", None)], None), Err(Refusal::EmptyText));
    assert_eq!(room.draft_with(vec![option("x", Some(Id::new(99, 0)))], None), Err(Refusal::NoSuch(Id::new(99, 0))));
}

#[test]
fn opening_leaves_out_what_is_agreed_and_letters_stay() {
    let mut room = Room::new(3, 4);
    let vote = room.draft();
    let agree =
        |options: &[&str]| VoteCommand::Agree { vote, options: options.iter().map(ToString::to_string).collect() };
    assert_eq!(refused(room.vote(agree(&["Z"]))), VoteRefusal::UnknownOption("Z".to_owned()));
    room.vote(agree(&["B", "D"])).unwrap();
    room.vote(agree(&["C"])).unwrap();
    room.open(vote, room.declaration(FIVE_DOTS, Some(2))).unwrap();
    let declaration = room.get(vote).declaration.as_ref().unwrap();
    let ids: Vec<_> = declaration.options.iter().map(|o| o.id.as_str()).collect();
    assert_eq!(ids, ["A", "B", "D"]);
    assert_eq!(declaration.entitled, 3);
    let late = room.vote(agree(&["A"]));
    assert_eq!(refused(late), VoteRefusal::State(VoteState::Open));
    assert_eq!(refused(room.cast(vote, 1, dots("C"))), VoteRefusal::Ballot(BallotFault::UnknownOption("C".to_owned())));
}

#[test]
fn opening_checks_numbers_voters_and_cut() {
    let mut room = Room::new(3, 4);
    let vote = room.draft();
    let good = room.declaration(FIVE_DOTS, Some(2));
    let dotted = |dots, max_per_item| Method::Dots { dots, max_per_item, entry: Entry::Ballots };
    let wrong = [
        Declaration { cut: Some(0), ..good.clone() },
        Declaration { cut: Some(5), ..good.clone() },
        Declaration { method: dotted(0, 1), ..good.clone() },
        Declaration { method: dotted(3, 4), ..good.clone() },
        Declaration { method: FIST, ..good.clone() },
        Declaration {
            method: Method::Criteria { criteria: Vec::new(), low: 1, high: 5, panel: false },
            ..good.clone()
        },
    ];
    for declaration in wrong {
        assert_eq!(refused(room.open(vote, declaration)), VoteRefusal::Numbers);
    }
    let nobody = Declaration { voters: Vec::new(), ..good.clone() };
    assert_eq!(refused(room.open(vote, nobody)), VoteRefusal::NoVoters);
    let twice = Declaration { voters: vec![code(1), code(1)], ..good.clone() };
    assert_eq!(refused(room.open(vote, twice)), VoteRefusal::AlreadyAVoter(code(1)));
    let stranger = Declaration { voters: vec![code(9)], ..good.clone() };
    assert_eq!(room.open(vote, stranger), Err(Refusal::NoSuchDelegation("D9".to_owned())));
    room.open(vote, good.clone()).unwrap();
    assert_eq!(refused(room.open(vote, good)), VoteRefusal::State(VoteState::Open));
}

#[test]
fn a_declaration_of_before_reads_as_one_that_shows_its_result_at_once() {
    let room = Room::new(3, 5);
    let at_once = room.declaration(FIVE_DOTS, Some(2));
    let written = serde_json::to_string(&at_once).unwrap();
    assert!(!written.contains("reveal"), "{written}");
    assert_eq!(serde_json::from_str::<Declaration>(&written).unwrap(), at_once);
    let revealed = Declaration { reveal: true, ..at_once };
    let written = serde_json::to_string(&revealed).unwrap();
    assert_eq!(serde_json::from_str::<Declaration>(&written).unwrap(), revealed);
}
