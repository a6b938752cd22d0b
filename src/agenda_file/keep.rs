//! The agenda of a workshop as a file for the next region.

use super::{AgendaFile, SheetFile};
use crate::domain::Workshop;
use crate::domain::agenda::{Label, SessionPlan, SessionState};
use crate::domain::place::Place;
use crate::domain::sheet::{Cell, Given, Horizon, Row, Sheet, Words};
use crate::domain::swot::Aspect;

/// The agenda as it is by now: sessions in their order and with their edits, less those left out; the aspects on the
/// board. Words of the place become placeholders again.
pub fn of_workshop(workshop: &Workshop) -> AgendaFile {
    let place = &workshop.created.place;
    let aspects =
        workshop.aspects().iter().map(|aspect| Aspect { id: aspect.id.clone(), name: label(place, &aspect.name) });
    let days = workshop.days.iter().map(|day| {
        let kept = day.sessions.iter();
        let kept = kept.filter(|session| session.state != SessionState::Skipped);
        kept.map(|session| plan(workshop, &session.plan)).collect()
    });
    AgendaFile {
        id: workshop.created.agenda.clone(),
        title: label(place, &Label::same(workshop.created.title.clone())),
        about: None,
        aspects: aspects.collect(),
        dimensions: workshop.created.dimensions.clone(),
        years: years(workshop),
        sheets: workshop.sheets.all().iter().map(|sheet| self::sheet(workshop, sheet)).collect(),
        days: days.filter(|day: &Vec<SessionPlan>| !day.is_empty()).collect(),
    }
}

/// The years of roadmaps, counted from the first day again where they began in the year after it.
fn years(workshop: &Workshop) -> Horizon {
    let years = workshop.created.years.zip(workshop.days.first());
    years.map_or(Horizon::USUAL, |(years, day)| Horizon::of(years, day.date))
}

/// A sheet as it is by now. Of its rows those that the agenda gave and that stand; of their cells the main one and the
/// texts that the agenda gave.
fn sheet(workshop: &Workshop, sheet: &Sheet) -> SheetFile {
    let mut declared = sheet.clone();
    for heading in &mut declared.headings {
        heading.aspect = heading.aspect.take().filter(|id| workshop.aspects().iter().any(|aspect| aspect.id == *id));
    }
    // Of the rows of an earlier stage those that an agenda gave still read as it gave them.
    let is_given = |row: &&Row| {
        let words = sheet.main().and_then(|main| row.cells.get(&main.id));
        row.id.record == 1 && (row.origin.is_none() || matches!(words, Some(Cell::Text(Words::Given(_)))))
    };
    let rows = workshop.rows_of(sheet).into_iter().filter(is_given);
    SheetFile { given: rows.map(|row| given(sheet, row)).collect(), sheet: declared }
}

fn given(sheet: &Sheet, row: &Row) -> Given {
    let main = sheet.main().map(|main| main.id.as_str());
    let text = |(id, cell): (&String, &Cell)| {
        let Cell::Text(words) = cell else {
            return None;
        };
        let label = match words {
            Words::Given(label) => label.clone(),
            Words::Typed(text) if Some(id.as_str()) == main => Label::same(text.clone()),
            Words::Typed(_) => return None,
        };
        Some((id.clone(), Cell::Text(Words::Given(label))))
    };
    Given { heading: row.heading.clone(), cells: row.cells.iter().filter_map(text).collect() }
}

fn plan(workshop: &Workshop, plan: &SessionPlan) -> SessionPlan {
    let place = &workshop.created.place;
    let on_board = |id: &&String| workshop.aspects().iter().any(|aspect| aspect.id == **id);
    let labels = |labels: &[Label]| labels.iter().map(|text| label(place, text)).collect();
    SessionPlan {
        title: label(place, &plan.title),
        speaker: plan.speaker.as_ref().map(|who| general(place, who)),
        prompts: labels(&plan.prompts),
        checklist: labels(&plan.checklist),
        aspects: plan.aspects.iter().filter(on_board).cloned().collect(),
        ..plan.clone()
    }
}

