//! Aspects while the workshop runs: added, renamed, put in another order, hidden.

use super::Aspect;
use crate::domain::agenda::{Label, slug};
use crate::domain::command::AspectCommand;
use crate::domain::line::line;
use crate::domain::{Event, Inconsistent, Refusal, Workshop};
use std::collections::BTreeSet;

/// The most aspects of a workshop, hidden ones among them.
const MOST: usize = 12;

/// The event of a command about aspects: the list as it is from now on.
///
/// # Errors
/// [`Refusal`] when there is no such aspect, a name is none, or none would be left on the board.
pub(in crate::domain) fn decide(
    workshop: &Workshop,
    command: AspectCommand,
) -> Result<Vec<Event>, Refusal> {
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
    Ok(vec![Event::AspectsChanged { aspects, hidden }])
}

/// The id that a new aspect of this name gets: the first that is not taken of `budaya`, `budaya-2`, ….
pub fn aspect_id(name: &str, taken: impl Fn(&str) -> bool) -> String {
    slug(name, "aspek", taken)
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
    let alike = |aspect: &Aspect| {
        [&aspect.name.id, &aspect.name.en]
            .into_iter()
            .any(|other| other.to_lowercase() == wanted)
    };
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
    workshop.created.aspects = aspects.to_vec();
    workshop.hidden_aspects = hidden.to_vec();
    Ok(())
}

#[cfg(test)]
mod tests;
