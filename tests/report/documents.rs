//! The Markdown document.

use crate::room::{Room, item, line};
use crate::sheets::{named, row, sheets};
use crate::written::markdown;
use mufakat::domain::Command;
use mufakat::domain::command::{AgendaCommand, NoteCommand, SwotCommand, VoteCommand};
use mufakat::domain::note::NoteKind;
use mufakat::domain::vote::{Choice, CriteriaSet, Entry, Method, Openness, TieSettlement};
use mufakat::report::document::Style;
use mufakat::text::Language;
use proptest::prelude::*;
use serde_json::json;

fn document(room: &Room, language: Language, names: bool) -> String {
    let style = Style { language, names, desk: false };
    markdown(room.workshop(), room.head(), style)
}

#[test]
fn it_tells_the_first_day_in_both_languages() {
    let room = Room::demo();
    let id = document(&room, Language::Id, false);
    for line in [
        "# CONTOH: Bimbingan Teknis Tahap I Penyusunan Masterplan Smart City",
        "- Tanggal: Selasa, 11 Juni 2024; Rabu, 12 Juni 2024",
        "### Hari 1: Selasa, 11 Juni 2024 (WITA)",
        "| 08.20–09.05 | Pembukaan | 08.34–09.21 | selesai |",
        "| 15.25–15.45 | Analisis SWOT: infrastruktur | 15.31– | berjalan |",
        "| Unsur | Pagi, Hari 1 07.50 | Setelah ISHOMA, Hari 1 12.59 |",
        "| Jumlah | 114 | 95 |",
        "| Dinas Perikanan (DISKAN) | ya | 1 | – |",
        "| **Kelemahan (W)** | | |",
        "| 5 | Tenaga teknis TIK hanya ada di tiga OPD; juga disampaikan: SDM TIK kurang | Smart Governance |",
        "- Hadir 114 orang. Jumlah dihitung di ruangan, bukan dari surat suara.",
        "| No. | Pilihan | Suara | % dari yang hadir | Diambil |",
        "| 2 | C. Jaringan dan perangkat TIK | 94,5 | ✓ |",
        "- Suara sama: semuanya diambil, secara musyawarah.",
        "- Alasan: Keduanya saling terkait dan disetujui peserta",
        "- Masih dibuka: masuk 15 dari 40.",
        "Dibuat dari 377 catatan; sidik `0f`.",
        "mufakat show NAMA --json | jq '.votes[0]' | mufakat tally -",
    ] {
        assert!(id.lines().any(|there| there == line), "{line}\n{id}");
    }
    let en = document(&room, Language::En, false);
    for line in [
        "**EXAMPLE: not a real event**",
        "### Day 1: Tuesday, 11 June 2024 (WITA)",
        "| 08:20–09:05 | Opening | 08:34–09:21 | ended |",
        "| 2 | C. Jaringan dan perangkat TIK | 94.5 | ✓ |",
        "- Tied: all of them are taken, by musyawarah.",
        "- Still open: 15 of 40 are in.",
    ] {
        assert!(en.lines().any(|there| there == line), "{line}\n{en}");
    }
}

#[test]
fn a_session_that_ended_on_another_day_bears_its_date() {
    let mut room = Room::new("Bimbingan Teknis");
    room.later(6 * 60 + 23);
    let session = || "teori".to_owned();
    room.run(Command::Agenda(AgendaCommand::Start { session: session() }));
    room.later(17 * 60 + 57);
    room.run(Command::Agenda(AgendaCommand::End { session: session() }));
    let id = document(&room, Language::Id, false);
    assert!(id.contains("| 13.53–12 Jun 07.50 | selesai |"), "{id}");
    assert!(!id.contains("13.53–07.50"));
}

