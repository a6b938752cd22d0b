//! Votes from the draft to what the room accepts.

use super::ballots::{choice, declaration, method, totals};
use super::play::Play;
use super::words::undertaking;
use mufakat::domain::attendance::Code;
use mufakat::domain::command::{NewItem, SheetCommand, SwotCommand, VoteCommand};
use mufakat::domain::priorities::priorities;
use mufakat::domain::sheet::{Cell, Row, Words};
use mufakat::domain::swot::Item;
use mufakat::domain::vote::{
    Entry, Letter, Link, Method, Openness, TieSettlement, Vote, VoteOption, VoteState, preset, result,
};
use mufakat::domain::{Command, Id};

impl Play {
    fn vote(&mut self, command: VoteCommand) -> Option<Id> {
        self.run(Command::Vote(command))
    }

    fn voted(&self, id: Id) -> Option<&Vote> {
        self.workshop().vote(id)
    }

    /// A vote, or another order of what was accepted.
    pub fn on_votes(&mut self, session: &str) {
        if self.random.percent(7) {
            return self.reorder();
        }
        let proposal = self.random.percent(10);
        let (options, aspect) = if proposal { (self.proposal(), None) } else { self.options() };
        let draft = VoteCommand::Draft {
            question: "Mana yang didahulukan?".to_owned(),
            options,
            session: Some(session.to_owned()),
            aspect,
            link: None,
        };
        if let Some(vote) = self.vote(draft) {
            self.carry_through(vote, proposal, true);
        }
    }

    fn reorder(&mut self) {
        let order: Vec<(Id, Letter)> =
            priorities(self.workshop()).into_iter().map(|one| (one.vote, one.option)).collect();
        let all = order.len();
        let order = self.random.some(order, all);
        let reason = self.secret("Urutan menurut");
        self.run(Command::ReorderPriorities { order, reason });
    }

    fn words(&mut self) -> VoteOption {
        VoteOption { id: Letter::new(), text: undertaking(&mut self.random), item: None, row: None }
    }

    /// One proposal for fist to five; an item now and then.
    fn proposal(&mut self) -> Vec<VoteOption> {
        let item = if self.random.percent(40) { self.item(Item::is_shown) } else { None };
        vec![match item {
            Some(item) => self.of_item(item),
            None => self.words(),
        }]
    }

    fn of_item(&self, item: Id) -> VoteOption {
        let text = self.workshop().items[&item].text.clone();
        VoteOption { id: Letter::new(), text, item: Some(item), row: None }
    }

    fn of_row(&self, row: Id) -> VoteOption {
        let cell = self.workshop().sheets.row(row).and_then(|row| {
            let main = self.workshop().sheet(&row.sheet)?.main()?;
            row.cells.get(&main.id)
        });
        let text = if let Some(Cell::Text(words)) = cell {
            match words {
                Words::Typed(text) => text.clone(),
                Words::Given(label) => label.id.clone(),
            }
        } else {
            String::new()
        };
        VoteOption { id: Letter::new(), text, item: None, row: Some(row) }
    }

    /// Items of an aspect or of all, rows of a sheet, or words; now and then some that were accepted before.
    fn options(&mut self) -> (Vec<VoteOption>, Option<String>) {
        let number = 2 + self.random.place(6);
        let of_rows = self.random.below(10);
        if of_rows < 3 {
            let sheet = ["program", "program", "mitra", "isu", "kesiapan"][self.random.place(5)];
            let rows: Vec<Id> = self.rows_that(|row| row.is_shown() && row.sheet == sheet);
            let rows = self.random.some(rows, number);
            return (rows.into_iter().map(|row| self.of_row(row)).collect(), None);
        }
        let aspects: Vec<String> = self.workshop().aspects().iter().map(|aspect| aspect.id.clone()).collect();
        let aspect = if self.random.percent(60) { self.random.one(&aspects).cloned() } else { None };
        let chosen = self.workshop().chosen();
        let again = self.random.percent(25);
        let items = self.workshop().items.values().filter(|item| {
            let in_aspect = aspect.as_ref().is_none_or(|aspect| item.aspect == *aspect);
            item.is_shown() && in_aspect && (!again || chosen.contains(&item.id))
        });
        let items: Vec<Id> = items.map(|item| item.id).collect();
        let items = self.random.some(items, number);
        let mut options: Vec<VoteOption> = items.into_iter().map(|item| self.of_item(item)).collect();
        if self.random.percent(6) {
            options.extend(self.secret_option());
        }
        while options.len() < 2 || self.random.percent(8) {
            options.push(self.words());
        }
        (options, aspect)
    }

