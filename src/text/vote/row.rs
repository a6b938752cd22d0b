//! Names of the rows of the declaration, in which the rule of a vote is set.
phrases! {
    WAY: "Cara", "Way";
    ENTRY: "Masuk lewat", "Comes in by";
    DOTS: "Titik tiap instansi", "Dots a delegation";
    LIMIT: "Paling banyak pada satu", "Most on one";
    CHOICES: "Pilihan tiap instansi", "Choices a delegation";
    /// How many options are taken: the cut.
    CUT: "Diambil", "Taken";
    TIES: "Bila suara sama", "If tied";
    OPENNESS: "Keterbukaan", "Openness";
    BASE: "Dasar persen", "Base of per cent";
    QUORUM: "Kuorum", "Quorum";
    /// Whether the result is shown at once or one place after another.
    REVEAL: "Hasil tayang", "Result shown";
    ANY: "bebas", "any";
    ORDER_ONLY: "semua, urutannya saja", "all, only their order";
}
