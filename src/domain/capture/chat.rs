//! Lines copied from a chat: time, name and telephone number go.

/// Characters of the longest stamp: date, time and half of the day.
const LONGEST_STAMP: usize = 32;
/// Characters of the longest name of a sender.
const LONGEST_NAME: usize = 80;
/// Digits of a telephone number, its prefix among them.
const PHONE: std::ops::RangeInclusive<usize> = 9..=15;

/// What a line says when what a chat puts before it is taken away; none when the chat itself speaks, or only says that
/// there is a picture.
pub(super) fn said(line: &str) -> Option<&str> {
    let line = line.trim_matches(is_mark);
    let Some(rest) = without_stamp(line) else {
        return Some(line);
    };
    let (name, text) = rest.split_once(':')?;
    if name.chars().count() > LONGEST_NAME {
        return Some(rest);
    }
    let text = text.trim().trim_matches(is_mark);
    let (text, _) = text
        .split_once("<Pesan ini diedit>")
        .or_else(|| text.split_once("<This message was edited>"))
        .unwrap_or((text, ""));
    let nothing = matches!(text.trim_end_matches('.'), "" | "Pesan ini dihapus" | "This message was deleted" | "null");
    let picture = text.starts_with('<') && text.ends_with('>');
    (!nothing && !picture).then_some(text)
}

/// Marks of direction and order that chats put around times, and blanks.
fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
}

/// Behind `[11/6/2024 14.05]`, `[14.05, 11/6/2024]`, `11/06/24 14.05 -` or `14.05 -`.
fn without_stamp(line: &str) -> Option<&str> {
    let (stamp, rest) = match line.strip_prefix('[') {
        Some(open) => open.split_once(']')?,
        None => line.split_once(" - ").or_else(|| line.split_once(" – "))?,
    };
    is_stamp(stamp).then(|| rest.trim_start_matches(is_mark))
}

fn is_stamp(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let known = |word: &str| {
        let word = word.to_lowercase();
        matches!(word.as_str(), "am" | "pm" | "pukul" | "wib" | "wita" | "wit")
    };
    let signs = |c: char| c.is_alphanumeric() || is_mark(c) || "/.:,-".contains(c);
    text.chars().count() <= LONGEST_STAMP
        && digits >= 3
        && text.chars().all(signs)
        && words.into_iter().all(known)
        && has_time(text)
}

/// Whether `14.05` or `2:05` stands in it.
fn has_time(text: &str) -> bool {
    let parts: Vec<&str> = text.split(|c: char| is_mark(c) || c == ',').filter(|part| !part.is_empty()).collect();
    parts.iter().any(|part| {
        let numbers: Vec<&str> = part.split(['.', ':']).collect();
        let short = |number: &&str| (1..=2).contains(&number.len()) && number.chars().all(|c| c.is_ascii_digit());
        (2..=3).contains(&numbers.len())
            && numbers.iter().all(short)
            && numbers.get(1).is_some_and(|minutes| minutes.len() == 2)
    })
}

/// The text without telephone numbers.
pub(super) fn without_phones(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        if !before.is_alphanumeric()
            && let Some(length) = phone(rest)
        {
            rest = &rest[length..];
            before = ' ';
            continue;
        }
        kept.push(first);
        before = first;
        rest = &rest[first.len_utf8()..];
    }
    if kept.len() == text.len() {
        return kept;
    }
    let kept = kept.replace("()", " ");
    let words: Vec<&str> = kept.split_whitespace().collect();
    let kept = words.join(" ");
    kept.trim_matches([',', ';', ':', '-', '~', ' ']).to_owned()
}

/// Bytes of the telephone number that a text begins with: `+62 812-3456-7890`, `0812 3456 7890`, `62812…`.
fn phone(text: &str) -> Option<usize> {
    let begins = text.starts_with('+') || text.starts_with('0') || text.starts_with("62");
    if !begins {
        return None;
    }
    let (mut digits, mut end) = (0, 0);
    for (at, c) in text.char_indices() {
        match c {
            '0'..='9' => {
                digits += 1;
                end = at + 1;
            }
            '+' if at == 0 => {}
            ' ' | '-' | '.' | '\u{a0}' | '\u{2011}' => {}
            _ => break,
        }
    }
    let apart = !text[end..].starts_with(char::is_alphanumeric);
    (apart && PHONE.contains(&digits)).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn time_name_and_number_go() {
        for line in [
            "[11/6/2024 14.05] Budi Santoso: Wifi desa mati",
            "[14.05, 11/6/2024] +62 812-3456-7890: Wifi desa mati",
            "[11/06/24, 2:05:33\u{202f}PM] ~ Ibu Kadek: Wifi desa mati",
            "\u{200e}[11/06/24 14.05.33] Dinas Kominfo Bangli: \u{200e}Wifi desa mati",
            "14.05 - Nama +62 812 3456 7890: Wifi desa mati",
            "11/06/24 14.05 - Kadis: Wifi desa mati",
            "11/06/2024, 2:05 PM - Kadis: Wifi desa mati",
            "Wifi desa mati",
        ] {
            assert_eq!(said(line), Some("Wifi desa mati"), "{line}");
        }
    }

    #[test]
    fn the_chat_itself_and_pictures_say_nothing() {
        for line in [
            "[11/6/2024 14.05] Pesan dan panggilan terenkripsi secara end-to-end",
            "11/06/24 14.05 - Budi: <Media tidak disertakan>",
            "11/06/24 14.05 - Budi: Pesan ini dihapus",
            "11/06/24 14.05 - Budi:",
        ] {
            assert_eq!(said(line), None, "{line}");
        }
    }

    #[test]
    fn other_lines_stay_as_they_are() {
        for line in [
            "[1] Jaringan: belum merata",
            "Jalan kabupaten - 45 km rusak: 2023",
            "2024-2029 - RPJMD: belum memuat kota cerdas",
            "[x] sudah",
            "Kelemahan: server tua",
        ] {
            assert_eq!(said(line), Some(line));
        }
    }

    #[test]
    fn telephone_numbers_go_and_other_numbers_stay() {
        for (text, left) in [
            ("Call center (0812-3456-7890) belum ada", "Call center belum ada"),
            ("Hubungi +62 812 3456 7890", "Hubungi"),
            ("WA 6281234567890, aktif", "WA , aktif"),
        ] {
            assert_eq!(without_phones(text), left, "{text}");
        }
        for text in [
            "Anggaran Rp1.250.000.000 turun 30%",
            "RPJMD 2025-2029",
            "Jam 08.30-09.15 jaringan lambat",
            "UU 23/2014 dan Perpres 95 tahun 2018",
            "NIP tidak ada",
        ] {
            assert_eq!(without_phones(text), text);
        }
    }

    proptest! {
        #[test]
        fn nothing_breaks_it(line in "\\PC{0,60}") {
            let _ = said(&line);
            let _ = without_phones(&line);
        }

        #[test]
        fn no_number_of_a_sender_is_left(
            name in "[A-Z][a-z]{1,12}",
            number in "(\\+62 8|08)[0-9]{2}[- ][0-9]{4}[- ][0-9]{4}",
            text in "[a-z]{1,8}( [a-z]{1,8}){0,4}",
        ) {
            for line in [
                format!("[11/6/2024 14.05] {name} {number}: {text}"),
                format!("14.05 - {number}: {text}"),
            ] {
                prop_assert_eq!(said(&line), Some(text.as_str()));
            }
            prop_assert_eq!(without_phones(&format!("{text} {number}")), text);
        }
    }
}
