//! Why a command was refused, and what to do, in a sentence.

use super::words;
use super::{Language, Phrase};
use crate::domain::Refusal;
use crate::domain::agenda::{Label, SessionState};
use crate::domain::command::{BallotFault, VoteRefusal};
use crate::domain::group::GroupRefusal;
use crate::domain::swot::ItemState;
use crate::domain::swot::WordingRefusal;
use crate::domain::vote::{MethodKind, VoteState};

const TOO_MANY_ASPECTS: Phrase = Phrase::new("Paling banyak 12 aspek", "At most 12 aspects");
const LAST_ASPECT: Phrase =
    Phrase::new("Aspek terakhir di papan tidak dapat disembunyikan", "The last aspect on the board cannot be hidden");
const NOTHING_TO_COMPRESS: Phrase =
    Phrase::new("Tidak ada yang perlu dipadatkan", "There is nothing to press together");
const TIMES: Phrase = Phrase::new(
    "Jam selesai harus sesudah jam mulai, dan keduanya sudah lewat",
    "The end must come after the start, and neither may lie ahead",
);

fn overlap(language: Language, title: &Label) -> String {
    let title = language.label(title);
    match language {
        Language::Id => format!("Pada jam itu sesi \"{title}\" berjalan; koreksi dulu jamnya"),
        Language::En => format!("\"{title}\" ran at that time; correct its times first"),
    }
}

/// The sentence for a refusal.
pub fn sentence(language: Language, refusal: &Refusal) -> String {
    let say = |id: &str, en: &str| language.pick(id, en).to_owned();
    match refusal {
        Refusal::EmptyText => say("Belum ada yang diketik", "Nothing is typed yet"),
        Refusal::TextTooLong(chars) => match language {
            Language::Id => {
                format!("{chars} huruf; paling banyak 500. Bagi menjadi dua")
            }
            Language::En => {
                format!("{chars} characters; at most 500. Split it in two")
            }
        },
        Refusal::TooMuchAtOnce => say(
            "Terlalu banyak untuk satu catatan (paling banyak 4 MB); tidak ada yang dicatat. Masukkan sebagian-sebagian",
            "Too much for one record (4 MB at most); nothing was recorded. Enter it in parts",
        ),
        Refusal::NoSuchSession(id) => match language {
            Language::Id => format!("Tidak ada sesi \"{id}\""),
            Language::En => format!("There is no session \"{id}\""),
        },
        Refusal::SessionState(state) => session_state(language, *state),
        Refusal::Minutes(_) => say("Lama sesi 1 sampai 720 menit", "A session lasts 1 to 720 minutes"),
        Refusal::NoSuchPosition => say("Tidak ada tempat seperti itu di susunan acara", "The agenda has no such place"),
        Refusal::SessionTaken(id) => match language {
            Language::Id => format!("Sesi \"{id}\" sudah ada"),
            Language::En => format!("There is a session \"{id}\" already"),
        },
        Refusal::NoSuchDelegation(code) => match language {
            Language::Id => {
                format!("Tidak ada instansi \"{code}\". Tambahkan dulu di layar kehadiran")
            }
            Language::En => {
                format!("There is no delegation \"{code}\". Add it on the attendance screen first")
            }
        },
        Refusal::DelegationTaken(code) => match language {
            Language::Id => format!("Instansi {code} sudah ada di daftar"),
            Language::En => format!("Delegation {code} is on the list already"),
        },
        Refusal::TooManyHeads(n) => match language {
            Language::Id => format!("{n} orang? Paling banyak 9.999"),
            Language::En => format!("{n} people? At most 9,999"),
        },
        Refusal::NoSuch(id) => match language {
            Language::Id => format!("Nomor {id} tidak ada"),
            Language::En => format!("There is no number {id}"),
        },
        Refusal::NoSuchAspect(id) => match language {
            Language::Id => format!("Tidak ada aspek \"{id}\""),
            Language::En => format!("There is no aspect \"{id}\""),
        },
        Refusal::ItemState(state) => item_state(language, *state),
        Refusal::KeptApart => say("Kedua butir itu sudah dibiarkan berbeda", "These two are kept apart already"),
        Refusal::MergeWithItself => {
            say("Butir tidak dapat digabung dengan dirinya sendiri", "An item cannot be merged into itself")
        }
        Refusal::Wording(refusal) => wording(language, *refusal),
        Refusal::Group(refusal) => group(language, *refusal),
        Refusal::NoteState => say("Catatan ini tidak dalam keadaan itu", "This note is not in that state"),
        Refusal::Vote(refusal) => vote(language, refusal),
        Refusal::NothingToUndo => say("Tidak ada yang dapat diurungkan", "There is nothing to undo"),
        Refusal::NothingToRedo => say("Tidak ada yang dapat dikembalikan", "There is nothing to redo"),
        Refusal::NeededBy(record) => match language {
            Language::Id => {
                format!("Tidak dapat diurungkan: catatan no. {record} bergantung padanya")
            }
            Language::En => format!("This cannot be undone: record {record} depends on it"),
        },
        Refusal::ReasonMissing => say("Tulis alasannya, satu baris", "Write the reason, one line"),
        Refusal::OrderIncomplete => {
            say("Urutan harus memuat setiap prioritas satu kali", "The order must name every priority once")
        }
        Refusal::NoSessions => say("Susunan acara belum punya sesi", "The agenda has no sessions"),
        Refusal::AspectTaken(id) => match language {
            Language::Id => format!("Aspek \"{id}\" ada dua kali"),
            Language::En => format!("The aspect \"{id}\" is there twice"),
        },
        Refusal::TooManyAspects => language.say(TOO_MANY_ASPECTS).to_owned(),
        Refusal::LastAspect => language.say(LAST_ASPECT).to_owned(),
        Refusal::NothingToCompress => language.say(NOTHING_TO_COMPRESS).to_owned(),
        Refusal::Times => language.say(TIMES).to_owned(),
        Refusal::TimesOverlap(title) => overlap(language, title),
        Refusal::SessionId(id) => session_id(language, id),
        Refusal::TooManyPeople(most) => match language {
            Language::Id => format!("Paling banyak {most} orang"),
            Language::En => format!("At most {most} people"),
        },
        Refusal::Gap => say("Sesi ini tidak berjalan selama waktu itu", "This session was not running all that time"),
    }
}

