//! Header, notices, key labels that every screen shares, dialogs.

use super::{Language, dates};

phrases! {
    /// Everything acknowledged is on the disk.
    SAVED: "tersimpan", "saved";
    /// An entry could not be written.
    NOT_SAVING: "TIDAK TERSIMPAN", "NOT SAVING";
    READ_ONLY: "hanya melihat", "read-only";
    /// An example that may be thrown away.
    EXAMPLE: "CONTOH", "EXAMPLE";
    /// Before a countdown.
    LEFT: "sisa", "left";
    /// Before the time over.
    OVER: "lewat", "over";
    TIME_UP: "waktu habis", "time is up";
    /// Moving mode, on capture screens.
    MOVING_BAND:
        "MEMILIH: huruf adalah perintah · Esc kembali mengetik",
        "CHOOSING: letters are commands · Esc to type again";
    /// Over the question whether to undo what was before an acceptance.
    UNDO_BEFORE: "Urungkan yang sebelum keputusan?", "Undo what was before the decision?";
    /// Answer to Ctrl+S.
    SAVED_ALREADY: "Sudah tersimpan; setiap Enter menyimpan sendiri", "Saved already; every Enter saves by itself";
    /// Typed in a rush on a screen that takes no text.
    RUSH_KEPT: "Ketikan cepat tidak dijalankan sebagai perintah", "Fast typing was not run as commands";
    /// Typed in a rush on a capture screen in moving mode.
    RUSH_TYPED:
        "Ketikan dipindahkan ke kolom isian; Enter menyimpan",
        "What you typed stands in the field; Enter saves it";
    /// On the title card.
    WELCOME: "Selamat datang", "Welcome";
    /// On the title card, before a session begins.
    SOON: "Acara segera dimulai", "We begin shortly";
    LIFT: "Ctrl+T buka", "Ctrl+T lift";

    NO_SESSION:
        "Belum ada sesi yang berjalan; Ctrl+P, \"sesi berikut\"",
        "No session is running; Ctrl+P, \"next session\"";
    NO_MORE_SESSIONS: "Semua sesi sudah selesai", "All sessions are over";
    READ_ONLY_NOTICE: "Hanya melihat: tidak ada yang dicatat", "Read-only: nothing is recorded";
    THROWN_AWAY: "Ini contoh: semua isinya dibuang saat keluar", "An example: all of it is thrown away on leaving";
    NO_SUGGESTION: "Tidak ada saran sekarang", "There is no suggestion now";
    NONE_UNSAVED: "Semua sudah tersimpan", "Everything is saved";
    NO_WORKSHOP: "Buka atau buat kegiatan dulu", "Open or create a workshop first";

    /// The band of a rehearsal.
    REHEARSAL: "LATIHAN · tidak ada yang dicatat · Ctrl+X selesai", "REHEARSAL · nothing is recorded · Ctrl+X ends it";
    REHEARSED: "Latihan selesai; semua kembali seperti sebelumnya", "The rehearsal is over; everything is as it was";
    REHEARSE_LATER: "Simpan dulu yang belum tersimpan, baru berlatih", "Save what is not saved first, then rehearse";
    REHEARSAL_WRITES_NOTHING:
        "Latihan tidak menulis berkas; Ctrl+X selesai latihan",
        "A rehearsal writes no file; Ctrl+X ends it";
}

