//! The dialogs after closing: a tie at the cut, and what the room accepts.

use super::dimensions;
use crate::domain::command::{VoteCommand, VoteRefusal};
use crate::domain::vote::result::{TieAtCut, VoteResult};
use crate::domain::vote::{Letter, Link, TieSettlement, Vote, VoteOption, one_each, result};
use crate::domain::{Command, Id};
use crate::text::{Language, Phrase, vote as text};
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Picker, Prompt};
use crate::ui::effect::{Notice, Step};
use crate::ui::screens::vote::act;
use crate::ui::screens::vote::options::{letters, typed};
use std::collections::BTreeSet;

/// The dialog of a tie at the cut.
pub fn tie(room: &Room, vote: &Vote) -> Vec<Step> {
    let language = room.language();
    let tie = result(room.workshop, vote).and_then(|counted| counted.tie);
    let Some(tie) = tie else {
        return Vec::new();
    };
    let (counted, many) = (tie.taken_before as usize, tie.level.len());
    let lot_drawn = vote.word().is_some();
    let settle = |how| reason(language, vote.id, how, lot_drawn);
    let entries = vec![
        (text::take_all(language, many, &vote.agreed, counted + many), vec![settle(TieSettlement::TakeAll)]),
        (text::take_none(language, vote.agreed.len() + counted), vec![settle(TieSettlement::TakeNone)]),
        (room.say(text::BY_TALK).to_owned(), vec![order_tied(language, vote, &tie, &tie.level, text::TALKERS)]),
        (room.say(text::RUN_OFF).to_owned(), run_off(vote)),
        (room.say(text::BY_CHAIR).to_owned(), vec![order_tied(language, vote, &tie, &tie.level, text::CHAIR)]),
        (text::lot(language, vote.word()), lot(room, vote)),
    ];
    let title = format!("{}: {}", room.say(text::SETTLE), text::and(language, &tie.level));
    vec![Step::open(Picker::new(title, entries))]
}

/// The dialog of the reason, and with it the settlement.
fn reason(language: Language, vote: Id, how: TieSettlement, needed: bool) -> Step {
    let then = move |typed: &str| act(VoteCommand::Settle { vote, how: how.clone(), reason: Some(typed.to_owned()) });
    let remark = if needed { text::REASON_NEEDED } else { text::REASON_FREE };
    Step::open(Prompt::new(language.say(text::REASON), "", then).remark(language.say(remark)))
}

/// The dialog of the order of the tied, then of the reason.
fn order_tied(language: Language, vote: &Vote, tie: &TieAtCut, shown: &[Letter], by: crate::text::Phrase) -> Step {
    ask_order(language, vote.id, vote.options.clone(), tie.level.clone(), typed(shown), by)
}

fn ask_order(
    language: Language,
    vote: Id,
    options: Vec<VoteOption>,
    level: Vec<Letter>,
    shown: String,
    by: crate::text::Phrase,
) -> Step {
    let then = move |said: &str| {
        let order = letters(&options, said);
        let (mut given, mut tied) = (order.clone(), level.clone());
        given.sort();
        tied.sort();
        if given != tied {
            let again = ask_order(language, vote, options.clone(), level.clone(), said.to_owned(), by);
            let named = text::exactly(language, &level);
            return vec![again, Step::Say(Notice::error(named))];
        }
        let by = language.say(by).to_owned();
        vec![reason(language, vote, TieSettlement::Decision { order, by }, true)]
    };
    Step::open(Prompt::new(language.say(text::SETTLE), shown, then).remark(language.say(text::ORDER_REMARK)))
}

fn run_off(vote: &Vote) -> Vec<Step> {
    act(VoteCommand::Draft {
        question: vote.question.clone(),
        options: Vec::new(),
        session: vote.session.clone(),
        aspect: vote.aspect.clone(),
        link: Some(Link::RunOff { of: vote.id }),
    })
}

/// The lot: the word that the room says, or at once with the word that it has said after this closing.
fn lot(room: &Room, vote: &Vote) -> Vec<Step> {
    let id = vote.id;
    match vote.word() {
        Some(word) => drawn(id, word),
        None => vec![Step::open(
            Prompt::new(room.say(text::WORD), "", move |word: &str| drawn(id, word))
                .remark(room.say(text::WORD_REMARK)),
        )],
    }
}

