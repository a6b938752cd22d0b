//! `mufakat tally`, and votes counted again.

use crate::run::{Data, assert_says};
use crate::works::json;

pub const RANKED: &str = r#"{"kind":"ranked","candidates":["a","b","c"],
    "ballots":[{"ranking":[["a"],["b"],["c"]],"count":2},{"ranking":[["b"],["a"],["c"]]}]}"#;

#[test]
fn ballots_are_counted_from_a_file_or_stdin() {
    let data = Data::new();
    let file = data.file("ballots.json", RANKED);
    let file = file.to_str().expect("a path");
    let counted = data.run(["tally", file]).fine();
    assert_says(&counted, &["borda", "schulze"]);
    assert_eq!(data.run_on(["tally", "-"], RANKED).fine(), counted);
    let all = json(&data.run(["tally", file, "--json"]).fine());
    let one = json(&data.run(["tally", file, "--json", "--method", "borda"]).fine());
    assert_ne!(all, one);
    assert!(one.to_string().len() < all.to_string().len());
}

#[test]
fn what_cannot_be_counted_is_refused_with_its_place() {
    let data = Data::new();
    let twice = RANKED.replace(r#"[["b"],["a"],["c"]]"#, r#"[["b"],["b"],["c"]]"#);
    let unknown = RANKED.replace("ranked", "sorted");
    let cases = [
        (twice.as_str(), "surat suara ke-2"),
        (unknown.as_str(), "sorted"),
        ("", "JSON"),
        ("\u{0}\u{1}", "JSON"),
        ("{\"kind\":\"ranked\"}", "ballots"),
        ("[]", ""),
    ];
    for (input, says) in cases {
        assert_says(&data.run_on(["tally", "-"], input).refused(), &[says]);
    }
    assert_says(&data.run(["tally", "nowhere.json"]).refused(), &["nowhere.json"]);
    data.run([&"tally".into(), &data.path().to_owned()]).refused();
    let wrong = data.run_on(["tally", "-", "--method", "fist"], RANKED);
    assert_says(&wrong.refused(), &["fist"]);
}

#[test]
fn votes_shown_can_be_counted_again() {
    let data = Data::example();
    let state = json(&data.run(["show", "contoh", "--json"]).fine());
    let votes = state["votes"].as_array().expect("votes");
    let counted: Vec<_> = votes.iter().filter(|vote| !vote["ballots"].is_null()).collect();
    assert!(counted.len() >= 2, "the example has counted votes");
    for vote in counted {
        let again = data.run_on(["tally", "-", "--json"], vote.to_string()).fine();
        let again = json(&again);
        let levels = &vote["result"]["ranking"];
        assert!(holds(&again, levels), "{levels} is not in {again}");
    }
    let open = votes.iter().find(|vote| vote["state"] == "open");
    let open = open.expect("an open vote");
    assert!(open["ballots"].is_null() && open["result"].is_null(), "{open}");
}

/// Ballots in the forms of other programs: told which form is wanted, and where it is described.
#[test]
fn other_forms_are_told_which_is_read() {
    let data = Data::new();
    let others = [
        "4 2\n1 3 1 2 0\n0\n\"Andi\"\n\"Budi\"\n\"Ketua\"\n",
        "META\nkey;value\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;500\nVOTES\nvoter_id;vote\n1;1\n",
        "[]",
        "",
        "\u{0}\u{1}",
        "{}",
        "{\"votes\": []}",
    ];
    for other in others {
        for (language, words) in [("id", "Yang dibaca: JSON"), ("en", "What is read is JSON")] {
            let why = data.run_on(["tally", "-", "--lang", language], other).refused();
            assert_says(&why, &[words, "docs/tally.md", "`mufakat tally --help`"]);
            assert_eq!(why.lines().count(), 1, "{why}");
        }
    }
    let help = data.run(["tally", "--help"]).fine();
    for example in help.split("\n\n").filter(|part| part.starts_with("  {")) {
        data.run_on(["tally", "-"], example).fine();
    }
    assert_eq!(help.matches("\"kind\"").count(), 2);
    let marked = format!("\u{feff}{RANKED}");
    let counted = data.run_on(["tally", "-"], RANKED).fine();
    assert_eq!(data.run_on(["tally", "-"], marked).fine(), counted);
}

/// More than is counted, on an input that never ends as well.
#[test]
fn what_is_too_large_is_refused_in_words() {
    use std::time::{Duration, Instant};
    let data = Data::new();
    let weight = format!(
        r#"{{"kind":"criteria","candidates":["a"],"settings":{{"criteria":["U"],"weights":{{"U":{}}}}},"ballots":[]}}"#,
        "7".repeat(66_000)
    );
    let ballot = format!(
        r#"{{"kind":"choice","candidates":["a"],"ballots":[{{"note":"{}","approvals":[]}}]}}"#,
        "x".repeat(2 << 20)
    );
    for (input, id, en) in
        [(&weight, "lebih dari 100 angka", "more than 100 digits"), (&ballot, "surat suara ke-1", "ballot no. 1")]
    {
        for (language, words) in [("id", id), ("en", en)] {
            let began = Instant::now();
            let why = data.run_on(["tally", "-", "--lang", language], input).refused();
            assert_says(&why, &[words, "docs/tally.md"]);
            assert!(why.len() < 500 && began.elapsed() < Duration::from_secs(10), "{why}");
        }
    }
}

/// Whether a value stands anywhere in another.
fn holds(value: &serde_json::Value, part: &serde_json::Value) -> bool {
    let in_list = || value.as_array().is_some_and(|values| values.iter().any(|value| holds(value, part)));
    let in_map = || value.as_object().is_some_and(|fields| fields.values().any(|value| holds(value, part)));
    value == part || in_list() || in_map()
}

#[test]
fn a_table_of_ballots_is_counted_and_other_forms_are_called_by_name() {
    let data = Data::new();
    let table = "Timestamp,Pilih prioritas\n2024/06/11,\"Jalan, jembatan;Air\"\n2024/06/11,Air\n";
    assert_says(&data.run_on(["tally", "-"], table).fine(), &["1  2  Air", "2  1  Jalan, jembatan"]);
    let forms =
        [("4 2\n1 3 1 0\n0\n\"A\"\n", "BLT"), ("META\nkey;value\n", "Pabulib"), ("# FILE NAME: a\n1: 1\n", "PrefLib")];
    for (text, name) in forms {
        assert_says(&data.run_on(["tally", "-"], text).refused(), &[name, "docs/tally.md"]);
    }
}

#[test]
fn a_table_is_counted_however_its_program_wrote_it() {
    let data = Data::new();
    let table =
        "\"Timestamp\",\"Pilih satu\"\n\"1\",\"Jalan – jembatan\"\n\"2\",\"Air\nbersih\"\n\"3\",\"Air\nbersih\"\n";
    let utf16 = |text: &str, big: bool| -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let windows = || table.replace('–', "\u{96}").chars().map(|c| c as u8).collect::<Vec<u8>>();
    let semicolons = table.replace(',', ";");
    let ways = [
        ("UTF-8", table.as_bytes().to_vec()),
        ("UTF-8 with its mark", [b"\xef\xbb\xbf", table.as_bytes()].concat()),
        ("UTF-16", [vec![0xff, 0xfe], utf16(table, false)].concat()),
        ("UTF-16, the other way", [vec![0xfe, 0xff], utf16(table, true)].concat()),
        ("UTF-16 without its mark", utf16(table, false)),
        ("Windows-1252", windows()),
        ("CR LF", table.replace('\n', "\r\n").into_bytes()),
        ("CR", table.replace('\n', "\r").into_bytes()),
        ("sep=;", format!("sep=;\r\n{semicolons}").into_bytes()),
        ("\"sep=;\"", format!("\"sep=;\"\n{semicolons}").into_bytes()),
        ("sep=; in UTF-16", [vec![0xff, 0xfe], utf16(&format!("sep=;\r\n{semicolons}"), false)].concat()),
    ];
    for (way, bytes) in ways {
        let path = data.file("suara.csv", bytes);
        let said = data.run(["tally", path.to_str().expect("a path")]).fine();
        let rows: Vec<Vec<&str>> = said.lines().map(|line| line.split_whitespace().collect()).collect();
        assert!(rows.contains(&vec!["1", "2", "Air", "bersih"]), "{way}:\n{said}");
        assert!(rows.contains(&vec!["2", "1", "Jalan", "–", "jembatan"]), "{way}:\n{said}");
    }
    let path = data.file("suara.csv", "Waktu;Pilih\n1;\"Jalan\n2;Air\n3;Air\n");
    for (language, told) in [("id", "baris 2: tanda kutip dibuka"), ("en", "line 2: a quote opens")] {
        let why = data.run(["tally", path.to_str().expect("a path"), "--lang", language]).refused();
        assert!(why.contains(told), "{why}");
    }
}
