//! How the list of documents is drawn.

use super::State;
use super::holds::{holds, lacks};
use crate::domain::document::{DocumentKind, Paper};
use crate::text::Language;
use crate::text::documents as text;
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws how documents are written, and each document with what it holds and lacks.
pub fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let (head, body) = fit::top(area, 3);
    let (_, head) = fit::top(head, 1);
    let (title, choices) = fit::top(head, 1);
    frame.render_widget(Line::styled(format!(" {}", room.say(text::TITLE)), room.theme.title), title);
    frame.render_widget(Line::styled(format!(" {}", chosen(state, room)), room.theme.muted), choices);
    let kinds = DocumentKind::ALL.into_iter().enumerate();
    let entries: Vec<Entry> = kinds.map(|(index, kind)| entry(state, room, index, kind)).collect();
    list::view(frame, body, &entries, Some(state.selected), room.theme.into(), room.language());
}

/// `Word · A4 · konsep · tanpa nama penyampai`.
fn chosen(state: &State, room: &Room) -> String {
    let paper = match state.paper {
        Paper::A4 => "A4",
        Paper::F4 => "F4",
    };
    let parts = [
        room.say(text::format(state.format)),
        paper,
        match state.language(room) {
            Language::Id => "Bahasa Indonesia",
            Language::En => "English",
        },
        room.say(if state.is_final { text::FINAL } else { text::DRAFT }),
        room.say(if state.names { text::NAMES } else { text::NO_NAMES }),
    ];
    parts.join(" · ")
}

fn entry(state: &State, room: &Room, index: usize, kind: DocumentKind) -> Entry {
    let mut text = format!("{}: {}", room.say(text::title(kind)), holds(room, kind));
    let lacks: Vec<&str> = lacks(room, kind).into_iter().map(|phrase| room.say(phrase)).collect();
    if !lacks.is_empty() {
        text = format!("{text} · {}", text::missing(room.language(), &lacks.join(", ")));
    }
    if let Some(written) = state.written.get(&kind) {
        text = format!("{text} · {written}");
    }
    let style = if lacks.is_empty() { room.theme.base } else { room.theme.muted };
    Entry { head: format!(" {} ", index + 1), text, style, ..Entry::default() }
}
