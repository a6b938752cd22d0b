//! What the form amounts to, and whether a line is right.

use super::{FormLine, State};
use crate::domain::agenda::DayPlan;
use crate::domain::event::Created;
use crate::domain::line::{MAX_CHARS, clean};
use crate::domain::place::{Place, PlaceKind};
use crate::text::{dates, new as text};
use crate::ui::ctx::{Agenda, Ctx};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The format of the journals that a new workshop begins.
const FORMAT: u32 = 1;

/// What stands under a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Check {
    /// It is right; how to fill it, or what follows from it.
    Right(String),
    /// It may stand, but look at it.
    Doubtful(String),
    /// It is not right yet; what would be.
    Wrong(String),
}

impl State {
    /// The kind of region: as it begins the name (`Kota Denpasar`), else as chosen.
    pub(super) fn kind(&self) -> PlaceKind {
        self.typed_place().map_or(self.kind, |place| place.kind)
    }

    /// The region, once it has a name: that of the earlier stage with its words, else as typed. A name typed all in small
    /// letters gets its capitals.
    pub(super) fn place(&self) -> Option<Place> {
        let place = self.typed_place()?;
        let before = self.earlier.as_ref().map(|earlier| &earlier.workshop.created.place);
        if let Some(before) = before.filter(|before| before.kind == place.kind && before.name == place.name) {
            return Some(before.clone());
        }
        Some(Place::new(place.kind, capitals(&place.name)))
    }

    fn typed_place(&self) -> Option<Place> {
        let typed = clean(self.name.text());
        let place = Place::parse(&typed)?;
        let kind = if place.name == typed { self.kind } else { place.kind };
        // A kind without a name yet is not a name.
        let is_kind = PlaceKind::ALL.iter().any(|kind| kind.word().eq_ignore_ascii_case(&place.name));
        (!is_kind).then(|| Place::new(kind, place.name))
    }

    pub(super) fn agenda(&self, ctx: &Ctx) -> Option<Agenda> {
        self.agendas.agenda(ctx)
    }

    /// The title as typed, or that of the agenda.
    pub(super) fn title(&self, ctx: &Ctx) -> String {
        let typed = clean(self.title.text());
        if !typed.is_empty() {
            return typed;
        }
        self.agenda(ctx).map(|agenda| ctx.language().label(&agenda.title).to_owned()).unwrap_or_default()
    }

    /// The first day as typed, or today; none while what is typed is no date.
    pub(super) fn first_day(&self, ctx: &Ctx) -> Option<Date> {
        let today = self.zone.date(ctx.now);
        let typed = clean(self.date.text());
        if typed.is_empty() {
            return Some(today);
        }
        dates::parse_date(&typed, today)
    }

    fn days(&self, ctx: &Ctx) -> Option<Vec<DayPlan>> {
        let first = self.first_day(ctx)?;
        let days = self.agenda(ctx)?.days.into_iter().zip(0_i64..);
        Some(days.map(|(sessions, day)| DayPlan { date: first.saturating_add(day.days()), sessions }).collect())
    }

    /// What begins the journal; none while a line is not right.
    pub(super) fn created(&self, ctx: &Ctx) -> Option<Created> {
        let agenda = self.agenda(ctx)?;
        let years = agenda.years.years(self.first_day(ctx)?);
        Some(Created {
            format: FORMAT,
            title: self.title(ctx),
            place: self.place()?,
            venue: clean(self.venue.text()),
            agenda: agenda.id,
            zone: self.zone,
            created_at: ctx.now,
            aspects: agenda.aspects,
            days: self.days(ctx)?,
            example: false,
            sheets: agenda.sheets,
            dimensions: agenda.dimensions,
            years,
        })
    }

    /// The first line that is not right.
    pub(super) fn first_wrong(&self, ctx: &Ctx) -> Option<FormLine> {
        FormLine::ALL.into_iter().find(|line| matches!(self.check(ctx, *line), Check::Wrong(_)))
    }

