//! Lines that were one before a PDF file broke them.

use super::marks::Numbering;

/// A line, with the lines that were joined to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Joined {
    pub text: String,
    /// The lines of which it was made; none where it stood alone.
    pub parts: Vec<String>,
}

/// Letters of a line from which a break may be that of a page.
const WIDE: usize = 40;

/// Joins lines that were one: behind a hyphen, under a bullet or a number, or where a line as wide as the others goes on
/// in small letters. A heading is never joined.
pub(super) fn joined(lines: &[&str], numbering: Numbering, is_heading: impl Fn(&str) -> bool) -> Vec<Joined> {
    let widest = lines.iter().map(|line| line.trim().chars().count()).max().unwrap_or(0);
    let mut all: Vec<Joined> = Vec::new();
    for line in lines {
        let line = line.trim();
        let goes_on = line.starts_with(|c: char| c.is_lowercase()) && !numbering.is_listed(line) && !is_heading(line);
        let last = all.last_mut().filter(|last| goes_on && !last.text.is_empty() && !is_heading(&last.text));
        if let Some(last) = last
            && let Some(text) = follows(last, line, numbering, widest)
        {
            if last.parts.is_empty() {
                last.parts.push(last.text.clone());
            }
            last.parts.push(line.to_owned());
            last.text = text;
            continue;
        }
        all.push(Joined { text: line.to_owned(), parts: Vec::new() });
    }
    all
}

/// The text of both lines, where the second goes on with the first.
fn follows(first: &Joined, second: &str, numbering: Numbering, widest: usize) -> Option<String> {
    let text = &first.text;
    let last = first.parts.last().unwrap_or(text);
    if let Some(head) = text.strip_suffix(['-', '\u{ad}', '\u{2010}', '¬'])
        && head.ends_with(char::is_alphabetic)
    {
        return Some(if is_doubled(head, second) { format!("{head}-{second}") } else { format!("{head}{second}") });
    }
    let ends = text.ends_with(['.', ';', ':', '?', '!']);
    let wide = last.chars().count() >= WIDE && last.chars().count() * 10 >= widest * 6;
    let begins = text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let continues = numbering.is_listed(text) || (wide && begins);
    (continues && !ends).then(|| format!("{text} {second}"))
}

/// Whether a word is said twice over the break, as Indonesian does: `desa-` `desa`.
fn is_doubled(head: &str, second: &str) -> bool {
    let letters = |c: char| !c.is_alphabetic();
    let one = head.rsplit(letters).next().unwrap_or_default().to_lowercase();
    let two = second.split(letters).next().unwrap_or_default().to_lowercase();
    one.chars().count() >= 3 && two.starts_with(&one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(lines: &[&str]) -> Vec<String> {
        let numbering = Numbering::of(lines.iter().copied());
        joined(lines, numbering, |line| line == "Kelemahan").into_iter().map(|joined| joined.text).collect()
    }

    #[test]
    fn what_a_page_broke_is_one_line_again() {
        assert_eq!(
            texts(&[
                "Kelemahan",
                "1. Jaringan di keca-",
                "matan belum mera-",
                "ta dan sering putus",
                "2. Listrik padam"
            ]),
            ["Kelemahan", "1. Jaringan di kecamatan belum merata dan sering putus", "2. Listrik padam"]
        );
        assert_eq!(texts(&["1. Listrik di desa-", "desa padam"]), ["1. Listrik di desa-desa padam"]);
        assert_eq!(texts(&["• Listrik padam", "di Kintamani"]), ["• Listrik padam di Kintamani"]);
        let wide = ["Jaringan internet di kecamatan Kintamani belum", "merata dan sering putus", "Air keruh"];
        assert_eq!(
            texts(&wide),
            ["Jaringan internet di kecamatan Kintamani belum merata dan sering putus", "Air keruh"]
        );
    }

    #[test]
    fn lines_of_a_list_stay_apart() {
        for lines in [
            ["server usang", "listrik padam"],
            ["- server usang", "- listrik padam"],
            ["Server usang.", "listrik padam"],
        ] {
            assert_eq!(texts(&lines), lines);
        }
        assert_eq!(texts(&["1. Server usang", "", "listrik padam"]).len(), 3);
    }
}
