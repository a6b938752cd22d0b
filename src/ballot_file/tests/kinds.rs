use serde_json::json;

use super::super::{Method, tally};
use super::{WORDS, file, results};

#[test]
fn ranked() {
    let ballots = r#"[{"count": 3, "ranking": [["a"], ["b", "c"]]}, {"ranking": [["c", "b"]]}, {"ranking": []}]"#;
    let expected = json!({
        "plurality": {"ranking": [["a"], ["b", "c"]], "scores": {"a": 3, "b": 0.5, "c": 0.5}},
        "borda": {"ranking": [["a"], ["b", "c"]], "scores": {"a": 6, "b": 3, "c": 3}},
        "schulze": {"ranking": [["a"], ["b", "c"]]},
        "condorcet_winner": {"winner": "a"},
        "kendall_w": {"value": 0.25, "uncorrected": 0.1875, "raters": 4, "objects": 3},
        "pairwise_disagreement": {"value": 1.0 / 3.0},
    });
    assert_eq!(results(&file("ranked", "{}", ballots)), expected);
}

#[test]
fn a_cycle_has_no_condorcet_winner() {
    let ballots = r#"[{"ranking": [["a"], ["b"], ["c"]]}, {"ranking": [["b"], ["c"], ["a"]]}, {"ranking": [["c"], ["a"], ["b"]]}]"#;
    let found = results(&file("ranked", "{}", ballots));
    assert_eq!(found["condorcet_winner"], json!({"winner": null}));
    assert_eq!(found["schulze"], json!({"ranking": [["a", "b", "c"]]}));
}

#[test]
fn shares_of_a_vote_are_added_exactly() {
    let ballots = r#"[{"count": 3, "ranking": [["c", "b", "a"]]}, {"count": 2, "ranking": [["b", "c"]]}]"#;
    let found = results(&file("ranked", "{}", ballots));
    let expected = json!({"ranking": [["b", "c"], ["a"]], "scores": {"a": 1, "b": 2, "c": 2}});
    assert_eq!(found["plurality"], expected);
}

#[test]
fn choice_and_approval() {
    let ballots = r#"[{"count": 2, "approvals": ["c"]}, {"approvals": ["a"]}, {"approvals": []}]"#;
    let scores = json!({"ranking": [["c"], ["a"], ["b"]], "scores": {"a": 1, "b": 0, "c": 2}});
    assert_eq!(results(&file("choice", "{}", ballots)), json!({"plurality": scores}));
    assert_eq!(results(&file("approval", "{}", ballots)), json!({"approval": scores}));
}

