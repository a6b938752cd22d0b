//! Sentences with numbers, names and letters in them.

use crate::domain::command::BallotFault;
use crate::domain::vote::ballot::Summary;
use crate::domain::vote::{MethodKind, Turnout};
use crate::text::{Language, Phrase, dates, refusal};

/// `Prioritas infrastruktur`.
pub fn question(language: Language, aspect: &str) -> String {
    match language {
        Language::Id => format!("Prioritas {aspect}"),
        Language::En => format!("Priorities: {aspect}"),
    }
}

/// `18 butir · A sampai T`.
pub fn ballot_paper(language: Language, options: usize, first: &str, last: &str) -> String {
    let to = language.pick("sampai", "to");
    match options {
        0 => language.pick("belum ada yang dicentang", "nothing is ticked").to_owned(),
        1 => format!("1 {} · {first}", language.pick("butir", "item")),
        n => format!("{n} {} · {first} {to} {last}", language.pick("butir", "items")),
    }
}

/// Pasted lines became options.
pub fn options_pasted(language: Language, n: usize) -> String {
    match language {
        Language::Id => format!("{n} baris menjadi pilihan"),
        Language::En if n == 1 => "1 line is an option now".to_owned(),
        Language::En => format!("{n} lines are options now"),
    }
}

/// `C, A disepakati secara musyawarah`.
pub fn agreed(language: Language, letters: &str) -> String {
    match language {
        Language::Id => format!("{letters} disepakati secara musyawarah"),
        Language::En => format!("{letters} agreed by musyawarah"),
    }
}

/// `35 instansi memilih`.
pub fn voters(language: Language, n: usize) -> String {
    match (language, n) {
        (Language::Id, n) => format!("{n} instansi memilih"),
        (Language::En, 1) => "1 delegation votes".to_owned(),
        (Language::En, n) => format!("{n} delegations vote"),
    }
}

/// `DIBUKA 09.31`.
pub fn opened(language: Language, time: &str) -> String {
    format!("{} {time}", language.pick("DIBUKA", "OPEN since"))
}

/// `masuk 12 dari 35`.
pub fn turnout(language: Language, turnout: Turnout) -> String {
    let Turnout { ballots, voters } = turnout;
    match language {
        Language::Id => format!("masuk {ballots} dari {voters}"),
        Language::En => format!("{ballots} of {voters} in"),
    }
}

/// Before the ballot of a delegation.
pub fn turn(language: Language, code: &str) -> String {
    format!("{} {code}", language.pick("Giliran", "Turn of"))
}

/// Before a ballot without a name.
pub fn numbered(language: Language, no: u32) -> String {
    format!("{} {no}", language.pick("Surat suara no.", "Ballot no."))
}

/// What a ballot amounts to without saying what it says.
pub fn summary(language: Language, summary: Summary) -> String {
    let (id, en) = match summary {
        Summary::Blank => ("abstain".to_owned(), "abstention".to_owned()),
        Summary::Named(n) => (format!("{n} pilihan"), format!("{n} choices")),
        Summary::Dots { used, of } if used < of => (format!("{used} dari {of} titik"), format!("{used} of {of} dots")),
        Summary::Dots { used, .. } => (format!("{used} titik"), format!("{used} dots")),
        Summary::Ranked { options, .. } => (format!("{options} peringkat"), format!("{options} ranked")),
        Summary::Scored { given, of } if given < of => {
            (format!("{given} dari {of} nilai"), format!("{given} of {of} scores"))
        }
        Summary::Scored { given, .. } => (format!("{given} nilai"), format!("{given} scores")),
        Summary::Fist => ("terbaca".to_owned(), "read".to_owned()),
    };
    format!("{} · {}", language.pick(id, en), language.pick("sah", "valid"))
}

