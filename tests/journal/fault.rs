//! Failing writes and syncs, put in from outside: the tests run this program again as a child whose system calls fail.

#[cfg(unix)]
use crate::support::verify;
use crate::support::{created, folder, item, lock, write};
use mufakat::journal::{Journal, JournalError};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const JOURNAL: &str = "MUFAKAT_TEST_JOURNAL";

/// Not a test by itself: what the child does. Saves items until 12 are in, and says how each went.
#[test]
fn child() {
    let Some(path) = std::env::var_os(JOURNAL).map(PathBuf::from) else {
        return;
    };
    #[cfg(unix)]
    mufakat::journal::survive_file_size_limit().unwrap();
    let mut journal = Journal::open(lock(&path)).unwrap().journal;
    let mut failures = 0;
    while journal.len() < 12 && failures < 3 {
        let n = journal.len() + 1;
        match journal.append(&item(n, "butir ".repeat(50).trim_end())) {
            Ok(sum) => println!("\nsaved {n} {sum}"),
            Err(JournalError::NotSaved { trouble, .. }) => {
                failures += 1;
                println!("\nnot saved {n}: {trouble}");
            }
            Err(JournalError::Broken { why, .. }) => {
                println!("\nbroken {n}: {why}");
                let again = journal.append(&item(n, "pendek"));
                assert!(matches!(again, Err(JournalError::Broken { .. })));
                let elsewhere = path.with_file_name("lain.jsonl");
                journal = journal.continue_in(lock(&elsewhere)).unwrap();
                println!("\nelsewhere {n}");
            }
            Err(other) => panic!("{other}"),
        }
    }
}

/// This program as a child that writes to a new journal in `folder`.
fn child_in(folder: &Path) -> (Command, PathBuf) {
    let path = folder.join("uji.jsonl");
    write(&path, &[created()]);
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "fault::child", "--nocapture"]);
    command.env(JOURNAL, &path);
    (command, path)
}

/// What the child says, without the lines of the test runner.
#[cfg(unix)]
fn said(command: &mut Command) -> Vec<String> {
    let output = command.output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{:?} {error}", output.status);
    let text = String::from_utf8(output.stdout).unwrap();
    let words = ["saved ", "not saved ", "broken ", "elsewhere "];
    let ours = |line: &&str| words.iter().any(|word| line.starts_with(word));
    text.lines().filter(ours).map(str::to_owned).collect()
}

/// Number of the last record that the child said was saved.
fn last_saved(said: &[String]) -> u64 {
    let mut saved = said.iter().filter_map(|line| line.strip_prefix("saved "));
    let number = saved.next_back().unwrap().split(' ').next().unwrap();
    number.parse().unwrap()
}

#[cfg(unix)]
#[test]
fn a_write_over_the_size_limit_is_a_failed_write_and_no_end() {
    let folder = folder();
    let (child, path) = child_in(folder.path());
    let mut limited = Command::new("sh");
    limited.args(["-c", "ulimit -f 4; exec \"$@\"", "sh"]);
    limited.arg(child.get_program()).args(child.get_args());
    let said = said(limited.env(JOURNAL, &path));
    let refused = |line: &String| line.contains("may not grow");
    assert_eq!(said.iter().filter(|line| refused(line)).count(), 3, "{said:?}");
    let summary = verify(&path).unwrap();
    assert_eq!((summary.records, summary.torn), (last_saved(&said), None));
    let mut journal = Journal::open(lock(&path)).unwrap().journal;
    journal.append(&item(summary.records + 1, "ada tempat lagi")).unwrap();
}

/// A library that makes calls fail: `FAIL_SYNC=2-3` fails the second and third `fdatasync`, and so on. Built with
/// the compiler that also links this test.
#[cfg(target_os = "linux")]
fn failing_calls(folder: &Path) -> Option<PathBuf> {
    const SOURCE: &str = r#"
        #define _GNU_SOURCE
        #include <errno.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <sys/syscall.h>
        #include <unistd.h>
        static int fails(const char *name, int call) {
            const char *range = getenv(name);
            int from = 0, to = 0;
            return range && sscanf(range, "%d-%d", &from, &to) == 2 && from <= call && call <= to;
        }
        int fdatasync(int fd) {
            static int calls;
            if (fails("FAIL_SYNC", ++calls)) { errno = EIO; return -1; }
            return syscall(SYS_fdatasync, fd);
        }
        int ftruncate64(int fd, off64_t length) {
            static int calls;
            if (fails("FAIL_CUT", ++calls)) { errno = EIO; return -1; }
            return syscall(SYS_ftruncate, fd, length);
        }
        ssize_t write(int fd, const void *bytes, size_t length) {
            static int calls, half;
            if (fd > 2 && half) { half = 0; errno = ENOSPC; return -1; }
            if (fd > 2 && fails("FAIL_WRITE", ++calls)) { half = 1; length /= 2; }
            return syscall(SYS_write, fd, bytes, length);
        }
    "#;
    let (source, library) = (folder.join("fail.c"), folder.join("fail.so"));
    std::fs::write(&source, SOURCE).unwrap();
    let mut compiler = Command::new("cc");
    compiler.args(["-shared", "-fPIC", "-o"]).args([&library, &source]);
    match compiler.status() {
        Ok(status) if status.success() => Some(library),
        _ => {
            eprintln!("skipped: there is no C compiler here");
            None
        }
    }
}

