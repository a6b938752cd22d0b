//! A program in a terminal of its own: keys in; the screen, the raw bytes and the way it ends out.
//!
//! Nothing here sleeps: every wait is for a state, and fails with the screen when it does not come in time.

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use std::ffi::OsStr;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

/// The longest wait for any state.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// What stands in the last line of a window that closes with the program.
pub const LAST_KEY: [&str; 2] =
    ["Tekan sembarang tombol untuk menutup jendela ini.", "Press any key to close this window."];

const FRAME_BEGIN: &[u8] = b"\x1b[?2026h";
const FRAME_END: &[u8] = b"\x1b[?2026l";

/// A running program and its terminal.
pub struct Pty {
    pub pid: u32,
    terminal: Option<Terminal>,
    seen: Arc<Seen>,
    exit: Receiver<ExitStatus>,
    ended: Option<ExitStatus>,
}

struct Terminal {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
}

/// What the program has written so far.
struct Seen {
    output: Mutex<Output>,
    changed: Condvar,
    /// Nothing more is read after the next bytes.
    closed: AtomicBool,
}

impl Seen {
    fn take_in(&self, bytes: &[u8]) {
        self.output.lock().expect("seen").take_in(bytes);
        self.changed.notify_all();
    }

    fn end(&self) {
        self.output.lock().expect("seen").ended = true;
        self.changed.notify_all();
    }
}

pub struct Output {
    pub bytes: Vec<u8>,
    parser: vt100::Parser,
    /// Bytes that the parser has.
    parsed: usize,
    /// Nothing more will come.
    ended: bool,
}

impl Output {
    /// Takes in bytes; a frame is shown when all of it is there.
    fn take_in(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        let new = &self.bytes[self.parsed..];
        let begin = find_last(new, FRAME_BEGIN);
        let whole = match (begin, find_last(new, FRAME_END)) {
            (Some(begin), Some(end)) if begin > end => begin,
            (Some(begin), None) => begin,
            _ => new.len(),
        };
        self.parser.process(&new[..whole]);
        self.parsed += whole;
    }

    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// The screen as text, a line a row, without blanks at the ends.
    pub fn text(&self) -> String {
        let (_, columns) = self.screen().size();
        let rows = self.screen().rows(0, columns.get());
        let rows: Vec<String> = rows.map(|row| row.trim_end().to_owned()).collect();
        rows.join("\n")
    }

    /// Frames drawn so far.
    pub fn frames(&self) -> usize {
        let shown = self.bytes[..self.parsed].windows(FRAME_BEGIN.len());
        shown.filter(|bytes| *bytes == FRAME_BEGIN).count()
    }
}

fn find_last(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).rposition(|bytes| bytes == part)
}

/// How to start a program.
pub struct Start {
    command: CommandBuilder,
    size: PtySize,
    reads_once: bool,
}

impl Start {
    /// The program `mufakat` on a folder, in a window of 80×24.
    pub fn mufakat<S: AsRef<OsStr>>(data: &Path, args: impl IntoIterator<Item = S>) -> Self {
        let start = Self::program(env!("CARGO_BIN_EXE_mufakat"), args);
        start.env("MUFAKAT_DATA_DIR", data)
    }

    pub fn program<S: AsRef<OsStr>>(program: impl AsRef<OsStr>, args: impl IntoIterator<Item = S>) -> Self {
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("TZ", "WITA-8");
        if let Some(path) = std::env::var_os("PATH") {
            command.env("PATH", path);
        }
        Self { command, size: size(80, 24), reads_once: false }
    }

