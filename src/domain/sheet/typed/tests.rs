//! What people type, by example and by properties.

use super::*;
use crate::domain::command::SheetCommand;
use crate::domain::fixture::{Table, created, item};
use crate::domain::sheet::{Accepted, Decimal, NewRow, Ref, Row, Scale, Words};
use crate::domain::swot::Quadrant;
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

const TODAY: Date = date(2026, 11, 28);

/// The small workshop with dimensions as the room names them, three items, two strategies and a programme.
fn table() -> Table {
    let dimensions = json!([
        {"id": "governance", "name": {"id": "Smart Governance", "en": "Smart Governance"}, "aliases": ["pemerintahan"],
         "parts": [{"id": "public-service", "name": {"id": "Pelayanan Publik", "en": "Public Service"}},
            {"id": "bureaucracy", "name": {"id": "Manajemen Birokrasi yang Efisien", "en": "Bureaucracy"}}]},
        {"id": "living", "name": {"id": "Smart Living", "en": "Smart Living"},
         "parts": [{"id": "mobility", "name": {"id": "Sarana Transportasi", "en": "Mobility"}, "aliases": ["angkutan"]}]},
        {"id": "environment", "name": {"id": "Smart Environment", "en": "Smart Environment"}, "aliases": ["lingkungan"]}]);
    let dimensions = serde_json::from_value(dimensions).expect("dimensions");
    let mut table = Table::of(crate::domain::event::Created { dimensions, ..created() });
    for (quadrant, text) in [
        (Quadrant::S, "Jaringan fiber, sampai kecamatan"),
        (Quadrant::W, "Tenaga TIK sedikit"),
        (Quadrant::O, "Dana desa"),
    ] {
        table.add(item("struktur", quadrant, text));
    }
    for text in ["Pelatihan bersama kampus", "Satu data daerah"] {
        table.row("strategi", None, json!({"strategi": {"text": text}}));
    }
    table.row("program", None, json!({"program": {"text": "Sertifikasi"}}));
    table
}

fn read_in(table: &Table, sheet: &str, column: &str, text: &str) -> Result<Option<Cell>, NotACell> {
    let workshop = table.workshop();
    let sheet = workshop.sheet(sheet).expect("a sheet");
    typed(workshop, sheet, sheet.column(column).expect("a column"), None, text, TODAY)
}

fn read(column: &str, text: &str) -> Result<Option<Cell>, NotACell> {
    read_in(&table(), "program", column, text)
}

fn number(text: &str) -> Result<Decimal, NotACell> {
    super::number::decimal(text, 4, &["%", "orang"])
}

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a number")
}

#[test]
fn numbers_are_read_as_indonesians_write_them() {
    for (typed, expected) in [
        ("1.250,5", "1250.5"),
        ("1.250", "1250"),
        ("1250", "1250"),
        ("1250.5", "1250.5"),
        ("1.5", "1.5"),
        ("0,25", "0.25"),
        ("0.125", "0.125"),
        ("-3", "-3"),
        ("−3,50", "-3.5"),
        ("+7", "7"),
        ("1.250.000", "1250000"),
        ("1,250,000.5", "1250000.5"),
        ("12 500", "12500"),
        ("40 %", "40"),
        ("40%", "40"),
        ("1.000 orang", "1000"),
        ("007", "7"),
    ] {
        assert_eq!(number(typed), Ok(decimal(expected)), "{typed}");
    }
    for wrong in ["", "dua", "1,2,3", "1.25.000", "1..2", ",5", "5,", "1,2.3.4", "--3", "3-", "1e9", "٣"] {
        assert_eq!(number(wrong), Err(NotACell::NotANumber), "{wrong}");
    }
    for large in ["9".repeat(40), "1.000.000.000.000.001".to_owned(), format!("1{}", "0".repeat(300))] {
        assert_eq!(number(&large), Err(NotACell::TooLarge), "{large}");
    }
    assert_eq!(number("0,12345"), Err(NotACell::Cell(CellFault::Decimals(4))));
    assert_eq!(read("bulan", "1,25"), Err(NotACell::Cell(CellFault::Decimals(1))), "the column has one place");
    assert_eq!(read("bulan", "-"), Ok(None));
}

