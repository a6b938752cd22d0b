//! Columns of a sheet: the kind, and beside it what belongs to the kind.

use super::{choice, entries, flag, label, plain, raw_id};
use crate::agenda_file::fields::{Fields, Mistakes, Spot, note};
use crate::agenda_file::mistake::Fault;
use crate::agenda_file::parse::name;
use crate::domain::agenda::Label;
use crate::domain::sheet::{Against, Column, Dimension, Formula, Kind, KindName, MOST_COLUMNS, Scale, Target, Unit};

/// The fields of a column, those of a kind behind those of all.
pub(in crate::agenda_file) const COLUMN: &[&str] = &[
    "id",
    "name",
    "kind",
    "main",
    "desk",
    "default",
    "hidden",
    "choices",
    "from",
    "heading",
    "low",
    "high",
    "labels",
    "unit",
    "unit_from",
    "decimals",
    "baseline",
    "direction",
    "to",
    "of",
    "weights",
];
const OF_ALL: usize = 7;

/// The columns of a sheet, and the ids of those whose kind could not be read.
pub(super) fn columns(fields: &Fields<'_>, dimensions: &[Dimension], out: &mut Mistakes) -> (Vec<Column>, Vec<String>) {
    let spot = fields.need("columns", "a list of columns", out);
    let spots = spot.map(|spot| spot.list(1..=MOST_COLUMNS, "1 to 24 columns", out)).unwrap_or_default();
    let mut broken = Vec::new();
    let columns = spots.iter().map(|spot| column(spot, dimensions, &mut broken, out)).collect();
    (columns, broken)
}

/// A column; a text column in place of one that is broken.
fn column(spot: &Spot<'_>, dimensions: &[Dimension], broken: &mut Vec<String>, out: &mut Mistakes) -> Column {
    let Some(fields) = spot.object(COLUMN, out) else {
        let (id, name, kind) = (String::new(), Label::same("…"), Kind::Text);
        return Column { id, name, kind, main: false, desk: false, default: None, hidden: false };
    };
    let id = raw_id(&fields, "id", "a name such as \"program\"", out);
    let title = label(&fields, "name", out);
    let of_kind = fields
        .need("kind", "what its cells are, such as \"text\",", out)
        .and_then(|spot| spot.name(|| KindName::ALL.iter().map(name).collect(), out));
    let kind = of_kind.and_then(|of_kind| kind(of_kind, &fields, out));
    let is_no_scale = matches!(&kind, Some(Kind::Scale(scale)) if scale.low > scale.high || scale.high > 9);
    if kind.is_none() || is_no_scale {
        broken.push(id.clone());
    }
    let mut flag_of = |name: &str| fields.get(name).and_then(|spot| spot.flag(out)).unwrap_or_default();
    let (main, desk) = (flag_of("main"), flag_of("desk"));
    let whole = kind.is_some() && !is_no_scale;
    let hidden = flag(&fields, out);
    let mut column = Column { id, name: title, kind: kind.unwrap_or(Kind::Text), main, desk, default: None, hidden };
    if let Some(spot) = fields.get("default").filter(|_| whole) {
        column.default = plain::read(&spot, &column, dimensions, out);
    }
    column
}

/// The fields that belong to a kind.
const fn belonging(kind: KindName) -> &'static [&'static str] {
    match kind {
        KindName::Choice => &["choices", "from", "heading"],
        KindName::Scale => &["low", "high", "labels"],
        KindName::Number => &["unit", "unit_from", "decimals"],
        KindName::Yearly => &["unit", "unit_from", "decimals", "baseline", "direction"],
        KindName::Links => &["to"],
        KindName::Difference | KindName::Sum | KindName::Product | KindName::Portion | KindName::Tows => &["of"],
        KindName::Weighted => &["of", "weights"],
        KindName::Text
        | KindName::Money
        | KindName::Year
        | KindName::Years
        | KindName::Date
        | KindName::Delegation
        | KindName::Delegations
        | KindName::Dimension
        | KindName::Tick => &[],
    }
}

/// The kind with what belongs to it; none when something of it is missing or wrong.
fn kind(kind: KindName, fields: &Fields<'_>, out: &mut Mistakes) -> Option<Kind> {
    for field in COLUMN.iter().skip(OF_ALL).filter(|field| !belonging(kind).contains(field)) {
        if let Some(spot) = fields.get(field) {
            note(out, spot.path, Fault::NoUse { of: name(&kind), fields: belonging(kind) });
        }
    }
    Some(match kind {
        KindName::Text => Kind::Text,
        KindName::Choice => return choices(fields, out),
        KindName::Scale => return scale(fields, out).map(Kind::Scale),
        KindName::Number => {
            let (unit, decimals) = unit(fields, out)?;
            Kind::Number { unit, decimals }
        }
        KindName::Yearly => {
            let (unit, decimals) = unit(fields, out)?;
            Kind::Yearly { unit, decimals, against: against(fields, out).ok()? }
        }
        KindName::Money => Kind::Money,
        KindName::Year => Kind::Year,
        KindName::Years => Kind::Years,
        KindName::Date => Kind::Date,
        KindName::Delegation => Kind::Delegation,
        KindName::Delegations => Kind::Delegations,
        KindName::Dimension => Kind::Dimension,
        KindName::Tick => Kind::Tick,
        KindName::Links => {
            let to = names(fields, "to", 1..=26, "1 or more of \"items\", \"priorities\" and ids of sheets", out)?;
            Kind::Links(to.into_iter().map(Target::from).collect())
        }
        KindName::Difference => {
            let of = names(fields, "of", 2..=2, "two columns", out)?;
            Kind::Computed(Formula::Difference(of.try_into().ok()?))
        }
        KindName::Sum => Kind::Computed(Formula::Sum(operands(fields, out)?)),
        KindName::Product => Kind::Computed(Formula::Product(operands(fields, out)?)),
        KindName::Weighted => {
            let (of, weights) = (operands(fields, out), weights(fields, out));
            Kind::Computed(Formula::Weighted(of?, weights?))
        }
        KindName::Portion => Kind::Computed(Formula::Portion(one(fields, out)?)),
        KindName::Tows => Kind::Computed(Formula::Tows(one(fields, out)?)),
    })
}

