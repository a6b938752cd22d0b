//! The workbook that a table of people fills.

use super::{ID_MARK, LISTS, MARKS, Marks, ROW_ID};
use crate::domain::attendance::Code;
use crate::domain::sheet::{Cell, Column, Decimal, Kind, Rows, SheetView};
use crate::domain::slug::worksheet;
use crate::domain::{Id, Workshop};
use crate::text::sheet::key;
use crate::text::{Language, cells, forms};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula,
    Workbook, Worksheet, XlsxError,
};

/// What is handed to a table.
#[derive(Debug, Clone, Copy)]
pub struct Handed<'a> {
    /// The language of names.
    pub language: Language,
    /// The workshop.
    pub workshop: &'a Workshop,
    /// The sheet with the columns that are filled.
    pub view: &'a SheetView,
    /// Its rows, or items, in order.
    pub lines: &'a [Id],
    /// Empty rows below them where the view takes new ones.
    pub spare: u32,
    /// Where the workbook belongs.
    pub marks: &'a Marks,
}

/// What the writer says of a workbook that it cannot make, in English.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotWritten(String);

impl From<XlsxError> for NotWritten {
    fn from(why: XlsxError) -> Self {
        Self(why.to_string())
    }
}

/// Numbers of more digits are written as texts: spreadsheets keep fifteen.
const MOST_EXACT: i128 = 1_000_000_000_000_000;

/// What stands in a column of the workbook.
enum Out<'a> {
    RowId,
    Number,
    Heading,
    Cells(&'a Column),
}

/// An Excel workbook with the rows and columns of a view: names above, choices as drop-downs, row ids in a column that is
/// not shown. What is computed is left out. The same workshop gives the same bytes.
///
/// # Errors
/// [`NotWritten`].
pub fn workbook(handed: &Handed) -> Result<Vec<u8>, NotWritten> {
    let mut book = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let mut lists = Worksheet::new();
    lists.set_name(LISTS)?.set_very_hidden(true);
    let sheet = main_sheet(handed, &mut lists)?;
    let mut marks = Worksheet::new();
    marks.set_name(MARKS)?.set_very_hidden(true);
    let Marks { workshop, title, sheet: id, table } = handed.marks;
    let table = table.as_ref().map(Code::as_str);
    for (row, line) in (0..).zip([workshop.as_str(), title, id].into_iter().chain(table)) {
        marks.write_string(row, 0, line)?;
    }
    for sheet in [sheet, lists, marks] {
        book.push_worksheet(sheet);
    }
    Ok(book.save_to_buffer()?)
}

fn main_sheet(handed: &Handed, lists: &mut Worksheet) -> Result<Worksheet, NotWritten> {
    let Handed { language, view, lines, .. } = *handed;
    let mut sheet = Worksheet::new();
    sheet.set_name(sheet_name(language.label(&view.sheet.title)))?;
    let head =
        Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Thin);
    let spare = if view.adds { handed.spare } else { 0 };
    let rows = u32::try_from(lines.len()).unwrap_or(u32::MAX).saturating_add(spare);
    for (at, out) in (0_u16..).zip(columns(view)) {
        let (name, width) = match &out {
            Out::RowId => (ROW_ID.to_owned(), 10.0),
            Out::Number => (language.say(forms::NO).to_owned(), 5.0),
            Out::Heading => (language.say(key::HEADING).to_owned(), 24.0),
            Out::Cells(column) => (cells::column_name(language, column), width(column)),
        };
        let format = format(&out);
        sheet.set_column_width(at, width)?.set_column_format(at, &format)?;
        sheet.write_string_with_format(0, at, name, &head)?;
        for (row, line) in (1..).zip(lines) {
            write(handed, &mut sheet, (row, at, &format), &out, *line)?;
        }
        if rows > 0 {
            offer(handed, &mut sheet, lists, (at, rows), &out)?;
        }
        if matches!(out, Out::RowId) {
            sheet.set_column_hidden(at)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(sheet)
}

/// The columns of the workbook. The text of an item stands there to be read.
fn columns(view: &SheetView) -> Vec<Out<'_>> {
    let mut all = vec![Out::RowId, Out::Number];
    let cells = view.shown().filter(|column| !column.kind.is_computed());
    all.extend(cells.map(Out::Cells));
    if !view.sheet.headings.is_empty() && view.sheet.rows == Rows::Open {
        all.insert(2, Out::Heading);
    }
    all
}