    pub fn size(mut self, columns: u16, rows: u16) -> Self {
        self.size = size(columns, rows);
        self
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// In a terminal that takes no more output after the first bytes.
    pub fn reading_once(mut self) -> Self {
        self.reads_once = true;
        self
    }

    /// As a program whose terminal is not the controlling one: no HUP comes when it is closed.
    #[cfg(target_os = "linux")]
    pub fn without_control(mut self) -> Self {
        self.command.set_controlling_tty(false);
        self
    }

    pub fn start(self) -> Pty {
        let pair = native_pty_system().openpty(self.size).expect("a pty");
        let mut child = pair.slave.spawn_command(self.command).expect("started");
        let pid = child.process_id().expect("a process");
        let (exited, exit) = mpsc::channel();
        thread::spawn(move || exited.send(child.wait().expect("waited for")));
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let seen = Arc::new(Seen {
            output: Mutex::new(Output {
                bytes: Vec::new(),
                parser: vt100::Parser::new(at_least_one(self.size.rows), at_least_one(self.size.cols), 0),
                parsed: 0,
                ended: false,
            }),
            changed: Condvar::new(),
            closed: AtomicBool::new(self.reads_once),
        });
        let writes = Arc::clone(&seen);
        thread::spawn(move || {
            let mut bytes = vec![0; 1 << 16];
            while let Ok(n @ 1..) = reader.read(&mut bytes) {
                writes.take_in(&bytes[..n]);
                if writes.closed.load(Ordering::SeqCst) {
                    break;
                }
            }
            writes.end();
        });
        // Held by the program alone, so that reading ends with it.
        drop(pair.slave);
        Pty {
            pid,
            terminal: Some(Terminal { writer: pair.master.take_writer().expect("a writer"), master: pair.master }),
            seen,
            exit,
            ended: None,
        }
    }
}

fn at_least_one(n: u16) -> NonZeroU16 {
    NonZeroU16::new(n).unwrap_or(NonZeroU16::MIN)
}

const fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

impl Pty {
    fn terminal(&mut self) -> &mut Terminal {
        self.terminal.as_mut().expect("the window is open")
    }

    /// Sends bytes as a keyboard does.
    pub fn type_(&mut self, text: impl AsRef<[u8]>) -> &mut Self {
        let writer = &mut self.terminal().writer;
        writer.write_all(text.as_ref()).expect("typed");
        writer.flush().expect("typed");
        self
    }

    /// Types a line one key after the other, each when the one before is on the screen, and then Enter.
    pub fn line(&mut self, text: &str) -> &mut Self {
        for (end, c) in text.char_indices() {
            self.type_(c.encode_utf8(&mut [0; 4]));
            if c != ' ' {
                self.wait_for(text[..end + c.len_utf8()].trim_end());
            }
        }
        self.type_(ENTER)
    }

    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.type_(format!("\x1b[200~{text}\x1b[201~"))
    }

