//! Agenda, heads and priorities.

use super::figures;
use super::question::{is_gone, words as option_words};
use crate::domain::agenda::{Session, SessionState};
use crate::domain::attendance::{HeadCount, Unsur};
use crate::domain::clock;
use crate::domain::priorities::{CarriedPriority, Priority, priorities as accepted};
use crate::domain::sheet::Ref;
use crate::scene::{Agenda, AgendaLine, Attendance, Emphasis, Priorities, RankedLine};
use crate::text::recap::GONE;
use crate::text::{attendance as heads, dates, frame as phrases, priorities as text, words};
use crate::ui::ctx::Room;
use crate::ui::screens::agenda::times::mark;

/// The sessions of the day that is held, else of the first one; none without days.
pub fn agenda(room: &Room) -> Option<Agenda> {
    let open = room.workshop.open_session().map(|(at, _)| at.day);
    let index = open.or_else(|| clock::today(room.workshop, room.now)).unwrap_or(0);
    let day = room.workshop.days.get(index)?;
    let language = room.language();
    let line = |session: &Session| AgendaLine {
        mark: mark(session.state),
        time: dates::time(language, session.plan.slot(day.date).start),
        title: room.label(&session.plan.title),
        emphasis: match session.state {
            SessionState::Running | SessionState::Paused => Emphasis::Strong,
            SessionState::Ended | SessionState::Skipped => Emphasis::Quiet,
            SessionState::Planned | SessionState::Waiting => Emphasis::Plain,
        },
    };
    Some(Agenda {
        title: format!("{} · {}", words::day(language, index), dates::long_date(language, day.date)),
        sessions: day.sessions.iter().map(line).collect(),
        open: day.sessions.iter().position(Session::is_open),
    })
}

/// How many are there, and by unsur; nobody who is not there.
pub fn attendance(room: &Room) -> Attendance {
    let zone = room.workshop.zone();
    let today = |count: &&HeadCount| zone.date(count.at) == zone.date(room.now);
    let Some(count) = room.workshop.headcounts.last().filter(today) else {
        return Attendance::Uncounted(room.say(phrases::WELCOME).to_owned());
    };
    let present = count.present.values().filter(|heads| **heads > 0).count();
    let of = |unsur: Unsur| -> u32 {
        let all = room.workshop.delegations.iter().filter(|there| there.unsur == unsur);
        all.filter_map(|there| count.present.get(&there.code)).fold(0, |sum, heads| sum.saturating_add(*heads))
    };
    let named = |unsur| (of(unsur), room.say(words::unsur(unsur)).to_owned());
    Attendance::Counted {
        heads: count.total(),
        said: format!("{} · {}", room.say(heads::PEOPLE), heads::delegations(room.language(), present)),
        by_unsur: Unsur::ALL.map(named).into_iter().filter(|(heads, _)| *heads > 0).collect(),
    }
}

/// What an earlier workshop has decided, numbered from `first` on; without the words of an item or a row that was
/// withdrawn or parked meanwhile.
pub fn carried(room: &Room, first: usize) -> Vec<RankedLine> {
    let line = |(rank, one): (usize, &CarriedPriority)| {
        let [item, row] = match &one.about {
            Some(Ref::Item(id)) => [Some(*id), None],
            Some(Ref::Row(id)) => [None, Some(*id)],
            Some(Ref::Priority(_)) | None => [None, None],
        };
        let gone = is_gone(room, item, row).then(|| room.say(GONE).to_owned());
        RankedLine {
            rank,
            text: gone.unwrap_or_else(|| one.text.clone()),
            about: text::about_carried(room.language(), room.workshop, one, None),
        }
    };
    (first..).zip(&room.workshop.carried).map(line).collect()
}

/// What was accepted, in order, and behind it what was carried over.
pub fn priorities(room: &Room) -> Priorities {
    let line = |priority: &Priority| {
        let option = room.workshop.vote(priority.vote).and_then(|vote| vote.option(&priority.option));
        RankedLine {
            rank: priority.rank,
            text: option.map(|option| option_words(room, option)).unwrap_or_default(),
            about: text::about(room.language(), room.workshop, priority),
        }
    };
    let voted = accepted(room.workshop);
    let carried = carried(room, voted.len() + 1);
    Priorities {
        title: room.say(phrases::key::PRIORITIES).to_owned(),
        figures: figures::of_priorities(room),
        lines: voted.iter().map(line).chain(carried).collect(),
        empty: room.say(text::NONE).to_owned(),
    }
}
