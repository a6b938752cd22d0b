//! The rows and columns of a session about a sheet, for a table to fill by pen.

use super::{Block, Span, head};
use crate::domain::attendance::Code;
use crate::domain::forms::lines_for_table;
use crate::domain::group::Group;
use crate::domain::sheet::{Choice, Column, Kind, Rows, Sheet, SheetView, Sums, Viewer};
use crate::domain::{Id, Workshop};
use crate::report::block::Document;
use crate::report::table::{self, Align, Row, Table};
use crate::text::cells::printed::printed;
use crate::text::cells::{self, Shown, column_name, may_be};
use crate::text::{Language, agreement::DOTS, forms as say, group as groups};

/// Empty lines where a session adds rows.
const SPARE: usize = 8;
/// The most choices that are printed as boxes; of more the words are written in.
const MOST_BOXES: usize = 8;
/// The most letters side by side on upright paper.
const UPRIGHT: usize = 88;
/// The most letters side by side on the long side of the paper; wider rows stand one below the other.
const LENGTHWISE: usize = 150;

/// What is printed for one table, or for each.
#[derive(Debug, Clone, Copy)]
struct Form<'a> {
    workshop: &'a Workshop,
    view: &'a SheetView,
    /// The title of the session, and what it asks of the room.
    session: (&'a str, &'a [String]),
    language: Language,
    sums: &'a Sums,
}

/// The form of one table: what the session asks, what degrees and choices mean, the rows of the
/// session with what is filled in, and empty lines where it adds rows. Columns for the desk are not in it. A form without
/// a group leaves its name to be written. None where this is no session about a sheet.
pub fn table_form(workshop: &Workshop, session: &str, group: Option<&Group>, language: Language) -> Option<Document> {
    pages(workshop, session, &[group], language)
}

/// The forms of all groups, each on pages of its own; one form while none is formed.
pub fn table_forms(workshop: &Workshop, session: &str, language: Language) -> Option<Document> {
    let groups: Vec<Option<&Group>> = workshop.groups.iter().map(Some).collect();
    let groups = if groups.is_empty() { vec![None] } else { groups };
    pages(workshop, session, &groups, language)
}

fn pages(workshop: &Workshop, session: &str, groups: &[Option<&Group>], language: Language) -> Option<Document> {
    let (_, session) = workshop.session(session)?;
    let view = workshop.sheet_view(session.plan.sheet.as_deref()?, Some(&session.plan.id), Viewer::Room)?;
    let fill = |label| workshop.created.place.fill(language.label(label));
    let prompts: Vec<String> = session.plan.prompts.iter().map(fill).collect();
    let form = Form {
        workshop,
        view: &view,
        session: (&fill(&session.plan.title), &prompts),
        language,
        sums: &Sums::default(),
    };
    let blocks = groups.iter().enumerate().flat_map(|(place, group)| one(form, *group, place == 0)).collect();
    let lengthwise = (UPRIGHT + 1..=LENGTHWISE).contains(&width(form));
    Some(Document { lengthwise, ..super::sheets(workshop, &fill(&view.sheet.title), language, blocks) })
}

/// The columns that are filled in by pen.
fn filled(form: Form<'_>) -> Vec<&Column> {
    form.view.shown().filter(|column| !column.kind.is_computed()).collect()
}

fn one(form: Form, group: Option<&Group>, first: bool) -> Vec<Block> {
    let Form { workshop, view, language, .. } = form;
    let fill = |label| workshop.created.place.fill(language.label(label));
    let mut blocks = head(workshop, &fill(&view.sheet.title), first);
    let dots = DOTS.repeat(2);
    let or_dots = |text: String| if text.is_empty() { dots.clone() } else { text };
    let name = group.map(|group| group.name.clone()).unwrap_or_default();
    let mut lines = vec![(say::SESSION, form.session.0.to_owned()), (say::GROUP, or_dots(name))];
    let aspect = group.and_then(|group| workshop.aspect(group.aspect.as_deref()?));
    lines.extend(aspect.map(|aspect| (say::ASPECT, fill(&aspect.name))));
    let dimension = group.and_then(|group| group.dimension.as_deref());
    lines.extend(dimension.map(|dimension| (say::DIMENSION, groups::dimension(dimension))));
    lines.push((say::SPOKESPERSON, dots.clone()));
    let members: Vec<&str> = group.into_iter().flat_map(|group| &group.members).map(Code::as_str).collect();
    if !members.is_empty() {
        lines.push((say::MEMBERS, members.join(", ")));
    }
    lines.push((say::TASK, task(form)));
    let mut lines: Vec<(String, String)> =
        lines.into_iter().map(|(name, value)| (language.say(name).to_owned(), value)).collect();
    lines.extend(form.session.1.iter().map(|prompt| (String::new(), prompt.clone())));
    blocks.push(Block::Facts(lines));
    blocks.extend(legend(form));
    let lines = lines_for_table(workshop, view, group);
    match width(form) > LENGTHWISE {
        true => blocks.extend(cards(form, &lines)),
        false => blocks.push(Block::Table(table(form, &lines))),
    }
    blocks
}

