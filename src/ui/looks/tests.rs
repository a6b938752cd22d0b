#![expect(clippy::wildcard_enum_match_arm, reason = "a test wants one variant")]

use super::*;

use crate::domain::Zone;
use crate::domain::command::SheetCommand;
use crate::domain::fixture::{Table, first_day, item};
use crate::domain::swot::Quadrant;
use crate::scene::sheet::{BarLine, ListLine, TimeLine};
use crate::ui::ctx::{Ctx, Materials};
use crate::ui::outgoing::SecondCopy;
use crate::ui::place::Reveals;
use crate::ui::read::Readings;
use crate::ui::role::Role;
use crate::ui::settings::Settings;
use crate::ui::theme::{Theme, ThemeName};
use serde_json::json;
use std::sync::LazyLock;

/// A look of a sheet of a table, for a viewer who has seen so much of it, a row being filled.
fn look_of(table: &Table, sheet: &str, look: &str, who: (Viewer, u8), row: Option<Id>) -> scene::Sheet {
    with_room(table, |room| {
        let seen = room.workshop.sheet_view(sheet, None, who.0).expect("a sheet");
        let lines = room.workshop.lines(&seen);
        let here = Here {
            lines: &lines,
            row,
            column: None,
            viewer: who.0,
            revealed: who.1,
            held: None,
            spot: &Spot::default(),
        };
        super::sheet(room, &seen, seen.sheet.look(Some(look)), &here)
    })
}

fn with_room<T>(table: &Table, then: impl FnOnce(&Room) -> T) -> T {
    let materials = Materials { agendas: LazyLock::new(Vec::new), offices: Vec::new(), zone: Zone::Wita };
    let settings = Settings::default();
    let ctx = Ctx {
        now: first_day(14, 0),
        settings,
        theme: &Theme::of(ThemeName::Plain),
        role: Role::Both,
        enters: true,
        materials: &materials,
        shelf: &[],
        second: &SecondCopy::Off,
    };
    then(&Room {
        ctx,
        name: "bangli",
        history: &table.history,
        workshop: table.workshop(),
        reveals: &Reveals::new(),
        readings: &Readings::default(),
    })
}

/// Three indicators of people, two of machines; one of each has no answer.
fn readiness() -> (Table, [Id; 5]) {
    let mut table = Table::new();
    let mut add = |heading: &str, text: &str, now: Option<u8>| {
        let mut cells = json!({"indikator": {"text": text}});
        if let Some(now) = now {
            cells["kini"] = json!({"scale": now});
        }
        table.row("kesiapan", Some(heading), cells)
    };
    let rows = [
        add("sdm", "Jumlah ASN TIK", Some(3)),
        add("sdm", "Tenaga teknis", None),
        add("sdm", "Pelatihan", Some(1)),
        add("tik", "Serat optik", Some(5)),
        add("tik", "Pusat data", None),
    ];
    (table, rows)
}

fn numbers(bars: &scene::Bars) -> Vec<Result<u32, &str>> {
    let mut numbers = Vec::new();
    for line in &bars.lines {
        numbers.push(match line {
            BarLine::Row(row) => Ok(row.number),
            BarLine::Heading(name) => Err(name.as_str()),
        });
    }
    numbers
}

#[test]
fn bars_are_revealed_share_by_share_with_their_rows() {
    let (table, rows) = readiness();
    let bars = |revealed, row| match look_of(&table, "kesiapan", "batang", (Viewer::Room, revealed), row).look {
        scene::Look::Bars(bars) => bars,
        other => panic!("{other:?}"),
    };
    let first = bars(1, None);
    assert_eq!(first.shares.len(), 1);
    assert_eq!((first.shares[0].name.as_str(), first.shares[0].permille), ("Infrastruktur", Some(1000)));
    assert_eq!(numbers(&first), [Err("TIK"), Ok(4)]);
    assert_eq!(first.unanswered, "1 belum dijawab, tidak dihitung");
    let both = bars(2, Some(rows[1]));
    assert_eq!(both.shares[1].said, "40% · 2 dari 3");
    assert_eq!(numbers(&both), [Err("SDM"), Ok(3), Ok(1), Err("TIK"), Ok(4)], "the widest gap first");
    assert_eq!((both.selected, both.told.as_str()), (None, "2 Tenaga teknis: belum dijawab"));
    assert_eq!(bars(2, Some(rows[0])).selected, Some(2));
    let looked = look_of(&table, "kesiapan", "batang", (Viewer::Room, 0), None);
    assert!(matches!(looked.look, scene::Look::List(_)), "nothing before it is shown");
}