    /// Runs an action by its name in the palette.
    pub fn palette(&mut self, name: &str) -> &mut Self {
        self.type_(ctrl('p'));
        self.type_(name).wait_for(name);
        self.type_(ENTER)
    }

    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        {
            let mut output = self.output();
            let screen = output.parser.screen_mut();
            screen.set_size(at_least_one(rows), at_least_one(columns));
        }
        let resized = self.terminal().master.resize(size(columns, rows));
        resized.expect("resized");
        self
    }

    #[cfg(target_os = "linux")]
    pub fn tty_name(&mut self) -> std::path::PathBuf {
        self.terminal().master.tty_name().expect("a name")
    }

    pub fn signal(&self, name: &str) {
        assert!(self.reaches(name), "{name} sent");
    }

    /// Sends a signal; whether there was a program to take it.
    fn reaches(&self, name: &str) -> bool {
        let sent = Command::new("sh").args(["-c", &format!("kill -s {name} {}", self.pid)]).status();
        sent.expect("a shell").success()
    }

    /// Ends the program without a word, as a power cut does.
    pub fn kill(&mut self) {
        self.signal("KILL");
        self.exit_status();
    }

    /// Closes the window. A key goes before, because the thread that waits for output has the window open as well.
    pub fn close(&mut self) {
        self.seen.closed.store(true, Ordering::SeqCst);
        self.type_(ctrl('l'));
        self.terminal = None;
    }

    pub fn output(&self) -> MutexGuard<'_, Output> {
        self.seen.output.lock().expect("seen")
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.output().bytes.clone()
    }

    pub fn screen(&self) -> String {
        self.output().text()
    }

    /// Waits until the screen is as wanted, and gives something of it.
    pub fn wait<T>(&self, what: &str, wanted: impl FnMut(&Output) -> Option<T>) -> T {
        self.wait_until(Instant::now() + PATIENCE, wanted).unwrap_or_else(|| {
            let screen = self.screen();
            panic!("waited in vain for {what}; on the screen:\n{screen}")
        })
    }

    /// Waits until the screen is as wanted or the moment has come.
    pub fn wait_until<T>(&self, moment: Instant, mut wanted: impl FnMut(&Output) -> Option<T>) -> Option<T> {
        let mut output = self.output();
        loop {
            if let Some(found) = wanted(&output) {
                return Some(found);
            }
            let left = moment.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return None;
            }
            let waited = self.seen.changed.wait_timeout(output, left);
            output = waited.expect("seen").0;
        }
    }

    pub fn wait_for(&self, words: &str) -> &Self {
        self.wait(words, |output| output.text().contains(words).then_some(()));
        self
    }

    pub fn wait_until_gone(&self, words: &str) -> &Self {
        self.wait(&format!("no {words}"), |output| (!output.text().contains(words)).then_some(()));
        self
    }

    /// Waits until nothing more is written for a moment.
    #[allow(dead_code)] // for benches/budget.rs
    pub fn settle(&self) {
        let quiet = Duration::from_millis(20);
        let mut size = self.output().bytes.len();
        while let Some(grown) =
            self.wait_until(Instant::now() + quiet, |output| (output.bytes.len() > size).then_some(output.bytes.len()))
        {
            size = grown;
        }
    }

    /// Waits until the screen says what it said before, times left out.
    pub fn wait_for_screen(&self, before: &str) {
        let before = without_times(before);
        self.wait(&format!("this screen:\n{before}\n"), |output| {
            (without_times(&output.text()) == before).then_some(())
        });
    }

    /// Waits for the end of the program, and until all that it wrote is on the screen. A program in a window of its
    /// own, as here, asks for a last key, which is pressed.
    pub fn exit_status(&mut self) -> ExitStatus {
        if self.ended.is_none() {
            let deadline = Instant::now() + PATIENCE;
            let mut asked = false;
            while !self.ends_within(Duration::from_millis(5)) {
                if !asked && self.asks_for_last_key() {
                    asked = true;
                    self.type_(ENTER);
                }
                let screen = self.screen();
                assert!(Instant::now() < deadline, "it does not end:\n{screen}");
            }
            self.wait("the end of its output", |output| output.ended.then_some(()));
        }
        self.ended.clone().expect("ended")
    }

    /// Whether the last that it says is that the window closes at the next key.
    pub fn asks_for_last_key(&self) -> bool {
        let output = self.output();
        let said = output.bytes.trim_ascii_end();
        LAST_KEY.iter().any(|question| said.ends_with(question.as_bytes()))
    }

    /// Its exit code, 128 + n after a signal; then it asks for no key.
    pub fn exit_code(&mut self) -> u32 {
        let status = self.exit_status();
        assert_eq!(status.signal(), None, "it ends by itself");
        let code = status.exit_code();
        assert!(code < 128 || !self.asks_for_last_key(), "{}", self.screen());
        code
    }

    /// Whether it ends within this time.
    pub fn ends_within(&mut self, time: Duration) -> bool {
        if self.ended.is_none() {
            self.ended = self.exit.recv_timeout(time).ok();
        }
        self.ended.is_some()
    }

    /// Whether the terminal takes lines and shows what is typed, as a shell wants it.
    pub fn is_cooked(&mut self) -> bool {
        let termios = self.terminal().master.get_termios().expect("its modes");
        let flags = termios.local_flags.bits();
        flags & libc::ICANON != 0 && flags & libc::ECHO != 0
    }

    /// Asserts that the terminal is as a shell wants it: normal screen, cursor shown, no bracketed paste, cooked.
    pub fn assert_clean(&mut self) {
        assert!(self.is_cooked(), "raw mode is off");
        self.wait("the normal screen", |output| (!output.screen().alternate_screen()).then_some(()));
        let output = self.output();
        let screen = output.screen();
        assert!(!screen.hide_cursor(), "the cursor is shown");
        assert!(!screen.bracketed_paste(), "bracketed paste is off");
        assert!(!screen.inverse() && !screen.bold(), "no style is left");
        assert_eq!(screen.bgcolor(), vt100::Color::Default);
        assert_eq!(screen.fgcolor(), vt100::Color::Default);
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        if self.ended.is_none() && !self.ends_within(Duration::ZERO) {
            // It may have ended since it was asked.
            self.reaches("KILL");
        }
    }
}

