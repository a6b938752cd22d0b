//! One key below the result: settings, agreement, the other count.

use super::Page;
use super::agreement;
use super::criteria;
use crate::domain::vote::result::{Detail as Known, RankingDetail};
use crate::domain::vote::{Declaration, Vote, result};
use crate::text::vote::{self as text, row};
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::keys::{Binding, Key};
use crate::ui::screens::vote::draft::drafted::{head, question};
use crate::ui::screens::vote::{Act, Phase, State};
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;

/// The line at which the page stands.
#[derive(Debug, Default)]
pub struct Detail {
    line: usize,
}

/// What can be done with a result in detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Down,
    Up,
    Back,
}

/// The keys of the details.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Esc, Key::Enter, Key::Tab], Act::Detail(Action::Back), text::key::RESULT),
    Binding::help(
        &[Key::Down, Key::PageDown, Key::Char('j')],
        Act::Detail(Action::Down),
        crate::text::frame::key::MOVE,
    ),
    Binding::hidden(&[Key::Up, Key::PageUp, Key::Char('k')], Act::Detail(Action::Up), crate::text::frame::key::MOVE),
];

/// No vote has more lines of details than this.
const MOST: usize = 200;

pub fn update(state: &mut State, _room: &Room, action: Action) -> Vec<Step> {
    let Phase::Detail(detail) = &mut state.phase else {
        return Vec::new();
    };
    match action {
        Action::Down => detail.line = (detail.line + 4).min(MOST),
        Action::Up => detail.line = detail.line.saturating_sub(4),
        Action::Back => state.phase = Phase::Result(Page::default()),
    }
    Vec::new()
}

pub fn view(detail: &Detail, vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let (Some(declared), Some(counted)) = (&vote.declaration, result(room.workshop, vote)) else {
        return;
    };
    let title = format!("{} · {}", room.say(text::DETAILS), question(room, vote));
    let rest = head(frame, area, wrapped(&title, area.width, room.theme.title));
    let language = room.language();
    let mut lines = settings(vote, declared, room);
    let changed = [counted.taken_back, counted.replaced, counted.corrected];
    lines.extend(text::strays(language, changed, vote.reopened));
    match &counted.detail {
        Known::Dots { placed, unused } => lines.push(text::dots_used(language, *placed, *unused)),
        Known::Ranking(ranking) => lines.extend(other_count(ranking, room)),
        Known::Criteria(scores) => {
            lines.extend(criteria::groups(declared, &counted, scores, room));
            lines.extend(criteria::spreads(declared, scores, room));
        }
        Known::Totals | Known::Hands | Known::Fist { .. } => {}
    }
    if let Some(known) = &counted.agreement {
        lines.extend(agreement::lines(known, &counted.settled.concat(), room));
        lines.extend(agreement::pairs_table(vote, declared, rest.width, room));
    }
    let entries: Vec<Entry> =
        lines.into_iter().map(|text| Entry { text, style: room.theme.base, ..Entry::default() }).collect();
    let at = detail.line.min(entries.len().saturating_sub(1));
    let styles = list::Styles { selected: room.theme.base, muted: room.theme.muted };
    list::view(frame, rest, &entries, Some(at), styles, language);
}

fn settings(vote: &Vote, declared: &Declaration, room: &Room) -> Vec<String> {
    let say = |phrase| room.say(phrase);
    vec![
        format!("{}: {} · {}", say(row::WAY), say(text::way(&declared.method)), say(text::entry(&declared.method))),
        text::declaration(room.language(), declared, vote.agreed.len()),
        format!(
            "{}: {} · {}: {} · {}",
            say(row::BASE),
            say(text::base(declared.base)),
            say(row::QUORUM),
            say(text::quorum(declared.quorum)),
            text::voters(room.language(), declared.voters.len())
        ),
    ]
}

fn other_count(ranking: &RankingDetail, room: &Room) -> Vec<String> {
    let levels: Vec<String> = ranking.other.iter().map(|level| level.join(" = ")).collect();
    let rule = match ranking.other_rule {
        crate::domain::vote::RankingRule::Borda => "Borda",
        crate::domain::vote::RankingRule::Schulze => "Schulze",
    };
    let mut lines = vec![format!("{} ({rule}): {}", room.say(text::OTHER_COUNT), levels.join(" > "))];
    if ranking.first_differs {
        lines.push(room.say(text::FIRST_DIFFERS).to_owned());
    }
    if let Some(winner) = &ranking.condorcet_winner {
        lines.push(format!("{}: {winner}", room.say(text::CONDORCET)));
    }
    lines
}