#[test]
fn what_was_taken_back_or_set_aside_is_not_in_it() {
    let mut room = Room::new("Bimtek");
    let withdrawn = room.run(item("butir dicabut"));
    let parked = room.run(item("butir diparkir"));
    room.run(Command::Swot(SwotCommand::Withdraw { id: withdrawn }));
    room.run(Command::Swot(SwotCommand::Park { id: parked }));
    room.run(line(NoteKind::Parked, "perkara diparkir"));
    let note = room.run(line(NoteKind::Note, "catatan dicabut"));
    room.run(Command::Note(NoteCommand::Withdraw { id: note }));
    let method = Method::Choice { entry: Entry::Ballots };
    let vote = room.open(&["pilihan dicabut"], method, Openness::Open, None);
    room.vote(VoteCommand::Withdraw { vote });
    let document = document(&room, Language::Id, true);
    for hidden in ["dicabut", "perkara", "diparkir"] {
        assert!(!document.contains(hidden), "{hidden}\n{document}");
    }
    assert!(document.contains("Diparkir untuk dibahas kemudian: 2."));
}

#[test]
fn who_said_it_is_told_on_demand_only() {
    let mut room = Room::new("Bimtek");
    room.run(item("Sinyal susah"));
    room.run(line(NoteKind::Question, "Kapan selesai?"));
    assert!(!document(&room, Language::Id, false).contains("DINKES"));
    let named = document(&room, Language::Id, true);
    assert!(named.contains("| 1 | Sinyal susah (DINKES) |"));
    assert!(named.lines().any(|line| line.starts_with("| Teori") && line.ends_with("| Kapan selesai? (DINKES) |")));
}

#[test]
fn an_empty_workshop_is_a_document_too() {
    for language in Language::ALL {
        let document = document(&Room::new("Bimtek"), language, false);
        let none = language.pick("belum ada", "none yet");
        assert_eq!(document.lines().filter(|line| *line == none).count(), 5);
        assert!(!document.contains("\n\n\n"), "{document}");
    }
}

#[test]
fn a_tie_is_told_until_it_is_settled_and_then_by_whom() {
    let mut room = Room::new("Bimtek");
    let method = Method::Approval { max_choices: None, entry: Entry::Totals };
    let vote = room.open(&["Satu", "Dua", "Tiga"], method, Openness::Closed, Some(1));
    let totals = [("A", 9), ("B", 9), ("C", 2)];
    let totals = totals.map(|(option, n)| (option.to_owned(), n));
    room.vote(VoteCommand::Close { vote, totals: Some(totals.into()) });
    let untaken = document(&room, Language::Id, false);
    for line in [
        "- Suara terbanyak sama: 9 dari 25.",
        "- Suara sama pada batas, perlu keputusan: A, B untuk 1 tempat.",
        "| 1 | A. Satu (suara sama) | 9 | 36% |",
        "| 1 | B. Dua (suara sama) | 9 | 36% |",
        "- Dari hitungan ini belum ada yang disepakati.",
    ] {
        assert!(untaken.lines().any(|there| there == line), "{untaken}");
    }
    room.vote(VoteCommand::Settle {
        vote,
        how: TieSettlement::Decision { order: vec!["B".to_owned(), "A".to_owned()], by: "*musyawarah*".to_owned() },
        reason: Some("Dua lebih mendesak".to_owned()),
    });
    room.vote(VoteCommand::Accept { vote, order: None, reason: None });
    let taken = document(&room, Language::Id, false);
    assert!(!taken.contains("belum ada yang disepakati"), "{taken}");
    for line in [
        "- Suara sama diselesaikan: B, A.",
        "- Diputus oleh: \\*musyawarah\\*",
        "- Alasan: Dua lebih mendesak",
        "| 1 | B. Dua (suara sama) | 9 | 36% | ✓ |",
        "| 2 | A. Satu (suara sama) | 9 | 36% |  |",
        "Diambil (pemungutan suara, lalu musyawarah): B. Dua",
        "| 1 | Dua |  | pemungutan suara, lalu musyawarah: Mana yang didahulukan? |",
    ] {
        assert!(taken.lines().any(|there| there == line), "{line}\n{taken}");
    }
}

