//! What stands before a line and says nothing: bullets, boxes and numbering, as word processors, chats and PDF files
//! bring them.

use std::collections::BTreeSet;

/// Bullets wherever they stand at the beginning.
const BULLETS: &str = "•·●○▪▫■□◦‣➢➤➔➜➡→⇒►▶▸▹▷⁃∙⋅✓✔✅☑☐☒✗✘❖◆◇◊♦★☆✦✧⦿⦾⚫⚪§»🔹🔸🔷🔶🔵🔴🟢🟡🟠🟣👉📌📍✨⭐🌟▬–—";

/// Bullets only before a blank or a letter.
const BEFORE_NO_DIGIT: &[char] = &['-', '*', '+', '>'];

/// Signs that compare figures: `> 50 persen` is no list.
const COMPARES: &[char] = &['>', '+'];

/// Which doubtful signs number the lines of a text: `1.1` may be a figure, and `A.` the beginning of a name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Numbering {
    /// `1.1`, `1.2`.
    decimals: bool,
    /// `A.`, `B.`, or `I.`, `II.`.
    capitals: bool,
}

impl Numbering {
    /// Looks for lines that count on from one another.
    pub fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let (mut parts, mut whole, mut capitals) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for line in lines {
            let line = without_bullet(line.trim());
            let label: String = line.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '.').collect();
            let numbers: Vec<Option<u32>> = label.trim_end_matches('.').split('.').map(|n| n.parse().ok()).collect();
            match numbers[..] {
                [Some(one)] => {
                    whole.insert(one);
                }
                [Some(one), Some(two)] => {
                    parts.insert((one, two));
                }
                _ => {}
            }
            if let Some(capital) = label.strip_suffix('.').filter(|label| !label.is_empty()) {
                capitals.insert(capital.to_owned());
            }
        }
        let counts_on = |(one, two): &(u32, u32)| {
            *two == 1 && (parts.contains(&(*one, 2)) || whole.contains(one) || parts.contains(&(one + 1, 1)))
        };
        let next = |text: &String| {
            let mut letters = text.bytes();
            let (first, rest) = (letters.next().unwrap_or_default(), letters.next());
            rest.is_none() && first.is_ascii_uppercase() && capitals.contains(&char::from(first + 1).to_string())
        };
        let roman = capitals.contains("I") && capitals.contains("II");
        Self { decimals: parts.iter().any(counts_on), capitals: roman || capitals.iter().any(next) }
    }

    /// The line without bullets, boxes and numbering before it.
    pub fn without_marks(self, line: &str) -> &str {
        let mut rest = line.trim();
        loop {
            let shorter = self.without_number(without_box(without_bullet(rest))).trim_start();
            if shorter.len() == rest.len() {
                return rest;
            }
            rest = shorter;
        }
    }

    /// Whether something stands before the line that makes it one of a list.
    pub fn is_listed(self, line: &str) -> bool {
        self.without_marks(line).len() < line.trim().len()
    }

    /// Without `1.`, `12)`, `(3)`, `a.`, `iv)`, `1.1.2`, `A.1` or `①` in front; `1.5 GHz`, `5 desa`, `H. Ahmad` and the
    /// account `5.1.02.01` stay.
    fn without_number(self, line: &str) -> &str {
        if let Some(rest) = without_sign(line) {
            return rest;
        }
        let wrapped = line.starts_with('(');
        let open = line.strip_prefix('(').unwrap_or(line);
        let label = &open[..open.len() - open.trim_start_matches(|c: char| c.is_ascii_alphanumeric()).len()];
        if label.is_empty() {
            return line;
        }
        if let Some(rest) = self.in_parts(open) {
            return rest;
        }
        let behind = &open[label.len()..];
        let after = behind.get(1..).filter(|_| behind.is_char_boundary(1)).unwrap_or_default();
        let apart = after.is_empty() || after.starts_with(char::is_whitespace);
        let digits = label.len() <= 3 && label.bytes().all(|b| b.is_ascii_digit());
        let small = label.len() == 1 && label.bytes().all(|b| b.is_ascii_lowercase());
        let capital = label.len() == 1 && label.bytes().all(|b| b.is_ascii_uppercase());
        let roman = label.len() > 1 && is_roman(label);
        let numbers = match behind.chars().next() {
            Some(')') if after.starts_with('.') => digits,
            Some(')') => digits || (apart || wrapped) && (small || capital || roman),
            Some('.') if wrapped => false,
            Some('.') if digits => !after.starts_with(|c: char| c.is_ascii_digit()),
            Some('.') => apart && (small || roman || capital && self.capitals),
            Some(_) | None => false,
        };
        if numbers { after.strip_prefix(['.', ')']).unwrap_or(after) } else { line }
    }

    /// Behind a number of several parts: `1.1.2`, `2.3.`, `A.1`, `b.2)`.
    fn in_parts(self, line: &str) -> Option<&str> {
        let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(line.len());
        let (label, rest) = line.split_at(end);
        let closed = label.ends_with('.') || rest.starts_with(')');
        let rest = rest.strip_prefix(')').unwrap_or(rest);
        let mut parts = label.strip_suffix('.').unwrap_or(label).split('.');
        let first = parts.next()?;
        let others: Vec<&str> = parts.collect();
        let counts = |part: &&str| {
            (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()) && !part.starts_with('0')
        };
        let letter = first.len() == 1 && first.bytes().all(|b| b.is_ascii_alphabetic());
        let lettered = letter || is_roman(first);
        let sound = (lettered || counts(&first)) && others.iter().all(counts) && rest.starts_with(char::is_whitespace);
        let enough = match others.len() {
            1 => lettered || closed || self.decimals,
            2..=4 => true,
            _ => false,
        };
        (sound && enough).then_some(rest)
    }
}