#[test]
fn amounts_are_read_as_the_room_says_them() {
    for (typed, rupiah) in [
        ("1,25 m", 1_250_000_000),
        ("1,25 M", 1_250_000_000),
        ("1,25 miliar", 1_250_000_000),
        ("1,25 Milyar", 1_250_000_000),
        ("1.2 miliar", 1_200_000_000),
        ("2 M", 2_000_000_000),
        ("750 jt", 750_000_000),
        ("750juta", 750_000_000),
        ("1.250 juta", 1_250_000_000),
        ("2 T", 2_000_000_000_000),
        ("1,5 triliun", 1_500_000_000_000),
        ("500 rb", 500_000),
        ("500 ribu", 500_000),
        ("1250000000", 1_250_000_000),
        ("Rp 1.250.000.000", 1_250_000_000),
        ("Rp1.250.000.000,-", 1_250_000_000),
        ("Rp. 1.250.000.000,00", 1_250_000_000),
        ("rp 1,25 m", 1_250_000_000),
        ("1 miliar 250 juta", 1_250_000_000),
        ("1,25 miliar rupiah", 1_250_000_000),
        ("0", 0),
        ("1.000.000.000.000.000", 1_000_000_000_000_000),
    ] {
        assert_eq!(number::money(typed), Ok(rupiah), "{typed}");
    }
    for (typed, readings) in [("1.2 M", [1_200_000_000, 1_200_000]), ("Rp 1.25M", [1_250_000_000, 1_250_000])] {
        assert_eq!(number::money(typed), Err(NotACell::WhichMoney(readings[0], readings[1])), "{typed}");
    }
    for wrong in ["", "m", "Rp", "rupiah", "1,25", "mahal", "1 jt 2 m", "1,2345678901 m", "5 ekor", "1 m 2 m", "USD 5"]
    {
        assert_eq!(number::money(wrong), Err(NotACell::NotMoney), "{wrong}");
    }
    for large in ["1.000.000.000.000.001".to_owned(), "1001 T".to_owned(), format!("{} m", "9".repeat(40))] {
        assert_eq!(number::money(&large), Err(NotACell::TooLarge), "{large}");
    }
    assert_eq!(number::money("-5 jt"), Err(NotACell::Cell(CellFault::Money)));
}

#[test]
fn years_are_read_with_every_sign_between_them() {
    for typed in
        ["2026-2028", "2026–2028", "2026 — 2028", "2026 s.d. 2028", "2026 s/d 2028", "2026 sampai 2028", "2026-28"]
    {
        assert_eq!(read("tahun", typed), Ok(Some(Cell::Years([2026, 2028]))), "{typed}");
    }
    assert_eq!(read("tahun", "2027"), Ok(Some(Cell::Years([2027, 2027]))));
    assert_eq!(read("mulai", "2027"), Ok(Some(Cell::Year(2027))));
    assert_eq!(read("tahun", "2028-2026"), Err(NotACell::YearsTurned(2028, 2026)));
    for wrong in ["26", "2101", "1999", "dua ribu", "2026-2028-2030", "20277"] {
        assert_eq!(read("tahun", wrong), Err(NotACell::NotYears), "{wrong}");
        assert_eq!(read("mulai", wrong), Err(NotACell::NotAYear), "{wrong}");
    }
}

#[test]
fn a_number_a_year_is_read_by_year_or_from_the_first_year_of_the_roadmap_on() {
    let yearly = |years: Json| Ok(Some(serde_json::from_value::<Cell>(json!({"yearly": years})).expect("a cell")));
    let by_year = yearly(json!({"2026": "40", "2027": "55"}));
    for typed in
        ["2026:40 2027:55", "2026: 40 · 2027: 55", "2026=40; 2027=55", "2026: 40 % · 2027: 55 %", "2026:40% 2027:55%"]
    {
        assert_eq!(read("capaian", typed), by_year, "{typed}");
    }
    assert_eq!(read("capaian", "40 55 70"), yearly(json!({"2025": "40", "2026": "55", "2027": "70"})));
    assert_eq!(read("capaian", "40 - 70"), yearly(json!({"2025": "40", "2027": "70"})));
    for wrong in ["2026:", "2026:40 55", "2026:40 2026:50", "empat"] {
        assert_eq!(read("capaian", wrong), Err(NotACell::NotYearly), "{wrong}");
    }
    assert_eq!(read("capaian", "1999:4"), Err(NotACell::NotAYear));
    let mut without = created();
    without.years = None;
    let table = Table::of(without);
    assert_eq!(
        read_in(&table, "program", "capaian", "40"),
        yearly(json!({"2025": "40"})),
        "the year after the workshop"
    );
}

