//! What is drawn of a sheet that the room fills in together.

use super::sheet::{Sheet, lines};
use crate::domain::vote::{Declaration, Letter, MethodKind, Vote};
use crate::text::vote::{self as text, criteria};
use crate::text::{Language, Phrase};
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::keys::Mode;
use crate::ui::role::Role;
use crate::ui::screens::vote::draft::drafted::{asked, head, question};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

pub fn view(sheet: &Sheet, vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let (Some(declared), language) = (&vote.declaration, room.language()) else {
        return;
    };
    let since = text::time(language, room.workshop.zone(), vote.opened_at);
    let mut above = match declared.method.kind() {
        MethodKind::Fist => asked(room, vote, area.width),
        MethodKind::Hands | MethodKind::Dots | MethodKind::Criteria | MethodKind::Ranking => {
            wrapped(&question(room, vote), area.width, room.theme.title)
        }
    };
    let state = format!("{} · {}", text::opened(language, &since), text::voters(language, declared.voters.len()));
    above.push(Line::styled(state, room.theme.title));
    let rule = format!("{} · {}", text::rule(language, &declared.method), room.say(hint(declared)));
    above.extend(wrapped(&rule, area.width, room.theme.muted));
    let heads = declared.method.criteria().iter();
    let heads: Vec<String> = heads.map(|c| criteria::letter(language, c)).collect();
    let heads = format!("    {}", heads.join(" "));
    above.push(Line::styled(heads, room.theme.title));
    let rest = head(frame, area, above);
    let (body, foot) = fit::bottom(rest, 2);
    let is_wall = room.role == Role::Wall;
    let entries: Vec<Entry> = lines(declared)
        .iter()
        .zip(&sheet.fields)
        .map(|(id, field)| Entry {
            head: if is_wall { format!("{id:>2}  ") } else { format!("{id:>2} [{}]  ", shown(field, declared)) },
            text: about(id, declared, language),
            tail: String::new(),
            style: room.theme.base,
        })
        .collect();
    let mut styles: list::Styles = room.theme.into();
    if is_wall {
        styles.selected = room.theme.base;
    }
    let selected = Some(sheet.selected);
    list::view(frame, body, &entries, selected, styles, language);
    if !is_wall {
        entry_lines(sheet, declared, room, frame, foot);
    }
}

fn hint(declared: &Declaration) -> Phrase {
    if declared.method.is_panel() { text::TABLE_HINT } else { text::TOTALS_HINT }
}

/// A total, or cells with a dot where none is given yet.
fn shown(field: &Field, declared: &Declaration) -> String {
    let criteria = declared.method.criteria();
    if criteria.is_empty() {
        return format!("{:>4}", field.text());
    }
    let typed = field.text().chars().filter(|c| !c.is_whitespace());
    let cells: Vec<String> = typed.chain(std::iter::repeat('·')).take(criteria.len()).map(String::from).collect();
    cells.join(" ")
}

/// The words of a line: the option, or what so many fingers mean.
fn about(id: &Letter, declared: &Declaration, language: Language) -> String {
    match declared.method.kind() {
        MethodKind::Fist => language.say(text::fingers(id.parse().unwrap_or_default())).to_owned(),
        MethodKind::Hands | MethodKind::Dots | MethodKind::Criteria | MethodKind::Ranking => {
            let option = declared.options.iter().find(|option| option.id == *id);
            option.map(|option| option.text.clone()).unwrap_or_default()
        }
    }
}

/// What is typed, and what all of it amounts to; of an agreed table what the next score means.
fn entry_lines(sheet: &Sheet, declared: &Declaration, room: &Room, frame: &mut Frame, area: Rect) {
    let (entry, below) = fit::top(area, 1);
    let lines = lines(declared);
    let (Some(field), Some(id)) = (sheet.fields.get(sheet.selected), lines.get(sheet.selected)) else {
        return;
    };
    let prompt = Span::styled(format!("{id} ▸ "), room.theme.key);
    let typing = sheet.mode == Mode::Typing;
    if room.enters {
        field.view(frame, entry, prompt, room.theme.base, typing);
    }
    let criteria = declared.method.criteria();
    let said = if let Some((low, high)) = declared.method.scale() {
        let given = field.text().chars().filter(|c| !c.is_whitespace()).count();
        let next = criteria.get(given.min(criteria.len().saturating_sub(1)));
        next.map(|next| criteria::ends(room.language(), next, low, high))
    } else {
        let read = |field: &Field| field.text().trim().parse::<u64>().ok();
        let read = sheet.fields.iter().filter_map(read);
        let sum = read.fold(0, u64::saturating_add);
        Some(text::sum(room.language(), sum, declared.present))
    };
    frame.render_widget(Line::styled(said.unwrap_or_default(), room.theme.muted), below);
}
