//! Events that deciding would not give in the state they meet: each is refused, and its neighbour that could have
//! happened is taken.

#![expect(clippy::needless_pass_by_value, reason = "rows of a table are written alike")]

use crate::domain::fixture::Table;
use crate::domain::{Event, Workshop, evolve};
use serde_json::{Value, json};

mod sheets;
mod votes;

fn event(value: Value) -> Event {
    serde_json::from_value(value).expect("an event")
}

fn after(events: &[Value]) -> Workshop {
    let mut workshop = Table::new().workshop().clone();
    for value in events {
        evolve(&mut workshop, &event(value.clone())).unwrap_or_else(|why| panic!("{value}: {why}"));
    }
    workshop
}

/// After `before`, `good` is taken, and none of `bad`, which is `good` with these fields instead.
fn only(before: &[Value], good: &Value, bad: &[Value]) {
    let workshop = after(before);
    let mut taken = workshop.clone();
    evolve(&mut taken, &event(good.clone())).unwrap_or_else(|why| panic!("{good}: {why}"));
    for fields in bad {
        let mut changed = good.clone();
        for (key, value) in fields.as_object().expect("fields") {
            changed[key] = value.clone();
        }
        let mut same = workshop.clone();
        assert!(evolve(&mut same, &event(changed.clone())).is_err(), "{changed}");
        assert_eq!(same, workshop, "{changed}");
    }
}

fn long() -> String {
    "a".repeat(501)
}

/// Texts that are no line.
fn no_lines(key: &str) -> Vec<Value> {
    let texts = ["", " ", " tepi", "tepi ", "dua\nbaris", "\u{1b}[31mmerah", "\u{202e}balik", &long()];
    texts.map(|text| json!({ (key): text })).to_vec()
}

fn item(id: &str) -> Value {
    json!({"type": "item_added", "id": id, "aspect": "struktur", "quadrant": "S", "text": "Butir"})
}

fn drafted(id: &str, options: Value) -> Value {
    json!({"type": "vote_drafted", "id": id, "question": "Mana?", "options": options})
}

fn two() -> Value {
    json!([{"id": "A", "text": "Satu"}, {"id": "B", "text": "Dua"}])
}

#[test]
fn texts_are_lines_wherever_they_stand() {
    only(&[], &item("2"), &no_lines("text"));
    let edited = json!({"type": "item_edited", "id": "2", "text": "Lain"});
    only(&[item("2")], &edited, &no_lines("text"));
    let proposed = json!({"type": "wording_proposed", "id": "2", "text": "Lain"});
    only(&[item("2")], &proposed, &no_lines("text"));
    let note = json!({"type": "note_taken", "id": "2", "session": "teori", "kind": "note", "text": "Catat"});
    only(&[], &note, &no_lines("text"));
    let note_edited = json!({"type": "note_edited", "id": "2", "kind": "note", "text": "Catat"});
    only(&[note], &note_edited, &no_lines("text"));
    let delegation =
        json!({"type": "delegation_added", "code": "BARU", "name": "Dinas Baru", "unsur": "opd", "votes": true});
    only(&[], &delegation, &no_lines("name"));
    let edited = json!({"type": "delegation_edited", "code": "DINKES", "name": "Dinas", "unsur": "opd", "votes": true});
    only(&[], &edited, &no_lines("name"));
    only(&[], &drafted("2", two()), &no_lines("question"));
    let place = json!({"kind": "kota", "name": "Contoh", "head": "Wali Kota", "district": "distrik",
                       "village": "kampung", "ministry": "Komdigi"});
    let workshop = json!({"type": "workshop_edited", "title": "Bimtek", "venue": "", "place": place});
    let mut bad = no_lines("title");
    bad.push(json!({"venue": " Aula"}));
    for word in ["name", "head", "district", "village", "ministry"] {
        let mut place = place.clone();
        place[word] = json!("\u{7}");
        bad.push(json!({ "place": place }));
    }
    only(&[], &workshop, &bad);
    let dimension = |dimension: &str| json!({ "dimension": dimension });
    let bad = ["", "Governance", " governance", &long()].map(dimension);
    only(&[], &item("2"), &bad);
    let details = json!({"type": "details_edited", "details": {"letter": "1/2024"}});
    only(&[], &details, &[json!({"details": {"letter": " 1"}}), json!({"details": {"signers": [{"name": ""}]}})]);
}

