//! Every screen, every state of a vote and every dialog, each reached from an open workshop by the keys of a facilitator.

use crate::stage::Stage;
use mufakat::domain::note::NoteKind;
use mufakat::domain::vote::{MethodKind, VoteState};

use mufakat::ui::incoming::TableFile;
use mufakat::ui::input::{Health, Input, Saved};
use mufakat::ui::keys::Key;
use mufakat::ui::route::{Route, Scope};
use mufakat::ui::screens::Screen;

/// How many screens [`screen`] numbers.
pub const SCREENS: usize = 17;

/// The number of a screen, from 0. A new screen does not compile before it has one, and is not covered before [`scenes`]
/// reaches it.
pub fn screen(screen: &dyn Screen) -> usize {
    match screen.route() {
        Route::Home => 0,
        Route::New => 1,
        Route::Card => 2,
        Route::Agenda { .. } => 3,
        Route::Attendance { .. } => 4,
        Route::Notes { .. } => 5,
        Route::Break(_) => 6,
        Route::Board { .. } => 7,
        Route::Vote { .. } => 8,
        Route::Priorities => 9,
        Route::Recap(_) => 10,
        Route::Details => 11,
        Route::Settings => 12,
        Route::Sheet { .. } => 13,
        Route::Threads { .. } => 14,
        Route::Documents => 15,
        Route::Agreement { .. } => 16,
        Route::Current | Route::Session(_) => unreachable!("a screen says where it is itself"),
    }
}

/// The board, with everybody at a table.
fn seated(stage: &mut Stage) {
    board(stage);
    if stage.workshop().groups.is_empty() {
        named(stage, "kelompok", "groups");
        stage.press(Key::Enter);
    }
}

