//! Rundowns as they come by chat, from a letter and from a table.

use super::*;
use crate::domain::agenda::Doing;
use crate::domain::sheet::Sheet;
use proptest::prelude::*;
use serde_json::json;

/// `1 08.30 45 Pembukaan (talk)`.
fn read(text: &str) -> Vec<String> {
    let line = |p: Planned| {
        let activity = serde_json::to_value(p.activity).unwrap();
        let speaker = p.speaker.map(|who| format!(" @{who}")).unwrap_or_default();
        format!(
            "{} {} {} {} ({}){speaker}",
            p.day + 1,
            p.start.strftime("%H.%M"),
            p.minutes,
            p.title,
            activity.as_str().unwrap()
        )
    };
    rundown(text, Zone::Wita).planned.into_iter().map(line).collect()
}

#[test]
fn one_session_is_written_in_many_ways() {
    for line in [
        "08.30–09.15 Pembukaan",
        "08.30 - 09.15 | Pembukaan",
        "08:30-09:15 Pembukaan",
        "8.30 s.d. 09.15 WITA Pembukaan",
        "08.30 WITA – 09.15 WITA : Pembukaan",
        "1. 08.30 – 09.15 Pembukaan",
        "- Pukul 08.30 sampai 09.15, Pembukaan",
        "08:30 Pembukaan (45')",
        "08.30 Pembukaan (45 menit)",
        "08.30 to 09.15 Pembukaan",
        "08.30,09.15,Pembukaan",
        "1;08.30-09.15;Pembukaan",
        "2\t08.30 – 09.15\tPembukaan",
        "08.30 - 09.15\tPembukaan",
        "\"08.30\",\"45\",\"Pembukaan\"",
        "Pembukaan,08.30,09.15",
        "| 08.30 | 09.15 | **Pembukaan** |",
    ] {
        assert_eq!(read(line), ["1 08.30 45 Pembukaan (talk)"], "{line:?}");
    }
}

#[test]
fn a_length_that_is_not_given_goes_to_the_next_start() {
    assert_eq!(
        read("08.00 Registrasi\n08.45 Paparan, tanya jawab\n10.00-selesai Ramah tamah"),
        [
            "1 08.00 45 Registrasi (attendance)",
            "1 08.45 75 Paparan, tanya jawab (talk)",
            "1 10.00 30 Ramah tamah (talk)",
        ]
    );
}

#[test]
fn a_letter_of_two_days_with_speakers() {
    let text = "RUNDOWN ACARA\nWaktu | Acara | Narasumber\n\
        HARI PERTAMA, Selasa 11 Juni 2024\n\
        08.00–08.30 | Registrasi peserta | Panitia\n\
        12.00–13.00 | ISHOMA\n\
        13.00–15.00 | Analisis SWOT infrastruktur | Tenaga ahli\n\
        Rabu, 12 Juni 2024\n\
        08.30–10.00 | Penentuan prioritas\n";
    assert_eq!(
        read(text),
        [
            "1 08.00 30 Registrasi peserta (attendance) @Panitia",
            "1 12.00 60 ISHOMA (break)",
            "1 13.00 120 Analisis SWOT infrastruktur (swot) @Tenaga ahli",
            "2 08.30 90 Penentuan prioritas (vote)",
        ]
    );
}

#[test]
fn a_table_keeps_quoted_commas_and_ignores_its_heading() {
    let text = "No,Mulai,Selesai,Acara,Pembicara\n\
        1,10.00,10.15,Coffee break,\n\
        2,10.15,12.00,\"Strategi, program, quick win\",Bappeda\n";
    assert_eq!(
        read(text),
        ["1 10.00 15 Coffee break (break)", "1 10.15 105 Strategi, program, quick win (talk) @Bappeda",]
    );
}

#[test]
fn hours_that_begin_anew_are_the_next_day() {
    let days: Vec<usize> =
        rundown("08.00 A\n15.00 B\n08.00 C\n07.50 D", Zone::Wita).planned.iter().map(|p| p.day).collect();
    assert_eq!(days, [0, 0, 1, 1]);
}

