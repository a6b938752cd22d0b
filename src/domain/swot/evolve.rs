//! What the events of the board change.

use super::{BoardEvent, Item, ItemState, aspects, rules};
use crate::domain::line::is_line;
use crate::domain::{Id, Inconsistent, Refusal, Workshop};
use std::collections::BTreeSet;

/// Applies an event of the board.
pub(in crate::domain) fn evolve(workshop: &mut Workshop, event: &BoardEvent) -> Result<(), Inconsistent> {
    match event {
        BoardEvent::AspectsChanged { aspects, hidden } => aspects::set(workshop, aspects, hidden),
        BoardEvent::ItemAdded { id, aspect, quadrant, text, by, dimension, from, origin } => add(
            workshop,
            Item {
                id: *id,
                number: u32::try_from(workshop.items.len() + 1).unwrap_or(u32::MAX),
                aspect: aspect.clone(),
                quadrant: *quadrant,
                text: text.clone(),
                by: by.clone(),
                dimension: dimension.clone(),
                state: ItemState::Shown,
                proposed: Vec::new(),
                apart: BTreeSet::new(),
                from: from.clone(),
                origin: origin.clone(),
            },
        ),
        BoardEvent::ItemEdited { id, text, by, dimension } => {
            let rule = rules::edited(workshop, *id, by.as_ref());
            let item = fitting(rule, workshop, *id, "item_edited")?;
            kept(rules::is_kept(text, dimension.as_ref()), "item_edited", *id)?;
            item.text.clone_from(text);
            item.by.clone_from(by);
            item.dimension.clone_from(dimension);
            Ok(())
        }
        BoardEvent::ItemMoved { id, aspect, quadrant } => {
            fitting(rules::moved(workshop, *id, aspect), workshop, *id, "item_moved")?;
            placed(workshop, *id, |item| {
                item.aspect.clone_from(aspect);
                item.quadrant = *quadrant;
            })
        }
        BoardEvent::ItemMerged { from, into } => {
            fitting(rules::merged(workshop, *from, *into), workshop, *from, "item_merged")?;
            merge(workshop, *from, *into);
            Ok(())
        }
        BoardEvent::ItemsKeptApart { one, other } => {
            let rule = rules::kept_apart(workshop, *one, *other);
            fitting(rule, workshop, *one, "items_kept_apart")?.apart.insert(*other);
            item(workshop, *other)?.apart.insert(*one);
            Ok(())
        }
        BoardEvent::ItemParked { id } => {
            set_state(rules::parked(workshop, *id), workshop, *id, "item_parked", ItemState::Parked)
        }
        BoardEvent::ItemWithdrawn { id } => {
            set_state(rules::withdrawn(workshop, *id), workshop, *id, "item_withdrawn", ItemState::Withdrawn)
        }
        BoardEvent::ItemRestored { id } => {
            set_state(rules::restored(workshop, *id), workshop, *id, "item_restored", ItemState::Shown)
        }
        BoardEvent::WordingProposed { id, text } => propose(workshop, *id, text),
        BoardEvent::WordingSettled { id, taken, hands } => settle(workshop, *id, *taken, hands.as_deref()),
    }
}

fn item(workshop: &mut Workshop, id: Id) -> Result<&mut Item, Inconsistent> {
    workshop.items.get_mut(&id).ok_or_else(|| Inconsistent::no_such("item", id))
}

/// The item that an event happens to, if the rule lets it.
fn fitting<'a>(
    rule: Result<(), Refusal>,
    workshop: &'a mut Workshop,
    id: Id,
    event: &'static str,
) -> Result<&'a mut Item, Inconsistent> {
    rule.map_err(|why| Inconsistent::refused(why, event, "item", id))?;
    item(workshop, id)
}

/// Texts are as deciding keeps them.
fn kept(as_kept: bool, event: &'static str, id: Id) -> Result<(), Inconsistent> {
    if as_kept { Ok(()) } else { Err(Inconsistent::wrong_state(event, "item", id)) }
}

fn propose(workshop: &mut Workshop, id: Id, text: &str) -> Result<(), Inconsistent> {
    let item = fitting(rules::proposed(workshop, id), workshop, id, "wording_proposed")?;
    kept(is_line(text), "wording_proposed", id)?;
    item.proposed.push(text.to_owned());
    Ok(())
}

fn settle(workshop: &mut Workshop, id: Id, taken: usize, hands: Option<&[u32]>) -> Result<(), Inconsistent> {
    let item = fitting(rules::settled(workshop, id, taken, hands), workshop, id, "wording_settled")?;
    let text = item.wordings().nth(taken).map(str::to_owned);
    item.text = text.unwrap_or_default();
    item.proposed.clear();
    Ok(())
}

fn add(workshop: &mut Workshop, item: Item) -> Result<(), Inconsistent> {
    let event = "item_added";
    let rule = rules::added(workshop, &item.aspect, item.by.as_ref(), (&item.from, item.origin.as_ref()));
    rule.map_err(|why| Inconsistent::refused(why, event, "item", item.id))?;
    if workshop.items.contains_key(&item.id) {
        return Err(Inconsistent::taken("item", item.id));
    }
    kept(rules::is_kept(&item.text, item.dimension.as_ref()), event, item.id)?;
    workshop.board.put(&item);
    workshop.items.insert(item.id, item);
    Ok(())
}

/// Changes whether or where an item stands on the board.
fn placed(workshop: &mut Workshop, id: Id, change: impl FnOnce(&mut Item)) -> Result<(), Inconsistent> {
    let item = workshop.items.get_mut(&id).ok_or_else(|| Inconsistent::no_such("item", id))?;
    workshop.board.take(item);
    change(item);
    workshop.board.put(item);
    Ok(())
}

/// Sets the state of an item, if the rule lets it; it stands under no other one then.
fn set_state(
    rule: Result<(), Refusal>,
    workshop: &mut Workshop,
    id: Id,
    event: &'static str,
    state: ItemState,
) -> Result<(), Inconsistent> {
    let before = fitting(rule, workshop, id, event)?.state;
    placed(workshop, id, |item| item.state = state)?;
    if let ItemState::Merged(into) = before
        && let Some(under) = workshop.under.get_mut(&into)
    {
        under.remove(&id);
        if under.is_empty() {
            workshop.under.remove(&into);
        }
    }
    Ok(())
}

/// Items that stood under `from` stand under `into` too, so that a merged item never hangs under a merged one.
fn merge(workshop: &mut Workshop, from: Id, into: Id) {
    let mut moved = workshop.under.remove(&from).unwrap_or_default();
    moved.insert(from);
    let (Some(first), Some(last)) = (moved.first(), moved.last()) else {
        return;
    };
    // Side by side and not one by one: in a long chain of merges all that came before moves each time.
    let mut ids = moved.iter().peekable();
    for (id, item) in workshop.items.range_mut(*first..=*last) {
        if ids.next_if_eq(&id).is_some() {
            workshop.board.take(item);
            item.state = ItemState::Merged(into);
        }
    }
    workshop.under.entry(into).or_default().append(&mut moved);
}