#[test]
fn dates_and_ticks_are_read_as_everywhere() {
    for typed in ["12/12", "12 Des", "2026-12-12", "12 Desember 2026", "Sabtu, 12 Desember 2026"] {
        assert_eq!(read("batas", typed), Ok(Some(Cell::Date(date(2026, 12, 12)))), "{typed}");
    }
    assert_eq!(read("batas", "besok"), Ok(Some(Cell::Date(date(2026, 11, 29)))));
    assert_eq!(read("batas", "nanti"), Err(NotACell::NotADate));
    for typed in ["ya", "Y", "v", "1", "✓"] {
        assert_eq!(read("siap", typed), Ok(Some(Cell::Tick(true))), "{typed}");
    }
    for typed in ["tidak", "n", "X", "0", "–"] {
        assert_eq!(read("siap", typed), Ok(Some(Cell::Tick(false))), "{typed}");
    }
    assert_eq!(read("siap", "mungkin"), Err(NotACell::NotATick));
    assert_eq!(read("siap", "-"), Ok(None));
}

#[test]
fn choices_are_read_by_number_name_and_beginning() {
    let choice = |id: &str| Ok(Some(Cell::Choice(id.to_owned())));
    for (typed, id) in [("1", "aplikasi"), ("apl", "aplikasi"), ("LITERASI", "literasi"), ("Litérasi (en)", "literasi")]
    {
        assert_eq!(read("jenis", typed), choice(id), "{typed}");
    }
    for wrong in ["3", "0", "kebijakan"] {
        assert_eq!(read("jenis", wrong), Err(NotACell::NoChoice(wrong.to_owned())));
    }
    let choices = json!([{"id": "a", "name": {"id": "Aplikasi", "en": "Application"}, "aliases": ["sistem"]},
        {"id": "b", "name": {"id": "Aplikasi dan data", "en": "Applications and data"}},
        {"id": "c", "name": {"id": "Lama", "en": "Old"}, "hidden": true},
        {"id": "d", "name": {"id": "Literasi", "en": "Literacy"}}]);
    let choices: Vec<crate::domain::sheet::Choice> = serde_json::from_value(choices).expect("choices");
    let read = |text| named::choice(&choices, text);
    assert_eq!(read("aplikasi"), Ok(Cell::Choice("a".to_owned())), "what is the same goes before what begins so");
    assert_eq!(read("sis"), Ok(Cell::Choice("a".to_owned())));
    assert_eq!(read("3"), Ok(Cell::Choice("d".to_owned())), "hidden choices are not counted");
    assert_eq!(read("lama"), Ok(Cell::Choice("c".to_owned())), "all of a name that is no longer offered");
    assert_eq!(read("lam"), Err(NotACell::NoChoice("lam".to_owned())));
    let names = choices[..2].iter().map(|choice| choice.name.clone()).collect();
    assert_eq!(read("ap"), Err(NotACell::Several(names)));
}

#[test]
fn rows_of_another_sheet_are_choices() {
    let table = table();
    let row = table.workshop().sheets.rows().find(|row| row.sheet == "strategi" && row.number == 2).expect("a row").id;
    for typed in ["2", "satu", "Satu data daerah"] {
        let read = read_in(&table, "program", "misi", typed);
        assert_eq!(read, Ok(Some(Cell::Choice(row.to_string()))), "{typed}");
    }
    assert_eq!(read("misi", "9"), Err(NotACell::NoChoice("9".to_owned())));
}

