//! One picture of every screen at 80×24 in Indonesian and at 60×18 in English, kept beside this file.

use crate::stage::{Stage, english, painted, text};
use mufakat::domain::note::NoteKind;
use mufakat::domain::vote::VoteState;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

/// The example's screens by name.
pub fn screens(stage: &Stage) -> Vec<(String, Route)> {
    let workshop = stage.workshop();
    let mut screens = vec![
        ("new".to_owned(), Route::New),
        ("card".to_owned(), Route::Card),
        ("agenda".to_owned(), Route::AGENDA),
        ("attendance".to_owned(), Route::ATTENDANCE),
        ("talk".to_owned(), Route::Session("teori".to_owned())),
        ("opening".to_owned(), Route::Session("pembukaan".to_owned())),
        ("questions".to_owned(), Route::list(NoteKind::Question)),
        ("parked".to_owned(), Route::list(NoteKind::Parked)),
        ("break".to_owned(), Route::Session("rehat-1-sore".to_owned())),
        ("board".to_owned(), Route::aspect("infrastruktur")),
        ("priorities".to_owned(), Route::Priorities),
        ("recap".to_owned(), Route::RECAP),
        ("details".to_owned(), Route::Details),
        ("settings".to_owned(), Route::Settings),
    ];
    for vote in workshop.votes.values() {
        let name = match vote.state {
            VoteState::Drafted => "vote-drafted",
            VoteState::Open => "vote-open",
            VoteState::Closed | VoteState::Settled => "vote-closed",
            VoteState::Accepted => "vote-accepted",
            VoteState::Withdrawn => "vote-withdrawn",
        };
        if !screens.iter().any(|(known, _)| known == name) {
            screens.push((name.to_owned(), Route::vote(Some(vote.id))));
        }
    }
    screens
}

fn picture(columns: u16, rows: u16, settings: Settings) {
    let mut stage = Stage::example(columns, rows, settings, Role::Both);
    let language = settings.language.code();
    for (name, target) in screens(&stage) {
        let buffer = stage.show(target).buffer();
        // What is read from block letters and bars of them.
        let is_painted = matches!(name.as_str(), "card" | "vote-open" | "vote-closed" | "vote-accepted");
        let picture = if is_painted { painted(buffer) } else { text(&buffer) };
        insta::assert_snapshot!(format!("{name}-{columns}x{rows}-{language}"), picture);
    }
    stage.show(Route::Current).press(Key::Ctrl('p'));
    insta::assert_snapshot!(format!("palette-{columns}x{rows}-{language}"), stage.screen());
    stage.press(Key::Esc).press(Key::Esc).keys("?");
    insta::assert_snapshot!(format!("help-{columns}x{rows}-{language}"), stage.screen());
}

#[test]
fn every_screen_at_80_by_24_in_indonesian() {
    picture(80, 24, Settings::default());
}

#[test]
fn every_screen_at_60_by_18_in_english() {
    picture(60, 18, english());
}

#[test]
fn an_empty_shelf() {
    let mut stage = Stage::empty(80, 24, Settings::default(), Role::Both);
    insta::assert_snapshot!("home-80x24-id", stage.screen());
    let mut stage = Stage::empty(60, 18, english(), Role::Both);
    insta::assert_snapshot!("home-60x18-en", stage.screen());
}
