//! What the wall shows of a vote beyond the journal: the question and the rule before they are recorded, and counting
//! again together.

use super::page::{self, wrapped};
use super::vote::{head, option_entry, paper, title, words};
use crate::domain::Id;
use crate::domain::vote::preset::estimate;
use crate::domain::vote::{Declaration, Score, Vote, VoteOption, letters, result};
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::route::{Question, VotePart};
use crate::ui::screens::vote::{is_by_strokes, marks, read_out};
use crate::ui::widgets::big;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::turus;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws the part of the vote that the room looks at.
pub fn view(id: Id, part: &VotePart, room: &Room, frame: &mut Frame, area: Rect) {
    let Some(vote) = room.workshop.vote(id) else {
        return;
    };
    match part {
        VotePart::List => {}
        VotePart::Question(asked) => question(asked, room, frame, area),
        VotePart::Rule(declared) => rule(vote, declared, room, frame, area),
        VotePart::Recount(shown) => recount(vote, *shown, room, frame, area),
        VotePart::Audit { done, of } => audit(vote, *done, *of, room, frame, area),
    }
}

/// Draws a question about to be asked, its options with the letters that they will have.
pub fn question(asked: &Question, room: &Room, frame: &mut Frame, area: Rect) {
    let said = asked.text.clone();
    let said = said.unwrap_or_else(|| asked.source.question(room, asked.options.len()));
    let named = asked.options.iter().zip(letters(asked.options.len()));
    let options: Vec<VoteOption> = named.map(|(option, id)| VoteOption { id, ..option.clone() }).collect();
    let mut lines = wrapped(&said, area.width, room.theme.title);
    lines.push(Line::raw(paper(room.language(), &options)));
    lines.push(Line::raw(""));
    let rest = head(frame, area, lines);
    page::view(room, frame, rest, &plain(&options, room));
}

fn plain(options: &[VoteOption], room: &Room) -> Vec<Entry> {
    let entry = |option| option_entry(room, option, "");
    options.iter().map(entry).collect()
}

/// By what rule it is about to open, for how many, and how long that will take.
fn rule(vote: &Vote, declared: &Declaration, room: &Room, frame: &mut Frame, area: Rect) {
    let language = room.language();
    let mut lines = title(vote, room, area.width);
    let voters = text::voters(language, declared.voters.len());
    let guess = text::estimate(language, estimate(declared), &declared.method);
    let rule = text::declaration(language, declared, vote.agreed.len());
    lines.extend(wrapped(&voters, area.width, room.theme.title));
    lines.extend(wrapped(&rule, area.width, room.theme.base));
    lines.extend(wrapped(&guess, area.width, room.theme.muted));
    if declared.is_on_nameless_paper() {
        let shuffle = room.say(text::SHUFFLE);
        lines.extend(wrapped(shuffle, area.width, room.theme.title));
    }
    lines.push(Line::raw(""));
    let rest = head(frame, area, lines);
    page::view(room, frame, rest, &plain(&declared.options, room));
}

/// How far the comparison has come; what ballots say stays with the witnesses at the desk.
fn audit(vote: &Vote, done: usize, of: usize, room: &Room, frame: &mut Frame, area: Rect) {
    let language = room.language();
    let mut lines = title(vote, room, area.width);
    if of == 0 {
        let throw = room.say(text::audit::THROW);
        lines.extend(wrapped(throw, area.width, room.theme.base));
        head(frame, area, lines);
        return;
    }
    let said = text::audit::so_far(language, done, of);
    lines.extend(wrapped(&said, area.width, room.theme.base));
    lines.push(Line::raw(""));
    let rest = head(frame, area, lines);
    big::view(frame, rest, &format!("{done}/{of}"), room.theme.title);
}

/// The ballot read out last, and the marks so far.
fn recount(vote: &Vote, shown: usize, room: &Room, frame: &mut Frame, area: Rect) {
    let (Some(declared), Some(counted)) = (&vote.declaration, result(room.workshop, vote)) else {
        return;
    };
    let (so_far, said) = read_out(vote, shown, room);
    let mut lines = title(vote, room, area.width);
    lines.extend(wrapped(&so_far, area.width, room.theme.base));
    let said = said.unwrap_or_default();
    lines.extend(wrapped(&said, area.width, room.theme.title));
    let rest = head(frame, area, lines);
    let mark = text::mark(room.language());
    let strokes = is_by_strokes(&declared.method);
    let entry = |(option, score): (VoteOption, Option<Score>)| {
        let number = score.as_ref().map(|score| score.show(mark));
        let whole = score.as_ref().filter(|_| strokes).and_then(Score::whole);
        Entry {
            head: format!("{:>2} {:>4}  ", option.id, number.unwrap_or_default()),
            text: words(room, &option),
            tail: turus::marks(whole.unwrap_or(0), area.width / 3),
            style: room.theme.base,
        }
    };
    let entries: Vec<Entry> = marks(vote, declared, &counted, shown, room).into_iter().map(entry).collect();
    page::view(room, frame, rest, &entries);
}