/// A title as the name of a worksheet, other than those that are not shown.
fn sheet_name(title: &str) -> String {
    worksheet(title, "Sheet", |name| [MARKS, LISTS].contains(&name))
}

const fn width(column: &Column) -> f64 {
    match column.kind {
        Kind::Text if column.main => 50.0,
        Kind::Text => 36.0,
        Kind::ChoiceFrom { .. } | Kind::Dimension => 30.0,
        Kind::Choice(_) | Kind::Yearly { .. } | Kind::Delegations | Kind::Links(_) | Kind::Money => 20.0,
        Kind::Years | Kind::Date | Kind::Delegation | Kind::Number { .. } => 14.0,
        Kind::Scale(_) | Kind::Year | Kind::Tick | Kind::Computed(_) => 11.0,
    }
}

/// Texts are formatted as texts, so that `3, 17` stays what it is.
fn format(out: &Out) -> Format {
    let top = Format::new().set_align(FormatAlign::Top);
    let Out::Cells(column) = out else {
        return top.set_num_format("@");
    };
    match &column.kind {
        Kind::Number { decimals: 0, .. } => top.set_num_format("#,##0"),
        Kind::Number { decimals, .. } => top.set_num_format(format!("#,##0.{}", "#".repeat(usize::from(*decimals)))),
        Kind::Money => top.set_num_format("\"Rp\" #,##0"),
        Kind::Year | Kind::Scale(_) => top.set_num_format("0"),
        Kind::Date => top.set_num_format("d mmm yyyy"),
        Kind::Text | Kind::ChoiceFrom { .. } => top.set_num_format("@").set_text_wrap(),
        Kind::Choice(_)
        | Kind::Years
        | Kind::Yearly { .. }
        | Kind::Delegation
        | Kind::Delegations
        | Kind::Dimension
        | Kind::Tick
        | Kind::Links(_)
        | Kind::Computed(_) => top.set_num_format("@"),
    }
}

/// Writes what stands in a cell; texts go as texts, whatever they begin with.
fn write(
    handed: &Handed,
    sheet: &mut Worksheet,
    (row, at, format): (u32, u16, &Format),
    out: &Out,
    line: Id,
) -> Result<(), NotWritten> {
    let Handed { language, workshop, view, .. } = *handed;
    let mut text = |text: &str| sheet.write_string_with_format(row, at, text, format).map(|_| ());
    match out {
        Out::RowId => text(&format!("{ID_MARK}{line}"))?,
        Out::Number => text(&workshop.number_of(line).map(|number| number.to_string()).unwrap_or_default())?,
        Out::Heading => {
            let heading = workshop.sheets.row(line).and_then(|row| row.heading.as_deref());
            let heading = heading.and_then(|id| view.sheet.heading(id));
            text(heading.map_or("", |heading| language.label(&heading.name)))?;
        }
        Out::Cells(column) => match workshop.cell(&view.sheet, line, &column.id) {
            Some(Cell::Tick(ticked)) => text(tick(language)[usize::from(!ticked)])?,
            Some(Cell::Date(date)) => {
                let year = u16::try_from(date.year()).unwrap_or(2000);
                let [month, day] = [date.month(), date.day()].map(i8::unsigned_abs);
                let date = ExcelDateTime::from_ymd(year, month, day)?;
                sheet.write_datetime_with_format(row, at, &date, format)?;
            }
            Some(cell) => match number(cell) {
                Some(number) => sheet.write_number_with_format(row, at, number, format).map(|_| ())?,
                None => text(&cells::cell(language, workshop, column, cell))?,
            },
            None if column.main => {
                let shown = cells::shown(language, workshop, &view.sheet, column, line, usize::MAX);
                text(shown.text())?;
            }
            None => {}
        },
    }
    Ok(())
}