#[test]
fn there_are_as_many_parts_as_shares() {
    let (mut table, _) = readiness();
    let parts = |table: &Table| {
        with_room(table, |room| {
            let seen = room.workshop.sheet_view("kesiapan", None, Viewer::Desk).expect("a sheet");
            super::parts(room, &seen, seen.sheet.look(Some("batang")))
        })
    };
    assert_eq!(parts(&table), 2, "one for each aspect that has rows");
    let mut sheet = table.workshop().sheet("kesiapan").expect("a sheet").clone();
    sheet.headings.iter_mut().for_each(|heading| heading.aspect = None);
    table.sheet(SheetCommand::Change(Box::new(sheet))).expect("a change");
    assert_eq!(parts(&table), 2, "one for each heading");
    let scene::Look::Bars(bars) = look_of(&table, "kesiapan", "batang", (Viewer::Room, 2), None).look else {
        panic!("bars")
    };
    let names: Vec<&str> = bars.shares.iter().map(|share| share.name.as_str()).collect();
    assert_eq!(names, ["TIK", "SDM"]);
}

#[test]
fn a_degree_off_a_narrowed_scale_is_marked_and_not_counted() {
    let (mut table, rows) = readiness();
    let mut sheet = table.workshop().sheet("kesiapan").expect("a sheet").clone();
    for column in &mut sheet.columns {
        if let Kind::Scale(scale) = &mut column.kind {
            scale.high = 4;
        }
    }
    table.sheet(SheetCommand::Change(Box::new(sheet))).expect("a change");
    let shown = look_of(&table, "kesiapan", "daftar", (Viewer::Room, 0), Some(rows[3]));
    assert_eq!(shown.filled, "2 dari 5 terisi");
    let scene::Look::List(list) = shown.look else { panic!("a list") };
    let row = list.lines.iter().find_map(|line| match line {
        ListLine::Row(row) if row.number == 4 => Some(row),
        ListLine::Row(_) | ListLine::Heading(_) => None,
    });
    let cell = &row.expect("a row").cells[0];
    assert_eq!((cell.text.as_str(), cell.standing), ("5!", Standing::OffScale));
    let seen = table.workshop().sheet_view("kesiapan", None, Viewer::Room).expect("a sheet");
    assert_eq!(table.workshop().filled(&seen, "kini"), 2);
}

#[test]
fn how_much_of_a_desk_column_is_filled_is_never_told_to_the_room() {
    let (mut table, rows) = readiness();
    table.set("kesiapan", rows[4], "data", json!({"text": "rahasia"})).expect("a cell");
    let filled = |viewer, column| {
        with_room(&table, |room| {
            let seen = room.workshop.sheet_view("kesiapan", None, viewer).expect("a sheet");
            let lines = room.workshop.lines(&seen);
            let here =
                Here { lines: &lines, row: None, column, viewer, revealed: 0, held: None, spot: &Spot::default() };
            super::filled(room, &seen, &here)
        })
    };
    assert_eq!(filled(Viewer::Desk, Some("data")), "1 dari 5 terisi");
    assert_eq!(filled(Viewer::Room, Some("data")), "3 dari 5 terisi", "that of the first public column");
}

/// Three factors and a strategy that cites the first.
fn factors() -> (Table, [Id; 3]) {
    let mut table = Table::new();
    let of = [(Quadrant::S, "Serat optik"), (Quadrant::S, "Bupati memimpin"), (Quadrant::O, "Dana transfer")];
    let items = of.map(|(quadrant, text)| table.add(item("struktur", quadrant, text)));
    (table, items)
}

