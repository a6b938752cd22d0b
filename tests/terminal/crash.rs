//! The program is killed again and again while items are typed. Whatever the screen showed as saved is there again.
//!
//! `MUFAKAT_KILLS=500` kills more often, `MUFAKAT_SEED` at other moments.

use crate::pty::{ENTER, Output, Pty, ctrl};
use crate::room::Folder;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// A workshop is killed this often before the next one is begun: what is told of the first is told of all.
const KILLS_EACH: u64 = 25;
/// The longest life of the program.
const LONGEST: u64 = 400;

/// Texts of items by their numbers.
type Items = BTreeMap<u64, String>;

#[test]
fn every_acknowledged_item_is_there_again_after_a_kill() {
    let number = |name| std::env::var(name).ok().and_then(|n| n.parse().ok());
    let kills: u64 = number("MUFAKAT_KILLS").unwrap_or(KILLS_EACH);
    let mut random = Random(number("MUFAKAT_SEED").unwrap_or(20_240_611));
    let (mut done, mut acknowledged, mut torn) = (0, 0, 0);
    while done < kills {
        let folder = Folder::on_disk();
        folder.make_bangli();
        let mut items = Items::new();
        for kill in 0..KILLS_EACH.min(kills - done) {
            let life = Duration::from_millis(random.below(LONGEST));
            live_and_die(&folder, kill, life, &mut items);
            torn += u64::from(folder.verify().contains("bita"));
        }
        done += KILLS_EACH;
        acknowledged += items.len();
        assert_found(&folder, &items);
    }
    println!("{kills} kills, {acknowledged} items acknowledged, {torn} torn tails, none lost");
    assert!(acknowledged > 0);
}

/// Starts the program, finds all items, types more of them, and kills it. Items that it shows as saved are added.
fn live_and_die(folder: &Folder, kill: u64, life: Duration, items: &mut Items) {
    let mut pty = folder.start(["open", "bangli", "--session", "swot-struktur"]);
    let moment = Instant::now() + life;
    let is_there = |output: &Output| output.text().contains("● tersimpan").then_some(());
    if pty.wait_until(moment, is_there).is_some() {
        assert_found(folder, items);
        // The line that was being typed when it was killed.
        pty.type_(ctrl('u'));
        type_until(&mut pty, moment, kill, items);
    }
    pty.kill();
    shown(&pty.output(), items);
}

fn type_until(pty: &mut Pty, moment: Instant, kill: u64, items: &mut Items) {
    for item in 0.. {
        let text = format!("butir{kill}x{item}");
        pty.type_(&text).type_(ENTER);
        let saved = |output: &Output| {
            shown(output, items);
            items.values().any(|shown| *shown == text).then_some(())
        };
        if pty.wait_until(moment, saved).is_none() {
            return;
        }
    }
}

/// Adds the items on the screen, if that says that they are saved.
fn shown(output: &Output, items: &mut Items) {
    let screen = output.text();
    if !screen.contains("● tersimpan") {
        return;
    }
    let words: Vec<&str> = screen.split(|c: char| c.is_whitespace() || c == '│').collect();
    for pair in words.windows(2) {
        if let [number, text] = pair
            && text.starts_with("butir")
            && let Ok(number) = number.parse()
        {
            let before = items.insert(number, (*text).to_owned());
            assert!(before.is_none_or(|before| before == *text), "{number}");
        }
    }
}

/// Asserts that every item is in the file with its number, and none twice.
fn assert_found(folder: &Folder, items: &Items) {
    let shown = folder.headless(["show", "bangli", "--json"]).output();
    let shown = shown.expect("run");
    let state: serde_json::Value = serde_json::from_slice(&shown.stdout).expect("JSON");
    let found: Vec<(u64, String)> = state["items"]
        .as_array()
        .expect("items")
        .iter()
        .map(|item| {
            let text = item["text"].as_str().expect("a text");
            (item["number"].as_u64().expect("a number"), text.to_owned())
        })
        .collect();
    for (number, text) in items {
        assert!(found.contains(&(*number, text.clone())), "{number} {text}");
    }
    let mut texts: Vec<&String> = found.iter().map(|(_, text)| text).collect();
    texts.sort();
    texts.dedup();
    assert_eq!(texts.len(), found.len(), "an item is there twice");
}

/// `SplitMix64`.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }
}
