//! Looks of any values in areas of any size: nothing panics, nothing is drawn outside, what is selected is seen.

use super::scene::{
    Bar, BarLine, Bars, CellText, Factor, List, ListColumn, ListLine, Look, Matrix, MatrixKind, Numbered, Quadrant,
    Row, ShareLine, Spread, SpreadBlock, Standing, TimeLine, Timeline,
};
use super::{drawn_at, walked_at};
use proptest::prelude::*;

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-z]{1,12}( [a-z]{1,12}){0,9}",
        1 => Just("Dinas 漢字 \u{202e}x e\u{301} 🙂".to_owned()),
        1 => Just(String::new()),
    ]
}

fn cell() -> impl Strategy<Value = CellText> {
    let standing = prop_oneof![Just(Standing::Given), Just(Standing::Assumed), Just(Standing::OffScale)];
    (words(), standing).prop_map(|(text, standing)| CellText { text, standing })
}

fn at<T>(all: &[T], n: Option<usize>, is_row: impl Fn(&T) -> bool) -> Option<usize> {
    let rows: Vec<usize> = (0..all.len()).filter(|at| is_row(&all[*at])).collect();
    n.and_then(|n| rows.get(n % rows.len().max(1)).copied())
}

fn list() -> impl Strategy<Value = Look> {
    let columns = prop::collection::vec((words(), 0_u16..30, any::<bool>()), 0..6);
    let row = (0_u32..3000, words(), prop::collection::vec(cell(), 6), words(), words());
    let line = prop_oneof![
        1 => words().prop_map(ListLine::Heading),
        3 => row.prop_map(|(number, text, cells, remark, late)| ListLine::Row(Row { number, text, cells, remark, late })),
    ];
    let lines = prop::collection::vec(line, 0..130);
    let place = prop::option::of(0_usize..200);
    (columns, lines, place.clone(), place).prop_map(|(columns, lines, selected, column)| {
        let made = |(name, width, right): (String, u16, bool)| ListColumn { head: name.clone(), name, width, right };
        let columns: Vec<ListColumn> = columns.into_iter().map(made).collect();
        let selected = at(&lines, selected, |line| matches!(line, ListLine::Row(_)));
        let column = at(&columns, column, |_| true);
        Look::List(List { columns, lines, selected, column, empty: "belum ada baris".to_owned() })
    })
}

fn bars() -> impl Strategy<Value = Look> {
    let share = (words(), prop::option::of(0_u16..2000), words());
    let share = share.prop_map(|(name, permille, said)| ShareLine { name, permille, said });
    let bar = (0_u32..3000, words(), any::<u8>(), prop::option::of(any::<u8>()), words());
    let line = prop_oneof![
        1 => words().prop_map(BarLine::Heading),
        3 => bar.prop_map(|(number, text, have, want, gap)| BarLine::Row(Bar { number, text, have, want, gap })),
    ];
    let lines = prop::collection::vec(line, 0..60);
    let place = prop::option::of(0_usize..200);
    let all = (0_u8..10, prop::collection::vec(share, 0..20), lines, words(), place, words());
    all.prop_map(|(high, shares, lines, unanswered, selected, told)| {
        let selected = at(&lines, selected, |line| matches!(line, BarLine::Row(_)));
        Look::Bars(Bars { high, shares, lines, unanswered, selected, told })
    })
}

fn numbered() -> impl Strategy<Value = Numbered> {
    (0_u32..3000, words()).prop_map(|(number, text)| Numbered { number, text })
}

