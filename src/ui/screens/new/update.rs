//! What the keys do to the form.

use super::agendas::look_over;
use super::earlier::ask;
use super::form::Check;
use super::offices::Meaning;
use super::{Action, FormLine, State};
use crate::domain::Zone;
use crate::domain::attendance::new_delegation;
use crate::domain::create;
use crate::domain::line::clean;
use crate::domain::place::PlaceKind;
use crate::text::{looked_over, new as text, refusal};
use crate::ui::ctx::Ctx;
use crate::ui::dialogs::{Confirm, Paste, Reading};
use crate::ui::effect::{Effect, Given, Notice, Step};
use crate::ui::keys::Key;
use crate::ui::widgets::field::Field;

/// Carries out an action of the form of a new workshop.
pub fn update(state: &mut State, ctx: &Ctx, action: Action) -> Vec<Step> {
    match action {
        Action::Next | Action::Line => forward(state, ctx),
        Action::Previous => {
            if let Some(line) = state.line.neighbour(false) {
                state.line = line;
            }
            state.insisted = false;
        }
        Action::Change => turn(state, ctx, true),
        Action::ChangeBack => turn(state, ctx, false),
        Action::Create => return enter(state, ctx),
        Action::Tick if !state.offices.field.is_empty() => state.offices.field.insert(" "),
        Action::Tick => state.offices.tick_selected(),
        Action::TickAll => state.offices.tick_all(true),
        Action::TickNone => state.offices.tick_all(false),
        Action::Up => state.offices.step(false),
        Action::Down => state.offices.step(true),
        Action::Back => return back(state, ctx),
    }
    Vec::new()
}

/// To the next line, when this one is right.
fn forward(state: &mut State, ctx: &Ctx) {
    if matches!(state.check(ctx, state.line), Check::Wrong(_)) {
        state.insisted = true;
        return;
    }
    state.insisted = false;
    if let Some(line) = state.line.neighbour(true) {
        state.line = line;
    }
}

/// Another value where there are values to choose from; in a text, the cursor moves, or the proposal becomes text.
fn turn(state: &mut State, ctx: &Ctx, forward: bool) {
    let key = if forward { Key::Right } else { Key::Left };
    let proposed = |field: &mut Field, proposal: Option<String>| {
        if field.is_empty() {
            field.set(proposal.unwrap_or_default());
        } else {
            field.handle(key);
        }
    };
    let title = state.title(ctx);
    let date = state.first_day(ctx).map(|date| crate::text::dates::short_date(ctx.language(), date));
    match state.line {
        FormLine::Kind => state.kind = beside(&PlaceKind::ALL, state.kind, forward),
        FormLine::Zone => state.zone = beside(&Zone::ALL, state.zone, forward),
        FormLine::Agenda => {
            let all = state.agendas.all(ctx);
            state.agendas.chosen = beside(&all, state.agendas.chosen, forward);
        }
        FormLine::Name => proposed(&mut state.name, None),
        FormLine::Title => proposed(&mut state.title, Some(title)),
        FormLine::Venue => proposed(&mut state.venue, None),
        FormLine::Date => proposed(&mut state.date, date),
        FormLine::Delegations => {}
    }
}

/// The value before or behind `here`, round and round.
fn beside<T: Copy + PartialEq>(all: &[T], here: T, forward: bool) -> T {
    let at = all.iter().position(|value| *value == here).unwrap_or(0);
    let there = if forward { at + 1 } else { at + all.len().max(1) - 1 };
    all.get(there % all.len().max(1)).copied().unwrap_or(here)
}

/// Enter on the list: what is typed is found or added; with nothing typed the workshop is made.
fn enter(state: &mut State, ctx: &Ctx) -> Vec<Step> {
    match state.offices.meaning() {
        Meaning::Nothing => return make(state, ctx),
        Meaning::Finds(index) => {
            state.offices.tick(index);
            state.offices.field.take();
        }
        Meaning::Adds(new) => state.offices.add(new),
        Meaning::Unclear => {
            return vec![Step::Say(Notice::warning(ctx.say(text::SEARCH_NONE)))];
        }
    }
    Vec::new()
}

fn make(state: &mut State, ctx: &Ctx) -> Vec<Step> {
    if let Some(line) = state.first_wrong(ctx) {
        state.line = line;
        state.insisted = true;
        return Vec::new();
    }
    let Some(created) = state.created(ctx) else {
        return Vec::new();
    };
    let given = state.agenda(ctx).map(|agenda| agenda.given).unwrap_or_default();
    if let Some(earlier) = &state.earlier {
        return vec![ask(ctx, earlier, created, state.offices.ticked(), given)];
    }
    vec![match create(created, state.offices.ticked(), given) {
        Ok(events) => Step::Run(Effect::Create(events)),
        Err(refusal) => Step::Say(Notice::error(refusal::sentence(ctx.language(), &refusal))),
    }]
}

/// From the list to the form; out of the form, after asking when something would be lost.
fn back(state: &mut State, ctx: &Ctx) -> Vec<Step> {
    if state.line == FormLine::Delegations {
        if state.offices.field.take().is_empty() {
            state.line = FormLine::Agenda;
        }
        return Vec::new();
    }
    if !state.is_touched() {
        return vec![Step::Back];
    }
    vec![Step::open(Confirm::new(ctx.say(text::DISCARD), ctx.say(text::DISCARD_TEXT), vec![Step::Back]))]
}

/// Pasted lines become delegations once the list is reached, after they were looked over; elsewhere they are a rundown,
/// or one text.
pub fn paste(state: &State, ctx: &Ctx, pasted: &str) -> Vec<Step> {
    if state.line != FormLine::Delegations {
        return look_over(&state.agendas, ctx, state.zone, pasted);
    }
    // A tab stands between code and name; a field has none.
    let line =
        |line: &str| new_delegation(line).map_or_else(|| clean(line), |new| format!("{}; {}", new.code, new.name));
    let lines: Vec<String> = pasted.lines().map(line).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let then = move |ctx: &Ctx, lines: &[&str]| {
        let said = text::taken(ctx.language(), lines.len());
        let lines = lines.iter().map(|&line| line.to_owned()).collect();
        vec![Step::Give(Given::Lines(lines)), Step::Say(Notice::info(said))]
    };
    let paste = Paste::of_lines(ctx, lines, reads, then).titled(ctx.say(looked_over::DELEGATIONS));
    vec![Step::open(paste.for_a_form())]
}

/// How lines are understood as delegations.
fn reads(ctx: &Ctx, lines: &[(&str, bool)]) -> Vec<Reading> {
    let read = |(line, _): &(&str, bool)| match new_delegation(line) {
        Some(new) => Reading::Right(format!("{} · {}", new.code, new.name)),
        None => Reading::Wrong(format!("· {}", ctx.say(text::NO_CODE))),
    };
    lines.iter().map(read).collect()
}