/// Bars that Markdown takes for the edges of cells.
fn cells(line: &str) -> usize {
    let mut escaped = false;
    let mut bars = 0;
    for c in line.chars() {
        bars += usize::from(c == '|' && !escaped);
        escaped = c == '\\' && !escaped;
    }
    bars
}

proptest! {
    #[test]
    fn no_text_breaks_the_tables_or_makes_a_heading(
        title in "\\PC{1,40}", option in "\\PC{1,40}", text in "\\PC{1,60}",
    ) {
        prop_assume!([&title, &option, &text].iter().all(|t| mufakat::domain::line::line(t).is_ok()));
        let mut room = Room::with_sheets(&title, sheets());
        let id = room.run(item(&text));
        row(&mut room, Some("sdm"), named(&text, json!({"asal": {"refs": [{"item": id}]}})));
        room.count("DINKES", 3);
        let method = Method::Approval { max_choices: None, entry: Entry::Totals };
        let vote = room.open(&[&option, "lain tidak"], method, Openness::Closed, None);
        let totals = [("A".to_owned(), 3), ("B".to_owned(), 1)];
        room.vote(VoteCommand::Close { vote, totals: Some(totals.into()) });
        room.vote(VoteCommand::Accept { vote, order: None, reason: None });
        let document = self::document(&room, Language::Id, false);
        let mut width = None;
        for line in document.lines() {
            if line.starts_with("| ") || line.starts_with("|-") {
                let width = *width.get_or_insert_with(|| cells(line));
                prop_assert_eq!(cells(line), width, "{}", line);
            } else {
                width = None;
            }
        }
        let headings = document.lines().filter(|line| line.starts_with('#')).count();
        prop_assert_eq!(headings, 19);
    }
}

#[test]
fn an_agreed_table_is_told_with_its_criteria_and_fingers_with_their_proposal() {
    let mut room = Room::new("Bimtek");
    let usg = CriteriaSet::Usg.method(true);
    let vote = room.open(&["Sinyal desa", "Server"], usg, Openness::Closed, Some(1));
    let cells = |u, s, g| {
        let cells = [("U", u), ("S", s), ("G", g)].map(|(name, n)| (name.to_owned(), n));
        cells.into_iter().collect()
    };
    let rows = [("A", cells(5, 4, 3)), ("B", cells(2, 2, 5))].map(|(id, row)| (id.to_owned(), row));
    room.vote(VoteCommand::Cast { vote, voter: None, count: 1, choice: Choice::Criteria(rows.into_iter().collect()) });
    room.close(vote);
    let fist = Method::Fist { entry: Entry::Totals };
    let vote = room.open(&["Dibahas lagi bulan depan"], fist, Openness::Closed, None);
    let totals = ["0", "1", "2", "3", "4", "5"].map(str::to_owned).into_iter().zip([0, 0, 1, 0, 9, 3]);
    let totals = Some(totals.collect());
    room.vote(VoteCommand::Close { vote, totals });
    let id = document(&room, Language::Id, false);
    for line in [
        "- satu tabel disepakati bersama, 1 sampai 5: U Urgency · S Seriousness · G Growth · diambil 1 · kuorum dua pertiga",
        "- Hadir 25 orang.",
        "| No. | Pilihan | U | S | G | Nilai |",
        "| 1 | A. Sinyal desa | 5 | 4 | 3 | 12 |",
        "Dibahas lagi bulan depan",
        "| 0 | 0 | 1 | 0 | 9 | 3 |",
        "belum mufakat",
    ] {
        assert!(id.contains(line), "{line} is missing in\n{id}");
    }
}

