//! What is wrong with a declaration.

mod conditions;
mod looks;

pub use conditions::condition_flaws;

use super::column::{Against, Column, Formula, Kind, KindName, Scale, Target, Unit};
use super::{CHOSEN, Choice, Dimension, MOST_COLUMNS, MOST_HEADINGS, PLACES, Rows, Sheet};
use crate::domain::slug::is_slug;
use std::collections::BTreeSet;

/// The most choices of a column, looks, figures and conditions of a sheet.
const MOST_CHOICES: usize = 60;
const MOST_LOOKS: usize = 12;

/// What is declared beside a sheet.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// All sheets, this one among them.
    pub sheets: &'a [Sheet],
    /// The ids of all aspects, hidden ones among them.
    pub aspects: &'a [&'a str],
    /// The dimensions.
    pub dimensions: &'a [Dimension],
}

/// A flaw and where in the sheet it is: `columns[2].of[0]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flawed {
    /// The place.
    pub path: String,
    /// The flaw.
    pub flaw: Flaw,
}

/// What is wrong at a place of a declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// Not an id.
    NotAnId(String),
    /// The id stands twice.
    IdTaken(String),
    /// More entries than these.
    TooMany(usize),
    /// There must be one at least.
    Empty,
    /// So many main columns instead of one.
    Mains(usize),
    /// The main column is no text, or for the desk.
    Main,
    /// There is no such column.
    NoSuchColumn(String),
    /// The column is of another kind than one of these.
    Kind(String, &'static [KindName]),
    /// There is no such sheet.
    NoSuchSheet(String),
    /// There is no such heading in the sheet that is named.
    NoSuchHeading(String),
    /// There is no such aspect.
    NoSuchAspect(String),
    /// There is no such dimension.
    NoSuchDimension(String),
    /// The agenda declares no dimensions.
    NoDimensions,
    /// Degrees outside 0 to 9, or the lowest above the highest.
    Scale(u8, u8),
    /// So many labels for a scale of so many degrees.
    Labels(usize, usize),
    /// More than four decimal places.
    Decimals(u8),
    /// So many weights for so many columns.
    Weights(usize, usize),
    /// A column is computed from itself.
    Circle,
    /// The default does not fit the column, or stands in one that has none.
    Default,
    /// A condition with none or several of its tests.
    Condition,
    /// The column cannot be asked this.
    Test,
    /// A condition about a column for the desk.
    Desk(String),
    /// The rows are the board's items, and this is only for rows of their own.
    RowsAreItems,
    /// Only where the rows are the board's items.
    RowsAreNotItems,
    /// A text that is none or too long.
    NotALine,
}

/// Kinds that are numbers.
const NUMBERS: &[KindName] = &[
    KindName::Scale,
    KindName::Number,
    KindName::Money,
    KindName::Difference,
    KindName::Sum,
    KindName::Weighted,
    KindName::Product,
    KindName::Portion,
];
const SCALES: &[KindName] = &[KindName::Scale];
const LINKS: &[KindName] = &[KindName::Links];
const YEARS: &[KindName] = &[KindName::Years];
const CHOICES: &[KindName] = &[KindName::Choice, KindName::Dimension];
const NAMES: &[KindName] = &[KindName::Choice, KindName::Text];
const BASELINES: &[KindName] = &[KindName::Number];
const DIRECTIONS: &[KindName] = &[KindName::Choice];
const TOTALS: &[KindName] = &[KindName::Number, KindName::Money, KindName::Scale];

