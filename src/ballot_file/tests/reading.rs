use std::io::{self, Read};

use serde_json::json;

use super::super::tally;
use super::{error, results};

const BALLOTS: &str = r#""ballots": [{"dots": {"a": 2}}, {"dots": {"b": 1}}]"#;

#[test]
fn the_order_of_fields_makes_no_difference() {
    let (kind, candidates) = (r#""kind": "dots""#, r#""candidates": ["a", "b"]"#);
    let settings = r#""settings": {"dots": 2}"#;
    let orders = [
        [kind, candidates, settings, BALLOTS],
        [BALLOTS, candidates, kind, settings],
        [kind, BALLOTS, settings, candidates],
        [settings, candidates, BALLOTS, kind],
        [candidates, kind, BALLOTS, settings],
    ];
    let strict = settings.replace('2', "1");
    for order in orders {
        let text = format!("{{{}}}", order.join(", "));
        assert_eq!(results(&text)["dots"]["scores"], json!({"a": 2, "b": 1}));
        let text = text.replace(settings, &strict);
        assert_eq!(error(&text), "ballot no. 1 is refused: 2 dots are placed, a ballot has 1");
    }
}

#[test]
fn other_fields_are_passed_over() {
    let text = r#"{"name": "x", "expected": {"a": [1, {"ballots": 2}]}, "kind": "choice",
        "candidates": ["a"], "ballots": [{"no": 1, "voter": {"id": 2}, "approvals": ["a"]}], "votes": []}"#;
    assert_eq!(results(text)["plurality"]["scores"], json!({"a": 1}));
}

#[test]
fn a_limit_on_rankings_stands_before_them_or_they_before_all() {
    let rest = r#""kind": "ranked", "candidates": ["a", "b"]"#;
    let ballots = r#""ballots": [{"ranking": [["a"], ["b"]]}]"#;
    let settings = r#""settings": {"max_choices": 1}"#;
    let refused = "ballot no. 1 is refused: 2 items are ranked, at most 1 allowed";
    assert_eq!(error(&format!("{{{rest}, {settings}, {ballots}}}")), refused);
    assert_eq!(error(&format!("{{{ballots}, {settings}, {rest}}}")), refused);
    let late = "the setting `max_choices` cannot be used: it must stand before the ballots of a ranking";
    assert_eq!(error(&format!("{{{rest}, {ballots}, {settings}}}")), late);
    let other = settings.replace("max_choices", "dots");
    assert!(results(&format!("{{{rest}, {ballots}, {other}}}")).is_object());
}

/// Text that comes a few bytes at a time.
struct Dripping<'a>(&'a [u8]);

impl Read for Dripping<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let size = into.len().min(3);
        self.0.read(&mut into[..size])
    }
}

#[test]
fn input_may_come_in_pieces() {
    let text = format!(r#"{{"kind": "dots", "candidates": ["a", "b"], "settings": {{}}, {BALLOTS}}}"#);
    let found = tally(Dripping(text.as_bytes()), &[]).unwrap();
    assert_eq!(found.turnout().valid, 2);
}

/// Input that breaks off with an error.
struct Failing;

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("unplugged"))
    }
}

#[test]
fn a_failing_input_is_told_from_a_bad_one() {
    let error = tally(br#"{"kind": "#.chain(Failing), &[]).unwrap_err();
    assert_eq!(error.to_string(), "the input cannot be read");
    let source = std::error::Error::source(&error).unwrap();
    assert_eq!(source.to_string(), "unplugged");
}

/// Nothing behind the refused ballot is read, so that the broken input there goes unnoticed.
#[test]
fn ballots_are_counted_while_they_are_read() {
    let head = br#"{"kind": "choice", "candidates": ["a"], "ballots": [{"approvals": ["a"]}"#;
    let ballot = br#", {"approvals": ["a"]}"#.repeat(1_000);
    let tail = br#", {"approvals": ["z"]}, "#;
    let text = head.chain(&ballot[..]).chain(&tail[..]).chain(Failing);
    let error = tally(text, &[]).unwrap_err();
    assert_eq!(error.to_string(), "ballot no. 1002 is refused: `z` is not among the items");
}
