//! Threads through the whole workshop: what followed from what, one dimension at a time.

/// The thread that is told, or what is about to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threads {
    /// What they are.
    pub title: String,
    /// Which of how many is told, from the longest way to say it to the shortest; how many there are before the first.
    pub counted: String,
    /// The thread; none before the facilitator tells the first.
    pub thread: Option<Thread>,
    /// Said before the first, and where there are none.
    pub empty: String,
}

/// A thread, the earliest step first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// The dimension.
    pub dimension: String,
    /// Its steps.
    pub steps: Vec<ThreadStep>,
}

/// Something that followed from the step before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThreadStep {
    /// What it is, by kind and number: `isu 3`, `[W] 14`.
    pub kind: String,
    /// Its words.
    pub text: String,
}
