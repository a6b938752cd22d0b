//! The `mufakat` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    mufakat::cli::main()
}
