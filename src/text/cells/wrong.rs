//! Why a text is no cell, and what it may be instead.

use super::{may_be, numbers};
use crate::domain::agenda::Label;
use crate::domain::sheet::typed::NotACell;
use crate::domain::sheet::{Column, Contrary};
use crate::text::{Language, Phrase, refusal};

phrases! {
    NOT_A_NUMBER: "Bukan angka", "Not a number";
    NOT_MONEY: "Bukan jumlah rupiah bulat", "Not an amount of whole rupiah";
    TOO_LARGE: "Terlalu besar: paling banyak seribu triliun", "Too large: a thousand trillion at most";
    NOT_A_YEAR: "Bukan tahun", "Not a year";
    NOT_YEARS: "Bukan tahun dari-sampai", "Not years from and to";
    NOT_YEARLY: "Bukan angka tiap tahun", "Not numbers by their years";
    NOT_A_DATE: "Bukan tanggal", "Not a date";
    NOT_A_TICK: "Bukan ya atau tidak", "Neither yes nor no";
    NO_TEXT_COLUMN: "Tidak ada kolom teks untuk kata-katanya", "There is no column of text for the words";
    TEXT_THERE: "Kolom teksnya sudah berisi; e mengubahnya", "The column of text is filled already; e changes it";
}

sentences! {
    fn no_choice(text: &str) = "\"{text}\" bukan pilihan", "\"{text}\" is none of the choices";
    fn several(names: &str) = "Yang mana: {names}?", "Which one: {names}?";
    fn scale(low: u8, high: u8) = "Angka {low} sampai {high}", "A degree from {low} to {high}";
    fn too_many_degrees(n: usize) =
        "Hanya {n} kolom angka dari sini", "Only {n} scales from here on", "Only one scale from here on" if n == 1;
    fn which_money(one: &str, other: &str) =
        "Yang mana: {one} atau {other}? Ketik 1,2 m atau 1,2 jt",
        "Which one: {one} or {other}? Type 1,2 m or 1,2 jt";
    fn years_turned(first: i16, last: i16) =
        "Tahun awal {first} sesudah tahun akhir {last}", "The first year {first} stands after the last year {last}";
    fn no_delegation(text: &str) = "\"{text}\" tidak ada di daftar instansi", "\"{text}\" is not in the list of delegations";
    fn no_dimension(text: &str) = "\"{text}\" bukan dimensi", "\"{text}\" is no dimension";
    fn no_link(text: &str) = "Tidak ada \"{text}\" untuk dirujuk", "There is no \"{text}\" to cite";
}

sentences! {
    fn below(column: &str, year: i16, number: &str, from: &str, baseline: &str) =
        "{column} {year}: {number} di bawah {baseline} {from}, padahal arahnya naik",
        "{column} {year}: {number} is below the {baseline} of {from}, and it is to rise";
    fn above(column: &str, year: i16, number: &str, from: &str, baseline: &str) =
        "{column} {year}: {number} di atas {baseline} {from}, padahal arahnya turun",
        "{column} {year}: {number} is above the {baseline} of {from}, and it is to fall";
}

/// That a number of a year goes against the direction of its row; the columns are called `column` and `baseline`.
pub fn contrary(language: Language, of: &Contrary, column: &str, baseline: &str) -> String {
    let (number, from) = (numbers::decimal(of.number), numbers::decimal(of.from));
    let said = if of.rises { below } else { above };
    said(language, column, of.year, &number, &from, baseline)
}

/// So many names are told where one of several is meant.
const FEW: usize = 5;

/// Why a text is no cell of a column, with what it may be.
pub fn not_a_cell(language: Language, column: &Column, why: &NotACell) -> String {
    let with = |said: String| format!("{said}: {}", may_be(language, column));
    let say = |phrase: Phrase| with(language.say(phrase).to_owned());
    match why {
        NotACell::NoChoice(text) => with(no_choice(language, &few_words(text))),
        NotACell::Several(names) => several(language, &listed(language, names)),
        NotACell::Scale(low, high) => match may_be(language, column) {
            legend if legend.contains('·') => format!("{}: {legend}", scale(language, *low, *high)),
            _ => scale(language, *low, *high),
        },
        NotACell::TooManyDegrees(n) => too_many_degrees(language, *n),
        NotACell::NoTextColumn => language.say(NO_TEXT_COLUMN).to_owned(),
        NotACell::TextThere => language.say(TEXT_THERE).to_owned(),
        NotACell::NotANumber => say(NOT_A_NUMBER),
        NotACell::NotMoney => say(NOT_MONEY),
        NotACell::WhichMoney(one, other) => which_money(language, &numbers::rupiah(*one), &numbers::rupiah(*other)),
        NotACell::TooLarge => language.say(TOO_LARGE).to_owned(),
        NotACell::NotAYear => say(NOT_A_YEAR),
        NotACell::NotYears => say(NOT_YEARS),
        NotACell::YearsTurned(first, last) => years_turned(language, *first, *last),
        NotACell::NotYearly => say(NOT_YEARLY),
        NotACell::NotADate => say(NOT_A_DATE),
        NotACell::NoDelegation(text) => with(no_delegation(language, &few_words(text))),
        NotACell::NoDimension(text) => with(no_dimension(language, &few_words(text))),
        NotACell::NotATick => say(NOT_A_TICK),
        NotACell::NoLink(text) => with(no_link(language, &few_words(text))),
        NotACell::Cell(fault) => refusal::cell_fault(language, fault),
    }
}

fn listed(language: Language, names: &[Label]) -> String {
    let few: Vec<String> = names.iter().take(FEW).map(|name| few_words(language.label(name))).collect();
    let more = if names.len() > FEW { ", …" } else { "" };
    format!("{}{more}", few.join(", "))
}

/// The text, short enough for a sentence.
fn few_words(text: &str) -> String {
    if text.chars().count() <= 40 {
        return text.to_owned();
    }
    text.chars().take(39).chain(['…']).collect()
}
