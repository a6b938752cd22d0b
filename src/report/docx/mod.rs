//! Documents as files for Word (Office Open XML, ECMA-376), which other offices open too: parts in XML, packed as a
//! zip. The same document gives the same bytes on every machine.

mod body;
mod chart;
mod parts;
mod runs;
mod styles;
mod table;

use super::NotWritten;
use super::block::Document;
use super::pack::pack;
use crate::domain::document::Paper;
use body::Body;

/// A document as a Word file that is laid out for this paper.
///
/// # Errors
/// [`NotWritten`], where it grows beyond what a zip holds.
pub fn document(document: &Document, paper: Paper) -> Result<Vec<u8>, NotWritten> {
    let page = Page::new(paper, document.lengthwise);
    let body = Body::of(document, page);
    let standing = parts::standing(document);
    let has_header = standing.is_some();
    let mut all = vec![
        ("[Content_Types].xml".to_owned(), parts::content_types(has_header)),
        ("_rels/.rels".to_owned(), parts::RELATIONSHIPS.to_owned()),
        ("docProps/core.xml".to_owned(), parts::core(document)),
        ("docProps/app.xml".to_owned(), parts::APP.to_owned()),
        ("word/_rels/document.xml.rels".to_owned(), parts::of_document(has_header, body.scans.len())),
        ("word/styles.xml".to_owned(), styles::styles(document.language)),
        ("word/numbering.xml".to_owned(), parts::numbering(&body.lists)),
        ("word/settings.xml".to_owned(), parts::settings(document.language)),
        ("word/fontTable.xml".to_owned(), parts::FONTS.to_owned()),
        ("word/theme/theme1.xml".to_owned(), parts::THEME.to_owned()),
        ("word/footer1.xml".to_owned(), parts::footer()),
    ];
    all.extend(standing.map(|header| ("word/header1.xml".to_owned(), header)));
    let mut files: Vec<(String, Vec<u8>)> = all.into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
    let picture = |(number, bytes): (usize, Vec<u8>)| (parts::picture(number), bytes);
    files.extend((1..).zip(body.scans).map(picture));
    files.push(("word/document.xml".to_owned(), parts::body(&body.out, page, has_header).into_bytes()));
    pack(files)
}

/// Twentieths of a point in so many tenths of a millimetre.
const fn twips(tenths: u32) -> u32 {
    tenths * 1440 / 254
}

/// A page in twentieths of a point.
#[derive(Debug, Clone, Copy)]
struct Page {
    width: u32,
    height: u32,
    lengthwise: bool,
}

impl Page {
    /// Margins in tenths of a millimetre: left, and the others.
    const MARGINS: (u32, u32) = (250, 200);

    const fn new(paper: Paper, lengthwise: bool) -> Self {
        let (width, height) = paper.millimetres();
        let (width, height) = (twips(width * 10), twips(height * 10));
        if lengthwise { Self { width: height, height: width, lengthwise } } else { Self { width, height, lengthwise } }
    }

    /// The width between the margins.
    const fn text(self) -> u32 {
        self.width - twips(Self::MARGINS.0) - twips(Self::MARGINS.1)
    }
}
