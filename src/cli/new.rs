//! `mufakat new`: makes a workshop without a screen.

use super::args::New;
use super::{Context, Failure, agenda, out};
use crate::agenda_file;
use crate::domain::event::Created;
use crate::domain::place::Place;
use crate::domain::plain::visible;
use crate::domain::{Record, create};
use crate::journal::{self, Journal, Lock, shelf, slug};
use crate::runtime;
use crate::text::{cli as text, refusal};
use std::process::ExitCode;

/// Makes a workshop and prints its name.
pub(super) fn run(context: &Context, new: &New) -> Result<ExitCode, Failure> {
    let language = context.language();
    let file = agenda::find(context, &new.agenda)?;
    let place = Place::parse(&new.place).ok_or_else(|| Failure::Usage(text::no_place(language).to_owned()))?;
    let zone = new.zone.unwrap_or_else(runtime::zone_guess);
    let now = runtime::now();
    let start = new.start.unwrap_or_else(|| zone.date(now));
    let title = new.title.clone().unwrap_or_else(|| text::TITLE.to_owned());
    let days = agenda_file::plan(&file, start);
    let given = file.given();
    let created = Created {
        format: journal::FORMAT,
        title,
        place,
        venue: String::new(),
        sheets: file.declared(),
        agenda: file.id,
        zone,
        created_at: now,
        aspects: file.aspects,
        days,
        example: false,
        dimensions: file.dimensions,
        years: file.years.years(start),
    };
    if let Some(name) = &new.name
        && !slug::is_valid(name)
    {
        return Err(Failure::Usage(text::bad_name(language, &visible(name))));
    }
    let place = created.place.full_name();
    let title = created.title.clone();
    let events = create(created, agenda_file::sample_offices(), given)
        .map_err(|refused| refusal::sentence(language, &refused))?;
    let folder = &context.paths()?.workshops;
    let said = |error| runtime::journal_error(language, &error);
    shelf::prepare(folder).map_err(said)?;
    let name = match &new.name {
        Some(name) => slug::free(folder, name),
        None => slug::propose(folder, &place, &title),
    };
    let path = shelf::path_of(folder, &name);
    let lock = Lock::take(&path).map_err(|why| runtime::no_lock(language, &why))?;
    Journal::create(lock, &Record { n: 1, at: now, events }).map_err(said)?;
    out::line(&name)?;
    Ok(ExitCode::SUCCESS)
}
