//! Events that deciding would not give in the state they meet: each is refused, and its neighbour that could have
//! happened is taken.

use super::fixture::Table;
use super::{Event, Workshop, evolve};
use serde_json::{Value, json};

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
        assert!(
            evolve(&mut same, &event(changed.clone())).is_err(),
            "{changed}"
        );
        assert_eq!(same, workshop, "{changed}");
    }
}

fn long() -> String {
    "a".repeat(501)
}

/// Texts that are no line.
fn no_lines(key: &str) -> Vec<Value> {
    let texts = [
        "",
        " ",
        " tepi",
        "tepi ",
        "dua\nbaris",
        "\u{1b}[31mmerah",
        "\u{202e}balik",
        &long(),
    ];
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

fn declared(options: Value) -> Value {
    json!({"question": "Mana?", "options": options, "method": {"kind": "choice", "entry": "ballots"}, "cut": 1,
           "ties": "musyawarah", "voters": ["DINKES", "DISHUB"], "present": 2, "entitled": 7,
           "openness": "secret", "base": "valid", "quorum": "none"})
}

fn opened(vote: &str, declaration: Value) -> Value {
    json!({"type": "vote_opened", "vote": vote, "at": "2024-06-11T01:00:00Z", "declaration": declaration})
}

fn ballot(vote: &str, n: u32, letter: &str) -> Value {
    json!({"type": "ballot_cast", "vote": vote, "ballot": n, "count": 1, "choice": {"approvals": [letter]}})
}

fn closed(vote: &str) -> Value {
    json!({"type": "vote_closed", "vote": vote, "at": "2024-06-11T02:00:00Z"})
}

/// A vote about A and B, tied and closed.
fn tied(vote: &str, link: Option<Value>) -> Vec<Value> {
    let mut draft = drafted(vote, two());
    if let Some(link) = link {
        draft["link"] = link;
    }
    vec![
        draft,
        opened(vote, declared(two())),
        ballot(vote, 1, "A"),
        ballot(vote, 2, "B"),
        closed(vote),
    ]
}

fn run_off(of: &str) -> Option<Value> {
    Some(json!({"kind": "run_off", "of": of}))
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
    let delegation = json!({"type": "delegation_added", "code": "BARU", "name": "Dinas Baru", "unsur": "opd", "votes": true});
    only(&[], &delegation, &no_lines("name"));
    let edited = json!({"type": "delegation_edited", "code": "DINKES", "name": "Dinas", "unsur": "opd", "votes": true});
    only(&[], &edited, &no_lines("name"));
    only(&[], &drafted("2", two()), &no_lines("question"));
    let place = json!({"kind": "kota", "name": "Contoh", "head": "Wali Kota", "district": "distrik",
                       "village": "kampung", "ministry": "Komdigi"});
    let workshop =
        json!({"type": "workshop_edited", "title": "Bimtek", "venue": "", "place": place});
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
    only(
        &[],
        &details,
        &[
            json!({"details": {"letter": " 1"}}),
            json!({"details": {"signers": [{"name": ""}]}}),
        ],
    );
}

#[test]
fn numbers_and_steps_of_the_agenda_are_in_range() {
    let extended = json!({"type": "session_extended", "session": "teori", "minutes": 5});
    only(
        &[],
        &extended,
        &[
            json!({"minutes": -60}),
            json!({"minutes": 661}),
            json!({"minutes": i32::MAX}),
        ],
    );
    let plan = |id: &str, minutes: u32| json!({"id": id, "title": {"id": "Baru", "en": "New"}, "activity": "talk", "start": "10:00:00", "minutes": minutes});
    let added = json!({"type": "session_added", "day": 0, "index": 0, "plan": plan("baru", 15)});
    let mut unknown = plan("baru", 15);
    unknown["aspects"] = json!(["lain"]);
    let mut untitled = plan("baru", 15);
    untitled["title"] = json!({"id": "", "en": "New"});
    let bad = [
        plan("baru", 0),
        plan("baru", 721),
        plan("BARU", 15),
        plan("", 15),
        plan("teori", 15),
        unknown,
        untitled,
    ];
    only(&[], &added, &bad.map(|plan| json!({ "plan": plan })));
    let edited = json!({"type": "session_edited", "session": "teori", "plan": plan("teori", 15)});
    only(
        &[],
        &edited,
        &[
            json!({"plan": plan("teori", 0)}),
            json!({"plan": plan("isu", 15)}),
        ],
    );
    let start =
        json!({"type": "session_started", "session": "teori", "at": "2024-06-11T01:00:00Z"});
    let moved = json!({"type": "session_moved", "session": "teori", "day": 0, "index": 0});
    only(
        std::slice::from_ref(&start),
        &moved,
        &[json!({"day": 1}), json!({"day": 2}), json!({"index": 99})],
    );
    let heads = json!({"type": "headcount_started", "id": "2", "at": "2024-06-11T00:00:00Z", "label": "pagi"});
    let present = json!({"type": "present_counted", "headcount": "2", "code": "DINKES", "n": 3});
    only(
        std::slice::from_ref(&heads),
        &present,
        &[
            json!({"n": 10_000}),
            json!({"code": "LAIN"}),
            json!({"headcount": "3"}),
        ],
    );
    only(
        &[],
        &heads,
        &[json!({"label": "\n"}), json!({"label": long()})],
    );
    let ended = json!({"type": "session_ended", "session": "teori", "at": "2024-06-11T02:00:00Z"});
    let other = json!({"type": "session_started", "session": "isu", "at": "2024-06-11T02:00:00Z"});
    let times = json!({"type": "times_corrected", "session": "isu", "from": "2024-06-11T02:10:00Z", "until": "2024-06-11T02:20:00Z"});
    only(
        &[start, ended, other],
        &times,
        &[
            json!({"from": "2024-06-11T01:30:00Z"}),
            json!({"from": "2024-06-11T02:20:00Z"}),
        ],
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
        json!([
            aspect("struktur", "Satu"),
            aspect("infrastruktur", "Dua"),
            c
        ]),
    ];
    only(
        &[],
        &good,
        &bad.map(|aspects| json!({ "aspects": aspects })),
    );
    let group =
        |n: usize| json!({"code": format!("KELOMPOK-{n}"), "name": format!("Kelompok {n}")});
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
    let drawn = json!({"type": "turns_drawn", "seed": "a", "minutes": 10});
    only(
        &[groups],
        &drawn,
        &[
            json!({"minutes": 0}),
            json!({"minutes": 61}),
            json!({"seed": ""}),
        ],
    );
    let wordings = [
        item("2"),
        json!({"type": "wording_proposed", "id": "2", "text": "Lain"}),
    ];
    let settled = json!({"type": "wording_settled", "id": "2", "taken": 1, "hands": [1, 2]});
    only(
        &wordings,
        &settled,
        &[
            json!({"hands": [2, 1]}),
            json!({"hands": [2, 2]}),
            json!({"hands": [1]}),
            json!({"taken": 2}),
        ],
    );
}

#[test]
fn a_draft_and_its_opening_are_as_deciding_leaves_them() {
    let option = |id: &str, text: &str, item: &str| json!({"id": id, "text": text, "item": item});
    let before = [
        item("2"),
        item("3"),
        json!({"type": "item_parked", "id": "3"}),
    ];
    let good = drafted(
        "4",
        json!([option("A", "Butir", "2"), {"id": "B", "text": "Lain"}]),
    );
    let bad = [
        json!([]),
        json!([option("A", "Butir", "3")]),
        json!([option("A", "Butir", "9")]),
        json!([option("A", "Butir", "2"), option("B", "Butir", "2")]),
        json!([{"id": "B", "text": "Satu"}]),
        json!([{"id": "A", "text": "Satu"}, {"id": "C", "text": "Dua"}]),
        json!([{"id": "A", "text": "Satu"}, {"id": "B", "text": "satu"}]),
        json!([{"id": "A", "text": ""}]),
    ];
    only(
        &before,
        &good,
        &bad.map(|options| json!({ "options": options })),
    );
    let with = |key: &str, value: Value| {
        let mut declaration = declared(two());
        declaration[key] = value;
        json!({ "declaration": declaration })
    };
    let bad = [
        with("question", json!("")),
        with("options", json!([{"id": "A", "text": "Satu"}])),
        with("cut", json!(0)),
        with("cut", json!(3)),
        with("voters", json!([])),
        with("voters", json!(["DINKES", "DINKES"])),
        with("voters", json!(["PANITIA"])),
        with("present", json!(1)),
        with("present", json!(10_000)),
        with("entitled", json!(2)),
        with("entitled", json!(99)),
        with(
            "method",
            json!({"kind": "dots", "dots": 0, "max_per_item": 1, "entry": "ballots"}),
        ),
        with(
            "method",
            json!({"kind": "criteria", "criteria": [{"name": "\u{1b}", "weight": 1}], "low": 1, "high": 5, "panel": false}),
        ),
        with(
            "method",
            json!({"kind": "criteria", "criteria": [{"name": "U", "weight": 0}], "low": 1, "high": 5, "panel": false}),
        ),
        with(
            "method",
            json!({"kind": "criteria", "criteria": [{"name": "U", "weight": 1}], "low": 5, "high": 1, "panel": false}),
        ),
    ];
    only(&[drafted("2", two())], &opened("2", declared(two())), &bad);
}

#[test]
fn a_link_is_to_a_vote_that_has_come_so_far_and_run_offs_end() {
    let second = |of: &str| json!({"link": {"kind": "second_round", "of": of}});
    let mut round = drafted("7", two());
    round["link"] = json!({"kind": "second_round", "of": "2"});
    let before: Vec<Value> = tied("2", None)
        .into_iter()
        .chain([drafted("6", two())])
        .collect();
    only(&before, &round, &[second("6"), second("7"), second("8")]);
    let mut off = drafted("7", two());
    off["link"] = run_off("2").expect("a link");
    let options = |options: Value| json!({ "options": options });
    let bad = [
        options(json!([{"id": "A", "text": "Satu"}])),
        options(json!([{"id": "B", "text": "Dua"}, {"id": "A", "text": "Satu"}])),
        options(json!([{"id": "A", "text": "Lain"}, {"id": "B", "text": "Dua"}])),
        json!({"link": run_off("6")}),
    ];
    only(&before, &off, &bad);
    let chain = |n: usize| -> Vec<Value> {
        let votes = (0..n).flat_map(|k| {
            let of = k.checked_sub(1).map(|k| (10 + k).to_string());
            tied(&(10 + k).to_string(), of.and_then(|of| run_off(&of)))
        });
        votes.collect()
    };
    let mut third = drafted("20", two());
    third["link"] = run_off("12").expect("a link");
    let mut workshop = after(&chain(3));
    assert!(
        evolve(&mut workshop, &event(third)).is_err(),
        "two run-offs, then another way"
    );
}

#[test]
fn what_settles_and_accepts_says_why() {
    let before = tied("2", None);
    let settled = json!({"type": "tie_settled", "vote": "2", "how": {"kind": "decision", "order": ["B", "A"], "by": "ketua"}, "reason": "mendesak"});
    let how = |how: Value| json!({ "how": how });
    let mut bad = vec![
        json!({"reason": null}),
        json!({"reason": ""}),
        how(json!({"kind": "decision", "order": ["B", "A"], "by": ""})),
        how(json!({"kind": "decision", "order": ["B"], "by": "ketua"})),
        how(json!({"kind": "decision", "order": ["B", "B"], "by": "ketua"})),
        how(json!({"kind": "decision", "order": ["B", "X"], "by": "ketua"})),
        how(json!({"kind": "lot", "order": ["B", "A"], "seed": " "})),
        how(json!({"kind": "run_off", "vote": "2"})),
        how(json!({"kind": "run_off", "vote": "9"})),
    ];
    only(&before, &settled, &bad);
    let accepted = json!({"type": "vote_accepted", "vote": "2", "at": "2024-06-11T03:00:00Z", "taken": [["A"]],
                          "decided_by": "count_then_musyawarah", "reason": "mendesak"});
    bad = vec![
        json!({"decided_by": "musyawarah"}),
        json!({"taken": [["X"]]}),
        json!({"taken": [["A"], ["A"]]}),
        json!({"taken": [[]]}),
        json!({"reason": "\n"}),
    ];
    only(&before, &accepted, &bad);
    let whole = json!({"type": "vote_accepted", "vote": "2", "at": "2024-06-11T03:00:00Z", "taken": [["B"], ["A"]],
                       "decided_by": "musyawarah", "reason": "aklamasi"});
    bad = vec![
        json!({"reason": null}),
        json!({"reason": " "}),
        json!({"decided_by": "count"}),
        json!({"taken": []}),
        json!({"taken": [["A", "B"]]}),
    ];
    only(&[drafted("2", two())], &whole, &bad);
    let agreed = json!({"type": "options_agreed", "vote": "2", "options": ["B"]});
    only(
        &[drafted("2", two()), agreed],
        &whole,
        &[json!({"taken": [["A"], ["B"]]}), json!({"taken": [["A"]]})],
    );
    let corrected = json!({"type": "ballot_corrected", "vote": "2", "ballot": 1, "choice": {"approvals": ["B"]}, "reason": "salah ketik"});
    only(&before, &corrected, &no_lines("reason"));
    let reordered = json!({"type": "priorities_reordered", "order": [["2", "A"], ["2", "B"]], "reason": "pleno"});
    let orders = [
        json!([]),
        json!([["2", "A"]]),
        json!([["2", "A"], ["2", "A"]]),
        json!([["2", "A"], ["2", "X"]]),
    ];
    let mut bad = orders.map(|order| json!({ "order": order })).to_vec();
    bad.extend(no_lines("reason"));
    only(&[drafted("2", two()), whole], &reordered, &bad);
}

/// A tenth of a second as measured; what grows with the square would take minutes.
#[test]
fn long_chains_are_walked_without_going_down_them() {
    let mut workshop = Table::new().workshop().clone();
    let mut take = |value: Value| evolve(&mut workshop, &event(value)).expect("it fits");
    let accepted = |vote: &str| {
        json!({"type": "vote_accepted", "vote": vote, "at": "2024-06-11T03:00:00Z", "taken": [["A"], ["B"]],
               "decided_by": "musyawarah", "reason": "aklamasi"})
    };
    let begun = std::time::Instant::now();
    for n in 2..5_002_u64 {
        let mut draft = drafted(&n.to_string(), two());
        if n > 2 {
            draft["link"] = json!({"kind": "second_round", "of": (n - 1).to_string()});
        }
        take(draft);
        take(accepted(&n.to_string()));
        take(item(&(10_000 + n).to_string()));
        if n > 2 {
            take(
                json!({"type": "item_merged", "from": (9_999 + n).to_string(), "into": (10_000 + n).to_string()}),
            );
        }
    }
    let last = super::Id::new(5_001, 0);
    let list = super::priorities::priorities(&workshop);
    assert_eq!(
        list.iter().map(|one| one.vote).collect::<Vec<_>>(),
        [last, last]
    );
    assert_eq!(workshop.vote(last).map(|vote| vote.round), Some(5_000));
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}
