//! Votes over the rows of a sheet: over all of them, or over those of one dimension.

use crate::domain::Id;
use crate::domain::agenda::{Activity, Position};
use crate::domain::sheet::{Rows, Sheet, SheetView, Viewer, fits};
use crate::domain::vote::{Vote, VoteOption, VoteState};
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::dialogs::Picker;
use crate::ui::effect::{Notice, Step};
use crate::ui::route::{Question, Route, Source, VotePart};
use crate::ui::screens::vote::draft::source::typed;
use std::collections::BTreeSet;

/// The sheet as the room sees it in a session.
fn seen(room: &Room, sheet: &str, session: Option<&str>) -> Option<SheetView> {
    room.workshop.sheet_view(sheet, session, Viewer::Room)
}

/// The rows that a session shows and that meet the gate of their sheet, as options; of one dimension, if one is named.
/// Where rows are items, the items.
pub fn options(room: &Room, sheet: &str, session: Option<&str>, dimension: Option<&str>) -> Vec<VoteOption> {
    let Some(seen) = seen(room, sheet, session) else {
        return Vec::new();
    };
    let mut lines = room.workshop.lines(&seen);
    lines.retain(|line| fits(room.workshop, &seen.sheet, *line, &seen.sheet.gate));
    lines.retain(|line| dimension.is_none() || room.workshop.dimension_of(*line) == dimension);
    let option = |line: Id| {
        let (item, row) = match seen.sheet.rows {
            Rows::Open => (None, Some(line)),
            Rows::Items => (Some(line), None),
        };
        VoteOption { id: String::new(), text: room.main_text(&seen.sheet, line), item, row }
    };
    lines.into_iter().map(option).collect()
}

/// The rows of the running session's sheet, where the sheet says which of them are voted on and no vote is about one of
/// them yet; in a session for voting those of the sheet that was filled before it.
pub fn due(room: &Room) -> Option<Source> {
    let (at, session) = room.workshop.open_session()?;
    let source = match (session.plan.activity, &session.plan.sheet) {
        (Activity::Vote, _) => Source::Sheet { sheet: filled_before(room, at)?, session: None, dimension: None },
        (_, Some(sheet)) if has_gate(room, sheet) => {
            Source::Sheet { sheet: sheet.clone(), session: Some(session.plan.id.clone()), dimension: None }
        }
        (_, Some(_) | None) => return None,
    };
    let options = source.options(room);
    let about = |vote: &Vote| {
        let of_vote = vote.options.iter().any(|option| options.iter().any(|other| option.source() == other.source()));
        of_vote && vote.state != VoteState::Withdrawn
    };
    let is_left = !options.is_empty() && !room.workshop.votes.values().any(about);
    is_left.then_some(source)
}

fn has_gate(room: &Room, sheet: &str) -> bool {
    seen(room, sheet, None).is_some_and(|seen| !seen.sheet.gate.is_empty())
}

/// The sheet with a gate that was filled last before a session; none where the board was, which is voted on then.
fn filled_before(room: &Room, at: Position) -> Option<String> {
    let before = room.workshop.sessions().take_while(|(other, _)| *other != at);
    let collects = before.filter_map(|(_, session)| match (session.plan.activity, &session.plan.sheet) {
        (Activity::Swot, _) => Some(None),
        (_, Some(sheet)) => has_gate(room, sheet).then(|| Some(sheet.clone())),
        (_, None) => None,
    });
    collects.last().flatten()
}

