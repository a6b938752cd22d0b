//! A vote, from the draft to what was accepted.

use super::{Language, Phrase, dates};
use crate::domain::command::BallotFault;
use crate::domain::vote::ballot::Summary;
use crate::domain::vote::preset::Estimate;
use crate::domain::vote::{
    Base, DecidedBy, Declaration, Entry, Method, MethodKind, Openness, Quorum, RankingRule,
    TieRule, Turnout,
};

/// Title of the list of votes.
pub const LIST: Phrase = Phrase::new("Pemungutan suara", "Votes");
/// The last line of that list.
pub const NEW: Phrase = Phrase::new("+ pemungutan suara baru", "+ new vote");
/// A withdrawn vote.
pub const WITHDRAWN: Phrase = Phrase::new(
    "Pemungutan suara ini dicabut. Surat suaranya tidak dibuka.",
    "This vote was withdrawn. Its ballots stay sealed.",
);
/// The board has nothing to vote on.
pub const NO_ITEMS: Phrase = Phrase::new(
    "Belum ada butir di papan untuk dipilih",
    "There are no items on the board to vote on yet",
);
/// What to do with a draft.
pub const TALK_FIRST: Phrase = Phrase::new(
    "Musyawarah dulu: m · Hitung: Enter",
    "Talk it over first: m · Count: Enter",
);
/// Behind an option agreed without a count.
pub const AGREED_MARK: Phrase = Phrase::new("✓ musyawarah", "✓ agreed");
/// Title of the dialog of letters agreed.
pub const AGREE: Phrase = Phrase::new(
    "Disepakati secara musyawarah",
    "Agreed by talking it over (musyawarah)",
);
/// What to type there.
pub const AGREE_REMARK: Phrase = Phrase::new(
    "Ketik hurufnya, misalnya CA. Sisanya dihitung. Kosong: tidak ada.",
    "Type the letters, such as CA. The rest is counted. Empty: none.",
);
/// Nothing was agreed beforehand.
pub const NONE_AGREED: Phrase = Phrase::new(
    "Tidak ada yang disepakati dulu; semua dihitung",
    "Nothing agreed beforehand; all are counted",
);
/// Everything was agreed beforehand.
pub const ALL_AGREED: Phrase = Phrase::new(
    "Semua sudah disepakati; s menyepakatinya tanpa hitungan",
    "All are agreed; s accepts them without a count",
);
/// Title of the dialog of acceptance without a count.
pub const ACCEPT_WHOLE: Phrase =
    Phrase::new("Sepakati tanpa pemungutan suara", "Accept without a count");
/// What to type there.
pub const ORDER_REMARK: Phrase = Phrase::new(
    "Urutan hurufnya, terpenting dulu.",
    "The letters in order, most important first.",
);
/// Title of the question's dialog.
pub const QUESTION: Phrase = Phrase::new("Pertanyaan", "Question");
/// Title of the declaration.
pub const RULE: Phrase = Phrase::new("Aturan", "Rule");
/// Prompt of the roll's search.
pub const SEARCH: Phrase = Phrase::new("cari instansi", "find a delegation");
/// A vote needs voters.
pub const NO_VOTERS: Phrase = Phrase::new("Centang dulu yang memilih", "Tick who votes first");
/// How to open.
pub const READY: Phrase = Phrase::new("Siap dibuka: b atau Enter", "Ready to open: b or Enter");
/// Entry line of a secret vote, empty.
pub const TYPE_BALLOT: Phrase = Phrase::new(
    "ketik surat suara, lalu Enter",
    "type the ballot, then Enter",
);
/// Everybody has handed in.
pub const ALL_IN: Phrase = Phrase::new(
    "semua sudah masuk · Ctrl+D menutup",
    "all are in · Ctrl+D closes",
);
/// Everybody has handed in, and a ballot without a name was typed.
pub const NAME_IT: Phrase = Phrase::new(
    "Semua sudah masuk. Sebut instansinya untuk mengganti: @kode lalu suaranya",
    "All are in. To replace one, name it: @code and its ballot",
);
/// Only the desk may look at a ballot.
pub const PEEK_DESK: Phrase = Phrase::new(
    "Isi surat suara hanya dapat dilihat di layar meja",
    "A ballot can be looked at on the desk's screen only",
);
/// Closing while a ballot stands in the field.
pub const FIELD_FULL: Phrase = Phrase::new(
    "Masih ada surat suara di kolom: Enter memasukkan, Ctrl+U mengosongkan",
    "A ballot still stands in the field: Enter hands it in, Ctrl+U clears it",
);
/// No ballot to take back.
pub const NO_BALLOT: Phrase = Phrase::new("Belum ada surat suara", "There is no ballot yet");
/// Title of the dialog that takes a ballot back.
pub const TAKE_BACK: Phrase = Phrase::new("Tarik surat suara nomor", "Take back ballot number");
/// Not a number.
pub const NOT_A_NUMBER: Phrase =
    Phrase::new("Ketik nomornya, misalnya 12", "Type the number, such as 12");
