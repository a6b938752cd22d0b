//! Help, short and long.

use crate::run::{Data, assert_says};

#[test]
fn short_help_is_short_and_long_help_complete() {
    let data = Data::new();
    let (short, long) = (data.run(["-h"]).fine(), data.run(["--help"]).fine());
    assert!(short.lines().count() < 40, "{short}");
    assert!(!short.contains("Examples"), "{short}");
    let commands = [
        "new",
        "open",
        "wall",
        "list",
        "show",
        "verify",
        "repair",
        "export",
        "rollup",
        "forms",
        "tally",
        "agenda",
        "demo",
        "import",
        "card",
        "completions",
        "man",
    ];
    for command in commands {
        for help in [&short, &long] {
            assert_says(help, &[&format!("\n  {command} ")]);
        }
        let help = data.run([command, "--help"]).fine();
        assert_says(&help, &["Usage: mufakat", "--lang", "--data-dir"]);
    }
    assert_says(&long, &["Examples:", "mufakat demo", "MUFAKAT_DATA_DIR", "Exit codes: 0", "jq"]);
}

#[test]
fn the_version_is_told() {
    let version = Data::new().run(["--version"]).fine();
    assert_eq!(version, concat!("mufakat ", env!("CARGO_PKG_VERSION"), "\n"));
}
