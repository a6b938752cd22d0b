//! The texts of a scene that the room must be able to read, wherever and on whichever page they stand.

use mufakat::scene::sheet::{BarLine, ListLine, Look, Sheet, TimeLine};
use mufakat::scene::{
    Agenda, Attendance, Audit, Board, Break, Card, Content, Counted, CountedLine, Emphasis, Figures, NoteLine, Notes,
    OptionLine, Progress, ReadLine, Reading, Recap, Scene, Talk, Turns, VoteOpen,
};

/// All of them, in no order.
pub fn told(scene: &Scene) -> Vec<String> {
    let texts = match scene {
        Scene::Empty => Vec::new(),
        Scene::Card(card) => of_card(card),
        Scene::Session(session) => {
            let said = session.state.iter().chain(&session.figures).map(|said| &said.text);
            [&session.title].into_iter().chain(&session.speaker).chain(said).collect()
        }
        Scene::Talk(talk) => return of_talk(talk),
        Scene::Closing(closing) => {
            let next = if closing.steps.is_empty() { None } else { Some(&closing.next) };
            let texts = [&closing.thanks, &closing.workshop].into_iter().chain(next).chain(&closing.steps);
            return texts.cloned().chain(figures(&closing.figures)).collect();
        }
        Scene::Notes(Notes::Lines { name, lines }) => [name].into_iter().chain(of_notes(lines)).collect(),
        Scene::Notes(Notes::Instead { name, said }) => vec![name, said],
        Scene::Break(Break::Last(said)) => vec![said],
        Scene::Break(Break::Before(next)) => {
            [&next.lead, &next.title, &next.begins].into_iter().chain(&next.date).chain(&next.time).collect()
        }
        Scene::Board(board) => of_board(board),
        Scene::Wordings(wordings) => [&wordings.name].into_iter().chain(&wordings.wordings).collect(),
        Scene::Sheet(sheet) => of_sheet(sheet),
        Scene::Filling(filling) => vec![&filling.title, &filling.task, &filling.returned, &filling.figures.text],
        Scene::Tables(tables) => {
            let rows = tables.tables.iter().flat_map(|table| [&table.name, &table.members]);
            [&tables.title, &tables.prompt].into_iter().chain(rows).collect()
        }
        Scene::Turns(turns) => of_turns(turns),
        Scene::Threads(threads) => match &threads.thread {
            None => vec![&threads.empty],
            Some(thread) => {
                let steps = thread.steps.iter().flat_map(|step| [&step.kind, &step.text]);
                [&thread.dimension, &threads.counted].into_iter().chain(steps).collect()
            }
        },
        Scene::Agenda(agenda) => of_agenda(agenda),
        Scene::Attendance(attendance) => return of_attendance(attendance),
        Scene::Priorities(priorities) => {
            let lines = priorities.lines.iter().flat_map(|line| [&line.text].into_iter().chain(&line.about));
            [&priorities.title].into_iter().chain(lines).collect()
        }
        Scene::Recap(recap) => return of_recap(recap),
        Scene::Question(_) | Scene::Rule(_) | Scene::VoteOpen(_) | Scene::Counted(_) | Scene::Accepted(_) => {
            return of_vote(scene);
        }
        Scene::Reading(reading) => of_reading(reading),
        Scene::Recount(recount) => {
            let marks = recount.marks.iter().flat_map(|mark| [&mark.letter, &mark.text, &mark.score]);
            [&recount.question, &recount.so_far, &recount.last].into_iter().chain(marks).collect()
        }
        Scene::Audit(Audit::Dice { question, said }) => vec![question, said],
        Scene::Audit(Audit::Papers { question, said, done, of }) => {
            return vec![question.clone(), said.clone(), format!("{done}/{of}")];
        }
    };
    texts.into_iter().cloned().collect()
}

fn of_reading(reading: &Reading) -> Vec<&String> {
    let words = reading.lines.iter().flat_map(|line| match line {
        ReadLine::Title(text) | ReadLine::Under(text) | ReadLine::Over(text) | ReadLine::Words(text) => vec![text],
        ReadLine::Entry(mark, text) => vec![mark, text],
    });
    [&reading.name].into_iter().chain(words).collect()
}

