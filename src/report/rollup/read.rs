//! What the page was made of.

use super::{Align, Block, Page, Row, columns, table};
use crate::rollup::{Facts, Why};
use crate::text::{Phrase, dates, rollup as say};

/// Characters of a sum that tell files apart.
const SUM: usize = 8;

impl Page<'_> {
    pub(super) fn read(&self) -> Vec<Block> {
        let mut told = Vec::new();
        let names = [
            (say::PLACE, Align::Left, Some(22)),
            (say::WORKSHOP, Align::Left, Some(30)),
            (say::DAYS, Align::Left, Some(16)),
            (say::FILE, Align::Left, Some(16)),
            (say::RECORDS, Align::Right, Some(7)),
            (say::SUM, Align::Left, Some(9)),
        ];
        let rows = self.rollup.facts.iter().map(|facts| self.source(facts)).collect();
        told.extend(table(columns(self.language, &names), rows));
        let left_out = self.rollup.left_out.iter();
        let rows: Vec<Row> =
            left_out.map(|left| Row::Cells(vec![left.file.clone().into(), self.say(why(left.why)).into()])).collect();
        let names = [(say::LEFT_OUT, Align::Left, Some(60)), (say::BECAUSE, Align::Left, Some(40))];
        told.extend(table(columns(self.language, &names), rows));
        self.section(say::READ_FROM, told)
    }

    fn source(&self, facts: &Facts) -> Row {
        let days = facts.days.map(|days| days.map(|day| dates::short_date(self.language, day)));
        let days = match days {
            Some([first, last]) if first == last => first,
            Some([first, last]) => format!("{first} – {last}"),
            None => String::new(),
        };
        let sum: String = facts.sum.to_string().chars().take(SUM).collect();
        let file = std::path::Path::new(&facts.file).file_name().map(|name| name.to_string_lossy().into_owned());
        Row::Cells(vec![
            facts.place.clone().into(),
            facts.title.clone().into(),
            days.into(),
            file.unwrap_or_else(|| facts.file.clone()).into(),
            self.count(facts.records),
            sum.to_uppercase().into(),
        ])
    }
}

const fn why(why: Why) -> Phrase {
    match why {
        Why::Damaged => say::DAMAGED,
        Why::Newer => say::NEWER,
        Why::TestBuild => say::TEST_BUILD,
        Why::Foreign => say::FOREIGN,
        Why::Empty => say::EMPTY,
        Why::Unreadable => say::UNREADABLE,
        Why::Copy => say::COPY,
    }
}
