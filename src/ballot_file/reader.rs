//! Reading a ballot file from the first byte to the last.

use std::fmt;
use std::io::{self, BufReader, Read};

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::ballot::Ids;
use super::candidates::Candidates;
use super::counter::Counter;
use super::counting::{Ballots, Count};
use super::limits::{Limit, MESSAGE_SHOWN, clipped};
use super::meter::{Meter, Metered, decoded};
use super::settings::Settings;
use super::table::{Known, as_file, open_quote};
use crate::domain::bytes;

use super::{Kind, Method, Problem, Reason, Results, TallyError};

/// As much of an input tells a table from JSON.
const FRONT: u64 = 4096;

/// Counts a ballot file, whose ballots are counted as they are read, or a table of ballots, which is held whole.
///
/// # Errors
/// [`TallyError`] when the input cannot be read, is neither, breaks a rule or passes a limit.
pub fn tally(input: impl Read, methods: &[Method]) -> Result<Results, TallyError> {
    let mut input = decoded(input).map_err(TallyError::Io)?;
    let mut text = Vec::new();
    input.by_ref().take(FRONT).read_to_end(&mut text).map_err(TallyError::Io)?;
    if let Some(known) = Known::of(&String::from_utf8_lossy(&text)) {
        return Err(TallyError::Known(known));
    }
    let first = text.trim_ascii_start().split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
    let is_table = first.len() < text.len() && first.iter().any(|byte| b"\t;,".contains(byte));
    if first.starts_with(b"{") || first.starts_with(b"[") || !(is_table || first.starts_with(b"sep=")) {
        return tally_json(io::Cursor::new(text).chain(input), methods);
    }
    let most = Limit::Rest.most();
    input.take(most).read_to_end(&mut text).map_err(TallyError::Io)?;
    if text.len() as u64 > most {
        return Err(TallyError::Limit(Limit::Rest));
    }
    let table = bytes::text(&text);
    match (as_file(&table), open_quote(&table)) {
        (Some(_), Some(line)) => Err(TallyError::Quote(line)),
        (Some(file), None) => tally_json(io::Cursor::new(file.to_string()), methods),
        (None, _) => tally_json(io::Cursor::new(text), methods),
    }
}

/// Reads a ballot file and counts it by the methods named, or by all of its kind if none is named.
///
/// Ballots are counted as they are read when `kind`, `candidates` and `settings` (where ballots of that
/// kind depend on them) stand before them; otherwise their text is held until the end of the input.
fn tally_json(input: impl Read, methods: &[Method]) -> Result<Results, TallyError> {
    let meter = Meter::new();
    let mut file = File {
        asked: methods,
        kind: None,
        candidates: None,
        settings: None,
        held: None,
        count: None,
        ballot: None,
        is_object: false,
        meter: &meter,
        stopped: None,
    };
    let input = BufReader::with_capacity(1 << 16, input);
    let mut json = serde_json::Deserializer::from_reader(Metered { input, meter: &meter });
    let read = json.deserialize_map(&mut file).and_then(|()| json.end());
    read.map_err(|error| file.explain(error))?;
    file.finish()
}

/// What the JSON reader says of a number beyond every float; its text is JSON all the same.
const OUT_OF_RANGE: &str = "number out of range";

/// What is known of the file so far.
#[derive(Debug)]
struct File<'a> {
    asked: &'a [Method],
    kind: Option<Kind>,
    candidates: Option<Candidates>,
    settings: Option<Settings>,
    /// The text of ballots that stand before what is needed to count them.
    held: Option<Box<RawValue>>,
    count: Option<Count>,
    /// The ballot being read, from 1.
    ballot: Option<u64>,
    /// Whether the input has begun as a JSON object.
    is_object: bool,
    meter: &'a Meter,
    /// Why reading was stopped, when it was not the JSON.
    stopped: Option<TallyError>,
}

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Field {
    Kind,
    Candidates,
    Settings,
    Ballots,
    #[serde(other)]
    Other,
}

