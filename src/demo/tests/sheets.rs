use super::*;
use crate::domain::Id;
use crate::domain::group::Turns;
use crate::domain::sheet::{
    Accepted, ByYear, Cell, Kind, Ref, RowState, Sheet, Tows, Value, fits, share, standing, trace, value,
};
use std::collections::{BTreeMap, BTreeSet};

fn sheet<'a>(workshop: &'a Workshop, id: &str) -> &'a Sheet {
    workshop.sheet(id).expect("a sheet")
}

fn ids(workshop: &Workshop, id: &str) -> Vec<Id> {
    workshop.lines_of(sheet(workshop, id))
}

fn cell<'a>(workshop: &'a Workshop, id: &str, row: Id, column: &str) -> Option<&'a Cell> {
    workshop.cell(sheet(workshop, id), row, column)
}

#[test]
fn every_sheet_of_a_day_has_rows() {
    let count = |day| {
        let workshop = afternoon(day);
        let counted = workshop.sheets.all().iter().map(|sheet| (sheet.id.clone(), workshop.rows_of(sheet).len()));
        counted.collect::<BTreeMap<String, usize>>()
    };
    let one = count(Day::One);
    assert_eq!((one["isu"], one["rancangan"], one["kesiapan"], one["visi"]), (12, 17, 27, 9));
    let two = count(Day::Two);
    let rows = ["isu", "rancangan", "kesiapan", "strategi", "visi", "program", "indikator", "tindak-lanjut"];
    assert_eq!(rows.map(|id| two[id]), [12, 17, 27, 12, 15, 18, 9, 8]);
    let workshop = afternoon(Day::Two);
    assert_eq!(workshop.sheets.item_cells("faktor").count(), 16);
    assert_eq!(workshop.sheets.rows().filter(|row| row.state == RowState::Parked).count(), 1);
}

#[test]
fn most_of_readiness_is_answered_and_some_is_not() {
    let workshop = afternoon(Day::One);
    let kesiapan = sheet(&workshop, "kesiapan");
    let all = share(&workshop, kesiapan, "kini", |_| true);
    assert_eq!((all.answered, all.rows), (24, 27));
    let gap = |row: &Id| value(&workshop, kesiapan, *row, "gap");
    let rows = ids(&workshop, "kesiapan");
    let (mut gaps, mut none) = (BTreeMap::new(), 0);
    for gap in rows.iter().map(gap) {
        match gap {
            Value::Exact(gap) => *gaps.entry(gap.to_integer()).or_insert(0) += 1,
            Value::Empty | Value::Tows(_) | Value::TooLarge | Value::None => none += 1,
        }
    }
    assert_eq!((gaps, none), (BTreeMap::from([(0, 1), (1, 11), (2, 10), (3, 2)]), 3));
    let desk = |column: &str| rows.iter().filter(|row| cell(&workshop, "kesiapan", **row, column).is_some()).count();
    assert_eq!(desk("pengampu"), 27);
}

#[test]
fn gaps_and_issues_became_items() {
    let workshop = afternoon(Day::One);
    let from = workshop.items.values().flat_map(|item| &item.from);
    let rows = from.filter_map(|of| if let Ref::Row(id) = of { workshop.sheets.row(*id) } else { None });
    let sheets: Vec<&str> = rows.map(|row| row.sheet.as_str()).collect();
    let made_of = |id: &str| sheets.iter().filter(|sheet| **sheet == id).count();
    assert!(made_of("isu") >= 8, "{}", made_of("isu"));
    assert!(made_of("kesiapan") >= 15, "{}", made_of("kesiapan"));
}

#[test]
fn every_programme_leads_back_to_an_item_or_an_issue() {
    let workshop = afternoon(Day::Two);
    let is_source = |thing: &Ref| match thing {
        Ref::Item(_) => true,
        Ref::Row(id) => workshop.sheets.row(*id).is_some_and(|row| row.sheet == "isu"),
        Ref::Priority(_) => false,
    };
    for row in ids(&workshop, "program") {
        let back = trace(&workshop, &Ref::Row(row)).origins;
        assert!(back.iter().any(|traced| is_source(&traced.thing)), "{row}");
    }
    for row in ids(&workshop, "indikator") {
        let back = trace(&workshop, &Ref::Row(row)).origins;
        assert!(back.iter().any(|traced| is_source(&traced.thing)), "{row}");
    }
}

