//! Scores by criteria: means of the scores given, and their weighted sum.

use super::ballots::{Ballots, Valid};
use super::order::{Order, score};
use super::{Counted, count as whole};
use crate::domain::vote::result::{CriteriaDetail, Detail};
use crate::domain::vote::{Choice, Criterion};
use crate::report::block::Block;
use crate::report::formula::{Area, Formula};
use crate::report::table::{Cell, Value};
use crate::text::report::record as text;
use crate::text::vote::criteria as criterion;

/// Digits behind the point that are the same for equal scores, whatever order they were added in.
const DIGITS: u8 = 9;

/// One agreed table: its scores can be changed.
pub(super) fn panel(count: &Counted) -> Vec<Block> {
    let Detail::Criteria(detail) = &count.result.detail else {
        return Vec::new();
    };
    let criteria = count.declared.method.criteria();
    let mut order = Order::of(count);
    let first = means(count, &mut order, detail, |_, _| None);
    let at = order.at.clone();
    let scores = order.scores(|row| total(criteria, &at.across(row, first, criteria.len())));
    let all = order.at.down(scores, order.len());
    finish(count, order, (first, scores), &all, Vec::new())
}

/// Scores on each ballot.
pub(super) fn ballots(count: &Counted) -> Vec<Block> {
    let Detail::Criteria(detail) = &count.result.detail else {
        return Vec::new();
    };
    let criteria = count.declared.method.criteria();
    let ballots = table(count, criteria);
    let place = |row: usize, column: usize| ballots.said(row * criteria.len() + column);
    let mut order = Order::of(count);
    let first = means(count, &mut order, detail, |row, column| {
        let given = place(row, column);
        let areas = [ballots.papers(), given.clone(), ballots.papers(), given.clone(), ballots.papers(), given];
        Some(Formula::new(
            "IF(SUMPRODUCT({}*ISNUMBER({}))=0,\"\",SUMPRODUCT({},{})/SUMPRODUCT({}*ISNUMBER({})))",
            areas,
        ))
    });
    let raters = order.column(count.say(text::RATERS), |row, _| {
        let each = vec!["SUMPRODUCT({}*ISNUMBER({}))"; criteria.len()].join(",");
        let areas = (0..criteria.len()).flat_map(|column| [ballots.papers(), place(row, column)]);
        let n = detail.raters.get(row).copied().unwrap_or(0);
        whole(n).reckoned(Formula::new(format!("MIN({each})"), areas))
    });
    let at = order.at.clone();
    let totals = order.scores(|row| total(criteria, &at.across(row, first, criteria.len())));
    // Those with too few raters are outside the order.
    let scores = order.column(count.say(text::IN_ORDER), |row, option| {
        let is_apart = detail.apart.contains(&option.option);
        let cell = score(count.language, option.score.as_ref().filter(|_| !is_apart));
        let areas = [at.cell(raters, row), at.cell(raters, row), ballots.valid(), at.cell(totals, row)];
        cell.reckoned(Formula::new("IF(OR({}=0,2*{}<SUM({})),\"\",{})", areas))
    });
    let mut blocks = ballots.blocks.clone();
    blocks.extend(finish(count, order, (first, scores), &ballots.valid(), ballots.turnout(count)));
    blocks
}

/// A ballot a row, with a column for each option by each criterion.
fn table(count: &Counted, criteria: &[Criterion]) -> Ballots {
    let letters = count.letters();
    let name = |letter: &String| {
        let of = |c: &Criterion| format!("{letter}·{}", criterion::letter(count.language, c));
        criteria.iter().map(of).collect::<Vec<_>>()
    };
    let said = |choice: &Choice| {
        let cells = |letter: &String| {
            let row = match choice {
                Choice::Criteria(rows) => rows.get(letter),
                Choice::Blank | Choice::Approvals(_) | Choice::Dots(_) | Choice::Ranking(_) | Choice::Fist(_) => None,
            };
            let cell = |c: &Criterion| row.and_then(|row| row.get(&c.name)).map(|n| given(*n)).unwrap_or_default();
            criteria.iter().map(cell).collect::<Vec<_>>()
        };
        letters.iter().flat_map(cells).collect()
    };
    Ballots::of(count, letters.iter().flat_map(name).collect(), &Valid::Number, said)
}

/// A score as it was given. The scales of a workshop are far below 2^53.
#[expect(clippy::cast_precision_loss, reason = "see above")]
fn given(n: i64) -> Cell {
    Cell::new(n.to_string(), Value::Number(n as f64))
}

/// A column for each criterion with the means; the place of the first.
fn means(
    count: &Counted,
    order: &mut Order,
    detail: &CriteriaDetail,
    formula: impl Fn(usize, usize) -> Option<Formula>,
) -> usize {
    let mut first = None;
    for (place, c) in count.declared.method.criteria().iter().enumerate() {
        let at = order.column(criterion::letter(count.language, c), |row, _| {
            let mean = detail.cells.get(row).and_then(|cells| cells.get(place)).and_then(|cell| cell.mean.as_ref());
            let cell = score(count.language, mean);
            match formula(row, place) {
                Some(formula) => cell.reckoned(formula),
                None => cell,
            }
        });
        first = first.or(Some(at));
    }
    first.unwrap_or(0)
}

/// The weighted sum of the means; none where one is missing.
fn total(criteria: &[Criterion], means: &Area) -> Formula {
    let (from, row) = (means.columns.0, means.rows);
    let one = |place: usize| Area { columns: (from + place, from + place), rows: row, ..means.clone() };
    let parts: Vec<String> = criteria.iter().map(|c| format!("{}*{{}}", c.weight)).collect();
    let template = format!("IF(COUNT({{}})<{},\"\",ROUND({},{DIGITS}))", criteria.len(), parts.join("+"));
    Formula::new(template, std::iter::once(means.clone()).chain((0..criteria.len()).map(one)))
}

/// Ranks, with the means of the first criterion and then of the second as second key, and what is within the cut.
fn finish(
    count: &Counted,
    mut order: Order,
    (first, scores): (usize, usize),
    valid: &Area,
    mut sums: Vec<(String, Cell)>,
) -> Vec<Block> {
    let has_second = count.declared.method.criteria().len() > 1;
    let by = order.ranks(scores, valid);
    let (at, rows) = (order.at.clone(), order.len());
    let ranks = order.second_key(by, |row| {
        let tied = || [at.down(by, rows), at.cell(by, row)];
        let of = |column: usize| [at.down(column, rows), at.cell(column, row)];
        // Means of so many ballots that are equal are equal to nine digits.
        let one = "SUMPRODUCT(({}={})*({}-{}>0.000000001))";
        let other = "SUMPRODUCT(({}={})*(ABS({}-{})<0.000000001)*({}-{}>0.000000001))";
        match has_second {
            false => Formula::new(one, tied().into_iter().chain(of(first))),
            true => {
                let areas = tied().into_iter().chain(of(first)).chain(tied()).chain(of(first)).chain(of(first + 1));
                Formula::new(format!("({one}+{other})"), areas)
            }
        }
    });
    order.within(ranks);
    sums.push(order.first(ranks));
    let mut blocks: Vec<Block> = order.table().into();
    blocks.extend(count.sums(&count.at("sums"), sums));
    blocks
}
