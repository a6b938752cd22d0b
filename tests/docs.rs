//! README, ARCHITECTURE and the pages of `docs/` say what is true: key tables, commands, paths, links, dependencies,
//! modules.

use mufakat::text::{Language, Phrase};
use mufakat::ui::dialogs;
use mufakat::ui::keys::{KeyRef, Mode, Visibility};
use mufakat::ui::screens::tables::{everywhere, tables};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Pages whose commands, paths and links must be right: those beside the README, and all of `docs/`.
fn pages() -> Vec<String> {
    let of_folder = |folder: &str| {
        let files = fs::read_dir(folder).expect("a folder").flatten();
        let files = files.map(|file| file.path().display().to_string().trim_start_matches("./").to_owned());
        files.filter(|file| Path::new(file).extension().is_some_and(|ending| ending == "md")).collect::<Vec<_>>()
    };
    let mut pages = [of_folder("."), of_folder("docs")].concat();
    pages.sort();
    pages
}

const KEYS: &str = "docs/keys.md";
const BEGIN: &str = "<!-- keys: written by `MUFAKAT_WRITE_KEYS=1 cargo test --test docs` -->";
const END: &str = "<!-- end of keys -->";

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

const fn when(mode: Mode) -> &'static str {
    match mode {
        Mode::Typing => "mengetik · typing",
        Mode::Always => "selalu · always",
        Mode::Moving => "",
    }
}

/// The keys of a binding and of those that stand for the same thing unseen.
fn keys(binding: &KeyRef, table: &[KeyRef]) -> String {
    let same = |b: &&KeyRef| b.visibility == Visibility::Hidden && b.label == binding.label && b.mode == binding.mode;
    let more = table.iter().filter(same).flat_map(|b| b.keys);
    let name = |key: &mufakat::ui::keys::Key| {
        let [id, en] = Language::ALL.map(|language| key.name(language));
        if id == en { format!("`{id}`") } else { format!("`{id}` (`{en}`)") }
    };
    let names: Vec<String> = binding.keys.iter().chain(more).map(name).collect();
    if names.is_empty() { "`Ctrl+P`".to_owned() } else { names.join(" ") }
}

fn table((title, table): &(Phrase, Vec<KeyRef>)) -> String {
    let title = Language::ALL.map(|language| language.say(*title));
    let mut text = format!("## {}\n\n", title.join(" · "));
    text.push_str("| | | Bahasa Indonesia | English |\n|---|---|---|---|\n");
    for binding in table.iter().filter(|b| b.visibility != Visibility::Hidden) {
        let [id, en] = Language::ALL.map(|language| language.say(binding.label));
        let (keys, when) = (keys(binding, table), when(binding.mode));
        let _ = writeln!(text, "| {keys} | {when} | {id} | {en} |");
    }
    text
}

fn key_section() -> String {
    let tables = std::iter::once(everywhere()).chain(tables()).chain(dialogs::tables::tables());
    let texts: Vec<String> = tables.filter(|(_, bindings)| !bindings.is_empty()).map(|each| table(&each)).collect();
    format!("{BEGIN}\n\n{}\n{END}", texts.join("\n"))
}

#[test]
fn key_tables_are_those_of_the_program() {
    let page = read(KEYS);
    let (before, rest) = page.split_once(BEGIN).expect("the marker of the keys");
    let (_, after) = rest.split_once(END).expect("the end of the keys");
    let wanted = format!("{before}{}{after}", key_section());
    if std::env::var_os("MUFAKAT_WRITE_KEYS").is_some() {
        fs::write(KEYS, wanted).expect("the page written");
        return;
    }
    let stale = page.lines().zip(wanted.lines()).find(|(is, to_be)| is != to_be);
    assert!(page == wanted, "{KEYS} is stale ({stale:?}): MUFAKAT_WRITE_KEYS=1 cargo test --test docs");
}

/// Text between backticks and lines of code blocks, without the key tables; a line that goes on in the next is one.
fn code(text: &str) -> Vec<String> {
    let text = &text.replace("\\\n", " ");
    let (before, rest) = text.split_once(BEGIN).unwrap_or((text, ""));
    let after = rest.split_once(END).map_or("", |(_, after)| after);
    let mut found = Vec::new();
    let mut in_block = false;
    for line in before.lines().chain(after.lines()) {
        if line.starts_with("```") {
            in_block = !in_block;
        } else if in_block {
            found.push(line.trim().to_owned());
        } else {
            found.extend(line.split('`').skip(1).step_by(2).map(str::to_owned));
        }
    }
    found
}

