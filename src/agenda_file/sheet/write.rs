//! Sheets and dimensions as files write them.

use super::{SheetFile, plain, shipped, shipped_dimensions};
use crate::agenda_file::tree::Node;
use crate::domain::sheet::{Dimension, Given};
use serde::Serialize;

/// A value as serde writes it.
fn tree<T: Serialize>(value: &T) -> serde_json::Result<Node> {
    serde_json::from_str(&serde_json::to_string(value)?)
}

/// A sheet as an entry of `sheets`: the id of one inside the program where it is the same, else the whole sheet.
pub(in crate::agenda_file) fn node(file: &SheetFile) -> serde_json::Result<Node> {
    if shipped().contains(file) { Ok(Node::Text(file.sheet.id.clone())) } else { whole(file) }
}

/// The whole sheet, its given rows before its columns.
pub(in crate::agenda_file) fn whole(file: &SheetFile) -> serde_json::Result<Node> {
    let Node::Object(mut fields) = tree(&file.sheet)? else {
        return Ok(Node::Null);
    };
    let place = fields.iter().position(|(name, _)| name == "columns").unwrap_or(fields.len());
    if let Some((_, Node::List(columns))) = fields.get_mut(place) {
        for (node, column) in columns.iter_mut().zip(&file.sheet.columns) {
            if let (Node::Object(fields), Some(default)) = (node, &column.default) {
                let written = plain::written(default);
                fields.retain_mut(|(name, node)| match (name.as_str(), &written) {
                    ("default", Some(written)) => {
                        node.clone_from(written);
                        true
                    }
                    ("default", None) => false,
                    _ => true,
                });
            }
        }
    }
    if !file.given.is_empty() {
        fields.insert(place, ("given".to_owned(), Node::List(file.given.iter().map(row).collect())));
    }
    Ok(Node::Object(fields))
}

fn row(given: &Given) -> Node {
    let heading = given.heading.clone().map(|id| ("heading".to_owned(), Node::Text(id)));
    let cells = given.cells.iter().filter_map(|(id, cell)| Some((id.clone(), plain::written(cell)?)));
    let cells = ("cells".to_owned(), Node::Object(cells.collect()));
    Node::Object(heading.into_iter().chain([cells]).collect())
}

/// The dimensions as a field of the file; none where they are those inside the program.
pub(in crate::agenda_file) fn dimensions(of_file: &[Dimension]) -> serde_json::Result<Option<Node>> {
    if of_file == shipped_dimensions() { Ok(None) } else { tree(&of_file).map(Some) }
}
