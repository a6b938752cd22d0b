use crate::agenda_file::{EMBEDDED, parse, to_json};
use proptest::prelude::*;
use serde_json::Value;

/// Mistakes to put into a session, with the field at whose path each must be reported.
const SEEDS: [(&str, &str, &str); 13] = [
    ("minutes", "0", "minutes"),
    ("minutes", "\"30\"", "minutes"),
    ("minutes", "721", "minutes"),
    ("start", "\"24.00\"", "start"),
    ("start", "8.0", "start"),
    ("title", "{\"id\": \"x\"}", "title.en"),
    ("title", "{\"id\": \"\", \"en\": \"x\"}", "title.id"),
    ("activity", "\"vot\"", "activity"),
    ("id", "\"Huruf Besar\"", "id"),
    ("fixed", "\"ya\"", "fixed"),
    ("least", "0", "least"),
    ("friday", "{\"start\": \"11.30\"}", "friday.minutes"),
    ("aspek", "[]", "aspek"),
];

proptest! {
    #[test]
    fn every_seeded_mistake_is_reported_at_its_place(
        agenda in 0..EMBEDDED.len(),
        seeds in proptest::collection::btree_map(0..28_usize, 0..SEEDS.len(), 1..8),
    ) {
        let mut file: Value = serde_json::from_str(EMBEDDED[agenda]).expect("JSON");
        let places: Vec<(usize, usize)> = (0..file["days"].as_array().expect("days").len())
            .flat_map(|day| {
                let n = file["days"][day]["sessions"].as_array().expect("sessions").len();
                (0..n).map(move |session| (day, session))
            })
            .collect();
        let mut expected = Vec::new();
        for (place, seed) in seeds {
            let Some(&(day, session)) = places.get(place) else { continue };
            let (field, value, reported) = SEEDS[seed];
            file["days"][day]["sessions"][session][field] = serde_json::from_str(value).expect("JSON");
            expected.push(format!("days[{day}].sessions[{session}].{reported}"));
        }
        let found: Vec<String> = match parse(&file.to_string()) {
            Ok(_) => Vec::new(),
            Err(mistakes) => mistakes.into_iter().map(|mistake| mistake.path).collect(),
        };
        expected.sort();
        let mut sorted = found.clone();
        sorted.sort();
        prop_assert_eq!(sorted, expected);
    }

    #[test]
    fn no_damage_to_the_text_makes_it_panic(
        agenda in 0..EMBEDDED.len(),
        cuts in proptest::collection::vec((0..6000_usize, 0..40_usize, "[\\[\\]{}\",:0-9a-z{}\\\\ é\u{202e}]{0,6}"), 1..4),
    ) {
        let mut text: Vec<char> = EMBEDDED[agenda].chars().collect();
        for (start, length, insert) in cuts {
            let start = start.min(text.len());
            let end = (start + length).min(text.len());
            text.splice(start..end, insert.chars());
        }
        let text: String = text.into_iter().collect();
        match parse(&text) {
            Ok((file, warnings)) => {
                for warning in warnings {
                    prop_assert!(!warning.to_string().is_empty());
                }
                let again = parse(&to_json(&file).expect("JSON")).expect("written as it was read");
                prop_assert_eq!(again.0, file);
            }
            Err(mistakes) => {
                prop_assert!(!mistakes.is_empty());
                for mistake in mistakes {
                    prop_assert!(!mistake.to_string().chars().any(char::is_control));
                }
            }
        }
    }
}
