//! How a workshop begins, and what happens in its sessions.

use super::play::Play;
use super::random::Random;
use super::regions::{Held, Region};
use jiff::civil::{Date, date, time};
use jiff::{SignedDuration, ToSpan};
use mufakat::agenda_file::{self, AgendaFile};
use mufakat::domain::agenda::{Activity, SessionPlan};
use mufakat::domain::attendance::{Code, Unsur};
use mufakat::domain::carry::{self, Earlier};
use mufakat::domain::command::NewDelegation;
use mufakat::domain::event::Created;
use mufakat::domain::sheet::Origin;
use mufakat::domain::{Command, Event, Record, create};
use mufakat::journal::FORMAT;
use std::path::Path;

/// How far a workshop comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Nothing has begun.
    Planned,
    /// It is somewhere in between.
    UnderWay,
    /// It is over.
    Done,
}

/// A workshop that has just been made: workshop number `nth` of the region.
pub fn begin(path: &Path, region: (usize, &Region), nth: usize, earlier: Option<&Play>) -> Play {
    let (number, region) = region;
    let held = region.held[nth];
    let mut random = Random::of(&format!("workshop {nth} of {number}"));
    let file = agenda_file::by_id(held.agenda).expect("an embedded agenda");
    let days = i64::try_from(number % 40 * 7 + number % 5 + nth * 90).unwrap_or_default();
    let mut created = created(region, held, &file, date(2026, 1, 12).saturating_add(days.days()));
    if is_misspelt(number) {
        created.place.name.push('h');
    }
    let at = created.created_at;
    let events = earlier.and_then(|earlier| carried(&created, &file, earlier));
    let events = events.unwrap_or_else(|| {
        let delegations = delegations(&mut random);
        create(created, delegations, file.given()).expect("a sound workshop")
    });
    let mut play = Play::begin(path, Record { n: 1, at, events }, random);
    if is_misspelt(number) {
        let (title, place) = (play.workshop().created.title.clone(), region.place.clone());
        play.run(Command::EditWorkshop { title, venue: String::new(), place });
    }
    play
}

/// Whether the name of a region is typed wrongly when its workshops are made.
const fn is_misspelt(number: usize) -> bool {
    number % 11 == 4
}

fn created(region: &Region, held: Held, file: &AgendaFile, start: Date) -> Created {
    Created {
        format: FORMAT,
        title: file.title.id.clone(),
        place: region.place.clone(),
        venue: String::new(),
        agenda: held.agenda.to_owned(),
        zone: region.zone,
        created_at: region.zone.instant(start.to_datetime(time(7, 10, 0, 0))),
        aspects: file.aspects.clone(),
        days: agenda_file::plan(file, start),
        example: false,
        sheets: file.declared(),
        dimensions: file.dimensions.clone(),
        years: file.years.years(start),
    }
}

fn carried(created: &Created, file: &AgendaFile, earlier: &Play) -> Option<Vec<Event>> {
    let (workshop, sum) = (earlier.workshop(), earlier.first_sum());
    let delegations = carry::delegations(workshop);
    let earlier = Earlier { workshop, sum: &sum };
    carry::create(created.clone(), delegations, file.given(), earlier).ok().map(|carried| carried.events)
}

fn delegations(random: &mut Random) -> Vec<NewDelegation> {
    let most = 8 + random.place(8);
    let mut all = random.some(agenda_file::sample_offices(), most);
    let mut more = |code: String, name: String, unsur, votes| {
        let code = Code::new(&code).expect("a code");
        all.push(NewDelegation { code, name, unsur, votes });
    };
    for number in 0..6_u32 {
        let unsur = Unsur::ALL[random.place(Unsur::ALL.len())];
        more(format!("SUMBER{number:02}"), format!("Narasumber {number:02}"), unsur, false);
    }
    for number in 0..9_u32 {
        let unsur = Unsur::ALL[random.place(Unsur::ALL.len())];
        more(format!("PEMILIH{number:02}"), format!("Pemilih {number:02}"), unsur, true);
    }
    all
}

