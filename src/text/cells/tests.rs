use super::*;
use crate::domain::fixture::sheets::cells;
use crate::domain::fixture::{Table, item};
use crate::domain::sheet::{Decimal, Exact, MOST_NUMBER, Tows, YEARS};
use crate::domain::swot::Quadrant;
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

const TODAY: Date = date(2026, 11, 28);

fn table() -> Table {
    let mut table = Table::new();
    for n in 1..=3 {
        table.add(item("struktur", Quadrant::S, &format!("Butir ke-{n}")));
        table.row("strategi", None, json!({"strategi": {"text": format!("Strategi ke-{n}")}}));
    }
    table
}

fn said(language: Language, column: &str, written: &Json) -> String {
    let table = table();
    let sheet = table.workshop().sheet("program").expect("it");
    let cells = cells(json!({ column: written }));
    cell(language, table.workshop(), sheet.column(column).expect("it"), &cells[column])
}

#[test]
fn cells_are_written_as_the_room_reads_them() {
    for (column, written, expected) in [
        ("program", json!({"text": {"id": "Pusat data", "en": "Data centre"}}), ["Pusat data", "Data centre"]),
        ("jenis", json!({"choice": "literasi"}), ["Literasi", "Literasi (en)"]),
        ("dampak", json!({"scale": 3}), ["3", "3"]),
        ("bulan", json!({"number": "1250.5"}), ["1.250,5", "1.250,5"]),
        ("biaya", json!({"money": 1_250_000_000}), ["Rp 1.250.000.000", "Rp 1.250.000.000"]),
        ("mulai", json!({"year": 2027}), ["2027", "2027"]),
        ("tahun", json!({"years": [2026, 2028]}), ["2026–2028", "2026–2028"]),
        ("tahun", json!({"years": [2026, 2026]}), ["2026", "2026"]),
        (
            "capaian",
            json!({"yearly": {"2026": "40", "2027": "55.5"}}),
            ["2026: 40 · 2027: 55,5", "2026: 40 · 2027: 55,5"],
        ),
        ("batas", json!({"date": "2026-12-02"}), ["2 Des 2026", "2 Dec 2026"]),
        ("opd", json!({"delegation": "DINKES"}), ["DINKES", "DINKES"]),
        ("mitra", json!({"delegations": ["DINKES", "SATPOL-PP"]}), ["DINKES, SATPOL-PP", "DINKES, SATPOL-PP"]),
        (
            "dimensi",
            json!({"dimension": "governance/public-service"}),
            ["Governance › public-service", "Governance (en) › public-service (en)"],
        ),
        ("siap", json!({"tick": true}), ["✓", "✓"]),
        ("siap", json!({"tick": false}), ["–", "–"]),
    ] {
        for (language, expected) in Language::ALL.into_iter().zip(expected) {
            assert_eq!(said(language, column, &written), expected, "{column}");
        }
    }
}

#[test]
fn links_are_numbers_and_another_kind_is_named_where_the_number_alone_means_another_thing() {
    let table = table();
    let row = |n: u32| table.workshop().sheets.rows().find(|row| row.number == n).expect("a row").id;
    let third = table.workshop().items.values().next_back().expect("an item").id;
    let refs = json!({"refs": [{"item": third.to_string()}, {"row": row(2).to_string()}]});
    assert_eq!(said(Language::Id, "asal", &refs), "3, strategi 2");
    assert_eq!(said(Language::En, "asal", &refs), "3, strategi (en) 2");
    assert_eq!(said(Language::Id, "misi", &json!({"choice": row(2).to_string()})), "Strategi ke-2");
}

#[test]
fn a_narrow_column_gets_the_longest_form_that_fits() {
    let table = table();
    let sheet = table.workshop().sheet("program").expect("it");
    let short = |column: &str, written: Json, width: usize| {
        let cells = cells(json!({ column: written }));
        super::short(Language::Id, table.workshop(), sheet.column(column).expect("it"), &cells[column], width)
    };
    assert_eq!(short("biaya", json!({"money": 1_250_000_000}), 20), "Rp 1.250.000.000");
    assert_eq!(short("biaya", json!({"money": 1_250_000_000}), 14), "Rp 1,25 miliar");
    assert_eq!(short("biaya", json!({"money": 1_253_750_000}), 14), "≈ Rp 1,25 miliar", "never less without saying so");
    assert_eq!(short("biaya", json!({"money": 750_000_000}), 11), "Rp 750 juta");
    assert_eq!(short("tahun", json!({"years": [2026, 2028]}), 7), "2026–28");
    assert_eq!(short("batas", json!({"date": "2026-12-02"}), 6), "2 Des");
    assert_eq!(short("mitra", json!({"delegations": ["DINKES", "DISHUB", "BAPPEDA"]}), 10), "DINKES +2");
    assert_eq!(short("dimensi", json!({"dimension": "governance/public-service"}), 14), "public-service");
}

