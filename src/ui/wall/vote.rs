//! A vote on the wall. While it is open, its turnout and nothing else.

use super::page::{self, wrapped};
use crate::domain::Id;
use crate::domain::swot::ItemState;
use crate::domain::vote::ballot::write_cells;
use crate::domain::vote::result::{Detail, OptionResult, ResultLine, VoteResult};
use crate::domain::vote::{Declaration, Letter, Vote, VoteOption, VoteState, result};
use crate::text::{Language, recap, report, vote as text};
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::screens::vote::{fingerprint, mean, outcome as fist_outcome, question, ranked, settled};
use crate::ui::widgets::big;
use crate::ui::widgets::list::Entry;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Text};

/// Rows that the options keep under the large digits.
const OPTION_ROWS: u16 = 3;

/// The most pages of options under large figures.
const MOST_PAGES: usize = 3;

/// Draws the vote in the state that it is in.
pub fn view(id: Id, room: &Room, frame: &mut Frame, area: Rect) {
    let Some(vote) = room.workshop.vote(id) else {
        return;
    };
    match vote.state {
        VoteState::Drafted => drafted(vote, room, frame, area),
        VoteState::Open => open(vote, room, frame, area),
        VoteState::Closed | VoteState::Settled => closed(vote, room, frame, area),
        VoteState::Accepted => accepted(vote, room, frame, area),
        VoteState::Withdrawn => {}
    }
}

/// Draws lines at the top, at most half of the area, and gives the rest.
pub fn head(frame: &mut Frame, area: Rect, lines: Vec<Line>) -> Rect {
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let (above, rest) = fit::top(area, rows.min(area.height / 2));
    frame.render_widget(Text::from(lines), above);
    rest
}

pub fn title<'a>(vote: &Vote, room: &Room, width: u16) -> Vec<Line<'a>> {
    wrapped(&question(room, vote), width, room.theme.title)
}

/// The words of an option; not those of an item that was withdrawn or parked meanwhile.
pub fn words(room: &Room, option: &VoteOption) -> String {
    let item = option.item.and_then(|id| room.workshop.items.get(&id));
    let is_gone = item.is_some_and(|item| matches!(item.state, ItemState::Withdrawn | ItemState::Parked));
    if is_gone { room.say(recap::GONE).to_owned() } else { option.text.clone() }
}

pub fn option_entry(room: &Room, option: &VoteOption, tail: &str) -> Entry {
    Entry {
        head: format!("{:>2}  ", option.id),
        text: words(room, option),
        tail: tail.to_owned(),
        style: room.theme.base,
    }
}

/// `18 butir · A sampai T`.
pub fn paper(language: Language, options: &[VoteOption]) -> String {
    let letter = |option: Option<&VoteOption>| option.map(|option| option.id.clone());
    let (first, last) = (letter(options.first()), letter(options.last()));
    text::ballot_paper(language, options.len(), &first.unwrap_or_default(), &last.unwrap_or_default())
}

fn drafted(vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let language = room.language();
    let mut lines = title(vote, room, area.width);
    lines.push(Line::raw(paper(language, &vote.options)));
    if !vote.agreed.is_empty() {
        let said = text::agreed(language, &text::and(language, &vote.agreed));
        lines.extend(wrapped(&said, area.width, room.theme.good));
    }
    lines.push(Line::raw(""));
    let rest = head(frame, area, lines);
    let entries: Vec<Entry> = vote
        .options
        .iter()
        .map(|option| {
            let agreed = vote.agreed.contains(&option.id);
            let mark = if agreed { room.say(text::AGREED_MARK) } else { "" };
            option_entry(room, option, mark)
        })
        .collect();
    page::view(room, frame, rest, &entries);
}

