//! What the agenda line offers: the agendas to start from, with three or five aspects, and a pasted rundown.

use crate::domain::Zone;
use crate::domain::agenda::{Label, SessionPlan, Understood, distinct_ids, rundown};
use crate::text::new as text;
use crate::ui::ctx::{Agenda, Ctx};
use crate::ui::dialogs::Rundown;
use crate::ui::effect::{Given, Step};
use crate::ui::screens::agenda::converted_notice;

/// What stands on the agenda line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// An agenda as it is, by its place.
    AsIs(usize),
    /// An agenda of three aspects, with two more.
    Five(usize),
    /// The rundown that was pasted.
    Pasted,
}

/// The choice, and the rundown once one was pasted.
#[derive(Debug)]
pub(super) struct Agendas {
    pub(super) chosen: Choice,
    pasted: Option<Vec<Vec<SessionPlan>>>,
    /// The agenda by its place that was chosen last: its aspects and sheets go with a rundown.
    with: usize,
}

impl Agendas {
    /// The first agenda, as it is.
    pub(super) const fn new() -> Self {
        Self { chosen: Choice::AsIs(0), pasted: None, with: 0 }
    }

    /// All choices: each agenda, behind it the same with five aspects; the pasted rundown last.
    pub(super) fn all(&self, ctx: &Ctx) -> Vec<Choice> {
        let agendas = ctx.materials.agendas.iter().enumerate();
        let choices = agendas.flat_map(|(index, agenda)| {
            let five = (agenda.aspects.len() == 3).then_some(Choice::Five(index));
            std::iter::once(Choice::AsIs(index)).chain(five)
        });
        let pasted = self.pasted.is_some().then_some(Choice::Pasted);
        choices.chain(pasted).collect()
    }

    /// What is chosen, made up.
    pub(super) fn agenda(&self, ctx: &Ctx) -> Option<Agenda> {
        let agendas = &ctx.materials.agendas;
        match self.chosen {
            Choice::AsIs(index) => agendas.get(index).cloned(),
            Choice::Five(index) => {
                let mut agenda = agendas.get(index)?.clone();
                agenda.aspects.extend(text::further_aspects());
                Some(agenda)
            }
            Choice::Pasted => {
                let with = agendas.get(self.with)?;
                let both = text::PASTED_RUNDOWN;
                Some(Agenda {
                    id: "rundown".to_owned(),
                    about: Some(Label {
                        id: crate::text::Language::Id.say(both).to_owned(),
                        en: crate::text::Language::En.say(both).to_owned(),
                    }),
                    days: self.pasted.clone()?,
                    ..with.clone()
                })
            }
        }
    }

    /// Takes a rundown that was looked over, and chooses it.
    pub(super) fn take(&mut self, mut days: Vec<Vec<SessionPlan>>) {
        distinct_ids(&mut days);
        self.with = self.place();
        self.pasted = Some(days);
        self.chosen = Choice::Pasted;
    }

    /// The place of the agenda whose aspects and sheets count.
    const fn place(&self) -> usize {
        match self.chosen {
            Choice::AsIs(index) | Choice::Five(index) => index,
            Choice::Pasted => self.with,
        }
    }

    pub(super) const fn is_touched(&self) -> bool {
        self.pasted.is_some()
    }
}

/// Looks a pasted rundown over, with the aspects and sheets of the agenda that is chosen; nothing when the lines are none.
pub(super) fn look_over(agendas: &Agendas, ctx: &Ctx, zone: Zone, pasted: &str) -> Vec<Step> {
    let Understood { planned, unread, converted } = rundown(pasted, zone);
    if planned.len() < 2 {
        return Vec::new();
    }
    let chosen = ctx.materials.agendas.get(agendas.place());
    let (aspects, sheets) = chosen.map_or((&[][..], &[][..]), |agenda| (&agenda.aspects, &agenda.sheets));
    let then = |sessions: Vec<(usize, SessionPlan)>| {
        let days = sessions.iter().map(|(day, _)| day + 1).max().unwrap_or(0);
        let mut plans = vec![Vec::new(); days];
        for (day, plan) in sessions {
            plans.get_mut(day).into_iter().for_each(|of_day| of_day.push(plan.clone()));
        }
        plans.retain(|day| !day.is_empty());
        vec![Step::Give(Given::Rundown(plans))]
    };
    let dialog = Rundown::new((planned, unread), zone, (aspects, sheets), then);
    std::iter::once(Step::open(dialog)).chain(converted_notice(ctx, &converted, zone)).collect()
}
