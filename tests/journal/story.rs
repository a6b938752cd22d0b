//! The story told by the golden journal: two days in which every event of format 1 happens.

mod sheets;

use crate::support::written;
use mufakat::domain::vote::{VoteOption, lot_order};
use mufakat::domain::{Event, Record, Seal};
use mufakat::journal::load;
use serde_json::{Value, json};

/// The group that the seed of the story draws first.
const FIRST_GROUP: &str = "KELOMPOK-2";

/// 11 June 2024, eight o'clock in the morning at UTC+8.
const START: i64 = 1_718_064_000;

#[derive(Default)]
struct Story {
    records: Vec<Record>,
}

impl Story {
    /// One record, a minute and a bit after the last.
    fn tell(&mut self, events: Value) {
        let n = self.records.len() as u64 + 1;
        let events = serde_json::from_value::<Vec<Event>>(events).unwrap_or_else(|error| panic!("record {n}: {error}"));
        let milliseconds = (START + 61 * (n as i64 - 1)) * 1000 + 120;
        let at = jiff::Timestamp::from_millisecond(milliseconds).unwrap();
        self.records.push(Record { n, at, events });
    }

    /// The sum that a file has after the records so far.
    fn seal(&self) -> Seal {
        let (_folder, path, _) = written(&self.records);
        load(&path).unwrap().summary.sum.seal()
    }

    fn one(&mut self, event: Value) {
        self.tell(json!([event]));
    }
}

/// The records, in which every event happens but `format_raised`, which format 1 cannot hold.
pub fn records() -> Vec<Record> {
    let mut story = Story::default();
    created(&mut story);
    morning(&mut story);
    agenda(&mut story);
    board(&mut story);
    groups(&mut story);
    floor(&mut story);
    dots_with_a_tie(&mut story);
    other_votes(&mut story);
    sheets::happen(&mut story);
    late(&mut story);
    agreed(&mut story);
    story.one(json!({"type": "details_edited", "details": {"letter": "027/112/DISKOMINFO/2024",
        "chair": {"name": "I Made Contoh", "position": "Sekretaris Daerah", "nip": "19700101 199503 1 001"},
        "committee_head": {"name": "Ni Luh Contoh", "position": "Kepala Dinas Kominfo"},
        "note_taker": {"name": "Ketut Contoh"},
        "speakers": [{"name": "Dewi Contoh", "position": "Kominfo"}],
        "signers": [{"name": "Wayan Contoh", "position": "Camat"}]}}));
    story.records
}

fn created(story: &mut Story) {
    let session = |id: &str, activity: &str, start: &str| json!({"id": id, "title": {"id": id, "en": id}, "activity": activity, "start": start, "minutes": 30});
    let mut opening = session("pembukaan", "talk", "08:30:00");
    opening["protocol"] = json!(true);
    opening["speaker"] = json!("Bupati");
    opening["checklist"] = json!([{"id": "Mikrofon", "en": "Microphone"}]);
    let mut lunch = session("ishoma", "break", "12:00:00");
    lunch["fixed"] = json!(true);
    lunch["friday"] = json!({"start": "11:30:00", "minutes": 120});
    let mut swot = session("swot-struktur", "swot", "15:15:00");
    swot["aspects"] = json!(["struktur"]);
    swot["prompts"] = json!([{"id": "Apa yang sudah kita miliki?", "en": "What do we have?"}]);
    let mut vote = session("prioritas", "vote", "09:15:00");
    vote["method"] = json!("dots");
    let programmes = sheets::session(session("program", "sheet", "11:15:00"));
    story.tell(json!([
        {"type": "workshop_created", "format": 1, "title": "Bimtek Smart City, Tahap I",
         "place": {"kind": "kabupaten", "name": "Contoh", "head": "Bupati", "district": "kecamatan",
                   "village": "desa", "ministry": "Kominfo"},
         "venue": "", "agenda": "tahap-1", "zone": "WITA", "created_at": "2024-06-11T00:00:00Z",
         "aspects": [{"id": "struktur", "name": {"id": "Struktur", "en": "Structure"}},
                     {"id": "infrastruktur", "name": {"id": "Infrastruktur", "en": "Infrastructure"}}],
         "days": [{"date": "2024-06-11", "sessions": [session("registrasi", "attendance", "08:00:00"), opening, lunch, swot]},
                  {"date": "2024-06-12", "sessions": [vote, programmes, session("penutupan", "recap", "16:00:00")]}],
         "sheets": sheets::declared(), "dimensions": sheets::dimensions(), "years": {"first": 2025, "last": 2034},
         "example": true},
        {"type": "delegation_added", "code": "DINKES", "name": "Dinas Kesehatan", "unsur": "opd", "votes": true},
        {"type": "delegation_added", "code": "DISKOMINFO", "name": "Dinas Kominfo", "unsur": "opd", "votes": true},
        {"type": "delegation_added", "code": "KADIN", "name": "Kamar Dagang", "unsur": "dunia_usaha", "votes": true},
        sheets::given()
    ]));
}

