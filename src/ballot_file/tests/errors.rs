use super::super::{Kind, Method, TallyError, UnknownMethod, tally};
use super::{error, file};

/// Why the second of two ballots is refused.
fn refused(kind: &str, settings: &str, good: &str, bad: &str) -> String {
    let text = error(&file(kind, settings, &format!("[{good}, {bad}]")));
    let prefix = "ballot no. 2 is refused: ";
    text.strip_prefix(prefix).unwrap_or_else(|| panic!("{text}")).to_owned()
}

#[test]
fn bad_rankings() {
    let good = r#"{"ranking": [["a"]]}"#;
    let why = |bad: &str| refused("ranked", "{}", good, &format!(r#"{{"ranking": {bad}}}"#));
    assert_eq!(why(r#"[["a"], ["z"]]"#), "`z` is not among the items");
    assert_eq!(why(r#"[["a"], ["b", "a"]]"#), "`a` is named twice");
    assert_eq!(why(r#"[["a"], []]"#), "rank no. 2 is empty");
    assert_eq!(why(r#"["a"]"#), r#"invalid type: string "a", expected a sequence"#);
}

#[test]
fn bad_choices() {
    let good = r#"{"approvals": ["a"]}"#;
    let bad = r#"{"approvals": ["a", "b", "c"]}"#;
    let why = refused("choice", "{}", good, bad);
    assert_eq!(why, "3 items are chosen, at most 1 allowed");
    let why = refused("approval", r#"{"max_choices": 2}"#, good, bad);
    assert_eq!(why, "3 items are chosen, at most 2 allowed");
}

#[test]
fn bad_dots() {
    let settings = r#"{"dots": 5, "max_per_item": 3}"#;
    let good = r#"{"dots": {"a": 3, "b": 2}}"#;
    let why = |bad: &str| refused("dots", settings, good, &format!(r#"{{"dots": {bad}}}"#));
    assert_eq!(why(r#"{"a": 4}"#), "4 dots are placed on `a`, at most 3 allowed");
    assert_eq!(why(r#"{"a": 3, "b": 3}"#), "6 dots are placed, a ballot has 5");
    assert_eq!(why(r#"{"a": -1}"#), "-1 for `a` is below zero");
    assert_eq!(why(r#"{"a": 1.5}"#), "1.5 is not a whole number");
    assert_eq!(why(r#"{"a": 1, "a": 1}"#), "`a` is named twice");
    assert_eq!(why(r#"{"z": 1}"#), "`z` is not among the items");
}

#[test]
fn bad_scores() {
    let good = r#"{"scores": {"a": 5}}"#;
    let settings = r#"{"scale": [1, 5]}"#;
    let why = |bad: &str| refused("scores", settings, good, &format!(r#"{{"scores": {bad}}}"#));
    assert_eq!(why(r#"{"a": 1, "b": 6}"#), "the score 6 of `b` is off the scale 1 to 5");
    assert_eq!(why(r#"{"a": 2.5}"#), "2.5 is not a whole number");
    assert_eq!(why(r#"{"a": "2"}"#), r#"invalid type: string "2", expected a whole number"#);
    assert_eq!(why(r#"{"a": 2, "a": null}"#), "`a` is named twice");
}

#[test]
fn bad_criteria() {
    let good = r#"{"criteria": {"a": {"U": 5}}}"#;
    let settings = r#"{"criteria": ["U", "S"], "scale": [1, 5]}"#;
    let why = |bad: &str| refused("criteria", settings, good, &format!(r#"{{"criteria": {bad}}}"#));
    assert_eq!(why(r#"{"a": {"G": 5}}"#), "`G` is not among the criteria");
    assert_eq!(why(r#"{"a": {"U": 1, "U": 1}}"#), "`a` is scored twice on `U`");
    assert_eq!(why(r#"{"a": {"U": 1}, "a": {"S": 1}}"#), "`a` is named twice");
    assert_eq!(why(r#"{"a": {"S": 0}}"#), "the score 0 of `a` is off the scale 1 to 5");
}

#[test]
fn bad_ratings_hands_and_totals() {
    let good = r#"{"scores": {"a": 1}}"#;
    let why = refused("ratings_w", "{}", good, r#"{"scores": {"a": "1"}}"#);
    assert_eq!(why, r#"the rating of `a` is "1", not a number that can be compared"#);
    let good = r#"{"fist": 5}"#;
    assert_eq!(refused("fist", "{}", good, r#"{"fist": 6}"#), "6 is not a number from 0 to 5");
    assert_eq!(refused("fist", "{}", good, r#"{"fist": -1}"#), "-1 is below zero");
    assert_eq!(refused("fist", "{}", good, "{}"), "missing field `fist`");
    let good = r#"{"totals": {"a": 1}}"#;
    assert_eq!(refused("totals", "{}", good, good), "totals are one single entry");
}

#[test]
fn bad_counts_and_shapes() {
    let good = r#"{"count": 1, "approvals": ["a"]}"#;
    let why = |bad: &str| refused("choice", "{}", good, bad);
    let zero = "its count is 0, not a whole number from 1";
    assert_eq!(why(r#"{"count": 0, "approvals": ["a"]}"#), zero);
    let negative = "its count is -2, not a whole number from 1";
    assert_eq!(why(r#"{"count": -2, "approvals": ["a"]}"#), negative);
    assert_eq!(why(r#"{"count": 0.5, "approvals": ["a"]}"#), "0.5 is not a whole number");
    let many = "this is more than can be counted";
    assert_eq!(why(r#"{"count": 99999999999, "approvals": ["a"]}"#), many);
    assert_eq!(why(r#"{"count": 4294967295, "approvals": ["a"]}"#), many);
    assert_eq!(why(r#"{"ranking": [["a"]]}"#), "missing field `approvals`");
    assert_eq!(why("7"), "invalid type: integer `7`, expected a ballot with `approvals`");
}

#[test]
fn a_bad_ballot_that_was_held_back_has_its_number_too() {
    let text = r#"{"ballots": [{"approvals": []}, {"approvals": 1}], "kind": "choice", "candidates": ["a"]}"#;
    let why = "ballot no. 2 is refused: invalid type: integer `1`, expected a sequence";
    assert_eq!(error(text), why);
}

#[test]
fn missing_and_repeated_fields() {
    assert_eq!(error("{}"), "the input has no `kind`");
    assert_eq!(error(r#"{"kind": "dots"}"#), "the input has no `ballots`");
    assert_eq!(error(r#"{"ballots": []}"#), "the input has no `kind`");
    let text = r#"{"kind": "dots", "ballots": []}"#;
    assert_eq!(error(text), "the input has no `candidates`");
    let text = r#"{"kind": "dots", "candidates": [], "ballots": []}"#;
    assert_eq!(error(text), "the list of candidates is empty");
    let text = r#"{"kind": "dots", "candidates": ["a", "b", "a"], "ballots": []}"#;
    assert_eq!(error(text), "the candidate `a` is listed twice");
    let fields = [r#""kind": "choice""#, r#""candidates": ["a"]"#, r#""settings": {}"#, r#""ballots": []"#];
    for again in fields {
        let problem = error(&format!("{{{}, {again}}}", fields.join(", ")));
        let name = again.split(':').next().unwrap().replace('"', "`");
        assert!(problem.contains(&format!("duplicate field {name}")), "{problem}");
    }
}

#[test]
fn settings_that_cannot_be_used() {
    let why = |kind: &str, settings: &str| error(&file(kind, settings, "[]"));
    assert!(why("dots", r#"{"dot": 5}"#).contains("unknown field `dot`, expected one of"));
    assert!(why("dots", r#"{"dots": -5}"#).starts_with("the input is not a ballot file"));
    let empty = "the vote is impossible: the scale 5 to 1 is empty";
    assert_eq!(why("scores", r#"{"scale": [5, 1]}"#), empty);
    let setting = |name: &str, problem: &str| format!("the setting `{name}` cannot be used: {problem}");
    let needed = setting("criteria", "ballots by criteria need their names");
    assert_eq!(why("criteria", "{}"), needed);
    let twice = setting("criteria", "`U` is listed twice");
    assert_eq!(why("criteria", r#"{"criteria": ["U", "S", "U"]}"#), twice);
    let why = |weights: &str| why("criteria", &format!(r#"{{"criteria": ["U"], "weights": {weights}}}"#));
    assert_eq!(why(r#"{"S": 1}"#), setting("weights", "`S` is not among the criteria"));
    assert_eq!(why(r#"{"U": 1, "U": 2}"#), setting("weights", "`U` is given twice"));
    let unusable = setting("weights", r#"the weight of `U` is "1", not a usable number"#);
    assert_eq!(why(r#"{"U": "1"}"#), unusable);
    assert_eq!(why(r#"{"U": 0}"#), "the vote is impossible: a weight must be above zero");
}

#[test]
fn text_that_is_not_json() {
    for text in ["", "{", r#"{"kind": "dots""#, r#"{"kind" "dots"}"#, "{} {}"] {
        assert!(error(text).starts_with("the input is not valid JSON: "), "{text}");
    }
    let broken = file("choice", "{}", r#"[{"approvals": ["a"}]"#);
    assert!(error(&broken).starts_with("the input is not valid JSON: "), "{}", error(&broken));
    assert!(error("[1]").starts_with("the input is not a ballot file: "));
}

#[test]
fn unknown_kinds_and_methods() {
    assert!(error(r#"{"kind": "lot"}"#).starts_with("the kind `lot` is unknown, known are ranked,"));
    let unknown = "irv".parse::<Method>();
    assert_eq!(unknown, Err(UnknownMethod("irv".to_owned())));
    assert!(unknown.unwrap_err().to_string().starts_with("the method `irv` is unknown, known are"));
    for method in Method::ALL {
        assert_eq!(method.name().parse(), Ok(method));
    }
}

#[test]
fn a_method_of_another_kind_is_refused() {
    let text = file("dots", "{}", "[]");
    let error = tally(text.as_bytes(), &[Method::Dots, Method::Borda]).unwrap_err();
    assert!(matches!(error, TallyError::WrongKind { method: Method::Borda, kind: Kind::Dots }));
    let text = "the method `borda` does not count ballots of the kind `dots`, only dots, dots_supporters can";
    assert_eq!(error.to_string(), text);
}

#[test]
fn more_than_a_thousand_candidates_are_not_ranked() {
    let ids: Vec<String> = (0..1_001).map(|i| format!("\"{i}\"")).collect();
    let text = |kind| format!(r#"{{"kind": "{kind}", "candidates": [{}], "ballots": []}}"#, ids.join(","));
    let refused = "the vote is impossible: 1001 items cannot be ranked, at most 1000 can";
    assert_eq!(error(&text("ranked")), refused);
    assert!(tally(text("dots").as_bytes(), &[]).is_ok());
}
