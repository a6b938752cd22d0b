//! What of a sheet is looked at: its columns and lines in one session, with or without what is for the desk.

use super::{Column, Condition, Kind, Rows, Sheet};
use crate::domain::{Id, Workshop};

/// Who looks at a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewer {
    /// The facilitator, with nobody reading along.
    Desk,
    /// The room.
    Room,
}

/// A sheet as it is looked at. What a viewer may not see is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetView {
    /// The sheet; for the room without desk columns, and without looks and figures that need one.
    pub sheet: Sheet,
    /// The columns that are shown, by id, in their order; the main one first.
    pub columns: Vec<String>,
    /// Whether rows may be added.
    pub adds: bool,
    /// Which lines are shown: those that meet all of it.
    pub conditions: Vec<Condition>,
}

impl Workshop {
    /// A sheet as a session shows it, whole without one; none when there is no such sheet.
    pub fn sheet_view(&self, sheet: &str, session: Option<&str>, viewer: Viewer) -> Option<SheetView> {
        let whole = self.sheet(sheet)?;
        let plan = session.and_then(|id| self.session(id)).map(|(_, session)| &session.plan);
        let plan = plan.filter(|plan| plan.sheet.as_deref() == Some(sheet));
        let wanted = plan.map_or(&[][..], |plan| &plan.columns);
        let sheet = match viewer {
            Viewer::Desk => whole.clone(),
            Viewer::Room => whole.public(),
        };
        let shown = |column: &&Column| column.main || wanted.is_empty() || wanted.contains(&column.id);
        let mut columns: Vec<&Column> = sheet.shown_columns().filter(shown).collect();
        columns.sort_by_key(|column| !column.main);
        let columns = columns.into_iter().map(|column| column.id.clone()).collect();
        let known = |condition: &&Condition| condition.column == super::CHOSEN || !whole.is_desk(&condition.column);
        let conditions = plan.map_or(&[][..], |plan| &plan.conditions).iter().filter(known).cloned().collect();
        let adds = whole.rows == Rows::Open && plan.is_none_or(|plan| plan.adds);
        Some(SheetView { sheet, columns, adds, conditions })
    }

    /// The lines of a view in order: rows that stand, or items on the board, that meet its conditions.
    pub fn lines(&self, view: &SheetView) -> Vec<Id> {
        let mut lines = self.lines_of(&view.sheet);
        lines.retain(|line| super::fits(self, &view.sheet, *line, &view.conditions));
        lines
    }

    /// How many lines of a view are filled in a column.
    pub fn filled(&self, view: &SheetView, column: &str) -> usize {
        let filled = |line: &&Id| self.is_filled(&view.sheet, **line, column);
        self.lines(view).iter().filter(filled).count()
    }

    /// Whether something counts in a cell: a degree off its scale does not.
    pub fn is_filled(&self, sheet: &Sheet, line: Id, column: &str) -> bool {
        let cell = self.cell(sheet, line, column);
        cell.is_some_and(|cell| !sheet.column(column).is_some_and(|column| column.is_off_scale(cell)))
    }
}

impl SheetView {
    /// The columns that are shown.
    pub fn shown(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter_map(|id| self.sheet.column(id))
    }

    /// The columns that are filled in: those that are shown and not computed; the main one only where rows are its own.
    pub fn filled_in(&self) -> impl Iterator<Item = &Column> {
        let of_items = self.sheet.rows == Rows::Items;
        self.shown().filter(move |column| !(matches!(column.kind, Kind::Computed(_)) || of_items && column.main))
    }
}
