//! Several workshops side by side.

phrases! {
    TITLE: "Rekap antardaerah", "Places side by side";
    NOTHING_READ:
        "Tidak satu pun berkas dapat dibaca sebagai kegiatan; tidak ada yang ditulis.",
        "None of the files could be read as a workshop; nothing was written.";
    TABLES_HAVE_FLAGS:
        "Tabel untuk program lain: --csv MAP, atau --json",
        "Tables for other programs: --csv DIR, or --json";
    /// Statements that are alike were not held together.
    TOO_MANY_ALIKE:
        "Terlalu banyak butir yang mirip: tema butir hanya memuat yang katanya persis sama.",
        "Too many items are alike: themes of statements hold only those with the very same words.";
    SIDE_BY_SIDE: "Daerah berdampingan", "Side by side";
    PLACE: "Daerah", "Place";
    PLACES: "Daerah", "Places";
    STAGES: "Tahap", "Stages";
    STAGES_LEGEND:
        "Tahap: 2 selesai, 2… berjalan, (2) direncanakan, – tanpa berkas. Kesiapan menurut kegiatan terbaru yang mengisinya; \
         hadir menurut hitungan terbanyak.",
        "Stages: 2 done, 2… under way, (2) planned, – no file. Readiness is that of the newest workshop that answers it; heads are \
         those of the count with most.";
    READINESS: "Kesiapan", "Readiness";
    PRIORITIES: "Prioritas", "Priorities";
    QUICK_WINS: "Quick wins", "Quick wins";
    PROGRAMMES: "Program", "Programmes";
    /// Column of a table: actions that are not done and questions without an answer.
    OPEN: "Belum tuntas", "Open";
    DELEGATIONS: "Instansi", "Offices";
    HEADS: "Hadir", "Heads";
    TOGETHER: "Jumlah", "Together";
    PROGRESS: "Kemajuan empat tahap", "Progress of the four stages";
    PLACES_BY_STAGE: "Daerah menurut tahap", "Places by stage";
    DONE: "Selesai", "Done";
    UNDER_WAY: "Berjalan", "Under way";
    PLANNED: "Direncanakan", "Planned";
    NO_JOURNAL: "Tanpa berkas", "No file";
    READINESS_MEANS:
        "Jumlah nilai dibagi nilai tertinggi dari indikator yang terjawab, dalam persen.",
        "Degrees given by the highest possible of what is answered, in percent.";
    NO_HEADING: "lainnya", "others";
    ITEMS: "Butir", "Items";
    BY_ASPECT: "Butir menurut aspek dan kuadran", "Items by aspect and quadrant";
    BY_DIMENSION: "Butir menurut dimensi dan kuadran", "Items by dimension and quadrant";
    BY_PLACE: "Butir menurut daerah dan dimensi", "Items by place and dimension";
    NO_DIMENSION: "tanpa dimensi", "no dimension";
    HOW_DECIDED: "Prioritas menurut cara memutuskan", "Priorities by how they were decided";
    RANK: "No.", "Rank";
    PRIORITY: "Prioritas", "Priority";
    ASPECT: "Aspek", "Aspect";
    DECIDED: "Diputuskan dengan", "Decided by";
    /// Column of a table of them.
    QUICK_WIN: "Quick win", "Quick win";
    DIMENSION: "Dimensi", "Dimension";
    PROGRAMMES_BY_DIMENSION: "Program menurut dimensi", "Programmes by dimension";
    PROGRAMMES_BY_YEAR: "Program yang berjalan menurut dimensi dan tahun", "Programmes that run, by dimension and year";
    FOLLOW_UPS: "Tindak lanjut yang belum tuntas", "Open follow-ups";
    ACTIONS: "Tindakan", "Actions";
    WITHOUT_DATE: "Tanpa batas waktu", "Without a date";
    NEXT_DUE: "Batas terdekat", "Due first";
    QUESTIONS: "Pertanyaan", "Questions";
    ATTENDANCE: "Kehadiran", "Attendance";
    HEADS_BY_UNSUR: "Hadir menurut unsur, hitungan terbanyak tiap kegiatan", "Heads by kind of body, largest count of each workshop";
    MOST_HEADS: "Hadir per daerah menurut unsur, kegiatan terbanyak", "Heads by place and kind of body, largest workshop";
    THEMES: "Tema yang berulang", "Recurring themes";
    THEMES_MEAN:
        "Dari butir di papan. Butir dianggap mirip bila kuadrannya sama dan tiga dari lima katanya sama. Setiap sumbernya ada di \
         tabel theme_sources.",
        "Of the items on the boards. Items are alike when they have the same quadrant and three of five words. Every source stands in \
         the table theme_sources.";
    WORDS: "Kata menurut jumlah daerah", "Words by number of places";
    STATEMENTS: "Butir yang mirip di beberapa daerah", "Items that are alike in several places";
    STATEMENT: "Butir", "Item";
    QUADRANT: "Kuadran", "Quadrant";
    SAID_IN: "Disampaikan di", "Said in";
    READ_FROM: "Dibaca dari", "Read from";
    WORKSHOP: "Kegiatan", "Workshop";
    DAYS: "Tanggal", "Days";
    FILE: "Berkas", "File";
    RECORDS: "Catatan", "Records";
    SUM: "Sidik", "Sum";
    LEFT_OUT: "Tidak ikut dihitung", "Left out";
    BECAUSE: "Sebab", "Because";
    DAMAGED: "rusak: sebuah baris tidak lagi seperti saat ditulis", "damaged: a line is not as it was written";
    NEWER: "dibuat mufakat yang lebih baru", "made by a newer mufakat";
    TEST_BUILD: "dibuat versi percobaan sebelum 0.1.0", "written by a test build from before 0.1.0";
    FOREIGN: "bukan berkas kegiatan mufakat", "no workshop of mufakat";
    EMPTY: "kosong", "empty";
    UNREADABLE: "tidak dapat dibaca", "cannot be read";
    COPY: "salinan kegiatan yang sudah dihitung", "a copy of a workshop that is counted";
}

