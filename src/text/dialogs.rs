//! What the last lines of dialogs say: the labels of their keys, what is typed, and the names of their tables of keys.

use super::Phrase;

/// The palette searches while one types.
pub const TYPE_TO_SEARCH: Phrase = Phrase::new("ketik: cari", "type to search");
/// The second formulation of an item is typed.
pub const TYPE_ANOTHER: Phrase = Phrase::new("ketik rumusan lain", "type another wording");
/// The third formulation of an item is typed.
pub const TYPE_A_THIRD: Phrase = Phrase::new("ketik rumusan ketiga", "type a third wording");
/// The hands for each formulation are typed, in the order of the formulations.
pub const TYPE_THE_HANDS: Phrase =
    Phrase::new("ketik jumlah tangan, misalnya 21 14", "type the hands, for example 21 14");

/// Labels of the keys of dialogs.
pub mod key {
    use super::Phrase;

    /// Closes a dialog that asks for nothing.
    pub const CLOSE: Phrase = Phrase::new("tutup", "close");
    /// Closes a dialog without what it asks for.
    pub const CANCEL: Phrase = Phrase::new("batal", "cancel");
    /// Throws away lines that are looked over.
    pub const DISCARD: Phrase = Phrase::new("buang", "discard");
    /// Closes a dialog in which everything was recorded step by step.
    pub const DONE: Phrase = Phrase::new("selesai", "done");
    /// Back to what the dialog showed before.
    pub const BACK: Phrase = Phrase::new("kembali", "back");
    /// Selects another line of a list in which one of them is picked.
    pub const CHOOSE: Phrase = Phrase::new("pilih", "choose");
    /// Selects another line of a list in which none is picked.
    pub const MOVE: Phrase = Phrase::new("geser", "move");
    /// Takes what is selected or ticked.
    pub const TAKE: Phrase = Phrase::new("ambil", "take");
    /// Records what is typed.
    pub const SAVE: Phrase = Phrase::new("simpan", "save");
    /// Ticks the selected line, or takes its tick away.
    pub const TICK: Phrase = Phrase::new("centang", "tick");

    /// Does not leave the program.
    pub const STAY: Phrase = Phrase::new("tetap di sini", "stay");
    /// Leaves the program.
    pub const LEAVE: Phrase = Phrase::new("keluar", "leave");
    /// Does what the question asks.
    pub const YES: Phrase = Phrase::new("ya", "yes");
    /// Runs the selected action of the palette.
    pub const RUN: Phrase = Phrase::new("jalankan", "run");
    /// The next page of the help.
    pub const NEXT_PAGE: Phrase = Phrase::new("halaman berikut", "next page");
    /// The page of the help before.
    pub const PREVIOUS_PAGE: Phrase = Phrase::new("halaman sebelumnya", "previous page");
    /// Puts pasted lines before the room.
    pub const SHOW: Phrase = Phrase::new("tayangkan", "show");
    /// Uncovers lines on a window that the room sees.
    pub const UNCOVER: Phrase = Phrase::new("buka (ruangan ikut membaca)", "uncover (the room reads along)");
    /// Covers uncovered lines again.
    pub const COVER: Phrase = Phrase::new("tutupi lagi dari ruangan", "cover from the room again");
    /// Another activity for the selected session of a rundown.
    pub const ACTIVITY: Phrase = Phrase::new("jenis sesi", "kind");
    /// Takes the ticked sessions of a rundown.
    pub const USE: Phrase = Phrase::new("pakai", "take");
    /// Presses the rest of the day as shown.
    pub const COMPRESS: Phrase = Phrase::new("padatkan", "accept");
    /// The same, and starts the next session.
    pub const COMPRESS_AND_START: Phrase = Phrase::new("dan mulai", "and start");
    /// Leaves the selected session out, or takes it in again.
    pub const LEAVE_OUT: Phrase = Phrase::new("lewati", "leave out");
    /// Tries to save what could not be saved.
    pub const RETRY: Phrase = Phrase::new("coba lagi", "try again");
    /// Goes on in a copy of the file.
    pub const GO_ON_IN_COPY: Phrase = Phrase::new("lanjut di salinan", "go on in a copy");
    /// The later of two items goes under the earlier.
    pub const MERGE: Phrase = Phrase::new("gabungkan", "merge");
    /// Two items stay apart and are not compared again.
    pub const KEEP_APART: Phrase = Phrase::new("memang berbeda", "keep apart");
    /// The formulation on the left.
    pub const PREVIOUS_WORDING: Phrase = Phrase::new("rumusan sebelumnya", "previous wording");
    /// The formulation on the right.
    pub const NEXT_WORDING: Phrase = Phrase::new("rumusan berikut", "next wording");
    /// The room agreed on the selected formulation.
    pub const AGREED: Phrase = Phrase::new("sepakat", "agreed");
    /// Counts hands for each formulation.
    pub const HANDS: Phrase = Phrase::new("tangan", "hands");
    /// Parks the item.
    pub const PARK: Phrase = Phrase::new("parkir", "park");
    /// Another formulation.
    pub const ADD: Phrase = Phrase::new("tambah", "add");
    /// Leaves the field and chooses among the formulations there are.
    pub const CHOOSE_WORDING: Phrase = Phrase::new("memilih", "choose");
    /// The next group presents.
    pub const NEXT_GROUP: Phrase = Phrase::new("kelompok berikut", "next group");
    /// Closes the presentations; the clock of the presenting group goes on.
    pub const CLOSE_CLOCK_GOES_ON: Phrase = Phrase::new("tutup (waktu tetap jalan)", "close (the clock goes on)");
}

