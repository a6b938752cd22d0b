//! Sheets in the document and in the minutes.

use crate::pages::text_of;
use crate::room::{Room, item};
use crate::sheets::{named, row, set, sheet, sheets};
use crate::written::{agreement, markdown};
use mufakat::domain::Command;
use mufakat::domain::command::{SheetCommand, SwotCommand};
use mufakat::domain::document::Paper;
use mufakat::report::document::Style;
use mufakat::text::Language;
use serde_json::json;

const INDONESIAN: Style = Style { language: Language::Id, names: false, desk: false };

fn text(room: &Room, style: Style) -> String {
    markdown(room.workshop(), room.head(), style)
}

#[test]
fn a_sheet_stands_under_its_headings_with_what_is_missing_as_dots() {
    let mut room = Room::with_sheets("Bimtek", sheets());
    let weakness = room.run(item("Tenaga | TIK *sedikit*"));
    let first = row(
        &mut room,
        Some("sdm"),
        named(
            "Jaringan",
            json!({"kini": {"scale": 2}, "target": {"scale": 4}, "biaya": {"money": 1_250_000_000},
            "asal": {"refs": [{"item": weakness}]}}),
        ),
    );
    let gone = row(&mut room, Some("tik"), named("dicabut", json!({"kini": {"scale": 1}})));
    let second = row(&mut room, Some("tik"), named("Tenaga", json!({})));
    set(&mut room, "uji-kesiapan", second, "asal", json!({"refs": [{"row": gone}, {"row": first}]}));
    sheet(&mut room, SheetCommand::Withdraw { row: gone, reason: Some("salah".to_owned()) });
    let document = text(&room, INDONESIAN);
    for line in [
        "| **SDM** | | | | | |",
        "| No. | indikator | kini | target | gap | asal |",
        "| 1 | Jaringan | 2 | 4 | 2 | 1 Tenaga \\| TIK \\*sedikit\\* |",
        "| 3 | Tenaga | ………… | ………… | – | 2 (dicabut); indikator 1 Jaringan |",
        "| Seluruhnya | 40 | 1 | 1 |",
    ] {
        assert!(document.lines().any(|there| there == line), "{line}\n{document}");
    }
    for hidden in ["salah", "1.250.000.000", "| biaya", "Memuat kolom meja"] {
        assert!(!document.contains(hidden), "{hidden}\n{document}");
    }
    let desk = text(&room, Style { desk: true, ..INDONESIAN });
    for part in ["**Memuat kolom meja", "| Rp 1.250.000.000 |", "Rp 1.250.000.000 dari 1 baris; 1 belum terisi."] {
        assert!(desk.contains(part), "{part}\n{desk}");
    }
    let english = text(&room, Style { language: Language::En, desk: true, names: false });
    assert!(english.contains("Rp 1,250,000,000"), "{english}");
}

#[test]
fn items_without_a_cell_are_counted_and_links_say_what_became_of_them() {
    let mut room = Room::with_sheets("Bimtek", sheets());
    let rated = room.run(item("Tenaga TIK sedikit"));
    room.run(item("Sinyal susah"));
    let parked = room.run(item("diparkir saja"));
    set(&mut room, "uji-poin", rated, "poin", json!({"number": "1250.5"}));
    row(&mut room, None, named("Baris", json!({"asal": {"refs": [{"item": parked}]}})));
    room.run(Command::Swot(SwotCommand::Park { id: parked }));
    let document = text(&room, INDONESIAN);
    for part in ["| 1 | Tenaga TIK sedikit | 1.250,5 | 3.751,5 |", "1 butir lain belum diisi.", "3 (diparkir)"] {
        assert!(document.contains(part), "{part}\n{document}");
    }
    assert!(!document.contains("diparkir saja"));
    assert!(text(&room, Style { language: Language::En, ..INDONESIAN }).contains("| 1,250.5 | 3,751.5 |"));
}

#[test]
fn minutes_hold_what_was_agreed_and_the_sheets_as_an_annex() {
    let room = Room::day_two();
    let page = |style| text_of(&agreement(room.workshop(), room.head(), style, Paper::A4));
    let told = page(INDONESIAN);
    for part in [
        "KEDELAPAN: Program yang disepakati sebanyak 1 (satu), sebagaimana tercantum dalam Lampiran II.",
        "KESEMBILAN: Program · Peta jalan sebanyak 18 (delapan belas), sebagaimana tercantum dalam Lampiran II.",
        "KESEBELAS: Rencana tindak lanjut sebanyak 8 (delapan), sebagaimana tercantum dalam Lampiran IV.",
        "Lampiran VII: Kertas kerja",
        "2025: 35 · 2026: 50",
        "Seluruhnya54,2243",
        "53 butir lain belum diisi.",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    for desk in ["anggaran", "Rp ", "sumber dana", "data dukung", "Memuat kolom meja"] {
        assert!(!told.contains(desk), "{desk}");
    }
    let desk = page(Style { language: Language::En, desk: true, names: false });
    for part in ["Holds desk columns", "office in charge"] {
        assert!(desk.contains(part), "{part}\n{desk}");
    }
}
