//! Aspects while the workshop runs: added, renamed, put in another order, hidden.

use super::{Aspect, AspectCommand};
use crate::domain::agenda::{Label, sound_label};
use crate::domain::line::line;
use crate::domain::slug;
use crate::domain::swot::BoardEvent;
use crate::domain::{Inconsistent, Refusal, Workshop};
use std::collections::BTreeSet;

/// The most aspects of a workshop, hidden ones among them.
const MOST: usize = 12;

/// The event of a command about aspects: the list as it is from now on.
///
/// # Errors
/// [`Refusal`] when there is no such aspect, a name is none, or none would be left on the board.
pub(in crate::domain) fn decide(workshop: &Workshop, command: AspectCommand) -> Result<Vec<BoardEvent>, Refusal> {
    let mut aspects = workshop.aspects().to_vec();
    let mut hidden = workshop.hidden_aspects.clone();
    match command {
        AspectCommand::Add { name } => {
            let name = Label::same(line(&name)?);
            if aspects.len() + hidden.len() >= MOST {
                return Err(Refusal::TooManyAspects);
            }
            free(workshop, &name, None)?;
            let id = aspect_id(&name.id, |id| workshop.aspect(id).is_some());
            aspects.push(Aspect { id, name });
        }
        AspectCommand::Rename { id, name } => {
            let name = Label::same(line(&name)?);
            free(workshop, &name, Some(&id))?;
            let all = aspects.iter_mut().chain(&mut hidden);
            let aspect = all.into_iter().find(|aspect| aspect.id == id);
            aspect.ok_or(Refusal::NoSuchAspect(id))?.name = name;
        }
        AspectCommand::Move { id, index } => {
            let aspect = take(&mut aspects, id)?;
            aspects.insert(index.min(aspects.len()), aspect);
        }
        AspectCommand::Hide { id } => {
            hidden.push(take(&mut aspects, id)?);
            if aspects.is_empty() {
                return Err(Refusal::LastAspect);
            }
        }
        AspectCommand::Show { id } => aspects.push(take(&mut hidden, id)?),
    }
    Ok(vec![BoardEvent::AspectsChanged { aspects, hidden }])
}

/// The aspect with clean names.
///
/// # Errors
/// Its id is none, or a name is no line.
pub(in crate::domain) fn sound_aspect(aspect: Aspect) -> Result<Aspect, Refusal> {
    if !slug::is_slug(&aspect.id) {
        return Err(Refusal::NoSuchAspect(aspect.id));
    }
    let name = sound_label(&aspect.name)?;
    Ok(Aspect { name, ..aspect })
}

/// The id that a new aspect of this name gets: the first that is not taken of `budaya`, `budaya-2`, ….
pub fn aspect_id(name: &str, taken: impl Fn(&str) -> bool) -> String {
    slug::free(name, "aspek", taken)
}

fn take(from: &mut Vec<Aspect>, id: String) -> Result<Aspect, Refusal> {
    let index = from.iter().position(|aspect| aspect.id == id);
    let index = index.ok_or(Refusal::NoSuchAspect(id))?;
    Ok(from.remove(index))
}

/// No other aspect has this name.
fn free(workshop: &Workshop, name: &Label, except: Option<&str>) -> Result<(), Refusal> {
    let wanted = name.id.to_lowercase();
    let all = workshop.aspects().iter().chain(&workshop.hidden_aspects);
    let mut others = all.filter(|aspect| Some(aspect.id.as_str()) != except);
    let alike =
        |aspect: &Aspect| [&aspect.name.id, &aspect.name.en].into_iter().any(|other| other.to_lowercase() == wanted);
    match others.any(alike) {
        true => Err(Refusal::AspectTaken(name.id.clone())),
        false => Ok(()),
    }
}

/// Sets the aspects. None that exists may be missing: items stand in it.
pub(in crate::domain) fn set(
    workshop: &mut Workshop,
    aspects: &[Aspect],
    hidden: &[Aspect],
) -> Result<(), Inconsistent> {
    let mut ids = BTreeSet::new();
    for aspect in aspects.iter().chain(hidden) {
        if !ids.insert(aspect.id.as_str()) {
            return Err(Inconsistent::taken("aspect", &aspect.id));
        }
    }
    let known = workshop.aspects().iter().chain(&workshop.hidden_aspects);
    let mut known = known.map(|aspect| aspect.id.as_str());
    if let Some(missing) = known.find(|id| !ids.contains(id)) {
        return Err(Inconsistent::no_such("aspect", missing));
    }
    if !is_one_step(workshop, aspects, hidden) {
        return Err(Inconsistent::wrong_state("aspects_changed", "aspects", aspects.len()));
    }
    workshop.created.aspects = aspects.to_vec();
    workshop.hidden_aspects = hidden.to_vec();
    Ok(())
}

/// Whether one command leads to these aspects.
fn is_one_step(workshop: &Workshop, aspects: &[Aspect], hidden: &[Aspect]) -> bool {
    let leads = |command| {
        decide(workshop, command).is_ok_and(|events| match events.as_slice() {
            [BoardEvent::AspectsChanged { aspects: on, hidden: off }] => on == aspects && off == hidden,
            _ => false,
        })
    };
    let id = |aspect: &Aspect| aspect.id.clone();
    let all = || aspects.iter().chain(hidden);
    all().any(|aspect| {
        let name = aspect.name.id.clone();
        match workshop.aspect(&aspect.id) {
            None => leads(AspectCommand::Add { name }),
            Some(before) if before.name != aspect.name => leads(AspectCommand::Rename { id: id(aspect), name }),
            Some(_) => false,
        }
    }) || hidden.iter().any(|a| leads(AspectCommand::Hide { id: id(a) }))
        || aspects.iter().any(|aspect| {
            let places = 0..aspects.len();
            leads(AspectCommand::Show { id: id(aspect) })
                || places.into_iter().any(|index| leads(AspectCommand::Move { id: id(aspect), index }))
                || leads(AspectCommand::Rename { id: id(aspect), name: aspect.name.id.clone() })
        })
}

#[cfg(test)]
mod tests;
