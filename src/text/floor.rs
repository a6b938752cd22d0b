//! A short countdown inside a session, and the queue of speakers.

phrases! {
    /// Title of a countdown without a label of its own.
    COUNTDOWN: "Hitung mundur", "Countdown";
    COUNTDOWN_TITLE: "Hitung mundur: berapa menit, dan untuk apa?", "Countdown: how many minutes, and for what?";
    COUNTDOWN_HOW:
        "Misalnya 5 Menulis. Jam sesi tetap berjalan. Kosong: hitung mundur selesai.",
        "For example 5 Writing. The clock of the session goes on. Empty: the countdown ends.";
    SPEAKERS: "Antrean pembicara", "Queue of speakers";
    SPEAKING: "Bicara", "Speaks";
    NOBODY: "Belum ada yang bicara", "Nobody speaks";
    /// Before those who come next.
    NEXT: "berikutnya", "next";
    EMPTY: "Antrean kosong", "Nobody waits";
    /// Before the codes of those who have not been called in this session.
    UNHEARD: "Belum bicara di sesi ini", "Not heard in this session";
    ALL_HEARD: "Semua yang hadir sudah bicara di sesi ini", "All who are here were heard in this session";
    /// What may be typed: a code, one that leaves, the minutes of each.
    FIELD:
        "dinkes antre · -dinkes keluar · 2: dua menit tiap pembicara",
        "dinkes waits · -dinkes leaves · 2: two minutes each";
}

/// Labels of actions.
pub mod key {
    phrases! {
        COUNTDOWN: "hitung mundur", "countdown", "timer menit waktu stopwatch menulis minutes writing";
        SPEAKERS: "antrean pembicara", "queue of speakers", "bicara giliran tanya hadirin floor speak hands";
        CALL: "panggil berikutnya", "call the next", "pembicara antrean giliran speaker queue";
        QUEUE: "antre", "queue";
        CALL_THIS: "panggil", "call";
        ENDED: "selesai bicara", "done";
    }
}

sentences! {
    /// How long each speaks.
    pub fn each(minutes: u32) = "{minutes} menit tiap pembicara", "{minutes} minutes each", "1 minute each" if minutes == 1;
    /// Of the others, behind the first ones.
    pub fn more(n: usize) = "+{n} lagi", "+{n} more";
}
