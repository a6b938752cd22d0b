//! What happens now and then: heads, notes, sheets declared anew, the agenda, and what the workshop is called.

use super::play::{Play, is_secret};
use super::words::{question, undertaking};
use mufakat::domain::Command;
use mufakat::domain::agenda::Label;
use mufakat::domain::agreement::Part;
use mufakat::domain::attendance::{Code, Unsur};
use mufakat::domain::command::{
    AgreementCommand, AttendanceCommand, FloorCommand, NewDelegation, NoteCommand, SheetCommand,
};
use mufakat::domain::details::{Details, Person};
use mufakat::domain::group::{GroupCommand, Theme, deal};
use mufakat::domain::note::{Note, NoteKind};
use mufakat::domain::place::Place;
use mufakat::domain::sheet::{Cell, Kind, Sheet};

impl Play {
    /// One of the things that happen now and then.
    pub fn oddment(&mut self) {
        match self.random.below(20) {
            0..4 => self.delegation(),
            4..6 => self.tables(),
            6..9 => self.floor(),
            9..11 => self.details(),
            11..14 => self.agreement(),
            14 => self.another_title(),
            15 => self.own_sheet(),
            _ => self.declare_any(),
        }
    }

    fn attendance(&mut self, command: AttendanceCommand) -> Option<mufakat::domain::Id> {
        self.run(Command::Attendance(command))
    }

    /// Heads of some delegations, in the newest count or in a new one; now and then as many as before.
    pub fn heads(&mut self) {
        if !self.counts_heads {
            return self.delegation();
        }
        let newest = self.workshop().headcounts.last().cloned();
        if newest.is_none() || self.random.percent(12) {
            let label = ["", "Pagi", "Setelah ISHOMA", "Sore, sebelum penutupan"][self.random.place(4)].to_owned();
            let id = self.attendance(AttendanceCommand::StartHeadcount { label });
            if let Some(before) = newest.filter(|_| self.random.percent(40)) {
                let counts: Vec<(Code, u32)> = before.present.into_iter().collect();
                self.attendance(AttendanceCommand::Count { headcount: id, counts, label: String::new() });
            }
            return;
        }
        let codes: Vec<Code> = self.workshop().delegations.iter().map(|delegation| delegation.code.clone()).collect();
        let most = 1 + self.random.place(4);
        let counts = self.random.some(codes, most).into_iter();
        let counts: Vec<(Code, u32)> = counts.map(|code| (code, [0, 1, 1, 2, 2, 3, 7][self.random.place(7)])).collect();
        let ids: Vec<_> = self.workshop().headcounts.iter().map(|count| count.id).collect();
        let headcount = if self.random.percent(10) { self.random.one(&ids).copied() } else { None };
        self.attendance(AttendanceCommand::Count { headcount, counts, label: "Hari ini".to_owned() });
    }

    /// One more delegation, or another name, kind or right to vote for one.
    fn delegation(&mut self) {
        let unsur = Unsur::ALL[self.random.place(Unsur::ALL.len())];
        if self.random.percent(50) {
            let number = self.workshop().delegations.len();
            let code = Code::new(&format!("MITRA{number:02}")).expect("a code");
            let new =
                NewDelegation { code, name: format!("Mitra {number:02}"), unsur, votes: number.is_multiple_of(3) };
            self.attendance(AttendanceCommand::AddDelegations(vec![new]));
        } else {
            let delegations = self.workshop().delegations.clone();
            let Some(one) = self.random.one(&delegations).cloned() else { return };
            let unsur = if self.random.percent(50) { unsur } else { one.unsur };
            let edited =
                NewDelegation { code: one.code, name: format!("{} (baru)", one.name), unsur, votes: one.votes };
            let edited = NewDelegation { name: edited.name.chars().take(60).collect(), ..edited };
            self.attendance(AttendanceCommand::EditDelegation(edited));
        }
    }

    fn tables(&mut self) {
        let number = 2 + self.random.place(4);
        let groups = deal(self.workshop(), number, Theme::Aspect, "Kelompok");
        let minutes = 5 + self.random.below(5);
        let command = match self.random.below(4) {
            0 => GroupCommand::Form(groups),
            1 => GroupCommand::Draw { seed: "gotong royong".to_owned(), minutes },
            2 => GroupCommand::Next,
            _ if self.workshop().groups.is_empty() => GroupCommand::Form(groups),
            _ => GroupCommand::End,
        };
        self.run(Command::Group(command));
    }

    fn floor(&mut self) {
        let code = self.source();
        let command = match (self.random.below(6), code) {
            (0, _) => FloorCommand::CountDown { minutes: 5, label: "menulis kartu".to_owned() },
            (1, _) => FloorCommand::EndCountdown,
            (2, _) => FloorCommand::SpeakingTime(3),
            (3, Some(code)) => FloorCommand::Queue(code.to_string()),
            (4, _) => FloorCommand::Call(None),
            _ => FloorCommand::EndSpeaking,
        };
        self.run(Command::Floor(command));
    }

    fn details(&mut self) {
        let name = self.secret("Ketua");
        let chair = Person { name, ..Person::default() };
        let letter = format!("{:03}/BA/2026", self.random.below(1_000));
        self.run(Command::EditDetails(Box::new(Details { letter, chair, ..Details::default() })));
    }

