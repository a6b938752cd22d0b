//! Every command, used as it is meant.

use crate::run::{Data, assert_says};
use serde_json::Value;

#[test]
fn new_prints_the_name_and_a_second_one_gets_a_number() {
    let data = Data::new();
    let new = || data.run(["new", "--place", "Kabupaten Bangli", "--start", "2024-06-11"]);
    assert_eq!(new().fine(), "kabupaten-bangli\n");
    assert_eq!(new().fine(), "kabupaten-bangli-2\n");
    let named = || data.run(["new", "--place", "Kota Denpasar", "--name", "bali"]);
    assert_eq!(named().fine(), "bali\n");
    assert_eq!(named().fine(), "bali-2\n");
    assert!(data.journal("bali-2").is_file());
}

#[test]
fn new_takes_agenda_title_start_and_zone() {
    let data = Data::new();
    let args = [
        ["--place", "Provinsi Bali"],
        ["--agenda", "quick"],
        ["--title", "Rapat Sehari"],
        ["--start", "2024-06-14"],
        ["--zone", "WIT"],
        ["--name", "rapat"],
    ];
    data.run(std::iter::once("new").chain(args.into_iter().flatten())).fine();
    let state = json(&data.run(["show", "rapat", "--json"]).fine());
    let workshop = &state["workshop"];
    assert_eq!(workshop["title"], "Rapat Sehari");
    assert_eq!(workshop["place"], "Provinsi Bali");
    assert_eq!((&workshop["agenda"], &workshop["zone"]), (&"quick".into(), &"WIT".into()));
    assert_eq!(state["days"].as_array().map(Vec::len), Some(1));
    assert_eq!(state["days"][0]["date"], "2024-06-14");
}

#[test]
fn a_sheet_inside_the_program_is_shown_by_its_id() {
    let data = Data::new();
    let table = data.run(["agenda", "show", "kesiapan"]).fine();
    assert!(table.contains("gap") && table.contains("given: 27"), "{table}");
    let sheet = json(&data.run(["agenda", "show", "kesiapan", "--json"]).fine());
    assert_eq!(sheet["columns"][2]["default"], 4);
    assert_eq!(sheet["given"].as_array().map(Vec::len), Some(27));
}

#[test]
fn a_workshop_of_each_agenda_begins_with_its_sheets() {
    let data = Data::new();
    let list = data.run(["agenda", "list"]).fine();
    let ids: Vec<&str> = list.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(ids, ["tahap-1", "tahap-1-banggai", "tahap-2", "tahap-3", "tahap-4", "quick"]);
    for id in ids {
        data.run(["new", "--place", "Kota Bima", "--agenda", id, "--name", id]).fine();
        data.run(["verify", id]).fine();
    }
}

#[test]
fn new_takes_an_agenda_file_of_ones_own() {
    let data = Data::new();
    let agenda = data.run(["agenda", "show", "quick", "--json"]).fine();
    let file = data.file("own.json", agenda.replace("\"quick\"", "\"own\""));
    let file = file.to_str().expect("a path");
    assert_says(&data.run(["agenda", "check", file]).fine(), &["own.json"]);
    let args = ["new", "--place", "Kota Bima", "--agenda", file, "--name", "bima"];
    data.run(args).fine();
    let state = json(&data.run(["show", "bima", "--json"]).fine());
    assert_eq!(state["workshop"]["agenda"], "own");
}

#[test]
fn list_names_what_is_saved() {
    let data = Data::new();
    assert_says(&data.run(["list"]).fine(), &["mufakat new --place"]);
    assert_eq!(data.run(["list", "--json"]).fine(), "[]\n");
    data.run(["new", "--place", "Kota Bima", "--name", "bima"]).fine();
    assert_says(&data.run(["list"]).fine(), &["bima ", "Kota Bima"]);
    let list = json(&data.run(["list", "--json"]).fine());
    assert_eq!(list[0]["name"], "bima");
    assert_eq!(list[0]["records"], 1);
}

#[test]
fn show_and_export_print_the_same_state() {
    let data = Data::example();
    let shown = data.run(["show", "contoh", "--json"]).fine();
    let exported = data.run(["export", "contoh", "--format", "json"]).fine();
    assert_eq!(shown, exported);
    assert_eq!(shown.lines().count(), 1);
    assert!(json(&shown)["items"].as_array().expect("items").len() >= 60);
}