#[test]
fn degrees_are_digits_or_what_they_mean() {
    assert_eq!(read("dampak", "3"), Ok(Some(Cell::Scale(3))));
    assert_eq!(read("dampak", "5"), Err(NotACell::Scale(1, 4)));
    assert_eq!(read("dampak", "tinggi"), Err(NotACell::Scale(1, 4)));
    assert_eq!(read("dampak", "-"), Ok(None), "not known");
    let labels = ["kurang", "sedang", "baik"].map(Label::same).to_vec();
    let mut column = table().workshop().sheet("program").and_then(|sheet| sheet.column("dampak")).expect("it").clone();
    column.kind = Kind::Scale(Scale { low: 1, high: 3, labels });
    assert_eq!(named::scale(&column, "sed"), Ok(2));
}

#[test]
fn delegations_are_read_by_code_and_beginning() {
    let code = |text: &str| crate::domain::fixture::code(text);
    assert_eq!(read("opd", "dinkes"), Ok(Some(Cell::Delegation(code("DINKES")))));
    assert_eq!(read("opd", "@bap"), Ok(Some(Cell::Delegation(code("BAPPEDA")))));
    assert_eq!(read("opd", "satpol pp"), Ok(Some(Cell::Delegation(code("SATPOL-PP")))));
    assert_eq!(read("opd", "polres"), Err(NotACell::NoDelegation("polres".to_owned())));
    let several = ["DISKOMINFO", "DISHUB"].map(Label::same).to_vec();
    assert_eq!(read("opd", "dis"), Err(NotACell::Several(several)));
    let both = Ok(Some(Cell::Delegations(vec![code("DINKES"), code("SATPOL-PP")])));
    for typed in ["dinkes, satpol pp", "dinkes satpol", "DINKES; SATPOL-PP; dinkes"] {
        assert_eq!(read("mitra", typed), both, "{typed}");
    }
    assert_eq!(read("mitra", "dinkes, polres"), Err(NotACell::NoDelegation("polres".to_owned())));
}

#[test]
fn dimensions_are_read_by_beginnings_parts_and_aliases() {
    let path = |path: &str| Ok(Some(Cell::Dimension(path.to_owned())));
    for (typed, expected) in [
        ("#gov", "governance"),
        ("governance", "governance"),
        ("Smart Governance", "governance"),
        ("pemerintahan", "governance"),
        ("#gov pelayanan", "governance/public-service"),
        ("governance/public-service", "governance/public-service"),
        ("Smart Governance › Pelayanan Publik", "governance/public-service"),
        ("pem man", "governance/bureaucracy"),
        ("#liv angkutan", "living/mobility"),
        ("pelayanan publik", "governance/public-service"),
        ("sarana", "living/mobility"),
    ] {
        assert_eq!(read("dimensi", typed), path(expected), "{typed}");
    }
    assert_eq!(read("dimensi", "#ekonomi"), Err(NotACell::NoDimension("#ekonomi".to_owned())));
    assert_eq!(read("dimensi", "#gov sampah"), Err(NotACell::NoDimension("#gov sampah".to_owned())));
    assert!(matches!(read("dimensi", "smart"), Err(NotACell::Several(names)) if names.len() == 3));
}

fn row_of(table: &Table, sheet: &str, number: u32) -> Id {
    let row = |row: &&Row| row.sheet == sheet && row.number == number;
    table.workshop().sheets.rows().find(row).expect("a row").id
}

fn item_of(table: &Table, number: u32) -> Ref {
    Ref::Item(table.workshop().items.values().find(|item| item.number == number).expect("an item").id)
}