sentences! {
    /// Readiness by element: of which sheet.
    pub fn readiness_of(sheet: &str) = "{sheet}: per unsur, semua daerah", "{sheet}: by element, all places";
    pub fn readiness_by_place(sheet: &str) = "{sheet}: per daerah (%)", "{sheet}: by place (%)";
    /// How much was read.
    pub fn amount(places: &str, workshops: &str, records: &str) =
        "{places} daerah, {workshops} kegiatan, {records} catatan",
        "{places} places, {workshops} workshops, {records} records";
    pub fn examples(n: usize) =
        "Termasuk {n} kegiatan CONTOH", "With {n} workshops that are EXAMPLES", "With 1 workshop that is an EXAMPLE" if n == 1;
    pub fn left_out(n: usize) =
        "{n} berkas tidak ikut dihitung; lihat bagian terakhir",
        "{n} files are left out; see the last section",
        "1 file is left out; see the last section" if n == 1;
    pub fn stage(n: usize) = "Tahap {n}", "Stage {n}";
    pub fn first_priorities(n: usize) =
        "Paling banyak {n} prioritas teratas setiap daerah; semuanya ada di tabel priorities.",
        "At most {n} priorities of each place, the highest first; all are in the table priorities.";
    pub fn and_more(named: &str, n: usize) = "{named} dan {n} lagi", "{named} and {n} more";
    /// A file that holds the same workshop as another one, and no more of it.
    pub fn copy(path: &str) =
        "{path}: salinan kegiatan yang sudah dihitung dari berkas lain dengan catatan sama banyak atau lebih; tidak dihitung lagi",
        "{path}: a copy of a workshop that is counted from another file with as many records or more; not counted again";
    /// A file that does not begin like a journal.
    pub fn foreign(path: &str) = "{path}: bukan berkas kegiatan mufakat", "{path}: this is no workshop of mufakat";
    /// A folder without journals.
    pub fn no_journals(path: &str) =
        "{path}: tidak ada berkas kegiatan (.jsonl) di map ini", "{path}: no workshops (.jsonl) in this folder";
    /// Places whose names differ in capitals alone.
    pub fn spelled_differently(one: &str, other: &str) =
        "\"{one}\" dan \"{other}\" berbeda ejaan dan dihitung sebagai dua daerah; samakan namanya di salah satu kegiatan",
        "\"{one}\" and \"{other}\" are spelled differently and count as two places; change the name in one of the workshops";
    /// Workshops that go on with one that is not among the files, the first of them by name.
    pub fn gap(named: &str) =
        "Melanjutkan kegiatan yang berkasnya tidak ikut dibaca: {named}. Yang dibawa dari tahap lain bisa terhitung dua kali; \
         tambahkan berkas tahap sebelumnya",
        "Go on with a workshop whose file was not read: {named}. What was carried over from another stage may count twice; \
         add the files of the stages before";
}
