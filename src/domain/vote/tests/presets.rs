use super::*;
use crate::domain::vote::preset::{estimate, preset, preset_by};

fn count(room: &mut Room, heads: &[(usize, u32)]) {
    for &(n, heads) in heads {
        room.enter(Command::Attendance(AttendanceCommand::Count {
            headcount: None,
            counts: vec![(code(n), heads)],
            label: "setelah ISHOMA".to_owned(),
        }))
        .unwrap();
    }
}

#[test]
fn the_method_follows_from_the_number_of_options() {
    for (items, kind) in [(2, MethodKind::Hands), (6, MethodKind::Hands), (7, MethodKind::Dots), (30, MethodKind::Dots)]
    {
        let mut room = Room::new(36, items);
        let vote = room.draft();
        let declaration = preset(&room.workshop, room.get(vote));
        assert_eq!(declaration.method.kind(), kind);
        room.open(vote, declaration).unwrap();
    }
}

#[test]
fn fewer_are_taken_than_there_are_half_of_them_and_at_most_five() {
    for (items, cut) in [(2, 1), (3, 1), (4, 2), (6, 3), (8, 4), (10, 5), (11, 5), (30, 5)] {
        let mut room = Room::new(3, items);
        let vote = room.draft();
        assert_eq!(preset(&room.workshop, room.get(vote)).cut, Some(cut), "of {items}");
    }
    let mut room = Room::new(3, 8);
    let vote = room.draft();
    let options = vec!["C".to_owned(), "A".to_owned()];
    room.vote(VoteCommand::Agree { vote, options }).unwrap();
    assert_eq!(preset(&room.workshop, room.get(vote)).cut, Some(2), "four with the two agreed");
}

#[test]
fn eighteen_items_of_which_one_is_agreed() {
    let mut room = Room::new(36, 18);
    let vote = room.draft();
    let options = vec!["C".to_owned()];
    room.vote(VoteCommand::Agree { vote, options }).unwrap();
    let declaration = preset(&room.workshop, room.get(vote));
    assert_eq!(declaration.cut, Some(4));
    assert_eq!(declaration.method, FIVE_DOTS);
    assert_eq!((declaration.openness, declaration.ties), (Openness::Closed, TieRule::SecondKey));
    assert_eq!((declaration.base, declaration.quorum), (Base::Valid, Quorum::None));
    assert_eq!(estimate(&declaration).pieces, 36);
    assert_eq!(estimate(&declaration).minutes(), 9);
}

#[test]
fn delegations_vote_that_have_a_vote_and_heads_in_the_newest_count() {
    let mut room = Room::new(4, 3);
    let vote = room.draft();
    let voters = |room: &Room| preset(&room.workshop, room.get(vote)).voters;
    assert_eq!(voters(&room).len(), 4);
    count(&mut room, &[(1, 2), (2, 0), (3, 1)]);
    assert_eq!(voters(&room), [code(1), code(3)]);
    let label = "hari kedua".to_owned();
    room.enter(Command::Attendance(AttendanceCommand::StartHeadcount { label })).unwrap();
    assert_eq!(voters(&room), [code(1), code(3)], "nobody is counted yet");
    count(&mut room, &[(4, 1)]);
    assert_eq!(voters(&room), [code(4)]);
}

#[test]
fn every_way_of_deciding_opens_as_proposed() {
    for (kind, items) in [
        (MethodKind::Hands, 1),
        (MethodKind::Hands, 4),
        (MethodKind::Dots, 4),
        (MethodKind::Criteria, 4),
        (MethodKind::Ranking, 12),
        (MethodKind::Fist, 1),
    ] {
        let mut room = Room::new(5, items);
        let vote = room.draft();
        let declaration = preset_by(&room.workshop, room.get(vote), kind);
        assert_eq!(declaration.method.kind(), kind);
        room.open(vote, declaration).unwrap();
    }
}

#[test]
fn a_run_off_is_proposed_by_its_rule() {
    for (ballots, method) in
        [(vec![dots("AB"), dots("C"), dots("D")], BORDA), (vec![dots("AB"), dots("AB"), dots("C")], HANDS)]
    {
        let mut room = Room::new(3, 4);
        let vote = room.opened(FIVE_DOTS, Some(1));
        room.cast_all(vote, &ballots);
        room.close(vote);
        let link = Some(Link::RunOff { of: vote });
        let run_off = room.draft_with(Vec::new(), link).unwrap();
        let declaration = preset(&room.workshop, room.get(run_off));
        assert_eq!(declaration.method, method);
        assert_eq!(declaration.cut, Some(1));
        room.open(run_off, declaration).unwrap();
    }
}

#[test]
fn a_second_round_is_proposed_as_the_first() {
    let mut room = Room::new(5, 3);
    let vote = room.opened(CriteriaSet::QuickWin.method(true), Some(2));
    room.close(vote);
    let options = room.get(vote).options[..1].to_vec();
    let link = Some(Link::SecondRound { of: vote });
    let second = room.draft_with(options, link).unwrap();
    let declaration = preset(&room.workshop, room.get(second));
    assert_eq!(declaration.method, CriteriaSet::QuickWin.method(true));
    assert_eq!(declaration.cut, Some(1));
    room.open(second, declaration).unwrap();
}

#[test]
fn ready_made_criteria_are_known_again() {
    for set in CriteriaSet::ALL {
        let Method::Criteria { criteria, .. } = set.method(false) else { panic!("{set:?} has no criteria") };
        assert_eq!(CriteriaSet::of(&criteria), Some(set));
        assert_eq!(CriteriaSet::of(&criteria[1..]), None);
    }
}