#[test]
fn links_are_the_numbers_that_the_room_sees() {
    let table = table();
    let read = |text: &str| match read_in(&table, "program", "asal", text) {
        Ok(Some(Cell::Refs(refs))) => Ok(refs),
        Ok(other) => panic!("{other:?}"),
        Err(why) => Err(why),
    };
    let items = vec![item_of(&table, 1), item_of(&table, 3)];
    for typed in ["1 3", "1, 3", "1,3,1", "1 Jaringan fiber, sampai kecamatan, 3", "butir 1, item 3"] {
        assert_eq!(read(typed), Ok(items.clone()), "{typed}");
    }
    assert_eq!(read("tenaga tik"), Ok(vec![item_of(&table, 2)]), "words of exactly one thing");
    assert_eq!(read("strategi 2"), Ok(vec![Ref::Row(row_of(&table, "strategi", 2))]));
    assert_eq!(read("9"), Err(NotACell::NoLink("9".to_owned())));
    assert_eq!(read("p1"), Err(NotACell::NoLink("p1".to_owned())), "there are no priorities");
    assert_eq!(read("1 gunung"), Err(NotACell::NoLink("gunung".to_owned())));
    assert!(matches!(read("da"), Err(NotACell::Several(several)) if several.len() == 2), "Dana desa, Satu data");
    let programme = row_of(&table, "program", 1);
    let workshop = table.workshop();
    let sheet = workshop.sheet("program").expect("it");
    let itself = typed(workshop, sheet, sheet.column("asal").expect("it"), Some(programme), "program 1", TODAY);
    assert_eq!(itself, Err(NotACell::Cell(CellFault::Itself)));
}

#[test]
fn what_was_merged_leads_to_where_it_stands_and_what_was_withdrawn_is_no_link() {
    let mut table = table();
    let [first, second] = [1, 2].map(|number| row_of(&table, "strategi", number));
    table.sheet(SheetCommand::Merge { from: first, into: second }).unwrap();
    let to_second = Ok(Some(Cell::Refs(vec![Ref::Row(second)])));
    assert_eq!(read_in(&table, "program", "asal", "strategi 1"), to_second);
    table.sheet(SheetCommand::Withdraw { row: second, reason: None }).unwrap();
    assert_eq!(read_in(&table, "program", "asal", "strategi 1"), Err(NotACell::NoLink("strategi 1".to_owned())));
}

#[test]
fn a_priority_goes_by_its_place() {
    let table = table();
    let mut workshop = table.workshop().clone();
    let carried = |n: u32| crate::domain::priorities::CarriedPriority {
        id: Id::new(900, n),
        text: format!("Prioritas {n}"),
        rank: 1,
        decided_by: crate::domain::vote::DecidedBy::Musyawarah,
        about: None,
        origin: crate::domain::sheet::Origin { workshop: "abc".to_owned(), id: Id::new(1, 0) },
    };
    workshop.carried = (0..3).map(carried).collect();
    let sheet = workshop.sheet("program").expect("it");
    let asal = sheet.column("asal").expect("it");
    let third = Ref::Priority(Accepted::Carried(Id::new(900, 2)));
    for typed in ["p3", "P3", "prioritas 3", "p3 Prioritas 2"] {
        let read = super::typed(&workshop, sheet, asal, None, typed, TODAY);
        assert_eq!(read, Ok(Some(Cell::Refs(vec![third.clone()]))), "{typed}");
    }
    let Kind::Links(to) = &asal.kind else { panic!() };
    assert_eq!(link_name(&workshop, to, &third).map(|label| label.id).as_deref(), Some("p3"));
    assert_eq!(link_name(&workshop, &to[3..], &third).map(|label| label.id).as_deref(), Some("3"));
}

#[test]
fn text_is_a_line() {
    assert_eq!(read("program", "  Pusat\tkendali "), Ok(Some(Cell::text("Pusat kendali"))));
    assert_eq!(read("program", &"x".repeat(501)), Err(NotACell::Cell(CellFault::Text(501))));
    assert_eq!(read("skor", "3"), Err(NotACell::Cell(CellFault::Computed)));
    assert_eq!(read_in(&table(), "faktor", "faktor", "x"), Err(NotACell::Cell(CellFault::Computed)));
}

fn from<'a>(sheet: &'a Sheet, column: &str) -> Vec<&'a Column> {
    let filled_in = sheet.shown_columns().filter(|column| !column.kind.is_computed());
    filled_in.skip_while(|other| other.id != column).collect()
}

