//! Draws the pictures of the README from true screens, through the same window that the program runs.
//!
//! `cargo run --example pictures` writes them; `cargo run --example pictures -- --check` says whether they are current.
//! The same source gives the same bytes: the clock is the script's, and nothing is asked of the machine.

pub mod recording;
pub mod script;
pub mod still;
pub mod svg;
pub mod window;

use std::process::ExitCode;

#[allow(dead_code, reason = "a test takes this file as a module")]
fn main() -> ExitCode {
    let check = std::env::args().any(|word| word == "--check");
    let mut code = ExitCode::SUCCESS;
    let stills = still::ALL.iter().map(|picture| (picture.0, still::draw(picture)));
    for (path, svg) in stills.chain([(recording::PATH, recording::draw())]) {
        if check {
            let current = std::fs::read_to_string(path).is_ok_and(|kept| kept == svg);
            println!("{path} is {}", if current { "current" } else { "stale" });
            code = if current { code } else { ExitCode::FAILURE };
        } else if let Err(error) = std::fs::write(path, svg) {
            eprintln!("{path}: {error}");
            code = ExitCode::FAILURE;
        }
    }
    code
}
