//! What was accepted.

use super::Table;
use super::value::{Value, name, said};
use crate::domain::Id;
use crate::rollup::{Decided, Rollup};

impl Rollup {
    pub(super) fn priorities(&self) -> Table<'_> {
        let columns = &[
            "place",
            "workshop",
            "rank",
            "vote",
            "option",
            "vote_rank",
            "text",
            "aspect",
            "item",
            "row",
            "decided_by",
            "method",
            "carried",
        ];
        self.by_workshop("priorities", columns, |facts| facts.decided.iter().map(priority))
    }
}

fn priority(decided: &Decided) -> Vec<Value<'_>> {
    let Decided { rank, vote, vote_rank, text, aspect, item, row, method, carried_from, .. } = decided;
    let (vote, option) = vote.as_ref().map_or((Value::None, Value::None), |(vote, option)| (said(vote), option.into()));
    let id = |id: &Option<Id>| id.map_or(Value::None, said);
    vec![
        (*rank).into(),
        vote,
        option,
        (*vote_rank).into(),
        text.as_ref().into(),
        aspect.as_ref().into(),
        id(item),
        id(row),
        name(decided.decided_by),
        (*method).into(),
        carried_from.is_some().into(),
    ]
}
