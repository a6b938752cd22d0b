//! The wall clock, and where the machine stands.

use crate::disk;
use crate::domain::Zone;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::path::Path;

/// Now, in whole milliseconds.
pub fn now() -> Timestamp {
    Timestamp::from_millisecond(Timestamp::now().as_millisecond()).unwrap_or_default()
}

/// The machine's zone. Its name is not looked for where it can be done without: going through the whole database of
/// zones takes as long as all else at the start.
fn system_zone() -> TimeZone {
    let direct = match std::env::var("TZ") {
        Ok(named) => TimeZone::posix(&named).ok(),
        Err(_) => {
            disk::read(Path::new("/etc/localtime"), 1 << 20).ok().and_then(|bytes| TimeZone::tzif("local", &bytes).ok())
        }
    };
    direct.unwrap_or_else(TimeZone::system)
}

/// The zone of Indonesia that the machine's own offset is nearest to.
pub fn zone_guess() -> Zone {
    let hours = system_zone().to_offset(now()).seconds() / 3600;
    match hours {
        ..=7 => Zone::Wib,
        8 => Zone::Wita,
        9.. => Zone::Wit,
    }
}
