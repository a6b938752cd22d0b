//! Sentences of `mufakat audit`.

use crate::domain::vote::VoteState;
use crate::text::{Language, Phrase, refusal};

/// How to answer.
pub const HOW: Phrase = Phrase::new(
    "Bandingkan tiap nomor dengan kertasnya: s sama, b berbeda (lalu isi kertasnya).",
    "Compare each number with its paper: s same, d different (then what the paper says).",
);
/// Without a terminal the dice stand on the command line.
pub const DICE_NEEDED: Phrase = Phrase::new(
    "--dice: tulis angka dadu yang dilempar ruangan, misalnya --dice 352614",
    "--dice: write the digits that the room threw, for example --dice 352614",
);
/// A line that is far too long for an answer.
pub const LONG: Phrase = Phrase::new(
    "jawabannya terlalu panjang; tiap jawaban satu baris, s (sama) atau b (berbeda)",
    "the answer is too long; each answer is one line, s (same) or d (different)",
);
/// The input ended before the dice.
pub const NO_DICE: Phrase = Phrase::new("tanpa dadu tidak ada yang diundi", "nothing is drawn without dice");

/// There is no such vote; the list says which there are.
pub fn no_vote(language: Language, typed: &str, list: &[String]) -> String {
    let list = match list {
        [] => language.pick("belum ada", "there are none").to_owned(),
        list => list.join(", "),
    };
    match language {
        Language::Id => {
            format!("tidak ada pemungutan suara \"{typed}\"; nomor yang ada: {list}")
        }
        Language::En => format!("there is no vote \"{typed}\"; numbers there are: {list}"),
    }
}

/// `2 (ditutup)`.
pub fn listed(language: Language, number: usize, state: VoteState) -> String {
    format!("{number} ({})", language.say(refusal::vote_state(state)))
}

/// Only ballots of a closed vote can be shown.
pub fn not_closed(language: Language, state: VoteState) -> String {
    let state = language.say(refusal::vote_state(state));
    match language {
        Language::Id => {
            format!("pemungutan suara ini {state}; yang dibandingkan dengan kertasnya adalah suara yang sudah ditutup")
        }
        Language::En => {
            format!("this vote is {state}; only the ballots of a closed vote are compared with their papers")
        }
    }
}

/// What is drawn: dice, so many of so many.
pub fn drawn(language: Language, dice: &str, sample: u32, of: u32) -> String {
    match language {
        Language::Id => format!("dadu {dice}: {sample} dari {of} surat suara"),
        Language::En => format!("dice {dice}: {sample} of {of} ballots"),
    }
}

/// The question about one paper.
pub fn question(language: Language, no: u32) -> String {
    match language {
        Language::Id => format!("no. {no} sama dengan kertasnya? s/b"),
        Language::En => format!("no. {no} same as its paper? s/d"),
    }
}

/// What an answer means: the same, or not. Words of both languages are understood.
pub fn answer(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "s" | "sama" | "same" | "y" | "ya" | "yes" => Some(true),
        "b" | "beda" | "berbeda" | "d" | "different" | "differs" | "t" | "tidak" | "n" | "no" => Some(false),
        _ => None,
    }
}

/// An answer that is none.
pub fn not_understood(language: Language, no: u32, typed: &str) -> String {
    match language {
        Language::Id => {
            format!("no. {no}: \"{typed}\" tidak dipahami; jawab s (sama) atau b (berbeda)")
        }
        Language::En => {
            format!("no. {no}: \"{typed}\" is not understood; answer s (same) or d (different)")
        }
    }
}

/// What the paper says.
pub fn differs(language: Language, no: u32, paper: &str) -> String {
    let paper = match paper {
        "" => language.pick("berbeda", "different"),
        paper => paper,
    };
    match language {
        Language::Id => format!("  no. {no}, isi kertasnya: {paper}"),
        Language::En => format!("  no. {no}, the paper says: {paper}"),
    }
}

/// The answers ended before the sample.
pub fn broken_off(language: Language, done: usize, of: usize) -> String {
    match language {
        Language::Id => format!("audit belum selesai: {done} dari {of} dibandingkan; ulangi dengan dadu yang sama"),
        Language::En => {
            format!("the audit is not finished: {done} of {of} compared; go on with the same dice")
        }
    }
}
