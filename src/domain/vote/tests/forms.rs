use super::*;
use crate::domain::vote::form::{FormBallot, FormKind, FormSettings, Said, tally_form};

fn dotted(openness: Openness) -> (Room, Id) {
    let mut room = Room::new(4, 3);
    let vote = room.draft();
    let declaration = Declaration { openness, ..room.declaration(FIVE_DOTS, Some(1)) };
    room.open(vote, declaration).unwrap();
    room.cast_all(vote, &[dots("C"), dots("AAB"), dots("C"), dots("B")]);
    room.vote(VoteCommand::TakeBack { vote, ballot: 4 }).unwrap();
    (room, vote)
}

fn ballot(count: u32, voter: Option<usize>, choice: Choice) -> FormBallot {
    FormBallot { count, voter: voter.map(code), said: Said::Choice(choice) }
}

#[test]
fn a_form_holds_what_counts_and_only_after_the_closing() {
    let (mut room, vote) = dotted(Openness::Open);
    assert_eq!(tally_form(room.get(vote)), None);
    room.close(vote);
    let form = tally_form(room.get(vote)).unwrap();
    assert_eq!((form.kind, form.candidates.concat()), (FormKind::Dots, "ABC".to_owned()));
    let settings = FormSettings { dots: Some(5), max_per_item: Some(3), ..FormSettings::default() };
    assert_eq!(form.settings, settings);
    assert_eq!(
        form.ballots,
        [ballot(1, Some(1), dots("C")), ballot(1, Some(2), dots("AAB")), ballot(1, Some(3), dots("C")),]
    );
}

#[test]
fn a_form_that_is_not_terbuka_gives_neither_names_nor_the_order_of_the_roll() {
    let (mut room, vote) = dotted(Openness::Closed);
    room.close(vote);
    let form = tally_form(room.get(vote)).unwrap();
    assert_eq!(form.ballots, [ballot(1, None, dots("AAB")), ballot(2, None, dots("C"))]);
    room.vote(VoteCommand::Withdraw { vote }).unwrap();
    assert_eq!(tally_form(room.get(vote)), None);
}

#[test]
fn totals_are_one_entry_without_settings() {
    let mut room = Room::new(4, 2);
    let entry = Entry::Totals;
    let max_choices = Some(1);
    let vote = room.opened(Method::Approval { max_choices, entry }, None);
    let totals = BTreeMap::from([("A".to_owned(), 3)]);
    room.vote(VoteCommand::Close { vote, totals: Some(totals.clone()) }).unwrap();
    let form = tally_form(room.get(vote)).unwrap();
    assert_eq!((form.kind, form.settings), (FormKind::Totals, FormSettings::default()));
    assert_eq!(form.ballots[0].said, Said::Totals(totals));
}