fn session_id(language: Language, id: &str) -> String {
    match language {
        Language::Id => {
            format!("\"{id}\" bukan tanda sesi: 1 sampai 60 huruf kecil, angka, atau tanda hubung")
        }
        Language::En => {
            format!("\"{id}\" is no session id: 1 to 60 small letters, digits and hyphens")
        }
    }
}

fn session_state(language: Language, state: SessionState) -> String {
    let word = language.say(words::session_state(state));
    match language {
        Language::Id => format!("Sesi ini {word}; yang diminta tidak berlaku"),
        Language::En => format!("This session is {word}; that does not apply"),
    }
}

fn wording(language: Language, refusal: WordingRefusal) -> String {
    let (id, en) = match refusal {
        WordingRefusal::Number => (
            "Dua atau tiga rumusan, dan satu angka untuk tiap rumusan",
            "Two or three formulations, and a number for each",
        ),
        WordingRefusal::Tie => ("Suara sama: sepakati, atau parkir dulu", "A tie: agree on one, or park it"),
    };
    language.pick(id, en).to_owned()
}

fn group(language: Language, refusal: GroupRefusal) -> String {
    let (id, en) = match refusal {
        GroupRefusal::Unsound => {
            ("Dua sampai 12 kelompok; tiap instansi di satu kelompok", "Two to 12 groups; each delegation at one table")
        }
        GroupRefusal::Drawn => (
            "Urutan tampil sudah diundi dan berlaku sampai semua kelompok tampil",
            "The order of presentations is drawn and stands until every group has presented",
        ),
        GroupRefusal::NoneLeft => {
            ("Tidak ada kelompok lagi. Ctrl+P, lalu \"kelompok\"", "No group is left. Ctrl+P, then \"groups\"")
        }
    };
    language.pick(id, en).to_owned()
}

