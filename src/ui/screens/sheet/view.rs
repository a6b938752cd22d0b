//! Draws a sheet.

use super::State;
use crate::domain::Id;
use crate::domain::sheet::{Column, Look, Rows, SheetView, Viewer};
use crate::scene::sheet::Standing;
use crate::text::sheet as text;
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::keys::Mode;
use crate::ui::links;
use crate::ui::looks::{self, Here, List};
use crate::ui::widgets::list::{self as entries, Entry};
use crate::ui::widgets::looks::{ListRows, Pen, list, look};
use crate::ui::widgets::wrap::{columns, cut, wrap, wrapped};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span, Text};
use std::collections::BTreeMap;

/// Draws the title with how much is filled, the look, what the degrees mean, and the line that fills.
pub(super) fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let Some(seen) = state.seen(room) else {
        return;
    };
    let lines = state.lines(room, &seen);
    let here = here(state, &seen, room, &lines);
    let (head, rest) = fit::top(area, 1);
    heading(state, room, (&seen, &here), frame, head);
    let prompt = Span::styled(prompt(state, room, &seen), room.theme.key);
    let rest = state.capture.view(room, frame, rest, prompt, Some(placeholder(state, room, &seen)));
    let above = above(state, room, (&seen, &here), rest.width);
    let high = u16::try_from(above.len()).unwrap_or(u16::MAX).min(rest.height / 3);
    let (body, told) = fit::bottom(rest, high);
    frame.render_widget(Text::from(above), told);
    if state.enlarged {
        form(room, (&seen, &here), frame, body);
    } else {
        drawn(state, room, (&seen, &here), frame, body);
    }
}

/// Where the facilitator is, for the looks. On a window that the room sees a picture is whole once it was shown.
pub(super) fn here<'a>(state: &'a State, seen: &'a SheetView, room: &Room, lines: &'a [Id]) -> Here<'a> {
    let public = room.role.is_public();
    Here {
        lines,
        row: state.row,
        column: state.column(seen).map(|column| column.id.as_str()),
        viewer: if public { Viewer::Room } else { Viewer::Desk },
        revealed: if public { state.revealed } else { u8::MAX },
        held: state.held.as_ref().map(|held| (held.row, held.years)),
        spot: &state.spot,
    }
}

fn heading(state: &State, room: &Room, (seen, here): (&SheetView, &Here), frame: &mut Frame, area: Rect) {
    let counted = looks::counted(seen, here);
    let filled = counted.map(|column| state.count_filled(room, seen, here, column));
    let filled = looks::say_filled(room, here, filled);
    let width = area.width.saturating_sub(columns(&filled) + 4);
    let title = cut(&looks::title(room, seen, state.look(seen), &state.spot), width);
    frame.render_widget(Line::styled(format!(" {title}"), room.theme.title), area);
    let right = Rect { width: area.width.saturating_sub(1), ..area };
    frame.render_widget(Line::raw(filled).right_aligned(), right);
}

/// The look. A list makes only the lines that are drawn.
fn drawn(state: &State, room: &Room, (seen, here): (&SheetView, &Here), frame: &mut Frame, area: Rect) {
    let pen = Pen { theme: room.theme, language: room.language(), turned: state.page, walked: true };
    let chosen = state.look(seen);
    let is_list = match chosen {
        Some(Look::List { .. }) | None => true,
        Some(Look::Bars { .. } | Look::Quadrant { .. }) => here.revealed == 0,
        Some(Look::Spread { .. }) => here.spot.opened,
        Some(Look::Matrix { .. } | Look::Timeline { .. }) => false,
    };
    if !is_list {
        return look(&looks::sheet(room, seen, chosen, here).look, &pen, frame, area);
    }
    let made = List::new(room, seen, here);
    let columns = made.columns();
    let line = |at: usize, wanted: &[usize]| made.line(at, wanted);
    let is_heading = |at: usize| made.is_heading(at);
    let rows = ListRows {
        columns: &columns,
        len: made.rows(),
        line: &line,
        is_heading: &is_heading,
        // While a row is added the newest stays in sight.
        selected: made.selected().or_else(|| made.newest().filter(|_| state.is_new(seen))),
        column: made.column(),
        empty: made.empty(),
    };
    list(&rows, &pen, frame, area);
}

/// The selected row, every column on its own line.
fn form(room: &Room, (seen, here): (&SheetView, &Here), frame: &mut Frame, area: Rect) {
    let Some(row) = here.row else {
        frame.render_widget(Line::styled(format!(" {}", room.say(text::NONE_SELECTED)), room.theme.muted), area);
        return;
    };
    let number = room.workshop.number_of(row).unwrap_or_default();
    let title = wrapped(&format!(" {number} {}", room.main_text(&seen.sheet, row)), area.width, room.theme.title);
    let (head, body) = fit::top(area, u16::try_from(title.len()).unwrap_or(u16::MAX));
    frame.render_widget(Text::from(title), head);
    let shown = looks::list_columns(seen);
    let entry = |column: &&Column| {
        let cell = looks::cell(room, seen, row, column, u16::MAX);
        let desk =
            if seen.sheet.is_desk(&column.id) { format!(" {}", room.say(text::DESK_COLUMN)) } else { String::new() };
        Entry {
            head: format!("   {}{desk}: ", room.label(&column.name)),
            text: if cell.text.is_empty() { "–".to_owned() } else { cell.text },
            tail: String::new(),
            style: if cell.standing == Standing::Given { room.theme.base } else { room.theme.muted },
        }
    };
    let entries: Vec<Entry> = shown.iter().map(entry).collect();
    let selected = shown.iter().position(|column| here.column == Some(column.id.as_str()));
    entries::view(frame, body, &entries, selected.or(Some(0)), room.theme.into(), room.language());
}

