//! Computed cells and figures, against an independent reckoning in floating point and by hand.

use super::*;

fn of(table: &Table, sheet: &str, row: Id, column: &str) -> Value {
    let sheet = table.workshop().sheet(sheet).expect("a sheet");
    value(table.workshop(), sheet, row, column)
}

fn exact(numerator: i128, denominator: i128) -> Value {
    Value::Exact(Exact::new(numerator, denominator))
}

#[test]
fn an_empty_operand_leaves_nothing_and_a_full_row_is_reckoned() {
    let mut table = Table::new();
    let row = table.row("kesiapan", None, json!({"indikator": {"text": "SDM"}, "target": {"scale": 4}}));
    assert_eq!(of(&table, "kesiapan", row, "gap"), Value::Empty, "unanswered is never zero");
    table.set("kesiapan", row, "kini", json!({"scale": 5})).unwrap();
    assert_eq!(of(&table, "kesiapan", row, "gap"), exact(-1, 1));
    let row = table.row(
        "program",
        None,
        programme("A", json!({"dampak": {"scale": 4}, "sarana": {"scale": 3}, "biaya": {"money": 1}})),
    );
    let other = table.row("program", None, programme("B", json!({"biaya": {"money": 2}})));
    assert_eq!(of(&table, "program", row, "skor"), exact(11, 1));
    assert_eq!(of(&table, "program", other, "skor"), Value::Empty);
    assert_eq!(
        [of(&table, "program", row, "bagian"), of(&table, "program", other, "bagian")],
        [exact(1, 3), exact(2, 3)]
    );
}

#[test]
fn readiness_counts_what_is_answered_and_tells_what_is_not() {
    let mut table = Table::new();
    for (heading, degree) in [("sdm", Some(2)), ("sdm", Some(4)), ("tik", None), ("tik", Some(1))] {
        let row = table.row("kesiapan", Some(heading), named("indikator"));
        if let Some(degree) = degree {
            table.set("kesiapan", row, "kini", json!({"scale": degree})).unwrap();
        }
    }
    let sheet = table.workshop().sheet("kesiapan").expect("readiness");
    let of = |heading: &str| share(table.workshop(), sheet, "kini", |row| row.heading.as_deref() == Some(heading));
    assert_eq!(of("sdm"), Share { given: 6, possible: 10, answered: 2, rows: 2 });
    assert_eq!(of("sdm").percent(), Some(Exact::from_integer(60)));
    assert_eq!(of("tik"), Share { given: 1, possible: 5, answered: 1, rows: 2 });
    assert_eq!(Share::default().percent(), None);
}

#[test]
fn weights_of_factors_are_their_points_in_their_table() {
    let mut table = Table::new();
    let [s, w, o] = [(Quadrant::S, 6), (Quadrant::W, 3), (Quadrant::O, 5)].map(|(quadrant, points)| {
        let id = table.add(item("struktur", quadrant, "faktor"));
        table.set("faktor", id, "poin", json!({"number": points.to_string()})).unwrap();
        id
    });
    let left_out = table.add(item("struktur", Quadrant::T, "tanpa poin"));
    let weight = |id| of(&table, "faktor", id, "bobot");
    assert_eq!([weight(s), weight(w), weight(o)], [exact(2, 3), exact(1, 3), exact(1, 1)]);
    assert_eq!(weight(left_out), Value::Empty);
    table.set("faktor", s, "rating", json!({"scale": 3})).unwrap();
    assert_eq!(of(&table, "faktor", s, "nilai"), exact(2, 1));
    assert_eq!(fault(table.set("faktor", s, "faktor", json!({"text": "lain"}))), CellFault::Computed);
    assert!(matches!(
        table.try_row("faktor", None, json!({"faktor": {"text": "x"}})),
        Err(Refusal::Sheet(SheetRefusal::RowsAreItems))
    ));
}

#[test]
fn the_kind_of_a_strategy_follows_from_what_it_cites() {
    let mut table = Table::new();
    let ids = Quadrant::ALL.map(|quadrant| table.add(item("struktur", quadrant, "butir")));
    for (tows, cited) in [(Tows::So, [0, 2]), (Tows::Wo, [2, 1]), (Tows::St, [0, 3]), (Tows::Wt, [3, 1])] {
        let refs: Vec<Json> = cited.iter().map(|at| json!({"item": ids[*at].to_string()})).collect();
        let cells = json!({"strategi": {"text": "s"}, "asal": {"refs": refs}});
        let row = table.row("strategi", None, cells);
        assert_eq!(of(&table, "strategi", row, "jenis"), Value::Tows(tows));
    }
    let cells = json!({"strategi": {"text": "s"}, "asal": {"refs": [{"item": ids[0].to_string()}]}});
    let row = table.row("strategi", None, cells);
    assert_eq!(of(&table, "strategi", row, "jenis"), Value::Empty);
}

#[test]
fn a_gate_lets_through_what_meets_it_and_an_empty_cell_does_not() {
    let mut table = Table::new();
    let [short, long, unknown] = [Some("12"), Some("12.5"), None].map(|months| {
        let row = table.row("program", None, programme("p", json!({})));
        if let Some(months) = months {
            table.set("program", row, "bulan", json!({"number": months})).unwrap();
        }
        row
    });
    let sheet = table.workshop().sheet("program").expect("programmes");
    let passes = |row| fits(table.workshop(), sheet, row, &sheet.gate);
    assert_eq!([passes(short), passes(long), passes(unknown)], [true, false, false]);
    let conditions = |text: &str| -> Vec<Condition> { serde_json::from_str(text).expect("conditions") };
    let empty = conditions(r#"[{"column": "bulan", "filled": false}]"#);
    assert!(fits(table.workshop(), sheet, unknown, &empty) && !fits(table.workshop(), sheet, short, &empty));
    let chosen = conditions(r#"[{"column": "chosen", "filled": true}]"#);
    assert!(!fits(table.workshop(), sheet, short, &chosen));
}

proptest! {
    #[test]
    fn sums_and_portions_equal_an_independent_reckoning(
        amounts in prop::collection::vec(prop::option::of(1_i64..1_000_000_000), 1..12),
        degrees in prop::collection::vec((1_u8..5, 1_u8..5), 12),
    ) {
        let mut table = Table::new();
        let mut rows = Vec::new();
        for (amount, (impact, means)) in amounts.iter().zip(&degrees) {
            let row = table.row("program", None, programme("p", json!({"dampak": {"scale": impact}, "sarana": {"scale": means}})));
            if let Some(amount) = amount {
                table.set("program", row, "biaya", json!({"money": amount})).unwrap();
            }
            rows.push(row);
        }
        let sum: i64 = amounts.iter().flatten().sum();
        for ((row, amount), (impact, means)) in rows.iter().zip(&amounts).zip(&degrees) {
            prop_assert_eq!(of(&table, "program", *row, "skor"), exact(i128::from(2 * impact + means), 1));
            let portion = amount.map_or(Value::Empty, |amount| exact(amount.into(), sum.into()));
            prop_assert_eq!(of(&table, "program", *row, "bagian"), portion);
        }
        let sheet = table.workshop().sheet("program").expect("programmes");
        let filled = amounts.iter().flatten().count();
        prop_assert_eq!(total(table.workshop(), sheet, "biaya", &rows), Some((Exact::from_integer(sum.into()), filled)));
    }
}
