//! What the last lines of dialogs say: the labels of their keys, what is typed, and the names of their tables of keys.

phrases! {
    /// The palette searches while one types.
    TYPE_TO_SEARCH: "ketik: cari", "type to search";
    /// The second formulation of an item is typed.
    TYPE_ANOTHER: "ketik rumusan lain", "type another wording";
    /// The third formulation of an item is typed.
    TYPE_A_THIRD: "ketik rumusan ketiga", "type a third wording";
    /// The hands for each formulation are typed, in the order of the formulations.
    TYPE_THE_HANDS: "ketik jumlah tangan, misalnya 21 14", "type the hands, for example 21 14";
}

/// Labels of the keys of dialogs.
pub mod key {
    phrases! {
        /// Closes a dialog that asks for nothing.
        CLOSE: "tutup", "close";
        /// Closes a dialog without what it asks for.
        CANCEL: "batal", "cancel";
        /// Throws away lines that are looked over.
        DISCARD: "buang", "discard";
        /// Closes a dialog in which everything was recorded step by step.
        DONE: "selesai", "done";
        /// Back to what the dialog showed before.
        BACK: "kembali", "back";
        /// Selects another line of a list in which one of them is picked.
        CHOOSE: "pilih", "choose";
        /// Selects another line of a list in which none is picked.
        MOVE: "geser", "move";
        /// Takes what is selected or ticked.
        TAKE: "ambil", "take";
        /// Records what is typed.
        SAVE: "simpan", "save";
        /// Ticks the selected line, or takes its tick away.
        TICK: "centang", "tick";

        /// Does not leave the program.
        STAY: "tetap di sini", "stay";
        /// Leaves the program.
        LEAVE: "keluar", "leave";
        /// Leaves everything as it is.
        NO: "tidak jadi", "no, leave it";
        /// Does what the question asks.
        YES: "ya", "yes";
        /// Runs the selected action of the palette.
        RUN: "jalankan", "run";
        /// The next page of the help.
        NEXT_PAGE: "halaman berikut", "next page";
        /// The page of the help before.
        PREVIOUS_PAGE: "halaman sebelumnya", "previous page";
        /// Corrects the selected line.
        CORRECT: "perbaiki", "correct";
        /// The line says what was typed from now on.
        KEEP: "pakai", "keep";
        /// Another quadrant for the selected line.
        QUADRANT: "kuadran", "quadrant";
        /// Another aspect for the selected line.
        ASPECT: "aspek", "aspect";
        /// Parts a line into those that were joined.
        PART: "pisahkan baris gabungan", "part joined lines";
        /// Ten lines further, or back.
        TEN_LINES: "sepuluh baris", "ten lines";
        /// The last line, or the first.
        LAST_LINE: "baris terakhir", "last line";
        /// Something else in the selected column.
        COLUMN: "isi kolom", "what it holds";
        /// Whether the first row names the columns.
        FIRST_ROW: "baris 1 judul", "row 1 names";
        /// On to the items of a table.
        GO_ON: "lanjut", "go on";
        /// Puts pasted lines before the room.
        SHOW: "tayangkan", "show";
        /// Uncovers lines on a window that the room sees.
        UNCOVER: "buka (ruangan ikut membaca)", "uncover (the room reads along)";
        /// Covers uncovered lines again.
        COVER: "tutupi lagi dari ruangan", "cover from the room again";
        /// Another activity for the selected session of a rundown.
        ACTIVITY: "jenis sesi", "kind";
        /// Takes the ticked sessions of a rundown.
        USE: "pakai", "take";
        /// Presses the rest of the day as shown.
        COMPRESS: "padatkan", "accept";
        /// The same, and starts the next session.
        COMPRESS_AND_START: "dan mulai", "and start";
        /// Leaves the selected session out, or takes it in again.
        LEAVE_OUT: "lewati", "leave out";
        /// Tries to save what could not be saved.
        RETRY: "coba lagi", "try again";
        /// Goes on in a copy of the file.
        GO_ON_IN_COPY: "lanjut di salinan", "go on in a copy";
        /// The later of two items goes under the earlier.
        MERGE: "gabungkan", "merge";
        /// Another answer to the question.
        ANSWER: "jawaban", "answer";
        /// Two items are left as they are, and may be compared another time.
        LEAVE_PAIR: "biarkan dulu", "leave for now";
        /// Two items stay apart and are not compared again.
        KEEP_APART: "memang berbeda", "keep apart";
        /// The formulation on the left.
        PREVIOUS_WORDING: "rumusan sebelumnya", "previous wording";
        /// The formulation on the right.
        NEXT_WORDING: "rumusan berikut", "next wording";
        /// The room agreed on the selected formulation.
        AGREED: "sepakat", "agreed";
        /// Counts hands for each formulation.
        HANDS: "tangan", "hands";
        /// Parks the item.
        PARK: "parkir", "park";
        /// Another formulation.
        ADD: "tambah", "add";
        /// Leaves the field and chooses among the formulations there are.
        CHOOSE_WORDING: "memilih", "choose";
        /// The next group presents.
        NEXT_GROUP: "kelompok berikut", "next group";
        /// Closes the presentations; the clock of the presenting group goes on.
        CLOSE_CLOCK_GOES_ON: "tutup (waktu tetap jalan)", "close (the clock goes on)";
    }
}

