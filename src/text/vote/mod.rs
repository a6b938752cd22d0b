//! A vote, from the draft to what was accepted.

pub mod audit;
mod counted;
pub mod criteria;
pub mod key;
pub mod row;
mod rule;
mod said;
pub mod table;

pub use counted::*;
pub use rule::*;
pub use said::*;

use super::Phrase;

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
pub const NO_ITEMS: Phrase =
    Phrase::new("Belum ada butir di papan. Ketik pilihannya: a", "No items on the board yet. Type the options: a");
/// There are no options of one's own yet.
pub const TYPE_OPTIONS: Phrase = Phrase::new("Ketik pilihannya: a", "Type the options: a");
/// What to do with a draft.
pub const TALK_FIRST: Phrase =
    Phrase::new("Musyawarah dulu: m · Hitung: Enter", "Talk it over first: m · Count: Enter");
/// Behind an option agreed without a count.
pub const AGREED_MARK: Phrase = Phrase::new("✓ musyawarah", "✓ agreed");
/// Title of the dialog of letters agreed.
pub const AGREE: Phrase = Phrase::new("Disepakati secara musyawarah", "Agreed by talking it over (musyawarah)");
/// What to type there.
pub const AGREE_REMARK: Phrase = Phrase::new(
    "Ketik hurufnya, misalnya CA. Sisanya dihitung. Kosong: tidak ada.",
    "Type the letters, such as CA. The rest is counted. Empty: none.",
);
/// Nothing was agreed beforehand.
pub const NONE_AGREED: Phrase =
    Phrase::new("Tidak ada yang disepakati dulu; semua dihitung", "Nothing agreed beforehand; all are counted");
/// Everything was agreed beforehand.
pub const ALL_AGREED: Phrase = Phrase::new(
    "Semua sudah disepakati; s menyepakatinya tanpa hitungan",
    "All are agreed; s accepts them without a count",
);
/// Title of the dialog of acceptance without a count.
pub const ACCEPT_WHOLE: Phrase = Phrase::new("Sepakati tanpa pemungutan suara", "Accept without a count");
/// What to type there.
pub const ORDER_REMARK: Phrase =
    Phrase::new("Urutan hurufnya, terpenting dulu.", "The letters in order, most important first.");
/// Title of the question's dialog.
pub const QUESTION: Phrase = Phrase::new("Pertanyaan", "Question");
/// Prompt of an option that is typed.
pub const OPTION: Phrase = Phrase::new("Pilihan", "Option");
/// The options are what was noted down in the session.
pub const FROM_NOTES: Phrase = Phrase::new("catatan", "notes");
/// The options are what the room has accepted so far.
pub const ACCEPTED_SO_FAR: Phrase = Phrase::new("prioritas sejauh ini", "priorities so far");
/// Question about their order.
pub const LAST_ORDER: Phrase = Phrase::new("Urutan prioritas", "Order of the priorities");
/// The options are typed here alone.
pub const OWN: Phrase = Phrase::new("pilihan sendiri", "options of one's own");
/// Question about options of one's own.
pub const WHICH_FIRST: Phrase = Phrase::new("Mana yang didahulukan?", "Which come first?");
/// Question about one proposal.
pub const DO_YOU_AGREE: Phrase = Phrase::new("Setujukah kita?", "Do we agree?");
/// Title of the declaration.
pub const RULE: Phrase = Phrase::new("Aturan", "Rule");
/// Prompt of the roll's search.
pub const SEARCH: Phrase = Phrase::new("cari instansi", "find a delegation");
/// A vote needs voters.
pub const NO_VOTERS: Phrase = Phrase::new("Centang dulu yang memilih", "Tick who votes first");
/// How to open.
pub const READY: Phrase = Phrase::new("Siap dibuka: b atau Enter", "Ready to open: b or Enter");
/// Entry line of a secret vote, empty.
pub const TYPE_BALLOT: Phrase = Phrase::new("ketik surat suara, lalu Enter", "type the ballot, then Enter");
/// Everybody has handed in.
pub const ALL_IN: Phrase = Phrase::new("semua sudah masuk · Ctrl+D menutup", "all are in · Ctrl+D closes");
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
pub const NOT_A_NUMBER: Phrase = Phrase::new("Ketik nomornya, misalnya 12", "Type the number, such as 12");
/// Title of the dialog that adds a voter.
pub const ADD_VOTER: Phrase = Phrase::new("Instansi yang menyusul", "Late delegation");
/// What to type there.
pub const ADD_VOTER_REMARK: Phrase =
    Phrase::new("Kode atau nama, misalnya dinkes.", "Its code or name, such as dinkes.");
