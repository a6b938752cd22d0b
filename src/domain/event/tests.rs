//! How events are read, and what is said of those that are none.

use super::*;
use std::collections::BTreeSet;

fn read(json: &str) -> Result<Vec<Event>, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

fn why(json: &str) -> String {
    read(json).unwrap_err()
}

/// What is no event, and what is said of it with its place: behind the object when the object is whole.
const WRONG: &[(&str, &str)] = &[
    (r#"[{"type":"item_parked"}]"#, r"missing field `id` at line 1 column 24"),
    (r#"[{"type":"item_parked","id":"2","why":"x"}]"#, r"unknown field `why`, expected `id` at line 1 column 43"),
    (r#"[{"why":"x","type":"item_parked","id":"2"}]"#, r"unknown field `why`, expected `id` at line 1 column 43"),
    (r#"[{"type":"item_parked","id":"2","id":"3"}]"#, r"duplicate field `id` at line 1 column 42"),
    (r#"[{"id":"2","type":"item_parked","id":"3"}]"#, r"duplicate field `id` at line 1 column 42"),
    (r#"[{"type":"item_parked","id":"2","type":"item_parked"}]"#, r"duplicate field `type` at line 1 column 38"),
    (r#"[{"type":"item_parked","id":2}]"#, r"invalid type: integer `2`, expected a string at line 1 column 31"),
    (r#"[{"type":"item_parked","id":"02"}]"#, r#""02" is not an id such as "12" or "12.1" at line 1 column 34"#),
    (
        r#"[{"type":"item_added","id":"2","aspect":"a","quadrant":"X","text":"t"}]"#,
        r"unknown variant `X`, expected one of `S`, `W`, `O`, `T` at line 1 column 71",
    ),
    (
        r#"[{"type":"session_extended","session":"a","minutes":3000000000}]"#,
        r"invalid value: integer `3000000000`, expected i32 at line 1 column 64",
    ),
    (
        r#"[{"type":"session_extended","session":"a","minutes":1.5}]"#,
        r"invalid type: floating point `1.5`, expected i32 at line 1 column 57",
    ),
    (
        r#"[{"type":"session_started","session":"a","at":"noon"}]"#,
        r"failed to parse four digit integer as year: invalid digit, expected 0-9 but got n at line 1 column 54",
    ),
    (r#"[{"id":"2"}]"#, r"missing field `type` at line 1 column 11"),
    (r"[{}]", r"missing field `type` at line 1 column 3"),
    (r"[5]", r"invalid type: integer `5`, expected internally tagged enum Event at line 1 column 2"),
    (r"[null]", r"invalid type: null, expected internally tagged enum Event at line 1 column 5"),
    (
        r#"["item_parked"]"#,
        r#"invalid type: string "item_parked", expected internally tagged enum Event at line 1 column 14"#,
    ),
    (r#"[{"type":5,"id":"2"}]"#, r"invalid type: integer `5`, expected variant identifier at line 1 column 10"),
    (r#"[{"type":null,"id":"2"}]"#, r"invalid type: null, expected variant identifier at line 1 column 13"),
    (r#"[{"type":"item_parked","id":"2""#, r"EOF while parsing an object at line 1 column 31"),
    (r#"[{"type":"item_parked" "id":"2"}]"#, r"expected `,` or `}` at line 1 column 24"),
    (r#"[{"type":"item_parked","id":"2",}]"#, r"trailing comma at line 1 column 33"),
    (r#"[{"type":"item_parked","id":tru}]"#, r"expected ident at line 1 column 32"),
    (r#"[{"type":"workshop_created","format":1}]"#, r"missing field `title` at line 1 column 40"),
    (
        r#"[{"type":"workshop_created","format":1,"form":1}]"#,
        r"unknown field `form`, expected one of `format`, `title`, `place`, `venue`, `agenda`, `zone`, `created_at`, `aspects`, `days`, `sheets`, `dimensions`, `years`, `example` at line 1 column 49",
    ),
    (r#"[{"type":"undone","record":1},{"type":"undone"}]"#, r"missing field `record` at line 1 column 48"),
    (
        r#"[
  {"type":"undone",
   "record":"x"}
]"#,
        r#"invalid type: string "x", expected u64 at line 4 column 1"#,
    ),
    (r#"[{"type":"\u0075ndone","record":-1}]"#, r"invalid value: integer `-1`, expected u64 at line 1 column 36"),
    (r#"[{"\u0074ype":"undone","record":-1}]"#, r"invalid value: integer `-1`, expected u64 at line 1 column 36"),
    (
        r#"[{"type":"groups_formed","groups":[{"code":"A","name":"a","x":1}]}]"#,
        r"unknown field `x`, expected one of `code`, `name`, `aspect`, `dimension`, `members` at line 1 column 67",
    ),
    (
        r#"[{"type":"vote_opened","vote":"1","at":"2024-06-11T01:00:00Z","declaration":{"question":"a"}}]"#,
        r"missing field `options` at line 1 column 94",
    ),
];

#[test]
fn what_is_wrong_is_said_with_the_field_and_the_place() {
    for (json, said) in WRONG {
        assert_eq!(why(json), *said, "{json}");
    }
}

#[test]
fn an_event_that_is_not_known_is_named_with_those_that_are() {
    for (json, column) in [(r#"[{"type":"item_lost","id":"2"}]"#, 20), (r#"[{"id":"2","type":"item_lost"}]"#, 29)] {
        let said = why(json);
        assert!(said.starts_with("unknown variant `item_lost`, expected one of `workshop_created`, "), "{said}");
        assert!(said.ends_with(&format!("`agreement_signing_revoked` at line 1 column {column}")), "{said}");
    }
}

#[test]
fn the_name_of_an_event_may_stand_anywhere_and_be_written_with_escapes() {
    let parked = read(r#"[{"type":"item_parked","id":"2"}]"#);
    assert!(parked.is_ok());
    assert_eq!(read(r#"[{"id":"2","type":"item_parked"}]"#), parked);
    assert_eq!(read(r#"[{"\u0074ype":"item_\u0070arked","id":"2"}]"#), parked);
    let value: serde_json::Value = serde_json::from_str(r#"{"id":"2","type":"item_parked"}"#).unwrap();
    assert_eq!(serde_json::from_value(value).ok(), parked.unwrap().pop());
}

#[test]
fn no_two_families_know_an_event_of_the_same_name() {
    let names = read::all_names();
    let different: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(different.len(), names.len());
    assert!(names.len() > 50);
}
