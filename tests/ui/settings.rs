//! Settings change at once and are kept.

use crate::stage::Stage;
use mufakat::text::Language;
use mufakat::ui::effect::Effect;
use mufakat::ui::keys::Key;
use mufakat::ui::theme::ThemeName;

#[test]
fn each_change_holds_at_once_and_is_kept() {
    let mut stage = Stage::bangli();
    stage.palette("kehadiran").palette("pengaturan");
    stage.press(Key::Down).press(Key::Left);
    assert!(stage.screen().contains("● tanpa warna"), "{}", stage.screen());
    stage.press(Key::Down).press(Key::Char(' '));
    stage.press(Key::Up).press(Key::Up).press(Key::Right);
    assert!(stage.screen().contains("remembered for next time"), "{}", stage.screen());
    let kept = stage.asked.iter().rev().find_map(|effect| match effect {
        Effect::KeepSettings(settings) => Some(*settings),
        _ => None,
    });
    let kept = kept.expect("kept settings");
    assert_eq!((kept.language, kept.theme, kept.bell), (Language::En, ThemeName::Plain, true));
    stage.press(Key::Esc);
    assert!(stage.screen().contains("Present ›"), "{}", stage.screen());
}