/// The settlement by lot with this word.
fn drawn(vote: Id, word: &str) -> Vec<Step> {
    act(VoteCommand::Settle {
        vote,
        how: TieSettlement::Lot { word: word.to_owned(), order: Vec::new() },
        reason: None,
    })
}

/// The dialog of acceptance: as counted, or another order with the reason, among them one that takes at most one a
/// dimension where the count takes more. A run-off settles its tie instead.
pub fn accept(room: &Room, vote: &Vote) -> Vec<Step> {
    let language = room.language();
    let Some(counted) = result(room.workshop, vote) else {
        return Vec::new();
    };
    if let Some(Link::RunOff { of }) = vote.link {
        return act(VoteCommand::Settle { vote: of, how: TieSettlement::RunOff { vote: vote.id }, reason: None });
    }
    let taken = taken(vote, &counted);
    let mut entries = Vec::new();
    if counted.taken.is_some_and(|taken| !taken.is_empty()) {
        entries.push((
            if vote.is_proposal() {
                room.say(text::ACCEPT_PROPOSAL).to_owned()
            } else {
                text::accept(language, &taken.join(", "), taken.len())
            },
            act(VoteCommand::Accept { vote: vote.id, order: None, reason: None }),
        ));
    }
    let remark = dimensions::said(room, vote, &taken);
    let order = one_each(room.workshop, vote, &counted.settled.concat(), taken.len());
    if !remark.is_empty() && order != taken {
        let reason = room.say(text::ONE_A_DIMENSION);
        let said = text::one_each(language, &order.join(", "), order.len());
        entries.push((said, vec![accept_with_reason(language, vote.id, order, reason)]));
    }
    let other = ask_accepted(language, text::OTHER_ORDER, vote, typed(&taken));
    entries.push((room.say(text::OTHER_ORDER).to_owned(), vec![other]));
    vec![Step::open(Picker::new(room.say(text::ACCEPT), entries).remark(remark))]
}

/// What is accepted as counted: those agreed before the count, then those above the cut.
pub fn taken(vote: &Vote, counted: &VoteResult) -> Vec<Letter> {
    let above = counted.taken.iter().flatten().flatten();
    vote.agreed.iter().chain(above).cloned().collect()
}

/// The dialog of an order agreed by musyawarah, then of the reason.
pub fn ask_accepted(language: Language, title: Phrase, vote: &Vote, shown: String) -> Step {
    let asked =
        Asked { language, title, vote: vote.id, options: vote.options.clone(), may_be_empty: !vote.agreed.is_empty() };
    asked.dialog(shown)
}

/// An order that is asked for.
#[derive(Debug, Clone)]
struct Asked {
    language: Language,
    title: Phrase,
    vote: Id,
    options: Vec<VoteOption>,
    may_be_empty: bool,
}

impl Asked {
    fn dialog(self, shown: String) -> Step {
        let (language, title) = (self.language, self.title);
        let then = move |said: &str| {
            let order = letters(&self.options, said);
            let Err(refusal) = self.check(&order) else {
                return vec![accept_with_reason(language, self.vote, order, "")];
            };
            let again = self.clone().dialog(said.to_owned());
            let said = crate::text::refusal::sentence(language, &refusal.into());
            vec![again, Step::Say(Notice::error(said))]
        };
        Step::open(Prompt::new(language.say(title), shown, then).remark(language.say(text::ORDER_REMARK)))
    }

    /// Whether it can be accepted: each letter known, none twice, one at least.
    fn check(&self, order: &[Letter]) -> Result<(), VoteRefusal> {
        let mut seen = BTreeSet::new();
        let known = |id: &Letter| self.options.iter().any(|option| option.id == *id);
        match order.iter().find(|id| !known(id) || !seen.insert(*id)) {
            Some(wrong) => Err(VoteRefusal::UnknownOption(wrong.clone())),
            None if order.is_empty() && !self.may_be_empty => Err(VoteRefusal::Options),
            None => Ok(()),
        }
    }
}

/// The dialog of the reason, which is proposed, and with it the acceptance of an order.
fn accept_with_reason(language: Language, vote: Id, order: Vec<Letter>, proposed: &str) -> Step {
    let then = move |said: &str| {
        vec![Step::Do(Command::Vote(VoteCommand::Accept {
            vote,
            order: Some(order.clone()),
            reason: Some(said.to_owned()),
        }))]
    };
    Step::open(Prompt::new(language.say(text::REASON), proposed, then).remark(language.say(text::REASON_OF_TALK)))
}
