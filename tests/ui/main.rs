//! The window without a terminal: keys in, pictures and records out.

mod board;
mod stage;