fn morning(story: &mut Story) {
    let place = json!({"kind": "kota", "name": "Contoh", "head": "Wali Kota", "district": "distrik",
                       "village": "kampung", "ministry": "Komdigi"});
    story.one(json!({"type": "workshop_edited", "title": "Bimtek Smart City", "venue": "Aula", "place": place}));
    let clock =
        |what: &str, session: &str, at: &str| json!({"type": format!("session_{what}"), "session": session, "at": at});
    story.one(clock("waiting", "pembukaan", "2024-06-11T00:05:00Z"));
    story.one(clock("started", "registrasi", "2024-06-11T00:06:00.5Z"));
    story.tell(json!([
        {"type": "headcount_started", "id": "5", "at": "2024-06-11T00:08:00Z", "label": "pagi"},
        {"type": "present_counted", "headcount": "5", "code": "DINKES", "n": 3},
        {"type": "present_counted", "headcount": "5", "code": "KADIN", "n": 0}
    ]));
    story.tell(json!([
        clock("ended", "registrasi", "2024-06-11T00:30:00Z"),
        clock("started", "pembukaan", "2024-06-11T00:30:00Z")
    ]));
    story.one(clock("paused", "pembukaan", "2024-06-11T00:40:00Z"));
    story.one(clock("resumed", "pembukaan", "2024-06-11T00:45:00Z"));
    story.one(json!({"type": "session_extended", "session": "pembukaan", "minutes": -5}));
    story.one(json!({"type": "note_taken", "id": "10", "session": "pembukaan", "kind": "question",
                     "text": "Kapan jaringan sampai ke desa?", "by": "KADIN"}));
    story.one(json!({"type": "note_taken", "id": "11", "session": "pembukaan", "kind": "note",
                     "text": "Kata \"pintar\" \\ cerdas \u{2014} العربية 智慧 \u{1f3d9}"}));
    story.one(json!({"type": "note_edited", "id": "11", "kind": "decision", "text": "Forum tiap triwulan"}));
    for event in ["question_answered", "question_reopened"] {
        story.one(json!({"type": event, "id": "10"}));
    }
    for event in ["note_withdrawn", "note_restored"] {
        story.one(json!({"type": event, "id": "11"}));
    }
    for (event, at) in [("ended", "01:15:00"), ("reopened", "01:16:00"), ("ended", "01:20:00")] {
        story.one(clock(event, "pembukaan", &format!("2024-06-11T{at}Z")));
    }
}

