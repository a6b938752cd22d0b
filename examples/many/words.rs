//! What the rooms say.

use super::random::Random;
use mufakat::domain::swot::Quadrant;
use std::sync::LazyLock;

/// A statement of the stock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement {
    /// Its quadrant.
    pub quadrant: Quadrant,
    /// The id of its aspect.
    pub aspect: &'static str,
    /// Its dimension and the part of it.
    pub dimension: &'static str,
    /// What is said.
    pub text: &'static str,
}

static STATEMENTS: LazyLock<Vec<Statement>> =
    LazyLock::new(|| include_str!("statements.txt").lines().filter_map(statement).collect());

fn statement(line: &'static str) -> Option<Statement> {
    let (letter, rest) = line.split_once(' ')?;
    let (aspect, rest) = rest.split_once(' ')?;
    let (dimension, text) = rest.split_once(' ')?;
    let quadrant = Quadrant::ALL.into_iter().find(|quadrant| letter.starts_with(quadrant.letter()))?;
    Some(Statement { quadrant, aspect, dimension, text })
}

/// Words that mean nearly the same.
const SWAPS: [(&str, &str); 22] = [
    ("belum", "tidak"),
    ("banyak", "sejumlah"),
    ("masih", "tetap"),
    ("warga", "masyarakat"),
    ("kurang", "minim"),
    ("rusak", "berlubang"),
    ("daerah", "wilayah"),
    ("desa", "kampung"),
    ("jaringan", "koneksi"),
    ("internet", "daring"),
    ("aplikasi", "sistem"),
    ("anggaran", "dana"),
    ("sampah", "limbah"),
    ("pegawai", "aparatur"),
    ("wisata", "pariwisata"),
    ("peraturan", "regulasi"),
    ("rendah", "lemah"),
    ("kecil", "terbatas"),
    ("pelatihan", "bimtek"),
    ("kuat", "besar"),
    ("naik", "meningkat"),
    ("semua", "seluruh"),
];

const TAILS: [&str; 16] = [
    "di wilayah pesisir",
    "di pegunungan",
    "terutama di desa terpencil",
    "sejak tahun lalu",
    "menurut hasil survei",
    "di beberapa kecamatan",
    "dan perlu ditangani segera",
    "pada musim hujan",
    "bagi kelompok rentan",
    "di kawasan perkotaan",
    "selama lima tahun terakhir",
    "di pulau-pulau kecil",
    "untuk penyandang disabilitas",
    "di pasar dan terminal",
    "menjelang panen raya",
    "dalam dokumen perencanaan",
];

/// The statements of a place: which of the stock are heard there, and how they are said.
#[derive(Debug, Clone)]
pub struct Stock {
    heard: Vec<Statement>,
    name: String,
}

impl Stock {
    /// Some statements are heard nearly everywhere, some in few places.
    pub fn of(name: &str) -> Self {
        let heard = STATEMENTS.iter().enumerate().filter(|(number, statement)| {
            let often = 4 + u32::try_from(number * 37 % 90).unwrap_or_default();
            Random::of(&format!("{name}: {}", statement.text)).percent(often)
        });
        Self { heard: heard.map(|(_, statement)| *statement).collect(), name: name.to_owned() }
    }

    /// A statement as somebody says it.
    pub fn say(&self, random: &mut Random) -> (Statement, String) {
        let statement = random.one(&self.heard).copied().unwrap_or(STATEMENTS[0]);
        let text = statement.text;
        let text = match random.below(100) {
            0..40 => text.to_owned(),
            40..62 => swapped(text, random),
            62..82 => format!("{text} {}", TAILS[random.place(TAILS.len())]),
            82..90 => format!("{text} di {}", self.name),
            90..95 => text.split_once(' ').map_or(text, |(_, rest)| rest).to_owned(),
            95..97 => text.to_uppercase(),
            _ => odd(text, random),
        };
        (statement, text)
    }
}

fn swapped(text: &str, random: &mut Random) -> String {
    let mut words: Vec<&str> = text.split(' ').collect();
    let known: Vec<(usize, &str)> = words
        .iter()
        .enumerate()
        .filter_map(|(place, word)| SWAPS.iter().find(|(from, _)| from == word).map(|(_, to)| (place, *to)))
        .collect();
    match random.one(&known) {
        Some((place, to)) => words[*place] = to,
        None => words.push("setempat"),
    }
    words.join(" ")
}

/// What tables, pages and formulas must take as it is.
fn odd(text: &str, random: &mut Random) -> String {
    match random.below(8) {
        0 => format!("={text}"),
        1 => format!("- {text}"),
        2 => format!("+{text}"),
        3 => format!("@{text}"),
        4 => format!("\"{text}\", kata warga"),
        5 => format!("{text} <b>& lainnya</b> | 2026"),
        6 => format!("{text}: 40 % di 12 desa; lihat http://data.contoh.id"),
        _ => format!("{text} – “café” 5G/4G *penting*"),
    }
}

const DOING: [&str; 12] = [
    "Penyusunan",
    "Pembangunan",
    "Pengembangan",
    "Penataan",
    "Digitalisasi",
    "Perluasan",
    "Pemeliharaan",
    "Percepatan",
    "Pelatihan untuk",
    "Uji coba",
    "Integrasi",
    "Kampanye",
];
const DONE_TO: [&str; 16] = [
    "layanan terpadu satu pintu",
    "pusat data daerah",
    "jaringan internet desa",
    "bank sampah kecamatan",
    "peta wisata digital",
    "pasar rakyat nontunai",
    "pusat komando darurat",
    "rekam medis puskesmas",
    "drainase perkotaan",
    "angkutan pelajar",
    "data kemiskinan satu pintu",
    "perpustakaan keliling",
    "kanal aduan warga",
    "sentra UMKM",
    "lampu jalan tenaga surya",
    "sekolah lapang petani muda",
];

/// The name of a programme, a strategy or what is to be done.
pub fn undertaking(random: &mut Random) -> String {
    let (doing, to) = (DOING[random.place(DOING.len())], DONE_TO[random.place(DONE_TO.len())]);
    match random.below(10) {
        0 => format!("{doing} {to} tahap {}", 1 + random.below(3)),
        1 => format!("{doing} {to}, dengan mitra \"swasta\""),
        2 => format!("={doing} {to}"),
        _ => format!("{doing} {to}"),
    }
}

/// A question of the room.
pub fn question(random: &mut Random) -> String {
    let to = DONE_TO[random.place(DONE_TO.len())];
    match random.below(4) {
        0 => format!("Siapa yang membiayai {to}?"),
        1 => format!("Kapan {to} dimulai?"),
        2 => format!("Bagaimana {to} dipelihara setelah proyek selesai?"),
        _ => format!("Apakah {to} sudah ada dalam RPJMD?"),
    }
}