/// Everything that is wrong with a sheet, in the order of its fields.
pub fn flaws(sheet: &Sheet, around: Surroundings) -> Vec<Flawed> {
    let mut found = Found::default();
    if !is_slug(&sheet.id) {
        found.note("id", Flaw::NotAnId(sheet.id.clone()));
    } else if !matches!(Target::from(sheet.id.clone()), Target::Sheet(_)) {
        // Links name items and priorities by these words.
        found.note("id", Flaw::IdTaken(sheet.id.clone()));
    }
    found.line("title", &sheet.title);
    found.line("row", &sheet.row);
    headings(sheet, around, &mut found);
    columns(sheet, around, &mut found);
    looks::looks(sheet, &mut found);
    found.most("figures", sheet.figures.len(), MOST_LOOKS);
    found.ids("figures", sheet.figures.iter().map(super::Figure::id));
    for (n, figure) in sheet.figures.iter().enumerate() {
        let (field, kinds) = match figure {
            super::Figure::Share { .. } => ("share", SCALES),
            super::Figure::Total { .. } => ("total", TOTALS),
        };
        found.column(format!("figures[{n}].{field}"), sheet, figure.column(), kinds);
    }
    found.most("gate", sheet.gate.len(), MOST_LOOKS);
    conditions::conditions(sheet, &sheet.gate, "gate", &mut found);
    found.0
}

/// The flaws found so far.
#[derive(Debug, Default)]
struct Found(Vec<Flawed>);

impl Found {
    fn note(&mut self, path: impl Into<String>, flaw: Flaw) {
        self.0.push(Flawed { path: path.into(), flaw });
    }

    fn line(&mut self, path: &str, label: &crate::domain::agenda::Label) {
        use crate::domain::line::is_line;
        if !is_line(&label.id) || !is_line(&label.en) {
            self.note(path, Flaw::NotALine);
        }
    }

    /// What the room also calls something: lines, not too many.
    fn aliases(&mut self, path: &str, aliases: &[String]) {
        self.most(path, aliases.len(), MOST_CHOICES);
        for (n, _) in aliases.iter().enumerate().filter(|(_, alias)| !crate::domain::line::is_line(alias)) {
            self.note(format!("{path}[{n}]"), Flaw::NotALine);
        }
    }

    fn most(&mut self, path: &str, count: usize, most: usize) {
        if count > most {
            self.note(path, Flaw::TooMany(most));
        }
    }

    fn ids<'a>(&mut self, path: &str, ids: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for (n, id) in ids.enumerate() {
            if !is_slug(id) {
                self.note(format!("{path}[{n}].id"), Flaw::NotAnId(id.to_owned()));
            } else if !seen.insert(id) {
                self.note(format!("{path}[{n}].id"), Flaw::IdTaken(id.to_owned()));
            }
        }
    }

    /// A column that is named must be there and of one of these kinds.
    fn column(&mut self, path: impl Into<String>, sheet: &Sheet, id: &str, kinds: &'static [KindName]) {
        match sheet.column(id) {
            None => self.note(path, Flaw::NoSuchColumn(id.to_owned())),
            Some(column) if !kinds.contains(&column.kind.name()) => self.note(path, Flaw::Kind(id.to_owned(), kinds)),
            Some(_) => {}
        }
    }
}

/// What is wrong with dimensions, in their order; places begin with `[0]`.
pub fn dimension_flaws(dimensions: &[Dimension]) -> Vec<Flawed> {
    const MOST: usize = 12;
    let mut found = Found::default();
    found.most("", dimensions.len(), MOST);
    found.ids("", dimensions.iter().map(|dimension| dimension.id.as_str()));
    for (n, dimension) in dimensions.iter().enumerate() {
        found.line(&format!("[{n}].name"), &dimension.name);
        found.aliases(&format!("[{n}].aliases"), &dimension.aliases);
        let parts = format!("[{n}].parts");
        found.most(&parts, dimension.parts.len(), MOST);
        found.ids(&parts, dimension.parts.iter().map(|part| part.id.as_str()));
        for (m, part) in dimension.parts.iter().enumerate() {
            found.line(&format!("{parts}[{m}].name"), &part.name);
            found.aliases(&format!("{parts}[{m}].aliases"), &part.aliases);
        }
    }
    found.0
}

