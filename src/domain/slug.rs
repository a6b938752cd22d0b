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
}
