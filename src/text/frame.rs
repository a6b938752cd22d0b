//! Header, notices, key labels that every screen shares, dialogs.

use super::{Language, Phrase, dates};

/// Everything acknowledged is on the disk.
pub const SAVED: Phrase = Phrase::new("tersimpan", "saved");
/// An entry could not be written.
pub const NOT_SAVING: Phrase = Phrase::new("TIDAK TERSIMPAN", "NOT SAVING");
/// Only looked at.
pub const READ_ONLY: Phrase = Phrase::new("hanya melihat", "read-only");
/// An example that may be thrown away.
pub const EXAMPLE: Phrase = Phrase::new("CONTOH", "EXAMPLE");
/// Before a countdown.
pub const LEFT: Phrase = Phrase::new("sisa", "left");
/// Before the time over.
pub const OVER: Phrase = Phrase::new("lewat", "over");
/// The time of a session is used up.
pub const TIME_UP: Phrase = Phrase::new("waktu habis", "time is up");
/// Moving mode, on capture screens.
pub const MOVING_BAND: Phrase = Phrase::new(
    "MEMILIH: huruf adalah perintah · Esc kembali mengetik",
    "CHOOSING: letters are commands · Esc to type again",
);
/// Answer to Ctrl+S.
pub const SAVED_ALREADY: Phrase =
    Phrase::new("Sudah tersimpan; setiap Enter menyimpan sendiri", "Saved already; every Enter saves by itself");
/// Typed in a rush on a screen that takes no text.
pub const RUSH_KEPT: Phrase =
    Phrase::new("Ketikan cepat tidak dijalankan sebagai perintah", "Fast typing was not run as commands");
/// Typed in a rush on a capture screen in moving mode.
pub const RUSH_TYPED: Phrase = Phrase::new(
    "Ketikan dipindahkan ke kolom isian; Enter menyimpan",
    "What you typed stands in the field; Enter saves it",
);
/// The welcome on the title card.
pub const WELCOME: Phrase = Phrase::new("Selamat datang", "Welcome");
/// A session begins shortly.
pub const SOON: Phrase = Phrase::new("Acara segera dimulai", "We begin shortly");
/// How to lift the cover.
pub const LIFT: Phrase = Phrase::new("Ctrl+T buka", "Ctrl+T lift");

/// A session is asked for, none runs.
pub const NO_SESSION: Phrase = Phrase::new(
    "Belum ada sesi yang berjalan; Ctrl+P, \"sesi berikut\"",
    "No session is running; Ctrl+P, \"next session\"",
);
/// There is no session after this.
pub const LAST_SESSION: Phrase = Phrase::new("Ini sesi terakhir", "This is the last session");
/// Entries are refused.
pub const READ_ONLY_NOTICE: Phrase =
    Phrase::new("Hanya melihat: tidak ada yang dicatat", "Read-only: nothing is recorded");
/// No suggestion stands in the hint line.
pub const NO_SUGGESTION: Phrase = Phrase::new("Tidak ada saran sekarang", "There is no suggestion now");
/// Nothing is unsaved.
pub const NONE_UNSAVED: Phrase = Phrase::new("Semua sudah tersimpan", "Everything is saved");
/// No workshop is open.
pub const NO_WORKSHOP: Phrase = Phrase::new("Buka atau buat kegiatan dulu", "Open or create a workshop first");

/// The band of a rehearsal.
pub const REHEARSAL: Phrase =
    Phrase::new("LATIHAN · tidak ada yang dicatat · Esc selesai", "REHEARSAL · nothing is recorded · Esc ends it");
/// A rehearsal ended.
pub const REHEARSED: Phrase =
    Phrase::new("Latihan selesai; semua kembali seperti sebelumnya", "The rehearsal is over; everything is as it was");
/// No rehearsal while something is not saved.
pub const REHEARSE_LATER: Phrase =
    Phrase::new("Simpan dulu yang belum tersimpan, baru berlatih", "Save what is not saved first, then rehearse");
/// A file was asked for during a rehearsal.
pub const REHEARSAL_WRITES_NOTHING: Phrase =
    Phrase::new("Latihan tidak menulis berkas; Esc selesai latihan", "A rehearsal writes no file; Esc ends it");

