//! Which of several names is meant by what was typed.

use crate::domain::agenda::Label;

/// A text for comparing: lower case, Latin letters without their marks, each run of blanks one blank, none outside.
pub fn plain(text: &str) -> String {
    let letters = text.chars().flat_map(char::to_lowercase).filter(|c| !matches!(c, '\u{300}'..='\u{36f}'));
    let bare: String = letters.map(without_mark).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

const fn without_mark(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' => 'a',
        'ç' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'ĭ' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ō' | 'ŏ' => 'o',
        'ù'..='ü' | 'ū' | 'ŭ' => 'u',
        'ý' | 'ÿ' => 'y',
        '’' | '‘' => '\'',
        '–' | '—' | '‑' => '-',
        c => c,
    }
}

/// How much a name is like what was typed; less is more alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// The same.
    Same,
    /// The name begins so.
    Begins,
}

/// How a thing with these names is like what was typed, which is [`plain`].
pub(super) fn likeness<'a>(names: impl IntoIterator<Item = &'a str>, typed: &str) -> Option<Likeness> {
    let one = |name: &str| {
        let name = plain(name);
        match name == typed {
            true => Some(Likeness::Same),
            false => (!typed.is_empty() && name.starts_with(typed)).then_some(Likeness::Begins),
        }
    };
    names.into_iter().filter_map(one).min()
}

/// What a text means among several things.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meant<T> {
    /// None of them.
    None,
    /// This one.
    One(T),
    /// Any of these.
    Several(Vec<T>),
}

/// Which is meant: those that are the same go before those that only begin so.
pub(super) fn meant<T>(things: impl Iterator<Item = (T, Option<Likeness>)>) -> Meant<T> {
    let mut like: Vec<(T, Likeness)> = things.filter_map(|(thing, like)| Some((thing, like?))).collect();
    let Some(best) = like.iter().map(|(_, like)| *like).min() else {
        return Meant::None;
    };
    like.retain(|(_, like)| *like == best);
    let mut things: Vec<T> = like.into_iter().map(|(thing, _)| thing).collect();
    match things.len() {
        1 => things.pop().map_or(Meant::None, Meant::One),
        _ => Meant::Several(things),
    }
}

/// Both names of a label.
pub(super) fn both(label: &Label) -> [&str; 2] {
    [&label.id, &label.en]
}
