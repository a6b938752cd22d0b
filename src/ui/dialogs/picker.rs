//! Pick one of a list. Typing narrows the list.

use super::prompt::Then;
use super::search::Search;
use super::{Below, Ctx, Dialog, Outcome, open_box, run};
use crate::text::dialogs::key as label;
use crate::text::frame::dialog;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::{Binding, Key, KeyRef, Mode, refs};
use crate::ui::role::Role;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Text;
use std::fmt;

/// A list of texts, each with the steps it leads to.
pub struct Picker {
    title: String,
    remark: String,
    entries: Vec<(String, Vec<Step>)>,
    search: Search,
    otherwise: Option<Box<Then>>,
}

impl fmt::Debug for Picker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Picker").field("title", &self.title).finish_non_exhaustive()
    }
}

/// What can be done with a list to pick from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Select the line above.
    Up,
    /// Select the line below.
    Down,
    /// Run the steps of the selected line.
    Take,
    /// Close without any.
    Cancel,
}

/// Keys of a list to pick from.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Up], Action::Up, label::CHOOSE).typing(),
    Binding::hidden(&[Key::Down], Action::Down, label::CHOOSE).typing(),
    Binding::bar(&[Key::Enter], Action::Take, label::TAKE).typing(),
    Binding::bar(&[Key::Esc], Action::Cancel, label::CANCEL).typing(),
];

impl Picker {
    /// A list under a title, the first line selected.
    pub fn new(title: impl Into<String>, entries: Vec<(String, Vec<Step>)>) -> Self {
        Self { title: title.into(), remark: String::new(), entries, search: Search::default(), otherwise: None }
    }

    /// The same list; Enter makes steps of a typed text that no line holds.
    pub fn otherwise(mut self, then: impl Fn(&str) -> Vec<Step> + 'static) -> Self {
        self.otherwise = Some(Box::new(then));
        self
    }

    /// The same list with line `selected` (from 0) selected.
    pub fn at(mut self, selected: usize) -> Self {
        self.search = Search::at(selected);
        self
    }

    /// The same list with a remark above it.
    pub fn remark(mut self, remark: impl Into<String>) -> Self {
        self.remark = remark.into();
        self
    }

    fn found(&self) -> Vec<usize> {
        let found = self.entries.iter().enumerate().filter(|(_, (text, _))| self.search.finds(text));
        found.map(|(index, _)| index).collect()
    }

    fn update(&mut self, action: Action) -> Outcome {
        let found = self.found();
        match action {
            Action::Up => self.search.up(),
            Action::Down => self.search.down(found.len()),
            Action::Cancel => return Outcome::Close(Vec::new()),
            Action::Take => {
                let entry = found.get(self.search.selected()).and_then(|&index| self.entries.get_mut(index));
                return match (entry, &self.otherwise) {
                    (Some((_, steps)), _) => Outcome::Close(std::mem::take(steps)),
                    (None, Some(then)) => Outcome::Close(then(self.search.typed())),
                    (None, None) => Outcome::Stay,
                };
            }
        }
        Outcome::Stay
    }
}

impl Dialog for Picker {
    fn keys(&self, _: Role) -> Vec<KeyRef> {
        refs(KEYS)
    }

    fn act(&mut self, _: &Ctx, _: Below, index: usize) -> Outcome {
        run(KEYS, index, |action| self.update(action))
    }

    fn mode(&self, _: Role) -> Mode {
        Mode::Typing
    }

    fn field(&mut self) -> Option<&mut Field> {
        Some(self.search.field())
    }

    fn edited(&mut self) {
        self.search.edited();
    }

    fn goes_with_the_wall(&self) -> bool {
        true
    }

    fn records(&self) -> bool {
        let enters = |steps: &[Step]| steps.iter().any(Step::records);
        self.otherwise.is_none() && !self.entries.is_empty() && self.entries.iter().all(|(_, steps)| enters(steps))
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        let remark = Some(self.remark.as_str()).filter(|remark| !remark.is_empty());
        let remark = remark.map(|remark| wrapped(remark, area.width.saturating_sub(10), ctx.theme.base));
        let remark = Text::from(remark.unwrap_or_default());
        let above = u16::try_from(remark.height()).unwrap_or(u16::MAX);
        let most = area.height.saturating_sub(4).saturating_sub(above).max(3);
        let rows = u16::try_from(self.entries.len()).unwrap_or(u16::MAX).clamp(3, most);
        let height = rows.saturating_add(above).saturating_add(1);
        let size = (area.width.saturating_sub(6), height);
        let inside = open_box(self, ctx, frame, area, size, &self.title);
        let (said, inside) = fit::top(inside, above);
        frame.render_widget(remark, said);
        let entry = |(text, _): &(String, Vec<Step>)| Entry { text: text.clone(), ..Entry::default() };
        let mut found: Vec<Entry> =
            self.found().iter().filter_map(|&index| self.entries.get(index)).map(entry).collect();
        if found.is_empty() && self.otherwise.is_some() {
            found.push(Entry { text: ctx.say(dialog::AS_TYPED).to_owned(), ..Entry::default() });
        }
        self.search.view(ctx, frame, inside, &found, None);
    }
}
