//! How the form and its list are drawn.

use super::agendas::Choice;
use super::form::Check;
use super::{FormLine, State};
use crate::text::{Phrase, dates, new as text};
use crate::ui::ctx::Ctx;
use crate::ui::fit;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::wrap::{columns, cut, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span, Text};

/// Columns before the values.
const LABELS: u16 = 18;

/// Draws the form, or the list of delegations once it is reached.
pub fn view(state: &State, ctx: &Ctx, frame: &mut Frame, area: Rect) {
    let (head, body) = fit::top(area, 2);
    header(state, ctx, frame, head);
    if state.line == FormLine::Delegations {
        delegations(state, ctx, frame, body);
    } else {
        form(state, ctx, frame, body);
    }
}

/// The region and its head as typed so far.
fn header(state: &State, ctx: &Ctx, frame: &mut Frame, area: Rect) {
    let place = state.place().map_or_else(|| format!("{} …", state.kind().word()), |place| place.full_name());
    let left = format!(" {place} · {}", state.kind().head());
    let right = ctx.say(text::TITLE);
    let room = area.width.saturating_sub(columns(right) + 3);
    frame.render_widget(Line::styled(cut(&left, room), ctx.theme.title), area);
    frame.render_widget(Line::styled(format!("{right} "), ctx.theme.muted).right_aligned(), area);
}

/// A row of the form, and whether it belongs to the line that has the keys.
struct Row<'a> {
    line: Line<'a>,
    here: bool,
}

fn form(state: &State, ctx: &Ctx, frame: &mut Frame, area: Rect) {
    let mut rows = Vec::new();
    let airy = area.height >= 22;
    for line in FormLine::ALL {
        rows.extend(line_rows(state, ctx, line, area.width));
        if airy {
            rows.push(Row { line: Line::default(), here: false });
        }
    }
    let height = usize::from(area.height);
    let last_here = rows.iter().rposition(|row| row.here).unwrap_or(0);
    let skip = (last_here + 1).saturating_sub(height);
    let first_here = rows.iter().position(|row| row.here).unwrap_or(0);
    let text: Text = rows.into_iter().skip(skip).take(height).map(|row| row.line).collect();
    frame.render_widget(text, area);
    let offset = u16::try_from(first_here.saturating_sub(skip)).unwrap_or(u16::MAX);
    let here = Rect { y: area.y.saturating_add(offset), height: area.height.saturating_sub(offset), ..area };
    cursor(state, ctx, frame, here);
}

/// The real cursor: in the field that is typed in, before the proposal while nothing is typed.
fn cursor(state: &State, ctx: &Ctx, frame: &mut Frame, area: Rect) {
    let value = Rect { x: area.x + LABELS.min(area.width), width: area.width.saturating_sub(LABELS + 1), ..area };
    let Some(field) = field(state).filter(|_| value.area() > 0) else {
        return;
    };
    if field.is_empty() {
        frame.set_cursor_position((value.x, value.y));
    } else {
        let (rows, _) = fit::top(value, field.rows("", value.width));
        field.view(frame, rows, Span::raw(""), ctx.theme.base, true);
    }
}

const fn label(line: FormLine) -> Phrase {
    match line {
        FormLine::Kind => text::KIND,
        FormLine::Name => text::NAME,
        FormLine::Title => text::WORKSHOP,
        FormLine::Venue => text::VENUE,
        FormLine::Date => text::DATE,
        FormLine::Zone => text::ZONE,
        FormLine::Agenda => text::AGENDA,
        FormLine::Delegations => text::DELEGATIONS,
    }
}

/// What stands on a line; the style says whether it is chosen, typed or only proposed.
fn value(state: &State, ctx: &Ctx, line: FormLine) -> String {
    let language = ctx.language();
    match line {
        FormLine::Kind => text::kind(state.kind()),
        FormLine::Name => state.place().map(|place| place.name).unwrap_or_default(),
        FormLine::Title => state.title(ctx),
        FormLine::Venue if state.venue.is_empty() => ctx.say(text::VENUE_EMPTY).to_owned(),
        FormLine::Venue => state.venue.text().trim().to_owned(),
        FormLine::Date => {
            state.first_day(ctx).map_or_else(|| state.date.text().to_owned(), |date| dates::long_date(language, date))
        }
        FormLine::Zone => text::zone(state.zone),
        FormLine::Agenda => state.agenda(ctx).map_or_else(String::new, |agenda| {
            let label = agenda.about.as_ref().unwrap_or(&agenda.title);
            let label = language.label(label);
            match state.agendas.chosen {
                Choice::Five(_) => format!("{label} · {}", ctx.say(text::FIVE_ASPECTS)),
                Choice::AsIs(_) | Choice::Pasted => label.to_owned(),
            }
        }),
        FormLine::Delegations => {
            let (ticked, all) = state.offices.count();
            text::ticked(language, ticked, all)
        }
    }
}