/// Key labels.
pub mod key {
    use super::Phrase;
    /// Undo.
    pub const UNDO: Phrase = Phrase::new("urungkan", "undo");
    /// Redo.
    pub const REDO: Phrase = Phrase::new("ulangi", "redo");
    /// Cover the wall.
    pub const COVER: Phrase = Phrase::new("tutup layar dengan kartu judul", "cover with the title card");
    /// Save.
    pub const SAVE: Phrase = Phrase::new("simpan (selalu otomatis)", "save (always automatic)");
    /// Suggestion.
    pub const SUGGESTION: Phrase = Phrase::new("terima saran", "take the suggestion");
    /// Help.
    pub const HELP: Phrase = Phrase::new("bantuan", "help");
    /// Palette.
    pub const PALETTE: Phrase = Phrase::new("semua", "all");
    /// Next session.
    pub const NEXT: Phrase = Phrase::new("sesi berikut", "next session");
    /// Go to a session.
    pub const GO: Phrase = Phrase::new("ke sesi…", "to session…");
    /// Choose a session, also without leaving the field.
    pub const GO_TYPING: Phrase = Phrase::new("ke sesi… (juga saat mengetik)", "to session… (also while typing)");
    /// Pause or go on.
    pub const PAUSE: Phrase = Phrase::new("jeda/lanjut", "pause/go on");
    /// Five minutes more.
    pub const MORE: Phrase = Phrase::new("tambah 5 menit", "5 minutes more");
    /// End the running session.
    pub const END: Phrase = Phrase::new("akhiri sesi", "end session");
    /// Leave.
    pub const LEAVE: Phrase = Phrase::new("keluar", "leave");
    /// Back.
    pub const BACK: Phrase = Phrase::new("kembali", "back");
    /// Up and down.
    pub const MOVE: Phrase = Phrase::new("pindah", "move");
    /// Agenda screen.
    pub const AGENDA: Phrase = Phrase::new("susunan acara", "agenda");
    /// SWOT screen.
    pub const SWOT: Phrase = Phrase::new("papan SWOT", "SWOT board");
    /// Attendance screen.
    pub const ATTENDANCE: Phrase = Phrase::new("kehadiran", "attendance");
    /// Vote screen.
    pub const VOTE: Phrase = Phrase::new("pemungutan suara", "vote");
    /// Priorities screen.
    pub const PRIORITIES: Phrase = Phrase::new("prioritas", "priorities");
    /// Recap screen.
    pub const RECAP: Phrase = Phrase::new("ringkasan", "recap");
    /// Lists of notes.
    pub const LISTS: Phrase =
        Phrase::new("catatan, pertanyaan, keputusan, parkir", "notes, questions, decisions, parked");
    /// Settings.
    pub const SETTINGS: Phrase = Phrase::new("pengaturan dan salinan kedua", "settings and second copy");
    /// The next session waits.
    pub const WAIT: Phrase = Phrase::new("tunggu: sesi berikut menunggu", "wait: the next session waits");
    /// Open questions.
    pub const QUESTIONS: Phrase = Phrase::new("pertanyaan terbuka", "open questions");
    /// Parking lot.
    pub const PARKED: Phrase = Phrase::new("daftar parkir", "parking lot");
    /// Home.
    pub const HOME: Phrase = Phrase::new("daftar kegiatan", "list of workshops");
    /// The running session's screen.
    pub const SESSION: Phrase = Phrase::new("layar sesi yang berjalan", "screen of the running session");
    /// Switch the language.
    pub const LANGUAGE: Phrase = Phrase::new("ganti bahasa (English)", "switch language (Indonesia)");
    /// Unsaved entries.
    pub const UNSAVED: Phrase = Phrase::new("yang belum tersimpan", "unsaved entries");
    /// Title.
    pub const TITLE: Phrase = Phrase::new("ubah judul kegiatan", "edit the title");
    /// Venue.
    pub const VENUE: Phrase = Phrase::new("ubah tempat kegiatan", "edit the venue");
    /// Rehearse.
    pub const REHEARSE: Phrase = Phrase::new("coba: berlatih tanpa dicatat", "try: rehearse, nothing is recorded");
    /// End the rehearsal.
    pub const END_REHEARSAL: Phrase = Phrase::new("selesai latihan", "end the rehearsal");
}