/// Title of the dialog that adds a voter.
pub const ADD_VOTER: Phrase = Phrase::new("Instansi yang menyusul", "Late delegation");
/// What to type there.
pub const ADD_VOTER_REMARK: Phrase = Phrase::new(
    "Kode atau nama, misalnya dinkes.",
    "Its code or name, such as dinkes.",
);
/// First choice when closing.
pub const CLOSE_NOW: Phrase =
    Phrase::new("Tutup dan tampilkan hasilnya", "Close and show the result");
/// Second choice when closing.
pub const NOT_YET: Phrase = Phrase::new("Belum, lanjutkan", "Not yet, go on");
/// A figure is missing in the form of totals.
pub const TOTALS_HINT: Phrase = Phrase::new(
    "dihitung bersama di ruangan; tercatat saat ditutup",
    "counted together in the room; recorded with the closing",
);
/// Result counted in the room.
pub const AS_TOTALS: Phrase =
    Phrase::new("jumlah hitungan di ruangan", "totals counted in the room");
/// No valid ballot.
pub const NO_RESULT: Phrase = Phrase::new("Belum ada suara yang sah", "There is no valid ballot");
/// A shared level.
pub const TIED_MARK: Phrase = Phrase::new("= suara sama", "= tied");
/// What to do next, without an open tie.
pub const TO_ACCEPT: Phrase = Phrase::new("Sepakati: s", "Accept: s");
/// What to do next with an open tie.
pub const TO_SETTLE: Phrase = Phrase::new("perlu keputusan: m", "needs a decision: m");
/// What to do next with a run-off.
pub const TO_USE: Phrase = Phrase::new(
    "Pakai untuk memutus suara sama: s",
    "Use it to settle the tie: s",
);
/// No tie to settle.
pub const NO_TIE: Phrase = Phrase::new(
    "Tidak ada suara sama pada batas; s menyepakati",
    "There is no tie at the cut; s accepts",
);
/// Title of the dialog that settles a tie.
pub const SETTLE: Phrase = Phrase::new("Suara sama pada batas", "Tie at the cut");
/// Run-off.
pub const RUN_OFF: Phrase = Phrase::new(
    "Putaran tambahan di antara yang sama",
    "Run-off among the tied",
);
/// Order by musyawarah.
pub const BY_TALK: Phrase = Phrase::new(
    "Musyawarah: tentukan urutannya…",
    "Musyawarah: set their order…",
);
/// Order by the facilitator.
pub const BY_CHAIR: Phrase = Phrase::new(
    "Keputusan pimpinan rapat: urutannya…",
    "Decision of the chair: their order…",
);
/// Lot.
pub const LOT: Phrase = Phrase::new(
    "Undi dengan program (dapat diulang siapa pun)",
    "Lot by the program (anybody can redo it)",
);
/// Who decided, as recorded.
pub const TALKERS: Phrase = Phrase::new("musyawarah", "musyawarah");
/// Who decided, as recorded.
pub const CHAIR: Phrase = Phrase::new("pimpinan rapat", "the chair");
/// Title of a reason.
pub const REASON: Phrase = Phrase::new("Alasan, satu baris", "Reason, one line");
/// A reason that may be left out.
pub const REASON_FREE: Phrase = Phrase::new("Boleh kosong.", "May stay empty.");
/// A reason that is needed.
pub const REASON_NEEDED: Phrase =
    Phrase::new("Dicatat bersama hasilnya.", "Recorded with the result.");
