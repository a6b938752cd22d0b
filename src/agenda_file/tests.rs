mod columns;
mod damage;
mod kept;
mod sheets;
mod stages;

use super::*;
use serde_json::{Value, json};

/// A small agenda with one session, changed by `change`.
fn small(change: impl FnOnce(&mut Value)) -> String {
    let mut file = json!({
        "id": "kecil",
        "title": {"id": "Kecil", "en": "Small"},
        "aspects": [{"id": "struktur", "name": {"id": "Struktur", "en": "Structure"}}],
        "days": [{"sessions": [{
            "id": "buka", "title": {"id": "Buka", "en": "Open"},
            "activity": "talk", "start": "08.00", "minutes": 30,
        }]}],
    });
    change(&mut file);
    file.to_string()
}

fn session(file: &mut Value) -> &mut Value {
    &mut file["days"][0]["sessions"][0]
}

/// The sentences about a small agenda changed by `change`.
fn mistakes(change: impl FnOnce(&mut Value)) -> Vec<String> {
    match parse(&small(change)) {
        Ok(_) => Vec::new(),
        Err(mistakes) => mistakes.iter().map(Mistake::to_string).collect(),
    }
}

fn warnings(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let (_, warnings) = parse(&small(change)).expect("no mistakes");
    warnings.iter().map(Warning::to_string).collect()
}

#[test]
fn what_is_shipped_has_no_mistakes_and_no_warnings() {
    for text in EMBEDDED {
        let (file, warnings) = parse(text).expect("no mistakes");
        assert_eq!(warnings, [], "{}", file.id);
    }
    let ids: Vec<String> = embedded().into_iter().map(|file| file.id).collect();
    assert_eq!(ids, ["tahap-1", "tahap-1-banggai", "tahap-2", "tahap-3", "tahap-4", "quick"]);
}

#[test]
fn tahap_1_follows_the_order_of_the_field() {
    let file = by_id("tahap-1").expect("embedded");
    let rundown = |day: usize| -> Vec<(String, u32)> {
        let sessions = file.days[day].iter();
        sessions.map(|s| (clock(s.start), s.minutes)).collect()
    };
    let expect =
        |rows: &[(&str, u32)]| -> Vec<(String, u32)> { rows.iter().map(|(at, n)| ((*at).to_owned(), *n)).collect() };
    let first = [
        ("08.00", 30),
        ("08.30", 45),
        ("09.15", 60),
        ("10.15", 15),
        ("10.30", 30),
        ("11.00", 60),
        ("12.00", 60),
        ("13.00", 45),
        ("13.45", 75),
        ("15.00", 15),
        ("15.15", 20),
        ("15.35", 20),
        ("15.55", 20),
        ("16.15", 15),
    ];
    let second = [
        ("08.00", 30),
        ("08.30", 15),
        ("08.45", 30),
        ("09.15", 60),
        ("10.15", 15),
        ("10.30", 45),
        ("11.15", 45),
        ("12.00", 60),
        ("13.00", 45),
        ("13.45", 30),
        ("14.15", 30),
        ("14.45", 30),
        ("15.15", 15),
        ("15.30", 30),
        ("16.00", 15),
    ];
    assert_eq!(rundown(0), expect(&first));
    assert_eq!(rundown(1), expect(&second));
    let ids: Vec<&str> = file.days[0].iter().map(|s| s.id.as_str()).collect();
    assert_eq!(ids[10..13], ["swot-struktur", "swot-infrastruktur", "swot-suprastruktur"]);
}

#[test]
fn a_friday_leaves_two_hours_at_midday_and_ends_when_any_day_does() {
    let friday: Date = "2024-06-14".parse().expect("a date");
    for file in embedded().into_iter().take(5) {
        for sessions in &file.days {
            let prayer = sessions.iter().find(|s| s.fixed).expect("a fixed break");
            let slot = prayer.slot(friday);
            assert_eq!((clock(slot.start), slot.minutes), ("11.30".into(), 120));
            let last = sessions.last().expect("a session");
            assert_eq!(last.slot(friday).start, last.start);
        }
    }
}

