//! Why a step of a vote may not happen, and what is wrong with a ballot.

use super::audited::DiceFault;
use super::{Letter, MethodKind, VoteState};
use crate::domain::Id;
use crate::domain::attendance::Code;

/// Why a step of a vote may not happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VoteRefusal {
    /// The vote is in another state.
    State(VoteState),
    /// Fewer than one option.
    Options,
    /// The option comes from an item and from a row; its text.
    TwoSources(String),
    /// The options are given twice or are not in the vote.
    UnknownOption(String),
    /// A number of the method is out of range (dots, limits, cut).
    Numbers,
    /// Nobody votes.
    NoVoters,
    /// The delegation does not vote here.
    NotAVoter(Code),
    /// The delegation votes here already.
    AlreadyAVoter(Code),
    /// A named ballot in a secret vote, or a nameless one where names are kept.
    Naming,
    /// More ballots than voters.
    TooManyBallots {
        /// Voters.
        voters: u32,
    },
    /// No ballot has this number, or it does not count any more.
    NoSuchBallot(u32),
    /// The ballot does not follow the rule.
    Ballot(BallotFault),
    /// Something about an audit.
    Audit(AuditRefusal),
    /// The totals do not fit (more than present).
    Totals {
        /// The most that is possible.
        most: u32,
    },
    /// A tie at the cut must be settled first.
    TieOpen,
    /// There is no tie at the cut.
    NoTie,
    /// The settlement does not name exactly the tied options, or its run-off is not closed.
    Settlement,
    /// A lot without the word that the room says.
    WordMissing,
    /// A lot with another word than this one, which the room has said after the same closing.
    WordSaid(String),
    /// Two run-offs have been held already.
    RunOffs,
    /// There is no valid ballot.
    NoResult,
    /// A ballot where totals are counted in the room, or the other way round.
    Entry,
    /// Too few took part for the count to bind; the room can still agree by musyawarah.
    NoQuorum,
    /// Fist to five without consensus.
    NotCarried,
    /// A run-off is by one choice between two, by Borda among more, and fills exactly the places left.
    RunOffRule,
    /// A run-off only settles the tie of this vote; and once it has, it stays as it is.
    RunOffOf(Id),
}

/// Why papers cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AuditRefusal {
    /// There are no papers: totals, or one table that the room agreed on.
    NoPapers,
    /// No draw: the records come from no file, so that nothing seals the vote.
    NotSealed,
    /// The dice are none.
    Dice(DiceFault),
    /// Fewer than one, or more than there are.
    Sample {
        /// The most.
        most: u32,
    },
    /// The dice do not draw this paper.
    NotDrawn(u32),
}

/// What is wrong with a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BallotFault {
    /// This is not an option of the vote.
    UnknownOption(String),
    /// An option is named twice.
    Twice(Letter),
    /// More dots than there are.
    TooManyDots {
        /// As typed.
        given: u32,
        /// Allowed.
        dots: u32,
    },
    /// More dots on one option than allowed.
    TooManyOnOne {
        /// The option.
        option: Letter,
        /// Allowed.
        most: u32,
    },
    /// More options than allowed.
    TooManyChoices {
        /// Allowed.
        most: u32,
    },
    /// Shared ranks are not allowed here.
    SharedRank,
    /// A score off the scale.
    OffScale {
        /// Lowest.
        low: i64,
        /// Highest.
        high: i64,
    },
    /// Nothing is typed after the name or number.
    Empty,
    /// No delegation of this name votes here; as typed.
    NotAVoter(String),
    /// A name in a secret vote or an agreed table, or none where names are kept.
    Naming,
    /// Several alike where every ballot has a name.
    Alike,
    /// Numbers where options go by letters.
    Numbers {
        /// The options that these numbers would be, as typed.
        letters: String,
        /// The last option there is.
        last: Letter,
    },
    /// Another number of scores than the table has cells.
    Cells {
        /// Scores expected for one option.
        each: u32,
    },
    /// Not understood; the text.
    Unreadable(String),
    /// A ballot of another method: what it probably means.
    OtherMethod(MethodKind),
}
