//! What the events of the board change.

use super::{Item, ItemState, MOST_WORDINGS, Quadrant, set_aspects, sound_dimension};
use crate::domain::attendance::Code;
use crate::domain::line::is_line;
use crate::domain::swot::BoardEvent;
use crate::domain::{Id, Inconsistent, Workshop};
use std::collections::BTreeSet;

/// Applies an event of the board.
pub(in crate::domain) fn evolve(workshop: &mut Workshop, event: &BoardEvent) -> Result<(), Inconsistent> {
    match event {
        BoardEvent::AspectsChanged { aspects, hidden } => set_aspects(workshop, aspects, hidden),
        BoardEvent::ItemAdded { id, aspect, quadrant, text, by, dimension } => add(
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
            },
        ),
        BoardEvent::ItemEdited { id, text, by, dimension } => {
            // A group of old stays the source of its items.
            if *by != item(workshop, *id)?.by {
                known(workshop, by.as_ref())?;
            }
            let item = changeable(workshop, *id, "item_edited")?;
            said(*id, "item_edited", text, dimension.as_ref())?;
            item.text.clone_from(text);
            item.by.clone_from(by);
            item.dimension.clone_from(dimension);
            Ok(())
        }
        BoardEvent::ItemMoved { id, aspect, quadrant } => move_to(workshop, *id, aspect, *quadrant),
        BoardEvent::ItemMerged { from, into } => merge(workshop, *from, *into),
        BoardEvent::ItemsKeptApart { one, other } => keep_apart(workshop, *one, *other),
        BoardEvent::ItemParked { id } => {
            let may = item(workshop, *id)?.is_shown();
            set_state(workshop, *id, (may, "item_parked"), ItemState::Parked)
        }
        BoardEvent::ItemWithdrawn { id } => {
            let may = item(workshop, *id)?.state != ItemState::Withdrawn;
            let event = (may, "item_withdrawn");
            set_state(workshop, *id, event, ItemState::Withdrawn)
        }
        BoardEvent::ItemRestored { id } => {
            let may = !item(workshop, *id)?.is_shown();
            set_state(workshop, *id, (may, "item_restored"), ItemState::Shown)
        }
        BoardEvent::WordingProposed { id, text } => {
            let item = changeable(workshop, *id, "wording_proposed")?;
            if item.wordings().count() >= MOST_WORDINGS || !item.is_shown() || !is_line(text) {
                return Err(Inconsistent::wrong_state("wording_proposed", "item", id));
            }
            item.proposed.push(text.clone());
            Ok(())
        }
        BoardEvent::WordingSettled { id, taken, hands } => {
            let item = changeable(workshop, *id, "wording_settled")?;
            let wordings: Vec<String> = item.wordings().map(str::to_owned).collect();
            let most =
                hands.as_ref().is_none_or(|hands| hands.len() == wordings.len() && is_above_others(hands, *taken));
            match wordings.get(*taken) {
                Some(text) if wordings.len() > 1 && most && item.is_shown() => {
                    item.text.clone_from(text);
                    item.proposed.clear();
                    Ok(())
                }
                Some(_) | None => Err(Inconsistent::wrong_state("wording_settled", "item", id)),
            }
        }
    }
}

fn item(workshop: &mut Workshop, id: Id) -> Result<&mut Item, Inconsistent> {
    workshop.items.get_mut(&id).ok_or_else(|| Inconsistent::no_such("item", id))
}

fn changeable<'a>(workshop: &'a mut Workshop, id: Id, event: &'static str) -> Result<&'a mut Item, Inconsistent> {
    let item = item(workshop, id)?;
    if item.can_change() { Ok(item) } else { Err(Inconsistent::wrong_state(event, "item", id)) }
}

