//! What the room must never see, on every screen and dialog.

use crate::every_screen::{play, targets, walk};
use crate::stage::{Stage, buffer_of, seal_of, text};
use jiff::Timestamp;
use mufakat::domain::attendance::Code;
use mufakat::domain::command::{NewItem, NoteCommand, SwotCommand, VoteCommand};
use mufakat::domain::details::{Details, Person};
use mufakat::domain::event::{BoardEvent, NoteEvent};
use mufakat::domain::history::record_time;
use mufakat::domain::note::NoteKind;
use mufakat::domain::swot::Quadrant;
use mufakat::domain::vote::{Choice, VoteState};
use mufakat::domain::{Command, Event, History, Record, decide};
use mufakat::scene::{Scene, WallScene};
use mufakat::text::Language;
use mufakat::ui::handout::{Drive, Purpose, SecondCopy, Standing};
use mufakat::ui::input::{Health, Input, Saved};
use mufakat::ui::keys::Key;
use mufakat::ui::place::Place;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;
use mufakat::ui::wall::Wall;

use mufakat::domain::command::{RowCells, SheetCommand};
use mufakat::domain::sheet::{Cell, Column, Kind, Rows, Viewer};
use mufakat::domain::{Id, Zone};
use mufakat::ui::route::{Order, Spot};
use proptest::prelude::*;
use std::collections::BTreeSet;

const WITHDRAWN: &str = "kalimat tercabut zulu";
const PARKED_WORDING: &str = "Rumusan lain yang diparkir juga";
const PARKED: &str = "kalimat terparkir zulu";
const WITHDRAWN_NOTE: &str = "catatan tercabut zulu";
const PARKED_NOTE: &str = "catatan terparkir zulu";
const NOTE: &str = "pertanyaan tajam";
const OTHER: &str = "Kabupaten Zulu Lain";
const SPEAKER: &str = "ZULU-OFFICE";

/// Records as a command makes them.
pub fn append(stage: &mut Stage, command: Command) -> Vec<Event> {
    let mut history = History::replay(stage.records.clone()).expect("a whole history");
    let events = decide(history.workshop(), command, history.at(stage.now)).expect("a command that may happen");
    let at = record_time(history.workshop(), &events, stage.now);
    let record = Record { n: history.next_record(), at, events: events.clone() };
    history.push(record.clone()).expect("a record that fits");
    stage.records.push(record);
    events
}

fn add_item(stage: &mut Stage, text: &str) -> mufakat::domain::Id {
    let item = NewItem {
        aspect: "struktur".to_owned(),
        quadrant: Quadrant::S,
        text: text.to_owned(),
        by: Code::new(SPEAKER),
        dimension: None,
        from: Vec::new(),
        origin: None,
    };
    match append(stage, Command::Swot(SwotCommand::Add(vec![item])))[..] {
        [Event::Board(BoardEvent::ItemAdded { id, .. })] => id,
        ref other => panic!("{other:?}"),
    }
}

fn take_note(stage: &mut Stage, kind: NoteKind, text: &str) -> mufakat::domain::Id {
    let session = "teori".to_owned();
    let session = stage
        .workshop()
        .session(&session)
        .map_or_else(|| stage.workshop().sessions().next().expect("a session").1.plan.id.clone(), |_| session);
    let command = NoteCommand::Take { session, kind, texts: vec![text.to_owned()], by: Code::new(SPEAKER) };
    match append(stage, Command::Note(command))[..] {
        [Event::Note(NoteEvent::NoteTaken { id, .. })] => id,
        ref other => panic!("{other:?}"),
    }
}

/// The delegation whose code and name must stay on the desk.
fn speaker() -> Command {
    let delegation = mufakat::domain::command::NewDelegation {
        code: Code::new(SPEAKER).expect("a code"),
        name: "Dinas Zulu".to_owned(),
        unsur: mufakat::domain::attendance::Unsur::Opd,
        votes: false,
    };
    Command::Attendance(mufakat::domain::command::AttendanceCommand::AddDelegations(vec![delegation]))
}

