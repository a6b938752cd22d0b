//! The window without a terminal: keys in, pictures and records out.

mod agenda;
mod attendance;
mod board;
mod coming_back;
mod details;
mod every_screen;
mod first_ten_minutes;
mod groups;
mod handout;
mod home;
mod never_public;
mod new;
mod pictures;
mod readme;
mod recap;
mod rehearsal;
mod replan;
mod script;
mod settings;
mod stage;
mod storm;
mod tahap_1;
mod talk;
mod vote;
mod wall;
mod wording;
