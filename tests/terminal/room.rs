//! Folders and workshops for the terminal.

use crate::pty::{Pty, Start};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A data folder that goes away; in memory where the system has one.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Self {
        let memory = Path::new("/dev/shm");
        Self(TempDir::new_in(memory).or_else(|_| TempDir::new()).expect("a folder"))
    }

    /// On a disk, where a write takes its time.
    pub fn on_disk() -> Self {
        Self(TempDir::new().expect("a folder"))
    }

    /// With the workshop `bangli`, which begins today.
    pub fn bangli() -> Self {
        let folder = Self::new();
        folder.make_bangli();
        folder
    }

    pub fn make_bangli(&self) {
        let made =
            self.headless(["new", "--place", "Kabupaten Bangli", "--zone", "WITA"]).args(["--name", "bangli"]).output();
        let made = made.expect("run");
        assert!(made.status.success(), "{made:?}");
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn entries(&self) -> usize {
        std::fs::read_dir(self.path()).expect("a folder").count()
    }

    pub fn journal(&self) -> PathBuf {
        self.path().join("workshops/bangli.jsonl")
    }

    pub fn place(&self) -> String {
        let place = self.path().join("workshops/bangli.place.json");
        std::fs::read_to_string(place).unwrap_or_default()
    }

    /// The program without a terminal.
    pub fn headless<const N: usize>(&self, args: [&str; N]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
        command.args(args).env("MUFAKAT_DATA_DIR", self.path());
        command
    }

    pub fn start<const N: usize>(&self, args: [&str; N]) -> Pty {
        Start::mufakat(self.path(), args).start()
    }

    /// The workshop open in a terminal, its first picture drawn.
    pub fn open(&self) -> Pty {
        let pty = self.start(["open", "bangli"]);
        pty.wait("a picture", |output| (output.frames() > 0).then_some(()));
        pty
    }

    /// What `verify` says; the file must be whole.
    pub fn verify(&self) -> String {
        let verified = self.headless(["verify", "bangli"]).output().expect("run");
        assert!(verified.status.success(), "{verified:?}");
        String::from_utf8(verified.stdout).expect("text")
    }
}