/// The example with everything in it that must stay on the desk.
fn full_of_secrets(role: Role) -> Stage {
    let mut stage = Stage::example(120, 36, Settings::default(), role);
    append(&mut stage, speaker());
    let id = add_item(&mut stage, WITHDRAWN);
    append(&mut stage, Command::Swot(SwotCommand::Withdraw { id }));
    let id = add_item(&mut stage, PARKED);
    let text = PARKED_WORDING.to_owned();
    append(&mut stage, Command::Swot(SwotCommand::Propose { id, text }));
    append(&mut stage, Command::Swot(SwotCommand::Park { id }));
    add_item(&mut stage, "Butir biasa dari seseorang");
    let id = take_note(&mut stage, NoteKind::Note, WITHDRAWN_NOTE);
    append(&mut stage, Command::Note(NoteCommand::Withdraw { id }));
    take_note(&mut stage, NoteKind::Parked, PARKED_NOTE);
    take_note(&mut stage, NoteKind::Question, NOTE);
    let details = Details {
        letter: "000/zulu".to_owned(),
        chair: Person::parse("Orang Zulu; Kepala Zulu; 19770707 200707 1 007"),
        signers: vec![Person::parse("Saksi Zulu")],
        ..Details::default()
    };
    append(&mut stage, Command::EditDetails(Box::new(details)));
    let mut stage = stage.reopened(role);
    let missing = SecondCopy::Missing("/tmp/zulu-kedua".to_owned());
    stage.input(Input::Second(missing));
    stage
}

/// What a wall shows at an instant, as the value that it is.
fn value(wall: &Wall, now: Timestamp) -> String {
    format!("{:?}", wall.scene(now).expect("a workshop"))
}

/// How many kinds of scenes [`kind`] numbers.
const KINDS: usize = 25;

/// The number of a kind of scene, from 0; none of the empty one, to which no desk leads. A new kind does not compile
/// before it has one, and is not covered before a scene of the tests reaches it.
const fn kind(scene: &Scene) -> Option<usize> {
    Some(match scene {
        Scene::Empty => return None,
        Scene::Card(_) => 0,
        Scene::Session(_) => 1,
        Scene::Talk(_) => 2,
        Scene::Notes(_) => 3,
        Scene::Break(_) => 4,
        Scene::Board(_) => 5,
        Scene::Wordings(_) => 6,
        Scene::Question(_) => 7,
        Scene::Rule(_) => 8,
        Scene::VoteOpen(_) => 9,
        Scene::Counted(_) => 10,
        Scene::Accepted(_) => 11,
        Scene::Recount(_) => 12,
        Scene::Audit(_) => 13,
        Scene::Agenda(_) => 14,
        Scene::Attendance(_) => 15,
        Scene::Priorities(_) => 16,
        Scene::Recap(_) => 17,
        Scene::Tables(_) => 18,
        Scene::Turns(_) => 19,
        Scene::Sheet(_) => 20,
        Scene::Filling(_) => 21,
        Scene::Threads(_) => 22,
        Scene::Closing(_) => 23,
        Scene::Reading(_) => 24,
    })
}

fn forbidden(stage: &mut Stage, name: &str) {
    hidden(&stage.screen(), name);
}

fn hidden(screen: &str, name: &str) {
    for secret in [
        WITHDRAWN,
        PARKED,
        PARKED_WORDING,
        WITHDRAWN_NOTE,
        PARKED_NOTE,
        SPEAKER,
        "zulu-office",
        "Dinas Zulu",
        "mundur",
        ".jsonl",
        "Orang Zulu",
        "Kepala Zulu",
        "19770707",
        "Saksi Zulu",
        "000/zulu",
        "zulu-kedua",
        "salinan kedua tidak ada",
        "FLASH ZULU",
        "/tmp",
    ] {
        // Who led and signs, and the number of the letter, are read out with the agreement; numbers of officials are not.
        let is_read_out = ["Orang Zulu", "Kepala Zulu", "Saksi Zulu", "000/zulu"].contains(&secret);
        if is_read_out && ["agreement", "berita-acara"].iter().any(|read| name.contains(read)) {
            continue;
        }
        assert!(!screen.contains(secret), "{secret:?} on {name}:\n{screen}");
    }
}

