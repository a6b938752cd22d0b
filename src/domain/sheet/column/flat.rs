//! A column as files write it.

use super::{Against, Column, Formula, Kind, KindName, Scale, Target, Unit};
use crate::domain::agenda::Label;
use crate::domain::sheet::{Cell, Choice};
use serde::{Deserialize, Serialize};
use std::ops::Not;

/// A column as files write it: the kind, and beside it what belongs to the kind.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Flat {
    id: String,
    name: Label,
    kind: KindName,
    #[serde(default, skip_serializing_if = "Not::not")]
    main: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    choices: Option<Vec<Choice>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    heading: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    low: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    high: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    labels: Option<Vec<Label>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<Label>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit_from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decimals: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    baseline: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    direction: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Vec<Target>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    of: Option<Of>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    weights: Option<Vec<u32>>,
    #[serde(default, skip_serializing_if = "Not::not")]
    desk: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    default: Option<Cell>,
    #[serde(default, skip_serializing_if = "Not::not")]
    hidden: bool,
}

/// One column or several, by id.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(untagged)]
enum Of {
    One(String),
    Several(Vec<String>),
}

impl From<Column> for Flat {
    fn from(column: Column) -> Self {
        let mut flat = Self {
            kind: column.kind.name(),
            id: column.id,
            name: column.name,
            main: column.main,
            desk: column.desk,
            default: column.default,
            hidden: column.hidden,
            choices: None,
            from: None,
            heading: None,
            low: None,
            high: None,
            labels: None,
            unit: None,
            unit_from: None,
            decimals: None,
            baseline: None,
            direction: None,
            to: None,
            of: None,
            weights: None,
        };
        flat.put(column.kind);
        flat
    }
}

impl Flat {
    /// Writes what belongs to the kind.
    fn put(&mut self, kind: Kind) {
        match kind {
            Kind::Choice(choices) => self.choices = Some(choices),
            Kind::ChoiceFrom { sheet, heading } => (self.from, self.heading) = (Some(sheet), heading),
            Kind::Scale(Scale { low, high, labels }) => {
                (self.low, self.high) = (Some(low), Some(high));
                self.labels = (!labels.is_empty()).then_some(labels);
            }
            Kind::Number { unit, decimals } => self.put_number(unit, decimals),
            Kind::Yearly { unit, decimals, against } => {
                self.put_number(unit, decimals);
                if let Some(Against { baseline, direction }) = against {
                    (self.baseline, self.direction) = (Some(baseline), Some(direction));
                }
            }
            Kind::Links(to) => self.to = Some(to),
            Kind::Computed(formula) => {
                let (of, weights) = match formula {
                    Formula::Difference(of) => (Of::Several(of.to_vec()), None),
                    Formula::Sum(of) | Formula::Product(of) => (Of::Several(of), None),
                    Formula::Weighted(of, weights) => (Of::Several(of), Some(weights)),
                    Formula::Portion(of) | Formula::Tows(of) => (Of::One(of), None),
                };
                (self.of, self.weights) = (Some(of), weights);
            }
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

    fn put_number(&mut self, unit: Option<Unit>, decimals: u8) {
        match unit {
            Some(Unit::Fixed(label)) => self.unit = Some(label),
            Some(Unit::Column(id)) => self.unit_from = Some(id),
            None => {}
        }
        self.decimals = (decimals > 0).then_some(decimals);
    }

    /// Takes what belongs to the kind; the name of a field that is missing.
    fn take(&mut self) -> Result<Kind, &'static str> {
        Ok(match self.kind {
            KindName::Text => Kind::Text,
            KindName::Choice => match (self.choices.take(), self.from.take()) {
                (Some(choices), None) => Kind::Choice(choices),
                (None, Some(sheet)) => Kind::ChoiceFrom { sheet, heading: self.heading.take() },
                (Some(_), Some(_)) | (None, None) => return Err("choices or from"),
            },
            KindName::Scale => Kind::Scale(Scale {
                low: self.low.take().ok_or("low")?,
                high: self.high.take().ok_or("high")?,
                labels: self.labels.take().unwrap_or_default(),
            }),
            KindName::Number => Kind::Number { unit: self.unit()?, decimals: self.decimals.take().unwrap_or(0) },
            KindName::Yearly => Kind::Yearly {
                unit: self.unit()?,
                decimals: self.decimals.take().unwrap_or(0),
                against: self.against()?,
            },
            KindName::Money => Kind::Money,
            KindName::Year => Kind::Year,
            KindName::Years => Kind::Years,
            KindName::Date => Kind::Date,
            KindName::Delegation => Kind::Delegation,
            KindName::Delegations => Kind::Delegations,
            KindName::Dimension => Kind::Dimension,
            KindName::Tick => Kind::Tick,
            KindName::Links => Kind::Links(self.to.take().ok_or("to")?),
            KindName::Difference => {
                let of: [String; 2] = self.several()?.try_into().map_err(|_| "of, two columns")?;
                Kind::Computed(Formula::Difference(of))
            }
            KindName::Sum => Kind::Computed(Formula::Sum(self.several()?)),
            KindName::Product => Kind::Computed(Formula::Product(self.several()?)),
            KindName::Weighted => {
                Kind::Computed(Formula::Weighted(self.several()?, self.weights.take().ok_or("weights")?))
            }
            KindName::Portion => Kind::Computed(Formula::Portion(self.one()?)),
            KindName::Tows => Kind::Computed(Formula::Tows(self.one()?)),
        })
    }

    fn unit(&mut self) -> Result<Option<Unit>, &'static str> {
        match (self.unit.take(), self.unit_from.take()) {
            (Some(label), None) => Ok(Some(Unit::Fixed(label))),
            (None, Some(id)) => Ok(Some(Unit::Column(id))),
            (None, None) => Ok(None),
            (Some(_), Some(_)) => Err("unit or unit_from, not both"),
        }
    }