#[test]
fn numbers_and_steps_of_the_agenda_are_in_range() {
    let extended = json!({"type": "session_extended", "session": "teori", "minutes": 5});
    only(&[], &extended, &[json!({"minutes": -60}), json!({"minutes": 661}), json!({"minutes": i32::MAX})]);
    let plan = |id: &str, minutes: u32| json!({"id": id, "title": {"id": "Baru", "en": "New"}, "activity": "talk", "start": "10:00:00", "minutes": minutes});
    let added = json!({"type": "session_added", "day": 0, "index": 0, "plan": plan("baru", 15)});
    let mut unknown = plan("baru", 15);
    unknown["aspects"] = json!(["lain"]);
    let mut untitled = plan("baru", 15);
    untitled["title"] = json!({"id": "", "en": "New"});
    let bad =
        [plan("baru", 0), plan("baru", 721), plan("BARU", 15), plan("", 15), plan("teori", 15), unknown, untitled];
    only(&[], &added, &bad.map(|plan| json!({ "plan": plan })));
    let edited = json!({"type": "session_edited", "session": "teori", "plan": plan("teori", 15)});
    only(&[], &edited, &[json!({"plan": plan("teori", 0)}), json!({"plan": plan("isu", 15)})]);
    let start = json!({"type": "session_started", "session": "teori", "at": "2024-06-11T01:00:00Z"});
    let moved = json!({"type": "session_moved", "session": "teori", "day": 0, "index": 0});
    only(std::slice::from_ref(&start), &moved, &[json!({"day": 1}), json!({"day": 2}), json!({"index": 99})]);
    let heads = json!({"type": "headcount_started", "id": "2", "at": "2024-06-11T00:00:00Z", "label": "pagi"});
    let present = json!({"type": "present_counted", "headcount": "2", "code": "DINKES", "n": 3});
    only(
        std::slice::from_ref(&heads),
        &present,
        &[json!({"n": 10_000}), json!({"code": "LAIN"}), json!({"headcount": "3"})],
    );
    only(&[], &heads, &[json!({"label": "\n"}), json!({"label": long()})]);
    let ended = json!({"type": "session_ended", "session": "teori", "at": "2024-06-11T02:00:00Z"});
    let other = json!({"type": "session_started", "session": "isu", "at": "2024-06-11T02:00:00Z"});
    let times = json!({"type": "times_corrected", "session": "isu", "from": "2024-06-11T02:10:00Z", "until": "2024-06-11T02:20:00Z"});
    only(
        &[start, ended, other],
        &times,
        &[json!({"from": "2024-06-11T01:30:00Z"}), json!({"from": "2024-06-11T02:20:00Z"})],
    );
}

#[test]
fn aspects_change_one_step_at_a_time_and_groups_are_sound() {
    let aspect = |id: &str, name: &str| json!({"id": id, "name": {"id": name, "en": name}});
    let (a, b, c) = (
        aspect("struktur", "Struktur"),
        aspect("infrastruktur", "Infrastruktur"),
        aspect("suprastruktur", "Suprastruktur"),
    );
    let good = json!({"type": "aspects_changed", "aspects": [a, b, c, aspect("budaya", "Budaya")]});
    let bad = [
        json!([]),
        json!([a, b]),
        json!([a, a, b, c]),
        json!([aspect("budaya", "Budaya"), a, b, c]),
        json!([a, b, c, aspect("lain", "Budaya")]),
        json!([a, b, c, aspect("budaya", "")]),
        json!([a, b, c, aspect("struktur-2", "Struktur")]),
        json!([c, b, a]),
        json!([aspect("struktur", "Satu"), aspect("infrastruktur", "Dua"), c]),
    ];
    only(&[], &good, &bad.map(|aspects| json!({ "aspects": aspects })));
    let group = |n: usize| json!({"code": format!("KELOMPOK-{n}"), "name": format!("Kelompok {n}")});
    let groups = json!({"type": "groups_formed", "groups": [group(1), group(2)]});
    let mut named = group(2);
    named["name"] = json!(" ");
    let mut dimension = group(2);
    dimension["dimension"] = json!("Governance");
    let many: Vec<Value> = (1..=13).map(group).collect();
    let bad = [
        json!([]),
        json!([group(1)]),
        json!(many),
        json!([group(1), group(1)]),
        json!([group(1), named]),
        json!([group(1), dimension]),
    ];
    only(&[], &groups, &bad.map(|groups| json!({ "groups": groups })));
    let delegation =
        json!({"type": "delegation_added", "code": "KELOMPOK-3", "name": "Dinas", "unsur": "opd", "votes": true});
    let taken = json!({"code": "KELOMPOK-2"});
    only(std::slice::from_ref(&groups), &delegation, &[taken]);
    let drawn = json!({"type": "turns_drawn", "seed": "a", "minutes": 10});
    only(&[groups], &drawn, &[json!({"minutes": 0}), json!({"minutes": 61}), json!({"seed": ""})]);
    let wordings = [item("2"), json!({"type": "wording_proposed", "id": "2", "text": "Lain"})];
    let settled = json!({"type": "wording_settled", "id": "2", "taken": 1, "hands": [1, 2]});
    only(
        &wordings,
        &settled,
        &[json!({"hands": [2, 1]}), json!({"hands": [2, 2]}), json!({"hands": [1]}), json!({"taken": 2})],
    );
}