#[test]
fn neighbouring_scales_are_one_answer_and_words_go_to_the_next_text() {
    let mut table = table();
    let row = table.row("kesiapan", None, json!({"indikator": {"text": "Tenaga TIK"}}));
    let fill = |table: &Table, column: &str, text: &str| {
        let workshop = table.workshop();
        let sheet = workshop.sheet("kesiapan").expect("it");
        let filled = scales_then_words(workshop, sheet, &from(sheet, column), Some(row), text)?;
        Ok(json!(filled.cells.into_iter().collect::<std::collections::BTreeMap<_, _>>()))
    };
    let two = Ok(json!({"kini": {"scale": 2}, "target": {"scale": 4}}));
    for typed in ["24", "2 4"] {
        assert_eq!(fill(&table, "kini", typed), two, "{typed}");
    }
    assert_eq!(fill(&table, "kini", "2"), Ok(json!({"kini": {"scale": 2}})));
    assert_eq!(fill(&table, "kini", "-4"), Ok(json!({"kini": null, "target": {"scale": 4}})));
    let words = json!({"kini": {"scale": 2}, "data": {"text": "tiga orang untuk 41 OPD"}});
    assert_eq!(fill(&table, "kini", "2 tiga orang untuk 41 OPD"), Ok(words));
    let words = json!({"target": {"scale": 4}, "data": {"text": "41 OPD"}});
    assert_eq!(fill(&table, "target", "4 41 OPD"), Ok(words));
    assert_eq!(fill(&table, "kini", "245"), Err(NotACell::TooManyDegrees(2)));
    assert_eq!(fill(&table, "kini", "26"), Err(NotACell::Scale(1, 5)));
    assert_eq!(fill(&table, "kini", "dua"), Err(NotACell::Scale(1, 5)));
    table.set("kesiapan", row, "data", json!({"text": "ada"})).unwrap();
    assert_eq!(fill(&table, "kini", "2 tiga"), Err(NotACell::TextThere));
    let workshop = table.workshop();
    let sheet = workshop.sheet("program").expect("it");
    let none = scales_then_words(workshop, sheet, &from(sheet, "dampak"), None, "22 kata");
    assert_eq!(none, Err(NotACell::NoTextColumn));
}

#[test]
fn a_whole_line_fills_the_columns_in_order_where_every_part_fits() {
    let table = table();
    let workshop = table.workshop();
    let sheet = workshop.sheet("program").expect("it");
    let columns = |ids: &[&str]| -> Vec<&Column> { ids.iter().map(|id| sheet.column(id).expect("it")).collect() };
    let fill = |ids: &[&str], text: &str| {
        whole_line(workshop, sheet, &columns(ids), text, TODAY)
            .map(|filled| json!(filled.cells.into_iter().collect::<std::collections::BTreeMap<_, _>>()))
    };
    let short = ["program", "tahun", "biaya"];
    let all = json!({"program": {"text": "Pusat data"}, "tahun": {"years": [2026, 2028]}, "biaya": {"money": 1_250_000_000_i64}});
    assert_eq!(fill(&short, "Pusat data; 2026-2028; 1,25 m"), Ok(all.clone()));
    let skipped = json!({"program": {"text": "Pusat data"}, "biaya": {"money": 750_000_000}});
    assert_eq!(fill(&short, "Pusat data; ; 750 jt"), Ok(skipped));
    for whole in ["Pusat data; murah; cepat", "Pusat data; 2026; 1 m; lagi", "Pusat data", "; 2026"] {
        assert_eq!(fill(&short, whole), Ok(json!({"program": {"text": whole}})), "{whole}");
    }
    assert_eq!(
        fill(&short, "Pusat data; 2026; 1.2 M"),
        Err(("biaya".to_owned(), NotACell::WhichMoney(1_200_000_000, 1_200_000)))
    );
    for (typed, column) in [
        ("Pusat data; 1999-2001", "tahun"),
        ("Pusat data; 2026-2101; 1 m", "tahun"),
        ("Pusat data; 2026; mahal", "biaya"),
        ("Pusat data; segera; 750 jt", "tahun"),
        ("Pusat data; ; 9999999999999999999999999999999999999999", "biaya"),
    ] {
        let wrong = fill(&short, typed).map_err(|(column, _)| column);
        assert_eq!(wrong, Err(column.to_owned()), "{typed}");
    }
    assert_eq!(fill(&short, "Gedung; 3 lantai"), Ok(json!({"program": {"text": "Gedung; 3 lantai"}})));
    let linked = ["program", "asal", "tahun", "biaya"];
    let refs = json!({"refs": [item_of(&table, 3), item_of(&table, 1)]});
    assert_eq!(fill(&linked, "3 1 Balai kerja"), Ok(json!({"program": {"text": "Balai kerja"}, "asal": refs})));
    let mut with = all;
    with["asal"] = json!({"refs": [item_of(&table, 2)]});
    assert_eq!(fill(&linked, "2 Pusat data; 2026-2028; 1,25 m"), Ok(with));
    for whole in ["41 OPD tanpa TIK", "3 41 OPD", "3"] {
        assert_eq!(fill(&linked, whole), Ok(json!({"program": {"text": whole}})), "{whole}");
    }
    let text = fill(&["program", "asal", "tahun"], "Balai kerja; tenaga; 2026");
    assert_eq!(text, Ok(json!({"program": {"text": "Balai kerja; tenaga; 2026"}})), "words are no links within a line");
}

