//! The agenda screen and what it asks.

use super::{Language, dates};
use jiff::civil::Time;

phrases! {
    /// Heading of the planned times.
    PLANNED: "rencana", "plan";
    /// Heading of real and expected times.
    REAL: "nyata/±", "real/±";
    /// Mark of a session that starts no earlier than planned.
    FIXED: "jam tetap", "fixed hour";
    /// Mark of a session of which the room sees title and time of day only.
    PROTOCOL: "protokol", "protocol";
    EMPTY: "belum ada sesi", "no sessions";

    OVER: "Sesi ini sudah selesai", "This session is over";
    LOOK: "lihat saja, jam tidak berjalan", "look only, the clock stays";
    REOPEN: "buka lagi, jamnya berjalan lagi", "reopen, its clock runs again";

    TITLE_MISSING: "Ketik judulnya dulu", "Type the title first";
    NOT_MINUTES: "Ketik angka menit, misalnya 45", "Type minutes as a number, such as 45";
    NOT_MORE: "Ketik angka menit, misalnya 10 atau -5", "Type minutes as a number, such as 10 or -5";
    NOT_A_TIME: "Ketik jamnya seperti 10.30", "Type the time of day as 10:30";
    /// The session stands first or last already.
    AT_THE_EDGE: "Sudah di ujung hari; pindahkan dengan v", "At the edge of the day; v moves it further";
}

/// Dialogs.
pub mod ask {
    phrases! {
        TITLE: "Sesi baru: judulnya", "New session: its title";
        ACTIVITY: "Sesi baru: jenisnya", "New session: its kind";
        MINUTES: "Sesi baru: berapa menit", "New session: how long";
        MINUTES_REMARK: "1 sampai 720 menit", "1 to 720 minutes";
        MORE: "Tambah berapa menit?", "How many minutes more?";
        MORE_REMARK: "-5 mengurangi lima menit", "-5 takes five minutes off";
        MOVE: "Pindah ke sebelum sesi mana?", "Move it before which session?";
        CHANGE: "Ubah apa?", "Change what?";
        SPEAKER_REMARK: "nama atau jabatan; kosong berarti tidak ada", "name or office; empty for none";
        TOPICS_REMARK: "pisahkan dengan titik koma ;", "set apart by semicolons ;";
        START_REMARK: "jam rencana; urutan sesi tidak berubah", "planned hour; the order stays";
    }
}

/// Key labels.
pub mod key {
    phrases! {
        START: "mulai", "start";
        LOOK: "lihat tanpa memulai", "look without starting";
        CHANGE: "ubah", "change";
        ADD: "tambah", "add";
        MOVE: "pindahkan", "move";
        EARLIER: "geser naik", "one place up";
        LATER: "geser turun", "one place down";
        SKIP: "lewati", "skip";
        RESTORE: "pulihkan / buka lagi yang selesai", "bring back / reopen an ended one";
        WAIT: "tunggu (sesi ini belum mulai)", "wait (not begun yet)";
        END: "akhiri sesi ini", "end this session";
        EXTEND: "tambah/kurangi menit", "more or fewer minutes";
        DAY: "hari", "day";
        DAY_BACK: "hari sebelumnya", "previous day";
        FIND: "cari sesi", "find a session";
        RENAME: "judul sesi", "title of the session";
        LENGTH: "lama rencana (menit)", "planned minutes";
        START_TIME: "jam mulai rencana", "planned start";
        SPEAKER: "pembicara", "speaker";
        TOPICS: "topik", "topics";
        /// Start no earlier than planned, or follow the session before.
        FIX: "jam tetap: ya/tidak", "fixed hour: yes/no";
        PROTOCOL: "protokol, tanpa angka: ya/tidak", "protocol (no countdown): yes/no";
    }
}

sentences! {
    /// Behind the last session of a day; `day` is its name.
    pub fn at_the_end(day: &str) = "di akhir {day}", "at the end of {day}";
    /// Minutes granted while the session ran; taken, where below zero.
    pub fn extended(minutes: i32) = "{minutes:+} menit", "{minutes:+} min";
}

/// `selesai ± 16.42 (rencana 16.30)`.
pub fn day_ends(language: Language, expected: Time, planned: Time) -> String {
    let (expected, planned) = (dates::time(language, expected), dates::time(language, planned));
    say!(language, "selesai ± {expected} (rencana {planned})", "ends ± {expected} (planned {planned})")
}

/// The choice that makes a fixed start follow the session before, or a following one fixed; `fixed` is how it is now.
pub fn fix(language: Language, fixed: bool) -> String {
    match fixed {
        true => say!(language, "jam tetap → ikut sesi sebelumnya", "fixed hour → follow the session before"),
        false => say!(language, "ikut sesi sebelumnya → jam tetap", "follow the session before → fixed hour"),
    }
}

/// The choice that gives a protocol session its countdown, or takes it; `protocol` is how it is now.
pub fn protocol(language: Language, protocol: bool) -> String {
    match protocol {
        true => say!(language, "protokol → dengan hitung mundur", "protocol → with a countdown"),
        false => say!(language, "hitung mundur → protokol, tanpa angka", "countdown → protocol, no figures"),
    }
}
