//! One of each look, as an invented regency would fill it.

use super::scene::{
    Bar, BarLine, Bars, CellText, Factor, List, ListColumn, ListLine, Look, Matrix, MatrixKind, Numbered, Quadrant,
    Row, ShareLine, Spread, SpreadBlock, Standing, TimeLine, Timeline,
};

fn said(text: &str) -> CellText {
    CellText { text: text.to_owned(), standing: Standing::Given }
}

fn assumed(text: &str) -> CellText {
    CellText { text: text.to_owned(), standing: Standing::Assumed }
}

fn row(number: u32, text: &str, cells: Vec<CellText>) -> ListLine {
    ListLine::Row(Row { number, text: text.to_owned(), cells, remark: String::new(), late: String::new() })
}

/// Readiness, row 2 being filled.
pub fn list() -> Look {
    let column = |name: &str, width, right| ListColumn { name: name.to_owned(), head: name.to_owned(), width, right };
    let off = CellText { text: "5!".to_owned(), standing: Standing::OffScale };
    Look::List(List {
        columns: vec![
            column("saat ini", 8, true),
            column("target", 6, true),
            column("kesenjangan", 11, true),
            column("sumber data", 14, false),
        ],
        lines: vec![
            ListLine::Heading("SDM".to_owned()),
            row(
                1,
                "Jumlah dan jenjang pendidikan ASN TIK",
                vec![said("2"), said("4"), said("2"), said("Badan Kepegawaian, semester II")],
            ),
            row(
                2,
                "Tenaga teknis TIK di tiap OPD",
                vec![assumed(""), assumed("4"), assumed(""), said("Diskominfo dan seluruh kepala bidang")],
            ),
            row(3, "Rencana pengembangan SDM", vec![off, assumed("4"), assumed(""), assumed("")]),
            ListLine::Heading("Birokrasi".to_owned()),
            row(4, "Komitmen kepala OPD", vec![said("3"), said("4"), said("1"), assumed("")]),
            row(
                5,
                "Peraturan bupati tentang pemerintahan berbasis elektronik",
                vec![said("4"), said("4"), said("0"), assumed("")],
            ),
            ListLine::Heading("Anggaran".to_owned()),
            row(6, "Porsi belanja TIK dalam APBD", vec![said("1"), said("3"), said("2"), assumed("")]),
        ],
        selected: Some(2),
        column: Some(0),
        empty: "belum ada baris".to_owned(),
    })
}

/// Bars of the same with the shares of three aspects.
pub fn bars() -> Look {
    let share = |name: &str, permille, said: &str| ShareLine { name: name.to_owned(), permille, said: said.to_owned() };
    let bar = |number, text: &str, have, want, gap: &str| {
        BarLine::Row(Bar { number, text: text.to_owned(), have, want: Some(want), gap: gap.to_owned() })
    };
    Look::Bars(Bars {
        high: 5,
        shares: vec![
            share("Suprastruktur", Some(634), "63% · 8 dari 9"),
            share("Struktur", Some(511), "51% · 9 dari 9"),
            share("Infrastruktur", Some(377), "38% · 7 dari 9"),
        ],
        lines: vec![
            BarLine::Heading("Jaringan dan pusat data".to_owned()),
            bar(11, "Serat optik sampai kantor desa", 1, 5, "kurang 4"),
            bar(13, "Pusat data dengan cadangan listrik", 2, 4, "kurang 2"),
            BarLine::Heading("SDM".to_owned()),
            bar(1, "Jumlah dan jenjang pendidikan ASN TIK", 2, 4, "kurang 2"),
            bar(2, "Tenaga teknis TIK di tiap OPD", 3, 4, "kurang 1"),
            bar(4, "Komitmen kepala OPD", 5, 4, ""),
        ],
        unanswered: "3 belum dijawab, tidak dihitung".to_owned(),
        selected: None,
        told: String::new(),
    })
}

fn numbered(number: u32, text: &str) -> Numbered {
    Numbered { number, text: text.to_owned() }
}

