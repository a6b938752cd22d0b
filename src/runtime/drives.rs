//! Drives that can be pulled out.
//!
//! By hand and not by `sysinfo`: that one calls removable on Linux what has a `usb-` link in `/dev/disk/by-id`, so no card
//! in the laptop's own reader and nothing where udev does not run, and it asks every mounted file system for its size,
//! which a hung one holds up. It reads the system's own table only, so that no test could give it another.

use crate::disk;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// The files in which the system tells about its drives; tests have their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roots {
    /// The table of mounts: `/proc/mounts`.
    pub mounts: PathBuf,
    /// Block devices and whether each is removable: `/sys/block`.
    pub devices: PathBuf,
    /// Folders where desktops mount drives for people: `/media`, `/run/media`.
    pub media: Vec<PathBuf>,
    /// The folder of macOS with one entry a drive.
    pub volumes: Option<PathBuf>,
}

impl Roots {
    /// The files of this system.
    pub fn of_system() -> Self {
        Self {
            mounts: "/proc/mounts".into(),
            devices: "/sys/block".into(),
            media: vec!["/media".into(), "/run/media".into()],
            volumes: cfg!(target_os = "macos").then(|| "/Volumes".into()),
        }
    }
}

/// A drive that can be pulled out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drive {
    /// The name of the folder it is mounted in, which desktops take from the drive's label.
    pub label: String,
    /// The folder it is mounted in.
    pub folder: PathBuf,
}

/// The drives that can be pulled out and written to, by label. Where the system does not tell: none.
pub fn removable(roots: &Roots) -> Vec<Drive> {
    let table = text(&roots.mounts).unwrap_or_default();
    let mounted = table.lines().filter_map(|line| mounted(roots, line));
    let mut drives: Vec<Drive> = mounted.chain(volumes(roots)).map(drive).collect();
    drives.sort_by(|a, b| (&a.label, &a.folder).cmp(&(&b.label, &b.folder)));
    drives.dedup();
    drives
}

fn drive(folder: PathBuf) -> Drive {
    Drive { label: called(&folder), folder }
}

/// The last name of a path.
pub fn called(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// The most files that are listed.
const MOST: usize = 30;

/// The files in the outermost folders of drives whose names end in one of `endings`, the newest first.
pub fn files(drives: &[Drive], endings: &[&str]) -> Vec<PathBuf> {
    let entries = drives.iter().filter_map(|drive| std::fs::read_dir(&drive.folder).ok());
    let mut files: Vec<(SystemTime, PathBuf)> = entries
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let path = entry.path();
            let ending = path.extension()?.to_str()?.to_lowercase();
            let is_hidden = called(&path).starts_with('.');
            let meta = entry.metadata().ok()?;
            let is_wanted = meta.is_file() && !is_hidden && endings.contains(&ending.as_str());
            is_wanted.then(|| (meta.modified().unwrap_or(UNIX_EPOCH), path))
        })
        .collect();
    files.sort_by(|(newer, a), (older, b)| older.cmp(newer).then_with(|| a.cmp(b)));
    files.truncate(MOST);
    files.into_iter().map(|(_, path)| path).collect()
}

/// The folder of a line of the table, if a drive that can be pulled out and written to is mounted there: its device says
/// so, or a desktop has put it where it puts such drives (large USB disks do not say so themselves).
fn mounted(roots: &Roots, line: &str) -> Option<PathBuf> {
    let mut parts = line.split_ascii_whitespace();
    let (device, folder) = (parts.next()?, parts.next()?);
    let options = parts.nth(1)?;
    let name = device.strip_prefix("/dev/")?;
    if options.split(',').any(|option| option == "ro") || name.starts_with("loop") {
        return None;
    }
    let folder = PathBuf::from(unescaped(folder));
    let for_people = roots.media.iter().any(|media| folder.starts_with(media) && folder != *media);
    (is_removable(&roots.devices, name) || for_people).then_some(folder)
}

/// Whether the disk of a device (`sdb1`, `mmcblk0p1`) says that it can be pulled out.
fn is_removable(devices: &Path, name: &str) -> bool {
    let disk = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let candidates = [name, disk, disk.trim_end_matches('p')];
    candidates.into_iter().any(|disk| {
        !disk.is_empty() && text(&devices.join(disk).join("removable")).is_some_and(|text| text.trim() == "1")
    })
}

/// The text of one of the system's files; none if it cannot be read.
fn text(path: &Path) -> Option<String> {
    String::from_utf8(disk::read(path, 1 << 24).ok()?).ok()
}

