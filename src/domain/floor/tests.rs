//! Countdowns and speakers, as commands lead to them.

use super::*;
use crate::domain::Command;
use crate::domain::command::AgendaCommand;
use crate::domain::fixture::{Table, code};
use crate::domain::group::{self, GroupCommand, Theme};

fn open() -> Table {
    let mut table = Table::new();
    let talk = table.workshop().sessions().find(|(_, session)| !session.plan.protocol);
    let session = talk.map(|(_, session)| session.plan.id.clone()).expect("a session that is no protocol");
    table.enter(Command::Agenda(AgendaCommand::Start { session })).expect("a session runs");
    table
}

fn enter(table: &mut Table, command: FloorCommand) -> Result<(), Refusal> {
    table.enter(Command::Floor(command))
}

fn floor(table: &Table) -> Floor {
    table.workshop().floor().cloned().expect("an open session")
}

const fn count(minutes: u32) -> FloorCommand {
    FloorCommand::CountDown { minutes, label: String::new() }
}

#[test]
fn a_countdown_runs_beside_the_session_and_another_takes_its_place() {
    let mut table = open();
    let label = "Menulis".to_owned();
    enter(&mut table, FloorCommand::CountDown { minutes: 5, label }).expect("five minutes");
    let (_, session) = table.workshop().open_session().expect("a session");
    assert_eq!((session.extended, session.stretches.len()), (0, 1), "the clock of the session is as it was");
    let (stint, label) = floor(&table).countdown.expect("a countdown");
    assert_eq!((label.as_str(), stint.left(stint.since)), ("Menulis", 300));
    let after = |seconds: i64| stint.since + jiff::SignedDuration::from_secs(seconds);
    assert_eq!([60, 300, 301].map(|seconds| stint.left(after(seconds))), [240, 0, -1]);
    assert_eq!([600, 601].map(|seconds| floor(&table).countdown_at(after(seconds)).is_some()), [true, false]);
    enter(&mut table, count(2)).expect("another");
    assert_eq!(floor(&table).countdown.map(|(stint, label)| (stint.minutes, label)), Some((2, String::new())));
    enter(&mut table, FloorCommand::EndCountdown).expect("the end");
    let none = Err(Refusal::Floor(FloorRefusal::NoCountdown));
    assert_eq!((floor(&table), enter(&mut table, FloorCommand::EndCountdown)), (Floor::EMPTY, none));
}

#[test]
fn only_whole_minutes_of_an_open_session_that_is_no_protocol_count_down() {
    let mut table = Table::new();
    let refused = |why| Err(Refusal::Floor(why));
    assert_eq!(enter(&mut table, count(5)), refused(FloorRefusal::NoSession));
    let protocol = table.workshop().sessions().find(|(_, session)| session.plan.protocol);
    let session = protocol.map(|(_, session)| session.plan.id.clone()).expect("a protocol session");
    table.enter(Command::Agenda(AgendaCommand::Start { session })).expect("it runs");
    assert_eq!(enter(&mut table, count(5)), refused(FloorRefusal::Protocol));
    let mut table = open();
    for (minutes, taken) in [(0, false), (1, true), (90, true), (91, false)] {
        let expected = if taken { Ok(()) } else { refused(FloorRefusal::Minutes) };
        assert_eq!(enter(&mut table, count(minutes)), expected, "{minutes}");
    }
}

#[test]
fn speakers_are_called_in_the_order_in_which_they_asked_each_with_the_time_that_is_set() {
    let mut table = open();
    let queue = |name: &str| FloorCommand::Queue(name.to_owned());
    for name in ["dinkes", "bappeda", "diskominfo"] {
        enter(&mut table, queue(name)).expect("it waits");
    }
    assert_eq!(enter(&mut table, queue("bappeda")), Err(Refusal::Floor(FloorRefusal::Queued)));
    assert_eq!(enter(&mut table, queue("tidak-ada")), Err(Refusal::NoSuchDelegation("tidak-ada".to_owned())));
    let before = table.workshop().unheard().len();
    enter(&mut table, FloorCommand::Call(None)).expect("the first");
    let speaking = |table: &Table| floor(table).speaking.map(|(code, stint)| (code.to_string(), stint.minutes));
    assert_eq!(speaking(&table), Some(("DINKES".to_owned(), SPEAKING)));
    enter(&mut table, FloorCommand::SpeakingTime(2)).expect("shorter");
    assert_eq!(speaking(&table), Some(("DINKES".to_owned(), SPEAKING)), "who speaks has what was promised");
    enter(&mut table, FloorCommand::Call(Some(code("diskominfo")))).expect("out of turn");
    assert_eq!(speaking(&table), Some(("DISKOMINFO".to_owned(), 2)));
    enter(&mut table, FloorCommand::Unqueue("@bappeda".to_owned())).expect("it has left");
    assert_eq!(enter(&mut table, FloorCommand::Call(None)), Err(Refusal::Floor(FloorRefusal::NotQueued)));
    enter(&mut table, FloorCommand::EndSpeaking).expect("the end");
    assert_eq!(enter(&mut table, FloorCommand::EndSpeaking), Err(Refusal::Floor(FloorRefusal::NobodySpeaks)));
    let unheard = table.workshop().unheard();
    assert_eq!((before - unheard.len(), unheard.contains(&&code("bappeda"))), (2, true));
    enter(&mut table, queue("dinkes")).expect("a second time");
}

#[test]
fn each_session_has_a_floor_of_its_own() {
    let mut table = open();
    enter(&mut table, FloorCommand::Queue("dinkes".to_owned())).expect("it waits");
    let (_, first) = table.workshop().open_session().expect("a session");
    let first = first.plan.id.clone();
    let planned = table.workshop().sessions().find(|(_, session)| session.plan.id != first && !session.plan.protocol);
    let next = planned.map(|(_, session)| session.plan.id.clone()).expect("another session");
    table.enter(Command::Agenda(AgendaCommand::Start { session: next })).expect("the next");
    assert_eq!(floor(&table), Floor::EMPTY);
    table
        .enter(Command::Agenda(AgendaCommand::End {
            session: table.workshop().open_session().unwrap().1.plan.id.clone(),
        }))
        .expect("over");
    table.enter(Command::Agenda(AgendaCommand::Reopen { session: first })).expect("the first again");
    assert_eq!(floor(&table).queue, [code("dinkes")]);
}

#[test]
fn a_table_that_waits_leaves_the_queue_even_when_groups_were_formed_anew_without_it() {
    let mut table = open();
    let form = |table: &mut Table, number: usize| {
        let groups = group::deal(table.workshop(), number, Theme::Aspect, "Kelompok");
        table.enter(Command::Group(GroupCommand::Form(groups))).expect("groups");
    };
    form(&mut table, 4);
    for name in ["kelompok 4", "dinkes", "@kelompok-3"] {
        enter(&mut table, FloorCommand::Queue(name.to_owned())).expect("it waits");
    }
    form(&mut table, 2);
    enter(&mut table, FloorCommand::Unqueue("kelompok 4".to_owned())).expect("it no longer waits");
    enter(&mut table, FloorCommand::Unqueue("@kelompok-3".to_owned())).expect("nor does this one");
    assert_eq!(floor(&table).queue, [code("dinkes")]);
    let gone = FloorCommand::Queue("kelompok 4".to_owned());
    assert_eq!(enter(&mut table, gone), Err(Refusal::NoSuchDelegation("kelompok 4".to_owned())));
}
