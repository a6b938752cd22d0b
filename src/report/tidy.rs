//! Tidy tables for other programs, as CSV and as JSON. Row by row: nothing is held but the row.

use super::csv::{begin, safe};
use crate::domain::plain::visible_json;
use crate::rollup::{Table, Value};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::io::{self, Write};

/// Writes a table as CSV, as `docs/documents.md` has tables: with the mark of UTF-8, commas and CRLF. Nothing is an empty
/// field.
///
/// # Errors
/// Those of `out`.
pub fn csv(table: Table, out: &mut dyn Write) -> io::Result<()> {
    let mut out = begin(out)?;
    out.write_record(table.columns)?;
    for row in table.rows {
        out.write_record(row.iter().map(|value| field(value).into_owned()))?;
    }
    out.flush()
}

fn field<'a>(value: &'a Value) -> Cow<'a, str> {
    match value {
        Value::None => "".into(),
        Value::Text(text) => safe(text),
        Value::Whole(n) => n.to_string().into(),
        Value::Tenths(tenths) => format!("{}.{}", tenths / 10, tenths % 10).into(),
        Value::Flag(flag) => flag.to_string().into(),
    }
}

/// Writes tables as one JSON object: an array by the name of each table, an object a row, `null` where there is nothing. A
/// row is a line.
///
/// # Errors
/// Those of `out`.
pub fn json(tables: Vec<Table>, out: &mut dyn Write) -> io::Result<()> {
    let mut before = "{";
    for table in tables {
        write!(out, "{before}\n\"{}\":[", table.name)?;
        before = ",";
        for (number, row) in table.rows.enumerate() {
            let row = serde_json::to_string(&Object { columns: table.columns, row: &row })?;
            write!(out, "{}\n{}", if number == 0 { "" } else { "," }, visible_json(&row))?;
        }
        write!(out, "]")?;
    }
    writeln!(out, "\n}}")
}

struct Object<'a> {
    columns: &'a [&'a str],
    row: &'a [Value<'a>],
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.columns.iter().zip(self.row.iter().map(Json)))
    }
}

struct Json<'a>(&'a Value<'a>);

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::None => serializer.serialize_none(),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Whole(n) => serializer.serialize_u64(*n),
            Value::Tenths(tenths) => serializer.serialize_f64(f64::from(*tenths) / 10.0),
            Value::Flag(flag) => serializer.serialize_bool(*flag),
        }
    }
}
