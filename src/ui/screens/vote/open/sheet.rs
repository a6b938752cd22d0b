//! What the room counts or fills in together, aloud: totals, fingers, or the agreed table of a vote by criteria.

use super::dialogs;
use crate::domain::Id;
use crate::domain::command::{BallotFault, VoteCommand};
use crate::domain::vote::ballot::{read_row, write_row};
use crate::domain::vote::{Choice, Declaration, Letter, MethodKind, Vote};
use crate::text::refusal;
use crate::text::vote::{self as text, criteria};
use crate::ui::ctx::Room;
use crate::ui::effect::{Notice, Step};
use crate::ui::keys::{Binding, Key, Mode};
use crate::ui::place::Counts;
use crate::ui::screens::vote::draft::drafted;
use crate::ui::screens::vote::{Act, Phase, State, act};
use crate::ui::widgets::field::Field;
use std::collections::BTreeMap;

/// A field for each line, filled in from top to bottom.
#[derive(Debug)]
pub struct Sheet {
    pub mode: Mode,
    pub fields: Vec<Field>,
    pub selected: usize,
    /// An agreed table, whose rows are recorded one by one.
    is_table: bool,
    /// What was counted before has been looked up.
    is_resumed: bool,
}

/// What can be done with a sheet filled in together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Next,
    Down,
    Up,
    Clear,
    Close,
    AddVoter,
    Choose,
    Type,
    List,
    Withdraw,
}

/// The keys of the sheet.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Enter], Act::Sheet(Action::Next), text::key::NEXT).typing(),
    Binding::help(&[Key::Up, Key::BackTab], Act::Sheet(Action::Up), text::key::PREVIOUS).always(),
    Binding::hidden(&[Key::Down, Key::Tab], Act::Sheet(Action::Down), text::key::NEXT).always(),
    Binding::bar(&[Key::Ctrl('d')], Act::Sheet(Action::Close), text::key::CLOSE).typing(),
    Binding::help(&[Key::Ctrl('n')], Act::Sheet(Action::AddVoter), text::key::ADD_VOTER).typing(),
    Binding::bar(&[Key::Esc], Act::Sheet(Action::Choose), text::key::CHOOSE).typing(),
    Binding::bar(&[Key::Ctrl('z')], Act::Sheet(Action::Clear), text::key::CLEAR).always(),
    Binding::bar(&[Key::Ctrl('d')], Act::Sheet(Action::Close), text::key::CLOSE),
    Binding::bar(&[Key::Ctrl('n')], Act::Sheet(Action::AddVoter), text::key::ADD_VOTER),
    Binding::bar(&[Key::Char('i'), Key::Esc, Key::Enter], Act::Sheet(Action::Type), text::key::TYPE),
    Binding::help(&[], Act::Sheet(Action::List), text::key::LIST),
    Binding::help(&[], Act::Sheet(Action::Withdraw), text::key::WITHDRAW),
];

/// What the lines are about: the letters of the options, or `0` to `5` fingers.
pub fn lines(declared: &Declaration) -> Vec<Letter> {
    match declared.method.kind() {
        MethodKind::Fist => (0..=5).map(|fingers| fingers.to_string()).collect(),
        MethodKind::Hands | MethodKind::Dots | MethodKind::Criteria | MethodKind::Ranking => {
            let options = declared.options.iter();
            options.map(|option| option.id.clone()).collect()
        }
    }
}

impl Sheet {
    /// The sheet of an open vote; of an agreed table with the rows that are recorded, the first other one selected.
    pub fn new(vote: &Vote) -> Self {
        let table = vote.agreed_table();
        let declared = vote.declaration.as_ref();
        let field = |declared: &Declaration, id: &Letter| {
            let row = table.get(id).map(|row| write_row(&declared.method, row));
            Field::with(row.unwrap_or_default())
        };
        let fields: Vec<Field> =
            declared.map_or_else(Vec::new, |declared| lines(declared).iter().map(|id| field(declared, id)).collect());
        let is_table = declared.is_some_and(|declared| declared.method.is_panel());
        let mut sheet = Self { mode: Mode::Typing, selected: 0, fields, is_table, is_resumed: false };
        sheet.select_first_empty();
        sheet
    }

    fn select_first_empty(&mut self) {
        self.selected = self.fields.iter().position(Field::is_empty).unwrap_or(0);
    }

    /// Goes on with what was counted before, once, and from then on leaves there what is counted: the totals are
    /// recorded with the closing, and until then this is all there is of them.
    pub fn share(&mut self, vote: Id, counts: &mut Counts) {
        if self.is_table {
            return;
        }
        if !self.is_resumed {
            self.is_resumed = true;
            let before = counts.get(&vote).filter(|lines| lines.len() == self.fields.len());
            if let Some(lines) = before {
                self.fields = lines.iter().map(|line| Field::with(line.clone())).collect();
                self.select_first_empty();
                return;
            }
        }
        if self.fields.iter().all(Field::is_empty) {
            counts.remove(&vote);
        } else {
            counts.insert(vote, self.fields.iter().map(|field| field.text().to_owned()).collect());
        }
    }

    pub fn field(&mut self) -> Option<&mut Field> {
        self.fields.get_mut(self.selected)
    }

    fn is_last(&self) -> bool {
        self.selected + 1 >= self.fields.len()
    }

    fn down(&mut self) {
        self.selected = (self.selected + 1).min(self.fields.len().saturating_sub(1));
    }

    const fn up(&mut self) {
        self.selected = self.selected.saturating_sub(1);
    }

    /// Empties the line, or when nothing stands there the one before.
    fn clear(&mut self) {
        if self.field().is_some_and(|field| field.is_empty()) {
            self.up();
        }
        if let Some(field) = self.field() {
            field.take();
        }
    }

