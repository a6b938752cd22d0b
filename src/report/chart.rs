//! Pictures of numbers.

use super::formula::Formula;
use super::table::{Cell, Table};

/// A chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// How.
    pub kind: ChartKind,
    /// Whether its numbers stand in a table or a text of its document too. Those of another one are written as a table where
    /// there are no pictures.
    pub is_told: bool,
}

impl Chart {
    /// Bars and maps as a table; none of other charts.
    pub fn as_table(&self) -> Option<Table> {
        match &self.kind {
            ChartKind::Bars { bars, .. } => {
                let row = |bar: &Bar| vec![bar.name.clone(), bar.text.clone()];
                Some(Table::new(vec![String::new(); 2], 1, bars.iter().map(row).collect()))
            }
            ChartKind::Map { columns, rows } => {
                let cell = |n: &Option<u64>| n.map_or_else(Cell::default, |n| Cell::count(n.to_string(), n));
                let row = |(name, counts): &(String, Vec<Option<u64>>)| {
                    std::iter::once(name.clone().into()).chain(counts.iter().map(cell)).collect()
                };
                let names = std::iter::once(String::new()).chain(columns.iter().cloned()).collect();
                Some(Table::new(names, 1, rows.iter().map(row).collect()))
            }
            ChartKind::Swot(_) | ChartKind::Points { .. } | ChartKind::Roadmap { .. } => None,
        }
    }
}

/// The kinds of charts.
#[derive(Debug, Clone, PartialEq)]
pub enum ChartKind {
    /// A bar for each thing, from nothing up to `most`.
    Bars {
        /// The bars from top to bottom.
        bars: Vec<Bar>,
        /// The longest that a bar could be.
        most: f64,
    },
    /// The four fields of a SWOT, each with its items in words.
    Swot([Field; 4]),
    /// Points between two axes that cross at `cross`.
    Points {
        /// Names of the axes: to the right, upwards.
        axes: [String; 2],
        /// The least and the most on each axis.
        range: [(f64, f64); 2],
        /// Where the lines between the four fields cross.
        cross: (f64, f64),
        /// The points, each with its name.
        points: Vec<(String, f64, f64)>,
    },
    /// From which year to which.
    Roadmap {
        /// First and last year of the axis.
        years: (i16, i16),
        /// Rows with their first and last year.
        rows: Vec<(String, i16, i16)>,
    },
    /// Numbers where rows and columns meet, the larger the darker.
    Map {
        /// Names of the columns.
        columns: Vec<String>,
        /// Rows by name, with a number for each column, or none.
        rows: Vec<(String, Vec<Option<u64>>)>,
    },
}

/// A bar.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bar {
    /// What it is of.
    pub name: String,
    /// Its length.
    pub value: f64,
    /// Its length as people read it.
    pub text: String,
    /// How a spreadsheet reckons its length.
    pub formula: Option<Box<Formula>>,
}

/// A field of a SWOT.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its items in order.
    pub items: Vec<String>,
}
