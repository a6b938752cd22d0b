//! The journal on a real disk: damage of every kind, failing writes, two writers, and the golden file of each format.

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
