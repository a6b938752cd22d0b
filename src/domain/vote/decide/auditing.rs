//! Papers that were compared with what was entered.

use super::declared;
use crate::domain::line::{NotALine, line};
use crate::domain::vote::VoteEvent;
use crate::domain::vote::audit::{AUDITED, Dice, Differing};
use crate::domain::vote::{AuditRefusal, VoteRefusal};
use crate::domain::{At, Id, Refusal, Workshop};

pub(super) fn audited(
    workshop: &Workshop,
    id: Id,
    dice: &str,
    sample: u32,
    differing: Vec<Differing>,
    at: At,
) -> Result<VoteEvent, Refusal> {
    let (vote, _) = declared(workshop, id, &AUDITED)?;
    let refuse = |why| Refusal::from(VoteRefusal::Audit(why));
    if vote.papers().is_empty() {
        return Err(refuse(AuditRefusal::NoPapers));
    }
    if vote.seal.is_none() {
        return Err(refuse(AuditRefusal::NotSealed));
    }
    let dice = Dice::read(dice).map_err(|fault| refuse(AuditRefusal::Dice(fault)))?;
    let said = |differing: Differing| match line(&differing.paper) {
        Ok(paper) => Ok(Differing { paper, ..differing }),
        Err(NotALine::Empty) => Ok(Differing { paper: String::new(), ..differing }),
        Err(too_long) => Err(Refusal::from(too_long)),
    };
    let differing = differing.into_iter().map(said).collect::<Result<Vec<_>, _>>()?;
    vote.can_be_audited(&dice, sample, &differing).map_err(refuse)?;
    Ok(VoteEvent::VoteAudited { vote: id, at: at.time, dice: dice.as_str().to_owned(), sample, differing })
}