/// Strategies of all kinds, none of them looked at.
pub fn matrix() -> Look {
    let factors = |name: &str, all: &[(u32, &str)]| {
        let factor = |(number, text): &(u32, &str)| Factor { item: numbered(*number, text), unused: *number > 20 };
        (name.to_owned(), all.iter().map(factor).collect())
    };
    let strengths = || {
        factors(
            "Kekuatan",
            &[
                (1, "Serat optik sampai semua kecamatan"),
                (3, "Bupati memimpin sendiri tim smart city"),
                (21, "Kerja sama dengan dua universitas"),
            ],
        )
    };
    let weaknesses = || factors("Kelemahan", &[(2, "Tenaga TIK hanya 11 orang"), (5, "Data tiap OPD berdiri sendiri")]);
    let chances = || factors("Peluang", &[(7, "Dana transfer khusus digital"), (8, "Wisata danau naik daun")]);
    let threats = || factors("Ancaman", &[(9, "Serangan siber ke situs pemerintah")]);
    let kind = |letters: &str, name: &str, factors, strategies: &[(u32, &str)]| MatrixKind {
        letters: letters.to_owned(),
        name: name.to_owned(),
        factors,
        strategies: strategies.iter().map(|(number, text)| numbered(*number, text)).collect(),
    };
    Look::Matrix(Box::new(Matrix {
        kinds: [
            kind(
                "SO",
                "kekuatan merebut peluang",
                [strengths(), chances()],
                &[
                    (1, "Pembayaran nontunai di semua dermaga wisata"),
                    (4, "Kios informasi wisata di tiap kecamatan di atas serat optik yang ada"),
                ],
            ),
            kind(
                "WO",
                "peluang menutup kelemahan",
                [weaknesses(), chances()],
                &[(2, "Satu data daerah dari dana transfer digital")],
            ),
            kind(
                "ST",
                "kekuatan menghadang ancaman",
                [strengths(), threats()],
                &[(3, "Tim tanggap insiden siber dipimpin bupati")],
            ),
            kind("WT", "kelemahan dikecilkan, ancaman dihindari", [weaknesses(), threats()], &[]),
        ],
        other: vec![numbered(6, "Layanan publik tanpa kertas")],
        other_name: "belum berjenis".to_owned(),
        at: None,
        opened: false,
        selected: None,
    }))
}

/// A point in the first quadrant.
pub fn quadrant() -> Look {
    let names = ["I agresif (SO)", "III putar haluan (WO)", "IV defensif (WT)", "II diversifikasi (ST)"];
    Look::Quadrant(Quadrant {
        point: Some([820, 350]),
        said: "X = 0,82 · Y = 0,35".to_owned(),
        names: names.map(str::to_owned),
        verdict: "I agresif (SO)".to_owned(),
        counted: "23 faktor dihitung, 4 tidak".to_owned(),
    })
}

/// Programmes over ten years.
pub fn timeline() -> Look {
    let row = |number, text: &str, years| TimeLine::Row { number, text: text.to_owned(), years, held: number == 7 };
    Look::Timeline(Timeline {
        years: [2026, 2035],
        lines: vec![
            TimeLine::Heading("Jangka pendek".to_owned()),
            row(3, "Satu data daerah", [2026, 2026]),
            row(5, "Kanal aduan warga terpadu", [2025, 2026]),
            TimeLine::Heading("Jangka menengah".to_owned()),
            row(1, "Pusat kendali terpadu kabupaten", [2026, 2028]),
            row(7, "Pembayaran nontunai di dermaga", [2027, 2029]),
            TimeLine::Heading("Jangka panjang".to_owned()),
            row(2, "Serat optik sampai kantor desa", [2027, 2035]),
            row(9, "Kawasan wisata rendah emisi", [2030, 2037]),
        ],
        selected: None,
        undated: "4 belum bertahun".to_owned(),
        told: String::new(),
        crowded: String::new(),
    })
}

/// Six dimensions of three parts each, and rows that name none.
pub fn spread() -> Look {
    let block = |name: &str, cells: [(&str, usize); 3]| SpreadBlock {
        name: name.to_owned(),
        cells: cells.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect(),
    };
    let mut blocks = vec![
        block("Tata kelola", [("Pelayanan publik", 5), ("Birokrasi", 3), ("Kebijakan publik", 0)]),
        block("Citra daerah", [("Pariwisata", 8), ("Bisnis", 0), ("Wajah kota", 2)]),
        block("Ekonomi", [("Industri", 1), ("Kesejahteraan", 2), ("Transaksi", 4)]),
        block("Kehidupan", [("Tata ruang", 0), ("Kesehatan", 3), ("Mobilitas", 1)]),
        block("Masyarakat", [("Komunitas", 0), ("Belajar", 2), ("Keamanan", 0)]),
        block("Lingkungan", [("Proteksi", 1), ("Sampah", 12), ("Energi", 0)]),
    ];
    blocks.push(SpreadBlock { name: "belum diisi".to_owned(), cells: vec![("belum diisi".to_owned(), 3)] });
    Look::Spread(Spread { blocks, selected: None, unserved: String::new() })
}

/// All of them with their names.
pub fn all() -> [(&'static str, Look); 6] {
    [
        ("list", list()),
        ("bars", bars()),
        ("matrix", matrix()),
        ("quadrant", quadrant()),
        ("timeline", timeline()),
        ("spread", spread()),
    ]
}
