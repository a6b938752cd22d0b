//! Formulas of a spreadsheet over the tables of a document, before anybody knows on which sheet a table stands.

use std::sync::Arc;

/// A formula. Only spreadsheets heed it; all others write what the cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    /// As a spreadsheet in English has it, with `{}` for each area.
    template: String,
    /// The areas, in the order in which they stand in it.
    areas: Vec<Area>,
    /// Whether it reckons with whole areas as with cells.
    pub is_array: bool,
}

/// Cells of a table, by its key: columns and rows from the first to the last, counted from 0 below the names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// The key of the table.
    pub table: Arc<str>,
    /// The first and the last column.
    pub columns: (usize, usize),
    /// The first and the last row.
    pub rows: (usize, usize),
}

impl Formula {
    /// A formula; `{}` stands for each of the areas in turn.
    pub fn new(template: impl Into<String>, areas: impl IntoIterator<Item = Area>) -> Self {
        Self { template: template.into(), areas: areas.into_iter().collect(), is_array: false }
    }

    /// The same, reckoning with whole areas as with cells.
    pub fn array(self) -> Self {
        Self { is_array: true, ..self }
    }

    /// The formula with another behind it, which reckons with whole areas where one of them does.
    pub fn followed(self, by: Self) -> Self {
        let is_array = self.is_array || by.is_array;
        Self { template: self.template + &by.template, areas: [self.areas, by.areas].concat(), is_array }
    }

    /// The formula with each area as `name` calls it; none where it knows none of them.
    pub fn written(&self, name: impl Fn(&Area) -> Option<String>) -> Option<String> {
        let mut parts = self.template.split("{}");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for (part, area) in parts.zip(&self.areas) {
            out.push_str(&name(area)?);
            out.push_str(part);
        }
        Some(out)
    }
}

/// A text within a formula.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\"").replace("{}", "{ }"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_stand_where_they_belong() {
        let area = |column| Area { table: "suara".into(), columns: (column, column), rows: (0, 2) };
        let formula = Formula::new("SUM({})/COUNT({})", [area(1), area(2)]);
        let name = |area: &Area| Some(format!("{}{}", area.table, area.columns.0));
        assert_eq!(formula.written(name).as_deref(), Some("SUM(suara1)/COUNT(suara2)"));
        assert_eq!(formula.written(|_| None), None);
        assert_eq!(quoted("kata \"ini\" {}"), "\"kata \"\"ini\"\" { }\"");
    }
}
