//! How much of the input each part of a file may take.

use std::cell::Cell;
use std::io::{self, Read};

use super::limits::Limit;
use crate::domain::bytes;
use encoding_rs::UTF_8;
use encoding_rs_io::DecodeReaderBytesBuilder;

/// What the part being read may still take.
#[derive(Debug)]
pub(super) struct Meter {
    /// For everything beside the ballots.
    rest: Cell<u64>,
    /// For the ballots being held or the ballot being read.
    part: Cell<Option<(Limit, u64)>>,
    /// The limit that stopped the reading.
    passed: Cell<Option<Limit>>,
}

impl Meter {
    pub fn new() -> Self {
        Self { rest: Cell::new(Limit::Rest.most()), part: Cell::new(None), passed: Cell::new(None) }
    }

    /// From here on the input is a part with this limit, or with `None` neither ballot nor held.
    pub fn begin(&self, part: Option<Limit>) {
        self.part.set(part.map(|limit| (limit, limit.most())));
    }

    /// The limit that stopped the reading, if one did.
    pub fn passed(&self) -> Option<Limit> {
        self.passed.get()
    }

    fn left(&self) -> (Limit, u64) {
        self.part.get().unwrap_or((Limit::Rest, self.rest.get()))
    }

    fn take(&self, bytes: u64) {
        match self.part.get() {
            Some((limit, left)) => self.part.set(Some((limit, left.saturating_sub(bytes)))),
            None => self.rest.set(self.rest.get().saturating_sub(bytes)),
        }
    }
}

/// An input that fails where a part is longer than its limit.
#[derive(Debug)]
pub(super) struct Metered<'a, R> {
    pub input: R,
    pub meter: &'a Meter,
}

impl<R: Read> Read for Metered<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let (limit, left) = self.meter.left();
        let most = usize::try_from(left).map_or(into.len(), |left| left.min(into.len()));
        let mut over = [0];
        if most == 0 && !into.is_empty() {
            if self.input.read(&mut over)? == 0 {
                return Ok(0);
            }
            self.meter.passed.set(Some(limit));
            return Err(io::Error::other(limit));
        }
        let read = self.input.read(&mut into[..most])?;
        self.meter.take(read as u64);
        Ok(read)
    }
}

/// The input as UTF-8 without a byte order mark, which editors on Windows put in front; some of them write UTF-16.
pub(super) fn decoded<'a>(mut input: impl Read + 'a) -> io::Result<Box<dyn Read + 'a>> {
    const MARK: &[u8] = b"\xef\xbb\xbf";
    let mut front = Vec::with_capacity(4);
    input.by_ref().take(4).read_to_end(&mut front)?;
    let encoding = bytes::encoding(&front);
    if encoding == UTF_8 {
        let front = front.strip_prefix(MARK).unwrap_or(&front).to_vec();
        return Ok(Box::new(io::Cursor::new(front).chain(input)));
    }
    let whole = io::Cursor::new(front).chain(input);
    let mut builder = DecodeReaderBytesBuilder::new();
    Ok(Box::new(builder.encoding(Some(encoding)).strip_bom(true).build(whole)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How much of an endless input is read before it is refused.
    fn read_of(meter: &Meter) -> u64 {
        let mut input = Metered { input: io::repeat(b' '), meter };
        let mut read = 0;
        let mut into = [0; 1_000];
        while let Ok(bytes) = input.read(&mut into) {
            read += bytes as u64;
        }
        read
    }

    #[test]
    fn each_part_ends_at_its_limit_and_the_rest_goes_on_behind_it() {
        let meter = Meter::new();
        let head = Metered { input: &b"head"[..], meter: &meter };
        assert_eq!(io::read_to_string(head).unwrap(), "head");
        assert_eq!(meter.passed(), None);
        for limit in [Limit::Held, Limit::Ballot] {
            meter.begin(Some(limit));
            assert_eq!(read_of(&meter), limit.most());
            assert_eq!(meter.passed(), Some(limit));
        }
        meter.begin(None);
        assert_eq!(read_of(&meter), Limit::Rest.most() - 4);
        assert_eq!(meter.passed(), Some(Limit::Rest));
    }
}
