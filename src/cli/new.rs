//! `mufakat new`: makes a workshop without a screen, from nothing or as the next stage of an earlier one.

use super::args::New;
use super::{Context, Failure, agenda, files, out};
use crate::agenda_file::{self, AgendaFile};
use crate::domain::carry::{self, Carried, Earlier};
use crate::domain::event::Created;
use crate::domain::place::Place;
use crate::domain::plain::visible;
use crate::domain::{Event, Record, create};
use crate::journal::{self, Journal, Loaded, Lock, shelf, slug};
use crate::runtime;
use crate::text::{carry as carried_text, cli as text, refusal};
use std::process::ExitCode;

/// The agenda to start from where none is named.
const USUAL: &str = "tahap-1";

/// Makes a workshop and prints its name. What comes along from an earlier one, and what does not, is told before.
pub(super) fn run(context: &Context, new: &New) -> Result<ExitCode, Failure> {
    if let Some(name) = &new.name
        && !slug::is_valid(name)
    {
        return Err(Failure::Usage(text::bad_name(context.language(), &visible(name))));
    }
    let earlier = new.from.as_ref().map(|from| files::load(context, from)).transpose()?;
    let earlier = earlier.map(|(_, loaded)| loaded);
    let file = agenda::find(context, &agenda_id(new, earlier.as_ref()))?;
    let created = created(context, new, &file, earlier.as_ref())?;
    let (place, title, at) = (created.place.full_name(), created.title.clone(), created.created_at);
    let events = match &earlier {
        None => begun(context, created, &file)?,
        Some(earlier) => {
            let carried = carried(context, created, &file, earlier)?;
            let told = told(context, &carried);
            if new.dry_run {
                told.iter().try_for_each(|line| out::line(line))?;
                return Ok(ExitCode::SUCCESS);
            }
            for line in &told {
                out::error(line);
            }
            carried.events
        }
    };
    save(context, new, (&place, &title), &Record { n: 1, at, events })
}

/// The agenda that is asked for; else the usual one, or that of the stage after an earlier workshop.
fn agenda_id(new: &New, earlier: Option<&Loaded>) -> String {
    let next = || carry::next_agenda(&earlier?.history.workshop().created.agenda);
    new.agenda.clone().or_else(next).unwrap_or_else(|| USUAL.to_owned())
}

fn created(context: &Context, new: &New, file: &AgendaFile, earlier: Option<&Loaded>) -> Result<Created, Failure> {
    let language = context.language();
    let before = earlier.map(|loaded| &loaded.history.workshop().created);
    let no_place = || Failure::Usage(text::no_place(language).to_owned());
    let place = match (&new.place, before) {
        (Some(typed), _) => Place::parse(typed),
        (None, before) => before.map(|before| before.place.clone()),
    };
    let zone = new.zone.or_else(|| before.map(|before| before.zone)).unwrap_or_else(runtime::zone_guess);
    let now = runtime::now();
    let start = new.start.unwrap_or_else(|| zone.date(now));
    Ok(Created {
        format: journal::FORMAT,
        title: new.title.clone().unwrap_or_else(|| language.label(&file.title).to_owned()),
        place: place.ok_or_else(no_place)?,
        venue: before.map(|before| before.venue.clone()).unwrap_or_default(),
        agenda: file.id.clone(),
        zone,
        created_at: now,
        aspects: file.aspects.clone(),
        days: agenda_file::plan(file, start),
        example: false,
        sheets: file.declared(),
        dimensions: file.dimensions.clone(),
        years: file.years.years(start),
    })
}

/// The first events of a workshop that begins with nothing.
fn begun(context: &Context, created: Created, file: &AgendaFile) -> Result<Vec<Event>, Failure> {
    let events = create(created, agenda_file::sample_offices(), file.given());
    Ok(events.map_err(|refused| refusal::sentence(context.language(), &refused))?)
}

fn carried(context: &Context, created: Created, file: &AgendaFile, earlier: &Loaded) -> Result<Carried, Failure> {
    let workshop = earlier.history.workshop();
    let sum = earlier.summary.first_sum.as_str();
    let carried = carry::create(created, carry::delegations(workshop), file.given(), Earlier { workshop, sum });
    Ok(carried.map_err(|refused| refusal::sentence(context.language(), &refused))?)
}

/// What comes along in a line, and a line for each thing that stays behind.
fn told(context: &Context, carried: &Carried) -> Vec<String> {
    let language = context.language();
    let lost = carried.lost.iter().map(|lost| visible(&carried_text::lost(language, lost)).into_owned());
    std::iter::once(carried_text::comes(language, carried.comes)).chain(lost).collect()
}

/// Writes the first record of a new journal and prints its name.
fn save(context: &Context, new: &New, (place, title): (&str, &str), record: &Record) -> Result<ExitCode, Failure> {
    let folder = &context.paths()?.workshops;
    let said = |error| runtime::journal_error(context.language(), &error);
    shelf::prepare(folder).map_err(said)?;
    let name = match &new.name {
        Some(name) => slug::free(folder, name),
        None => slug::propose(folder, place, title),
    };
    let path = shelf::path_of(folder, &name);
    let lock = Lock::take(&path).map_err(|why| runtime::no_lock(context.language(), &why))?;
    Journal::create(lock, record).map_err(said)?;
    out::line(&name)?;
    Ok(ExitCode::SUCCESS)
}
