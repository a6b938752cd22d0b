//! What was not agreed, with the reasons, and reserves.

phrases! {
    /// Over the options next below the cut.
    RESERVES: "Cadangan", "Reserves";
    /// Over the options below those.
    OTHERS: "Usulan yang belum dapat diakomodasi", "Proposals that could not be taken up";
    /// Over votes that were counted and not accepted.
    NOT_ACCEPTED: "Hasil hitungan yang belum disepakati", "Counts that have not been accepted";
    /// Columns.
    PROPOSAL: "Usulan", "Proposal";
    QUESTION: "Pertanyaan", "Question";
    WHY: "Alasan", "Reason";
    TIE: "suara sama pada batas, belum diselesaikan", "tied at the cut, not settled yet";
    NO_QUORUM: "kuorum tidak tercapai", "the quorum was not met";
    NOT_CARRIED: "belum mufakat", "no consensus yet";
    NO_BALLOTS: "tidak ada suara", "no votes";
    /// Of a count that was put to the room and no more.
    WAITS: "belum disetujui peserta", "not accepted by the room yet";
    /// Of an option that had too few raters.
    APART: "terlalu sedikit penilai", "too few raters";
    BY_MUSYAWARAH: "tidak diambil secara musyawarah", "not taken, by musyawarah";
}

sentences! {
    /// The place of an option in the count.
    pub fn rank(rank: usize, of: usize) = "urutan {rank} dari {of}", "no. {rank} of {of}";
    /// How far below the last that was taken.
    pub fn below(points: &str) = "terpaut {points} dari batas", "{points} below the cut";
    pub fn at_cut(points: &str) = "sama dengan batas ({points})", "level with the cut ({points})";
    /// Behind what an option got, where more were taken than it came to.
    pub fn got(points: &str) = "memperoleh {points}", "it got {points}";
}
