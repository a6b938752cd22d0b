//! The record of votes: ballots, and the steps of a count.

use super::super::Language;
use crate::domain::vote::{Base, Declaration, TieRule};

phrases! {
    /// Above all votes.
    FORMULAS:
        "Dalam berkas Excel setiap angka hitungan adalah rumus: ubah sebuah surat suara, maka jumlah, urutan, dan yang \
         masuk batas ikut berubah.",
        "In the Excel file every figure of a count is a formula: change a ballot, and totals, order and what is within \
         the cut change with it.";
    BALLOTS: "Surat suara", "Ballots";
    /// How many ballots say the same.
    PAPERS: "Lembar", "Papers";
    VALID: "Sah", "Valid";
    CHOICE: "Pilihan", "Choice";
    FINGERS: "Jari", "Fingers";
    RESULT: "Hasil hitungan", "Result";
    SUMS: "Ringkasan hitungan", "Sums";
    WHAT: "Hal", "What";
    NUMBER: "Nilai", "Value";
    VALID_BALLOTS: "Surat suara sah", "Valid ballots";
    ABSTENTIONS: "Abstain", "Abstentions";
    PLACED: "Titik ditempatkan", "Dots placed";
    UNUSED: "Titik tidak dipakai", "Dots not used";
    /// What the most votes are measured by.
    BASE: "Dasar persentase", "Base of percentages";
    MAJORITY: "Lebih dari setengah dasar", "More than half of the base";
    QUORUM: "Kuorum", "Quorum";
    MET: "tercapai", "met";
    NOT_MET: "tidak tercapai", "not met";
    NO: "tidak", "no";
    FIRST: "Urutan pertama", "First";
    OUTCOME: "Hasil", "Outcome";
    PAIRS: "Pasangan", "Pairs";
    /// Below ballots of rankings.
    RANKS_SAY:
        "Angka pada surat suara adalah urutannya, 1 yang pertama; pilihan yang tidak disebut kosong.",
        "The numbers of a ballot are its ranks, 1 the first; options that it leaves out are empty.";
    /// Below the table of pairs.
    PAIRS_SAY:
        "Tiap angka: berapa surat suara menaruh pilihan di baris itu di atas pilihan di kolom itu.",
        "Each number: how many ballots put the option of the row above that of the column.";
    LINKS: "Kekuatan pasangan", "Links";
    PATHS: "Jalur terkuat", "Strongest paths";
    /// Steps from links to paths, and from paths to levels.
    STEPS: "Langkah", "Steps";
    STEP: "Langkah", "Step";
    BEATS: "Mengungguli", "Beats";
    REMAINS: "Masih tersisa", "Remains";
    ABOVE: "Di atas yang lain", "Above others";
    BELOW: "Di bawah yang lain", "Below others";
    LEVEL: "Tingkat", "Level";
    RANK: "Urutan", "Rank";
    SECOND_KEY: "Urutan dengan ukuran kedua", "Rank with second key";
    RATERS: "Penilai", "Raters";
    /// The score of an option that is not outside the order.
    IN_ORDER: "Nilai dalam urutan", "Score in the order";
    /// In place of tables of so many options that no page holds them.
    TOO_MANY_PAIRS:
        "Pilihannya terlalu banyak untuk tabel pasangan; berkas JSON memuat semua surat suara.",
        "There are too many options for a table of pairs; the JSON file holds all ballots.";
}

sentences! {
    /// Over the marks of what is within the cut.
    pub fn within(cut: u32) = "Masuk {cut} teratas", "Within the first {cut}";
    /// The name of a table of the vote with this number.
    pub fn named(what: &str, number: usize) = "{what} {number}", "{what} {number}";
    /// What is behind the first option where others share its rank.
    pub fn and_tied(name: &str) = "{name} (suara sama)", "{name} (tied)";
    pub fn voters(voters: &str) = "Pemilih: {voters}", "Voters: {voters}";
    /// A ballot that was taken back; `ballot` is its number and whose it is.
    pub fn taken_back(ballot: &str) = "No. {ballot}: ditarik.", "No. {ballot}: taken back.";
    /// A ballot that another has replaced.
    pub fn replaced(ballot: &str, by: u32) = "No. {ballot}: diganti no. {by}.", "No. {ballot}: replaced by no. {by}.";
    /// A ballot that was corrected after the closing.
    pub fn corrected(ballot: &str, was: &str, reason: &str) =
        "No. {ballot}: dikoreksi, semula {was}. Alasan: {reason}",
        "No. {ballot}: corrected, was {was}. Reason: {reason}";
}

/// What else was declared before the opening: the base of percentages, and what is done first with a tie that matters.
pub fn declared(language: Language, declared: &Declaration) -> String {
    let base = language.say(super::votes::base(match declared.method.is_together() {
        true => Base::Present,
        false => declared.base,
    }));
    let ties = match declared.ties {
        TieRule::SecondKey => language.pick("ukuran kedua, lalu musyawarah", "the second key, then musyawarah"),
        TieRule::Musyawarah => "musyawarah",
    };
    say!(language, "Persentase {base}; suara sama: {ties}", "Percentages {base}; ties: {ties}")
}
