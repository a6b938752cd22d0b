//! What is handed on, by example and by properties.

use super::*;
use crate::domain::Command;
use crate::domain::command::{NewItem, NoteCommand, SheetCommand, SwotCommand, VoteCommand};
use crate::domain::fixture::sheets::cells;
use crate::domain::fixture::{Step, Table, code, created, delegations as offices, item, steps};
use crate::domain::note::NoteKind;
use crate::domain::sheet::{Accepted, Cell, Cells, Kind, Row, stands};
use crate::domain::swot::{AspectCommand, Quadrant};
use crate::domain::vote::VoteOption;
use proptest::prelude::*;
use serde_json::json;

const SUM: &str = "0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d";

fn earlier(workshop: &Workshop) -> Earlier<'_> {
    Earlier { workshop, sum: SUM }
}

/// The next stage of the same agenda, with the offices of the earlier one.
fn next(workshop: &Workshop) -> Carried {
    create(created(), delegations(workshop), Vec::new(), earlier(workshop)).expect("a next stage")
}

fn begun(carried: &Carried) -> History {
    let events = carried.events.clone();
    History::begin(Record { n: 1, at: created().created_at, events }).expect("it fits")
}

/// The agenda of a next stage that has little in common with the earlier one.
fn narrow() -> Created {
    let mut created = created();
    created.aspects.remove(0);
    created.days.iter_mut().flat_map(|day| &mut day.sessions).for_each(|plan| plan.aspects.clear());
    created.sheets.retain(|sheet| sheet.id != "kesiapan");
    let program = created.sheets.iter_mut().find(|sheet| sheet.id == "program").expect("programmes");
    program.columns.retain(|column| column.id != "mulai");
    for column in &mut program.columns {
        match (&mut column.kind, column.id.as_str()) {
            (Kind::Choice(choices), _) => choices.truncate(1),
            (Kind::Scale(scale), "dampak") => scale.high = 2,
            _ => {}
        }
    }
    created.dimensions.truncate(1);
    created
}

/// A workshop with a thread from a row to an item to a priority to a programme, and a question.
fn thread() -> (Table, [Id; 4]) {
    let mut table = Table::new();
    let row = table.row("kesiapan", Some("sdm"), json!({"indikator": {"text": "Tenaga TIK"}, "kini": {"scale": 2}}));
    let weakness = table.add(NewItem {
        from: vec![Ref::Row(row)],
        by: Some(code("dinkes")),
        ..item("struktur", Quadrant::W, "Tenaga TIK sedikit")
    });
    let vote = vote_for(&mut table, weakness);
    let cells = json!({"program": {"text": "Pelatihan"}, "dampak": {"scale": 3}, "jenis": {"choice": "literasi"},
        "dimensi": {"dimension": "living"}, "opd": {"delegation": "DINKES"}, "mitra": {"delegations": ["DINKES", "BAPPEDA"]}, "mulai": {"year": 2027},
        "asal": {"refs": [{"item": weakness.to_string()}, {"priority": [vote.to_string(), "A"]}]}});
    let programme = table.row("program", None, cells);
    let take = NoteCommand::Take {
        session: "teori".to_owned(),
        kind: NoteKind::Question,
        texts: vec!["Kapan dimulai?".to_owned()],
        by: None,
    };
    table.enter(Command::Note(take)).unwrap();
    (table, [row, weakness, vote, programme])
}

fn vote_for(table: &mut Table, item: Id) -> Id {
    let vote = Id::new(table.history.next_record(), 0);
    let text = table.workshop().items[&item].text.clone();
    let draft = VoteCommand::Draft {
        question: "Mana yang didahulukan?".to_owned(),
        options: vec![VoteOption { id: String::new(), text, item: Some(item), row: None }],
        session: None,
        aspect: None,
        link: None,
    };
    table.enter(Command::Vote(draft)).unwrap();
    table.enter(Command::Vote(VoteCommand::Accept { vote, order: None, reason: Some("mufakat".to_owned()) })).unwrap();
    vote
}

#[test]
fn a_priority_that_was_carried_over_stays_behind_too() {
    let (table, _) = thread();
    let mut second = begun(&next(table.workshop()));
    let item = *second.workshop().items.keys().next().expect("an item");
    let at = second.at(created().created_at);
    let events = crate::domain::decide(second.workshop(), Command::Swot(SwotCommand::Park { id: item }), at).unwrap();
    second.push(Record { n: 2, at: at.time, events }).unwrap();
    assert_eq!(next(second.workshop()).comes.priorities, 0);
}

