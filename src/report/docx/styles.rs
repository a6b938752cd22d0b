//! How paragraphs, letters and tables look.

use crate::text::Language;
use std::fmt::Write;

/// The language of a document by its tag (BCP 47).
pub(super) const fn tag(language: Language) -> &'static str {
    match language {
        Language::Id => "id-ID",
        Language::En => "en-GB",
    }
}

/// The part with all styles.
pub(super) fn styles(language: Language) -> String {
    let tag = tag(language);
    let mut out = format!(
        "{XML}<w:styles xmlns:w=\"{W}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"{FONT}\" w:hAnsi=\"{FONT}\" w:eastAsia=\"{FONT}\" w:cs=\"Times New Roman\"/>\
         <w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\" w:bidi=\"ar-SA\"/>\
         </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before=\"60\" w:after=\"60\" w:line=\"276\" \
         w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\n\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\n\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
         <w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/></w:style>\n\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
         <w:uiPriority w:val=\"99\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>\
         <w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"80\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>\
         <w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\n\
         <w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/></w:style>\n"
    );
    for (level, points) in [(2, 24), (3, 22), (4, 22), (5, 22), (6, 22)] {
        heading(&mut out, level, points);
    }
    for (id, name, paragraph, letters) in PARAGRAPHS {
        let _ = writeln!(
            out,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
        );
    }
    for (id, letters) in LETTERS {
        let _ = writeln!(
            out,
            "<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/><w:qFormat/>\
             <w:rPr>{letters}</w:rPr></w:style>"
        );
    }
    for (id, name, lines, more) in TABLES {
        let lines = lines.map(borders).unwrap_or_default();
        let _ = writeln!(
            out,
            "<w:style w:type=\"table\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"TableNormal\"/>\
             <w:tblPr>{lines}{more}</w:tblPr></w:style>"
        );
    }
    out.push_str("</w:styles>\n");
    out
}

fn heading(out: &mut String, level: u8, size: u8) {
    let italics = if level > 3 { "<w:i/><w:iCs/>" } else { "" };
    let _ = writeln!(
        out,
        "<w:style w:type=\"paragraph\" w:styleId=\"Heading{level}\"><w:name w:val=\"heading {level}\"/>\
         <w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>\
         <w:spacing w:before=\"{}\" w:after=\"80\"/><w:outlineLvl w:val=\"{}\"/></w:pPr><w:rPr><w:b/><w:bCs/>{italics}\
         <w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>",
        if level == 2 { 280 } else { 200 },
        level - 1,
    );
}

/// What every part begins with.
pub(super) const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespace of word processing.
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The letters of Indonesian offices.
pub(super) const FONT: &str = "Bookman Old Style";

/// Styles of paragraphs: id, name, and how the paragraph and its letters are set.
const PARAGRAPHS: &[(&str, &str, &str, &str)] = &[
    (
        "Title",
        "Title",
        "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"40\"/><w:jc w:val=\"center\"/>",
        "<w:b/><w:bCs/><w:caps/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>",
    ),
    ("Subtitle", "Subtitle", "<w:spacing w:before=\"0\" w:after=\"40\"/><w:jc w:val=\"center\"/>", ""),
    (
        "Letterhead",
        "Letterhead",
        "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"252\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
        "<w:b/><w:bCs/>",
    ),
    (
        "LetterheadLast",
        "Letterhead Last",
        "<w:keepNext/><w:pBdr><w:bottom w:val=\"double\" w:sz=\"12\" w:space=\"4\" w:color=\"000000\"/></w:pBdr>\
         <w:spacing w:before=\"0\" w:after=\"240\" w:line=\"252\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
        "<w:b/><w:bCs/>",
    ),
    ("Clause", "Clause", "<w:spacing w:before=\"120\" w:after=\"80\"/><w:jc w:val=\"both\"/>", ""),
    ("ListParagraph", "List Paragraph", "<w:spacing w:before=\"0\" w:after=\"40\"/>", ""),
    (
        "Caption",
        "caption",
        "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>",
    ),
    (
        "Cell",
        "Cell",
        "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"247\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>",
    ),
    ("Fact", "Fact", "<w:spacing w:before=\"0\" w:after=\"20\"/>", ""),
    (
        "Place",
        "Place",
        "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"252\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
        "",
    ),
    (
        "Gap",
        "Gap",
        "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>",
        "<w:sz w:val=\"8\"/>",
    ),
    (
        "Small",
        "Small",
        "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"247\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>",
    ),
    ("Write", "Write", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"425\" w:lineRule=\"exact\"/>", ""),
    (
        "Shell",
        "Shell",
        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F4F4F4\"/>",
        "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/><w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>",
    ),
    (
        "Header",
        "header",
        "<w:spacing w:before=\"0\" w:after=\"0\"/><w:jc w:val=\"right\"/>",
        "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>",
    ),
    (
        "Footer",
        "footer",
        "<w:spacing w:before=\"0\" w:after=\"0\"/><w:jc w:val=\"center\"/>",
        "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>",
    ),
];

/// Styles of letters: id, which is the name too, and how they are set.
const LETTERS: &[(&str, &str)] = &[
    ("Strong", "<w:b/><w:bCs/>"),
    ("Emphasis", "<w:i/><w:iCs/>"),
    (
        "Code",
        "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/><w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>",
    ),
    ("Draft", "<w:b/><w:bCs/><w:caps/><w:spacing w:val=\"40\"/>"),
];

/// The lines around and between the cells of a table: how they are drawn, their width in eighths of a point, their colour.
type Borders = (&'static str, u8, &'static str);

/// Styles of tables: id, name, their lines on all sides, and what else is told of them.
const TABLES: &[(&str, &str, Option<Borders>, &str)] = &[
    ("Lines", "Table Grid", Some(("single", 4, "000000")), ""),
    (
        "Narrow",
        "Narrow",
        Some(("single", 4, "000000")),
        "<w:tblCellMar><w:left w:w=\"20\" w:type=\"dxa\"/><w:right w:w=\"20\" w:type=\"dxa\"/></w:tblCellMar>",
    ),
    ("Facts", "Facts", None, ""),
    (
        "Bars",
        "Bars",
        None,
        "<w:tblBorders><w:insideH w:val=\"single\" w:sz=\"24\" w:space=\"0\" w:color=\"FFFFFF\"/></w:tblBorders>",
    ),
    ("Places", "Places", None, ""),
    (
        "Frames",
        "Frames",
        Some(("single", 6, "000000")),
        "<w:tblCellMar><w:top w:w=\"80\" w:type=\"dxa\"/><w:left w:w=\"120\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"120\" w:type=\"dxa\"/></w:tblCellMar>",
    ),
    (
        "Cut",
        "Cut",
        Some(("dashed", 6, "666666")),
        "<w:tblCellMar><w:top w:w=\"120\" w:type=\"dxa\"/><w:left w:w=\"170\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"120\" w:type=\"dxa\"/><w:right w:w=\"170\" w:type=\"dxa\"/></w:tblCellMar>",
    ),
];

/// The same line on all sides and between the cells.
fn borders((line, size, color): Borders) -> String {
    let side = |side: &str| format!("<w:{side} w:val=\"{line}\" w:sz=\"{size}\" w:space=\"0\" w:color=\"{color}\"/>");
    let sides: String = ["top", "left", "bottom", "right", "insideH", "insideV"].map(side).concat();
    format!("<w:tblBorders>{sides}</w:tblBorders>")
}