fn item_state(language: Language, state: ItemState) -> String {
    let phrase = match state {
        ItemState::Shown => Phrase::new("Butir ini sudah ada di papan", "This item is on the board already"),
        ItemState::Merged(_) => Phrase::new("Butir ini sudah digabung", "This item is merged already"),
        ItemState::Parked => Phrase::new("Butir ini diparkir; pulihkan dulu", "This item is parked; restore it first"),
        ItemState::Withdrawn => {
            Phrase::new("Butir ini dicabut; pulihkan dulu", "This item is withdrawn; restore it first")
        }
    };
    language.say(phrase).to_owned()
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

fn vote(language: Language, refusal: &VoteRefusal) -> String {
    let say = |id: &str, en: &str| language.pick(id, en).to_owned();
    match refusal {
        VoteRefusal::State(state) => {
            let word = language.say(vote_state(*state));
            match language {
                Language::Id => format!("Pemungutan suara ini sudah {word}"),
                Language::En => format!("This vote is {word}"),
            }
        }
        VoteRefusal::Options => say(
            "Pilihannya belum benar: paling sedikit satu, dan masih di papan",
            "The options are not right: at least one, still on the board",
        ),
        VoteRefusal::UnknownOption(option) => match language {
            Language::Id => format!("\"{option}\" bukan pilihan di sini"),
            Language::En => format!("\"{option}\" is not an option here"),
        },
        VoteRefusal::Numbers => say("Angka aturannya di luar batas", "The numbers of the rule are out of range"),
        VoteRefusal::NoVoters => say("Belum ada instansi yang memilih", "Nobody votes yet"),
        VoteRefusal::NotAVoter(code) => match language {
            Language::Id => format!("{code} tidak terdaftar memilih di sini"),
            Language::En => format!("{code} does not vote here"),
        },
        VoteRefusal::AlreadyAVoter(code) => match language {
            Language::Id => format!("{code} sudah terdaftar memilih"),
            Language::En => format!("{code} is on the roll already"),
        },
        VoteRefusal::Naming => say(
            "Suara rahasia tanpa nama; suara lain dengan nama (@instansi)",
            "Secret ballots have no name, others do (@office)",
        ),
        VoteRefusal::TooManyBallots { voters } => match language {
            Language::Id => format!("Surat suara sudah sebanyak pemilih: {voters}"),
            Language::En => format!("There are as many ballots as voters already: {voters}"),
        },
        VoteRefusal::NoSuchBallot(no) => match language {
            Language::Id => format!("Surat suara no. {no} tidak ada atau sudah ditarik"),
            Language::En => format!("Ballot no. {no} does not exist or is taken back"),
        },
        VoteRefusal::Ballot(fault) => ballot(language, fault),
        VoteRefusal::Audit(why) => super::vote::audit::refusal(language, why),
        VoteRefusal::Totals { most } => match language {
            Language::Id => format!("Jumlahnya melebihi yang hadir: paling banyak {most}"),
            Language::En => format!("More than are present: at most {most}"),
        },
        VoteRefusal::TieOpen => {
            say("Suara sama pada batas: putuskan dulu", "There is a tie at the cut: settle it first")
        }
        VoteRefusal::NoTie => say("Tidak ada suara sama pada batas", "There is no tie at the cut"),
        VoteRefusal::Settlement => say(
            "Keputusan harus memuat tepat pilihan yang suaranya sama",
            "The decision must name exactly the tied options",
        ),
        VoteRefusal::WordMissing => say(
            "Belum ada kata untuk undian: mintalah ruangan menyebut satu kata",
            "The word for the lot is missing: ask the room for one",
        ),
        VoteRefusal::WordSaid(word) => match language {
            Language::Id => format!("Undian sudah memakai kata \"{word}\"; kata itu tetap berlaku"),
            Language::En => format!("The lot was drawn with the word \"{word}\"; that word stands"),
        },
        VoteRefusal::RunOffs => {
            say("Sudah dua kali putaran tambahan; pilih cara lain", "Two run-offs were held; choose another way")
        }
        VoteRefusal::NoResult => say("Belum ada suara", "There is no valid ballot"),
        VoteRefusal::Entry => say(
            "Di sini jumlahnya dihitung bersama, atau surat suaranya satu-satu; bukan campuran",
            "Here either totals are counted or ballots come in, not both",
        ),
        VoteRefusal::NoQuorum => say(
            "Kuorum tidak tercapai, hasilnya belum mengikat; sepakati secara musyawarah",
            "There is no quorum, so the count does not bind; agree by musyawarah",
        ),
        VoteRefusal::NotCarried => {
            say("Belum mufakat: dengarkan dulu keberatannya", "There is no consensus yet: hear the concerns first")
        }
        VoteRefusal::RunOffRule => say(
            "Putaran tambahan: dua pilihan dengan satu suara, lebih dengan peringkat, sebanyak tempat yang tersisa",
            "A run-off: one choice between two, ranking among more, for exactly the places left",
        ),
        VoteRefusal::RunOffOf(id) => match language {
            Language::Id => format!("Putaran tambahan ini hanya memutus suara sama di no. {id}"),
            Language::En => format!("This run-off only settles the tie of no. {id}"),
        },
    }
}

/// What is wrong with a ballot; never repeats more of it than the fault itself.
pub fn ballot(language: Language, fault: &BallotFault) -> String {
    let say = |id: &str, en: &str| language.pick(id, en).to_owned();
    match fault {
        BallotFault::UnknownOption(option) => match language {
            Language::Id => format!("\"{option}\" bukan pilihan di sini"),
            Language::En => format!("\"{option}\" is not an option here"),
        },
        BallotFault::Twice(_) => say("Satu pilihan disebut dua kali", "An option is named twice"),
        BallotFault::TooManyDots { given, dots } => match language {
            Language::Id => format!("{given} titik; hanya ada {dots}"),
            Language::En => format!("{given} dots; there are only {dots}"),
        },
        BallotFault::TooManyOnOne { most, .. } => match language {
            Language::Id => format!("Paling banyak {most} titik pada satu butir"),
            Language::En => format!("At most {most} dots on one item"),
        },
        BallotFault::TooManyChoices { most } => match language {
            Language::Id => format!("Paling banyak {most} pilihan"),
            Language::En => format!("At most {most} options"),
        },
        BallotFault::SharedRank => say("Peringkat bersama tidak dipakai di sini", "Shared ranks are not used here"),
        BallotFault::OffScale { low, high } => match language {
            Language::Id => format!("Nilainya {low} sampai {high}"),
            Language::En => format!("Scores are {low} to {high}"),
        },
        BallotFault::Empty => say("Isinya belum ada", "It says nothing yet"),
        BallotFault::NotAVoter(code) => match language {
            Language::Id => format!("{code} tidak terdaftar memilih di sini"),
            Language::En => format!("{code} does not vote here"),
        },
        BallotFault::Naming => say(
            "Suara rahasia tanpa nama; suara lain dengan nama (@instansi)",
            "Secret ballots have no name, others do (@office)",
        ),
        BallotFault::Alike => {
            say("Di sini surat suara bernama, jadi satu per satu", "Ballots have names here, so one at a time")
        }
        BallotFault::Cells { each } => match language {
            Language::Id => format!("{each} nilai untuk tiap butir; - bila tidak dinilai"),
            Language::En => format!("{each} scores for each item; - where not scored"),
        },
        BallotFault::Unreadable(_) => say("Tidak terbaca sebagai surat suara", "This does not read as a ballot"),
        BallotFault::OtherMethod(kind) => {
            let word = language.say(method(*kind));
            match language {
                Language::Id => format!("Itu tampaknya surat suara untuk {word}"),
                Language::En => format!("That looks like a ballot for {word}"),
            }
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
