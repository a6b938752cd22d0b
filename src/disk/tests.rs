use super::*;
use std::fs::Permissions;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn mode(path: &Path) -> u32 {
    let there = std::fs::symlink_metadata(path).expect("a file");
    there.permissions().mode() & 0o777
}

fn pipe(path: &Path) -> PathBuf {
    let made = std::process::Command::new("mkfifo").arg(path).status();
    assert!(made.expect("mkfifo").success());
    path.to_owned()
}

/// What `work` gives, if it is not kept waiting.
fn at_once<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, answer) = mpsc::channel();
    std::thread::spawn(move || done.send(work()));
    let answer = answer.recv_timeout(Duration::from_secs(10));
    answer.expect("an answer without waiting")
}

#[test]
fn ordinary_files_are_read_up_to_their_bound() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("isi");
    std::fs::write(&path, "lima!").expect("written");
    assert_eq!(read(&path, 5).expect("read"), b"lima!");
    let long = read(&path, 4);
    assert!(matches!(long, Err(Refused::TooLong { length: 5, most: 4 })), "{long:?}");
    std::fs::File::create(&path).and_then(|file| file.set_len(3 << 30)).expect("three gibibytes of nothing");
    let long = at_once(move || read(&path, 1 << 20));
    assert!(matches!(long, Err(Refused::TooLong { length, .. }) if length == 3 << 30), "{long:?}");
    let missing = read(&folder.path().join("tidak-ada"), 5);
    assert!(
        matches!(&missing, Err(Refused::System(error)) if error.kind() == std::io::ErrorKind::NotFound),
        "{missing:?}"
    );
}

#[test]
fn what_has_no_length_is_read_up_to_its_bound() {
    let whole = read(Path::new("/proc/self/status"), 1 << 20);
    if Path::new("/proc/self/status").exists() {
        assert!(whole.is_ok_and(|bytes| bytes.starts_with(b"Name:")));
        let beyond = read(Path::new("/proc/self/status"), 10);
        assert!(matches!(beyond, Err(Refused::TooLong { length: 11, most: 10 })), "{beyond:?}");
    }
}

#[test]
fn pipes_devices_and_folders_are_refused_without_waiting() {
    let folder = tempfile::tempdir().expect("a folder");
    let pipe = pipe(&folder.path().join("pipa"));
    let link = folder.path().join("tautan");
    symlink(&pipe, &link).expect("a link");
    for path in [pipe, link, PathBuf::from("/dev/zero")] {
        let refused = at_once({
            let path = path.clone();
            move || read(&path, 1 << 20)
        });
        assert!(matches!(refused, Err(Refused::NotOrdinary)), "{refused:?}");
        let refused = at_once(move || (hold(&path).map(drop), append(&path).map(drop)));
        assert!(matches!(refused, (Err(Refused::NotOrdinary), Err(Refused::NotOrdinary))), "{refused:?}");
    }
    let refused = read(folder.path(), 5);
    assert!(matches!(refused, Err(Refused::Folder)), "{refused:?}");
    let refused = hold(folder.path());
    assert!(matches!(refused, Err(Refused::Folder)), "{refused:?}");
}

#[test]
fn a_pipe_that_came_in_between_is_not_waited_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let pipe = pipe(&folder.path().join("pipa"));
    let opened = at_once(move || {
        let mut options = std::fs::OpenOptions::new();
        options.read(true);
        read::never_wait(&mut options, 0);
        let file = options.open(pipe).expect("opened without a writer");
        read::ordinary(file.metadata().expect("known").file_type())
    });
    assert!(matches!(opened, Err(Refused::NotOrdinary)), "{opened:?}");
}

#[test]
fn a_file_takes_the_place_of_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("berkas");
    for kind in [Kind::Passing, Kind::Private] {
        for bytes in [&b"satu"[..], b"dua"] {
            replace(&path, bytes, kind).expect("put there");
            assert_eq!(std::fs::read(&path).expect("read"), bytes);
        }
        assert_eq!(mode(&path), 0o600);
    }
    std::fs::set_permissions(&path, Permissions::from_mode(0o664)).expect("set");
    replace(&path, b"tiga", Kind::Document).expect("put there");
    assert_eq!(mode(&path), 0o664, "a document stays as open as it was");
    replace(&path, b"empat", Kind::Private).expect("put there");
    assert_eq!(mode(&path), 0o600, "and what is private does not");
    assert_eq!(names(folder.path()), ["berkas"]);
}

#[test]
fn what_a_link_leads_to_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let (victim, link) = (folder.path().join("korban"), folder.path().join("tautan"));
    std::fs::write(&victim, "utuh").expect("written");
    symlink(&victim, &link).expect("a link");
    assert!(hold(&link).is_err() && append(&link).is_err());
    let refused = create(&link, b"x", Kind::Document);
    assert!(refused.is_err_and(|error| error.kind() == std::io::ErrorKind::AlreadyExists));
    replace(&link, b"baru", Kind::Private).expect("put there");
    assert_eq!(std::fs::read(&victim).expect("read"), b"utuh");
    assert_eq!(std::fs::read(&link).expect("read"), b"baru");
    let nowhere = folder.path().join("kosong");
    symlink(folder.path().join("tidak-ada"), &nowhere).expect("a link");
    assert!(create(&nowhere, b"x", Kind::Document).is_err());
    assert!(hold(&nowhere).is_err());
    assert_eq!(names(folder.path()), ["korban", "kosong", "tautan"]);
}

#[test]
fn a_new_file_never_takes_a_name_that_is_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("berkas");
    create(&path, b"satu", Kind::Document).expect("made");
    let taken = create(&path, b"dua", Kind::Document);
    assert!(taken.is_err_and(|error| error.kind() == std::io::ErrorKind::AlreadyExists));
    assert_eq!(std::fs::read(&path).expect("read"), b"satu");
    assert_eq!(names(folder.path()), ["berkas"]);
}

#[test]
fn what_cannot_be_put_there_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("map")).expect("made");
    for kind in [Kind::Passing, Kind::Private, Kind::Document] {
        assert!(replace(&folder.path().join("map"), b"x", kind).is_err());
        assert!(create(&folder.path().join("map"), b"x", kind).is_err());
        assert!(replace(&folder.path().join("tidak/ada"), b"x", kind).is_err());
    }
    assert_eq!(names(folder.path()), ["map"]);
}

#[test]
fn locks_and_the_log_are_their_owners_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.lock");
    hold(&path).expect("made");
    assert_eq!(mode(&path), 0o600);
    std::fs::set_permissions(&path, Permissions::from_mode(0o666)).expect("set");
    hold(&path).expect("opened");
    assert_eq!(mode(&path), 0o600, "an old one is closed to others");
    append(&folder.path().join("log")).expect("made");
    assert_eq!(mode(&folder.path().join("log")), 0o600);
}

#[test]
fn a_pipe_is_written_into() {
    let folder = tempfile::tempdir().expect("a folder");
    let pipe = pipe(&folder.path().join("pipa"));
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::read(pipe).expect("read")
    });
    write_into(&pipe, |out| out.write_all(b"isi")).expect("written");
    assert_eq!(reader.join().expect("a reader"), b"isi");
    assert!(write_into(Path::new("/dev/null"), |out| out.write_all(b"isi")).is_ok());
}