fn line_rows<'a>(state: &State, ctx: &Ctx, line: FormLine, width: u16) -> Vec<Row<'a>> {
    let here = line == state.line;
    let is_choice = matches!(line, FormLine::Kind | FormLine::Zone | FormLine::Agenda);
    let room = width.saturating_sub(LABELS + 1);
    let shown = value(state, ctx, line);
    let shown = if here && is_choice { format!("‹ {shown} ›") } else { shown };
    let style = match (here, is_choice) {
        (true, true) => ctx.theme.selected,
        (true, false) => ctx.theme.title,
        (false, _) => ctx.theme.base,
    };
    let mark = if here { "▸" } else { " " };
    let label = format!(" {mark} {}", ctx.say(label(line)));
    let pad = usize::from(LABELS.saturating_sub(columns(&label)));
    let label_style = if here { ctx.theme.title } else { ctx.theme.muted };
    // What is being typed stands in its field, drawn over these rows.
    let typed = if here { field(state).filter(|field| !field.is_empty()) } else { None };
    let values = match typed {
        Some(field) => vec![String::new(); usize::from(field.rows("", room))],
        None => or_one(wrap(&shown, room)),
    };
    let mut rows: Vec<Row> = Vec::new();
    for (index, text) in values.into_iter().enumerate() {
        let before = if index == 0 { format!("{label}{:pad$}", "") } else { " ".repeat(usize::from(LABELS)) };
        rows.push(Row { line: Line::from(vec![Span::styled(before, label_style), Span::styled(text, style)]), here });
    }
    if here {
        rows.extend(sentence(ctx, state.check(ctx, line), room));
    }
    rows
}

/// The field that is typed into; none on a line where one chooses.
const fn field(state: &State) -> Option<&Field> {
    match state.line {
        FormLine::Name => Some(&state.name),
        FormLine::Title => Some(&state.title),
        FormLine::Venue => Some(&state.venue),
        FormLine::Date => Some(&state.date),
        FormLine::Kind | FormLine::Zone | FormLine::Agenda | FormLine::Delegations => None,
    }
}

fn or_one(lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() { vec![String::new()] } else { lines }
}

/// The sentence under a line, in the style of what it says.
fn sentence<'a>(ctx: &Ctx, check: Check, width: u16) -> Vec<Row<'a>> {
    let (said, style) = said(ctx, check);
    wrap(&said, width)
        .into_iter()
        .map(|text| Row {
            line: Line::from(vec![Span::raw(" ".repeat(usize::from(LABELS))), Span::styled(text, style)]),
            here: true,
        })
        .collect()
}

fn said(ctx: &Ctx, check: Check) -> (String, Style) {
    match check {
        Check::Right(said) => (said, ctx.theme.muted),
        Check::Doubtful(said) | Check::Wrong(said) => (said, ctx.theme.warning),
    }
}

fn delegations(state: &State, ctx: &Ctx, frame: &mut Frame, area: Rect) {
    let (title, rest) = fit::top(area, 1);
    let (ticked, all) = state.offices.count();
    frame
        .render_widget(Line::styled(format!(" {}", text::ticked(ctx.language(), ticked, all)), ctx.theme.title), title);
    let (said, style) = said(ctx, state.check(ctx, FormLine::Delegations));
    let sentence = wrap(&said, area.width.saturating_sub(2));
    let rows = u16::try_from(sentence.len()).unwrap_or(u16::MAX);
    let (rest, below) = fit::bottom(rest, rows);
    let text: Text = sentence.into_iter().map(|line| Line::styled(format!(" {line}"), style)).collect();
    frame.render_widget(text, below);
    let (rest, row) = fit::bottom(rest, 1);
    let prompt = Span::styled(format!(" {} › ", ctx.say(text::DELEGATIONS)), ctx.theme.key);
    state.offices.field.view(frame, row, prompt, ctx.theme.base, true);
    let (shown, selected) = state.offices.shown();
    let entries: Vec<Entry> = shown
        .into_iter()
        .map(|(office, ticked)| Entry {
            head: (if *ticked { " [✓] " } else { " [ ] " }).to_owned(),
            text: format!("{} · {}", office.code, office.name),
            ..Entry::default()
        })
        .collect();
    list::view(frame, rest, &entries, Some(selected), ctx.theme.into(), ctx.language());
}
