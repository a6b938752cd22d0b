use super::super::sample::{LATER, at, created, item, one};
use super::*;
use crate::domain::Id;
use crate::domain::event::{BoardEvent, JournalEvent};

/// The first line, without its newline, and the chain behind it.
fn first() -> (Vec<u8>, Chain) {
    let mut chain = Chain::new(FORMATS);
    let encoded = chain.encode(&created(1)).unwrap();
    let line = without_newline(&encoded.bytes);
    chain.wrote(encoded);
    (line, chain)
}

fn without_newline(bytes: &[u8]) -> Vec<u8> {
    bytes.strip_suffix(b"\n").unwrap().to_vec()
}

/// A line with this body and the sum that belongs to it.
fn sealed(chain: &Chain, body: &str) -> Vec<u8> {
    let sum = Sum::of(chain.head().map(Sum::as_str), body.as_bytes());
    format!("{body},\"sum\":\"{sum}\"}}").into_bytes()
}

fn wrong(chain: &Chain, line: impl AsRef<[u8]>) -> Wrong {
    match chain.decode(line.as_ref()) {
        Err(Fault::Wrong(wrong) | Fault::Unchained(wrong)) => wrong,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_first_line_is_written_as_documented() {
    let (line, _) = first();
    let text = String::from_utf8(line).unwrap();
    let (body, sum) = text.split_once(",\"sum\":").unwrap();
    assert!(body.starts_with(
        r#"{"n":1,"at":"2024-06-11T08:00:04.120+08:00","events":[{"type":"workshop_created","format":1,"title":"Tahap I""#
    ));
    assert_eq!(sum, format!("\"{}\"}}", Sum::of(None, body.as_bytes())));
}

#[test]
fn a_sum_is_sha_256_over_the_previous_sum_and_the_body() {
    // printf abc | sha256sum
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let sum = Sum::of(None, b"abc");
    assert_eq!(sum.as_str(), abc);
    let next = Sum::of(Some(sum.as_str()), b"def");
    assert_eq!(next, Sum::of(None, format!("{abc}def").as_bytes()));
}

#[test]
fn what_is_written_is_read_again() {
    let (line, behind_first) = first();
    let mut chain = Chain::new(FORMATS);
    let link = chain.decode(&line).unwrap();
    assert_eq!(chain.follow(link), created(1));
    let record = item(2, "Kanal \"aduan\" \u{1f600} \\ \u{7f} مرحبا");
    let encoded = behind_first.encode(&record).unwrap();
    let link = chain.decode(&without_newline(&encoded.bytes)).unwrap();
    assert_eq!(chain.follow(link), record);
    assert_eq!(chain.records(), 2);
}

#[test]
fn time_below_a_millisecond_is_not_written() {
    let (_, chain) = first();
    let mut record = item(2, "a");
    record.at = at(5) + jiff::SignedDuration::from_micros(999);
    let encoded = chain.encode(&record).unwrap();
    let link = chain.decode(&without_newline(&encoded.bytes)).unwrap();
    assert_eq!(link.record.at, at(5));
}

#[test]
fn a_record_of_the_wrong_number_is_neither_written_nor_read() {
    let (line, chain) = first();
    let number = |found| Wrong::Number { found, expected: 2 };
    assert_eq!(chain.encode(&item(3, "a")).unwrap_err(), number(3).into(), "a gap");
    assert_eq!(wrong(&chain, &line), number(1), "the first line again");
}

#[test]
fn a_changed_byte_is_told_from_a_changed_shape() {
    let (_, chain) = first();
    let encoded = chain.encode(&item(2, "abc")).unwrap();
    let line = String::from_utf8(without_newline(&encoded.bytes)).unwrap();
    assert_eq!(wrong(&chain, line.replace("abc", "abd")), Wrong::Sum);
    assert_eq!(wrong(&chain, format!("{line}\r")), Wrong::LineEnd);
    assert_eq!(wrong(&chain, format!("{line} ")), Wrong::NoSum);
    assert!(matches!(wrong(&chain, line.replace("abc\"", "abc")), Wrong::NotJson(_)));
    assert!(matches!(wrong(&chain, [0xff, 0x00, 0x80]), Wrong::NotJson(_)));
    assert!(matches!(wrong(&chain, ""), Wrong::NotJson(_)));
    let (body, _) = line.split_once(",\"sum\":").unwrap();
    assert_eq!(wrong(&chain, format!("{body}}}")), Wrong::NoSum);
}

#[test]
fn a_line_with_a_right_sum_must_still_be_one_of_ours() {
    let (_, chain) = first();
    let body = |event: &str| format!(r#"{{"n":2,"at":"2024-06-11T08:00:04.120+08:00","events":[{event}]"#);
    let wrong = |body: &str| wrong(&chain, sealed(&chain, body));
    let good = body(r#"{"type":"item_parked","id":"2"}"#);
    assert!(chain.decode(&sealed(&chain, &good)).is_ok());
    assert_eq!(wrong(&body(r#"{"type":"room_painted","id":"2"}"#)), Wrong::UnknownEvent("room_painted".to_owned()));
    for event in [
        r#"{"type":"item_parked","id":"2","colour":"red"}"#,
        r#"{"type":"item_parked"}"#,
        r#"{"type":"item_parked","id":2}"#,
        r#"{"type":"item_parked","id":"2","id":"3"}"#,
    ] {
        assert!(matches!(wrong(&body(event)), Wrong::Event { .. } | Wrong::Shape(_)), "{event}");
    }
    let shape = |body: &str| matches!(wrong(body), Wrong::Shape(_));
    assert!(shape(&format!("{good},\"extra\":1")), "an extra key");
    assert!(shape(&good.replace("\"n\":2", "\"n\":2,\"n\":2")), "twice");
    assert!(shape(&good.replace("\"at\":\"2024", "\"at\":\"then")));
    assert_eq!(wrong(&body("")), Wrong::NoEvents);
    for other in [
        good.replace("\"n\":2,", "\"n\": 2,"),
        good.replace("+08:00", "+07:00"),
        good.replace(".120", ".12"),
        good.replace("\"id\":\"2\"", "\"id\":\"\\u0032\""),
        good.replace(r#"{"type":"item_parked","id":"2"}"#, r#"{"id":"2","type":"item_parked"}"#),
    ] {
        assert_eq!(wrong(&other), Wrong::NotCanonical, "{other}");
    }
}

#[test]
fn the_first_line_must_create_a_workshop() {
    let chain = Chain::new(FORMATS);
    let fault = chain.encode(&item(1, "a")).unwrap_err();
    assert_eq!(fault, Wrong::NotCreated.into());
    let fault = chain.encode(&created(0)).unwrap_err();
    assert_eq!(fault, Wrong::Format { found: 0, has: 0 }.into());
}

#[test]
fn a_line_may_be_four_mebibytes_long_and_no_longer() {
    let (_, chain) = first();
    let empty = chain.encode(&item(2, "")).unwrap().bytes.len() - 1;
    let full = "x".repeat(MAX_LINE - empty);
    let encoded = chain.encode(&item(2, &full)).unwrap();
    assert_eq!(encoded.bytes.len(), MAX_LINE + 1);
    let fault = chain.encode(&item(2, &(full + "x"))).unwrap_err();
    assert_eq!(fault, Wrong::TooLong.into());
}

#[test]
fn a_higher_format_is_newer_and_never_damage() {
    let later = Chain::new(LATER);
    let line = without_newline(&later.encode(&created(2)).unwrap().bytes);
    let newer = |chain: &Chain, line: &[u8]| match chain.decode(line) {
        Err(Fault::Newer(format)) => format,
        other => panic!("{other:?}"),
    };
    let old = Chain::new(FORMATS);
    assert_eq!(newer(&old, &line), 2);
    // Even in a shape that this build cannot read at all.
    let strange = br#"{"n":1,"events":[{"type":"workshop_created","format":99,"x":[]}],"sig":"?"}"#;
    assert_eq!(newer(&old, strange), 99);

    let (_, chain) = first();
    let raised = Event::Journal(JournalEvent::FormatRaised { to: 2 });
    let fault = chain.encode(&one(2, raised)).unwrap_err();
    assert_eq!(fault, Fault::Newer(2));
    let raised = br#"{"n":2,"events":[{"type":"format_raised","to":2}],"sum":""}"#;
    assert_eq!(newer(&chain, raised), 2);
}

#[test]
fn formats_are_raised_one_by_one_before_the_first_event_that_needs_them() {
    let mut chain = Chain::new(LATER);
    let encoded = chain.encode(&created(1)).unwrap();
    chain.wrote(encoded);
    let parked = |n| one(n, Event::Board(BoardEvent::ItemParked { id: Id::new(2, 0) }));
    let raised = |n, to| one(n, Event::Journal(JournalEvent::FormatRaised { to }));
    let low = Wrong::Format { found: 2, has: 1 };
    assert_eq!(chain.encode(&parked(2)).unwrap_err(), low.into());
    let same = Wrong::Format { found: 1, has: 1 };
    assert_eq!(chain.encode(&raised(2, 1)).unwrap_err(), same.into());
    let encoded = chain.encode(&raised(2, 2)).unwrap();
    chain.wrote(encoded);
    assert_eq!(chain.terms().map(|terms| terms.format), Some(2));
    assert!(chain.encode(&parked(3)).is_ok());
}
