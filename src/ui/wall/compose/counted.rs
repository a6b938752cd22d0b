//! The result of a vote, all of it or as far as it has been revealed.

use super::question::{option_line, words};
use crate::domain::vote::audit::Audit;
use crate::domain::vote::result::{Detail, OptionResult, ResultLine, VoteResult};
use crate::domain::vote::{Declaration, MethodKind, Score, Vote, result};
use crate::scene::{Bar, Counted, CountedLine, CountedOption, Emphasis, OptionLine, Said};
use crate::text::vote::{self as text, criteria};
use crate::text::{Language, report};
use crate::ui::ctx::Room;
use crate::ui::screens::vote::{fingerprint, outcome, question, settled};
use std::collections::BTreeSet;

/// The result, as far as the room has been shown it; none of a vote that is not counted.
pub fn counted(vote: &Vote, room: &Room) -> Option<Counted> {
    let whole = whole(vote, room)?;
    match room.revealed(vote).filter(|steps| *steps < places(&whole).len()) {
        Some(steps) => Some(as_far_as(whole, steps, vote, room)),
        None => Some(whole),
    }
}

/// How many places there are still to show the room of a result that is revealed; none once all are shown.
pub fn to_reveal(vote: &Vote, room: &Room) -> Option<usize> {
    let shown = room.revealed(vote)?;
    let all = places(&whole(vote, room)?).len();
    (shown < all).then(|| all - shown)
}

/// The lines with options in the order in which they are revealed: from the last upwards, a tie at the cut behind all.
fn places(whole: &Counted) -> Vec<usize> {
    let tie = |tied: bool| {
        let is = move |line: &CountedLine| matches!(line, CountedLine::Option(option) if option.is_at_tie == tied);
        whole.lines.iter().enumerate().rev().filter(move |(_, line)| is(line)).map(|(place, _)| place)
    };
    tie(false).chain(tie(true)).collect()
}

/// A result of which so many places were shown. Of the others there is how many options they are, and nothing of what
/// follows from them.
fn as_far_as(whole: Counted, steps: usize, vote: &Vote, room: &Room) -> Counted {
    let hidden: BTreeSet<usize> = places(&whole).into_iter().skip(steps).collect();
    let count = |place: &usize| match whole.lines.get(*place) {
        Some(CountedLine::Option(option)) => option.options.len(),
        Some(CountedLine::Agreed(_) | CountedLine::Divider(_)) | None => 0,
    };
    let many = hidden.iter().map(count).sum();
    // A line between two of which one is hidden would tell where that one stands.
    let has_both = |place: usize| {
        let is_option = |at: &usize| matches!(whole.lines.get(*at), Some(CountedLine::Option(_)));
        let above = (0..place).rev().find(is_option);
        let below = (place..whole.lines.len()).find(is_option);
        above.is_some_and(|at| !hidden.contains(&at)) && below.is_some_and(|at| !hidden.contains(&at))
    };
    let is_shown = |(place, line): &(usize, &CountedLine)| match line {
        CountedLine::Agreed(_) => true,
        CountedLine::Option(_) => !hidden.contains(place),
        CountedLine::Divider(_) => has_both(*place),
    };
    let mut lines: Vec<CountedLine> =
        whole.lines.iter().enumerate().filter(is_shown).map(|(_, line)| line.clone()).collect();
    stretch(&mut lines);
    let of_fingers = vote.declaration.as_ref().is_some_and(|declared| declared.method.kind() == MethodKind::Fist);
    Counted {
        lines,
        remarks: vote.audits.last().into_iter().map(|audit| audit_said(audit, room)).collect(),
        verdict: None,
        hidden: Some((many, text::still_hidden(room.language(), many, of_fingers))),
        ..whole
    }
}

/// Draws bars out until the longest of them is whole: one beside a hidden one would tell how long that is.
fn stretch(lines: &mut [CountedLine]) {
    let bars = |line: &mut CountedLine| match line {
        CountedLine::Option(option) => option.bar.take(),
        CountedLine::Agreed(_) | CountedLine::Divider(_) => None,
    };
    let shown: Vec<Option<Bar>> = lines.iter_mut().map(bars).collect();
    let long = |bar: &Bar| bar.parts.iter().map(|(_, part)| u64::from(*part)).sum::<u64>();
    let longest = shown.iter().flatten().map(long).max().unwrap_or(0).max(1);
    let longer = |part: u32| u32::try_from(u64::from(part) * u64::from(Bar::WHOLE) / longest).unwrap_or(Bar::WHOLE);
    for (line, bar) in lines.iter_mut().zip(shown) {
        if let CountedLine::Option(option) = line {
            let parts = |bar: Bar| bar.parts.into_iter().map(|(name, part)| (name, longer(part))).collect();
            option.bar = bar.map(|bar| Bar { parts: parts(bar) });
        }
    }
}

