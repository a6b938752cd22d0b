//! `mufakat tally` speaks the language asked for.

use crate::run::Data;

/// What is said of a file in each language.
fn said(file: &str) -> [String; 2] {
    ["id", "en"].map(|language| {
        let ran = Data::new().run_on(["--lang", language, "tally", "-"], file);
        match ran.err.is_empty() {
            true => ran.out,
            false => ran.err,
        }
    })
}

/// Ballots that are refused: kind, settings, ballot, and what is said in Indonesian and in English.
const REFUSED: [(&str, &str, &str, &str, &str); 10] = [
    ("approval", "", r#"{"approvals":["x"]}"#, "`x` tidak ada di antara pilihan", "`x` is not among the items"),
    ("approval", "", r#"{"approvals":["a","a"]}"#, "`a` disebut dua kali", "`a` is named twice"),
    (
        "approval",
        r#""max_choices":1"#,
        r#"{"approvals":["a","b"]}"#,
        "2 pilihan ditandai, paling banyak 1",
        "2 items are chosen, at most 1 allowed",
    ),
    (
        "dots",
        r#""dots":2"#,
        r#"{"dots":{"a":3}}"#,
        "3 titik dibagikan, satu surat suara punya 2",
        "3 dots are placed, a ballot has 2",
    ),
    ("dots", "", r#"{"dots":{"a":-1}}"#, "-1 untuk `a` di bawah nol", "-1 for `a` is below zero"),
    (
        "scores",
        r#""scale":[1,5]"#,
        r#"{"scores":{"a":9}}"#,
        "nilai 9 untuk `a` di luar skala 1 sampai 5",
        "the score 9 of `a` is off the scale 1 to 5",
    ),
    (
        "criteria",
        r#""criteria":["k"]"#,
        r#"{"criteria":{"a":{"z":1}}}"#,
        "`z` tidak ada di antara kriteria",
        "`z` is not among the criteria",
    ),
    (
        "ranked",
        r#""max_choices":1"#,
        r#"{"ranking":[["a"],["b"]]}"#,
        "2 pilihan diperingkatkan, paling banyak 1",
        "2 items are ranked, at most 1 allowed",
    ),
    ("fist", "", r#"{"fist":6}"#, "6 bukan angka 0 sampai 5", "6 is not a number from 0 to 5"),
    (
        "approval",
        "",
        r#"{"count":0,"approvals":["a"]}"#,
        "`count` berisi 0, bukan bilangan bulat mulai 1",
        "its count is 0, not a whole number from 1",
    ),
];

#[test]
fn a_refused_ballot_is_named_in_both_languages() {
    let of = |kind: &str, settings: &str, ballot: &str| {
        let blank = match kind {
            "ranked" => r#"{"ranking":[]}"#,
            "dots" => r#"{"dots":{}}"#,
            "scores" => r#"{"scores":{}}"#,
            "criteria" => r#"{"criteria":{}}"#,
            "fist" => r#"{"fist":null}"#,
            _ => r#"{"approvals":[]}"#,
        };
        said(&format!(
            r#"{{"kind":"{kind}","candidates":["a","b"],"settings":{{{settings}}},"ballots":[{blank},{ballot}]}}"#
        ))
    };
    for (kind, settings, ballot, id, en) in REFUSED {
        let [indonesian, english] = of(kind, settings, ballot);
        let whole = format!("mufakat: -: surat suara ke-2 ditolak: {id}. Tidak ada yang dihitung\n");
        assert_eq!(indonesian, whole);
        assert_eq!(english, format!("mufakat: -: ballot no. 2 is refused: {en}\n"));
    }
}

#[test]
fn what_is_wrong_with_a_file_is_told_in_both_languages_and_once() {
    for (file, id, en) in [
        (
            r#"{"kind":"choice","candidates":[],"ballots":[]}"#,
            "daftar pilihan (`candidates`) kosong",
            "the list of candidates is empty",
        ),
        (
            r#"{"kind":"choice","candidates":["a","a"],"ballots":[]}"#,
            "pilihan `a` tercantum dua kali",
            "the candidate `a` is listed twice",
        ),
        (
            r#"{"kind":"scores","candidates":["a"],"settings":{"scale":[5,1]},"ballots":[]}"#,
            "pemungutan suara ini tidak mungkin: skala 5 sampai 1 kosong",
            "the vote is impossible: the scale 5 to 1 is empty",
        ),
        (
            r#"{"kind":"criteria","candidates":["a"],"settings":{"criteria":["k"],"weights":{"k":"x"}},"ballots":[]}"#,
            "setelan `weights` tidak dapat dipakai: bobot `k` adalah \"x\", bukan bilangan yang dapat dipakai",
            "the setting `weights` cannot be used: the weight of `k` is \"x\", not a usable number",
        ),
    ] {
        let [indonesian, english] = said(file);
        assert_eq!(indonesian, format!("mufakat: -: {id}\n"));
        assert_eq!(english, format!("mufakat: -: {en}\n"));
    }
    let [indonesian, _] = said(r#"{"kind":"pilih","candidates":["a"],"ballots":[]}"#);
    assert!(indonesian.contains("jenis `pilih` tidak dikenal; yang dikenal: ranked, choice"), "{indonesian}");
}

#[test]
fn results_are_in_the_language_asked_for() {
    let file =
        r#"{"kind":"ratings_w","candidates":["a","b"],"ballots":[{"count":2,"scores":{"a":1,"b":2}},{"scores":{}}]}"#;
    let [indonesian, english] = said(file);
    assert!(indonesian.starts_with("surat suara: 2 sah, 1 kosong\n"), "{indonesian}");
    assert!(indonesian.contains("(tanpa koreksi 1, 2 penilai, 2 pilihan)"), "{indonesian}");
    assert!(english.starts_with("ballots: 2 valid, 1 blank\n"), "{english}");
    assert!(english.contains("(uncorrected 1, 2 raters, 2 objects)"), "{english}");
}