pub const ENTER: &str = "\r";
pub const ESC: &str = "\x1b";

/// The byte of Ctrl and a letter.
pub fn ctrl(letter: char) -> [u8; 1] {
    [letter as u8 & 0x1f]
}

/// The words of a screen without those that are times or countdowns: `10.42`, `24:10`.
fn without_times(screen: &str) -> String {
    let is_time = |word: &str| {
        word.contains(['.', ':'])
            && word.starts_with(|c: char| c.is_ascii_digit())
            && word.chars().all(|c| c.is_ascii_digit() || ".:".contains(c))
    };
    let line = |line: &str| {
        let words = line.split_whitespace().filter(|word| !is_time(word));
        words.collect::<Vec<_>>().join(" ")
    };
    screen.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Waits until something that cannot be waited for comes true.
pub fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !is_so() {
        assert!(Instant::now() < deadline, "waited in vain until {what}");
        thread::park_timeout(Duration::from_millis(5));
    }
}

/// What /proc tells of a process.
#[cfg(target_os = "linux")]
pub mod process {
    use std::fs::read_to_string;

    /// Its state: `T` is stopped. None when it is gone.
    pub fn state(pid: u32) -> Option<char> {
        let stat = read_to_string(format!("/proc/{pid}/stat")).ok()?;
        stat.rsplit(')').next()?.trim_start().chars().next()
    }

    /// How often its threads were woken so far.
    pub fn wake_ups(pid: u32) -> u64 {
        let status = of_tasks(pid, "status");
        status.map(|text| field(&text, "voluntary_ctxt_switches")).sum()
    }

    /// How long its threads had a processor so far.
    #[allow(dead_code)] // for benches/budget.rs
    pub fn on_processor(pid: u32) -> std::time::Duration {
        let first = |text: String| text.split_whitespace().next()?.parse::<u64>().ok();
        let nanoseconds = of_tasks(pid, "schedstat").filter_map(first).sum();
        std::time::Duration::from_nanos(nanoseconds)
    }

    fn of_tasks(pid: u32, file: &'static str) -> impl Iterator<Item = String> {
        let tasks = std::fs::read_dir(format!("/proc/{pid}/task")).expect("a process");
        tasks.flatten().filter_map(move |task| read_to_string(task.path().join(file)).ok())
    }

    /// Its resident memory, in KiB.
    pub fn resident_kib(pid: u32) -> u64 {
        let status = read_to_string(format!("/proc/{pid}/status")).expect("a process");
        field(&status, "VmRSS")
    }

    /// Its resident memory without files, in KiB.
    pub fn own_kib(pid: u32) -> u64 {
        let status = read_to_string(format!("/proc/{pid}/status")).expect("a process");
        field(&status, "RssAnon")
    }

    fn field(status: &str, name: &str) -> u64 {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let number = line.and_then(|line| line.split_whitespace().nth(1));
        number.and_then(|n| n.parse().ok()).expect("a number")
    }
}
