//! Documents as files for Word.

use crate::hostile;
use crate::office::all;
use crate::room::Room;
use mufakat::domain::document::{DocumentKind, Paper};
use mufakat::domain::plain::visible;
use mufakat::report::block::{Block, Document, Marks, Standing};
use mufakat::report::document::{Asked, Style, document};
use mufakat::report::docx;
use mufakat::report::table::Row;
use mufakat::text::Language;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The parts of a file by their names.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).expect("a part");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        let name = file.name().expect("a name").into_owned();
        parts.insert(name, bytes);
    }
    parts
}

/// The parts as XML, each of them well-formed: with the text in elements of this name.
pub fn well_formed(bytes: &[u8], text_in: &str) -> BTreeMap<String, (String, String)> {
    let xml = parts(bytes).into_iter().filter(|(name, _)| !name.starts_with("word/media/"));
    let read = |(name, bytes): (String, Vec<u8>)| {
        let part = String::from_utf8(bytes).expect("UTF-8");
        let text = text_of(&part, text_in).unwrap_or_else(|why| panic!("{name}: {why}"));
        (name, (part, text))
    };
    xml.map(read).collect()
}

fn text_of(xml: &str, text_in: &str) -> Result<String, quick_xml::Error> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_comments = true;
    let (mut text, mut depth, mut within) = (String::new(), 0_i32, false);
    loop {
        match reader.read_event()? {
            Event::Start(tag) => {
                depth += 1;
                within = tag.name().as_ref() == text_in;
            }
            Event::End(_) => {
                depth -= 1;
                within = false;
            }
            Event::Text(part) if within => text.push_str(&part),
            Event::GeneralRef(name) if within => {
                let name = format!("&{};", &*name);
                text.push_str(&quick_xml::escape::unescape(&name)?);
            }
            Event::Eof => break,
            Event::Empty(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => {}
        }
    }
    assert_eq!(depth, 0, "all is closed");
    assert!(!xml.chars().any(|c| c < ' ' && c != '\n'), "XML 1.0 knows no controls");
    Ok(text)
}

fn written(document: &Document) -> Vec<u8> {
    docx::document(document, Paper::A4).expect("a file")
}

fn made(room: &Room, kind: DocumentKind, is_final: bool) -> Document {
    let style = Style { language: Language::Id, names: false, desk: false };
    document(room.workshop(), room.head(), &Asked { kind, style, is_final, office: None })
}

/// The texts of blocks in their order, without the numbers of lists, which word processors count themselves.
pub fn said(blocks: &[Block]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for block in blocks.iter().filter(|block| !block.is_working()) {
        match block {
            Block::Letterhead(lines) => all.extend(lines.iter().cloned()),
            Block::Title(text) | Block::Heading(_, text) | Block::Scan(text) => all.push(text.clone()),
            Block::Under(spans) | Block::Text(spans) => all.extend(spans.iter().map(|span| span.text().to_owned())),
            Block::Clause(ordinal, spans) => {
                all.push(ordinal.clone());
                all.extend(spans.iter().map(|span| span.text().to_owned()));
            }
            Block::List(_, entries) => {
                for entry in entries {
                    all.extend(entry.text.iter().map(|span| span.text().to_owned()));
                    all.extend(entry.under.iter().cloned());
                }
            }
            Block::Facts(facts) => all.extend(facts.iter().flat_map(|(name, value)| [name.clone(), value.clone()])),
            Block::Table(table) => {
                all.extend(table.columns.iter().map(|column| column.name.clone()));
                all.extend(table.rows.iter().flat_map(Row::cells).map(|cell| cell.text.clone()));
            }
            Block::Chart(chart) => all.push(chart.title.clone()),
            Block::Panels(panels) => all.extend(panels.panels.iter().flat_map(|panel| said(panel))),
            Block::Signatures(dated, places) => {
                all.push(dated.clone());
                for place in places {
                    all.extend(place.above.iter().cloned().chain([place.name.clone(), place.nip.clone()]));
                }
            }
            Block::Shell(text) => all.extend(text.lines().map(str::to_owned)),
            Block::Lines(_) | Block::Gap(_) | Block::PageBreak => {}
        }
    }
    all.retain(|text| !text.is_empty());
    all
}

