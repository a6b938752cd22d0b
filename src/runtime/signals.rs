//! Signals (Unix): end in an orderly way, within a second in any case; stop and go on.

use super::window::Message;
use std::io;
use std::sync::mpsc::Sender;

/// Starts the signal thread. TERM, HUP and INT ask the loop to end, and end the program themselves after a second;
/// TSTP asks it to stop.
///
/// # Errors
/// The system's.
#[cfg(unix)]
pub(super) fn listen(messages: Sender<Message>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP])?;
    let work = move || {
        for signal in signals.forever() {
            if signal == SIGTSTP {
                let _ = messages.send(Message::Stop);
                continue;
            }
            let _ = messages.send(Message::End(signal));
            std::thread::sleep(std::time::Duration::from_secs(1));
            super::terminal::put_back();
            std::process::exit(128 + signal);
        }
    };
    std::thread::Builder::new()
        .name("signals".to_owned())
        .spawn(work)
        .map(|_| ())
}

/// There are no signals here: Ctrl+C is a key, and closing the window ends the program.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub(super) fn listen(_messages: Sender<Message>) -> io::Result<()> {
    Ok(())
}

/// Stops this process until somebody lets it go on.
pub(super) fn stop() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGSTOP);
}
