//! Texts as squares to scan (QR).

use fast_qr::{ECL, QRBuilder};

/// A square of modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Square {
    /// Modules on a side.
    pub(super) side: usize,
    /// The dark ones, row by row: across, down, from 0.
    pub(super) dark: Vec<(usize, usize)>,
}

/// The square of a text; none of one that is too long for any.
pub(super) fn square(text: &str) -> Option<Square> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let side = code.size;
    let modules = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
    let dark = modules.filter(|(x, y)| code[*y][*x].value()).collect();
    Some(Square { side, dark })
}

/// Empty modules around a square, as scanners ask for.
pub(super) const QUIET: usize = 4;
/// Pixels of a module in a picture.
const PIXELS: usize = 6;

/// The square of a text as a picture (PNG, two colours); none of one that is too long for any.
pub(super) fn png(text: &str) -> Option<Vec<u8>> {
    let Square { side, dark } = square(text)?;
    let whole = (side + 2 * QUIET) * PIXELS;
    // A byte for the filter before every line; a bit a pixel, 1 is white.
    let line = 1 + whole.div_ceil(8);
    let mut pixels = vec![0xff_u8; line * whole];
    pixels.iter_mut().step_by(line).for_each(|filter| *filter = 0);
    for (x, y) in dark {
        for (across, down) in (0..PIXELS * PIXELS).map(|n| (n % PIXELS, n / PIXELS)) {
            let (x, y) = ((x + QUIET) * PIXELS + across, (y + QUIET) * PIXELS + down);
            if let Some(byte) = pixels.get_mut(y * line + 1 + x / 8) {
                *byte &= !(0x80 >> (x % 8));
            }
        }
    }
    let side = u32::try_from(whole).ok()?.to_be_bytes();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, *b"IHDR", &[&side[..], &side[..], &[1, 0, 0, 0, 0]].concat());
    chunk(&mut file, *b"IDAT", &stored(&pixels));
    chunk(&mut file, *b"IEND", &[]);
    Some(file)
}

/// Bytes as a stream of zlib (RFC 1950) in blocks that are not packed.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let blocks = bytes.chunks(usize::from(u16::MAX));
    let last = blocks.len();
    for (number, block) in (1..).zip(blocks) {
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        out.push(u8::from(number == last));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(block);
    }
    let (a, b) = bytes.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    out.extend((b << 16 | a).to_be_bytes());
    out
}

/// A chunk of a PNG with its sum (CRC-32).
fn chunk(file: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    file.extend(length.to_be_bytes());
    let summed = [&kind[..], data].concat();
    file.extend(&summed);
    let step = |sum: u32| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
    let byte = |sum: u32, byte: &u8| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum));
    let sum = !summed.iter().fold(u32::MAX, byte);
    file.extend(sum.to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_of_a_text_is_a_png() {
        let file = png("Sidik 4A7F 09C2").expect("short enough");
        assert_eq!(&file[..8], b"\x89PNG\r\n\x1a\n");
        assert_eq!(&file[12..16], b"IHDR");
        // The sum of an empty last chunk is known from the format.
        assert_eq!(&file[file.len() - 12..], b"\0\0\0\0IEND\xaeB\x60\x82");
        assert_eq!(png(&"x".repeat(5000)), None);
    }

    #[test]
    fn bytes_are_stored_with_their_sum() {
        let known = [0x78, 1, 1, 9, 0, 0xf6, 0xff];
        assert_eq!(stored(b"Wikipedia")[..7], known);
        assert_eq!(stored(b"Wikipedia")[16..], [0x11, 0xe6, 0x03, 0x98]);
    }
}
