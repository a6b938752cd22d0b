//! The settings screen: language, theme, bell, second copy.

phrases! {
    TITLE: "Pengaturan", "Settings";
    LANGUAGE: "Bahasa", "Language";
    THEME: "Tema", "Theme";
    BELL: "Bel saat waktu habis", "Bell when time is up";
    /// A second copy of every record.
    SECOND: "Salinan kedua", "Second copy";
    NO_SECOND: "tidak ada", "none";
    SECOND_WORKS: "aktif", "working";
    SECOND_WAITS: "menunggu catatan pertama", "waiting for a record";
    SECOND_MISSING: "folder tidak terjangkau", "folder out of reach";
    /// The language by its own name.
    THIS_LANGUAGE: "Bahasa Indonesia", "English";
    ON: "bunyi", "on";
    OFF: "diam", "off";
    /// Black on white.
    LIGHT: "terang", "light";
    /// White on black.
    DARK: "gelap", "dark";
    PLAIN: "tanpa warna", "plain";
    /// A line to judge a theme by.
    SAMPLE: "Layanan publik", "Public services";
    KEPT: "Langsung berlaku, dan diingat untuk berikutnya.", "In force at once, and remembered for next time.";
}

/// Key labels.
pub mod key {
    phrases! {
        CHANGE: "ganti", "change";
        CHANGE_BACK: "pilihan sebelumnya", "choice before";
        BACK: "kembali", "back";
    }
}

sentences! {
    /// The copy is kept under another name, because its own is somebody else's there.
    pub fn second_parted(name: &str) = "aktif sebagai {name}", "working as {name}";
}