    fn against(&mut self) -> Result<Option<Against>, &'static str> {
        match (self.baseline.take(), self.direction.take()) {
            (Some(baseline), Some(direction)) => Ok(Some(Against { baseline, direction })),
            (None, None) => Ok(None),
            (Some(_), None) => Err("direction beside baseline"),
            (None, Some(_)) => Err("baseline beside direction"),
        }
    }

    fn several(&mut self) -> Result<Vec<String>, &'static str> {
        match self.of.take() {
            Some(Of::Several(of)) => Ok(of),
            Some(Of::One(_)) | None => Err("of, a list"),
        }
    }

    fn one(&mut self) -> Result<String, &'static str> {
        match self.of.take() {
            Some(Of::One(of)) => Ok(of),
            Some(Of::Several(_)) | None => Err("of, one column"),
        }
    }

    /// A field that does not belong to the kind.
    fn left_over(&self) -> Option<&'static str> {
        let fields = [
            ("choices", self.choices.is_some()),
            ("from", self.from.is_some()),
            ("heading", self.heading.is_some()),
            ("low", self.low.is_some()),
            ("high", self.high.is_some()),
            ("labels", self.labels.is_some()),
            ("unit", self.unit.is_some()),
            ("unit_from", self.unit_from.is_some()),
            ("decimals", self.decimals.is_some()),
            ("baseline", self.baseline.is_some()),
            ("direction", self.direction.is_some()),
            ("to", self.to.is_some()),
            ("of", self.of.is_some()),
            ("weights", self.weights.is_some()),
        ];
        fields.into_iter().find(|(_, there)| *there).map(|(name, _)| name)
    }
}

impl TryFrom<Flat> for Column {
    type Error = String;

    fn try_from(mut flat: Flat) -> Result<Self, String> {
        let kind = flat.take().map_err(|field| format!("column \"{}\" wants {field}", flat.id))?;
        if let Some(field) = flat.left_over() {
            return Err(format!("column \"{}\" has no use for {field}", flat.id));
        }
        Ok(Self {
            id: flat.id,
            name: flat.name,
            kind,
            main: flat.main,
            desk: flat.desk,
            default: flat.default,
            hidden: flat.hidden,
        })
    }
}