#[test]
fn a_thread_comes_whole() {
    let (table, [row, weakness, vote, programme]) = thread();
    let carried = next(table.workshop());
    assert_eq!(carried.comes, Comes { items: 1, priorities: 1, rows: 2, questions: 1 });
    assert_eq!(carried.lost, []);
    let begun = begun(&carried);
    let workshop = begun.workshop();
    let origin = |id| Some(Origin { workshop: SUM.to_owned(), id });
    let rows: Vec<_> = workshop.sheets.rows().collect();
    assert_eq!([&rows[0].origin, &rows[1].origin], [&origin(row), &origin(programme)]);
    assert_eq!((rows[0].heading.as_deref(), rows[0].cells.len()), (Some("sdm"), 2));
    let item = workshop.items.values().next().unwrap();
    assert_eq!((&item.origin, &item.by), (&origin(weakness), &Some(code("dinkes"))));
    assert_eq!(item.from, [Ref::Row(rows[0].id)]);
    let priority = &workshop.carried[0];
    assert_eq!((Some(priority.origin.clone()), priority.rank), (origin(vote), 1));
    assert_eq!(priority.about, Some(Ref::Item(item.id)));
    let cited = [Ref::Item(item.id), Ref::Priority(Accepted::Carried(priority.id))];
    assert_eq!(rows[1].cells["asal"].refs(), cited);
    let question = workshop.notes.values().next().unwrap();
    assert_eq!((question.session.as_str(), question.origin.is_some()), ("teori", true));
    assert_eq!(origin_of(&carried.events), Some(SUM));
    assert!(workshop.is_chosen(item.id));
}

#[test]
fn what_has_no_place_stays_behind_and_is_told() {
    let (mut table, _) = thread();
    let strategy = table.row("strategi", None, json!({"strategi": {"text": "Dampingi"}}));
    table.set("program", Id::new(strategy.record - 2, 0), "misi", json!({"choice": strategy.to_string()})).unwrap();
    let offices: Vec<NewDelegation> = offices().into_iter().filter(|new| new.code != code("dinkes")).collect();
    let carried = create(narrow(), offices, Vec::new(), earlier(table.workshop())).unwrap();
    let mut lost: Vec<String> = carried.lost.iter().map(|lost| format!("{} {:?}", lost.times, lost.what)).collect();
    lost.retain(|line| !line.contains("Aspect"));
    let all = lost.join("\n");
    for what in [
        "1 Sheet(Label { id: \"Kesiapan\"",
        "Column { sheet: Label { id: \"Program\", en: \"Program (en)\" }, column: Label { id: \"mulai\"",
        "choice: Label { id: \"Literasi\"",
        "Cells { sheet: Label { id: \"Program\", en: \"Program (en)\" }, column: Label { id: \"dampak\"",
        "Dimension(\"living\")",
        "Code(Code(\"DINKES\"))",
    ] {
        assert!(all.contains(what), "{what}:\n{all}");
    }
    assert_eq!(carried.lost.iter().filter(|lost| matches!(lost.what, What::Aspect(_))).count(), 1);
    let begun = begun(&carried);
    let priority = &begun.workshop().carried[0];
    assert_eq!((priority.about.as_ref(), priority.text.as_str()), (None, "Tenaga TIK sedikit"));
    let programme = begun.workshop().sheets.rows().find(|row| row.sheet == "program").unwrap();
    let there: Vec<&str> = programme.cells.keys().map(String::as_str).collect();
    assert_eq!(there, ["asal", "misi", "mitra", "program"], "of its origins the priority is there");
    assert_eq!(programme.cells["mitra"], Cell::Delegations(vec![code("bappeda")]));
}

#[test]
fn what_does_not_stand_stays_behind() {
    let (mut table, [row, weakness, _, programme]) = thread();
    table.sheet(SheetCommand::Withdraw { row, reason: None }).unwrap();
    table.sheet(SheetCommand::Park { row: programme, reason: None }).unwrap();
    table.enter(Command::Swot(SwotCommand::Withdraw { id: weakness })).unwrap();
    let note = *table.workshop().notes.keys().next().unwrap();
    table.enter(Command::Note(NoteCommand::Answer { id: note })).unwrap();
    let carried = next(table.workshop());
    assert_eq!(carried.comes, Comes::default());
    assert_eq!(carried.lost, []);
    let told = serde_json::to_string(&carried.events).expect("JSON");
    assert!(!told.contains("Tenaga TIK sedikit"), "the words of the priority stay behind with those of its item");
}

