//! What happens on the board and to its aspects.

use super::play::{Play, is_secret};
use mufakat::domain::agenda::SessionPlan;
use mufakat::domain::command::{AspectCommand, NewItem, SwotCommand};
use mufakat::domain::sheet::{Origin, Ref};
use mufakat::domain::swot::{Item, ItemState, Quadrant, Settling};
use mufakat::domain::{Command, Id};

impl Play {
    fn board(&mut self, command: SwotCommand) -> Option<Id> {
        self.run(Command::Swot(command))
    }

    /// Something happens on the board in a session.
    pub fn on_board(&mut self, plan: &SessionPlan) {
        match self.random.below(100) {
            0..50 => self.add_item(plan),
            50..54 => self.add_list(plan),
            54..62 => self.edit(),
            62..66 => self.move_item(),
            66..73 => self.merge(),
            73..77 => self.take_off(),
            77..80 => self.secret_item(plan),
            80..85 => self.restore(),
            85..89 => self.propose(),
            89..92 => self.settle(),
            92..95 => self.keep_apart(),
            95..97 => self.reword_secretly(),
            _ => self.aspects(),
        }
    }

    /// An item that somebody says; in the aspect of the session, if it is about some.
    fn new_item(&mut self, plan: &SessionPlan) -> NewItem {
        let (statement, text) = self.stock.say(&mut self.random);
        let dimension = match self.random.below(20) {
            0..12 => Some(statement.dimension.to_owned()),
            12..15 => statement.dimension.split('/').next().map(str::to_owned),
            15 => Some(["lintas dimensi", "Pesisir", "ekonomi/biru"][self.random.place(3)].to_owned()),
            _ => None,
        };
        let quadrant = if self.random.percent(4) { self.quadrant() } else { statement.quadrant };
        let own = plan.aspects.first().filter(|_| !plan.aspects.iter().any(|id| id == statement.aspect));
        let aspect = own.cloned().unwrap_or_else(|| statement.aspect.to_owned());
        let aspect = if self.random.percent(6) { self.any_aspect().unwrap_or(aspect) } else { aspect };
        let from = if self.random.percent(4) { self.item(Item::is_shown).map(Ref::Item) } else { None };
        let by = self.source();
        NewItem { aspect, quadrant, text, by, dimension, from: from.into_iter().collect(), origin: None }
    }

    fn quadrant(&mut self) -> Quadrant {
        Quadrant::ALL[self.random.place(Quadrant::ALL.len())]
    }

    fn any_aspect(&mut self) -> Option<String> {
        let workshop = self.workshop();
        let all = workshop.aspects().iter().chain(&workshop.hidden_aspects);
        let ids: Vec<String> = all.map(|aspect| aspect.id.clone()).collect();
        self.random.one(&ids).cloned()
    }

    fn add_item(&mut self, plan: &SessionPlan) {
        let item = self.new_item(plan);
        self.board(SwotCommand::Add(vec![item]));
    }

    /// Several at once, as a pasted list gives them.
    fn add_list(&mut self, plan: &SessionPlan) {
        let items = (0..2 + self.random.place(5)).map(|_| self.new_item(plan)).collect();
        self.board(SwotCommand::Add(items));
    }

    /// An item of which another workshop has it first.
    pub fn add_carried(&mut self, plan: &SessionPlan, origin: Origin) -> Option<Id> {
        let item = self.new_item(plan);
        self.board(SwotCommand::Add(vec![NewItem { origin: Some(origin), from: Vec::new(), ..item }]))
    }

    /// An item that is withdrawn or parked in the next record, and whose words stay hidden.
    fn secret_item(&mut self, plan: &SessionPlan) {
        let item = self.new_item(plan);
        let text = self.secret(&item.text);
        let Some(id) = self.board(SwotCommand::Add(vec![NewItem { text, ..item }])) else { return };
        if self.random.percent(30) {
            self.board(SwotCommand::Propose { id, text: "Rumusan lain".to_owned() });
        }
        let hide = if self.random.percent(50) { SwotCommand::Withdraw { id } } else { SwotCommand::Park { id } };
        self.board(hide);
    }

