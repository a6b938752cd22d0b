//! Sentences of drafting, rolls and ballots: those with numbers, names and letters in them.

use crate::domain::command::BallotFault;
use crate::domain::vote::ballot::Summary;
use crate::domain::vote::{MethodKind, Turnout};
use crate::text::{Language, Phrase, dates, refusal};

sentences! {
    pub fn question(aspect: &str) = "Prioritas {aspect}", "Priorities: {aspect}";
    /// Rows of a sheet that can be voted on: `Program · Smart Living: 3 calon`.
    pub fn candidates(name: &str, n: usize) =
        "{name}: {n} calon",
        "{name}: {n} candidates",
        "{name}: 1 candidate" if n == 1;
    /// A dimension with one candidate, which needs no count.
    pub fn one_candidate(name: &str) = "{name}: 1 calon, cukup musyawarah", "{name}: 1 candidate, musyawarah is enough";
    pub fn options_pasted(n: usize) =
        "{n} baris menjadi pilihan",
        "{n} lines are options now",
        "1 line is an option now" if n == 1;
    pub fn agreed(letters: &str) = "{letters} disepakati secara musyawarah", "{letters} agreed by musyawarah";
    pub fn voters(n: usize) = "{n} instansi memilih", "{n} delegations vote", "1 delegation votes" if n == 1;
    pub fn opened(time: &str) = "DIBUKA {time}", "OPEN since {time}";
    /// Before the ballot of a delegation.
    pub fn turn(code: &str) = "Giliran {code}", "Turn of {code}";
    /// Before a ballot without a name.
    pub fn numbered(no: u32) = "Surat suara no. {no}", "Ballot no. {no}";
    pub fn taken_back(no: u32) =
        "Surat suara no. {no} ditarik · coret {no} di kertasnya",
        "Ballot no. {no} taken back · strike out {no} on its paper";
    /// The earlier ballot of the same office counts again, with a new number.
    pub fn taken_back_for_earlier(no: u32, again: u32) =
        "No. {no} ditarik, yang lama berlaku lagi · tulis {again} di kertasnya",
        "No. {no} taken back, the earlier one counts again · write {again} on its paper";
    pub fn has_voted(code: &str) =
        "{code} sudah memilih · Ctrl+G mengganti suaranya",
        "{code} has voted · Ctrl+G replaces its ballot";
    /// A later ballot took the place of an earlier one.
    pub fn replaced(code: &str) =
        "Surat suara {code} diganti · coret nomor kertas lamanya",
        "Ballot of {code} replaced · strike out the old number";
    pub fn voter_added(code: &str) = "{code} ikut memilih", "{code} votes too";
    /// Sum of the totals typed.
    pub fn sum(sum: u64, present: u32) =
        "jumlah {sum} · hadir {present} instansi",
        "sum {sum} · {present} delegations present";
    pub fn too_many_totals(letters: &str) =
        "Satu angka untuk tiap baris: {letters}",
        "One number for each line: {letters}";
    pub fn total_wrong(letter: &str) = "{letter}: ketik angka", "{letter}: type a number";
    pub fn raters(n: u64) = "{n} penilai", "{n} raters";
}

/// `18 butir · A sampai T`.
pub fn ballot_paper(language: Language, options: usize, first: &str, last: &str) -> String {
    let to = language.pick("sampai", "to");
    match options {
        0 => say!(language, "belum ada yang dicentang", "nothing is ticked"),
        1 => say!(language, "1 butir · {first}", "1 item · {first}"),
        n => say!(language, "{n} butir · {first} {to} {last}", "{n} items · {first} {to} {last}"),
    }
}

/// `masuk 12 dari 35`.
pub fn turnout(language: Language, turnout: Turnout) -> String {
    let Turnout { ballots, voters } = turnout;
    say!(language, "masuk {ballots} dari {voters}", "{ballots} of {voters} in")
}

/// How much a ballot says, without what it says: `3 titik · sah`.
pub fn summary(language: Language, summary: Summary) -> String {
    let said = match summary {
        Summary::Blank => say!(language, "abstain", "abstention"),
        Summary::Named(n) => say!(language, "{n} pilihan", "{n} choices"),
        Summary::Dots { used, of } if used < of => say!(language, "{used} dari {of} titik", "{used} of {of} dots"),
        Summary::Dots { used, .. } => say!(language, "{used} titik", "{used} dots"),
        Summary::Ranked { options, .. } => say!(language, "{options} peringkat", "{options} ranked"),
        Summary::Scored { given, of } if given < of => {
            say!(language, "{given} dari {of} nilai", "{given} of {of} scores")
        }
        Summary::Scored { given, .. } => say!(language, "{given} nilai", "{given} scores"),
        Summary::Fist => say!(language, "terbaca", "read"),
    };
    say!(language, "{said} · sah", "{said} · valid")
}

