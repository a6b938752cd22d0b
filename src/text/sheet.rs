//! The screen of a sheet.

use super::Phrase;

phrases! {
    NEW_ROW: "baris baru", "new row";
    /// Placeholder of the capture line.
    HINT: "ketik, lalu Enter", "type, then Enter";
    EMPTY: "belum ada baris", "no rows yet";
    NONE_SELECTED: "Pilih baris dulu: ↑↓ atau nomornya", "Choose a row first: ↑↓ or its number";
    NOTHING_GONE: "Tidak ada baris yang diparkir, dicabut atau digabung", "No row is parked, withdrawn or merged";
    MERGE_INTO: "Gabungkan dengan baris mana?", "Merge into which row?";
    MOVE_UNDER: "Pindah ke bagian mana?", "Under which heading?";
    NO_HEADINGS: "Kertas kerja ini tidak berbagian", "This sheet has no headings";
    WITHOUT_HEADING: "tanpa bagian", "no heading";
    FILLED_TEXT: "Sudah ada isinya; e mengubahnya", "There is a text already; e changes it";
    ADDS_NOT: "Sesi ini tidak menambah baris; pilih baris untuk diisi", "This session adds no rows; choose one to fill";
    COMPUTED: "Kolom ini dihitung sendiri", "This column is computed";
    POINTS_FROM_VOTES:
        "Poin tidak diketik: diambil dari pemungutan suara (Ctrl+P ambil poin)",
        "Points are not typed: they come from the votes (Ctrl+P take points)";
    /// Where a session adds no rows and there are none.
    NOTHING_TO_FILL:
        "Belum ada baris untuk sesi ini · Esc n membuka seluruh kertas kerja",
        "No rows for this session yet · Esc n opens the whole sheet";
    NO_POINTS_HERE: "Kertas kerja ini tidak memakai poin butir", "This sheet has no points of items";
    /// Of points that would tell the result of a vote before it is revealed.
    POINTS_HIDDEN:
        "Ruangan belum melihat semua hasil pemungutan suaranya; tampilkan dulu",
        "The room has not seen all of the vote's result yet; show it first";
    POINTS_STAND: "Poin sudah sama dengan pemungutan suara", "The points are those of the votes already";
    NO_VOTE_ON_ITEMS:
        "Belum ada pemungutan suara berpoin atas butir papan",
        "No vote with points on items of the board is counted yet";
    /// Before the line in which the office and the date of a follow-up are asked.
    ASK_OFFICE_AND_DATE: "tindak lanjut: instansi; batas waktu", "follow-up: office; until";
    NO_FOLLOW_UPS:
        "Tidak ada kertas kerja tindak lanjut untuk baris ini",
        "There is no sheet of follow-ups for this row";
    ALL_DONE: "Baris terakhir", "The last row";
    ITEMS_ARE_ROWS: "Baris di sini adalah butir papan; ubah di papan", "Rows here are items of the board; change them there";
    NO_OTHER_LOOK: "Hanya ada satu tampilan", "There is one look only";
    NOTHING_TO_SHOW: "Tampilan ini sudah seluruhnya di layar", "The room sees all of this look already";
    SHOWN_TO_ROOM: "Ditampilkan di layar", "Shown to the room";
    MAKE_WHAT: "Buat apa dari ini?", "Make what of this?";
    NO_ORIGIN: "Butir ini tidak lagi ditayangkan", "The room no longer sees this one";
    NOTHING_TO_MAKE: "Tidak ada kertas kerja yang menerima baris ini", "No sheet takes this row";
    NO_RESULT: "Tidak ada yang cocok", "Nothing fits";
    FORM: "Seluruh isian baris", "All cells of the row";
    AT_THE_EDGE: "Baris ini sudah di ujung", "This row is at the edge already";
    DESK_COLUMN: "(meja)", "(desk)";
    BOARD: "papan SWOT", "SWOT board";
    HOLD_BAND:
        "DIPEGANG: <> geser · ,. panjang · Enter simpan · Esc batal",
        "HELD: <> move · ,. length · Enter save · Esc put back";
    NO_YEARS: "Baris ini belum bertahun; isi kolom tahunnya dulu", "This row has no years yet; fill them in first";
    ALL_SHEETS: "Kertas kerja mana?", "Which sheet?";
    MORE_SHEETS: "kertas kerja lain…", "another sheet…";
    WHICH_SHEET: "Tambah kertas kerja mana?", "Add which sheet?";
    FROM_FILE: "dari berkas agenda…", "from an agenda file…";
    IS_HIDDEN: "disembunyikan; Enter menampilkan", "hidden; Enter shows it";
    AGENDA_FILE: "Berkas agenda (json)", "An agenda file (json)";
    AGENDA_FILE_HOW:
        "Nama berkas, atau seret ke sini; flashdisk dicari",
        "Type the file, or drop it here; flash disks are looked through";
    NO_SHEETS_IN_FILE: "Berkas itu tidak memuat kertas kerja", "There is no sheet in that file";
    NO_REASON: "alasan (boleh kosong)", "reason (may be empty)";
    HIDDEN_IN_PUBLIC: "Kolom ini hanya untuk meja", "This column is for the desk alone";
}

