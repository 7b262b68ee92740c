//! `rspcode table --total`: a row for any text in any context.
//!
//! A text becomes a spelling: itself without white space around it, if that is one that some context reads, and `*` if
//! not. Every context has a row for every spelling, so an inner join by both finds exactly one.

use std::io;

use rspcode::{CodeInfo, Context, Spelling, classify, codes, spellings};
use rspcode_words::{Cell, fields};
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::args::ExportFormat;
use crate::export;

/// What stands for every text that is no spelling. An empty text would be a null to many loaders.
pub(crate) const OTHER: &str = "*";

/// All texts that some context reads.
pub(crate) fn words() -> Vec<&'static str> {
    codes().iter().map(CodeInfo::code).chain(spellings().iter().map(Spelling::text)).collect()
}

/// A row: the names of its columns and their values.
pub(crate) struct Row(pub(crate) Vec<(String, Value)>);

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// The rows, by context.
pub(crate) fn rows() -> Vec<Row> {
    let in_context = |context| {
        let answer = move |word| row(context, word, word);
        // No text that is there is empty.
        words().into_iter().map(answer).chain([row(context, OTHER, "")])
    };
    Context::ALL.into_iter().flat_map(in_context).collect()
}

fn row(context: Context, spelling: &str, text: &str) -> Row {
    let mut row = fields(&Cell::from(classify(context, text)));
    row.insert(1, ("spelling".to_owned(), spelling.into()));
    row.push(("table_version".to_owned(), rspcode::TABLE_VERSION.into()));
    Row(row)
}

pub(crate) fn print(format: ExportFormat) -> io::Result<()> {
    match format {
        ExportFormat::Json => export::json_array(rows().into_iter()),
        ExportFormat::Csv | ExportFormat::Markdown => export::print(&csv()?, format),
    }
}

fn csv() -> io::Result<Vec<u8>> {
    let rows = rows();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(rows[0].0.iter().map(|(name, _)| name))?;
    for Row(row) in &rows {
        writer.write_record(row.iter().map(|(_, value)| match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            value => value.to_string(),
        }))?;
    }
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}
