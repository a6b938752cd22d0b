//! One line ⇄ one [`Record`], and the chain of sums that holds the lines together.

use super::diagnosis::{newer, not_chained, not_read, reason};
use super::error::Wrong;
use crate::domain::event::Created;
use crate::domain::event::JournalEvent;
use crate::domain::{Event, Record, Seal, Zone};
use jiff::Timestamp;
use jiff::fmt::temporal::DateTimePrinter;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::io;

/// The format of the journals that this build writes, and the highest it reads.
pub const FORMAT: u32 = 1;

/// The longest line in bytes, without its newline.
pub const MAX_LINE: usize = 4 << 20;

/// The bytes between the events and the sum.
const BEFORE_SUM: &[u8] = b",\"sum\":\"";
const AFTER_SUM: &[u8] = b"\"}";
const SUM_LEN: usize = 64;

/// SHA-256 of a line and all before it: 64 hexadecimal digits in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sum {
    digits: [u8; SUM_LEN],
    seal: Seal,
}

impl Sum {
    /// The digits.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.digits).unwrap_or_default()
    }

    /// The sum as a value of the domain.
    pub const fn seal(&self) -> Seal {
        self.seal
    }

    fn of(previous: Option<&str>, body: &[u8]) -> Self {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digest = Sha256::new().chain_update(previous.unwrap_or_default()).chain_update(body).finalize();
        let mut digits = [0; SUM_LEN];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(digest) {
            pair.copy_from_slice(&[byte >> 4, byte & 15].map(|digit| DIGITS[usize::from(digit)]));
        }
        let seal = <[u8; 32]>::from(digest).into();
        Self { digits, seal }
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The formats that a build can hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Formats {
    /// The highest.
    pub(super) highest: u32,
    /// The lowest that holds an event.
    pub(super) needed: fn(&Event) -> u32,
}

/// The formats of this build: every event there is belongs to format 1.
pub(super) const FORMATS: Formats = Formats { highest: FORMAT, needed: |_| 1 };

/// The reason why a line cannot be the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// Its sum is right, or it has not got one yet.
    Wrong(Wrong),
    /// Its sum is not right: the bytes are not those that were written, or were never written whole.
    Unchained(Wrong),
    /// It speaks of this format, higher than the build's.
    Newer(u32),
}

impl From<Wrong> for Fault {
    fn from(wrong: Wrong) -> Self {
        Self::Wrong(wrong)
    }
}

/// The zone and format of a file: said by its first line, the format raised by later ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Terms {
    pub(super) zone: Zone,
    pub(super) format: u32,
}

/// A line that fits the chain, and what holds after it.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) record: Record,
    sum: Sum,
    terms: Terms,
}

impl Link {
    /// The sum of the line.
    pub(super) const fn seal(&self) -> Seal {
        self.sum.seal()
    }
}

/// A record as bytes with its newline, not yet part of the chain.
#[derive(Debug)]
pub(super) struct Encoded {
    pub(super) bytes: Vec<u8>,
    sum: Sum,
    terms: Terms,
}

/// The state of a journal that has been read or written up to some line.
#[derive(Debug, Clone)]
pub(super) struct Chain {
    formats: Formats,
    records: u64,
    first: Option<Sum>,
    head: Option<Sum>,
    terms: Option<Terms>,
}

impl Chain {
    /// Before the first line.
    pub(super) const fn new(formats: Formats) -> Self {
        Self { formats, records: 0, first: None, head: None, terms: None }
    }

    /// Number of records so far.
    pub(super) const fn records(&self) -> u64 {
        self.records
    }

    /// Sum of the first line.
    pub(super) const fn first(&self) -> Option<&Sum> {
        self.first.as_ref()
    }

    /// Sum of the last line.
    pub(super) const fn head(&self) -> Option<&Sum> {
        self.head.as_ref()
    }

    /// The zone and format so far; none before the first line.
    pub(super) const fn terms(&self) -> Option<Terms> {
        self.terms
    }