#[test]
fn no_screen_shows_the_room_what_is_not_for_it() {
    for role in [Role::Both, Role::Wall] {
        let mut stage = full_of_secrets(role);
        walk(&mut stage, forbidden);
    }
}

#[test]
fn no_scene_shows_the_room_what_is_not_for_it() {
    for role in [Role::Both, Role::Wall] {
        for (columns, rows) in [(120, 36), (60, 18)] {
            let mut base = full_of_secrets(role);
            base.resize(columns, rows);
            let mut seen = 0;
            play(&base, role, |stage, name| {
                seen += 1;
                forbidden(stage, &format!("{name}, {role:?}, {columns}×{rows}"));
            });
            assert!(seen > 50, "{seen} scenes");
        }
    }
}

#[test]
fn the_desk_shows_in_its_scenes_what_is_looked_for_on_the_wall() {
    let base = full_of_secrets(Role::Desk);
    let mut pictures = String::new();
    play(&base, Role::Desk, |stage, _| pictures.push_str(&stage.screen()));
    for secret in [SPEAKER, PARKED_NOTE, "Orang Zulu", "000/zulu", "mundur"] {
        assert!(pictures.contains(secret), "{secret} is shown to nobody");
    }
}

/// The only sum that the room may see is the fingerprint of a counted vote.
fn no_other_sum(stage: &Stage, picture: &str, name: &str) {
    let workshop = stage.workshop();
    let sealed: Vec<_> = workshop.votes.values().filter_map(|vote| vote.seal).collect();
    let picture = picture.to_lowercase();
    for record in &stage.records {
        let seal = seal_of(record);
        let digits = seal.to_string();
        assert!(!picture.contains(&digits[..8]), "{digits} on {name}:\n{picture}");
        let fingerprint = seal.fingerprint().to_lowercase();
        let allowed = sealed.contains(&seal);
        assert!(
            allowed || !picture.contains(&fingerprint),
            "{fingerprint} of record {} on {name}:\n{picture}",
            record.n
        );
    }
}

#[test]
fn the_only_sum_on_any_screen_is_the_fingerprint_of_a_counted_vote() {
    for role in [Role::Both, Role::Desk] {
        let base = Stage::example(80, 24, Settings::default(), role);
        let mut seen = 0;
        play(&base, role, |stage, name| {
            let screen = stage.screen();
            no_other_sum(stage, &screen, name);
            let wall = stage.on_the_wall(60, 18);
            no_other_sum(stage, &wall, name);
            no_other_sum(stage, &value(&stage.wall(), stage.now), name);
            seen += usize::from(screen.contains("sidik ") && wall.contains("sidik "));
        });
        assert!(seen > 0, "some scene shows a closed vote");
    }
}

#[test]
fn no_scene_of_the_desk_reaches_the_wall_with_more() {
    let base = full_of_secrets(Role::Desk);
    let (mut seen, mut kinds) = (BTreeSet::new(), BTreeSet::new());
    play(&base, Role::Desk, |stage, name| {
        for language in Language::ALL {
            let wall = stage.wall_in(Settings { language, ..Settings::default() });
            for turn in 0..3 {
                let now = stage.now + jiff::SignedDuration::from_secs(8 * turn);
                let picture = text(&buffer_of(&wall, 40, 15, now));
                hidden(&picture, name);
                hidden(&value(&wall, now), name);
                seen.insert(picture);
            }
            kinds.extend(wall.scene(stage.now).and_then(|shown| kind(&shown.scene)));
        }
    });
    assert!(seen.len() > 60, "{} pictures", seen.len());
    assert_eq!(kinds, (0..KINDS).collect(), "kinds of scenes");
}

#[test]
fn no_wall_shows_what_only_the_desk_sees() {
    let mut stage = full_of_secrets(Role::Desk);
    let mut seen = BTreeSet::new();
    walk(&mut stage, |stage, name| {
        for language in Language::ALL {
            let wall = stage.wall_in(Settings { language, ..Settings::default() });
            // Page after page.
            for turn in 0..3 {
                let now = stage.now + jiff::SignedDuration::from_secs(8 * turn);
                let unseen = |shown: &str| {
                    let drifts = shown.contains("min behind") || shown.contains("min ahead");
                    assert!(!drifts, "{name}:\n{shown}");
                    hidden(shown, name);
                };
                unseen(&value(&wall, now));
                for (columns, rows) in [(40, 15), (60, 18), (80, 24)] {
                    let picture = text(&buffer_of(&wall, columns, rows, now));
                    unseen(&picture);
                    seen.insert(picture);
                }
            }
        }
    });
    assert!(seen.len() > 100, "the wall follows the desk");
}