fn open(vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let (Some(declared), Some(turnout)) = (&vote.declaration, vote.turnout()) else {
        return;
    };
    let language = room.language();
    let since = text::time(language, room.workshop.zone(), vote.opened_at);
    let together = declared.method.is_together();
    let said = if together { text::voters(language, declared.voters.len()) } else { text::turnout(language, turnout) };
    let mut lines = title(vote, room, area.width);
    let opened = text::opened(language, &since);
    lines.extend(wrapped(&format!("{opened} · {said}"), area.width, room.theme.base));
    if together {
        let rule = text::rule(language, &declared.method);
        lines.extend(wrapped(&rule, area.width, room.theme.muted));
    }
    let rest = head(frame, area, lines);
    let table = vote.agreed_table();
    let cells = |option: &VoteOption| match table.get(&option.id) {
        Some(row) => format!("· {}", write_cells(&declared.method, row).join(NO_BREAK)),
        None => String::new(),
    };
    let options = declared.options.iter();
    let entries: Vec<Entry> = options.map(|o| option_entry(room, o, &cells(o))).collect();
    if together {
        // The row that is talked about: the first without a score, once there are some.
        let options = || declared.options.iter();
        let has_score = |option: &VoteOption| table.contains_key(&option.id);
        let next = options().position(|option| !has_score(option));
        match next.filter(|_| options().any(has_score)) {
            Some(next) => page::view_around(room, frame, rest, &entries, next),
            None => page::view_since(room, frame, rest, &entries, vote.opened_at),
        }
    } else {
        let figures = format!("{}/{}", turnout.ballots, turnout.voters);
        options_and_turnout(room, frame, rest, &entries, &figures);
    }
}

/// The turnout in large figures, and the options below; where few of them would fit there, by turns.
fn options_and_turnout(room: &Room, frame: &mut Frame, area: Rect, entries: &[Entry], figures: &str) {
    let left = area.height.saturating_sub(OPTION_ROWS + 2);
    if left < big::ROWS {
        return page::view(room, frame, area, entries);
    }
    // In a high window large figures, but never more than half of it.
    let most = left.min((area.height / 2).max(big::ROWS));
    let high = big::rows(figures, area.width, most);
    let air = if area.height < 16 { 1 } else { 2 };
    let (digits, under) = fit::top(area, high + air);
    if page::pages(entries, under).len() <= MOST_PAGES {
        big::view(frame, digits, figures, room.theme.title);
        return page::view(room, frame, under, entries);
    }
    let pages = page::pages(entries, area).len();
    match page::turns(room.now) % (pages + 1) {
        0 => big::view(frame, area, figures, room.theme.title),
        turn => page::view_from(room, frame, area, entries, turn - 1),
    }
}

/// Keeps the cells of a row in one line.
const NO_BREAK: &str = "\u{a0}";

fn closed(vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let (Some(declared), Some(counted)) = (&vote.declaration, result(room.workshop, vote)) else {
        return;
    };
    let language = room.language();
    let at = text::time(language, room.workshop.zone(), vote.closed_at);
    let said = text::closed(language, &at, &counted, &declared.method);
    let mut lines = title(vote, room, area.width);
    if let Detail::Fist { .. } = &counted.detail {
        let proposal = declared.options.first().map(|option| words(room, option));
        let proposal = proposal.unwrap_or_default();
        lines.extend(wrapped(&proposal, area.width, room.theme.base));
    }
    lines.extend(wrapped(&said, area.width, room.theme.base));
    if let Some(line) = fingerprint(vote, room, area.width) {
        // A long question does not push it out of the head: then it stands above.
        let fits = lines.len() < usize::from(area.height / 2);
        lines.insert(if fits { lines.len() } else { 0 }, line);
    }
    if let Some(quorum) = counted.quorum.filter(|quorum| !quorum.met) {
        let said = text::no_quorum(language, quorum.took_part, quorum.entitled);
        lines.extend(wrapped(&said, area.width, room.theme.warning));
    }
    if let Some(audit) = vote.audits.last() {
        let said = text::audit::told(language, audit);
        lines.extend(wrapped(&said, area.width, room.theme.muted));
    }
    if let Detail::Fist { counts, outcome } = &counted.detail {
        lines.push(Line::styled(fist_outcome(room, *outcome), room.theme.selected));
        let rest = head(frame, area, lines);
        let hands = hands(counts, room);
        return page::view_since(room, frame, rest, &hands, vote.closed_at);
    }
    if counted.levels.is_empty() {
        let said = room.say(text::NO_RESULT);
        lines.push(Line::styled(said, room.theme.warning));
    } else if let Some(tie) = &counted.tie {
        let said = text::tie(language, &tie.level);
        lines.extend(wrapped(&said, area.width, room.theme.warning));
    } else if let Some((how, _)) = &vote.settlement {
        let said = settled(room, how, None);
        lines.extend(wrapped(&said, area.width, room.theme.good));
    }
    let rest = head(frame, area, lines);
    let entries = result_entries(vote, declared, &counted, room);
    page::view_since(room, frame, rest, &entries, vote.closed_at);
}