/// Key labels of a sheet.
pub mod key {
    phrases! {
        SAVE: "simpan", "save";
        COLUMN: "kolom", "column";
        COLUMN_BACK: "kolom sebelumnya", "previous column";
        CHOOSE: "pilih", "choose";
        TYPE: "mengetik", "type";
        NEW: "baris baru", "new row";
        ROW_ABOVE: "baris di atas", "row above";
        ROW_BELOW: "baris di bawah", "row below";
        HEADING: "bagian", "heading";
        HEADING_BACK: "bagian sebelumnya", "previous heading";
        LOOK: "tampilan", "look";
        EDIT: "ubah", "edit";
        WITHDRAW: "cabut", "withdraw";
        PARK: "parkir", "park";
        MOVE: "pindah bagian, atau pegang", "move, or take hold";
        MERGE: "gabungkan", "merge";
        RESTORE: "pulihkan yang diparkir/dicabut", "restore parked/withdrawn";
        ENLARGE: "seluruh baris", "whole row";
        FOLLOW_UP: "jadikan tindak lanjut", "make it a follow-up";
        FIND: "cari", "find";
        MAKE: "buat dari ini", "make of this";
        TRACE: "asal dan kelanjutan", "origin and what came of it";
        ORIGIN: "tayangkan asal-usul", "show where it came from", "jejak benang merah asal thread history";
        SHOW: "tampilkan ke layar", "show to the room";
        FOLLOW_UPS: "tindak lanjut", "follow-ups", "rtl tenggat aksi actions deadlines";
        ORDER: "baris: urutan", "rows: order";
        UP: "baris: naikkan", "row: one up";
        DOWN: "baris: turunkan", "row: one down";
        VOTE: "pemungutan suara atas baris ini", "vote on these rows", "voting suara pilih poll";
        SHEETS: "kertas kerja", "worksheets", "lembar tabel program strategi indikator peta jalan tables programmes roadmap indicators";
        POINTS: "ambil poin dari suara", "take points from votes";
        DECLARE: "kertas kerja: ubah susunannya", "sheet: change how it is made";
        HOLD_LEFT: "geser", "move";
        HOLD_SHORTER: "pendek/panjang", "shorter/longer";
        HOLD_SAVE: "simpan", "save";
        HOLD_BACK: "batal", "put back";
    }
}

/// Behind a row that was accepted by a vote or by musyawarah.
pub const CHOSEN_MARK: &str = " ✓";

sentences! {
    /// The prompt while a cell is filled.
    pub fn filling(number: u32, column: &str) = "mengisi baris {number}: {column}", "filling row {number}: {column}";
    pub fn changing(number: u32, column: &str) = "mengubah baris {number}: {column}", "changing row {number}: {column}";
    /// What stands in place of the next where nothing is filled in.
    pub fn rows(n: usize) = "{n} baris", "{n} rows";
    pub fn filled(filled: usize, of: usize) = "{filled} dari {of} terisi", "{filled} of {of} filled";
    /// What stands there as soon as nothing is typed in a sheet without rows.
    pub fn take_source(n: usize, what: &str) =
        "Ambil {n} {what} jadi baris? Enter", "Take {n} {what} as rows? Enter";
    /// The same in a sheet of items without points: how many have them in the votes, and how many do not.
    pub fn take_points(n: usize, left_out: usize) =
        "Ambil poin {n} butir dari pemungutan suara? Enter · {left_out} butir lain tidak ikut",
        "Take the points of {n} items from the votes? Enter · {left_out} others are left out";
    pub fn points_taken(n: usize, left_out: usize) =
        "Poin {n} butir diisi, {left_out} butir tidak ikut",
        "Points of {n} items filled in, {left_out} items left out";
    /// Under the factors: the items that are none.
    pub fn left_out(n: usize) = "{n} butir lain tidak ikut", "{n} other items are left out", "1 other item is left out" if n == 1;
    /// A follow-up about a cell that is missing.
    pub fn to_complete(column: &str, row: &str) = "Lengkapi {column}: {row}", "Fill in {column}: {row}";
    pub fn still_missing(column: &str, may_be: &str) = "{column}: {may_be}; - bila belum tahu", "{column}: {may_be}; - where not known";
    pub fn follow_up_added(words: &str) = "Tindak lanjut: {words}", "Follow-up: {words}";
    /// A row was added that the session will show once this is filled in.
    pub fn unseen_without(column: &str) =
        "Tersimpan; tampak di sesi ini bila {column} diisi",
        "Saved; this session shows it once {column} is filled in";
    /// The row that looks like another.
    pub fn similar(number: u32) = "mirip no. {number} · x gabungkan", "like no. {number} · x merge";
    pub fn taken(n: usize) = "{n} baris diambil", "{n} rows taken", "1 row taken" if n == 1;
    /// An agenda file that is not taken.
    pub fn file_not_sound(n: usize) =
        "Berkas agenda itu punya {n} kesalahan; tidak ada yang diambil. mufakat agenda check menunjukkannya",
        "The agenda file has {n} mistakes; nothing of it is taken. mufakat agenda check shows them",
        "The agenda file has a mistake; nothing of it is taken. mufakat agenda check shows it" if n == 1;
    pub fn years(first: i16, last: i16) = "{first}–{last}", "{first}–{last}";
    pub fn to_look_over(n: usize) = "{n} baris untuk diperiksa", "{n} rows to look over", "1 row to look over" if n == 1;
    /// Of a pasted table in which nothing is called as the main column.
    pub fn no_names(main: &str) =
        "Tidak ada kolom bernama \"{main}\"; tiap baris dibaca sebagai teks",
        "No column is called \"{main}\"; each line is read as a text";
    /// A row that cannot be read, and why.
    pub fn not_read(line: usize, why: &str) = "baris {line}: {why}", "line {line}: {why}";
}