#[test]
fn a_covered_wall_holds_the_title_card_alone() {
    let base = full_of_secrets(Role::Desk);
    play(&base, Role::Desk, |stage, name| {
        let mut wall = stage.wall();
        wall.place(stage.app.place().map(|place| Place { covered: true, ..place }));
        let shown = wall.scene(stage.now).expect("a workshop");
        assert!(matches!(shown.scene, Scene::Card(_)) && shown.header.is_none(), "{name}: {shown:?}");
    });
}

#[test]
fn how_late_a_protocol_session_is_stands_in_no_scene() {
    for language in Language::ALL {
        let settings = Settings { language, ..Settings::default() };
        let mut stage = Stage::with_workshop(80, 24, settings, Role::Desk);
        stage.show(Route::AGENDA).press(Key::Down).press(Key::Enter);
        let is_open = |stage: &Stage| stage.workshop().open_session().is_some_and(|(_, open)| open.plan.protocol);
        assert!(is_open(&stage), "{}", stage.screen());
        // The desk sees how late it is.
        stage.wait(90);
        let said = language.pick("lewat 45:00", "over 45:00");
        assert!(stage.screen().contains(said), "{}", stage.screen());
        for target in targets(&stage) {
            stage.show(target.clone());
            let shown = value(&stage.wall(), stage.now);
            for word in [said, language.pick("lewat", " over "), language.pick("mundur", "behind")] {
                assert!(!shown.contains(word), "{word:?} in {target:?}: {shown}");
            }
        }
    }
}

#[test]
fn undo_redo_and_restoring_do_not_repeat_the_words() {
    let mut stage = full_of_secrets(Role::Both);
    stage.show(Route::aspect("struktur"));
    for key in [Key::Ctrl('z'), Key::Ctrl('z'), Key::Ctrl('z'), Key::Ctrl('y'), Key::Ctrl('y'), Key::Ctrl('y')] {
        stage.press(key);
        forbidden(&mut stage, "undo and redo");
    }
    stage.show(Route::aspect("struktur")).press(Key::Esc).press(Key::Down).keys("r");
    forbidden(&mut stage, "restore");
}

#[test]
fn other_workshops_stay_off_the_wall_until_asked_for() {
    let mut stage = Stage::empty(80, 24, Settings::default(), Role::Both);
    let today = mufakat::domain::Zone::Wita.date(stage.now);
    let saved = |slug: &str, place: &str, days| Saved {
        slug: slug.to_owned(),
        place: place.to_owned(),
        title: "Bimtek".to_owned(),
        days,
        agenda: String::new(),
        sum: String::new(),
        from: None,
        changed: Some(stage.now),
        health: Health::Unknown,
    };
    let shelf = vec![saved("bangli", "Kabupaten Bangli", vec![today]), saved("zulu", OTHER, Vec::new())];
    stage.input(Input::Listed(shelf));
    let screen = stage.screen();
    assert!(screen.to_uppercase().contains("KABUPATEN BANGLI"), "{screen}");
    assert!(!screen.to_uppercase().contains(&OTHER.to_uppercase()), "{screen}");
}