/// Hands by number of fingers, five first.
fn hands(counts: &[u64; 6], room: &Room) -> Vec<Entry> {
    let entry = |(fingers, hands): (u8, &u64)| Entry {
        head: format!("{fingers}  "),
        text: format!("{hands} · {}", room.say(text::fingers(fingers))),
        tail: String::new(),
        style: room.theme.base,
    };
    let mut entries: Vec<Entry> = (0..).zip(counts).map(entry).collect();
    entries.reverse();
    entries
}

/// Those agreed beforehand, then the options in the settled order with a line behind those that are taken.
fn result_entries(vote: &Vote, declared: &Declaration, counted: &VoteResult, room: &Room) -> Vec<Entry> {
    let agreed = vote.agreed.iter().filter_map(|letter| vote.option(letter));
    let mut entries: Vec<Entry> =
        agreed.map(|option| option_entry(room, option, room.say(text::AGREED_MARK))).collect();
    let rule =
        |said: &str| Entry { text: format!("── {said} ──"), style: room.theme.title, ..Entry::default() };
    let line = |line| match line {
        ResultLine::Cut(taken) => Some(rule(&text::cut_line(room.language(), taken))),
        ResultLine::Apart => Some(rule(room.say(text::apart(&declared.method)))),
        ResultLine::Option(found) => result_entry(found, declared, counted, room),
    };
    entries.extend(counted.lines().into_iter().filter_map(line));
    entries
}

fn result_entry(found: &OptionResult, declared: &Declaration, counted: &VoteResult, room: &Room) -> Option<Entry> {
    let letter = &found.option;
    let option = declared.options.iter().find(|o| o.id == *letter)?;
    let mark = text::mark(room.language());
    let rank = found.settled_rank.map(|rank| format!("{rank}."));
    let mut tail = Vec::new();
    if let Some(score) = &found.score {
        let unit = room.say(text::unit(&declared.method));
        tail.push(format!("· {} {unit}", score.show(mark)));
    }
    tail.extend(cell_means(letter, declared, counted, mark));
    tail.extend(found.tied.then(|| format!("· {}", room.say(report::TIED))));
    Some(Entry {
        head: format!("{:>3} {letter:>2}  ", rank.unwrap_or_default()),
        text: words(room, option),
        tail: tail.join(" "),
        style: if counted.is_at_tie(letter) { room.theme.warning } else { room.theme.base },
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

fn accepted(vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let Some(accepted) = &vote.acceptance else {
        return;
    };
    let language = room.language();
    let at = text::time(language, room.workshop.zone(), Some(accepted.at));
    let mut lines = title(vote, room, area.width);
    let card = format!("  {}  {at}  ", room.say(text::ACCEPTED));
    lines.push(Line::styled(card, room.theme.selected));
    let said = text::accepted(language, vote, accepted);
    lines.extend(wrapped(&said, area.width, Style::new()));
    let rest = head(frame, area, lines.into_iter().map(Line::centered).collect());
    let entries: Vec<Entry> = ranked(&accepted.taken)
        .into_iter()
        .filter_map(|(rank, letter)| {
            let option = vote.option(letter)?;
            Some(Entry { head: format!("{rank:>3}. "), ..option_entry(room, option, "") })
        })
        .collect();
    page::view_since(room, frame, rest, &entries, Some(accepted.at));
}
