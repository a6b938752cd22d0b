//! The form as the next stage of a saved workshop: what it is filled with, and what is told before it is made.

use super::agendas::{Agendas, Choice};
use super::offices::Offices;
use super::{FormLine, State};
use crate::domain::carry::{self, Carried};
use crate::domain::command::NewDelegation;
use crate::domain::event::Created;
use crate::domain::sheet::Given as Row;
use crate::text::{carry as text, new as form_text, refusal};
use crate::ui::ctx::Ctx;
use crate::ui::dialogs::Picker;
use crate::ui::effect::{Effect, Given, Notice, Step};
use crate::ui::route::Route;
use crate::ui::shelf::Earlier;
use crate::ui::widgets::field::Field;

/// The steps to the form of the stage after a workshop.
pub fn after(ctx: &Ctx, earlier: Box<Earlier>) -> Vec<Step> {
    let created = &earlier.workshop.created;
    let next = carry::next_agenda(&created.agenda).unwrap_or_else(|| created.agenda.clone());
    let agendas = &ctx.materials.agendas;
    let agenda = agendas.iter().position(|agenda| agenda.id == next).map(|index| {
        let further = form_text::further_aspects();
        let has_more = further.iter().any(|more| created.aspects.iter().any(|aspect| aspect.id == more.id));
        (index, has_more && agendas.get(index).is_some_and(|agenda| agenda.aspects.len() == 3))
    });
    vec![Step::Go(Route::New), Step::Give(Given::Earlier { earlier, agenda })]
}

impl State {
    /// Fills the form with place, venue, zone and delegations of an earlier workshop; its day is still to be said.
    pub(super) fn begin_after(&mut self, earlier: Box<Earlier>, agenda: Option<(usize, bool)>) {
        let created = &earlier.workshop.created;
        let filled = |text: &str| {
            let mut field = Field::default();
            field.set(text.to_owned());
            field
        };
        self.kind = created.place.kind;
        self.name = filled(&created.place.name);
        self.venue = filled(&created.venue);
        self.title = Field::default();
        self.zone = created.zone;
        self.agendas = Agendas::new();
        if let Some((index, five)) = agenda {
            self.agendas.chosen = if five { Choice::Five(index) } else { Choice::AsIs(index) };
        }
        self.offices = Offices::new(&carry::delegations(&earlier.workshop));
        self.line = FormLine::Date;
        self.earlier = Some(earlier);
    }
}

/// Tells what comes along and what stays behind; the first line makes the workshop.
pub(super) fn ask(
    ctx: &Ctx,
    earlier: &Earlier,
    created: Created,
    delegations: Vec<NewDelegation>,
    given: Vec<(String, Row)>,
) -> Step {
    let language = ctx.language();
    let from = carry::Earlier { workshop: &earlier.workshop, sum: &earlier.sum };
    let Carried { events, comes, lost } = match carry::create(created, delegations, given, from) {
        Ok(carried) => carried,
        Err(refusal) => return Step::Say(Notice::error(refusal::sentence(language, &refusal))),
    };
    let behind = match ctx.role.is_public() {
        true => text::lost_in_public(language, &lost),
        false => lost.iter().map(|lost| text::lost(language, lost)).collect(),
    };
    let all_comes = behind.is_empty().then(|| ctx.say(text::ALL_COMES).to_owned());
    let make = (ctx.say(text::MAKE).to_owned(), vec![Step::Run(Effect::Create(events))]);
    let told = behind.into_iter().chain(all_comes).map(|line| (line, Vec::new()));
    let title = text::from(language, &earlier.workshop.created.title);
    let picker = Picker::new(title, std::iter::once(make).chain(told).collect());
    Step::open(picker.remark(text::comes(language, comes)))
}
