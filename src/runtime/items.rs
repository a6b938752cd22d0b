//! Files of items, in whatever way an office program has written them.

use crate::disk::{self, Refused};
use std::path::Path;

/// The most bytes that are read.
const MOST: u64 = 4 << 20;

/// The text of a file.
///
/// # Errors
/// [`Refused`] for anything but an ordinary file of at most 4 MiB, and when the system refuses.
pub fn read(path: &Path) -> Result<String, Refused> {
    disk::read(path, MOST).map(|bytes| decoded(&bytes))
}

/// UTF-8, UTF-16 with its mark as spreadsheets write it, else Latin-1.
fn decoded(bytes: &[u8]) -> String {
    let units = |from: fn([u8; 2]) -> u16| -> Vec<u16> {
        let pairs = bytes[2..].chunks_exact(2);
        pairs.map(|pair| from([pair[0], pair[1]])).collect()
    };
    match bytes {
        [0xff, 0xfe, ..] => String::from_utf16_lossy(&units(u16::from_le_bytes)),
        [0xfe, 0xff, ..] => String::from_utf16_lossy(&units(u16::from_be_bytes)),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => std::str::from_utf8(bytes)
            .map_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect(), str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn office_programs_write_in_four_ways() {
        let little: Vec<u8> = "é;a".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "é;a".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            "é;a".as_bytes().to_vec(),
            [&[0xef, 0xbb, 0xbf], "é;a".as_bytes()].concat(),
            [&[0xff, 0xfe][..], &little].concat(),
            [&[0xfe, 0xff][..], &big].concat(),
            vec![0xe9, b';', b'a'],
        ] {
            assert_eq!(decoded(&bytes), "é;a", "{bytes:?}");
        }
        assert_eq!(decoded(&[]), "");
        assert_eq!(decoded(&[0xff, 0xfe, 0x41]), "");
    }
}
