//! The parts of a file around the body: what belongs together, numbers of lists, header and footer, properties.

use super::super::block::{Document, Marks, Standing};
use super::super::escape::html as escape;
use super::Page;
use super::body::BULLETS;
use super::runs::plain;
use super::styles::{W, XML, tag};
use super::twips;
use crate::text::{Language, report as say};
use std::fmt::Write;

/// The namespace of relationships between parts.
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The kinds of the parts.
pub(super) fn content_types(has_header: bool) -> String {
    let mut out = format!(
        "{XML}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>\
         <Override PartName=\"/word/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/>"
    );
    let header = has_header.then_some(("header1", "header"));
    let parts = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("footer1", "footer"),
    ];
    for (part, kind) in parts.into_iter().chain(header) {
        let _ = write!(
            out,
            "<Override PartName=\"/word/{part}.xml\" \
             ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>"
        );
    }
    out.push_str("</Types>\n");
    out
}

/// What the file consists of.
pub(super) const RELATIONSHIPS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
    <Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
    <Relationship Id=\"r3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/>\
    </Relationships>\n";

/// The program that wrote it.
pub(super) const APP: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
    <Application>mufakat</Application></Properties>\n";

/// Title, language and a day that does not depend on the clock.
pub(super) fn core(document: &Document) -> String {
    let (title, tag) = (escape(&document.title), tag(document.language));
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">2000-01-01T00:00:00Z</dcterms:created>\
         <dc:language>{tag}</dc:language></cp:coreProperties>\n"
    )
}

/// The name of the part that holds a picture, from 1.
pub(super) fn picture(number: usize) -> String {
    format!("word/media/scan{number}.png")
}

/// What the body refers to.
pub(super) fn of_document(has_header: bool, pictures: usize) -> String {
    let mut out =
        format!("{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    let header = has_header.then_some(("header", "header1.xml"));
    let parts = [
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("settings", "settings.xml"),
        ("fontTable", "fontTable.xml"),
        ("theme", "theme/theme1.xml"),
        ("footer", "footer1.xml"),
    ];
    for (kind, target) in parts.into_iter().chain(header) {
        let _ = write!(out, "<Relationship Id=\"{kind}\" Type=\"{R}/{kind}\" Target=\"{target}\"/>");
    }
    for number in 1..=pictures {
        let _ = write!(out, "<Relationship Id=\"scan{number}\" Type=\"{R}/image\" Target=\"media/scan{number}.png\"/>");
    }
    out.push_str("</Relationships>\n");
    out
}

/// The body on its page.
pub(super) fn body(blocks: &str, page: Page, has_header: bool) -> String {
    let Page { width, height, lengthwise } = page;
    let orient = if lengthwise { " w:orient=\"landscape\"" } else { "" };
    let header = if has_header { "<w:headerReference w:type=\"default\" r:id=\"header\"/>" } else { "" };
    let [left, other, edge] = [Page::MARGINS.0, Page::MARGINS.1, 100].map(twips);
    format!(
        "{XML}<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\" \
         xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\n<w:body>\n{blocks}<w:sectPr>{header}\
         <w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"{orient}/>\
         <w:pgMar w:top=\"{other}\" w:right=\"{other}\" w:bottom=\"{other}\" w:left=\"{left}\" w:header=\"{edge}\" \
         w:footer=\"{edge}\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n"
    )
}

/// What stands at the top of every page; nothing on a form.
pub(super) fn standing(document: &Document) -> Option<String> {
    let runs = match &document.standing {
        Standing::Draft => {
            let said = escape(document.language.say(say::DRAFT));
            format!("<w:r><w:rPr><w:rStyle w:val=\"Draft\"/></w:rPr><w:t>{said}</w:t></w:r>")
        }
        Standing::Final { records, sum } => plain(&say::standing(document.language, *records, sum)),
        Standing::Plain => return None,
    };
    Some(format!("{XML}<w:hdr xmlns:w=\"{W}\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>{runs}</w:p></w:hdr>\n"))
}

/// The number of the page and of all pages: `1 / 2`.
pub(super) fn footer() -> String {
    let field = |name: &str| format!("<w:fldSimple w:instr=\" {name} \">{}</w:fldSimple>", plain("1"));
    let (page, pages) = (field("PAGE"), field("NUMPAGES"));
    format!(
        "{XML}<w:ftr xmlns:w=\"{W}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{page}{}{pages}</w:p></w:ftr>\n",
        plain(" / ")
    )
}

/// The lists: dots, and one that begins at the beginning for each with numbers or letters.
pub(super) fn numbering(lists: &[Marks]) -> String {
    let mut out = format!("{XML}<w:numbering xmlns:w=\"{W}\">");
    let kinds = [("bullet", "•"), ("decimal", "%1."), ("lowerLetter", "%1.")];
    for (number, (kind, text)) in kinds.into_iter().enumerate() {
        let _ = write!(out, "<w:abstractNum w:abstractNumId=\"{number}\"><w:multiLevelType w:val=\"multilevel\"/>");
        for (depth, kind, text, left) in [(0, kind, text, 397), (1, "bullet", "–", 794)] {
            let _ = write!(
                out,
                "<w:lvl w:ilvl=\"{depth}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{kind}\"/><w:lvlText w:val=\"{text}\"/>\
                 <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"397\"/></w:pPr></w:lvl>"
            );
        }
        out.push_str("</w:abstractNum>");
    }
    let _ = write!(out, "<w:num w:numId=\"{BULLETS}\"><w:abstractNumId w:val=\"0\"/></w:num>");
    for (number, marks) in (BULLETS + 1..).zip(lists) {
        let kind = match marks {
            Marks::Bullets => 0,
            Marks::Numbers => 1,
            Marks::Letters => 2,
        };
        let _ = write!(
            out,
            "<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"{kind}\"/><w:lvlOverride w:ilvl=\"0\">\
             <w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
        );
    }
    out.push_str("</w:numbering>\n");
    out
}

/// That the file is of the newest kind, which Word lays out as it is.
pub(super) fn settings(language: Language) -> String {
    let tag = tag(language);
    format!(
        "{XML}<w:settings xmlns:w=\"{W}\"><w:defaultTabStop w:val=\"567\"/><w:compat>\
         <w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>\
         </w:compat><w:themeFontLang w:val=\"{tag}\"/></w:settings>\n"
    )
}

/// The letters, and what stands for them on a machine without.
pub(super) const FONTS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
    <w:font w:name=\"Bookman Old Style\"><w:altName w:val=\"Cambria\"/><w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font>\
    <w:font w:name=\"Consolas\"><w:altName w:val=\"Courier New\"/><w:family w:val=\"modern\"/><w:pitch w:val=\"fixed\"/></w:font>\
    <w:font w:name=\"Times New Roman\"><w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>\n";

/// The usual colours, which the format asks for.
pub(super) const THEME: &str = include_str!("theme.xml");
