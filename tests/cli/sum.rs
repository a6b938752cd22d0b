//! `verify --sum`: the record that was printed or photographed.

use crate::run::{Data, assert_says};
use serde_json::Value;

/// The sums of all lines.
fn sums(data: &Data, name: &str) -> Vec<String> {
    let text = std::fs::read_to_string(data.journal(name)).expect("read");
    let sum = |line: &str| {
        let line: Value = serde_json::from_str(line).expect("a line");
        line["sum"].as_str().expect("a sum").to_owned()
    };
    text.lines().map(sum).collect()
}

fn long(records: u64) -> Data {
    let data = Data::new();
    data.save("panjang", &crate::long::records(records));
    data
}

fn verify(data: &Data, sum: &str, language: &str) -> crate::run::Ran {
    data.run(["verify", "panjang", "--sum", sum, "--lang", language])
}

#[test]
fn any_record_is_found_by_eight_digits_or_more() {
    let data = long(20);
    let sums = sums(&data, "panjang");
    let of = sums.len();
    for (n, sum) in (1..).zip(&sums) {
        let eight = sum[..8].to_uppercase();
        let spaced = format!("{} {}", &eight[..4], &eight[4..]);
        let hyphened = format!("{}-{}", &eight[..4], sum[4..12].to_lowercase());
        for typed in [&eight, &spaced, &hyphened, sum] {
            let found = verify(&data, typed, "en").fine();
            let said = format!("record {n} of {of}: everything before is as printed\n");
            assert!(found.starts_with(&said), "{typed}: {found}");
            assert_says(&found, &["whole: "]);
        }
    }
    let said = format!("catatan {of} dari {of}: semua sampai di situ sama seperti yang tercetak");
    assert_says(&verify(&data, &sums[of - 1], "id").fine(), &[&said, "utuh"]);
}

#[test]
fn the_fingerprint_of_a_closed_vote_in_show_is_found_with_the_record_that_closed_it() {
    let data = Data::example();
    let state: Value = serde_json::from_str(&data.run(["show", "contoh", "--json"]).fine()).expect("JSON");
    let text = std::fs::read_to_string(data.journal("contoh")).expect("read");
    let mut found = 0;
    for vote in state["votes"].as_array().expect("votes") {
        let Some(fingerprint) = vote["fingerprint"].as_str() else {
            assert_eq!(vote["seal"], Value::Null);
            assert_ne!(vote["state"], "closed");
            assert_ne!(vote["state"], "accepted");
            continue;
        };
        found += 1;
        let closes = format!("\"type\":\"vote_closed\",\"vote\":{}", vote["id"]);
        let line = text.lines().position(|line| line.contains(&closes));
        let n = line.expect("the closing") + 1;
        let said = data.run(["verify", "contoh", "--sum", fingerprint]).fine();
        assert_says(&said, &[&format!("catatan {n} dari ")]);
        let seal = vote["seal"].as_str().expect("the whole sum");
        assert_says(&text, &[&format!("\"sum\":\"{seal}\"")]);
    }
    assert!(found >= 2);
}

#[test]
fn a_sum_of_another_file_or_of_a_changed_record_is_not_found() {
    let data = long(20);
    let before = sums(&data, "panjang");
    let why = verify(&data, "0123456789", "en").refused();
    assert_says(&why, &["no record has the fingerprint 0123456789", "not the file"]);
    assert_says(
        &verify(&data, "01234567", "id").refused(),
        &["tidak ada catatan dengan sidik 01234567", "bukan yang difoto"],
    );
    // Changed, and all sums computed anew: the chain is whole, and the photograph tells.
    let mut other = crate::long::records(20);
    other[8].at += jiff::SignedDuration::from_secs(1);
    std::fs::remove_file(data.journal("panjang")).expect("removed");
    data.save("panjang", &other);
    assert_says(&verify(&data, &before[7][..8], "en").fine(), &["record 8 of"]);
    for sum in &before[8..] {
        assert_says(&verify(&data, &sum[..8], "en").refused(), &["no record has"]);
    }
}

#[test]
fn damage_behind_the_record_is_told_beside_it_and_before_it_nothing_is_found() {
    let data = long(20);
    let before = sums(&data, "panjang");
    let path = data.journal("panjang");
    let whole = std::fs::read_to_string(&path).expect("read");
    let of = before.len();
    std::fs::write(&path, whole.replacen("Butir 9 ", "Butir 8 ", 1)).expect("written");
    let both = verify(&data, &before[4][..8], "en").refused();
    let said = format!("record 5 of {of}: everything before is as printed");
    assert_says(&both, &[&said, "line 9"]);
    let none = verify(&data, &before[12][..8], "en").refused();
    assert_says(&none, &["no record has the fingerprint", "line 9"]);
    std::fs::write(&path, format!("{whole}{{\"n\":")).expect("written");
    let torn = verify(&data, &before[of - 1][..8], "en").fine();
    assert_says(&torn, &[&format!("record {of} of {of}"), "5 bytes"]);
}

#[test]
fn digits_that_are_none_or_too_few_are_wrong_usage() {
    let data = long(3);
    for typed in ["", "7F3", "7F3A-91-C2", "xyz12345", &"a".repeat(65)] {
        let said = verify(&data, typed, "id").usage();
        assert_says(&said, &["bukan sidik", "4 sampai 64"]);
        assert_says(&verify(&data, typed, "en").usage(), &["is no fingerprint"]);
    }
    data.run(["verify", "panjang", "--sum"]).usage();
    data.run(["verify", "nowhere", "--sum", "7F3A91C2"]).refused();
}