#[test]
fn what_is_computed_is_rounded_for_showing_only() {
    let table = table();
    let sheet = table.workshop().sheet("program").expect("it");
    let [sum, portion] = ["skor", "bagian"].map(|id| sheet.column(id).expect("it"));
    let say = |number, column: &Column| value(column, number);
    assert_eq!(say(Value::Exact(Exact::from_integer(2)), sum), "2");
    assert_eq!(say(Value::Exact(Exact::new(-5, 2)), sum), "-2,5");
    assert_eq!(say(Value::Exact(Exact::new(1_250_001, 3)), sum), "416.667");
    assert_eq!(say(Value::Exact(Exact::new(1, 3)), portion), "33,3%");
    assert_eq!(say(Value::Exact(Exact::new(1, 200)), sum), "0,01");
    assert_eq!(say(Value::Tows(Tows::So), sum), "SO");
    assert_eq!(say(Value::Empty, sum), "");
    assert_eq!(say(Value::TooLarge, sum), "∞");
    assert_eq!(say(Value::Exact(Exact::from_integer(i128::MAX)), portion), "∞");
    assert_eq!(say(Value::Exact(Exact::from_integer(i128::MAX)), sum), "∞");
}

#[test]
fn a_default_and_a_degree_off_the_scale_are_told_apart_from_what_is_filled() {
    let mut table = table();
    let row = table.row("kesiapan", None, json!({"indikator": {"text": "Tenaga TIK"}, "kini": {"scale": 5}}));
    let shown = |table: &Table, column: &str| {
        let sheet = table.workshop().sheet("kesiapan").expect("it");
        super::shown(Language::Id, table.workshop(), sheet, sheet.column(column).expect("it"), row, 20)
    };
    assert_eq!(shown(&table, "kini"), Shown::Filled("5".to_owned()));
    assert_eq!(shown(&table, "target"), Shown::Default("4".to_owned()));
    assert_eq!(shown(&table, "gap"), Shown::Filled("-1".to_owned()), "the default counts");
    let mut sheet = table.workshop().sheet("kesiapan").expect("it").clone();
    for column in &mut sheet.columns {
        if let Kind::Scale(scale) = &mut column.kind {
            (scale.high, column.default) = (3, None);
        }
    }
    table.sheet(crate::domain::command::SheetCommand::Change(Box::new(sheet))).unwrap();
    assert_eq!(shown(&table, "kini"), Shown::OffScale("5".to_owned()));
}

#[test]
fn the_line_says_what_it_has_understood_or_what_a_cell_may_be() {
    let table = table();
    let sheet = table.workshop().sheet("program").expect("it");
    let echo = |column: &str, text: &str| {
        let column = sheet.column(column).expect("it");
        let echo = super::echo(Language::Id, table.workshop(), (sheet, column), None, text, TODAY);
        echo.map_err(|why| not_a_cell(Language::Id, column, &why))
    };
    assert_eq!(echo("biaya", "1,25 m"), Ok(Some("Rp 1.250.000.000".to_owned())));
    assert_eq!(echo("dampak", "3"), Ok(None), "nothing more to say");
    assert_eq!(echo("jenis", "2"), Ok(Some("Literasi".to_owned())));
    for (column, text, sentence) in [
        ("biaya", "1.2 M", "Yang mana: Rp 1.200.000.000 atau Rp 1.200.000? Ketik 1,2 m atau 1,2 jt"),
        ("biaya", "mahal", "Bukan jumlah rupiah bulat: misalnya 1,25 m, 750 jt, 2 T atau 1250000000"),
        ("dampak", "7", "Angka 1 sampai 4"),
        ("jenis", "lain", "\"lain\" bukan pilihan: 1 Aplikasi · 2 Literasi"),
        ("opd", "dis", "Yang mana: DISKOMINFO, DISHUB?"),
        ("bulan", "1,25", "paling banyak 1 angka di belakang koma"),
        ("tahun", "2028-2026", "Tahun awal 2028 sesudah tahun akhir 2026"),
        ("asal", "99", "Tidak ada \"99\" untuk dirujuk: nomornya, misalnya 3, 17; p3 untuk prioritas ketiga"),
    ] {
        assert_eq!(echo(column, text), Err(sentence.to_owned()), "{column} {text}");
    }
    let mut scale = sheet.column("dampak").expect("it").clone();
    let labels = ["belum ada", "dirintis"].map(crate::domain::agenda::Label::same).to_vec();
    scale.kind = Kind::Scale(crate::domain::sheet::Scale { low: 1, high: 2, labels });
    assert_eq!(may_be(Language::Id, &scale), "1 belum ada · 2 dirintis");
    let wrong = not_a_cell(Language::Id, &scale, &NotACell::Scale(1, 2));
    assert_eq!(wrong, "Angka 1 sampai 2: 1 belum ada · 2 dirintis");
    assert_eq!(column_name(Language::Id, sheet.column("capaian").expect("it")), "capaian (%)");
}

