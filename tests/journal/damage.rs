use crate::support::{damaged_line, folder, lock, small, verify, written};
#[cfg(unix)]
use mufakat::journal::NoLock;
use mufakat::journal::{Doing, Journal, JournalError, Tail, Trouble, Wrong, load, repair};
use mufakat::journal::{Follower, Lock};
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

#[test]
fn every_changed_byte_is_found_and_in_the_last_line_costs_that_line() {
    let (_folder, path, bytes) = written(&small(3));
    let whole = verify(&path).unwrap();
    let last = bytes.len() - lines(&bytes).last().unwrap().len();
    for at in 0..bytes.len() {
        for flip in [0x01, 0x20, 0x80, 0xff] {
            let mut changed = bytes.clone();
            changed[at] ^= flip;
            std::fs::write(&path, &changed).unwrap();
            match verify(&path) {
                Err(JournalError::Damaged { .. } | JournalError::Newer { .. }) => {}
                // A power cut may have done it: the line is set aside, those before it are whole.
                Ok(summary) if at >= last => {
                    assert_eq!(summary.records, whole.records - 1);
                    assert!(summary.torn.is_some());
                }
                other => panic!("byte {at} ^ {flip:#x}: {other:?}"),
            }
        }
    }
}

fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n').collect()
}

#[test]
fn lines_missing_repeated_or_swapped_are_found_where_it_begins() {
    let (_folder, path, bytes) = written(&small(4));
    let lines = lines(&bytes);
    let with = |order: &[usize]| {
        let bytes: Vec<u8> = order.iter().flat_map(|at| lines[*at]).copied().collect();
        std::fs::write(&path, bytes).unwrap();
        match verify(&path) {
            Err(JournalError::Damaged { line, wrong, .. }) => (line, wrong),
            other => panic!("{other:?}"),
        }
    };
    let number = |line, found| {
        let wrong = Wrong::Number { found, expected: line };
        (line, wrong)
    };
    assert_eq!(with(&[0, 1, 3, 4]), number(3, 4), "missing");
    assert_eq!(with(&[1, 2, 3, 4]), number(1, 2), "the first one missing");
    assert_eq!(with(&[0, 1, 2, 4]), number(4, 5), "missing before the last");
    assert_eq!(with(&[0, 4]), number(2, 5), "all but the first and the last");
    assert_eq!(with(&[0, 1, 2, 4, 3]), number(4, 5), "the last two swapped");
    assert_eq!(with(&[0, 1, 1, 2, 3, 4]), number(3, 2), "repeated");
    assert_eq!(with(&[0, 2, 1, 3, 4]), number(2, 3), "swapped");
    assert_eq!(with(&[0, 0, 1, 2, 3, 4]), number(2, 1), "the first one twice");
}

#[test]
fn a_line_of_another_journal_is_found() {
    let (_folder, path, bytes) = written(&small(3));
    let mut other = small(3);
    other[0].at += jiff::SignedDuration::from_secs(1);
    let (_other_folder, _, other) = written(&other);
    let mixed: Vec<u8> = [lines(&bytes)[0], lines(&other)[1], lines(&other)[2]].concat();
    std::fs::write(&path, mixed).unwrap();
    assert_eq!(damaged_line(&path), 2);
}