/// Yes and no.
fn tick(language: Language) -> [&'static str; 2] {
    language.pick(["ya", "tidak"], ["yes", "no"])
}

/// What is written as a number: none of more digits than spreadsheets keep.
fn number(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Scale(degree) => Some(f64::from(*degree)),
        Cell::Year(year) => Some(f64::from(*year)),
        Cell::Number(number) => (number.parts().abs() < MOST_EXACT).then(|| number.to_string().parse().ok())?,
        Cell::Money(amount) => Decimal::whole(i128::from(*amount))
            .filter(|_| i128::from(*amount) < MOST_EXACT)
            .and_then(|amount| amount.to_string().parse().ok()),
        Cell::Text(_)
        | Cell::Choice(_)
        | Cell::Years(_)
        | Cell::Yearly(_)
        | Cell::Date(_)
        | Cell::Delegation(_)
        | Cell::Delegations(_)
        | Cell::Dimension(_)
        | Cell::Tick(_)
        | Cell::Refs(_) => None,
    }
}

/// Puts a drop-down on the rows of a column whose cells are one of a list. It warns of other texts and lets them be:
/// beginnings and numbers are understood too.
fn offer(
    handed: &Handed,
    sheet: &mut Worksheet,
    lists: &mut Worksheet,
    (at, rows): (u16, u32),
    out: &Out,
) -> Result<(), NotWritten> {
    let list = list(handed, out);
    let Ok(most @ 1..) = u32::try_from(list.len()) else {
        return Ok(());
    };
    for (row, entry) in (0..).zip(&list) {
        match entry.parse::<u8>() {
            // A degree is a number where it is filled in, and only a number is like it.
            Ok(degree) if is_scale(out) => lists.write_number(row, at, degree)?,
            Ok(_) | Err(_) => lists.write_string(row, at, entry)?,
        };
    }
    let letter = rust_xlsxwriter::utility::column_number_to_name(at);
    let range = Formula::new(format!("='{LISTS}'!${letter}$1:${letter}${most}"));
    let mut rule = DataValidation::new().allow_list_formula(range).set_error_style(DataValidationErrorStyle::Warning);
    if let Out::Cells(column) = out
        && is_scale(out)
    {
        let legend: String = cells::may_be(handed.language, column).chars().take(250).collect();
        rule = rule.set_input_message(legend)?;
    }
    sheet.add_data_validation(1, at, rows, at, &rule)?;
    Ok(())
}

const fn is_scale(out: &Out) -> bool {
    matches!(out, Out::Cells(column) if matches!(column.kind, Kind::Scale(_)))
}

/// What a column offers, in the language of the workbook; nothing where its cells are not one of a list.
fn list(handed: &Handed, out: &Out) -> Vec<String> {
    let Handed { language, workshop, view, .. } = *handed;
    let Out::Cells(column) = out else {
        let headings = view.sheet.headings.iter().filter(|heading| !heading.hidden);
        let names = headings.map(|heading| language.label(&heading.name).to_owned());
        return if matches!(out, Out::Heading) { names.collect() } else { Vec::new() };
    };
    match &column.kind {
        Kind::Scale(scale) => (scale.low..=scale.high).map(|degree| degree.to_string()).collect(),
        Kind::Tick => tick(language).map(str::to_owned).to_vec(),
        Kind::Choice(_) | Kind::ChoiceFrom { .. } | Kind::Delegation | Kind::Dimension => {
            let all = crate::domain::sheet::typed::completions(workshop, column, "");
            all.iter().map(|label| language.label(label).to_owned()).collect()
        }
        Kind::Text
        | Kind::Number { .. }
        | Kind::Money
        | Kind::Year
        | Kind::Years
        | Kind::Yearly { .. }
        | Kind::Date
        | Kind::Delegations
        | Kind::Links(_)
        | Kind::Computed(_) => Vec::new(),
    }
}
