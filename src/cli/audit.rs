//! `mufakat audit`: shows ballots as they were entered, to be held beside their papers. It prints what the witnesses
//! find and writes nothing into the journal.

use super::args::Audit;
use super::{Context, Failure, files, out};
use crate::domain::attendance::Code;
use crate::domain::vote::audit::{AUDITED, Dice, Paper, risk};
use crate::domain::vote::{Declaration, Openness, Vote, ballot};
use crate::domain::{Id, Workshop};
use crate::text::Language;
use crate::text::cli::audit as text;
use crate::text::vote::audit as say;
use std::io::{self, BufRead, IsTerminal, Read};
use std::process::ExitCode;

/// The longest answer that is read, in bytes.
const LONGEST: u64 = 64 << 10;

/// What the witnesses say of one paper.
enum Answer {
    /// It says the same.
    Same,
    /// It says something else: what the witnesses read on it, or nothing.
    Different(String),
}

/// Draws the sample, shows each ballot as entered, takes the answers of the witnesses and says what was found.
pub(super) fn run(context: &Context, asked: &Audit) -> Result<ExitCode, Failure> {
    let language = context.language();
    let (_, loaded) = files::load(context, &asked.name)?;
    let workshop = loaded.history.workshop();
    let vote = chosen(workshop, &asked.vote, language)?;
    let Some(declared) = vote.declaration.as_ref().filter(|_| AUDITED.contains(&vote.state)) else {
        return Err(Failure::Refused(text::not_closed(language, vote.state)));
    };
    if vote.papers().is_empty() {
        return Err(Failure::Refused(language.say(say::NO_PAPERS).to_owned()));
    }
    let on_terminal = io::stdin().is_terminal();
    let named = dice_of_flag(asked, on_terminal, language)?;
    let mut answers = Answers::new(language);
    out::line(&vote.question)?;
    if declared.openness != Openness::Open {
        out::line(language.say(say::WITNESSES))?;
    }
    if declared.openness == Openness::Secret {
        out::line(language.say(say::SHUFFLED))?;
    }
    let dice = match named {
        Some(dice) => dice,
        None => called_out(&mut answers, language)?,
    };
    let drawn = vote.drawn(&dice, asked.sample);
    let sample = u32::try_from(drawn.len()).unwrap_or(u32::MAX);
    let risk = risk(workshop, vote);
    out::line(&text::drawn(language, dice.as_str(), sample, risk.of))?;
    out::line(&say::power(language, risk, sample))?;
    if on_terminal {
        out::line(language.say(text::HOW))?;
    } else {
        // All at once, so that whoever only asks for the sample has it.
        for (place, paper) in (1..).zip(&drawn) {
            show(language, declared, paper, place, drawn.len())?;
        }
    }
    let mut found: Vec<(u32, Answer)> = Vec::new();
    for (place, paper) in (1..).zip(&drawn) {
        if on_terminal {
            show(language, declared, paper, place, drawn.len())?;
        }
        match answers.about(paper.no, on_terminal)? {
            Some(answer) => found.push((paper.no, answer)),
            None => break,
        }
    }
    finding(language, &found, drawn.len(), risk.of)
}

/// The vote with this number in the list, else with this id.
fn chosen<'a>(workshop: &'a Workshop, typed: &str, language: Language) -> Result<&'a Vote, Failure> {
    let number = typed.parse::<usize>().ok();
    let listed = number.and_then(|number| workshop.votes.values().nth(number.checked_sub(1)?));
    let by_id = || workshop.vote(typed.parse::<Id>().ok()?);
    let votes = || (1..).zip(workshop.votes.values());
    listed.or_else(by_id).ok_or_else(|| {
        let list: Vec<String> = votes().map(|(number, vote)| text::listed(language, number, vote.state)).collect();
        Failure::Refused(text::no_vote(language, typed, &list))
    })
}

/// The dice that `--dice` gives; none where the room can be asked for them.
fn dice_of_flag(asked: &Audit, on_terminal: bool, language: Language) -> Result<Option<Dice>, Failure> {
    match &asked.dice {
        Some(typed) => {
            let wrong = |fault| Failure::Usage(format!("--dice: {}", say::dice_fault(language, fault)));
            Dice::read(typed).map(Some).map_err(wrong)
        }
        None if on_terminal => Ok(None),
        None => Err(Failure::Usage(language.say(text::DICE_NEEDED).to_owned())),
    }
}

