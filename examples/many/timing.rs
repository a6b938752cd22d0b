//! The clock of the agenda: sessions that begin, pause, end, and are planned anew.

use super::play::Play;
use jiff::SignedDuration;
use mufakat::domain::Command;
use mufakat::domain::agenda::{Activity, Label, SessionPlan};
use mufakat::domain::command::AgendaCommand;

impl Play {
    fn agenda(&mut self, command: AgendaCommand) -> bool {
        self.run(Command::Agenda(command)).is_some()
    }

    /// Begins a session, or leaves it out; whether it runs.
    pub fn begin_session(&mut self, id: &str, may_skip: bool) -> bool {
        let session = || id.to_owned();
        if may_skip && self.random.percent(6) {
            self.agenda(AgendaCommand::Skip { session: session() });
            if self.random.percent(60) {
                return false;
            }
            self.agenda(AgendaCommand::Restore { session: session() });
        }
        if self.random.percent(6) {
            self.agenda(AgendaCommand::Wait { session: session() });
        }
        self.agenda(AgendaCommand::Start { session: session() })
    }

    /// Ends a session; now and then too early, so that it goes on.
    pub fn end_session(&mut self, id: &str) {
        self.agenda(AgendaCommand::End { session: id.to_owned() });
        if self.random.percent(15) && self.agenda(AgendaCommand::Reopen { session: id.to_owned() }) {
            self.agenda(AgendaCommand::End { session: id.to_owned() });
        }
    }

    /// Leaves out every session that has not begun.
    pub fn skip_all(&mut self) {
        let ids: Vec<String> = self.workshop().sessions().map(|(_, session)| session.plan.id.clone()).collect();
        for session in ids {
            self.agenda(AgendaCommand::Skip { session });
        }
    }

    /// Something about the clock or the plan, in a session that runs.
    pub fn on_agenda(&mut self, id: &str) {
        let session = id.to_owned();
        let minute = SignedDuration::from_mins(1);
        let ids: Vec<String> = self.workshop().sessions().map(|(_, session)| session.plan.id.clone()).collect();
        let another = self.random.one(&ids).cloned().unwrap_or_default();
        let command = match self.random.below(14) {
            0..3 => {
                self.agenda(AgendaCommand::Pause { session: session.clone() });
                AgendaCommand::Resume { session }
            }
            3 => AgendaCommand::Pause { session },
            4 => AgendaCommand::Resume { session },
            5 => AgendaCommand::Extend { session, minutes: 5 },
            6 => AgendaCommand::Skip { session: another },
            7 => AgendaCommand::Restore { session: another },
            8 => AgendaCommand::PauseGap { session, from: self.now - minute, until: self.now },
            9 => AgendaCommand::CorrectTimes { session, from: self.now - minute * 20, until: None },
            10 => {
                let until = Some(self.now - minute);
                AgendaCommand::CorrectTimes { session: another, from: self.now - minute * 30, until }
            }
            11 => self.one_more(),
            12 => AgendaCommand::Wait { session: another },
            _ => AgendaCommand::Compress { changes: vec![(another, -1)], skip: Vec::new() },
        };
        self.agenda(command);
    }

    /// A session more, on the last day.
    fn one_more(&mut self) -> AgendaCommand {
        let number = self.workshop().sessions().count();
        let start = self.workshop().zone().civil(self.now).time();
        let title = Label::same(format!("Sesi tambahan {number}"));
        let plan = SessionPlan::new(format!("tambahan-{number}"), title, Activity::Talk, start, 20);
        let day = self.workshop().days.len() - 1;
        let index = self.random.place(self.workshop().days[day].sessions.len() + 1);
        AgendaCommand::Add { day, index, plan: Box::new(plan) }
    }
}
