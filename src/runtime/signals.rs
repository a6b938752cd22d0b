//! Signals (Unix): end in an orderly way, within a second in any case; stop and go on; a new size of the window.

#[cfg(unix)]
use super::message::Message;
use super::message::Sender;
use std::io;

/// How long the loop has for ending in an orderly way.
#[cfg(unix)]
const DEADLINE: std::time::Duration = std::time::Duration::from_secs(1);
/// How long a terminal may take to be put back; one that takes no more output takes for ever.
#[cfg(unix)]
const PUT_BACK: std::time::Duration = std::time::Duration::from_millis(200);

/// Starts the signal thread. TERM, HUP and INT ask the loop to end, and end the program themselves when it does not.
///
/// # Errors
/// The system's.
#[cfg(unix)]
pub(super) fn listen(messages: Sender) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH])?;
    let work = move || {
        for signal in signals.forever() {
            let _ = messages.send(match signal {
                SIGTSTP => Message::Stop,
                SIGCONT => Message::GoOn,
                SIGWINCH => Message::Resized,
                _ => Message::End(signal),
            });
            if matches!(signal, SIGTERM | SIGHUP | SIGINT) {
                std::thread::sleep(DEADLINE);
                end(128 + signal);
            }
        }
    };
    std::thread::Builder::new().name("signals".to_owned()).spawn(work).map(|_| ())
}

/// Ends the program whatever the loop is waiting for.
#[cfg(unix)]
fn end(code: i32) -> ! {
    let (done, is_done) = std::sync::mpsc::channel();
    let put_back = move || {
        super::terminal::put_back();
        let _ = done.send(());
    };
    if std::thread::Builder::new().spawn(put_back).is_ok() {
        let _ = is_done.recv_timeout(PUT_BACK);
    }
    std::process::exit(code)
}

/// There are no signals here: Ctrl+C is a key, and closing the window ends the program.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub(super) fn listen(_messages: Sender) -> io::Result<()> {
    Ok(())
}

/// Stops this process until somebody lets it go on; that sends [`GoOn`](super::message::Message::GoOn).
pub(super) fn stop() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGSTOP);
}
