//! The screen for what documents need to know: venue, letter number, who led, spoke and signs.

phrases! {
    TITLE: "Data kegiatan untuk dokumen", "Data for documents";
    /// Title of the table of keys.
    TABLE: "Data kegiatan", "Data for documents";
    /// Title of the table of keys before the data are shown.
    TABLE_ASKS: "Data kegiatan, sebelum ditampilkan", "Data for documents, before they are shown";
    /// Asked where the room sees this screen.
    ASKS:
        "Layar ini terlihat oleh ruangan. Data kegiatan memuat nama, jabatan, dan NIP. Tampilkan?",
        "The room sees this screen. The data hold names, positions and numbers. Show them?";
    /// On a wall, in place of the data.
    NOT_HERE: "Data kegiatan hanya di layar fasilitator.", "The data are for the facilitator's screen only.";
    /// Under the lines.
    MAY_STAY_EMPTY:
        "Semua boleh dikosongkan; berita acara memberi titik-titik di tempatnya.",
        "All may stay empty; the minutes then have dots to write on.";
    VENUE: "Tempat", "Venue";
    LETTERHEAD: "Kepala surat", "Letterhead";
    LETTER: "Nomor surat", "Letter number";
    CHAIR: "Pimpinan rapat", "Chair";
    COMMITTEE_HEAD: "Ketua panitia", "Committee head";
    NOTE_TAKER: "Notulis", "Note-taker";
    SPEAKER: "Narasumber", "Speaker";
    SIGNER: "Penanda tangan", "Signer";
    /// An empty line at the end of a list of persons.
    ADD: "tambah…", "add…";
    /// In place of what is not filled in.
    EMPTY: "–", "–";
    /// How a person is typed.
    PERSON:
        "Nama; jabatan; NIP. Pisahkan dengan titik koma, yang belum ada boleh dikosongkan.",
        "Name; position; number. Apart by semicolons, what is not known may be left out.";
    LETTER_REMARK:
        "Nomor berita acara, misalnya 027/112/DISKOMINFO/2024",
        "Number of the minutes, for example 027/112/DISKOMINFO/2024";
    LETTERHEAD_REMARK:
        "Baris kepala surat, dipisah titik koma: pemerintah daerah; dinas; alamat",
        "Lines of the letterhead, apart by semicolons: government; office; address";
    VENUE_REMARK: "Gedung atau aula, seperti di undangan", "Building or hall, as in the invitation";
}

/// Key labels.
pub mod key {
    phrases! {
        SHOW: "tampilkan", "show";
        EDIT: "isi", "fill in";
        ADD: "tambah orang", "add a person";
        CLEAR: "kosongkan", "clear";
    }
}
