//! Chats by example: what is left of them, message by message.

use super::*;
use proptest::prelude::*;

/// The messages of a text, the lines of each joined by `|`.
fn said(text: &str) -> Vec<String> {
    let messages = spoken(text).messages.into_iter().filter(|message| message.kind != Kind::Question);
    let joined = |message: Message| {
        let lines: Vec<String> = message.lines.into_iter().map(|(_, line)| line).collect();
        lines.join("|").trim().to_owned()
    };
    messages.map(joined).filter(|text| !text.is_empty()).collect()
}

#[test]
fn time_name_and_number_go() {
    for line in [
        "[11/6/2024 14.05] Budi Santoso: Wifi desa mati",
        "[14.05, 11/6/2024] +62 812-3456-7890: Wifi desa mati",
        "[11/06/24, 2:05:33\u{202f}PM] ~ Ibu Kadek: Wifi desa mati",
        "\u{200e}[11/06/24 14.05.33] Dinas Kominfo Bangli: \u{200e}Wifi desa mati",
        "14.05 - Nama +62 812 3456 7890: Wifi desa mati",
        "11/06/24 14.05 - Kadis: Wifi desa mati",
        "11/06/2024, 2:05 PM - Kadis: Wifi desa mati",
        "11/06/24 2.05 PTG - Kadis: Wifi desa mati",
        "11/06/24 02.05 siang - Kadis: Wifi desa mati",
        "6/11/24, 2:05 p.m. - Kadis: Wifi desa mati",
        "11.06.24, 14:05 - Kadis: Wifi desa mati <Pesan ini diedit>",
        "2024-06-11 14:05 - Kadis: Wifi desa mati \u{200e}<This message was edited>",
        "09:15:23\t From  Budi Santoso : Wifi desa mati",
        "09:16:02\t From  Dinkes_Ani  to  Everyone : Wifi desa mati",
        "09:16:02 From Ani to Budi(Direct Message): Wifi desa mati",
        "09:16:02 From Dinkes - Ani to Everyone:\n\tWifi desa mati",
        "2024-06-11 09:16:02 From Ani to Everyone:\n\tWifi desa mati",
        "09:16:02 Dari Ani ke Semua Orang:\n\tWifi desa mati",
        "From Ani to Everyone: 09:16 AM\nWifi desa mati",
        "00:05:12\tAni Dinkes:\tWifi desa mati",
        "00:02:28.567,00:02:31.567\nBudi Santoso: Wifi desa mati",
        "Budi Santoso\n13:47\nWifi desa mati",
        "Budi Santoso\n1:47 PM\nWifi desa mati",
        "[13.45] Budi Santoso\nWifi desa mati",
        "[12/06/2024 13:46] Ani Dinkes\nWifi desa mati",
        "Budi Santoso, [12/06/2024 13:45]\nWifi desa mati",
        "Budi Santoso, [12 Jun 2024 13:45:10]:\nWifi desa mati",
        "Wifi desa mati",
    ] {
        assert_eq!(said(line), ["Wifi desa mati"], "{line}");
    }
}

#[test]
fn the_chat_itself_pictures_calls_and_reactions_say_nothing() {
    for text in [
        "Pesan dan panggilan terenkripsi secara end-to-end. Hanya orang di chat ini yang bisa membaca.",
        "Messages and calls are end-to-end encrypted.",
        "Kadek Ari membuat grup \"SWOT Bangli: Hari 1\"",
        "Kadek Ari mengubah nama grup dari \"SWOT: lama\" menjadi \"SWOT Bangli: Hari 1\"",
        "Kadek Ari menambahkan Anda",
        "Made menambahkan Ni Luh",
        "Kadek added Made",
        "+62 812-3456-7890 keluar",
        "Made left",
        "Made joined using this group's invite link",
        "Budi: <Media tidak disertakan>",
        "Budi: <Media omitted>",
        "Budi: \u{200e}gambar tidak disertakan",
        "Budi: image omitted",
        "Budi: Laporan.pdf • 12 halaman dokumen tidak disertakan",
        "Budi: <terlampir: 00000012-PHOTO-2024-06-12-13-45-10.jpg>",
        "Budi: IMG-20240612-WA0003.jpg (file terlampir)",
        "Budi: IMG-20240612-WA0003.jpg (file attached)",
        "Budi: Pesan ini dihapus",
        "Budi: This message was deleted.",
        "Anda: Anda menghapus pesan ini",
        "Budi: Panggilan suara tak terjawab",
        "Budi: Missed voice call",
        "Budi: lokasi: https://maps.google.com/?q=-8.4,115.3",
        "Budi: null",
        "Budi:",
    ] {
        for stamp in ["12/06/24 13.45 - ", "[12/06/24 13.45.10] "] {
            assert_eq!(said(&format!("{stamp}{text}")), Vec::<String>::new(), "{stamp}{text}");
        }
    }
    for text in [
        "[12/06/24 13.40.02] SWOT Bangli: \u{200e}Messages and calls are end-to-end encrypted. No one can read them.",
        "\u{200e}[12/06/24 13.41.00] Kadek Ari: \u{200e}Kadek Ari added you",
        "12/06/24 13.41 - SWOT: Pesan dan panggilan terenkripsi secara end-to-end.",
    ] {
        assert_eq!(said(text), Vec::<String>::new(), "{text}");
    }
    let zoom = "09:17:10 From Budi to Everyone:\n\tReacted to \"Jalan rusak\" with 👍\n";
    assert_eq!(said(zoom), Vec::<String>::new());
}