/// What the child says when calls fail, what is then in its journal, and in the copy elsewhere.
#[cfg(target_os = "linux")]
fn failing(calls: &[(&str, &str)]) -> Option<(Vec<String>, tempfile::TempDir)> {
    let folder = folder();
    let library = failing_calls(folder.path())?;
    let (mut child, _) = child_in(folder.path());
    child.env("LD_PRELOAD", library).envs(calls.iter().copied());
    Some((said(&mut child), folder))
}

/// The first word or two of each thing said, and the record it is about.
#[cfg(target_os = "linux")]
fn outline(said: &[String]) -> Vec<(&str, u64)> {
    let parts = said.iter().map(|line| {
        let digits = line.find(|c: char| c.is_ascii_digit()).unwrap();
        let (what, rest) = line.split_at(digits);
        let number = rest.split([' ', ':']).next().unwrap();
        (what.trim(), number.parse().unwrap())
    });
    parts.collect()
}

#[cfg(target_os = "linux")]
#[test]
fn after_a_failed_sync_or_a_full_disk_the_next_entry_tries_again() {
    // The child's first write is its `.who`, and it syncs once on opening: the fourth of both is for record 4.
    for (call, range, says) in [("FAIL_SYNC", "4-4", "Input/output error"), ("FAIL_WRITE", "4-4", "the disk is full")] {
        let Some((said, folder)) = failing(&[(call, range)]) else {
            return;
        };
        let told = outline(&said);
        let expected = [("saved", 2), ("saved", 3), ("not saved", 4), ("saved", 4)];
        assert_eq!(told[..4], expected, "{said:?}");
        assert!(said[2].contains(says), "{said:?}");
        let summary = verify(&folder.path().join("uji.jsonl")).unwrap();
        assert_eq!((summary.records, summary.torn), (12, None));
        let sum = said.last().unwrap().rsplit(' ').next().unwrap();
        assert_eq!(summary.sum.as_str(), sum);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn when_cutting_back_fails_too_nothing_more_is_written_there() {
    for calls in [
        [("FAIL_SYNC", "4-5"), ("FAIL_CUT", "9-9")],
        [("FAIL_SYNC", "4-4"), ("FAIL_CUT", "1-1")],
        [("FAIL_WRITE", "4-4"), ("FAIL_CUT", "1-1")],
    ] {
        let Some((said, folder)) = failing(&calls) else {
            return;
        };
        let told = outline(&said);
        let expected = [("saved", 2), ("saved", 3), ("broken", 4), ("elsewhere", 4), ("saved", 4)];
        assert_eq!(told[..5], expected, "{said:?}");
        let old = verify(&folder.path().join("uji.jsonl")).unwrap();
        assert!(old.records >= 3, "{old:?}");
        let copy = verify(&folder.path().join("lain.jsonl")).unwrap();
        assert_eq!((copy.records, copy.torn), (12, None));
        let opened = Journal::open(lock(&folder.path().join("uji.jsonl"))).unwrap();
        assert!(opened.history.records().len() >= 3);
    }
}

#[test]
fn a_killed_writer_loses_nothing_that_it_said_was_saved() {
    for kill_after in [1, 4, 9] {
        let folder = folder();
        let (mut child, path) = child_in(folder.path());
        let mut child = child.stdout(Stdio::piped()).spawn().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut saved = Vec::new();
        let mut line = String::new();
        while saved.len() < kill_after && output.read_line(&mut line).unwrap() > 0 {
            if line.starts_with("saved ") {
                saved.push(line.clone());
            }
            line.clear();
        }
        child.kill().unwrap();
        let mut rest = String::new();
        output.read_to_string(&mut rest).unwrap();
        child.wait().unwrap();
        // A line of the rest that was cut by the kill is no promise.
        let whole = rest.split_inclusive('\n').filter(|line| line.ends_with('\n'));
        saved.extend(whole.filter(|line| line.starts_with("saved ")).map(str::to_owned));
        let opened = Journal::open(lock(&path)).unwrap();
        assert!(opened.journal.len() >= last_saved(&saved));
    }
}