/// The entries of the folder of macOS that are drives of their own; the system's is a link.
fn volumes(roots: &Roots) -> Vec<PathBuf> {
    let entries = roots.volumes.as_ref().and_then(|folder| std::fs::read_dir(folder).ok());
    let entries = entries.into_iter().flatten().flatten();
    let own = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    own.map(|entry| entry.path()).collect()
}

/// A name in the table of mounts: blanks and the like stand as `\040`.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let code = behind.get(..3).filter(|_| *first == b'\\');
        let code = code.and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 8).ok());
        bytes.push(code.unwrap_or(*first));
        rest = behind.get(if code.is_some() { 3 } else { 0 }..).unwrap_or_default();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn roots(folder: &Path) -> Roots {
        Roots {
            mounts: folder.join("mounts"),
            devices: folder.join("block"),
            media: vec!["/media".into(), "/run/media".into()],
            volumes: None,
        }
    }

    fn device(folder: &Path, name: &str, removable: &str) {
        let disk = folder.join("block").join(name);
        fs::create_dir_all(&disk).expect("a folder");
        fs::write(disk.join("removable"), format!("{removable}\n")).expect("a file");
    }

    #[test]
    fn sticks_and_cards_are_found_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, removable) in [("sda", "0"), ("sdb", "1"), ("mmcblk0", "1"), ("sdc", "0"), ("sr0", "1")] {
            device(folder.path(), name, removable);
        }
        let table = "\
proc /proc proc rw,nosuid 0 0
/dev/sda2 / ext4 rw,relatime 0 0
/dev/sda3 /home ext4 rw 0 0
/dev/sdb1 /media/ayu/FLASH\\040DISK vfat rw,nosuid 0 0
/dev/mmcblk0p1 /run/media/ayu/KARTU exfat rw 0 0
/dev/sdc1 /run/media/ayu/Besar ntfs rw 0 0
/dev/sr0 /media/ayu/CDROM iso9660 ro 0 0
/dev/loop7 /media/ayu/snap squashfs rw 0 0
tmpfs /media/ayu/tmp tmpfs rw 0 0
/dev/sdd1 /run/mediation ext4 rw 0 0
not a line
";
        fs::write(folder.path().join("mounts"), table).expect("a file");
        let found = removable(&roots(folder.path()));
        let found: Vec<(&str, &str)> =
            found.iter().map(|drive| (drive.label.as_str(), drive.folder.to_str().expect("text"))).collect();
        assert_eq!(
            found,
            [
                ("Besar", "/run/media/ayu/Besar"),
                ("FLASH DISK", "/media/ayu/FLASH DISK"),
                ("KARTU", "/run/media/ayu/KARTU"),
            ]
        );
    }

    #[test]
    fn files_are_listed_by_their_ending_the_newest_first() {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, age) in [("lama.jsonl", 60), ("baru.JSONL", 1), (".x.jsonl", 1), ("a.txt", 1)] {
            let file = fs::File::create(folder.path().join(name)).expect("a file");
            let at = SystemTime::now() - std::time::Duration::from_secs(age);
            file.set_modified(at).expect("a time");
        }
        fs::create_dir(folder.path().join("map.jsonl")).expect("a folder");
        let gone = drive(folder.path().join("dicabut"));
        let drives = [gone, drive(folder.path().to_owned())];
        let found = files(&drives, &["jsonl"]);
        let names: Vec<String> = found.iter().map(|path| called(path)).collect();
        assert_eq!(names, ["baru.JSONL", "lama.jsonl"]);
    }

    #[test]
    fn without_a_table_there_are_none() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(removable(&roots(folder.path())), Vec::new());
    }

    #[cfg(unix)]
    #[test]
    fn macos_has_a_folder_with_one_entry_a_drive() {
        let folder = tempfile::tempdir().expect("a folder");
        let volumes = folder.path().join("Volumes");
        fs::create_dir_all(volumes.join("FLASHDISK")).expect("a folder");
        std::os::unix::fs::symlink("/", volumes.join("Macintosh HD")).expect("a link");
        let roots = Roots { volumes: Some(volumes.clone()), ..roots(folder.path()) };
        assert_eq!(removable(&roots), [drive(volumes.join("FLASHDISK"))]);
    }

    #[test]
    fn names_are_read_as_they_were() {
        assert_eq!(unescaped("/a\\040b\\134c\\"), "/a b\\c\\");
        assert_eq!(unescaped("/\\303\\251"), "/é");
    }
}