/// Names of the tables of keys.
pub mod table {
    use super::Phrase;
    /// Saved workshops.
    pub const HOME: Phrase = Phrase::new("Daftar kegiatan", "Saved workshops");
    /// The delegations of a new workshop.
    pub const NEW_DELEGATIONS: Phrase = Phrase::new("Kegiatan baru: instansi", "New workshop: delegations");
    /// The form of a new workshop.
    pub const NEW: Phrase = Phrase::new("Kegiatan baru", "New workshop");
    /// The title card.
    pub const CARD: Phrase = Phrase::new("Kartu judul", "Title card");
    /// Both days.
    pub const AGENDA: Phrase = Phrase::new("Susunan acara", "Agenda");
    /// Heads by delegation.
    pub const ATTENDANCE: Phrase = Phrase::new("Kehadiran", "Attendance");
    /// A talk and the four lists.
    pub const TALK: Phrase = Phrase::new("Paparan dan empat daftar", "Talk and the four lists");
    /// A break.
    pub const PAUSE: Phrase = Phrase::new("Rehat", "Break");
    /// The board.
    pub const SWOT: Phrase = Phrase::new("Papan SWOT", "SWOT board");
    /// Accepted priorities.
    pub const PRIORITIES: Phrase = Phrase::new("Prioritas", "Priorities");
    /// Recap.
    pub const RECAP: Phrase = Phrase::new("Ringkasan", "Recap");
    /// Settings.
    pub const SETTINGS: Phrase = Phrase::new("Pengaturan", "Settings");
}

/// Dialogs.
pub mod dialog {
    use super::Phrase;
    /// Title of the leave dialog.
    pub const LEAVE: Phrase = Phrase::new("Keluar dari mufakat?", "Leave mufakat?");
    /// Text of the leave dialog.
    pub const LEAVE_TEXT: Phrase = Phrase::new(
        "Semua sudah tersimpan. Kegiatan dapat dilanjutkan kapan saja.",
        "Everything is saved. You can go on at any time.",
    );
    /// Text of the leave dialog while entries are unsaved.
    pub const LEAVE_UNSAVED: Phrase = Phrase::new(
        "Ada isian yang BELUM tersimpan dan akan hilang.",
        "There are entries that are NOT saved and would be lost.",
    );
    /// Title of the help.
    pub const HELP: Phrase = Phrase::new("Bantuan", "Help");
    /// Title of the palette.
    pub const PALETTE: Phrase = Phrase::new("Semua perintah", "Every command");
    /// Nothing found.
    pub const NOTHING: Phrase = Phrase::new("tidak ada yang cocok", "nothing matches");
    /// Nothing found, and what was typed is taken as it is.
    pub const AS_TYPED: Phrase = Phrase::new("Enter mengambil yang diketik", "Enter takes what was typed");
    /// Choose a session.
    pub const GO: Phrase = Phrase::new("Ke sesi mana?", "To which session?");
    /// Another day.
    pub const OTHER_DAY: Phrase = Phrase::new(
        "Sesi ini di hari lain. Sesi yang berjalan akan diakhiri.",
        "This session is on another day. The running session will end.",
    );
    /// Start it.
    pub const START: Phrase = Phrase::new("Mulai sesi ini?", "Start this session?");
    /// Paste review title.
    pub const PASTE: Phrase = Phrase::new("Tempelan: periksa dulu", "Pasted: look it over");
    /// Unsaved entries.
    pub const UNSAVED: Phrase = Phrase::new("Belum tersimpan", "Not saved");
    /// The section of keys that work everywhere.
    pub const EVERYWHERE: Phrase = Phrase::new("Di mana saja", "Everywhere");
    /// The section of keys of this screen.
    pub const HERE: Phrase = Phrase::new("Di layar ini", "On this screen");
    /// The section of keys while typing.
    pub const TYPING: Phrase = Phrase::new("Saat mengetik", "While typing");
}

/// `3 lagi`: so many do not fit.
pub fn more(language: Language, n: usize) -> String {
    match language {
        Language::Id => format!("{n} lagi"),
        Language::En => format!("{n} more"),
    }
}

/// `halaman 1/3`.
pub fn page(language: Language, page: usize, pages: usize) -> String {
    format!("{} {page}/{pages}", language.pick("halaman", "page"))
}

