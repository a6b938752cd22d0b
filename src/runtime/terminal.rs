//! The terminal has one owner and is put back exactly once on every way out.

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::{Print, ResetColor};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{cursor, queue};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};
use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, ThreadId};

/// The thread that has the terminal now.
static OWNER: Mutex<Option<ThreadId>> = Mutex::new(None);

/// The end of every frame.
const FRAME_END: &[u8] = b"\x1b[?2026l";
/// The resets that the backend writes behind the cells of every frame.
const RESETS: &[u8] = b"\x1b[39m\x1b[49m\x1b[59m\x1b[0m";
/// The one reset that does the same.
const RESET: &[u8] = b"\x1b[0m";
/// One of these stands in every frame.
const CURSOR_SHOWN: &[u8] = b"\x1b[?25h";
const CURSOR_HIDDEN: &[u8] = b"\x1b[?25l";

/// Modes that another program may have left behind: reports of the mouse and of the focus, keys as xterm's
/// `modifyOtherKeys` tells them and as kitty does. The last is one of each screen.
pub(super) const OF_OTHERS: &str = "\x1b[?9l\x1b[?1000l\x1b[?1001l\x1b[?1002l\x1b[?1003l\x1b[?1004l\x1b[?1005l\x1b[?1006l\
     \x1b[?1015l\x1b[?1016l\x1b[>4;0m\x1b[=0u";
const KITTY_OF_SCREEN: &str = "\x1b[=0u";

/// The terminal while it is ours.
#[derive(Debug)]
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Ink>>,
}

/// Whether there is a terminal to draw on and to read from.
pub fn is_there() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Whether the terminal is ours now.
pub(super) fn is_ours() -> bool {
    owner().is_some()
}

impl Screen {
    /// Takes the terminal: raw mode, alternate screen, bracketed paste. Asks it nothing, so nothing can hang.
    ///
    /// # Errors
    /// The system's.
    pub fn take() -> io::Result<Self> {
        enter()?;
        // Which colours are used is for the theme to say; crossterm with NO_COLOR set would wipe out bold and reverse.
        crossterm::style::force_color_output(true);
        let terminal = terminal().inspect_err(|_| put_back())?;
        Ok(Self { terminal })
    }

    /// Draws one frame, whole or not at all, and with `bell` rings the bell.
    ///
    /// # Errors
    /// The system's; the terminal is gone then.
    pub fn draw(&mut self, bell: bool, view: impl FnOnce(&mut Frame)) -> io::Result<()> {
        let ink = self.terminal.backend_mut();
        queue!(ink, BeginSynchronizedUpdate)?;
        if bell {
            queue!(ink, Print('\x07'))?;
        }
        let drawn = self.terminal.draw(view).map(|_| ());
        let ink = self.terminal.backend_mut();
        queue!(ink, EndSynchronizedUpdate)?;
        Write::flush(ink)?;
        drawn
    }

    /// Takes the terminal again, also when somebody else has changed it meanwhile.
    ///
    /// # Errors
    /// The system's.
    pub fn take_again(&mut self) -> io::Result<()> {
        put_back();
        enter()?;
        self.terminal = terminal()?;
        Ok(())
    }

    /// The next frame is drawn whole: a window that changes its size changes what stands in it.
    ///
    /// # Errors
    /// The system's.
    pub fn forget(&mut self) -> io::Result<()> {
        // `Terminal::clear` would ask the terminal where its cursor is.
        let size = self.terminal.size()?;
        self.terminal.resize(size.into())
    }
}

/// A terminal of which nothing is known yet but its size.
fn terminal() -> io::Result<Terminal<CrosstermBackend<Ink>>> {
    let backend = CrosstermBackend::new(Ink { out: out()?, frame: Vec::new(), cursor: None });
    // Where a signal tells of another size, no frame needs to ask for it.
    let viewport = match cfg!(unix) {
        true => Viewport::Fixed(Rect::from(backend.size()?)),
        false => Viewport::Fullscreen,
    };
    Terminal::with_options(backend, TerminalOptions { viewport })
}

impl Drop for Screen {
    fn drop(&mut self) {
        put_back();
    }
}

/// Raw mode without a picture, until dropped.
#[derive(Debug)]
pub(super) struct Raw(());

