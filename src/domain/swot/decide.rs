//! What may happen to the board.

use super::{Item, ItemState, MOST_WORDINGS, Settling, WordingRefusal};
use crate::domain::command::{NewItem, SwotCommand};
use crate::domain::decide::{known, short};
use crate::domain::line::line;
use crate::domain::swot::BoardEvent;
use crate::domain::{At, Id, Refusal, Workshop};

/// The events of a command about the board.
pub(in crate::domain) fn decide(workshop: &Workshop, command: SwotCommand, at: At) -> Result<Vec<BoardEvent>, Refusal> {
    let event = match command {
        SwotCommand::Add(items) => return add(workshop, items, at),
        SwotCommand::Edit { id, text, by, dimension } => {
            changeable(workshop, id)?;
            if by != find(workshop, id)?.by {
                known(workshop, by.as_ref())?;
            }
            BoardEvent::ItemEdited { id, text: line(&text)?, by, dimension: sound_dimension(dimension)? }
        }
        SwotCommand::Move { id, aspect, quadrant } => {
            changeable(workshop, id)?;
            aspect_exists(workshop, &aspect)?;
            BoardEvent::ItemMoved { id, aspect, quadrant }
        }
        SwotCommand::Merge { from, into } if from == into => {
            find(workshop, from)?;
            return Err(Refusal::MergeWithItself);
        }
        SwotCommand::Merge { from, into } => {
            allowed(workshop, from, Item::is_shown)?;
            allowed(workshop, into, Item::is_shown)?;
            BoardEvent::ItemMerged { from, into }
        }
        SwotCommand::KeepApart { one, other } if one == other => {
            find(workshop, one)?;
            return Err(Refusal::MergeWithItself);
        }
        SwotCommand::KeepApart { one, other } => {
            allowed(workshop, one, Item::is_shown)?;
            allowed(workshop, other, Item::is_shown)?;
            if workshop.are_apart(one, other) {
                return Err(Refusal::KeptApart);
            }
            BoardEvent::ItemsKeptApart { one, other }
        }
        SwotCommand::Park { id } => {
            allowed(workshop, id, Item::is_shown)?;
            BoardEvent::ItemParked { id }
        }
        SwotCommand::Withdraw { id } => {
            allowed(workshop, id, |item| item.state != ItemState::Withdrawn)?;
            BoardEvent::ItemWithdrawn { id }
        }
        SwotCommand::Restore { id } => {
            allowed(workshop, id, |item| !item.is_shown())?;
            BoardEvent::ItemRestored { id }
        }
        SwotCommand::Propose { id, text } => {
            allowed(workshop, id, Item::is_shown)?;
            if find(workshop, id)?.wordings().count() >= MOST_WORDINGS {
                return Err(Refusal::Wording(WordingRefusal::Number));
            }
            let text = line(&text)?;
            BoardEvent::WordingProposed { id, text }
        }
        SwotCommand::Settle { id, how } => {
            allowed(workshop, id, Item::is_shown)?;
            settle(find(workshop, id)?, how)?
        }
    };
    Ok(vec![event])
}

/// The formulation that was agreed on, or the one with the most hands.
fn settle(item: &Item, how: Settling) -> Result<BoardEvent, Refusal> {
    let wordings = item.wordings().count();
    let (taken, hands) = match how {
        Settling::Agreed(taken) => (taken, None),
        Settling::Hands(hands) => {
            let most = hands.iter().max().copied().unwrap_or(0);
            let mut first = (0..).zip(&hands).filter(|(_, n)| **n == most);
            let taken = first.next().map_or(0, |(index, _)| index);
            if hands.len() == wordings && first.next().is_some() {
                return Err(Refusal::Wording(WordingRefusal::Tie));
            }
            (taken, Some(hands))
        }
    };
    let each = hands.as_ref().is_none_or(|hands| hands.len() == wordings);
    if wordings < 2 || taken >= wordings || !each {
        return Err(Refusal::Wording(WordingRefusal::Number));
    }
    let id = item.id;
    Ok(BoardEvent::WordingSettled { id, taken, hands })
}

fn find(workshop: &Workshop, id: Id) -> Result<&Item, Refusal> {
    workshop.items.get(&id).ok_or(Refusal::NoSuch(id))
}

fn allowed(workshop: &Workshop, id: Id, may: impl Fn(&Item) -> bool) -> Result<(), Refusal> {
    let item = find(workshop, id)?;
    if may(item) { Ok(()) } else { Err(Refusal::ItemState(item.state)) }
}

fn changeable(workshop: &Workshop, id: Id) -> Result<(), Refusal> {
    allowed(workshop, id, Item::can_change)
}

fn aspect_exists(workshop: &Workshop, id: &str) -> Result<(), Refusal> {
    match workshop.aspect(id) {
        Some(_) => Ok(()),
        None => Err(Refusal::NoSuchAspect(id.to_owned())),
    }
}

/// A dimension is kept in lower case; an empty one is none.
pub(in crate::domain) fn sound_dimension(dimension: Option<String>) -> Result<Option<String>, Refusal> {
    let dimension = short(&dimension.unwrap_or_default().to_lowercase())?;
    Ok((!dimension.is_empty()).then_some(dimension))
}

fn add(workshop: &Workshop, items: Vec<NewItem>, at: At) -> Result<Vec<BoardEvent>, Refusal> {
    if items.is_empty() {
        return Err(Refusal::EmptyText);
    }
    let mut events = Vec::with_capacity(items.len());
    for (part, item) in (0..).zip(items) {
        aspect_exists(workshop, &item.aspect)?;
        known(workshop, item.by.as_ref())?;
        events.push(BoardEvent::ItemAdded {
            id: Id::new(at.record, part),
            text: line(&item.text)?,
            aspect: item.aspect,
            quadrant: item.quadrant,
            by: item.by,
            dimension: sound_dimension(item.dimension)?,
        });
    }
    Ok(events)
}