#[test]
fn tab_offers_what_may_stand_there() {
    let table = table();
    let workshop = table.workshop();
    let sheet = workshop.sheet("program").expect("it");
    let offered = |column: &str, text: &str| -> Vec<String> {
        let offered = completions(workshop, sheet.column(column).expect("it"), text);
        offered.into_iter().map(|label| label.id).collect()
    };
    assert_eq!(offered("jenis", ""), ["Aplikasi", "Literasi"]);
    assert_eq!(offered("jenis", "lit"), ["Literasi"]);
    assert_eq!(offered("opd", "dis"), ["DISKOMINFO", "DISHUB"]);
    assert_eq!(offered("mitra", "dinkes, bap"), ["dinkes, BAPPEDA"]);
    assert_eq!(offered("dimensi", "#pelayanan"), ["Smart Governance › Pelayanan Publik"]);
    assert_eq!(offered("misi", "satu"), ["Satu data daerah"]);
    assert_eq!(offered("asal", "3, tenaga"), ["3, 2 Tenaga TIK sedikit"]);
    assert_eq!(offered("asal", "satu"), ["strategi 2 Satu data daerah"]);
    assert!(offered("biaya", "1").is_empty());
    for column in ["jenis", "opd", "dimensi", "misi", "asal"] {
        for label in completions(workshop, sheet.column(column).expect("it"), "") {
            for text in [&label.id, &label.en] {
                assert!(read_in(&table, "program", column, text).is_ok(), "{column}: {text}");
            }
        }
    }
}

proptest! {
    #[test]
    fn nothing_typed_makes_a_cell_that_does_not_fit(text in "[ -~·–✓#a-f0-9.,;:mMjtT]{0,24}", more in any::<String>()) {
        let table = table();
        let workshop = table.workshop();
        for sheet in workshop.sheets.all() {
            for column in &sheet.columns {
                for text in [&text, &more] {
                    if let Ok(Some(cell)) = typed(workshop, sheet, column, None, text, TODAY) {
                        let set = check_cell(workshop, sheet, None, &column.id, &cell);
                        prop_assert_eq!(set, Ok(()), "{}: {}", column.id, text);
                    }
                    completions(workshop, column, text);
                }
            }
            let columns = from(sheet, &sheet.columns[0].id);
            if let Ok(filled) = whole_line(workshop, sheet, &columns, &text, TODAY) {
                let cells = filled.cells.into_iter().filter_map(|(id, cell)| Some((id, cell?))).collect();
                let row = NewRow { sheet: sheet.id.clone(), cells, ..NewRow::default() };
                let is_open = sheet.rows == crate::domain::sheet::Rows::Open;
                prop_assert!(!is_open || super::super::rules::added(workshop, &row).is_ok());
            }
        }
    }

    #[test]
    fn the_words_of_a_text_stay(text in "\\PC{1,60}") {
        if let Ok(Some(Cell::Text(Words::Typed(read)))) = read("program", &text) {
            prop_assert_eq!(Ok(read), kept(&text));
        }
    }
}
