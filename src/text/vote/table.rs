//! Titles of the key tables, by phase.

use crate::text::Phrase;
/// The list of votes.
pub const LIST: Phrase = Phrase::new("Daftar pemungutan suara", "List of votes");
/// A new vote.
pub const DRAFT: Phrase = Phrase::new("Suara: rancangan", "Vote: draft");
/// Drafted.
pub const DRAFTED: Phrase = Phrase::new("Suara: musyawarah atau hitung", "Vote: talk it over or count");
/// The declaration.
pub const DECLARE: Phrase = Phrase::new("Suara: aturan", "Vote: rule");
/// The roll.
pub const VOTERS: Phrase = Phrase::new("Suara: yang memilih", "Vote: who votes");
/// Before opening.
pub const READY: Phrase = Phrase::new("Suara: siap dibuka", "Vote: ready to open");
/// Open.
pub const OPEN: Phrase = Phrase::new("Suara: dibuka", "Vote: open");
/// Open, counted or filled in together.
pub const TOGETHER: Phrase = Phrase::new("Suara: dihitung bersama", "Vote: counted together");
/// Closed.
pub const RESULT: Phrase = Phrase::new("Suara: hasil", "Vote: result");
/// Details.
pub const DETAIL: Phrase = Phrase::new("Suara: rincian", "Vote: details");
/// Counting again.
pub const RECOUNT: Phrase = Phrase::new("Suara: hitung ulang", "Vote: counting again");
/// Papers compared.
pub const AUDIT: Phrase = Phrase::new("Suara: cek kertas", "Vote: papers checked");
/// Accepted.
pub const ACCEPTED: Phrase = Phrase::new("Suara: disepakati", "Vote: accepted");
/// Withdrawn.
pub const WITHDRAWN: Phrase = Phrase::new("Suara: dicabut", "Vote: withdrawn");
