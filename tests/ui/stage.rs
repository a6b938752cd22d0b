//! A window on a stage: effects are performed in memory, and the clock is the test's.

use jiff::{SignedDuration, Timestamp};
use mufakat::agenda_file;
use mufakat::domain::agenda::{Activity, Doing, SessionPlan};
use mufakat::domain::event::Created;
use mufakat::domain::history::History;
use mufakat::domain::place::{Place, PlaceKind};
use mufakat::domain::{Event, Record, Seal, Workshop, Zone, create};
use mufakat::text::Language;
use mufakat::ui::app::App;
use mufakat::ui::ctx::{Agenda, Materials};
use mufakat::ui::effect::Effect;
use mufakat::ui::handout::Drive;
use mufakat::ui::input::{Input, Opened};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;
use mufakat::ui::wall::Wall;
use mufakat::ui::widgets::big::bitmap;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Modifier;
use std::sync::LazyLock;

/// Tuesday, 11 June 2024, 07.24 WITA.
pub const MORNING: &str = "2024-06-11T07:24:00+08:00";

/// A window, its clock, and every record it made.
pub struct Stage {
    pub app: App,
    pub now: Timestamp,
    pub records: Vec<Record>,
    /// Effects that a runtime would perform and a stage does not.
    pub asked: Vec<Effect>,
    /// Whether the disk takes records.
    pub disk: bool,
    /// The drives plugged in; without them the question for drives is left to the test.
    pub drives: Option<Vec<Drive>>,
    terminal: Terminal<TestBackend>,
}

#[allow(dead_code)] // each test file uses its part
impl Stage {
    /// An empty window of this size.
    pub fn empty(columns: u16, rows: u16, settings: Settings, role: Role) -> Self {
        let terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a test terminal");
        let app = App::new(settings, role, materials());
        let now = MORNING.parse().expect("an instant");
        Self { app, now, records: Vec::new(), asked: Vec::new(), disk: true, drives: None, terminal }
    }

    /// Kabupaten Bangli, Tahap I, just created, at 80×24 in Indonesian.
    pub fn bangli() -> Self {
        Self::with_workshop(80, 24, Settings::default(), Role::Both)
    }

    /// Kabupaten Bangli, Tahap I, just created.
    pub fn with_workshop(columns: u16, rows: u16, settings: Settings, role: Role) -> Self {
        let mut stage = Self::empty(columns, rows, settings, role);
        let events = created(stage.now);
        stage.perform(vec![Effect::Create(events)]);
        stage
    }

    /// The same with another agenda, which nothing was done for yet.
    pub fn with_agenda(agenda: &str, role: Role) -> Self {
        let mut stage = Self::empty(80, 24, Settings::default(), role);
        let events = created_with(stage.now, agenda, |_| {});
        stage.perform(vec![Effect::Create(events)]);
        stage
    }

    /// The same, with a talk in place of each session that fills a sheet.
    pub fn with_talks(columns: u16, rows: u16, settings: Settings, role: Role) -> Self {
        let mut stage = Self::empty(columns, rows, settings, role);
        let events = created_with(stage.now, "tahap-1", |plan| {
            if plan.sheet.is_some() {
                plan.set_doing(Doing::Other(Activity::Talk));
            }
        });
        stage.perform(vec![Effect::Create(events)]);
        stage
    }

    /// The example, in the middle of its first day.
    pub fn example(columns: u16, rows: u16, settings: Settings, role: Role) -> Self {
        let mut stage = Self::empty(columns, rows, settings, role);
        stage.now = "2024-06-11T14:30:00+08:00".parse().expect("an instant");
        stage.records = mufakat::demo::demo(stage.now, Zone::Wita, mufakat::demo::Day::One).expect("an example");
        stage.open(None, false);
        stage
    }

    /// Shows a screen.
    pub fn show(&mut self, target: Route) -> &mut Self {
        let effects = self.app.show(target, self.now);
        self.perform(effects);
        self
    }

    /// The workshop as its records say.
    pub fn workshop(&self) -> Workshop {
        self.history().workshop().clone()
    }

    /// The same, with all its records.
    pub fn history(&self) -> History {
        let seals = self.records.iter().map(|record| (record.n, seal_of(record)));
        History::of(self.records.clone(), seals.collect()).expect("a whole history")
    }

    /// A wall that follows this window.
    pub fn wall(&self) -> Wall {
        self.feeding(Wall::new(self.app.settings()))
    }

