//! What is read apart from the screens: card, completions, manual page.

use std::process::Command;

fn printed(arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let output = Command::new(env!("CARGO_BIN_EXE_mufakat"))
        .args(arguments)
        .env("MUFAKAT_DATA_DIR", folder.path())
        .env_remove("MUFAKAT_LANG")
        .output()
        .expect("the program");
    assert!(output.status.success(), "{output:?}");
    let files = std::fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(files, 0, "nothing is written");
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_card_is_one_page_in_both_languages_with_seven_keys_each() {
    let card = printed(&["--lang", "id", "card"]);
    assert!(card.lines().count() <= 60, "{card}");
    assert!(card.lines().all(|line| line.chars().count() <= 78), "{card}");
    let (id, en) = card.split_once("CARD FOR A STAND-IN").expect("both languages");
    for page in [id, en] {
        for key in ["Enter", "Tab", "Esc", "Ctrl+Z", "Ctrl+T", "]", "Ctrl+P"] {
            let listed = |line: &&str| line.starts_with(&format!("  {key} "));
            assert_eq!(page.lines().filter(listed).count(), 1, "{key}: {page}");
        }
    }
    let english = printed(&["--lang", "en", "card"]);
    assert!(english.starts_with("MUFAKAT: CARD"), "{english}");
}

#[test]
fn completions_name_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = printed(&["completions", shell]);
        for command in ["open", "export", "tally", "completions"] {
            assert!(script.contains(command), "{shell} lacks {command}");
        }
    }
}

#[test]
fn the_manual_page_has_its_sections() {
    let page = printed(&["man"]);
    for part in [".TH mufakat 1", ".SH SYNOPSIS", ".SH OPTIONS", "mufakat\\-export"] {
        assert!(page.contains(part), "{part} is missing");
    }
}
