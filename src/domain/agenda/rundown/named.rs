//! The sheet that the title of a session names. Nothing is known here of any sheet: the words are those of its title, of
//! what its rows are, and of its looks.

use super::guess::words;
use crate::domain::agenda::Label;
use crate::domain::sheet::{Look, Sheet};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Words that stand in titles of all kinds, and tell no sheet from another.
const EVERYWHERE: &str = "analisis analysis and atau bimtek cerdas city daerah dan dari dengan discussion diskusi for isi \
    kabupaten kelompok kota masterplan pada paparan pembahasan penyusunan plan region regional rencana smart tahap the \
    untuk with workshop yang";

/// How much a word of a title tells, how much one of what the rows are, and how much one of a look.
const TITLE: usize = 3;
const ROW: usize = 2;
const LOOK: usize = 1;

/// The sheet of which a title says most: of words that several sheets share each gets its part. Of those of which it says
/// as much, the one that it names first. Hidden sheets are out of sight here too.
pub(super) fn sheet<'a>(title: &str, sheets: &'a [Sheet]) -> Option<&'a Sheet> {
    let said = words(title);
    let shown = sheets.iter().filter(|sheet| !sheet.hidden);
    let known: Vec<(&Sheet, BTreeMap<String, usize>)> = shown.map(|sheet| (sheet, telling(sheet))).collect();
    let part = |word: &String, weight: usize| {
        let shared = known.iter().filter(|(_, words)| words.contains_key(word)).count();
        weight * SHARES / shared.max(1)
    };
    let found = known.iter().filter_map(|(sheet, words)| {
        let first = said.iter().position(|word| words.contains_key(word))?;
        let told: usize = said.iter().filter_map(|word| Some(part(word, *words.get(word)?))).sum();
        Some(((told, Reverse(first)), *sheet))
    });
    // Of equals the last would be taken; the sheets are in the order of the workshop.
    found.rev().max_by_key(|(told, _)| *told).map(|(_, sheet)| sheet)
}

/// A number that every number of sheets up to 10 divides.
const SHARES: usize = 2_520;

/// The words that tell of a sheet, each with how much.
fn telling(sheet: &Sheet) -> BTreeMap<String, usize> {
    let looks = sheet.looks.iter().filter_map(Look::name).map(|name| (name, LOOK));
    let labels = looks.chain([(&sheet.row, ROW), (&sheet.title, TITLE)]);
    let words = labels.flat_map(|(label, much)| of_label(label).into_iter().map(move |word| (word, much)));
    words.filter(|(word, _)| word.chars().count() > 2 && EVERYWHERE.split(' ').all(|other| other != word)).collect()
}

fn of_label(label: &Label) -> Vec<String> {
    [words(&label.id), words(&label.en)].concat()
}

/// The look of a sheet whose name stands in a title; none where it is the first, which is the usual one.
pub(super) fn look<'a>(title: &str, sheet: &'a Sheet) -> Option<&'a Look> {
    let said = words(title);
    let stands = |name: &str| {
        let name = words(name);
        !name.is_empty() && name.iter().all(|word| said.contains(word))
    };
    let named = |look: &&Look| look.name().is_some_and(|name| stands(&name.id) || stands(&name.en));
    sheet.looks.iter().skip(1).find(named)
}