/// The window is too small: what is needed, what there is.
pub fn too_small(language: Language, need: (u16, u16), have: (u16, u16)) -> String {
    let ((nw, nh), (w, h)) = (need, have);
    match language {
        Language::Id => format!("Jendela {w}×{h}; perlu {nw}×{nh}. Ketikan aman."),
        Language::En => format!("Window {w}×{h}; needs {nw}×{nh}. Typing is safe."),
    }
}

/// Something was undone.
pub fn undone(language: Language, what: &str) -> String {
    match language {
        Language::Id => format!("Diurungkan: {what} · Ctrl+Y mengembalikan"),
        Language::En => format!("Undone: {what} · Ctrl+Y brings it back"),
    }
}

/// Something was brought back.
pub fn redone(language: Language, what: &str) -> String {
    match language {
        Language::Id => format!("Dikembalikan: {what}"),
        Language::En => format!("Brought back: {what}"),
    }
}

/// `mundur 12 menit`, `lebih cepat 1 jam 5 menit`, or on time.
pub fn drift(language: Language, seconds: i64) -> String {
    drifted(language, seconds, dates::short_length)
}

/// The same where the row is narrow.
pub fn drift_short(language: Language, seconds: i64) -> String {
    drifted(language, seconds, dates::narrow_length)
}

fn drifted(language: Language, seconds: i64, length: fn(Language, i64) -> String) -> String {
    let minutes = i64::try_from((seconds.unsigned_abs() + 30) / 60).unwrap_or(i64::MAX);
    let long = length(language, minutes);
    match (language, minutes, seconds > 0) {
        (Language::Id, 0, _) => "tepat waktu".to_owned(),
        (Language::En, 0, _) => "on time".to_owned(),
        (Language::Id, _, true) => format!("mundur {long}"),
        (Language::En, _, true) => format!("{long} behind"),
        (Language::Id, _, false) => format!("lebih cepat {long}"),
        (Language::En, _, false) => format!("{long} ahead"),
    }
}

/// The program was away while a session ran; the offer to count that as a pause.
pub fn gap(language: Language, minutes: i64) -> String {
    let long = dates::short_length(language, minutes);
    match language {
        Language::Id => format!("Terputus {long} · Ctrl+G hitung sebagai jeda"),
        Language::En => format!("Interrupted for {long} · Ctrl+G counts it as a pause"),
    }
}

/// A warning: less than 10, 5 or 1 minutes are left.
pub fn less_than(language: Language, minutes: u32) -> String {
    match language {
        Language::Id => format!("kurang dari {minutes} menit"),
        Language::En if minutes == 1 => "less than 1 minute".to_owned(),
        Language::En => format!("less than {minutes} minutes"),
    }
}

/// The same where the row is narrow.
pub fn less_than_short(language: Language, minutes: u32) -> String {
    match language {
        Language::Id => format!("<{minutes} menit"),
        Language::En => format!("<{minutes} min"),
    }
}

/// The disk refused an entry; the reason of the system.
pub fn not_saved(language: Language, why: &str) -> String {
    match language {
        Language::Id => {
            format!("BELUM TERSIMPAN ({why}). Isian ada di daftar: Ctrl+P, \"belum tersimpan\"")
        }
        Language::En => format!("NOT SAVED ({why}). The entry is in the list: Ctrl+P, \"unsaved\""),
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, drift, drift_short, gap};

    #[test]
    fn from_an_hour_on_minutes_are_told_with_hours() {
        for (seconds, id, en) in [
            (12 * 60, "mundur 12 menit", "12 min behind"),
            (171 * 60, "mundur 2 jam 51 menit", "2 h 51 min behind"),
            (59 * 60 + 40, "mundur 1 jam", "1 h behind"),
            (-281 * 60, "lebih cepat 4 jam 41 menit", "4 h 41 min ahead"),
            (20, "tepat waktu", "on time"),
        ] {
            assert_eq!(drift(Language::Id, seconds), id);
            assert_eq!(drift(Language::En, seconds), en);
        }
        assert_eq!(drift_short(Language::Id, 171 * 60), "mundur 2j 51m");
        assert!(gap(Language::Id, 84).starts_with("Terputus 1 jam 24 menit ·"));
        assert!(gap(Language::En, 84).starts_with("Interrupted for 1 h 24 min ·"));
    }
}
