//! A vote in the state that it is in. While it is open, its turnout and nothing else.

use super::accepted::accepted;
use super::question::{about_to_be_asked, drafted, option_line, rule, words};
use super::recount::{audit, recount};
use crate::domain::vote::ballot::write_cells;
use crate::domain::vote::result::{Detail, OptionResult, ResultLine, VoteResult};
use crate::domain::vote::{Declaration, Letter, Vote, VoteOption, VoteState, result};
use crate::scene::{Counted, CountedLine, Emphasis, OptionLine, Progress, Said, Scene, VoteOpen};
use crate::text::{report, vote as text};
use crate::ui::ctx::Room;
use crate::ui::route::VotePart;
use crate::ui::screens::vote::{fingerprint, mean, outcome, question, settled};

/// Stands between the cells of a row, so that no line breaks there.
const NO_BREAK: &str = "\u{a0}";

/// What the room looks at that is not in the journal: the question and the rule before they are recorded, and counting
/// again together.
pub fn part(vote: &Vote, part: &VotePart, room: &Room) -> Option<Scene> {
    match part {
        VotePart::List => None,
        VotePart::Question(asked) => Some(Scene::Question(about_to_be_asked(asked, room))),
        VotePart::Rule(declared) => Some(Scene::Rule(rule(vote, declared, room))),
        VotePart::Recount(shown) => recount(vote, *shown, room).map(Scene::Recount),
        VotePart::Audit { done, of } => Some(Scene::Audit(audit(vote, *done, *of, room))),
    }
}

/// The vote in the state that it is in.
pub fn vote(vote: &Vote, room: &Room) -> Option<Scene> {
    match vote.state {
        VoteState::Drafted => Some(Scene::Question(drafted(vote, room))),
        VoteState::Open => open(vote, room).map(Scene::VoteOpen),
        VoteState::Closed | VoteState::Settled => counted(vote, room).map(Scene::Counted),
        VoteState::Accepted => accepted(vote, room).map(Scene::Accepted),
        VoteState::Withdrawn => None,
    }
}

/// An open vote; none of one that is not.
pub fn open(vote: &Vote, room: &Room) -> Option<VoteOpen> {
    let (declared, turnout) = (vote.declaration.as_ref()?, vote.turnout()?);
    let language = room.language();
    let table = vote.agreed_table();
    let cells = |option: &VoteOption| match table.get(&option.id) {
        Some(row) => format!("· {}", write_cells(&declared.method, row).join(NO_BREAK)),
        None => String::new(),
    };
    let fingers = text::meaning_of_fingers(language, &declared.method);
    let together = declared.method.is_together();
    let said = if together { text::voters(language, declared.voters.len()) } else { text::turnout(language, turnout) };
    let opened = text::opened(language, &text::time(language, room.workshop.zone(), vote.opened_at));
    let progress = if together {
        let has_score = |option: &VoteOption| table.contains_key(&option.id);
        let next = declared.options.iter().position(|option| !has_score(option));
        Progress::Together { next: next.filter(|_| declared.options.iter().any(has_score)), since: vote.opened_at }
    } else {
        Progress::Ballots { ballots: turnout.ballots, voters: turnout.voters }
    };
    Some(VoteOpen {
        question: question(room, vote),
        rule: text::plain_rule(language, declared),
        scales: text::meaning_of_scores(language, &declared.method),
        proposal: (!fingers.is_empty()).then(|| declared.options.first().map(|option| words(room, option))).flatten(),
        state: format!("{opened} · {said}"),
        progress,
        options: match fingers.is_empty() {
            true => declared.options.iter().map(|option| option_line(room, option, cells(option))).collect(),
            false => fingers.into_iter().map(finger).collect(),
        },
    })
}

fn finger((fingers, meaning): (u8, &str)) -> OptionLine {
    OptionLine { letter: fingers.to_string(), text: meaning.to_owned(), remark: String::new() }
}

