//! The real program in a real terminal: how it starts, comes back, and ends.
#![cfg(unix)]

mod aborts;
mod agreement;
mod budget;
mod crash;
mod ends;
mod files;
mod keys;
mod last_key;
mod long;
mod panics;
mod pty;
mod resume;
mod reveal;
mod room;
mod sizes;
mod start;
mod wall;