#[test]
fn export_writes_documents_to_stdout_or_a_file() {
    let data = Data::example();
    for format in ["markdown", "json", "html"] {
        let args = ["export", "contoh", "--format", format];
        let printed = data.run(args).fine();
        assert!(printed.len() > 1000, "{format}: {printed}");
        let file = data.path().join(format!("hasil.{format}"));
        let output = ["-o", file.to_str().expect("a path")];
        assert_eq!(data.run(args.iter().chain(&output)).fine(), "");
        assert_eq!(std::fs::read_to_string(file).expect("written"), printed);
    }
    let english = ["export", "contoh", "--format", "markdown", "--lang", "en"];
    let english = data.run(english).fine();
    let indonesian = data.run(["export", "contoh", "--format", "markdown"]).fine();
    assert_ne!(english, indonesian);
}

#[test]
fn forms_are_printed() {
    let data = Data::example();
    for kind in ["attendance", "ballots", "tables"] {
        let form = data.run(["forms", "contoh", "--kind", kind]).fine();
        assert!(form.contains("<html"), "{kind}: {form}");
    }
    let of_session = ["forms", "contoh", "--kind", "tables", "--session"];
    let form = data.run([&of_session[..], &["isu-daerah"]].concat()).fine();
    assert!(form.contains("Isu daerah"), "{form}");
    let refused = data.run([&of_session[..], &["teori"]].concat());
    assert_says(&refused.refused(), &["\"teori\" bukan sesi dengan kertas kerja"]);
    data.run(["forms", "contoh", "--kind", "ballots", "--session", "isu-daerah"]).usage();
}

#[test]
fn verify_tells_records_times_and_sum() {
    let data = Data::example();
    let state = json(&data.run(["show", "contoh", "--json"]).fine());
    let verified = data.run(["verify", "contoh"]).fine();
    let records = format!("utuh: {} catatan", state["records"]);
    let sum = state["sum"].as_str().expect("a sum");
    assert_says(&verified, &[&records, "11 Jun 2024", sum]);
    let path = data.journal("contoh");
    let by_path = data.run(["verify", path.to_str().expect("a path")]);
    assert_eq!(by_path.fine(), verified);
}

#[test]
fn verify_remarks_on_a_torn_tail() {
    let data = Data::bangli();
    let path = data.journal("bangli");
    let mut bytes = std::fs::read(&path).expect("read");
    bytes.extend_from_slice(b"{\"n\":2,");
    std::fs::write(&path, &bytes).expect("written");
    assert_says(&data.run(["verify", "bangli"]).fine(), &["utuh: 1 catatan", "7 bita"]);
    assert_eq!(std::fs::read(&path).expect("read"), bytes, "not touched");
}

#[test]
fn repair_copies_the_good_beginning() {
    let data = Data::new();
    data.save("panjang", &crate::long::records(20));
    let path = data.journal("panjang");
    let whole = std::fs::read_to_string(&path).expect("read");
    let damaged = data.file("rusak.jsonl", whole.replacen("Butir 9 ", "Butir 8 ", 1));
    let (damaged, new) = (damaged.to_str().expect("a path"), data.path().join("baru.jsonl"));
    let new = new.to_str().expect("a path");
    assert_says(&data.run(["verify", damaged]).refused(), &["baris 9", "repair"]);
    let repaired = data.run(["repair", damaged, "--to", new]).fine();
    assert_says(&repaired, &["8 catatan", "baris 9", "12 baris"]);
    assert_says(&data.run(["verify", new]).fine(), &["utuh: 8 catatan"]);
    assert_says(&data.run(["repair", damaged, "--to", new]).refused(), &["sudah ada"]);
}

#[test]
fn repair_takes_the_name_that_a_window_shows() {
    let data = Data::new();
    data.save("panjang", &crate::long::records(20));
    let path = data.journal("panjang");
    let whole = std::fs::read_to_string(&path).expect("read");
    std::fs::write(&path, whole.replacen("Butir 9 ", "Butir 8 ", 1)).expect("written");
    let new = data.path().join("baru.jsonl");
    let new = new.to_str().expect("a path");
    let repaired = data.run(["repair", "panjang", "--to", new]).fine();
    assert_says(&repaired, &["8 catatan", "baris 9"]);
}

#[test]
fn agendas_are_listed_and_shown() {
    let data = Data::new();
    assert_says(&data.run(["agenda", "list"]).fine(), &["tahap-1 ", "tahap-1-banggai ", "quick "]);
    let shown = data.run(["agenda", "show", "tahap-1"]).fine();
    assert_says(&shown, &["swot-struktur", "ISHOMA"]);
    let file = json(&data.run(["agenda", "show", "tahap-1", "--json"]).fine());
    assert_eq!(file["id"], "tahap-1");
}

pub fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}
