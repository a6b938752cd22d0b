//! Invented regions, and which workshops each has.

use super::random::Random;
use mufakat::domain::Zone;
use mufakat::domain::carry::STAGES;
use mufakat::domain::place::{Place, PlaceKind};

const FIRST: [&str; 12] = ["Tel", "Mor", "Sav", "Kir", "Lun", "Berv", "Nas", "Wal", "Dor", "Gam", "Pess", "Rind"];
const MIDDLE: [&str; 8] = ["a", "i", "o", "u", "ari", "emu", "oti", "ula"];
const LAST: [&str; 11] =
    ["ndira", "vena", "selu", "mbora", "tiwa", "nggola", "rupessa", "lessi", "noka", "dewila", "velindo"];

/// What a region's workshops are, in the order in which they are held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Its name and words.
    pub place: Place,
    /// Its zone.
    pub zone: Zone,
    /// Its workshops.
    pub held: Vec<Held>,
}

/// A workshop of a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// The id of its agenda.
    pub agenda: &'static str,
    /// Which of the region's workshops before it is carried over, by its place in the list.
    pub from: Option<usize>,
    /// Whether its journal is kept; else it is only what later ones come from.
    pub kept: bool,
}

const AGENDAS: [&str; STAGES] = ["tahap-1", "tahap-2", "tahap-3", "tahap-4"];

impl Region {
    /// The region with this number; every number gives another name.
    pub fn nth(number: usize) -> Self {
        let mut random = Random::of(&format!("region {number}"));
        let kind = match number % 10 {
            3 | 7 => PlaceKind::Kota,
            9 => PlaceKind::Provinsi,
            _ => PlaceKind::Kabupaten,
        };
        Self {
            place: Place::new(kind, name(number)),
            zone: Zone::ALL[random.place(Zone::ALL.len())],
            held: held(number, &mut random),
        }
    }
}

/// A name of syllables; numbers that are apart by more than there are names get a second word.
fn name(number: usize) -> String {
    let (first, rest) = (number % FIRST.len(), number / FIRST.len());
    let (last, rest) = ((rest + number) % LAST.len(), rest / LAST.len());
    let middle = (rest + number) % MIDDLE.len();
    let name = format!("{}{}{}", FIRST[first], MIDDLE[middle], LAST[last]);
    match rest / MIDDLE.len() {
        0 => name,
        more => format!("{name} {}", ["Hulu", "Hilir", "Raya", "Timur"][more % 4].to_owned() + &"i".repeat(more / 4)),
    }
}

fn held(number: usize, random: &mut Random) -> Vec<Held> {
    let one = |agenda, from, kept| Held { agenda, from, kept };
    if number % 2 == 1 {
        let agenda = match number % 20 {
            1 | 11 => "quick",
            5 => "tahap-1-banggai",
            9 => "tahap-2",
            13 => "tahap-4",
            _ => "tahap-1",
        };
        return vec![one(agenda, None, true)];
    }
    let stages = 2 + random.place(STAGES - 1);
    let mut held: Vec<Held> = Vec::new();
    for agenda in &AGENDAS[..stages] {
        let before = held.len().checked_sub(1);
        // A stage in seven is begun with nothing, another is held whose journal nobody has.
        let from = before.filter(|_| !random.percent(14));
        let kept = !random.percent(14);
        held.push(one(agenda, from, kept));
    }
    if random.percent(12) {
        // The last stage is held twice.
        let again = held[stages - 1];
        held.push(Held { kept: true, ..again });
    }
    if random.percent(10) {
        held.push(one("quick", Some(0), true));
    }
    held
}
