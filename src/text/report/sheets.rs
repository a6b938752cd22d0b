//! Sheets in documents.

phrases! {
    SHEETS: "Kertas kerja", "Worksheets";
    /// Column of rows that a vote accepted.
    CHOSEN: "Disepakati", "Accepted";
    /// In a cell that is still to be filled in.
    DOTS: "…………", "…………";
    /// At the top of a document that holds desk columns.
    DESK:
        "Memuat kolom meja, yang tidak diperlihatkan kepada peserta",
        "Holds desk columns, which are not shown to participants";
    ASSUMED:
        "Yang dalam kurung belum diisi dan untuk sementara diandaikan.",
        "What stands in brackets is not filled in and is assumed for now.";
    OFF_SCALE:
        "Bertanda !: di luar skala yang berlaku, dihitung belum terisi.",
        "Marked !: off the scale in force, counted as not filled in.";
    /// Columns of the table of shares.
    PART: "Bagian", "Part";
    FILLED: "Terisi", "Filled in";
    UNFILLED: "Belum terisi", "Not filled in";
    ALL: "Seluruhnya", "All";
    OFFICES: "Tindak lanjut dan program tiap instansi", "Follow-ups and programmes by office";
    NO_OFFICE:
        "Belum ada tindak lanjut atau program yang bertanda instansi",
        "No follow-up or programme names an office yet";
}

sentences! {
    /// Sheets in which nothing stands.
    pub fn empty(titles: &str) = "Belum diisi: {titles}.", "Not filled in yet: {titles}.";
    /// Columns in which nothing stands.
    pub fn empty_columns(names: &str) = "Kolom yang belum diisi: {names}.", "Columns not filled in yet: {names}.";
    /// Items that stand on a sheet without any cell.
    pub fn items_left(n: usize) = "{n} butir lain belum diisi.", "{n} other items are not filled in.", "1 other item is not filled in." if n == 1;
    pub fn total(name: &str, sum: &str, rows: usize, left: usize) =
        "{name}: {sum} dari {rows} baris; {left} belum terisi.",
        "{name}: {sum} from {rows} rows; {left} not filled in.";
    pub fn too_large(name: &str) = "{name}: angkanya terlalu besar untuk dihitung.", "{name}: the numbers are too large to be reckoned.";
    /// Rows of a sheet that a vote accepted.
    pub fn chosen(title: &str) = "{title} yang disepakati", "{title}: what was accepted";
}
