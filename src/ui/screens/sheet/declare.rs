//! The declaration of a sheet while the workshop runs: names, columns, headings, choices and scales.

use super::State;
use crate::domain::Command;
use crate::domain::agenda::Label;
use crate::domain::command::SheetCommand;
use crate::domain::line::clean;
use crate::domain::sheet::{Cell, Choice, Column, Heading, Kind, Scale, Sheet};
use crate::domain::slug::free;
use crate::text::Phrase;
use crate::text::sheet as text;
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Picker, Prompt};
use crate::ui::effect::{Notice, Step};

/// An entry of a list to choose from.
type Entry = (String, Vec<Step>);

/// Everything that can be changed about the sheet, in one list. What is for the desk stands in it only where the room does
/// not read along.
pub(super) fn menu(state: &State, room: &Room) -> Vec<Step> {
    let Some(sheet) = room.workshop.sheet(&state.sheet) else {
        return Vec::new();
    };
    let public = room.role.is_public();
    let columns = || sheet.columns.iter().enumerate().filter(move |(_, column)| !(public && sheet.is_desk(&column.id)));
    let mut entries: Vec<Entry> = vec![
        (room.say(text::declare::ADD_COLUMN).to_owned(), add_column(room, sheet)),
        (room.say(text::declare::ADD_HEADING).to_owned(), vec![add_heading(room, sheet)]),
        (
            room.say(text::declare::RENAME).to_owned(),
            vec![rename(room, sheet, &sheet.title, |sheet, name| sheet.title = name)],
        ),
        (room.say(text::declare::HIDE).to_owned(), hide(sheet)),
    ];
    for (at, column) in columns() {
        let name = room.label(&column.name);
        entries.push((
            text::declare::rename_column(room.language(), &name),
            vec![rename(room, sheet, &column.name, move |sheet, name| sheet.columns[at].name = name)],
        ));
        if let Kind::Choice(_) = &column.kind {
            entries.push((text::declare::add_choice(room.language(), &name), vec![add_choice(room, sheet, at)]));
        }
        if let Kind::Scale(scale) = &column.kind {
            let step = other_scale(room, sheet, at, scale);
            entries.push((text::declare::other_scale(room.language(), &name), vec![step]));
        }
        if !column.main {
            let say = if column.hidden { text::declare::show } else { text::declare::hide };
            let steps = change(sheet, |sheet| sheet.columns[at].hidden = !sheet.columns[at].hidden);
            entries.push((say(room.language(), &name), steps));
        }
    }
    for (at, heading) in sheet.headings.iter().enumerate() {
        let name = room.label(&heading.name);
        let say = if heading.hidden { text::declare::show } else { text::declare::hide };
        let steps = change(sheet, |sheet| sheet.headings[at].hidden = !sheet.headings[at].hidden);
        entries.push((say(room.language(), &name), steps));
        entries.push((
            text::declare::rename_heading(room.language(), &name),
            vec![rename(room, sheet, &heading.name, move |sheet, name| sheet.headings[at].name = name)],
        ));
    }
    vec![Step::open(Picker::new(room.say(text::key::DECLARE), entries))]
}

/// The sheet goes out of sight, with its rows; the list of sheets shows it again.
fn hide(sheet: &Sheet) -> Vec<Step> {
    let mut steps = change(sheet, |sheet| sheet.hidden = true);
    steps.push(Step::Back);
    steps
}

/// The sheet with a change.
fn change(sheet: &Sheet, change: impl FnOnce(&mut Sheet)) -> Vec<Step> {
    let mut changed = sheet.clone();
    change(&mut changed);
    vec![Step::Do(Command::Sheet(SheetCommand::Change(Box::new(changed))))]
}

/// Asks for a name and changes the sheet with it; the same name changes nothing.
fn named(title: &str, before: String, sheet: &Sheet, then: impl Fn(&mut Sheet, Label) + 'static) -> Step {
    let sheet = sheet.clone();
    let same = before.clone();
    let then = move |typed: &str| {
        let name = clean(typed);
        if name == same {
            return Vec::new();
        }
        change(&sheet, |sheet| then(sheet, Label::same(name)))
    };
    Step::open(Prompt::new(title, before, then))
}

fn rename(room: &Room, sheet: &Sheet, before: &Label, then: impl Fn(&mut Sheet, Label) + 'static) -> Step {
    named(room.say(text::declare::NEW_NAME), room.label(before), sheet, then)
}

fn add_heading(room: &Room, sheet: &Sheet) -> Step {
    named(room.say(text::declare::ADD_HEADING), String::new(), sheet, |sheet, name| {
        let id = free(&name.id, "bagian", |id| sheet.heading(id).is_some());
        sheet.headings.push(Heading { id, name, aspect: None, dimension: None, hidden: false });
    })
}

