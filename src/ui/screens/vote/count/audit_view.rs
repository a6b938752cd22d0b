//! What is drawn of an audit: the dice, a paper, the finding.

use super::audit::{Answer, Audit};
use crate::domain::attendance::Code;
use crate::domain::vote::audit::{Paper, risk};
use crate::domain::vote::{Declaration, Openness, Vote, ballot};
use crate::text::vote::audit as say;
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::keys::Mode;
use crate::ui::screens::vote::draft::drafted::{head, question};
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};

pub fn view(audit: &Audit, vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let Some(declared) = &vote.declaration else {
        return;
    };
    let lines = wrapped(&question(room, vote), area.width, room.theme.title);
    let rest = head(frame, area, lines);
    let Some(dice) = &audit.dice else {
        return ask_dice(audit, vote, declared, room, frame, rest);
    };
    let so_far = say::so_far(room.language(), audit.done(), audit.of);
    let so_far = format!("{so_far} · {} {}", room.say(say::DICE_PROMPT).to_lowercase(), dice.as_str());
    let mut above = wrapped(&so_far, rest.width, room.theme.base);
    above.push(Line::raw(""));
    let rest = head(frame, rest, above);
    if audit.is_covered(vote, room) {
        let covered = wrapped(room.say(say::COVERED), rest.width, room.theme.warning);
        frame.render_widget(Text::from(covered), rest);
        return;
    }
    let told = audit.is_uncovered(vote, room).then(|| room.say(say::UNCOVERED));
    let told = told.map(|told| wrapped(told, rest.width, room.theme.warning));
    let rest = head(frame, rest, told.unwrap_or_default());
    match audit.drawn(vote).get(audit.at) {
        Some(paper) => one(audit, paper, declared, room, frame, rest),
        None => finding(audit, vote, room, frame, rest),
    }
}

/// What the room does, what the sample is worth, and the field.
fn ask_dice(audit: &Audit, vote: &Vote, declared: &Declaration, room: &Room, frame: &mut Frame, area: Rect) {
    let (language, width) = (room.language(), area.width);
    let risk = risk(room.workshop, vote);
    let mut lines = wrapped(room.say(say::THROW), width, room.theme.base);
    let mut say = |text: &str, style| {
        lines.push(Line::raw(""));
        lines.extend(wrapped(text, width, style));
    };
    match declared.openness {
        Openness::Open => {}
        Openness::Closed => say(room.say(say::WITNESSES), room.theme.warning),
        Openness::Secret => {
            let both = format!("{} {}", room.say(say::WITNESSES), room.say(say::SHUFFLED));
            say(&both, room.theme.warning);
        }
    }
    let size = say::size(language, audit.sample, risk.of);
    say(&size, room.theme.title);
    lines.extend(wrapped(&say::power(language, risk, audit.sample), width, room.theme.muted));
    let (body, foot) = fit::bottom(area, 1);
    frame.render_widget(Text::from(lines), body);
    field(audit, room.say(say::DICE_PROMPT), room, frame, foot);
}

fn field(audit: &Audit, prompt: &str, room: &Room, frame: &mut Frame, area: Rect) {
    let prompt = Span::styled(format!("{prompt} ▸ "), room.theme.key);
    let typing = audit.mode == Mode::Typing;
    if room.enters {
        audit.field.view(frame, area, prompt, room.theme.base, typing);
    }
}

/// One ballot as entered, to hold its paper beside.
fn one(audit: &Audit, paper: &Paper, declared: &Declaration, room: &Room, frame: &mut Frame, area: Rect) {
    let language = room.language();
    let typed = ballot::write(declared, paper.choice);
    let voter = paper.voter.map(Code::as_str);
    let said = say::paper(language, paper.no, voter, paper.count, &typed);
    let said = format!("{}/{} · {said}", audit.at + 1, audit.of);
    let mut lines = wrapped(&said, area.width, room.theme.title);
    lines.push(Line::raw(""));
    let rest = head(frame, area, lines);
    let (body, foot) = fit::bottom(rest, 1);
    let entry = |(head, text): (String, String)| Entry {
        head: format!("{head:<6} "),
        text,
        tail: String::new(),
        style: room.theme.base,
    };
    let entries: Vec<Entry> = say::lines(language, declared, paper.choice).into_iter().map(entry).collect();
    let resting = list::Styles { selected: room.theme.base, muted: room.theme.muted };
    list::view(frame, body, &entries, Some(0), resting, language);
    if audit.mode == Mode::Typing {
        return field(audit, room.say(say::PAPER_SAYS), room, frame, foot);
    }
    let (said, style) = match audit.answers.get(&paper.no) {
        None => (room.say(say::ASK).to_owned(), room.theme.key),
        Some(Answer::Same) => (room.say(say::SAME).to_owned(), room.theme.good),
        Some(Answer::Different(says)) => (format!("{}: {says}", room.say(say::DIFFERENT)), room.theme.warning),
    };
    frame.render_widget(Line::styled(said, style), foot);
}

/// What was found, and what follows.
fn finding(audit: &Audit, vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let language = room.language();
    let differing = audit.differing();
    let numbers: Vec<u32> = differing.iter().map(|differs| differs.ballot).collect();
    let risk = risk(room.workshop, vote);
    let found = say::found(language, audit.done(), risk.of, &numbers);
    let style = match numbers.is_empty() {
        true => room.theme.good,
        false => room.theme.warning,
    };
    let mut lines = wrapped(&found, area.width, style);
    let sample = u32::try_from(audit.done()).unwrap_or(u32::MAX);
    let then =
        if numbers.is_empty() { say::power(language, risk, sample) } else { room.say(say::THEN_CORRECT).to_owned() };
    lines.push(Line::raw(""));
    lines.extend(wrapped(&then, area.width, room.theme.base));
    lines.push(Line::raw(""));
    let next = if audit.done() < audit.of {
        say::still_open(language, audit.of - audit.done())
    } else {
        room.say(say::RECORD).to_owned()
    };
    lines.push(Line::styled(next, room.theme.key));
    frame.render_widget(Text::from(lines), area);
}
