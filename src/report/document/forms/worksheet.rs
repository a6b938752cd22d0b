//! Worksheets (*kertas kerja*) for groups: four quadrants with lines to write on, one sheet a group.

use super::{Block, Span, head};
use crate::domain::Workshop;
use crate::domain::attendance::Code;
use crate::domain::group::Group;
use crate::domain::swot::{Aspect, Quadrant};
use crate::report::block::Panels;
use crate::text::{Language, Phrase, agreement::DOTS, forms as say, group as groups, words};

/// Lines to write on in a quadrant.
const LINES: u8 = 9;

/// What is filled in at the top of a sheet.
struct Sheet {
    /// The aspect by name, or the dimension.
    subject: (Phrase, String),
    group: String,
    members: String,
}

/// One sheet for each group; for each aspect while no groups are formed.
pub(super) fn blocks(workshop: &Workshop, language: Language) -> Vec<Block> {
    let mut blocks = Vec::new();
    let dots = DOTS.repeat(2);
    let or_dots = |text: String| if text.is_empty() { dots.clone() } else { text };
    for (index, sheet) in sheets(workshop, language).into_iter().enumerate() {
        blocks.extend(head(workshop, language.say(say::WORKSHEET), index == 0));
        let (name, subject) = sheet.subject;
        let lines = [
            (name, subject),
            (say::GROUP, sheet.group),
            (say::SPOKESPERSON, String::new()),
            (say::MEMBERS, sheet.members),
        ];
        let lines = lines.map(|(name, value)| (language.say(name).to_owned(), or_dots(value)));
        blocks.push(Block::Facts(lines.to_vec()));
        blocks.push(Block::plain(language.say(say::ONE_A_LINE)));
        blocks.push(quadrants(language));
    }
    blocks
}

fn sheets(workshop: &Workshop, language: Language) -> Vec<Sheet> {
    let named = |aspect: &Aspect| workshop.created.place.fill(language.label(&aspect.name));
    if workshop.groups.is_empty() {
        let sheet = |aspect: &Aspect| Sheet {
            subject: (say::ASPECT, named(aspect)),
            group: String::new(),
            members: String::new(),
        };
        return workshop.aspects().iter().map(sheet).collect();
    }
    let sheet = |group: &Group| {
        let aspect = group.aspect.as_deref().and_then(|id| workshop.aspect(id));
        let members: Vec<&str> = group.members.iter().map(Code::as_str).collect();
        Sheet {
            subject: match &group.dimension {
                Some(dimension) => (say::DIMENSION, groups::dimension(dimension)),
                None => (say::ASPECT, aspect.map(named).unwrap_or_default()),
            },
            group: group.name.clone(),
            members: members.join(", "),
        }
    };
    workshop.groups.iter().map(sheet).collect()
}

fn quadrants(language: Language) -> Block {
    let panel = |quadrant: Quadrant| {
        let name = format!("{} ({})", language.say(words::quadrant(quadrant)), quadrant.letter());
        let asked = language.say(question(quadrant)).to_owned();
        vec![Block::strong(name), Block::Text(vec![Span::Emphasis(asked)]), Block::Lines(LINES)]
    };
    Block::Panels(Panels { beside: 2, cut: false, panels: Quadrant::ALL.map(panel).to_vec() })
}

const fn question(quadrant: Quadrant) -> Phrase {
    match quadrant {
        Quadrant::S => say::STRENGTHS,
        Quadrant::W => say::WEAKNESSES,
        Quadrant::O => say::OPPORTUNITIES,
        Quadrant::T => say::THREATS,
    }
}
