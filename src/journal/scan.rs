//! Reading a journal from front to back, by bytes, one line in memory at a time.

use super::diagnosis::{gone_activity, not_chained};
use super::error::{Doing, JournalError, Trouble, Wrong};
use super::record::{Chain, Fault, MAX_LINE, Sum};
use super::tail::{Search, Tail};
use crate::disk;
use crate::domain::{Record, Seal};
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// The next thing in a journal.
#[derive(Debug)]
pub(super) enum Step {
    /// A line that fits the chain, and its sum.
    Record(Record, Seal),
    /// Bytes that a power cut left behind the last record.
    Torn(Tail),
    /// Nothing.
    End,
}

/// A journal being read.
#[derive(Debug)]
pub(super) struct Scan<R> {
    path: PathBuf,
    reader: BufReader<R>,
    chain: Chain,
    /// Bytes of all good lines so far.
    end: u64,
    line: Vec<u8>,
}

impl<R: Read> Scan<R> {
    /// Goes on behind the lines of `chain`, which are `end` bytes long and which `reader` has behind it.
    pub(super) fn new(path: &Path, reader: R, chain: Chain, end: u64) -> Self {
        Self { path: path.to_owned(), reader: BufReader::with_capacity(64 << 10, reader), chain, end, line: Vec::new() }
    }

    /// The next line.
    pub(super) fn step(&mut self) -> Result<Step, JournalError> {
        let limit = MAX_LINE as u64 + 1;
        self.line.clear();
        let size = self
            .reader
            .by_ref()
            .take(limit)
            .read_until(b'\n', &mut self.line)
            .map_err(|error| JournalError::io(&self.path, Doing::Reading, &error))? as u64;
        let is_ended = self.line.pop_if(|byte| *byte == b'\n').is_some();
        if !is_ended && size == 0 {
            return Ok(Step::End);
        }
        if !is_ended && self.chain.records() > 0 {
            let wrong = match size == limit {
                true => Wrong::TooLong,
                false => not_chained(&self.line, self.chain.records() + 1),
            };
            return self.tail(wrong, is_ended);
        }
        match self.chain.decode(&self.line) {
            _ if !is_ended && size == limit => Err(self.damaged(Wrong::TooLong)),
            // A file without any line is a torn journal only if it begins like one.
            Ok(_) if !is_ended => Ok(Step::Torn(Tail::Unfinished(size))),
            _ if !is_ended && is_beginning(&self.line) => Ok(Step::Torn(Tail::Unfinished(size))),
            Ok(link) => {
                self.end += size;
                let seal = link.seal();
                let mut record = self.chain.follow(link);
                // A list of one event that was read has room for four: twice the memory of a long journal.
                record.events.shrink_to_fit();
                Ok(Step::Record(record, seal))
            }
            Err(Fault::Unchained(wrong)) if self.chain.records() > 0 => self.tail(wrong, is_ended),
            Err(fault) => Err(self.because(fault)),
        }
    }

    /// The tail that begins with the line that was read last. It is an error if a saved record stands behind it.
    fn tail(&mut self, wrong: Wrong, is_ended: bool) -> Result<Step, JournalError> {
        let mut search = Search::new(self.chain.records(), is_ended && self.is_whole());
        search.look(&self.line);
        if is_ended {
            search.look(b"\n");
        }
        // Behind an unfinished line the file may be growing while it is read.
        let mut goes_on = is_ended || wrong == Wrong::TooLong;
        while goes_on && !search.is_later() && !search.is_too_long() {
            let bytes = self.reader.fill_buf().map_err(|error| JournalError::io(&self.path, Doing::Reading, &error))?;
            search.look(bytes);
            let read = bytes.len();
            self.reader.consume(read);
            goes_on = read > 0;
        }
        match search.is_later() {
            true => Err(self.damaged(wrong)),
            false if search.is_too_long() => Err(self.damaged(Wrong::TooLong)),
            false => Ok(Step::Torn(search.tail())),
        }
    }

