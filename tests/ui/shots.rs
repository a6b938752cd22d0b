//! What the room sees of every scene, each picture once: the gallery draws it, and tests go over its cells.

use crate::scenes::scenes;
use crate::stage::{Stage, buffer_of};
use jiff::SignedDuration;
use mufakat::scene::{PAGE_SECONDS, WallScene};
use mufakat::text::Language;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;
use mufakat::ui::theme::ThemeName;
use mufakat::ui::wall::Wall;
use ratatui::buffer::Buffer;

/// The sizes of a wall, in columns and rows.
pub const SIZES: [(u16, u16); 4] = [(40, 15), (60, 18), (80, 24), (120, 36)];

/// A scene of the facilitator's that the room sees.
pub struct Shot {
    /// What it is.
    pub name: &'static str,
    /// What is told, as the value that it is.
    pub scene: WallScene,
    stage: Stage,
    language: Language,
}

impl Shot {
    fn of(name: &'static str, stage: Stage, language: Language) -> Option<Self> {
        let scene = stage.wall_in(Settings { language, ..Settings::default() }).scene(stage.now)?;
        Some(Self { name, scene, stage, language })
    }

    /// The wall in a theme.
    pub fn wall(&self, theme: ThemeName) -> Wall {
        self.stage.wall_in(Settings { theme, language: self.language, ..Settings::default() })
    }

    /// Whether the desk holds its pages.
    #[allow(dead_code, reason = "pictures of the gallery stand still")]
    pub fn stands_still(&self, wall: &Wall) -> bool {
        wall.scene(self.stage.now + SignedDuration::from_mins(1)).is_some_and(|later| later.at <= self.stage.now)
    }

    /// Presses a key on the desk.
    #[allow(dead_code, reason = "pictures of the gallery stand still")]
    pub fn press(&mut self, key: Key) {
        self.stage.press(key);
    }

    /// The picture after so many turns of the page.
    pub fn picture(&self, wall: &Wall, (columns, rows): (u16, u16), turns: i64) -> Buffer {
        let later = SignedDuration::from_secs(turns * PAGE_SECONDS);
        buffer_of(wall, columns, rows, self.stage.now + later)
    }
}

/// Every scene that a wall shows; none twice, and none that stays on the desk.
pub fn shots(language: Language) -> Vec<Shot> {
    let base = Stage::example(80, 24, Settings { language, ..Settings::default() }, Role::Desk);
    let mut shots: Vec<Shot> = Vec::new();
    for (name, scene) in scenes() {
        let mut stage = base.reopened(Role::Desk);
        scene(&mut stage);
        if !is_on_a_wall(&stage) {
            continue;
        }
        let shot = Shot::of(name, stage, language);
        shots.extend(shot.filter(|shot| shots.iter().all(|known| known.scene.scene != shot.scene.scene)));
    }
    shots
}

/// Whether the room sees what the facilitator looks at, not what it saw before.
fn is_on_a_wall(stage: &Stage) -> bool {
    let stays = matches!(stage.app.screen().route(), Route::Home | Route::New | Route::Details | Route::Settings);
    let told = stage.app.place().is_some_and(|place| place.aside.is_some());
    !stays && (stage.app.dialog().is_none() || told)
}
