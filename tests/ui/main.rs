//! The window without a terminal: keys in, pictures and records out.

#![expect(clippy::wildcard_enum_match_arm, reason = "a test looks at one variant and fails on every other")]

mod agenda;
mod aside;
mod attendance;
mod bad_cells;
mod board;
mod coming_back;
mod desk;
mod details;
mod dialogs;
mod every_screen;
mod first_ten_minutes;
mod four_stages;
mod groups;
mod handout;
mod header;
mod hidden;
mod home;
mod looked_over;
mod never_public;
mod new;
mod next_stage;
mod one_vote;
mod pictures;
mod readme;
mod recap;
mod rehearsal;
mod replan;
mod scenes;
mod script;
mod settings;
mod sheet;
mod skipped;
mod stage;
mod stories_board;
mod stories_factors;
mod stories_indicators;
mod stories_quick_wins;
mod stories_sessions;
mod storm;
mod tahap_1;
mod talk;
mod vote;
mod wall;
mod wording;