fn audit_said(audit: &Audit, room: &Room) -> Said {
    Said::new(text::audit::told(room.language(), audit), Emphasis::Quiet)
}

/// All of the result.
fn whole(vote: &Vote, room: &Room) -> Option<Counted> {
    let (declared, counted) = (vote.declaration.as_ref()?, result(room.workshop, vote)?);
    let language = room.language();
    let at = text::time(language, room.workshop.zone(), vote.closed_at);
    let (proposal, verdict) = match &counted.detail {
        Detail::Fist { outcome: found, .. } => {
            (declared.options.first().map(|option| words(room, option)), Some(outcome(room, *found)))
        }
        Detail::Totals | Detail::Hands | Detail::Dots { .. } | Detail::Ranking(_) | Detail::Criteria(_) => (None, None),
    };
    Some(Counted {
        question: question(room, vote),
        proposal,
        closed: text::closed(language, &at, &counted, &declared.method),
        fingerprint: fingerprint(vote, room),
        remarks: remarks(vote, &counted, room),
        verdict,
        lines: lines(vote, declared, &counted, room),
        hidden: None,
        since: vote.closed_at,
    })
}

/// No quorum, an audit, and what was found: that there is nothing, a tie, how it was settled, or how sure an order is.
fn remarks(vote: &Vote, counted: &VoteResult, room: &Room) -> Vec<Said> {
    let language = room.language();
    let mut remarks = Vec::new();
    if let Some(quorum) = counted.quorum.filter(|quorum| !quorum.met) {
        let said = text::no_quorum(language, quorum.took_part, quorum.entitled);
        remarks.push(Said::new(said, Emphasis::Urgent));
    }
    remarks.extend(vote.audits.last().map(|audit| audit_said(audit, room)));
    let is_fist = matches!(counted.detail, Detail::Fist { .. });
    if counted.levels.is_empty() && !is_fist {
        remarks.push(Said::new(room.say(text::NO_RESULT), Emphasis::Urgent));
    } else if let Some(tie) = &counted.tie {
        remarks.push(Said::new(text::tie(language, &tie.level), Emphasis::Urgent));
    } else if let Some((how, _)) = &vote.settlement {
        remarks.push(Said::new(settled(room, how, None), Emphasis::Good));
    }
    remarks.extend(closest(counted, language).map(|said| Said::new(said, Emphasis::Plain)));
    remarks
}

/// Of a ranking the step of its order that the fewest ballots stand behind.
fn closest(counted: &VoteResult, language: Language) -> Option<String> {
    let Detail::Ranking(_) = counted.detail else {
        return None;
    };
    let order = counted.settled.concat();
    let steps = order.iter().zip(order.iter().skip(1)).zip(&counted.agreement.as_ref()?.neighbours);
    let ((above, below), share) = steps.min_by_key(|(_, share)| *share)?;
    Some(text::closest(language, above, below, share))
}

/// Those agreed beforehand, then the options in the settled order with a line behind those that are taken; of fist to
/// five the hands by number of fingers.
fn lines(vote: &Vote, declared: &Declaration, counted: &VoteResult, room: &Room) -> Vec<CountedLine> {
    let agreed = vote.agreed.iter().filter_map(|letter| vote.option(letter));
    let agreed = agreed.map(|option| CountedLine::Agreed(option_line(room, option, room.say(text::AGREED_MARK))));
    let counted = match &counted.detail {
        Detail::Fist { counts, .. } => hands(counts, room),
        Detail::Totals | Detail::Hands | Detail::Dots { .. } | Detail::Ranking(_) | Detail::Criteria(_) => {
            options(declared, counted, room)
        }
    };
    agreed.chain(counted).collect()
}

/// Hands by number of fingers, five first.
fn hands(counts: &[u64; 6], room: &Room) -> Vec<CountedLine> {
    let most = Score::from(counts.iter().copied().max().unwrap_or(0).max(1));
    let line = |(fingers, hands): (u8, &u64)| {
        let text = room.say(text::fingers(fingers)).to_owned();
        let option = OptionLine { letter: fingers.to_string(), text, remark: String::new() };
        let bar = Bar { parts: vec![(String::new(), part(&Score::from(*hands), &most))] };
        let (rank, options, figure) = (None, vec![option], hands.to_string());
        CountedLine::Option(CountedOption { rank, options, figure, bar: Some(bar), is_at_tie: false })
    };
    (0..=5).zip(counts).map(line).rev().collect()
}

/// How much a score is of the best, in parts of a bar.
fn part(score: &Score, best: &Score) -> u32 {
    let share = (score.as_f64() / best.as_f64()).clamp(0.0, 1.0);
    // Between 0 and the whole bar.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let part = (share * f64::from(Bar::WHOLE)).round() as u32;
    part
}

