//! Running the program without a terminal, in a data folder of its own.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A data folder that goes away; in memory where the system has one.
pub struct Data(TempDir);

/// What the program said and how it ended.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// Bytes as hexadecimal digits in lower case.
pub fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"))
}

impl Data {
    pub fn new() -> Self {
        let memory = Path::new("/dev/shm");
        Self(TempDir::new_in(memory).or_else(|_| TempDir::new()).expect("a folder"))
    }

    /// With the workshop `bangli`.
    pub fn bangli() -> Self {
        let data = Self::new();
        let args = ["new", "--place", "Kabupaten Bangli", "--name", "bangli"];
        data.run(args).fine();
        data
    }

    /// With a filled workshop, `contoh`.
    pub fn example() -> Self {
        let data = Self::new();
        let now = "2024-06-11T14:30:00+08:00".parse().expect("an instant");
        let records =
            mufakat::demo::demo(now, mufakat::domain::Zone::Wita, mufakat::demo::Day::One).expect("an example");
        data.save("contoh", &records);
        data
    }

    pub fn save(&self, name: &str, records: &[mufakat::domain::Record]) {
        use mufakat::journal::{Journal, Lock, shelf};
        let folder = self.path().join("workshops");
        shelf::prepare(&folder).expect("a shelf");
        let lock = Lock::take(&shelf::path_of(&folder, name)).expect("a lock");
        Journal::create_from(lock, records).expect("a journal");
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// The journal of a name.
    pub fn journal(&self, name: &str) -> PathBuf {
        self.path().join(format!("workshops/{name}.jsonl"))
    }

    /// Writes a file into the folder.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(&path, content).expect("written");
        path
    }

    /// The program on this folder and nothing else of the environment.
    pub fn command<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
        command
            .args(args)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.path().join("home"))
            .env("MUFAKAT_DATA_DIR", self.path())
            .stdin(Stdio::null());
        command
    }

    pub fn run<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Ran {
        ran(self.command(args).output().expect("run"))
    }

    /// The same with a text on stdin.
    pub fn run_on<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>, input: impl AsRef<[u8]>) -> Ran {
        let mut command = self.command(args);
        command.stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("run");
        // It may end before it has read all of it.
        let _ = child.stdin.take().expect("its stdin").write_all(input.as_ref());
        ran(child.wait_with_output().expect("run"))
    }
}

pub fn ran(output: Output) -> Ran {
    Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).expect("text"),
        err: String::from_utf8(output.stderr).expect("text"),
    }
}

impl Ran {
    /// It worked and had nothing to complain of; what it said.
    pub fn fine(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{self:?}");
        self.out
    }

    /// It worked and had something to say beside it: what it said, and the remark.
    pub fn fine_with_remark(self) -> (String, String) {
        assert_eq!(self.code, Some(0), "{self:?}");
        assert!(!self.err.is_empty() && !self.err.contains("panic"), "{self:?}");
        (self.out, self.err)
    }

    /// It refused and printed nothing else; the reason.
    pub fn refused(self) -> String {
        self.ended(1)
    }

    /// It could not be asked like this; the reason.
    pub fn usage(self) -> String {
        self.ended(2)
    }

    fn ended(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(code), ""), "{self:?}");
        assert!(!self.err.contains("panic"), "{self:?}");
        self.err
    }
}

/// Asserts that a text says all of this.
pub fn assert_says(text: &str, words: &[&str]) {
    for words in words {
        assert!(text.contains(words), "{words:?} is not in:\n{text}");
    }
}
