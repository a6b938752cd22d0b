//! What disks leave after a power cut: everything before the last line is there again, and nothing is thrown away.

use crate::support::{item, lock, record, small, verify, write, written};
use mufakat::journal::{Follower, Journal, JournalError, Polled, Tail, Wrong, copy, load, repair, shelf};
use std::path::Path;

const SECTOR: usize = 512;

/// Five records and a sixth of several sectors; where the sixth begins, and all bytes.
fn six() -> (tempfile::TempDir, std::path::PathBuf, usize, Vec<u8>) {
    let mut records = small(4);
    records.push(item(6, &"panjang ".repeat(200)));
    let (folder, path, bytes) = written(&records);
    let start = bytes.len() - 1 - bytes.iter().rev().skip(1).position(|b| *b == b'\n').unwrap();
    (folder, path, start, bytes)
}

/// Bytes as a disk may leave them where nothing was written yet; `old` is what another place of the file holds.
fn fills(old: &[u8], length: usize) -> Vec<Vec<u8>> {
    let mut state = 88_172_645_463_325_252_u64;
    let mut random = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    let random: Vec<u8> = (0..length).map(|_| random()).collect();
    let old: Vec<u8> = old.iter().copied().cycle().take(length).collect();
    let lines: Vec<u8> = b"sisa berkas lain\n\n".iter().copied().cycle().take(length).collect();
    vec![vec![0; length], vec![0xff; length], random, old, lines]
}

/// Opens the file: the first `whole` records are there, whatever stood behind them is kept byte by byte, and it goes on.
fn opens(path: &Path, whole: usize, end: usize, says: &str) {
    let bytes = std::fs::read(path).unwrap();
    let opened = Journal::open(lock(path)).unwrap_or_else(|error| panic!("{says}: {error}"));
    assert_eq!(opened.history.records().len(), whole, "{says}");
    let torn = opened.recovered.unwrap_or_else(|| panic!("{says}: nothing"));
    assert_eq!(std::fs::read(&torn.copy).unwrap(), bytes[end..], "{says}");
    assert_eq!(torn.tail.bytes(), (bytes.len() - end) as u64);
    assert_eq!(std::fs::read(path).unwrap(), bytes[..end], "{says}");
    let mut journal = opened.journal;
    journal.append(&item(whole as u64 + 1, "sesudah")).unwrap();
    std::fs::remove_file(torn.copy).unwrap();
}

#[test]
fn a_last_line_cut_anywhere_and_filled_with_anything_is_set_aside() {
    let (_folder, path, start, bytes) = six();
    let edges = (start..start + 40).chain(bytes.len() - 90..bytes.len());
    for cut in (start..bytes.len()).step_by(5).chain(edges) {
        for (kind, fill) in fills(&bytes[..start], bytes.len() - cut).iter().enumerate() {
            for newline in [false, true] {
                let mut left = [&bytes[..cut], fill].concat();
                if newline {
                    *left.last_mut().unwrap() = b'\n';
                }
                if left == bytes {
                    continue;
                }
                let says = format!("cut {cut}, fill {kind}, newline {newline}");
                std::fs::write(&path, &left).unwrap();
                let summary = verify(&path).unwrap_or_else(|error| panic!("{says}: {error}"));
                assert_eq!(summary.records, 5, "{says}");
                let length = (bytes.len() - start) as u64;
                assert_eq!(summary.torn.map(Tail::bytes), Some(length), "{says}");
                if cut % 37 == 0 || cut < start + 3 {
                    opens(&path, 5, start, &says);
                }
            }
        }
    }
}

#[test]
fn sectors_that_were_not_written_are_set_aside_whichever_they_are() {
    let (_folder, path, start, bytes) = six();
    let first = start.next_multiple_of(SECTOR);
    let sectors: Vec<usize> = (first..bytes.len()).step_by(SECTOR).collect();
    assert!(sectors.len() >= 3, "{sectors:?}");
    for unwritten in 1_u32..1 << sectors.len() {
        for kind in 0..5 {
            let mut left = bytes.clone();
            for (at, sector) in sectors.iter().enumerate() {
                if unwritten & (1 << at) != 0 {
                    let end = bytes.len().min(sector + SECTOR);
                    let fill = &fills(&bytes[..start], end - sector)[kind];
                    left[*sector..end].copy_from_slice(fill);
                }
            }
            std::fs::write(&path, &left).unwrap();
            opens(&path, 5, start, &format!("{unwritten:b}, fill {kind}"));
        }
    }
}

#[test]
fn any_changed_byte_of_the_last_line_costs_that_line_and_of_any_other_is_refused() {
    let (_folder, path, bytes) = written(&small(3));
    let ends: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect();
    let start = ends[ends.len() - 2] + 1;
    // The last line whole, cut anywhere, and gone.
    for length in (start..=bytes.len()).step_by(33).chain([bytes.len()]) {
        for at in 0..start {
            for flip in [0x01, 0x2a] {
                let mut changed = bytes[..length].to_vec();
                changed[at] ^= flip;
                let is_last_but_newline = length == start && at + 1 == start;
                let is_last = length == start && at > ends[ends.len() - 3];
                std::fs::write(&path, &changed).unwrap();
                match verify(&path) {
                    Err(JournalError::Damaged { .. } | JournalError::Newer { .. }) => {}
                    Ok(summary) if is_last || is_last_but_newline => {
                        assert_eq!(summary.records, 2);
                    }
                    other => panic!("byte {at} ^ {flip:#x} of {length}: {other:?}"),
                }
            }
        }
    }
    for at in start..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 0x08;
        std::fs::write(&path, &changed).unwrap();
        opens(&path, 3, start, &format!("byte {at}"));
    }
}

