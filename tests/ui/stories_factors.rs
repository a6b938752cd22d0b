//! Factors: points of a vote become weights, ratings are typed, and the quadrant follows.

use crate::stage::Stage;
use mufakat::domain::sheet::{Cell, Exact, Value, value};
use mufakat::domain::swot::Quadrant;
use mufakat::domain::{Id, Workshop};
use mufakat::ui::keys::Key;
use mufakat::ui::route::Route;
use std::collections::BTreeMap;

const BALLOTS: [&str; 6] = ["ABC", "ABC", "ABD", "AEG", "AEG", "AEB"];

fn sees(stage: &mut Stage, text: &str) {
    let screen = stage.screen();
    assert!(screen.contains(text), "{text} is not in\n{screen}");
}

/// A board of nine items in four lists, voted on by dots, and the sheet of factors.
fn voted() -> Stage {
    let mut stage = Stage::bangli();
    stage.palette("papan").line("Jaringan sudah ada").line("Pusat data sudah ada").press(Key::Tab);
    stage.line("Server usang").line("Desa belum bersinyal").press(Key::Tab);
    stage.line("Dana BAKTI").line("Kerja sama kampus").press(Key::Tab);
    stage.line("Serangan siber").line("Gempa").line("Perangkat cepat usang");
    stage.palette("pemungutan suara").press(Key::Enter).press(Key::Enter).press(Key::Enter).keys("b");
    for ballot in BALLOTS {
        stage.line(ballot);
    }
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    stage.show(Route::row("faktor".to_owned(), None));
    stage
}

/// Points by item, counted once more from the ballots above and the letters of the vote.
fn counted(workshop: &Workshop) -> BTreeMap<Id, u32> {
    let vote = workshop.votes.values().last().expect("a vote");
    let dots =
        |letter: &str| BALLOTS.iter().flat_map(|ballot| ballot.chars()).filter(|c| letter.starts_with(*c)).count();
    let points = vote.options.iter().filter_map(|option| Some((option.item?, u32::try_from(dots(&option.id)).ok()?)));
    points.filter(|(_, dots)| *dots > 0).collect()
}

fn cell(workshop: &Workshop, item: Id, column: &str) -> Option<Cell> {
    workshop.cell(workshop.sheet("faktor").expect("factors"), item, column).cloned()
}

#[test]
fn points_of_a_vote_become_weights_and_rated_factors_a_quadrant() {
    let mut stage = voted();
    sees(&mut stage, "Ambil poin 6 butir dari pemungutan suara? Enter · 3 butir lain tidak ikut");
    let before = stage.records.len();
    stage.press(Key::Enter);
    assert_eq!(stage.records.len(), before + 1, "one entry");
    let workshop = stage.workshop();
    let points = counted(&workshop);
    assert_eq!(points.len(), 6);
    for item in workshop.items.keys() {
        let expected = points.get(item).map(|dots| Cell::Number(dots.to_string().parse().expect("a number")));
        assert_eq!(cell(&workshop, *item, "poin"), expected);
    }
    sees(&mut stage, "3 butir lain tidak ikut");
    sees(&mut stage, "mengisi baris 1: pengaruh");
    stage.line("5");
    sees(&mut stage, "1 sampai 4");
    stage.press(Key::Backspace).line("4").line("3").line("2").line("4").line("3").line("1");
    let workshop = stage.workshop();
    let sheet = workshop.sheet("faktor").expect("factors");
    let (mut sums, mut axes) = (BTreeMap::new(), [Exact::from_integer(0); 2]);
    let inner = |item: Id| matches!(workshop.items[&item].quadrant, Quadrant::S | Quadrant::W);
    for (item, dots) in &points {
        *sums.entry(inner(*item)).or_insert(0) += i128::from(*dots);
    }
    for (item, dots) in &points {
        let weight = Exact::new(i128::from(*dots), sums[&inner(*item)]);
        assert_eq!(value(&workshop, sheet, *item, "bobot"), Value::Exact(weight));
        let Some(Cell::Scale(rating)) = cell(&workshop, *item, "rating") else { panic!("{item} is not rated") };
        let score = weight * Exact::from_integer(i128::from(rating));
        match workshop.items[item].quadrant {
            Quadrant::S => axes[0] += score,
            Quadrant::W => axes[0] -= score,
            Quadrant::O => axes[1] += score,
            Quadrant::T => axes[1] -= score,
        }
    }
    let hundredths = axes.map(|of| (of * Exact::from_integer(100)).round().to_integer());
    let said = hundredths.map(|of| format!("{},{:02}", of / 100, of % 100).trim_end_matches('0').to_owned());
    stage.press(Key::Esc).keys("tu");
    sees(&mut stage, &format!("X = {} · Y = {}", said[0], said[1]));
    sees(&mut stage, "6 faktor dihitung, 3 tidak");
}

#[test]
fn points_are_not_typed_where_a_vote_gave_them_and_undo_takes_all_of_them_back() {
    let mut stage = voted();
    stage.press(Key::Enter);
    stage.press(Key::BackTab).line("7");
    sees(&mut stage, "Poin tidak diketik");
    stage.press(Key::Ctrl('u')).palette("ambil poin");
    sees(&mut stage, "Poin sudah sama dengan pemungutan suara");
    stage.press(Key::Esc).press(Key::Ctrl('z'));
    let workshop = stage.workshop();
    assert!(workshop.items.keys().all(|item| cell(&workshop, *item, "poin").is_none()));
}

#[test]
fn without_a_vote_points_are_typed_and_the_palette_says_why_there_are_none() {
    let mut stage = Stage::bangli();
    stage.palette("papan").line("Jaringan sudah ada").line("Pusat data sudah ada");
    stage.show(Route::row("faktor".to_owned(), None));
    stage.palette("ambil poin");
    sees(&mut stage, "Belum ada pemungutan suara berpoin");
    stage.line("5");
    let workshop = stage.workshop();
    let first = *workshop.items.keys().next().expect("an item");
    assert_eq!(cell(&workshop, first, "poin"), Some(Cell::Number("5".parse().expect("a number"))));
    stage.show(Route::row("program".to_owned(), None));
    stage.palette("ambil poin");
    sees(&mut stage, "Kertas kerja ini tidak memakai poin butir");
}