/// Title of the dialog of acceptance.
pub const ACCEPT: Phrase = Phrase::new("Dengan ini disepakati?", "Hereby accepted?");
/// Accept another order.
pub const OTHER_ORDER: Phrase = Phrase::new(
    "Urutan lain secara musyawarah…",
    "Another order by musyawarah…",
);
/// Reopen?
pub const REOPEN: Phrase = Phrase::new("Buka lagi?", "Reopen?");
/// What reopening means.
pub const REOPEN_TEXT: Phrase = Phrase::new(
    "Hasilnya sudah dilihat ruangan. Itu ikut tercatat.",
    "The room has seen the result. That goes on record.",
);
/// Withdraw?
pub const WITHDRAW: Phrase = Phrase::new("Cabut pemungutan suara ini?", "Withdraw this vote?");
/// What withdrawing means.
pub const WITHDRAW_TEXT: Phrase = Phrase::new(
    "Tidak dapat dilanjutkan lagi. Surat suara yang masuk tidak pernah dibuka.",
    "It cannot go on after that. Ballots handed in are never opened.",
);
/// Counting again: how.
pub const RECOUNT_KEYS: Phrase = Phrase::new("Spasi: surat suara berikut", "Space: next ballot");
/// Counting again: nothing to read out.
pub const NO_RECOUNT: Phrase = Phrase::new(
    "Hasil ini jumlah dari ruangan; tidak ada surat suara untuk dibaca",
    "This result is totals from the room; there are no ballots to read out",
);
/// Counting again: equal.
pub const RECOUNT_SAME: Phrase = Phrase::new(
    "sama dengan hasil yang ditampilkan",
    "equal to the result shown",
);
/// Title of a correction.
pub const CORRECT: Phrase = Phrase::new("Isi yang benar", "What it should say");
/// The card.
pub const ACCEPTED: Phrase = Phrase::new("D I S E P A K A T I", "A C C E P T E D");
/// Accepted by counting again in a second round.
pub const SECOND_ROUND: Phrase = Phrase::new("putaran kedua", "second round");
/// A run-off.
pub const RUN_OFF_OF: Phrase = Phrase::new("putaran tambahan", "run-off");
/// Title of the settings and agreement.
pub const DETAILS: Phrase = Phrase::new("Rincian", "Details");
/// Kendall's W.
pub const W: Phrase = Phrase::new(
    "Kesepahaman W (0 tidak ada, 1 penuh)",
    "Agreement W (0 none, 1 complete)",
);
/// Pairwise disagreement.
pub const D: Phrase = Phrase::new(
    "Perbedaan D (0 sama semua, 0,5 acak)",
    "Disagreement D (0 all alike, 0.5 chance)",
);
/// Pairs.
pub const DISPUTED: Phrase = Phrase::new(
    "Paling berbeda, patut dibicarakan",
    "Most disputed, worth talking about",
);
/// The other count.
pub const OTHER_COUNT: Phrase = Phrase::new("Hitungan lain", "Other count");
/// The two counts differ.
pub const FIRST_DIFFERS: Phrase =
    Phrase::new("Urutan pertamanya berbeda!", "They put others first!");
/// Beats every other.
pub const CONDORCET: Phrase = Phrase::new(
    "Menang atas setiap yang lain",
    "Beats every other head to head",
);
/// Agenda of a vote over all aspects.
pub const ALL_ASPECTS: Phrase = Phrase::new("semua aspek", "all aspects");
/// Column of supporters.
pub const SUPPORTERS: Phrase = Phrase::new("pendukung", "support");