/// The sheets that a draft can turn through, each with the dimensions of its rows behind it: those with rows of their
/// own, and the one that the draft is about.
pub fn all(room: &Room, here: &Source) -> Vec<Source> {
    let running = room.workshop.open_session().map(|(_, session)| &session.plan);
    let source = |sheet: &Sheet| match here {
        Source::Sheet { sheet: id, session, .. } if *id == sheet.id => {
            Some(Source::Sheet { sheet: id.clone(), session: session.clone(), dimension: None })
        }
        Source::Aspect(_) | Source::Board | Source::Priorities | Source::Sheet { .. } | Source::Notes | Source::Own
            if sheet.hidden || sheet.rows == Rows::Items =>
        {
            None
        }
        Source::Aspect(_) | Source::Board | Source::Priorities | Source::Sheet { .. } | Source::Notes | Source::Own => {
            let running = running.filter(|plan| plan.sheet.as_ref() == Some(&sheet.id));
            let session = running.map(|plan| plan.id.clone());
            Some(Source::Sheet { sheet: sheet.id.clone(), session, dimension: None })
        }
    };
    let sheets = room.workshop.sheets.all().iter().filter_map(source);
    let sheets = sheets.filter(|source| source == here || !source.options(room).is_empty());
    sheets.flat_map(|source| std::iter::once(source.clone()).chain(parts(room, &source))).collect()
}

/// A source for each dimension that rows of a sheet are about; none where they are all about one.
fn parts(room: &Room, source: &Source) -> Vec<Source> {
    let Source::Sheet { sheet, session, .. } = source else {
        return Vec::new();
    };
    let part = |dimension: &String| Source::Sheet {
        sheet: sheet.clone(),
        session: session.clone(),
        dimension: Some(dimension.clone()),
    };
    let options = source.options(room);
    let about = |option: &VoteOption| room.workshop.dimension_of(option.row?);
    let about: BTreeSet<&str> = options.iter().filter_map(about).collect();
    let all = room.workshop.created.dimensions.iter().map(|dimension| &dimension.id);
    let parts: Vec<Source> = all.filter(|id| about.contains(id.as_str())).map(part).collect();
    if parts.len() > 1 { parts } else { Vec::new() }
}

/// Its title, and the dimension if it is one: `Program · Smart Governance`.
pub fn name(room: &Room, sheet: &str, dimension: Option<&str>) -> String {
    let title = room.workshop.sheet(sheet).map_or_else(|| sheet.to_owned(), |sheet| room.label(&sheet.title));
    match dimension.and_then(|id| room.workshop.dimension(id)) {
        Some((dimension, _)) => format!("{title} · {}", room.label(&dimension.name)),
        None => title,
    }
}

/// A title in the middle of a sentence: its first letter small, unless the second is a capital too (`SPBE`).
pub fn in_a_sentence(title: &str) -> String {
    let mut letters = title.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        (Some(_) | None, _) => title.to_owned(),
    }
}

/// To a new vote over rows of a sheet. Where they are about several dimensions it is asked first whether over all of
/// them, or over the candidates of one. Options that were typed stay.
pub fn ask(room: &Room, sheet: &str, session: Option<&str>, own: &[String]) -> Vec<Step> {
    let (sheet, session) = (sheet.to_owned(), session.map(str::to_owned));
    let all = Source::Sheet { sheet, session, dimension: None };
    let options = all.options(room);
    if options.is_empty() {
        return vec![Step::Say(Notice::info(room.say(text::NO_ROWS)))];
    }
    let entry = |source: Source| {
        let options = source.options(room);
        let name = source.name(room);
        let said = match (&source, options.len()) {
            (Source::Sheet { dimension: Some(_), .. }, 1) => text::one_candidate(room.language(), &name),
            (_, several) => text::candidates(room.language(), &name, several),
        };
        let options = options.into_iter().chain(own.iter().cloned().map(typed)).collect();
        let part = VotePart::Question(Question { text: None, source, options });
        (said, vec![Step::Go(Route::Vote { vote: None, part: Some(part) })])
    };
    let parts = parts(room, &all);
    let all = entry(all);
    if parts.is_empty() {
        return all.1;
    }
    let several = |part: &Source| part.options(room).len() > 1;
    let title = if parts.iter().any(several) { text::OVER_WHAT } else { text::ONE_IN_EACH };
    let entries = std::iter::once(all).chain(parts.into_iter().map(entry)).collect();
    vec![Step::open(Picker::new(room.say(title), entries))]
}
