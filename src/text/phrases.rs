//! The macros that keep both languages of a phrase side by side: [`phrases!`] and [`sentences!`] make tables of them,
//! [`say!`] stands within functions. The modules of this layer have them in scope without naming them.

/// A table of phrases without parameters: `NAME: "Indonesian", "English";` makes the public [`Phrase`] `NAME`. A third
/// text holds other words, of both languages, by which people look for it.
///
/// Its words are its documentation. A comment before it says what they do not, such as where they stand.
///
/// [`Phrase`]: crate::text::Phrase
macro_rules! phrases {
    ($($(#[$about:meta])* $name:ident: $id:literal, $en:literal $(, $also:literal)?;)+) => {$(
        $(#[$about])*
        #[doc = ""]
        #[doc = concat!("`` ", $id, " `` · `` ", $en, " ``")]
        pub const $name: $crate::text::Phrase = $crate::text::Phrase::new($id, $en)$(.also($also))?;
    )+};
}

/// A table of phrases with parameters, which stand in the texts as in `format!`.
///
/// `pub fn more(n: usize) = "{n} lagi", "{n} more";` makes `pub fn more(language: Language, n: usize) -> String`. A
/// third text is the English of one case: `"{n} baris", "{n} lines", "1 line" if n == 1`.
macro_rules! sentences {
    ($(
        $(#[$about:meta])*
        $seen:vis fn $name:ident($($value:ident: $kind:ty),+) =
            $id:literal, $en:literal $(, $one:literal if $case:expr)?;
    )+) => {$(
        $(#[$about])*
        #[doc = ""]
        #[doc = concat!("`` ", $id, " `` · `` ", $en, " ``")]
        $seen fn $name(language: $crate::text::Language, $($value: $kind),+) -> String {
            say!(language, $id, $en $(, $one if $case)?)
        }
    )+};
}

/// The text of one language, formatted as by `format!`; nothing is done for the other. `say!(language, "Indonesian",
/// "English")`; a third text is the English of one case, as in [`sentences!`].
macro_rules! say {
    ($language:expr, $id:literal, $en:literal $(, $one:literal if $case:expr)?) => {
        match $language {
            $crate::text::Language::Id => format!($id),
            $($crate::text::Language::En if $case => format!($one),)?
            $crate::text::Language::En => format!($en),
        }
    };
}