#[test]
fn an_open_vote_shows_its_turnout_and_nothing_else() {
    for role in Role::ALL {
        let mut stage = Stage::example(120, 36, Settings::default(), role);
        let workshop = stage.workshop();
        let (id, vote) = workshop.votes.iter().find(|(_, vote)| vote.state == VoteState::Open).expect("an open vote");
        let before = stage.show(Route::vote(Some(*id))).screen();
        let (turnout, voter) = (vote.turnout(), roll_next(vote));
        let letters: Vec<String> = vote.options.iter().map(|option| option.id.clone()).collect();
        assert!(before.contains(&turnout.expect("a turnout").ballots.to_string()), "{before}");
        // Another ballot, whatever it says, changes the same things on the screen.
        let (mut pictures, mut values) = (Vec::new(), Vec::new());
        for letter in letters.iter().take(3) {
            let mut stage = Stage::example(120, 36, Settings::default(), role);
            let choice = choice(vote, letter);
            append(&mut stage, Command::Vote(VoteCommand::Cast { vote: *id, voter: voter.clone(), count: 1, choice }));
            let mut stage = stage.reopened(role);
            pictures.push(stage.show(Route::vote(Some(*id))).screen());
            values.push(stage.wall().scene(stage.now));
        }
        assert!(matches!(&values[0], Some(WallScene { scene: Scene::VoteOpen(_), .. })));
        assert!(values.windows(2).all(|pair| pair[0] == pair[1]), "{role:?}: {:#?}", values[0]);
        assert!(pictures.windows(2).all(|pair| pair[0] == pair[1]), "{role:?}:\n{}\n{}", pictures[0], pictures[1]);
    }
}

/// The next delegation that has not handed in.
fn roll_next(vote: &mufakat::domain::vote::Vote) -> Option<Code> {
    let declaration = vote.declaration.as_ref()?;
    declaration.voters.iter().find(|code| vote.ballot_of(code).is_none()).cloned()
}

/// A valid ballot for one option.
fn choice(vote: &mufakat::domain::vote::Vote, letter: &str) -> Choice {
    use mufakat::domain::vote::Method;
    match vote.declaration.as_ref().expect("a declaration").method {
        Method::Dots { .. } => Choice::Dots([(letter.to_owned(), 1)].into()),
        Method::Ranking { .. } => Choice::Ranking(vec![vec![letter.to_owned()]]),
        Method::Choice { .. } | Method::Approval { .. } => Choice::Approvals(vec![letter.to_owned()]),
        Method::Criteria { .. } | Method::Fist { .. } => {
            panic!("the example has no such vote open")
        }
    }
}

#[test]
fn the_dialogs_of_a_day_rearranged_show_the_room_nothing_either() {
    for role in [Role::Both, Role::Wall] {
        let mut stage = full_of_secrets(role);
        for action in ["padatkan", "tukar dengan", "koreksi jam", "aspek: tambah", "aspek: ganti nama"] {
            let screen = if action.starts_with("aspek") { Route::BOARD } else { Route::AGENDA };
            stage.show(screen).palette(action);
            forbidden(&mut stage, action);
            stage.press(Key::Esc);
        }
        stage.show(Route::AGENDA);
        stage.input(Input::Paste("13.00 Diskusi\n14.00 Penutupan\n".to_owned()));
        forbidden(&mut stage, "rundown");
    }
}

#[test]
fn drives_and_files_go_without_their_names() {
    for role in [Role::Both, Role::Wall] {
        let mut stage = full_of_secrets(role);
        let drives = || vec![Drive { label: "FLASH ZULU".to_owned(), folder: "/tmp/zulu".to_owned() }];
        for purpose in [Purpose::Agreement, Purpose::Journal, Purpose::Second] {
            stage.input(Input::Drives { purpose, drives: drives() });
            assert!(stage.screen().contains("flashdisk"));
            forbidden(&mut stage, "a choice of drives");
            stage.press(Key::Esc);
        }
        stage.input(Input::Known {
            path: "/tmp/zulu.jsonl".to_owned(),
            slug: "zulu-office".to_owned(),
            standing: Standing::Longer { by: 12 },
        });
        assert!(stage.screen().contains("lebih panjang 12 catatan"));
        forbidden(&mut stage, "a file that is here already");
    }
}

#[test]
fn the_data_for_documents_ask_every_time_the_room_looks() {
    let mut stage = full_of_secrets(Role::Both);
    stage.show(Route::Details).keys("y");
    assert!(stage.screen().contains("Orang Zulu"));
    stage.palette("prioritas").press(Key::Esc);
    forbidden(&mut stage, "back from another screen");
    stage.show(Route::Details);
    forbidden(&mut stage, "the same screen again");
    let mut wall = full_of_secrets(Role::Wall);
    wall.show(Route::Details).keys("y");
    forbidden(&mut wall, "a wall");
}