#[test]
fn nothing_that_is_cited_is_gone() {
    for day in DAYS {
        let workshop = afternoon(day);
        let taken = |vote: &Id| workshop.votes[vote].acceptance.iter().flat_map(|accepted| accepted.taken.concat());
        let cells = workshop.sheets.rows().flat_map(|row| row.cells.values()).flat_map(Cell::refs);
        let items = workshop.items.values().flat_map(|item| &item.from);
        for of in cells.chain(items) {
            let stands = match standing(&workshop, of) {
                Ref::Item(id) => workshop.items[&id].state == ItemState::Shown,
                Ref::Row(id) => workshop.sheets.row(id).is_some_and(crate::domain::sheet::Row::is_shown),
                Ref::Priority(Accepted::Voted(vote, option)) => taken(&vote).any(|letter| letter == option),
                Ref::Priority(Accepted::Carried(_)) => false,
            };
            assert!(stands, "{of:?}");
        }
    }
}

#[test]
fn strategies_are_of_all_four_kinds() {
    let workshop = afternoon(Day::Two);
    let strategi = sheet(&workshop, "strategi");
    let kind = |row: Id| {
        let Value::Tows(tows) = value(&workshop, strategi, row, "jenis") else { panic!("{row}") };
        tows
    };
    let kinds: BTreeSet<Tows> = ids(&workshop, "strategi").into_iter().map(kind).collect();
    assert_eq!(kinds, Tows::ALL.into());
}

#[test]
fn programmes_stand_in_all_dimensions_and_some_pass_the_gate() {
    let workshop = afternoon(Day::Two);
    let program = sheet(&workshop, "program");
    let rows = ids(&workshop, "program");
    let dimension = |row: &Id| {
        let Some(Cell::Dimension(path)) = cell(&workshop, "program", *row, "dimensi") else { panic!("{row}") };
        path.split('/').next().unwrap_or_default().to_owned()
    };
    let dimensions: BTreeSet<String> = rows.iter().map(dimension).collect();
    assert_eq!(dimensions.len(), 6);
    for column in ["opd", "bulan", "tahun", "jenis", "mitra", "penerima", "anggaran", "sumber", "misi"] {
        assert!(rows.iter().all(|row| cell(&workshop, "program", *row, column).is_some()), "{column}");
    }
    let passing: Vec<&Id> = rows.iter().filter(|row| fits(&workshop, program, **row, &program.gate)).collect();
    assert_eq!(passing.len(), 8);
    assert_eq!(passing.into_iter().map(dimension).collect::<BTreeSet<String>>().len(), 6);
    let scored = rows.iter().filter(|row| matches!(value(&workshop, program, **row, "skor"), Value::Exact(_)));
    assert_eq!(scored.count(), 5);
    let years = workshop.created.years.expect("years");
    for row in &rows {
        let Some(Cell::Years([from, to])) = cell(&workshop, "program", *row, "tahun") else { panic!("{row}") };
        assert!(years.first <= *from && *to <= years.last, "{row}");
    }
}

#[test]
fn one_mission_is_served_by_nothing() {
    let workshop = afternoon(Day::Two);
    let programmes = ids(&workshop, "program");
    let is_served = |mission: &Id| {
        let named = Cell::Choice(mission.to_string());
        programmes.iter().any(|row| cell(&workshop, "program", *row, "misi") == Some(&named))
    };
    let missions = workshop.rows_of(sheet(&workshop, "visi")).into_iter();
    let missions = missions.filter(|row| row.heading.as_deref() == Some("misi-rpjmd")).map(|row| row.id);
    assert_eq!(missions.filter(|id| !is_served(id)).count(), 1);
}

