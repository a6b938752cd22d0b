//! Key labels.

use crate::text::Phrase;
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
/// Type an option.
pub const ADD_OPTION: Phrase = Phrase::new("tambah", "add");
/// Where the options come from.
pub const SOURCE: Phrase = Phrase::new("aspek/sumber", "aspect/source");
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
pub const TAKE_BACK: Phrase = Phrase::new("tarik surat suara nomor…", "take back ballot number…");
/// Late delegation.
pub const ADD_VOTER: Phrase = Phrase::new("menyusul", "late one");
/// Peek.
pub const PEEK: Phrase = Phrase::new("lihat isi (meja)", "peek (desk)");
/// To moving mode.
pub const CHOOSE: Phrase = Phrase::new("pilih", "choose");
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
/// Empty the line, or the one before.
pub const CLEAR: Phrase = Phrase::new("kosongkan", "clear");
/// Note a concern.
pub const CONCERN: Phrase = Phrase::new("catat keberatan", "note a concern");
/// Settle a tie.
pub const SETTLE: Phrase = Phrase::new("suara sama", "settle tie");
/// Details.
pub const DETAILS: Phrase = Phrase::new("rincian", "details");
/// Count again together.
pub const RECOUNT: Phrase = Phrase::new("hitung ulang", "count again");
/// Compare papers.
pub const AUDIT: Phrase = Phrase::new("cek kertas", "check papers");
/// The paper says the same.
pub const SAME: Phrase = Phrase::new("sama", "same");
/// The paper says something else.
pub const DIFFERENT: Phrase = Phrase::new("berbeda", "different");
/// One paper more.
pub const MORE_PAPERS: Phrase = Phrase::new("lebih banyak", "more");
/// One paper fewer.
pub const FEWER_PAPERS: Phrase = Phrase::new("lebih sedikit", "fewer");
/// Uncover ballots on a screen that the room sees.
pub const UNCOVER: Phrase = Phrase::new("buka penutup", "uncover");
/// Reopen.
pub const REOPEN: Phrase = Phrase::new("buka lagi", "reopen");
/// Second round.
pub const SECOND: Phrase = Phrase::new("putaran kedua", "second round");
/// Print what was decided.
pub const PRINT: Phrase = Phrase::new("cetak berita hasil", "print the result");
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