#[test]
fn every_document_is_well_formed_and_holds_what_the_blocks_say() {
    for (name, document) in all() {
        let parts = well_formed(&written(&document), "w:t");
        let (_, text) = &parts["word/document.xml"];
        for part in said(&document.blocks) {
            assert!(text.contains(&*visible(&part)), "{name}: {part}");
        }
        for needed in ["[Content_Types].xml", "word/styles.xml", "word/numbering.xml", "docProps/core.xml"] {
            assert!(parts.contains_key(needed), "{name}: {needed}");
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = made(&Room::day_two(), DocumentKind::All, true);
    assert_eq!(written(&document), written(&document.clone()));
    let bytes = written(&document);
    let zip = zip::ZipArchive::new(Cursor::new(&bytes[..])).expect("a zip");
    assert!(zip.file_names().flatten().all(|name| !name.contains('\\')), "as every system names parts");
    assert!(well_formed(&bytes, "w:t")["docProps/core.xml"].0.contains("2000-01-01T00:00:00Z"));
}

#[test]
fn every_page_says_how_final_it_is_and_which_it_is() {
    let room = Room::demo();
    let header = |document: &Document| {
        let parts = well_formed(&written(document), "w:t");
        assert!(parts["word/footer1.xml"].0.contains(" PAGE ") && parts["word/footer1.xml"].0.contains(" NUMPAGES "));
        let refers = parts["word/document.xml"].0.contains("w:headerReference");
        assert_eq!(refers, parts.contains_key("word/header1.xml"));
        parts.get("word/header1.xml").map(|(_, text)| text.clone())
    };
    assert_eq!(header(&made(&room, DocumentKind::All, false)).as_deref(), Some("Konsep"));
    let told = header(&made(&room, DocumentKind::All, true)).expect("a header");
    assert!(told.starts_with("Final · catatan "), "{told}");
    assert_eq!(header(&made(&room, DocumentKind::Forms, false)), None);
}

#[test]
fn paper_is_as_asked_and_turned_where_the_document_is() {
    let size = |lengthwise, paper| {
        let document = hostile::document(Standing::Draft, lengthwise);
        let bytes = docx::document(&document, paper).expect("a file");
        let (body, _) = well_formed(&bytes, "w:t").remove("word/document.xml").expect("a body");
        let from = body.find("<w:pgSz ").expect("a size");
        body[from..].split_once("/>").expect("its end").0.to_owned()
    };
    assert_eq!(size(false, Paper::A4), "<w:pgSz w:w=\"11905\" w:h=\"16837\"");
    assert_eq!(size(false, Paper::F4), "<w:pgSz w:w=\"12188\" w:h=\"18708\"");
    assert_eq!(size(true, Paper::A4), "<w:pgSz w:w=\"16837\" w:h=\"11905\" w:orient=\"landscape\"");
}

#[test]
fn lists_begin_anew_and_headings_make_an_outline() {
    let document = hostile::document(Standing::Draft, false);
    let parts = well_formed(&written(&document), "w:t");
    let (numbers, _) = &parts["word/numbering.xml"];
    let counted = |blocks: &[Block]| {
        let is_counted = |block: &&Block| matches!(block, Block::List(Marks::Numbers | Marks::Letters, _));
        blocks.iter().filter(is_counted).count()
    };
    assert_eq!(counted(&document.blocks), 3);
    assert_eq!(numbers.matches("<w:startOverride w:val=\"1\"/>").count(), 3);
    let (styles, _) = &parts["word/styles.xml"];
    for level in 2..=6 {
        assert!(styles.contains(&format!("w:styleId=\"Heading{level}\"")), "{level}");
        assert!(styles.contains(&format!("<w:outlineLvl w:val=\"{}\"/>", level - 1)), "{level}");
    }
}

#[test]
fn names_of_columns_stand_on_every_page_and_rows_on_one() {
    let (body, _) = well_formed(&written(&made(&Room::demo(), DocumentKind::All, false)), "w:t")
        .remove("word/document.xml")
        .expect("a body");
    let rows = body.matches("<w:tr>").count();
    assert!(rows > 50);
    assert_eq!(body.matches("<w:cantSplit/>").count(), rows, "no row is divided");
    assert!(body.matches("<w:tblHeader/>").count() > 5);
}

#[test]
fn words_of_people_are_words_and_what_hides_is_seen() {
    let document = hostile::document(Standing::Draft, false);
    let parts = well_formed(&written(&document), "w:t");
    let (_, text) = &parts["word/document.xml"];
    for seen in ["<w:p>&amp;</w:p> ]]> <!-- x -->", "<U+202E>", "<U+0000>", "<U+FFFE>", "ᬩᬗ᭄ᬮᬶ ᬤᬾᬰ", "مرحبا"]
    {
        assert!(text.contains(seen), "{seen}");
    }
    assert!(!text.contains(['\u{202e}', '\u{2066}', '\u{feff}']));
    let pictures = self::parts(&written(&document));
    assert!(pictures["word/media/scan1.png"].starts_with(b"\x89PNG"));
    assert!(!pictures.contains_key("word/media/scan2.png"), "the other text is too long for a square");
}
