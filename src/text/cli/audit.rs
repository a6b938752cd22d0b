//! Sentences of `mufakat audit`.

use crate::domain::vote::VoteState;
use crate::text::{Language, refusal};

phrases! {
    HOW:
        "Bandingkan tiap nomor dengan kertasnya: s sama, b berbeda (lalu isi kertasnya).",
        "Compare each number with its paper: s same, d different (then what the paper says).";
    /// Without a terminal the dice stand on the command line.
    DICE_NEEDED:
        "--dice: tulis angka dadu yang dilempar ruangan, misalnya --dice 352614",
        "--dice: write the digits that the room threw, for example --dice 352614";
    LONG:
        "jawabannya terlalu panjang; tiap jawaban satu baris, s (sama) atau b (berbeda)",
        "the answer is too long; each answer is one line, s (same) or d (different)";
    /// The input ended before the dice.
    NO_DICE: "tanpa dadu tidak ada yang diundi", "nothing is drawn without dice";
}

/// There is no such vote; the list says which there are.
pub fn no_vote(language: Language, typed: &str, list: &[String]) -> String {
    let list = match list {
        [] => say!(language, "belum ada", "there are none"),
        list => list.join(", "),
    };
    say!(
        language,
        "tidak ada pemungutan suara \"{typed}\"; nomor yang ada: {list}",
        "there is no vote \"{typed}\"; numbers there are: {list}"
    )
}

/// A vote in a list of votes: `2 (ditutup)`.
pub fn listed(language: Language, number: usize, state: VoteState) -> String {
    format!("{number} ({})", language.say(refusal::vote_state(state)))
}

/// Only ballots of a closed vote can be shown.
pub fn not_closed(language: Language, state: VoteState) -> String {
    let state = language.say(refusal::vote_state(state));
    say!(
        language,
        "pemungutan suara ini {state}; yang dibandingkan dengan kertasnya adalah suara yang sudah ditutup",
        "this vote is {state}; only the ballots of a closed vote are compared with their papers"
    )
}

sentences! {
    pub fn drawn(dice: &str, sample: u32, of: u32) =
        "dadu {dice}: {sample} dari {of} surat suara",
        "dice {dice}: {sample} of {of} ballots";
    pub fn question(no: u32) = "no. {no} sama dengan kertasnya? s/b", "no. {no} same as its paper? s/d";
    pub fn not_understood(no: u32, typed: &str) =
        "no. {no}: \"{typed}\" tidak dipahami; jawab s (sama) atau b (berbeda)",
        "no. {no}: \"{typed}\" is not understood; answer s (same) or d (different)";
    /// The answers ended before the sample.
    pub fn broken_off(done: usize, of: usize) =
        "audit belum selesai: {done} dari {of} dibandingkan; ulangi dengan dadu yang sama",
        "the audit is not finished: {done} of {of} compared; go on with the same dice";
}

/// What an answer means: the same, or not. Words of both languages are understood.
pub fn answer(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "s" | "sama" | "same" | "y" | "ya" | "yes" => Some(true),
        "b" | "beda" | "berbeda" | "d" | "different" | "differs" | "t" | "tidak" | "n" | "no" => Some(false),
        _ => None,
    }
}

/// What the paper says.
pub fn differs(language: Language, no: u32, paper: &str) -> String {
    let paper = match paper {
        "" => language.pick("berbeda", "different"),
        paper => paper,
    };
    say!(language, "  no. {no}, isi kertasnya: {paper}", "  no. {no}, the paper says: {paper}")
}
