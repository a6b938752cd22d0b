//! A sheet that tables fill at the same time: handed out, taken back and looked over as one.

use super::Language;
use super::dates::number;

phrases! {
    SEND_WHERE: "Berkas meja ke mana?", "The files for the tables where?";
    SEND_WHOM: "Bagikan kertas kerja ini?", "Hand this sheet out?";
    ONE_FILE: "satu berkas dengan semua baris", "one file with all rows";
    FOR_OFFICE: "satu berkas untuk kantor, semua kolom", "one file for the office, all columns";
    GROUPS_FIRST: "tiap meja satu berkas: bentuk kelompok dulu…", "a file for each table: form groups first…";
    IS_OVER: "tidak dibagikan lagi", "it is out no longer";
    BY_HAND: "Meja mana yang hasilnya sudah diketik?", "Which table's form has been entered?";
    NONE_OUT: "Kertas kerja ini tidak sedang dibagikan", "This sheet is not out at any table";
    FILES: "Berkas meja (xlsx, ods, csv)", "Files of the tables (xlsx, ods, csv)";
    FILES_HOW:
        "Nama berkas atau folder, atau seret ke sini; flashdisk dicari",
        "A file or folder, or drop it here; flash disks are looked through";
    WHICH_FILES: "Berkas mana saja?", "Which files?";
    READING: "Membaca berkas…", "Reading the files…";
    NOTHING_NEW: "Tidak ada yang baru di dalamnya", "There is nothing new in it";
    EMPTY: "kosong", "empty";
    /// Title of what is looked over.
    REVIEW: "Isi tabel: periksa dulu", "What was read: look it over";
    /// In place of an answer.
    LEAVE: "biarkan", "leave it";
    /// While a question is open.
    UNANSWERED: "[?] isian berbeda: tekan nomornya; 0 biarkan", "[?] answers differ: press a number; 0 leaves it";
    NOT_TAKEN: "(tidak diambil)", "(not taken)";
    PASTED: "tempelan", "paste";
    TOO_LARGE: "lebih dari 8 MB", "more than 8 MB";
    EMPTY_FILE: "kosong", "there is nothing in it";
    NOT_THERE:
        "tidak dapat dibuka; mungkin masih terbuka di program lain",
        "it cannot be opened; another program may have it open";
    UNREADABLE: "tidak terbaca sebagai tabel", "it does not read as a table";
    LOCKED: "terkunci kata sandi; simpan tanpa kata sandi dulu", "locked by a password; save it without one first";
    ADDS_NONE: "sesi ini tidak menambah baris", "this session adds no rows";
    NO_TEXT: "baris tanpa teks utama", "a row without its main text";
    NO_ITEM: "bukan butir di papan", "no item of the board";
    GONE: "baris itu sudah diparkir, dicabut atau digabung", "that row is parked, withdrawn or merged";
    MORE_THAN_A_RECORD:
        "Terlalu banyak untuk sekali simpan; ambil berkasnya satu per satu",
        "Too much for one record; take the files one by one";
}

/// Key labels.
pub mod key {
    phrases! {
        SEND: "bagi ke meja (Excel, formulir)", "hand out (Excel, forms)";
        TAKE: "ambil dari meja atau berkas", "take back, or take a file";
        BY_HAND: "meja: hasilnya sudah diketik", "tables: a form is entered";
        ANSWER: "pilih jawaban", "choose an answer";
        LATER: "jawaban berikutnya", "a later answer";
        SAME: "sama dengan yang mirip", "same as the one alike";
        ENTER: "ambil", "take";
    }
}

sentences! {
    /// Of a file or a paste in which nothing is called as the main column.
    pub fn no_columns(main: &str) =
        "tidak ada kolom bernama \"{main}\" di dalamnya", "no column in it is called \"{main}\"";
    pub fn to_tables(n: usize) = "ke {n} meja, satu berkas tiap meja", "to {n} tables, a file each";
    /// What the wall says while tables fill a sheet.
    pub fn returned(returned: usize, of: usize) = "masuk {returned} dari {of} meja", "{returned} of {of} tables are in";
    /// What is filled in, below the title on the wall.
    pub fn task(columns: &str) = "Isi: {columns}", "Fill in: {columns}";
    pub fn like(what: &str) = "mirip {what}", "like {what}";
    pub fn same(what: &str) = "sama dengan {what}", "the same as {what}";
    /// Where several tables say different things of a cell.
    pub fn way(number: usize, from: &str, says: &str) = "{number} {from}: {says}", "{number} {from}: {says}";
    pub fn change(before: &str, after: &str) = "{before} → {after}", "{before} → {after}";
    /// A file that is not taken, and why.
    pub fn not_taken(file: &str, why: &str) = "{file} tidak diambil: {why}", "{file} is not taken: {why}";
    /// A line of a file that is not taken, and why.
    pub fn line(file: &str, line: u32, why: &str) = "{file}, baris {line}: {why}", "{file}, line {line}: {why}";
    pub fn unknown(file: &str, columns: &str) =
        "{file}: kolom yang tidak dikenal: {columns}", "{file}: columns that are not known: {columns}";
    pub fn other_workshop(title: &str) = "berkas kegiatan lain, {title}", "it belongs to another workshop, {title}";
    pub fn other_sheet(title: &str) = "berkas kertas kerja lain, {title}", "it belongs to another sheet, {title}";
}

/// What a review amounts to, in one line; what there is none of is left out.
pub fn summary(language: Language, counts: Counts) -> String {
    let Counts { set, new, alike, conflicts, wrong, unchanged } = counts;
    let one = |n: usize, words: [&'static str; 2]| {
        (n > 0).then(|| format!("{} {}", number(language, n as u64), language.pick(words[0], words[1])))
    };
    let all = [
        one(conflicts, ["bertentangan", "in conflict"]),
        one(set, ["isian", "filled"]),
        one(new, ["baris baru", "new"]),
        one(alike, ["mirip", "alike"]),
        one(unchanged, ["sama", "unchanged"]),
        one(wrong, ["tidak diambil", "not taken"]),
    ];
    all.into_iter().flatten().collect::<Vec<String>>().join(" · ")
}

/// How much of each kind a review holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Cells to set.
    pub set: usize,
    /// Rows to add.
    pub new: usize,
    /// Of them those that read like another.
    pub alike: usize,
    /// Cells that tables fill differently.
    pub conflicts: usize,
    /// Lines and cells that are not taken.
    pub wrong: usize,
    /// Cells that say what stands already.
    pub unchanged: usize,
}
