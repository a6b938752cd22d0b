//! Lines that stand among items and are rarely one: they are shown and not ticked.

use super::found::Doubt;
use super::named::words;

/// Why a line is rarely an item.
pub fn doubt(line: &str) -> Option<Doubt> {
    if is_courtesy(line) {
        return Some(Doubt::Courtesy);
    }
    is_form(line).then_some(Doubt::Form)
}

/// Words by which people are spoken to, and that make a courtesy longer.
const AROUND: &str = "izin ijin pak bapak bu ibu bpk kak mas mbak bli mbok bang om tante semua semuanya rekan teman kawan \
    hadirin kadis sekalian all everyone everybody sir madam team tim dan and banyak sekali banget dulu ya yg \
    nya atas untuk para very much so you kami saya kembali lagi sudah juga sangat admin moderator the";

/// Words that are said to people.
const COURTESY: &str = "siap siaap siyap mohon ok oke okay okey noted setuju sepakat agree agreed mantap mantul sip betul benar \
    iya iyaa yes no tidak hadir present permisi maaf sorry tes test testing amin aamiin halo hallo hai hi \
    hello hey pagi siang sore malam selamat salam assalamualaikum assalamu alaikum waalaikumsalam \
    wassalamualaikum walaikumsalam wr wb warahmatullahi wabarakatuh om swastiastu swastyastu santi shanti \
    namo buddhaya shalom rahayu terima terimakasih kasih makasih trims suksma matur suwun nuwun thanks thank \
    thx tks good morning afternoon evening welcome bye wkwk wkwkwk haha hehe nihil none kosong lanjut silakan \
    silahkan please great nice bagus keren jelas copy monitor merapat bergabung join masuk kebajikan \
    sejahtera sehat";

/// Whether a word is one of these.
fn is_one(words: &str, word: &str) -> bool {
    words.split(' ').any(|one| one == word)
}

/// A greeting, a thank-you, "ready".
fn is_courtesy(line: &str) -> bool {
    let words = words(line);
    let said: Vec<&String> = words.iter().filter(|word| !is_one(AROUND, word)).collect();
    let known = |word: &&String| is_one(COURTESY, word);
    let opens =
        ["selamat pagi", "selamat siang", "selamat sore", "selamat malam", "terima kasih", "assalamu", "om swasti"];
    let opening = words.join(" ");
    (!said.is_empty() && words.len() <= 10 && said.iter().all(known))
        || (words.len() <= 8 && opens.iter().any(|open| opening.starts_with(open)))
        || matches!(
            opening.as_str(),
            "izin pak" | "izin bu" | "baik pak" | "baik bu" | "baik ibu" | "baik bapak" | "tidak ada" | "n a"
        )
}

/// Names of fields before a colon, and of columns.
const FIELDS: &[&str] = &[
    "nama",
    "nama peserta",
    "nama lengkap",
    "nama kelompok",
    "nama instansi",
    "nama opd",
    "instansi",
    "opd",
    "asal instansi",
    "jabatan",
    "hari",
    "tanggal",
    "hari tanggal",
    "tgl",
    "tempat",
    "waktu",
    "pukul",
    "acara",
    "kegiatan",
    "kelompok",
    "meja",
    "anggota",
    "ketua",
    "ketua kelompok",
    "sekretaris",
    "notulis",
    "notulen",
    "moderator",
    "fasilitator",
    "pimpinan",
    "peserta",
    "email",
    "surel",
    "no hp",
    "no wa",
    "nomor hp",
    "telepon",
    "tanda tangan",
    "ttd",
    "petunjuk",
    "instruksi",
    "contoh",
    "tema",
    "judul",
    "name",
    "date",
    "office",
    "group",
    "table",
    "participants",
    "facilitator",
    "instructions",
    "example",
    "signature",
    "agenda",
    "unit kerja",
    "kabupaten",
    "kota",
    "kecamatan",
    "perihal",
    "lampiran",
    "disusun oleh",
    "dibuat oleh",
];

