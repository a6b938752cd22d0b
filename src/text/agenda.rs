//! The agenda screen.

use super::{Language, Phrase, dates};
use jiff::civil::Time;

/// Heading of the planned times.
pub const PLANNED: Phrase = Phrase::new("rencana", "plan");
/// Heading of real and expected times.
pub const REAL: Phrase = Phrase::new("nyata/±", "real/±");
/// A session that starts no earlier than planned.
pub const FIXED: Phrase = Phrase::new("jam tetap", "fixed hour");
/// A session of which the room sees title and time of day only.
pub const PROTOCOL: Phrase = Phrase::new("protokol", "protocol");
/// There are no sessions on this day.
pub const EMPTY: Phrase = Phrase::new("belum ada sesi", "no sessions");

/// Title of the dialog about a session that is over.
pub const OVER: Phrase = Phrase::new("Sesi ini sudah selesai", "This session is over");
/// Show its screen without starting its clock.
pub const LOOK: Phrase = Phrase::new("lihat saja, jam tidak berjalan", "look only, the clock stays");
/// Run its clock again.
pub const REOPEN: Phrase = Phrase::new("buka lagi, jamnya berjalan lagi", "reopen, its clock runs again");

/// Nothing was typed where a title belongs.
pub const TITLE_MISSING: Phrase = Phrase::new("Ketik judulnya dulu", "Type the title first");
/// What was typed is not a number of minutes.
pub const NOT_MINUTES: Phrase = Phrase::new("Ketik angka menit, misalnya 45", "Type minutes as a number, such as 45");
/// What was typed is not a number of minutes more or fewer.
pub const NOT_MORE: Phrase =
    Phrase::new("Ketik angka menit, misalnya 10 atau -5", "Type minutes as a number, such as 10 or -5");
/// What was typed is not a time of day.
pub const NOT_A_TIME: Phrase = Phrase::new("Ketik jamnya seperti 10.30", "Type the time of day as 10:30");
/// The session stands first or last already.
pub const AT_THE_EDGE: Phrase =
    Phrase::new("Sudah di ujung hari; pindahkan dengan v", "At the edge of the day; v moves it further");

/// Dialogs.
pub mod ask {
    use super::Phrase;
    /// Title of a new session.
    pub const TITLE: Phrase = Phrase::new("Sesi baru: judulnya", "New session: its title");
    /// Activity of a new session.
    pub const ACTIVITY: Phrase = Phrase::new("Sesi baru: jenisnya", "New session: its kind");
    /// Minutes of a new session.
    pub const MINUTES: Phrase = Phrase::new("Sesi baru: berapa menit", "New session: how long");
    /// Minutes from 1 to 720.
    pub const MINUTES_REMARK: Phrase = Phrase::new("1 sampai 720 menit", "1 to 720 minutes");
    /// Minutes more.
    pub const MORE: Phrase = Phrase::new("Tambah berapa menit?", "How many minutes more?");
    /// Fewer, too.
    pub const MORE_REMARK: Phrase = Phrase::new("-5 mengurangi lima menit", "-5 takes five minutes off");
    /// Before which session?
    pub const MOVE: Phrase = Phrase::new("Pindah ke sebelum sesi mana?", "Move it before which session?");
    /// What is to be changed?
    pub const CHANGE: Phrase = Phrase::new("Ubah apa?", "Change what?");
    /// A new speaker.
    pub const SPEAKER_REMARK: Phrase =
        Phrase::new("nama atau jabatan; kosong berarti tidak ada", "name or office; empty for none");
    /// New topics.
    pub const TOPICS_REMARK: Phrase = Phrase::new("pisahkan dengan titik koma ;", "set apart by semicolons ;");
    /// A new start.
    pub const START_REMARK: Phrase =
        Phrase::new("jam rencana; urutan sesi tidak berubah", "planned hour; the order stays");
}

