//! The `mufakat` program.

fn main() {}