    fn rows_that(&self, of: impl Fn(&Row) -> bool) -> Vec<Id> {
        self.workshop().sheets.rows().filter(|row| of(row)).map(|row| row.id).collect()
    }

    /// An item that is voted on and taken back before the workshop is over.
    fn secret_option(&mut self) -> Option<VoteOption> {
        let (statement, text) = self.stock.say(&mut self.random);
        let text = self.secret(&text);
        let (aspect, quadrant) = (statement.aspect.to_owned(), statement.quadrant);
        let item = NewItem { aspect, quadrant, text, by: None, dimension: None, from: Vec::new(), origin: None };
        let item = self.run(Command::Swot(SwotCommand::Add(vec![item])))?;
        Some(self.of_item(item))
    }

    /// What becomes of a draft.
    fn carry_through(&mut self, vote: Id, proposal: bool, may_go_on: bool) {
        let letters: Vec<Letter> =
            self.voted(vote).iter().flat_map(|vote| &vote.options).map(|option| option.id.clone()).collect();
        match self.random.below(100) {
            0..4 => return,
            4..8 => {
                self.vote(VoteCommand::Withdraw { vote });
                return;
            }
            8..18 => {
                let half = letters.len().div_ceil(2);
                let order = self.random.some(letters, half);
                let order = self.random.percent(60).then_some(order);
                self.accept(vote, order);
                return self.afterwards(vote, may_go_on);
            }
            18..30 if letters.len() > 2 => {
                let options = self.random.some(letters, 1 + usize::from(proposal));
                self.vote(VoteCommand::Agree { vote, options });
                if self.random.percent(30) {
                    self.accept(vote, None);
                    return self.afterwards(vote, may_go_on);
                }
            }
            _ => {}
        }
        let entry = if self.random.percent(50) { Entry::Ballots } else { Entry::Totals };
        let method = if proposal { Method::Fist { entry } } else { method(&mut self.random) };
        if self.open(vote, method) && self.count(vote) {
            self.decide_counted(vote);
            self.afterwards(vote, may_go_on);
        }
    }

    fn accept(&mut self, vote: Id, order: Option<Vec<Letter>>) -> bool {
        let reason = Some(self.secret("Menurut musyawarah"));
        self.vote(VoteCommand::Accept { vote, order, reason }).is_some()
    }

    fn open(&mut self, vote: Id, method: Method) -> bool {
        let Some(options) = self.voted(vote).map(|vote| vote.remaining().len()) else { return false };
        let most = 4 + self.random.place(4);
        let voters: Vec<Code> = self.codes("PEMILIH");
        let voters = self.random.some(voters, most);
        let declaration = Box::new(declaration(&mut self.random, method, options, voters));
        self.vote(VoteCommand::Open { vote, declaration }).is_some()
    }

    /// Ballots, closing, and what is mended after it; whether the vote is closed in the end.
    fn count(&mut self, vote: Id) -> bool {
        self.ballots(vote);
        match self.random.below(100) {
            0..4 => return false,
            4..7 => {
                self.vote(VoteCommand::Withdraw { vote });
                return false;
            }
            7..20 => self.mend_open(vote),
            _ => {}
        }
        self.close(vote);
        if self.random.percent(12) && self.vote(VoteCommand::Reopen { vote }).is_some() {
            self.ballots(vote);
            self.close(vote);
        }
        let Some(declared) = self.voted(vote).and_then(|vote| vote.declaration.clone()) else { return false };
        if self.random.percent(12) {
            let (choice, reason) = (choice(&mut self.random, &declared), self.secret("Salah baca"));
            let ballot = 1 + self.random.below(3);
            self.vote(VoteCommand::Correct { vote, ballot, choice, reason });
        }
        if self.random.percent(10) {
            let (dice, sample) = ("2 6 1 4 3".to_owned(), 1 + self.random.below(2));
            self.vote(VoteCommand::Audit { vote, dice, sample, differing: Vec::new() });
        }
        self.voted(vote).is_some_and(|vote| vote.state == VoteState::Closed)
    }

    fn close(&mut self, vote: Id) {
        let Some(declared) = self.voted(vote).and_then(|vote| vote.declaration.clone()) else { return };
        let totals = totals(&mut self.random, &declared);
        self.vote(VoteCommand::Close { vote, totals });
    }

