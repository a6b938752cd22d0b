use serde_json::Value;

use super::super::tally;

const DOCS: &str = include_str!("../../../docs/tally.md");

/// The text of the blocks that open with this fence.
fn blocks(fence: &str) -> Vec<&'static str> {
    let open = format!("\n{fence}\n");
    DOCS.split(&open).skip(1).filter_map(|rest| rest.split("\n```").next()).collect()
}

#[test]
fn every_example_gives_the_results_that_stand_below_it() {
    let examples = blocks("```json");
    assert!(examples.len() >= 20);
    for pair in examples.chunks(2) {
        let expected: Value = serde_json::from_str(pair[1]).unwrap();
        let found = tally(pair[0].as_bytes(), &[]).unwrap();
        assert_eq!(found.to_json(), expected, "{}", pair[0]);
    }
}

#[test]
fn the_plain_text_is_that_of_the_example_of_dots() {
    let dots = blocks("```json").into_iter().find(|text| text.contains(r#""kind": "dots""#)).unwrap();
    let text = tally(dots.as_bytes(), &[]).unwrap().in_words(super::WORDS).to_string();
    assert!(DOCS.contains(&format!("\n```\n{text}```\n")), "{text}");
}
