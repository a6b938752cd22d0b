//! The commands that need no screen: results to stdout, reasons to stderr, exit 0, 1 or 2.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// The program with a data folder of its own and an environment that says nothing.
struct Program {
    folder: TempDir,
}

impl Program {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
        command
            .args(args)
            .env_clear()
            .env("MUFAKAT_DATA_DIR", self.folder.path())
            .stdin(Stdio::null());
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().expect("the program runs")
    }

    /// Runs a command that must succeed and gives what it printed.
    fn prints(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert!(output.status.success(), "{args:?}: {}", stderr(&output));
        assert!(stderr(&output).is_empty(), "{args:?}: {}", stderr(&output));
        stdout(&output)
    }

    /// Runs a command that must fail with this code, print nothing, and give a reason that holds `reason`.
    fn refuses(&self, code: i32, args: &[&str], reason: &str) {
        let output = self.run(args);
        assert_eq!(
            output.status.code(),
            Some(code),
            "{args:?}: {}{}",
            stdout(&output),
            stderr(&output)
        );
        assert!(stdout(&output).is_empty(), "{args:?}: {}", stdout(&output));
        assert!(
            stderr(&output).contains(reason),
            "{args:?}: {:?} is missing in {}",
            reason,
            stderr(&output)
        );
    }

    fn bangli(&self) -> String {
        let name = self.prints(&[
            "new",
            "--place",
            "Kabupaten Bangli",
            "--zone",
            "WITA",
            "--start",
            "2024-06-11",
            "--name",
            "bangli",
        ]);
        assert_eq!(name, "bangli\n");
        self.journal("bangli").display().to_string()
    }

    fn journal(&self, name: &str) -> PathBuf {
        self.folder
            .path()
            .join("workshops")
            .join(format!("{name}.jsonl"))
    }

    fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).expect("a file");
        path.display().to_string()
    }
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn new_prints_the_name_and_a_second_one_gets_a_number() {
    let program = Program::new();
    program.bangli();
    let again = program.prints(&["new", "--place", "Kabupaten Bangli", "--name", "bangli"]);
    assert_eq!(again, "bangli-2\n");
    let proposed = program.prints(&["new", "--place", "Kota Denpasar"]);
    assert!(proposed.starts_with("kota-denpasar"), "{proposed}");
}

#[test]
fn list_shows_what_is_saved() {
    let program = Program::new();
    assert!(program.prints(&["list"]).contains("mufakat new"));
    program.bangli();
    assert!(program.prints(&["list"]).contains("Kabupaten Bangli"));
    let rows = json(&program.prints(&["list", "--json"]));
    assert_eq!(rows[0]["name"], "bangli");
    assert_eq!(rows[0]["records"], 1);
}

#[test]
fn show_prints_the_whole_state() {
    let program = Program::new();
    program.bangli();
    let state = json(&program.prints(&["show", "bangli", "--json"]));
    for key in [
        "workshop",
        "days",
        "delegations",
        "items",
        "notes",
        "votes",
        "priorities",
        "records",
        "sum",
    ] {
        assert!(state.get(key).is_some(), "{key} is missing");
    }
    assert_eq!(state["workshop"]["place"], "Kabupaten Bangli");
    assert_eq!(state["days"][0]["date"], "2024-06-11");
    assert_eq!(state["delegations"].as_array().map(Vec::len), Some(34));
}

#[test]
fn a_file_given_by_its_path_is_used_where_it_lies() {
    let program = Program::new();
    let path = program.bangli();
    assert!(program.prints(&["verify", &path]).contains("utuh: 1 "));
    assert!(
        program
            .prints(&["--lang", "en", "verify", &path])
            .contains("whole: 1 ")
    );
}

#[test]
fn names_that_are_not_there_get_the_nearest() {
    let program = Program::new();
    program.bangli();
    for command in [
        &["verify", "bangly"][..],
        &["show", "bangly", "--json"],
        &["export", "bangly", "--format", "markdown"],
    ] {
        program.refuses(1, command, "\"bangli\"");
    }
}

#[test]
fn damage_is_named_by_its_line_and_can_be_repaired() {
    let program = Program::new();
    let path = program.bangli();
    let mut bytes = fs::read(&path).expect("a journal");
    bytes.extend_from_slice(b"{\"n\":2,\"broken\":true}\n");
    fs::write(&path, bytes).expect("damage");
    program.refuses(1, &["--lang", "en", "verify", "bangli"], "line 2");
    program.refuses(1, &["verify", "bangli"], "baris 2");
    let new = program
        .folder
        .path()
        .join("baru.jsonl")
        .display()
        .to_string();
    assert!(
        program
            .prints(&["repair", &path, "--to", &new])
            .contains("1 ")
    );
    assert!(program.prints(&["verify", &new]).contains("utuh: 1 "));
    program.refuses(1, &["repair", &path, "--to", &new], "sudah ada");
}

