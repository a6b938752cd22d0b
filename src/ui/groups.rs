//! Groups at tables: forming them, who sits where, whose lines come next, items that say the same, presentations.

use super::ctx::Room;
use super::dialogs::{Duplicates, Picker, Prompt, Seats, Turns};
use super::effect::{Given, Notice, Step};
use super::intake::{self, Wanted};
use super::role::Role;
use crate::domain::Command;
use crate::domain::attendance::Code;
use crate::domain::capture;
use crate::domain::group::{Group, GroupCommand, MINUTES, Theme, deal};
use crate::text::{Language, group as text, vote};

/// Minutes of a presentation as proposed.
const PROPOSED: &str = "10";
/// The most pairs of items that are compared at once.
const MOST_PAIRS: usize = 3_000_000;

/// Opens the list of the groups; without groups asks how many there shall be.
pub fn menu(room: &Room) -> Vec<Step> {
    if room.workshop.groups.is_empty() {
        return form(room);
    }
    let mut entries: Vec<(String, Vec<Step>)> =
        room.workshop.groups.iter().map(|group| (described(room, group), members(room, group))).collect();
    let seats = vec![Step::then(seats)];
    entries.push((room.say(text::SEATS).to_owned(), seats));
    entries.push((room.say(text::TURNS).to_owned(), turns(room)));
    entries.push((room.say(text::AGAIN).to_owned(), form(room)));
    vec![Step::open(Picker::new(room.say(text::TITLE), entries))]
}

fn seats(room: &Room) -> Vec<Step> {
    vec![Step::open(Seats::new(room))]
}

/// The name of each table and what it works on, and who of those in the room sits there.
pub fn seating(room: &Room) -> Vec<(String, String)> {
    let here = room.workshop.in_room();
    let table = |group: &Group| {
        let members = group.members.iter().filter(|code| here.contains(code));
        let members: Vec<&str> = members.map(Code::as_str).collect();
        (titled(room, group), members.join(", "))
    };
    room.workshop.groups.iter().map(table).collect()
}

/// `Kelompok 2 · Infrastruktur`, `Kelompok 3 · Smart Economy`.
fn titled(room: &Room, group: &Group) -> String {
    let aspect = group.aspect.as_deref();
    let aspect = aspect.and_then(|id| room.workshop.aspect(id));
    let theme =
        aspect.map(|aspect| room.label(&aspect.name)).or_else(|| group.dimension.as_deref().map(text::dimension));
    match theme {
        Some(theme) => format!("{} · {theme}", group.name),
        None => group.name.clone(),
    }
}

/// Name, what it works on, and how many sit there.
fn described(room: &Room, group: &Group) -> String {
    let members = text::members(room.language(), group.members.len());
    format!("{} · {members}", titled(room, group))
}

fn form(room: &Room) -> Vec<Step> {
    let mut entries = Vec::new();
    for (theme, name) in [(Theme::Aspect, text::BY_ASPECT), (Theme::Dimension, text::BY_DIMENSION)] {
        for number in 3..=6 {
            let groups = deal(room.workshop, number, theme, room.say(text::GROUP));
            let formed = text::formed(room.language(), number);
            entries.push((
                format!("{number} {}", room.say(name)),
                vec![Step::Do(Command::Group(GroupCommand::Form(groups))), Step::Say(Notice::info(formed))],
            ));
        }
    }
    vec![Step::open(Picker::new(room.say(text::HOW_MANY), entries))]
}

/// Asks who comes to this table, or leaves it with a hyphen before the code.
fn members(room: &Room, group: &Group) -> Vec<Step> {
    let codes: Vec<&str> = group.members.iter().map(Code::as_str).collect();
    let sitting = match room.role {
        Role::Desk => codes.join(", "),
        Role::Both | Role::Wall => text::members(room.language(), codes.len()),
    };
    let remark = format!("{sitting}\n{}", room.say(text::MEMBERS_HOW));
    let (groups, code) = (room.workshop.groups.clone(), group.code.clone());
    let then = move |typed: &str| {
        let groups = seated(groups.clone(), &code, typed);
        vec![Step::Do(Command::Group(GroupCommand::Form(groups)))]
    };
    let prompt = Prompt::new(group.name.clone(), "", then).remark(remark);
    vec![Step::open(prompt)]
}

