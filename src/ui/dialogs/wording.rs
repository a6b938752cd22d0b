//! Two or three formulations of an item side by side, until the room takes one.

use super::{Dialog, Outcome, open_box};
use crate::domain::command::SwotCommand;
use crate::domain::line::clean;
use crate::domain::swot::{Item, MOST_WORDINGS, Settling};
use crate::domain::{Command, Id};
use crate::text::Phrase;
use crate::text::wording as text;
use crate::ui::ctx::Ctx;
use crate::ui::effect::{Notice, Step};
use crate::ui::fit;
use crate::ui::keys::Key;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list;
use crate::ui::widgets::wordings::{beside, fit_beside};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Span;

/// The formulations of an item.
#[derive(Debug)]
pub struct Wording {
    id: Id,
    title: String,
    wordings: Vec<String>,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    /// Another formulation is typed.
    Writing(Field),
    /// One of them is selected, from 0.
    Choosing(usize),
    /// The hands for each are typed.
    Counting(Field),
}

impl Wording {
    /// The formulations of this item.
    pub fn new(item: &Item) -> Self {
        let title = format!("[{}] {}", item.quadrant.letter(), item.number);
        Self::of(item.id, title, item.wordings().map(str::to_owned).collect())
    }

    fn of(id: Id, title: String, wordings: Vec<String>) -> Self {
        let stage = if wordings.len() < 2 { Stage::Writing(Field::default()) } else { Stage::Choosing(0) };
        Self { id, title, wordings, stage }
    }

    /// The item.
    pub(super) const fn item(&self) -> Id {
        self.id
    }

    pub(super) fn key(&mut self, ctx: &Ctx, key: Key) -> Outcome {
        match &mut self.stage {
            Stage::Writing(field) => match key {
                Key::Enter if !field.is_empty() => return self.propose(),
                Key::Enter | Key::Esc if self.wordings.len() > 1 => {
                    self.stage = Stage::Choosing(0);
                }
                Key::Esc => return Outcome::Close(Vec::new()),
                _ => {
                    field.handle(key);
                }
            },
            Stage::Choosing(selected) => {
                let last = self.wordings.len().saturating_sub(1);
                match key {
                    Key::Left | Key::Up | Key::Char('h' | 'k') => {
                        *selected = selected.saturating_sub(1);
                    }
                    Key::Right | Key::Down | Key::Char('l' | 'j') => {
                        *selected = (*selected + 1).min(last);
                    }
                    Key::Char(digit @ '1'..='3') => {
                        let wanted = digit.to_digit(10).map_or(1, |digit| digit as usize);
                        *selected = (wanted - 1).min(last);
                    }
                    Key::Enter => {
                        let how = Settling::Agreed(*selected);
                        return self.settle(ctx, how, text::AGREED);
                    }
                    Key::Char('t') => self.stage = Stage::Counting(Field::default()),
                    Key::Char('a') if self.wordings.len() < MOST_WORDINGS => {
                        self.stage = Stage::Writing(Field::default());
                    }
                    Key::Char('p') => {
                        let park = SwotCommand::Park { id: self.id };
                        return Outcome::Try(vec![Step::Do(Command::Swot(park))]);
                    }
                    Key::Esc | Key::Ctrl('c') => return Outcome::Close(Vec::new()),
                    _ => {}
                }
            }
            Stage::Counting(field) => match key {
                Key::Enter => {
                    let hands = numbers(field.text());
                    return self.settle(ctx, Settling::Hands(hands), text::COUNTED);
                }
                Key::Esc => self.stage = Stage::Choosing(0),
                _ => {
                    field.handle(key);
                }
            },
        }
        Outcome::Stay
    }

    pub(super) const fn takes_text(&self) -> bool {
        match self.stage {
            Stage::Writing(_) | Stage::Counting(_) => true,
            Stage::Choosing(_) => false,
        }
    }

    pub(super) fn paste(&mut self, pasted: &str) {
        match &mut self.stage {
            Stage::Writing(field) | Stage::Counting(field) => field.insert(pasted),
            Stage::Choosing(_) => {}
        }
    }

    /// Records the typed formulation; the dialog stands there again with it.
    fn propose(&self) -> Outcome {
        let Stage::Writing(field) = &self.stage else {
            return Outcome::Stay;
        };
        let typed = clean(field.text());
        let mut wordings = self.wordings.clone();
        wordings.push(typed.clone());
        let again = Self::of(self.id, self.title.clone(), wordings);
        let propose = SwotCommand::Propose { id: self.id, text: typed };
        Outcome::Try(vec![Step::Do(Command::Swot(propose)), Step::Open(Dialog::Wording(again))])
    }

    fn settle(&self, ctx: &Ctx, how: Settling, said: Phrase) -> Outcome {
        let settle = SwotCommand::Settle { id: self.id, how };
        Outcome::Try(vec![Step::Do(Command::Swot(settle)), Step::Say(Notice::info(ctx.say(said)))])
    }

    pub(super) fn view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        let keys = match &self.stage {
            Stage::Writing(_) if self.wordings.len() > 1 => text::WRITING_MORE_KEYS,
            Stage::Writing(_) => text::WRITING_KEYS,
            Stage::Choosing(_) if self.wordings.len() < MOST_WORDINGS => text::CHOOSING_KEYS,
            Stage::Choosing(_) => text::CHOOSING_ALL_KEYS,
            Stage::Counting(_) => text::COUNTING_KEYS,
        };
        let size = (area.width.saturating_sub(4), area.height.saturating_sub(7));
        let title = format!("{} · {}", ctx.say(text::TITLE), self.title);
        let inside = open_box(ctx, frame, area, size, &title, keys);
        let (body, line) = fit::bottom(inside, 2);
        self.columns(ctx, frame, body);
        let (_, line) = fit::bottom(line, 1);
        match &self.stage {
            Stage::Writing(field) => prompt(ctx, frame, line, text::ANOTHER, field),
            Stage::Counting(field) => prompt(ctx, frame, line, text::HANDS, field),
            Stage::Choosing(_) => {}
        }
    }

    fn columns(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        let chosen = match self.stage {
            Stage::Choosing(chosen) => Some(chosen),
            Stage::Writing(_) | Stage::Counting(_) => None,
        };
        let wordings: Vec<&str> = self.wordings.iter().map(String::as_str).collect();
        if fit_beside(wordings.len(), area.width) {
            return beside(ctx.theme, ctx.language(), frame, area, &wordings, chosen);
        }
        self.stacked(ctx, frame, area, chosen);
    }

    fn stacked(&self, ctx: &Ctx, frame: &mut Frame, area: Rect, chosen: Option<usize>) {
        let entry = |(number, wording): (usize, &String)| list::Entry {
            head: format!("{number} "),
            text: wording.clone(),
            ..list::Entry::default()
        };
        let entries: Vec<list::Entry> = (1..).zip(&self.wordings).map(entry).collect();
        let (styles, language) = (ctx.theme.into(), ctx.language());
        list::view(frame, area, &entries, chosen, styles, language);
    }
}

fn prompt(ctx: &Ctx, frame: &mut Frame, area: Rect, what: Phrase, field: &Field) {
    let prompt = Span::styled(format!("{} › ", ctx.say(what)), ctx.theme.key);
    field.view(frame, area, prompt, ctx.theme.base, true);
}

/// The numbers in a line, whatever stands between them.
fn numbers(line: &str) -> Vec<u32> {
    line.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}