#[test]
fn what_a_message_answers_goes_and_the_answer_stays() {
    for quote in [
        "Replying to \"Server desa usang\"",
        "Replying to \"Server desa\nusang dan lama\"",
        "Membalas \"Server desa usang\"",
        "[In reply to Ani]",
    ] {
        let text = format!("09:17:00 From Ani to Everyone:\n\t{quote}\n\t\n\tJalan juga rusak");
        assert_eq!(said(&text), ["Jalan juga rusak"], "{quote}");
    }
}

#[test]
fn a_message_keeps_its_lines_and_a_picture_its_caption() {
    let text = "12/06/24 13.45 - Budi: Jaringan belum merata\nterutama di Kintamani\n12/06/24 13.46 - Ani: Listrik padam\n\
                12/06/24 13.48 - Made: IMG-1.jpg (file terlampir)\nGardu yang rusak";
    assert_eq!(said(text), ["Jaringan belum merata|terutama di Kintamani", "Listrik padam", "Gardu yang rusak"]);
}

#[test]
fn a_poll_brings_its_options() {
    for poll in [
        "JAJAK PENDAPAT:\nMana dulu?\nOPSI: Jalan (3 suara)\nOPSI: Air (12 suara)",
        "\u{200e}POLL:\nWhich first?\n\u{200e}OPTION: Jalan (\u{200e}3 votes)\n\u{200e}OPTION: Air (\u{200e}1 vote)",
    ] {
        let spoken = spoken(&format!("12/06/24 13.52 - Ani: {poll}"));
        let kinds: Vec<Kind> = spoken.messages.iter().map(|message| message.kind).collect();
        assert_eq!(kinds, [Kind::Question, Kind::Option, Kind::Option]);
        assert_eq!(said(&format!("12/06/24 13.52 - Ani: {poll}")), ["Jalan", "Air"]);
    }
}

#[test]
fn several_names_with_their_times_behind_them_are_a_chat() {
    let text = "Budi Santoso  9:15 AM\nServer usang\nAni Dinkes  9:16 AM\nJalan rusak";
    assert_eq!(said(text), ["Server usang", "Jalan rusak"]);
    let meet = "Budi Santoso\n09.15\nServer usang\nAni\n09.16\nJalan rusak\nAnda\n09.17\nAir keruh\n";
    assert_eq!(said(meet), ["Server usang", "Jalan rusak", "Air keruh"]);
    let rundown = "Pembukaan\n08.30\nSambutan\n09.00\nRehat\n09.30";
    assert_eq!(said(rundown).len(), 6, "titles and times are no chat");
    let teams = "[13.45] Budi Santoso\nServer desa usang\n[12/06/2024 13:46] Ani Dinkes\nJalan rusak\nBudi Santoso\n13:47\nAir keruh\n";
    assert_eq!(said(teams), ["Server desa usang", "Jalan rusak", "Air keruh"]);
}

#[test]
fn other_lines_stay_as_they_are() {
    for line in [
        "[1] Jaringan: belum merata",
        "Jalan kabupaten - 45 km rusak: 2023",
        "2024-2029 - RPJMD: belum memuat kota cerdas",
        "[x] sudah",
        "Kelemahan: server tua",
        "Rapat 06-12-2024 08.30",
        "06-12-2024 08.30",
        "14.05 - Kendala: jaringan",
        "12/06/2024 - Rapat: batal",
        "13.45 jalan rusak",
        "Dari warga: jalan rusak",
        "Membalas surat warga lambat",
    ] {
        assert_eq!(said(line), [line]);
    }
    assert_eq!(
        said("Rapat 06-12-2024 08.30\nApel 06-12-2024 07.30"),
        ["Rapat 06-12-2024 08.30", "Apel 06-12-2024 07.30"]
    );
    let stamped = spoken("[13.45] Jalan rusak");
    assert_eq!(stamped.messages[0].kind, Kind::Doubtful, "nothing that may be text goes away unseen");
    assert_eq!(said("[13.45] Jalan rusak\nterus-menerus"), ["Jalan rusak", "terus-menerus"]);
}

proptest! {
    #[test]
    fn nothing_breaks_it(text in "(\\PC{0,30}\n){0,6}", marks in "[\\[\\]0-9:./, \n\t\"AM-]{0,60}") {
        let _ = (spoken(&text), spoken(&marks));
    }

    #[test]
    fn no_number_of_a_sender_is_left(
        name in "[A-Z][a-z]{1,12}",
        number in "(\\+62 8|08)[0-9]{2}[- ][0-9]{4}[- ][0-9]{4}",
        text in "z[b-z]{1,8}( [b-z]{1,8}){0,4}",
    ) {
        for line in [
            format!("[11/6/2024 14.05] {name} {number}: {text}"),
            format!("14.05 - {number}: {text}"),
        ] {
            prop_assert_eq!(said(&line), vec![text.clone()]);
        }
    }
}