/// Words of which headings of a table are made.
const COLUMNS: &str = "no nomor uraian butir keterangan kuadran aspek kelompok ket item quadrant group remarks skor bobot nilai \
    rating paraf instansi";

/// What titles of forms begin with.
const TITLES: &[&str] = &[
    "lembar kerja",
    "lembar isian",
    "lembar diskusi",
    "lembar jawaban",
    "formulir",
    "form isian",
    "worksheet",
    "kuesioner",
    "notulen",
    "notulensi",
    "daftar hadir",
    "hasil diskusi",
    "hasil fgd",
    "analisis swot",
    "analisa swot",
    "matriks swot",
    "swot analysis",
    "tabel swot",
    "hasil kelompok",
    "berita acara",
    "halaman",
    "page",
    "hal",
];

/// What instructions begin with.
const INSTRUCTIONS: &[&str] = &["tuliskan", "tulislah", "isilah", "isikan", "sebutkan", "sebutkanlah", "jelaskan"];

/// What questions begin with.
const QUESTIONS: &[&str] = &["apa", "apakah", "bagaimana", "mengapa", "siapa", "what", "which", "how", "why", "who"];

/// A heading, a field or an instruction of a form, a number of a page, an address of a page.
fn is_form(line: &str) -> bool {
    let line = line.trim();
    let words = words(line);
    let all = words.join(" ");
    let field = |text: &str| {
        let words = super::named::words(text);
        !words.is_empty() && words.iter().all(|word| FIELDS.iter().any(|field| is_one(field, word)))
    };
    let first = words.first().map_or("", String::as_str);
    let asks = INSTRUCTIONS.contains(&first) || QUESTIONS.contains(&first) && line.ends_with('?');
    let no_letters = !line.chars().any(char::is_alphabetic);
    let address = !line.contains(char::is_whitespace) && (line.starts_with("http://") || line.starts_with("https://"));
    let title = TITLES.iter().find(|title| all.starts_with(**title));
    let page = |title: &str| !matches!(title, "halaman" | "page" | "hal") || line.chars().any(|c| c.is_ascii_digit());
    let short_title = title.is_some_and(|title| page(title)) && words.len() <= 10 && !line.ends_with('.');
    no_letters
        || address
        || line.ends_with(':')
        || line.split_once(':').is_some_and(|(head, _)| field(head))
        || FIELDS.contains(&all.as_str())
        || words.iter().all(|word| is_one(COLUMNS, word))
        || short_title
        || asks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_to_people_and_forms_is_doubtful() {
        for line in [
            "Siap",
            "Siap Pak 🙏",
            "Selamat pagi semua",
            "Assalamualaikum wr. wb.",
            "Om Swastiastu",
            "Terima kasih banyak Bapak Ibu",
            "Mohon izin bergabung",
            "Setuju",
            "ok noted",
            "Good morning everyone",
            "Thank you so much",
        ] {
            assert_eq!(doubt(line), Some(Doubt::Courtesy), "{line}");
        }
        for line in [
            "Nama: Budi",
            "Nama ketua kelompok: Budi",
            "Hari/Tanggal: Selasa",
            "No. Uraian Keterangan",
            "LEMBAR KERJA SWOT",
            "Analisis SWOT Kabupaten Bangli",
            "Tuliskan kekuatan daerah Anda!",
            "Halaman 1 dari 3",
            "17",
            "- 2 -",
            "👍",
            "https://forms.gle/abc",
            "Usulan kami:",
        ] {
            assert_eq!(doubt(line), Some(Doubt::Form), "{line}");
        }
        for line in [
            "Baik",
            "Jalan rusak",
            "Setuju jalan Kintamani diaspal",
            "Terminal Loka Crana sepi",
            "Izin usaha lambat",
            "Pagi hari air mati",
            "Nama jalan belum terpasang",
            "Kelompok tani belum bermitra",
            "5 desa terpencil",
            "Kendala: jaringan lambat",
            "Tidak ada dokter spesialis",
            "Hasil panen melimpah",
        ] {
            assert_eq!(doubt(line), None, "{line}");
        }
    }
}
