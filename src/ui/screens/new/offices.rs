//! The list of delegations of a new workshop: ticked, searched, added to.

use super::form::Check;
use crate::domain::attendance::{Code, new_delegation, same_office};
use crate::domain::command::NewDelegation;
use crate::domain::line::clean;
use crate::text::{new as text, words};
use crate::ui::ctx::Ctx;
use crate::ui::widgets::field::Field;

/// The list, the field under it, and the selected line among those that the field lets through.
#[derive(Debug)]
pub(super) struct Offices {
    all: Vec<(NewDelegation, bool)>,
    pub(super) field: Field,
    selected: usize,
    touched: bool,
}

/// What Enter does with what is typed.
#[derive(Debug)]
pub(super) enum Meaning {
    /// Nothing is typed.
    Nothing,
    /// It finds this line.
    Finds(usize),
    /// It is a delegation that is not on the list.
    Adds(NewDelegation),
    /// It is on no list and has no name.
    Unclear,
}

impl Offices {
    pub(super) fn new(sample: &[NewDelegation]) -> Self {
        Self {
            all: sample.iter().map(|office| (office.clone(), true)).collect(),
            field: Field::default(),
            selected: 0,
            touched: false,
        }
    }

    /// The field, about to be typed in: what it lets through is chosen from the top.
    pub(super) const fn typing(&mut self) -> &mut Field {
        self.selected = 0;
        &mut self.field
    }

    pub(super) const fn is_touched(&self) -> bool {
        self.touched
    }

    /// All with whether they are ticked, as filtered by the field; with the line that is selected.
    pub(super) fn shown(&self) -> (Vec<&(NewDelegation, bool)>, usize) {
        let shown: Vec<_> = self.matching().into_iter().filter_map(|index| self.all.get(index)).collect();
        let selected = self.selected.min(shown.len().saturating_sub(1));
        (shown, selected)
    }

    fn matching(&self) -> Vec<usize> {
        let wanted = clean(self.field.text()).to_lowercase();
        let found = self.all.iter().enumerate().filter(|(_, (office, _))| {
            let line = format!("{} {}", office.code, office.name).to_lowercase();
            line.contains(&wanted)
        });
        let found: Vec<usize> = found.map(|(index, _)| index).collect();
        if found.is_empty() {
            return (0..self.all.len()).collect();
        }
        found
    }

    pub(super) fn meaning(&self) -> Meaning {
        let typed = clean(self.field.text());
        if typed.is_empty() {
            return Meaning::Nothing;
        }
        let wanted = typed.to_lowercase();
        let finds = self
            .all
            .iter()
            .any(|(office, _)| format!("{} {}", office.code, office.name).to_lowercase().contains(&wanted));
        let matching = self.matching();
        let selected = self.selected.min(matching.len().saturating_sub(1));
        match (finds.then(|| matching.get(selected)).flatten(), new_delegation(&typed)) {
            (Some(&index), _) => Meaning::Finds(index),
            (None, Some(new)) => Meaning::Adds(new),
            (None, None) => Meaning::Unclear,
        }
    }

    pub(super) fn step(&mut self, down: bool) {
        let last = self.matching().len().saturating_sub(1);
        let here = self.selected.min(last);
        self.selected = if down { (here + 1).min(last) } else { here.saturating_sub(1) };
    }

    pub(super) fn tick_selected(&mut self) {
        let matching = self.matching();
        let here = self.selected.min(matching.len().saturating_sub(1));
        if let Some(&index) = matching.get(here) {
            self.tick(index);
        }
        self.step(true);
    }

    pub(super) fn tick(&mut self, index: usize) {
        if let Some((_, ticked)) = self.all.get_mut(index) {
            *ticked = !*ticked;
            self.touched = true;
        }
    }

    pub(super) fn tick_all(&mut self, tick: bool) {
        for (_, ticked) in &mut self.all {
            *ticked = tick;
        }
        self.touched = true;
    }

    /// Adds it, ticked; one with the same code gets the new name. It is selected.
    pub(super) fn add(&mut self, new: NewDelegation) {
        self.put_office(new);
        self.field.take();
    }

    /// In place of the one with its code; one that is there under another code or name is ticked as it stands.
    fn put_office(&mut self, new: NewDelegation) {
        let with_code = |code: &Code| self.all.iter().position(|(office, _)| office.code == *code);
        let offices = self.all.iter().map(|(office, _)| (&office.code, office.name.as_str()));
        match (with_code(&new.code), same_office(offices, &new.code, &new.name).and_then(with_code)) {
            (Some(place), _) => self.put(place, new),
            (None, Some(place)) => {
                let standing = self.all.get(place).map_or(new, |(office, _)| office.clone());
                self.put(place, standing);
            }
            (None, None) => self.put(self.all.len(), new),
        }
    }

    fn put(&mut self, place: usize, new: NewDelegation) {
        match self.all.get_mut(place) {
            Some(office) => *office = (new, true),
            None => self.all.push((new, true)),
        }
        self.touched = true;
        self.selected = place;
    }

    /// Adds pasted lines that were looked over.
    pub(super) fn take_lines(&mut self, lines: &[String]) {
        for new in lines.iter().filter_map(|line| new_delegation(line)) {
            self.put_office(new);
        }
        self.field.take();
    }

    pub(super) fn ticked(&self) -> Vec<NewDelegation> {
        let ticked = self.all.iter().filter(|(_, ticked)| *ticked);
        ticked.map(|(office, _)| office.clone()).collect()
    }

    pub(super) fn count(&self) -> (usize, usize) {
        let ticked = self.all.iter().filter(|(_, ticked)| *ticked).count();
        (ticked, self.all.len())
    }

    /// What Enter will do.
    pub(super) fn check(&self, ctx: &Ctx) -> Check {
        let language = ctx.language();
        Check::Right(match self.meaning() {
            Meaning::Nothing => ctx.say(text::SEARCH_HINT).to_owned(),
            Meaning::Finds(index) => match self.all.get(index) {
                Some((office, ticked)) => text::enter_ticks(language, office.code.as_str(), *ticked),
                None => String::new(),
            },
            Meaning::Adds(new) => {
                text::enter_adds(language, new.code.as_str(), &new.name, ctx.say(words::unsur(new.unsur)))
            }
            Meaning::Unclear => return Check::Doubtful(ctx.say(text::SEARCH_NONE).to_owned()),
        })
    }
}