/// First choice when closing.
pub const CLOSE_NOW: Phrase = Phrase::new("Tutup dan tampilkan hasilnya", "Close and show the result");
/// Second choice when closing.
pub const NOT_YET: Phrase = Phrase::new("Belum, lanjutkan", "Not yet, go on");
/// A figure is missing in the form of totals.
pub const TOTALS_HINT: Phrase = Phrase::new(
    "dihitung bersama di ruangan; tercatat saat ditutup",
    "counted together in the room; recorded with the closing",
);
/// Cells of the agreed table are saved as they come.
pub const TABLE_HINT: Phrase =
    Phrase::new("disepakati bersama; tiap Enter tersimpan", "agreed together; every Enter is saved");
/// Title of the dialog of a concern in fist to five.
pub const CONCERN: Phrase = Phrase::new("Keberatan atau catatan", "Objection or concern");
/// What to type there.
pub const CONCERN_REMARK: Phrase = Phrase::new(
    "Tersimpan sebagai catatan; @kode di depan bila disebut namanya.",
    "Kept as a note; @code in front if a name is given.",
);
/// A concern is noted.
pub const CONCERN_NOTED: Phrase = Phrase::new("Tercatat di catatan sesi", "Kept in the session's notes");
/// A concern needs a session to be noted in.
pub const NO_SESSION: Phrase = Phrase::new("Belum ada sesi untuk mencatatnya", "There is no session to note it in");
/// No valid ballot.
pub const NO_RESULT: Phrase = Phrase::new("Belum ada suara yang sah", "There is no valid ballot");
/// A shared level.
pub const TIED_MARK: Phrase = Phrase::new("= suara sama", "= tied");
/// What to do next, without an open tie.
pub const TO_ACCEPT: Phrase = Phrase::new("Sepakati: s", "Accept: s");
/// What to do next with an open tie.
pub const TO_SETTLE: Phrase = Phrase::new("perlu keputusan: m", "needs a decision: m");
/// What to do next with a run-off.
pub const TO_USE: Phrase = Phrase::new("Pakai untuk memutus suara sama: s", "Use it to settle the tie: s");
/// What to do next with fist to five that is not carried.
pub const TO_HEAR: Phrase =
    Phrase::new("Dengarkan alasannya: a mencatat · n putaran berikut", "Hear the reasons: a notes them · n next round");
