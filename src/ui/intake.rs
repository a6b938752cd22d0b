//! Files that come to the machine: those on drives that can be pulled out are offered, any other place is typed.

use super::ctx::Ctx;
use super::dialogs::{Dialog, Paste, Picker, Prompt};
use super::effect::{Effect, Notice, Step};
pub use super::incoming::{Found, Wanted};
use crate::text::Phrase;
use crate::text::{group, handout as text, home, returned, sheet};

impl Wanted {
    /// How names of such files end.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Workshops => &["jsonl"],
            Self::Items => &["txt", "csv", "tsv", "md", "xlsx", "xls", "ods", "json"],
            Self::Tables => &["xlsx", "xls", "ods", "csv", "tsv", "txt"],
            Self::Sheets => &["json"],
        }
    }

    const fn title(self) -> Phrase {
        match self {
            Self::Workshops => home::PATH,
            Self::Items => group::FILE,
            Self::Tables => returned::FILES,
            Self::Sheets => sheet::AGENDA_FILE,
        }
    }

    const fn remark(self) -> Phrase {
        match self {
            Self::Workshops => home::PATH_REMARK,
            Self::Items => group::FILE_HOW,
            Self::Tables => returned::FILES_HOW,
            Self::Sheets => sheet::AGENDA_FILE_HOW,
        }
    }

    /// The steps that take in the file at a typed path. One that was dropped on a terminal may stand in quotes.
    fn take_typed(self, nothing: &'static str, typed: &str) -> Vec<Step> {
        let path = without_quotes(typed);
        vec![if path.is_empty() { Step::Say(Notice::warning(nothing)) } else { self.take(path.to_owned()) }]
    }

    fn take(self, path: String) -> Step {
        Step::Run(match self {
            Self::Workshops => Effect::TakeIn(path),
            Self::Items => Effect::ReadItems(path),
            Self::Tables => Effect::ReadTables(vec![path]),
            Self::Sheets => Effect::ReadSheets(path),
        })
    }
}

/// The path between plain quotes; others are the runtime's to read.
fn without_quotes(typed: &str) -> &str {
    let typed = typed.trim();
    let inside = ['"', '\''].iter().find_map(|quote| typed.strip_prefix(*quote)?.strip_suffix(*quote));
    inside.filter(|inside| !inside.contains(['"', '\''])).unwrap_or(typed).trim()
}

/// The path of a file of items that was dropped on the terminal: one line that begins like a path and ends like such a
/// file.
pub fn dropped(text: &str) -> Option<&str> {
    let typed = text.trim();
    let bare = typed.trim_matches(['"', '\'']).trim();
    let bytes = bare.as_bytes();
    let drive =
        bytes.len() > 3 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':' && matches!(bytes[2], b'/' | b'\\');
    let begins = bare.starts_with('/') || bare.starts_with("~/") || bare.starts_with("file:/") || drive;
    let ending = bare.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let known = Wanted::Items.endings().contains(&ending.as_str())
        || matches!(ending.as_str(), "pdf" | "doc" | "docx" | "odt" | "pptx" | "jpg" | "jpeg" | "png" | "zip");
    (begins && known && !typed.contains('\n')).then_some(typed)
}

/// Asks for the path of a file; files on drives are looked for meanwhile.
pub fn ask(ctx: &Ctx, wanted: Wanted) -> Vec<Step> {
    vec![typed(ctx, wanted), Step::Run(Effect::FindFiles(wanted))]
}

/// Asks for the path of a file.
fn typed(ctx: &Ctx, wanted: Wanted) -> Step {
    let nothing = ctx.say(home::NO_PATH);
    let then = move |typed: &str| wanted.take_typed(nothing, typed);
    let prompt = Prompt::new(ctx.say(wanted.title()), "", then);
    let prompt = prompt.remark(ctx.say(wanted.remark()));
    Step::open(if wanted == Wanted::Workshops { prompt.elsewhere() } else { prompt })
}

/// Whether this dialog still waits for such a file to be typed.
pub fn waits(ctx: &Ctx, dialog: Option<&dyn Dialog>, wanted: Wanted) -> bool {
    dialog.is_some_and(|dialog| dialog.waits_for(ctx.say(wanted.title())))
}

/// The choice among files that were found, and any other place.
pub fn choice(ctx: &Ctx, wanted: Wanted, files: Vec<Found>) -> Step {
    if wanted == Wanted::Tables {
        return several(ctx, files);
    }
    let entry = |file: Found| (file.name, vec![wanted.take(file.path)]);
    let mut entries: Vec<(String, Vec<Step>)> = files.into_iter().map(entry).collect();
    let elsewhere = ctx.say(text::ELSEWHERE).to_owned();
    entries.push((elsewhere, vec![typed(ctx, wanted)]));
    let nothing = ctx.say(home::NO_PATH);
    let picker = Picker::new(ctx.say(wanted.title()), entries)
        .remark(ctx.say(text::ON_DRIVES))
        .otherwise(move |typed| wanted.take_typed(nothing, typed));
    Step::open(picker)
}

/// The choice of several files at once.
fn several(ctx: &Ctx, files: Vec<Found>) -> Step {
    let (names, paths): (Vec<String>, Vec<String>) = files.into_iter().map(|file| (file.name, file.path)).unzip();
    let then = move |_: &Ctx, ticked: &[usize]| {
        let ticked: Vec<String> = ticked.iter().filter_map(|&at| paths.get(at).cloned()).collect();
        if ticked.is_empty() { Vec::new() } else { vec![Step::Run(Effect::ReadTables(ticked))] }
    };
    Step::open(Paste::new(names, then).titled(ctx.say(returned::WHICH_FILES)))
}