/// Key labels.
pub mod key {
    use super::Phrase;
    /// Start, go on.
    pub const START: Phrase = Phrase::new("mulai", "start");
    /// Look at its screen.
    pub const LOOK: Phrase = Phrase::new("lihat tanpa memulai", "look without starting");
    /// Change.
    pub const CHANGE: Phrase = Phrase::new("ubah", "change");
    /// Add.
    pub const ADD: Phrase = Phrase::new("tambah", "add");
    /// Move.
    pub const MOVE: Phrase = Phrase::new("pindahkan", "move");
    /// One place up.
    pub const EARLIER: Phrase = Phrase::new("geser naik", "one place up");
    /// One place down.
    pub const LATER: Phrase = Phrase::new("geser turun", "one place down");
    /// Skip.
    pub const SKIP: Phrase = Phrase::new("lewati", "skip");
    /// Bring back.
    pub const RESTORE: Phrase = Phrase::new("pulihkan / buka lagi yang selesai", "bring back / reopen an ended one");
    /// Wait.
    pub const WAIT: Phrase = Phrase::new("tunggu (sesi ini belum mulai)", "wait (not begun yet)");
    /// End.
    pub const END: Phrase = Phrase::new("akhiri sesi ini", "end this session");
    /// Extend.
    pub const EXTEND: Phrase = Phrase::new("tambah/kurangi menit", "more or fewer minutes");
    /// Other day.
    pub const DAY: Phrase = Phrase::new("hari", "day");
    /// Previous day.
    pub const DAY_BACK: Phrase = Phrase::new("hari sebelumnya", "previous day");
    /// Find.
    pub const FIND: Phrase = Phrase::new("cari sesi", "find a session");
    /// New title.
    pub const RENAME: Phrase = Phrase::new("judul sesi", "title of the session");
    /// New length.
    pub const LENGTH: Phrase = Phrase::new("lama rencana (menit)", "planned minutes");
    /// New start.
    pub const START_TIME: Phrase = Phrase::new("jam mulai rencana", "planned start");
    /// New speaker.
    pub const SPEAKER: Phrase = Phrase::new("pembicara", "speaker");
    /// New topics.
    pub const TOPICS: Phrase = Phrase::new("topik", "topics");
    /// Start no earlier than planned, or follow.
    pub const FIX: Phrase = Phrase::new("jam tetap: ya/tidak", "fixed hour: yes/no");
    /// Protocol session or not.
    pub const PROTOCOL: Phrase = Phrase::new("protokol, tanpa angka: ya/tidak", "protocol (no countdown): yes/no");
}

/// `di akhir Hari 1`: behind the last session of a day named by `day`.
pub fn at_the_end(language: Language, day: &str) -> String {
    match language {
        Language::Id => format!("di akhir {day}"),
        Language::En => format!("at the end of {day}"),
    }
}

/// `selesai ± 16.42 (rencana 16.30)`.
pub fn day_ends(language: Language, expected: Time, planned: Time) -> String {
    let (expected, planned) = (dates::time(language, expected), dates::time(language, planned));
    match language {
        Language::Id => format!("selesai ± {expected} (rencana {planned})"),
        Language::En => format!("ends ± {expected} (planned {planned})"),
    }
}

/// `+10 menit`: granted (or taken) while it ran.
pub fn extended(language: Language, minutes: i32) -> String {
    format!("{minutes:+} {}", language.pick("menit", "min"))
}

/// Whether the start is fixed, turned round.
pub fn fix(language: Language, fixed: bool) -> String {
    let (id, en) = if fixed {
        ("jam tetap → ikut sesi sebelumnya", "fixed hour → follow the session before")
    } else {
        ("ikut sesi sebelumnya → jam tetap", "follow the session before → fixed hour")
    };
    language.pick(id, en).to_owned()
}

/// Whether the room sees a countdown, turned round.
pub fn protocol(language: Language, protocol: bool) -> String {
    let (id, en) = if protocol {
        ("protokol → dengan hitung mundur", "protocol → with a countdown")
    } else {
        ("hitung mundur → protokol, tanpa angka", "countdown → protocol, no figures")
    };
    language.pick(id, en).to_owned()
}