    /// The same with settings of its own.
    pub fn wall_in(&self, settings: Settings) -> Wall {
        self.feeding(Wall::new(settings).in_language(settings.language))
    }

    fn feeding(&self, mut wall: Wall) -> Wall {
        for record in &self.records {
            wall.push(record.clone(), seal_of(record)).expect("a record that fits");
        }
        wall.desk(true);
        wall.place(self.app.place());
        wall
    }

    /// The picture of a wall that follows this window.
    pub fn on_the_wall(&self, columns: u16, rows: u16) -> String {
        text(&buffer_of(&self.wall(), columns, rows, self.now))
    }

    /// The same workshop opened again, as after a restart.
    pub fn restarted(&self) -> Self {
        let area = self.terminal.backend().buffer().area;
        let mut stage = Self::empty(area.width, area.height, self.app.settings(), Role::Both);
        stage.now = self.now;
        stage.records.clone_from(&self.records);
        stage.open(self.app.place(), false);
        stage
    }

    /// The workshop as its records say, opened anew for a role, with the title card lifted.
    pub fn reopened(&self, role: Role) -> Self {
        let area = self.terminal.backend().buffer().area;
        let mut stage = Self::empty(area.width, area.height, self.app.settings(), role);
        stage.now = self.now;
        stage.records.clone_from(&self.records);
        stage.open(None, true);
        stage
    }

    pub fn press(&mut self, key: Key) -> &mut Self {
        self.input(Input::Key(key))
    }

    /// Types each character as a key of its own.
    pub fn keys(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.press(Key::Char(c));
        }
        self
    }

    /// Types a text and presses Enter.
    pub fn line(&mut self, text: &str) -> &mut Self {
        self.keys(text).press(Key::Enter)
    }

    /// Runs an action by its name in the palette.
    pub fn palette(&mut self, name: &str) -> &mut Self {
        self.press(Key::Ctrl('p')).line(name)
    }

    /// Uncovers what is being looked over; on the desk it is so already.
    pub fn uncover(&mut self) -> &mut Self {
        self.press(Key::Char('u'))
    }

    pub fn input(&mut self, input: Input) -> &mut Self {
        let effects = self.app.update(input, self.now);
        self.perform(effects);
        self
    }

    /// Decides and records without a key; the id is that of what the command brings.
    pub fn record(&mut self, command: mufakat::domain::Command) -> mufakat::domain::Id {
        let history = self.history();
        let at = history.at(self.now);
        let events = mufakat::domain::decide(history.workshop(), command, at).expect("allowed");
        self.perform(vec![Effect::Record(Record { n: at.record, at: at.time, events })]);
        mufakat::domain::Id::new(at.record, 0)
    }

    /// Lets time pass.
    pub fn wait(&mut self, minutes: i64) -> &mut Self {
        self.now += SignedDuration::from_mins(minutes);
        self.input(Input::Tick)
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Record(_) if !self.disk => {
                    let why = "No space left on device".to_owned();
                    self.input(Input::Failed { why, broken: true });
                }
                Effect::Record(record) => {
                    self.records.push(record.clone());
                    let seal = seal_of(&record);
                    self.input(Input::Recorded(record, seal));
                }
                Effect::Create(events) => {
                    self.records = vec![Record { n: 1, at: self.now, events }];
                    self.open(None, true);
                }
                Effect::FindDrives(purpose) if self.drives.is_some() => {
                    let drives = self.drives.clone().unwrap_or_default();
                    self.input(Input::Drives { purpose, drives });
                }
                effect => self.asked.push(effect),
            }
        }
    }

    fn open(&mut self, place: Option<mufakat::ui::place::Place>, fresh: bool) {
        let history = self.history();
        let opened = Opened { name: "bangli".to_owned(), history, read_only: None, remark: None, place, fresh };
        self.input(Input::Opened(Box::new(opened)));
    }

    /// The picture as text, a line a row, without blanks at the ends.
    pub fn screen(&mut self) -> String {
        text(&self.buffer())
    }

    /// The picture.
    pub fn buffer(&mut self) -> Buffer {
        let (app, now) = (&self.app, self.now);
        self.terminal.draw(|frame| app.view(frame, now)).expect("a drawn frame");
        self.terminal.backend().buffer().clone()
    }

    /// Another window size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a test terminal");
        self
    }

    /// All events so far.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.records.iter().flat_map(|record| &record.events)
    }
}

