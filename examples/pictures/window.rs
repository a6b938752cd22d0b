//! The program's window without a terminal: keys in, cells out. What is recorded goes into a journal in a folder that
//! is thrown away, as it does when the example is opened by `mufakat demo`. The clock is the script's.

use jiff::{SignedDuration, Timestamp};
use mufakat::agenda_file;
use mufakat::demo::Day;
use mufakat::domain::Zone;
use mufakat::domain::history::History;
use mufakat::journal::{Journal, Lock};
use mufakat::ui::app::App;
use mufakat::ui::ctx::Materials;
use mufakat::ui::effect::Effect;
use mufakat::ui::input::{Input, Opened};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use std::sync::LazyLock;
use tempfile::TempDir;

/// Size of the window in columns and rows.
pub const SIZE: (u16, u16) = (80, 24);

/// Tuesday, 11 June 2024, in the afternoon, when the window is opened.
const OPENED_AT: &str = "2024-06-11T15:54:20+08:00";

/// The example, opened.
pub struct Window {
    app: App,
    now: Timestamp,
    journal: Journal,
    terminal: Terminal<TestBackend>,
    _folder: TempDir,
}

/// What a window shows at one moment.
#[derive(Clone, PartialEq)]
pub struct Screen {
    /// Its cells.
    pub cells: Buffer,
    /// Column and row of the cursor, where one is shown.
    pub cursor: Option<(u16, u16)>,
}

impl Window {
    /// The example in full swing on a day. With `card` its title card stands there, as after a start.
    pub(super) fn open(card: bool, day: Day) -> Self {
        let now = OPENED_AT.parse().expect("an instant");
        let records = mufakat::demo::demo(now, Zone::Wita, day).expect("the example");
        let folder = TempDir::new().expect("a folder");
        let lock = Lock::take(&folder.path().join("contoh.jsonl")).expect("a lock");
        let journal = Journal::create_from(lock, &records).expect("a journal");
        let materials =
            Materials { agendas: LazyLock::default(), offices: agenda_file::sample_offices(), zone: Zone::Wita };
        let app = App::new(Settings::default(), Role::Both, materials);
        let terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).expect("a terminal in memory");
        let history = History::replay(records).expect("a whole history");
        let name = "contoh".to_owned();
        let opened = Opened { name, history, read_only: None, remark: None, place: None, fresh: !card };
        let mut window = Self { app, now, journal, terminal, _folder: folder };
        window.input(Input::Opened(Box::new(opened)));
        window
    }

    /// Shows a screen.
    pub(super) fn show(&mut self, route: Route) {
        let effects = self.app.show(route, self.now);
        assert!(effects.is_empty(), "a screen is shown without any");
    }

    /// Presses a key.
    pub(super) fn press(&mut self, key: Key) {
        self.input(Input::Key(key));
    }

    /// Types a text, each character a key of its own.
    pub(super) fn keys(&mut self, text: &str) {
        text.chars().for_each(|c| self.press(Key::Char(c)));
    }

    /// Sets the clock to so many milliseconds after the window was opened.
    pub(super) fn clock(&mut self, milliseconds: u32) {
        let opened: Timestamp = OPENED_AT.parse().expect("an instant");
        self.now = opened + SignedDuration::from_millis(milliseconds.into());
        self.input(Input::Tick);
    }

    fn input(&mut self, input: Input) {
        for effect in self.app.update(input, self.now) {
            let Effect::Record(record) = effect else { panic!("a script does not ask for {effect:?}") };
            let sum = self.journal.append(&record).expect("a record on the disk");
            self.input(Input::Recorded(record, sum.seal()));
        }
    }

    /// What the window shows now.
    pub(super) fn screen(&mut self) -> Screen {
        let (app, now) = (&self.app, self.now);
        self.terminal.draw(|frame| app.view(frame, now)).expect("a drawn frame");
        let backend = self.terminal.backend();
        let at = backend.cursor_position();
        let cursor = backend.cursor_visible().then_some((at.x, at.y));
        Screen { cells: backend.buffer().clone(), cursor }
    }
}
