//! Instants, and the three time zones of Indonesia.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};
use serde::{Deserialize, Serialize};

/// When something is decided: the instant, and the number that its record will have.
///
/// The number makes ids ([`crate::domain::Id`]) without the domain counting anything itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// The instant by the wall clock, whole milliseconds.
    pub time: Timestamp,
    /// The number of the record being decided, from 1.
    pub record: u64,
}

/// A time zone of Indonesia. None has daylight saving time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Zone {
    /// Waktu Indonesia Barat, UTC+7.
    Wib,
    /// Waktu Indonesia Tengah, UTC+8.
    Wita,
    /// Waktu Indonesia Timur, UTC+9.
    Wit,
}

impl Zone {
    /// All three, west to east.
    pub const ALL: [Self; 3] = [Self::Wib, Self::Wita, Self::Wit];

    /// The abbreviation that stands behind a time: `WIB`, `WITA`, `WIT`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wib => "WIB",
            Self::Wita => "WITA",
            Self::Wit => "WIT",
        }
    }

    /// The zone with this abbreviation, in either case.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zone| zone.name().eq_ignore_ascii_case(name))
    }

    /// Hours ahead of UTC: 7, 8 or 9.
    pub const fn hours(self) -> i8 {
        match self {
            Self::Wib => 7,
            Self::Wita => 8,
            Self::Wit => 9,
        }
    }

    /// The fixed offset from UTC.
    pub fn offset(self) -> Offset {
        Offset::constant(self.hours())
    }

    /// Date and time of day of an instant in this zone.
    pub fn civil(self, time: Timestamp) -> DateTime {
        self.offset().to_datetime(time)
    }

    /// The instant of a date and time of day in this zone; the nearest possible one at the ends of the calendar.
    pub fn instant(self, civil: DateTime) -> Timestamp {
        TimeZone::fixed(self.offset()).to_timestamp(civil).unwrap_or(Timestamp::MAX)
    }

    /// The date of an instant in this zone.
    pub fn date(self, time: Timestamp) -> Date {
        self.civil(time).date()
    }
}