/// The declaration of a sheet while the workshop runs.
pub mod declare {
    phrases! {
        ADD_COLUMN: "tambah kolom", "add a column";
        ADD_HEADING: "tambah bagian", "add a heading";
        HIDE: "sembunyikan kertas kerja ini", "hide this sheet";
        RENAME: "ganti judul kertas kerja", "rename the sheet";
        NEW_NAME: "Nama baru", "New name";
        NEW_CHOICE: "Pilihan baru", "New choice";
        WHICH_KIND: "Kolom untuk apa?", "A column of what?";
        TEXT: "teks", "text";
        SCALE: "skala", "scale";
        NUMBER: "angka", "number";
        MONEY: "rupiah (meja)", "rupiah (desk)";
        YEARS: "tahun", "years";
        DATE: "tanggal", "date";
        DELEGATION: "satu instansi", "one delegation";
        DELEGATIONS: "beberapa instansi", "several delegations";
        DIMENSION: "dimensi", "dimension";
        TICK: "ya atau tidak", "yes or no";
        SCALE_REMARK:
            "Dari-sampai: 1-3; atau arti tiap angka: kurang; sedang; baik",
            "From-to: 1-3; or what each degree means: poor; fair; good";
        NOT_A_SCALE: "Tulis 1-3, atau arti tiap angka dipisah titik koma", "Type 1-3, or the meanings parted by semicolons";
    }

    sentences! {
        pub fn rename_column(name: &str) = "kolom {name}: ganti nama", "column {name}: rename";
        pub fn rename_heading(name: &str) = "bagian {name}: ganti nama", "heading {name}: rename";
        pub fn add_choice(name: &str) = "kolom {name}: tambah pilihan", "column {name}: add a choice";
        pub fn other_scale(name: &str) = "kolom {name}: skala lain", "column {name}: another scale";
        pub fn hide(name: &str) = "{name}: sembunyikan, isinya tetap", "{name}: hide (cells stay)";
        pub fn show(name: &str) = "{name}: tampilkan lagi", "{name}: show again";
    }
}

/// Where a row is.
pub const fn row_state(state: crate::domain::sheet::RowState) -> Phrase {
    use crate::domain::sheet::RowState;
    match state {
        RowState::Shown => Phrase::new("berlaku", "stands"),
        RowState::Merged(_) => Phrase::new("digabung", "merged"),
        RowState::Parked => Phrase::new("diparkir", "parked"),
        RowState::Withdrawn => Phrase::new("dicabut", "withdrawn"),
    }
}

phrases! {
    ITEMS: "butir SWOT", "SWOT items";
    PRIORITIES: "prioritas", "priorities";
    PRIORITY: "prioritas", "priority";
    /// Over rows that do not meet the gate.
    APART: "Belum memenuhi syarat", "Not qualified yet";
    NOT_CHOSEN: "belum disepakati", "not accepted yet";
    /// Behind something that the trace has told further up.
    TOLD: " · lihat di atas", " · see above";
}
