//! The votes of the script.

use super::Play;
use super::sheets::main_text;
use crate::demo::DemoFault;
use crate::demo::known::Known;
use crate::demo::script::{Extent, OptionStep, VoteStep};
use crate::domain::command::{VoteCommand, VoteRefusal};
use crate::domain::vote::preset::voters_here;
use crate::domain::vote::{Base, Declaration, Letter, Openness, Quorum, TieRule, VoteOption, ballot};
use crate::domain::{Command, Id, Refusal};

impl Play {
    pub(super) fn vote(&mut self, session: &str, step: &VoteStep, extent: Extent) -> Result<(), DemoFault> {
        let options = step.options.iter().map(|option| self.option(option));
        let options = options.collect::<Result<_, _>>()?;
        let vote = self.vote_run(VoteCommand::Draft {
            question: step.question.clone(),
            options,
            session: Some(session.to_owned()),
            aspect: step.aspect.clone(),
            link: None,
        })?;
        self.keys.give(step.key.as_ref(), Known::Vote(vote));
        if !step.agree.is_empty() {
            let options = step.agree.clone();
            self.vote_run(VoteCommand::Agree { vote, options })?;
        }
        let declaration = Box::new(self.declaration(step));
        self.vote_run(VoteCommand::Open { vote, declaration })?;
        let (ballots, is_over) = step.taken(extent);
        self.ballots(vote, ballots)?;
        if is_over {
            self.end_vote(vote, step)?;
        }
        Ok(())
    }

    /// The ballots as typed, of the delegations in their order.
    fn ballots(&mut self, vote: Id, typed: &[String]) -> Result<(), DemoFault> {
        let opened = self.history.workshop().vote(vote);
        let declared = opened.and_then(|vote| vote.declaration.clone());
        let declared = declared.ok_or_else(|| DemoFault::NoSuch(vote.to_string()))?;
        for (typed, voter) in typed.iter().zip(&declared.voters) {
            let read = ballot::read(&declared, typed);
            let read = read.map_err(|fault| Refusal::Vote(VoteRefusal::Ballot(fault)))?;
            self.vote_run(VoteCommand::Cast {
                vote,
                voter: Some(voter.clone()),
                count: read.count,
                choice: read.choice,
            })?;
        }
        Ok(())
    }

    fn end_vote(&mut self, vote: Id, step: &VoteStep) -> Result<(), DemoFault> {
        let totals = step.totals.clone();
        self.vote_run(VoteCommand::Close { vote, totals })?;
        if let Some(settle) = step.settle.clone() {
            self.vote_run(VoteCommand::Settle { vote, how: settle.how, reason: Some(settle.reason) })?;
        }
        self.vote_run(VoteCommand::Accept { vote, order: None, reason: None })?;
        Ok(())
    }

    fn vote_run(&mut self, command: VoteCommand) -> Result<Id, DemoFault> {
        self.run(Command::Vote(command))
    }

    fn option(&self, step: &OptionStep) -> Result<VoteOption, DemoFault> {
        let workshop = self.history.workshop();
        let id = Letter::new();
        Ok(match step {
            OptionStep::Text(text) => VoteOption { id, text: text.clone(), item: None, row: None },
            OptionStep::Item(key) => {
                let item = self.keys.item(key)?;
                let text = workshop.items.get(&item).map(|item| item.text.clone());
                let text = text.ok_or_else(|| DemoFault::NoSuch(key.clone()))?;
                VoteOption { id, text, item: Some(item), row: None }
            }
            OptionStep::Row(key) => {
                let row = self.keys.row(key)?;
                let text = workshop.sheets.row(row).and_then(|row| main_text(workshop, row));
                let text = text.ok_or_else(|| DemoFault::NoSuch(key.clone()))?;
                VoteOption { id, text: text.to_owned(), item: None, row: Some(row) }
            }
        })
    }

    /// The delegations of the last count that have a vote take part.
    fn declaration(&self, step: &VoteStep) -> Declaration {
        let workshop = self.history.workshop();
        let last = workshop.headcounts.last();
        Declaration {
            question: step.question.clone(),
            options: Vec::new(),
            method: step.method.clone(),
            cut: Some(step.cut),
            ties: TieRule::SecondKey,
            voters: voters_here(workshop),
            present: last.map_or(0, crate::domain::attendance::HeadCount::total),
            entitled: 0,
            openness: Openness::Closed,
            base: Base::Valid,
            quorum: Quorum::None,
            reveal: false,
        }
    }
}
