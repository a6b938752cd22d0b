//! Ids made of words.

/// An id of the words of `text` (`fallback` without any) that is not taken: `kunjungan-lapangan`, then
/// `kunjungan-lapangan-2`.
pub(in crate::domain) fn slug(text: &str, fallback: &str, taken: impl Fn(&str) -> bool) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let slug: String = words.join("-").chars().take(50).collect();
    let slug = match slug.trim_end_matches('-') {
        "" => fallback,
        slug => slug,
    };
    let numbered = (2_u32..).map(|n| format!("{slug}-{n}"));
    std::iter::once(slug.to_owned()).chain(numbered).find(|id| !taken(id)).unwrap_or_default()
}