#[test]
fn days_follow_each_other() {
    let file = by_id("tahap-1").expect("embedded");
    let days = plan(&file, "2024-12-31".parse().expect("a date"));
    let dates: Vec<String> = days.iter().map(|day| day.date.to_string()).collect();
    assert_eq!(dates, ["2024-12-31", "2025-01-01"]);
    assert_eq!(days[1].sessions, file.days[1]);
    assert_eq!(plan(&file, Date::MAX).len(), 2);
}

#[test]
fn each_mistake_has_its_place_and_what_would_be_right() {
    let minutes = mistakes(|file| session(file)["minutes"] = json!(0));
    assert_eq!(minutes, ["days[0].sessions[0].minutes: 0 is not a length; 1 to 720 would be"]);
    let time = mistakes(|file| session(file)["start"] = json!("25.00"));
    assert_eq!(time, ["days[0].sessions[0].start: \"25.00\" is not a time of day; \"00.00\" to \"23.59\" would be"]);
    let language = mistakes(|file| session(file)["title"] = json!({"id": "Buka"}));
    assert_eq!(language, ["days[0].sessions[0].title.en: is missing; the text in English would stand here"]);
    let field = mistakes(|file| session(file)["minuts"] = json!(3));
    assert!(field[0].starts_with("days[0].sessions[0].minuts: no such field; there are id, title"));
    assert!(field[0].ends_with("\"minutes\" was meant?"), "{field:?}");
    let odd = mistakes(|file| session(file)["x\n\u{202e}y"] = json!(3));
    assert!(odd[0].starts_with("days[0].sessions[0].x<U+000A><U+202E>y: no such field"));
    let activity = mistakes(|file| session(file)["activity"] = json!("swott"));
    assert!(activity[0].contains("\"swott\" is none of attendance, talk, break,"));
    assert!(activity[0].ends_with("\"swot\" was meant?"), "{activity:?}");
}

#[test]
fn mistakes_between_places_are_found_too() {
    let taken = mistakes(|file| {
        let again = session(file).clone();
        file["days"].as_array_mut().expect("days").push(json!({"sessions": [again]}));
    });
    assert_eq!(
        taken,
        ["days[1].sessions[0].id: \"buka\" is taken by days[0].sessions[0].id; another id would be right"]
    );
    let aspect = mistakes(|file| session(file)["aspects"] = json!(["strukur"]));
    assert_eq!(aspect, ["days[0].sessions[0].aspects[0]: \"strukur\" is none of struktur; \"struktur\" was meant?"]);
    let none = mistakes(|file| {
        file["aspects"] = json!([]);
        session(file)["activity"] = json!("swot");
    });
    assert!(none[0].starts_with("aspects: is missing"), "{none:?}");
}

#[test]
fn a_field_given_twice_is_a_mistake() {
    let text = small(|_| {}).replace("\"minutes\":30", "\"minutes\":30,\"minutes\":45");
    let mistakes = parse(&text).expect_err("a mistake");
    assert_eq!(mistakes, [Mistake { path: "days[0].sessions[0].minutes".to_owned(), fault: Fault::FieldTwice }]);
}

#[test]
fn broken_json_is_told_by_line_and_column() {
    let mistakes = parse("{\n  \"id\": \"x\",\n  oops\n}").expect_err("a mistake");
    assert_eq!(mistakes[0].to_string(), "line 3, column 3: not JSON: key must be a string");
    assert!(parse("").is_err());
    assert!(parse(&"[".repeat(100_000)).is_err());
}

