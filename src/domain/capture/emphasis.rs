//! Marks inside a line that are not said: bold, italic and struck out, and who is called by name.

/// Digits of a telephone number that a chat puts in the place of a name.
const PHONE: std::ops::RangeInclusive<usize> = 9..=15;

/// The line without the number signs of a Markdown heading and the marks of bold, italic and struck out letters. What
/// is struck out stays.
pub(super) fn without_emphasis(line: &str) -> String {
    let mut plain = line.replace("```", "").replace("**", "").replace("__", "").replace("~~", "");
    for mark in ['*', '_', '~', '*', '_'] {
        plain = without_pairs(&plain, mark);
    }
    let title = plain.trim_start_matches('#');
    if title.len() < plain.len() && title.starts_with(' ') {
        return title.trim().to_owned();
    }
    plain.trim().to_owned()
}

/// Takes away each mark that opens before a word, and the one that closes behind one: `*so*`, not `2*3`, `a * b`.
fn without_pairs(line: &str, mark: char) -> String {
    let letters: Vec<char> = line.chars().collect();
    let word = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|c| c.is_alphanumeric());
    let solid = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|c| !c.is_whitespace() && *c != mark);
    let opens = |at: usize| letters[at] == mark && !word(at.checked_sub(1)) && solid(Some(at + 1));
    let closes = |at: usize| letters[at] == mark && solid(at.checked_sub(1)) && !word(Some(at + 1));
    let mut gone = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let end = if opens(at) { (at + 2..letters.len()).find(|&end| closes(end)) } else { None };
        match end {
            Some(end) => {
                gone.extend([at, end]);
                at = end + 1;
            }
            None => at += 1,
        }
    }
    letters.iter().enumerate().filter(|(at, _)| !gone.contains(at)).map(|(_, c)| *c).collect()
}

/// The text without those whom a chat calls by number or by name: `@6281234567890`, `@` and a name between the two marks
/// that chats put around it. And how many there were.
pub(super) fn without_mentions(text: &str) -> (String, usize) {
    let mut kept = String::with_capacity(text.len());
    let (mut rest, mut gone) = (text, 0);
    while let Some(at) = rest.find('@') {
        let (before, behind) = rest.split_at(at);
        kept.push_str(before);
        let apart = !before.ends_with(char::is_alphanumeric);
        match mention(behind).filter(|_| apart) {
            Some(length) => {
                gone += 1;
                rest = &behind[length..];
            }
            None => {
                kept.push('@');
                rest = &behind[1..];
            }
        }
    }
    kept.push_str(rest);
    if gone == 0 {
        return (kept, 0);
    }
    let words: Vec<&str> = kept.split_whitespace().collect();
    (words.join(" ").trim_start_matches([',', ';', ':', '.', '-', ' ']).to_owned(), gone)
}

/// Bytes of the mention that a text begins with.
fn mention(text: &str) -> Option<usize> {
    let name = &text[1..];
    if let Some(name) = name.strip_prefix('\u{2068}') {
        return name.find('\u{2069}').filter(|end| *end <= 200).map(|end| 1 + '\u{2068}'.len_utf8() + end + 3);
    }
    let run = name.len() - name.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let length = if PHONE.contains(&run) { run } else { phone(name)? };
    let apart = !name[length..].starts_with(char::is_alphanumeric);
    apart.then_some(1 + length)
}

/// Bytes of the telephone number that a text begins with: `+62 812-3456-7890`.
pub(super) fn phone(text: &str) -> Option<usize> {
    let (mut digits, mut end) = (0, 0);
    for (at, c) in text.char_indices() {
        match c {
            '0'..='9' if digits < *PHONE.end() => {
                digits += 1;
                end = at + 1;
            }
            '+' if at == 0 => {}
            ' ' | '-' | '\u{a0}' | '\u{2011}' if at > 0 => {}
            _ => break,
        }
    }
    (text.starts_with('+') && PHONE.contains(&digits)).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bold_italic_and_struck_out_go() {
        for (typed, plain) in [
            ("*Jaringan* sampai desa", "Jaringan sampai desa"),
            ("_Jaringan_ ~sampai~ *desa*", "Jaringan sampai desa"),
            ("*_Jaringan_* sampai", "Jaringan sampai"),
            ("**Jaringan** ~~sampai~~", "Jaringan sampai"),
            ("```Jaringan```", "Jaringan"),
            ("## *Peluang*", "Peluang"),
            ("(*penting*), air", "(penting), air"),
        ] {
            assert_eq!(without_emphasis(typed), plain, "{typed}");
        }
        for kept in
            ["2*3*4 meter", "a * b * c", "nama_berkas_akhir", "*) lihat lampiran", "sekitar ~5 km", "#1 di Bali"]
        {
            assert_eq!(without_emphasis(kept), kept);
        }
    }

    #[test]
    fn whom_a_chat_calls_goes_and_every_other_number_stays() {
        for (said, left) in [
            ("@6281234567890 tolong tambah jalan rusak", "tolong tambah jalan rusak"),
            ("Setuju @+62 812-3456-7890, jalan rusak", "Setuju , jalan rusak"),
            ("@\u{2068}~Kadek Ari\u{2069} jalan rusak", "jalan rusak"),
            ("@6281234567890: jalan rusak", "jalan rusak"),
        ] {
            assert_eq!(without_mentions(said), (left.to_owned(), 1), "{said}");
        }
        for said in [
            "Anggaran Rp 62.500.000.000 turun",
            "Rapat 06-12-2024 08.30 batal",
            "Kode rekening 5.1.02.01.01.0024 belum ada",
            "Call center 0812-3456-7890 belum ada",
            "Hubungi +62 812 3456 7890",
            "NIP 197001011990011001",
            "info@08123456789.id",
            "@dinkes Kanal aduan",
        ] {
            assert_eq!(without_mentions(said), (said.to_owned(), 0));
        }
    }

    proptest! {
        #[test]
        fn words_stay(line in "[a-z]{1,8}( [a-z0-9.,]{1,8}){0,6}") {
            prop_assert_eq!(without_emphasis(&line), line.trim());
            prop_assert_eq!(without_mentions(&line).0, line);
        }

        #[test]
        fn nothing_breaks_them(line in "\\PC{0,60}", marks in "[*_~@+0-9 \u{2068}\u{2069}a]{0,40}") {
            let _ = (without_emphasis(&line), without_mentions(&line));
            let _ = (without_emphasis(&marks), without_mentions(&marks));
        }
    }
}
