//! Pages for browsers, written into a folder for `tests/browser.sh`; without its folder nothing is written.

use crate::docx::said;
use crate::office::{all, words};
use mufakat::domain::document::Paper;
use mufakat::domain::plain::visible;
use mufakat::report::html;

fn folder() -> Option<std::path::PathBuf> {
    std::env::var_os("MUFAKAT_BROWSER").map(Into::into)
}

#[test]
fn a_page_asks_for_nothing_and_runs_nothing() {
    for (name, document) in all() {
        let page = html::document(&document, Paper::A4);
        let tags = page.split('<').skip(1).map(|tag| tag.split('>').next().unwrap_or_default());
        for tag in tags {
            let element = tag.split([' ', '/']).next().unwrap_or_default();
            assert!(
                !["script", "img", "link", "iframe", "object", "embed", "a", "use"].contains(&element),
                "{name}: {tag}"
            );
            let attributes = [" src=", " href=", " onload=", " onclick=", "xlink"];
            assert!(!attributes.iter().any(|attribute| tag.contains(attribute)), "{name}: {tag}");
        }
        let (_, style) = page.split_once("<style>").expect("a style");
        let (style, _) = style.split_once("</style>").expect("its end");
        assert!(!style.contains("url(") && !style.contains("@import"), "{name}: {style}");
    }
}

#[test]
fn documents_are_written_for_a_browser() {
    let Some(folder) = folder() else {
        return;
    };
    for (name, document) in all() {
        std::fs::write(folder.join(format!("{name}.html")), html::document(&document, Paper::A4)).expect("a file");
    }
}

#[test]
fn last_the_printed_pages_hold_the_words_of_the_blocks() {
    let Some(pages) = folder().map(|folder| folder.join("pages")).filter(|pages| pages.is_dir()) else {
        return;
    };
    let mut missing = Vec::new();
    for (name, document) in all() {
        let page = std::fs::read_to_string(pages.join(format!("{name}.txt"))).expect("a page");
        let letters: String = page.chars().filter(char::is_ascii_alphanumeric).collect();
        let letters = letters.to_lowercase();
        let texts = said(&document.blocks).into_iter().map(|text| visible(&text).into_owned());
        let words = texts.flat_map(|text| words(&text)).filter(|word| !letters.contains(word));
        missing.extend(words.map(|word| format!("{name}: {word}")));
    }
    missing.dedup();
    assert!(missing.is_empty(), "{} words\n{}", missing.len(), missing.join("\n"));
}
