use super::*;
use crate::scene::sheet as scene;
use crate::ui::theme::ThemeName;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

mod any;
mod sample;

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 18), (40, 15)];

/// What stands on a screen with a look in the middle of it; nothing is drawn around.
fn drawn_at(look: &Look, turned: usize, size: (u16, u16)) -> String {
    drawn_with(look, (turned, false), size)
}

/// The same while somebody walks over it.
fn walked_at(look: &Look, size: (u16, u16)) -> String {
    drawn_with(look, (0, true), size)
}

fn drawn_with(look: &Look, (turned, walked): (usize, bool), (width, height): (u16, u16)) -> String {
    let theme = Theme::of(ThemeName::Plain);
    let pen = Pen { theme: &theme, language: Language::Id, turned, walked };
    let mut terminal = Terminal::new(TestBackend::new(width + 4, height + 2)).expect("a screen in memory");
    let area = Rect { x: 2, y: 1, width, height };
    let frame = terminal.draw(|frame| super::look(look, &pen, frame, area)).expect("a picture");
    let mut lines = Vec::new();
    for y in 0..height + 2 {
        let line: String = (0..width + 4).map(|x| frame.buffer[(x, y)].symbol().to_owned()).collect();
        let outside = y == 0 || y > height;
        let edges: String = line.chars().take(2).chain(line.chars().rev().take(2)).collect();
        assert!(if outside { line.trim().is_empty() } else { edges.trim().is_empty() }, "{y}: {line}");
        if !outside {
            lines.push(line.get(2..).unwrap_or_default().trim_end().to_owned());
        }
    }
    lines.join("\n")
}

#[test]
fn each_look_in_each_size() {
    for (name, look) in sample::all() {
        for size in SIZES {
            // The wall keeps two rows for the place and one for the title.
            let (width, height) = size;
            let picture = drawn_at(&look, 0, (width - 2, height - 3));
            insta::assert_snapshot!(format!("{name}-{width}x{height}"), picture);
        }
    }
}

#[test]
fn a_cell_that_is_cut_is_told_under_its_row() {
    let picture = drawn_at(&sample::list(), 0, (90, 20));
    assert!(picture.contains("Diskominfo d…") || picture.contains("Diskominfo da…"), "{picture}");
    assert!(picture.contains("sumber data: Diskominfo dan seluruh kepala bidang"), "{picture}");
    assert!(picture.contains("5!"), "{picture}");
}

#[test]
fn a_page_repeats_its_heading_and_ends_on_none() {
    let Look::List(mut list) = sample::list() else { panic!("a list") };
    (list.selected, list.column) = (None, None);
    let pages: Vec<String> = (0..8).map(|turned| drawn_at(&Look::List(list.clone()), turned, (70, 5))).collect();
    assert!(pages[0].contains("SDM") && pages[1].contains("SDM"), "{pages:#?}");
    for page in &pages {
        let rows: Vec<&str> = page.lines().skip(1).filter(|line| !line.is_empty() && !line.contains('/')).collect();
        let last = rows.last().expect("a row");
        assert!(last.starts_with(' '), "ends on a heading:\n{page}");
        assert!(!rows[0].starts_with(' '), "begins without one:\n{page}");
    }
    let all = pages.concat();
    for number in 1..=6 {
        assert!(all.contains(&format!("\n   {number} ")), "row {number}: {all}");
    }
}

#[test]
fn shares_take_half_at_most_and_all_of_them_are_shown() {
    let Look::Bars(mut bars) = sample::bars() else { panic!("bars") };
    let share = |n: u32| scene::ShareLine {
        name: format!("Bagian {n}"),
        permille: Some(400),
        said: "40% · 3 dari 9".to_owned(),
    };
    bars.shares = (0..12).map(share).collect();
    let pages: Vec<String> = (0..4).map(|turned| drawn_at(&Look::Bars(bars.clone()), turned, (38, 12))).collect();
    for n in 0..12 {
        assert!(pages.iter().any(|page| page.contains(&format!("Bagian {n} "))), "share {n}: {pages:#?}");
    }
    for page in pages {
        let shares = page.lines().filter(|line| line.contains("dari 9")).count();
        assert!(shares > 0 && shares <= 6, "{page}");
        assert!(page.contains("kurang"), "{page}");
    }
}

#[test]
fn a_point_off_an_axis_is_never_on_it() {
    let Look::Quadrant(quadrant) = sample::quadrant() else { panic!("a quadrant") };
    for point in [[1, -100_000], [-100_000, 1], [i64::MAX, 1], [i64::MIN, -1], [1, 1], [-1, i64::MAX]] {
        for size in [(76, 21), (58, 15), (38, 12), (39, 11), (7, 6), (8, 7)] {
            let picture =
                drawn_at(&Look::Quadrant(scene::Quadrant { point: Some(point), ..quadrant.clone() }), 0, size);
            let (row, line) = picture.lines().enumerate().find(|(_, line)| line.contains('●')).expect("a point");
            let column = line.chars().position(|c| c == '●').expect("a point");
            let (axis, crossed) = picture.lines().enumerate().find(|(_, line)| line.contains('┼')).expect("axes");
            let middle = crossed.chars().position(|c| c == '┼').expect("axes");
            assert_eq!(column > middle, point[0] > 0, "{point:?}\n{picture}");
            assert_ne!(column, middle, "{point:?}\n{picture}");
            assert_eq!(row < axis, point[1] > 0, "{point:?}\n{picture}");
            assert_ne!(row, axis, "{point:?}\n{picture}");
        }
    }
    let picture = drawn_at(&Look::Quadrant(scene::Quadrant { point: None, ..quadrant }), 0, (58, 15));
    assert!(!picture.contains('●'), "{picture}");
}

#[test]
fn eighteen_cells_stand_on_one_small_page() {
    let picture = drawn_at(&sample::spread(), 1, (38, 12));
    for line in [
        "Tata kelola            5   3   ·   8",
        "Lingkungan             1  12   ·  13",
        "Citra daerah           8   ·   2  10",
    ] {
        assert!(picture.contains(line), "{line}\n{picture}");
    }
    assert!(picture.contains("▸Citra daerah: Pariwisata 8 · Bisnis 0"), "{picture}");
}

#[test]
fn years_are_read_on_a_small_wall() {
    let picture = drawn_at(&sample::timeline(), 0, (38, 12));
    assert!(picture.contains("26 27 28 29 30 31 32 33 34 35"), "{picture}");
}

#[test]
fn kinds_come_one_after_the_other_where_none_is_looked_at() {
    let pages: Vec<String> = (0..16).map(|turned| drawn_at(&sample::matrix(), turned, (38, 12))).collect();
    assert!(pages[0].contains("belum b"), "{}", pages[0]);
    for said in ["SO · ", "WO · ", "ST · ", "WT · "] {
        assert!(pages.iter().any(|page| page.contains(said)), "{said}: {pages:#?}");
    }
    let Look::Matrix(mut matrix) = sample::matrix() else { panic!("a matrix") };
    (matrix.at, matrix.opened, matrix.selected) = (Some(0), true, Some(4));
    let picture = drawn_at(&Look::Matrix(matrix), 5, (58, 15));
    assert!(picture.contains("▸  4 Kios informasi"), "{picture}");
}