fn point(table: &Table) -> scene::Quadrant {
    match look_of(table, "faktor", "kuadran", (Viewer::Desk, u8::MAX), None).look {
        scene::Look::Quadrant(quadrant) => quadrant,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_quadrant_without_factors_says_so() {
    let (mut table, items) = factors();
    let none = point(&table);
    assert_eq!((none.point, none.verdict.as_str()), (None, "Belum ada faktor yang dinilai"));
    assert_eq!(none.counted, "0 faktor dihitung, 3 tidak");
    for (id, degree) in [(items[0], 3), (items[2], 2)] {
        table.set("faktor", id, "poin", json!({"number": "5"})).expect("a cell");
        table.set("faktor", id, "rating", json!({"scale": degree})).expect("a cell");
    }
    let some = point(&table);
    assert_eq!((some.point, some.said.as_str()), (Some([3000, 2000]), "X = 3 · Y = 2"));
    assert_eq!(some.verdict, "I agresif (SO)");
}

#[test]
fn large_factors_are_reckoned_or_said_to_be_too_large() {
    let (mut table, items) = factors();
    let mut sheet = table.workshop().sheet("faktor").expect("a sheet").clone();
    let Some(look) = sheet.looks.iter_mut().find(|look| look.id() == "kuadran") else { panic!("a look") };
    *look = serde_json::from_value(json!({"id": "kuadran", "look": "quadrant", "weight": "poin", "rating": "poin"}))
        .expect("a look");
    table.sheet(SheetCommand::Change(Box::new(sheet))).expect("a change");
    for id in items {
        table.set("faktor", id, "poin", json!({"number": "1000000000000000"})).expect("a cell");
    }
    let large = point(&table);
    assert_eq!(large.verdict, "I agresif (SO)");
    assert!(large.said.starts_with("X = 2.000.000.000.000.000.000.000.000.000.000 · Y = 1.000."), "{}", large.said);
    assert_eq!(large.point, Some([i64::MAX, i64::MAX]));
}

#[test]
fn a_merged_factor_counts_as_cited() {
    let (mut table, items) = factors();
    let origin = json!({"refs": [{"item": items[0].to_string()}, {"item": items[2].to_string()}]});
    let row = table.row("strategi", None, json!({"strategi": {"text": "Kios wisata"}, "asal": origin}));
    let merge = crate::domain::command::SwotCommand::Merge { from: items[0], into: items[1] };
    table.enter(crate::domain::Command::Swot(merge)).expect("a merge");
    let matrix = |viewer| match look_of(&table, "strategi", "matriks", (viewer, 0), Some(row)).look {
        scene::Look::Matrix(matrix) => matrix,
        other => panic!("{other:?}"),
    };
    let shown = matrix(Viewer::Desk);
    assert_eq!((shown.at, shown.selected), (Some(0), Some(1)));
    let strengths = &shown.kinds[0].factors[0].1;
    assert_eq!(strengths.len(), 1);
    assert!(!strengths[0].unused, "what it was merged into is used");
    assert_eq!(shown.kinds[0].strategies.len(), 1);
}

#[test]
fn what_a_spread_no_longer_names_comes_last() {
    let mut table = Table::new();
    let add = |table: &mut Table, dimension: Option<&str>| {
        let mut cells = json!({"program": {"text": "Kios"}});
        if let Some(path) = dimension {
            cells["dimensi"] = json!({"dimension": path});
        }
        table.row("program", None, cells)
    };
    for dimension in [Some("governance/bureaucracy"), Some("governance"), Some("living"), None] {
        add(&mut table, dimension);
    }
    let scene::Look::Spread(spread) = look_of(&table, "program", "sebaran", (Viewer::Room, 0), None).look else {
        panic!("a spread")
    };
    let said: Vec<(&str, Vec<(&str, usize)>)> = spread
        .blocks
        .iter()
        .map(|block| (block.name.as_str(), block.cells.iter().map(|(name, count)| (name.as_str(), *count)).collect()))
        .collect();
    let governance = vec![("public-service", 0), ("bureaucracy", 1), ("lainnya", 1)];
    assert_eq!(
        said,
        [("Governance", governance), ("Living", vec![("lainnya", 1)]), ("belum diisi", vec![("belum diisi", 1)])]
    );
}

#[test]
fn a_spread_counts_hidden_choices_and_merged_rows() {
    let mut table = Table::new();
    for kind in ["aplikasi", "literasi"] {
        table.row("program", None, json!({"program": {"text": kind}, "jenis": {"choice": kind}}));
    }
    let mut sheet = table.workshop().sheet("program").expect("a sheet").clone();
    for column in &mut sheet.columns {
        if let Kind::Choice(choices) = &mut column.kind {
            choices[1].hidden = true;
        }
    }
    table.sheet(SheetCommand::Change(Box::new(sheet))).expect("a change");
    let (old, new) = (
        table.row("strategi", None, json!({"strategi": {"text": "Lama"}})),
        table.row("strategi", None, json!({"strategi": {"text": "Baru"}})),
    );
    let row = table.row("program", None, json!({"program": {"text": "x"}, "misi": {"choice": old.to_string()}}));
    table.sheet(SheetCommand::Merge { from: old, into: new }).expect("a merge");
    with_room(&table, |room| {
        let seen = room.workshop.sheet_view("program", None, Viewer::Desk).expect("a sheet");
        let lines = room.workshop.lines(&seen);
        let named = spread_cells(room, &seen, ("jenis", None), &lines);
        let last = named.last().expect("a block");
        assert_eq!(last.0, "lainnya");
        let counts: Vec<(&str, usize)> = last.1.iter().map(|(name, ids)| (name.as_str(), ids.len())).collect();
        assert_eq!(counts, [("belum diisi", 1), ("lainnya", 1)]);
        let missions = spread_cells(room, &seen, ("misi", None), &lines);
        assert_eq!(missions[0].0, "Baru");
        assert_eq!(missions[0].1, [("lainnya".to_owned(), vec![row])]);
    });
}

#[test]
fn a_timeline_tells_the_selected_row_without_years() {
    let mut table = Table::new();
    let long = table.row(
        "program",
        None,
        json!({"program": {"text": "Serat optik"}, "tahun": {"years": [2025, 2030]}, "jenis": {"choice": "aplikasi"}}),
    );
    let open = table.row("program", None, json!({"program": {"text": "Kios"}}));
    let timeline = |row| match look_of(&table, "program", "jalan", (Viewer::Room, 0), row).look {
        scene::Look::Timeline(timeline) => timeline,
        other => panic!("{other:?}"),
    };
    let shown = timeline(Some(open));
    assert_eq!((shown.told.as_str(), shown.undated.as_str()), ("2 Kios: belum bertahun", "1 belum bertahun"));
    assert_eq!(shown.selected, None);
    let shown = timeline(Some(long));
    assert_eq!((shown.selected, shown.told.as_str(), shown.years), (Some(1), "", [2025, 2034]));
    assert_eq!(shown.lines[0], TimeLine::Heading("Aplikasi".to_owned()));
}
