//! What documents need beside the record itself: who led, who signs, and the number of the letter.

use super::Refusal;
use super::line::short;
use serde::{Deserialize, Serialize};

/// The most speakers, and the most signers.
pub const MAX_PEOPLE: usize = 40;

/// Data of the event for its documents. Everything may stay empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Details {
    /// The head of the office's paper, its lines apart by semicolons: `PEMERINTAH KABUPATEN BANGLI; DINAS KOMINFO`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub letterhead: String,
    /// Number of the letter or minutes: `027/112/DISKOMINFO/2024`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub letter: String,
    /// Who leads the meeting.
    #[serde(default, skip_serializing_if = "Person::is_empty")]
    pub chair: Person,
    /// Head of the committee.
    #[serde(default, skip_serializing_if = "Person::is_empty")]
    pub committee_head: Person,
    /// Who takes the minutes.
    #[serde(default, skip_serializing_if = "Person::is_empty")]
    pub note_taker: Person,
    /// Speakers in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<Person>,
    /// Who else signs, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signers: Vec<Person>,
}

/// A person with an office.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Name with titles.
    pub name: String,
    /// Office: `Kepala Dinas Kominfo`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub position: String,
    /// Number of a civil servant, digits and blanks as typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub nip: String,
}

impl Person {
    /// The person in one typed line: `I Made Sudiarta, S.T.; Kepala Dinas Kominfo; NIP 19700101 199503 1 001`. The
    /// number is known by its eight or more digits and may stand anywhere; the first other part is the name, the rest
    /// the office. An empty line is nobody.
    pub fn parse(typed: &str) -> Self {
        let mut person = Self::default();
        for part in typed.split(';').map(str::trim) {
            match nip(part) {
                Some(nip) if person.nip.is_empty() => person.nip = nip,
                Some(_) | None if part.is_empty() => {}
                Some(_) | None if person.name.is_empty() => part.clone_into(&mut person.name),
                Some(_) | None if person.position.is_empty() => {
                    part.clone_into(&mut person.position);
                }
                Some(_) | None => {
                    person.position.push_str(", ");
                    person.position.push_str(part);
                }
            }
        }
        person
    }

    /// The line that [`Self::parse`] reads back.
    pub fn typed(&self) -> String {
        let parts = [&self.name, &self.position, &self.nip];
        let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        parts.join("; ")
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.position.is_empty() && self.nip.is_empty()
    }

    fn sound(self) -> Result<Self, Refusal> {
        Ok(Self { name: short(&self.name)?, position: short(&self.position)?, nip: short(&self.nip)? })
    }
}

/// The number in a part that is one: eight digits or more, with blanks, perhaps after `NIP`.
fn nip(part: &str) -> Option<String> {
    let upper = part.to_uppercase();
    let start = if upper.starts_with("NIP") { 3 } else { 0 };
    let number = part.get(start..)?.trim_matches(|c: char| c == '.' || c == ':' || c.is_whitespace());
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_number = number.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    (is_number && digits >= 8).then(|| number.to_owned())
}

impl Details {
    /// The lines of the letterhead, without empty ones.
    pub fn letterhead_lines(&self) -> Vec<String> {
        let lines = self.letterhead.split(';').map(str::trim);
        lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// Whether nothing is filled in.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Cleaned, without empty lines in its lists.
    ///
    /// # Errors
    /// [`Refusal::TextTooLong`] for a text of more than 500 characters, [`Refusal::TooManyPeople`].
    pub(super) fn sound(self) -> Result<Self, Refusal> {
        let people = |people: Vec<Person>| -> Result<Vec<Person>, Refusal> {
            let sound: Result<Vec<Person>, Refusal> = people.into_iter().map(Person::sound).collect();
            let mut sound = sound?;
            sound.retain(|person| !person.is_empty());
            if sound.len() > MAX_PEOPLE {
                return Err(Refusal::TooManyPeople(MAX_PEOPLE));
            }
            Ok(sound)
        };
        Ok(Self {
            letterhead: short(&self.letterhead)?,
            letter: short(&self.letter)?,
            chair: self.chair.sound()?,
            committee_head: self.committee_head.sound()?,
            note_taker: self.note_taker.sound()?,
            speakers: people(self.speakers)?,
            signers: people(self.signers)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn person(name: &str, position: &str, nip: &str) -> Person {
        Person { name: name.to_owned(), position: position.to_owned(), nip: nip.to_owned() }
    }

    #[test]
    fn a_letterhead_is_typed_in_one_line() {
        let details =
            Details { letterhead: "PEMERINTAH KOTA; DINAS;; Jl. Merdeka 1 ;".to_owned(), ..Details::default() };
        assert_eq!(details.letterhead_lines(), ["PEMERINTAH KOTA", "DINAS", "Jl. Merdeka 1"]);
        assert!(!details.is_empty() && Details::default().letterhead_lines().is_empty());
    }

    #[test]
    fn a_person_is_read_from_one_line() {
        let made = person("I Made Sudiarta, S.T., M.Si.", "Kepala Dinas Kominfo", "19700101 199503 1 001");
        for typed in [
            "I Made Sudiarta, S.T., M.Si.; Kepala Dinas Kominfo; 19700101 199503 1 001",
            "I Made Sudiarta, S.T., M.Si. ;Kepala Dinas Kominfo; NIP. 19700101 199503 1 001",
            "NIP: 19700101 199503 1 001; I Made Sudiarta, S.T., M.Si.; Kepala Dinas Kominfo;",
        ] {
            assert_eq!(Person::parse(typed), made, "{typed}");
        }
        assert_eq!(Person::parse("Ketut"), person("Ketut", "", ""));
        assert_eq!(Person::parse("Ketut; ; 1234567"), person("Ketut", "1234567", ""));
        assert_eq!(Person::parse(" ;; "), Person::default());
    }

    proptest! {
        #[test]
        fn what_was_read_is_typed_and_read_again(typed in ".{0,60}") {
            let person = Person::parse(&typed);
            let again = Person::parse(&person.typed());
            if !person.name.is_empty() {
                prop_assert_eq!(again, person);
            }
        }
    }
}