#[test]
fn a_torn_tail_is_a_remark_and_no_damage() {
    let program = Program::new();
    let path = program.bangli();
    let mut bytes = fs::read(&path).expect("a journal");
    bytes.extend_from_slice(b"{\"n\":2,\"at\":");
    fs::write(&path, &bytes).expect("a torn tail");
    assert!(program.prints(&["verify", "bangli"]).contains("catatan"));
    assert_eq!(fs::read(&path).expect("untouched"), bytes);
}

#[test]
fn what_is_no_journal_gets_a_clear_sentence() {
    let program = Program::new();
    let folder = program.folder.path().display().to_string();
    program.refuses(1, &["--lang", "en", "verify", &folder], "folder");
    let empty = program.file("kosong.jsonl", b"");
    program.refuses(1, &["--lang", "en", "verify", &empty], "empty");
    let binary = program.file("biner.jsonl", &[0, 159, 146, 150, 10, 255, 254, 10]);
    program.refuses(1, &["--lang", "en", "verify", &binary], "line 1");
    let newer = {
        let path = program.bangli();
        fs::read_to_string(path)
            .expect("a journal")
            .replacen("\"format\":1", "\"format\":2", 1)
    };
    let newer = program.file("depan.jsonl", newer.as_bytes());
    program.refuses(1, &["--lang", "en", "verify", &newer], "newer mufakat");
    program.refuses(
        1,
        &[
            "--lang",
            "en",
            "repair",
            &newer,
            "--to",
            &format!("{newer}.baru"),
        ],
        "newer mufakat",
    );
}

/// A line without end is refused after 4 MiB, however long it is; the file takes no room on the disk.
#[test]
fn a_gigabyte_of_one_line_is_refused() {
    let program = Program::new();
    let path = program.folder.path().join("besar.jsonl");
    let file = fs::File::create(&path).expect("a file");
    file.set_len(1 << 30).expect("a sparse file");
    program.refuses(
        1,
        &["--lang", "en", "verify", &path.display().to_string()],
        "4 MiB",
    );
}

#[test]
fn agendas_are_listed_shown_and_checked() {
    let program = Program::new();
    let list = program.prints(&["agenda", "list"]);
    for id in ["tahap-1", "tahap-1-banggai", "quick"] {
        assert!(list.contains(id), "{list}");
    }
    assert!(
        program
            .prints(&["agenda", "show", "tahap-1"])
            .contains("ISHOMA")
    );
    let own = program.prints(&["agenda", "show", "quick", "--json"]);
    let own = program.file("sendiri.json", own.as_bytes());
    program.prints(&["agenda", "check", &own]);
    assert!(
        program
            .prints(&["new", "--place", "Kota Palu", "--agenda", &own])
            .starts_with("kota-palu")
    );
}

#[test]
fn every_mistake_of_an_agenda_is_told_at_once() {
    let program = Program::new();
    let broken = r#"{"id":"x","title":{"id":"X"},"days":[{"sessions":[
        {"id":"a","title":{"id":"A","en":"A"},"activity":"talkk","start":"25.00","minutes":0}]}]}"#;
    let broken = program.file("rusak.json", broken.as_bytes());
    let output = program.run(&["agenda", "check", &broken]);
    assert_eq!(output.status.code(), Some(1));
    for place in [
        "title.en",
        "days[0].sessions[0].activity",
        "days[0].sessions[0].start",
        "days[0].sessions[0].minutes",
    ] {
        assert!(
            stderr(&output).contains(place),
            "{place} is missing in {}",
            stderr(&output)
        );
    }
    program.refuses(
        1,
        &["new", "--place", "Kota Palu", "--agenda", &broken],
        "days[0].sessions[0].minutes",
    );
}

#[test]
fn tally_counts_from_a_file_and_from_stdin() {
    let program = Program::new();
    let ballots = br#"{"kind":"ranked","candidates":["a","b","c"],"ballots":[{"count":3,"ranking":[["b"],["a"]]},{"ranking":[["a"],["c"]]}]}"#;
    let file = program.file("suara.json", ballots);
    let results = json(&program.prints(&["tally", &file, "--json", "--method", "borda"]));
    assert_eq!(
        results["results"]["borda"]["ranking"],
        serde_json::json!([["b"], ["a"], ["c"]])
    );
    let mut child = program.command(&["tally", "-", "--json", "--method", "borda"]);
    let mut child = child
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a child");
    child
        .stdin
        .take()
        .expect("stdin")
        .write_all(ballots)
        .expect("written");
    let output = child.wait_with_output().expect("an answer");
    assert_eq!(json(&stdout(&output)), results);
    let twice = program.file(
        "dua.json",
        br#"{"kind":"ranked","candidates":["a","b"],"ballots":[{"ranking":[["a"],["a"]]}]}"#,
    );
    program.refuses(1, &["tally", &twice], "1");
}

