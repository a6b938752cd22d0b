//! How far the ballots agree, one key below the result: W, D, the pairs worth talking about, and the table of pairs.

use crate::domain::vote::result::{Agreement, pairs};
use crate::domain::vote::{Declaration, Letter, Score, Vote};
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::widgets::wrap::columns;

/// W and D, the largest disagreements, and how many ballots stand behind each step of the settled `order`.
pub fn lines(agreement: &Agreement, order: &[Letter], room: &Room) -> Vec<String> {
    let mark = text::mark(room.language());
    let shown = |score: &Option<Score>| score.as_ref().map_or_else(|| "-".to_owned(), |score| score.two_decimals(mark));
    let mut lines = vec![
        format!("{}: {}", room.say(text::W), shown(&agreement.w)),
        format!("{}: {}", room.say(text::D), shown(&agreement.d)),
    ];
    let disputed = agreement.disputed.iter();
    let disputed: Vec<String> =
        disputed.map(|pair| format!("{}–{} {}", pair.a, pair.b, pair.share.two_decimals(mark))).collect();
    if !disputed.is_empty() {
        let title = room.say(text::DISPUTED);
        lines.push(format!("{title}: {}", disputed.join(", ")));
    }
    let steps = order.iter().zip(order.iter().skip(1));
    let steps: Vec<String> = steps
        .zip(&agreement.neighbours)
        .map(|((above, below), share)| format!("{above}>{below} {}", share.two_decimals(mark)))
        .collect();
    if !steps.is_empty() {
        lines.push(format!("{}: {}", room.say(text::STEPS), steps.join(", ")));
    }
    lines
}

/// How many ballots put the option of the row above that of the column, in blocks of as many columns as fit in `width`.
pub fn pairs_table(vote: &Vote, declared: &Declaration, width: u16, room: &Room) -> Vec<String> {
    let table = pairs(vote).unwrap_or_default();
    let ids: Vec<&Letter> = declared.options.iter().map(|option| &option.id).collect();
    if table.len() < 2 || table.len() != ids.len() {
        return Vec::new();
    }
    let numbers = table.iter().flatten().map(u64::to_string);
    let cells = numbers.chain(ids.iter().map(|id| (*id).clone()));
    let cell = 1 + cells.map(|cell| usize::from(columns(&cell))).max().unwrap_or(1);
    let across = (usize::from(width).saturating_sub(cell) / cell).max(1);
    let mut lines = vec![room.say(text::PAIRS).to_owned()];
    for (first, block) in ids.chunks(across).enumerate() {
        let first = first * across;
        let heads: Vec<String> = block.iter().map(|id| format!("{id:>cell$}")).collect();
        lines.push(format!("{:cell$}{}", "", heads.concat()));
        for (row, (id, counts)) in ids.iter().zip(&table).enumerate() {
            let counts = counts.iter().enumerate().skip(first).take(block.len());
            let counts = counts.map(|(column, count)| match row == column {
                true => format!("{:>cell$}", "·"),
                false => format!("{count:>cell$}"),
            });
            lines.push(format!("{id:>cell$}{}", counts.collect::<String>()));
        }
    }
    lines
}
