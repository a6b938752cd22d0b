//! The whole of Tahap I, two days, key by key: every session, forty items, three ways of deciding, a power cut in the
//! middle of an open vote.

use crate::stage::Stage;
use jiff::Timestamp;
use mufakat::domain::agenda::SessionState;
use mufakat::domain::priorities;
use mufakat::domain::vote::{MethodKind, Vote, VoteState};
use mufakat::ui::keys::Key;

const ITEMS: [(&str, [&str; 14]); 3] = [
    (
        "struktur",
        [
            "Nota kesepahaman kota cerdas sudah diteken",
            "Diskominfo sudah dinas tersendiri",
            "Inovasi OPD didaftarkan tiap tahun",
            "Program kota cerdas punya pos anggaran",
            "Tenaga teknis di OPD hanya satu dua orang",
            "OPD masih bekerja sendiri-sendiri",
            "Operator terlatih sering dimutasi",
            "Dana hanya dari APBD",
            "Kampus setempat siap mendampingi",
            "Pelatihan digital gratis dari pusat",
            "Dana CSR perbankan bisa ikut membiayai",
            "Pergantian pimpinan bisa mengubah arah",
            "Transfer pusat cenderung turun",
            "Tenaga terampil pindah ke kota besar",
        ],
    ),
    (
        "infrastruktur",
        [
            "Kantor OPD tersambung serat optik",
            "Pusat data punya listrik cadangan",
            "Kanal aduan dipakai warga siang malam",
            "Mal pelayanan publik sudah buka",
            "Belasan desa belum dapat sinyal",
            "Komputer loket sudah berumur",
            "Aplikasi banyak, belum saling terhubung",
            "Angkutan umum jarang di luar ibu kota",
            "Program menara desa dari pusat",
            "Pedagang pasar menerima QRIS",
            "Penyedia internet menawarkan tiang bersama",
            "Longsor memutus kabel tiap musim hujan",
            "Penipuan daring makin sering",
            "Operator enggan masuk wilayah sepi",
        ],
    ),
    (
        "suprastruktur",
        [
            "SK dewan dan tim pelaksana sudah terbit",
            "Peraturan SPBE sudah berlaku",
            "Rencana induk TIK tersedia",
            "Forum CSR dikoordinasi Bappeda",
            "Masterplan belum punya payung hukum",
            "Forum kota cerdas jarang bertemu",
            "SOP layanan daring belum seragam",
            "Nilai indeks SPBE masih rendah",
            "Penyusunan RPJMD baru membuka ruang",
            "Banyak daerah dapat dicontoh",
            "Evaluasi tahunan mendorong perbaikan",
            "Aturan pusat belum satu pintu",
            "Sanksi pelindungan data pribadi",
            "Program pusat menggeser agenda daerah",
        ],
    ),
];

/// How many of an aspect's items go into each quadrant.
const SPREAD: [usize; 4] = [4, 4, 3, 3];

fn at(time: &str) -> Timestamp {
    time.parse().expect("an instant")
}

/// Ends the running session and starts the next one.
fn next(stage: &mut Stage) {
    stage.palette("sesi berikut");
}

fn running(stage: &Stage) -> String {
    let workshop = stage.workshop();
    let (_, session) = workshop.open_session().expect("a running session");
    session.plan.id.clone()
}

/// Starts the next session, which must be this one, and lets it run for so many minutes.
fn session(stage: &mut Stage, id: &str, minutes: i64) {
    next(stage);
    assert_eq!(running(stage), id, "{}", stage.screen());
    stage.wait(minutes);
}

/// Takes down the items of an aspect, quadrant by quadrant.
fn board(stage: &mut Stage, aspect: &str) {
    let (_, texts) = ITEMS.iter().find(|(name, _)| *name == aspect).expect("an aspect");
    let mut texts = texts.iter();
    for many in SPREAD {
        for text in texts.by_ref().take(many) {
            stage.line(text);
        }
        stage.press(Key::Tab);
    }
}

fn day_one(stage: &mut Stage) {
    stage.now = at("2024-06-11T08:00:00+08:00");
    session(stage, "registrasi-1", 25);
    for count in ["diskominfo 4", "bappeda 3", "dinkes 3", "dishub 2", "disdik 2", "dlh 2", "dpupr 3"] {
        stage.line(count);
    }
    session(stage, "pembukaan", 40);
    assert!(!stage.screen().contains("sisa"), "a protocol session counts nothing down: {}", stage.screen());
    session(stage, "teori", 60);
    stage.line("Bagaimana membagi peran dengan desa?");
    session(stage, "rehat-1-pagi", 15);
    assert!(stage.screen().contains("RANCANGAN ISI"), "{}", stage.screen());
    session(stage, "isi-masterplan", 30);
    session(stage, "isu-daerah", 55);
    session(stage, "ishoma-1", 60);
    session(stage, "kesenjangan", 45);
    session(stage, "swot-kelompok", 70);
    session(stage, "rehat-1-sore", 15);
    for aspect in ["struktur", "infrastruktur", "suprastruktur"] {
        session(stage, &format!("swot-{aspect}"), 20);
        board(stage, aspect);
    }
    session(stage, "rangkuman-1", 15);
    stage.palette("akhiri sesi");
}

