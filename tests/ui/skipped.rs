//! A facilitator who skips any session is never blocked in the next: every screen opens, and lets something be entered or
//! says in words why not.

use crate::stage::Stage;
use mufakat::domain::Workshop;
use mufakat::domain::agenda::{Activity, SessionPlan};
use mufakat::domain::sheet::{Column, Kind, Viewer};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use proptest::prelude::*;

const STAGES: [&str; 4] = ["tahap-1", "tahap-2", "tahap-3", "tahap-4"];

fn plans(workshop: &Workshop) -> Vec<SessionPlan> {
    workshop.sessions().map(|(_, session)| session.plan.clone()).collect()
}

/// What is typed into a cell of a column.
const fn answer(column: &Column) -> &'static str {
    match &column.kind {
        Kind::Text | Kind::ChoiceFrom { .. } => "Keterangan",
        Kind::Choice(_) | Kind::Links(_) => "1",
        Kind::Scale(_) => "3",
        Kind::Number { .. } | Kind::Money => "6",
        Kind::Year => "2026",
        Kind::Years => "2026-2027",
        Kind::Yearly { .. } => "2026:40",
        Kind::Date => "12/7",
        Kind::Delegation | Kind::Delegations => "diskominfo",
        Kind::Dimension => "#gov",
        Kind::Tick => "ya",
        Kind::Computed(_) => "",
    }
}

/// What stands in the three lines at the bottom, where the program speaks.
fn said(stage: &mut Stage) -> String {
    let screen = stage.screen();
    let lines: Vec<&str> = screen.lines().collect();
    lines[lines.len().saturating_sub(4)..].join("\n")
}

/// Fills a session about a sheet as far as it can be.
fn fill(stage: &mut Stage, plan: &SessionPlan, sheet: &str) {
    let before = stage.records.len();
    let workshop = stage.workshop();
    let seen = workshop.sheet_view(sheet, Some(&plan.id), Viewer::Room).expect("a sheet");
    let title = stage.screen();
    assert!(title.contains(seen.sheet.title.id.as_str()), "{}: {title}", plan.id);
    let empty = workshop.lines(&seen).is_empty();
    if seen.adds {
        stage.line("Sebuah baris baru");
        assert_eq!(stage.records.len(), before + 1, "{} adds no row:\n{}", plan.id, stage.screen());
    } else if empty {
        stage.line("Sebuah baris baru");
        assert_eq!(stage.records.len(), before, "{} is empty and adds nothing", plan.id);
        let said = said(stage);
        assert!(said.contains("Belum ada baris untuk sesi ini"), "{} does not say why:\n{said}", plan.id);
        stage.press(Key::Ctrl('u')).press(Key::Esc).keys("n").line("Sebuah baris baru");
        assert_eq!(stage.records.len(), before + 1, "{} leads nowhere:\n{}", plan.id, stage.screen());
    } else {
        let column = seen.filled_in().find(|column| !column.main).expect("a column to fill");
        for _ in 0..24 {
            if stage.screen().contains(&format!(": {} ›", column.name.id)) {
                break;
            }
            stage.press(Key::Tab);
        }
        stage.line(answer(column));
        let said = said(stage);
        let spoken = said.contains("e mengubahnya") || said.contains("Yang mana");
        assert!(stage.records.len() > before || spoken, "{} fills nothing:\n{}", plan.id, stage.screen());
    }
}

/// Goes through the sessions that are not skipped, and does in each what it is for.
fn lead(agenda: &str, skipped: &[bool]) {
    let mut stage = Stage::with_agenda(agenda, Role::Both);
    let all = plans(&stage.workshop());
    for (plan, _) in all.iter().zip(skipped.iter().cycle()).filter(|(_, skipped)| !**skipped) {
        stage.press(Key::Ctrl('u'));
        stage.show(Route::Session(plan.id.clone()));
        let screen = stage.screen();
        assert!(screen.lines().filter(|line| !line.trim().is_empty()).count() > 3, "{}: {screen}", plan.id);
        match (plan.activity, &plan.sheet) {
            (Activity::Sheet, Some(sheet)) => fill(&mut stage, plan, sheet),
            (Activity::Swot, _) => {
                let before = stage.records.len();
                stage.line("Sebuah butir");
                assert_eq!(stage.records.len(), before + 1, "{}", plan.id);
            }
            (Activity::Vote, _) => {
                stage.show(Route::VOTE);
                if stage.screen().contains("+ pemungutan suara baru") {
                    stage.keys("a");
                }
                let said = stage.screen();
                let speaks = said.contains("butir · A") || said.contains("Pilihan ›");
                assert!(speaks, "{}: {said}", plan.id);
            }
            (
                Activity::Attendance
                | Activity::Talk
                | Activity::Break
                | Activity::Recap
                | Activity::Agreement
                | Activity::Sheet,
                _,
            ) => {}
        }
    }
}

#[test]
fn each_session_alone_and_all_but_each() {
    for agenda in STAGES {
        let sessions = plans(&Stage::with_agenda(agenda, Role::Both).workshop()).len();
        lead(agenda, &vec![false; sessions]);
        for one in 0..sessions {
            let alone: Vec<bool> = (0..sessions).map(|n| n != one).collect();
            lead(agenda, &alone);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_skipped_the_next_session_goes_on(
        agenda in prop::sample::select(&STAGES),
        skipped in prop::collection::vec(any::<bool>(), 32),
    ) {
        lead(agenda, &skipped);
    }
}
