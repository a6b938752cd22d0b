//! What a cell may be, for the line above the prompt and for sentences about what does not fit.

use crate::domain::sheet::{Choice, Column, Kind, Scale, Unit};
use crate::text::{Language, Phrase};

phrases! {
    TEXT: "teks, paling banyak 500 huruf", "text, at most 500 characters";
    ROW: "nomor atau awal teks barisnya", "the number of its row, or how its text begins";
    MONEY: "misalnya 1,25 m, 750 jt, 2 T atau 1250000000", "such as 1,25 m, 750 jt, 2 T or 1250000000";
    YEAR: "tahun 2000 sampai 2100, misalnya 2027", "a year from 2000 to 2100, such as 2027";
    YEARS: "misalnya 2026-2028 atau 2027", "such as 2026-2028 or 2027";
    YEARLY:
        "misalnya 2026:40 2027:55, atau 40 55 70 dari tahun pertama",
        "such as 2026:40 2027:55, or 40 55 70 from the first year on";
    DATE: "misalnya 12/12, 12 Des atau 2026-12-12", "such as 12/12, 12 Dec or 2026-12-12";
    DELEGATION: "singkatan instansi atau awalnya", "the code of a delegation, or how it begins";
    DELEGATIONS: "singkatan instansi, dipisah koma", "codes of delegations, parted by commas";
    DIMENSION: "# dan awal dimensi, lalu awal bagiannya", "# and how a dimension begins, then how its part begins";
    TICK: "ya atau tidak", "yes or no";
    LINKS: "nomornya, misalnya 3, 17; p3 untuk prioritas ketiga", "its number, such as 3, 17; p3 for the third priority";
    COMPUTED: "dihitung sendiri", "this is computed";
    WHOLE_NUMBER: "angka bulat, misalnya 1.250", "a whole number, such as 1.250";
}

sentences! {
    fn number(decimals: u8) =
        "angka, misalnya 1.250,5; paling banyak {decimals} angka di belakang koma",
        "a number, such as 1.250,5; at most {decimals} decimal places",
        "a number, such as 1.250,5; at most one decimal place" if decimals == 1;
    fn degrees(low: u8, high: u8) = "{low} sampai {high}, - bila belum diketahui", "{low} to {high}, - where not known";
}

/// What the cells of a column may be: the degrees of a scale and what they mean (`1 belum ada · 2 dirintis`), choices by
/// their numbers, else an example.
pub fn may_be(language: Language, column: &Column) -> String {
    let say = |phrase: Phrase| language.say(phrase).to_owned();
    match &column.kind {
        Kind::Text => say(TEXT),
        Kind::Choice(choices) => numbered(language, choices),
        Kind::ChoiceFrom { .. } => say(ROW),
        Kind::Scale(scale) => legend(language, scale),
        Kind::Number { decimals: 0, .. } => say(WHOLE_NUMBER),
        Kind::Number { decimals, .. } => number(language, *decimals),
        Kind::Money => say(MONEY),
        Kind::Year => say(YEAR),
        Kind::Years => say(YEARS),
        Kind::Yearly { .. } => say(YEARLY),
        Kind::Date => say(DATE),
        Kind::Delegation => say(DELEGATION),
        Kind::Delegations => say(DELEGATIONS),
        Kind::Dimension => say(DIMENSION),
        Kind::Tick => say(TICK),
        Kind::Links(_) => say(LINKS),
        Kind::Computed(_) => say(COMPUTED),
    }
}

fn legend(language: Language, scale: &Scale) -> String {
    if scale.labels.is_empty() {
        return degrees(language, scale.low, scale.high);
    }
    let degree = |(degree, label)| format!("{degree} {}", language.label(label));
    (scale.low..).zip(&scale.labels).map(degree).collect::<Vec<_>>().join(" · ")
}

fn numbered(language: Language, choices: &[Choice]) -> String {
    let offered = choices.iter().filter(|choice| !choice.hidden);
    let choice = |(number, choice): (usize, &Choice)| format!("{number} {}", language.label(&choice.name));
    (1..).zip(offered).map(choice).collect::<Vec<_>>().join(" · ")
}

/// The name of a column, with what its numbers count where that is the same in every row: `target (%)`.
pub fn column_name(language: Language, column: &Column) -> String {
    let name = language.label(&column.name);
    match &column.kind {
        Kind::Number { unit: Some(Unit::Fixed(unit)), .. } | Kind::Yearly { unit: Some(Unit::Fixed(unit)), .. } => {
            format!("{name} ({})", language.label(unit))
        }
        Kind::Text
        | Kind::Choice(_)
        | Kind::ChoiceFrom { .. }
        | Kind::Scale(_)
        | Kind::Number { .. }
        | Kind::Money
        | Kind::Year
        | Kind::Years
        | Kind::Yearly { .. }
        | Kind::Date
        | Kind::Delegation
        | Kind::Delegations
        | Kind::Dimension
        | Kind::Tick
        | Kind::Links(_)
        | Kind::Computed(_) => name.to_owned(),
    }
}
