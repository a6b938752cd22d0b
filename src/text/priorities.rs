//! The screen of what the room has accepted.

use super::Language;
use crate::domain::priorities::{CarriedPriority, Priority};
use crate::domain::sheet::Ref;
use crate::domain::{Id, Workshop};

phrases! {
    /// Title over all aspects.
    ALL: "Semua", "All";
    NONE: "Belum ada prioritas yang disepakati", "No priorities are accepted yet";
    CHANGED:
        "URUTAN BARU belum tersimpan · Enter: alasan · Esc: batal",
        "NEW ORDER not saved yet · Enter: reason · Esc: drop it";
    IN_ALL: "Urutan diubah di daftar Semua (Tab)", "The order is changed in the list of all (Tab)";
    REASON: "Alasan perubahan urutan", "Reason for the new order";
    REASON_REMARK:
        "Disepakati secara musyawarah; alasannya ikut tercatat.",
        "Agreed by musyawarah; the reason goes on record.";
    ORIGIN: "Asal-usul", "Where it comes from";
    VOTE: "pemungutan suara", "vote";
    ITEM: "butir di papan", "item on the board";
    ROW: "baris", "row";
}

phrases! {
    /// Over priorities of an earlier workshop.
    CARRIED: "Dibawa dari kegiatan sebelumnya", "Carried over from the earlier workshop";
    /// Column of where those were decided.
    DECIDED_THERE: "Diputuskan", "Decided";
}

sentences! {
    /// Where a priority of an earlier workshop was decided, when its title is known.
    pub fn carried_from(title: &str, rank: usize) = "dibawa dari {title}, urutan {rank}", "carried over from {title}, no. {rank}";
    fn carried(rank: usize) = "dibawa dari kegiatan sebelumnya, urutan {rank}", "carried over from the earlier workshop, no. {rank}";
    /// The same in a document; `sum` is the beginning of the first sum of the earlier file.
    pub fn decided_there(how: &str, rank: usize, sum: &str) =
        "kegiatan sebelumnya (berkas {sum}), urutan {rank}, {how}",
        "earlier workshop (file {sum}), no. {rank}, {how}";
}

/// What a priority of an earlier workshop is about, and where it was decided; `title` is that of the workshop, where it is
/// known.
pub fn about_carried(
    language: Language,
    workshop: &Workshop,
    one: &CarriedPriority,
    title: Option<&str>,
) -> Vec<String> {
    let from = title.map_or_else(|| carried(language, one.rank), |title| carried_from(language, title, one.rank));
    about_of_carried(language, workshop, one).into_iter().chain([from]).collect()
}

/// The aspect of its item, or its row and the dimension of that.
pub fn about_of_carried(language: Language, workshop: &Workshop, one: &CarriedPriority) -> Vec<String> {
    match &one.about {
        Some(Ref::Item(id)) => {
            let aspect = workshop.items.get(id).and_then(|item| workshop.aspect(&item.aspect));
            aspect.map(|aspect| workshop.created.place.fill(language.label(&aspect.name))).into_iter().collect()
        }
        Some(Ref::Row(id)) => row_of(language, workshop, *id),
        Some(Ref::Priority(_)) | None => Vec::new(),
    }
}

/// The name of the aspect to which a priority belongs.
pub fn aspect(language: Language, workshop: &Workshop, priority: &Priority) -> Option<String> {
    let aspect = workshop.aspect(priority.aspect.as_deref()?)?;
    Some(workshop.created.place.fill(language.label(&aspect.name)))
}

/// The row that a priority came from, and the dimension that the row is about: `Program 3`, `Smart Governance`. A row
/// that was merged goes by the one that it stands under.
pub fn row(language: Language, workshop: &Workshop, priority: &Priority) -> Vec<String> {
    priority.row.map(|id| row_of(language, workshop, id)).unwrap_or_default()
}

fn row_of(language: Language, workshop: &Workshop, id: Id) -> Vec<String> {
    let Some(row) = workshop.standing_row(id) else {
        return Vec::new();
    };
    let fill = |label| workshop.created.place.fill(language.label(label));
    let sheet = workshop.sheet(&row.sheet).map(|sheet| format!("{} {}", fill(&sheet.title), row.number));
    let dimension = workshop.dimension_of(row.id).and_then(|id| workshop.dimension(id));
    sheet.into_iter().chain(dimension.map(|(dimension, _)| fill(&dimension.name))).collect()
}

/// All that a priority is about: its aspect, its row, the dimension of that.
pub fn about(language: Language, workshop: &Workshop, priority: &Priority) -> Vec<String> {
    aspect(language, workshop, priority).into_iter().chain(row(language, workshop, priority)).collect()
}

/// Key labels.
pub mod key {
    phrases! {
        ORIGIN: "asal-usul", "origin";
        ASPECT: "aspek", "aspect";
        RAISE: "naikkan", "raise";
        LOWER: "turunkan", "lower";
        /// Drop the new order.
        DROP: "kembali", "back";
    }
}

sentences! {
    /// Why the order is another than counted.
    pub fn reason(reason: &str) = "Urutan secara musyawarah: {reason}", "Order by musyawarah: {reason}";
    /// So many items stand under the item of the priority.
    pub fn merged(n: usize) = "memuat {n} butir serupa", "holds {n} similar items";
}
