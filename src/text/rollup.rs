//! Several workshops side by side.

phrases! {
    NOTHING_READ:
        "Tidak satu pun berkas dapat dibaca sebagai kegiatan; tidak ada yang ditulis.",
        "None of the files could be read as a workshop; nothing was written.";
    /// Statements that are alike were not held together.
    TOO_MANY_ALIKE:
        "Terlalu banyak butir yang mirip: tema butir hanya memuat yang katanya persis sama.",
        "Too many items are alike: themes of statements hold only those with the very same words.";
}

sentences! {
    /// A file that holds the same workshop as another one, and no more of it.
    pub fn copy(path: &str) =
        "{path}: salinan kegiatan yang sudah dihitung dari berkas lain dengan catatan sama banyak atau lebih; tidak dihitung lagi",
        "{path}: a copy of a workshop that is counted from another file with as many records or more; not counted again";
    /// A file that does not begin like a journal.
    pub fn foreign(path: &str) = "{path}: bukan berkas kegiatan mufakat", "{path}: this is no workshop of mufakat";
    /// Before a remark about a file.
    pub fn of_file(path: &str, said: &str) = "{path}: {said}", "{path}: {said}";
    /// A workshop that goes on with one that is not among the files.
    pub fn gap(path: &str) =
        "{path}: melanjutkan kegiatan yang berkasnya tidak ikut dibaca; butir yang dibawa dari tahap lain bisa terhitung dua kali. \
         Tambahkan berkas tahap sebelumnya",
        "{path}: goes on with a workshop whose file was not read; what was carried over from another stage may count twice. \
         Add the file of the stage before";
}