/// What is wrong with a ballot that may not be repeated.
pub fn fault(language: Language, fault: &BallotFault) -> String {
    match fault {
        BallotFault::UnknownOption(_) => language
            .pick("Ada huruf yang bukan pilihan di sini", "It names something that is no option here")
            .to_owned(),
        BallotFault::NotAVoter(_) => language
            .pick(
                "Instansi itu belum terdaftar memilih · Ctrl+N menambahkan",
                "That delegation is not on the roll · Ctrl+N adds it",
            )
            .to_owned(),
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

/// `Surat suara no. 12 ditarik · coret 12 di kertasnya`.
pub fn taken_back(language: Language, no: u32) -> String {
    match language {
        Language::Id => format!("Surat suara no. {no} ditarik · coret {no} di kertasnya"),
        Language::En => format!("Ballot no. {no} taken back · strike out {no} on its paper"),
    }
}

/// A later ballot took the place of an earlier one.
pub fn replaced(language: Language, code: &str) -> String {
    match language {
        Language::Id => format!("Surat suara {code} diganti · coret nomor kertas lamanya"),
        Language::En => format!("Ballot of {code} replaced · strike out the old number"),
    }
}

/// A delegation was put on the roll.
pub fn voter_added(language: Language, code: &str) -> String {
    match language {
        Language::Id => format!("{code} ikut memilih"),
        Language::En => format!("{code} votes too"),
    }
}

/// Nobody is called that.
pub fn nobody(language: Language, typed: &str) -> String {
    match language {
        Language::Id => format!("\"{typed}\" tidak ada di daftar instansi"),
        Language::En => format!("\"{typed}\" is not on the list of delegations"),
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

/// Who has not handed in, and who has; for the desk.
pub fn handed_in(language: Language, is_in: bool, codes: &[&str]) -> String {
    let said = match is_in {
        true => language.pick("sudah", "in"),
        false => language.pick("belum", "not yet"),
    };
    format!("{said}: {}", first_of(codes, 8))
}

/// The first ones, and how many more.
fn first_of(codes: &[&str], most: usize) -> String {
    let rest = codes.len().saturating_sub(most);
    let shown: Vec<&str> = codes.iter().take(most).copied().collect();
    let more = if rest > 0 { format!(" +{rest}") } else { String::new() };
    format!("{}{more}", shown.join(", "))
}

/// Sum of the totals typed.
pub fn sum(language: Language, sum: u64, present: u32) -> String {
    match language {
        Language::Id => format!("jumlah {sum} · hadir {present} instansi"),
        Language::En => format!("sum {sum} · {present} delegations present"),
    }
}

/// A total that is no number.
pub fn total_wrong(language: Language, letter: &str) -> String {
    match language {
        Language::Id => format!("{letter}: ketik angka"),
        Language::En => format!("{letter}: type a number"),
    }
}

/// The mark before decimals.
pub fn mark(language: Language) -> char {
    language.pick(',', '.')
}

/// A time of day in the workshop's zone.
pub fn time(language: Language, zone: crate::domain::Zone, at: Option<jiff::Timestamp>) -> String {
    at.map(|at| dates::clock(language, zone, at)).unwrap_or_default()
}

/// `putaran kedua`, `putaran ke-3`.
pub fn round(language: Language, round: u32) -> String {
    match (language, round) {
        (Language::Id, 2) => "putaran kedua".to_owned(),
        (Language::En, 2) => "second round".to_owned(),
        (Language::Id, round) => format!("putaran ke-{round}"),
        (Language::En, round) => format!("round {round}"),
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

/// Whether a note is a concern: it is no proposal, though it stands among some.
pub fn is_concern(note: &str) -> bool {
    let begins = |language: Language| note.starts_with(language.say(CONCERN_ABOUT));
    Language::ALL.into_iter().any(begins)
}

const CONCERN_ABOUT: Phrase = Phrase::new("Keberatan atas \"", "Concern about \"");

/// The first so many characters, `…` behind them where some are left out.
fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// `12 penilai`.
pub fn raters(language: Language, n: u64) -> String {
    match language {
        Language::Id => format!("{n} penilai"),
        Language::En => format!("{n} raters"),
    }
}
