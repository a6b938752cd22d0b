//! The ballots of a vote as a table: with names only where it is *terbuka*, and what became of others.

use super::{At, Counted, again, mark, number};
use crate::domain::attendance::Code;
use crate::domain::vote::{Choice, ShownBallot, Standing, ballot};
use crate::report::block::Block;
use crate::report::formula::{Area, Formula};
use crate::report::table::{Cell, Column};
use crate::text::report::{self as say, record as text};
use crate::text::{dates, forms};

/// The ballots, and where what stands in them.
pub(super) struct Ballots {
    /// The table, and what was corrected, replaced and taken back.
    pub blocks: Vec<Block>,
    at: At,
    rows: usize,
    /// The first column of what ballots say, behind that of how many say it.
    first: usize,
    columns: usize,
}

/// What makes a ballot valid.
pub(super) enum Valid {
    /// That something stands in it.
    Said,
    /// That a number stands in it, nought too.
    Number,
    /// That its numbers add up to more than nothing.
    Sum,
}

impl Valid {
    const fn formula(&self) -> &'static str {
        match self {
            Self::Said => "IF(COUNTA({})>0,{},0)",
            Self::Number => "IF(COUNT({})>0,{},0)",
            Self::Sum => "IF(SUM({})>0,{},0)",
        }
    }
}

impl Ballots {
    /// The ballots with these columns, in which stands what `said` makes of each.
    pub(super) fn of(count: &Counted, names: Vec<String>, valid: &Valid, said: impl Fn(&Choice) -> Vec<Cell>) -> Self {
        let at = count.at("ballots");
        let named = count.vote.reads_names();
        let ballots = count.vote.ballots();
        let first = if named { 3 } else { 2 };
        let columns = names.len();
        let row = |(row, ballot): (usize, &ShownBallot)| {
            let no = ballot.no.map_or(row as u64 + 1, u64::from);
            let mut cells = vec![super::count(no)];
            cells.extend(named.then(|| ballot.voter.map(ToString::to_string).unwrap_or_default().into()));
            cells.push(Cell::count(dates::number(count.language, ballot.count.into()), ballot.count.into()));
            cells.extend(said(ballot.choice));
            let counts = match ballot.choice {
                Choice::Blank => 0,
                Choice::Approvals(_) | Choice::Dots(_) | Choice::Ranking(_) | Choice::Criteria(_) | Choice::Fist(_) => {
                    ballot.count
                }
            };
            let areas = [at.across(row, first, columns), at.cell(first - 1, row)];
            cells.push(super::count(counts.into()).reckoned(Formula::new(valid.formula(), areas)));
            cells
        };
        let rows: Vec<Vec<Cell>> = ballots.iter().enumerate().map(row).collect();
        let mut head: Vec<Column> = vec![again(count.say(forms::NO))];
        head.extend(named.then(|| again(count.say(say::OFFICE))));
        head.push(number(count.say(text::PAPERS)));
        head.extend(names.into_iter().map(mark));
        head.push(number(count.say(text::VALID)));
        let mut blocks: Vec<Block> = count.table(&at, text::BALLOTS, head, rows).into();
        let remarks = remarks(count, &ballots);
        blocks.extend((!remarks.is_empty()).then(|| Block::list(remarks)));
        Self { blocks, at, rows: ballots.len(), first, columns }
    }

    /// How many papers each line stands for.
    pub(super) fn papers(&self) -> Area {
        self.at.down(self.first - 1, self.rows)
    }

    /// A column of what ballots say, from 0.
    pub(super) fn said(&self, column: usize) -> Area {
        self.at.down(self.first + column, self.rows)
    }

    /// How many of them are valid.
    pub(super) fn valid(&self) -> Area {
        self.at.down(self.first + self.columns, self.rows)
    }

    /// The sums that every count has: valid ballots and abstentions.
    pub(super) fn turnout(&self, count: &Counted) -> Vec<(String, Cell)> {
        let valid = super::count(count.result.valid).reckoned(Formula::new("SUM({})", [self.valid()]));
        let blank = Formula::new("SUM({})-SUM({})", [self.papers(), self.valid()]);
        let blank = super::count(count.result.blank).reckoned(blank);
        let mut rows = vec![(count.say(text::VALID_BALLOTS), valid), (count.say(text::ABSTENTIONS), blank)];
        rows.extend(self.quorum(count));
        rows
    }

    fn quorum(&self, count: &Counted) -> Option<(String, Cell)> {
        use crate::domain::vote::Quorum;
        use crate::report::formula::quoted;
        let met = count.result.quorum?.met;
        let [yes, no] = [count.say(text::MET), count.say(text::NOT_MET)];
        let entitled = count.declared.entitled;
        let test = match count.declared.quorum {
            Quorum::None => return None,
            Quorum::MoreThanHalf => format!("2*SUM({{}})>{entitled}"),
            Quorum::TwoThirds => format!("3*SUM({{}})>=2*{entitled}"),
        };
        let formula = format!("IF({test},{},{})", quoted(&yes), quoted(&no));
        let cell = Cell::from(if met { yes } else { no });
        Some((count.say(text::QUORUM), cell.reckoned(Formula::new(formula, [self.papers()]))))
    }
}

/// What was corrected, replaced and taken back.
fn remarks(count: &Counted, ballots: &[ShownBallot]) -> Vec<String> {
    let language = count.language;
    let called = |no: u32, voter: Option<&str>| match voter {
        Some(voter) => format!("{no} ({voter})"),
        None => no.to_string(),
    };
    let mut lines = Vec::new();
    for (place, ballot) in (1..).zip(ballots) {
        let name = called(ballot.no.unwrap_or(place), ballot.voter.map(Code::as_str));
        let was = |(was, reason): &(Choice, String)| {
            text::corrected(language, &name, &ballot::write(count.declared, was), reason)
        };
        lines.extend(ballot.corrected.iter().map(was));
    }
    for (no, voter, standing) in count.vote.set_aside() {
        let name = called(no, voter.map(Code::as_str));
        lines.extend(match standing {
            Standing::Counts => None,
            Standing::TakenBack => Some(text::taken_back(language, &name)),
            Standing::Replaced(by) => Some(text::replaced(language, &name, by)),
        });
    }
    lines
}