/// The dice that the room calls out. Asks again until what is typed is a throw of dice.
fn called_out(answers: &mut Answers, language: Language) -> Result<Dice, Failure> {
    out::line(language.say(say::THROW))?;
    loop {
        out::ask(&format!("{}: ", language.say(say::DICE_PROMPT)));
        let Some(typed) = answers.line()? else {
            return Err(Failure::Refused(language.say(text::NO_DICE).to_owned()));
        };
        match Dice::read(&typed) {
            Ok(dice) => return Ok(dice),
            Err(fault) => out::line(&say::dice_fault(language, fault))?,
        }
    }
}

/// Prints one ballot as entered: how it was typed, and option by option.
fn show(language: Language, declared: &Declaration, paper: &Paper, place: usize, of: usize) -> Result<(), Failure> {
    let typed = ballot::write(declared, paper.choice);
    let voter = paper.voter.map(Code::as_str);
    let said = say::paper(language, paper.no, voter, paper.count, &typed);
    out::line(&format!("\n{place}/{of}  {said}"))?;
    for (head, option) in say::lines(language, declared, paper.choice) {
        out::line(format!("      {head:<6} {option}").trim_end())?;
    }
    Ok(())
}

/// Prints what was found. It is refused where papers differ, or where not all of them were looked at.
fn finding(language: Language, found: &[(u32, Answer)], drawn: usize, of: u32) -> Result<ExitCode, Failure> {
    let mut differing = Vec::new();
    let mut papers = Vec::new();
    for (no, answer) in found {
        if let Answer::Different(paper) = answer {
            differing.push(*no);
            papers.push(text::differs(language, *no, paper));
        }
    }
    if found.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    out::line(&format!("\n{}", say::found(language, found.len(), of, &differing)))?;
    for paper in papers {
        out::line(&paper)?;
    }
    if found.len() < drawn {
        return Err(Failure::Refused(text::broken_off(language, found.len(), drawn)));
    }
    if differing.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    Err(Failure::Refused(language.say(say::THEN_CORRECT).to_owned()))
}

/// The answers of the witnesses: lines that are typed, or come from a pipe.
struct Answers {
    language: Language,
    input: io::StdinLock<'static>,
}

impl Answers {
    fn new(language: Language) -> Self {
        Self { language, input: io::stdin().lock() }
    }

    /// The next line; none at the end of the input. A line longer than [`LONGEST`] is refused, so that an input without
    /// line ends does not fill the memory.
    fn line(&mut self) -> Result<Option<String>, Failure> {
        let mut bytes = Vec::new();
        let mut input = self.input.by_ref().take(LONGEST + 1);
        let read = input.read_until(b'\n', &mut bytes);
        let read = read.map_err(|error| Failure::Refused(format!("stdin: {error}")))?;
        if read as u64 > LONGEST {
            return Err(Failure::Refused(self.language.say(text::LONG).to_owned()));
        }
        Ok((read > 0).then(|| String::from_utf8_lossy(&bytes).trim().to_owned()))
    }

    /// The answer about the paper with this number; none at the end of the input. With `ask` an answer that is not
    /// understood is asked for again. Without, nobody can answer again and the next line is about the next paper, so it
    /// ends the audit.
    fn about(&mut self, no: u32, ask: bool) -> Result<Option<Answer>, Failure> {
        let language = self.language;
        loop {
            if ask {
                out::ask(&format!("{} ", text::question(language, no)));
            }
            let Some(typed) = self.line()? else {
                return Ok(None);
            };
            let (word, rest) = typed.split_once(char::is_whitespace).unwrap_or((&typed, ""));
            match text::answer(word) {
                Some(true) if rest.is_empty() => return Ok(Some(Answer::Same)),
                Some(false) if ask && rest.is_empty() => {
                    out::ask(&format!("{}: ", language.say(say::PAPER_SAYS)));
                    let paper = self.line()?.unwrap_or_default();
                    return Ok(Some(Answer::Different(paper)));
                }
                Some(false) => return Ok(Some(Answer::Different(rest.trim().to_owned()))),
                Some(true) | None if ask => {
                    out::line(&text::not_understood(language, no, &typed))?;
                }
                Some(true) | None => {
                    let said = text::not_understood(language, no, &typed);
                    return Err(Failure::Refused(said));
                }
            }
        }
    }
}
