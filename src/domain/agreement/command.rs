//! What may be asked about the agreement.

use super::Part;

/// Asked about the agreement that is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgreementCommand {
    /// Give a part words of its own.
    Word {
        /// The part.
        part: Part,
        /// The words; empty goes back to what is made.
        text: String,
        /// What is made of the record now.
        made: String,
    },
    /// The paper made of so many records was signed.
    Sign {
        /// Records it was made from.
        records: u64,
    },
    /// The last signing was noted by mistake.
    Revoke {
        /// Why.
        reason: String,
    },
}