#[test]
fn damage_before_the_last_line_is_refused_and_the_file_left_alone() {
    let (_folder, path, start, bytes) = six();
    let zeroed = {
        let mut zeroed = bytes.clone();
        zeroed[start - 150..start - 1].fill(0);
        zeroed
    };
    let inserted = [&bytes[..start], b"halo\n", &bytes[start..]].concat();
    let joined = {
        let mut joined = bytes.clone();
        joined[start - 1] = b' ';
        joined
    };
    for (left, line) in [(zeroed, 5), (inserted, 6), (joined, 5)] {
        for cut in [left.len(), left.len() - 1, start + 30] {
            std::fs::write(&path, &left[..cut]).unwrap();
            let error = Journal::open(lock(&path)).unwrap_err();
            assert!(matches!(&error, JournalError::Damaged { line: found, .. } if *found == line), "{error:?}");
            assert!(error.to_string().contains("mufakat repair"), "{error}");
            assert_eq!(std::fs::read(&path).unwrap(), left[..cut]);
        }
    }
}

#[test]
fn a_last_line_that_chains_is_never_called_a_power_cut() {
    let (_folder, path, bytes) = written(&small(2));
    // An editor has changed the end of the line.
    let text = String::from_utf8(bytes.clone()).unwrap();
    std::fs::write(&path, format!("{}\r\n", text.trim_end())).unwrap();
    let refused = Journal::open(lock(&path)).unwrap_err();
    let line_end = |wrong: &Wrong| *wrong == Wrong::LineEnd;
    assert!(matches!(&refused, JournalError::Damaged { line: 3, wrong, .. } if line_end(wrong)), "{refused:?}");
    // It fits the chain and cannot have happened.
    std::fs::remove_file(&path).unwrap();
    let mut records = small(2);
    records.push(record(4, serde_json::json!({"type": "item_parked", "id": "77"})));
    write(&path, &records);
    let refused = Journal::open(lock(&path)).unwrap_err();
    assert!(matches!(refused, JournalError::Damaged { line: 4, .. }), "{refused:?}");
}

#[test]
fn megabytes_of_zeros_are_set_aside_without_being_held_in_memory_or_written() {
    let (folder, path, bytes) = written(&small(2));
    for (kind, last) in [(Tail::Unfinished(32 << 20), 0), (Tail::Damaged(32 << 20), b'\n')] {
        let mut left = bytes.clone();
        left.resize(bytes.len() + (32 << 20), 0);
        *left.last_mut().unwrap() = last;
        std::fs::write(&path, &left).unwrap();
        assert_eq!(verify(&path).unwrap().torn, Some(kind));
        let opened = Journal::open(lock(&path)).unwrap();
        let torn = opened.recovered.unwrap();
        assert_eq!(torn.tail, kind);
        assert_eq!(std::fs::read(&torn.copy).unwrap(), left[bytes.len()..]);
        #[cfg(target_os = "linux")]
        {
            use std::os::unix::fs::MetadataExt;
            let blocks = std::fs::metadata(&torn.copy).unwrap().blocks();
            assert!(blocks < 2048, "{blocks} blocks of zeros");
        }
        std::fs::remove_file(torn.copy).unwrap();
    }
    drop(folder);
}

#[test]
fn readers_stop_before_a_damaged_last_line_and_say_so() {
    let (folder, path, start, bytes) = six();
    let mut left = bytes.clone();
    left[start + 40..start + 600].fill(0);
    std::fs::write(&path, &left).unwrap();
    let tail = Tail::Damaged((bytes.len() - start) as u64);
    assert_eq!(load(&path).unwrap().summary.torn, Some(tail));
    let new = folder.path().join("baru.jsonl");
    let repaired = repair(&path, &new).unwrap();
    assert_eq!((repaired.records, repaired.damage, repaired.torn), (5, None, Some(tail)));
    assert_eq!(std::fs::read(&new).unwrap(), bytes[..start]);
    std::fs::remove_file(new).unwrap();
    let listed = shelf::list(folder.path()).unwrap();
    let glance = listed[0].glance.as_ref().unwrap();
    assert_eq!((glance.last, glance.tail), (Some((5, item(5, "").at)), Some(tail)));
    assert_eq!(std::fs::read(&path).unwrap(), left, "readers never write");

    let stick = tempfile::tempdir().unwrap();
    let copied = copy::copy_into(stick.path(), &path, u64::MAX).unwrap();
    assert_eq!(copied.records, 5);

    let mut follower = Follower::new(&path);
    let polled = follower.poll().unwrap();
    assert!(matches!(&polled, Polled::Records(records) if records.len() == 5), "{polled:?}");
    assert_eq!(follower.poll(), Ok(Polled::Records(Vec::new())));
    opens(&path, 5, start, "after reading");
}
