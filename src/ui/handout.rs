//! What leaves the machine or comes to it: documents, forms and copies, on flash disks and in folders.

use super::ctx::Ctx;
use super::dialogs::{Picker, Prompt};
use super::effect::{Effect, Notice, Step};
pub use super::incoming::Standing;
pub use super::outgoing::{Destination, DocumentOrder, Drive, Handout, Purpose, SecondCopy, SheetPart};
use crate::domain::Command;
use crate::domain::command::SheetCommand;
use crate::domain::document::{DocumentFormat, DocumentKind};
use crate::domain::forms::FormKind;
use crate::text::forms::kind;
use crate::text::handout as text;
use crate::text::returned;
use crate::text::{Language, Phrase};

/// Asks which form.
pub fn forms(language: Language) -> Step {
    let name = |form: FormKind| match form {
        FormKind::Attendance => kind::ATTENDANCE,
        FormKind::Worksheet => kind::WORKSHEET,
        FormKind::Ballots => kind::BALLOTS,
        FormKind::Tables => kind::TABLES,
        FormKind::Offices => kind::OFFICES,
    };
    let entry = |form| (language.say(name(form)).to_owned(), vec![find(Purpose::Form(form))]);
    let entries = FormKind::ALL.into_iter().map(entry).collect();
    choose(language, text::FORM, entries)
}

/// Looks for drives; the choice follows.
pub const fn find(purpose: Purpose) -> Step {
    Step::Run(Effect::FindDrives(purpose))
}

/// The choice among drives and folders, drives first.
pub fn places(ctx: &Ctx, purpose: Purpose, drives: &[Drive]) -> Vec<Step> {
    let language = ctx.language();
    let mut entries = Vec::new();
    let mut add = |what: Handout, behind: Option<Phrase>, documents: bool| {
        let named = |place: String| match behind {
            Some(behind) => format!("{place}, {}", language.say(behind)),
            None => place,
        };
        for (index, drive) in drives.iter().enumerate() {
            let to = Destination::Drive(drive.folder.clone());
            entries.push((named(drive_name(ctx, index, drive)), hand_out(&what, to)));
        }
        if documents {
            let name = language.say(text::DOCUMENTS).to_owned();
            entries.push((named(name), hand_out(&what, Destination::Documents)));
        }
    };
    let title = match purpose {
        Purpose::Result if drives.len() == 1 => {
            let to = drives.iter().map(|drive| drive.folder.clone());
            let what = Handout::Document(DocumentOrder::word(DocumentKind::Agreement, true, language));
            return to.flat_map(|to| hand_out(&what, Destination::Drive(to))).collect();
        }
        Purpose::Agreement | Purpose::Result => {
            let word = DocumentOrder::word(DocumentKind::Agreement, true, language);
            let page = DocumentOrder { format: DocumentFormat::Html, ..word.clone() };
            add(Handout::Document(word.clone()), None, true);
            add(Handout::Document(DocumentOrder { names: true, ..word.clone() }), Some(text::WITH_NAMES), true);
            add(Handout::Document(page), Some(text::AS_PAGE), true);
            add(Handout::Document(DocumentOrder { desk: true, ..word }), Some(text::WITH_DESK), true);
            text::PRINT
        }
        Purpose::Document(order) => {
            add(Handout::Document(order), None, true);
            text::DOCUMENT_WHERE
        }
        Purpose::Form(form) => {
            add(Handout::Form(form), None, true);
            text::FORM_WHERE
        }
        Purpose::Sheet(part) => {
            add(Handout::Sheet(part), None, true);
            returned::SEND_WHERE
        }
        Purpose::Journal if drives.is_empty() => {
            return vec![Step::Say(Notice::warning(ctx.say(text::NO_DRIVE)))];
        }
        Purpose::Journal => {
            add(Handout::Journal, None, false);
            text::COPY
        }
        Purpose::Second => return second(ctx, drives),
    };
    vec![choose(language, title, entries)]
}

/// What a drive is called where this role looks: the room learns no names of drives.
fn drive_name(ctx: &Ctx, index: usize, drive: &Drive) -> String {
    let label = (!ctx.role.is_public()).then_some(drive.label.as_str());
    text::drive(ctx.language(), index, label)
}

/// Writes it; a sheet that goes to tables is out at them from then on.
fn hand_out(what: &Handout, to: Destination) -> Vec<Step> {
    let mut steps = vec![Step::Run(Effect::HandOut { what: what.clone(), to })];
    if let Handout::Sheet(SheetPart { sheet, session, tables, announce: true, .. }) = what {
        let send = SheetCommand::Send { sheet: sheet.clone(), session: session.clone(), tables: tables.clone() };
        steps.push(Step::Do(Command::Sheet(send)));
    }
    steps
}

fn choose(language: Language, title: Phrase, entries: Vec<(String, Vec<Step>)>) -> Step {
    Step::open(Picker::new(language.say(title), entries))
}

/// The choice of a place for second copies.
fn second(ctx: &Ctx, drives: &[Drive]) -> Vec<Step> {
    let language = ctx.language();
    let keep = |folder| vec![Step::Run(Effect::KeepSecond(folder))];
    let drives = drives.iter().enumerate().map(|(index, drive)| {
        let name = drive_name(ctx, index, drive);
        (name, keep(Some(drive.folder.clone())))
    });
    let mut entries: Vec<(String, Vec<Step>)> = drives.collect();
    entries.push((ctx.say(text::OTHER_FOLDER).to_owned(), vec![other_folder(ctx)]));
    entries.push((ctx.say(text::NO_SECOND).to_owned(), keep(None)));
    vec![choose(language, text::SECOND, entries)]
}

fn other_folder(ctx: &Ctx) -> Step {
    let nothing = ctx.say(text::NO_FOLDER);
    let then = move |typed: &str| {
        let folder = typed.trim().trim_matches(['"', '\'']).trim();
        vec![if folder.is_empty() {
            Step::Say(Notice::warning(nothing))
        } else {
            Step::Run(Effect::KeepSecond(Some(folder.to_owned())))
        }]
    };
    let prompt = Prompt::new(ctx.say(text::FOLDER), "", then);
    Step::open(prompt.remark(ctx.say(text::FOLDER_REMARK)).elsewhere())
}

/// Asks what to do with a file whose workshop is here already: says which is longer and by how much, the file at `path`
/// or the workshop called `slug`.
pub fn known(language: Language, path: &str, slug: &str, standing: Standing) -> Vec<Step> {
    let ours = || {
        let steps = vec![Step::Run(Effect::Open(slug.to_owned()))];
        (language.say(text::OPEN_OURS).to_owned(), steps)
    };
    let go_on = || {
        let steps = vec![Step::Run(Effect::GoOnWith { slug: slug.to_owned(), path: path.to_owned() })];
        (language.say(text::GO_ON_WITH).to_owned(), steps)
    };
    let apart = || {
        let steps = vec![Step::Run(Effect::TakeInApart(path.to_owned()))];
        (language.say(text::TAKE_APART).to_owned(), steps)
    };
    let (sentence, entries) = match standing {
        Standing::Same { records } => (text::same(language, records), vec![ours(), apart()]),
        Standing::Longer { by } => (text::longer(language, by), vec![go_on(), ours(), apart()]),
        Standing::Shorter { by } => (text::shorter(language, by), vec![ours(), apart()]),
        Standing::Parted { common, ours: here, theirs } => {
            (text::parted(language, common, here, theirs), vec![ours(), apart()])
        }
    };
    let picker = Picker::new(language.say(text::KNOWN), entries).remark(sentence);
    vec![Step::open(picker)]
}
