//! The card for a stand-in: one page on paper.

use super::Phrase;

phrases! {
    TITLE: "MUFAKAT: KARTU UNTUK PENGGANTI", "MUFAKAT: CARD FOR A STAND-IN";
    KEYS: "Tujuh tombol", "Seven keys";
    SAVE: "menyimpan baris yang diketik; tidak ada tombol simpan lain", "saves the typed line; there is no other save";
    QUADRANT:
        "kuadran berikut: Kekuatan, Kelemahan, Peluang, Ancaman",
        "next quadrant: Strengths, Weaknesses, Opportunities, Threats";
    CHOOSE:
        "berhenti mengetik dan memilih butir; sekali lagi: mengetik",
        "stops typing to choose an item; once more: typing again";
    UNDO: "mengurungkan isian terakhir, berapa kali pun", "undoes the last entry, as often as needed";
    COVER:
        "menutup layar dengan kartu judul; sekali lagi: membuka",
        "covers the wall with the title card; once more: lifts it";
    NEXT: "memulai sesi berikut (saat tidak mengetik)", "starts the next session (while not typing)";
    PALETTE:
        "semua perintah dengan namanya; ketik \"coba\" untuk berlatih",
        "every command by name; type \"try\" to rehearse";
    POWER: "Listrik padam", "The power fails";
    LOST: "Bila tersesat", "When lost";
}

/// What to do when the power fails.
pub const POWER_STEPS: &[Phrase] = &[
    Phrase::new(
        "Tenang: semua yang sudah di-Enter ada di berkas.",
        "Keep calm: all that got its Enter is in the file.",
    ),
    Phrase::new("Catat di kertas apa yang dikatakan selama padam.", "Write on paper what is said in the meantime."),
    Phrase::new(
        "Nyalakan laptop, jalankan mufakat, Enter pada kegiatan paling atas.",
        "Start the laptop, run mufakat, Enter on the topmost workshop.",
    ),
    Phrase::new(
        "Layar menunjukkan kartu judul; tombol apa pun membuka layar terakhir.",
        "The wall shows the title card; any key opens the last screen.",
    ),
    Phrase::new(
        "Bila ditawarkan, Ctrl+G menghitung waktu padam sebagai jeda.",
        "If offered, Ctrl+G counts the time without power as a pause.",
    ),
];

/// What to do when lost.
pub const LOST_STEPS: &[Phrase] = &[
    Phrase::new(
        "Esc kembali. ? menunjukkan semua tombol layar ini (saat tidak mengetik).",
        "Esc goes back. ? shows every key of this screen (while not typing).",
    ),
    Phrase::new(
        "TIDAK TERSIMPAN di kanan atas: Ctrl+P, ketik \"belum tersimpan\", Enter.",
        "NOT SAVING at the top right: Ctrl+P, type \"unsaved\", Enter.",
    ),
    Phrase::new("Salah tekan tidak merusak apa pun: Ctrl+Z.", "A wrong key ruins nothing: Ctrl+Z."),
];