/// The line without bullets, boxes and numbering before it, where nothing is known of the lines beside it.
pub fn without_marks(line: &str) -> &str {
    Numbering::default().without_marks(line)
}

/// Whether it is a number from 1 to 39 in Roman letters of one size.
fn is_roman(text: &str) -> bool {
    let small = text.to_ascii_lowercase();
    if text.is_empty() || text != small && text != text.to_ascii_uppercase() {
        return false;
    }
    let tens = small.trim_start_matches('x');
    let ones = matches!(tens, "" | "i" | "ii" | "iii" | "iv" | "v" | "vi" | "vii" | "viii" | "ix");
    ones && small.len() - tens.len() <= 3
}

fn without_bullet(line: &str) -> &str {
    let mut letters = line.chars();
    let first = letters.next();
    let rest = letters.as_str();
    match first {
        // The fonts of symbols of word processors.
        Some('\u{e000}'..='\u{f8ff}' | '\u{fffc}') => rest,
        Some(c) if BULLETS.contains(c) => rest.strip_prefix('\u{fe0f}').unwrap_or(rest),
        // What Word makes of its hollow bullet.
        Some('o') if rest.starts_with(char::is_whitespace) && !rest.trim().is_empty() => rest,
        Some(c) if BEFORE_NO_DIGIT.contains(&c) => {
            let figure = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
            let compares = COMPARES.contains(&c) && figure(rest.trim_start());
            if figure(rest) || compares { line } else { rest }
        }
        Some(_) | None => line,
    }
}

fn without_box(line: &str) -> &str {
    const BOXES: [&str; 8] = ["[ ]", "[x]", "[X]", "[v]", "[V]", "[✓]", "[✔]", "( )"];
    BOXES.iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line)
}

