//! The journal on a real disk: damage of every kind, failing writes, two writers, and the golden file of each format.

mod copy;
mod crash;
mod damage;
mod fault;
mod follow;
mod golden;
mod lock;
mod open;
mod page;
mod repair;
mod round_trip;
mod seen;
mod shelf;
mod story;
mod support;