#[test]
fn times_may_be_written_with_a_dot_or_a_colon() {
    for text in ["08.00", "8.00", "08:00", "8:00"] {
        assert_eq!(mistakes(|file| session(file)["start"] = json!(text)), Vec::<String>::new());
    }
    for text in ["24.00", "8", "8.0", "08.60", "-8.00", "08.00.00", "8.5", "٠٨.٠٠"] {
        assert_eq!(mistakes(|file| session(file)["start"] = json!(text)).len(), 1, "{text}");
    }
}

#[test]
fn an_office_by_name_is_doubtful() {
    let titled = |text: &str| warnings(|file| session(file)["title"] = json!({"id": text, "en": "Open"}));
    assert_eq!(
        titled("Sambutan Bupati"),
        ["days[0].sessions[0].title.id: \"Bupati\" fits one region only; {head} would fit all"]
    );
    for text in [
        "Sambutan Wali Kota",
        "Sambutan walikota",
        "Laporan Gubernur",
        "Potensi Kabupaten Bangli",
        "Paparan Kominfo",
        "Oleh {hed}",
    ] {
        assert_eq!(titled(text).len(), 1, "{text}");
    }
    for text in [
        "Sambutan {head}",
        "Gerakan menuju Kota Cerdas",
        "Laporan Diskominfo",
        "Isu {place}",
        "ibu kota",
        "tanda { kurung",
    ] {
        assert_eq!(titled(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn times_that_collide_are_doubtful() {
    let with = |second: Value| {
        warnings(|file| {
            file["days"][0]["sessions"].as_array_mut().expect("sessions").push(second);
        })
    };
    let title = json!({"id": "Dua", "en": "Two"});
    let second = |start: &str| json!({"id": "dua", "title": title, "activity": "talk", "start": start, "minutes": 30});
    assert_eq!(with(second("08.20")), ["days[0].sessions[1].start: starts before \"buka\" ends at 08.30"]);
    assert_eq!(with(second("07.00")), ["days[0].sessions[1].start: starts before \"buka\", which stands above it"]);
    assert_eq!(with(second("08.30")), Vec::<String>::new());
    let mut friday = second("08.30");
    friday["friday"] = json!({"start": "08.10", "minutes": 30});
    assert_eq!(with(friday), ["days[0].sessions[1].start: on a Friday, starts before \"buka\" ends at 08.30"]);
    assert_eq!(with(second("23.45")), ["days[0].sessions[1].minutes: ends after midnight"]);
}

#[test]
fn a_file_that_is_no_agenda_is_told_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let sentence = |path: &std::path::Path| read(path).expect_err("a mistake")[0].to_string();
    assert!(sentence(folder.path()).starts_with("this is not a file"));
    let path = folder.path().join("a.json");
    assert!(sentence(&path).starts_with("the file cannot be read"));
    std::fs::write(&path, b"{\"id\": \"\xff\"}").expect("written");
    assert!(sentence(&path).starts_with("byte 8 is not UTF-8"));
    std::fs::write(&path, vec![b' '; 1 << 21]).expect("written");
    assert!(sentence(&path).starts_with("the file has 2097152 bytes"));
    std::fs::write(&path, small(|_| {})).expect("written");
    assert_eq!(read(&path).expect("an agenda").0.id, "kecil");
}

#[test]
fn an_agenda_written_reads_back_as_it_was() {
    for file in embedded() {
        assert_eq!(parse(&to_json(&file).expect("JSON")), Ok((file, Vec::new())));
    }
}

#[test]
fn a_table_shows_every_session() {
    let file = by_id("quick").expect("embedded");
    let shown = table(&file, |label| &label.id);
    assert_eq!(
        shown,
        "\
quick: Lokakarya satu hari: SWOT dan prioritas
Setengah hari: hadir, SWOT, pemungutan suara, penutupan
aspects: Struktur, Infrastruktur, Suprastruktur
sheets: isu, rancangan, kesiapan, faktor, strategi, visi, program, indikator, tindak-lanjut

day  start  min  friday     id          activity             title
1    09.00   30  08.30  30  registrasi  attendance protocol  Registrasi
1    09.30   75  09.00  75  swot        swot                 Analisis SWOT
1    10.45   45  10.15  45  prioritas   vote                 Penentuan prioritas
1    11.30   15  11.00  15  penutupan   talk protocol        Penutupan
"
    );
}

#[test]
fn the_sample_offices_are_34() {
    let offices = sample_offices();
    assert_eq!(offices.len(), 34);
    let codes: std::collections::BTreeSet<_> = offices.iter().map(|o| &o.code).collect();
    assert_eq!(codes.len(), 34);
}

#[test]
fn the_example_in_the_documentation_is_an_agenda() {
    let page = include_str!("../../docs/agenda.md");
    let (_, rest) = page.split_once("```json\n").expect("an example");
    let (example, _) = rest.split_once("```").expect("its end");
    let (file, warnings) = parse(example).expect("no mistakes");
    assert_eq!((file.days.len(), warnings.len()), (1, 0));
    let names = [parse::FILE, parse::SESSION].concat().into_iter().map(str::to_owned);
    for name in names.chain(parse::activities()).chain(sheet::names()) {
        assert!(page.contains(&format!("`{name}`")), "{name} is not described");
    }
}

/// So many fields that no object has, each behind a comma.
fn unknown_fields(count: usize) -> String {
    (0..count).fold(String::new(), |fields, number| fields + &format!(",\"x{number}\":1"))
}

#[test]
fn of_very_many_mistakes_a_hundred_are_told_and_the_rest_is_counted() {
    let doubled = "\"id\":1,".repeat(30_000);
    let session = format!("{{\"id\":1{}}}", ",\"start\":1".repeat(5_000));
    let sessions = format!("[{}]", vec![session; 10].join(","));
    let texts = [
        format!("{{\"id\":\"x\"{}}}", unknown_fields(100_000)),
        format!("{{\"zzz\":1{},{doubled}\"days\":[]}}", unknown_fields(40_000)),
        format!("{{\"id\":\"x\",\"days\":[{{\"sessions\":{sessions}}}]}}"),
        format!("{{\"id\":\"x\",\"days\":[{}1]}}", "1,".repeat(100_000)),
    ];
    for text in texts {
        let started = std::time::Instant::now();
        let mistakes = parse(&text).expect_err("mistakes");
        assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
        let shown: Vec<String> = mistakes.iter().map(Mistake::to_string).collect();
        match &mistakes[..] {
            [told @ .., Mistake { fault: Fault::More(more), .. }] => {
                assert_eq!(told.len(), 100);
                let last = format!("… and {more} more mistakes");
                assert_eq!(shown.last(), Some(&last));
                assert!(*more > 5_000, "{more}");
            }
            // A list that is too long is one mistake, and is looked at as far as it may go.
            few => assert!(few.len() < 30 && text.contains("[1,1"), "{shown:?}"),
        }
    }
}

#[test]
fn a_hundred_mistakes_are_told_whole() {
    let text = |n: usize| -> String {
        let fields = unknown_fields(n);
        format!("{{\"id\":\"x\",\"title\":{{\"id\":\"a\",\"en\":\"b\"}},\"days\":[]{fields}}}")
    };
    // An agenda without days is one mistake more.
    assert_eq!(parse(&text(99)).expect_err("mistakes").len(), 100);
    let mistakes = parse(&text(100)).expect_err("mistakes");
    assert_eq!(mistakes.len(), 101);
    assert_eq!(mistakes[100].fault, Fault::More(1));
}

#[test]
fn an_agenda_is_written_for_people() {
    for file in embedded() {
        let written = to_json(&file).expect("JSON");
        assert!(written.lines().all(|line| line.chars().count() <= 120), "{written}");
        assert!(
            written.lines().any(|line| line == r#"          "title": { "id": "Registrasi", "en": "Registration" },"#)
        );
        assert!(!written.contains("null") && !written.replace("\"adds\": false", "").contains("false"), "{written}");
    }
}
