//! What stands in the columns of a table, by their names or by what is in them.

use super::rows::Row;
use crate::domain::capture::named::{aspect_named, quadrant, quadrant_named, words};
use crate::domain::line::clean;
use crate::domain::swot::Quadrant;
use crate::domain::{Workshop, attendance::Code};

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Items.
    Text,
    /// Items of one quadrant.
    In(Quadrant),
    /// The quadrant of the item of the row.
    Quadrant,
    /// Its aspect.
    Aspect,
    /// Who said it.
    Source,
    /// Its dimension.
    Dimension,
    /// Nothing that is taken.
    Other,
}

impl Column {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Other,
        Self::Text,
        Self::Quadrant,
        Self::In(Quadrant::S),
        Self::In(Quadrant::W),
        Self::In(Quadrant::O),
        Self::In(Quadrant::T),
        Self::Aspect,
        Self::Source,
        Self::Dimension,
    ];

    /// Whether items stand in it.
    pub const fn holds_items(self) -> bool {
        matches!(self, Self::Text | Self::In(_))
    }

    /// By a name that is known word for word.
    fn named(name: &str) -> Self {
        match clean(name).trim_end_matches([':', '.', '*', ' ']).to_lowercase().as_str() {
            "butir" | "item" | "teks" | "text" | "isi" | "uraian" | "pernyataan" | "statement" | "butir swot" => {
                Self::Text
            }
            "kuadran" | "quadrant" | "swot" | "s/w/o/t" => Self::Quadrant,
            "aspek" | "aspect" => Self::Aspect,
            "kelompok" | "group" | "instansi" | "oleh" | "sumber" | "by" | "source" | "opd" | "nama opd" | "asal"
            | "perangkat daerah" | "asal instansi" | "nama instansi" | "dinas" | "unit kerja" | "meja" | "table" => {
                Self::Source
            }
            "dimensi" | "dimension" => Self::Dimension,
            _ => Self::Other,
        }
    }

    /// By the one quadrant that a name or a question speaks of.
    fn of_quadrant(name: &str) -> Option<Quadrant> {
        let words = words(name);
        if let [only] = &words[..] {
            return quadrant(only);
        }
        let full = words.iter().filter(|word| word.len() > 1);
        let mut named: Vec<Quadrant> = full.filter_map(|word| quadrant(word)).collect();
        named.dedup();
        match named[..] {
            [one] => Some(one),
            _ => None,
        }
    }

    /// By a word of a longer name or question.
    fn guessed(name: &str) -> Self {
        let words = words(name);
        let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
        match () {
            () if has(&["timestamp", "waktu", "tanggal", "email", "surel", "no", "nomor", "nama"])
                && !has(&["opd", "instansi"]) =>
            {
                Self::Other
            }
            () if has(&["kuadran", "quadrant", "swot"]) => Self::Quadrant,
            () if has(&["aspek", "aspect"]) => Self::Aspect,
            () if has(&["opd", "instansi", "kelompok", "dinas"]) => Self::Source,
            () if has(&["dimensi", "dimension"]) => Self::Dimension,
            () if has(&[
                "butir",
                "pernyataan",
                "uraian",
                "usulan",
                "masukan",
                "pendapat",
                "jawaban",
                "item",
                "isu",
            ]) =>
            {
                Self::Text
            }
            () => Self::Other,
        }
    }
}

/// So many rows may stand above the names of the columns.
const ABOVE: usize = 20;

/// The row that names the columns, by its place, and what stands in them; none where no row does. Names that say it only
/// by a word of theirs count where the rows are surely those of a table.
pub(super) fn head(rows: &[Row], tabular: bool) -> Option<(usize, Vec<Column>)> {
    let said = || rows.iter().enumerate().filter(|(_, row)| row.says()).take(ABOVE);
    let exact = said().find_map(|(at, row)| {
        let columns: Vec<Column> = row.cells.iter().map(|name| Column::named(name)).collect();
        let known = columns.iter().filter(|column| **column != Column::Other).count();
        (columns.contains(&Column::Text) && known >= 2).then_some((at, columns))
    });
    if exact.is_some() || !tabular {
        return exact;
    }
    let wide = said().find_map(|(at, row)| Some((at, quadrants(row)?)));
    wide.or_else(|| said().find_map(|(at, row)| Some((at, in_words(row)?))))
}

/// A quadrant a column, two at least.
pub(super) fn quadrants(row: &Row) -> Option<Vec<Column>> {
    let column = |name: &String| Column::of_quadrant(name).map_or_else(|| Column::named(name), Column::In);
    let columns: Vec<Column> = row.cells.iter().map(column).collect();
    let mut of: Vec<char> = columns.iter().filter_map(|column| of_quadrant(*column)).map(Quadrant::letter).collect();
    of.sort_unstable();
    of.dedup();
    // A text beside them would be of no quadrant.
    let columns = columns.into_iter().map(|column| if column == Column::Text { Column::Other } else { column });
    (of.len() >= 2).then(|| columns.collect())
}

const fn of_quadrant(column: Column) -> Option<Quadrant> {
    match column {
        Column::In(quadrant) => Some(quadrant),
        Column::Text | Column::Quadrant | Column::Aspect | Column::Source | Column::Dimension | Column::Other => None,
    }
}

/// One column of items and one of something else that is known, by words of their names.
fn in_words(row: &Row) -> Option<Vec<Column>> {
    let column = |name: &String| {
        Some(Column::named(name)).filter(|named| *named != Column::Other).unwrap_or_else(|| Column::guessed(name))
    };
    let columns: Vec<Column> = row.cells.iter().map(column).collect();
    let texts = columns.iter().filter(|column| **column == Column::Text).count();
    let known = columns.iter().filter(|column| **column != Column::Other).count();
    (texts == 1 && known >= 2).then_some(columns)
}

/// What the columns may hold by what stands in them: most cells name a quadrant, an aspect or an office; the longest
/// texts are items.
pub(super) fn guess(workshop: &Workshop, rows: &[Row]) -> Vec<Column> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let cells = |column: usize| rows.iter().map(move |row| row.cell(column).trim()).filter(|cell| !cell.is_empty());
    let most = |column: usize, named: &dyn Fn(&str) -> bool| {
        let all = cells(column).count();
        all > 0 && cells(column).filter(|cell| named(cell)).count() * 2 >= all
    };
    let is_source = |cell: &str| Code::new(cell).is_some_and(|code| workshop.is_source(&code));
    let mut columns: Vec<Column> = (0..width)
        .map(|column| match () {
            () if most(column, &|cell| quadrant_named(cell).is_some()) => Column::Quadrant,
            () if most(column, &|cell| aspect_named(workshop.aspects(), cell).is_some()) => Column::Aspect,
            () if most(column, &is_source) => Column::Source,
            () => Column::Other,
        })
        .collect();
    let letters = |column: usize| cells(column).flat_map(str::chars).filter(|c| c.is_alphabetic()).count();
    let longest = (0..width).filter(|column| columns[*column] == Column::Other).max_by_key(|column| letters(*column));
    if let Some(longest) = longest.filter(|column| letters(*column) > 0) {
        columns[longest] = Column::Text;
    }
    columns
}
