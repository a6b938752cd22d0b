//! When an event of the board fits. Deciding and evolving ask the same rules.

use super::{Item, ItemState, MOST_WORDINGS, WordingRefusal};
use crate::domain::attendance::{Code, known_source};
use crate::domain::line::{is_line, short};
use crate::domain::sheet::{Origin, Ref, known_origin, known_refs};
use crate::domain::{Id, Refusal, Workshop};

fn item(workshop: &Workshop, id: Id) -> Result<&Item, Refusal> {
    workshop.items.get(&id).ok_or(Refusal::NoSuch(id))
}

fn item_that(workshop: &Workshop, id: Id, may: impl Fn(&Item) -> bool) -> Result<&Item, Refusal> {
    let item = item(workshop, id)?;
    if may(item) { Ok(item) } else { Err(Refusal::ItemState(item.state)) }
}

/// The aspect exists, on the board or hidden.
fn aspect(workshop: &Workshop, id: &str) -> Result<(), Refusal> {
    workshop.aspect(id).map(|_| ()).ok_or_else(|| Refusal::NoSuchAspect(id.to_owned()))
}

/// An item may be added to an aspect that exists, from a source that exists, made of what exists.
pub(super) fn added(
    workshop: &Workshop,
    to: &str,
    by: Option<&Code>,
    (from, origin): (&[Ref], Option<&Origin>),
) -> Result<(), Refusal> {
    aspect(workshop, to)?;
    known_refs(workshop, from)?;
    known_origin(origin)?;
    known_source(workshop, by)
}

/// An item that can change may be edited. A group that is no more stays the source of its items.
pub(super) fn edited(workshop: &Workshop, id: Id, by: Option<&Code>) -> Result<(), Refusal> {
    let item = item_that(workshop, id, Item::can_change)?;
    if by == item.by.as_ref() { Ok(()) } else { known_source(workshop, by) }
}

/// An item that can change may be moved to an aspect that exists.
pub(super) fn moved(workshop: &Workshop, id: Id, to: &str) -> Result<(), Refusal> {
    item_that(workshop, id, Item::can_change)?;
    aspect(workshop, to)
}

/// An item that is shown may be merged into another that is shown.
pub(super) fn merged(workshop: &Workshop, from: Id, into: Id) -> Result<(), Refusal> {
    two_shown(workshop, from, into)
}

/// Two items that are shown may be kept apart once.
pub(super) fn kept_apart(workshop: &Workshop, one: Id, other: Id) -> Result<(), Refusal> {
    two_shown(workshop, one, other)?;
    if workshop.are_apart(one, other) { Err(Refusal::KeptApart) } else { Ok(()) }
}

fn two_shown(workshop: &Workshop, one: Id, other: Id) -> Result<(), Refusal> {
    if one == other {
        item(workshop, one)?;
        return Err(Refusal::MergeWithItself);
    }
    item_that(workshop, one, Item::is_shown)?;
    item_that(workshop, other, Item::is_shown).map(|_| ())
}

/// An item that is shown may be parked.
pub(super) fn parked(workshop: &Workshop, id: Id) -> Result<(), Refusal> {
    item_that(workshop, id, Item::is_shown).map(|_| ())
}

/// An item may be withdrawn once.
pub(super) fn withdrawn(workshop: &Workshop, id: Id) -> Result<(), Refusal> {
    item_that(workshop, id, |item| item.state != ItemState::Withdrawn).map(|_| ())
}

/// An item that is not shown may be restored.
pub(super) fn restored(workshop: &Workshop, id: Id) -> Result<(), Refusal> {
    item_that(workshop, id, |item| !item.is_shown()).map(|_| ())
}

/// An item that is shown may have up to [`MOST_WORDINGS`] formulations.
pub(super) fn proposed(workshop: &Workshop, id: Id) -> Result<(), Refusal> {
    let item = item_that(workshop, id, Item::is_shown)?;
    if item.wordings().count() < MOST_WORDINGS { Ok(()) } else { Err(Refusal::Wording(WordingRefusal::Number)) }
}

/// Of two or more formulations one may be taken; where hands were counted, the one with more than any other.
pub(super) fn settled(workshop: &Workshop, id: Id, taken: usize, hands: Option<&[u32]>) -> Result<(), Refusal> {
    let item = item_that(workshop, id, Item::is_shown)?;
    let wordings = item.wordings().count();
    if wordings < 2 || taken >= wordings || hands.is_some_and(|hands| hands.len() != wordings) {
        return Err(Refusal::Wording(WordingRefusal::Number));
    }
    match hands {
        Some(hands) if !is_above_others(hands, taken) => Err(Refusal::Wording(WordingRefusal::Tie)),
        Some(_) | None => Ok(()),
    }
}

/// Whether the formulation at `taken` has more hands than any other.
fn is_above_others(hands: &[u32], taken: usize) -> bool {
    let of_taken = hands.get(taken).copied().unwrap_or(0);
    let mut others = hands.iter().enumerate().filter(|(at, _)| *at != taken);
    others.all(|(_, n)| *n < of_taken)
}

/// A dimension is kept in lower case; an empty one is none.
pub(in crate::domain) fn sound_dimension(dimension: Option<String>) -> Result<Option<String>, Refusal> {
    let dimension = short(&dimension.unwrap_or_default().to_lowercase())?;
    Ok((!dimension.is_empty()).then_some(dimension))
}

/// Whether a text and a dimension are as deciding keeps them.
pub(super) fn is_kept(text: &str, dimension: Option<&String>) -> bool {
    let dimension = dimension.cloned();
    is_line(text) && sound_dimension(dimension.clone()) == Ok(dimension)
}
