//! What may happen to the board.

use super::rules::{self, sound_dimension};
use super::{BoardEvent, NewItem, Settling, SwotCommand};
use crate::domain::line::line;
use crate::domain::{At, Id, Refusal, Workshop};

/// The events of a command about the board.
pub(in crate::domain) fn decide(workshop: &Workshop, command: SwotCommand, at: At) -> Result<Vec<BoardEvent>, Refusal> {
    let event = match command {
        SwotCommand::Add(items) => return add(workshop, items, at),
        SwotCommand::Edit { id, text, by, dimension } => {
            rules::edited(workshop, id, by.as_ref())?;
            BoardEvent::ItemEdited { id, text: line(&text)?, by, dimension: sound_dimension(dimension)? }
        }
        SwotCommand::Move { id, aspect, quadrant } => {
            rules::moved(workshop, id, &aspect)?;
            BoardEvent::ItemMoved { id, aspect, quadrant }
        }
        SwotCommand::Merge { from, into } => {
            rules::merged(workshop, from, into)?;
            BoardEvent::ItemMerged { from, into }
        }
        SwotCommand::KeepApart { one, other } => {
            rules::kept_apart(workshop, one, other)?;
            BoardEvent::ItemsKeptApart { one, other }
        }
        SwotCommand::Park { id } => {
            rules::parked(workshop, id)?;
            BoardEvent::ItemParked { id }
        }
        SwotCommand::Withdraw { id } => {
            rules::withdrawn(workshop, id)?;
            BoardEvent::ItemWithdrawn { id }
        }
        SwotCommand::Restore { id } => {
            rules::restored(workshop, id)?;
            BoardEvent::ItemRestored { id }
        }
        SwotCommand::Propose { id, text } => {
            rules::proposed(workshop, id)?;
            BoardEvent::WordingProposed { id, text: line(&text)? }
        }
        SwotCommand::Settle { id, how } => settle(workshop, id, how)?,
    };
    Ok(vec![event])
}

/// The formulation that was agreed on, or the one with the most hands.
fn settle(workshop: &Workshop, id: Id, how: Settling) -> Result<BoardEvent, Refusal> {
    let (taken, hands) = match how {
        Settling::Agreed(taken) => (taken, None),
        Settling::Hands(hands) => {
            let most = hands.iter().max();
            (hands.iter().position(|n| Some(n) == most).unwrap_or(0), Some(hands))
        }
    };
    rules::settled(workshop, id, taken, hands.as_deref())?;
    Ok(BoardEvent::WordingSettled { id, taken, hands })
}

fn add(workshop: &Workshop, items: Vec<NewItem>, at: At) -> Result<Vec<BoardEvent>, Refusal> {
    if items.is_empty() {
        return Err(Refusal::EmptyText);
    }
    let mut events = Vec::with_capacity(items.len());
    for (part, item) in (0..).zip(items) {
        rules::added(workshop, &item.aspect, item.by.as_ref(), (&item.from, item.origin.as_ref()))?;
        events.push(BoardEvent::ItemAdded {
            id: Id::new(at.record, part),
            text: line(&item.text)?,
            aspect: item.aspect,
            quadrant: item.quadrant,
            by: item.by,
            dimension: sound_dimension(item.dimension)?,
            from: item.from,
            origin: item.origin,
        });
    }
    Ok(events)
}
