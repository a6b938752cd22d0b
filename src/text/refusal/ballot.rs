//! Ballots that do not follow the rule of their vote.

use crate::domain::command::BallotFault;
use crate::domain::vote::MethodKind;
use crate::text::{Language, Phrase};

phrases! {
    NAMING:
        "Suara rahasia tanpa nama; suara lain dengan nama (@instansi)",
        "Secret ballots have no name, others do (@office)";
    TWICE: "Satu pilihan disebut dua kali", "An option is named twice";
    SHARED_RANK: "Peringkat bersama tidak dipakai di sini", "Shared ranks are not used here";
    EMPTY: "Isinya belum ada", "It says nothing yet";
    ALIKE: "Di sini surat suara bernama, jadi satu per satu", "Ballots have names here, so one at a time";
    UNREADABLE: "Tidak terbaca sebagai surat suara", "This does not read as a ballot";
}

sentences! {
    pub fn unknown_option(option: &str) = "\"{option}\" bukan pilihan di sini", "\"{option}\" is not an option here";
    pub fn not_a_voter(code: &str) = "{code} tidak terdaftar memilih di sini", "{code} does not vote here";
}

/// What is wrong with a ballot; never repeats more of it than the fault itself.
pub fn ballot(language: Language, fault: &BallotFault) -> String {
    let say = |phrase: Phrase| language.say(phrase).to_owned();
    match fault {
        BallotFault::UnknownOption(option) => unknown_option(language, option),
        BallotFault::Twice(_) => say(TWICE),
        BallotFault::TooManyDots { given, dots } => {
            say!(language, "{given} titik; hanya ada {dots}", "{given} dots; there are only {dots}")
        }
        BallotFault::TooManyOnOne { most, .. } => {
            say!(language, "Paling banyak {most} titik pada satu butir", "At most {most} dots on one item")
        }
        BallotFault::TooManyChoices { most } => {
            say!(language, "Paling banyak {most} pilihan", "At most {most} options")
        }
        BallotFault::SharedRank => say(SHARED_RANK),
        BallotFault::OffScale { low, high } => {
            say!(language, "Nilainya {low} sampai {high}", "Scores are {low} to {high}")
        }
        BallotFault::Empty => say(EMPTY),
        BallotFault::NotAVoter(code) => not_a_voter(language, code),
        BallotFault::Naming => say(NAMING),
        BallotFault::Alike => say(ALIKE),
        BallotFault::Cells { each } => say!(
            language,
            "{each} nilai untuk tiap butir; - bila tidak dinilai",
            "{each} scores for each item; - where not scored"
        ),
        BallotFault::Unreadable(_) => say(UNREADABLE),
        BallotFault::Numbers { letters, .. } => say!(
            language,
            "Pilihan di sini huruf, bukan angka: maksudnya {letters}?",
            "Options go by letters here, not by numbers: is {letters} meant?"
        ),
        BallotFault::OtherMethod(kind) => {
            let word = language.say(method(*kind));
            say!(language, "Itu tampaknya surat suara untuk {word}", "That looks like a ballot for {word}")
        }
    }
}

/// The name of a method.
const fn method(kind: MethodKind) -> Phrase {
    match kind {
        MethodKind::Hands => Phrase::new("angkat tangan", "hands"),
        MethodKind::Dots => Phrase::new("titik", "dots"),
        MethodKind::Criteria => Phrase::new("nilai per kriteria", "scores by criteria"),
        MethodKind::Ranking => Phrase::new("peringkat", "ranking"),
        MethodKind::Fist => Phrase::new("lima jari", "fist to five"),
    }
}
