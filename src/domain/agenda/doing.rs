//! What the room does in a session, with the sheet that it fills.

use super::{Activity, SessionPlan};
use crate::domain::sheet::Sheet;

/// What the room does in a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doing {
    /// It fills this sheet, by id.
    Sheet(String),
    /// Something else.
    Other(Activity),
}

impl Doing {
    /// All that can be done with these sheets: every activity in its order, and in place of filling a sheet each of those
    /// that are not hidden.
    pub fn all(sheets: &[Sheet]) -> Vec<Self> {
        let sheets = || sheets.iter().filter(|sheet| !sheet.hidden).map(|sheet| Self::Sheet(sheet.id.clone()));
        let of = |activity: Activity| -> Vec<Self> {
            if activity == Activity::Sheet { sheets().collect() } else { vec![Self::Other(activity)] }
        };
        Activity::ALL.into_iter().flat_map(of).collect()
    }
}

impl SessionPlan {
    /// What the room does in it.
    pub fn doing(&self) -> Doing {
        self.sheet.clone().map_or(Doing::Other(self.activity), Doing::Sheet)
    }

    /// Plans something else to do. Look, columns, rows and whether rows are added stay while the sheet is the same.
    pub fn set_doing(&mut self, doing: Doing) {
        if doing == self.doing() {
            return;
        }
        (self.activity, self.sheet) = match doing {
            Doing::Sheet(id) => (Activity::Sheet, Some(id)),
            Doing::Other(activity) => (activity, None),
        };
        (self.look, self.adds) = (None, true);
        self.columns.clear();
        self.conditions.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::command::AgendaCommand;
    use crate::domain::fixture::{Table, plan};
    use crate::domain::sheet::Condition;
    use crate::domain::{Command, sheet::Plain};
    use jiff::civil::time;

    #[test]
    fn each_sheet_stands_in_place_of_the_activity_of_sheets() {
        let mut sheets = Table::new().workshop().sheets.all().to_vec();
        sheets[1].hidden = true;
        let all = Doing::all(&sheets);
        let of = |id: &str| Doing::Sheet(id.to_owned());
        let place = all.iter().position(|doing| *doing == of("kesiapan")).unwrap();
        assert_eq!(all[place..place + 3], [of("kesiapan"), of("program"), of("faktor")]);
        assert_eq!(all[place - 1], Doing::Other(Activity::Vote));
        assert!(!all.contains(&Doing::Other(Activity::Sheet)));
        assert_eq!(Doing::all(&[]).len(), Activity::ALL.len() - 1);
    }

    #[test]
    fn what_was_said_about_a_sheet_goes_with_it_and_every_plan_made_is_sound() {
        let mut table = Table::new();
        let condition = Condition {
            column: "siap".to_owned(),
            is: vec![Plain::Flag(true)],
            at_least: None,
            at_most: None,
            filled: None,
        };
        let about = SessionPlan {
            sheet: Some("program".to_owned()),
            look: Some("jalan".to_owned()),
            columns: vec!["tahun".to_owned()],
            adds: false,
            conditions: vec![condition],
            ..plan("peta", Activity::Sheet, time(15, 0, 0, 0), 30)
        };
        let add = AgendaCommand::Add { day: 0, index: 0, plan: Box::new(about.clone()) };
        table.enter(Command::Agenda(add)).unwrap();
        let mut same = about.clone();
        same.set_doing(Doing::Sheet("program".to_owned()));
        assert_eq!(same, about, "the same sheet keeps all of it");
        for doing in Doing::all(table.workshop().sheets.all()) {
            let mut plan = about.clone();
            plan.set_doing(doing.clone());
            assert_eq!(plan.doing(), doing);
            if plan != about {
                assert!(plan.look.is_none() && plan.columns.is_empty() && plan.adds && plan.conditions.is_empty());
                let edit = AgendaCommand::Edit { session: "peta".to_owned(), plan: Box::new(plan) };
                table.enter(Command::Agenda(edit)).unwrap();
            }
        }
    }
}