fn any_cell() -> impl Strategy<Value = (&'static str, Cell)> {
    let most = i64::try_from(MOST_NUMBER).expect("fits");
    let year = || *YEARS.start()..=*YEARS.end();
    let number = |places: u32| {
        let scale = 10_i64.pow(places);
        (-9_999_999_999_i64..=9_999_999_999).prop_map(move |n| {
            let sign = if n < 0 { "-" } else { "" };
            let (whole, rest) = (n.abs() / scale, n.abs() % scale);
            let text = format!("{sign}{whole}.{rest:0>width$}", width = places as usize);
            let text = if places == 0 {
                format!("{sign}{whole}")
            } else {
                text.trim_end_matches('0').trim_end_matches('.').to_owned()
            };
            let text = if text == "-0" { "0".to_owned() } else { text };
            text.parse::<Decimal>().expect("a number")
        })
    };
    prop_oneof![
        (0..=most).prop_map(|amount| ("biaya", Cell::Money(amount))),
        number(1).prop_map(|number| ("bulan", Cell::Number(number))),
        year().prop_map(|year| ("mulai", Cell::Year(year))),
        (year(), year()).prop_map(|(a, b)| ("tahun", Cell::Years([a.min(b), a.max(b)]))),
        proptest::collection::btree_map(year(), number(0), 1..8)
            .prop_map(|years| ("capaian", Cell::Yearly(ByYear(years)))),
        (0..36_500_i64)
            .prop_map(|days| { ("batas", Cell::Date(date(2000, 1, 1).saturating_add(jiff::Span::new().days(days)))) }),
        any::<bool>().prop_map(|ticked| ("siap", Cell::Tick(ticked))),
        (1..=4_u8).prop_map(|degree| ("dampak", Cell::Scale(degree))),
        proptest::sample::select(vec!["governance", "governance/public-service", "governance/bureaucracy", "living"])
            .prop_map(|path| ("dimensi", Cell::Dimension(path.to_owned()))),
        proptest::sample::subsequence(vec!["BAPPEDA", "DINKES", "SATPOL-PP", "DISHUB"], 1..=4).prop_map(|codes| {
            ("mitra", Cell::Delegations(codes.into_iter().map(crate::domain::fixture::code).collect()))
        }),
    ]
}

proptest! {
    #[test]
    fn what_is_shown_reads_back(((column, cell), places) in (any_cell(), proptest::collection::vec(0..6_usize, 1..4))) {
        let table = table();
        let workshop = table.workshop();
        let sheet = workshop.sheet("program").expect("it");
        let things: Vec<Ref> = workshop.items.keys().map(|id| Ref::Item(*id))
            .chain(workshop.sheets.rows().map(|row| Ref::Row(row.id))).collect();
        let mut refs: Vec<Ref> = places.into_iter().map(|place| things[place].clone()).collect();
        refs.dedup();
        let distinct: std::collections::BTreeSet<&Ref> = refs.iter().collect();
        let mut read = vec![(column, cell)];
        if distinct.len() == refs.len() {
            read.push(("asal", Cell::Refs(refs)));
        }
        for (column, cell) in read {
            let column = sheet.column(column).expect("it");
            for language in Language::ALL {
                let said = self::cell(language, workshop, column, &cell);
                let back = typed(workshop, sheet, column, None, &said, TODAY);
                prop_assert_eq!(back, Ok(Some(cell.clone())), "{}", said);
            }
        }
    }
}

#[test]
fn a_choice_among_rows_says_no_words_of_one_that_is_gone() {
    use crate::domain::command::SheetCommand;
    let mut table = Table::new();
    let source = table.row("strategi", None, json!({"strategi": {"text": "Rahasia yang dicabut"}}));
    let programme = json!({"program": {"text": "Pelatihan"}, "misi": {"choice": source.to_string()}});
    let programme = table.row("program", None, programme);
    let said = |table: &Table| {
        let sheet = table.workshop().sheet("program").expect("it");
        let misi = table.workshop().cell(sheet, programme, "misi").expect("it");
        cell(Language::Id, table.workshop(), sheet.column("misi").expect("it"), misi)
    };
    assert_eq!(said(&table), "Rahasia yang dicabut");
    table.sheet(SheetCommand::Park { row: source, reason: None }).unwrap();
    assert_eq!(said(&table), "1 (diparkir)");
    table.sheet(SheetCommand::Withdraw { row: source, reason: None }).unwrap();
    assert_eq!(said(&table), "1 (dicabut)");
    table.sheet(SheetCommand::Restore { row: source }).unwrap();
    let other = table.row("strategi", None, json!({"strategi": {"text": "Yang tinggal"}}));
    table.sheet(SheetCommand::Merge { from: source, into: other }).unwrap();
    assert_eq!(said(&table), "Yang tinggal");
    table.sheet(SheetCommand::Withdraw { row: other, reason: None }).unwrap();
    assert_eq!(said(&table), "2 (dicabut)");
}