    /// A ballot of each voter who is in the room.
    fn ballots(&mut self, vote: Id) {
        let Some(declared) = self.voted(vote).and_then(|vote| vote.declaration.clone()) else { return };
        if declared.method.entry() == Entry::Totals {
            return;
        }
        let rounds = if declared.method.is_panel() { 2 } else { declared.voters.len() };
        for nth in 0..rounds {
            if self.random.percent(10) {
                continue;
            }
            let named = declared.openness != Openness::Secret && !declared.method.is_panel();
            let voter = declared.voters.get(nth).filter(|_| named).cloned();
            let alike = !named && !declared.method.is_panel() && self.random.percent(15);
            let count = if alike { 2 } else { 1 };
            let choice = choice(&mut self.random, &declared);
            self.vote(VoteCommand::Cast { vote, voter, count, choice });
        }
    }

    /// A ballot is taken back, handed in again, or comes from somebody who is late.
    fn mend_open(&mut self, vote: Id) {
        let ballot = 1 + self.random.below(4);
        self.vote(VoteCommand::TakeBack { vote, ballot });
        let codes = self.codes("PEMILIH");
        if let Some(code) = self.random.one(&codes).cloned() {
            self.vote(VoteCommand::AddVoter { vote, code });
        }
        let again = self.random.percent(50);
        if again {
            self.ballots(vote);
        }
    }

    /// What the room does with a count.
    fn decide_counted(&mut self, vote: Id) {
        self.settle_tie(vote);
        match self.random.below(100) {
            0..4 => {}
            4..8 => {
                self.vote(VoteCommand::Withdraw { vote });
            }
            8..28 => {
                let letters =
                    self.voted(vote).map(|vote| vote.options.iter().map(|option| option.id.clone()).collect());
                let letters: Vec<Letter> = letters.unwrap_or_default();
                let half = letters.len().div_ceil(2);
                let order = self.random.some(letters, half);
                self.accept(vote, Some(order));
            }
            _ => {
                self.vote(VoteCommand::Accept { vote, order: None, reason: None });
            }
        }
    }

    fn settle_tie(&mut self, vote: Id) {
        let tie = self.voted(vote).and_then(|voted| result::result(self.workshop(), voted)?.tie);
        let Some(tie) = tie else { return };
        let all = tie.level.len();
        let how = match self.random.below(6) {
            0 => TieSettlement::TakeAll,
            1 => TieSettlement::TakeNone,
            2 => TieSettlement::Lot { word: "Sagu".to_owned(), order: Vec::new() },
            3 => TieSettlement::Decision { order: self.random.some(tie.level, all), by: self.secret("ketua") },
            _ => match self.run_off(vote) {
                Some(run_off) => TieSettlement::RunOff { vote: run_off },
                None => TieSettlement::TakeAll,
            },
        };
        let reason = Some(self.secret("Seri"));
        self.vote(VoteCommand::Settle { vote, how, reason });
    }

    /// A vote among the tied, counted.
    fn run_off(&mut self, of: Id) -> Option<Id> {
        let vote = self.vote(VoteCommand::Draft {
            question: "Putaran penentu".to_owned(),
            options: Vec::new(),
            session: None,
            aspect: None,
            link: Some(Link::RunOff { of }),
        })?;
        let declaration = Box::new(preset::preset(self.workshop(), self.voted(vote)?));
        self.vote(VoteCommand::Open { vote, declaration })?;
        self.ballots(vote);
        self.close(vote);
        let counted = self.voted(vote)?;
        let settled = result::result(self.workshop(), counted).is_some_and(|result| result.taken.is_some());
        settled.then_some(vote)
    }

    /// A second round, or something that was accepted is taken off.
    fn afterwards(&mut self, vote: Id, may_go_on: bool) {
        let Some(Vote { options, aspect, session, acceptance, .. }) = self.voted(vote).cloned() else { return };
        if may_go_on && self.random.percent(14) {
            let question = "Putaran kedua".to_owned();
            let options = self.random.some(options, 5);
            let link = Some(Link::SecondRound { of: vote });
            if let Some(next) = self.vote(VoteCommand::Draft { question, options, session, aspect, link }) {
                self.carry_through(next, false, false);
            }
            return;
        }
        if acceptance.is_none() || !self.random.percent(15) {
            return;
        }
        let option = self.random.one(&options).cloned();
        match option.map(|option| (option.item, option.row)) {
            Some((Some(id), _)) if self.random.percent(50) => {
                self.run(Command::Swot(SwotCommand::Park { id }));
            }
            Some((Some(id), _)) => {
                self.run(Command::Swot(SwotCommand::Withdraw { id }));
            }
            Some((None, Some(row))) => {
                self.sheet(SheetCommand::Withdraw { row, reason: None });
            }
            Some((None, None)) | None => {}
        }
    }
}