fn label(place: &Place, label: &Label) -> Label {
    Label { id: general(place, &label.id), en: general(place, &label.en) }
}

/// The text with `{place}`, `{head}`, `{ministry}`, `{district}` and `{village}` for the words of this place, where
/// they stand as words of their own.
fn general(place: &Place, text: &str) -> String {
    let short = format!("Kab. {}", place.name);
    let full = place.full_name();
    let words = [
        (full.as_str(), "{place}"),
        (short.as_str(), "{place}"),
        (place.name.as_str(), "{place}"),
        (place.head.as_str(), "{head}"),
        (place.ministry.as_str(), "{ministry}"),
        (place.district.as_str(), "{district}"),
        (place.village.as_str(), "{village}"),
    ];
    words
        .into_iter()
        .filter(|(word, _)| !word.is_empty())
        .fold(text.to_owned(), |text, (word, placeholder)| replaced(&text, word, placeholder))
}

/// The text with a placeholder for each `word`, except within longer words and in braces.
fn replaced(text: &str, word: &str, placeholder: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let (before, found) = rest.split_at(at);
        let after = found.get(word.len()..).unwrap_or_default();
        let joined = |c: char| c.is_alphanumeric() || c == '{' || c == '}';
        let begins = before.chars().next_back().or(out.chars().next_back());
        let alone = !begins.is_some_and(joined) && !after.starts_with(joined);
        out.push_str(before);
        out.push_str(if alone { placeholder } else { word });
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda_file::Doubt;
    use crate::domain::Command;
    use crate::domain::command::{AgendaCommand, AspectCommand};
    use crate::domain::fixture::{Table, first_day};
    use crate::domain::place::PlaceKind;

    #[test]
    fn words_of_the_place_become_placeholders_where_they_stand_alone() {
        let place = Place::new(PlaceKind::Kabupaten, "Bangli");
        for (text, expected) in [
            ("Sambutan Bupati Kabupaten Bangli", "Sambutan {head} {place}"),
            ("Potensi Bangli; Kab. Bangli", "Potensi {place}; {place}"),
            ("Jaringan pedesaan, tiap desa", "Jaringan pedesaan, tiap {village}"),
            ("Arahan Komdigi untuk {place}", "Arahan {ministry} untuk {place}"),
            ("Banglisata", "Banglisata"),
        ] {
            assert_eq!(general(&place, text), expected);
            assert!(place.fill(&general(&place, text)).contains("Bangli") || !expected.contains("{place}"));
        }
    }

    #[test]
    fn the_agenda_as_it_is_reads_back_as_a_file() {
        let mut table = Table::new();
        let session = "isu".to_owned();
        table.agenda(first_day(7, 40), AgendaCommand::Skip { session });
        let (one, other) = ("teori".to_owned(), "pembukaan".to_owned());
        table.agenda(first_day(7, 41), AgendaCommand::Swap { one, other });
        let id = "struktur".to_owned();
        table.enter(Command::Aspects(AspectCommand::Hide { id })).unwrap();
        let file = of_workshop(table.workshop());
        let (read, warnings) = super::super::parse(&super::super::to_json(&file).unwrap()).unwrap();
        assert_eq!(read, file);
        // The day of the fixture runs into its own Friday prayer.
        let friday = |doubt: &Doubt| matches!(doubt, Doubt::Overlap { friday: true, .. });
        assert!(warnings.iter().all(|warning| friday(&warning.doubt)));
        let ids: Vec<&str> = file.days[0].iter().map(|plan| plan.id.as_str()).collect();
        assert_eq!(ids[..4], ["registrasi", "teori", "pembukaan", "rehat"]);
        assert!(!ids.contains(&"isu"));
        assert_eq!(file.aspects.len(), 2);
        let swot = file.days[0].iter().find(|plan| plan.id == "swot-struktur").unwrap();
        assert!(swot.aspects.is_empty(), "its aspect is hidden");
    }
}