impl File<'_> {
    /// Whether ballots can be counted as they come.
    fn is_ready(&self) -> bool {
        self.kind.is_some_and(|kind| {
            (self.candidates.is_some() || kind == Kind::Fist) && (self.settings.is_some() || !kind.waits_for_settings())
        })
    }

    fn start(&mut self) -> Result<Ballots<'_>, TallyError> {
        let kind = self.kind.ok_or(TallyError::Missing("kind"))?;
        let methods = kind.chosen(self.asked)?;
        let candidates = match self.candidates.take() {
            Some(candidates) => candidates,
            None if kind == Kind::Fist => Candidates::default(),
            None => return Err(TallyError::Missing("candidates")),
        };
        if candidates.len() == 0 && kind != Kind::Fist {
            return Err(TallyError::NoCandidates);
        }
        let none = Settings::default();
        let settings = self.settings.as_ref().unwrap_or(&none);
        let counter = Counter::new(kind, candidates.len(), settings, &methods)?;
        let field = kind.field();
        let count = self.count.insert(Count { candidates, methods, field, counter });
        Ok(Ballots { count, ballot: &mut self.ballot, meter: self.meter, stopped: &mut self.stopped })
    }

    fn finish(mut self) -> Result<Results, TallyError> {
        if let Some(held) = self.held.take() {
            let mut json =
                serde_json::Deserializer::from_reader(Metered { input: held.get().as_bytes(), meter: self.meter });
            let read = self.start()?.deserialize(&mut json);
            read.map_err(|error| self.explain(error))?;
        }
        let count = match self.count {
            Some(count) => count,
            None if self.kind.is_none() => return Err(TallyError::Missing("kind")),
            None => return Err(TallyError::Missing("ballots")),
        };
        let find = |&method: &Method| Some((method, count.counter.find(method)?));
        let findings = count.methods.iter().filter_map(find).collect();
        Ok(Results::new(count.candidates.into_ids(), count.counter.turnout(), findings))
    }

    /// Stops reading for a reason that is not in the JSON.
    fn stop<E: Error>(&mut self, error: TallyError) -> E {
        self.stopped = Some(error);
        E::custom("stopped")
    }

    /// The error behind an error of the JSON reader.
    fn explain(&mut self, error: serde_json::Error) -> TallyError {
        use serde_json::error::Category;
        if let Some(stopped) = self.stopped.take() {
            return stopped;
        }
        let place = format!(" at line {} column {}", error.line(), error.column());
        let whole = error.to_string();
        let text = whole.strip_suffix(&place).unwrap_or(&whole);
        if let Some(limit) = self.meter.passed().or_else(|| Limit::told_by(text)) {
            return match (limit, self.ballot) {
                (Limit::Ballot | Limit::Entries, Some(number)) => {
                    TallyError::Ballot { number, reason: Reason::Limit(limit) }
                }
                _ => TallyError::Limit(limit),
            };
        }
        let text = clipped(text, MESSAGE_SHOWN);
        let is_number = text == OUT_OF_RANGE;
        match (error.classify(), self.ballot) {
            (Category::Io, _) => TallyError::Io(error.into()),
            (Category::Syntax | Category::Data, _) if !self.is_object => TallyError::OtherForm,
            (Category::Syntax | Category::Eof, _) if !is_number => TallyError::Json(format!("{text}{place}")),
            (Category::Syntax | Category::Eof | Category::Data, None) => TallyError::Form(format!("{text}{place}")),
            (Category::Syntax | Category::Eof | Category::Data, Some(number)) => {
                TallyError::Ballot { number, reason: Reason::Form(text) }
            }
        }
    }

    fn read_kind<'de, A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        let kind = map.next_value::<String>()?.parse().map_err(|error| self.stop(error))?;
        put(&mut self.kind, kind, "kind")
    }

    fn read_candidates<'de, A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        let Ids(ids) = map.next_value()?;
        let candidates = Candidates::new(ids).map_err(|error| self.stop(error))?;
        if self.count.as_ref().is_some_and(|count| count.candidates.len() > 0) {
            return Err(A::Error::duplicate_field("candidates"));
        }
        put(&mut self.candidates, candidates, "candidates")
    }

    fn read_settings<'de, A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        let settings: Settings = map.next_value()?;
        let late = self.count.is_some() && self.kind == Some(Kind::Ranked);
        if late && settings.max_choices.is_some() {
            let problem = Problem::BehindBallots;
            return Err(self.stop(TallyError::setting("max_choices", problem)));
        }
        put(&mut self.settings, settings, "settings")
    }

    fn read_ballots<'de, A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        if self.held.is_some() || self.count.is_some() {
            return Err(A::Error::duplicate_field("ballots"));
        }
        if !self.is_ready() {
            self.meter.begin(Some(Limit::Held));
            self.held = Some(map.next_value()?);
            self.meter.begin(None);
            return Ok(());
        }
        match self.start() {
            Ok(ballots) => map.next_value_seed(ballots),
            Err(error) => Err(self.stop(error)),
        }
    }
}

fn put<T, E: Error>(place: &mut Option<T>, value: T, name: &'static str) -> Result<(), E> {
    match place.replace(value) {
        Some(_) => Err(E::duplicate_field(name)),
        None => Ok(()),
    }
}

impl<'de> Visitor<'de> for &mut File<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map with `kind`, `candidates` and `ballots`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.is_object = true;
        while let Some(field) = map.next_key()? {
            match field {
                Field::Kind => self.read_kind(&mut map)?,
                Field::Candidates => self.read_candidates(&mut map)?,
                Field::Settings => self.read_settings(&mut map)?,
                Field::Ballots => self.read_ballots(&mut map)?,
                Field::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}