/// What a table is to do, in sentences.
fn task(form: Form) -> String {
    let Form { workshop, view, language, .. } = form;
    let row = workshop.created.place.fill(language.label(&view.sheet.row));
    let columns = filled(form);
    let any = |is: fn(&Column) -> bool| columns.iter().any(|column| is(column));
    let has_rows = !workshop.lines(view).is_empty();
    let parts = [
        has_rows.then(|| say::fill_rows(language, &row)),
        view.adds.then(|| say::add_rows(language, &row)),
        any(|column| matches!(column.kind, Kind::Scale(_))).then(|| language.say(say::CIRCLE).to_owned()),
        any(|column| boxes(column).is_some()).then(|| language.say(say::TICK).to_owned()),
        has_rows.then(|| language.say(say::CORRECT).to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What degrees and choices mean, a line for all columns of which it is true.
fn legend(form: Form) -> Vec<Block> {
    let Form { workshop, language, .. } = form;
    let told = |column: &&Column| match &column.kind {
        Kind::Scale(_) | Kind::Choice(_) | Kind::Money | Kind::Years | Kind::Yearly { .. } | Kind::Links(_) => {
            Some((column_name(language, column), may_be(language, column)))
        }
        Kind::Dimension => {
            let names = workshop.created.dimensions.iter().map(|one| language.label(&one.name));
            Some((column_name(language, column), names.collect::<Vec<_>>().join(" · ")))
        }
        Kind::Text
        | Kind::ChoiceFrom { .. }
        | Kind::Number { .. }
        | Kind::Year
        | Kind::Date
        | Kind::Delegation
        | Kind::Delegations
        | Kind::Tick
        | Kind::Computed(_) => None,
    };
    // Columns that mean the same are told together.
    let mut lines: Vec<(Vec<String>, String)> = Vec::new();
    for (name, meaning) in filled(form).iter().filter_map(told) {
        match lines.iter_mut().find(|(_, known)| *known == meaning) {
            Some((names, _)) => names.push(name),
            None => lines.push((vec![name], meaning)),
        }
    }
    let line = |(names, meaning): (Vec<String>, String)| {
        Block::Text(vec![Span::Emphasis(names.join(", ")), Span::Plain(format!(": {meaning}"))])
    };
    lines.into_iter().map(line).collect()
}

/// The choices that are printed as boxes, without those that are no longer offered.
fn boxes(column: &Column) -> Option<Vec<&Choice>> {
    let Kind::Choice(choices) = &column.kind else {
        return None;
    };
    let offered: Vec<&Choice> = choices.iter().filter(|choice| !choice.hidden).collect();
    (offered.len() <= MOST_BOXES).then_some(offered)
}

/// Letters that a column takes by pen.
fn letters(language: Language, column: &Column) -> usize {
    let needed = match &column.kind {
        Kind::Text if column.main => 34,
        Kind::Text => 24,
        Kind::Choice(_) => boxes(column).map_or(16, |boxes| 4 * boxes.len()),
        Kind::Scale(scale) => 3 * usize::from(scale.high.saturating_sub(scale.low) + 1),
        Kind::ChoiceFrom { .. } | Kind::Delegations | Kind::Dimension => 18,
        Kind::Yearly { .. } => 20,
        Kind::Money | Kind::Links(_) => 16,
        Kind::Delegation => 14,
        Kind::Date | Kind::Years => 12,
        Kind::Number { .. } | Kind::Computed(_) => 10,
        Kind::Year => 8,
        Kind::Tick => 6,
    };
    let longest = column_name(language, column).split_whitespace().map(|word| word.chars().count()).max();
    needed.max(longest.unwrap_or(0) + 1)
}

/// Letters of the column of numbers.
const NUMBER: usize = 5;

fn width(form: Form) -> usize {
    NUMBER + filled(form).iter().map(|column| letters(form.language, column)).sum::<usize>()
}

fn table(form: Form, lines: &[Id]) -> Table {
    let Form { language, view, .. } = form;
    let all = filled(form);
    let total = width(form).max(1);
    let share = |letters: usize| u8::try_from(100 * letters / total).ok();
    let number =
        table::Column { name: language.say(say::NO).to_owned(), share: share(NUMBER), ..table::Column::default() };
    let column = |column: &&Column| table::Column {
        name: column_name(language, column),
        share: share(letters(language, column)),
        align: if matches!(column.kind, Kind::Scale(_)) { Align::Centre } else { Align::Left },
        again: false,
    };
    let mut rows = Vec::new();
    let mut under = None;
    for line in lines {
        let heading = heading_of(form, *line);
        if heading != under {
            rows.push(Row::Over(heading.clone().unwrap_or_else(|| "–".to_owned())));
            under = heading;
        }
        rows.push(row(form, &all, Some(*line)));
    }
    if view.adds {
        rows.extend((0..SPARE).map(|_| row(form, &all, None)));
    }
    Table {
        columns: std::iter::once(number).chain(all.iter().map(column)).collect(),
        rows,
        tall: true,
        ..Table::default()
    }
}

/// The name of the heading over a line.
fn heading_of(form: Form, line: Id) -> Option<String> {
    let sheet: &Sheet = &form.view.sheet;
    let row = form.workshop.sheets.row(line).filter(|_| sheet.rows == Rows::Open)?;
    let heading = sheet.heading(row.heading.as_deref()?).filter(|heading| !heading.hidden)?;
    Some(form.workshop.created.place.fill(form.language.label(&heading.name)))
}

fn row(form: Form, columns: &[&Column], line: Option<Id>) -> Row {
    let number = line.and_then(|line| form.workshop.number_of(line)).map(|number| number.to_string());
    let cells = columns.iter().map(|column| cell(form, column, line).into());
    Row::Cells(std::iter::once(number.unwrap_or_default().into()).chain(cells).collect())
}

/// What stands in a cell of the form: degrees to circle, boxes to tick, else what is filled in.
fn cell(form: Form, column: &Column, line: Option<Id>) -> String {
    let Form { language, workshop, view, .. } = form;
    // Numbers of links are enough to write by.
    let shown = |line| match matches!(column.kind, Kind::Links(_)) {
        true => cells::shown(language, workshop, &view.sheet, column, line, usize::MAX),
        false => printed(language, workshop, (&view.sheet, column), line, form.sums),
    };
    let said = match line.map(shown) {
        Some(Shown::Filled(text)) => text,
        Some(Shown::Default(_) | Shown::OffScale(_) | Shown::Empty) | None => String::new(),
    };
    match (&column.kind, boxes(column)) {
        (Kind::Scale(scale), _) => {
            let degree = |degree: u8| match said.split(' ').next() == Some(degree.to_string().as_str()) {
                true => format!("({degree})"),
                false => degree.to_string(),
            };
            (scale.low..=scale.high).map(degree).collect::<Vec<_>>().join("\u{a0} ")
        }
        (_, Some(boxes)) => {
            let label = |choice: &Choice| workshop.created.place.fill(language.label(&choice.name));
            let one = |(number, choice): (usize, &&Choice)| {
                let mark = if !said.is_empty() && label(choice) == said { '☒' } else { '☐' };
                format!("{mark}\u{a0}{number}")
            };
            (1..).zip(&boxes).map(one).collect::<Vec<_>>().join(" ")
        }
        _ => said,
    }
}

/// Rows of more columns than stand side by side, one below the other, each kept on a page.
fn cards(form: Form, lines: &[Id]) -> Vec<Block> {
    let Form { language, workshop, view, .. } = form;
    let all = filled(form);
    let spare = if view.adds { SPARE / 2 } else { 0 };
    let lines = lines.iter().copied().map(Some).chain(std::iter::repeat_n(None, spare));
    let mut blocks = Vec::new();
    for (place, line) in lines.enumerate() {
        let number = line.and_then(|line| workshop.number_of(line)).map_or_else(|| DOTS.to_owned(), |n| n.to_string());
        blocks.extend((place > 0 && place % 2 == 0).then_some(Block::PageBreak));
        let title = workshop.created.place.fill(language.label(&view.sheet.row));
        blocks.push(Block::Heading(3, format!("{title} {number}")));
        let or_dots = |text: String| if text.is_empty() { DOTS.to_owned() } else { text };
        let fact = |column: &&Column| (column_name(language, column), or_dots(cell(form, column, line)));
        blocks.push(Block::Facts(all.iter().map(fact).collect()));
    }
    blocks
}
