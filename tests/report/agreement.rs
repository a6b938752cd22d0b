//! The agreement that is signed.

use crate::room::Room;
use mufakat::domain::document::DocumentKind;
use mufakat::report::document::{Asked, Style, document};
use mufakat::report::markdown;
use mufakat::text::Language;

const fn style(language: Language) -> Style {
    Style { language, names: false, desk: false }
}

fn text(room: &Room, language: Language) -> String {
    let asked = Asked { kind: DocumentKind::Agreement, style: style(language), is_final: true, office: None };
    markdown::document(&document(room.workshop(), room.head(), &asked))
}

#[test]
fn the_agreement_of_the_example_in_both_languages() {
    let room = Room::day_two();
    for language in Language::ALL {
        let text = text(&room, language);
        let (read, _) = text.split_once(language.pick("## Lampiran V", "## Annex V")).expect("annexes");
        insta::assert_snapshot!(format!("agreement-{}", language.code()), read);
    }
}