/// Asks for the kind of a new column, then for its name.
fn add_column(room: &Room, sheet: &Sheet) -> Vec<Step> {
    let kinds: [(Phrase, Kind); 10] = [
        (text::declare::TEXT, Kind::Text),
        (text::declare::SCALE, Kind::Scale(Scale { low: 1, high: 5, labels: Vec::new() })),
        (text::declare::NUMBER, Kind::Number { unit: None, decimals: 2 }),
        (text::declare::MONEY, Kind::Money),
        (text::declare::YEARS, Kind::Years),
        (text::declare::DATE, Kind::Date),
        (text::declare::DELEGATION, Kind::Delegation),
        (text::declare::DELEGATIONS, Kind::Delegations),
        (text::declare::DIMENSION, Kind::Dimension),
        (text::declare::TICK, Kind::Tick),
    ];
    let entries = kinds.into_iter().map(|(phrase, kind)| {
        let step = named(room.say(text::declare::ADD_COLUMN), String::new(), sheet, move |sheet, name| {
            let id = free(&name.id, "kolom", |id| sheet.column(id).is_some());
            let kind = kind.clone();
            // Money is never for the room.
            let desk = kind == Kind::Money;
            sheet.columns.push(Column { id, name, kind, main: false, desk, default: None, hidden: false });
        });
        (room.say(phrase).to_owned(), vec![step])
    });
    vec![Step::open(Picker::new(room.say(text::declare::WHICH_KIND), entries.collect()))]
}

fn add_choice(room: &Room, sheet: &Sheet, at: usize) -> Step {
    named(room.say(text::declare::NEW_CHOICE), String::new(), sheet, move |sheet, name| {
        if let Kind::Choice(choices) = &mut sheet.columns[at].kind {
            let id = free(&name.id, "pilihan", |id| choices.iter().any(|choice| choice.id == id));
            choices.push(Choice { id, name, aliases: Vec::new(), hidden: false });
        }
    })
}

/// Asks for other degrees: what each means, from the lowest, parted by semicolons; or from and to, `1-3`.
fn other_scale(room: &Room, sheet: &Sheet, at: usize, scale: &Scale) -> Step {
    let labels = scale.labels.iter().map(|label| room.label(label));
    let before = if scale.labels.is_empty() {
        format!("{}-{}", scale.low, scale.high)
    } else {
        labels.collect::<Vec<String>>().join("; ")
    };
    let (sheet, low) = (sheet.clone(), scale.low);
    let not_read = room.say(text::declare::NOT_A_SCALE);
    let then = move |typed: &str| match degrees(typed, low) {
        Some(scale) => change(&sheet, |sheet| {
            let column = &mut sheet.columns[at];
            if column.default.as_ref().is_some_and(|cell| !fits(cell, &scale)) {
                column.default = None;
            }
            column.kind = Kind::Scale(scale);
        }),
        None => vec![Step::Say(Notice::warning(not_read))],
    };
    Step::open(Prompt::new(room.say(text::declare::SCALE), before, then).remark(room.say(text::declare::SCALE_REMARK)))
}

fn fits(cell: &Cell, scale: &Scale) -> bool {
    matches!(cell, Cell::Scale(degree) if (scale.low..=scale.high).contains(degree))
}

/// `1-3`, or what each degree means: `kurang; sedang; baik`, from `low` on.
fn degrees(typed: &str, low: u8) -> Option<Scale> {
    let labels: Vec<Label> = typed.split(';').map(clean).filter(|label| !label.is_empty()).map(Label::same).collect();
    if labels.len() > 1 {
        let high = low.checked_add(u8::try_from(labels.len() - 1).ok()?)?;
        return Some(Scale { low, high, labels });
    }
    let (low, high) = typed.split_once(['-', '–'])?;
    let (low, high) = (low.trim().parse().ok()?, high.trim().parse().ok()?);
    (low <= high && high <= 9).then_some(Scale { low, high, labels: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_from_and_to_or_what_each_means() {
        let plain = |low, high| Some(Scale { low, high, labels: Vec::new() });
        assert_eq!(degrees("1-3", 1), plain(1, 3));
        assert_eq!(degrees(" 0 – 9 ", 1), plain(0, 9));
        let named = degrees("kurang; sedang;baik ", 1).expect("three degrees");
        assert_eq!((named.low, named.high, named.labels[2].id.as_str()), (1, 3, "baik"));
        for wrong in ["", "3", "5-1", "1-10", "a-b", "kurang"] {
            assert_eq!(degrees(wrong, 1), None, "{wrong}");
        }
    }
}