impl Raw {
    pub(super) fn take() -> io::Result<Self> {
        #[cfg(unix)]
        super::crash::arm(super::crash::before(), super::crash::Taken::Raw);
        enable_raw_mode().map(Self)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        let _ = disable_raw_mode();
        #[cfg(unix)]
        super::crash::disarm();
    }
}

/// Sends frames in one piece each: ratatui flushes several times while it draws one.
#[derive(Debug)]
struct Ink {
    out: Out,
    frame: Vec<u8>,
    /// The last of [`CURSOR_SHOWN`] and [`CURSOR_HIDDEN`] that the terminal was told.
    cursor: Option<&'static [u8]>,
}

impl Ink {
    /// Takes out of a whole frame what the terminal need not be told.
    fn shorten(&mut self) {
        let of_cells = self.frame.windows(RESETS.len()).rposition(|bytes| bytes == RESETS);
        if let Some(start) = of_cells {
            self.frame.splice(start..start + RESETS.len(), RESET.iter().copied());
        }
        let is_of_cursor = |bytes: &[u8]| bytes == CURSOR_SHOWN || bytes == CURSOR_HIDDEN;
        if let Some(start) = self.frame.windows(CURSOR_SHOWN.len()).rposition(is_of_cursor) {
            let end = start + CURSOR_SHOWN.len();
            let is_shown = self.frame.get(start..end) == Some(CURSOR_SHOWN);
            let cursor = if is_shown { CURSOR_SHOWN } else { CURSOR_HIDDEN };
            if self.cursor.replace(cursor) == Some(cursor) {
                self.frame.drain(start..end);
            }
        }
    }
}

impl Write for Ink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.frame.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if !self.frame.ends_with(FRAME_END) {
            return Ok(());
        }
        self.shorten();
        #[cfg(unix)]
        if super::crash::is_over() {
            self.frame.clear();
            return Ok(());
        }
        let sent = self.out.write_all(&self.frame);
        self.frame.clear();
        sent
    }
}

/// Standard output by another door: that of std is locked for as long as a write hangs, and whoever puts the terminal
/// back must not wait for that.
#[cfg(unix)]
type Out = std::fs::File;
#[cfg(not(unix))]
type Out = io::Stdout;

#[cfg(unix)]
fn out() -> io::Result<Out> {
    use std::os::fd::AsFd;
    io::stdout().as_fd().try_clone_to_owned().map(Out::from)
}

#[cfg(not(unix))]
fn out() -> io::Result<Out> {
    Ok(io::stdout())
}

fn enter() -> io::Result<()> {
    #[cfg(unix)]
    super::crash::arm(super::crash::before(), super::crash::Taken::Screen);
    enable_raw_mode()?;
    *owner() = Some(thread::current().id());
    let mut bytes = Vec::new();
    let entered = queue!(
        bytes,
        Print(OF_OTHERS),
        EnterAlternateScreen,
        Print(KITTY_OF_SCREEN),
        EnableBracketedPaste,
        cursor::Hide
    );
    entered.and_then(|()| out()?.write_all(&bytes)).inspect_err(|_| put_back())
}

/// Puts the terminal back, if it is ours; does nothing the second time. May be called from any thread.
pub fn put_back() {
    if owner().take().is_some() {
        leave();
    }
}

/// Puts the terminal back if this thread has it.
pub(super) fn put_back_own() {
    let mut owner = owner();
    if *owner == Some(thread::current().id()) {
        *owner = None;
        drop(owner);
        leave();
    }
}

fn leave() {
    let _ = disable_raw_mode();
    let mut bytes = Vec::new();
    let queued = queue!(
        bytes,
        EndSynchronizedUpdate,
        ResetColor,
        DisableBracketedPaste,
        Print(KITTY_OF_SCREEN),
        LeaveAlternateScreen,
        Print(OF_OTHERS),
        cursor::Show
    );
    let _ = queued.and_then(|()| out()?.write_all(&bytes));
    #[cfg(unix)]
    super::crash::disarm();
}

fn owner() -> std::sync::MutexGuard<'static, Option<ThreadId>> {
    OWNER.lock().unwrap_or_else(PoisonError::into_inner)
}
