//! Flag beats environment beats setting beats locale; else Indonesian.

use crate::run::{Data, assert_says, ran};

const INDONESIAN: &str = "utuh: ";
const ENGLISH: &str = "whole: ";

fn verified(data: &Data, variables: &[(&str, &str)], flags: &[&str]) -> String {
    let mut command = data.command(["verify", "bangli"].iter().chain(flags));
    command.envs(variables.iter().copied());
    ran(command.output().expect("run")).fine()
}

#[test]
fn the_language() {
    let data = Data::bangli();
    let english_locale = [("LANG", "en_US.UTF-8")];
    assert_says(&verified(&data, &[], &[]), &[INDONESIAN]);
    assert_says(&verified(&data, &[("LANG", "C")], &[]), &[INDONESIAN]);
    assert_says(&verified(&data, &[("LANG", "fr_FR.UTF-8")], &[]), &[INDONESIAN]);
    assert_says(&verified(&data, &english_locale, &[]), &[ENGLISH]);
    let settings = r#"{"language":"id","theme":"light","bell":false}"#;
    data.file("settings.json", settings);
    assert_says(&verified(&data, &english_locale, &[]), &[INDONESIAN]);
    let environment = [("LANG", "id_ID.UTF-8"), ("MUFAKAT_LANG", "en")];
    assert_says(&verified(&data, &environment, &[]), &[ENGLISH]);
    assert_says(&verified(&data, &environment, &["--lang", "id"]), &[INDONESIAN]);
    assert_says(&verified(&data, &[("MUFAKAT_LANG", "")], &["--lang", "en"]), &[ENGLISH]);
}

#[test]
fn a_variable_that_means_nothing_is_told() {
    let data = Data::bangli();
    for (name, value) in [("MUFAKAT_LANG", "fr"), ("MUFAKAT_THEME", "pink")] {
        let mut command = data.command(["list"]);
        let why = ran(command.env(name, value).output().expect("run")).usage();
        assert_says(&why, &[name, value]);
    }
}

#[test]
fn the_data_folder() {
    let (environment, flag) = (Data::bangli(), Data::new());
    let flagged = ["list", "--data-dir", flag.path().to_str().expect("a path")];
    assert_says(&environment.run(["list"]).fine(), &["bangli"]);
    assert!(!environment.run(flagged).fine().contains("bangli"));
    let mut empty = environment.command(["list"]);
    let listed = ran(empty.env("MUFAKAT_DATA_DIR", "").output().expect("run")).fine();
    assert!(!listed.contains("bangli"), "the system's own place: {listed}");
}

#[test]
#[cfg(target_os = "linux")]
fn without_anything_it_is_the_place_of_the_system() {
    let data = Data::new();
    let mut new = data.command(["new", "--place", "Kota Bima", "--name", "bima"]);
    ran(new.env_remove("MUFAKAT_DATA_DIR").output().expect("run")).fine();
    let journal = "home/.local/share/mufakat/workshops/bima.jsonl";
    assert!(data.path().join(journal).is_file());
}

#[test]
fn no_home_is_needed_with_a_folder() {
    let data = Data::bangli();
    let mut list = data.command(["list"]);
    let listed = ran(list.env_remove("HOME").output().expect("run")).fine();
    assert_says(&listed, &["bangli"]);
}
