//! The priorities: every option that the room has accepted, in order.

use super::vote::Letter;
use super::workshop::{Inconsistent, Workshop};
use super::{Event, Id, Refusal};

/// All accepted options: in the order agreed by musyawarah; those accepted later, or without such an order,
/// stand behind, vote by vote as each vote ranked them.
pub fn priorities(workshop: &Workshop) -> Vec<(Id, Letter)> {
    let accepted = accepted(workshop);
    let agreed = workshop.priority_order.iter().flat_map(|(order, _)| order);
    let mut ordered: Vec<_> = agreed
        .filter(|priority| accepted.contains(priority))
        .cloned()
        .collect();
    for priority in accepted {
        if !ordered.contains(&priority) {
            ordered.push(priority);
        }
    }
    ordered
}

/// All accepted options vote by vote, as each vote ranked them.
fn accepted(workshop: &Workshop) -> Vec<(Id, Letter)> {
    let mut accepted = Vec::new();
    for (id, vote) in &workshop.votes {
        let groups = vote.acceptance.iter().flat_map(|accepted| &accepted.taken);
        accepted.extend(groups.flatten().map(|letter| (*id, letter.clone())));
    }
    accepted
}

fn names_each_once(workshop: &Workshop, order: &[(Id, Letter)]) -> bool {
    let mut wanted = accepted(workshop);
    let mut given = order.to_vec();
    wanted.sort();
    given.sort();
    wanted == given
}

pub(super) fn reorder(
    workshop: &mut Workshop,
    order: &[(Id, Letter)],
    reason: &str,
) -> Result<(), Inconsistent> {
    if !names_each_once(workshop, order) {
        return Err(Inconsistent::wrong_state(
            "priorities_reordered",
            "priorities",
            order.len(),
        ));
    }
    workshop.priority_order = Some((order.to_vec(), reason.to_owned()));
    Ok(())
}

pub(super) fn decide(
    workshop: &Workshop,
    order: Vec<(Id, Letter)>,
    reason: &str,
) -> Result<Vec<Event>, Refusal> {
    if !names_each_once(workshop, &order) {
        return Err(Refusal::OrderIncomplete);
    }
    let reason = super::line::line(reason).map_err(Refusal::reason)?;
    Ok(vec![Event::PrioritiesReordered { order, reason }])
}
