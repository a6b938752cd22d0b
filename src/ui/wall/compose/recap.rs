//! The recap: what was done, found and decided, subject by subject: figures first, the newest day before the others.

use super::figures;
use super::lists;
use super::question::is_gone;
use crate::domain::agenda::{Day, Session, SessionState};
use crate::domain::note::{Note, NoteKind};
use crate::domain::priorities::{Priority, priorities};
use crate::domain::swot::{Aspect, Item, ItemState};
use crate::domain::vote::{Vote, VoteState};
use crate::scene::{
    BoardItem, Content, Counts, DecidedVote, Emphasis, NumberedLine, Quadrant, QuadrantItems, RankedLine, Recap, Said,
    SessionTimes, Subject,
};
use crate::text::{dates, priorities as ranked_text, recap as text, talk, vote, words};
use crate::ui::ctx::Room;
use crate::ui::screens::agenda::times;

/// The recap at a page. Real times are those that the one who looks may see.
pub fn recap(page: i64, room: &Room) -> Recap {
    let figures = subject(room.say(text::SO_FAR), figures::so_far(room), Content::Figures);
    let mut days: Vec<Option<Subject>> =
        (0..).zip(&room.workshop.days).map(|(index, day)| done(room, index, day)).collect();
    days.reverse();
    let aspects = room.workshop.aspects().iter().map(|aspect| items(room, aspect));
    let told = [figures, counts(room)].into_iter().chain(days).chain(aspects);
    let mut subjects: Vec<Subject> =
        told.chain([ranked(room), decided(room), decisions(room), open(room)]).flatten().collect();
    if subjects.is_empty() {
        let title = room.workshop.created.title.clone();
        subjects.extend(lines(title, vec![plain(room.say(text::NOTHING))]));
    }
    Recap { page, subjects }
}

/// A subject, unless nothing is to be told of it.
fn subject<T>(title: impl Into<String>, told: Vec<T>, content: impl FnOnce(Vec<T>) -> Content) -> Option<Subject> {
    (!told.is_empty()).then(|| Subject { title: title.into(), content: content(told) })
}

fn lines(title: impl Into<String>, told: Vec<NumberedLine>) -> Option<Subject> {
    subject(title, told, Content::Lines)
}

/// The sessions of a day that have begun or were skipped, with planned and real times.
fn done(room: &Room, index: usize, day: &Day) -> Option<Subject> {
    let projected = times::projected(room, index);
    let told = |(place, session): (usize, &Session)| {
        (session.started_at().is_some() || session.state == SessionState::Skipped).then(|| SessionTimes {
            mark: times::mark(session.state),
            planned_start: times::planned(room, day, session, false),
            planned: times::planned(room, day, session, true),
            real: if session.is_open() {
                times::began(room, session).unwrap_or_default()
            } else {
                times::real(room, day, session, projected.get(place).copied().flatten())
            },
            title: room.label(&session.plan.title),
        })
    };
    let language = room.language();
    let title = format!("{} · {}", words::day(language, index), dates::long_date(language, day.date));
    subject(title, (0..).zip(&day.sessions).filter_map(told).collect(), Content::Sessions)
}

/// How many items stand in each quadrant of each aspect; nothing while there are none.
fn counts(room: &Room) -> Option<Subject> {
    let count = |aspect: &Aspect| {
        let counts = Quadrant::ALL.map(|quadrant| room.workshop.count_in_quadrant(&aspect.id, quadrant));
        (room.label(&aspect.name), counts)
    };
    let aspects: Vec<(String, [usize; 4])> = room.workshop.aspects().iter().map(count).collect();
    let any = aspects.iter().flat_map(|(_, counts)| counts).any(|count| *count > 0);
    let total = room.say(text::TOTAL).to_owned();
    any.then(|| Subject {
        title: room.say(text::ITEMS).to_owned(),
        content: Content::Counts(Counts { aspects, total }),
    })
}

/// The items of an aspect, quadrant by quadrant.
fn items(room: &Room, aspect: &Aspect) -> Option<Subject> {
    let item = |item: &Item| BoardItem { number: item.number, text: item.text.clone(), emphasis: Emphasis::Plain };
    let quadrant = |quadrant| QuadrantItems {
        quadrant,
        name: room.say(words::quadrant(quadrant)).to_owned(),
        items: room.workshop.in_quadrant(&aspect.id, quadrant).map(item).collect(),
    };
    let told = Quadrant::ALL.map(quadrant).into_iter().filter(|told| !told.items.is_empty());
    subject(room.label(&aspect.name), told.collect(), Content::Items)
}