fn counted(vote: &Vote, room: &Room) -> Option<Counted> {
    let (declared, counted) = (vote.declaration.as_ref()?, result(room.workshop, vote)?);
    let language = room.language();
    let at = text::time(language, room.workshop.zone(), vote.closed_at);
    let (proposal, lines) = match &counted.detail {
        Detail::Fist { counts, .. } => {
            let proposal = declared.options.first().map(|option| words(room, option));
            (Some(proposal.unwrap_or_default()), hands(counts, room))
        }
        Detail::Totals | Detail::Hands | Detail::Dots { .. } | Detail::Ranking(_) | Detail::Criteria(_) => {
            (None, lines(vote, declared, &counted, room))
        }
    };
    Some(Counted {
        question: question(room, vote),
        proposal,
        closed: text::closed(language, &at, &counted, &declared.method),
        fingerprint: fingerprint(vote, room),
        remarks: remarks(vote, &counted, room),
        lines,
        since: vote.closed_at,
    })
}

/// No quorum, an audit, and what was found: the outcome, a tie or how it was settled.
fn remarks(vote: &Vote, counted: &VoteResult, room: &Room) -> Vec<Said> {
    let language = room.language();
    let mut remarks = Vec::new();
    if let Some(quorum) = counted.quorum.filter(|quorum| !quorum.met) {
        let said = text::no_quorum(language, quorum.took_part, quorum.entitled);
        remarks.push(Said::new(said, Emphasis::Urgent));
    }
    let audit = vote.audits.last();
    remarks.extend(audit.map(|audit| Said::new(text::audit::told(language, audit), Emphasis::Quiet)));
    if let Detail::Fist { outcome: found, .. } = &counted.detail {
        remarks.push(Said::new(outcome(room, *found), Emphasis::Band));
    } else if counted.levels.is_empty() {
        remarks.push(Said::new(room.say(text::NO_RESULT), Emphasis::Urgent));
    } else if let Some(tie) = &counted.tie {
        remarks.push(Said::new(text::tie(language, &tie.level), Emphasis::Urgent));
    } else if let Some((how, _)) = &vote.settlement {
        remarks.push(Said::new(settled(room, how, None), Emphasis::Good));
    }
    remarks
}

/// Hands by number of fingers, five first.
fn hands(counts: &[u64; 6], room: &Room) -> Vec<CountedLine> {
    let line = |(fingers, hands): (u8, &u64)| {
        let meaning = room.say(text::fingers(fingers)).to_owned();
        CountedLine::Hands { fingers, hands: *hands, meaning }
    };
    let mut lines: Vec<CountedLine> = (0..).zip(counts).map(line).collect();
    lines.reverse();
    lines
}

/// Those agreed beforehand, then the options in the settled order with a line behind those that are taken.
fn lines(vote: &Vote, declared: &Declaration, counted: &VoteResult, room: &Room) -> Vec<CountedLine> {
    let agreed = vote.agreed.iter().filter_map(|letter| vote.option(letter));
    let agreed = agreed.map(|option| CountedLine::Agreed(option_line(room, option, room.say(text::AGREED_MARK))));
    let line = |line| match line {
        ResultLine::Cut(taken) => Some(CountedLine::Divider(text::cut_line(room.language(), taken))),
        ResultLine::Apart => Some(CountedLine::Divider(room.say(text::apart(&declared.method)).to_owned())),
        ResultLine::Option(found) => option(found, declared, counted, room),
    };
    agreed.chain(counted.lines().into_iter().filter_map(line)).collect()
}

fn option(found: &OptionResult, declared: &Declaration, counted: &VoteResult, room: &Room) -> Option<CountedLine> {
    let letter = &found.option;
    let option = declared.options.iter().find(|option| option.id == *letter)?;
    let mark = text::mark(room.language());
    let score = found.score.as_ref().map(|score| {
        let unit = room.say(text::unit(&declared.method));
        format!("· {} {unit}", score.show(mark))
    });
    let tied = found.tied.then(|| format!("· {}", room.say(report::TIED)));
    let remark: Vec<String> =
        [score, cell_means(letter, declared, counted, mark), tied].into_iter().flatten().collect();
    Some(CountedLine::Option {
        rank: found.settled_rank,
        option: option_line(room, option, remark.join(" ")),
        is_at_tie: counted.is_at_tie(letter),
    })
}

/// `(5 4 3)`: the mean of each criterion.
fn cell_means(letter: &Letter, declared: &Declaration, counted: &VoteResult, mark: char) -> Option<String> {
    let Detail::Criteria(detail) = &counted.detail else {
        return None;
    };
    let row = detail.cells.get(declared.index_of(letter)?)?;
    let means: Vec<String> = row.iter().map(|cell| mean(Some(cell), mark)).collect();
    Some(format!("({})", means.join(NO_BREAK)))
}