impl Play {
    /// Holds the workshop in so many records.
    pub fn hold(&mut self, records: usize, extent: Extent) {
        let sessions: Vec<(Date, SessionPlan)> = self
            .workshop()
            .days
            .iter()
            .flat_map(|day| day.sessions.iter().map(|session| (day.date, session.plan.clone())))
            .collect();
        let run = match extent {
            Extent::Planned => 0,
            Extent::UnderWay => 1 + self.random.place(sessions.len() - 1),
            Extent::Done => sessions.len(),
        };
        let there = if run == 0 { &sessions[..] } else { &sessions[..run] };
        let all: usize = there.iter().map(|(_, plan)| weight(plan)).sum();
        let (mut passed, first) = (0, self.records());
        for (nth, (date, plan)) in there.iter().enumerate() {
            passed += weight(plan);
            let until = (records * passed / all.max(1)).max(first);
            if run > 0 {
                let slot = plan.slot(*date);
                let share = i64::try_from(until.saturating_sub(self.records()) + 4).unwrap_or(1);
                self.now = self.workshop().zone().instant(date.to_datetime(slot.start));
                self.tick = SignedDuration::from_millis(i64::from(slot.minutes) * 60_000 / share);
                self.begin_session(&plan.id, nth > 0 && nth + 1 < run);
            }
            self.fill(plan, until);
        }
        if extent == Extent::Done
            && let Some((_, open)) = self.workshop().open_session()
        {
            let id = open.plan.id.clone();
            self.end_session(&id);
        }
        if extent == Extent::Planned && self.random.percent(15) {
            self.skip_all();
        }
        self.hush();
    }

    /// Goes on with a workshop after another was made from it; what came then is carried over by hand now and then.
    pub fn go_on(&mut self, next: &mut Self) {
        let plan = self.workshop().days[0].sessions[0].plan.clone();
        let until = self.records() + 3 + self.random.place(12);
        self.fill(&plan, until);
        self.hush();
        let new = self.item(|item| item.is_shown() && item.origin.is_none());
        let origin = new.map(|id| Origin { workshop: self.first_sum(), id });
        if let Some(origin) = origin {
            next.add_carried(&plan, origin);
            if next.random.percent(40) {
                next.undo();
            }
        }
    }

    /// Does what is done in a session until there are so many records.
    fn fill(&mut self, plan: &SessionPlan, until: usize) {
        let mut in_vain = 0;
        while self.records() < until && in_vain < 200 {
            let before = self.records();
            self.act(plan);
            in_vain += usize::from(self.records() == before);
        }
    }

    fn act(&mut self, plan: &SessionPlan) {
        // An undo goes through all records: in long workshops there are not many times more.
        let undoes = u32::try_from(24_000 / (self.records() + 400)).unwrap_or(0);
        if self.random.below(1_000) < undoes {
            return if self.random.percent(85) { self.undo_some() } else { self.redo_some() };
        }
        match self.random.below(100) {
            0..2 => return self.on_agenda(&plan.id),
            2..5 => return self.oddment(),
            5..8 => return self.on_notes(&plan.id),
            8 => return self.heads(),
            9 => self.now -= self.tick * 3,
            _ => {}
        }
        match plan.activity {
            Activity::Attendance => self.heads(),
            Activity::Swot => self.on_board(plan),
            Activity::Vote => self.on_votes(&plan.id),
            Activity::Sheet => match plan.sheet.clone() {
                Some(sheet) => self.on_sheet(&sheet),
                None => self.on_board(plan),
            },
            Activity::Talk | Activity::Break | Activity::Recap | Activity::Agreement => match self.random.below(10) {
                0..4 => self.on_notes(&plan.id),
                4..6 => self.on_board(plan),
                6..9 => {
                    if let Some(sheet) = self.any_sheet() {
                        self.on_sheet(&sheet);
                    }
                }
                _ => self.on_votes(&plan.id),
            },
        }
    }
}

/// How much is said in a session, compared to others.
const fn weight(plan: &SessionPlan) -> usize {
    match plan.activity {
        Activity::Attendance | Activity::Talk | Activity::Recap | Activity::Agreement => 3,
        Activity::Break => 1,
        Activity::Swot => 12,
        Activity::Vote => 16,
        Activity::Sheet => 6,
    }
}
