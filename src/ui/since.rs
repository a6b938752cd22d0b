//! What has changed since the workshop was carried over from the stage before, as a list that leads there.

use super::ctx::Room;
use super::dialogs::Picker;
use super::effect::{Notice, Step};
use super::links::route;
use crate::domain::carry::{Change, since};
use crate::domain::sheet::stands;
use crate::text::carry as text;

/// Lists what has changed. Where the room looks on, what does not stand goes without its words, and what changed in desk
/// columns alone is left out.
pub fn list(room: &Room) -> Vec<Step> {
    let say = |phrase| vec![Step::Say(Notice::info(room.say(phrase)))];
    let Some(changes) = since(room.history) else {
        return say(text::NOT_CARRIED);
    };
    let (language, public) = (room.language(), room.role.is_public());
    let entry = |change: &Change| {
        let how = text::how(language, room.workshop, &change.how, public)?;
        let words = !public || stands(room.workshop, &change.thing);
        let thing = text::thing(language, room.workshop, &change.thing, words);
        Some((format!("{how} · {thing}"), vec![Step::Go(route(room, &change.thing))]))
    };
    let entries: Vec<(String, Vec<Step>)> = changes.iter().filter_map(entry).collect();
    if entries.is_empty() {
        return say(text::NO_CHANGE);
    }
    vec![Step::open(Picker::new(room.say(text::SINCE), entries))]
}