    fn agreement(&mut self) {
        let records = self.records() as u64;
        let text = self.secret("Menurut ruangan");
        let command = match self.random.below(5) {
            0 => AgreementCommand::Sign { records },
            1 => AgreementCommand::Revoke { reason: "salah berkas".to_owned() },
            _ => AgreementCommand::Word { part: Part::Purpose, text, made: "Semula".to_owned() },
        };
        self.run(Command::Agreement(command));
    }

    fn another_title(&mut self) {
        let created = &self.workshop().created;
        let (title, place) = (created.title.clone(), created.place.clone());
        let title = match self.random.below(3) {
            0 => format!("={title}"),
            1 => format!("{title} <i>&</i> \"tindak lanjut\""),
            _ => title,
        };
        let title = title.chars().take(200).collect();
        let venue = ["Balai kota", "Pendapa", ""][self.random.place(3)].to_owned();
        let head = if self.random.percent(20) { "Penjabat".to_owned() } else { place.head.clone() };
        self.run(Command::EditWorkshop { title, venue, place: Place { head, ..place } });
    }

    /// Something is taken down, or becomes of what was.
    pub fn on_notes(&mut self, session: &str) {
        let note = |play: &mut Self, command| play.run(Command::Note(command));
        let stands = |note: &Note| !note.withdrawn && !is_secret(&note.text);
        match self.random.below(20) {
            0..9 => {
                let kind =
                    [NoteKind::Question, NoteKind::Question, NoteKind::Note, NoteKind::Decision, NoteKind::Parked]
                        [self.random.place(5)];
                let text = |play: &mut Self| match kind {
                    NoteKind::Parked => play.secret("Nanti"),
                    NoteKind::Question => question(&mut play.random),
                    NoteKind::Note | NoteKind::Decision => undertaking(&mut play.random),
                };
                let texts = (0..=self.random.place(2)).map(|_| text(self)).collect();
                let by = self.source();
                note(self, NoteCommand::Take { session: session.to_owned(), kind, texts, by });
            }
            9..11 => {
                let kind = NoteKind::ALL[self.random.place(3)];
                let text = question(&mut self.random);
                if let Some(id) = self.note(stands) {
                    note(self, NoteCommand::Edit { id, kind, text });
                }
            }
            11..14 => {
                if let Some(id) = self.note(Note::is_open_question) {
                    note(self, NoteCommand::Answer { id });
                }
            }
            14..16 => {
                if let Some(id) = self.note(Note::is_answered_question) {
                    note(self, NoteCommand::Reopen { id });
                }
            }
            16..18 => {
                if let Some(id) = self.note(stands) {
                    note(self, NoteCommand::Withdraw { id });
                }
            }
            _ => {
                if let Some(id) = self.note(|note| note.withdrawn && !is_secret(&note.text)) {
                    note(self, NoteCommand::Restore { id });
                }
            }
        }
    }

    fn declare_any(&mut self) {
        if let Some(id) = self.any_sheet()
            && let Some(sheet) = self.workshop().sheet(&id).cloned()
        {
            self.declare(sheet);
        }
    }

    /// A sheet with scales narrowed, headings or columns hidden or shown again, another default, no gate.
    pub(super) fn declare(&mut self, mut sheet: Sheet) {
        let place = self.random.place(sheet.columns.len());
        match self.random.below(12) {
            0..3 => narrow_or_widen(&mut sheet, self.random.percent(50)),
            3..5 => {
                if let Some(at) = (!sheet.headings.is_empty()).then(|| self.random.place(sheet.headings.len())) {
                    sheet.headings[at].hidden = !sheet.headings[at].hidden;
                }
            }
            5 => {
                if let Some(at) = (!sheet.headings.is_empty()).then(|| self.random.place(sheet.headings.len())) {
                    sheet.headings[at].name = Label { id: "Judul baru".to_owned(), en: "New heading".to_owned() };
                    sheet.headings[at].aspect = None;
                }
            }
            6..8 => {
                let column = &mut sheet.columns[place];
                column.hidden = !column.hidden && !column.main;
            }
            8 => {
                for column in &mut sheet.columns {
                    if let Kind::Scale(scale) = &column.kind {
                        column.default = Some(Cell::Scale(scale.low));
                    }
                }
            }
            9 => sheet.hidden = !sheet.hidden,
            10 => {
                for column in &mut sheet.columns {
                    if let Kind::Choice(choices) = &mut column.kind
                        && let Some(last) = choices.last_mut()
                    {
                        last.hidden = !last.hidden;
                    }
                }
            }
            _ => sheet.gate.reverse(),
        }
        self.sheet(SheetCommand::Change(Box::new(sheet)));
    }

    /// A sheet of the room's own, which is of everything: programmes, follow-ups, quick wins and figures.
    fn own_sheet(&mut self) {
        let sheet = serde_json::from_str(include_str!("sheet.json")).expect("a sheet");
        if self.workshop().sheet("mitra").is_none() {
            self.sheet(SheetCommand::Change(Box::new(sheet)));
        }
        for _ in 0..6 {
            self.on_sheet("mitra");
        }
    }
}

/// Scales with one degree less at the top, or one more; degrees that are off it stay in cells.
fn narrow_or_widen(sheet: &mut Sheet, narrow: bool) {
    for column in &mut sheet.columns {
        if let Kind::Scale(scale) = &mut column.kind {
            let high = if narrow { scale.high.saturating_sub(1) } else { (scale.high + 1).min(9) };
            if high > scale.low {
                scale.high = high;
                scale.labels.clear();
                column.default = None;
            }
        }
    }
}