fn day_two(stage: &mut Stage) {
    stage.now = at("2024-06-12T08:02:00+08:00");
    session(stage, "registrasi-2", 20);
    stage.palette("hitung hadir lagi").line("hari kedua");
    for count in ["diskominfo 3", "bappeda 2", "dinkes 2", "dishub 1", "disdik 2", "dlh 1"] {
        stage.line(count);
    }
    session(stage, "reviu", 15);
    session(stage, "pemantapan", 30);
    session(stage, "prioritas", 5);
}

fn afternoon(stage: &mut Stage) {
    for (id, minutes) in [
        ("rehat-2-pagi", 15),
        ("strategi", 45),
        ("program", 45),
        ("ishoma-2", 60),
        ("quick-win", 40),
        ("prioritas-5-10", 30),
        ("tujuan", 30),
        ("koordinasi", 30),
        ("rehat-2-sore", 15),
        ("berita-acara", 30),
        ("penutupan", 15),
    ] {
        session(stage, id, minutes);
    }
    stage.palette("akhiri sesi");
}

/// From the draft of a vote to its opening: what the preset says, less `changes` in its first row.
fn open_vote(stage: &mut Stage, changes: &[Key]) {
    stage.palette("pemungutan suara").press(Key::Enter);
    for key in changes {
        stage.press(*key);
    }
    stage.press(Key::Enter).press(Key::Enter).keys("b");
    assert_eq!(newest(stage).state, VoteState::Open, "{}", stage.screen());
}

fn newest(stage: &Stage) -> Vote {
    let workshop = stage.workshop();
    workshop.votes.values().last().expect("a vote").clone()
}

fn close_and_accept(stage: &mut Stage) {
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    assert_eq!(newest(stage).state, VoteState::Closed, "{}", stage.screen());
    if stage.screen().contains("perlu keputusan") {
        stage.press(Key::Char('m')).press(Key::Enter).line("Disetujui bersama");
    }
    stage.keys("s").press(Key::Enter);
    assert_eq!(newest(stage).state, VoteState::Accepted, "{}", stage.screen());
}

/// Hands counted for each item.
fn vote_by_hands(stage: &mut Stage) {
    open_vote(stage, &[Key::Right]);
    for hands in ["1", "0", "0", "2", "1", "0", "0", "0", "0", "0", "1", "0", "0", "1"] {
        stage.line(hands);
    }
    close_and_accept(stage);
}

/// The picture without the lines that answer the last key.
fn above_the_foot(stage: &mut Stage) -> String {
    let screen = stage.screen();
    screen.lines().take(21).collect::<Vec<_>>().join("\n")
}

/// Dots, with a power cut after the third ballot.
fn vote_by_dots(mut stage: Stage) -> Stage {
    open_vote(&mut stage, &[]);
    for ballot in ["AABC", "AEEF", "BEGH"] {
        stage.line(ballot);
    }
    assert!(stage.screen().contains("masuk 3 dari 6"), "{}", stage.screen());
    let before = above_the_foot(&mut stage);
    let mut stage = stage.restarted();
    stage.press(Key::Down);
    assert_eq!(above_the_foot(&mut stage), before, "the vote is open as it was");
    for ballot in ["AEFF", "EEBC", "AABE"] {
        stage.line(ballot);
    }
    close_and_accept(&mut stage);
    stage
}

/// Rankings, best first.
fn vote_by_ranking(stage: &mut Stage) {
    open_vote(stage, &[Key::Right, Key::Right, Key::Right]);
    for ballot in ["ABCDE", "BACDE", "ABDCE", "EBACD", "ABCED", "BAEDC"] {
        stage.line(ballot);
    }
    close_and_accept(stage);
}

#[test]
fn the_two_days_of_tahap_1() {
    let mut stage = Stage::bangli();
    day_one(&mut stage);
    day_two(&mut stage);
    vote_by_hands(&mut stage);
    let mut stage = vote_by_dots(stage);
    vote_by_ranking(&mut stage);
    undo_across_the_restart(&mut stage);
    afternoon(&mut stage);

    let workshop = stage.workshop();
    for (_, session) in workshop.sessions() {
        assert_eq!(session.state, SessionState::Ended, "{}", session.plan.id);
        assert!(session.started_at().is_some() && session.ended_at.is_some());
    }
    assert_eq!(workshop.items.len(), 42);
    let kinds: Vec<MethodKind> = workshop
        .votes
        .values()
        .filter(|vote| vote.state == VoteState::Accepted)
        .filter_map(|vote| Some(vote.declaration.as_ref()?.method.kind()))
        .collect();
    assert_eq!(kinds, [MethodKind::Hands, MethodKind::Dots, MethodKind::Ranking]);
    assert_eq!(priorities::priorities(&workshop).len(), 15);
    let recap = stage.palette("ringkasan").screen();
    assert!(recap.contains("SAMPAI SAAT INI"), "{recap}");
}

/// What was entered before the power cut can still be taken back after it, and brought back.
fn undo_across_the_restart(stage: &mut Stage) {
    let entries = |stage: &Stage| stage.workshop().headcounts.last().expect("a count").total();
    let before = entries(stage);
    stage.palette("papan").press(Key::Ctrl('z'));
    assert!(stage.screen().contains("jumlah hadir"), "named before it goes: {}", stage.screen());
    stage.keys("y");
    assert!(entries(stage) < before, "{}", stage.screen());
    stage.press(Key::Ctrl('y'));
    assert_eq!(entries(stage), before);
}