/// Behind a number that is one sign: `①`, `⑴`, `❶`, `1️⃣`.
fn without_sign(line: &str) -> Option<&str> {
    let mut letters = line.chars();
    match letters.next()? {
        '\u{2460}'..='\u{24ff}'
        | '\u{2776}'..='\u{2793}'
        | '\u{3251}'..='\u{325f}'
        | '\u{32b1}'..='\u{32bf}'
        | '🔟' => Some(letters.as_str()),
        '0'..='9' => {
            let rest = letters.as_str();
            rest.strip_prefix('\u{fe0f}').unwrap_or(rest).strip_prefix('\u{20e3}')
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bullets_of_every_word_processor_go() {
        for line in [
            "• Listrik padam",
            "o\tListrik padam",
            "o Listrik padam",
            "\u{f0a7} Listrik padam",
            "\u{f0d8}\tListrik padam",
            "\u{f0b7}Listrik padam",
            "⁃ Listrik padam",
            "∙ Listrik padam",
            "► Listrik padam",
            "▶\u{fe0f} Listrik padam",
            "→ Listrik padam",
            "§ Listrik padam",
            "✅ Listrik padam",
            "🔸Listrik padam",
            "☐ Listrik padam",
            "- [ ] Listrik padam",
            "– Listrik padam",
            "> Listrik padam",
        ] {
            assert_eq!(without_marks(line), "Listrik padam", "{line}");
        }
    }

    #[test]
    fn numbering_of_every_kind_goes() {
        for line in [
            "1. Listrik padam",
            "12) Listrik padam",
            "(3) Listrik padam",
            "4.) Listrik padam",
            "1.1.2 Listrik padam",
            "2.3. Listrik padam",
            "10.2.1.4 Listrik padam",
            "ii. Listrik padam",
            "iv) Listrik padam",
            "(ii) Listrik padam",
            "(a) Listrik padam",
            "IV. Listrik padam",
            "A.1 Listrik padam",
            "A.1. Listrik padam",
            "b.2) Listrik padam",
            "① Listrik padam",
            "⑵ Listrik padam",
            "❸ Listrik padam",
            "1\u{fe0f}\u{20e3} Listrik padam",
        ] {
            assert_eq!(without_marks(line), "Listrik padam", "{line}");
        }
    }

    #[test]
    fn figures_names_and_codes_stay() {
        for line in [
            "1.5 GHz saja",
            "5 desa terpencil",
            "5.1.02.01.01.0024 belum ada",
            "192.168.1.1 tidak terjangkau",
            "1.250.000 jiwa",
            "06.12.2024 rapat batal",
            "08.30 mulai",
            "H. Ahmad belum mendukung",
            "I. Made Sukerta",
            "CV. Maju belum membayar",
            "> 50 persen desa",
            "-5 derajat",
            "+62 terdaftar",
            "oleh warga",
            "di desa",
            "2024. Tahun itu",
        ] {
            assert_eq!(without_marks(line), line);
        }
    }

    #[test]
    fn doubtful_signs_number_only_what_counts_on() {
        let of = |lines: &[&str]| {
            let numbering = Numbering::of(lines.iter().copied());
            lines.iter().map(|line| numbering.without_marks(line).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(of(&["1.1 Jalan", "1.2 Air"]), ["Jalan", "Air"]);
        assert_eq!(of(&["1. Jalan", "1.1 Rusak"]), ["Jalan", "Rusak"]);
        assert_eq!(of(&["1.5 GHz", "2.4 GHz"]), ["1.5 GHz", "2.4 GHz"]);
        assert_eq!(of(&["A. Jalan", "B. Air"]), ["Jalan", "Air"]);
        assert_eq!(of(&["I. Jalan", "II. Air"]), ["Jalan", "Air"]);
        assert_eq!(of(&["H. Ahmad", "M. Nur"]), ["H. Ahmad", "M. Nur"]);
    }

    proptest! {
        #[test]
        fn only_what_stands_before_a_line_goes(line in "\\PC{0,40}") {
            prop_assert!(line.ends_with(without_marks(&line)) || line.trim_end().ends_with(without_marks(&line)));
        }
    }
}
