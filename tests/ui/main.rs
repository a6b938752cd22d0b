//! The window without a terminal: keys in, pictures and records out.

#![expect(clippy::wildcard_enum_match_arm, reason = "a test looks at one variant and fails on every other")]

mod agenda;
mod aside;
mod attendance;
mod bad_cells;
mod board;
mod colours;
mod coming_back;
mod days;
mod desk;
mod details;
mod dialogs;
mod every_screen;
mod first_ten_minutes;
mod floor;
mod four_stages;
mod from_outside;
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
mod palette;
mod pictures;
mod pointing;
mod readme;
mod recap;
mod rehearsal;
mod replan;
mod scenes;
mod script;
mod second_window;
mod sessions;
mod settings;
mod sheet;
mod sheet_looks;
mod sheets;
mod shots;
mod skipped;
mod stage;
mod stories_board;
mod stories_factors;
mod stories_indicators;
mod stories_quick_wins;
mod stories_sessions;
mod storm;
#[path = "../../examples/pictures/svg.rs"]
#[allow(dead_code, reason = "a test looks at colours alone")]
mod svg;
mod tables_out;
mod tahap_1;
mod talk;
mod threads;
mod told;
mod typing;
mod vote;
mod wall;
mod wall_votes;
mod whole;
mod wording;