fn agenda(story: &mut Story) {
    for event in ["session_skipped", "session_restored"] {
        story.one(json!({"type": event, "session": "ishoma"}));
    }
    let plan = |minutes: u32| {
        json!({"id": "sambutan", "title": {"id": "Sambutan", "en": "Sambutan"}, "activity": "talk",
               "start": "10:00:00", "minutes": minutes})
    };
    story.one(json!({"type": "session_added", "day": 0, "index": 2, "plan": plan(15)}));
    story.one(json!({"type": "session_moved", "session": "sambutan", "day": 1, "index": 0}));
    story.one(json!({"type": "session_edited", "session": "sambutan", "plan": plan(20)}));
    story.one(json!({"type": "delegation_added", "code": "UNIV", "name": "Universitas", "unsur": "perguruan_tinggi", "votes": false}));
    story.one(json!({"type": "delegation_edited", "code": "UNIV", "name": "Universitas Contoh", "unsur": "perguruan_tinggi", "votes": true}));
    story.one(json!({"type": "session_started", "session": "swot-struktur", "at": "2024-06-11T07:15:00Z"}));
    story.one(json!({"type": "gap_paused", "session": "swot-struktur", "from": "2024-06-11T07:16:00Z",
                     "until": "2024-06-11T07:21:00Z"}));
}

fn groups(story: &mut Story) {
    story.one(json!({"type": "groups_formed", "groups": [
        {"code": "KELOMPOK-1", "name": "Kelompok 1", "aspect": "struktur", "members": ["DINKES", "KADIN"]},
        {"code": "KELOMPOK-2", "name": "Kelompok 2", "dimension": "governance"}
    ]}));
    let n = story.records.len() + 1;
    story.one(json!({"type": "item_added", "id": n.to_string(), "aspect": "struktur", "quadrant": "O",
                     "text": "Program satu desa satu titik", "by": "KELOMPOK-1"}));
    story.one(json!({"type": "turns_drawn", "seed": "1718086500000", "minutes": 10}));
    story.one(json!({"type": "turn_started", "group": FIRST_GROUP, "at": "2024-06-11T07:40:00Z"}));
    story.one(json!({"type": "turns_ended", "at": "2024-06-11T07:50:00Z"}));
}

fn floor(story: &mut Story) {
    let session = "swot-struktur";
    story.one(json!({"type": "countdown_started", "session": session, "minutes": 5, "label": "Menulis",
                     "at": "2024-06-11T07:51:00Z"}));
    story.one(json!({"type": "countdown_started", "session": session, "minutes": 2, "at": "2024-06-11T07:55:00Z"}));
    story.one(json!({"type": "countdown_ended", "session": session, "at": "2024-06-11T07:56:00Z"}));
    for code in ["DINKES", "KADIN"] {
        story.one(json!({"type": "speaker_queued", "session": session, "code": code}));
    }
    story.one(json!({"type": "speaker_unqueued", "session": session, "code": "KADIN"}));
    story.one(json!({"type": "speaking_time_set", "minutes": 2}));
    story.one(json!({"type": "speaker_called", "session": session, "code": "DINKES", "at": "2024-06-11T07:57:00Z"}));
    story.one(json!({"type": "speaker_ended", "session": session, "at": "2024-06-11T07:58:00Z"}));
}