    /// Whether the line that was read last is the expected record but for its sum.
    fn is_whole(&self) -> bool {
        let next = self.chain.records() + 1;
        self.line.starts_with(b"{\"n\":") && not_chained(&self.line, next) == Wrong::Sum
    }

    /// Reads on to the end and hands every record and its sum to `each`; the tail, if there is one. A file without any
    /// record is an error.
    pub(super) fn run(&mut self, mut each: impl FnMut(Record, Seal)) -> Result<Option<Tail>, JournalError> {
        loop {
            match self.step()? {
                Step::Record(record, seal) => each(record, seal),
                Step::Torn(_) | Step::End if self.chain.records() == 0 => {
                    return Err(JournalError::Empty { path: self.path.clone() });
                }
                Step::Torn(tail) => return Ok(Some(tail)),
                Step::End => return Ok(None),
            }
        }
    }

    /// Sum of the last good line.
    pub(super) const fn head(&self) -> Option<&Sum> {
        self.chain.head()
    }

    /// The line that was read last, without its newline.
    pub(super) fn line(&self) -> &[u8] {
        &self.line
    }

    /// Chain and length in bytes of the good lines.
    pub(super) fn into_end(self) -> (Chain, u64) {
        (self.chain, self.end)
    }

    /// The number of newlines behind what was read.
    pub(super) fn count_rest(&mut self) -> Result<u64, JournalError> {
        self.newlines().map_err(|error| JournalError::io(&self.path, Doing::Reading, &error))
    }

    fn newlines(&mut self) -> io::Result<u64> {
        let mut lines = 0;
        loop {
            let bytes = self.reader.fill_buf()?;
            if bytes.is_empty() {
                return Ok(lines);
            }
            lines += bytes.split(|byte| *byte == b'\n').count() as u64 - 1;
            let read = bytes.len();
            self.reader.consume(read);
        }
    }

    fn because(&self, fault: Fault) -> JournalError {
        let gone = matches!(fault, Fault::Wrong(Wrong::Event { .. })).then(|| gone_activity(&self.line)).flatten();
        if let Some(activity) = gone {
            return JournalError::TestBuild { path: self.path.clone(), line: self.chain.records() + 1, activity };
        }
        match fault {
            Fault::Wrong(wrong) | Fault::Unchained(wrong) => self.damaged(wrong),
            Fault::Newer(format) => JournalError::Newer {
                path: self.path.clone(),
                line: self.chain.records() + 1,
                format,
                known: self.chain.formats().highest,
            },
        }
    }

    /// An error about the line that comes after the good ones.
    pub(super) fn damaged(&self, wrong: Wrong) -> JournalError {
        JournalError::Damaged { path: self.path.clone(), line: self.chain.records() + 1, wrong }
    }
}

/// Whether the bytes can be the beginning of the first line.
fn is_beginning(bytes: &[u8]) -> bool {
    const FIRST: &[u8] = b"{\"n\":1,\"at\":\"";
    let common = bytes.len().min(FIRST.len());
    bytes.starts_with(&FIRST[..common])
}

/// Opens an ordinary file that exists; a pipe is not waited for.
pub(super) fn open(path: &Path, doing: Doing, options: &OpenOptions) -> Result<File, JournalError> {
    disk::open_with(path, options).map_err(|refused| JournalError::trouble(path, doing, Trouble::from(&refused)))
}

/// Checks that a path leads to an ordinary file.
pub(super) fn check_ordinary(path: &Path, doing: Doing) -> Result<(), JournalError> {
    let kind = std::fs::metadata(path).map_err(|error| JournalError::io(path, doing, &error))?.file_type();
    if kind.is_dir() {
        Err(JournalError::trouble(path, doing, Trouble::Folder))
    } else if kind.is_file() {
        Ok(())
    } else {
        Err(JournalError::trouble(path, doing, Trouble::NotAFile))
    }
}