    /// `0 0 1 4 20 10` typed in one line goes to this line and those that follow; false where it is more than they hold.
    fn spread(&mut self) -> bool {
        let typed = self.field().map(|field| field.text().to_owned());
        let words: Vec<String> = typed.iter().flat_map(|typed| typed.split_whitespace().map(str::to_owned)).collect();
        if words.len() > self.fields.len() - self.selected {
            return false;
        }
        if words.len() < 2 {
            return true;
        }
        for (place, word) in words.into_iter().enumerate() {
            if place > 0 {
                self.selected += 1;
            }
            if let Some(field) = self.field() {
                field.set(word);
            }
        }
        true
    }

    /// Every total, or the line of the first that is no number.
    fn totals(&self, declared: &Declaration) -> Result<BTreeMap<Letter, u32>, usize> {
        let lines = lines(declared).into_iter().zip(&self.fields).enumerate();
        lines
            .map(|(line, (id, field))| {
                let total = field.text().trim().parse().map_err(|_| line)?;
                Ok((id, total))
            })
            .collect()
    }

    /// The agreed table, or the line of the first row that cannot be read.
    fn table(&self, declared: &Declaration) -> Result<Choice, (usize, BallotFault)> {
        let mut rows = BTreeMap::new();
        for (line, (id, field)) in lines(declared).into_iter().zip(&self.fields).enumerate() {
            let row = read_row(&declared.method, field.text()).map_err(|fault| (line, fault))?;
            if !row.is_empty() {
                rows.insert(id, row);
            }
        }
        Ok(if rows.is_empty() { Choice::Blank } else { Choice::Criteria(rows) })
    }

    /// Records the table when it is another than the one recorded; a row that cannot be read is selected instead.
    fn record(&mut self, vote: &Vote, declared: &Declaration, room: &Room) -> Result<Vec<Step>, Notice> {
        match self.table(declared) {
            Ok(choice) if is_recorded(vote, &choice) => Ok(Vec::new()),
            Ok(choice) => Ok(act(VoteCommand::Cast { vote: vote.id, voter: None, count: 1, choice })),
            Err((line, fault)) => {
                self.selected = line;
                Err(Notice::error(row_wrong(room, declared, &fault)))
            }
        }
    }
}

/// What is wrong with a row, with the letters of the criteria where their number is.
fn row_wrong(room: &Room, declared: &Declaration, fault: &BallotFault) -> String {
    let said = refusal::ballot(room.language(), fault);
    if !matches!(fault, BallotFault::Cells { .. }) {
        return said;
    }
    let letters = declared.method.criteria().iter();
    let letters: Vec<String> = letters.map(|criterion| criteria::letter(room.language(), criterion)).collect();
    format!("{said} · {}", letters.join(" "))
}

fn is_recorded(vote: &Vote, choice: &Choice) -> bool {
    let recorded = vote.agreed_table();
    match choice {
        Choice::Criteria(rows) => *rows == recorded,
        Choice::Blank => recorded.is_empty(),
        Choice::Approvals(_) | Choice::Dots(_) | Choice::Ranking(_) | Choice::Fist(_) => false,
    }
}

pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let vote = state.vote(room);
    let (Phase::Sheet(sheet), Some(vote)) = (&mut state.phase, vote) else {
        return Vec::new();
    };
    let Some(declared) = &vote.declaration else {
        return Vec::new();
    };
    match action {
        Action::Next => return next(sheet, vote, declared, room),
        Action::Close => return close(sheet, vote, declared, room),
        Action::Down => sheet.down(),
        Action::Up => sheet.up(),
        Action::Clear => sheet.clear(),
        Action::AddVoter => return vec![dialogs::add_voter(room, vote)],
        Action::Choose => sheet.mode = Mode::Moving,
        Action::Type => sheet.mode = Mode::Typing,
        Action::List => *state = State::list(room),
        Action::Withdraw => return vec![drafted::withdraw(room, vote)],
    }
    Vec::new()
}

fn next(sheet: &mut Sheet, vote: &Vote, declared: &Declaration, room: &Room) -> Vec<Step> {
    if !declared.method.is_panel() && !sheet.spread() {
        let letters = lines(declared).split_off(sheet.selected);
        let said = text::too_many_totals(room.language(), &letters.join(" "));
        return vec![Step::Say(Notice::warning(said))];
    }
    if sheet.is_last() {
        return close(sheet, vote, declared, room);
    }
    if !declared.method.is_panel() {
        sheet.down();
        return Vec::new();
    }
    match sheet.record(vote, declared, room) {
        Ok(steps) => {
            sheet.down();
            steps
        }
        Err(said) => vec![Step::Say(said)],
    }
}

/// Asks before closing. The totals are recorded with it; of an agreed table what is not recorded yet goes before.
fn close(sheet: &mut Sheet, vote: &Vote, declared: &Declaration, room: &Room) -> Vec<Step> {
    let ask = |totals| {
        let command = VoteCommand::Close { vote: vote.id, totals };
        dialogs::close(room, vote, act(command))
    };
    if declared.method.is_panel() {
        return match sheet.record(vote, declared, room) {
            Ok(mut steps) => {
                steps.push(ask(None));
                steps
            }
            Err(said) => vec![Step::Say(said)],
        };
    }
    match sheet.totals(declared) {
        Ok(totals) => vec![ask(Some(totals))],
        Err(line) => {
            sheet.selected = line;
            let letter = lines(declared).get(line).cloned().unwrap_or_default();
            let said = text::total_wrong(room.language(), &letter);
            vec![Step::Say(Notice::warning(said))]
        }
    }
}
