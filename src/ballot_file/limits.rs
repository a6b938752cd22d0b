//! What a ballot file may hold at most, far above any real election, so that every file is counted or refused soon
//! and in little memory. `docs/tally.md` lists the same figures.

use std::fmt;

/// A bound of a ballot file that was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Candidates of the file.
    Candidates,
    /// Criteria of the settings.
    Criteria,
    /// Candidates times criteria.
    Cells,
    /// Characters of a candidate's id, and of a criterion's name.
    Name,
    /// Entries of one list or map, on a ballot or of the weights.
    Entries,
    /// Characters of a number with decimals, as written.
    Number,
    /// Entries of the list of ballots.
    Ballots,
    /// Bytes of one ballot.
    Ballot,
    /// Bytes of ballots that stand before what is needed to count them.
    Held,
    /// Bytes of everything beside the ballots.
    Rest,
}

impl Limit {
    const ALL: [Self; 10] = [
        Self::Candidates,
        Self::Criteria,
        Self::Cells,
        Self::Name,
        Self::Entries,
        Self::Number,
        Self::Ballots,
        Self::Ballot,
        Self::Held,
        Self::Rest,
    ];

    /// The most that is allowed.
    pub const fn most(self) -> u64 {
        match self {
            Self::Candidates | Self::Entries => 10_000,
            Self::Criteria | Self::Number => 100,
            Self::Cells => 100_000,
            Self::Name => 500,
            Self::Ballots => 1_000_000,
            Self::Ballot => 1 << 20,
            Self::Held | Self::Rest => 16 << 20,
        }
    }

    /// The limit, if there are more than it allows.
    pub(super) fn over(self, found: usize) -> Result<(), Self> {
        match u64::try_from(found) {
            Ok(found) if found <= self.most() => Ok(()),
            _ => Err(self),
        }
    }

    /// The limit that an error of the JSON reader tells of, which can hold nothing but text.
    pub(super) fn told_by(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|limit| limit.to_string() == text)
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Candidates => "there are more than 10,000 candidates",
            Self::Criteria => "there are more than 100 criteria",
            Self::Cells => "candidates times criteria are more than 100,000",
            Self::Name => "a name is longer than 500 characters",
            Self::Entries => "a list has more than 10,000 entries",
            Self::Number => "a number is written with more than 100 characters",
            Self::Ballots => {
                "there are more than 1,000,000 entries; ballots that are alike can be one entry with their `count`"
            }
            Self::Ballot => "it is longer than 1 MiB",
            Self::Held => {
                "the ballots stand before `kind`, `candidates` or `settings` and are longer than 16 MiB; put them last"
            }
            Self::Rest => "everything beside the ballots is longer than 16 MiB",
        })
    }
}

impl std::error::Error for Limit {}

/// A name or message as an error repeats it: at most so many characters.
pub(super) fn clipped(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The most characters of a name that an error repeats.
pub(super) const NAME_SHOWN: usize = 60;

/// The most characters of a reader's message that an error repeats.
pub(super) const MESSAGE_SHOWN: usize = 300;