#[test]
fn dots() {
    let ballots = r#"[{"dots": {"a": 2, "b": 1}}, {"count": 2, "dots": {"b": 1, "c": 0}}, {"dots": {}}]"#;
    let expected = json!({
        "dots": {"ranking": [["b"], ["a"], ["c"]], "scores": {"a": 2, "b": 3, "c": 0}},
        "dots_supporters": {"ranking": [["b"], ["a"], ["c"]], "scores": {"a": 1, "b": 3, "c": 0}},
    });
    assert_eq!(results(&file("dots", r#"{"dots": 3, "max_per_item": 2}"#, ballots)), expected);
}

#[test]
fn scores() {
    let ballots = r#"[{"scores": {"a": 4, "b": 5}}, {"scores": {"a": 5.0, "b": null}}, {"scores": {"b": 4}}]"#;
    let expected = json!({
        "score_sum": {"ranking": [["a", "b"], ["c"]], "scores": {"a": 9, "b": 9, "c": 0}},
        "score_mean": {
            "ranking": [["a", "b"], ["c"]],
            "scores": {"a": 4.5, "b": 4.5, "c": null},
            "raters": {"a": 2, "b": 2, "c": 0},
        },
    });
    assert_eq!(results(&file("scores", r#"{"scale": [1, 5]}"#, ballots)), expected);
}

#[test]
fn criteria() {
    let ballots = r#"[
        {"criteria": {"a": {"U": 5, "S": 4}, "b": {"U": 3, "S": 5}}},
        {"criteria": {"a": {"U": 4}, "c": {"S": 5, "U": null}}}]"#;
    let settings = r#"{"criteria": ["U", "S"], "weights": {"U": 1.5}}"#;
    let expected = json!({
        "criteria_total": {
            "ranking": [["a"], ["b"], ["c"]],
            "scores": {"a": 17.5, "b": 9.5, "c": 5},
        },
        "criteria_mean": {
            "ranking": [["a"], ["b"], ["c"]],
            "scores": {"a": 10.75, "b": 9.5, "c": null},
            "raters": {"a": 1, "b": 1, "c": 0},
        },
    });
    assert_eq!(results(&file("criteria", settings, ballots)), expected);
}

#[test]
fn ratings_are_compared_as_written() {
    // The last two differ beyond what a float can hold, and the first two are equal.
    let ballots = r#"[
        {"count": 2, "scores": {"a": 1.50, "b": 15e-1, "c": 0.1}},
        {"scores": {"a": -1, "b": 0.30000000000000000001, "c": 0.30000000000000000002}}]"#;
    let found = results(&file("ratings_w", "{}", ballots));
    // Ranks 1.5 1.5 3 twice and 3 2 1: sums 6 5 7, S = 2, T = 12.
    let (value, uncorrected) = (24.0 / (9.0 * 24.0 - 3.0 * 12.0), 24.0 / (9.0 * 24.0));
    let expected = json!({"value": value, "uncorrected": uncorrected, "raters": 3, "objects": 3});
    assert_eq!(found, json!({"kendall_w": expected}));
}

#[test]
fn only_complete_ratings_say_something_about_agreement() {
    let ballots = r#"[{"count": 2, "scores": {"a": 1, "b": 2, "c": 3}}, {"scores": {"a": 9}}]"#;
    let found = results(&file("ratings_w", "{}", ballots));
    assert_eq!(found["kendall_w"]["raters"], 2);
    assert_eq!(found["kendall_w"]["value"], 1.0);
}

#[test]
fn fist() {
    let file = r#"{"kind": "fist", "ballots": [{"count": 4, "fist": 5}, {"fist": 3}, {"fist": null}]}"#;
    let expected = json!({"counts": [0, 0, 0, 1, 0, 4], "outcome": "mufakat dengan catatan"});
    assert_eq!(results(file), json!({"fist": expected}));
}

#[test]
fn totals() {
    let expected = json!({"ranking": [["b"], ["a"], ["c"]], "scores": {"a": 4, "b": 7, "c": 0}});
    let found = results(&file("totals", "{}", r#"[{"totals": {"b": 7, "a": 4}}]"#));
    assert_eq!(found, json!({"totals": expected}));
}

#[test]
fn without_a_valid_ballot_there_is_no_order() {
    let empty = json!({"ranking": [], "scores": {}});
    for ballots in ["[]", r#"[{"dots": {}}, {"dots": {"a": 0}}]"#] {
        let found = results(&file("dots", "{}", ballots));
        assert_eq!(found, json!({"dots": empty, "dots_supporters": empty}));
    }
    let found = results(&file("ranked", "{}", r#"[{"count": 9, "ranking": []}]"#));
    assert_eq!(found["schulze"], json!({"ranking": []}));
    assert_eq!(found["condorcet_winner"], json!({"winner": null}));
    assert_eq!(found["pairwise_disagreement"], json!({"value": null}));
    let found = results(r#"{"kind": "fist", "ballots": [{"fist": null}]}"#);
    assert_eq!(found["fist"]["outcome"], json!(null));
}

#[test]
fn one_candidate_is_first_without_a_measure_of_agreement() {
    let file = r#"{"kind": "ranked", "candidates": ["x"], "ballots": [{"count": 5, "ranking": [["x"]]}]}"#;
    let found = results(file);
    assert_eq!(found["borda"], json!({"ranking": [["x"]], "scores": {"x": 0}}));
    assert_eq!(found["condorcet_winner"], json!({"winner": "x"}));
    assert_eq!(found["kendall_w"]["value"], json!(null));
    assert_eq!(found["pairwise_disagreement"]["value"], json!(null));
}

#[test]
fn only_the_methods_asked_for_are_reported() {
    let file = file("ranked", "{}", r#"[{"ranking": [["a"]]}]"#);
    let asked = [Method::Schulze, Method::Borda, Method::Schulze];
    let found = tally(file.as_bytes(), &asked).unwrap();
    let methods: Vec<Method> = found.findings().iter().map(|(method, _)| *method).collect();
    assert_eq!(methods, [Method::Borda, Method::Schulze]);
}

#[test]
fn plain_text_shows_ranks_ties_and_two_decimals() {
    let ballots = r#"[{"count": 2, "ranking": [["c", "b", "a"]]}, {"ranking": [["b", "c"]]}, {"ranking": []}]"#;
    let methods = [Method::Plurality, Method::CondorcetWinner, Method::KendallW];
    let found = tally(file("ranked", "{}", ballots).as_bytes(), &methods).unwrap();
    let expected = "\
ballots: 3 valid, 1 blank

plurality
  1= 1.17  b
  1= 1.17  c
  3  0.67  a

condorcet_winner
  -

kendall_w
  0.33 (uncorrected 0.08, 3 raters, 3 objects)
";
    assert_eq!(found.in_words(WORDS).to_string(), expected);
}

#[test]
fn plain_text_of_means_and_hands() {
    let ballots = r#"[{"scores": {"a": -1, "b": 1}}, {"scores": {"a": -2}}]"#;
    let found = tally(file("scores", "{}", ballots).as_bytes(), &[Method::ScoreMean]).unwrap();
    let expected = "\
ballots: 2 valid, 0 blank

score_mean
  1      1 (by 1)  b
  2  -1.50 (by 2)  a
  3      - (by 0)  c
";
    assert_eq!(found.in_words(WORDS).to_string(), expected);
    let fist = r#"{"kind": "fist", "ballots": [{"fist": 5}, {"fist": 0}]}"#;
    let expected =
        "ballots: 2 valid, 0 blank\n\nfist\n  0: 1\n  1: 0\n  2: 0\n  3: 0\n  4: 0\n  5: 1\n  ada keberatan\n";
    assert_eq!(tally(fist.as_bytes(), &[]).unwrap().in_words(WORDS).to_string(), expected);
}