#[test]
fn what_is_no_rundown_gives_nothing() {
    for text in [
        "",
        "Jaringan di 08.30 desa belum stabil",
        "Versi 2.10 sudah dipakai",
        "25.00 Tidak ada jam ini",
        "08.30",
        "Total 45 menit",
        "Rp 10.500 per orang",
    ] {
        assert_eq!(read(text), Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn protocol_and_fixed_hours_are_guessed() {
    let plans = rundown("08.30-09.00 Sambutan Bupati\n12.00-13.00 ISHOMA\n13.00-14.00 Diskusi", Zone::Wita).planned;
    let plans = plans.iter().map(|p| p.plan(p.doing(&[]), &[], &[]));
    let flags: Vec<_> = plans.map(|plan| (plan.protocol, plan.fixed)).collect();
    assert_eq!(flags, [(true, false), (false, true), (false, false)]);
}

#[test]
fn an_end_that_nobody_knows_is_no_title_and_a_title_is_no_end() {
    let found = rundown("13.00 - selesai Diskusi\n16.30 Selesai", Zone::Wita).planned;
    let titles: Vec<&str> = found.iter().map(|planned| planned.title.as_str()).collect();
    assert_eq!(titles, ["Diskusi", "Selesai"]);
}

#[test]
fn a_title_names_its_aspects() {
    let aspects = crate::domain::fixture::created().aspects;
    let found = rundown("08.00-09.00 SWOT infrastruktur\n09.00-10.00 SWOT", Zone::Wita).planned;
    let plans = found.iter().map(|p| p.plan(p.doing(&[]), &aspects, &[]));
    let named: Vec<_> = plans.map(|plan| (plan.id, plan.aspects)).collect();
    assert_eq!(named[0], ("swot-infrastruktur".into(), vec!["infrastruktur".into()]));
    assert_eq!(named[1], ("swot".into(), Vec::new()));
}

/// Sheets of these titles, what their rows are, and the name of a second look of the last.
fn sheets(named: &[(&str, &str)], look: &str) -> Vec<Sheet> {
    let both = |label: &str| {
        let (id, en) = label.split_once('/').unwrap_or((label, label));
        json!({"id": id, "en": en})
    };
    let sheet = |(n, (title, row)): (usize, &(&str, &str))| {
        json!({"id": format!("lembar-{n}"), "title": both(title), "row": both(row),
            "columns": [{"id": "teks", "name": both("teks"), "kind": "text", "main": true}],
            "looks": [{"id": "daftar", "look": "list", "name": both("daftar")},
                {"id": "lain", "look": "list", "name": both(look)}]})
    };
    let all: Vec<_> = named.iter().enumerate().map(sheet).collect();
    serde_json::from_value(json!(all)).unwrap()
}

/// What is done in a session of this title, and the look that it begins with.
fn done(title: &str, sheets: &[Sheet]) -> (Doing, Option<String>) {
    let found = rundown(&format!("08.00-09.00 {title}"), Zone::Wita).planned;
    let plan = found[0].plan(found[0].doing(sheets), &[], sheets);
    (plan.doing(), plan.look)
}

#[test]
fn a_title_names_the_sheet_that_it_says_most_of() {
    let named = [
        ("Isu daerah/Issues of the region", "isu/issue"),
        ("Rancangan isi masterplan/Outline of the masterplan", "bab/chapter"),
        ("Analisis kesenjangan kesiapan/Readiness gap analysis", "indikator kesiapan/readiness indicator"),
        ("Strategi/Strategies", "strategi/strategy"),
        ("Indikator keberhasilan/Indicators of success", "indikator/indicator"),
        ("Rencana tindak lanjut/Follow-up plan", "tindak lanjut/follow-up"),
        ("Program/Programmes", "program/programme"),
    ];
    let mut sheets = sheets(&named, "Peta jalan/Road map");
    sheets[..6].iter_mut().for_each(|sheet| sheet.looks.truncate(1));
    let sheet = |n: usize| Doing::Sheet(format!("lembar-{n}"));
    for (title, wanted) in [
        ("Kesenjangan kesiapan", 2),
        ("Readiness gap", 2),
        ("Diskusi isu strategis daerah", 0),
        ("Reviu rancangan masterplan", 1),
        ("Perumusan strategi", 3),
        ("Strategy", 3),
        ("Tujuan, sasaran, indikator", 4),
        ("Strategi, program, quick win", 3),
        ("Program quick win dan strategi", 6),
        ("Penyepakatan tindak lanjut", 5),
        ("Ringkasan program", 6),
    ] {
        assert_eq!(done(title, &sheets), (sheet(wanted), None), "{title}");
    }
    assert_eq!(done("Peta jalan 5-10 tahun", &sheets), (sheet(6), Some("lain".to_owned())));
    for (title, activity) in [
        ("Paparan Bappeda: arah RPJMD", Activity::Talk),
        ("Penyusunan rencana kota cerdas", Activity::Talk),
        ("Pengarahan: program smart city", Activity::Talk),
        ("Reviu hari pertama", Activity::Recap),
        ("Pembacaan dan penandatanganan berita acara", Activity::Agreement),
        ("Rehat, berita acara dicetak", Activity::Break),
        ("Prioritas program", Activity::Vote),
        ("SWOT dan isu", Activity::Swot),
        ("Makan siang program", Activity::Break),
    ] {
        assert_eq!(done(title, &sheets), (Doing::Other(activity), None), "{title}");
    }
    sheets[6].hidden = true;
    assert_eq!(done("Program quick win", &sheets), (Doing::Other(Activity::Talk), None), "what is out of sight");
}

#[test]
fn a_workshop_of_another_kind_has_its_own_words() {
    let sheets = sheets(&[("Jalur evakuasi/Escape routes", "jalur/route"), ("Peralatan/Equipment", "alat/tool")], "x");
    assert_eq!(done("Meninjau jalur evakuasi", &sheets).0, Doing::Sheet("lembar-0".to_owned()));
    assert_eq!(done("Memeriksa alat", &sheets).0, Doing::Sheet("lembar-1".to_owned()));
    assert_eq!(done("Kesiapan", &sheets).0, Doing::Other(Activity::Talk));
}

#[test]
fn hours_are_written_in_many_more_ways() {
    for (line, expected) in [
        ("8:30 AM - 9:15 AM\tPembukaan", "1 08.30 45 Pembukaan (talk)"),
        ("12:00 PM - 1:00 PM Arahan", "1 12.00 60 Arahan (talk)"),
        ("1:00 PM - 2:30 PM | Diskusi", "1 13.00 90 Diskusi (talk)"),
        ("1:00 - 2:30 p.m. Diskusi", "1 13.00 90 Diskusi (talk)"),
        ("11.00 - 1.00 PM Diskusi", "1 11.00 120 Diskusi (talk)"),
        ("2:30pm Diskusi", "1 14.30 30 Diskusi (talk)"),
        ("12.15 AM Diskusi", "1 00.15 30 Diskusi (talk)"),
        ("08:30:00 - 09:15:00 Pembukaan", "1 08.30 45 Pembukaan (talk)"),
        ("08:30:00\t09:15:00\tPembukaan", "1 08.30 45 Pembukaan (talk)"),
        ("0830-0915 Pembukaan", "1 08.30 45 Pembukaan (talk)"),
        ("0830 – 0915 WITA: Pembukaan", "1 08.30 45 Pembukaan (talk)"),
        ("0830\tPembukaan", "1 08.30 30 Pembukaan (talk)"),
        ("8 - 9 Registrasi", "1 08.00 60 Registrasi (attendance)"),
        ("8-9.30 Registrasi", "1 08.00 90 Registrasi (attendance)"),
        ("3. 8 - 9 Registrasi", "1 08.00 60 Registrasi (attendance)"),
        ("1 - 08.30 Pembukaan", "1 08.30 30 Pembukaan (talk)"),
        ("08h30 Paparan", "1 08.30 30 Paparan (talk)"),
        ("08h30-10h00 Paparan", "1 08.30 90 Paparan (talk)"),
        ("9h Paparan", "1 09.00 30 Paparan (talk)"),
        ("Jam 11 Arahan", "1 11.00 30 Arahan (talk)"),
        ("pkl. 8 s.d. 9 Registrasi", "1 08.00 60 Registrasi (attendance)"),
        ("Pukul 1 siang Diskusi", "1 13.00 30 Diskusi (talk)"),
        ("7 malam - 9 malam Pleno", "1 19.00 120 Pleno (talk)"),
        ("19.00 Malam keakraban", "1 19.00 30 Malam keakraban (talk)"),
        ("Pembukaan 08.30 - 09.15", "1 08.30 45 Pembukaan (talk)"),
        ("Pembukaan: 08.30-09.15 WITA", "1 08.30 45 Pembukaan (talk)"),
        ("2. Pembukaan pukul 08.30 s.d. 09.15", "1 08.30 45 Pembukaan (talk)"),
        ("Pembukaan, jam 8", "1 08.00 30 Pembukaan (talk)"),
        ("Pembukaan (08.30-09.15)", "1 08.30 45 Pembukaan (talk)"),
        ("Pembukaan [08.30 – 09.15]", "1 08.30 45 Pembukaan (talk)"),
        ("(08.30 - 09.15) Pembukaan", "1 08.30 45 Pembukaan (talk)"),
        ("[08.30] Pembukaan", "1 08.30 30 Pembukaan (talk)"),
        ("Pembukaan 08.30 (45 menit)", "1 08.30 45 Pembukaan (talk)"),
        ("09.00 (45 menit) Diskusi", "1 09.00 45 Diskusi (talk)"),
        ("09:00-10:00: Paparan", "1 09.00 60 Paparan (talk)"),
        ("1. 10.00-10.30 Rehat", "1 10.00 30 Rehat (break)"),
        ("09.00 Diskusi - 1 jam 30 menit", "1 09.00 90 Diskusi (talk)"),
        ("09.00 Diskusi, 1,5 jam", "1 09.00 90 Diskusi (talk)"),
        ("09.15\t01:00\tPaparan", "1 09.15 60 Paparan (talk)"),
        ("09.15;90 menit;Paparan", "1 09.15 90 Paparan (talk)"),
        ("23.00 - 24.00 Pleno", "1 23.00 60 Pleno (talk)"),
        ("23.30 - 00.30 Pleno", "1 23.30 60 Pleno (talk)"),
        ("22.00\t01.00\tPleno", "1 22.00 180 Pleno (talk)"),
        ("24.00 Pleno", "1 00.00 30 Pleno (talk)"),
    ] {
        assert_eq!(read(line), [expected], "{line:?}");
    }
}

#[test]
fn figures_of_sentences_are_no_hours() {
    for text in [
        "2024 Rencana induk",
        "2030 Indonesia emas",
        "1 - 2 orang per meja",
        "3 narasumber",
        "Pasal 12.30",
        "Anggaran Rp 10.50",
        "12/06/2024 Bangli",
        "5.1.02.01.01.0024 Belanja",
        "08.30, 3 narasumber hadir di 10.500 desa 9",
    ] {
        let read: Vec<_> = read(text).into_iter().filter(|line| !line.contains("narasumber hadir")).collect();
        assert_eq!(read, Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn past_midnight_is_the_next_day_and_lengths_go_on() {
    let text = "19.30 - 21.00 Pleno\n21.00 - 23.30 Struktur\n23.30 - 00.30 Pemungutan suara\n00.30 - 01.00 Penutupan\n\
        Rabu\n08.00 Registrasi";
    assert_eq!(
        read(text),
        [
            "1 19.30 90 Pleno (talk)",
            "1 21.00 150 Struktur (talk)",
            "1 23.30 60 Pemungutan suara (vote)",
            "2 00.30 30 Penutupan (talk)",
            "2 08.00 30 Registrasi (attendance)",
        ]
    );
}

#[test]
fn columns_are_what_their_headings_say() {
    let text = "Mulai\tDurasi\tKegiatan\n08.30\t00:45\tPembukaan\n09.15\t01:00\tPaparan\n10.30\t15\tRehat";
    let read_as = ["1 08.30 45 Pembukaan (talk)", "1 09.15 60 Paparan (talk)", "1 10.30 15 Rehat (break)"];
    assert_eq!(read(text), read_as);
    let text = "No;Kegiatan;Tempat;Waktu (WIB);PIC\n1;Pembukaan;Aula;07.30 - 08.15;Bupati\n2;Paparan;Aula;8;\n";
    assert_eq!(read(text), ["1 08.30 45 Pembukaan (talk) @Bupati", "1 09.00 30 Paparan (talk)"]);
    let text = "| Jam mulai | Jam selesai | Acara |\n|---|---|---|\n| 8:30 | 9:15 | Pembukaan |";
    assert_eq!(read(text), ["1 08.30 45 Pembukaan (talk)"]);
    // A quoted cell of several lines.
    let text =
        "Waktu,Acara\n08.30-09.15,\"Pembukaan\noleh Bupati\"\n\"09.15 -\n10.00\",Paparan\n10.00 Rehat \"singkat\n";
    assert_eq!(
        read(text),
        ["1 08.30 45 Pembukaan oleh Bupati (talk)", "1 09.15 45 Paparan (talk)", "1 10.00 30 Rehat singkat (break)"]
    );
}

#[test]
fn the_head_of_a_letter_is_no_session_and_no_other_day() {
    let text =
        "Hari/Tanggal : Selasa, 11 Juni 2024\nWaktu : 08.00 - selesai\n08.00 Registrasi\nHari ke-2\n09.00 Strategi";
    assert_eq!(read(text), ["1 08.00 30 Registrasi (attendance)", "2 09.00 30 Strategi (talk)"]);
    let unread = rundown(text, Zone::Wita).unread;
    assert_eq!(unread.iter().map(|unread| unread.line.as_str()).collect::<Vec<_>>(), ["Waktu : 08.00 - selesai"]);
}

#[test]
fn hours_of_other_zones_are_converted_and_told() {
    let of = |text: &str, zone| {
        let Understood { planned, converted, .. } = rundown(text, zone);
        let starts: Vec<String> = planned.iter().map(|p| p.start.strftime("%H.%M").to_string()).collect();
        (starts, converted)
    };
    let text = "08.30 WIB Pembukaan\n10.00 - 11.00 WIT Paparan\n11.00 WITA Rehat\n13.00 Diskusi";
    let (starts, converted) = of(text, Zone::Wita);
    assert_eq!(starts, ["09.30", "09.00", "11.00", "13.00"]);
    assert_eq!(converted, [Zone::Wib, Zone::Wit]);
    assert_eq!(of("08.30 WITA Pembukaan", Zone::Wita), (vec!["08.30".to_owned()], vec![]));
    assert_eq!(of("Semua jam dalam WIT\n08.30 Pembukaan", Zone::Wib), (vec!["06.30".to_owned()], vec![Zone::Wit]));
    let all = rundown("22.00 WIB Pleno\n23.30 - 24.00 WIB Suara", Zone::Wita).planned;
    let told: Vec<_> = all.iter().map(|p| (p.day, p.start.hour(), p.start.minute(), p.minutes)).collect();
    assert_eq!(told, [(0, 23, 0, 90), (1, 0, 30, 30)]);
}

#[test]
fn a_line_that_was_not_understood_stands_there_with_why() {
    let long = "x".repeat(MAX_CHARS + 1);
    let text = format!(
        "RUNDOWN ACARA\n08.30 Pembukaan\n- sambutan bupati\n25.00 Paparan\n09.15\nDi 10.00 desa ada sinyal\n11.00 {long}\n\n---\n"
    );
    let unread: Vec<_> =
        rundown(&text, Zone::Wita).unread.into_iter().map(|unread| (unread.line, unread.why)).collect();
    let expected = [
        ("RUNDOWN ACARA".to_owned(), NotRead::NoHour),
        ("- sambutan bupati".to_owned(), NotRead::NoHour),
        ("25.00 Paparan".to_owned(), NotRead::NoSuchHour),
        ("09.15".to_owned(), NotRead::NoTitle),
        ("Di 10.00 desa ada sinyal".to_owned(), NotRead::Inside),
        (format!("11.00 {long}"), NotRead::TooLong),
    ];
    assert_eq!(unread, expected);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic_and_every_session_is_sound(
        text in "([0-9]{0,3}[.:]?[0-9]{0,3}[-–| ,;\\t(']{0,3}(Hari|Day|sd |s.d.|selesai|é|\u{2014}|\\PC){0,4}\\n?){0,8}",
    ) {
        for planned in rundown(&text, Zone::Wita).planned {
            prop_assert!((1..=720).contains(&planned.minutes));
            prop_assert!(!planned.title.is_empty());
        }
    }

    #[test]
    fn what_is_written_is_read(
        rows in prop::collection::vec((0_i8..24, 0_i8..60, 1_i64..200, "[A-Z][a-z]{2,8}( [a-z]{3,6}){0,2}"), 1..6),
    ) {
        let time = |hour, minute| Time::new(hour, minute, 0, 0).unwrap();
        for (hour, minute, minutes, title) in rows {
            // What follows a time may be its zone, which is no title.
            let first = title.split(' ').next().unwrap_or_default();
            prop_assume!(!["Wib", "Wita", "Wit"].contains(&first));
            let start = time(hour, minute);
            let text = format!("{} {title} ({minutes}')", start.strftime("%H.%M"));
            let found = rundown(&text, Zone::Wita).planned;
            prop_assert_eq!(found.len(), 1, "{}", text);
            prop_assert_eq!((found[0].start, i64::from(found[0].minutes)), (start, minutes));
            prop_assert_eq!(&found[0].title, &title);
        }
    }
}
