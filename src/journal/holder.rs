//! Who holds a journal. Under another name no `.who` beside the name that was asked for tells; the system may.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Who writes to a journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    /// Process id.
    pub pid: u32,
    /// Name of the computer.
    pub host: String,
    /// Since when.
    pub since: Timestamp,
}

/// The process that holds the file at `journal` for writing, as the system lists it.
#[cfg(target_os = "linux")]
pub(super) fn of(journal: &Path, host: String) -> Option<Who> {
    use std::os::unix::fs::MetadataExt;
    let inode = std::fs::metadata(journal).ok()?.ino();
    let locks = std::fs::read_to_string("/proc/locks").ok()?;
    let pid = locks.lines().find_map(|line| pid(line, inode))?;
    let since = std::fs::metadata(format!("/proc/{pid}")).ok()?;
    let since = Timestamp::try_from(since.modified().ok()?).ok()?;
    Some(Who { pid, host, since })
}

/// Other systems do not list it.
#[cfg(not(target_os = "linux"))]
pub(super) fn of(_: &Path, _: String) -> Option<Who> {
    None
}

/// The process of a line such as `1: FLOCK  ADVISORY  WRITE 4711 08:02:131 0 EOF`, if it is about this inode. The
/// device is not compared: file systems made of several disks list another one than they tell.
#[cfg(target_os = "linux")]
fn pid(line: &str, inode: u64) -> Option<u32> {
    let mut words = line.split_whitespace().skip(1);
    let is_ours = (words.next()?, words.nth(1)?) == ("FLOCK", "WRITE");
    let pid = words.next()?.parse().ok()?;
    let (_, of) = words.next()?.rsplit_once(':')?;
    (is_ours && pid > 0 && of.parse() == Ok(inode)).then_some(pid)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::pid;

    #[test]
    fn a_line_of_the_system_tells_who_holds_a_file() {
        let line = "1: FLOCK  ADVISORY  WRITE 4711 08:02:131 0 EOF";
        assert_eq!(pid(line, 131), Some(4711));
        assert_eq!(pid(line, 13), None);
        assert_eq!(pid("2: -> FLOCK ADVISORY WRITE 4712 08:02:131 0 EOF", 131), None, "waits");
        assert_eq!(pid("3: FLOCK  ADVISORY  READ 4711 08:02:131 0 EOF", 131), None);
        assert_eq!(pid("", 131), None);
    }
}
