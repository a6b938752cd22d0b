//! What has a clock of its own beside a scene: a countdown, and who speaks.

use super::Said;

/// Something with time of its own, beside what the room looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// What it is for, or who speaks: from the longest way to say it to the shortest.
    pub name: Vec<String>,
    /// Minutes and seconds left, `04:59`.
    pub figures: Said,
    /// That time is up, or who comes next, from the longest way to say it to the shortest; empty when there is nothing to
    /// say.
    pub below: Vec<String>,
}
