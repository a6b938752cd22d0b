//! The workshop as pure values: no I/O, no clock, no randomness, no terminal.
