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
