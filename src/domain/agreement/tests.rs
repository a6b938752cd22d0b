//! Words of its own, and what was signed, as commands lead to them.

use super::*;
use crate::domain::command::NoteCommand;
use crate::domain::fixture::Table;
use crate::domain::note::NoteKind;
use crate::domain::{Command, Event, Id, Record};
use proptest::prelude::*;

fn enter(table: &mut Table, command: AgreementCommand) -> Result<(), Refusal> {
    table.enter(Command::Agreement(command))
}

fn word(part: Part, text: &str) -> AgreementCommand {
    AgreementCommand::Word { part, text: text.to_owned(), made: "Semula".to_owned() }
}

fn decision(table: &mut Table, text: &str) {
    let taken = NoteCommand::Take {
        session: "teori".to_owned(),
        kind: NoteKind::Decision,
        texts: vec![text.to_owned()],
        by: None,
    };
    table.enter(Command::Note(taken)).expect("a decision");
}

const fn refused(why: AgreementRefusal) -> Result<(), Refusal> {
    Err(Refusal::Agreement(why))
}

#[test]
fn a_part_of_words_takes_words_of_its_own_and_gives_them_back() {
    let mut table = Table::new();
    enter(&mut table, word(Part::Purpose, " Menjadi bahan\nmasterplan. ")).expect("words");
    let kept = |table: &Table| table.workshop().agreement.worded.get(&Part::Purpose).map(|one| one.text.clone());
    assert_eq!(kept(&table).as_deref(), Some("Menjadi bahan masterplan."));
    table.undo().expect("an entry");
    assert_eq!(kept(&table), None);
    table.redo().expect("again");
    enter(&mut table, word(Part::Purpose, "  ")).expect("back to what is made");
    assert_eq!(kept(&table), None);
    assert_eq!(enter(&mut table, word(Part::Purpose, "")), refused(AgreementRefusal::NotWorded));
}

#[test]
fn only_parts_of_words_that_are_there_take_words() {
    let mut table = Table::new();
    let none = Part::Sheet("tidak-ada".to_owned(), Point::Chosen);
    for part in [Part::Title, Part::Signatures, Part::Annex(Annex::Votes), Part::Accepted(Id::new(7, 0)), none] {
        assert_eq!(enter(&mut table, word(part, "Kata")), refused(AgreementRefusal::NoWords));
    }
    let long = "a".repeat(MAX_CHARS + 1);
    assert_eq!(enter(&mut table, word(Part::Closing, &long)), refused(AgreementRefusal::TooLong(MAX_CHARS + 1)));
    enter(&mut table, word(Part::Closing, &long[1..])).expect("as long as may be");
}

#[test]
fn what_was_signed_is_known_by_its_records_and_can_be_made_again() {
    let mut table = Table::new();
    decision(&mut table, "Data dibuka");
    assert_eq!((table.workshop().is_signed(), table.workshop().changes_signed()), (false, 0));
    enter(&mut table, AgreementCommand::Sign { records: 2 }).expect("two records");
    assert_eq!((table.workshop().is_signed(), table.workshop().changes_signed()), (true, 0));
    // Undo takes back the entry before it, never the signing.
    table.undo().expect("the decision");
    assert_eq!(table.workshop().notes.values().count(), 0);
    assert!(table.workshop().is_signed());
    let signed = table.history.as_of(2).expect("two records");
    assert_eq!(signed.notes.values().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["Data dibuka"]);
    assert_eq!(table.history.sum(2), Some(crate::domain::fixture::sum_of(2)));
    enter(&mut table, AgreementCommand::Sign { records: 4 }).expect("a change");
    assert_eq!(table.workshop().changes_signed(), 1);
    enter(&mut table, AgreementCommand::Revoke { reason: "Salah tekan".to_owned() }).expect("a reason");
    assert_eq!(table.workshop().changes_signed(), 0);
    assert_eq!(table.history.as_of(99), None);
}

#[test]
fn nothing_is_signed_twice_or_before_it_is_there() {
    let mut table = Table::new();
    for records in [0, 2, 9] {
        assert_eq!(enter(&mut table, AgreementCommand::Sign { records }), refused(AgreementRefusal::Records));
    }
    let revoke = |reason: &str| AgreementCommand::Revoke { reason: reason.to_owned() };
    assert_eq!(enter(&mut table, revoke("Salah")), refused(AgreementRefusal::NotSigned));
    enter(&mut table, AgreementCommand::Sign { records: 1 }).expect("one record");
    assert_eq!(enter(&mut table, AgreementCommand::Sign { records: 1 }), refused(AgreementRefusal::Records));
    assert_eq!(enter(&mut table, revoke(" ")), Err(Refusal::ReasonMissing));
    let n = table.history.next_record();
    let event = Event::Agreement(AgreementEvent::AgreementSigned { records: n, at: table.now });
    let record = Record { n, at: table.now, events: vec![event] };
    assert!(table.history.push(record).is_err(), "a record of itself");
}

proptest! {
    #[test]
    fn a_part_is_read_as_it_is_written(name in "[a-z:0-9.-]{0,24}", vote in 1_u64..99, at in 0_usize..40) {
        if let Ok(part) = name.parse::<Part>() {
            prop_assert_eq!(part.to_string(), name);
        }
        let points = [Point::Chosen, Point::Roadmap, Point::ToCome, Point::Assigned];
        let some = [
            Part::Title, Part::Opening, Part::People, Part::Considered, Part::Agrees, Part::Warnings, Part::Order,
            Part::Carried, Part::Decisions, Part::NotAgreed, Part::Questions, Part::Annexes, Part::Purpose, Part::Ways,
            Part::Closing, Part::Signatures, Part::Accepted(Id::new(vote, 0)), Part::Annex(Annex::NotAgreed),
            Part::Changed(Box::new(Part::Annex(Annex::Votes))),
            Part::Sheet("quick-win".to_owned(), points[at % 4]),
        ];
        let part = some[at % some.len()].clone();
        prop_assert_eq!(part.to_string().parse(), Ok(part));
    }
}