fn headings(sheet: &Sheet, around: Surroundings, found: &mut Found) {
    found.most("headings", sheet.headings.len(), MOST_HEADINGS);
    found.ids("headings", sheet.headings.iter().map(|heading| heading.id.as_str()));
    if sheet.rows == Rows::Items && !sheet.headings.is_empty() {
        found.note("headings", Flaw::RowsAreItems);
    }
    for (n, heading) in sheet.headings.iter().enumerate() {
        found.line(&format!("headings[{n}].name"), &heading.name);
        if let Some(aspect) = heading.aspect.as_ref().filter(|id| !around.aspects.contains(&id.as_str())) {
            found.note(format!("headings[{n}].aspect"), Flaw::NoSuchAspect(aspect.clone()));
        }
        let known = |id: &str| around.dimensions.iter().any(|dimension| dimension.id == id);
        if let Some(dimension) = heading.dimension.as_ref().filter(|id| !known(id)) {
            found.note(format!("headings[{n}].dimension"), Flaw::NoSuchDimension(dimension.clone()));
        }
    }
}

fn columns(sheet: &Sheet, around: Surroundings, found: &mut Found) {
    if sheet.columns.is_empty() {
        found.note("columns", Flaw::Empty);
        return;
    }
    found.most("columns", sheet.columns.len(), MOST_COLUMNS);
    found.ids("columns", sheet.columns.iter().map(|column| column.id.as_str()));
    match sheet.columns.iter().filter(|column| column.main).count() {
        1 => {}
        mains => found.note("columns", Flaw::Mains(mains)),
    }
    for (n, column) in sheet.columns.iter().enumerate() {
        let path = format!("columns[{n}]");
        found.line(&format!("{path}.name"), &column.name);
        if column.main && (column.desk || column.hidden || column.kind != Kind::Text) {
            found.note(format!("{path}.main"), Flaw::Main);
        }
        if column.id == CHOSEN {
            found.note(format!("{path}.id"), Flaw::IdTaken(CHOSEN.to_owned()));
        }
        kind(sheet, column, around, &path, found);
        let fits = |cell| !column.main && super::rules::is_of_kind(cell, column);
        if column.default.as_ref().is_some_and(|cell| !fits(cell)) {
            found.note(format!("{path}.default"), Flaw::Default);
        }
    }
}

fn kind(sheet: &Sheet, column: &Column, around: Surroundings, path: &str, found: &mut Found) {
    match &column.kind {
        Kind::Choice(choices) => self::choices(choices, path, found),
        Kind::ChoiceFrom { sheet: from, heading } => choice_from(from, heading.as_deref(), around, path, found),
        Kind::Scale(scale) => self::scale(scale, path, found),
        Kind::Number { unit, decimals } => number(sheet, unit.as_ref(), *decimals, path, found),
        Kind::Yearly { unit, decimals, against } => {
            number(sheet, unit.as_ref(), *decimals, path, found);
            if let Some(Against { baseline, direction }) = against {
                found.column(format!("{path}.baseline"), sheet, baseline, BASELINES);
                found.column(format!("{path}.direction"), sheet, direction, DIRECTIONS);
            }
        }
        Kind::Links(to) => {
            if to.is_empty() {
                found.note(format!("{path}.to"), Flaw::Empty);
            }
            for (n, target) in to.iter().enumerate() {
                if let Target::Sheet(id) = target {
                    open_sheet(id, around, format!("{path}.to[{n}]"), found);
                }
            }
        }
        Kind::Computed(formula) => self::formula(sheet, column, formula, path, found),
        Kind::Dimension if around.dimensions.is_empty() => found.note(format!("{path}.kind"), Flaw::NoDimensions),
        Kind::Text
        | Kind::Money
        | Kind::Year
        | Kind::Years
        | Kind::Date
        | Kind::Delegation
        | Kind::Delegations
        | Kind::Dimension
        | Kind::Tick => {}
    }
}

