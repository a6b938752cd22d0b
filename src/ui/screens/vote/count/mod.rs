//! Counting again after the result: together before the room, or papers beside what was entered.

pub mod audit;
pub mod audit_view;
pub mod recount;