const DESK_CELL: &str = "isi kolom meja zulu";
/// The same in the form of money: nothing else in the example begins so.
const DESK_MONEY: i64 = 7_654_321_000_000;

/// What a column that is for the desk alone holds.
fn secret_cell(kind: &Kind) -> Option<Cell> {
    match kind {
        Kind::Text => Some(Cell::text(DESK_CELL)),
        Kind::Money => Some(Cell::Money(DESK_MONEY)),
        Kind::Delegation => Code::new(SPEAKER).map(Cell::Delegation),
        Kind::Delegations => Some(Cell::Delegations(Code::new(SPEAKER).into_iter().collect())),
        _ => None,
    }
}

/// The second day of the example with a secret in each cell that is for the desk alone, and a follow-up that is late.
fn full_of_desk_cells(role: Role) -> Stage {
    let mut stage = Stage::example(120, 36, Settings::default(), role);
    stage.records = mufakat::demo::demo(stage.now, Zone::Wita, mufakat::demo::Day::Two).expect("an example");
    append(&mut stage, speaker());
    let workshop = stage.workshop();
    let late = Some(Cell::Date(Zone::Wita.date(stage.now).saturating_sub(jiff::Span::new().days(9))));
    let mut cells = Vec::new();
    for sheet in workshop.sheets.all() {
        let secret = |column: &&Column| sheet.is_desk(&column.id);
        let desk: Vec<(String, Option<Cell>)> = sheet
            .columns
            .iter()
            .filter(secret)
            .filter_map(|column| Some((column.id.clone(), Some(secret_cell(&column.kind)?))))
            .chain((sheet.id == "tindak-lanjut").then(|| ("batas".to_owned(), late.clone())))
            .collect();
        for row in workshop.lines_of(sheet) {
            let of = RowCells { sheet: sheet.id.clone(), row, cells: desk.iter().cloned().collect() };
            cells.extend((!desk.is_empty()).then_some(of));
        }
    }
    append(&mut stage, Command::Sheet(SheetCommand::Fill { rows: Vec::new(), cells }));
    stage.reopened(role)
}

/// What of a sheet is for the desk alone, and how the looks would tell it.
fn no_desk_cell(picture: &str, name: &str) {
    hidden(picture, name);
    for secret in [
        DESK_CELL,
        "zulu",
        "7.654",
        "7654321",
        "7,65 T",
        "lewat 9",
        "9 days late",
        "belum dipakai",
        "not used yet",
        "Belum dilayani",
        "Not served",
        " memulai ",
        " begins ",
    ] {
        assert!(!picture.contains(secret), "{secret:?} on {name}:\n{picture}");
    }
}

/// Each sheet in each of its looks, those for the desk among them.
fn looks(stage: &Stage) -> Vec<(String, String)> {
    let workshop = stage.workshop();
    let sheets = workshop.sheets.all().iter();
    sheets.flat_map(|sheet| sheet.looks.iter().map(|look| (sheet.id.clone(), look.id().to_owned()))).collect()
}

fn look(sheet: &str, look: &str, row: Option<Id>, revealed: u8, spot: Spot) -> Route {
    let (sheet, look) = (sheet.to_owned(), Some(look.to_owned()));
    Route::Sheet { session: None, sheet, look, row, column: None, revealed, spot }
}

/// The places on a look: each cell, opened or not, each order, and rows.
fn places(stage: &Stage, sheet: &str) -> Vec<(Option<Id>, u8, Spot)> {
    let workshop = stage.workshop();
    let declared = workshop.sheet(sheet).expect("a sheet");
    let rows = workshop.lines_of(declared);
    let mut places = vec![(None, 0, Spot::default()), (None, 9, Spot::default())];
    places.extend(rows.iter().take(3).map(|row| (Some(*row), 9, Spot::default())));
    for block in 0..4 {
        let spot = |opened| Spot { cell: Some([block, block % 2]), opened, order: Order::Usual };
        places.extend([false, true].map(|opened| (None, 9, spot(opened))));
    }
    for column in declared.columns.iter().filter(|column| declared.is_desk(&column.id)) {
        let order = Order::By { column: column.id.clone(), down: true };
        places.push((rows.last().copied(), 9, Spot { order, ..Spot::default() }));
    }
    places
}