/// The sum that the stage's file would have.
#[allow(dead_code)]
pub fn seal_of(record: &Record) -> Seal {
    Seal::of(format!("{record:?}"))
}

/// The picture of a wall.
#[allow(dead_code)]
pub fn buffer_of(wall: &Wall, columns: u16, rows: u16, now: Timestamp) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a test terminal");
    let drawn = terminal.draw(|frame| wall.view(frame, now));
    drawn.expect("a drawn frame").buffer.clone()
}

/// A picture as text, a line a row, without blanks at the ends.
pub fn text(buffer: &Buffer) -> String {
    let area = buffer.area;
    let row = |y| (0..area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
    (0..area.height).map(row).collect::<Vec<_>>().join("\n")
}

/// A picture with what is painted, blanks in reverse, as blocks.
#[allow(dead_code)]
pub fn painted(mut buffer: Buffer) -> String {
    for cell in &mut buffer.content {
        if cell.symbol() == " " && cell.modifier.contains(Modifier::REVERSED) {
            cell.set_symbol("█");
        }
    }
    text(&buffer)
}

/// Whether a word stands on a painted picture in block letters of any size.
#[allow(dead_code)]
pub fn in_blocks(picture: &str, word: &str) -> bool {
    let glyphs = bitmap(word).unwrap_or_else(|| panic!("{word} has no letters"));
    let lines: Vec<&str> = picture.lines().collect();
    let sizes = [(4, 2), (3, 2), (2, 1), (1, 1)];
    sizes.into_iter().any(|(wide, high)| {
        let cell = |bit| if bit == '#' { "█".repeat(wide) } else { " ".repeat(wide) };
        let rows = glyphs.iter().map(|row| row.chars().map(cell).collect::<String>().trim_end().to_owned());
        let rows: Vec<String> = rows.flat_map(|row| vec![row; high]).collect();
        lines.windows(rows.len()).any(|window| stands_there(window, &rows))
    })
}

/// Whether words stand on a picture, in letters or each of them in block letters.
#[allow(dead_code)]
pub fn reads(buffer: &Buffer, words: &str) -> bool {
    let blocks = painted(buffer.clone());
    let in_blocks = |word| bitmap(word).is_some_and(|_| in_blocks(&blocks, word));
    text(buffer).contains(words) || words.split(' ').all(in_blocks)
}

fn stands_there(window: &[&str], rows: &[String]) -> bool {
    let from = |line: &str, at: usize| line.chars().skip(at).collect::<String>();
    let columns = window.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    (0..columns).any(|at| window.iter().zip(rows).all(|(line, row)| from(line, at).starts_with(row)))
}

/// English at the default theme.
#[allow(dead_code)]
pub fn english() -> Settings {
    Settings { language: Language::En, ..Settings::default() }
}

fn agendas() -> Vec<Agenda> {
    let agendas = agenda_file::embedded().into_iter().map(|file| Agenda {
        sheets: file.declared(),
        given: file.given(),
        id: file.id,
        title: file.title,
        about: file.about,
        aspects: file.aspects,
        dimensions: file.dimensions,
        years: file.years,
        days: file.days,
    });
    agendas.collect()
}

fn materials() -> Materials {
    Materials { agendas: LazyLock::new(agendas), offices: agenda_file::sample_offices(), zone: Zone::Wita }
}

fn created(now: Timestamp) -> Vec<Event> {
    created_with(now, "tahap-1", |_| {})
}

/// What begins the workshop with an agenda, each session of it changed.
fn created_with(now: Timestamp, agenda: &str, change: impl Fn(&mut SessionPlan)) -> Vec<Event> {
    let file = agenda_file::by_id(agenda).expect("the embedded agenda");
    let start = Zone::Wita.date(now);
    let mut days = agenda_file::plan(&file, start);
    days.iter_mut().flat_map(|day| &mut day.sessions).for_each(change);
    let created = Created {
        format: 1,
        title: "Bimbingan Teknis Tahap I".to_owned(),
        place: Place::new(PlaceKind::Kabupaten, "Bangli"),
        venue: "Gedung Serbaguna".to_owned(),
        agenda: file.id.clone(),
        zone: Zone::Wita,
        created_at: now,
        aspects: file.aspects.clone(),
        days,
        example: false,
        sheets: file.declared(),
        dimensions: file.dimensions.clone(),
        years: file.years.years(start),
    };
    create(created, agenda_file::sample_offices(), file.given()).expect("a new workshop")
}