fn of_card(card: &Card) -> Vec<&String> {
    let first = card.first.iter().flat_map(|first| [&first.begins, &first.title]);
    let always = [&card.kind, &card.place, &card.title, &card.venue, &card.date, &card.time];
    always.into_iter().chain(first).chain(&card.example).collect()
}

fn of_turns(turns: &Turns) -> Vec<&String> {
    let left = turns.left.iter().flat_map(|left| [&left.figures].into_iter().chain(&left.over));
    let names = turns.coming.iter().map(|(_, name)| name);
    [&turns.title].into_iter().chain(left.map(|said| &said.text)).chain(names).collect()
}

fn figures(figures: &Figures) -> impl Iterator<Item = String> {
    figures.iter().flat_map(|(figure, of)| [figure.to_string(), of.clone()])
}

fn of_notes(lines: &[NoteLine]) -> Vec<&String> {
    let pointed = lines.iter().filter(|line| line.emphasis == Emphasis::Band);
    let pointed: Vec<&String> = pointed.map(|line| &line.text).collect();
    if pointed.is_empty() { lines.iter().map(|line| &line.text).collect() } else { pointed }
}

fn of_talk(talk: &Talk) -> Vec<String> {
    let lists = talk.lists.iter().flat_map(|(name, lines)| [name].into_iter().chain(of_notes(lines)));
    [&talk.title].into_iter().chain(&talk.speaker).chain(&talk.topics).chain(lists).cloned().collect()
}

/// What stands out in a quadrant holds its page; then only that is told of it, and how many more there are.
fn of_board(board: &Board) -> Vec<&String> {
    let items = board.quadrants.iter().flat_map(|quadrant| {
        let stand_out = quadrant.items.iter().filter(|item| item.emphasis != Emphasis::Plain);
        let last: Vec<&String> = stand_out.map(|item| &item.text).collect();
        if last.is_empty() { quadrant.items.iter().map(|item| &item.text).collect() } else { last }
    });
    [&board.aspect].into_iter().chain(items).collect()
}

fn of_sheet(sheet: &Sheet) -> Vec<&String> {
    let rows: Vec<(&String, bool)> = match &sheet.look {
        Look::List(list) => {
            let lines = list.lines.iter().enumerate().map(|(place, line)| match line {
                ListLine::Heading(said) => (said, false),
                ListLine::Row(row) => (&row.text, list.selected == Some(place)),
            });
            lines.collect()
        }
        Look::Bars(bars) => {
            let lines = bars.lines.iter().enumerate().map(|(place, line)| match line {
                BarLine::Heading(said) => (said, false),
                BarLine::Row(bar) => (&bar.text, bars.selected == Some(place)),
            });
            lines.chain(bars.shares.iter().map(|share| (&share.said, false))).collect()
        }
        Look::Timeline(timeline) => {
            let lines = timeline.lines.iter().enumerate().map(|(place, line)| match line {
                TimeLine::Heading(said) => (said, false),
                TimeLine::Row { text, .. } => (text, timeline.selected == Some(place)),
            });
            lines.collect()
        }
        Look::Matrix(matrix) => {
            let strategies = matrix.kinds.iter().flat_map(|kind| &kind.strategies).chain(&matrix.other);
            strategies.map(|strategy| (&strategy.text, matrix.selected == Some(strategy.number))).collect()
        }
        Look::Quadrant(point) => vec![(&point.said, false), (&point.verdict, false)],
        Look::Spread(spread) => spread.blocks.iter().map(|block| (&block.name, false)).collect(),
    };
    let is_held = rows.iter().any(|(_, selected)| *selected);
    let rows = rows.into_iter().filter(|(_, selected)| *selected || !is_held).map(|(text, _)| text);
    [&sheet.title, &sheet.filled].into_iter().chain(rows).collect()
}

/// Where not all fit, those that were are left out.
fn of_agenda(agenda: &Agenda) -> Vec<&String> {
    let from = agenda.open.unwrap_or(0);
    let sessions = agenda.sessions.iter().skip(from).flat_map(|session| [&session.time, &session.title]);
    [&agenda.title].into_iter().chain(sessions).collect()
}

