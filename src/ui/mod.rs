//! The screens. `update` turns what happens into steps and effects, `view(&self, …)` draws and changes nothing. No I/O.

pub mod app;
pub mod ctx;
mod desk;
pub mod dialogs;
pub mod effect;
pub mod fit;
pub mod global;
pub mod groups;
pub mod handout;
mod header;
pub mod incoming;
pub mod input;
pub mod intake;
pub mod keys;
pub mod links;
pub mod mention;
pub mod outgoing;
pub mod place;
pub mod role;
pub mod route;
pub mod screens;
pub mod settings;
pub mod shelf;
pub mod theme;
pub mod view;
pub mod wall;
pub mod widgets;