fn help(words: &[&str]) -> Option<String> {
    let output =
        Command::new(env!("CARGO_BIN_EXE_mufakat")).args(words).arg("--help").output().expect("the program runs");
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What is wrong with a line that calls the program: an unknown command or flag.
fn wrong_call(line: &str) -> Option<String> {
    let line = line.split(['|', '#']).next().unwrap_or_default();
    let words: Vec<&str> = line.split_whitespace().skip(1).collect();
    let is_command = |word: &&&str| word.chars().all(|c| c.is_ascii_lowercase());
    let commands: Vec<&str> = words.iter().take_while(is_command).take(2).copied().collect();
    let helped = match help(&commands[..commands.len().min(1)]) {
        Some(_) if commands.first() == Some(&"agenda") => help(&commands),
        helped => helped,
    };
    let Some(helped) = helped else {
        return Some(format!("`{line}`: no such command"));
    };
    let flags = words.iter().filter(|word| word.starts_with('-') && **word != "-");
    let unknown = flags
        .map(|flag| flag.split('=').next().unwrap_or_default())
        .find(|flag| !helped.split([' ', ',', '\n']).any(|word| word == *flag));
    unknown.map(|flag| format!("`{line}`: no {flag}"))
}

/// What is wrong with a line that calls cargo: an unknown example, bench, test or command of the program.
fn wrong_cargo(line: &str) -> Option<String> {
    let line = line.split('#').next().unwrap_or_default();
    if let Some((_, call)) = line.split_once(" -- ")
        && !line.contains("--example")
        && !line.contains("clippy")
    {
        return wrong_call(&format!("mufakat {call}"));
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    words.windows(2).find_map(|pair| {
        let file = match pair[0] {
            "--example" => format!("examples/{}.rs", pair[1]),
            "--bench" => format!("benches/{}.rs", pair[1]),
            "--test" => format!("tests/{}.rs", pair[1]),
            _ => return None,
        };
        let folder = file.replace(".rs", "/main.rs");
        let exists = Path::new(&file).is_file() || Path::new(&folder).is_file();
        (!exists).then(|| format!("`{line}`: there is no {file}"))
    })
}

#[test]
fn commands_flags_and_paths_exist() {
    let mut wrong = Vec::new();
    for page in pages() {
        let top: BTreeSet<String> = fs::read_dir(".")
            .expect("the repository")
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        for line in code(&read(&page)) {
            let first = line.split_whitespace().find(|word| !word.contains("=1"));
            let call = line.trim_start_matches("MUFAKAT_WRITE_KEYS=1 ");
            match first {
                // An outcome of fist to five, not a call.
                Some("mufakat") if line == "mufakat dengan catatan" => {}
                Some("mufakat") => wrong.extend(wrong_call(call)),
                Some("cargo") => wrong.extend(wrong_cargo(call)),
                _ => {}
            }
            let of_repository =
                line.split_once('/').is_some_and(|(folder, _)| top.contains(folder) && folder != "target");
            let is_path = !line.contains(['{', '<', '*', '…', ' ']);
            if of_repository && is_path && !Path::new(&line).exists() {
                wrong.push(format!("{page}: `{line}` does not exist"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a link behind `#` may say on this page: its headings in small letters, hyphens for blanks, without other marks.
fn anchors(page: &str) -> BTreeSet<String> {
    let mut in_block = false;
    let mut found = BTreeSet::new();
    for line in page.lines() {
        in_block ^= line.starts_with("```");
        let title = line.trim_start_matches('#');
        if in_block || title.len() == line.len() || !title.starts_with(' ') {
            continue;
        }
        let letters = title.trim().to_lowercase().replace(' ', "-");
        let letters: String = letters.chars().filter(|c| c.is_alphanumeric() || "-_".contains(*c)).collect();
        let again = (1..).map(|number| format!("{letters}-{number}"));
        let free = std::iter::once(letters.clone()).chain(again).find(|anchor| !found.contains(anchor));
        found.extend(free);
    }
    found
}

#[test]
fn links_lead_somewhere() {
    let mut wrong = Vec::new();
    for page in pages() {
        let folder = Path::new(&page).parent().unwrap_or(Path::new(""));
        let text = read(&page);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if link.contains("://") {
                continue;
            }
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let path = if file.is_empty() { page.clone().into() } else { folder.join(file) };
            let there =
                path.exists() && (anchor.is_empty() || anchors(&read(&path.to_string_lossy())).contains(anchor));
            if !there {
                wrong.push(format!("{page}: {link}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_readme_is_short_and_leads_to_every_page() {
    let readme = read("README.md");
    assert!(readme.lines().count() <= 150, "README.md is too long");
    for page in pages().iter().filter(|page| *page != "README.md") {
        assert!(readme.contains(&format!("]({page})")), "README.md does not lead to {page}");
    }
}

#[test]
fn every_flag_exists() {
    let commands = ["new", "open", "list", "show", "verify", "audit", "repair", "export", "tally", "demo"];
    let helps: Vec<String> = std::iter::once(help(&[]))
        .chain(commands.map(|command| help(&[command])))
        .chain([help(&["agenda", "show"])])
        .flatten()
        .collect();
    for page in pages() {
        for flag in code(&read(&page)) {
            let name = flag.split_whitespace().next().unwrap_or_default();
            let known = helps.iter().any(|text| text.split([' ', ',', '\n']).any(|word| word == name));
            assert!(!name.starts_with('-') || name == "-" || known, "{page}: {flag}");
        }
    }
}

#[test]
fn every_command_of_the_program_is_told() {
    let text = help(&[]).expect("help");
    let (_, list) = text.split_once("Commands:").expect("commands");
    let (list, _) = list.split_once("Options:").expect("options");
    let page = read("docs/commands.md");
    for line in list.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   ")) {
        let command = line.split_whitespace().next().unwrap_or_default();
        assert!(
            command == "help" || page.contains(&format!("mufakat {command}")),
            "docs/commands.md does not name `mufakat {command}`"
        );
    }
}

#[test]
fn measured_numbers_name_their_command() {
    let page = read("docs/measured.md");
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with('|')).skip(2).collect();
    assert!(rows.len() >= 5, "the numbers are gone");
    for row in &rows {
        let last = row.trim_end_matches('|').rsplit('|').next().unwrap_or_default();
        assert!(last.trim().starts_with("`cargo "), "{row}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn folders_are_those_of_the_system() {
    let page = read("docs/files.md");
    let paths = mufakat::runtime::Paths::of_system().expect("a home folder");
    if ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"].iter().any(|name| std::env::var_os(name).is_some()) {
        return;
    }
    let home = std::env::var("HOME").expect("HOME");
    for path in [paths.workshops, paths.documents, paths.settings, paths.log] {
        let path = path.display().to_string().replacen(&home, "~", 1);
        assert!(page.contains(&path), "docs/files.md does not say {path}");
    }
}

/// Names of the direct dependencies, those of tests too.
fn dependencies() -> Vec<String> {
    let mut names = Vec::new();
    let mut inside = false;
    for line in read("Cargo.toml").lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if let Some((name, _)) = line.split_once('=')
            && inside
        {
            names.push(name.trim().to_owned());
        }
    }
    names
}

#[test]
fn every_dependency_has_its_line() {
    let text = read("ARCHITECTURE.md");
    let listed: BTreeSet<&str> = text
        .split_once("## Dependencies")
        .map_or("", |(_, rest)| rest.split("\n## ").next().unwrap_or_default())
        .lines()
        .filter_map(|line| line.strip_prefix("| "))
        .flat_map(|line| line.split('|').next().unwrap_or_default().split('`').skip(1).step_by(2))
        .collect();
    let names = dependencies();
    let used: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    assert_eq!(listed, used, "ARCHITECTURE.md against Cargo.toml");
}

#[test]
fn every_dependency_is_used() {
    let mut texts = String::new();
    let mut folders: Vec<_> = ["src", "tests", "benches", "examples"].map(Into::into).into();
    while let Some(folder) = folders.pop() {
        let folder: std::path::PathBuf = folder;
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                texts.push_str(&fs::read_to_string(&path).expect("a source file"));
            }
        }
    }
    for name in dependencies() {
        let path = format!("{}::", name.replace('-', "_"));
        assert!(texts.contains(&path), "Cargo.toml: nobody uses {name}");
    }
}

#[test]
fn every_module_is_on_the_map() {
    let text = read("ARCHITECTURE.md");
    for folder in ["src", "src/domain", "src/ui"] {
        for entry in fs::read_dir(folder).expect("sources").flatten() {
            let path = entry.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let known = ["mod", "lib", "tests", "fixture"].contains(&name.as_str());
            assert!(known || text.contains(&format!("`{name}`")), "ARCHITECTURE.md does not name {folder}/{name}");
        }
    }
    assert!(text.lines().count() <= 150, "ARCHITECTURE.md is too long");
}

/// The names in the first column of the table under a heading of a page.
fn first_column(page: &str, heading: &str) -> Vec<String> {
    let rest = page.split_once(&format!("\n{heading}\n")).map_or("", |(_, rest)| rest);
    let rows = rest.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    rows.filter_map(|row| Some(row.strip_prefix("| `")?.split_once('`')?.0.to_owned())).collect()
}

#[test]
fn every_table_of_several_places_is_described() {
    let page = read("docs/many.md");
    let rollup = mufakat::rollup::Reading::default().finish();
    for table in rollup.tables() {
        assert_eq!(first_column(&page, &format!("### {}", table.name)), table.columns, "{}", table.name);
    }
}

#[test]
fn words_that_say_nothing_are_the_same_in_sql() {
    let sql = read("docs/many.sql");
    let view = sql.split_once("VIEW stop_words AS").and_then(|(_, rest)| rest.split_once(';')).expect("a view").0;
    let words: Vec<&str> = view.split('\'').skip(1).step_by(2).collect();
    assert_eq!(words, mufakat::rollup::STOP_WORDS.split_whitespace().collect::<Vec<_>>());
}
