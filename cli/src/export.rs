//! Answers as data: the columns, and the formats they are printed in.

use std::io::{self, BufWriter, Write};

use rspcode_words::{Cell, DECIDING, fields, listed};
use serde::Serialize;

use crate::args::ExportFormat;

/// The listed codes.
pub(crate) fn codes(format: ExportFormat) -> io::Result<()> {
    rows(listed(), format)
}

/// Rows as a whole file.
pub(crate) fn rows<R: Serialize>(rows: Vec<R>, format: ExportFormat) -> io::Result<()> {
    match format {
        ExportFormat::Json => json_array(rows.into_iter()),
        ExportFormat::Csv | ExportFormat::Markdown => print(&csv(rows, true)?, format),
    }
}

/// A cell as a row of CSV, with or without the columns that people read.
pub(crate) fn csv_row(cell: &Cell, texts: bool) -> io::Result<Vec<u8>> {
    let row = csv([cell], false)?;
    if texts {
        return Ok(row);
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(row.as_slice());
    let mut record = csv::ByteRecord::new();
    reader.read_byte_record(&mut record)?;
    record.truncate(DECIDING);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_byte_record(&record)?;
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

/// A cell as what stands between the braces of a JSON object, with or without the columns that people read.
pub(crate) fn json_members(cell: &Cell, texts: bool) -> String {
    let columns = if texts { usize::MAX } else { DECIDING };
    let member = |(name, value)| format!("\"{name}\":{value}");
    fields(cell).into_iter().take(columns).map(member).collect::<Vec<_>>().join(",")
}

/// Rows as CSV, with or without the header.
pub(crate) fn csv<R: Serialize>(
    rows: impl IntoIterator<Item = R>,
    header: bool,
) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().has_headers(header).from_writer(Vec::new());
    for row in rows {
        writer.serialize(row)?;
    }
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

/// Rows as an array of objects.
pub(crate) fn json_array<R: Serialize>(rows: impl Iterator<Item = R>) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut before = "[\n";
    for row in rows {
        out.write_all(before.as_bytes())?;
        serde_json::to_writer(&mut out, &row)?;
        before = ",\n";
    }
    out.write_all(b"\n]\n")?;
    out.flush()
}

/// Prints CSV as it is, or as a Markdown table.
pub(crate) fn print(csv: &[u8], format: ExportFormat) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    if format == ExportFormat::Markdown {
        let mut reader = csv::Reader::from_reader(csv);
        let columns = reader.headers()?.clone();
        markdown_line(&mut out, &columns)?;
        markdown_line(&mut out, &columns.iter().map(|_| "---").collect())?;
        for record in reader.records() {
            markdown_line(&mut out, &record?)?;
        }
    } else {
        out.write_all(csv)?;
    }
    out.flush()
}

fn markdown_line(out: &mut impl Write, fields: &csv::StringRecord) -> io::Result<()> {
    for field in fields {
        write!(out, "| {} ", field.replace('|', "\\|"))?;
    }
    out.write_all(b"|\n")
}
