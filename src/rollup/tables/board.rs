//! Items of boards, and how ready elements are.

use super::Table;
use super::value::{Value, dimension, said, whole};
use crate::rollup::{Readiness, Rollup};
use std::collections::BTreeMap;

impl Rollup {
    pub(super) fn items(&self) -> Table<'_> {
        let columns = &["place", "workshop", "item", "aspect", "quadrant", "dimension", "part", "text"];
        self.by_workshop("items", columns, |facts| {
            facts.items.iter().map(|item| {
                let [dimension, part] = dimension(item.dimension);
                let quadrant = said(item.quadrant.letter());
                vec![said(item.id), item.aspect.into(), quadrant, dimension, part, item.text.into()]
            })
        })
    }

    pub(super) fn item_counts(&self) -> Table<'_> {
        let rows = self.places.iter().flat_map(|place| {
            let mut counts: BTreeMap<(&str, _, Option<&str>), usize> = BTreeMap::new();
            for item in self.of_place(place).iter().flat_map(|facts| facts.items.iter()) {
                let of = (item.aspect, item.quadrant, item.dimension.map(whole));
                *counts.entry(of).or_default() += 1;
            }
            counts.into_iter().map(|((aspect, quadrant, dimension), n)| {
                vec![(&place.name).into(), aspect.into(), said(quadrant.letter()), dimension.into(), n.into()]
            })
        });
        let columns = &["place", "aspect", "quadrant", "dimension", "items"];
        Table { name: "item_counts", columns, rows: Box::new(rows) }
    }

    pub(super) fn readiness(&self) -> Table<'_> {
        let columns = &[
            "place",
            "workshop",
            "sheet",
            "figure",
            "aspect",
            "heading",
            "heading_name",
            "rows",
            "answered",
            "given",
            "possible",
        ];
        self.by_workshop("readiness", columns, |facts| {
            facts.readiness.iter().map(|element| {
                let Readiness { sheet, figure, aspect, heading, name, rows, answered, given, possible, .. } = element;
                let name = name.as_ref().map(|name| &name.id);
                let mut row: Vec<Value> = vec![sheet.into(), figure.into()];
                row.extend([aspect.as_ref(), heading.as_ref(), name].map(Value::from));
                row.extend([(*rows).into(), (*answered).into(), (*given).into(), (*possible).into()]);
                row
            })
        })
    }
}