/// Key labels.
pub mod key {
    phrases! {
        UNDO: "urungkan", "undo", "batalkan kembalikan salah hapus revert cancel";
        REDO: "ulangi", "redo", "redo";
        HOLD: "tahan halaman layar ruangan", "hold the pages of the room's screen", "dinding berhenti balik freeze wall stop";
        COVER: "tutup layar dengan kartu judul", "cover with the title card", "layar hitam kosong sembunyikan blank screen hide";
        SAVE: "simpan (selalu otomatis)", "save (always automatic)", "menyimpan";
        SUGGESTION: "terima saran", "take the suggestion", "usul anjuran";
        HELP: "bantuan", "help", "tolong tombol panduan petunjuk keys";
        PALETTE: "semua", "all";
        NEXT: "sesi berikut", "next session", "lanjut mulai selanjutnya start";
        GO: "ke sesi…", "to session…", "buka loncat jump open";
        GO_TYPING: "ke sesi… (juga saat mengetik)", "to session… (also while typing)", "buka loncat jump open";
        PAUSE: "jeda/lanjut", "pause/go on", "istirahat tunda berhenti hentikan stop break";
        MORE: "tambah 5 menit", "5 minutes more", "perpanjang molor waktu extend time";
        END: "akhiri sesi", "end session", "tutup selesai stop finish close";
        LEAVE: "keluar", "leave", "quit exit tutup selesai berhenti program";
        BACK: "kembali", "back";
        MOVE: "pindah", "move";
        AGENDA: "susunan acara", "agenda", "jadwal rundown acara waktu jam schedule";
        SWOT: "papan SWOT", "SWOT board", "butir kekuatan kelemahan peluang ancaman items strengths weaknesses";
        ATTENDANCE: "kehadiran", "attendance", "hadir absen absensi peserta daftar presensi present participants heads";
        VOTE: "pemungutan suara", "vote", "suara voting pilih memilih pilihan coblos hitung skor poll ballot score count";
        PRIORITIES: "prioritas", "priorities", "hasil kesepakatan disepakati peringkat skor ranking results agreed score";
        RECAP: "ringkasan", "recap", "ringkas rangkuman simpulan hasil summary results";
        SETTINGS: "pengaturan dan salinan kedua", "settings and second copy", "setelan atur tema warna bunyi cadangan theme colours sound options backup";
        WAIT: "tahan sesi berikut", "hold the next session", "tunggu menunggu jangan mulai dulu wait";
        QUESTIONS: "pertanyaan terbuka", "open questions", "tanya questions";
        PARKED: "daftar parkir", "parking lot", "parkir ditunda";
        HOME: "daftar kegiatan", "list of workshops", "beranda buka tutup lain open files close";
        VOTES: "daftar pemungutan suara", "list of votes", "hasil suara skor voting lama results earlier";
        SESSION: "layar sesi yang berjalan", "screen of the running session", "kembali sekarang back now current";
        LANGUAGE: "ganti bahasa (English)", "switch language (Indonesia)", "language bahasa inggris indonesia";
        UNSAVED: "yang belum tersimpan", "unsaved entries", "gagal simpan disk failed";
        TITLE: "ubah judul kegiatan", "edit the title", "nama kegiatan rename";
        VENUE: "ubah tempat kegiatan", "edit the venue", "lokasi gedung hall place";
        REHEARSE: "coba: berlatih tanpa dicatat", "try: rehearse, nothing is recorded", "latihan uji simulasi practice test";
        END_REHEARSAL: "selesai latihan", "end the rehearsal", "keluar berhenti stop leave";
    }
}

/// Names of the tables of keys.
pub mod table {
    phrases! {
        HOME: "Daftar kegiatan", "Saved workshops";
        NOTHING_SAVED: "Belum ada kegiatan", "Nothing saved yet";
        NEW_DELEGATIONS: "Kegiatan baru: instansi", "New workshop: delegations";
        NEW: "Kegiatan baru", "New workshop";
        CARD: "Kartu judul", "Title card";
        AGENDA: "Susunan acara", "Agenda";
        ATTENDANCE: "Kehadiran", "Attendance";
        TALK: "Paparan dan empat daftar", "Talk and the four lists";
        PAUSE: "Rehat", "Break";
        SWOT: "Papan SWOT", "SWOT board";
        SHEET: "Kertas kerja", "Worksheet";
        SHEET_HELD: "Kertas kerja: baris dipegang", "Worksheet: a row held";
        PRIORITIES: "Prioritas", "Priorities";
        RECAP: "Ringkasan", "Recap";
        SETTINGS: "Pengaturan", "Settings";
    }
}

/// Dialogs.
pub mod dialog {
    phrases! {
        LEAVE: "Keluar dari mufakat?", "Leave mufakat?";
        LEAVE_TEXT:
            "Semua sudah tersimpan. Kegiatan dapat dilanjutkan kapan saja.",
            "Everything is saved. You can go on at any time.";
        /// In place of [`LEAVE_TEXT`] while entries are unsaved.
        LEAVE_UNSAVED:
            "Ada isian yang BELUM tersimpan dan akan hilang.",
            "There are entries that are NOT saved and would be lost.";
        LEAVE_READ_ONLY:
            "Jendela ini hanya melihat; tidak ada yang dicatat di sini.",
            "This window only looks on; nothing is recorded here.";
        LEAVE_EXAMPLE:
            "Ini contoh: semua isinya dibuang saat keluar.",
            "This is the example: all of it is thrown away on leaving.";
        HELP: "Bantuan", "Help";
        PALETTE: "Semua perintah", "Every command";
        NOTHING: "tidak ada yang cocok", "nothing matches";
        /// Above what comes near what was typed.
        NEAR: "tidak ada yang cocok; yang mirip:", "nothing matches; what comes near:";
        /// Nothing found, and what was typed is taken as it is.
        AS_TYPED: "Enter mengambil yang diketik", "Enter takes what was typed";
        GO: "Ke sesi mana?", "To which session?";
        OTHER_DAY:
            "Sesi ini di hari lain. Sesi yang berjalan akan diakhiri.",
            "This session is on another day. The running session will end.";
        DAY_IS_OVER:
            "Hari ini sudah selesai. Sesi ini di hari lain.",
            "Today is over. This session is on another day.";
        START: "Mulai sesi ini?", "Start this session?";
        PASTE: "Tempelan: periksa dulu", "Pasted: look it over";
        UNSAVED: "Belum tersimpan", "Not saved";
        EVERYWHERE: "Di mana saja", "Everywhere";
        HERE: "Di layar ini", "On this screen";
        TYPING: "Saat mengetik", "While typing";
    }
}

