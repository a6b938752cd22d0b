//! People's words inside Markdown and HTML: what they typed is what is read, whatever signs are in it. What cannot be
//! read is shown as [`visible`] does.

use crate::domain::plain::visible;

/// The text with everything that Markdown would take for a sign of its own behind a backslash, and with addresses as
/// code, so that nothing becomes a link that somebody did not write as one.
///
/// It may stand in a paragraph, a list or a heading; in a cell of a table, [`markdown_cell`] does.
pub(super) fn markdown(text: &str) -> String {
    let text = visible(text);
    let mut out = String::with_capacity(text.len() + 8);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (start, word) in words(&text) {
        if is_address(word) {
            out.push_str(&code(word));
            continue;
        }
        for (index, c) in word.char_indices() {
            let index = start + index;
            match c {
                ' ' if index == 0 => out.push_str("&#32;"),
                '+' | '-' | '=' | ':' if index == 0 => out.extend(['\\', c]),
                '.' | ')' if digits > 0 && index == digits => out.extend(['\\', c]),
                c if is_sign(c) => out.extend(['\\', c]),
                c => out.push(c),
            }
        }
    }
    out
}

/// The same for a cell of a table, where nothing is a heading or a list.
pub(super) fn markdown_cell(text: &str) -> String {
    let text = visible(text);
    let mut out = String::with_capacity(text.len() + 8);
    for (_, word) in words(&text) {
        if is_address(word) {
            out.push_str(&code_in_cell(word));
            continue;
        }
        for c in word.chars() {
            if is_sign(c) {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

const fn is_sign(c: char) -> bool {
    matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '#')
}

/// Blanks and words in turn, each with where it begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_blank = rest.chars().next()?.is_whitespace();
        let end = rest.find(|c: char| c.is_whitespace() != is_blank);
        let (word, behind) = rest.split_at(end.unwrap_or(rest.len()));
        let start = text.len() - rest.len();
        rest = behind;
        Some((start, word))
    })
}

/// Whether readers of Markdown make a link of some part of the word: `https://a.b`, `www.a.b`, `a@b.c`, `mailto:a`.
fn is_address(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    ["://", "www.", "mailto:", "xmpp:"].iter().any(|begin| word.contains(begin))
        || word.split_once('@').is_some_and(|(_, host)| host.contains('.'))
}

/// The word as code, between more backticks than stand together in it.
fn code(word: &str) -> String {
    let longest = word.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    match word.starts_with('`') || word.ends_with('`') {
        true => format!("{fence} {word} {fence}"),
        false => format!("{fence}{word}{fence}"),
    }
}

/// The same in a cell of a table. Behind a backslash a bar of the word cannot be escaped as code, and stands beside it.
fn code_in_cell(word: &str) -> String {
    if !word.contains("\\|") {
        return code(word).replace('|', "\\|");
    }
    let parts = word.split('|').map(|part| match part {
        "" => String::new(),
        part => code(part),
    });
    parts.collect::<Vec<_>>().join("\\|")
}

/// The text with everything that HTML would take for a sign of its own as a character reference. It may stand in an
/// element or in a quoted attribute.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in visible(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
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
        let shown = "&lt;script&gt;alert(&quot;a&quot; &amp; &#39;b&#39;)&lt;/script&gt;&lt;U+0000&gt;";
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
        assert_eq!(escape("[x](/a) &lt;"), "\\[x\\](/a) \\&lt;");
        assert_eq!(escape("judul #"), "judul \\#");
        assert_eq!(escape("    kode"), "&#32;   kode");
    }

    #[test]
    fn a_line_break_begins_nothing() {
        assert_eq!(escape("a\n# H"), "a\\<U+000A\\>\\# H");
        assert_eq!(super::markdown_cell("a\n|b|"), "a\\<U+000A\\>\\|b\\|");
        assert_eq!(super::html("a\u{202e}\u{1b}"), "a&lt;U+202E&gt;&lt;U+001B&gt;");
    }

    #[test]
    fn addresses_are_no_links() {
        for address in ["https://a.go.id/x?b=1", "(http://a)", "WWW.a.id", "dinas_a@bangli.go.id", "mailto:a"] {
            assert_eq!(escape(&format!("di {address}, ya")), format!("di `{address},` ya"));
            assert_eq!(escape(address), format!("`{address}`"));
        }
        assert_eq!(escape("`www.a`"), "`` `www.a` ``");
        assert_eq!(super::markdown_cell("http://a|b"), "`http://a\\|b`");
        assert_eq!(escape("@DINKES 5%: a/b"), "@DINKES 5%: a/b");
    }
}