    /// Whether anything was filled in that would be lost.
    pub(super) fn is_touched(&self) -> bool {
        [&self.name, &self.title, &self.venue, &self.date].into_iter().any(|field| !field.is_empty())
            || self.offices.is_touched()
            || self.agendas.is_touched()
    }

    /// Whether a line is right, and the sentence under it.
    pub(super) fn check(&self, ctx: &Ctx, line: FormLine) -> Check {
        let language = ctx.language();
        let right = |phrase| Check::Right(ctx.say(phrase).to_owned());
        match line {
            FormLine::Kind => right(text::KIND_HINT),
            FormLine::Name => match self.place() {
                Some(_) if is_too_long(self.name.text()) => too_long(ctx),
                Some(place) => Check::Right(text::head(language, &place.head)),
                None if self.insisted => Check::Wrong(ctx.say(text::NAME_MISSING).to_owned()),
                None => Check::Wrong(ctx.say(text::NAME_HINT).to_owned()),
            },
            FormLine::Title if is_too_long(self.title.text()) => too_long(ctx),
            FormLine::Title if self.title.is_empty() => right(text::WORKSHOP_HINT),
            FormLine::Title => right(text::WORKSHOP_OWN),
            FormLine::Venue if is_too_long(self.venue.text()) => too_long(ctx),
            FormLine::Venue => right(text::VENUE_HINT),
            FormLine::Date => self.check_date(ctx),
            FormLine::Zone if self.zone == ctx.materials.zone => {
                Check::Right(format!("{} · {}", ctx.say(text::ZONE_GUESSED), ctx.say(text::CHANGE_HINT)))
            }
            FormLine::Zone => right(text::CHANGE_HINT),
            FormLine::Agenda => self.check_agenda(ctx),
            FormLine::Delegations => self.offices.check(ctx),
        }
    }

    fn check_date(&self, ctx: &Ctx) -> Check {
        let language = ctx.language();
        let (Some(first), Some(days)) = (self.first_day(ctx), self.days(ctx)) else {
            return Check::Wrong(ctx.say(text::DATE_WRONG).to_owned());
        };
        let last = days.last().map_or(first, |day| day.date);
        let mut said = Vec::new();
        match (self.date.is_empty(), first == last) {
            (true, true) => {}
            (true, false) => said.push(text::until(language, last)),
            (false, _) => said.push(text::days(language, first, last)),
        }
        let is_past = first < self.zone.date(ctx.now);
        said.extend(is_past.then(|| ctx.say(text::DATE_PAST).to_owned()));
        let friday = days.iter().position(|day| {
            day.date.weekday() == Weekday::Friday && day.sessions.iter().any(|session| session.friday.is_some())
        });
        said.extend(friday.map(|day| text::friday(language, day)));
        if is_past || friday.is_some() {
            return Check::Doubtful(said.join(" · "));
        }
        if self.date.is_empty() {
            said.push(ctx.say(text::DATE_HINT).to_owned());
        }
        Check::Right(said.join(" · "))
    }

    fn check_agenda(&self, ctx: &Ctx) -> Check {
        let Some(agenda) = self.agenda(ctx) else {
            return Check::Wrong(ctx.say(text::NO_AGENDA).to_owned());
        };
        let sessions = agenda.days.iter().map(Vec::len).sum();
        let size = text::agenda(ctx.language(), agenda.aspects.len(), agenda.days.len(), sessions);
        Check::Right(format!("{size} · {}", ctx.say(text::AGENDA_HINT)))
    }
}

fn is_too_long(typed: &str) -> bool {
    clean(typed).chars().count() > MAX_CHARS
}

fn too_long(ctx: &Ctx) -> Check {
    Check::Wrong(ctx.say(text::TOO_LONG).to_owned())
}

/// A name of small letters only with a capital at the beginning of each word.
fn capitals(name: &str) -> String {
    if name.chars().any(char::is_uppercase) {
        return name.to_owned();
    }
    let mut begins = true;
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if begins {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
        begins = c == ' ' || c == '-';
    }
    out
}