sentences! {
    /// So many rows do not fit.
    pub fn more(n: usize) = "{n} lagi", "{n} more";
    /// A key that acts on what was pointed at alone, with the key of the search if there is one.
    pub fn point_first(label: &str, find: &str) =
        "{label}: tunjuk dulu dengan ↑↓ {find} atau nomornya", "{label}: point first with ↑↓ {find} or its number";
    pub fn page(page: usize, pages: usize) = "halaman {page}/{pages}", "page {page}/{pages}";
    /// `what` is told by [`describe`](super::describe).
    pub fn undone(what: &str) = "Diurungkan: {what} · Ctrl+Y mengembalikan", "Undone: {what} · Ctrl+Y brings it back";
    /// Of what undo would take back from before an acceptance.
    pub fn undo_before(what: &str) =
        "Keputusan tetap berlaku. Yang diurungkan dari sebelumnya: {what}",
        "The decision stands. What is undone is from before it: {what}";
    pub fn redone(what: &str) = "Dikembalikan: {what}", "Brought back: {what}";
    /// A warning: less than 10, 5 or 1 minutes are left.
    pub fn less_than(minutes: u32) =
        "kurang dari {minutes} menit",
        "less than {minutes} minutes",
        "less than 1 minute" if minutes == 1;
    /// As [`less_than`], where the row is narrow.
    pub fn less_than_short(minutes: u32) = "<{minutes} menit", "<{minutes} min";
    /// The disk refused an entry; `why` is the reason of the system.
    pub fn not_saved(why: &str) =
        "BELUM TERSIMPAN ({why}). Isian ada di daftar: Ctrl+P, \"belum tersimpan\"",
        "NOT SAVED ({why}). The entry is in the list: Ctrl+P, \"unsaved\"";
}

/// The window is too small: what is needed, what there is.
pub fn too_small(language: Language, need: (u16, u16), have: (u16, u16)) -> String {
    let ((nw, nh), (w, h)) = (need, have);
    say!(
        language,
        "Jendela {w}×{h}; perlu {nw}×{nh}. Ketikan aman.",
        "Window {w}×{h}; needs {nw}×{nh}. Typing is safe."
    )
}

/// How far the day is behind its plan, or ahead where `seconds` are below zero: `mundur 12 menit`, `1 h 5 min ahead`.
pub fn drift(language: Language, seconds: i64) -> String {
    drifted(language, seconds, dates::short_length)
}

/// As [`drift`], where the row is narrow.
pub fn drift_short(language: Language, seconds: i64) -> String {
    drifted(language, seconds, dates::narrow_length)
}

fn drifted(language: Language, seconds: i64, length: fn(Language, i64) -> String) -> String {
    let minutes = i64::try_from((seconds.unsigned_abs() + 30) / 60).unwrap_or(i64::MAX);
    let long = length(language, minutes);
    match (minutes, seconds > 0) {
        (0, _) => say!(language, "tepat waktu", "on time"),
        (_, true) => say!(language, "mundur {long}", "{long} behind"),
        (_, false) => say!(language, "lebih awal {long}", "{long} ahead"),
    }
}

/// A letter began the typing.
pub fn typing_from_here(language: Language, letter: char) -> String {
    say!(language, "Mengetik mulai sekarang; {letter} tidak ikut", "Typing from here on; {letter} is not in it")
}

/// A session that ran overnight was ended with the last record of its day, at this time.
pub fn ended_overnight(language: Language, title: &str, time: &str) -> String {
    say!(
        language,
        "Ditutup pada jam catatan terakhirnya, {time}: {title} · Ctrl+G koreksi",
        "Ended at its last record, {time}: {title} · Ctrl+G corrects"
    )
}

/// The program was away while a session ran; the offer to count that as a pause.
pub fn gap(language: Language, minutes: i64) -> String {
    let long = dates::short_length(language, minutes);
    say!(
        language,
        "Terputus {long} · Ctrl+G hitung sebagai jeda",
        "Interrupted for {long} · Ctrl+G counts it as a pause"
    )
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
            (-281 * 60, "lebih awal 4 jam 41 menit", "4 h 41 min ahead"),
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
