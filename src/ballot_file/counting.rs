//! Counting the list of ballots while it is read.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};

use super::ballot::{Ballot, BallotIn};
use super::candidates::Candidates;
use super::counter::Counter;
use super::limits::Limit;
use super::meter::Meter;
use super::{Method, Reason, TallyError, add};

/// A count under way.
#[derive(Debug)]
pub(super) struct Count {
    pub candidates: Candidates,
    pub methods: Vec<Method>,
    pub field: &'static str,
    pub counter: Counter,
}

/// The list of ballots, counted one by one.
#[derive(Debug)]
pub(super) struct Ballots<'a> {
    pub count: &'a mut Count,
    /// The ballot being read, from 1; `None` before the first and after the last.
    pub ballot: &'a mut Option<u64>,
    pub meter: &'a Meter,
    /// Why reading was stopped at that ballot, when it was not the JSON.
    pub stopped: &'a mut Option<TallyError>,
}

impl<'de> DeserializeSeed<'de> for Ballots<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Ballots<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of ballots")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        let Self { count, ballot, meter, stopped } = self;
        let Count { candidates, counter, field, .. } = count;
        let mut read = Reading { seq, field, ballot, meter, stopped };
        match counter {
            Counter::Ranked(ranked) => read.each(|body, n| add::ranking(ranked, candidates, &body, n)),
            Counter::Choices(choices) => read.each(|body, n| add::choices(choices, candidates, &body, n)),
            Counter::Dots(dots) => read.each(|body, n| add::dots(dots, candidates, &body, n)),
            Counter::Scores(scores) => read.each(|body, n| add::scores(scores, candidates, &body, n)),
            Counter::Criteria { names, scores } => {
                read.each(|body, n| add::criteria(scores, names, candidates, &body, n))
            }
            Counter::Ratings(ratings) => read.each(|body, n| add::ratings(ratings, candidates, &body, n)),
            Counter::Fist(fist) => read.each(|body, n| add::fist(fist, candidates, body, n)),
            Counter::Totals(totals) => read.each(|body, n| add::totals(totals, candidates, &body, n)),
        }
    }
}

/// A list of ballots being read.
struct Reading<'a, A> {
    seq: A,
    field: &'static str,
    ballot: &'a mut Option<u64>,
    meter: &'a Meter,
    stopped: &'a mut Option<TallyError>,
}

impl<'de, A: SeqAccess<'de>> Reading<'_, A> {
    /// Gives each ballot with its count to a tally, and stops at the first that is refused.
    fn each<B: Deserialize<'de>>(
        &mut self,
        mut take: impl FnMut(B, u64) -> Result<(), Reason>,
    ) -> Result<(), A::Error> {
        for number in 1.. {
            *self.ballot = Some(number);
            self.meter.begin(Some(Limit::Ballot));
            let Some(Ballot { count, body }) = self.seq.next_element_seed(BallotIn::<B>::field(self.field))? else {
                break;
            };
            if number > Limit::Ballots.most() {
                *self.stopped = Some(TallyError::Limit(Limit::Ballots));
                return Err(A::Error::custom("stopped"));
            }
            if let Err(reason) = add::count(count).and_then(|count| take(body, count)) {
                *self.stopped = Some(TallyError::Ballot { number, reason });
                return Err(A::Error::custom("stopped"));
            }
        }
        *self.ballot = None;
        self.meter.begin(None);
        Ok(())
    }
}
