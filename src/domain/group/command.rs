//! What may be asked about the groups at tables and their presentations.

use super::Group;

/// Asked about groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupCommand {
    /// These are the groups from now on.
    Form(Vec<Group>),
    /// Draw the order of presentations from a word of the room; so many minutes each.
    Draw {
        /// The word.
        seed: String,
        /// 1 to 60.
        minutes: u32,
    },
    /// The next group presents.
    Next,
    /// Nobody presents any more.
    End,
}
