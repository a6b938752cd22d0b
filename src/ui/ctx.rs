//! What every update and view may look at.

use super::outgoing::SecondCopy;
use super::place::Reveals;
use super::read::Readings;
use super::role::Role;
use super::settings::Settings;
use super::shelf::Saved;
use super::theme::Theme;
use super::wall::draw::Brush;
use crate::domain::agenda::{Label, SessionPlan};
use crate::domain::command::NewDelegation;
use crate::domain::history::History;
use crate::domain::sheet::{Cell, Dimension, Given, Horizon, Sheet, Words};
use crate::domain::swot::Aspect;
use crate::domain::vote::{Vote, VoteState};
use crate::domain::{Id, Workshop, Zone};
use crate::text::{Language, Phrase};
use jiff::Timestamp;
use std::rc::Rc;
use std::sync::LazyLock;

/// An agenda to start from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Label,
    /// What sets it apart from the others, one line.
    pub about: Option<Label>,
    /// Its aspects.
    pub aspects: Vec<Aspect>,
    /// Its dimensions.
    pub dimensions: Vec<Dimension>,
    /// The years of its roadmaps.
    pub years: Horizon,
    /// Its sheets.
    pub sheets: Vec<Sheet>,
    /// The rows that it gives, each with the id of its sheet.
    pub given: Vec<(String, Given)>,
    /// Its days.
    pub days: Vec<Vec<SessionPlan>>,
}

/// What a new workshop is made from.
#[derive(Debug)]
pub struct Materials {
    /// Agendas to choose from, the default first; read when they are first asked for, which costs more than all else
    /// at the start.
    pub agendas: LazyLock<Vec<Agenda>>,
    /// Sample delegations.
    pub offices: Vec<NewDelegation>,
    /// The machine's zone, or the nearest of the three.
    pub zone: Zone,
}

/// What every update and view may look at.
#[derive(Debug, Clone, Copy)]
pub struct Ctx<'a> {
    /// The instant.
    pub now: Timestamp,
    /// Language, theme, bell.
    pub settings: Settings,
    /// Styles.
    pub theme: &'a Theme,
    /// Who looks.
    pub role: Role,
    /// Whether what is typed can be entered: not where the window only looks on.
    pub enters: bool,
    /// What a new workshop is made from.
    pub materials: &'a Materials,
    /// Saved workshops, newest first.
    pub shelf: &'a [Saved],
    /// The second copy of every record.
    pub second: &'a SecondCopy,
}

impl Ctx<'_> {
    /// What drawings of scenes need.
    pub(super) const fn brush(&self) -> Brush<'_> {
        Brush { theme: self.theme, language: self.settings.language, at: self.now }
    }

    /// The language of the screens.
    pub const fn language(&self) -> Language {
        self.settings.language
    }

    /// The phrase in the language of the screens.
    pub const fn say(&self, phrase: Phrase) -> &'static str {
        self.settings.language.say(phrase)
    }
}

/// A context with an open workshop.
#[derive(Debug, Clone, Copy)]
pub struct Room<'a> {
    /// The rest of the context.
    pub ctx: Ctx<'a>,
    /// Slug of the open workshop, or its path when it lies elsewhere.
    pub name: &'a str,
    /// All records.
    pub history: &'a History,
    /// What they amount to.
    pub workshop: &'a Workshop,
    /// How much the room was shown of results that are revealed.
    pub reveals: &'a Reveals,
    /// The agreement as it was made last.
    pub readings: &'a Readings,
}

/// A workshop as a dialog keeps it that outlives the room.
#[derive(Debug, Clone)]
pub struct Kept {
    name: String,
    history: History,
    reveals: Reveals,
    readings: Rc<Readings>,
}

impl Kept {
    /// As it was when `room` was there.
    pub fn of(room: &Room) -> Self {
        Self {
            name: room.name.to_owned(),
            history: room.history.clone(),
            reveals: room.reveals.clone(),
            readings: Rc::default(),
        }
    }

    /// The room again.
    pub fn room<'a>(&'a self, ctx: &Ctx<'a>) -> Room<'a> {
        Room {
            ctx: *ctx,
            name: &self.name,
            history: &self.history,
            workshop: self.history.workshop(),
            reveals: &self.reveals,
            readings: &self.readings,
        }
    }
}

impl<'a> std::ops::Deref for Room<'a> {
    type Target = Ctx<'a>;

    fn deref(&self) -> &Ctx<'a> {
        &self.ctx
    }
}

impl Room<'_> {
    /// A text of the agenda with `{place}` and the like filled in.
    pub fn label(&self, label: &Label) -> String {
        self.workshop.created.place.fill(self.language().label(label))
    }

    /// So many places of a result the room has been shown, where it is revealed one place after another and nothing
    /// was made of it yet.
    pub fn revealed(&self, vote: &Vote) -> Option<usize> {
        let one_by_one = vote.declaration.as_ref().is_some_and(|declared| declared.reveal);
        let reveal = self.reveals.get(&vote.id).filter(|reveal| Some(reveal.closed) == vote.closed_at);
        (one_by_one && vote.state == VoteState::Closed).then(|| reveal.map_or(0, |reveal| reveal.steps))
    }

    /// What a row of a sheet is called by, or an item where rows are items.
    pub fn main_text(&self, sheet: &Sheet, line: Id) -> String {
        if let Some(item) = self.workshop.items.get(&line) {
            return item.text.clone();
        }
        let main = sheet.main().and_then(|column| self.workshop.cell(sheet, line, &column.id));
        match main {
            Some(Cell::Text(Words::Typed(text))) => text.clone(),
            Some(Cell::Text(Words::Given(label))) => self.label(label),
            Some(_) | None => String::new(),
        }
    }

    /// The running session's id, or that of the next one.
    pub fn session_id(&self) -> Option<String> {
        let open = self.workshop.open_session().map(|(position, _)| position);
        let position = open.or_else(|| crate::domain::clock::resume_target(self.workshop, self.now))?;
        self.workshop.days.get(position.day)?.sessions.get(position.session).map(|session| session.plan.id.clone())
    }
}
