//! Places, their workshops and stages, and who came.

use super::Table;
use super::value::{Value, name, said};
use crate::domain::carry::STAGES;
use crate::rollup::{Place, Rollup, State};

impl Rollup {
    pub(super) fn places_table(&self) -> Table<'_> {
        let columns = &[
            "place",
            "workshops",
            "stages_done",
            "items",
            "strengths",
            "weaknesses",
            "opportunities",
            "threats",
            "readiness",
            "priorities",
            "quick_wins",
            "programmes",
            "open_follow_ups",
            "delegations",
            "heads",
        ];
        Table { name: "places", columns, rows: Box::new(self.places.iter().map(side)) }
    }

    pub(super) fn workshops(&self) -> Table<'_> {
        let columns = &[
            "place",
            "workshop",
            "file",
            "kind",
            "title",
            "agenda",
            "stage",
            "created_at",
            "first_day",
            "last_day",
            "records",
            "sum",
            "example",
            "continues",
        ];
        self.by_workshop("workshops", columns, |facts| {
            let [first, last] = facts.days.map_or([Value::None, Value::None], |days| days.map(said));
            let row = vec![
                (&facts.file).into(),
                name(facts.kind),
                (&facts.title).into(),
                (&facts.agenda).into(),
                facts.stage.into(),
                said(facts.created_at),
                first,
                last,
                facts.records.into(),
                said(facts.sum),
                facts.example.into(),
                facts.continues.map_or(Value::None, said),
            ];
            std::iter::once(row)
        })
    }

    pub(super) fn stages(&self) -> Table<'_> {
        let columns = &["place", "stage", "workshop", "state", "sessions", "ended", "skipped"];
        let of_stage = |place: &'_ Place, stage: usize| -> Vec<Vec<Value<'_>>> {
            let held = self.of_place(place).iter().filter(|facts| facts.stage == Some(stage));
            let row = |workshop: Value<'static>, state: State, counts: [usize; 3]| {
                let mut row = vec![said(&place.name), stage.into(), workshop, state.name().into()];
                row.extend(counts.map(Value::from));
                row
            };
            let rows = held.map(|facts| {
                let progress = facts.progress;
                row(said(facts.key), progress.state(), [progress.sessions, progress.ended, progress.skipped])
            });
            let rows: Vec<Vec<Value>> = rows.collect();
            if rows.is_empty() { vec![row(Value::None, State::None, [0; 3])] } else { rows }
        };
        let rows = self.places.iter().flat_map(move |place| (1..=STAGES).flat_map(move |stage| of_stage(place, stage)));
        Table { name: "stages", columns, rows: Box::new(rows) }
    }

    pub(super) fn attendance(&self) -> Table<'_> {
        let columns =
            &["place", "workshop", "headcount", "at", "label", "unsur", "listed", "delegations", "heads", "largest"];
        self.by_workshop("attendance", columns, |facts| {
            facts.heads.iter().map(|heads| {
                let label = Some(&heads.label).filter(|label| !label.is_empty());
                vec![
                    said(heads.headcount),
                    said(heads.at),
                    label.into(),
                    name(heads.unsur),
                    heads.listed.into(),
                    heads.delegations.into(),
                    heads.heads.into(),
                    heads.largest.into(),
                ]
            })
        })
    }
}

/// A place beside others.
fn side(place: &Place) -> Vec<Value<'_>> {
    let Place { name, workshops, stages, items, readiness, .. } = place;
    let mut row: Vec<Value> = vec![name.into(), workshops.len().into()];
    row.push(stages.iter().filter(|state| **state == State::Done).count().into());
    row.push(items.iter().sum::<usize>().into());
    row.extend(items.iter().map(|n| Value::from(*n)));
    row.push(readiness.map_or(Value::None, Value::Tenths));
    row.extend([place.priorities, place.quick_wins, place.programmes, place.open].map(Value::from));
    row.push(place.heads.map(|(delegations, _)| delegations).into());
    row.push(place.heads.map(|(_, heads)| heads).into());
    row
}
