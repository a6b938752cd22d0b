//! Dimensions on the board, named as the room names them.

use crate::stage::Stage;

#[test]
fn a_dimension_is_kept_as_the_workshop_declares_it_however_the_room_calls_it() {
    let mut stage = Stage::bangli();
    stage.palette("papan").line("#gov Izin berbelit").line("Desa wisata sepi #pariwisata").line("#kebun Lahan kering");
    let screen = stage.screen();
    assert!(screen.contains("#kebun tidak ada di daftar dimensi"), "{screen}");
    let kept: Vec<Option<String>> = stage.workshop().items.values().map(|item| item.dimension.clone()).collect();
    assert_eq!(kept, ["governance", "branding/tourism", "kebun"].map(|id| Some(id.to_owned())));
}

#[test]
fn a_dimension_that_a_sheet_does_not_know_stays_in_the_field() {
    let mut stage = Stage::bangli();
    stage.palette("ke sesi").line("isu daerah");
    let before = stage.records.len();
    stage.line("#kebun Lahan kering");
    assert_eq!(stage.records.len(), before);
    let screen = stage.screen();
    assert!(screen.contains("› #kebun Lahan kering"), "{screen}");
}
