//! Where results go.
#![cfg(unix)]

use crate::run::{Data, ran};
use std::process::Command;

/// A command line of the shell with the program as `$0`.
fn shell(data: &Data, script: &str) -> crate::run::Ran {
    let mut shell = Command::new("sh");
    shell.args(["-c", script, env!("CARGO_BIN_EXE_mufakat")]);
    shell.env("MUFAKAT_DATA_DIR", data.path()).env_remove("MUFAKAT_LANG");
    ran(shell.output().expect("a shell"))
}

/// With a document longer than any pipe holds.
fn long() -> Data {
    let data = Data::new();
    data.save("panjang", &crate::long::records(3_000));
    data
}

#[test]
fn a_closed_pipe_is_no_error() {
    let data = long();
    for command in ["show panjang --json", "export panjang --format markdown", "agenda list", "--help"] {
        let script = format!("{{ \"$0\" {command}; echo \"exit $?\" >&2; }} | head -c 1 >/dev/null");
        assert_eq!(shell(&data, &script).err, "exit 0\n", "{command}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_result_that_cannot_be_written_is_told() {
    let data = long();
    for command in ["show panjang --json", "list", "verify panjang"] {
        let failed = shell(&data, &format!("\"$0\" {command} >/dev/full"));
        assert_eq!(failed.code, Some(1), "{command}");
        crate::run::assert_says(&failed.err, &["stdout"]);
    }
}

#[test]
fn nothing_of_a_terminal_is_in_a_result() {
    let data = long();
    for command in ["list", "verify panjang", "show panjang --json", "agenda show tahap-1", "--help"] {
        let shown = shell(&data, &format!("\"$0\" {command}")).fine();
        assert!(!shown.contains('\u{1b}'), "{command}: {shown}");
    }
}
