//! The journal on a real disk: damage of every kind, failing writes, two writers, and the golden file of each format.

#![expect(clippy::wildcard_enum_match_arm, reason = "a test looks at one variant and fails on every other")]
#![expect(clippy::cast_possible_truncation, reason = "the numbers of a test are small")]
#![expect(clippy::cast_possible_wrap, reason = "the numbers of a test are small")]
#![expect(clippy::needless_pass_by_value, reason = "JSON that is made for one call")]

#[cfg(unix)]
mod beside;
mod copy;
mod crash;
mod damage;
mod fault;
mod follow;
mod golden;
mod lock;
mod open;
mod page;
mod reading;
mod repair;
mod round_trip;
mod seal;
mod seen;
mod shelf;
mod size;
mod story;
mod support;
mod wide;
