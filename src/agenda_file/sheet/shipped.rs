//! Sheets and dimensions inside the program.

use super::{SheetFile, list_of_dimensions, own};
use crate::agenda_file::fields::{Mistakes, Spot};
use crate::agenda_file::tree::Node;
use crate::domain::sheet::Dimension;
use std::sync::LazyLock;

const SHEETS: [&str; 9] = [
    include_str!("../../../sessions/sheets/isu.json"),
    include_str!("../../../sessions/sheets/rancangan.json"),
    include_str!("../../../sessions/sheets/kesiapan.json"),
    include_str!("../../../sessions/sheets/faktor.json"),
    include_str!("../../../sessions/sheets/strategi.json"),
    include_str!("../../../sessions/sheets/visi.json"),
    include_str!("../../../sessions/sheets/program.json"),
    include_str!("../../../sessions/sheets/indikator.json"),
    include_str!("../../../sessions/sheets/tindak-lanjut.json"),
];
const DIMENSIONS: &str = include_str!("../../../sessions/dimensions.json");

static READ: LazyLock<Vec<SheetFile>> = LazyLock::new(|| SHEETS.into_iter().filter_map(sheet).collect());
static DIMENSIONS_READ: LazyLock<Vec<Dimension>> = LazyLock::new(|| {
    let node: Option<Node> = serde_json::from_str(DIMENSIONS).ok();
    let list = |node| list_of_dimensions(&Spot { node, path: String::new() }, &mut Mistakes::default());
    node.as_ref().map(list).unwrap_or_default()
});

fn sheet(text: &str) -> Option<SheetFile> {
    let node: Node = serde_json::from_str(text).ok()?;
    let mut found = Mistakes::default();
    let (file, _) = own(&Spot { node: &node, path: String::new() }, dimensions(), &mut found)?;
    found.is_empty().then_some(file)
}

/// The sheets inside the program, in the order of the stages.
pub(in crate::agenda_file) fn shipped() -> &'static [SheetFile] {
    &READ
}

/// The six national dimensions.
pub(in crate::agenda_file) fn dimensions() -> &'static [Dimension] {
    &DIMENSIONS_READ
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_inside_the_program_is_read() {
        assert_eq!(shipped().len(), SHEETS.len());
        let sizes: Vec<(usize, usize)> = dimensions().iter().map(|d| (d.parts.len(), d.aliases.len())).collect();
        assert_eq!(sizes.len(), 6);
        assert!(sizes.iter().all(|(parts, aliases)| *parts == 3 && *aliases > 1), "{sizes:?}");
    }
}
