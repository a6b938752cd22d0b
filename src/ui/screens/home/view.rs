//! How saved workshops are drawn.

use super::{State, day_index, in_order, stages, today};
use crate::text::{dates, home as text, words};
use crate::ui::ctx::{Ctx, Room};
use crate::ui::fit;
use crate::ui::input::{Health, Saved};
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};

/// Draws the title card of today's workshop, the choices where there is none, or the list.
pub fn view(state: &State, ctx: &Ctx, room: Option<&Room>, frame: &mut Frame, area: Rect) {
    if state.is_listed(ctx) {
        return list_view(state, ctx, room, frame, area);
    }
    let lines = match today(ctx) {
        Some((saved, day)) => card(ctx, saved, day, area.width),
        None => choices(ctx),
    };
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let text = Text::from(lines);
    let width = u16::try_from(text.width()).unwrap_or(u16::MAX);
    frame.render_widget(text, fit::centered(area, width, height));
}

fn card<'a>(ctx: &Ctx, saved: &Saved, day: usize, width: u16) -> Vec<Line<'a>> {
    let language = ctx.language();
    let width = width.saturating_sub(8);
    let mut lines = wrapped(&saved.place.to_uppercase(), width, ctx.theme.title);
    lines.push(Line::default());
    lines.extend(wrapped(&saved.title, width, ctx.theme.title));
    lines.push(Line::default());
    let date = dates::long_date(language, ctx.materials.zone.date(ctx.now));
    let of = text::day_of(language, day + 1, saved.days.len());
    lines.extend(wrapped(&format!("{date} · {of}"), width, ctx.theme.base));
    lines.push(Line::default());
    if let Some(stages) = stages::line(ctx, saved, width) {
        lines.extend([stages, Line::default()]);
    }
    lines.push(Line::from(vec![
        Span::styled("Enter ", ctx.theme.key),
        Span::styled(ctx.say(text::GO_ON), ctx.theme.title),
    ]));
    lines.into_iter().map(Line::centered).collect()
}

fn choices<'a>(ctx: &Ctx) -> Vec<Line<'a>> {
    let line = |key: &'static str, text: String| {
        Line::from(vec![Span::styled(format!("  {key:<8}"), ctx.theme.key), Span::raw(text)])
    };
    let none = if ctx.shelf.is_empty() { text::NONE } else { text::NONE_TODAY };
    let mut lines = vec![
        Line::styled("mufakat", ctx.theme.title),
        Line::styled(ctx.say(text::ABOUT), ctx.theme.muted),
        Line::default(),
        Line::from(ctx.say(none)),
        Line::default(),
        line("Enter", ctx.say(text::NEW).to_owned()),
        line("c", ctx.say(text::EXAMPLE).to_owned()),
        line("i", ctx.say(text::TAKE_IN).to_owned()),
    ];
    if !ctx.shelf.is_empty() {
        let saved = text::saved(ctx.language(), ctx.shelf.len());
        lines.push(line("Tab", saved));
    }
    lines
}

fn list_view(state: &State, ctx: &Ctx, room: Option<&Room>, frame: &mut Frame, area: Rect) {
    let (title, rest) = fit::top(area, 2);
    frame.render_widget(Line::styled(format!(" {}", ctx.say(text::SAVED)), ctx.theme.title), title);
    let selected = state.chosen(ctx).and_then(|saved| stages::line(ctx, saved, area.width.saturating_sub(2)));
    let (rest, below) = fit::bottom(rest, u16::from(selected.is_some()));
    if let Some(mut stages) = selected {
        stages.spans.insert(0, Span::raw(" "));
        frame.render_widget(stages, below);
    }
    let open = room.map(|room| room.name);
    let entries: Vec<Entry> =
        in_order(ctx).into_iter().enumerate().map(|(index, saved)| entry(ctx, open, index, saved)).collect();
    list::view(frame, rest, &entries, Some(state.selected(ctx)), ctx.theme.into(), ctx.language());
}

fn entry(ctx: &Ctx, open: Option<&str>, index: usize, saved: &Saved) -> Entry {
    let language = ctx.language();
    let name = if saved.place.is_empty() { saved.slug.clone() } else { format!("{} · {}", saved.place, saved.title) };
    let mut facts = Vec::new();
    facts.extend((open == Some(saved.slug.as_str())).then(|| ctx.say(text::OPEN).to_owned()));
    facts.push(text::span(language, &saved.days));
    facts.extend(reached(ctx, saved));
    facts.extend(saved.changed.map(|at| {
        let zone = ctx.materials.zone;
        text::changed(language, &dates::short_date(language, zone.date(at)), &dates::clock(language, zone, at))
    }));
    let damaged = match &saved.health {
        Health::Damaged(why) => Some(text::damaged(language, why)),
        Health::OtherVersion(why) => Some(why.clone()),
        Health::Unknown | Health::Whole(_) => None,
    };
    let style = if damaged.is_some() { ctx.theme.warning } else { ctx.theme.base };
    facts.extend(match &saved.health {
        Health::Unknown => Some(ctx.say(text::CHECKING).to_owned()),
        Health::Whole(_) => Some(ctx.say(text::WHOLE).to_owned()),
        Health::Damaged(_) | Health::OtherVersion(_) => damaged,
    });
    facts.retain(|fact| !fact.is_empty());
    Entry {
        head: format!("{:>3} ", index + 1),
        text: format!("{name}\n{}", facts.join(" · ")),
        tail: String::new(),
        style,
    }
}

/// The day and session reached, as far as known.
fn reached(ctx: &Ctx, saved: &Saved) -> Option<String> {
    let Health::Whole(session) = &saved.health else {
        return None;
    };
    let Some(session) = session else {
        return Some(ctx.say(text::NOT_BEGUN).to_owned());
    };
    let day = saved.changed.and_then(|at| day_index(saved, ctx.materials.zone.date(at)));
    Some(match day {
        Some(day) => format!("{}: {session}", words::day(ctx.language(), day)),
        None => session.clone(),
    })
}
