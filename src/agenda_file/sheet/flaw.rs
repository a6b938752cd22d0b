//! What is wrong with a sheet, in the words of its author.

use crate::agenda_file::parse::name;
use crate::agenda_file::tree::quoted;
use crate::domain::sheet::{Flaw, KindName};

/// The sentence for a flaw: what is wrong, and what would be right.
pub(in crate::agenda_file) fn sentence(flaw: &Flaw) -> String {
    match flaw {
        Flaw::NotAnId(id) => {
            format!("{} is not an id; 1 to 60 of a-z, 0-9 and hyphen, such as \"program\", would be", quoted(id))
        }
        Flaw::IdTaken(id) => format!("{} is taken; another id would be right", quoted(id)),
        Flaw::TooMany(most) => format!("has too many entries; at most {most} would be right"),
        Flaw::Empty => "is empty; at least one would be right".to_owned(),
        Flaw::Mains(0) => "no column has \"main\": true; one would be right".to_owned(),
        Flaw::Mains(mains) => format!("{mains} columns have \"main\": true; one would be right"),
        Flaw::Main => "a main column is of kind text, neither \"desk\" nor \"hidden\"".to_owned(),
        Flaw::NoSuchColumn(id) => format!("there is no column {}", quoted(id)),
        Flaw::Kind(id, kinds) => format!("column {} is of another kind; {} would be right", quoted(id), names(kinds)),
        Flaw::NoSuchSheet(id) => format!("there is no sheet {}; \"sheets\" would have it", quoted(id)),
        Flaw::NoSuchHeading(id) => format!("that sheet has no heading {}", quoted(id)),
        Flaw::NoSuchAspect(id) => format!("there is no aspect {}; \"aspects\" would have it", quoted(id)),
        Flaw::NoSuchDimension(id) => format!("there is no dimension {}; \"dimensions\" would have it", quoted(id)),
        Flaw::NoDimensions => "the file has no dimensions; without \"dimensions\": [] it would have six".to_owned(),
        Flaw::Scale(low, high) => format!("{low} to {high} is no scale; 0 to 9 at most, the lower first, would be"),
        Flaw::Labels(labels, degrees) => format!("has {labels} labels; {degrees}, one for each degree, would be right"),
        Flaw::Decimals(decimals) => format!("{decimals} is too many; 0 to 4 would be right"),
        Flaw::Weights(weights, columns) => format!("has {weights} weights; {columns}, one for each column, would be right"),
        Flaw::Circle => "the column is computed from itself".to_owned(),
        Flaw::Default => "does not fit the column".to_owned(),
        Flaw::Condition => {
            "asks nothing, or several things; one of \"is\", \"filled\" and \"at_least\" with \"at_most\" would be right"
                .to_owned()
        }
        Flaw::Test => "no cell of this column can be asked this".to_owned(),
        Flaw::Desk(id) => format!("column {} is for the desk; the room would see what stands in it", quoted(id)),
        Flaw::RowsAreItems => "only a sheet with rows of its own has this, not one with \"rows\": \"items\"".to_owned(),
        Flaw::RowsAreNotItems => "only a sheet with \"rows\": \"items\" has this".to_owned(),
        Flaw::NotALine => "is not a text of 1 to 500 characters".to_owned(),
    }
}

/// Kinds of columns as files call them.
fn names(kinds: &[KindName]) -> String {
    let names: Vec<String> = kinds.iter().map(name).collect();
    names.join(", ")
}
