//! A workshop, and a document, in which people wrote what is hard to write as anything: long lines, every script, signs
//! of formats, formulas; and of some things far more than a workshop has.

use crate::room::{Room, code, item, line};
use crate::sheets::{named, row, sheets};
use mufakat::domain::attendance::Unsur;
use mufakat::domain::command::{AttendanceCommand, NewDelegation, VoteCommand};
use mufakat::domain::note::NoteKind;
use mufakat::domain::vote::{Choice, Entry, Method, Openness, RankingRule};
use mufakat::domain::{Command, Id};
use mufakat::report::block::{Block, Document, ListItem, Marks, Panels, Signature, Span, Standing};
use mufakat::report::chart::{Bar, Chart, ChartKind, Field};
use mufakat::report::table::{Align, Cell, Column, Row, Table};
use mufakat::text::Language;
use serde_json::json;

/// Texts that a format could take for something of its own.
pub const WORDS: [&str; 12] = [
    "=HYPERLINK(\"http://a.id\";\"klik\")",
    "+62 361 'telepon'",
    "-1+1",
    "@SUM(A1:A9)",
    "<w:p>&amp;</w:p> ]]> <!-- x -->",
    "\"kutip\" 'tunggal' `balik` \\ | * _ #",
    "👩\u{200d}💻❤\u{fe0f} petani 🌾",
    "مرحبا بكم في بانجلي 123",
    "ᬩᬗ᭄ᬮᬶ ᬤᬾᬰ",
    "葛\u{e0100}城 — “Dinas” 5 %…",
    "DROP TABLE; {{7*7}} ${x} %s &#0; &lt;",
    "satukatayangpanjangsekalitanpaspasisatukatayangpanjangsekalitanpaspasisatukatayangpanjangsekali",
];

/// A line of as many characters as one may have.
pub fn longest() -> String {
    let line: String = "Jaringan serat optik <belum> sampai & putus di lereng. ".chars().cycle().take(499).collect();
    format!("{}.", line.trim_end())
}

/// Thirty offices more, items and lines of all these texts, rows without end, and votes of every kind.
pub fn room() -> Room {
    let mut room = Room::with_sheets("Bimtek <b>\"Uji\"</b> & =1+1", sheets());
    let delegation = |n: u32| NewDelegation {
        code: code(&format!("OPD{n}")),
        name: format!("Dinas <{n}> & \"Lainnya\" {}", WORDS[n as usize % WORDS.len()]),
        unsur: Unsur::Opd,
        votes: true,
    };
    let all = (1..=30).map(delegation).collect();
    room.run(Command::Attendance(AttendanceCommand::AddDelegations(all)));
    for n in 1..=30 {
        room.count(&format!("OPD{n}"), n);
    }
    for text in WORDS.iter().map(|text| (*text).to_owned()).chain([longest()]) {
        room.run(item(&text));
        room.run(line(NoteKind::Decision, &text));
        room.run(line(NoteKind::Question, &text));
    }
    for n in 0..500 {
        let text = format!("Baris {n} {}", WORDS[n % WORDS.len()]);
        row(&mut room, Some("tik"), named(&text, json!({"kini": {"scale": 1 + n % 5}})));
    }
    votes(&mut room);
    room
}

/// A vote of every kind over options with these texts, with corrected, replaced and blank ballots.
pub fn votes(room: &mut Room) -> Vec<Id> {
    let options: Vec<&str> = WORDS.iter().copied().take(6).collect();
    let letters = |text: &str| text.chars().map(String::from).collect::<Vec<_>>();
    let ranking = |text: &str| Choice::Ranking(letters(text).into_iter().map(|letter| vec![letter]).collect());
    let method = |rule| Method::Ranking { rule, shared: true, length: None };
    let mut all = Vec::new();
    for rule in [RankingRule::Borda, RankingRule::Schulze] {
        let vote = room.open(&options, method(rule), Openness::Open, Some(2));
        room.cast(vote, Openness::Open, ["ABCDEF", "CAB", "FED", "BACF"].map(ranking).into());
        room.close(vote);
        all.push(vote);
    }
    let hands = Method::Approval { max_choices: None, entry: Entry::Ballots };
    let vote = room.open(&options, hands, Openness::Secret, Some(2));
    let named = |text: &str| Choice::Approvals(letters(text));
    room.cast(vote, Openness::Secret, vec![named("ABC"), named("C"), Choice::Blank, named("CF")]);
    room.close(vote);
    all.push(vote);
    let totals = Method::Choice { entry: Entry::Totals };
    let vote = room.open(&options, totals, Openness::Open, Some(2));
    let given = ["A", "B", "C", "D", "E", "F"].map(str::to_owned).into_iter().zip([3, 9, 0, 9, 1, 3]);
    room.vote(VoteCommand::Close { vote, totals: Some(given.collect()) });
    all.push(vote);
    all
}

/// What no line of a workshop holds, since it is taken out before: controls and marks of direction.
const HIDDEN: &str = "\u{0}\u{1b}[31m\u{202e}CBA\u{2066}\u{fffe}\u{feff}";

