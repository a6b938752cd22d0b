//! Files that are no good journals, and some that are. The beginning of a name says why it is left out: `damaged`,
//! `newer`, `test_build`, `foreign`, `empty`, `unreadable`, `copy`; one that begins with `good` is read.

use super::batch::{FEW, write_region};
use super::regions::Region;
use mufakat::domain::Seal;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The folder of these files, in the folder of the journals.
pub const FOLDER: &str = "bad";

/// A region that no batch of some thousands comes to.
const ELSEWHERE: usize = 9_995;

/// Writes them to the folder [`FOLDER`] of a folder of journals.
///
/// # Errors
/// Those of the folder; that there are no two journals in it.
pub fn write(folder: &Path) -> io::Result<()> {
    let mut journals: Vec<PathBuf> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    journals.retain(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    journals.sort();
    let [one, other, ..] = &journals[..] else { return Err(io::Error::other("fewer than two journals")) };
    let bad = folder.join(FOLDER);
    fs::create_dir_all(&bad)?;
    let put = |name: &str, bytes: &[u8]| fs::write(bad.join(name), bytes);
    fs::copy(one, bad.join("copy-whole.jsonl"))?;
    put("copy-earlier.jsonl", &half(&fs::read(other)?))?;
    let journal = elsewhere(folder)?;
    let lines: Vec<&[u8]> = journal.split_inclusive(|byte| *byte == b'\n').collect();
    let of = |lines: &[&[u8]]| lines.concat();
    put("good-torn.jsonl", &journal[..journal.len() - 20])?;
    let changed = String::from_utf8_lossy(&journal).replacen("item_added", "item_edded", 1);
    put("damaged-changed.jsonl", changed.as_bytes())?;
    put("damaged-missing.jsonl", &[of(&lines[..9]), of(&lines[10..])].concat())?;
    put("damaged-swapped.jsonl", &[of(&lines[..9]), lines[10].to_vec(), lines[9].to_vec(), of(&lines[11..])].concat())?;
    put("damaged-json.jsonl", &[&of(&lines[..9])[..], b"{\"n\":10,\"at\":\n", &of(&lines[9..])].concat())?;
    put("damaged-event.jsonl", &chained(&lines[..9], r#"[{"type":"item_sung","id":"10"}]"#))?;
    put("damaged-misfit.jsonl", &chained(&lines[..9], r#"[{"type":"item_withdrawn","id":"9999"}]"#))?;
    put("newer.jsonl", &chained(&lines[..9], r#"[{"type":"format_raised","to":2}]"#))?;
    put("test_build.jsonl", &test_build(lines[0]))?;
    put("empty.jsonl", b"")?;
    put("empty-unfinished.jsonl", &lines[0][..lines[0].len() / 2])?;
    put("foreign-note.txt", "Catatan rapat: tidak ada.\nTerima kasih.\n".as_bytes())?;
    put("foreign-picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0")?;
    put("foreign-table.csv", b"place,items\r\nKabupaten,3\r\n")?;
    put("foreign-list.json", b"[\n{\"n\":1}\n]\n")?;
    put("foreign-object.jsonl", b"{\"judul\":\"catatan lain\"}\n{\"judul\":\"lagi\"}\n")?;
    fs::create_dir_all(bad.join("unreadable-folder"))?;
    put("unreadable.jsonl", &journal)?;
    close(&bad.join("unreadable.jsonl"))
}

/// A journal of its own: the bytes.
fn elsewhere(folder: &Path) -> io::Result<Vec<u8>> {
    let scratch = tempfile::tempdir_in(folder)?;
    write_region(scratch.path(), (ELSEWHERE, &Region::nth(ELSEWHERE)), FEW)?;
    let first = fs::read_dir(scratch.path())?.next().ok_or(io::ErrorKind::NotFound)??;
    fs::read(first.path())
}

/// The first half of the lines.
fn half(journal: &[u8]) -> Vec<u8> {
    let lines: Vec<&[u8]> = journal.split_inclusive(|byte| *byte == b'\n').collect();
    lines[..lines.len() / 2].concat()
}

/// These lines and one with these events, at the same time as the last, as the chain of sums wants it.
fn chained(lines: &[&[u8]], events: &str) -> Vec<u8> {
    let last = lines.last().map(|line| String::from_utf8_lossy(line)).unwrap_or_default();
    let part = |from: &str, to| last.split_once(from).and_then(|(_, rest)| Some(rest.split_once(to)?.0)).unwrap_or("");
    let (at, sum) = (part(r#""at":""#, '"'), part(r#","sum":""#, '"'));
    let body = format!(r#"{{"n":{},"at":"{at}","events":{events}"#, lines.len() + 1);
    let next = Seal::of(format!("{sum}{body}"));
    [lines.concat(), format!("{body},\"sum\":\"{next}\"}}\n").into_bytes()].concat()
}

/// A journal whose first line plans what no session does any more.
fn test_build(first: &[u8]) -> Vec<u8> {
    let line = String::from_utf8_lossy(first);
    let body = line.rsplit_once(",\"sum\":").map_or(&*line, |(body, _)| body);
    let body = body.replacen(r#""activity":"talk""#, r#""activity":"outline""#, 1);
    format!("{body},\"sum\":\"{}\"}}\n", Seal::of(&body)).into_bytes()
}

/// Takes the right to read from a file; it goes where its owner may read everything all the same.
fn close(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o000))?;
    }
    if File::open(path).is_ok() { fs::remove_file(path) } else { Ok(()) }
}
