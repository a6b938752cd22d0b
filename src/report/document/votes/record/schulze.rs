//! Rankings by Schulze: from pairs to links, from links to the strongest paths, from paths to levels.
//!
//! A spreadsheet finds paths by doubling: a path of so many links is two of half as many. Options are taken level by
//! level: those that none of the remaining beats.

use super::order::Order;
use super::ranking::{Pairs, columns, points, square, too_many};
use super::{At, Counted, count as whole, number, words};
use crate::domain::vote::result::paths;
use crate::report::block::Block;
use crate::report::formula::Formula;
use crate::report::table::Cell;
use crate::text::report::record as text;

type Square = Vec<Vec<u64>>;

pub(super) fn blocks(count: &Counted) -> Vec<Block> {
    let (Some((pairs, mut blocks)), Some(strongest)) = (Pairs::of(count), paths(count.vote)) else {
        return too_many(count);
    };
    let links = count.at("links");
    let strength = strengths(&pairs.above);
    let cells = square(count, &strength, |a, b| {
        let (there, back) = (pairs.at.cell(b + 1, a), pairs.at.cell(a + 1, b));
        Formula::new("IF({}>{},{},0)", [there.clone(), back, there])
    });
    blocks.extend(count.table(&links, text::LINKS, columns(count), cells));
    let (steps, before) = steps(count, &links, &strength);
    blocks.extend(steps);
    let found = count.at("paths");
    let cells = square(count, &strongest, |a, b| doubled(&before, (a, b), strongest.len()));
    blocks.extend(count.table(&found, text::PATHS, columns(count), cells));
    let (remains, workings) = remaining(count, &found, &strongest);
    blocks.extend(workings);
    let mut order = Order::of(count);
    let borda = points(count, &mut order, &pairs);
    let rows = order.len();
    let levels = order.column(count.say(text::LEVEL), |row, option| {
        let level = option.level.map(|level| whole(level as u64 + 1)).unwrap_or_default();
        level.reckoned(Formula::new("SUM({})", [remains.across(row, 1, rows)]))
    });
    let mut ranks = order.ranks_of_levels(levels, &pairs.ballots.valid());
    let (at, by) = (order.at.clone(), ranks);
    ranks = order.second_key(by, |row| {
        let areas = [at.down(by, rows), at.cell(by, row), at.down(borda, rows), at.cell(borda, row)];
        Formula::new("SUMPRODUCT(({}={})*({}>{}))", areas)
    });
    order.within(ranks);
    let mut sums = pairs.ballots.turnout(count);
    sums.push(order.first(ranks));
    blocks.extend(order.table());
    blocks.extend(count.sums(&count.at("sums"), sums));
    blocks
}

/// What stands in a cell of a square.
fn value(square: &Square, a: usize, b: usize) -> u64 {
    square.get(a).and_then(|row| row.get(b)).copied().unwrap_or(0)
}

/// A square of such a size with these values.
fn of(size: usize, value: impl Fn(usize, usize) -> u64) -> Square {
    (0..size).map(|a| (0..size).map(|b| if a == b { 0 } else { value(a, b) }).collect()).collect()
}

/// The links: how many put the one above the other, where they are more than those who do the opposite.
fn strengths(above: &Square) -> Square {
    of(above.len(), |a, b| {
        let (there, back) = (value(above, a, b), value(above, b, a));
        if there > back { there } else { 0 }
    })
}

/// The steps but the last, as workings, and where the last of them stands; the links where one step is enough.
fn steps(count: &Counted, links: &At, strength: &Square) -> (Vec<Block>, At) {
    let size = strength.len();
    let longest = size.saturating_sub(1).max(1);
    let mut blocks = Vec::new();
    let (mut before, mut values) = (links.clone(), strength.clone());
    let mut links = 1;
    while links * 2 < longest {
        links *= 2;
        let at = count.at(&format!("step-{links}"));
        values = of(size, |a, b| {
            let over = (0..size).map(|via| value(&values, a, via).min(value(&values, via, b))).max();
            value(&values, a, b).max(over.unwrap_or(0))
        });
        let cells = square(count, &values, |a, b| doubled(&before, (a, b), size));
        blocks.push(count.working(&at, text::STEPS, columns(count), cells));
        before = at;
    }
    (blocks, before)
}

/// The strongest of paths that are twice as long as those of this table.
fn doubled(before: &At, (a, b): (usize, usize), size: usize) -> Formula {
    let (row, column) = (before.across(a, 1, size), before.down(b + 1, size));
    let areas = [before.cell(b + 1, a), row.clone(), column.clone(), row, column];
    // Empty cells, those of an option with itself, are nothing.
    Formula::new("MAX({},IF({}<TRANSPOSE({}),0+{},0+TRANSPOSE({})))", areas).array()
}

/// Which options remain before each level is taken, as workings, and where that stands.
fn remaining(count: &Counted, paths: &At, strongest: &Square) -> (At, Vec<Block>) {
    let (size, beats, at) = (strongest.len(), count.at("beats"), count.at("remains"));
    let better = of(size, |a, b| u64::from(value(strongest, a, b) > value(strongest, b, a)));
    let cells =
        square(count, &better, |a, b| Formula::new("IF({}>{},1,0)", [paths.cell(b + 1, a), paths.cell(a + 1, b)]));
    let first = count.working(&beats, text::BEATS, columns(count), cells);
    let levels = &count.result.options;
    let row = |(row, letter): (usize, String)| {
        let level = levels.get(row).and_then(|option| option.level);
        let remains = |step: usize| match step {
            0 => whole(1),
            step => {
                let there = u64::from(level.is_some_and(|level| level >= step));
                let areas = [at.down(step, size), beats.down(row + 1, size), at.cell(step, row)];
                whole(there).reckoned(Formula::new("IF(SUMPRODUCT({},{})>0,{},0)", areas))
            }
        };
        std::iter::once(letter.into()).chain((0..size).map(remains)).collect()
    };
    let rows: Vec<Vec<Cell>> = count.letters().into_iter().enumerate().map(row).collect();
    let names = (1..=size).map(|step| number(format!("{} {step}", count.say(text::LEVEL))));
    let head = std::iter::once(words(String::new())).chain(names).collect();
    let second = count.working(&at, text::REMAINS, head, rows);
    (at, vec![first, second])
}