/// What stands over the line: what is cited while typing, or what the degrees of the column mean.
fn above(state: &State, room: &Room, (seen, here): (&SheetView, &Here), width: u16) -> Vec<Line<'static>> {
    if let Some(asked) = &state.asked {
        return wrapped(&format!(" {}", asked.words()), width, room.theme.base);
    }
    let cited = super::fill::cited(state, room, seen);
    let mut lines = Vec::new();
    let against = state.row.map(|row| super::fill::said_contrary(room, seen, row, &BTreeMap::new()));
    for said in against.into_iter().flatten() {
        lines.extend(wrapped(&format!(" ! {said}"), width, room.theme.warning));
    }
    for said in cited {
        lines.extend(indented(&said, width, room.theme.base));
    }
    let legend = looks::legend(room, seen, here);
    if lines.is_empty() && !legend.is_empty() {
        lines.extend(indented(&legend, width, room.theme.muted));
    }
    lines
}

/// Lines that all begin one column in.
fn indented(said: &str, width: u16, style: Style) -> impl Iterator<Item = Line<'static>> {
    let lines = wrap(said, width.saturating_sub(2).max(1)).into_iter();
    lines.map(move |line| Line::styled(format!(" {line}"), style))
}

fn prompt(state: &State, room: &Room, seen: &SheetView) -> String {
    if state.asked.is_some() {
        return format!(" {} › ", room.say(text::ASK_OFFICE_AND_DATE));
    }
    let number = state.row.and_then(|row| room.workshop.number_of(row));
    match (number, state.column(seen)) {
        (Some(number), Some(column)) => {
            let name = room.label(&column.name);
            let says = if state.edit.is_some() { text::changing } else { text::filling };
            format!(" {} › ", says(room.language(), number, &name))
        }
        (None, _) | (_, None) if seen.adds => {
            let by = state.sticky.by.as_ref().filter(|_| !room.role.is_public());
            let by = by.map(|code| format!("@{} ", code.as_str().to_lowercase())).unwrap_or_default();
            let dimension = state.sticky.dimension.as_ref().map(|one| format!("#{one} ")).unwrap_or_default();
            format!(" {}{} › {by}{dimension}", room.say(text::NEW_ROW), under(state, room, seen))
        }
        (None, _) | (_, None) => " › ".to_owned(),
    }
}

/// The heading that a new row goes under.
fn under(state: &State, room: &Room, seen: &SheetView) -> String {
    let heading = state.heading.as_deref().and_then(|id| seen.sheet.heading(id));
    heading.map(|heading| format!(" ({})", room.label(&heading.name))).unwrap_or_default()
}

fn placeholder(state: &State, room: &Room, seen: &SheetView) -> &'static str {
    if state.is_new(seen) || state.row.is_some() {
        room.say(text::HINT)
    } else if seen.sheet.rows == Rows::Open && state.lines(room, seen).is_empty() {
        room.say(text::NOTHING_TO_FILL)
    } else {
        room.say(text::NONE_SELECTED)
    }
}

/// The hint line: what Enter would do, a completion, an offer.
pub(super) fn hint(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let Some(seen) = state.seen(room) else {
        return;
    };
    let (said, style) = if let Some(echo) = super::fill::echo(state, room, &seen) {
        (echo, room.theme.key)
    } else if let Some(offer) = offered(state, room, &seen) {
        (offer, room.theme.warning)
    } else {
        (guide(state, room, &seen, area.width.saturating_sub(2)), room.theme.muted)
    };
    let said = format!(" {}", cut(&said, area.width.saturating_sub(2)));
    frame.render_widget(Line::styled(said, style), area);
}

fn offered(state: &State, room: &Room, seen: &SheetView) -> Option<String> {
    let empty = state.capture.mode == Mode::Typing && state.capture.field.is_empty();
    let offer = links::offer(room, seen).filter(|_| empty && state.takes_offers(seen))?;
    Some(offer.said)
}

/// The first question of the session that is read to the end in so many columns; what a row is without one.
fn guide(state: &State, room: &Room, seen: &SheetView, width: u16) -> String {
    let plan = state.session.as_deref().and_then(|id| room.workshop.session(id)).map(|(_, session)| &session.plan);
    let mut prompts = plan.into_iter().flat_map(|plan| &plan.prompts).map(|prompt| room.label(prompt));
    prompts.find(|prompt| columns(prompt) <= width).unwrap_or_else(|| room.label(&seen.sheet.row))
}
