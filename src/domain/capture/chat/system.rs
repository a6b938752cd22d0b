//! What a chat says of itself, in Indonesian and English.

/// Parts of sentences of a chat about a group, its members and calls.
const ABOUT: &[&str] = &[
    "terenkripsi secara end-to-end",
    "terenkripsi end-to-end",
    "end-to-end encrypted",
    "enkripsi end-to-end",
    "membuat grup",
    "membuat komunitas",
    "created group",
    "created the group",
    "created this group",
    "mengubah nama grup",
    "mengubah subjek",
    "mengganti subjek",
    "mengubah ikon",
    "mengganti ikon",
    "mengubah deskripsi",
    "mengubah pengaturan",
    "mengubah foto grup",
    "changed the subject",
    "changed the group",
    "changed this group",
    "changed the settings",
    "changed their phone number",
    "changed to +",
    "mengganti nomor telepon",
    "mengubah nomor telepon",
    "mengganti nomor",
    "kode keamanan",
    "security code",
    "menggunakan tautan undangan",
    "melalui tautan undangan",
    "bergabung menggunakan",
    "bergabung melalui",
    "joined using",
    "joined from",
    "joined via",
    "joined the",
    "left the meeting",
    "left the group",
    "keluar dari grup",
    "bergabung ke grup",
    "bergabung ke rapat",
    "bergabung dengan grup",
    "sekarang menjadi admin",
    "sekarang admin",
    "now an admin",
    "no longer an admin",
    "bukan lagi admin",
    "menyematkan pesan",
    "menyematkan sebuah pesan",
    "pinned a message",
    "pesan sementara",
    "disappearing messages",
    "pesan menghilang",
    "menambahkan anda",
    "added you",
    "mengeluarkan anda",
    "removed you",
    "memulai panggilan",
    "started a call",
    "started a video call",
    "panggilan suara",
    "panggilan video",
    "panggilan grup",
    "panggilan tak terjawab",
    "voice call",
    "video call",
    "missed call",
    "anda menghapus pesan",
    "you deleted this message",
    "pesan ini dihapus",
    "pesan ini telah dihapus",
    "message was deleted",
    "memulai rapat",
    "mengakhiri rapat",
    "meeting started",
    "meeting ended",
    "recording has started",
    "perekaman dimulai",
    "messages to this group",
    "bisnis ini",
    "this business",
    "ada di kontak anda",
    "is a contact",
];

/// What a sentence of a chat ends with when someone comes or goes.
const ENDS: &[&str] =
    &[" keluar", " bergabung", " joined", " left", " telah bergabung", " masuk", " was added", " ditambahkan"];

/// What stands between two names in such a sentence.
const BETWEEN: &[&str] = &[" menambahkan ", " mengeluarkan ", " added ", " removed ", " mengundang ", " invited "];

/// Whether a line that a chat stamped and nobody is named for is one about the chat.
pub(super) fn is_about_chat(line: &str) -> bool {
    let small = line.trim_end_matches('.').to_lowercase();
    ABOUT.iter().any(|part| small.contains(part))
        || ENDS.iter().any(|end| small.ends_with(end))
        || BETWEEN.iter().any(|between| small.contains(between))
}

/// Words for what a chat leaves out of its text.
const MEDIA: &[&str] = &[
    "gambar",
    "foto",
    "video",
    "audio",
    "stiker",
    "dokumen",
    "gif",
    "media",
    "kontak",
    "image",
    "photo",
    "sticker",
    "document",
    "contact",
    "catatan video",
    "pesan suara",
    "voice message",
    "video note",
    "berkas",
    "file",
    "album",
];

/// Lines, without the stop behind them, that are all a message says when nothing was said.
const NOTHING: &[&str] = &[
    "pesan ini dihapus",
    "pesan ini telah dihapus",
    "anda menghapus pesan ini",
    "anda telah menghapus pesan ini",
    "this message was deleted",
    "you deleted this message",
    "this message has been deleted",
    "this message was deleted by admin",
    "deleted message",
    "null",
    "menunggu pesan ini",
    "waiting for this message",
    "waiting for this message. this may take a while",
    "menunggu pesan ini. ini mungkin perlu waktu",
    "pesan sekali lihat",
    "view once message",
    "photo",
    "video",
    "sticker",
    "gif",
    "voice message",
];