fn number(sheet: &Sheet, unit: Option<&Unit>, decimals: u8, path: &str, found: &mut Found) {
    if decimals > PLACES {
        found.note(format!("{path}.decimals"), Flaw::Decimals(decimals));
    }
    match unit {
        Some(Unit::Column(id)) => found.column(format!("{path}.unit_from"), sheet, id, NAMES),
        Some(Unit::Fixed(label)) => found.line(&format!("{path}.unit"), label),
        None => {}
    }
}

fn choices(choices: &[Choice], path: &str, found: &mut Found) {
    let path = format!("{path}.choices");
    if choices.is_empty() {
        found.note(path.as_str(), Flaw::Empty);
    }
    found.most(&path, choices.len(), MOST_CHOICES);
    found.ids(&path, choices.iter().map(|choice| choice.id.as_str()));
    for (n, choice) in choices.iter().enumerate() {
        found.line(&format!("{path}[{n}].name"), &choice.name);
        found.aliases(&format!("{path}[{n}].aliases"), &choice.aliases);
    }
}

fn choice_from(from: &str, heading: Option<&str>, around: Surroundings, path: &str, found: &mut Found) {
    open_sheet(from, around, format!("{path}.from"), found);
    let sheet = around.sheets.iter().find(|sheet| sheet.id == from);
    if let Some((sheet, id)) = sheet.zip(heading)
        && sheet.heading(id).is_none()
    {
        found.note(format!("{path}.heading"), Flaw::NoSuchHeading(id.to_owned()));
    }
}

/// A sheet that is named must be there, and have rows of its own.
fn open_sheet(id: &str, around: Surroundings, path: String, found: &mut Found) {
    match around.sheets.iter().find(|sheet| sheet.id == id) {
        None => found.note(path, Flaw::NoSuchSheet(id.to_owned())),
        Some(sheet) if sheet.rows == Rows::Items => found.note(path, Flaw::RowsAreItems),
        Some(_) => {}
    }
}

fn scale(scale: &Scale, path: &str, found: &mut Found) {
    let Scale { low, high, labels } = scale;
    if low > high || *high > 9 {
        found.note(format!("{path}.high"), Flaw::Scale(*low, *high));
        return;
    }
    let degrees = usize::from(high - low) + 1;
    if !labels.is_empty() && labels.len() != degrees {
        found.note(format!("{path}.labels"), Flaw::Labels(labels.len(), degrees));
    }
    for (n, label) in labels.iter().enumerate() {
        found.line(&format!("{path}.labels[{n}]"), label);
    }
}

fn formula(sheet: &Sheet, column: &Column, formula: &Formula, path: &str, found: &mut Found) {
    let operands = column.kind.operands();
    let kinds = if matches!(formula, Formula::Tows(_)) { LINKS } else { NUMBERS };
    if operands.is_empty() {
        found.note(format!("{path}.of"), Flaw::Empty);
    }
    let one = matches!(formula, Formula::Portion(_) | Formula::Tows(_));
    for (n, id) in operands.iter().enumerate() {
        let at = if one { format!("{path}.of") } else { format!("{path}.of[{n}]") };
        found.column(at, sheet, id, kinds);
    }
    if let Formula::Weighted(of, weights) = formula {
        if of.len() != weights.len() {
            found.note(format!("{path}.weights"), Flaw::Weights(weights.len(), of.len()));
        } else if weights.iter().any(|weight| *weight == 0 || *weight > 1_000) {
            found.note(format!("{path}.weights"), Flaw::Test);
        }
    }
    if leads_to(sheet, &column.id, &column.id, sheet.columns.len()) {
        found.note(format!("{path}.of"), Flaw::Circle);
    }
}

/// Whether `from` is computed from `to`, over so many columns at most.
fn leads_to(sheet: &Sheet, from: &str, to: &str, depth: usize) -> bool {
    let Some((column, depth)) = sheet.column(from).zip(depth.checked_sub(1)) else {
        return false;
    };
    column.kind.operands().into_iter().any(|id| id == to || leads_to(sheet, id, to, depth))
}