    pub(super) const fn formats(&self) -> Formats {
        self.formats
    }

    /// The record as the next line. The part of its time below a millisecond is not written.
    pub(super) fn encode(&self, record: &Record) -> Result<Encoded, Fault> {
        let terms = self.terms_after(record)?;
        let mut bytes = body(record, terms.zone)?;
        let sum = Sum::of(self.head.as_ref().map(Sum::as_str), &bytes);
        bytes.extend_from_slice(BEFORE_SUM);
        bytes.extend_from_slice(sum.as_str().as_bytes());
        bytes.extend_from_slice(AFTER_SUM);
        if bytes.len() > MAX_LINE {
            return Err(Wrong::TooLong.into());
        }
        bytes.push(b'\n');
        Ok(Encoded { bytes, sum, terms })
    }

    /// The record of a line without its newline, if it is the next one, byte by byte as [`Self::encode`] writes it.
    pub(super) fn decode(&self, line: &[u8]) -> Result<Link, Fault> {
        self.strict(line).map_err(|fault| newer(line, self.formats.highest).map_or(fault, Fault::Newer))
    }

    /// Goes on to after a line that was read.
    pub(super) fn follow(&mut self, link: Link) -> Record {
        self.go_on(link.sum, link.terms);
        link.record
    }

    /// Goes on to after a line that was written.
    pub(super) fn wrote(&mut self, encoded: Encoded) -> Sum {
        self.go_on(encoded.sum.clone(), encoded.terms);
        encoded.sum
    }

    fn go_on(&mut self, sum: Sum, terms: Terms) {
        self.records += 1;
        self.first.get_or_insert_with(|| sum.clone());
        self.head = Some(sum);
        self.terms = Some(terms);
    }

    fn strict(&self, line: &[u8]) -> Result<Link, Fault> {
        if line.ends_with(b"\r") {
            // An editor has changed the end of a line that is whole.
            let end = line.iter().rposition(|byte| *byte != b'\r');
            let line = end.map_or(&[][..], |end| &line[..=end]);
            return Err(match self.strict(line) {
                Ok(_) | Err(Fault::Wrong(_) | Fault::Newer(_)) => Fault::Wrong(Wrong::LineEnd),
                Err(Fault::Unchained(_)) => Fault::Unchained(Wrong::LineEnd),
            });
        }
        let (found, sum) = split(line).map_err(Fault::Unchained)?;
        let expected = Sum::of(self.head.as_ref().map(Sum::as_str), found);
        if sum != expected.as_str().as_bytes() {
            return Err(Fault::Unchained(not_chained(line, self.records + 1)));
        }
        let Line { n, at, events, .. } = serde_json::from_slice(line).map_err(|error| not_read(line, &error))?;
        let record = Record { n, at, events };
        let terms = self.terms_after(&record)?;
        if !is_body(&record, terms.zone, found)? {
            return Err(Wrong::NotCanonical.into());
        }
        Ok(Link { record, sum: expected, terms })
    }

    /// The zone and format after a record, if its number and its formats are right.
    fn terms_after(&self, record: &Record) -> Result<Terms, Fault> {
        let expected = self.records + 1;
        if record.n != expected {
            let found = record.n;
            return Err(Wrong::Number { found, expected }.into());
        }
        let mut terms = self.terms;
        for event in &record.events {
            terms = Some(match terms {
                None => first_terms(event, self.formats.highest)?,
                Some(terms) => next_terms(terms, event, self.formats)?,
            });
        }
        match terms {
            Some(terms) if !record.events.is_empty() => Ok(terms),
            Some(_) | None => Err(Wrong::NoEvents.into()),
        }
    }
}

fn first_terms(event: &Event, highest: u32) -> Result<Terms, Fault> {
    let Event::Journal(JournalEvent::WorkshopCreated(created)) = event else {
        return Err(Wrong::NotCreated.into());
    };
    let Created { format, zone, .. } = **created;
    match format {
        0 => Err(Wrong::Format { found: 0, has: 0 }.into()),
        _ if format > highest => Err(Fault::Newer(format)),
        _ => Ok(Terms { zone, format }),
    }
}

