//! What commands say of the end of a file: on stderr, while the result on stdout is that of its whole records.

use crate::run::{Data, Ran, assert_says};
use serde_json::Value;

/// The workshop `contoh` with these bytes behind its last record; how many records it has.
fn with_tail(tail: &[u8]) -> (Data, usize) {
    let data = Data::example();
    let path = data.journal("contoh");
    let whole = std::fs::read(&path).expect("read");
    let records = whole.split(|byte| *byte == b'\n').count() - 1;
    std::fs::write(&path, [&whole, tail].concat()).expect("written");
    (data, records)
}

/// The result and the remark beside it.
fn remarked(ran: Ran) -> (String, String) {
    assert_eq!(ran.code, Some(0), "{ran:?}");
    (ran.out, ran.err)
}

#[test]
fn an_unfinished_or_damaged_end_is_told_on_stderr() {
    for (tail, id, en) in [
        (
            &b"{\"n\":9"[..],
            "6 bita di ujung belum selesai ditulis dan tidak pernah dinyatakan tersimpan",
            "6 bytes at the end are an unfinished write",
        ),
        (b"\0\0\0\0\0\0\n\0", "baris terakhir rusak (8 bita)", "the last line is damaged (8 bytes)"),
    ] {
        let (data, records) = with_tail(tail);
        let before = std::fs::read(data.journal("contoh")).expect("read");
        for args in [
            &["show", "contoh", "--json"][..],
            &["export", "contoh", "--format", "markdown"],
            &["export", "contoh", "--format", "json"],
            &["forms", "contoh", "--kind", "attendance"],
            &["list"],
            &["list", "--json"],
        ] {
            let (out, err) = remarked(data.run(args));
            assert!(!out.is_empty(), "{args:?}");
            assert_says(&err, &["mufakat: ", id, "catatan terakhir yang utuh: "]);
            assert_eq!(err.lines().count(), 1, "{args:?}: {err}");
            assert_eq!(err.contains("contoh: "), args[0] == "list", "{err}");
            let english = [&["--lang", "en"], args].concat();
            assert_says(&remarked(data.run(english)).1, &[en, "the last whole record: "]);
        }
        let verified = data.run(["verify", "contoh"]).fine();
        assert_says(&verified, &[&format!("utuh: {records} catatan"), id]);
        let listed = data.run(["list", "--json"]).out;
        let listed: Value = serde_json::from_str(&listed).expect("JSON");
        assert_eq!(listed[0]["records"], records);
        assert_eq!(std::fs::read(data.journal("contoh")).expect("read"), before);
    }
}

#[test]
fn a_file_that_falls_behind_what_was_seen_is_told_on_stderr() {
    use mufakat::journal::{Journal, Lock, seen};
    let data = Data::example();
    let path = data.journal("contoh");
    let journal = Journal::open(Lock::take(&path).expect("a lock")).expect("a journal");
    seen::keep(&path, &journal.journal.seen()).expect("kept");
    drop(journal);
    data.run(["show", "contoh", "--json"]).fine();
    let whole = std::fs::read(&path).expect("read");
    let lines: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    let older = lines[..lines.len() - 12].concat();
    std::fs::write(&path, &older).expect("written");
    for args in
        [&["show", "contoh", "--json"][..], &["export", "contoh", "--format", "html"], &["list"], &["verify", "contoh"]]
    {
        let (out, err) = remarked(data.run(args));
        assert!(!out.is_empty(), "{args:?}");
        let said = "berkas ini kurang 12 catatan dari yang terakhir di laptop ini";
        assert_says(&err, &["mufakat: ", said]);
        assert_eq!(err.lines().count(), 1, "{err}");
        let english = [&["--lang", "en"], args].concat();
        let said = "this file is 12 records short of what was last on this laptop";
        assert_says(&remarked(data.run(english)).1, &[said]);
    }
    let copy = data.file("workshops/contoh-2.jsonl", &older);
    data.run(["verify", "contoh-2"]).fine();
    std::fs::remove_file(copy).expect("removed");
    std::fs::write(&path, whole).expect("written");
    data.run(["list"]).fine();
}

#[test]
fn damage_before_the_last_line_is_refused_with_and_without_a_tail() {
    for tail in [&b""[..], b"\0\0", b"{\"n\":"] {
        let (data, records) = with_tail(tail);
        let path = data.journal("contoh");
        let mut bytes = std::fs::read(&path).expect("read");
        let end = bytes.len() - tail.len() - 1;
        let last = bytes[..end].iter().rposition(|byte| *byte == b'\n').expect("a line");
        bytes[last - 90] ^= 1;
        std::fs::write(&path, &bytes).expect("written");
        let line = format!("baris {}", records - 1);
        assert_says(&data.run(["verify", "contoh"]).refused(), &[&line, "repair"]);
        data.run(["show", "contoh", "--json"]).refused();
    }
}