/// The priorities with their ranks and aspects.
fn ranked(room: &Room) -> Option<Subject> {
    let line = |priority: &Priority| {
        let about = ranked_text::about(room.language(), room.workshop, priority);
        RankedLine { rank: priority.rank, text: priority_text(room, priority), about }
    };
    let reordered = room.workshop.priority_order.as_ref();
    let reordered = reordered.map(|(_, reason)| Said::new(text::reordered(room.language(), reason), Emphasis::Quiet));
    let voted = priorities(room.workshop);
    let told = voted.iter().map(line).chain(lists::carried(room, voted.len() + 1)).collect();
    subject(room.say(text::PRIORITIES), told, |told| Content::Ranked(told, reordered))
}

/// The words of a priority; not those of an item or a row that was withdrawn or parked meanwhile.
fn priority_text(room: &Room, priority: &Priority) -> String {
    if is_gone(room, priority.item, priority.row) {
        format!("{} {}", priority.option, room.say(text::GONE))
    } else {
        priority.text.clone()
    }
}

/// How each accepted vote was decided, and which votes are open. Of those only counted nothing is told.
fn decided(room: &Room) -> Option<Subject> {
    let votes = || room.workshop.votes.values();
    let mut accepted: Vec<&Vote> = votes().filter(|vote| vote.state == VoteState::Accepted).collect();
    accepted.sort_by_key(|vote| vote.acceptance.as_ref().map(|accepted| accepted.nth));
    let told = |vote: &Vote, how: String| DecidedVote { question: vote.question.clone(), how };
    let accepted = accepted.into_iter().map(|vote| told(vote, how(room, vote)));
    let open = votes().filter(|vote| vote.state == VoteState::Open);
    let open = open.filter_map(|vote| Some(told(vote, text::still_open(room.language(), vote.turnout()?))));
    subject(room.say(text::HOW), accepted.chain(open).collect(), Content::Votes)
}

/// `titik · 35 instansi memilih · penghitungan suara, lalu musyawarah`.
pub(super) fn how(room: &Room, vote: &Vote) -> String {
    let language = room.language();
    let mut said = Vec::new();
    if let Some(declaration) = &vote.declaration {
        said.push(room.say(vote::way(&declaration.method)).to_owned());
        said.push(text::voters(language, declaration.voters.len()));
    }
    if let Some(accepted) = &vote.acceptance {
        said.push(room.say(text::decided_by(accepted.decided_by)).to_owned());
        said.extend(accepted.reason.clone());
    }
    said.join(" · ")
}

fn notes<'a>(room: &Room<'a>, wanted: impl Fn(&Note) -> bool) -> Vec<&'a Note> {
    let standing = room.workshop.notes.values().filter(|note| !note.withdrawn);
    standing.filter(|note| wanted(note)).collect()
}

fn numbered(notes: &[&Note]) -> Vec<NumberedLine> {
    let line = |(number, note): (usize, &&Note)| NumberedLine { number: Some(number), ..plain(&note.text) };
    (1..).zip(notes).map(line).collect()
}

fn plain(said: &str) -> NumberedLine {
    NumberedLine { number: None, said: Said::new(said, Emphasis::Plain) }
}

fn decisions(room: &Room) -> Option<Subject> {
    let decisions = notes(room, |note| note.kind == NoteKind::Decision);
    lines(room.say(text::DECISIONS), numbered(&decisions))
}

/// Open questions, how many are answered, and how much is parked: its number only.
fn open(room: &Room) -> Option<Subject> {
    let language = room.language();
    let questions = notes(room, Note::is_open_question);
    let answered = notes(room, Note::is_answered_question).len();
    let parked_items = room.workshop.items.values().filter(|item| item.state == ItemState::Parked);
    let parked = notes(room, |note| note.kind == NoteKind::Parked).len() + parked_items.count();
    let mut told = numbered(&questions);
    if told.is_empty() && answered + parked > 0 {
        told.push(plain(room.say(text::NO_QUESTIONS)));
    }
    if answered > 0 {
        let said = Said::new(text::answered(language, answered), Emphasis::Good);
        told.push(NumberedLine { number: None, said });
    }
    if parked > 0 {
        told.push(plain(&talk::parked(language, parked)));
    }
    lines(room.say(text::OPEN), told)
}
