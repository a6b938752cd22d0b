//! People's words inside Markdown: what they typed is what is read, whatever signs are in it.

/// The text with everything that Markdown would take for a sign of its own behind a backslash.
///
/// It may stand in a paragraph, a list, a heading or a cell of a table.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (index, c) in text.char_indices() {
        let is_sign = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' => true,
            '#' | '+' | '-' | '=' | ':' => index == 0,
            '.' | ')' => digits > 0 && index == digits,
            _ => false,
        };
        if is_sign {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn signs_of_markdown_are_words_here() {
        assert_eq!(escape("a*b_c|d<e>`f`"), "a\\*b\\_c\\|d\\<e\\>\\`f\\`");
        assert_eq!(escape("# bukan judul"), "\\# bukan judul");
        assert_eq!(escape("- bukan daftar"), "\\- bukan daftar");
        assert_eq!(escape("10. bukan nomor"), "10\\. bukan nomor");
        assert_eq!(escape("2) bukan nomor"), "2\\) bukan nomor");
        assert_eq!(escape("PP 59/2022 - no. 4 (5%)"), "PP 59/2022 - no. 4 (5%)");
        assert_eq!(escape("[x](http://a) &lt;"), "\\[x\\](http://a) \\&lt;");
    }
}
