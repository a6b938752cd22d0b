use crate::shots::{SIZES, shots};
use crate::stage::painted;
#[test]
fn zz_dump() {
    let mut out = String::new();
    for shot in shots(mufakat::text::Language::Id) {
        let wall = shot.wall(mufakat::ui::theme::ThemeName::Light);
        for size in SIZES {
            let rule = "=".repeat(usize::from(size.0));
            out += &format!("{rule} {} {size:?}\n{}\n", shot.name, painted(shot.picture(&wall, size, 0)));
        }
    }
    std::fs::write("/tmp/h/gallery/dump.txt", out).unwrap();
}