/// Title of the dialog that settles a tie.
pub const SETTLE: Phrase = Phrase::new("Suara sama pada batas", "Tie at the cut");
/// Run-off.
pub const RUN_OFF: Phrase = Phrase::new("Putaran tambahan di antara yang sama", "Run-off among the tied");
/// Order by musyawarah.
pub const BY_TALK: Phrase = Phrase::new("Musyawarah: tentukan urutannya…", "Musyawarah: set their order…");
/// Order by the facilitator.
pub const BY_CHAIR: Phrase = Phrase::new("Keputusan pimpinan rapat: urutannya…", "Decision of the chair: their order…");
/// Title of the word for a lot.
pub const WORD: Phrase = Phrase::new("Kata dari ruangan", "A word from the room");
/// Why the room says a word.
pub const WORD_REMARK: Phrase = Phrase::new(
    "Mintalah ruangan menyebut satu kata, lalu ketik. Urutan undian mengikuti sidik hasil dan kata itu: tak seorang \
     pun dapat mencoba-cobanya lebih dulu, dan siapa pun dapat mengulangnya.",
    "Ask the room for one word and type it. The lot follows from the fingerprint of the result and that word: nobody \
     can try it out beforehand, and anybody can redo it.",
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
pub const REASON_NEEDED: Phrase = Phrase::new("Dicatat bersama hasilnya.", "Recorded with the result.");
/// The reason of what musyawarah decides.
pub const REASON_OF_TALK: Phrase = Phrase::new(
    "Keputusan musyawarah perlu alasannya; dicatat bersama hasilnya.",
    "A decision by musyawarah needs its reason; it is recorded with the result.",
);
/// Title of the dialog of acceptance.
pub const ACCEPT: Phrase = Phrase::new("Dengan ini disepakati?", "Hereby accepted?");
/// Accept the one proposal.
pub const ACCEPT_PROPOSAL: Phrase = Phrase::new("Sepakati usulan ini", "Accept this proposal");
/// Accept another order.
pub const OTHER_ORDER: Phrase = Phrase::new("Urutan lain secara musyawarah…", "Another order by musyawarah…");
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
/// Beside the fingerprint.
pub const TO_PHOTOGRAPH: Phrase = Phrase::new("silakan difoto", "please take a photo");
/// Beside the fingerprint, where there is room.
pub const TO_PHOTOGRAPH_WHY: Phrase = Phrase::new(
    "silakan difoto, berita acara memuat sidik yang sama",
    "please take a photo, the minutes bear the same",
);
/// Before a secret vote opens: the order of entry stays in the file.
pub const SHUFFLE: Phrase = Phrase::new(
    "Kumpulkan semua, lalu kocok surat suara sebelum dimasukkan",
    "Collect them all, then shuffle the ballots before they are typed in",
);
/// Counting again: how.
pub const RECOUNT_KEYS: Phrase = Phrase::new("Spasi: surat suara berikut", "Space: next ballot");
/// Counting again: the order of a vote whose ballots have no names.
pub const RECOUNT_ORDER: Phrase = Phrase::new(
    "urutannya dari sidik hasil, bukan urutan masuk",
    "their order follows from the fingerprint, not from when they came in",
);
/// Counting again: nothing to read out.
pub const NO_RECOUNT: Phrase = Phrase::new(
    "Hasil ini jumlah dari ruangan; tidak ada surat suara untuk dibaca",
    "This result is totals from the room; there are no ballots to read out",
);
/// Counting again: equal.
pub const RECOUNT_SAME: Phrase = Phrase::new("sama dengan hasil yang ditampilkan", "equal to the result shown");
/// Title of a correction.
pub const CORRECT: Phrase = Phrase::new("Isi yang benar", "What it should say");
/// The card.
pub const ACCEPTED: Phrase = Phrase::new("D I S E P A K A T I", "A C C E P T E D");
/// A run-off.
pub const RUN_OFF_OF: Phrase = Phrase::new("putaran tambahan", "run-off");
/// Title of the settings and agreement.
pub const DETAILS: Phrase = Phrase::new("Rincian", "Details");
/// Kendall's W.
pub const W: Phrase = Phrase::new("Kesepahaman W (0 tidak ada, 1 penuh)", "Agreement W (0 none, 1 complete)");
/// Pairwise disagreement.
pub const D: Phrase = Phrase::new("Perbedaan D (0 sama semua, 0,5 acak)", "Disagreement D (0 all alike, 0.5 chance)");
/// Pairs.
pub const DISPUTED: Phrase = Phrase::new("Paling berbeda, patut dibicarakan", "Most disputed, worth talking about");
/// Each step of the order.
pub const STEPS: Phrase = Phrase::new(
    "Bagian surat suara yang sejalan dengan tiap langkah urutan",
    "Share of ballots that agree with each step of the order",
);
/// The table of pairs.
pub const PAIRS: Phrase = Phrase::new(
    "Adu dua-dua: berapa surat suara menaruh baris di atas kolom",
    "Head to head: ballots that put the row above the column",
);
/// The other count.
pub const OTHER_COUNT: Phrase = Phrase::new("Hitungan lain", "Other count");
/// The two counts differ.
pub const FIRST_DIFFERS: Phrase = Phrase::new("Urutan pertamanya berbeda!", "They put others first!");
/// Beats every other.
pub const CONDORCET: Phrase = Phrase::new("Menang atas setiap yang lain", "Beats every other head to head");
/// Agenda of a vote over all aspects.
pub const ALL_ASPECTS: Phrase = Phrase::new("semua aspek", "all aspects");
/// Column of supporters.
pub const SUPPORTERS: Phrase = Phrase::new("pendukung", "support");