#[test]
fn what_was_merged_hands_its_origins_to_what_it_stands_under() {
    let mut table = Table::new();
    let indicator = |table: &mut Table, text: &str| table.row("kesiapan", None, json!({"indikator": {"text": text}}));
    let (one, other) = (indicator(&mut table, "satu"), indicator(&mut table, "dua"));
    let made = |from, text| NewItem { from: vec![Ref::Row(from)], ..item("struktur", Quadrant::W, text) };
    let (kept, merged) = (table.add(made(one, "a")), table.add(made(other, "b")));
    let third = table.add(NewItem { from: vec![Ref::Item(merged)], ..item("struktur", Quadrant::S, "c") });
    table.enter(Command::Swot(SwotCommand::Merge { from: merged, into: kept })).unwrap();
    let begun = begun(&next(table.workshop()));
    let items: Vec<_> = begun.workshop().items.values().collect();
    assert_eq!(items[0].from.len(), 2);
    assert_eq!(items[1].from, [Ref::Item(items[0].id)]);
    table.enter(Command::Swot(SwotCommand::Merge { from: kept, into: third })).unwrap();
    let begun = self::begun(&next(table.workshop()));
    let items: Vec<_> = begun.workshop().items.values().collect();
    assert_eq!((items.len(), items[0].from.len()), (1, 2), "a circle of merges makes nothing of itself");
}

#[test]
fn a_priority_accepted_again_comes_once() {
    let (table, _) = thread();
    let first = begun(&next(table.workshop()));
    let mut second = Table { history: first, now: table.now };
    let item = *second.workshop().items.keys().next().unwrap();
    vote_for(&mut second, item);
    let third = next(second.workshop());
    assert_eq!(third.comes.priorities, 1);
    assert_eq!(third.lost, []);
    let begun = begun(&third);
    let programme = begun.workshop().sheets.rows().find(|row| row.sheet == "program").unwrap();
    assert_eq!(programme.cells["asal"].refs().len(), 2, "what was cited is cited by the vote that took it again");
}

#[test]
fn a_sheet_with_rows_is_not_given_others() {
    let (table, _) = thread();
    let given = |sheet: &str, column: &str, text: &str| {
        let label = json!({column: {"text": {"id": text, "en": format!("{text} (en)")}}});
        (sheet.to_owned(), Given { heading: None, cells: cells(label) })
    };
    let rows = vec![
        given("kesiapan", "indikator", "Tenaga TIK"),
        given("kesiapan", "indikator", "Anggaran"),
        given("strategi", "strategi", "Dampingi"),
    ];
    let carried = create(created(), offices(), rows, earlier(table.workshop())).unwrap();
    let lost: Vec<(usize, bool)> =
        carried.lost.iter().map(|lost| (lost.times, matches!(lost.what, What::Given(_)))).collect();
    assert_eq!(lost, [(1, true)], "one is there already");
    let begun = begun(&carried);
    let of = |sheet: &str| begun.workshop().sheets.rows().filter(|row| row.sheet == sheet).count();
    assert_eq!((of("kesiapan"), of("strategi"), of("program")), (1, 1, 1));
}

#[test]
fn cells_of_items_come_with_them() {
    let mut table = Table::new();
    let first = table.add(item("struktur", Quadrant::W, "a"));
    let second = table.add(item("struktur", Quadrant::W, "b"));
    table.set("faktor", second, "rating", json!({"scale": 3})).unwrap();
    table.enter(Command::Swot(SwotCommand::Withdraw { id: first })).unwrap();
    let begun = begun(&next(table.workshop()));
    let sheet = begun.workshop().sheet("faktor").unwrap();
    let there: Vec<_> = begun.workshop().sheets.item_cells("faktor").map(|(id, cells)| (id, cells.clone())).collect();
    assert_eq!(there, [(Id::new(1, 0), Cells::from([("rating".to_owned(), Cell::Scale(3))]))]);
    assert_eq!(sheet.id, "faktor");
}

#[test]
fn what_has_changed_since_is_told() {
    let (table, _) = thread();
    assert_eq!(since(&table.history), None, "nothing was carried over to it");
    let mut next = Table { history: begun(&next(table.workshop())), now: table.now };
    assert_eq!(since(&next.history), Some(vec![]));
    let [readiness, programme]: [Id; 2] =
        next.workshop().sheets.rows().map(|row| row.id).collect::<Vec<_>>().try_into().unwrap();
    let item = *next.workshop().items.keys().next().unwrap();
    next.set("program", programme, "dampak", json!({"scale": 4})).unwrap();
    next.set("faktor", item, "rating", json!({"scale": 1})).unwrap();
    next.sheet(SheetCommand::Withdraw { row: readiness, reason: None }).unwrap();
    let new = next.row("strategi", None, json!({"strategi": {"text": "baru"}}));
    let vote = vote_for(&mut next, item);
    let field = |sheet: &str, column: &str| Field::Cell { sheet: sheet.to_owned(), column: column.to_owned() };
    let change = |thing, how| Change { thing, how };
    let accepted = Accepted::Voted(vote, "A".to_owned());
    let wanted = [
        change(Ref::Item(item), How::Changed(vec![field("faktor", "rating")])),
        change(Ref::Row(readiness), How::Withdrawn),
        change(Ref::Row(new), How::New),
        change(Ref::Row(programme), How::Changed(vec![field("program", "dampak")])),
        change(Ref::Priority(accepted), How::New),
    ];
    assert_eq!(since(&next.history), Some(wanted.to_vec()));
    next.set("program", programme, "dampak", json!({"scale": 3})).unwrap();
    assert_eq!(since(&next.history).unwrap().len(), 4, "what is as it was is no change");
}