fn choices(fields: &Fields<'_>, out: &mut Mistakes) -> Option<Kind> {
    match (fields.get("choices"), fields.get("from")) {
        (Some(_), Some(spot)) => {
            note(out, spot.path, Fault::Beside("choices"));
            None
        }
        (Some(spot), None) => {
            if let Some(spot) = fields.get("heading") {
                note(out, spot.path, Fault::Without("from"));
            }
            let spots = spot.list(1..=60, "1 to 60 choices", out);
            Some(Kind::Choice(spots.iter().map(|spot| choice(spot, out)).collect()))
        }
        (None, Some(spot)) => {
            let (sheet, heading) = (spot.raw(out), fields.get("heading").map(|spot| spot.raw(out)));
            Some(Kind::ChoiceFrom { sheet: sheet?, heading: heading.map_or(Some(None), |read| read.map(Some))? })
        }
        (None, None) => {
            note(out, fields.at("choices"), Fault::Missing("a list of choices (or from, the id of a sheet)"));
            None
        }
    }
}

fn scale(fields: &Fields<'_>, out: &mut Mistakes) -> Option<Scale> {
    let low = fields.need("low", "the lowest degree", out).and_then(|spot| spot.whole(0..=9, "0 to 9", out));
    let high = fields.need("high", "the highest degree", out).and_then(|spot| spot.whole(0..=9, "0 to 9", out));
    let spots = entries(fields, "labels", 0..=10, "one for each degree", out);
    let labels: Vec<Label> = spots.iter().map(|spot| spot.label(out).unwrap_or_else(|| Label::same("…"))).collect();
    Some(Scale { low: low?, high: high?, labels })
}

fn unit(fields: &Fields<'_>, out: &mut Mistakes) -> Option<(Option<Unit>, u8)> {
    let decimals = fields.get("decimals").map(|spot| spot.whole(0..=4, "0 to 4", out));
    let unit = match (fields.get("unit"), fields.get("unit_from")) {
        (Some(_), Some(spot)) => {
            note(out, spot.path, Fault::Beside("unit"));
            None
        }
        (Some(spot), None) => spot.label(out).map(|label| Some(Unit::Fixed(label))),
        (None, Some(spot)) => spot.raw(out).map(|id| Some(Unit::Column(id))),
        (None, None) => Some(None),
    };
    Some((unit?, decimals.unwrap_or(Some(0))?))
}

/// What the numbers of years are held against: both columns or neither.
///
/// # Errors
/// One of them is missing or wrong, which is noted.
fn against(fields: &Fields<'_>, out: &mut Mistakes) -> Result<Option<Against>, ()> {
    let (spot, other) = match (fields.get("baseline"), fields.get("direction")) {
        (Some(baseline), Some(direction)) => {
            let (baseline, direction) = (baseline.raw(out), direction.raw(out));
            let both = baseline.zip(direction).ok_or(())?;
            return Ok(Some(Against { baseline: both.0, direction: both.1 }));
        }
        (None, None) => return Ok(None),
        (Some(spot), None) => (spot, "direction"),
        (None, Some(spot)) => (spot, "baseline"),
    };
    note(out, spot.path, Fault::Without(other));
    Err(())
}

/// Names in a list that must be there; none when one of them is no text.
fn names(
    fields: &Fields<'_>,
    name: &str,
    counts: std::ops::RangeInclusive<usize>,
    right: &'static str,
    out: &mut Mistakes,
) -> Option<Vec<String>> {
    let spot = fields.need(name, right, out)?;
    let spots = spot.list(counts.clone(), right, out);
    let read: Vec<Option<String>> = spots.iter().map(|spot| spot.raw(out)).collect();
    let read: Vec<String> = read.into_iter().collect::<Option<_>>()?;
    counts.contains(&read.len()).then_some(read)
}

fn operands(fields: &Fields<'_>, out: &mut Mistakes) -> Option<Vec<String>> {
    names(fields, "of", 1..=MOST_COLUMNS, "1 to 24 columns", out)
}

fn one(fields: &Fields<'_>, out: &mut Mistakes) -> Option<String> {
    fields.need("of", "the id of a column", out)?.raw(out)
}

fn weights(fields: &Fields<'_>, out: &mut Mistakes) -> Option<Vec<u32>> {
    let spot = fields.need("weights", "a list with a weight for each column", out)?;
    let spots = spot.list(1..=MOST_COLUMNS, "one for each column", out);
    let read: Vec<Option<u32>> = spots.iter().map(|spot| spot.whole(1..=1_000, "1 to 1000", out)).collect();
    read.into_iter().collect()
}