fn board(story: &mut Story) {
    let n = story.records.len() + 1;
    let item = |id: String, text: &str| {
        json!({"type": "item_added", "id": id, "aspect": "struktur",
                                          "quadrant": "S", "text": text})
    };
    story.tell(json!([
        item(n.to_string(), "Seluruh OPD terhubung intranet"),
        item(format!("{n}.1"), "Pusat data daerah tersedia"),
        item(format!("{n}.2"), "Pusat data sudah ada")
    ]));
    let fourth = n + 1;
    story.one(json!({"type": "item_added", "id": fourth.to_string(), "aspect": "struktur", "quadrant": "W",
                     "text": "Server usang", "by": "DINKES", "dimension": "governance"}));
    story.one(json!({"type": "item_edited", "id": fourth.to_string(), "text": "Banyak server usang",
                     "by": "DISKOMINFO", "dimension": "infrastruktur"}));
    story.one(json!({"type": "item_edited", "id": n.to_string(), "text": "OPD terhubung intranet"}));
    story.one(json!({"type": "item_moved", "id": fourth.to_string(), "aspect": "infrastruktur", "quadrant": "T"}));
    story.one(json!({"type": "item_merged", "from": format!("{n}.2"), "into": format!("{n}.1")}));
    story.one(json!({"type": "items_kept_apart", "one": format!("{n}.1"), "other": fourth.to_string()}));
    for event in ["item_parked", "item_restored", "item_withdrawn", "item_restored"] {
        story.one(json!({"type": event, "id": fourth.to_string()}));
    }
    for text in ["Server perangkat daerah banyak yang tua", "Sebagian server sudah tua"] {
        story.one(json!({"type": "wording_proposed", "id": fourth.to_string(), "text": text}));
    }
    story.one(json!({"type": "wording_settled", "id": fourth.to_string(), "taken": 1, "hands": [12, 21, 3]}));
    story.one(json!({"type": "wording_proposed", "id": n.to_string(), "text": "Intranet di semua OPD"}));
    story.one(json!({"type": "wording_settled", "id": n.to_string(), "taken": 0}));
    let newest = story.records.len();
    story.one(json!({"type": "undone", "record": newest}));
    story.one(json!({"type": "redone", "record": newest}));
}

/// What is fixed before a vote opens; the two options have letters of `of`.
fn declaration(options: &[&str], method: Value, openness: &str) -> Value {
    json!({"question": "Mana yang didahulukan?", "options": options_of(options), "method": method,
           "ties": "second_key", "voters": ["DINKES", "DISKOMINFO", "KADIN"], "present": 3, "entitled": 4,
           "openness": openness, "base": "valid", "quorum": "none"})
}

fn options_of(letters: &[&str]) -> Value {
    letters.iter().map(|letter| json!({"id": letter, "text": format!("Pilihan {letter}")})).collect()
}

fn opened(vote: &str, declaration: Value) -> Value {
    json!({"type": "vote_opened", "vote": vote, "at": "2024-06-12T01:20:00Z", "declaration": declaration})
}

fn closed(vote: &str) -> Value {
    json!({"type": "vote_closed", "vote": vote, "at": "2024-06-12T01:40:00Z"})
}

fn ballot(vote: &str, ballot: u32, choice: Value) -> Value {
    json!({"type": "ballot_cast", "vote": vote, "ballot": ballot, "count": 1, "choice": choice})
}

