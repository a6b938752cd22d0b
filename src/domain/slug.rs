//! Ids and names of files that are made of words: `[a-z0-9-]{1,60}`.

/// The longest slug in characters.
pub const MAX: usize = 60;

/// The longest part of an id that comes from a title, in characters; a number may follow.
const FROM_TITLE: usize = 50;

/// Whether a text is a slug as it stands: 1 to [`MAX`] small letters, digits and hyphens.
pub fn is_slug(text: &str) -> bool {
    (1..=MAX).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The small letters and digits of a text, with single hyphens for all between them; however long, perhaps empty.
pub fn hyphenated(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<&str>>().join("-")
}

/// An id of the words of `text` (`fallback` without any) that is not taken: `kunjungan-lapangan`, then
/// `kunjungan-lapangan-2`.
pub fn free(text: &str, fallback: &str, taken: impl Fn(&str) -> bool) -> String {
    let slug: String = hyphenated(text).chars().take(FROM_TITLE).collect();
    let slug = match slug.trim_end_matches('-') {
        "" => fallback,
        slug => slug,
    };
    let numbered = (2_u32..).map(|n| format!("{slug}-{n}"));
    std::iter::once(slug.to_owned()).chain(numbered).find(|id| !taken(id)).unwrap_or_default()
}

/// The longest name of a worksheet in characters.
const WORKSHEET: usize = 31;

/// A title as the name of a worksheet: at most 31 characters, none of those that spreadsheets refuse; `fallback` where
/// no letter or digit is left. With a number behind it where it is taken, in capitals or not.
pub fn worksheet(title: &str, fallback: &str, taken: impl Fn(&str) -> bool) -> String {
    let kept = title.chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\''));
    let kept: String = kept.filter(|c| c.len_utf16() == 1).collect();
    let name = if kept.chars().any(char::is_alphanumeric) { kept.trim() } else { fallback };
    let of = |number: Option<u32>| {
        let behind = number.map_or_else(String::new, |n| format!(" {n}"));
        let name: String = name.chars().take(WORKSHEET - behind.len()).collect();
        format!("{}{behind}", name.trim_end())
    };
    let numbered = (2..).map(Some);
    std::iter::once(None).chain(numbered).map(of).find(|name| !taken(&name.to_lowercase())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_made_of_the_words_and_numbered_where_it_is_taken() {
        assert_eq!(hyphenated(" Salat Jum'at — 12.00 "), "salat-jum-at-12-00");
        assert_eq!(free("Kunjungan lapangan", "sesi", |_| false), "kunjungan-lapangan");
        assert_eq!(free("Kunjungan lapangan", "sesi", |id| id == "kunjungan-lapangan"), "kunjungan-lapangan-2");
        assert_eq!(free("ᬩᬮᬶ", "sesi", |_| false), "sesi");
        let long = free(&"a ".repeat(80), "sesi", |_| false);
        assert!(is_slug(&long) && long.len() == 49, "{long}");
    }

    #[test]
    fn a_worksheet_is_called_by_its_title_as_far_as_spreadsheets_let() {
        assert_eq!(worksheet("Isu: daerah [1]/2", "Lembar", |_| false), "Isu daerah 12");
        assert_eq!(worksheet("👩\u{200d}💻 ''", "Lembar", |_| false), "Lembar");
        assert_eq!(worksheet(" :*? ", "Lembar", |_| false), "Lembar");
        let long = "Kelemahan struktur mana yang didahulukan?";
        assert_eq!(worksheet(long, "Lembar", |_| false), "Kelemahan struktur mana yang di");
        let taken = |name: &str| name == "kelemahan struktur mana yang di";
        assert_eq!(worksheet(long, "Lembar", taken), "Kelemahan struktur mana yang 2");
    }
}