/// Key labels.
pub mod key {
    use super::Phrase;
    /// Open the selected vote or a new one.
    pub const OPEN_LINE: Phrase = Phrase::new("buka", "open");
    /// New vote.
    pub const NEW: Phrase = Phrase::new("suara baru", "new vote");
    /// List of votes.
    pub const LIST: Phrase = Phrase::new("daftar suara", "list of votes");
    /// Go on to the count.
    pub const COUNT: Phrase = Phrase::new("hitung", "count");
    /// Musyawarah.
    pub const TALK: Phrase = Phrase::new("musyawarah", "musyawarah");
    /// Tick.
    pub const TICK: Phrase = Phrase::new("centang", "tick");
    /// Tick all or none.
    pub const TICK_ALL: Phrase = Phrase::new("centang semua/kosongkan", "tick all/none");
    /// Switch the aspect.
    pub const ASPECT: Phrase = Phrase::new("aspek", "aspect");
    /// Edit the question.
    pub const QUESTION: Phrase = Phrase::new("pertanyaan", "question");
    /// Keep what was typed.
    pub const KEEP: Phrase = Phrase::new("pakai", "take");
    /// Accept.
    pub const ACCEPT: Phrase = Phrase::new("sepakati", "accept");
    /// Accept without a count.
    pub const ACCEPT_WHOLE: Phrase = Phrase::new("sepakati tanpa hitung", "accept, no count");
    /// Withdraw the vote.
    pub const WITHDRAW: Phrase = Phrase::new("cabut", "withdraw");
    /// Back one step.
    pub const BACK: Phrase = Phrase::new("kembali", "back");
    /// Take the rule.
    pub const TAKE: Phrase = Phrase::new("lanjut", "go on");
    /// Change a value.
    pub const CHANGE: Phrase = Phrase::new("ubah", "change");
    /// The roll is right.
    pub const ROLL_DONE: Phrase = Phrase::new("lanjut", "go on");
    /// Open the vote.
    pub const OPEN: Phrase = Phrase::new("buka suara", "open the vote");
    /// Hand in a ballot.
    pub const CAST: Phrase = Phrase::new("masuk", "cast");
    /// Close the vote.
    pub const CLOSE: Phrase = Phrase::new("tutup", "close");
    /// Take back the last.
    pub const TAKE_BACK_LAST: Phrase = Phrase::new("tarik", "take back");
    /// Take back by number.
    pub const TAKE_BACK: Phrase =
        Phrase::new("tarik surat suara nomor…", "take back ballot number…");
    /// Late delegation.
    pub const ADD_VOTER: Phrase = Phrase::new("menyusul", "late one");
    /// Peek.
    pub const PEEK: Phrase = Phrase::new("lihat isi (meja)", "peek (desk)");
    /// To moving mode.
    pub const CHOOSE: Phrase = Phrase::new("perintah", "commands");
    /// To typing mode.
    pub const TYPE: Phrase = Phrase::new("mengetik", "type");
    /// Next page of options.
    pub const PAGE: Phrase = Phrase::new("halaman pilihan", "page of options");
    /// Complete a name.
    pub const COMPLETE: Phrase = Phrase::new("lengkapi @nama", "complete @name");
    /// Next option in the form of totals.
    pub const NEXT: Phrase = Phrase::new("berikut", "next");
    /// Previous.
    pub const PREVIOUS: Phrase = Phrase::new("sebelumnya", "previous");
    /// Settle a tie.
    pub const SETTLE: Phrase = Phrase::new("suara sama", "settle tie");
    /// Details.
    pub const DETAILS: Phrase = Phrase::new("rincian", "details");
    /// Count again together.
    pub const RECOUNT: Phrase = Phrase::new("hitung ulang", "count again");
    /// Reopen.
    pub const REOPEN: Phrase = Phrase::new("buka lagi", "reopen");
    /// Second round.
    pub const SECOND: Phrase = Phrase::new("putaran kedua", "second round");
    /// Next ballot.
    pub const NEXT_BALLOT: Phrase = Phrase::new("berikut", "next");
    /// Previous ballot.
    pub const PREVIOUS_BALLOT: Phrase = Phrase::new("sebelumnya", "previous");
    /// Correct the ballot shown.
    pub const CORRECT: Phrase = Phrase::new("betulkan", "correct");
    /// Next page of the result.
    pub const RESULT_PAGE: Phrase = Phrase::new("halaman hasil", "page of the result");
    /// The result.
    pub const RESULT: Phrase = Phrase::new("hasil", "result");
    /// The priorities.
    pub const PRIORITIES: Phrase = Phrase::new("prioritas", "priorities");
}

/// Titles of the key tables, by phase.
pub mod table {
    use super::Phrase;
    /// The list of votes.
    pub const LIST: Phrase = Phrase::new("Daftar pemungutan suara", "List of votes");
    /// A new vote.
    pub const DRAFT: Phrase = Phrase::new("Suara: rancangan", "Vote: draft");
    /// Drafted.
    pub const DRAFTED: Phrase = Phrase::new(
        "Suara: musyawarah atau hitung",
        "Vote: talk it over or count",
    );
    /// The declaration.
    pub const DECLARE: Phrase = Phrase::new("Suara: aturan", "Vote: rule");
    /// The roll.
    pub const VOTERS: Phrase = Phrase::new("Suara: yang memilih", "Vote: who votes");
    /// Before opening.
    pub const READY: Phrase = Phrase::new("Suara: siap dibuka", "Vote: ready to open");
    /// Open.
    pub const OPEN: Phrase = Phrase::new("Suara: dibuka", "Vote: open");
    /// Open, with totals.
    pub const TOTALS: Phrase =
        Phrase::new("Suara: jumlah dari ruangan", "Vote: totals from the room");
    /// Closed.
    pub const RESULT: Phrase = Phrase::new("Suara: hasil", "Vote: result");
    /// Details.
    pub const DETAIL: Phrase = Phrase::new("Suara: rincian", "Vote: details");
    /// Counting again.
    pub const RECOUNT: Phrase = Phrase::new("Suara: hitung ulang", "Vote: counting again");
    /// Accepted.
    pub const ACCEPTED: Phrase = Phrase::new("Suara: disepakati", "Vote: accepted");
    /// Withdrawn.
    pub const WITHDRAWN: Phrase = Phrase::new("Suara: dicabut", "Vote: withdrawn");
}

