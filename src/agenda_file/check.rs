//! What is doubtful in an agenda without mistakes.

use super::fields::nearest;
use super::mistake::{Doubt, PLACEHOLDERS, Warning};
use super::{AgendaFile, SheetFile};
use crate::domain::agenda::{Label, SessionPlan, Slot};
use crate::domain::sheet::{Cell, Words};
use jiff::civil::Time;

/// Everything doubtful, in the order of the file.
pub(super) fn doubts(file: &AgendaFile) -> Vec<Warning> {
    let mut out = Vec::new();
    label(&file.title, "title", &mut out);
    for (index, aspect) in file.aspects.iter().enumerate() {
        label(&aspect.name, &format!("aspects[{index}].name"), &mut out);
    }
    for (index, file) in file.sheets.iter().enumerate() {
        sheet(file, &format!("sheets[{index}]"), &mut out);
    }
    for (day, sessions) in file.days.iter().enumerate() {
        for (index, session) in sessions.iter().enumerate() {
            let path = format!("days[{day}].sessions[{index}]");
            if let Some(above) = index.checked_sub(1).and_then(|above| sessions.get(above)) {
                order(above, session, &path, &mut out);
            }
            midnight(session, &path, &mut out);
            let too_long = session.least.is_some_and(|least| least > session.minutes);
            out.extend(too_long.then(|| Warning { path: format!("{path}.least"), doubt: Doubt::LeastTooLong }));
            texts(session, &path, &mut out);
        }
    }
    out
}

/// Warns of doubtful words in the names of a sheet and in the texts of its rows.
fn sheet(file: &SheetFile, path: &str, out: &mut Vec<Warning>) {
    label(&file.sheet.title, &format!("{path}.title"), out);
    label(&file.sheet.row, &format!("{path}.row"), out);
    for (n, heading) in file.sheet.headings.iter().enumerate() {
        label(&heading.name, &format!("{path}.headings[{n}].name"), out);
    }
    for (n, column) in file.sheet.columns.iter().enumerate() {
        label(&column.name, &format!("{path}.columns[{n}].name"), out);
    }
    for (n, given) in file.given.iter().enumerate() {
        for (id, cell) in &given.cells {
            if let Cell::Text(Words::Given(text)) = cell {
                label(text, &format!("{path}.given[{n}].cells.{id}"), out);
            }
        }
    }
}

/// Warns of a session that begins before the one above it ends, on other days and on Fridays.
fn order(above: &SessionPlan, session: &SessionPlan, path: &str, out: &mut Vec<Warning>) {
    let usual = |plan: &SessionPlan| Slot { start: plan.start, minutes: plan.minutes };
    let path = format!("{path}.start");
    out.extend(collision(above, usual(above), usual(session), &path, false));
    if above.friday.is_some() || session.friday.is_some() {
        let friday = |plan: &SessionPlan| plan.friday.unwrap_or_else(|| usual(plan));
        out.extend(collision(above, friday(above), friday(session), &path, true));
    }
}

/// The warning about a second slot that begins before the first one begins or ends.
fn collision(above: &SessionPlan, first: Slot, second: Slot, path: &str, friday: bool) -> Option<Warning> {
    let other = above.id.clone();
    let doubt = if second.start < first.start {
        Doubt::Unsorted { other, friday }
    } else if minute(second.start) < minute(first.start) + first.minutes {
        let end = end(first).unwrap_or(Time::MAX);
        Doubt::Overlap { other, end, friday }
    } else {
        return None;
    };
    Some(Warning { path: path.to_owned(), doubt })
}

/// Minutes since midnight.
fn minute(time: Time) -> u32 {
    u32::from(time.hour().unsigned_abs()) * 60 + u32::from(time.minute().unsigned_abs())
}

/// When a slot ends; none past midnight.
fn end(slot: Slot) -> Option<Time> {
    let minute = minute(slot.start) + slot.minutes;
    let (hour, minute) = (i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?);
    Time::new(hour, minute, 0, 0).ok()
}

/// Warns of a session that ends after midnight.
fn midnight(session: &SessionPlan, path: &str, out: &mut Vec<Warning>) {
    let over = |slot: Slot| minute(slot.start) + slot.minutes > 24 * 60;
    let slot = Slot { start: session.start, minutes: session.minutes };
    if over(slot) || session.friday.is_some_and(over) {
        out.push(Warning { path: format!("{path}.minutes"), doubt: Doubt::PastMidnight });
    }
}

/// Warns of doubtful words in the texts of a session.
fn texts(session: &SessionPlan, path: &str, out: &mut Vec<Warning>) {
    label(&session.title, &format!("{path}.title"), out);
    for (name, labels) in [("prompts", &session.prompts), ("checklist", &session.checklist)] {
        for (index, text) in labels.iter().enumerate() {
            label(text, &format!("{path}.{name}[{index}]"), out);
        }
    }
}

/// Warns of doubtful words in both languages of a text.
fn label(label: &Label, path: &str, out: &mut Vec<Warning>) {
    for (language, text) in [("id", &label.id), ("en", &label.en)] {
        let found = literals(text).into_iter().chain(placeholders(text));
        out.extend(found.map(|doubt| Warning { path: format!("{path}.{language}"), doubt }));
    }
}

/// Words that name an office or a region, with the placeholder that fits every region.
fn literals(text: &str) -> Vec<Doubt> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let next = words.get(index + 1).copied();
        let lower = word.to_lowercase();
        let next_lower = next.map(str::to_lowercase);
        let (word, placeholder) = match (lower.as_str(), next_lower.as_deref()) {
            ("wali", Some("kota")) => ("Wali Kota".to_owned(), "{head}"),
            ("bupati" | "gubernur" | "walikota", _) => ((*word).to_owned(), "{head}"),
            ("kominfo" | "komdigi" | "kemenkominfo" | "kemenkomdigi", _) => ((*word).to_owned(), "{ministry}"),
            ("kabupaten" | "kota" | "provinsi", Some(name)) if is_region(word, next, name) => {
                (format!("{word} {}", next.unwrap_or_default()), "{place}")
            }
            _ => continue,
        };
        found.push(Doubt::Literal { word, placeholder });
    }
    found
}

/// Whether a name follows the kind of region: both with a capital, and not *Kota Cerdas*, a smart city.
fn is_region(kind: &str, next: Option<&str>, lower: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    capital(kind) && next.is_some_and(capital) && lower != "cerdas"
}

/// Words in braces that are no placeholders.
fn placeholders(text: &str) -> Vec<Doubt> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else {
            break;
        };
        let whole = format!("{{{name}}}");
        if !PLACEHOLDERS.contains(&whole.as_str()) {
            let near = nearest(&whole, PLACEHOLDERS);
            found.push(Doubt::UnknownPlaceholder { found: whole, near });
        }
        rest = tail;
    }
    found
}