/// A vote about these aspects' options, counted and accepted; of several aspects without one.
fn accepted(room: &mut Room, aspect: Option<&str>, options: &[(&str, u32)]) {
    let method = Method::Approval { max_choices: None, entry: Entry::Totals };
    let texts: Vec<&str> = options.iter().map(|(text, _)| *text).collect();
    let cut = u32::try_from(options.len()).ok();
    let vote = room.open_about(aspect, &texts, method, Openness::Closed, cut);
    let letters = ["A", "B", "C", "D"].map(str::to_owned).into_iter();
    let totals = letters.zip(options.iter().map(|(_, hands)| *hands)).collect();
    room.vote(VoteCommand::Close { vote, totals: Some(totals) });
    room.vote(VoteCommand::Accept { vote, order: None, reason: None });
}

#[test]
fn priorities_are_numbered_for_each_aspect_until_a_vote_joins_them() {
    let mut room = Room::new("Bimtek");
    accepted(&mut room, Some("struktur"), &[("Satu", 9), ("Dua", 7)]);
    accepted(&mut room, Some("infrastruktur"), &[("Tiga", 5), ("Empat", 8)]);
    let rows = |room: &Room| {
        let text = document(room, Language::Id, false);
        let (_, priorities) = text.split_once("## Prioritas").expect("priorities");
        let rows = priorities.lines().take_while(|line| !line.starts_with("## ")).filter(|line| line.starts_with("| "));
        let cells = |row: &str| row.split(" | ").take(2).collect::<Vec<_>>().join(" ");
        rows.skip(1).map(cells).collect::<Vec<_>>()
    };
    assert_eq!(rows(&room), ["| 1 Satu", "| 2 Dua", "| 1 Empat", "| 2 Tiga"]);
    let ranks = |room: &Room| {
        let shown = room.show();
        let all = shown["priorities"].as_array().expect("priorities").clone();
        all.iter().map(|one| format!("{} {}", one["rank"], one["text"].as_str().expect("text"))).collect::<Vec<_>>()
    };
    assert_eq!(ranks(&room), ["1 Satu", "2 Dua", "1 Empat", "2 Tiga"]);
    accepted(&mut room, None, &[("Satu", 3), ("Dua", 1), ("Tiga", 9), ("Empat", 4)]);
    assert_eq!(rows(&room), ["| 1 Tiga", "| 2 Empat", "| 3 Satu", "| 4 Dua"]);
    assert_eq!(ranks(&room), ["1 Tiga", "2 Empat", "3 Satu", "4 Dua"]);
}

#[test]
fn no_column_of_percentages_stands_where_there_is_none() {
    let mut ranked = Room::new("Bimtek");
    let usg = CriteriaSet::Usg.method(true);
    let vote = ranked.open(&["Sinyal desa", "Server"], usg, Openness::Closed, Some(1));
    let cells = |n| ["U", "S", "G"].map(|name| (name.to_owned(), n)).into_iter().collect();
    let rows = [("A".to_owned(), cells(5)), ("B".to_owned(), cells(2))].into_iter().collect();
    ranked.vote(VoteCommand::Cast { vote, voter: None, count: 1, choice: Choice::Criteria(rows) });
    ranked.close(vote);
    let fist = Method::Fist { entry: Entry::Totals };
    let vote = ranked.open(&["Dibahas lagi bulan depan"], fist, Openness::Closed, None);
    let totals = ["0", "1", "2", "3", "4", "5"].map(str::to_owned).into_iter().zip([0, 0, 1, 0, 9, 3]).collect();
    ranked.vote(VoteCommand::Close { vote, totals: Some(totals) });
    let mut shares = 0;
    for room in [Room::demo(), Room::day_two(), ranked] {
        for language in [Language::Id, Language::En] {
            let text = document(&room, language, false);
            let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split(" | ").collect()).collect();
            for (at, head) in lines.iter().enumerate() {
                let is_head = lines.get(at + 1).is_some_and(|line| line[0].contains("--"));
                let column = head.iter().position(|cell| is_head && cell.starts_with("% "));
                let Some(column) = column else { continue };
                let rows = lines.iter().skip(at + 2).take_while(|row| row.len() == head.len());
                assert!(rows.clone().any(|row| row[column].contains('%')), "{head:?}");
                shares += 1;
            }
        }
    }
    assert!(shares > 0);
}