fn matrix() -> impl Strategy<Value = Look> {
    let factors = || prop::collection::vec((numbered(), any::<bool>()), 0..9);
    let factor = |(item, unused)| Factor { item, unused };
    let kind = (words(), factors(), factors(), prop::collection::vec(numbered(), 0..9));
    let kind = kind.prop_map(move |(name, inner, outer, strategies)| MatrixKind {
        letters: "SO".to_owned(),
        name,
        factors: [inner, outer].map(|all| ("Kekuatan".to_owned(), all.into_iter().map(factor).collect())),
        strategies,
    });
    let all = (prop::array::uniform4(kind), prop::option::of(0_usize..6), prop::option::of(0_u32..3000));
    let other = (prop::collection::vec(numbered(), 0..9), any::<bool>());
    (all, other).prop_map(|((kinds, at, selected), (other, opened))| {
        Look::Matrix(Box::new(Matrix { kinds, other, other_name: "lain".to_owned(), at, opened, selected }))
    })
}

fn quadrant() -> impl Strategy<Value = Look> {
    let all = (prop::option::of(any::<[i64; 2]>()), prop::array::uniform4(words()), words(), words());
    all.prop_map(|(point, names, verdict, said)| {
        Look::Quadrant(Quadrant { point, counted: said.clone(), said, names, verdict })
    })
}

fn timeline() -> impl Strategy<Value = Look> {
    let year = || prop_oneof![3 => 2020_i16..2050, 1 => any::<i16>()];
    let row = (0_u32..3000, words(), [year(), year()], any::<bool>());
    let line = prop_oneof![
        1 => words().prop_map(TimeLine::Heading),
        3 => row.prop_map(|(number, text, years, held)| TimeLine::Row { number, text, years, held }),
    ];
    let all = ([year(), year()], prop::collection::vec(line, 0..60), prop::option::of(0_usize..99), words(), words());
    (all, words()).prop_map(|((years, lines, selected, undated, told), crowded)| {
        let selected = at(&lines, selected, |line| matches!(line, TimeLine::Row { .. }));
        Look::Timeline(Timeline { years, lines, selected, undated, told, crowded })
    })
}

fn spread() -> impl Strategy<Value = Look> {
    let block = (words(), prop::collection::vec((words(), 0_usize..600), 0..20));
    let block = block.prop_map(|(name, cells)| SpreadBlock { name, cells });
    let all = (prop::collection::vec(block, 0..20), prop::option::of((0_usize..25, 0_usize..25)), words());
    all.prop_map(|(blocks, selected, unserved)| {
        let selected = selected.filter(|(at, cell)| blocks.get(*at).is_some_and(|block| *cell < block.cells.len()));
        Look::Spread(Spread { blocks, selected, unserved })
    })
}

/// Whether a row is selected in a list of lines.
fn marks(look: &Look) -> bool {
    match look {
        Look::List(List { selected, .. })
        | Look::Bars(Bars { selected, .. })
        | Look::Timeline(Timeline { selected, .. }) => selected.is_some(),
        Look::Matrix(_) | Look::Quadrant(_) | Look::Spread(_) => false,
    }
}

fn any_look() -> impl Strategy<Value = Look> {
    prop_oneof![list(), bars(), matrix(), quadrant(), timeline(), spread()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn nothing_is_drawn_outside(look in any_look(), width in 0_u16..130, height in 0_u16..50, turned in any::<usize>()) {
        // Drawing checks that all around stays empty.
        drawn_at(&look, turned, (width, height));
        walked_at(&look, (width, height));
    }

    #[test]
    fn the_selected_row_is_seen(look in any_look(), width in 38_u16..130, height in 12_u16..40) {
        let picture = drawn_at(&look, 3, (width, height));
        let seen = match &look {
            // Two may be marked: one that has no bar is told below.
            Look::Bars(_) | Look::Timeline(_) | Look::List(_) => picture.lines().any(|line| line.starts_with('▸')),
            Look::Matrix(_) | Look::Quadrant(_) | Look::Spread(_) => true,
        };
        prop_assert!(seen || !marks(&look), "{picture}");
    }

    #[test]
    fn the_cell_walked_over_is_seen(look in spread(), width in 38_u16..130, height in 12_u16..40) {
        let picture = walked_at(&look, (width, height));
        let selected = matches!(&look, Look::Spread(Spread { selected: Some(_), .. }));
        prop_assert!(!selected || picture.contains('▸'), "{}", picture);
    }
}
