//! Votes: options, voters, closing, ties and acceptance.

use super::ballot;
use crate::domain::Id;
use crate::domain::attendance::Code;
use crate::domain::command::VoteRefusal;
use crate::domain::vote::VoteState;
use crate::text::{Language, Phrase, vote::audit};

phrases! {
    OPTIONS:
        "Pilihannya belum ada: paling sedikit satu",
        "There are no options: at least one is needed";
    NUMBERS: "Angka aturannya di luar batas", "The numbers of the rule are out of range";
    NO_VOTERS: "Belum ada instansi yang memilih", "Nobody votes yet";
    TIE_OPEN: "Suara sama pada batas: putuskan dulu", "There is a tie at the cut: settle it first";
    NO_TIE: "Tidak ada suara sama pada batas", "There is no tie at the cut";
    SETTLEMENT:
        "Keputusan harus memuat tepat pilihan yang suaranya sama",
        "The decision must name exactly the tied options";
    WORD_MISSING:
        "Belum ada kata untuk undian: mintalah ruangan menyebut satu kata",
        "The word for the lot is missing: ask the room for one";
    RUN_OFFS: "Sudah dua kali putaran tambahan; pilih cara lain", "Two run-offs were held; choose another way";
    NO_RESULT: "Belum ada suara", "There is no valid ballot";
    ENTRY:
        "Di sini jumlahnya dihitung bersama, atau surat suaranya satu-satu; bukan campuran",
        "Here either totals are counted or ballots come in, not both";
    NO_QUORUM:
        "Kuorum tidak tercapai, hasilnya belum mengikat; sepakati secara musyawarah",
        "There is no quorum, so the count does not bind; agree by musyawarah";
    NOT_CARRIED: "Belum mufakat: dengarkan dulu keberatannya", "There is no consensus yet: hear the concerns first";
    RUN_OFF_RULE:
        "Putaran tambahan: dua pilihan dengan satu suara, lebih dengan peringkat, sebanyak tempat yang tersisa",
        "A run-off: one choice between two, ranking among more, for exactly the places left";
}

sentences! {
    pub fn two_sources(text: &str) =
        "\"{text}\" berasal dari butir papan atau dari baris kertas kerja, bukan keduanya",
        "\"{text}\" comes from an item of the board or from a row of a sheet, not from both";
    pub fn already_a_voter(code: &Code) = "{code} sudah terdaftar memilih", "{code} is on the roll already";
    pub fn too_many_ballots(voters: u32) =
        "Surat suara sudah sebanyak pemilih: {voters}",
        "There are as many ballots as voters already: {voters}";
    pub fn no_such_ballot(no: u32) =
        "Surat suara no. {no} tidak ada atau sudah ditarik",
        "Ballot no. {no} does not exist or is taken back";
    pub fn totals(most: u32) =
        "Jumlahnya melebihi yang hadir: paling banyak {most}",
        "More than are present: at most {most}";
    pub fn word_said(word: &str) =
        "Undian sudah memakai kata \"{word}\"; kata itu tetap berlaku",
        "The lot was drawn with the word \"{word}\"; that word stands";
    pub fn run_off_of(id: Id) =
        "Putaran tambahan ini hanya memutus suara sama di no. {id}",
        "This run-off only settles the tie of no. {id}";
}

/// How far a vote has come, in a word.
pub const fn vote_state(state: VoteState) -> Phrase {
    match state {
        VoteState::Drafted => Phrase::new("disiapkan", "drafted"),
        VoteState::Open => Phrase::new("dibuka", "open"),
        VoteState::Closed => Phrase::new("ditutup", "closed"),
        VoteState::Settled => Phrase::new("diputus", "settled"),
        VoteState::Accepted => Phrase::new("disepakati", "accepted"),
        VoteState::Withdrawn => Phrase::new("dicabut", "withdrawn"),
    }
}

fn in_state(language: Language, state: VoteState) -> String {
    let word = language.say(vote_state(state));
    say!(language, "Pemungutan suara ini sudah {word}", "This vote is {word}")
}

/// The sentence for a refusal about a vote.
pub fn sentence(language: Language, refusal: &VoteRefusal) -> String {
    let say = |phrase: Phrase| language.say(phrase).to_owned();
    match refusal {
        VoteRefusal::State(state) => in_state(language, *state),
        VoteRefusal::Options => say(OPTIONS),
        VoteRefusal::TwoSources(text) => two_sources(language, text),
        VoteRefusal::UnknownOption(option) => ballot::unknown_option(language, option),
        VoteRefusal::Numbers => say(NUMBERS),
        VoteRefusal::NoVoters => say(NO_VOTERS),
        VoteRefusal::NotAVoter(code) => ballot::not_a_voter(language, code.as_str()),
        VoteRefusal::AlreadyAVoter(code) => already_a_voter(language, code),
        VoteRefusal::Naming => say(ballot::NAMING),
        VoteRefusal::TooManyBallots { voters } => too_many_ballots(language, *voters),
        VoteRefusal::NoSuchBallot(no) => no_such_ballot(language, *no),
        VoteRefusal::Ballot(fault) => ballot::ballot(language, fault),
        VoteRefusal::Audit(why) => audit::refusal(language, why),
        VoteRefusal::Totals { most } => totals(language, *most),
        VoteRefusal::TieOpen => say(TIE_OPEN),
        VoteRefusal::NoTie => say(NO_TIE),
        VoteRefusal::Settlement => say(SETTLEMENT),
        VoteRefusal::WordMissing => say(WORD_MISSING),
        VoteRefusal::WordSaid(word) => word_said(language, word),
        VoteRefusal::RunOffs => say(RUN_OFFS),
        VoteRefusal::NoResult => say(NO_RESULT),
        VoteRefusal::Entry => say(ENTRY),
        VoteRefusal::NoQuorum => say(NO_QUORUM),
        VoteRefusal::NotCarried => say(NOT_CARRIED),
        VoteRefusal::RunOffRule => say(RUN_OFF_RULE),
        VoteRefusal::RunOffOf(id) => run_off_of(language, *id),
    }
}
