//! Several sessions at once: pressed together, swapped, pasted; and real times corrected.

use super::ask::{Question, ask};
use super::times::may_expect;
use super::update::{agenda, choose, name};
use super::{State, current_day};
use crate::domain::Zone;
use crate::domain::agenda::{Position, Session, SessionPlan, SessionState, Understood, replaced_by, rundown};
use crate::domain::command::AgendaCommand;
use crate::text::{dates, replan as text};
use crate::ui::ctx::{Ctx, Room};
use crate::ui::dialogs::{Compress, Picker, Rundown};
use crate::ui::effect::{Notice, Step};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use std::rc::Rc;

const COMING: [SessionState; 2] = [SessionState::Planned, SessionState::Waiting];

/// What is left of `day` (of the day that is going on without one), pressed together.
pub fn compress(room: &Room, day: Option<usize>) -> Vec<Step> {
    match day.or_else(|| current_day(room)) {
        Some(day) => vec![Compress::open(room, day, may_expect(room))],
        None => vec![Step::Say(Notice::info(room.say(text::NOTHING_LEFT)))],
    }
}

/// Another session to change places and hours with.
pub(super) fn swap(room: &Room, session: &Session) -> Vec<Step> {
    let may = |session: &Session| COMING.contains(&session.state) && !session.plan.fixed;
    let others = room.workshop.sessions();
    let others = others.filter(|(_, other)| may(other) && other.plan.id != session.plan.id);
    let swap = |(position, other): (Position, &Session)| {
        let command = AgendaCommand::Swap { one: session.plan.id.clone(), other: other.plan.id.clone() };
        (name(room, position.day, other), agenda(command))
    };
    let entries: Vec<_> = others.map(swap).collect();
    if !may(session) || entries.is_empty() {
        return vec![Step::Say(Notice::info(room.say(text::NO_SWAP)))];
    }
    choose(room, text::SWAP, entries)
}

/// Asks when it really began and ended.
pub fn correct(room: &Room, position: Position, session: &Session) -> Step {
    let open = session.is_open();
    let remark = if open { text::TIMES_OPEN } else { text::TIMES_REMARK };
    let question = Question::new(room, text::TIMES, Some(remark), text::NOT_TIMES);
    let zone = room.workshop.zone();
    let (from, until) = (session.started_at(), session.ended_at);
    let time = |at: Timestamp| dates::clock(room.language(), zone, at);
    let shown = match (from, until) {
        (Some(from), Some(until)) => format!("{}–{}", time(from), time(until)),
        (Some(from), None) => time(from),
        (None, _) => String::new(),
    };
    let planned = room.workshop.days.get(position.day).map(|day| day.date);
    let date = from.map_or(planned.unwrap_or_default(), |from| zone.date(from));
    let id = session.plan.id.clone();
    let then = move |typed: &str| {
        let (start, end) = span(typed)?;
        if end.is_none() && !open {
            return None;
        }
        // A time that was not changed keeps its seconds.
        let instant = |date: Date, time: Time, before: Option<Timestamp>| {
            let typed = zone.instant(date.to_datetime(time));
            let same = |before: &Timestamp| {
                let seconds = before.as_second() - typed.as_second();
                (0..60).contains(&seconds)
            };
            before.filter(same).unwrap_or(typed)
        };
        // Past midnight the end is one of the next day.
        let over_night = end.is_some_and(|end| end < start) && start.hour() >= 12;
        let last = if over_night { date.tomorrow().unwrap_or(date) } else { date };
        Some(agenda(AgendaCommand::CorrectTimes {
            session: id.clone(),
            from: instant(date, start, from),
            until: end.map(|end| instant(last, end, until)),
        }))
    };
    ask(question.about(room, session), shown, Rc::new(then))
}

/// `08.05–09.10`, `08:05 - 09:10`, `08.05`.
fn span(typed: &str) -> Option<(Time, Option<Time>)> {
    let typed = typed.trim();
    match typed.split_once(['–', '-', '—', ' ']) {
        Some((start, end)) => {
            let end = end.trim_matches(|c: char| c.is_whitespace() || "–-—".contains(c));
            let end = match end {
                "" => None,
                end => Some(dates::parse_time(end)?),
            };
            Some((dates::parse_time(start)?, end))
        }
        None => Some((dates::parse_time(typed)?, None)),
    }
}

/// Says that hours of other zones were converted.
pub fn converted_notice(ctx: &Ctx, from: &[Zone], to: Zone) -> Option<Step> {
    let names: Vec<&str> = from.iter().map(|zone| zone.name()).collect();
    let said = text::converted(ctx.language(), &names.join(", "), to.name());
    (!names.is_empty()).then_some(Step::Say(Notice::warning(said)))
}

/// A pasted rundown, looked over; then the question what becomes of the sessions that it may replace. One without days
/// is of the selected day.
pub fn paste(state: &State, room: &Room, pasted: &str) -> Vec<Step> {
    let here = state.session(room).map_or(0, |(position, _)| position.day);
    let zone = room.workshop.zone();
    let Understood { planned: mut found, mut unread, converted } = rundown(pasted, zone);
    if found.iter().all(|planned| planned.day == 0) {
        for planned in &mut found {
            planned.day = here;
        }
    }
    let days = room.workshop.days.len();
    for unread in &mut unread {
        unread.day =
            if found.iter().all(|planned| planned.day == here) { here } else { unread.day.min(days.saturating_sub(1)) };
    }
    let (found, beyond): (Vec<_>, Vec<_>) = found.into_iter().partition(|planned| planned.day < days);
    if found.is_empty() && beyond.is_empty() {
        return vec![Step::Say(Notice::warning(room.say(text::NO_RUNDOWN)))];
    }
    let language = room.language();
    let said = Notice::warning(text::other_days(language, beyond.len()));
    let said = (!beyond.is_empty()).then_some(Step::Say(said));
    if found.is_empty() {
        return said.into_iter().collect();
    }
    let workshop = Box::new(room.workshop.clone());
    let (title, keep) = (room.say(text::INSTEAD), room.say(text::KEEP));
    let then = move |sessions: Vec<(usize, SessionPlan)>| {
        let replaced = replaced_by(&workshop, &sessions).len();
        let add = |instead| {
            let sessions = sessions.clone();
            agenda(AgendaCommand::AddAll { sessions, instead })
        };
        if replaced == 0 {
            return add(false);
        }
        let entries = vec![(text::replace(language, replaced), add(true)), (keep.to_owned(), add(false))];
        vec![Step::open(Picker::new(title, entries))]
    };
    let dialog = Rundown::new((found, unread), zone, (room.workshop.aspects(), room.workshop.sheets.all()), then);
    let other_zone = converted_notice(room, &converted, zone);
    std::iter::once(Step::open(dialog)).chain(other_zone).chain(said).collect()
}
