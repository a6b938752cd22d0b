use crate::support::{created, folder, item, lock, record, small, write};
use mufakat::journal::{Journal, JournalError, Tail, Trouble, bookmark, shelf, slug};
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn the_list_is_drawn_from_first_and_last_lines() {
    let folder = folder();
    let data = folder.path().join("deep/workshops");
    assert_eq!(shelf::list(&data), Ok(Vec::new()), "no folder yet");
    shelf::prepare(&data).unwrap();
    shelf::prepare(&data).unwrap();
    write(&shelf::path_of(&data, "bangli"), &small(3));
    write(&shelf::path_of(&data, "baru"), &small(9));
    let torn = shelf::path_of(&data, "bangli");
    let mut bytes = std::fs::read(&torn).unwrap();
    bytes.extend_from_slice(b"{\"n\":5,");
    std::fs::write(&torn, bytes).unwrap();
    std::fs::write(shelf::path_of(&data, "kosong"), "").unwrap();
    std::fs::write(data.join("catatan.txt"), "x").unwrap();

    let saved = shelf::list(&data).unwrap();
    let names: Vec<&str> = saved.iter().map(|saved| saved.name.as_str()).collect();
    assert_eq!(names, ["baru", "bangli", "kosong"], "the last changed first");
    let glance = saved[1].glance.as_ref().unwrap();
    assert_eq!(glance.title, "Uji");
    assert_eq!(glance.place.full_name(), "Kabupaten Bangli");
    assert_eq!(glance.days, [jiff::civil::date(2024, 6, 11)]);
    assert_eq!(glance.last, Some((4, item(4, "").at)));
    assert!(matches!(saved[2].glance, Err(JournalError::Empty { .. })));
}

#[test]
fn the_last_line_is_found_however_long_it_is() {
    let folder = folder();
    let path = shelf::path_of(folder.path(), "panjang");
    let mut journal = Journal::create(lock(&path), &created()).unwrap();
    for (n, length) in [(2, 70_000), (3, 3_000_000), (4, 10)] {
        journal.append(&item(n, &"x".repeat(length))).unwrap();
        let saved = shelf::list(folder.path()).unwrap();
        let glance = saved[0].glance.as_ref().unwrap();
        assert_eq!(glance.last, Some((n, item(n, "").at)));
    }
}

#[test]
fn the_list_tells_a_file_it_cannot_read_and_goes_on() {
    let folder = folder();
    write(&shelf::path_of(folder.path(), "baik"), &small(1));
    std::fs::write(shelf::path_of(folder.path(), "acak"), [0xff; 9_000]).unwrap();
    std::fs::create_dir(shelf::path_of(folder.path(), "folder")).unwrap();
    let mut tail = std::fs::read(shelf::path_of(folder.path(), "baik")).unwrap();
    tail.extend_from_slice(b"rusak\n");
    std::fs::write(shelf::path_of(folder.path(), "ekor"), tail).unwrap();
    let saved = shelf::list(folder.path()).unwrap();
    let readable: Vec<_> = saved.iter().map(|saved| (saved.name.as_str(), saved.glance.is_ok())).collect();
    let expected = [("baik", true), ("ekor", true), ("acak", false), ("folder", false)];
    assert_eq!(readable, expected);
    let glance = saved[1].glance.as_ref().unwrap();
    assert_eq!(glance.last, saved[0].glance.as_ref().unwrap().last);
    assert_eq!(glance.tail, Some(Tail::Damaged(6)));
}

#[test]
fn a_name_or_a_file_is_found_and_a_wrong_one_gets_a_hint() {
    let folder = folder();
    let data = folder.path().join("workshops");
    shelf::prepare(&data).unwrap();
    let saved = shelf::path_of(&data, "kabupaten-bangli");
    write(&saved, &small(1));
    assert_eq!(shelf::resolve(&data, "kabupaten-bangli"), Ok(saved.clone()));
    let path = saved.to_str().unwrap();
    assert_eq!(shelf::resolve(&data, path), Ok(saved.clone()));
    let unknown = |name: &str| match shelf::resolve(&data, name) {
        Err(JournalError::Unknown { near, .. }) => near,
        other => panic!("{other:?}"),
    };
    assert_eq!(unknown("kabupaten-banli").as_deref(), Some("kabupaten-bangli"));
    assert_eq!(unknown("Kabupaten-Bangli").as_deref(), Some("kabupaten-bangli"));
    assert_eq!(unknown("xyz"), None);
    assert_eq!(unknown(""), None);
    let is_folder = shelf::resolve(&data, data.to_str().unwrap());
    let expected = Trouble::Folder;
    assert!(matches!(is_folder, Err(JournalError::Io { trouble, .. }) if trouble == expected));
}

#[test]
fn names_are_made_from_places_and_never_taken_twice() {
    for (text, name) in [
        ("Kabupaten Bangli", Some("kabupaten-bangli")),
        ("  Kota   Banda-Aceh!! ", Some("kota-banda-aceh")),
        ("Kab. Ba'a", Some("kab-baa")),
        ("Désa Ünique", Some("d-sa-nique")),
        ("智慧", None),
        ("", None),
    ] {
        assert_eq!(slug::make(text).as_deref(), name, "{text}");
    }
    let folder = folder();
    let mut taken = BTreeSet::new();
    for _ in 0..12 {
        let long = "Kabupaten Kepulauan Siau Tagulandang Biaro dan Pulau-pulau Kecil Terluar";
        for place in ["Kabupaten Bangli", long, "智慧"] {
            let name = slug::propose(folder.path(), place, "");
            assert!(slug::is_valid(&name), "{name}");
            std::fs::write(shelf::path_of(folder.path(), &name), "").unwrap();
            assert!(taken.insert(name));
        }
    }
    assert!(taken.contains("kabupaten-bangli-12"));
    assert!(taken.contains("workshop"));
    for bad in ["", "A", "a b", "../a", "a.b", &"a".repeat(61)] {
        assert!(!slug::is_valid(bad), "{bad}");
    }
}

#[test]
fn the_place_to_come_back_to_is_replaced_whole_and_read_leniently() {
    let folder = folder();
    let journal = folder.path().join("uji.jsonl");
    assert_eq!(bookmark::kept::<Value>(&journal), None);
    let place = |line: &str| json!({"screen": "swot", "line": line});
    bookmark::keep(&journal, &place("Kanal adu")).unwrap();
    bookmark::keep(&journal, &place("Kanal aduan")).unwrap();
    assert_eq!(bookmark::kept(&journal), Some(place("Kanal aduan")));
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(names.len(), 1, "{names:?}");
    std::fs::write(folder.path().join("uji.place.json"), "{\"scr").unwrap();
    assert_eq!(bookmark::kept::<Value>(&journal), None);
    let nowhere = folder.path().join("missing/uji.jsonl");
    assert!(bookmark::keep(&nowhere, &place("")).is_err());
}

#[test]
fn what_was_edited_later_is_seen_by_the_whole_reading() {
    let folder = folder();
    let path = shelf::path_of(folder.path(), "uji");
    let edited = json!({"type": "workshop_edited", "title": "Judul baru", "venue": "", "place":
        {"kind": "kota", "name": "Bitung", "head": "Wali Kota", "district": "kecamatan", "village": "kelurahan", "ministry": "Komdigi"}});
    write(&path, &[created(), record(2, edited)]);
    let loaded = mufakat::journal::load(&path).unwrap();
    assert_eq!(loaded.history.workshop().created.title, "Judul baru");
}