/// The rows of the declaration.
pub mod row {
    use super::Phrase;
    /// Way of deciding.
    pub const WAY: Phrase = Phrase::new("Cara", "Way");
    /// How it comes in.
    pub const ENTRY: Phrase = Phrase::new("Masuk lewat", "Comes in by");
    /// Dots.
    pub const DOTS: Phrase = Phrase::new("Titik tiap instansi", "Dots a delegation");
    /// Limit on one item.
    pub const LIMIT: Phrase = Phrase::new("Paling banyak pada satu", "Most on one");
    /// Limit of choices.
    pub const CHOICES: Phrase = Phrase::new("Pilihan tiap instansi", "Choices a delegation");
    /// Cut.
    pub const CUT: Phrase = Phrase::new("Diambil", "Taken");
    /// Ties.
    pub const TIES: Phrase = Phrase::new("Bila suara sama", "If tied");
    /// Openness.
    pub const OPENNESS: Phrase = Phrase::new("Keterbukaan", "Openness");
    /// Base.
    pub const BASE: Phrase = Phrase::new("Dasar persen", "Base of per cent");
    /// Quorum.
    pub const QUORUM: Phrase = Phrase::new("Kuorum", "Quorum");
    /// Any number.
    pub const ANY: Phrase = Phrase::new("bebas", "any");
    /// All of them in order.
    pub const ORDER_ONLY: Phrase = Phrase::new("semua, urutannya saja", "all, only their order");
}

/// How the room decides, in a word or two.
pub const fn way(method: &Method) -> Phrase {
    match method {
        Method::Choice { .. } => Phrase::new("angkat tangan, satu pilihan", "hands, one choice"),
        Method::Approval { .. } => {
            Phrase::new("angkat tangan, boleh beberapa", "hands, several choices")
        }
        Method::Dots { .. } => Phrase::new("titik", "dots"),
        Method::Ranking {
            rule: RankingRule::Borda,
            ..
        } => Phrase::new("peringkat, poin (Borda)", "ranking, points (Borda)"),
        Method::Ranking {
            rule: RankingRule::Schulze,
            ..
        } => Phrase::new(
            "peringkat, adu dua-dua (Schulze)",
            "ranking, head to head (Schulze)",
        ),
        Method::Criteria { .. } => Phrase::new("nilai per kriteria", "scores by criteria"),
        Method::Fist => Phrase::new("lima jari", "fist to five"),
    }
}

/// How what was said comes in.
pub const fn entry(entry: Entry) -> Phrase {
    match entry {
        Entry::Ballots => Phrase::new("surat suara tiap instansi", "a ballot a delegation"),
        Entry::Totals => Phrase::new("jumlah dihitung di ruangan", "totals counted in the room"),
    }
}

/// Who may see what.
pub const fn openness(openness: Openness) -> Phrase {
    match openness {
        Openness::Open => Phrase::new("terbuka", "open, with names"),
        Openness::Closed => Phrase::new("tertutup", "closed"),
        Openness::Secret => Phrase::new("rahasia", "secret"),
    }
}

/// What percentages are taken of.
pub const fn base(base: Base) -> Phrase {
    match base {
        Base::Valid => Phrase::new("suara sah", "valid votes"),
        Base::Present => Phrase::new("yang hadir", "those present"),
    }
}

/// How many must take part.
pub const fn quorum(quorum: Quorum) -> Phrase {
    match quorum {
        Quorum::None => Phrase::new("tanpa kuorum", "no quorum"),
        Quorum::MoreThanHalf => Phrase::new("lebih dari setengah", "more than half"),
        Quorum::TwoThirds => Phrase::new("dua pertiga", "two thirds"),
    }
}

/// What is done with a tie that matters.
pub const fn ties(rule: TieRule, method: &Method) -> Phrase {
    match (rule, method) {
        (TieRule::Musyawarah, _) => Phrase::new("musyawarah", "musyawarah"),
        (TieRule::SecondKey, Method::Dots { .. }) => {
            Phrase::new("pendukung, lalu musyawarah", "supporters, then musyawarah")
        }
        (
            TieRule::SecondKey,
            Method::Ranking {
                rule: RankingRule::Schulze,
                ..
            },
        ) => Phrase::new("poin, lalu musyawarah", "points, then musyawarah"),
        (TieRule::SecondKey, Method::Ranking { .. }) => Phrase::new(
            "adu dua-dua, lalu musyawarah",
            "head to head, then musyawarah",
        ),
        (TieRule::SecondKey, Method::Criteria { .. }) => Phrase::new(
            "kriteria pertama, lalu musyawarah",
            "first criterion, then musyawarah",
        ),
        (TieRule::SecondKey, Method::Choice { .. } | Method::Approval { .. } | Method::Fist) => {
            Phrase::new("musyawarah", "musyawarah")
        }
    }
}

