//! How an event is read: its `type` says which family reads the object.

use super::{
    AgendaEvent, AgreementEvent, AttendanceEvent, BoardEvent, Event, FloorEvent, GroupEvent, JournalEvent, NoteEvent,
    SheetEvent, VoteEvent, WorkshopEvent,
};
use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer, MapDeserializer};
use serde::de::{self, Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

/// The field that names an event.
const TYPE: &str = "type";

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Object)?.map_err(de::Error::custom)
    }
}

#[derive(Debug, Clone, Copy)]
enum Family {
    Journal,
    Workshop,
    Agenda,
    Attendance,
    Group,
    Floor,
    Board,
    Note,
    Sheet,
    Vote,
    Agreement,
}

impl Family {
    const ALL: [Self; 11] = [
        Self::Journal,
        Self::Workshop,
        Self::Agenda,
        Self::Attendance,
        Self::Group,
        Self::Floor,
        Self::Board,
        Self::Note,
        Self::Sheet,
        Self::Vote,
        Self::Agreement,
    ];

    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Journal => names::<JournalEvent>(),
            Self::Workshop => names::<WorkshopEvent>(),
            Self::Agenda => names::<AgendaEvent>(),
            Self::Attendance => names::<AttendanceEvent>(),
            Self::Group => names::<GroupEvent>(),
            Self::Floor => names::<FloorEvent>(),
            Self::Board => names::<BoardEvent>(),
            Self::Note => names::<NoteEvent>(),
            Self::Sheet => names::<SheetEvent>(),
            Self::Vote => names::<VoteEvent>(),
            Self::Agreement => names::<AgreementEvent>(),
        }
    }

    fn read<'de, D: Deserializer<'de>>(self, object: D) -> Result<Event, D::Error> {
        match self {
            Self::Journal => JournalEvent::deserialize(object).map(Event::Journal),
            Self::Workshop => WorkshopEvent::deserialize(object).map(Event::Workshop),
            Self::Agenda => AgendaEvent::deserialize(object).map(Event::Agenda),
            Self::Attendance => AttendanceEvent::deserialize(object).map(Event::Attendance),
            Self::Group => GroupEvent::deserialize(object).map(Event::Group),
            Self::Floor => FloorEvent::deserialize(object).map(Event::Floor),
            Self::Board => BoardEvent::deserialize(object).map(Event::Board),
            Self::Note => NoteEvent::deserialize(object).map(Event::Note),
            Self::Sheet => SheetEvent::deserialize(object).map(Event::Sheet),
            Self::Vote => VoteEvent::deserialize(object).map(Event::Vote),
            Self::Agreement => AgreementEvent::deserialize(object).map(Event::Agreement),
        }
    }
}

/// The family of each event by its name.
static FAMILIES: LazyLock<BTreeMap<&'static str, Family>> = LazyLock::new(|| {
    let of_family = |family: Family| family.names().iter().map(move |name| (*name, family));
    Family::ALL.into_iter().flat_map(of_family).collect()
});

static NAMES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| Family::ALL.into_iter().flat_map(Family::names).copied().collect());

/// The names of all events, family by family.
pub(super) fn all_names() -> &'static [&'static str] {
    &NAMES
}

/// The names that a family reads, as it tells them when it is given one that it does not know.
fn names<F: DeserializeOwned>() -> &'static [&'static str] {
    let unknown = MapDeserializer::new(std::iter::once((TYPE, "")));
    match F::deserialize(unknown) {
        Ok(_) => &[],
        Err(Expected(names)) => names,
    }
}

/// An error of which nothing is kept but the names that were expected.
#[derive(Debug)]
struct Expected(&'static [&'static str]);

impl de::Error for Expected {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(&[])
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self(expected)
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "one of {:?} was expected", self.0)
    }
}

impl std::error::Error for Expected {}

/// Reads the object of an event. What is wrong inside a whole object comes as a text, so that the parser puts the
/// place behind the object to it, and not one within.
struct Object;

impl<'de> de::Visitor<'de> for Object {
    type Value = Result<Event, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("internally tagged enum Event")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let mut before = Vec::new();
        loop {
            match fields.next_key_seed(FieldName)? {
                None => return Err(de::Error::missing_field(TYPE)),
                Some(Field::Type) => break,
                Some(Field::Other(name)) => before.push((name, fields.next_value()?)),
            }
        }
        let (name, family) = fields.next_value_seed(EventName)?;
        let mut replay = Replay { name: Some(name), before: before.into_iter(), value: None, fields, is_whole: false };
        match family.read(MapAccessDeserializer::new(&mut replay)) {
            Err(error) if replay.is_whole => Ok(Err(error.to_string())),
            read => read.map(Ok),
        }
    }
}

enum Field {
    Type,
    Other(String),
}

struct FieldName;

impl<'de> DeserializeSeed<'de> for FieldName {
    type Value = Field;

    fn deserialize<D: Deserializer<'de>>(self, name: D) -> Result<Field, D::Error> {
        name.deserialize_identifier(self)
    }
}

impl de::Visitor<'_> for FieldName {
    type Value = Field;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field")
    }

    fn visit_str<E>(self, name: &str) -> Result<Field, E> {
        Ok(if name == TYPE { Field::Type } else { Field::Other(name.to_owned()) })
    }
}

/// Reads the name of an event, and finds its family.
struct EventName;

impl<'de> DeserializeSeed<'de> for EventName {
    type Value = (&'static str, Family);

    fn deserialize<D: Deserializer<'de>>(self, name: D) -> Result<Self::Value, D::Error> {
        name.deserialize_identifier(self)
    }
}

impl de::Visitor<'_> for EventName {
    type Value = (&'static str, Family);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("variant identifier")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<Self::Value, E> {
        let known = FAMILIES.get_key_value(name).map(|(name, family)| (*name, *family));
        known.ok_or_else(|| E::unknown_variant(name, all_names()))
    }
}

/// The fields of an object again, its name first.
struct Replay<A> {
    /// The name, until it is read.
    name: Option<&'static str>,
    /// Fields that stood before the name.
    before: std::vec::IntoIter<(String, Value)>,
    /// The value of the one whose name was read last.
    value: Option<Value>,
    /// The fields behind the name.
    fields: A,
    /// Whether all fields were read.
    is_whole: bool,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for &mut Replay<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        if self.name.is_some() {
            return seed.deserialize(BorrowedStrDeserializer::new(TYPE)).map(Some);
        }
        if let Some((name, value)) = self.before.next() {
            self.value = Some(value);
            return seed.deserialize(name.into_deserializer()).map(Some);
        }
        let key = self.fields.next_key_seed(seed)?;
        self.is_whole = key.is_none();
        Ok(key)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        if let Some(name) = self.name.take() {
            return seed.deserialize(BorrowedStrDeserializer::new(name));
        }
        match self.value.take() {
            Some(value) => seed.deserialize(value).map_err(de::Error::custom),
            None => self.fields.next_value_seed(seed),
        }
    }
}