/// A secret vote with three options, one of them agreed beforehand, tied and settled by lot.
fn dots_with_a_tie(story: &mut Story) {
    let id = (story.records.len() + 1).to_string();
    let vote = id.as_str();
    let mut options = options_of(&["A", "B", "C"]);
    let item = story.records.iter().rev().find_map(|record| {
        let event = serde_json::to_value(record.events.first()).ok()?;
        (event["type"] == "item_added").then(|| event["id"].clone())
    });
    options[0]["item"] = json!(item);
    story.one(json!({"type": "vote_drafted", "id": vote, "question": "Mana yang didahulukan?", "options": options,
                     "session": "prioritas", "aspect": "struktur"}));
    story.one(json!({"type": "options_agreed", "vote": vote, "options": ["A"]}));
    let dots = json!({"kind": "dots", "dots": 3, "max_per_item": 2, "entry": "ballots"});
    let mut declared = declaration(&["B", "C"], dots, "secret");
    declared["cut"] = json!(1);
    story.one(opened(vote, declared));
    story.one(json!({"type": "voter_added", "vote": vote, "code": "UNIV"}));
    story.one(ballot(vote, 1, json!({"dots": {"B": 2, "C": 1}})));
    story.one(ballot(vote, 2, json!({"dots": {"B": 1, "C": 2}})));
    story.one(ballot(vote, 3, json!("blank")));
    story.one(json!({"type": "ballot_taken_back", "vote": vote, "ballot": 3}));
    story.one(closed(vote));
    story.one(json!({"type": "vote_reopened", "vote": vote, "at": "2024-06-12T01:41:00Z"}));
    story.one(closed(vote));
    let seal = story.seal();
    let audit =
        json!({"type": "vote_audited", "vote": vote, "at": "2024-06-12T01:43:00Z", "dice": "352614", "sample": 2});
    story.one(audit.clone());
    let mut differs = audit;
    differs["differing"] = json!([{"ballot": 1, "paper": "BCC"}]);
    story.one(differs);
    let run_off = (story.records.len() + 1).to_string();
    story.one(
        json!({"type": "vote_drafted", "id": run_off, "question": "B atau C?", "options": options_of(&["B", "C"]),
                     "link": {"kind": "run_off", "of": vote}}),
    );
    story.one(json!({"type": "vote_withdrawn", "vote": run_off, "at": "2024-06-12T01:44:00Z"}));
    let drawn: Vec<VoteOption> = serde_json::from_value(json!(options_of(&["B", "C"]))).unwrap();
    let order = lot_order(&seal, "jembatan", &drawn);
    let lot = json!({"kind": "lot", "word": "jembatan", "order": order});
    for (how, reason) in
        [(lot, Some("Disaksikan forum")), (json!({"kind": "take_all"}), Some("Forum sepakat mengambil keduanya"))]
    {
        let mut settled = json!({"type": "tie_settled", "vote": vote, "how": how});
        if let Some(reason) = reason {
            settled["reason"] = json!(reason);
        }
        story.one(settled);
    }
    story
        .one(json!({"type": "vote_accepted", "vote": vote, "at": "2024-06-12T01:45:00Z", "taken": [["A"], ["B", "C"]],
               "decided_by": "count_then_musyawarah", "reason": "Keduanya mendesak"}));
    story.one(json!({"type": "priorities_reordered", "order": [[vote, "C"], [vote, "A"], [vote, "B"]],
                     "reason": "Musyawarah"}));
}

/// One vote by each of the other methods.
fn other_votes(story: &mut Story) {
    let usg = json!([{"name": "U", "weight": 2}, {"name": "S", "weight": 1}]);
    for (method, openness, choice, taken) in [
        (json!({"kind": "choice", "entry": "ballots"}), "closed", json!({"approvals": ["B"]}), json!([["B"], ["A"]])),
        (
            json!({"kind": "approval", "max_choices": 2, "entry": "ballots"}),
            "open",
            json!({"approvals": ["A", "B"]}),
            json!([["A", "B"]]),
        ),
        (
            json!({"kind": "ranking", "rule": "schulze", "shared": true, "length": 2}),
            "open",
            json!({"ranking": [["B", "A"]]}),
            json!([["A", "B"]]),
        ),
        (
            json!({"kind": "criteria", "criteria": usg, "low": 1, "high": 5, "panel": false}),
            "open",
            json!({"criteria": {"A": {"U": 5, "S": 3}, "B": {"S": 2}}}),
            json!([["A"]]),
        ),
        (json!({"kind": "fist", "entry": "ballots"}), "open", json!({"fist": 4}), json!([["A"]])),
    ] {
        let options: &[&str] = if method["kind"] == "fist" { &["A"] } else { &["A", "B"] };
        let id = (story.records.len() + 1).to_string();
        story.one(json!({"type": "vote_drafted", "id": id, "question": "?", "options": options_of(options)}));
        story.one(opened(&id, declaration(options, method, openness)));
        let mut cast = ballot(&id, 1, choice.clone());
        cast["voter"] = json!("DINKES");
        story.one(cast);
        story.one(closed(&id));
        story.one(
            json!({"type": "ballot_corrected", "vote": id, "ballot": 1, "choice": choice, "reason": "Salah ketik"}),
        );
        story.one(json!({"type": "vote_accepted", "vote": id, "at": "2024-06-12T02:00:00Z", "taken": taken,
                         "decided_by": "count"}));
    }
    let id = (story.records.len() + 1).to_string();
    story.one(json!({"type": "vote_drafted", "id": id, "question": "?", "options": options_of(&["A", "B"])}));
    let hands = json!({"kind": "approval", "entry": "totals"});
    story.one(opened(&id, declaration(&["A", "B"], hands, "open")));
    let mut counted = closed(&id);
    counted["totals"] = json!({"A": 3, "B": 1});
    story.one(counted);
    said_aloud(story);
}

