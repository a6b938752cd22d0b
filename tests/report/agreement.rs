//! The agreement that is signed.

use crate::room::Room;
use crate::written::agreement_text;
use mufakat::report::document::Style;
use mufakat::text::Language;

const fn style(language: Language) -> Style {
    Style { language, names: false, desk: false }
}

#[test]
fn the_agreement_of_the_example_in_both_languages() {
    let room = Room::day_two();
    for language in Language::ALL {
        let text = agreement_text(room.workshop(), room.head(), style(language));
        let (read, _) = text.split_once(language.pick("## Lampiran V", "## Annex V")).expect("annexes");
        insta::assert_snapshot!(format!("agreement-{}", language.code()), read);
    }
}
