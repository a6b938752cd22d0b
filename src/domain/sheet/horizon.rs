//! The years of a roadmap before its workshop has a date.

use super::{YEARS, Years};
use jiff::civil::Date;

/// Which years an agenda gives to roadmaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Horizon {
    /// So many years, 1 to 30, from the one after the workshop begins.
    Span(i16),
    /// These years.
    Fixed(Years),
}

impl Horizon {
    /// What holds where an agenda says nothing.
    pub const USUAL: Self = Self::Span(10);

    /// The years of a workshop that begins on this day, as far as [`YEARS`] go; none where they begin behind them.
    pub fn years(self, start: Date) -> Option<Years> {
        let years = match self {
            Self::Fixed(years) => years,
            Self::Span(span) => {
                let first = start.year().checked_add(1)?;
                Years { first, last: first.saturating_add(span - 1).min(*YEARS.end()) }
            }
        };
        years.is_sound().then_some(years)
    }

    /// The horizon that gives these years to a workshop that begins on this day.
    pub fn of(years: Years, start: Date) -> Self {
        let next = start.year().checked_add(1) == Some(years.first);
        if next { Self::Span(years.last - years.first + 1) } else { Self::Fixed(years) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_begins_in_the_year_after_the_workshop() {
        let day: Date = "2026-11-28".parse().expect("a date");
        let years = Horizon::USUAL.years(day).expect("years");
        assert_eq!((years.first, years.last), (2027, 2036));
        assert_eq!(Horizon::of(years, day), Horizon::USUAL);
        let fixed = Years { first: 2025, last: 2029 };
        assert_eq!(Horizon::Fixed(fixed).years(day), Some(fixed));
        assert_eq!(Horizon::of(fixed, day), Horizon::Fixed(fixed));
        let late: Date = "2095-01-01".parse().expect("a date");
        assert_eq!(Horizon::USUAL.years(late).map(|years| years.last), Some(2100));
        assert_eq!(Horizon::USUAL.years(Date::MAX), None);
    }
}
