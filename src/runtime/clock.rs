//! The wall clock, and where the machine stands.

use crate::domain::Zone;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Now, in whole milliseconds.
pub fn now() -> Timestamp {
    Timestamp::from_millisecond(Timestamp::now().as_millisecond()).unwrap_or_default()
}

/// The zone of Indonesia that the machine's own offset is nearest to.
pub fn zone_guess() -> Zone {
    let hours = TimeZone::system().to_offset(now()).seconds() / 3600;
    match hours {
        ..=7 => Zone::Wib,
        8 => Zone::Wita,
        9.. => Zone::Wit,
    }
}
