//! Readiness by element, over all places and of each.

use super::{Bar, Block, Chart, ChartKind, Map, Page, short};
use crate::rollup::{Place, Readiness, tenths};
use crate::text::rollup as say;
use std::cmp::Reverse;

/// A figure of a sheet, with its elements by heading, in the order in which they stand, each as it is over all places.
struct Figure<'a> {
    sheet: &'a str,
    id: &'a str,
    title: String,
    elements: Vec<(Option<&'a str>, Bar)>,
}

impl Figure<'_> {
    fn has(&self, readiness: &Readiness) -> bool {
        self.sheet == readiness.sheet && self.id == readiness.figure
    }
}

impl Page<'_> {
    pub(super) fn readiness(&self) -> Vec<Block> {
        let mut told = Vec::new();
        for figure in self.figures() {
            let map = self.readiness_by_place(&figure);
            let bars = figure.elements.into_iter().map(|(_, bar)| bar).collect();
            let together = ChartKind::Bars { bars, most: 100.0 };
            let by_place = ChartKind::Map { columns: map.columns, rows: map.rows };
            let titles = [say::readiness_of, say::readiness_by_place].map(|title| title(self.language, &figure.title));
            let charts = titles.into_iter().zip([together, by_place]);
            told.extend(charts.map(|(title, kind)| Block::Chart(Chart { title, kind, is_told: false })));
        }
        let means = (!told.is_empty()).then(|| Block::plain(self.language.say(say::READINESS_MEANS)));
        self.section(say::READINESS, means.into_iter().chain(told))
    }

    /// The readiness that counts: of each place as its newest workshop has it in which it is answered.
    fn counted(&self) -> impl Iterator<Item = &Readiness> {
        self.rollup.places.iter().flat_map(|place| self.rollup.readiness_of(place))
    }

    /// The figures that are answered somewhere, with the elements that are.
    fn figures(&self) -> Vec<Figure<'_>> {
        let mut figures: Vec<Figure> = Vec::new();
        // The place with most elements says in which order they stand.
        let mut places: Vec<&[Readiness]> =
            self.rollup.places.iter().map(|place| self.rollup.readiness_of(place)).collect();
        places.sort_by_key(|elements| Reverse(elements.len()));
        for readiness in places.into_iter().flatten() {
            let name = readiness.name.as_ref().map(|name| self.language.label(name).to_owned());
            let name = name.unwrap_or_else(|| self.say(say::NO_HEADING));
            let element = (readiness.heading.as_deref(), Bar { name, ..Bar::default() });
            match figures.iter_mut().find(|figure| figure.has(readiness)) {
                Some(figure) if figure.elements.iter().any(|(heading, _)| *heading == element.0) => {}
                Some(figure) => figure.elements.push(element),
                None => figures.push(Figure {
                    sheet: &readiness.sheet,
                    id: &readiness.figure,
                    title: self.language.label(&readiness.title).to_owned(),
                    elements: vec![element],
                }),
            }
        }
        for figure in &mut figures {
            let elements = std::mem::take(&mut figure.elements);
            let mut answered: Vec<(Option<&str>, Bar)> = elements
                .into_iter()
                .filter_map(|(heading, bar)| Some((heading, self.bar(figure, heading, bar.name)?)))
                .collect();
            // What stands under no heading comes last, as on the sheet.
            answered.sort_by_key(|(heading, _)| heading.is_none());
            figure.elements = answered;
        }
        figures.retain(|figure| !figure.elements.is_empty());
        figures
    }

    /// The readiness of an element over all places; none where nobody answers it.
    fn bar(&self, figure: &Figure, heading: Option<&str>, name: String) -> Option<Bar> {
        let tenths = share(self.counted(), figure, heading)?;
        let value = f64::from(tenths) / 10.0;
        Some(Bar { name, value, text: self.percent(tenths), formula: None })
    }

    /// The readiness of each place in whole percent.
    fn readiness_by_place(&self, figure: &Figure) -> Map {
        let row = |place: &Place| {
            let of = |(heading, _): &(Option<&str>, Bar)| {
                let tenths = share(self.rollup.readiness_of(place), figure, *heading);
                tenths.map(|tenths| u64::from((tenths + 5) / 10))
            };
            let row: Vec<Option<u64>> = figure.elements.iter().map(of).collect();
            row.iter().any(Option::is_some).then(|| (short(&place.name), row))
        };
        Map {
            columns: figure.elements.iter().map(|(_, bar)| bar.name.clone()).collect(),
            rows: self.rollup.places.iter().filter_map(row).collect(),
        }
    }
}

/// The share of an element, in tenths of a percent.
fn share<'a>(
    readiness: impl IntoIterator<Item = &'a Readiness>,
    figure: &Figure,
    heading: Option<&str>,
) -> Option<u32> {
    let of_it = readiness.into_iter().filter(|one| figure.has(one) && one.heading.as_deref() == heading);
    let (given, possible) = of_it.fold((0, 0), |sums, one| (sums.0 + one.given, sums.1 + one.possible));
    tenths(given, possible)
}