#[test]
fn items_of_a_hidden_aspect_are_off_the_board_and_stay() {
    let mut table = Table::new();
    table.add(item("struktur", Quadrant::W, "a"));
    table.enter(Command::Aspects(AspectCommand::Hide { id: "struktur".to_owned() })).unwrap();
    assert!(next(table.workshop()).comes.is_empty());
}

fn run(steps: &[Step]) -> Table {
    let mut table = Table::new();
    for step in steps {
        table.step(step);
    }
    table
}

/// The kind of a thing, the id of its origin, and what tells priorities of one vote apart.
fn origins(events: &[Event]) -> Vec<(&'static str, Id, String)> {
    let named = events.iter().filter_map(|event| {
        let kind = match event {
            Event::Board(_) => ("item", String::new()),
            Event::Sheet(_) => ("row", String::new()),
            Event::Note(_) => ("note", String::new()),
            Event::Workshop(WorkshopEvent::PriorityCarried(carried)) => ("priority", carried.text.clone()),
            Event::Journal(_)
            | Event::Workshop(_)
            | Event::Agenda(_)
            | Event::Attendance(_)
            | Event::Group(_)
            | Event::Floor(_)
            | Event::Vote(_)
            | Event::Agreement(_) => return None,
        };
        let origin = origin(event)?;
        assert_eq!(origin.workshop, SUM);
        Some((kind.0, origin.id, kind.1))
    });
    named.collect()
}

/// How many things of this kind, id and text stand in a workshop: options of one vote may read alike.
fn count(workshop: &Workshop, (kind, id, text): &(&'static str, Id, String)) -> usize {
    match *kind {
        "item" => usize::from(workshop.items.get(id).is_some_and(|item| workshop.is_on_board(item))),
        "row" => usize::from(workshop.sheets.row(*id).is_some_and(Row::is_shown)),
        "note" => usize::from(workshop.notes.get(id).is_some_and(Note::is_open_question)),
        _ => {
            let carried = workshop.carried.iter().filter(|one| one.id == *id && one.text == *text).count();
            let options = workshop.vote(*id).map_or(&[][..], |vote| &vote.options);
            carried + options.iter().filter(|option| option.text == *text).count()
        }
    }
}

fn whole(from: &Workshop, carried: &Carried) -> History {
    let begun = begun(carried);
    let workshop = begun.workshop();
    let all = origins(&carried.events);
    for one in &all {
        let times = all.iter().filter(|other| *other == one).count();
        assert!((1..=count(from, one)).contains(&times), "nothing comes twice: {one:?}");
    }
    let links = workshop.sheets.rows().flat_map(|row| row.cells.values().flat_map(Cell::refs));
    for cited in links.chain(workshop.items.values().flat_map(|item| &item.from)) {
        assert!(stands(workshop, cited), "{cited:?}");
        let carried = |id: &Id| workshop.carried.iter().any(|one| one.id == *id);
        assert!(!matches!(cited, Ref::Priority(Accepted::Carried(id)) if !carried(id)));
    }
    let Comes { items, priorities, rows, questions } = carried.comes;
    assert_eq!(all.len(), items + priorities + rows + questions);
    assert_eq!((workshop.items.len(), workshop.notes.len()), (items, questions));
    assert!(carried.lost.iter().all(|lost| lost.times > 0));
    assert!(!carried.events.is_empty() && since(&begun).is_none_or(|changes| changes.is_empty()));
    begun
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_comes_has_an_origin_that_stands_and_no_link_dangles(steps in steps(220), more in steps(60)) {
        let table = run(&steps);
        let from = table.workshop();
        let same = next(from);
        let begun = whole(from, &same);
        prop_assert_eq!(same.comes.items, from.on_board().filter(|item| created().aspects.iter().any(|a| a.id == item.aspect)).count());
        let mut second = Table { history: begun, now: table.now };
        for step in &more {
            second.step(step);
        }
        let third = next(second.workshop());
        whole(second.workshop(), &third);
    }

    #[test]
    fn an_agenda_with_little_in_common_takes_what_fits(steps in steps(220)) {
        let table = run(&steps);
        let few = offices().into_iter().take(3).collect();
        let carried = create(narrow(), few, Vec::new(), earlier(table.workshop())).expect("a next stage");
        whole(table.workshop(), &carried);
    }
}
