//! The agreement read at a real terminal, with the wall beside it: killed between two words, printed, and signed.

use crate::pty::{Pty, Start, ctrl};
use crate::room::Folder;

fn wall(folder: &Folder) -> Pty {
    let pty = Start::mufakat(folder.path(), ["wall", "bangli"]).size(60, 18).start();
    pty.wait("a picture", |output| (output.frames() > 0).then_some(()));
    pty
}

#[test]
fn what_is_read_corrected_and_signed_is_there_after_a_kill() {
    let folder = Folder::bangli();
    let mut desk = folder.open();
    desk.type_("]").wait_for("▶ Registrasi");
    let wall = wall(&folder);
    desk.palette("bacakan berita acara").wait_for("BERITA ACARA · Kepala");
    wall.wait_for("BERITA ACARA · Kepala");
    desk.type_(" ").wait_for("BERITA ACARA · Pembukaan");
    wall.wait_for("telah diselenggarakan");
    desk.type_("e").wait_for("Perbaiki kalimat");
    desk.type_(ctrl('u')).type_("Bertempat di aula.\r").wait_for("rumusan sendiri");
    wall.wait_for("Bertempat di aula.").wait_until_gone("telah diselenggarakan");
    // Killed while other words are typed: those on the wall are there, those that were not entered are not.
    desk.type_("e").wait_for("Perbaiki kalimat");
    desk.type_(" Belum jadi").wait_for("Belum jadi");
    desk.kill();
    let mut desk = folder.open();
    desk.type_("\r").wait_for("Bertempat di aula.").wait_until_gone("Belum jadi");
    wall.wait_for("Bertempat di aula.");
    desk.type_("t").wait_for("ditandatangani: dari catatan ke");
    desk.type_("\r").wait_for("Ditandatangani, dari");
    desk.kill();
    let mut desk = folder.open();
    desk.type_("\r").wait_for("Ditandatangani, dari");
    assert!(folder.verify().starts_with("utuh: "));
}
