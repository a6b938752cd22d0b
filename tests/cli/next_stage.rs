//! `new --from`: the next stage of a place, and what has changed since.

use crate::run::{Data, assert_says};
use crate::works::json;
use serde_json::Value;

fn state(data: &Data, name: &str) -> Value {
    json(&data.run(["show", name, "--json"]).fine())
}

/// Everything in the folder of saved workshops.
fn shelf(data: &Data) -> Vec<String> {
    let files = std::fs::read_dir(data.path().join("workshops")).expect("a shelf").flatten();
    let mut names: Vec<String> = files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn the_next_stage_begins_with_what_stands() {
    let data = Data::example();
    let before = state(&data, "contoh");
    let next = data.run(["new", "--from", "contoh", "--name", "kedua"]);
    let (name, told) = next.fine_with_remark();
    assert_eq!(name, "kedua\n");
    assert_says(&told, &["Dibawa: ", " butir, ", " prioritas"]);
    let after = state(&data, "kedua");
    assert_eq!(after["workshop"]["place"], before["workshop"]["place"]);
    assert_eq!(after["workshop"]["venue"], before["workshop"]["venue"]);
    assert_eq!(after["workshop"]["agenda"], "tahap-2");
    assert_says(after["workshop"]["title"].as_str().expect("a title"), &["Tahap II"]);
    let codes = |state: &Value| -> Vec<String> {
        let all = state["delegations"].as_array().expect("delegations").iter();
        all.map(|one| one["code"].to_string()).collect()
    };
    assert!(codes(&after) == codes(&before), "the delegations come along");
    let on_board = |state: &Value| {
        let items = state["items"].as_array().expect("items");
        items.iter().filter(|item| item["state"] == "shown").count()
    };
    assert_eq!(on_board(&after), on_board(&before));
    assert_says(&data.run(["verify", "kedua"]).fine(), &["utuh: 1 catatan"]);
}

/// The short agenda without sheets and without the aspect Struktur.
fn narrow(data: &Data) -> String {
    let mut agenda = json(&data.run(["agenda", "show", "quick", "--json"]).fine());
    agenda["sheets"] = Value::from(Vec::<Value>::new());
    agenda["aspects"].as_array_mut().expect("aspects").retain(|aspect| aspect["id"] != "struktur");
    for day in agenda["days"].as_array_mut().expect("days") {
        let sessions = day["sessions"].as_array_mut().expect("sessions");
        sessions.retain(|session| session["activity"] != "sheet");
        for session in sessions {
            session.as_object_mut().expect("fields").remove("aspects");
        }
    }
    data.file("sendiri.json", agenda.to_string()).to_str().expect("a path").to_owned()
}

#[test]
fn what_comes_is_told_without_making_anything() {
    let data = Data::example();
    let (before, agenda) = (shelf(&data), narrow(&data));
    let args = ["new", "--from", "contoh", "--agenda", &agenda, "--dry-run"];
    let told = data.run(args).fine();
    assert_says(&told, &["Dibawa: ", "\nTidak ikut: kertas kerja ", "\nTidak ikut: aspek Struktur, "]);
    let english = data.run(args.iter().chain(&["--lang", "en"])).fine();
    assert_says(&english, &["Carried over: ", "\nLeft out: worksheet ", "\nLeft out: aspect Structure, "]);
    assert!(shelf(&data) == before, "nothing is made");
}

#[test]
fn flags_beat_what_the_earlier_workshop_says() {
    let data = Data::example();
    let args =
        ["new", "--from", "contoh", "--place", "Kota Bima", "--zone", "WIT", "--title", "Lanjutan", "--name", "x"];
    data.run(args).fine_with_remark();
    let after = state(&data, "x");
    let workshop = &after["workshop"];
    assert_eq!((&workshop["place"], &workshop["zone"]), (&"Kota Bima".into(), &"WIT".into()));
    assert_eq!(workshop["title"], "Lanjutan");
}

#[test]
fn a_file_that_cannot_be_read_makes_nothing() {
    let data = Data::bangli();
    let whole = std::fs::read_to_string(data.journal("bangli")).expect("read");
    let newer = whole.replacen("\"format\":1", "\"format\":9", 1);
    let damaged = whole.replacen("Bangli", "Bangla", 1);
    for (file, says) in
        [(newer, "lebih baru"), (damaged, "baris 1"), (String::new(), "kosong"), ("{}\n".into(), "baris 1")]
    {
        let path = data.file("lain.jsonl", file);
        let path = path.to_str().expect("a path");
        let before = shelf(&data);
        for more in [&[][..], &["--dry-run"]] {
            let args = ["new", "--from", path].into_iter().chain(more.iter().copied());
            assert_says(&data.run(args).refused(), &[says]);
        }
        assert_eq!(shelf(&data), before);
    }
    let foreign = data.file("catatan.txt", "Rapat hari Senin\n");
    data.run(["new", "--from", foreign.to_str().expect("a path")]).refused();
    assert_says(&data.run(["new", "--from", "bangl"]).refused(), &["bangli"]);
    assert_eq!(data.run(["list"]).fine().lines().count(), 1);
}

#[test]
fn wrong_usage_is_said() {
    let data = Data::new();
    assert_says(&data.run(["new"]).usage(), &["--place"]);
    assert_says(&data.run(["new", "--place", "Kota Bima", "--dry-run"]).usage(), &["--from"]);
    assert_says(&data.run(["show", "x"]).usage(), &["--json"]);
    data.run(["show", "x", "--json", "--since-carried"]).usage();
}

#[test]
fn what_has_changed_since_is_listed() {
    let data = Data::example();
    assert_says(&data.run(["show", "contoh", "--since-carried"]).refused(), &["tahap sebelumnya"]);
    data.run(["new", "--from", "contoh", "--name", "kedua"]).fine_with_remark();
    assert_says(&data.run(["show", "kedua", "--since-carried"]).fine(), &["Belum ada yang berubah"]);
}
