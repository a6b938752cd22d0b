//! Cells of the script: plain values, read by the kind of their column.
//!
//! As in agenda files, but a year is counted from 1, the first of the roadmap, a date in days after the first day of the
//! workshop, and links and rows that are choices go by their keys.

use super::DemoFault;
use super::known::Keys;
use super::script::PlainCells;
use crate::domain::Workshop;
use crate::domain::sheet::{ByYear, Cell, Cells, Decimal, Kind, Sheet, Target};
use jiff::ToSpan;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;

/// What cells are read with.
pub(super) struct Reading<'a> {
    pub workshop: &'a Workshop,
    pub keys: &'a Keys,
    pub sheet: &'a Sheet,
}

impl Reading<'_> {
    /// The cells, and those of the first column of links, where something is cited.
    pub(super) fn cells(&self, plain: &PlainCells, from: &[String]) -> Result<Cells, DemoFault> {
        let mut cells = Cells::new();
        for (id, value) in plain {
            let column = self.sheet.column(id).ok_or_else(|| DemoFault::NoSuch(id.clone()))?;
            cells.insert(id.clone(), self.cell(&column.kind, value)?);
        }
        if !from.is_empty() {
            let links = self.sheet.columns.iter().find(|column| matches!(column.kind, Kind::Links(_)));
            let links = links.ok_or_else(|| DemoFault::NoSuch(Target::Sheet(self.sheet.id.clone()).into()))?;
            cells.insert(links.id.clone(), Cell::Refs(self.keys.origins(self.workshop, from)?));
        }
        Ok(cells)
    }

    fn cell(&self, kind: &Kind, value: &Value) -> Result<Cell, DemoFault> {
        Ok(match kind {
            Kind::Text => Cell::text(read::<String>(value)?),
            Kind::Choice(_) => Cell::Choice(read(value)?),
            Kind::ChoiceFrom { .. } => Cell::Choice(self.keys.row(&read::<String>(value)?)?.to_string()),
            Kind::Scale(_) => Cell::Scale(read(value)?),
            Kind::Number { .. } => Cell::Number(number(value)?),
            Kind::Money => Cell::Money(read(value)?),
            Kind::Year => Cell::Year(self.year(read(value)?)),
            Kind::Years => Cell::Years(read::<[i16; 2]>(value)?.map(|year| self.year(year))),
            Kind::Yearly { .. } => {
                let years = read::<BTreeMap<i16, Value>>(value)?;
                let year = |(year, value): (&i16, &Value)| Ok((self.year(*year), number(value)?));
                Cell::Yearly(ByYear(years.iter().map(year).collect::<Result<_, DemoFault>>()?))
            }
            Kind::Date => Cell::Date(self.workshop.days[0].date.saturating_add(read::<i64>(value)?.days())),
            Kind::Delegation => Cell::Delegation(read(value)?),
            Kind::Delegations => Cell::Delegations(read(value)?),
            Kind::Dimension => Cell::Dimension(read(value)?),
            Kind::Tick => Cell::Tick(read(value)?),
            Kind::Links(_) => Cell::Refs(self.keys.origins(self.workshop, &read::<Vec<String>>(value)?)?),
            Kind::Computed(_) => return Err(DemoFault::NoSuch(value.to_string())),
        })
    }

    /// The year with this number, counted from 1.
    fn year(&self, number: i16) -> i16 {
        let next = self.workshop.days[0].date.year().saturating_add(1);
        let first = self.workshop.created.years.map_or(next, |years| years.first);
        first.saturating_add(number - 1)
    }
}

fn read<T: DeserializeOwned>(value: &Value) -> Result<T, DemoFault> {
    Ok(serde_json::from_value(value.clone())?)
}

/// A number as `3` or `"41.5"`.
fn number(value: &Value) -> Result<Decimal, DemoFault> {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    text.parse().map_err(|_| DemoFault::NoSuch(text))
}
