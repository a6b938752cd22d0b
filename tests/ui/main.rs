//! The window without a terminal: keys in, pictures and records out.

mod board;
mod coming_back;
mod every_screen;
mod never_public;
mod stage;
mod storm;