fn next_terms(terms: Terms, event: &Event, formats: Formats) -> Result<Terms, Fault> {
    let has = terms.format;
    let Event::Journal(JournalEvent::FormatRaised { to }) = event else {
        let found = (formats.needed)(event);
        return if found > has { Err(Wrong::Format { found, has }.into()) } else { Ok(terms) };
    };
    match *to {
        to if to > formats.highest => Err(Fault::Newer(to)),
        to if to == has + 1 => Ok(Terms { format: to, ..terms }),
        found => Err(Wrong::Format { found, has }.into()),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    n: u64,
    at: Timestamp,
    events: Vec<Event>,
    #[expect(dead_code, reason = "it is compared as bytes")]
    sum: IgnoredAny,
}

#[derive(Serialize)]
struct Body<'a> {
    n: u64,
    at: &'a str,
    events: &'a [Event],
}

/// The bytes that the sum is taken of: the line up to its sum.
fn body(record: &Record, zone: Zone) -> Result<Vec<u8>, Wrong> {
    let mut bytes = Vec::new();
    write_body(record, zone, &mut bytes)?;
    bytes.pop();
    Ok(bytes)
}

/// Whether these are the bytes that [`body`] would make of a record.
fn is_body(record: &Record, zone: Zone, bytes: &[u8]) -> Result<bool, Wrong> {
    let mut compared = Compared { rest: bytes, is_same: true, is_closed: false };
    write_body(record, zone, &mut compared)?;
    Ok(compared.is_same && compared.is_closed && compared.rest.is_empty())
}

/// The body and one brace behind it.
fn write_body(record: &Record, zone: Zone, to: impl io::Write) -> Result<(), Wrong> {
    const MILLISECONDS: DateTimePrinter = DateTimePrinter::new().precision(Some(3));
    let body = Body {
        n: record.n,
        at: &MILLISECONDS.timestamp_with_offset_to_string(&record.at, zone.offset()),
        events: &record.events,
    };
    serde_json::to_writer(to, &body).map_err(|error| Wrong::Shape(reason(&error)))
}

/// Compares what is written with a body.
struct Compared<'a> {
    /// The part of the body that is still to be written.
    rest: &'a [u8],
    is_same: bool,
    /// The brace behind it was written.
    is_closed: bool,
}

impl io::Write for Compared<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.rest.strip_prefix(bytes) {
            Some(rest) => self.rest = rest,
            None if self.rest.is_empty() && !self.is_closed && bytes == b"}" => self.is_closed = true,
            None => self.is_same = false,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether the sum of a line is that of the sum which the line before it (none before the first) says and its own body.
pub(super) fn is_link(previous: Option<&[u8]>, line: &[u8]) -> bool {
    let sum_before = match previous.map(split) {
        None => Some(None),
        Some(Ok((_, sum))) => std::str::from_utf8(sum).ok().map(Some),
        Some(Err(_)) => None,
    };
    let (Some(before), Ok((body, sum))) = (sum_before, split(line)) else {
        return false;
    };
    Sum::of(before, body).as_str().as_bytes() == sum
}

/// The line up to its sum, and the sum.
fn split(line: &[u8]) -> Result<(&[u8], &[u8]), Wrong> {
    let tail = BEFORE_SUM.len() + SUM_LEN + AFTER_SUM.len();
    let parts = line.len().checked_sub(tail).and_then(|at| line.split_at_checked(at));
    parts
        .and_then(|(body, tail)| {
            let sum = tail.strip_prefix(BEFORE_SUM)?.strip_suffix(AFTER_SUM)?;
            Some((body, sum))
        })
        .ok_or_else(|| match serde_json::from_slice::<IgnoredAny>(line) {
            Ok(_) => Wrong::NoSum,
            Err(error) => Wrong::NotJson(reason(&error)),
        })
}

#[cfg(test)]
mod tests;
