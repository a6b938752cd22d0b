//! Documents as workbooks for Excel: a sheet with the text, and one for each table and chart, with numbers as numbers.
//! The same document gives the same bytes.

mod chart;
mod format;
mod plan;
mod table;
mod words;

use super::NotWritten;
use super::block::{Document, Standing};
use super::pack::packed_again;
use crate::domain::document::Paper;
use crate::domain::plain::visible;
use crate::text::report as say;
use format::Formats;
use plan::{Plan, What};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

impl From<XlsxError> for NotWritten {
    fn from(why: XlsxError) -> Self {
        Self::new(&why)
    }
}

/// The longest title that a workbook knows, in characters.
const MOST_TITLE: usize = 255;

/// A document as a workbook that is printed on this paper.
///
/// # Errors
/// [`NotWritten`], where it grows beyond what a workbook holds.
pub fn document(document: &Document, paper: Paper) -> Result<Vec<u8>, NotWritten> {
    let plan = Plan::of(document);
    let mut formats = Formats::new(document.language);
    let mut book = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let title: String = visible(&document.title).chars().take(MOST_TITLE).collect();
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
    let mut first = words::sheet(&plan)?;
    set_up(&mut first, document, paper, document.lengthwise);
    book.push_worksheet(first);
    for sheet in &plan.sheets {
        let (mut written, is_wide) = match sheet.what {
            What::Table(table) => table::sheet(&plan, sheet, table, &mut formats)?,
            What::Chart(chart) => (chart::sheet(&plan, sheet, chart, document.language)?, false),
        };
        set_up(&mut written, document, paper, document.lengthwise || is_wide);
        book.push_worksheet(written);
    }
    // Quickly, since it is packed again.
    book.set_zip_compression_level(1);
    packed_again(&book.save_to_buffer()?)
}

/// What a printed page of a sheet is like: the paper, what it says at the top, its number at the bottom.
fn set_up(sheet: &mut Worksheet, document: &Document, paper: Paper, lengthwise: bool) {
    // The numbers by which workbooks know paper; 14 is folio, 8.5 by 13 inches.
    sheet.set_paper_size(match paper {
        Paper::A4 => 9,
        Paper::F4 => 14,
    });
    if lengthwise {
        sheet.set_landscape();
    }
    sheet.set_print_fit_to_pages(1, 0);
    let language = document.language;
    let standing = match &document.standing {
        Standing::Draft => Some(language.say(say::DRAFT).to_uppercase()),
        Standing::Final { records, sum } => Some(say::standing(language, *records, sum)),
        Standing::Plain => None,
    };
    if let Some(standing) = standing {
        sheet.set_header(format!("&R{}", visible(&standing).replace('&', "&&")));
    }
    sheet.set_footer("&C&P / &N");
}