/// An agreed table filled in row by row, and a second round of it by fingers that were counted in the room.
fn said_aloud(story: &mut Story) {
    let table = (story.records.len() + 1).to_string();
    story.one(json!({"type": "vote_drafted", "id": table, "question": "?", "options": options_of(&["A", "B"])}));
    let criteria = json!([{"name": "impact", "weight": 1}, {"name": "ease", "weight": 1}]);
    let method = json!({"kind": "criteria", "criteria": criteria, "low": 1, "high": 5, "panel": true});
    story.one(opened(&table, declaration(&["A", "B"], method, "closed")));
    let rows = [json!({"A": {"impact": 5}}), json!({"A": {"impact": 5}, "B": {"impact": 2, "ease": 4}})];
    for (number, rows) in (1..).zip(rows) {
        story.one(ballot(&table, number, json!({"criteria": rows})));
    }
    story.one(closed(&table));
    let fingers = (story.records.len() + 1).to_string();
    story.one(json!({"type": "vote_drafted", "id": fingers, "question": "?", "options": options_of(&["A"]),
                     "link": {"kind": "second_round", "of": table}}));
    let method = json!({"kind": "fist", "entry": "totals"});
    story.one(opened(&fingers, declaration(&["A"], method, "closed")));
    let mut counted = closed(&fingers);
    counted["totals"] = json!({"0": 0, "3": 1, "5": 2});
    story.one(counted);
}

/// The agreement: words of its own, signed, marked by mistake.
fn agreed(story: &mut Story) {
    let purpose = "Hasil kegiatan ini menjadi bahan penyusunan masterplan.";
    story.one(json!({"type": "agreement_worded", "part": "purpose", "text": "Menjadi bahan Buku 1.", "made": purpose}));
    story.one(
        json!({"type": "agreement_worded", "part": "closing", "text": "Demikian.", "made": "Demikian berita acara."}),
    );
    story.one(json!({"type": "agreement_worded", "part": "closing"}));
    let records = story.records.len();
    story.one(json!({"type": "agreement_signed", "records": records, "at": "2024-06-12T08:10:00Z"}));
    let records = story.records.len();
    story.one(json!({"type": "agreement_signed", "records": records, "at": "2024-06-12T08:12:00Z"}));
    story.one(json!({"type": "agreement_signing_revoked", "reason": "Salah tekan"}));
}

/// Times corrected afterwards, aspects changed, a session that may be pressed to ten minutes.
fn late(story: &mut Story) {
    story.one(json!({"type": "times_corrected", "session": "pembukaan", "from": "2024-06-11T00:31:00Z",
                     "until": "2024-06-11T01:25:00Z"}));
    story.one(json!({"type": "times_corrected", "session": "swot-struktur", "from": "2024-06-11T07:10:00Z"}));
    let aspect = |id: &str, name: &str, en: &str| json!({"id": id, "name": {"id": name, "en": en}});
    let structure = aspect("struktur", "Struktur", "Structure");
    let infrastructure = aspect("infrastruktur", "Infrastruktur", "Infrastructure");
    let culture = aspect("budaya", "Budaya", "Budaya");
    story.one(json!({"type": "aspects_changed", "aspects": [structure, infrastructure, culture]}));
    story.one(json!({"type": "aspects_changed", "aspects": [structure, culture],
                     "hidden": [infrastructure]}));
    story.one(json!({"type": "session_edited", "session": "penutupan", "plan":
        {"id": "penutupan", "title": {"id": "Penutupan", "en": "Closing"}, "activity": "talk",
         "start": "16:00:00", "minutes": 30, "least": 10, "fixed": true}}));
}