#[test]
fn no_look_shows_the_room_what_is_for_the_desk() {
    for role in [Role::Both, Role::Desk] {
        let mut stage = full_of_desk_cells(role);
        stage.resize(120, 48);
        let mut told = String::new();
        for (sheet, id) in looks(&stage) {
            for (row, revealed, spot) in places(&stage, &sheet) {
                let name = format!("{sheet}, {id}, {spot:?}");
                stage.show(look(&sheet, &id, row, revealed, spot));
                for key in [Key::Esc, Key::Char('z')] {
                    stage.press(key);
                    match role {
                        Role::Desk => told.push_str(&stage.screen()),
                        Role::Both | Role::Wall => no_desk_cell(&stage.screen(), &name),
                    }
                }
                stage.press(Key::Char('z'));
                if role == Role::Both {
                    continue;
                }
                let wall = stage.wall();
                no_desk_cell(&value(&wall, stage.now), &name);
                no_desk_cell(&text(&buffer_of(&wall, 40, 15, stage.now)), &name);
            }
        }
        for secret in [DESK_CELL, "7.654.321", SPEAKER, "lewat 9", "belum dipakai"] {
            assert!(role != Role::Desk || told.contains(secret), "{secret} is shown to nobody");
        }
    }
}

#[test]
fn the_room_sees_no_order_that_follows_from_a_column_of_the_desk() {
    let stage = full_of_desk_cells(Role::Desk);
    let workshop = stage.workshop();
    for sheet in workshop.sheets.all().iter().filter(|sheet| sheet.rows == Rows::Open) {
        let seen = workshop.sheet_view(&sheet.id, None, Viewer::Room).expect("a sheet");
        for column in sheet.columns.iter().filter(|column| sheet.is_desk(&column.id)) {
            assert!(seen.sheet.column(&column.id).is_none());
            let shown = |order: Order| {
                let mut stage = stage.reopened(Role::Desk);
                stage.show(look(&sheet.id, "daftar", None, 0, Spot { order, ..Spot::default() }));
                stage.wall().scene(stage.now)
            };
            for down in [false, true] {
                let by = Order::By { column: column.id.clone(), down };
                assert_eq!(shown(by), shown(Order::Entered), "{} by {}", sheet.id, column.id);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_place_on_any_sheet_in_any_size(
        at in any::<(u16, u16, u16)>(),
        cell in prop::option::of([0_usize..9, 0_usize..9]),
        opened in any::<bool>(),
        size in (1_u16..130, 1_u16..50),
        keys in prop::collection::vec(prop::sample::select(vec![
            Key::Up, Key::Down, Key::Left, Key::Right, Key::Enter, Key::Esc, Key::Tab, Key::PageDown, Key::PageUp,
            Key::Char('t'), Key::Char('u'), Key::Char('z'), Key::Char('v'), Key::Char('7'),
        ]), 0..12),
    ) {
        use std::sync::LazyLock;
        static RECORDS: LazyLock<Vec<Record>> = LazyLock::new(|| full_of_desk_cells(Role::Desk).records);
        let mut stage = Stage::example(size.0, size.1, Settings::default(), Role::Both);
        stage.records.clone_from(&RECORDS);
        let mut stage = stage.reopened(Role::Both);
        let all = looks(&stage);
        let (sheet, id) = &all[usize::from(at.0) % all.len()];
        let rows = stage.workshop().lines_of(stage.workshop().sheet(sheet).expect("a sheet"));
        let row = rows.get(usize::from(at.1) % (rows.len() + 1)).copied();
        let spot = Spot { cell, opened, order: Order::Usual };
        stage.show(look(sheet, id, row, u8::try_from(at.2 % 5).expect("a number"), spot));
        for key in std::iter::once(Key::Esc).chain(keys) {
            stage.press(key);
            let name = format!("{sheet}, {id}, {key:?}");
            no_desk_cell(&stage.screen(), &name);
            let wall = stage.wall();
            no_desk_cell(&value(&wall, stage.now), &name);
            no_desk_cell(&text(&buffer_of(&wall, size.0, size.1, stage.now)), &name);
        }
    }
}
