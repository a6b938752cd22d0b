//! The four stages of a place in one line: those that are saved ticked, the one that is looked at marked.

use crate::domain::carry::{STAGES, stage};
use crate::text::carry::{NUMBERS, STEPS};
use crate::ui::ctx::Ctx;
use crate::ui::input::Saved;
use crate::ui::widgets::wrap::columns;
use ratatui::text::{Line, Span};
use std::collections::BTreeSet;

/// The line about the place of a saved workshop, at most `width` columns wide; none where its agenda is of no stage.
/// Where not all words find room the marked stage alone has its word.
pub(super) fn line<'a>(ctx: &Ctx, saved: &Saved, width: u16) -> Option<Line<'a>> {
    let here = stage(&saved.agenda)?;
    let there = stages(ctx.shelf, saved);
    let line = |all: bool| -> Line<'a> {
        let each = (1..=STAGES).zip(NUMBERS).zip(STEPS);
        let spans = each.flat_map(|((number, roman), step)| {
            let is_there = there.contains(&number);
            let mark = match (number == here, is_there) {
                (true, _) => "▸ ",
                (false, true) => "✓ ",
                (false, false) => "· ",
            };
            let word = if all || number == here { format!(" {}", ctx.say(step)) } else { String::new() };
            let style = match (number == here, is_there) {
                (true, _) => ctx.theme.title,
                (false, true) => ctx.theme.base,
                (false, false) => ctx.theme.muted,
            };
            let gap = if number == 1 { "" } else { "  " };
            [Span::raw(gap), Span::styled(format!("{mark}{roman}{word}"), style)]
        });
        Line::from(spans.collect::<Vec<_>>())
    };
    let whole = line(true);
    let fits = whole.spans.iter().map(|span| columns(&span.content)).sum::<u16>() <= width;
    Some(if fits { whole } else { line(false) })
}

/// The stages that are saved of the place of a workshop, from 1: those of its name, and those carried over from one
/// another.
fn stages(shelf: &[Saved], saved: &Saved) -> BTreeSet<usize> {
    let mut of_place: Vec<&Saved> = shelf.iter().filter(|other| other.place == saved.place).collect();
    loop {
        let linked = |one: &Saved, other: &Saved| one.from.as_ref().is_some_and(|from| *from == other.sum);
        let is_new = |one: &&Saved| {
            let is_in = |other: &&Saved| other.slug == one.slug;
            !of_place.iter().any(is_in) && of_place.iter().any(|other| linked(one, other) || linked(other, one))
        };
        match shelf.iter().find(is_new) {
            Some(one) => of_place.push(one),
            None => break,
        }
    }
    of_place.into_iter().filter_map(|saved| stage(&saved.agenda)).collect()
}
