//! What is to be done: quick wins, programmes, follow-ups.

use super::Table;
use super::value::{Value, dimension, said, whole, year};
use crate::rollup::{About, Kind, Rollup};
use std::collections::BTreeMap;

impl Rollup {
    pub(super) fn quick_wins(&self) -> Table<'_> {
        let columns = &["place", "workshop", "sheet", "row", "text", "dimension", "part"];
        self.by_workshop("quick_wins", columns, |facts| facts.quick_wins.iter().map(about))
    }

    pub(super) fn programmes(&self) -> Table<'_> {
        let columns = &["place", "workshop", "sheet", "row", "text", "dimension", "part", "first_year", "last_year"];
        self.by_workshop("programmes", columns, |facts| {
            facts.programmes.iter().map(|programme| {
                let mut row = about(&programme.about);
                row.extend(programme.years.map_or([Value::None, Value::None], |years| years.map(year)));
                row
            })
        })
    }

    pub(super) fn programme_years(&self) -> Table<'_> {
        let rows = self.places.iter().flat_map(|place| {
            let mut counts: BTreeMap<(Option<i16>, Option<&str>), usize> = BTreeMap::new();
            for programme in self.of_place(place).iter().flat_map(|facts| &facts.programmes) {
                let dimension = programme.about.dimension.as_deref().map(whole);
                let years: Vec<Option<i16>> = match programme.years {
                    Some([first, last]) => (first..=last).map(Some).collect(),
                    None => vec![None],
                };
                for year in years {
                    *counts.entry((year, dimension)).or_default() += 1;
                }
            }
            counts.into_iter().map(|((of, dimension), n)| {
                vec![(&place.name).into(), of.map_or(Value::None, year), dimension.into(), n.into()]
            })
        });
        let columns = &["place", "year", "dimension", "programmes"];
        Table { name: "programme_years", columns, rows: Box::new(rows) }
    }

    pub(super) fn follow_ups(&self) -> Table<'_> {
        let columns = &["place", "workshop", "kind", "sheet", "id", "text", "offices", "due", "status"];
        self.by_workshop("follow_ups", columns, |facts| {
            let actions = facts.actions.iter().map(|action| {
                let offices = Some(&action.offices).filter(|offices| !offices.is_empty());
                vec![
                    Kind::Action.name().into(),
                    (&action.sheet).into(),
                    said(action.id),
                    (&action.text).into(),
                    offices.into(),
                    action.due.map_or(Value::None, said),
                    action.status.as_ref().into(),
                ]
            });
            let questions = facts.questions.iter().map(|(id, text)| {
                let mut row = vec![Kind::Question.name().into(), Value::None, said(id), text.into()];
                row.resize(row.len() + 3, Value::None);
                row
            });
            actions.chain(questions)
        })
    }
}

fn about(about: &About) -> Vec<Value<'_>> {
    let [dimension, part] = dimension(about.dimension.as_deref());
    vec![(&about.sheet).into(), said(about.row), (&about.text).into(), dimension, part]
}
