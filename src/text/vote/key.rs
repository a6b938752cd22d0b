//! Key labels of the screens of a vote.
phrases! {
    /// Open the selected vote or a new one.
    OPEN_LINE: "buka", "open";
    NEW: "suara baru", "new vote";
    LIST: "daftar suara", "list of votes";
    /// Go on to the count.
    COUNT: "hitung", "count";
    TALK: "musyawarah", "musyawarah";
    TICK: "centang", "tick";
    TICK_ALL: "centang semua/kosongkan", "tick all/none";
    QUESTION: "pertanyaan", "question";
    ADD_OPTION: "tambah", "add";
    SOURCE: "aspek/sumber", "aspect/source";
    /// Vote over the candidates of one dimension.
    DIMENSION: "satu dimensi", "one dimension";
    /// Keep what was typed.
    KEEP: "pakai", "take";
    ACCEPT: "sepakati", "accept";
    ACCEPT_WHOLE: "sepakati tanpa hitung", "accept, no count";
    WITHDRAW: "cabut", "withdraw";
    BACK: "kembali", "back";
    /// Take the rule.
    TAKE: "lanjut", "go on";
    CHANGE: "ubah", "change";
    /// The roll is right.
    ROLL_DONE: "lanjut", "go on";
    OPEN: "buka suara", "open the vote";
    CAST: "catat", "record";
    CLOSE: "tutup", "close";
    TAKE_BACK_LAST: "tarik", "take back";
    TAKE_BACK: "tarik surat suara nomor…", "take back ballot number…";
    /// Put a late delegation on the roll.
    ADD_VOTER: "menyusul", "late one";
    PEEK: "lihat isi (meja)", "peek (desk)";
    /// To moving mode.
    CHOOSE: "pilih", "choose";
    /// To typing mode.
    TYPE: "mengetik", "type";
    PAGE: "halaman pilihan", "page of options";
    COMPLETE: "lengkapi @nama", "complete @name";
    /// Next option in the form of totals.
    NEXT: "berikut", "next";
    PREVIOUS: "sebelumnya", "previous";
    /// Empty the line, or the one before.
    CLEAR: "kosongkan", "clear";
    CONCERN: "catat keberatan", "note a concern";
    WHAT_IF: "bagaimana jika", "what if", "tanpa panitia aturan lain satu titik without committee";
    SETTLE: "suara sama", "settle tie";
    DETAILS: "rincian", "details";
    RECOUNT: "hitung ulang", "count again";
    AUDIT: "cek kertas", "check papers";
    SAME: "sama", "same";
    DIFFERENT: "berbeda", "different";
    MORE_PAPERS: "lebih banyak", "more";
    FEWER_PAPERS: "lebih sedikit", "fewer";
    /// Uncover ballots on a screen that the room sees.
    UNCOVER: "buka penutup", "uncover";
    REOPEN: "buka lagi", "reopen";
    SECOND: "putaran kedua", "second round";
    PRINT: "cetak berita hasil", "print the result";
    NEXT_BALLOT: "berikut", "next";
    PREVIOUS_BALLOT: "sebelumnya", "previous";
    CORRECT: "betulkan", "correct";
    NEXT_PLACE: "tempat berikut", "next place";
    ALL_PLACES: "buka semua", "show all";
    RESULT_PAGE: "halaman hasil", "page of the result";
    RESULT: "hasil", "result";
    PRIORITIES: "prioritas", "priorities";
}