#[test]
fn a_vote_over_rows_took_one_of_two_candidates_and_four_tables_presented() {
    let workshop = afternoon(Day::Two);
    let vote = workshop.votes.values().next_back().expect("a vote");
    assert_eq!(vote.state, VoteState::Accepted);
    let rows: Vec<Id> = vote.options.iter().filter_map(|option| option.row).collect();
    assert_eq!(rows.iter().map(|row| workshop.is_chosen(*row)).collect::<Vec<bool>>(), [false, true]);
    let turns = workshop.turns.as_ref().expect("an order");
    assert_eq!(turns.started.len(), 4);
    let branding = workshop.groups.iter().find(|group| group.dimension.as_deref() == Some("branding"));
    assert_eq!(turns.presenting().map(|(code, _)| code), branding.map(|group| &group.code));
    assert!(Turns::left(turns, at(Zone::Wita, 15, 42)).is_some_and(|left| left > 60));
}

#[test]
fn factors_have_the_points_of_the_vote_and_a_weight() {
    let workshop = afternoon(Day::Two);
    let faktor = sheet(&workshop, "faktor");
    let vote = workshop.votes.values().find(|vote| vote.options.len() == 16).expect("a vote");
    let totals = vote.totals().expect("totals");
    for option in &vote.options {
        let item = option.item.expect("an item");
        let Some(Cell::Number(points)) = workshop.cell(faktor, item, "poin") else { panic!("{item}") };
        assert_eq!(points.to_string(), totals[&option.id].to_string());
        assert!(matches!(value(&workshop, faktor, item, "skor"), Value::Exact(_)));
    }
}

#[test]
fn targets_go_the_way_of_their_indicator() {
    let workshop = afternoon(Day::Two);
    let years = workshop.created.years.expect("years");
    let mut with_baseline = 0;
    for row in ids(&workshop, "indikator") {
        let column = |id| cell(&workshop, "indikator", row, id);
        let Some(Cell::Yearly(ByYear(target))) = column("target") else { panic!("{row}") };
        assert!(target.len() >= 3 && target.keys().all(|year| (years.first..=years.last).contains(year)));
        let mut numbers: Vec<_> = target.values().copied().collect();
        if let Some(Cell::Number(baseline)) = column("awal") {
            numbers.insert(0, *baseline);
            with_baseline += 1;
        }
        if column("arah") == Some(&Cell::Choice("turun".to_owned())) {
            numbers.reverse();
        }
        assert!(numbers.is_sorted_by(|one, next| one < next), "{row}");
    }
    assert_eq!(with_baseline, 8);
}

#[test]
fn follow_ups_have_an_office_and_a_day_that_comes() {
    let workshop = afternoon(Day::Two);
    for row in ids(&workshop, "tindak-lanjut") {
        let column = |id| cell(&workshop, "tindak-lanjut", row, id);
        assert!(matches!(column("opd"), Some(Cell::Delegation(_))), "{row}");
        assert!(matches!(column("batas"), Some(Cell::Date(until)) if *until > workshop.days[1].date), "{row}");
    }
}

#[test]
fn texts_are_short_enough_for_the_back_row() {
    let workshop = afternoon(Day::Two);
    for row in workshop.sheets.rows().filter(|row| row.id.record > 1) {
        let columns = &sheet(&workshop, &row.sheet).columns;
        let texts = columns.iter().filter(|column| column.kind == Kind::Text && column.main);
        for text in texts.filter_map(|column| row.cells.get(&column.id)) {
            let Cell::Text(crate::domain::sheet::Words::Typed(text)) = text else { panic!("{row:?}") };
            assert!(text.chars().count() <= 60, "{text}");
        }
    }
}

#[test]
fn what_one_vote_took_leads_on_when_a_later_vote_takes_it_again() {
    let workshop = afternoon(Day::Two);
    let texts = |id: Id| workshop.cell(sheet(&workshop, "tindak-lanjut"), id, "tindakan");
    let named = Cell::text("Tunjuk penghubung data di setiap OPD");
    let row = ids(&workshop, "tindak-lanjut").into_iter().find(|id| texts(*id) == Some(&named)).expect("a row");
    let back = trace(&workshop, &Ref::Row(row)).origins;
    assert!(back.iter().any(|traced| matches!(traced.thing, Ref::Item(_))), "{back:?}");
}