/// How it was decided.
pub const fn decided_by(by: DecidedBy) -> Phrase {
    match by {
        DecidedBy::Musyawarah => Phrase::new("musyawarah", "musyawarah"),
        DecidedBy::Count => Phrase::new("hitung", "count"),
        DecidedBy::CountThenMusyawarah => {
            Phrase::new("hitung lalu musyawarah", "count, then musyawarah")
        }
    }
}

/// What a score counts.
pub const fn unit(method: &Method) -> Phrase {
    match method {
        Method::Choice { .. } | Method::Approval { .. } => Phrase::new("suara", "votes"),
        Method::Dots { .. } => Phrase::new("titik", "dots"),
        Method::Ranking { .. } | Method::Criteria { .. } => Phrase::new("poin", "points"),
        Method::Fist => Phrase::new("jari", "fingers"),
    }
}

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
        0 => language
            .pick("belum ada yang dicentang", "nothing is ticked")
            .to_owned(),
        1 => format!("1 {} · {first}", language.pick("butir", "item")),
        n => format!(
            "{n} {} · {first} {to} {last}",
            language.pick("butir", "items")
        ),
    }
}

/// `C, A disepakati secara musyawarah`.
pub fn agreed(language: Language, letters: &str) -> String {
    match language {
        Language::Id => format!("{letters} disepakati secara musyawarah"),
        Language::En => format!("{letters} agreed by musyawarah"),
    }
}

/// The rule of a ballot in one line.
pub fn rule(language: Language, method: &Method) -> String {
    let (id, en) = match method {
        Method::Choice { .. } => (
            "satu pilihan tiap instansi".into(),
            "one choice a delegation".into(),
        ),
        Method::Approval {
            max_choices: None, ..
        } => (
            "boleh memilih beberapa".into(),
            "any number of choices".into(),
        ),
        Method::Approval {
            max_choices: Some(n),
            ..
        } => (
            format!("paling banyak {n} pilihan"),
            format!("at most {n} choices"),
        ),
        Method::Dots {
            dots, max_per_item, ..
        } => (
            format!("{dots} titik tiap instansi, paling banyak {max_per_item} pada satu butir"),
            format!("{dots} dots a delegation, at most {max_per_item} on one item"),
        ),
        Method::Ranking { length: None, .. } => (
            "urutkan, terpenting dulu".into(),
            "rank them, most important first".into(),
        ),
        Method::Ranking {
            length: Some(n), ..
        } => (
            format!("urutkan {n} terpenting"),
            format!("rank the {n} most important"),
        ),
        Method::Criteria { low, high, .. } => (
            format!("nilai {low} sampai {high}"),
            format!("scores {low} to {high}"),
        ),
        Method::Fist => ("0 sampai 5 jari".into(), "0 to 5 fingers".into()),
    };
    language.pick(id, en)
}

/// `ambil 5`, or that only the order is wanted; `agreed` of them are taken already.
pub fn cut(language: Language, cut: Option<u32>, agreed: usize) -> String {
    match (language, cut, agreed) {
        (_, None, _) => language.say(row::ORDER_ONLY).to_owned(),
        (Language::Id, Some(n), 0) => format!("ambil {n}"),
        (Language::Id, Some(n), _) => format!("ambil {n} lagi"),
        (Language::En, Some(n), 0) => format!("take {n}"),
        (Language::En, Some(n), _) => format!("take {n} more"),
    }
}

/// Everything that is fixed, in one sentence.
pub fn declaration(language: Language, declared: &Declaration, agreed: usize) -> String {
    format!(
        "{} · {} · {} · {}: {}",
        cut(language, declared.cut, agreed),
        rule(language, &declared.method),
        language.say(openness(declared.openness)),
        language.pick("suara sama", "if tied"),
        language.say(ties(declared.ties, &declared.method)),
    )
}