/// A line of a result before its words.
enum Found<'a> {
    Together(Vec<&'a OptionResult>),
    Divider(String),
}

/// The options in the settled order: those with the same place together, the line of the cut, and behind it the rest.
fn options(declared: &Declaration, counted: &VoteResult, room: &Room) -> Vec<CountedLine> {
    let language = room.language();
    let mut lines: Vec<Found> = Vec::new();
    for line in counted.lines() {
        match (line, lines.last_mut()) {
            // The cut goes through a tie that is not settled; that is said before it and behind it.
            (ResultLine::Cut(_), _) if counted.tie.is_some() => {}
            (ResultLine::Cut(taken), _) => lines.push(Found::Divider(text::cut_line(language, taken))),
            (ResultLine::Apart, _) => lines.push(Found::Divider(room.say(text::apart(&declared.method)).to_owned())),
            (ResultLine::Option(found), Some(Found::Together(group))) if is_with(group, found) => group.push(found),
            (ResultLine::Option(found), last) => {
                let was_tie = matches!(last, Some(Found::Together(group)) if is_tie(group, counted));
                let divider = match &counted.tie {
                    Some(tie) if counted.is_at_tie(&found.option) => {
                        Some(text::cut_in_tie(language, tie.taken_before, tie.places_left, tie.level.len()))
                    }
                    Some(_) if was_tie => Some(room.say(text::BELOW_THE_CUT).to_owned()),
                    Some(_) | None => None,
                };
                lines.extend(divider.map(Found::Divider));
                lines.push(Found::Together(vec![found]));
            }
        }
    }
    let line = |line| match line {
        Found::Divider(said) => CountedLine::Divider(said),
        Found::Together(group) => CountedLine::Option(together(&group, declared, counted, room)),
    };
    lines.into_iter().map(line).collect()
}

fn is_with(group: &[&OptionResult], found: &OptionResult) -> bool {
    let same = |one: &&OptionResult| one.level == found.level && one.settled_rank == found.settled_rank;
    found.level.is_some() && group.iter().all(same)
}

fn is_tie(group: &[&OptionResult], counted: &VoteResult) -> bool {
    group.iter().any(|option| counted.is_at_tie(&option.option))
}

/// Options with the same result: their score, and that it is shared.
fn together(group: &[&OptionResult], declared: &Declaration, counted: &VoteResult, room: &Room) -> CountedOption {
    let first = group.first();
    let score = first.and_then(|option| option.score.as_ref());
    let figure = score.map(|score| text::counted_in(room.language(), &declared.method, score));
    let is_shared = group.iter().any(|option| option.tied);
    let shared = is_shared.then(|| room.say(report::TIED).to_owned());
    let option = |found: &&OptionResult| {
        let option = declared.options.iter().find(|option| option.id == found.option)?;
        Some(option_line(room, option, ""))
    };
    CountedOption {
        rank: first.and_then(|option| option.settled_rank),
        options: group.iter().filter_map(option).collect(),
        figure: figure.into_iter().chain(shared).collect::<Vec<_>>().join(" · "),
        bar: score.and_then(|score| bar(score, group, declared, counted, room)),
        is_at_tie: is_tie(group, counted),
    }
}

/// The score beside the best; of scores by criteria in the parts that make it up. A ranking is an order and no bar.
fn bar(
    score: &Score,
    group: &[&OptionResult],
    declared: &Declaration,
    counted: &VoteResult,
    room: &Room,
) -> Option<Bar> {
    if declared.method.kind() == MethodKind::Ranking {
        return None;
    }
    let scores = counted.options.iter().filter_map(|option| option.score.as_ref());
    let best = scores.max()?;
    let whole = if best.as_f64() > 0.0 { part(score, best) } else { 0 };
    let Detail::Criteria(detail) = &counted.detail else {
        return Some(Bar { parts: vec![(String::new(), whole)] });
    };
    let row = declared.index_of(&group.first()?.option).and_then(|at| detail.cells.get(at))?;
    let criteria = declared.method.criteria();
    let weighed = criteria.iter().zip(row).filter_map(|(criterion, cell)| {
        let mean = cell.mean.as_ref()?;
        let name =
            format!("{} {}", criteria::letter(room.language(), criterion), mean.show(text::mark(room.language())));
        Some((name, mean.as_f64() * f64::from(criterion.weight)))
    });
    let weighed: Vec<(String, f64)> = weighed.collect();
    let sum: f64 = weighed.iter().map(|(_, weight)| weight).sum();
    let of_whole = |weight: f64| {
        // Between 0 and the whole bar.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let part = (weight / sum.max(f64::MIN_POSITIVE) * f64::from(whole)).round() as u32;
        part
    };
    Some(Bar { parts: weighed.into_iter().map(|(name, weight)| (name, of_whole(weight))).collect() })
}