type Scene = (&'static str, fn(&mut Stage));

/// Each from the same workshop, in which a vote is open.
pub fn scenes() -> Vec<Scene> {
    [
        screens(),
        agreement(),
        sessions(),
        sheets(),
        boards(),
        votes(),
        counted(),
        audits(),
        dialogs(),
        about_items(),
        looked_over(),
        corrected(),
    ]
    .concat()
}

/// Whether a scene is one of a dialog.
pub fn expects_dialog(name: &str) -> bool {
    with_dialog().into_iter().any(|(dialog, _)| dialog == name)
}

/// The scenes of dialogs alone.
pub fn with_dialog() -> Vec<Scene> {
    [dialogs(), about_items(), looked_over(), corrected()].concat()
}

fn named(stage: &mut Stage, id: &str, en: &str) {
    let name = stage.app.settings().language.pick(id, en);
    stage.palette(name);
}

fn screens() -> Vec<Scene> {
    vec![
        ("home", |stage| _ = stage.show(Route::Home)),
        ("home, listed", |stage| {
            stage.show(Route::Home);
            let days = vec![stage.workshop().days[0].date];
            let place = stage.workshop().created.place.full_name();
            stage.input(Input::Listed(vec![Saved {
                slug: "tersimpan".to_owned(),
                place,
                title: "Bimbingan Teknis".to_owned(),
                days,
                agenda: "tahap-1".to_owned(),
                sum: "0f".to_owned(),
                from: None,
                changed: None,
                health: Health::Unknown,
            }]));
            stage.press(Key::Tab);
        }),
        ("form", |stage| _ = stage.show(Route::New)),
        ("form, delegations", |stage| {
            stage.show(Route::New).keys("Bangli");
            for _ in 0..6 {
                stage.press(Key::Enter);
            }
        }),
        ("card", |stage| _ = stage.show(Route::Card)),
        ("agenda", |stage| _ = stage.show(Route::AGENDA)),
        ("attendance", |stage| _ = stage.show(Route::ATTENDANCE)),
        ("attendance, choosing", |stage| {
            stage.show(Route::ATTENDANCE).press(Key::Esc);
        }),
        ("talk", |stage| {
            stage.show(Route::Session("teori".to_owned()));
        }),
        ("talk, of the running session", |stage| {
            let workshop = stage.workshop();
            let (_, running) = workshop.open_session().expect("a running session");
            let (session, list) = (Some(running.plan.id.clone()), NoteKind::Question);
            stage.show(Route::Notes { session, list, scope: Scope::Session, note: None });
            stage.line("Kapan jaringan sampai ke desa?");
        }),
        ("opening", |stage| {
            stage.show(Route::Session("pembukaan".to_owned()));
        }),
        ("opening, choosing", |stage| {
            stage.show(Route::Session("pembukaan".to_owned()));
            stage.press(Key::Esc);
        }),
    ]
}

fn agreement() -> Vec<Scene> {
    vec![
        ("agreement", |stage| _ = stage.show(Route::AGREEMENT)),
        ("agreement, who led", |stage| _ = stage.show(Route::AGREEMENT).keys("  ")),
        ("agreement, a point", |stage| _ = stage.show(Route::AGREEMENT).keys("     ")),
        ("agreement, what was not agreed", |stage| {
            stage.show(Route::Agreement { part: "annex:not-agreed".parse().ok(), page: 0 });
        }),
        ("agreement, the last part", |stage| _ = stage.show(Route::AGREEMENT).press(Key::End)),
    ]
}

fn sessions() -> Vec<Scene> {
    vec![
        ("talk, with a countdown and a speaker", |stage| {
            stage.show(Route::Session("teori".to_owned()));
            named(stage, "hitung mundur", "countdown");
            stage.line("5 Menulis").press(Key::Ctrl('q')).line("dinkes").line("bappeda").press(Key::Ctrl('q'));
            stage.press(Key::Esc);
        }),
        ("closing", |stage| {
            board(stage);
            let closing = stage.app.settings().language.pick("penutup", "closing");
            stage.press(Key::Ctrl('r')).line(closing).press(Key::Char('y'));
        }),
    ]
}

fn sheets() -> Vec<Scene> {
    vec![
        ("sheet", |stage| {
            stage.show(Route::Session("isu-daerah".to_owned()));
        }),
        ("sheet, a whole row", |stage| {
            stage.show(Route::Session("isu-daerah".to_owned())).press(Key::Esc).keys("z");
        }),
        ("sheet, shown as bars", |stage| {
            stage.show(Route::Session("kesenjangan".to_owned())).press(Key::Esc).keys("tu");
        }),
        ("sheet, a matrix", |stage| {
            stage.show(Route::Session("strategi".to_owned()));
            stage.line("1 2 Strategi dari dua butir").press(Key::Esc).keys("t");
        }),
        ("sheet, a spread", |stage| {
            stage.show(Route::Session("isu-daerah".to_owned())).press(Key::Esc).keys("t");
        }),
        ("sheet, out at the tables", |stage| {
            seated(stage);
            stage.drives = Some(Vec::new());
            stage.show(Route::Session("kesenjangan".to_owned()));
            named(stage, "bagi ke meja", "hand out");
            stage.press(Key::Enter).press(Key::Enter);
            assert!(stage.workshop().tables_of("kesiapan").is_some(), "{}", stage.screen());
        }),
        ("sheet, a row held", |stage| {
            stage.show(Route::Session("program".to_owned())).line("Pipa air bersih baru");
            stage.show(Route::Session("prioritas-5-10".to_owned())).press(Key::Esc).keys("i");
            stage.line("2026-2028").press(Key::Esc).press(Key::Down).keys("v");
        }),
    ]
}

fn boards() -> Vec<Scene> {
    vec![
        ("questions", |stage| {
            stage.show(Route::list(NoteKind::Question));
        }),
        ("parked", |stage| {
            stage.show(Route::list(NoteKind::Parked)).press(Key::Esc);
        }),
        ("break", |stage| {
            stage.show(Route::Session("rehat-1-sore".to_owned()));
        }),
        ("board", |stage| board(stage)),
        ("board, choosing", |stage| {
            board(stage);
            stage.press(Key::Esc);
        }),
        ("board, one quadrant", |stage| {
            board(stage);
            stage.press(Key::Esc).keys("z");
        }),
        ("board, a name", |stage| {
            board(stage);
            stage.keys("@din");
        }),
        ("board, an item like another", |stage| {
            board(stage);
            stage.line("Server pelayanan banyak yang usang sekali");
            stage.line("Server pelayanan banyak yang usang");
        }),
        ("priorities", |stage| _ = stage.show(Route::Priorities)),
        ("recap", |stage| _ = stage.show(Route::RECAP)),
        ("threads", |stage| _ = stage.show(Route::THREADS).press(Key::Char(' '))),
        ("details", |stage| _ = stage.show(Route::Details)),
        ("documents", |stage| _ = stage.show(Route::Documents)),
        ("settings", |stage| _ = stage.show(Route::Settings)),
        ("rehearsal", |stage| {
            board(stage);
            named(stage, "coba", "try");
        }),
    ]
}

fn board(stage: &mut Stage) {
    stage.show(Route::aspect("struktur"));
}

/// The open vote of the workshop.
fn open(stage: &mut Stage) {
    let workshop = stage.workshop();
    let mut votes = workshop.votes.values();
    let open = votes.find(|vote| vote.state == VoteState::Open);
    stage.show(Route::vote(Some(open.expect("an open vote").id)));
}

fn closed(stage: &mut Stage) {
    open(stage);
    stage.press(Key::Ctrl('d')).press(Key::Enter);
}

/// A new vote, while no other is open, about the first `items` items of the board, or all.
fn draft(stage: &mut Stage, items: Option<usize>) {
    closed(stage);
    stage.press(Key::Esc).keys("a");
    if let Some(items) = items {
        stage.keys("c").keys(&" ".repeat(items));
    }
}

fn votes() -> Vec<Scene> {
    vec![
        ("votes", |stage| {
            open(stage);
            named(stage, "daftar suara", "list of votes");
        }),
        ("vote, draft", |stage| draft(stage, None)),
        ("vote, its question", |stage| {
            draft(stage, None);
            stage.keys("e");
        }),
        ("vote, drafted", |stage| {
            draft(stage, None);
            stage.keys("m1").press(Key::Enter);
        }),
        ("vote, rule", |stage| {
            draft(stage, None);
            stage.press(Key::Enter);
        }),
        ("vote, roll", |stage| {
            draft(stage, None);
            stage.press(Key::Enter).press(Key::Enter);
        }),
        ("vote, ready", |stage| {
            draft(stage, None);
            stage.press(Key::Enter).press(Key::Enter).press(Key::Enter);
        }),
        ("vote, open", |stage| {
            open(stage);
            stage.keys("AB");
        }),
        ("vote, open, commands", |stage| {
            open(stage);
            stage.press(Key::Esc);
        }),
        ("vote, totals", |stage| totals(stage)),
        ("vote, totals, commands", |stage| {
            totals(stage);
            stage.press(Key::Esc);
        }),
        ("vote, an option", |stage| {
            draft(stage, None);
            stage.keys("aUsulan dari ruangan");
        }),
        ("vote, an agreed table", |stage| {
            table(stage);
            stage.keys("543").press(Key::Enter).keys("4-");
        }),
        ("vote, an agreed table closed", |stage| {
            table(stage);
            stage.keys("543").press(Key::Enter).press(Key::Ctrl('d'));
            stage.press(Key::Enter);
        }),
        ("vote, an agreed table in detail", |stage| {
            table(stage);
            stage.keys("543").press(Key::Enter).press(Key::Ctrl('d'));
            stage.press(Key::Enter).press(Key::Enter);
        }),
    ]
}

fn counted() -> Vec<Scene> {
    vec![
        ("vote, fingers", |stage| fingers(stage)),
        ("vote, fingers closed", |stage| {
            fingers(stage);
            stage.keys("0 1 0 0 0 4").press(Key::Enter).press(Key::Enter);
        }),
        ("vote, closed", |stage| closed(stage)),
        ("vote, a tie at the cut", |stage| {
            draft(stage, Some(6));
            for _ in 0..4 {
                stage.press(Key::Enter);
            }
            for _ in 0..6 {
                stage.keys("1").press(Key::Enter);
            }
            stage.press(Key::Enter);
        }),
        ("vote, a result revealed", |stage| {
            draft(stage, Some(9));
            stage.press(Key::Enter);
            for _ in 0..12 {
                stage.press(Key::Down);
            }
            stage.keys(" ").press(Key::Enter).press(Key::Enter).press(Key::Enter);
            stage.keys("AB").press(Key::Enter).press(Key::Ctrl('d'));
            stage.press(Key::Enter).keys(" ");
        }),
        ("vote, in detail", |stage| {
            closed(stage);
            stage.press(Key::Enter);
        }),
        ("vote, counted again", |stage| {
            closed(stage);
            stage.keys("u ");
        }),
        ("vote, accepted", |stage| accepted(stage)),
        ("vote, withdrawn", |stage| {
            closed(stage);
            stage.keys("dy");
        }),
    ]
}

fn audits() -> Vec<Scene> {
    vec![
        ("vote, dice for an audit", |stage| {
            closed(stage);
            stage.keys("c3526");
        }),
        ("vote, a paper beside its ballot", |stage| audited(stage)),
        ("vote, what a paper says", |stage| {
            audited(stage);
            stage.keys("sbAB");
        }),
        ("vote, papers compared", |stage| {
            audited(stage);
            stage.keys("sbAB").press(Key::Enter).keys(&"s".repeat(8));
        }),
        ("vote, papers uncovered", |stage| {
            audited(stage);
            stage.keys("oss");
        }),
        ("vote, audited", |stage| {
            audited(stage);
            stage.keys("u").keys(&"s".repeat(10)).press(Key::Enter);
        }),
    ]
}

/// The first paper that the dice draw of the vote just closed.
fn audited(stage: &mut Stage) {
    closed(stage);
    stage.keys("c352614").press(Key::Enter);
}

fn totals(stage: &mut Stage) {
    draft(stage, Some(3));
    for _ in 0..4 {
        stage.press(Key::Enter);
    }
}

/// An open agreed table of USG over three items.
fn table(stage: &mut Stage) {
    draft(stage, Some(3));
    by(stage, 4, MethodKind::Criteria);
}

/// An open show of fingers on one item.
fn fingers(stage: &mut Stage) {
    draft(stage, Some(1));
    by(stage, 2, MethodKind::Fist);
}

/// Opens the draft by the way so many places to the left of the proposed one.
fn by(stage: &mut Stage, left: usize, kind: MethodKind) {
    stage.press(Key::Enter);
    for _ in 0..left {
        stage.press(Key::Left);
    }
    stage.press(Key::Enter).press(Key::Enter).press(Key::Enter);
    let workshop = stage.workshop();
    let newest = workshop.votes.values().last();
    let declared = newest.and_then(|vote| vote.declaration.as_ref());
    assert_eq!(declared.expect("an open vote").method.kind(), kind);
}

fn accepted(stage: &mut Stage) {
    closed(stage);
    // Should places be shared at the cut, all of them are taken.
    stage.keys("m").press(Key::Enter).press(Key::Enter);
    if !stage.app.screen().route().is_same_screen(&Route::VOTE) || stage.app.dialog().is_some() {
        stage.press(Key::Esc);
    }
    stage.keys("s").press(Key::Enter);
}

/// An item with two formulations, side by side.
fn two_wordings(stage: &mut Stage) {
    board(stage);
    stage.line("Gardu di hilir sering padam");
    stage.press(Key::Esc).press(Key::Down).keys("w").line("Gardu hilir padam");
}

/// The order of the presentations, drawn.
fn presentations(stage: &mut Stage) {
    seated(stage);
    named(stage, "giliran", "presentations");
    stage.press(Key::Enter).line("jembatan");
}

fn dialogs() -> Vec<Scene> {
    vec![
        ("agreement, corrected", |stage| _ = stage.show(Route::AGREEMENT).keys(" e")),
        ("agreement, about to be signed", |stage| _ = stage.show(Route::AGREEMENT).keys("t")),
        ("leave", |stage| {
            board(stage);
            stage.press(Key::Ctrl('c'));
        }),
        ("a question", |stage| {
            stage.show(Route::New).keys("Bangli").press(Key::Esc);
        }),
        ("a line", |stage| {
            stage.show(Route::AGENDA);
            named(stage, "ubah judul kegiatan", "edit the title");
        }),
        ("a session", |stage| {
            board(stage);
            stage.press(Key::Ctrl('r'));
        }),
        ("help", |stage| {
            board(stage);
            stage.press(Key::Esc).keys("?");
        }),
        ("palette", |stage| {
            board(stage);
            stage.press(Key::Ctrl('p'));
        }),
        ("where an item came from, for the desk", |stage| {
            board(stage);
            stage.press(Key::Esc).press(Key::Up).keys("Ot");
        }),
        ("where an item came from", |stage| {
            board(stage);
            stage.press(Key::Esc).press(Key::Up).keys("O");
        }),
        ("queue of speakers", |stage| {
            board(stage);
            named(stage, "antrean pembicara", "queue of speakers");
            stage.line("dishub");
        }),
        ("the day pressed together", |stage| {
            stage.show(Route::AGENDA);
            named(stage, "padatkan", "press the rest");
        }),
        ("unsaved", |stage| {
            board(stage);
            stage.disk = false;
            stage.line("Gardu di hilir sering padam");
            stage.press(Key::Ctrl('s'));
        }),
    ]
}

fn about_items() -> Vec<Scene> {
    vec![
        ("wordings", |stage| {
            board(stage);
            stage.line("Gardu di hilir sering padam");
            stage.press(Key::Esc).press(Key::Down).keys("w");
        }),
        ("a third wording", |stage| two_wordings(stage)),
        ("wordings side by side", |stage| {
            two_wordings(stage);
            stage.press(Key::Esc);
        }),
        ("one of two wordings", |stage| {
            two_wordings(stage);
            stage.press(Key::Esc).keys("2");
        }),
        ("three wordings", |stage| {
            two_wordings(stage);
            stage.line("Padam di hilir");
        }),
        ("one of three wordings", |stage| {
            two_wordings(stage);
            stage.line("Padam di hilir").keys("3");
        }),
        ("hands for wordings", |stage| {
            two_wordings(stage);
            stage.press(Key::Esc).keys("t");
        }),
        ("alike", |stage| {
            board(stage);
            stage.line("Gardu listrik di hilir sering padam");
            stage.line("Gardu listrik di hilir padam sering");
            named(stage, "bandingkan", "compare items");
        }),
        ("groups", |stage| {
            board(stage);
            named(stage, "kelompok", "groups");
        }),
        ("who sits where", |stage| {
            seated(stage);
            named(stage, "kelompok", "groups");
            let name = stage.app.settings().language.pick("siapa duduk", "who sits");
            stage.keys(name).press(Key::Enter);
        }),
        ("a concern", |stage| {
            fingers(stage);
            stage.keys("0 1 0 0 0 4").press(Key::Enter).press(Key::Enter);
            stage.keys("a");
        }),
        ("presentations", |stage| presentations(stage)),
        ("the last presentation", |stage| {
            presentations(stage);
            for _ in 0..stage.workshop().groups.len() {
                stage.press(Key::Enter);
            }
        }),
        ("whose lines", |stage| {
            board(stage);
            stage.press(Key::Ctrl('o'));
        }),
    ]
}

/// Lines that are looked over and corrected.
fn corrected() -> Vec<Scene> {
    vec![
        ("a line corrected", |stage| {
            board(stage);
            let lines = "Pagu jaringan kecil\nOperator sering berganti";
            stage.input(Input::Paste(lines.to_owned())).uncover().press(Key::Char('e'));
        }),
        ("lines for a formulation", |stage| {
            board(stage);
            stage.line("Gardu di hilir sering padam").press(Key::Esc).press(Key::Down).keys("w");
            stage.input(Input::Paste("Gardu di hulu\npadam".to_owned())).uncover();
        }),
        ("notes looked over", |stage| {
            stage.show(Route::list(mufakat::domain::note::NoteKind::Parked));
            stage.input(Input::Paste("Jalan rusak\nAir keruh".to_owned())).uncover();
        }),
        ("columns", |stage| {
            board(stage);
            stage.input(Input::Paste("Jalan rusak;W\nAir keruh;S\n".to_owned())).uncover();
        }),
    ]
}

/// Lines that are looked over, covered where the room sees the window and uncovered.
fn looked_over() -> Vec<Scene> {
    vec![
        ("paste", |stage| {
            board(stage);
            let lines = "Pagu jaringan kecil\nOperator sering berganti";
            stage.input(Input::Paste(lines.to_owned()));
        }),
        ("rundown", |stage| {
            stage.show(Route::AGENDA);
            let lines = "13.00 Diskusi\n14.00 Penutupan\n";
            stage.input(Input::Paste(lines.to_owned()));
        }),
        ("paste, uncovered", |stage| {
            board(stage);
            let lines = "Pagu jaringan kecil\nOperator sering berganti";
            stage.input(Input::Paste(lines.to_owned())).uncover();
        }),
        ("table, uncovered", |stage| {
            stage.show(Route::Session("isu-daerah".to_owned()));
            let lines = "Isu\tDimensi\nAir keruh\tbukan dimensi\nAntrean panjang\tgovernance\n";
            stage.input(Input::Paste(lines.to_owned())).uncover();
        }),
        ("tables that differ", |stage| {
            stage.show(Route::Session("isu-daerah".to_owned()));
            stage.line("Air keruh");
            let table = |name: &str, dimension: &str| {
                let text = format!("Isu\tDimensi\nAir keruh\t{dimension}\n");
                TableFile { name: name.to_owned(), bytes: Some(text.into_bytes()) }
            };
            let files = vec![table("satu.csv", "governance"), table("dua.csv", "living")];
            stage.input(Input::Tables { sum: String::new(), files }).uncover();
        }),
        ("rundown, uncovered", |stage| {
            stage.show(Route::AGENDA);
            let lines = "13.00 Diskusi\n14.00 Penutupan\n";
            stage.input(Input::Paste(lines.to_owned())).uncover();
        }),
        ("heads", |stage| {
            stage.show(Route::ATTENDANCE);
            stage.input(Input::Paste("dinkes 3\nentah 5".to_owned()));
        }),
        ("options", |stage| {
            draft(stage, None);
            stage.input(Input::Paste("Jalan\nAir bersih".to_owned()));
        }),
    ]
}