/// Whether a line of a message holds nothing that was said: a picture, a call, a deleted message, a place on a map.
pub(super) fn says_nothing(line: &str) -> bool {
    let line = line.trim().trim_end_matches('.');
    let small = line.to_lowercase();
    let inside = small.strip_prefix(['<', '[', '(']).and_then(|rest| rest.strip_suffix(['>', ']', ')']));
    let inside = inside.map(str::trim);
    let left_out = |text: &str| {
        let named = text
            .strip_suffix(" tidak disertakan")
            .or_else(|| text.strip_suffix(" dihilangkan"))
            .or_else(|| text.strip_suffix(" omitted"))
            .or_else(|| text.strip_suffix(" not included"));
        named.is_some_and(|named| MEDIA.iter().any(|word| named.split_whitespace().any(|said| said == *word)))
    };
    let attached = ["(file terlampir)", "(file attached)", "(berkas terlampir)", "(file dilampirkan)"];
    let files = ["terlampir:", "attached:", "lampiran:"];
    let places = ["lokasi: http", "location: http", "lokasi terkini", "live location", "lokasi langsung"];
    let calls =
        ["panggilan suara", "panggilan video", "missed voice call", "missed video call", "missed group", "voice call,"];
    let calls = calls.iter().chain(&["video call,", "panggilan tak terjawab", "panggilan grup"]);
    NOTHING.contains(&small.as_str())
        || small.starts_with("pesan ini dihapus oleh admin")
        || small.starts_with("this message was deleted by admin")
        || small == "voice call"
        || small == "video call"
        || left_out(&small)
        || inside.is_some_and(|text| {
            left_out(text) || MEDIA.contains(&text) || files.iter().any(|file| text.starts_with(file)) || text == "null"
        })
        || attached.iter().any(|end| small.ends_with(end))
        || places.iter().any(|place| small.starts_with(place))
        || calls.into_iter().any(|call| small.starts_with(call)) && small.split_whitespace().count() <= 8
}

/// Whether a line says that someone reacted to a message.
pub(super) fn is_reaction(line: &str) -> bool {
    let small = line.trim().to_lowercase();
    let quotes = small.contains(['"', '“', '”', '„']);
    let begins = [
        "reacted to ",
        "bereaksi terhadap ",
        "bereaksi ke ",
        "bereaksi pada ",
        "menanggapi \"",
        "removed a ",
        "menghapus reaksi",
        "liked ",
        "loved ",
        "laughed at ",
        "emphasized ",
        "disliked ",
        "questioned ",
        "menyukai ",
        "memberi reaksi",
        "reaksi ",
    ];
    quotes && begins.iter().any(|begin| small.starts_with(begin))
}

/// What a line quotes of the message that it answers, when it says so: the text behind the opening words.
pub(super) fn answered(line: &str) -> Option<&str> {
    const BEGINS: &[&str] = &[
        "replying to ",
        "membalas ke ",
        "membalas kepada ",
        "membalas ",
        "balasan untuk ",
        "in reply to ",
        "menjawab ",
    ];
    let line = line.trim();
    let begin =
        BEGINS.iter().find(|begin| line.get(..begin.len()).is_some_and(|head| head.eq_ignore_ascii_case(begin)))?;
    let rest = &line[begin.len()..];
    rest.starts_with(['"', '“', '„']).then_some(rest)
}

/// Whether a line in brackets says what it answers or where it comes from: `[In reply to Ani]`.
pub(super) fn is_origin(line: &str) -> bool {
    let small = line.trim().to_lowercase();
    let inside = small.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let begins = ["in reply to", "forwarded from", "balasan", "membalas", "diteruskan dari", "sebagai balasan"];
    inside.is_some_and(|text| begins.iter().any(|begin| text.trim().starts_with(begin)))
        || matches!(small.as_str(), "diteruskan" | "forwarded" | "diteruskan berkali-kali" | "forwarded many times")
}

/// The text without the remark that it was changed.
pub(super) fn without_edited(text: &str) -> &str {
    const REMARKS: &[&str] = &[
        "<pesan ini diedit>",
        "<pesan ini telah diedit>",
        "<this message was edited>",
        "<this message has been edited>",
        "(diedit)",
        "(edited)",
        "[diedit]",
        "[edited]",
        "diedit",
    ];
    let text = text.trim_matches(super::stamp::is_mark);
    let ends = |remark: &&&str| {
        let at = text.len().checked_sub(remark.len());
        at.and_then(|at| text.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(remark))
    };
    // The bare word closes a sentence of its own as well; only in marks it is surely the chat's.
    let found = REMARKS.iter().filter(|remark| !remark.starts_with(char::is_alphabetic)).find(ends);
    found.map_or(text, |remark| text[..text.len() - remark.len()].trim_end_matches(super::stamp::is_mark))
}

/// The heading of a poll.
pub(super) fn is_poll(line: &str) -> bool {
    let small = line.trim().trim_end_matches(':').to_lowercase();
    matches!(small.as_str(), "poll" | "polling" | "jajak pendapat" | "pemungutan suara") && line.trim().ends_with(':')
}

/// The option of a poll that a line holds, without its votes.
pub(super) fn option(line: &str) -> Option<&str> {
    let (head, text) = line.split_once(':')?;
    let head = head.trim_matches(super::stamp::is_mark).to_lowercase();
    if !matches!(head.as_str(), "option" | "opsi" | "pilihan") {
        return None;
    }
    let text = text.trim_matches(super::stamp::is_mark);
    let (before, votes) = text.rsplit_once('(').unwrap_or((text, ""));
    let counts = votes.trim_start_matches(super::stamp::is_mark);
    let counted = counts.starts_with(|c: char| c.is_ascii_digit())
        && ["suara)", "vote)", "votes)"].iter().any(|end| counts.ends_with(end));
    Some(if counted { before.trim() } else { text })
}
