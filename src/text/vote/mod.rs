//! The screens of a vote, from the draft to what was accepted.

pub mod audit;
mod counted;
pub mod criteria;
pub mod key;
mod plain;
pub mod row;
mod rule;
mod said;
pub mod table;
pub mod what_if;

pub use counted::*;
pub use plain::*;
pub use rule::*;
pub use said::*;

phrases! {
    LIST: "Pemungutan suara", "Votes";
    NEW: "+ pemungutan suara baru", "+ new vote";
    WITHDRAWN:
        "Pemungutan suara ini dicabut. Surat suaranya tidak dibuka.",
        "This vote was withdrawn. Its ballots stay sealed.";
    NO_ITEMS: "Belum ada butir di papan. Ketik pilihannya: a", "No items on the board yet. Type the options: a";
    NO_ROWS:
        "Belum ada baris yang memenuhi syarat",
        "No row meets the conditions yet";
    /// One vote over all candidates, or one over those of a dimension.
    OVER_WHAT: "Pemungutan suara atas apa?", "A vote over what?";
    /// The same where no dimension has several candidates.
    ONE_IN_EACH:
        "Satu calon tiap dimensi: cukup musyawarah",
        "One candidate in each dimension: musyawarah is enough";
    /// Beside what to do next with a draft about rows of a sheet.
    BY_DIMENSION: "Satu dimensi: d", "One dimension: d";
    NO_DIMENSIONS: "Hanya baris kertas kerja dipilih per dimensi", "Only rows of a sheet are voted on by dimension";
    TYPE_OPTIONS: "Ketik pilihannya: a", "Type the options: a";
    TALK_FIRST: "Musyawarah dulu: m · Hitung: Enter", "Talk it over first: m · Count: Enter";
    /// Behind an option agreed without a count.
    AGREED_MARK: "✓ musyawarah", "✓ agreed";
    AGREE: "Disepakati secara musyawarah", "Agreed by talking it over (musyawarah)";
    AGREE_REMARK:
        "Ketik hurufnya, misalnya CA. Sisanya dihitung. Kosong: tidak ada.",
        "Type the letters, such as CA. The rest is counted. Empty: none.";
    NONE_AGREED: "Tidak ada yang disepakati dulu; semua dihitung", "Nothing agreed beforehand; all are counted";
    ALL_AGREED:
        "Semua sudah disepakati; s menyepakatinya tanpa hitungan",
        "All are agreed; s accepts them without a count";
    ACCEPT_WHOLE: "Sepakati tanpa pemungutan suara", "Accept without a count";
    ORDER_REMARK: "Urutan hurufnya, terpenting dulu.", "The letters in order, most important first.";
    QUESTION: "Pertanyaan", "Question";
    OPTION: "Pilihan", "Option";
    /// The options are what was noted down in the session.
    FROM_NOTES: "catatan", "notes";
    /// The options are what the room has accepted so far.
    ACCEPTED_SO_FAR: "prioritas sejauh ini", "priorities so far";
    /// Question about the order of what was accepted so far.
    LAST_ORDER: "Urutan prioritas", "Order of the priorities";
    /// The options are typed here alone.
    OWN: "pilihan sendiri", "options of one's own";
    /// Question about options of one's own.
    WHICH_FIRST: "Mana yang didahulukan?", "Which come first?";
    /// Question about one proposal.
    DO_YOU_AGREE: "Setujukah kita?", "Do we agree?";
    SEARCH: "cari instansi", "find a delegation";
    NO_VOTERS: "Centang dulu yang memilih", "Tick who votes first";
    READY: "Siap dibuka: b atau Enter", "Ready to open: b or Enter";
    TYPE_BALLOT: "ketik surat suara, lalu Enter", "type the ballot, then Enter";
    ALL_IN: "semua sudah masuk · Ctrl+D menutup", "all are in · Ctrl+D closes";
    /// Everybody has handed in, and a ballot without a name was typed.
    NAME_IT:
        "Semua sudah masuk. Sebut instansinya untuk mengganti: @kode lalu suaranya",
        "All are in. To replace one, name it: @code and its ballot";
    PEEK_DESK:
        "Isi surat suara hanya dapat dilihat di layar meja",
        "A ballot can be looked at on the desk's screen only";
    /// Closing while a ballot stands in the field.
    FIELD_FULL:
        "Masih ada surat suara di kolom: Enter memasukkan, Ctrl+U mengosongkan",
        "A ballot still stands in the field: Enter hands it in, Ctrl+U clears it";
    NO_BALLOT: "Belum ada surat suara", "There is no ballot yet";
    TAKE_BACK: "Tarik surat suara nomor", "Take back ballot number";
    NOT_A_NUMBER: "Ketik nomornya, misalnya 12", "Type the number, such as 12";
    ADD_VOTER: "Instansi yang menyusul", "Late delegation";
    ADD_VOTER_REMARK: "Kode atau nama, misalnya dinkes.", "Its code or name, such as dinkes.";
    CLOSE_NOW: "Tutup dan tampilkan hasilnya", "Close and show the result";
    NOT_YET: "Belum, lanjutkan", "Not yet, go on";
    /// A figure is missing in the form of totals.
    TOTALS_HINT:
        "dihitung bersama di ruangan; tercatat saat ditutup",
        "counted together in the room; recorded with the closing";
    TABLE_HINT: "disepakati bersama; tiap Enter tersimpan", "agreed together; every Enter is saved";
    CONCERN: "Keberatan atau catatan", "Objection or concern";
    CONCERN_REMARK:
        "Tersimpan sebagai catatan; @kode di depan bila disebut namanya.",
        "Kept as a note; @code in front if a name is given.";
    CONCERN_NOTED: "Tercatat di catatan sesi", "Kept in the session's notes";
    NO_SESSION: "Belum ada sesi untuk mencatatnya", "There is no session to note it in";
    NO_RESULT: "Belum ada suara yang sah", "There is no valid ballot";
    /// Behind a tie that the cut goes through.
    BELOW_THE_CUT: "di bawah batas", "below the cut";
    /// A shared level.
    TIED_MARK: "= suara sama", "= tied";
    /// What to do next, without an open tie.
    TO_ACCEPT: "Sepakati: s", "Accept: s";
    /// What to do next with an open tie.
    TO_SETTLE: "perlu keputusan: m", "needs a decision: m";
    /// What to do next while places are hidden.
    TO_REVEAL: "Spasi: berikutnya · Enter: semua", "Space: the next · Enter: all of them";
    /// What to do next with a run-off.
    TO_USE: "Pakai untuk memutus suara sama: s", "Use it to settle the tie: s";
    /// What to do next with fist to five that is not carried.
    TO_HEAR: "Dengarkan alasannya: a mencatat · n putaran berikut", "Hear the reasons: a notes them · n next round";
    SETTLE: "Suara sama pada batas", "Tie at the cut";
    RUN_OFF: "Putaran tambahan di antara yang sama", "Run-off among the tied";
    BY_TALK: "Musyawarah: tentukan urutannya…", "Musyawarah: set their order…";
    BY_CHAIR: "Keputusan pimpinan rapat: urutannya…", "Decision of the chair: their order…";
    WORD: "Kata dari ruangan", "A word from the room";
    WORD_REMARK:
        "Mintalah ruangan menyebut satu kata, lalu ketik. Urutan undian mengikuti sidik hasil dan kata itu: tak \
         seorang pun dapat mencoba-cobanya lebih dulu, dan siapa pun dapat mengulangnya.",
        "Ask the room for one word and type it. The lot follows from the fingerprint of the result and that word: \
         nobody can try it out beforehand, and anybody can redo it.";
    /// Who decided, as recorded.
    TALKERS: "musyawarah", "musyawarah";
    /// Who decided, as recorded.
    CHAIR: "pimpinan rapat", "the chair";
    REASON: "Alasan, satu baris", "Reason, one line";
    REASON_FREE: "Boleh kosong.", "May stay empty.";
    REASON_NEEDED: "Dicatat bersama hasilnya.", "Recorded with the result.";
    REASON_OF_TALK:
        "Keputusan musyawarah perlu alasannya; dicatat bersama hasilnya.",
        "A decision by musyawarah needs its reason; it is recorded with the result.";
    ACCEPT: "Dengan ini disepakati?", "Hereby accepted?";
    ACCEPT_PROPOSAL: "Sepakati usulan ini", "Accept this proposal";
    /// Proposed as the reason of an order.
    ONE_A_DIMENSION: "paling banyak satu tiap dimensi", "at most one a dimension";
    OTHER_ORDER: "Urutan lain secara musyawarah…", "Another order by musyawarah…";
    REOPEN: "Buka lagi?", "Reopen?";
    REOPEN_TEXT:
        "Hasilnya sudah dilihat ruangan. Itu ikut tercatat.",
        "The room has seen the result. That goes on record.";
    WITHDRAW: "Cabut pemungutan suara ini?", "Withdraw this vote?";
    WITHDRAW_TEXT:
        "Tidak dapat dilanjutkan lagi. Surat suara yang masuk tidak pernah dibuka.",
        "It cannot go on after that. Ballots handed in are never opened.";
    /// Beside the fingerprint.
    TO_PHOTOGRAPH: "silakan difoto", "please take a photo";
    /// Beside the fingerprint, where there is room.
    TO_PHOTOGRAPH_WHY:
        "silakan difoto, berita acara memuat sidik yang sama",
        "please take a photo, the minutes bear the same";
    /// Before a secret vote opens: the order of entry stays in the file.
    SHUFFLE:
        "Kumpulkan semua, lalu kocok surat suara sebelum dimasukkan",
        "Collect them all, then shuffle the ballots before they are typed in";
    RECOUNT_KEYS: "Spasi: surat suara berikut", "Space: next ballot";
    /// Counting again a vote whose ballots have no names.
    RECOUNT_ORDER:
        "urutannya dari sidik hasil, bukan urutan masuk",
        "their order follows from the fingerprint, not from when they came in";
    NO_RECOUNT:
        "Hasil ini jumlah dari ruangan; tidak ada surat suara untuk dibaca",
        "This result is totals from the room; there are no ballots to read out";
    RECOUNT_SAME: "sama dengan hasil yang ditampilkan", "equal to the result shown";
    CORRECT: "Isi yang benar", "What it should say";
    /// On the card of an accepted vote.
    ACCEPTED: "DISEPAKATI", "ACCEPTED";
    /// Behind the question of a run-off.
    RUN_OFF_OF: "putaran tambahan", "run-off";
    DETAILS: "Rincian", "Details";
    /// Kendall's W.
    W: "Kesepahaman W (0 tidak ada, 1 penuh)", "Agreement W (0 none, 1 complete)";
    /// Pairwise disagreement.
    D: "Perbedaan D (0 sama semua, 0,5 acak)", "Disagreement D (0 all alike, 0.5 chance)";
    DISPUTED: "Paling berbeda, patut dibicarakan", "Most disputed, worth talking about";
    STEPS:
        "Bagian surat suara yang sejalan dengan tiap langkah urutan",
        "Share of ballots that agree with each step of the order";
    PAIRS:
        "Adu dua-dua: berapa surat suara menaruh baris di atas kolom",
        "Head to head: ballots that put the row above the column";
    OTHER_COUNT: "Hitungan lain", "Other count";
    FIRST_DIFFERS: "Urutan pertamanya berbeda!", "They put others first!";
    CONDORCET: "Menang atas setiap yang lain", "Beats every other head to head";
    /// Agenda of a vote over all aspects.
    ALL_ASPECTS: "semua aspek", "all aspects";
    SUPPORTERS: "pendukung", "support";
}