/// `35 surat suara × 15 detik = 9 menit`.
pub fn estimate(language: Language, estimate: Estimate, entry: Entry) -> String {
    let Estimate {
        pieces,
        seconds_each,
    } = estimate;
    let minutes = estimate.minutes();
    let piece = match entry {
        Entry::Ballots => Phrase::new("surat suara", "ballots"),
        Entry::Totals => Phrase::new("pilihan", "options"),
    };
    let piece = language.say(piece);
    match language {
        Language::Id => format!("{pieces} {piece} × {seconds_each} detik = {minutes} menit"),
        Language::En => format!("{pieces} {piece} × {seconds_each} seconds = {minutes} min"),
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
        Summary::Dots { used, of } if used < of => (
            format!("{used} dari {of} titik"),
            format!("{used} of {of} dots"),
        ),
        Summary::Dots { used, .. } => (format!("{used} titik"), format!("{used} dots")),
        Summary::Ranked { options, .. } => {
            (format!("{options} peringkat"), format!("{options} ranked"))
        }
        Summary::Scored(n) => (format!("{n} nilai"), format!("{n} scores")),
        Summary::Fist => ("terbaca".to_owned(), "read".to_owned()),
    };
    format!(
        "{} · {}",
        language.pick(id, en),
        language.pick("sah", "valid")
    )
}

/// What is wrong with a ballot that may not be repeated.
pub fn fault(language: Language, fault: &BallotFault) -> String {
    match fault {
        BallotFault::UnknownOption(_) => language
            .pick(
                "Ada huruf yang bukan pilihan di sini",
                "It names something that is no option here",
            )
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
            MethodKind::Hands
            | MethodKind::Dots
            | MethodKind::Criteria
            | MethodKind::Ranking
            | MethodKind::Fist,
        ) => super::refusal::ballot(language, fault),
    }
}

/// `Surat suara no. 12 ditarik`.
pub fn taken_back(language: Language, no: u32) -> String {
    match language {
        Language::Id => format!("Surat suara no. {no} ditarik"),
        Language::En => format!("Ballot no. {no} taken back"),
    }
}

/// A later ballot took the place of an earlier one.
pub fn replaced(language: Language, code: &str) -> String {
    match language {
        Language::Id => format!("Surat suara {code} diganti dengan yang baru"),
        Language::En => format!("The ballot of {code} is replaced by the new one"),
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
    format!(
        "{} {}",
        language.pick("Tutup?", "Close?"),
        self::turnout(language, turnout)
    )
}

/// Title of the closing dialog where the room counted together.
pub fn close_plain(language: Language) -> &'static str {
    language.pick("Tutup?", "Close?")
}

/// Who has not handed in.
pub fn missing(language: Language, codes: &[&str]) -> String {
    let shown: Vec<&str> = codes.iter().take(3).copied().collect();
    let rest = codes.len().saturating_sub(3);
    let more = if rest > 0 {
        format!(" +{rest}")
    } else {
        String::new()
    };
    format!(
        "{}: {}{more}",
        language.pick("belum", "not yet"),
        shown.join(", ")
    )
}

/// `E dan K`.
pub fn and(language: Language, letters: &[String]) -> String {
    match letters {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!(
            "{} {} {last}",
            first.join(", "),
            language.pick("dan", "and")
        ),
    }
}

/// `E dan K: suara sama pada batas`.
pub fn tie(language: Language, letters: &[String]) -> String {
    format!(
        "{}: {}",
        and(language, letters),
        language.pick("suara sama pada batas", "tied at the cut")
    )
}

/// The cut line.
pub fn cut_line(language: Language, taken: usize) -> String {
    match language {
        Language::Id => format!("batas: {taken} diambil"),
        Language::En => format!("cut: {taken} taken"),
    }
}

/// `ditutup 09.45 · 34 sah · 1 abstain`.
pub fn closed(language: Language, time: &str, valid: u64, blank: u64) -> String {
    match language {
        Language::Id => format!("DITUTUP {time} · {valid} sah · {blank} abstain"),
        Language::En => format!("CLOSED {time} · {valid} valid · {blank} blank"),
    }
}

/// `DITUTUP 09.45`.
pub fn closed_at(language: Language, time: &str) -> String {
    format!("{} {time}", language.pick("DITUTUP", "CLOSED"))
}

/// The tied must all be named.
pub fn exactly(language: Language, letters: &[String]) -> String {
    format!(
        "{}: {}",
        language.pick("Sebut tepat", "Name exactly"),
        and(language, letters)
    )
}

/// Too few took part.
pub fn no_quorum(language: Language, took_part: u64, entitled: u64) -> String {
    match language {
        Language::Id => {
            format!("Kuorum tidak tercapai ({took_part} dari {entitled}): belum mengikat")
        }
        Language::En => format!("No quorum ({took_part} of {entitled}): not binding"),
    }
}

