//! The files beside a journal, when somebody else has put something there first.

use crate::support::{lock, small, written};
use mufakat::journal::wall::{self, Sign};
use mufakat::journal::{Lock, NoLock, Trouble, bookmark, is_held, who};
use std::fs::{File, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

const ENDINGS: [&str; 4] = ["lock", "who", "wall", "place.json"];

fn mode(path: &Path) -> u32 {
    let there = std::fs::symlink_metadata(path).unwrap();
    there.permissions().mode() & 0o777
}

/// Writes every file that can stand beside a journal; lets go of all of them but the lock.
fn write_all(path: &Path) -> Option<Lock> {
    bookmark::keep(path, &"di sini").unwrap();
    let _ = Sign::hang(path);
    Lock::take(path).ok()
}

/// Asks everything that can be asked of them, without being kept waiting.
fn ask_all(path: &Path) -> Option<String> {
    let (done, answer) = mpsc::channel();
    let path = path.to_owned();
    std::thread::spawn(move || {
        let (_, _) = (is_held(&path), wall::is_there(&path));
        let (_, _) = (who(&path), wall::wait_until_gone(&path));
        done.send(bookmark::kept::<String>(&path))
    });
    let answer = answer.recv_timeout(Duration::from_secs(10));
    answer.expect("an answer without waiting")
}

#[test]
fn all_of_them_are_their_owners_alone_also_where_old_ones_were_not() {
    let (_folder, path, _) = written(&small(1));
    let held = write_all(&path).expect("the lock");
    let check = || {
        for ending in ENDINGS {
            assert_eq!(mode(&path.with_extension(ending)), 0o600, "{ending}");
        }
    };
    check();
    drop(held);
    std::fs::write(path.with_extension("who"), "{}").unwrap();
    for ending in ENDINGS {
        let open = Permissions::from_mode(0o666);
        std::fs::set_permissions(path.with_extension(ending), open).unwrap();
    }
    let held = write_all(&path).expect("the lock");
    check();
    drop(held);
    for ending in ["lock", "wall", "place.json"] {
        let open = Permissions::from_mode(0o644);
        std::fs::set_permissions(path.with_extension(ending), open).unwrap();
    }
    let _held = lock(&path);
    check();
}

/// Puts something under a name.
type Plant = fn(&Path);

/// Puts something else where the file with an ending belongs.
fn planted(path: &Path, ending: &str, plant: impl Fn(&Path)) -> PathBuf {
    let beside = path.with_extension(ending);
    let _ = std::fs::remove_file(&beside);
    plant(&beside);
    beside
}

#[test]
fn links_are_not_followed() {
    for ending in ["lock", "who", "wall", "place.json", "place.json.new"] {
        let (folder, path, _) = written(&small(1));
        let victim = folder.path().join("korban.txt");
        std::fs::write(&victim, "utuh").unwrap();
        std::fs::set_permissions(&victim, Permissions::from_mode(0o644)).unwrap();
        planted(&path, ending, |beside| symlink(&victim, beside).unwrap());
        drop(write_all(&path));
        assert_eq!(std::fs::read(&victim).unwrap(), b"utuh", "{ending}");
        assert_eq!(mode(&victim), 0o644, "{ending}");
        let (folder, path, _) = written(&small(1));
        let nowhere = folder.path().join("baru.txt");
        planted(&path, ending, |beside| symlink(&nowhere, beside).unwrap());
        drop(write_all(&path));
        assert!(!nowhere.exists(), "{ending}");
    }
}

#[test]
fn a_lock_that_is_no_file_is_told() {
    let told = |plant: &dyn Fn(&Path)| {
        let (_folder, path, _) = written(&small(1));
        planted(&path, "lock", plant);
        Lock::take(&path).map(drop)
    };
    let not_a_file = Err(NoLock::Impossible(Trouble::NotAFile));
    assert_eq!(told(&pipe), not_a_file);
    assert_eq!(told(&|beside| symlink("/dev/zero", beside).unwrap()), not_a_file);
    let folder = told(&|beside| std::fs::create_dir(beside).unwrap());
    assert_eq!(folder, Err(NoLock::Impossible(Trouble::Folder)));
    // What stands in a lock is never read.
    assert_eq!(told(&zeros), Ok(()));
}

fn pipe(beside: &Path) {
    let made = std::process::Command::new("mkfifo").arg(beside).status();
    assert!(made.expect("mkfifo").success());
}

/// Three gibibytes, none of them on the disk.
fn zeros(beside: &Path) {
    let file = File::create(beside).unwrap();
    file.set_len(3 << 30).unwrap();
}

#[test]
fn what_is_no_file_or_too_long_is_passed_over_at_once() {
    let plants: [(&str, Plant); 4] = [
        ("a pipe", pipe),
        ("a device", |beside| symlink("/dev/zero", beside).unwrap()),
        ("a folder", |beside| std::fs::create_dir(beside).unwrap()),
        ("zeros", zeros),
    ];
    for (what, plant) in plants {
        let (_folder, path, _) = written(&small(1));
        for ending in ENDINGS {
            planted(&path, ending, plant);
        }
        assert_eq!(ask_all(&path), None, "{what}");
        let _ = Sign::hang(&path);
        let _ = Lock::take(&path);
        let kept = bookmark::keep(&path, &"di sini");
        assert_eq!(kept.is_ok(), what != "a folder", "{what} gives way to a file");
    }
}

#[test]
fn nothing_else_lies_about_afterwards() {
    let (folder, path, _) = written(&small(1));
    std::fs::create_dir(path.with_extension("place.json")).unwrap();
    assert!(bookmark::keep(&path, &"di sini").is_err());
    drop(lock(&path));
    let mut names: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
    let expected = ["jsonl", "lock", "place.json"].map(|ending| format!("{stem}.{ending}"));
    assert_eq!(names, expected);
}
