//! A pasted list, or what stands in a file: looked over first.

use super::State;
use super::update::swot;
use crate::domain::capture::{self, Doubt, Found, FoundLine, Reading, Unread};
use crate::domain::command::{NewItem, SwotCommand};
use crate::sheet_file::items::exported;
use crate::text::{group, looked_over};
use crate::ui::ctx::{Ctx, Room};
use crate::ui::dialogs::{Columns, Paste, Row, Spot, Tick};
use crate::ui::effect::{Notice, Step};
use crate::ui::groups;

/// Looks pasted lines or a file over; of a table whose columns nothing names it is asked first which is which.
pub fn paste(state: &State, room: &Room, pasted: &str) -> Vec<Step> {
    let here = state.aspect_id(room);
    let by = state.sticky.by.as_ref();
    let chat = exported(pasted);
    match capture::read(room.workshop, &here, state.quadrant, by, chat.as_deref().unwrap_or(pasted)) {
        Reading::Lines(found) => review(room, &here, found),
        Reading::Asks(grid) => {
            let usual = capture::usual(&here, state.quadrant, by);
            let then = move |grid: &capture::Grid, columns: &[capture::Column], names: bool| {
                let (grid, columns, usual) = (grid.clone(), columns.to_vec(), usual.clone());
                vec![Step::then(move |room| {
                    let found = grid.items(room.workshop, &usual, &columns, names);
                    review(room, &usual.aspect, found)
                })]
            };
            vec![Step::open(Columns::new(grid, then))]
        }
    }
}

/// The lines that were found, what could not be read above them. What says the same as another item is then compared.
fn review(room: &Room, here: &str, found: Found) -> Vec<Step> {
    if found.is_empty() {
        return vec![Step::Say(Notice::info(room.say(group::NO_ITEMS)))];
    }
    let Found { lines, unread, away } = found;
    let language = room.language();
    let items: Vec<NewItem> = lines.iter().map(|line| line.item.clone()).collect();
    let title = |of: Option<&str>| group::to_look_over(language, items.len(), of);
    let (title, on_desk) = (title(None), title(whose(room, &items).as_deref()));
    let told = unread
        .into_iter()
        .map(|Unread { line, text, why }| Row::unread(text, looked_over::unread(language, line, &why)));
    let rows = lines.into_iter().enumerate().map(|(place, line)| row(room, place, line));
    let rows = told.chain(rows).collect();
    let then = move |_: &Ctx, rows: &[Row]| {
        let item = |row: &Row| {
            let item = items.get(row.place)?.clone();
            let spot = row.spot.clone()?;
            let (aspect, quadrant) = (spot.aspect?, spot.quadrant?);
            Some(NewItem { text: row.text.clone(), aspect, quadrant, ..item })
        };
        let mut steps = swot(SwotCommand::Add(rows.iter().filter_map(item).collect()));
        steps.push(Step::then(groups::compare_newest));
        steps
    };
    let mut aspects: Vec<(String, String)> =
        room.workshop.aspects().iter().map(|aspect| (aspect.id.clone(), room.label(&aspect.name))).collect();
    aspects.sort_by_key(|(id, _)| id != here);
    let paste = Paste::for_the_board(rows, then).titled(title).titled_on_desk(on_desk);
    vec![Step::open(paste.among(aspects).telling(looked_over::away(language, &away)))]
}

/// A line of a paste. What its cells do not say is asked for.
fn row(room: &Room, place: usize, line: FoundLine) -> Row {
    let FoundLine { item, doubts, parts } = line;
    let why: Vec<String> = doubts.iter().map(|doubt| looked_over::doubt(room.language(), doubt)).collect();
    let has = |is: fn(&Doubt) -> bool| doubts.iter().any(is);
    let quadrant = (!has(|doubt| matches!(doubt, Doubt::Quadrant(_)))).then_some(item.quadrant);
    let aspect = (!has(|doubt| matches!(doubt, Doubt::Aspect(_)))).then_some(item.aspect);
    let tick = if has(Doubt::weighs) { Tick::Off } else { Tick::On };
    let spot = Some(Spot { aspect, quadrant });
    Row { spot, remark: why.join(" "), tick, parts, ..Row::new(place, item.text) }
}

/// The one source of all items.
fn whose(room: &Room, items: &[NewItem]) -> Option<String> {
    let code = items.first()?.by.as_ref()?;
    let same = items.iter().all(|item| item.by.as_ref() == Some(code));
    same.then(|| groups::source_name(room, code))
}
