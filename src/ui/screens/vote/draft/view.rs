//! Draws a new vote.

use super::{Draft, Editing};
use crate::domain::vote::{VoteOption, letters};
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::route::Source;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::wrap::wrap;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};

pub fn view(draft: &Draft, room: &Room, frame: &mut Frame, area: Rect) {
    let language = room.language();
    let ids = letters(draft.ticked().len());
    let (first, last) = (ids.first().cloned(), ids.last().cloned());
    let paper = text::ballot_paper(language, ids.len(), &first.unwrap_or_default(), &last.unwrap_or_default());
    let asked = wrap(&draft.asked(room), area.width);
    let asked = asked.into_iter();
    let prompt = |phrase| Span::styled(format!("{} › ", room.say(phrase)), room.theme.key);
    let typed = |field: &Field, phrase| field.rows(&prompt(phrase).content, area.width);
    let mut head: Vec<Line> = match &draft.editing {
        Some(Editing::Question(field)) => vec![Line::raw(""); usize::from(typed(field, text::QUESTION))],
        Some(Editing::Option(_)) | None => asked.map(|line| Line::styled(line, room.theme.title)).collect(),
    };
    head.push(Line::raw(format!("{} · {paper}", draft.source.name(room))));
    let by_dimension = match &draft.source {
        Source::Sheet { .. } => format!(" · {}", room.say(text::BY_DIMENSION)),
        Source::Aspect(_) | Source::Board | Source::Priorities | Source::Notes | Source::Own => String::new(),
    };
    let guide = Line::styled(format!("{}{by_dimension}", room.say(text::TALK_FIRST)), room.theme.key);
    match &draft.editing {
        Some(Editing::Option(field)) => head.extend(vec![Line::raw(""); usize::from(typed(field, text::OPTION))]),
        Some(Editing::Question(_)) | None => head.push(guide),
    }
    let rows = u16::try_from(head.len()).unwrap_or(u16::MAX);
    let (top, rest) = fit::top(area, rows);
    frame.render_widget(Text::from(head), top);
    match &draft.editing {
        Some(Editing::Question(field)) if room.enters => {
            let (rows, _) = fit::top(top, typed(field, text::QUESTION));
            field.view(frame, rows, prompt(text::QUESTION), room.theme.base, true);
        }
        Some(Editing::Option(field)) if room.enters => {
            let (_, rows) = fit::bottom(top, typed(field, text::OPTION));
            field.view(frame, rows, prompt(text::OPTION), room.theme.base, true);
        }
        Some(Editing::Question(_) | Editing::Option(_)) | None => {}
    }
    ticks(draft, ids, room, frame, rest);
}

/// The items, each ticked one with the letter that it will have.
fn ticks(draft: &Draft, ids: Vec<String>, room: &Room, frame: &mut Frame, area: Rect) {
    if draft.options.is_empty() {
        if draft.is_typing() {
            return;
        }
        let nothing = Line::styled(room.say(draft.source.empty()), room.theme.muted);
        return frame.render_widget(nothing, area);
    }
    let mut ids = ids.into_iter();
    let entry = |(option, ticked): &(VoteOption, bool)| {
        let (head, style) = if *ticked {
            let id = ids.next().unwrap_or_default();
            (format!("[✓] {id:>2}  "), room.theme.base)
        } else {
            ("[ ]     ".to_owned(), room.theme.muted)
        };
        Entry { head, text: option.text.clone(), tail: String::new(), style }
    };
    let entries: Vec<Entry> = draft.options.iter().map(entry).collect();
    let (selected, styles) = (Some(draft.selected), room.theme.into());
    list::view(frame, area, &entries, selected, styles, room.language());
}