/// Names of the tables of keys of dialogs.
pub mod table {

    phrases! {
        /// Leave the program?
        LEAVE: "Dialog: keluar", "Dialog: leave";
        CONFIRM: "Dialog: ya atau tidak", "Dialog: yes or no";
        /// One line of text.
        LINE: "Dialog: satu baris", "Dialog: one line";
        /// One of a list.
        CHOICE: "Dialog: pilihan", "Dialog: choice";
        /// Every key.
        HELP: "Dialog: bantuan", "Dialog: help";
        /// Every action by name.
        PALETTE: "Dialog: semua perintah", "Dialog: every command";
        /// Lines that are for the desk alone, on a window that the room sees.
        COVERED: "Dialog: tertutup dari ruangan", "Dialog: covered from the room";
        /// Lines that are ticked and no more.
        PASTE: "Dialog: tempelan", "Dialog: pasted lines";
        /// Lines that can be corrected.
        LINES: "Dialog: baris tempelan", "Dialog: lines to look over";
        /// The same, on their way to a form.
        LINES_FORM: "Dialog: baris untuk isian", "Dialog: lines for a form";
        /// Lines on their way to the board.
        LINES_BOARD: "Dialog: baris untuk papan", "Dialog: lines for the board";
        /// One of those lines is corrected.
        CORRECTING: "Dialog: memperbaiki baris", "Dialog: correcting a line";
        /// A table whose columns nothing names.
        COLUMNS: "Dialog: kolom tabel", "Dialog: columns of a table";
        RETURNED_ASKED: "Dialog: hasil meja yang berbeda", "Dialog: tables that differ";
        RETURNED: "Dialog: hasil meja", "Dialog: what tables filled in";
        /// A pasted rundown.
        RUNDOWN: "Dialog: rundown", "Dialog: rundown";
        /// The rest of a day pressed together.
        COMPRESS: "Dialog: padatkan sisa hari", "Dialog: press the rest of the day";
        /// Entries that could not be saved.
        UNSAVED: "Dialog: belum tersimpan", "Dialog: not saved";
        /// The second formulation of an item is typed.
        SECOND_WORDING: "Dialog: rumusan kedua", "Dialog: second wording";
        /// The third formulation is typed.
        THIRD_WORDING: "Dialog: rumusan ketiga", "Dialog: third wording";
        /// None of two formulations is pointed to yet.
        TWO_WORDINGS: "Dialog: dua rumusan", "Dialog: two wordings";
        /// One of two formulations is pointed to.
        ONE_OF_TWO_WORDINGS: "Dialog: satu dari dua rumusan", "Dialog: one of two wordings";
        /// None of three formulations is pointed to yet.
        THREE_WORDINGS: "Dialog: tiga rumusan", "Dialog: three wordings";
        /// One of three formulations is pointed to.
        ONE_OF_THREE_WORDINGS: "Dialog: satu dari tiga rumusan", "Dialog: one of three wordings";
        /// The hands for each formulation are typed.
        HANDS: "Dialog: tangan untuk rumusan", "Dialog: hands for wordings";
        /// Two items that say much the same.
        ALIKE: "Dialog: butir yang mirip", "Dialog: items that are alike";
        /// Who sits at which table.
        SEATS: "Dialog: siapa duduk di mana", "Dialog: who sits where";
        /// Groups present, and another follows.
        SPEAKERS: "Dialog: antrean pembicara", "Dialog: queue of speakers";
        TOLD: "Dialog: untuk meja saja", "Dialog: for the desk alone";
        TOLD_SHOWN: "Dialog: terbaca di layar ruangan", "Dialog: on the room's screen";
        TURNS: "Dialog: paparan kelompok", "Dialog: presentations";
        /// The last group presents.
        LAST_TURN: "Dialog: paparan terakhir", "Dialog: last presentation";
    }
}