/// The groups when the codes in a line sit at this table, those after a hyphen at none.
fn seated(mut groups: Vec<Group>, table: &Code, typed: &str) -> Vec<Group> {
    for word in typed.split([' ', ',', ';']) {
        let leaves = word.starts_with('-');
        let Some(code) = Code::new(word.trim_start_matches(['-', '@'])) else {
            continue;
        };
        for group in &mut groups {
            group.members.retain(|member| *member != code);
            if group.code == *table && !leaves {
                group.members.push(code.clone());
            }
        }
    }
    groups
}

/// Asks whose lines come next: nobody's, a group's, or those of a delegation in the room.
pub fn sources(room: &Room) -> Vec<Step> {
    let source =
        |code: Option<Code>| vec![Step::Give(Given::Source(code)), Step::Say(Notice::info(room.say(text::SOURCE_SET)))];
    let mut entries = vec![(room.say(text::NOBODY).to_owned(), source(None))];
    let groups = room.workshop.groups.iter();
    entries.extend(groups.map(|group| (group.name.clone(), source(Some(group.code.clone())))));
    for code in room.workshop.in_room() {
        if let Some(delegation) = room.workshop.delegation(&code) {
            let name = format!("{code} · {}", delegation.name);
            entries.push((name, source(Some(code))));
        }
    }
    vec![Step::open(Picker::new(room.say(text::WHOSE), entries))]
}

/// The name of a source: that of a group, else the code of the delegation.
pub fn source_name(room: &Room, code: &Code) -> String {
    let group = room.workshop.group(code);
    group.map_or_else(|| code.to_string(), |group| group.name.clone())
}

/// Opens the items of the newest record beside those that say much the same; nothing without any.
pub fn compare_newest(room: &Room) -> Vec<Step> {
    let newest = room.history.records().last();
    let items = newest.map_or(0, |record| record.events.len());
    match newest {
        Some(_) if items * room.workshop.items.len() > MOST_PAIRS => too_many(room),
        newest => compared(room, newest.map(|record| record.n)),
    }
}

/// Comparing takes so long for these that the window would seem dead.
fn too_many(room: &Room) -> Vec<Step> {
    vec![Step::Say(Notice::warning(room.say(text::TOO_MANY)))]
}

/// Opens all pairs of items that say much the same, or says that there are none.
pub fn compare(room: &Room) -> Vec<Step> {
    let items = room.workshop.items.len();
    if items * items / 2 > MOST_PAIRS {
        return too_many(room);
    }
    let steps = compared(room, None);
    if steps.is_empty() {
        return vec![Step::Say(Notice::info(room.say(text::NONE_ALIKE)))];
    }
    steps
}

fn compared(room: &Room, newest: Option<u64>) -> Vec<Step> {
    let pairs = capture::alike(room.workshop, newest);
    let found = Duplicates::new(room, &pairs);
    found.map(Step::open).into_iter().collect()
}

/// Opens the presentations that are under way; else asks for the minutes of each and the word that draws the order.
pub fn turns(room: &Room) -> Vec<Step> {
    if room.workshop.groups.is_empty() {
        return form(room);
    }
    let under_way = room.workshop.turns.as_ref().is_some_and(|turns| {
        let presents = turns.presenting().is_some() && !turns.is_forgotten(room.now);
        presents || turns.next().is_some()
    });
    if under_way {
        return shown(room);
    }
    let language = room.language();
    let then = move |typed: &str| {
        let minutes = typed.trim().parse().unwrap_or(0);
        if MINUTES.contains(&minutes) { vec![ask_word(language, minutes)] } else { draw("", minutes) }
    };
    let prompt = Prompt::new(room.say(text::MINUTES), PROPOSED, then);
    vec![Step::open(prompt)]
}

/// Asks for a word that the room says, so that whoever types cannot draw until an order suits.
fn ask_word(language: Language, minutes: u32) -> Step {
    let prompt = Prompt::new(language.say(vote::WORD), "", move |word| draw(word, minutes));
    Step::open(prompt.remark(language.say(text::WORD_REMARK)))
}

fn draw(word: &str, minutes: u32) -> Vec<Step> {
    let seed = word.to_owned();
    let draw = GroupCommand::Draw { seed, minutes };
    vec![Step::Do(Command::Group(draw)), Step::then(shown)]
}

fn shown(room: &Room) -> Vec<Step> {
    let turns = Turns::new(room);
    turns.map(Step::open).into_iter().collect()
}

/// Asks for a file of items.
pub fn import(room: &Room) -> Vec<Step> {
    intake::ask(room, Wanted::Items)
}