/// Sets the state of an item, if the event may happen to it; it stands under no other one then.
fn set_state(
    workshop: &mut Workshop,
    id: Id,
    (may, event): (bool, &'static str),
    state: ItemState,
) -> Result<(), Inconsistent> {
    if !may {
        return Err(Inconsistent::wrong_state(event, "item", id));
    }
    let before = std::mem::replace(&mut item(workshop, id)?.state, state);
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

fn known(workshop: &Workshop, by: Option<&Code>) -> Result<(), Inconsistent> {
    match by {
        Some(code) if !workshop.is_source(code) => Err(Inconsistent::no_such("delegation", code)),
        Some(_) | None => Ok(()),
    }
}

fn aspect_exists(workshop: &Workshop, id: &str) -> Result<(), Inconsistent> {
    if workshop.aspect(id).is_none() {
        return Err(Inconsistent::no_such("aspect", id));
    }
    Ok(())
}

/// A text is a line, and a dimension as it is kept.
fn said(id: Id, event: &'static str, text: &str, dimension: Option<&String>) -> Result<(), Inconsistent> {
    let kept =
        dimension.is_none_or(|one| sound_dimension(Some(one.clone())).is_ok_and(|kept| kept.as_ref() == Some(one)));
    match is_line(text) && kept {
        true => Ok(()),
        false => Err(Inconsistent::wrong_state(event, "item", id)),
    }
}

/// Whether the formulation at `taken` has more hands than any other.
fn is_above_others(hands: &[u32], taken: usize) -> bool {
    let of_taken = hands.get(taken).copied().unwrap_or(0);
    let mut others = hands.iter().enumerate().filter(|(at, _)| *at != taken);
    others.all(|(_, n)| *n < of_taken)
}

fn add(workshop: &mut Workshop, item: Item) -> Result<(), Inconsistent> {
    aspect_exists(workshop, &item.aspect)?;
    known(workshop, item.by.as_ref())?;
    if workshop.items.contains_key(&item.id) {
        return Err(Inconsistent::taken("item", item.id));
    }
    said(item.id, "item_added", &item.text, item.dimension.as_ref())?;
    workshop.items.insert(item.id, item);
    Ok(())
}

fn move_to(workshop: &mut Workshop, id: Id, aspect: &str, quadrant: Quadrant) -> Result<(), Inconsistent> {
    aspect_exists(workshop, aspect)?;
    let item = changeable(workshop, id, "item_moved")?;
    aspect.clone_into(&mut item.aspect);
    item.quadrant = quadrant;
    Ok(())
}

fn keep_apart(workshop: &mut Workshop, one: Id, other: Id) -> Result<(), Inconsistent> {
    let both_shown = item(workshop, one)?.is_shown() && item(workshop, other)?.is_shown();
    if one == other || !both_shown || workshop.are_apart(one, other) {
        return Err(Inconsistent::wrong_state("items_kept_apart", "item", one));
    }
    item(workshop, one)?.apart.insert(other);
    item(workshop, other)?.apart.insert(one);
    Ok(())
}

/// Items that stood under `from` stand under `into` too, so that a merged item never hangs under a merged one.
fn merge(workshop: &mut Workshop, from: Id, into: Id) -> Result<(), Inconsistent> {
    let both_shown = item(workshop, from)?.is_shown() && item(workshop, into)?.is_shown();
    if from == into || !both_shown {
        return Err(Inconsistent::wrong_state("item_merged", "item", from));
    }
    let mut moved = workshop.under.remove(&from).unwrap_or_default();
    moved.insert(from);
    let (Some(first), Some(last)) = (moved.first(), moved.last()) else {
        return Ok(());
    };
    // Side by side and not one by one: in a long chain of merges all that came before moves each time.
    let mut ids = moved.iter().peekable();
    for (id, item) in workshop.items.range_mut(*first..=*last) {
        if ids.next_if_eq(&id).is_some() {
            item.state = ItemState::Merged(into);
        }
    }
    workshop.under.entry(into).or_default().append(&mut moved);
    Ok(())
}