/// A document with every kind of block, all of them full of such texts.
pub fn document(standing: Standing, lengthwise: bool) -> Document {
    let text = format!("{HIDDEN}{}", WORDS.join(" · "));
    let blocks = [words(&text), beside(&text), pictures(&text)].concat();
    Document { title: text, language: Language::Id, standing, lengthwise, blocks }
}

fn words(text: &str) -> Vec<Block> {
    let one = |text: &str| text.to_owned();
    let entries = || WORDS.iter().map(|word| ListItem { under: vec![one(text)], ..ListItem::plain(*word) }).collect();
    let spans =
        || vec![Span::Plain(one(text)), Span::Strong(one(text)), Span::Emphasis(one(text)), Span::Code(one(text))];
    vec![
        Block::PageBreak,
        Block::Letterhead(vec![one(text), one("PEMERINTAH")]),
        Block::Title(one(text)),
        Block::Under(spans()),
        Block::Heading(2, one(text)),
        Block::Heading(6, one(text)),
        Block::Text(spans()),
        Block::Clause(one("KESATU"), spans()),
        Block::List(Marks::Bullets, entries()),
        Block::List(Marks::Numbers, entries()),
        Block::List(Marks::Letters, entries()),
        Block::List(Marks::Letters, Vec::new()),
        Block::Shell(format!("{text}\n{text}")),
        Block::Scan(one("Sidik 4A7F 09C2 <&>")),
        Block::Scan(text.repeat(9)),
        Block::Lines(3),
        Block::PageBreak,
    ]
}

fn beside(text: &str) -> Vec<Block> {
    let cells = |n: usize| vec![Cell::from(n.to_string()), Cell::from(WORDS[n % WORDS.len()]), Cell::from(text)];
    let names = ["No.", "=A1", text].map(str::to_owned).to_vec();
    let mut table = Table::new(names, 2, (0..20).map(cells).collect());
    table.rows.insert(7, Row::Over(text.to_owned()));
    table.columns[1].share = Some(30);
    let narrow =
        |n: usize| Column { name: format!("Kolom {n}"), again: n == 0, align: Align::Centre, ..Column::default() };
    let row = |n: usize| Row::Cells((0..40).map(|column| Cell::from(format!("{n}.{column}"))).collect());
    let wide = Table { columns: (0..40).map(narrow).collect(), rows: (0..5).map(row).collect(), ..Table::default() };
    let panel = vec![Block::plain(text), Block::Table(table.clone()), Block::list([text.to_owned()])];
    let panels =
        |beside, cut| Block::Panels(Panels { beside, cut, panels: vec![panel.clone(), Vec::new(), panel.clone()] });
    let place = |name: &str| Signature {
        above: vec![text.to_owned(), "Ketua".to_owned()],
        name: name.to_owned(),
        nip: name.to_owned(),
    };
    vec![
        Block::Facts(vec![(text.to_owned(), text.to_owned()), (String::new(), text.to_owned())]),
        Block::Facts(Vec::new()),
        Block::PageBreak,
        Block::Table(table),
        Block::Table(wide),
        Block::Table(Table::default()),
        Block::Table(Table { tall: true, ..Table::new(vec![String::new()], 1, vec![vec![""]; 4]) }),
        panels(2, true),
        panels(1, false),
        Block::Signatures(text.to_owned(), [text, "", "Budi"].map(place).into()),
        Block::Signatures(String::new(), Vec::new()),
    ]
}

fn pictures(text: &str) -> Vec<Block> {
    let name = || text.to_owned();
    let field = || Field { name: name(), items: WORDS.map(str::to_owned).to_vec() };
    let kinds = vec![
        ChartKind::Bars {
            bars: [0.0, 0.4, 70.0, 900.0]
                .map(|value| Bar { name: name(), value, text: format!("{value}"), formula: None })
                .into(),
            most: 100.0,
        },
        ChartKind::Bars { bars: Vec::new(), most: 0.0 },
        ChartKind::Swot([field(), field(), Field { name: String::new(), items: Vec::new() }, field()]),
        ChartKind::Points {
            axes: [name(), name()],
            range: [(0.0, 5.0), (0.0, 5.0)],
            cross: (2.5, 2.5),
            points: vec![(name(), 1.0, 4.0), (name(), f64::NAN, 0.0)],
        },
        ChartKind::Roadmap { years: (2025, 2029), rows: vec![(name(), 2025, 2026), (name(), 2030, 2020)] },
        ChartKind::Roadmap { years: (2029, 2025), rows: Vec::new() },
        ChartKind::Map { columns: vec![name(), name()], rows: vec![(name(), vec![Some(3), None, Some(u64::MAX)])] },
        ChartKind::Map { columns: Vec::new(), rows: Vec::new() },
    ];
    kinds.into_iter().map(|kind| Block::Chart(Chart { title: name(), kind, is_told: true })).collect()
}