/// What is wrong with a ballot whose contents may not be repeated.
pub fn fault(language: Language, fault: &BallotFault) -> String {
    match fault {
        BallotFault::UnknownOption(_) => {
            say!(language, "Ada huruf yang bukan pilihan di sini", "It names something that is no option here")
        }
        BallotFault::NotAVoter(_) => say!(
            language,
            "Instansi itu belum terdaftar memilih · Ctrl+N menambahkan",
            "That delegation is not on the roll · Ctrl+N adds it"
        ),
        BallotFault::Numbers { last, .. } => say!(
            language,
            "Pilihan di sini huruf, bukan angka: 1 = A, 2 = B, sampai {last}",
            "Options go by letters here, not by numbers: 1 = A, 2 = B, up to {last}"
        ),
        BallotFault::Twice(_)
        | BallotFault::TooManyDots { .. }
        | BallotFault::TooManyOnOne { .. }
        | BallotFault::TooManyChoices { .. }
        | BallotFault::SharedRank
        | BallotFault::OffScale { .. }
        | BallotFault::Empty
        | BallotFault::Naming
        | BallotFault::Alike
        | BallotFault::Cells { .. }
        | BallotFault::Unreadable(_)
        | BallotFault::OtherMethod(
            MethodKind::Hands | MethodKind::Dots | MethodKind::Criteria | MethodKind::Ranking | MethodKind::Fist,
        ) => refusal::ballot(language, fault),
    }
}

/// Title of the closing dialog: turnout, and who is missing.
pub fn close(language: Language, turnout: Turnout) -> String {
    format!("{} {}", language.pick("Tutup?", "Close?"), self::turnout(language, turnout))
}

/// Title of the closing dialog where the room counted together.
pub fn close_plain(language: Language) -> &'static str {
    language.pick("Tutup?", "Close?")
}

/// Who has not handed in, for a list to choose from.
pub fn missing(language: Language, codes: &[&str]) -> String {
    format!("{}: {}", language.pick("belum", "not yet"), first_of(codes, 3))
}

/// Who has handed in (`is_in`) or has not, for the desk.
pub fn handed_in(language: Language, is_in: bool, codes: &[&str]) -> String {
    let said = match is_in {
        true => language.pick("sudah", "in"),
        false => language.pick("belum", "not yet"),
    };
    format!("{said}: {}", first_of(codes, 8))
}

/// The first `most` of them, and how many more there are: `DINKES, BAPPEDA +3`.
fn first_of(codes: &[&str], most: usize) -> String {
    let rest = codes.len().saturating_sub(most);
    let shown: Vec<&str> = codes.iter().take(most).copied().collect();
    let more = if rest > 0 { format!(" +{rest}") } else { String::new() };
    format!("{}{more}", shown.join(", "))
}

/// The mark that decimals stand behind: a comma in Indonesian, a point in English.
pub fn mark(language: Language) -> char {
    language.pick(',', '.')
}

/// A time of day in the workshop's zone.
pub fn time(language: Language, zone: crate::domain::Zone, at: Option<jiff::Timestamp>) -> String {
    at.map(|at| dates::clock(language, zone, at)).unwrap_or_default()
}

/// `putaran kedua`, `putaran ke-3`.
pub fn round(language: Language, round: u32) -> String {
    match round {
        2 => say!(language, "putaran kedua", "second round"),
        round => say!(language, "putaran ke-{round}", "round {round}"),
    }
}

/// What so many fingers mean.
pub const fn fingers(fingers: u8) -> Phrase {
    match fingers {
        0 => Phrase::new("keberatan", "I object"),
        1 => Phrase::new("sangat ragu", "grave doubts"),
        2 => Phrase::new("ragu, perlu dibahas", "doubts, let us talk"),
        3 => Phrase::new("setuju dengan catatan", "I consent, with remarks"),
        4 => Phrase::new("setuju", "I agree"),
        _ => Phrase::new("setuju penuh, siap mendukung", "I agree and will help"),
    }
}

/// A concern as it is noted, with the proposal that it is about.
pub fn concern(language: Language, proposal: &str, said: &str) -> String {
    let proposal = cut(proposal, 60);
    format!("{}{proposal}\": {said}", language.say(CONCERN_ABOUT))
}

/// Whether a note is a concern, which is no proposal though it stands among some.
pub fn is_concern(note: &str) -> bool {
    let begins = |language: Language| note.starts_with(language.say(CONCERN_ABOUT));
    Language::ALL.into_iter().any(begins)
}

const CONCERN_ABOUT: Phrase = Phrase::new("Keberatan atas \"", "Concern about \"");

/// The first `most` characters, `…` behind them where some are left out.
fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
