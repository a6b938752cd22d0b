//! People's words inside Markdown and HTML: what they typed is what is read, whatever signs are in it.

/// The text with everything that Markdown would take for a sign of its own behind a backslash.
///
/// It may stand in a paragraph, a list or a heading; in a cell of a table, [`markdown_cell`] does.
pub(super) fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (index, c) in text.char_indices() {
        let is_sign = match c {
            c if is_sign(c) => true,
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

/// The same for a cell of a table, where nothing is a heading or a list.
pub(super) fn markdown_cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_sign(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

const fn is_sign(c: char) -> bool {
    matches!(
        c,
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$'
    )
}

/// The text with everything that HTML would take for a sign of its own as a character reference. It may stand in an
/// element or in a quoted attribute. Characters that no document may hold go.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::markdown as escape;

    #[test]
    fn signs_of_html_are_words_here() {
        let typed = "<script>alert(\"a\" & 'b')</script>\u{0}";
        let shown = "&lt;script&gt;alert(&quot;a&quot; &amp; &#39;b&#39;)&lt;/script&gt;";
        assert_eq!(super::html(typed), shown);
    }

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