#[test]
fn what_editors_do_to_a_file_is_named() {
    let (_folder, path, bytes) = written(&small(2));
    let text = String::from_utf8(bytes).unwrap();
    let wrong = |text: String| {
        std::fs::write(&path, text).unwrap();
        match verify(&path) {
            Err(JournalError::Damaged { line, wrong, .. }) => (line, wrong),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(wrong(text.replace('\n', "\r\n")), (1, Wrong::LineEnd));
    assert_eq!(wrong(text.replacen(',', ", ", 1)), (1, Wrong::Sum));
    assert!(matches!(wrong(format!("\u{feff}{text}")), (1, Wrong::NotJson(_))));
    std::fs::write(&path, text + "\n").unwrap();
    assert_eq!(verify(&path).unwrap().torn, Some(Tail::Damaged(1)));
}

/// Everything that is no journal, with what opening, reading and repairing it must say.
fn refused_everywhere(path: &Path, expected: impl Fn(&JournalError) -> bool) {
    let existed = path.is_file().then(|| std::fs::read(path).unwrap());
    let error = load(path).unwrap_err();
    assert!(expected(&error), "load: {error:?}");
    let new = path.with_file_name("new.jsonl");
    let error = repair(path, &new).unwrap_err();
    assert!(expected(&error), "repair: {error:?}");
    assert!(!new.exists());
    if let Ok(lock) = Lock::take(path) {
        match Journal::open(lock).unwrap_err() {
            JournalError::Io { doing, .. } => assert_eq!(doing, Doing::Opening),
            error => assert!(expected(&error), "open: {error:?}"),
        }
    }
    if let Some(bytes) = existed.filter(|bytes| bytes.len() < 1 << 20) {
        assert_eq!(std::fs::read(path).unwrap(), bytes, "it was touched");
    }
}

fn io(wanted: Trouble) -> impl Fn(&JournalError) -> bool {
    move |error| matches!(error, JournalError::Io { trouble, .. } if *trouble == wanted)
}

#[test]
fn what_is_no_journal_is_refused_with_its_reason() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    refused_everywhere(&at("missing.jsonl"), io(Trouble::Missing));
    refused_everywhere(&at("no/folder.jsonl"), io(Trouble::Missing));
    std::fs::create_dir(at("folder.jsonl")).unwrap();
    refused_everywhere(&at("folder.jsonl"), io(Trouble::Folder));

    let file = |name: &str, bytes: &[u8]| {
        std::fs::write(at(name), bytes).unwrap();
        at(name)
    };
    let empty = |error: &JournalError| matches!(error, JournalError::Empty { .. });
    refused_everywhere(&file("empty.jsonl", b""), empty);
    refused_everywhere(&file("begun.jsonl", b"{\"n\":1,\"at\":\"2024-"), empty);
    let binary: Vec<u8> = (0..=255).cycle().take(5_000).collect();
    for (name, bytes) in [
        ("binary.jsonl", binary.as_slice()),
        ("text.jsonl", b"Notulen rapat\nSelasa"),
        ("oneline.txt", b"Notulen rapat"),
        ("json.jsonl", b"{}\n"),
        ("blank.jsonl", b"\n"),
    ] {
        refused_everywhere(&file(name, bytes), |error| matches!(error, JournalError::Damaged { line: 1, .. }));
    }
}

#[test]
fn a_gigabyte_of_one_line_is_not_loaded() {
    let folder = folder();
    let path = folder.path().join("huge.jsonl");
    let mut file = File::create(&path).unwrap();
    file.write_all(b"{\"n\":1,\"at\":\"").unwrap();
    file.set_len(1 << 30).unwrap();
    refused_everywhere(&path, |error| {
        let wrong = Wrong::TooLong;
        matches!(error, JournalError::Damaged { line: 1, wrong: found, .. } if *found == wrong)
    });
    assert!(Follower::new(&path).poll().is_err());

    let (_folder, path, bytes) = written(&small(2));
    let file = File::options().append(true).open(&path).unwrap();
    file.set_len(8 << 20).unwrap();
    let tail = Tail::Unfinished((8 << 20) - bytes.len() as u64);
    assert_eq!(verify(&path).unwrap().torn, Some(tail));
    let new = path.with_file_name("new.jsonl");
    let repaired = repair(&path, &new).unwrap();
    assert_eq!((repaired.records, repaired.left), (3, 0));
    assert_eq!(std::fs::read(&new).unwrap(), bytes);
}

#[test]
fn more_than_a_power_cut_can_leave_is_refused_without_being_read_to_its_end() {
    let (_folder, path, bytes) = written(&small(2));
    let file = File::options().append(true).open(&path).unwrap();
    file.set_len(3 << 30).unwrap();
    let begun = Instant::now();
    for error in [verify(&path).unwrap_err(), Journal::open(lock(&path)).unwrap_err()] {
        assert!(
            matches!(&error, JournalError::Damaged { line: 4, wrong, .. } if *wrong == Wrong::TooLong),
            "{error:?}"
        );
    }
    assert!(begun.elapsed() < Duration::from_secs(20));
    assert_eq!(std::fs::metadata(&path).unwrap().len(), 3 << 30);
    file.set_len(bytes.len() as u64).unwrap();
    assert_eq!(verify(&path).unwrap().torn, None);
}

#[test]
fn a_line_of_nothing_but_line_ends_is_read_like_any_other() {
    let (_folder, path, bytes) = written(&small(2));
    let returns = vec![b'\r'; 2 << 20];
    std::fs::write(&path, [&returns[..], b"\n"].concat()).unwrap();
    let refused = verify(&path).unwrap_err();
    assert!(matches!(refused, JournalError::Damaged { line: 1, .. }), "{refused:?}");
    std::fs::write(&path, [&bytes[..], &returns, b"\n"].concat()).unwrap();
    let tail = Tail::Damaged((2 << 20) + 1);
    assert_eq!(verify(&path).unwrap().torn, Some(tail));
    let text = bytes.trim_ascii_end();
    std::fs::write(&path, [text, b"\r\r\n"].concat()).unwrap();
    let refused = verify(&path).unwrap_err();
    assert!(matches!(&refused, JournalError::Damaged { wrong, .. } if *wrong == Wrong::LineEnd), "{refused:?}");
}

#[test]
fn a_journal_from_the_future_is_not_called_damaged() {
    let (_folder, path, bytes) = written(&small(1));
    let text = String::from_utf8(bytes).unwrap();
    let newer =
        |wanted: u64| move |error: &JournalError| matches!(error, JournalError::Newer { line, .. } if *line == wanted);
    std::fs::write(&path, text.replace("\"format\":1", "\"format\":7")).unwrap();
    refused_everywhere(&path, newer(1));
    let raised = "{\"n\":3,\"at\":\"2024-06-11T08:00:04.120+07:00\",\"events\":[{\"type\":\"format_raised\",\"to\":2}],\"sum\":\"0\"}\n";
    std::fs::write(&path, format!("{text}{raised}")).unwrap();
    refused_everywhere(&path, newer(3));
}

/// A line behind `previous` whose sum is right, whatever it says.
fn sealed(previous: &str, body: &str) -> String {
    use sha2::{Digest, Sha256};
    let digest = Sha256::new().chain_update(previous).chain_update(body).finalize();
    let sum = digest.iter().fold(String::new(), |sum, byte| sum + &format!("{byte:02x}"));
    format!("{body},\"sum\":\"{sum}\"}}\n")
}

#[test]
fn a_journal_of_a_test_build_is_told_as_such_and_not_called_damaged() {
    let (_folder, path, bytes) = written(&small(0));
    let text = String::from_utf8(bytes).unwrap();
    let (body, _) = text.split_once(",\"sum\":").unwrap();
    let from_test_build = |wanted: u64, name: &'static str| {
        move |error: &JournalError| {
            let told = error.to_string();
            let is =
                matches!(error, JournalError::TestBuild { line, activity, .. } if *line == wanted && *activity == name);
            is && told.contains("test build") && told.contains("not damaged") && !told.contains("repair")
        }
    };
    for gone in ["outline", "issues", "readiness", "strategies", "programmes", "roadmap", "targets", "actions"] {
        let old = body.replace("\"activity\":\"attendance\"", &format!("\"activity\":\"{gone}\""));
        std::fs::write(&path, sealed("", &old)).unwrap();
        refused_everywhere(&path, from_test_build(1, gone));
    }
    let sum = text.trim_end().rsplit('"').nth(1).unwrap();
    let plan = r#"{"id":"isu","title":{"id":"Isu","en":"Issues"},"activity":"issues","start":"10:00:00","minutes":30}"#;
    for event in [
        format!(r#"{{"type":"session_added","day":0,"index":1,"plan":{plan}}}"#),
        format!(r#"{{"type":"session_edited","session":"registrasi","plan":{plan}}}"#),
    ] {
        let line = sealed(sum, &format!(r#"{{"n":2,"at":"2024-06-11T08:00:04.120+07:00","events":[{event}]"#));
        std::fs::write(&path, format!("{text}{line}")).unwrap();
        refused_everywhere(&path, from_test_build(2, "issues"));
        // A line that was changed is damage, whatever it names.
        let changed = format!("{text}{}{}", line.replace("\"Isu\"", "\"ISU\""), line);
        std::fs::write(&path, changed).unwrap();
        assert!(matches!(verify(&path), Err(JournalError::Damaged { line: 2, wrong: Wrong::Sum, .. })));
    }
}

#[test]
fn an_event_that_cannot_have_happened_is_damage_though_its_sum_is_right() {
    let (_folder, path, bytes) = written(&small(2));
    std::fs::remove_file(&path).unwrap();
    let mut records = small(2);
    let again = crate::support::record(4, serde_json::json!({"type": "item_parked", "id": "77"}));
    records.push(again);
    crate::support::write(&path, &records);
    let error = Journal::open(lock(&path)).unwrap_err();
    let JournalError::Damaged { line: 4, wrong, .. } = &error else { panic!("{error:?}") };
    assert!(matches!(wrong, Wrong::DoesNotApply(_)));
    assert!(error.to_string().contains("mufakat repair"), "{error}");
    let new = path.with_file_name("new.jsonl");
    assert_eq!(repair(&path, &new).unwrap().records, 3);
    assert_eq!(std::fs::read(new).unwrap(), bytes);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_without_waiting_for_its_other_end() {
    let folder = folder();
    let path = folder.path().join("pipe.jsonl");
    let made = std::process::Command::new("mkfifo").arg(&path).status();
    if made.is_ok_and(|status| status.success()) {
        refused_everywhere(&path, io(Trouble::NotAFile));
    }
}

#[cfg(unix)]
#[test]
fn without_permission_the_reason_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, path, _) = written(&small(1));
    let set = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    set(&path, 0o000);
    if File::open(&path).is_ok() {
        eprintln!("skipped: this user may read everything");
        return;
    }
    refused_everywhere(&path, io(Trouble::Denied));
    set(&path, 0o400);
    std::fs::remove_file(path.with_extension("lock")).unwrap();
    set(folder.path(), 0o500);
    let locked = Lock::take(&path).unwrap_err();
    assert_eq!(locked, NoLock::Impossible(Trouble::Denied));
    assert_eq!(verify(&path).unwrap().records, 2);
    set(folder.path(), 0o700);
}

#[cfg(target_os = "linux")]
#[test]
fn where_no_file_can_be_made_there_is_no_lock() {
    let locked = Lock::take(Path::new("/proc/mufakat.jsonl"));
    assert!(matches!(locked, Err(NoLock::Impossible(_))), "{locked:?}");
}