/// How far ahead the first is: `mayoritas`, `terbanyak, bukan mayoritas`.
pub fn lead(language: Language, majority: bool, part: u64, of: u64) -> String {
    let word = if majority {
        language.pick("mayoritas", "majority")
    } else {
        language.pick("terbanyak, bukan mayoritas", "most votes, no majority")
    };
    format!("{word}: {part} {} {of}", language.pick("dari", "of"))
}

/// Take all of the tied.
pub fn take_all(language: Language, tied: usize, total: usize) -> String {
    let them = if tied == 2 {
        language.pick("keduanya", "both")
    } else {
        language.pick("semuanya", "all of them")
    };
    match language {
        Language::Id => format!("Ambil {them}: jadi {total} prioritas"),
        Language::En => format!("Take {them}: {total} priorities"),
    }
}

/// Take none of the tied.
pub fn take_none(language: Language, total: usize) -> String {
    match language {
        Language::Id => format!("Jangan ambil satu pun: jadi {total} prioritas"),
        Language::En => format!("Take none of them: {total} priorities"),
    }
}

/// Accept as counted: how many, which.
pub fn accept(language: Language, letters: &str, total: usize) -> String {
    match language {
        Language::Id => format!("Sepakati {total} prioritas: {letters}"),
        Language::En => format!("Accept {total} priorities: {letters}"),
    }
}

/// The line of the card.
pub fn accepted(
    language: Language,
    voters: Option<u32>,
    priorities: usize,
    by: DecidedBy,
) -> String {
    let voters = voters.map_or_else(String::new, |n| match language {
        Language::Id => format!("{n} instansi · "),
        Language::En => format!("{n} delegations · "),
    });
    let by = language.say(decided_by(by));
    match language {
        Language::Id => format!("{voters}{priorities} prioritas · cara: {by}"),
        Language::En => format!("{voters}{priorities} priorities · by {by}"),
    }
}

/// Settled by what.
pub fn settled(language: Language, how: &str) -> String {
    format!(
        "{}: {how}",
        language.pick("suara sama diputus", "tie settled")
    )
}

/// What settled a tie, in a word.
pub const fn settlement(how: &crate::domain::vote::TieSettlement) -> Phrase {
    use crate::domain::vote::TieSettlement;
    match how {
        TieSettlement::RunOff { .. } => Phrase::new("putaran tambahan", "run-off"),
        TieSettlement::TakeAll => Phrase::new("semua diambil", "all taken"),
        TieSettlement::TakeNone => Phrase::new("tidak ada yang diambil", "none taken"),
        TieSettlement::Decision { .. } => {
            Phrase::new("keputusan dengan alasan", "decision with a reason")
        }
        TieSettlement::Lot { .. } => Phrase::new("undian", "lot"),
    }
}

/// The second key split a tie.
pub fn second_key(language: Language, ties: Phrase) -> String {
    format!(
        "{}: {}",
        language.pick("kunci kedua", "second key"),
        language.say(ties)
    )
}

/// `Surat suara no. 7 dari 35: AACDK`.
pub fn read_out(
    language: Language,
    no: u32,
    voter: Option<&str>,
    alike: u32,
    said: &str,
) -> String {
    let voter = voter.map_or_else(String::new, |code| format!(" · {code}"));
    let alike = if alike > 1 {
        format!(" ({alike}×)")
    } else {
        String::new()
    };
    format!("{}{voter}{alike}: {said}", numbered(language, no))
}

/// `7 dari 35 dibacakan`.
pub fn read_so_far(language: Language, shown: usize, of: usize) -> String {
    match language {
        Language::Id => format!("{shown} dari {of} dibacakan"),
        Language::En => format!("{shown} of {of} read out"),
    }
}

/// Counts of ballots that do not count or were changed.
pub fn strays(
    language: Language,
    taken_back: usize,
    replaced: usize,
    corrected: usize,
    reopened: u32,
) -> String {
    match language {
        Language::Id => format!(
            "Ditarik {taken_back} · diganti {replaced} · dibetulkan {corrected} · dibuka lagi {reopened}×"
        ),
        Language::En => format!(
            "Taken back {taken_back} · replaced {replaced} · corrected {corrected} · reopened {reopened}×"
        ),
    }
}

/// Dots placed and unused.
pub fn dots_used(language: Language, placed: u64, unused: u64) -> String {
    match language {
        Language::Id => format!("{placed} titik ditempatkan, {unused} tidak dipakai"),
        Language::En => format!("{placed} dots placed, {unused} unused"),
    }
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
    at.map(|at| dates::clock(language, zone, at))
        .unwrap_or_default()
}