/// Names of the tables of keys of dialogs.
pub mod table {
    use super::Phrase;

    /// Leave the program?
    pub const LEAVE: Phrase = Phrase::new("Dialog: keluar", "Dialog: leave");
    /// Yes or no.
    pub const CONFIRM: Phrase = Phrase::new("Dialog: ya atau tidak", "Dialog: yes or no");
    /// One line of text.
    pub const LINE: Phrase = Phrase::new("Dialog: satu baris", "Dialog: one line");
    /// One of a list.
    pub const CHOICE: Phrase = Phrase::new("Dialog: pilihan", "Dialog: choice");
    /// Every key.
    pub const HELP: Phrase = Phrase::new("Dialog: bantuan", "Dialog: help");
    /// Every action by name.
    pub const PALETTE: Phrase = Phrase::new("Dialog: semua perintah", "Dialog: every command");
    /// Lines that are for the desk alone, on a window that the room sees.
    pub const COVERED: Phrase = Phrase::new("Dialog: tertutup dari ruangan", "Dialog: covered from the room");
    /// Pasted lines on their way to the room.
    pub const PASTE: Phrase = Phrase::new("Dialog: tempelan", "Dialog: pasted lines");
    /// Pasted lines on their way to a form.
    pub const PASTE_FORM: Phrase = Phrase::new("Dialog: tempelan untuk isian", "Dialog: pasted lines for a form");
    /// A pasted rundown.
    pub const RUNDOWN: Phrase = Phrase::new("Dialog: rundown", "Dialog: rundown");
    /// The rest of a day pressed together.
    pub const COMPRESS: Phrase = Phrase::new("Dialog: padatkan sisa hari", "Dialog: press the rest of the day");
    /// Entries that could not be saved.
    pub const UNSAVED: Phrase = Phrase::new("Dialog: belum tersimpan", "Dialog: not saved");
    /// The second formulation of an item is typed.
    pub const SECOND_WORDING: Phrase = Phrase::new("Dialog: rumusan kedua", "Dialog: second wording");
    /// The third formulation is typed.
    pub const THIRD_WORDING: Phrase = Phrase::new("Dialog: rumusan ketiga", "Dialog: third wording");
    /// One of two formulations is chosen.
    pub const TWO_WORDINGS: Phrase = Phrase::new("Dialog: dua rumusan", "Dialog: two wordings");
    /// One of three formulations is chosen.
    pub const THREE_WORDINGS: Phrase = Phrase::new("Dialog: tiga rumusan", "Dialog: three wordings");
    /// The hands for each formulation are typed.
    pub const HANDS: Phrase = Phrase::new("Dialog: tangan untuk rumusan", "Dialog: hands for wordings");
    /// Two items that say much the same.
    pub const ALIKE: Phrase = Phrase::new("Dialog: butir yang mirip", "Dialog: items that are alike");
    /// Who sits at which table.
    pub const SEATS: Phrase = Phrase::new("Dialog: siapa duduk di mana", "Dialog: who sits where");
    /// Groups present, and another follows.
    pub const TURNS: Phrase = Phrase::new("Dialog: paparan kelompok", "Dialog: presentations");
    /// The last group presents.
    pub const LAST_TURN: Phrase = Phrase::new("Dialog: paparan terakhir", "Dialog: last presentation");
}
