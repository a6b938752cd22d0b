//! What turns the direction of a line or hides in it is in no cell of a picture, wherever it came from.

use crate::every_screen::play;
use crate::stage::{Stage, buffer_of, text};
use mufakat::domain::Zone;
use mufakat::domain::agenda::Label;
use mufakat::domain::event::{Created, JournalEvent};
use mufakat::domain::plain::is_hidden;
use mufakat::ui::app::App;
use mufakat::ui::ctx::{Agenda, Materials};
use mufakat::ui::handout::{Drive, Purpose, SecondCopy, Standing};
use mufakat::ui::input::{Health, Input, Opened, Saved};
use mufakat::ui::intake::{Found, Wanted};
use mufakat::ui::keys::Key;
use mufakat::ui::place::Place;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;
use ratatui::buffer::Buffer;
use std::sync::LazyLock;

/// Every kind of it, in front, behind a letter, behind a wide letter, alone and in a row.
const HOSTILE: &str = "\u{200b}\u{202e}awal\u{1b}[31m\u{9b}2J \u{7}日\u{2066}本\u{200f}\u{61c} \u{feff} \
    a\u{2060}\u{ad}b\u{7f}c\u{2028}d\u{3164}\u{e0041}\u{0} ujung\u{202c}";

fn nothing_hidden(buffer: &Buffer, name: &str) {
    let bad = buffer.content.iter().find(|cell| cell.symbol().chars().any(is_hidden));
    assert!(bad.is_none(), "{name}: {bad:?}\n{}", text(buffer));
}

fn hostile() -> String {
    HOSTILE.to_owned()
}

/// What reaches a window beside records: sentences, files, drives and pastes.
fn inputs() -> Vec<Input> {
    let saved = |health| Saved {
        slug: format!("berkas{HOSTILE}"),
        place: hostile(),
        title: hostile(),
        days: Vec::new(),
        agenda: String::new(),
        sum: String::new(),
        from: None,
        changed: None,
        health,
    };
    vec![
        Input::Paste(format!("{HOSTILE}\n{HOSTILE}\n13.00 {HOSTILE}\n")),
        Input::Rush(hostile()),
        Input::Key(Key::Char('\u{202e}')),
        Input::Items(format!("S: {HOSTILE}\n{HOSTILE}\t{HOSTILE}")),
        Input::Failed { why: hostile(), broken: true },
        Input::Moved(hostile()),
        Input::Refused(hostile()),
        Input::Said(hostile()),
        Input::Done(hostile()),
        Input::Listed(vec![
            saved(Health::Unknown),
            saved(Health::Whole(Some(hostile()))),
            saved(Health::Damaged(hostile())),
        ]),
        Input::Second(SecondCopy::Missing(hostile())),
        Input::Drives { purpose: Purpose::Agreement, drives: vec![drive(), drive()] },
        Input::Files { wanted: Wanted::Items, files: vec![found(), found()] },
        Input::Known { path: hostile(), slug: hostile(), standing: Standing::Same { records: 1 } },
    ]
}

fn drive() -> Drive {
    Drive { label: hostile(), folder: hostile() }
}

fn found() -> Found {
    Found { name: hostile(), path: hostile() }
}

#[test]
fn no_cell_of_any_scene_holds_it() {
    for role in [Role::Desk, Role::Both] {
        let base = Stage::example(80, 24, Settings::default(), role);
        play(&base, role, |stage, name| {
            for input in inputs() {
                let said = format!("{input:?}");
                stage.input(input);
                nothing_hidden(&stage.buffer(), &format!("{name}, {said}"));
            }
            stage.press(Key::Enter);
            nothing_hidden(&stage.buffer(), name);
            nothing_hidden(&buffer_of(&stage.wall(), 80, 24, stage.now), name);
        });
    }
}

fn hostile_agendas() -> Vec<Agenda> {
    let file = mufakat::agenda_file::by_id("tahap-1").expect("the embedded agenda");
    vec![Agenda {
        id: hostile(),
        title: Label::same(hostile()),
        about: Some(Label::same(hostile())),
        aspects: file.aspects.clone(),
        dimensions: file.dimensions.clone(),
        years: file.years,
        sheets: file.declared(),
        given: file.given(),
        days: file.days,
    }]
}

#[test]
fn agendas_and_offices_of_files_are_shown_without_it() {
    let mut offices = mufakat::agenda_file::sample_offices();
    for office in &mut offices {
        office.name = hostile();
    }
    let materials = Materials { agendas: LazyLock::new(hostile_agendas), offices, zone: Zone::Wita };
    let mut stage = Stage::empty(80, 24, Settings::default(), Role::Both);
    stage.app = App::new(Settings::default(), Role::Both, materials);
    stage.show(Route::New).keys("Bangli");
    for _ in 0..9 {
        nothing_hidden(&stage.buffer(), "form");
        stage.press(Key::Enter);
    }
}

#[test]
fn an_unfinished_line_kept_beside_the_file_comes_back_without_it() {
    let mut stage = Stage::bangli();
    stage.palette("papan");
    let place = Place { line: hostile(), ..stage.app.place().expect("a place") };
    let opened = Opened {
        name: "bangli".to_owned(),
        history: stage.history(),
        read_only: None,
        remark: Some(hostile()),
        place: Some(place),
        fresh: false,
    };
    stage.input(Input::Opened(Box::new(opened)));
    nothing_hidden(&stage.buffer(), "the remark");
    stage.press(Key::Down);
    nothing_hidden(&stage.buffer(), "the line");
    assert!(stage.screen().contains("› awal[31m2J"), "{}", stage.screen());
}

#[test]
fn a_sentence_shows_it_by_its_number() {
    let mut stage = Stage::bangli();
    stage.input(Input::Refused("berkas \u{202e}lsx.\u{1b}[2J".to_owned()));
    let screen = stage.screen();
    assert!(screen.contains("berkas <U+202E>lsx.<U+001B>[2J"), "{screen}");
}

#[test]
fn a_record_with_it_is_no_record() {
    let stage = Stage::bangli();
    let created = |change: fn(&mut Created)| {
        let mut record = stage.records[0].clone();
        for event in &mut record.events {
            if let mufakat::domain::Event::Journal(JournalEvent::WorkshopCreated(created)) = event {
                change(created);
            }
        }
        mufakat::domain::History::begin(record).is_ok()
    };
    assert!(created(|_| {}));
    assert!(!created(|created| created.title.push_str("\u{200b}x")));
    assert!(!created(|created| created.venue.push_str("\u{ad}x")));
    assert!(!created(|created| created.agenda.push_str("\u{2060}x")));
    assert!(!created(|created| created.place.name.push_str("\u{202e}x")));
    assert!(!created(|created| created.place.head.push_str("\u{9b}x")));
    assert!(!created(|created| created.aspects[0].name.id.push_str("\u{7f}x")));
    assert!(!created(|created| created.aspects[0].id.push_str("\u{feff}x")));
    assert!(!created(|created| created.days[0].sessions[0].title.en.push_str("\u{3164}x")));
}