    fn edit(&mut self) {
        let Some(id) = self.item(Item::can_change) else { return };
        let (statement, text) = self.stock.say(&mut self.random);
        let old = &self.workshop().items[&id];
        let (kept, by) = (old.text.clone(), old.by.clone());
        let text = match self.random.below(3) {
            0 => text,
            1 => format!("{kept} dan dampaknya"),
            _ => kept,
        };
        let text: String = text.chars().take(400).collect();
        let dimension = (!self.random.percent(25)).then(|| statement.dimension.to_owned());
        let by = if self.random.percent(20) { self.source() } else { by };
        self.board(SwotCommand::Edit { id, text, by, dimension });
    }

    /// Words that are replaced again, or undone, in the next record.
    fn reword_secretly(&mut self) {
        let Some(id) = self.item(|item| item.can_change() && !is_secret(&item.text)) else { return };
        let Item { text, by, dimension, .. } = self.workshop().items[&id].clone();
        let secret = self.secret("Salah ketik");
        let edit = |text| SwotCommand::Edit { id, text, by: by.clone(), dimension: dimension.clone() };
        if self.board(edit(secret)).is_none() {
            return;
        }
        if self.random.percent(25) {
            self.undo();
        } else {
            self.board(edit(text));
        }
    }

    fn move_item(&mut self) {
        let (Some(id), Some(aspect)) = (self.item(Item::can_change), self.any_aspect()) else { return };
        let quadrant = self.quadrant();
        self.board(SwotCommand::Move { id, aspect, quadrant });
    }

    /// Mostly what stands in the same quadrant, and often into one that has others under it.
    fn merge(&mut self) {
        let Some(from) = self.item(Item::is_shown) else { return };
        let quadrant = self.workshop().items[&from].quadrant;
        let into = self.item(|item| item.is_shown() && item.id != from && item.quadrant == quadrant);
        let Some(into) = into else { return };
        self.board(SwotCommand::Merge { from, into });
        if self.random.percent(30)
            && let Some(further) = self.item(|item| item.is_shown() && item.quadrant == quadrant)
        {
            self.board(SwotCommand::Merge { from: into, into: further });
        }
        if self.random.percent(20) {
            let id = if self.random.percent(50) { from } else { into };
            self.board(SwotCommand::Restore { id });
        }
    }

    fn take_off(&mut self) {
        let Some(id) = self.item(|item| item.state != ItemState::Withdrawn) else { return };
        let hide = if self.random.percent(40) { SwotCommand::Withdraw { id } } else { SwotCommand::Park { id } };
        self.board(hide);
    }

    fn restore(&mut self) {
        if let Some(id) = self.item(|item| !item.is_shown() && !is_secret(&item.text)) {
            self.board(SwotCommand::Restore { id });
        }
    }

    fn propose(&mut self) {
        let Some(id) = self.item(Item::is_shown) else { return };
        let (_, text) = self.stock.say(&mut self.random);
        self.board(SwotCommand::Propose { id, text });
    }

    fn settle(&mut self) {
        let waiting = self.item(|item| item.is_shown() && !item.proposed.is_empty() && !is_secret(&item.text));
        let Some(id) = waiting else { return self.propose() };
        let wordings = self.workshop().items[&id].wordings().count();
        let how = if self.random.percent(50) {
            Settling::Agreed(self.random.place(wordings))
        } else {
            Settling::Hands((0..wordings).map(|_| self.random.below(20)).collect())
        };
        self.board(SwotCommand::Settle { id, how });
    }

    fn keep_apart(&mut self) {
        if let (Some(one), Some(other)) = (self.item(Item::is_shown), self.item(Item::is_shown)) {
            self.board(SwotCommand::KeepApart { one, other });
        }
    }

    fn aspects(&mut self) {
        let Some(id) = self.any_aspect() else { return };
        let hidden = self.workshop().hidden_aspects.first().map(|aspect| aspect.id.clone());
        let command = match (self.random.below(10), hidden) {
            (0..2, _) => {
                AspectCommand::Add { name: ["Kebencanaan", "Budaya", "Pesisir"][self.random.place(3)].to_owned() }
            }
            (2..4, _) => AspectCommand::Rename { id, name: format!("Aspek {}", 1 + self.random.below(9)) },
            (4..5, _) => AspectCommand::Move { id, index: self.random.place(4) },
            (5..9, Some(id)) => AspectCommand::Show { id },
            _ => AspectCommand::Hide { id },
        };
        self.run(Command::Aspects(command));
    }
}
