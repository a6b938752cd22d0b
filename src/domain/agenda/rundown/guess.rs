//! What words of a rundown tell: the day of a heading, and what the room probably does in a session.

use super::{Planned, named};
use crate::domain::agenda::{Activity, Doing, Label, SessionPlan};
use crate::domain::sheet::Sheet;
use crate::domain::slug;
use crate::domain::swot::Aspect;
use jiff::civil::Weekday;

impl Planned {
    /// What the room probably does, with these sheets: a talk or a review whose title names one of them fills it, unless
    /// it is protocol.
    pub fn doing(&self, sheets: &[Sheet]) -> Doing {
        let other = Doing::Other(self.activity);
        match self.activity {
            Activity::Talk | Activity::Recap if !has(&words(&self.title), PROTOCOL) => {
                named::sheet(&self.title, sheets).map_or(other, |sheet| Doing::Sheet(sheet.id.clone()))
            }
            Activity::Attendance
            | Activity::Talk
            | Activity::Break
            | Activity::Swot
            | Activity::Vote
            | Activity::Sheet
            | Activity::Recap
            | Activity::Agreement => other,
        }
    }

    /// The session as a plan in which the room does this; an opening or closing is protocol, lunch and prayer have fixed
    /// hours, it is about those of the aspects that its title names, and begins with the look of a sheet that it names.
    pub fn plan(&self, doing: Doing, aspects: &[Aspect], sheets: &[Sheet]) -> SessionPlan {
        let words = self::words(&self.title);
        let named = aspects.iter().filter(|aspect| {
            let name = self::words(&aspect.name.id);
            words.windows(name.len().max(1)).any(|part| part == name)
        });
        let id = slug::free(&self.title, "sesi", |_| false);
        let title = Label::same(self.title.clone());
        let mut plan = SessionPlan {
            fixed: has(&words, FIXED),
            protocol: has(&words, PROTOCOL),
            aspects: named.map(|aspect| aspect.id.clone()).collect(),
            speaker: self.speaker.clone(),
            ..SessionPlan::new(id, title, self.activity, self.start, self.minutes)
        };
        plan.set_doing(doing);
        let sheet = sheets.iter().find(|sheet| plan.sheet.as_ref() == Some(&sheet.id));
        plan.look = sheet.and_then(|sheet| named::look(&self.title, sheet)).map(|look| look.id().to_owned());
        plan
    }
}

/// Whether one of the words is among those known.
fn has(words: &[String], known: &[&str]) -> bool {
    words.iter().any(|word| known.contains(&word.as_str()))
}

const FIXED: &[&str] =
    &["ishoma", "siang", "salat", "sholat", "shalat", "jumat", "lunch", "prayer", "penutupan", "closing"];
const PROTOCOL: &[&str] = &["pembukaan", "sambutan", "penutupan", "opening", "remarks", "closing", "pengarahan", "doa"];

/// A line that says which day follows.
pub(super) enum Heading {
    /// A day by its number, from 0.
    Day(usize),
    /// Some other day.
    Weekday,
}

impl Heading {
    /// Reads a line without hours.
    pub(super) fn read(line: &str) -> Option<Self> {
        let words = words(line);
        let at = words.iter().position(|word| matches!(word.as_str(), "hari" | "day"));
        let mut behind = words.iter().skip(at.map_or(words.len(), |at| at + 1)).skip_while(|word| *word == "ke");
        let number = behind.next().and_then(|word| ordinal(word));
        if let Some(number) = number {
            return Some(Self::Day(number - 1));
        }
        let weekday = |word: &String| weekday(word).is_some();
        words.iter().any(weekday).then_some(Self::Weekday)
    }
}

/// `2`, `kedua`, `II`: from 1 to 14.
fn ordinal(word: &str) -> Option<usize> {
    const NAMES: [&[&str]; 5] = [
        &["i", "pertama", "kesatu", "satu", "one", "first"],
        &["ii", "kedua", "dua", "two", "second"],
        &["iii", "ketiga", "tiga", "three", "third"],
        &["iv", "keempat", "empat", "four", "fourth"],
        &["v", "kelima", "lima", "five", "fifth"],
    ];
    let named = NAMES.iter().position(|names| names.contains(&word));
    named.map(|index| index + 1).or_else(|| word.parse().ok().filter(|number| (1..=14).contains(number)))
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "senin" | "monday" => Weekday::Monday,
        "selasa" | "tuesday" => Weekday::Tuesday,
        "rabu" | "wednesday" => Weekday::Wednesday,
        "kamis" | "thursday" => Weekday::Thursday,
        "jumat" | "jum" | "friday" => Weekday::Friday,
        "sabtu" | "saturday" => Weekday::Saturday,
        "minggu" | "ahad" | "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// The words of a text in lower case.
pub(super) fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What the room probably does in a session of this title, whatever the sheets; a talk when no word tells.
pub(super) fn activity(title: &str) -> Activity {
    const KNOWN: &[(Activity, &[&str])] = &[
        (
            Activity::Break,
            &[
                "ishoma",
                "rehat",
                "istirahat",
                "coffee",
                "kopi",
                "makan",
                "salat",
                "sholat",
                "shalat",
                "lunch",
                "break",
                "prayer",
                "snack",
            ],
        ),
        (Activity::Attendance, &["registrasi", "pendaftaran", "registration", "presensi", "absensi"]),
        (Activity::Agreement, &["berita"]),
        (Activity::Vote, &["prioritas", "pemungutan", "voting", "vote", "priorities"]),
        (Activity::Swot, &["swot"]),
        (Activity::Recap, &["rangkuman", "ringkasan", "kesimpulan", "reviu", "review", "summary"]),
    ];
    let words = words(title);
    let known = KNOWN.iter().find(|(_, known)| has(&words, known));
    known.map_or(Activity::Talk, |(activity, _)| *activity)
}
