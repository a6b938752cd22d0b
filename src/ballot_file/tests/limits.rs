use std::io::{self, Read};

use serde_json::json;

use super::super::{Limit, tally};
use super::{error, file, results};

fn too_large(limit: Limit) -> String {
    format!("the input is too large: {limit}")
}

fn large_ballot(number: u64, limit: Limit) -> String {
    format!("ballot no. {number} is refused: {limit}")
}

/// A list of so many short ids.
fn ids(many: usize) -> String {
    let ids: Vec<String> = (0..many).map(|id| format!("\"{id}\"")).collect();
    format!("[{}]", ids.join(","))
}

fn by_criteria(candidates: usize, criteria: usize) -> String {
    format!(
        r#"{{"kind":"criteria","candidates":{},"settings":{{"criteria":{}}},"ballots":[]}}"#,
        ids(candidates),
        ids(criteria)
    )
}

#[test]
fn candidates_criteria_and_both_have_a_limit() {
    let text = |many| format!(r#"{{"kind":"approval","candidates":{},"ballots":[]}}"#, ids(many));
    assert!(results(&text(10_000)).is_object());
    assert_eq!(error(&text(10_001)), too_large(Limit::Candidates));
    assert!(results(&by_criteria(1_000, 100)).is_object());
    assert_eq!(error(&by_criteria(1, 101)), too_large(Limit::Criteria));
    assert_eq!(error(&by_criteria(1_001, 100)), too_large(Limit::Cells));
}

#[test]
fn names_have_a_limit_and_errors_repeat_a_part() {
    let text = |id: &str| format!(r#"{{"kind":"choice","candidates":["{id}"],"ballots":[{{"approvals":["{id}!"]}}]}}"#);
    let longest = "é".repeat(500);
    let told = error(&text(&longest));
    let shown = format!("`{}…` is not among the items", "é".repeat(60));
    assert_eq!(told, format!("ballot no. 1 is refused: {shown}"));
    assert_eq!(error(&text(&"é".repeat(501))), too_large(Limit::Name));
    let criterion = format!(r#"{{"criteria": ["{}"]}}"#, "c".repeat(501));
    assert_eq!(error(&file("criteria", &criterion, "[]")), too_large(Limit::Name));
    let long = "x".repeat(100_000);
    for text in [
        file("choice", "{}", &format!(r#"["{long}"]"#)),
        file("choice", &format!(r#"{{"{long}": 1}}"#), "[]"),
        file(&long, "{}", "[]"),
        file("criteria", &format!(r#"{{"criteria":["U"],"weights":{{"{long}":1}}}}"#), "[]"),
        file("criteria", &format!(r#"{{"criteria":["U"],"weights":{{"U":"{long}"}}}}"#), "[]"),
        file("dots", "{}", &format!(r#"[{{"dots":{{"{long}":-1}}}}]"#)),
        file("ratings_w", "{}", &format!(r#"[{{"scores":{{"a":"{long}"}}}}]"#)),
    ] {
        assert!(error(&text).chars().count() < 600, "{}", error(&text));
    }
}

#[test]
fn lists_on_a_ballot_have_a_limit() {
    let list = format!("[{}[]]", "[],".repeat(10_000));
    for (kind, ballot) in [
        ("ranked", format!(r#"{{"ranking":{list}}}"#)),
        ("ranked", format!(r#"{{"ranking":[{}]}}"#, ids(10_001))),
        ("approval", format!(r#"{{"approvals":{}}}"#, ids(10_001))),
        ("dots", format!(r#"{{"dots":{{{}"a":1}}}}"#, "\"a\":1,".repeat(10_000))),
        ("totals", format!(r#"{{"totals":{{{}"a":1}}}}"#, "\"a\":1,".repeat(10_000))),
    ] {
        let told = error(&file(kind, "{}", &format!("[{ballot}]")));
        assert_eq!(told, large_ballot(1, Limit::Entries), "{kind}");
    }
}

#[test]
fn numbers_have_a_limit() {
    let weight = |weight: &str| {
        let settings = format!(r#"{{"criteria":["U"],"weights":{{"U":{weight}}}}}"#);
        file("criteria", &settings, r#"[{"criteria":{"a":{"U":2}}}]"#)
    };
    let total = |text: &str| results(&weight(text))["criteria_total"]["scores"]["a"].clone();
    assert_eq!(total(&format!("1.5{}", "0".repeat(97))), json!(3));
    assert_eq!(error(&weight(&format!("1.5{}", "0".repeat(98)))), too_large(Limit::Number));
    assert_eq!(error(&weight(&"7".repeat(66_000))), too_large(Limit::Number));
    assert_eq!(total(&"7".repeat(40)), json!(1.555_555_555_555_555_6e40));
    for beyond in ["7".repeat(41), "1e40".to_owned(), "1e-41".to_owned(), "1e999999999".to_owned()] {
        let told = error(&weight(&beyond));
        assert!(told.ends_with(&format!("{beyond}, not a usable number")), "{told}");
    }
    let rating = |number: &str| {
        let ballot = format!(r#"{{"scores":{{"a":{number},"b":1,"c":2}}}}"#);
        file("ratings_w", "{}", &format!("[{ballot},{ballot}]"))
    };
    assert_eq!(results(&rating("1e999999999"))["kendall_w"]["value"], json!(1.0));
    assert_eq!(error(&rating(&"1".repeat(101))), large_ballot(1, Limit::Number));
    for (kind, ballot) in [
        ("choice", r#"{"count":N,"approvals":[]}"#),
        ("dots", r#"{"dots":{"a":N}}"#),
        ("scores", r#"{"scores":{"a":N}}"#),
        ("fist", r#"{"fist":N}"#),
        ("totals", r#"{"totals":{"a":N}}"#),
    ] {
        let told = |number: &str| error(&file(kind, "{}", &format!("[{}]", ballot.replace('N', number))));
        assert_eq!(told(&"7".repeat(66_000)), "ballot no. 1 is refused: number out of range");
        for number in ["1e999999999".to_owned(), "1e300".to_owned(), "7".repeat(200)] {
            let told = told(&number);
            assert!(told.starts_with("ballot no. 1 is refused: "), "{told}");
        }
    }
}

/// What `text` opens, then the same bytes for ever.
fn endless(text: &str, again: &'static str) -> impl Read {
    struct Again(&'static [u8], usize);
    impl Read for Again {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            for byte in into.iter_mut() {
                *byte = self.0[self.1 % self.0.len()];
                self.1 += 1;
            }
            Ok(into.len())
        }
    }
    io::Cursor::new(text.to_owned()).chain(Again(again.as_bytes(), 0))
}

#[test]
fn an_input_without_end_is_refused() {
    let head = r#"{"kind":"choice","candidates":["a"],"ballots":["#;
    let said = |text: &str, again| tally(endless(text, again), &[]).unwrap_err().to_string();
    assert_eq!(said(r#"{"note":""#, "x"), too_large(Limit::Rest));
    assert_eq!(
        said(r#"{"candidates":["#, "1,"),
        "the input is not a ballot file: invalid type: integer `1`, expected a string at line 1 column 17"
    );
    assert_eq!(said(r#"{"candidates":["#, "\"a\","), too_large(Limit::Candidates));
    for (body, again) in [("", " "), (r#"{"note":"#, "["), (r#"{"count":"#, "1"), (r#"{"approvals":[""#, "x")] {
        let text = format!("{head}{body}");
        let told = said(&text, again);
        assert_eq!(told, large_ballot(1, Limit::Ballot), "{text}");
    }
    let second = format!(r#"{head}{{"approvals":["a"]}},{{""#);
    assert_eq!(said(&second, "x"), large_ballot(2, Limit::Ballot));
    assert_eq!(said(r#"{"ballots":["#, r#"{"approvals":["a"]},"#), too_large(Limit::Held));
    let other = "the input is not a ballot file: it is no JSON object";
    assert_eq!(said("y\n", "y\n"), other);
    assert_eq!(said("\0", "\0"), other);
}

#[test]
fn a_list_of_ballots_without_end_is_refused() {
    let head = r#"{"kind":"fist","ballots":["#;
    let told = tally(endless(head, r#"{"fist":1},"#), &[]).unwrap_err();
    assert_eq!(told.to_string(), too_large(Limit::Ballots));
}

#[test]
fn a_long_ballot_is_counted_up_to_its_limit() {
    let text = |blanks| {
        let ballot = format!(r#"{{"approvals":["a"]{}}}"#, " ".repeat(blanks));
        file("choice", "{}", &format!("[{ballot},{ballot}]"))
    };
    assert_eq!(results(&text(1_000_000))["plurality"]["scores"]["a"], 2);
    assert_eq!(error(&text(1 << 20)), large_ballot(1, Limit::Ballot));
    let held = format!(
        r#"{{"ballots":[{{"approvals":["a"],"x":"{}"}}],"kind":"choice","candidates":["a"]}}"#,
        " ".repeat(1 << 20)
    );
    assert_eq!(error(&held), large_ballot(1, Limit::Ballot));
}

#[test]
fn a_byte_order_mark_in_front_is_no_text() {
    let text = file("choice", "{}", r#"[{"approvals":["a"]}]"#);
    assert_eq!(results(&format!("\u{feff}{text}")), results(&text));
    let twice = error(&format!("\u{feff}\u{feff}{text}"));
    assert_eq!(twice, "the input is not a ballot file: it is no JSON object");
    assert!(tally(&b"\xef\xbb"[..], &[]).is_err());
}

#[test]
fn a_file_in_utf_16_is_counted_like_one_in_utf_8() {
    let text = file("choice", "{}", r#"[{"approvals":["a"]}]"#);
    let said = results(&text);
    for mark in ["\u{feff}", ""] {
        let units = || format!("{mark}{text}").encode_utf16().collect::<Vec<u16>>().into_iter();
        let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
        for bytes in [little, big] {
            let found = tally(&bytes[..], &[]).unwrap_or_else(|error| panic!("{error:?}"));
            assert_eq!(found.to_json()["results"], said, "{bytes:x?}");
        }
    }
}

/// Every figure of the table of limits, in the order of the table.
#[test]
fn the_documented_limits_are_these() {
    const DOCS: &str = include_str!("../../../docs/tally.md");
    let section = DOCS.split("\n**Limits.**").nth(1).expect("a section");
    let figures = section
        .lines()
        .skip_while(|line| !line.starts_with("|--"))
        .skip(1)
        .take_while(|line| line.starts_with('|'))
        .map(|row| row.split('|').nth(2).expect("a figure").trim());
    let expected = [
        ("10,000", Limit::Candidates, 1),
        ("100", Limit::Criteria, 1),
        ("100,000", Limit::Cells, 1),
        ("500 characters", Limit::Name, 1),
        ("100 characters", Limit::Number, 1),
        ("1,000,000", Limit::Ballots, 1),
        ("1 MiB", Limit::Ballot, 1 << 20),
        ("10,000", Limit::Entries, 1),
        ("16 MiB", Limit::Held, 1 << 20),
        ("16 MiB", Limit::Rest, 1 << 20),
    ];
    assert!(figures.eq(expected.iter().map(|(figure, _, _)| *figure)));
    for (figure, limit, unit) in expected {
        let digits: String = figure.chars().filter(char::is_ascii_digit).collect();
        assert_eq!(limit.most(), digits.parse::<u64>().unwrap() * unit, "{figure}");
        let figure = figure.trim_end_matches(" characters");
        assert!(limit.to_string().contains(figure), "{limit}");
    }
}