fn of_attendance(attendance: &Attendance) -> Vec<String> {
    match attendance {
        Attendance::Uncounted(welcome) => vec![welcome.clone()],
        Attendance::Counted { heads, said, by_unsur } => {
            let unsur = by_unsur.iter().flat_map(|(heads, unsur)| [heads.to_string(), unsur.clone()]);
            [heads.to_string(), said.clone()].into_iter().chain(unsur).collect()
        }
    }
}

fn of_recap(recap: &Recap) -> Vec<String> {
    let content = |content: &Content| -> Vec<String> {
        match content {
            Content::Figures(shown) => figures(shown).collect(),
            Content::Sessions(sessions) => sessions.iter().map(|session| session.title.clone()).collect(),
            Content::Counts(counts) => counts.aspects.iter().map(|(name, _)| name.clone()).collect(),
            Content::Items(quadrants) => {
                quadrants.iter().flat_map(|quadrant| quadrant.items.iter().map(|item| item.text.clone())).collect()
            }
            Content::Ranked(lines, why) => {
                let lines = lines.iter().flat_map(|line| [&line.text].into_iter().chain(&line.about));
                lines.chain(why.iter().map(|said| &said.text)).cloned().collect()
            }
            Content::Votes(votes) => votes.iter().flat_map(|vote| [vote.question.clone(), vote.how.clone()]).collect(),
            Content::Lines(lines) => lines.iter().map(|line| line.said.text.clone()).collect(),
        }
    };
    recap
        .subjects
        .iter()
        .flat_map(|subject| [vec![subject.title.clone()], content(&subject.content)].concat())
        .collect()
}

fn options(options: &[OptionLine]) -> impl Iterator<Item = &String> {
    options.iter().flat_map(|option| [&option.letter, &option.text, &option.remark])
}

fn of_vote(scene: &Scene) -> Vec<String> {
    let texts: Vec<&String> = match scene {
        Scene::Question(shown) => {
            [&shown.question, &shown.paper].into_iter().chain(&shown.agreed).chain(options(&shown.options)).collect()
        }
        Scene::Rule(rule) => {
            let head = [&rule.question, &rule.voters, &rule.rule, &rule.estimate];
            head.into_iter().chain(&rule.shuffle).chain(options(&rule.options)).collect()
        }
        Scene::VoteOpen(open) => return of_open(open),
        Scene::Counted(counted) => return of_counted(counted),
        Scene::Accepted(accepted) => {
            let taken = accepted.taken.iter().flat_map(|line| [&line.text, &line.how]);
            [&accepted.question, &accepted.word, &accepted.how].into_iter().chain(taken).collect()
        }
        other => unreachable!("{other:?} is no vote"),
    };
    texts.into_iter().cloned().collect()
}

fn of_open(open: &VoteOpen) -> Vec<String> {
    let progress = match open.progress {
        Progress::Ballots { ballots, voters } => format!("{ballots}/{voters}"),
        Progress::Together { .. } => open.state.clone(),
    };
    let head = [&open.question, &open.rule].into_iter().chain(&open.scales).chain(&open.proposal);
    let next = match open.progress {
        Progress::Together { next: Some(next), .. } => open.options.get(next..=next),
        Progress::Together { next: None, .. } | Progress::Ballots { .. } => None,
    };
    head.chain(options(next.unwrap_or(&open.options))).cloned().chain([progress]).collect()
}

fn of_counted(counted: &Counted) -> Vec<String> {
    let lines = counted.lines.iter().flat_map(|line| match line {
        CountedLine::Agreed(option) => options(std::slice::from_ref(option)).cloned().collect(),
        CountedLine::Option(counted) => options(&counted.options).chain([&counted.figure]).cloned().collect(),
        CountedLine::Divider(said) => vec![said.clone()],
    });
    let remarks = counted.remarks.iter().map(|said| &said.text);
    let said = counted.verdict.iter().chain(counted.hidden.iter().map(|(_, said)| said));
    let head = [&counted.question, &counted.closed].into_iter().chain(&counted.proposal).chain(said).chain(remarks);
    head.cloned().chain(lines).collect()
}