#[test]
fn a_vote_shown_as_json_counts_again_to_the_same() {
    let program = Program::new();
    let path = program.journal("contoh");
    example(&path);
    let state = json(&program.prints(&["show", "contoh", "--json"]));
    let votes = state["votes"].as_array().expect("votes").iter();
    let closed: Vec<_> = votes.filter(|vote| vote["state"] == "accepted").collect();
    assert!(closed.len() >= 3, "{closed:?}");
    for vote in closed {
        let file = program.file("suara.json", vote.to_string().as_bytes());
        let results = json(&program.prints(&["tally", &file, "--json"]));
        assert!(
            results["results"]
                .as_object()
                .is_some_and(|methods| !methods.is_empty()),
            "{results}"
        );
    }
}

/// Writes the example as a journal.
fn example(path: &Path) {
    use mufakat::domain::Zone;
    use mufakat::journal::{Journal, Lock, shelf};
    shelf::prepare(path.parent().expect("a folder")).expect("a shelf");
    let now = "2024-06-11T14:30:00+08:00".parse().expect("an instant");
    let records = mufakat::demo::demo(now, Zone::Wita).expect("the example");
    let (first, rest) = records.split_first().expect("records");
    let mut journal = Journal::create(Lock::take(path).expect("a lock"), first).expect("a journal");
    for record in rest {
        journal.append(record).expect("saved");
    }
}

#[test]
fn export_writes_to_stdout_or_to_a_file() {
    let program = Program::new();
    program.bangli();
    assert!(
        program
            .prints(&["export", "bangli", "--format", "markdown"])
            .contains("## Susunan acara")
    );
    assert!(
        program
            .prints(&["--lang", "en", "export", "bangli", "--format", "markdown"])
            .contains("# ")
    );
    let file = program
        .folder
        .path()
        .join("hasil.json")
        .display()
        .to_string();
    program.run(&["export", "bangli", "--format", "json", "-o", &file]);
    assert_eq!(
        json(&fs::read_to_string(file).expect("a document"))["records"],
        1
    );
}

#[test]
fn flag_beats_environment_beats_setting_beats_locale() {
    let program = Program::new();
    program.bangli();
    let said = |lang: Option<&str>, environment: Option<&str>, locale: &str| {
        let mut command = program.command(&["verify", "bangli"]);
        command.env("LANG", locale);
        command.args(lang.iter().flat_map(|lang| ["--lang", lang]));
        if let Some(value) = environment {
            command.env("MUFAKAT_LANG", value);
        }
        let output = command.output().expect("the program runs");
        if stdout(&output).starts_with("whole") {
            "en"
        } else {
            "id"
        }
    };
    assert_eq!(said(None, None, "C"), "id");
    assert_eq!(said(None, None, "en_US.UTF-8"), "en");
    program.file(
        "settings.json",
        br#"{"language":"id","theme":"light","bell":false}"#,
    );
    assert_eq!(
        said(None, None, "en_US.UTF-8"),
        "id",
        "a setting beats the locale"
    );
    assert_eq!(
        said(None, Some("en"), "id_ID.UTF-8"),
        "en",
        "the environment beats a setting"
    );
    assert_eq!(
        said(Some("id"), Some("en"), "en_US.UTF-8"),
        "id",
        "a flag beats the environment"
    );
}

#[test]
fn wrong_usage_is_2_with_a_hint() {
    let program = Program::new();
    program.refuses(2, &["verifi", "bangli"], "verify");
    program.refuses(2, &["new"], "--place");
    program.refuses(2, &["new", "--place", "Kota Palu", "--zone", "GMT"], "WITA");
    program.refuses(2, &["show", "bangli"], "--json");
}

#[test]
fn help_is_short_and_long() {
    let program = Program::new();
    let (short, long) = (program.prints(&["-h"]), program.prints(&["--help"]));
    assert!(short.lines().count() < long.lines().count());
    assert!(
        long.contains("Examples:") && long.contains("Exit codes"),
        "{long}"
    );
}

#[test]
fn screens_without_a_terminal_say_so() {
    let program = Program::new();
    program.bangli();
    for args in [&[][..], &["open", "bangli"], &["demo"]] {
        let output = program.run(args);
        assert_eq!(output.status.code(), Some(1), "{args:?}");
        assert_eq!(stderr(&output).lines().count(), 1, "{}", stderr(&output));
        assert!(stderr(&output).contains("terminal"), "{}", stderr(&output));
    }
}

/// Nobody reads on: no panic, no complaint.
#[test]
fn a_closed_pipe_is_survived() {
    let program = Program::new();
    program.bangli();
    let mut child = program.command(&["show", "bangli", "--json"]);
    let mut child = child
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a child");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("an end");
    assert!(
        output.status.success() && stderr(&output).is_empty(),
        "{:?} {}",
        output.status,
        stderr(&output)
    );
}
