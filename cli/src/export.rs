//! Answers as data: the columns, and the formats they are printed in.

use std::io::{self, BufWriter, Write};

use rspcode::{CodeInfo, Verdict};
use serde::Serialize;

use crate::args::ExportFormat;

/// The columns that a program decides by.
#[derive(Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "they are columns")]
pub(crate) struct Answer {
    context: &'static str,
    id: u8,
    code: Option<&'static str>,
    outcome: &'static str,
    cause: &'static str,
    next: &'static str,
    actor: &'static str,
    is_final: bool,
    may_release_goods: bool,
    may_charge_again: bool,
}

/// The columns that people read.
#[derive(Serialize)]
pub(crate) struct Texts {
    basis: &'static str,
    message: &'static str,
    explanation: &'static str,
    payer_text: &'static str,
}

#[derive(Serialize)]
struct Listed {
    id: u8,
    code: &'static str,
    message: &'static str,
    cause: &'static str,
    basis: &'static str,
    explanation: &'static str,
}

impl From<&Verdict> for Answer {
    fn from(v: &Verdict) -> Self {
        Self {
            context: v.context().as_str(),
            id: v.id(),
            code: v.code(),
            outcome: v.outcome().as_str(),
            cause: v.cause().as_str(),
            next: v.next().as_str(),
            actor: v.actor().as_str(),
            is_final: v.is_final(),
            may_release_goods: v.may_release_goods(),
            may_charge_again: v.may_charge_again(),
        }
    }
}

impl From<&Verdict> for Texts {
    fn from(v: &Verdict) -> Self {
        Self {
            basis: v.basis().as_str(),
            message: v.message(),
            explanation: v.explanation(),
            payer_text: v.payer_text(),
        }
    }
}

impl From<&CodeInfo> for Listed {
    fn from(code: &CodeInfo) -> Self {
        Self {
            id: code.id(),
            code: code.code(),
            message: code.message(),
            cause: code.cause().as_str(),
            basis: code.basis().as_str(),
            explanation: code.explanation(),
        }
    }
}

/// A row of answer and texts: in CSV side by side, in JSON one object.
#[derive(Serialize)]
pub(crate) struct Object {
    #[serde(flatten)]
    pub(crate) answer: Answer,
    #[serde(flatten)]
    pub(crate) texts: Option<Texts>,
}

/// All 616 answers.
pub(crate) fn table(format: ExportFormat) -> io::Result<()> {
    let verdicts = rspcode::verdicts().iter();
    match format {
        ExportFormat::Json => {
            json_array(verdicts.map(|v| Object { answer: v.into(), texts: Some(v.into()) }))
        }
        ExportFormat::Csv | ExportFormat::Markdown => {
            print(&csv(verdicts.map(|v| (Answer::from(v), Texts::from(v))), true)?, format)
        }
    }
}

/// The 55 listed codes.
pub(crate) fn codes(format: ExportFormat) -> io::Result<()> {
    let codes = rspcode::codes().iter().map(Listed::from);
    match format {
        ExportFormat::Json => json_array(codes),
        ExportFormat::Csv | ExportFormat::Markdown => print(&csv(codes, true)?, format),
    }
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

fn json_array<R: Serialize>(rows: impl Iterator<Item = R>) -> io::Result<()> {
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
fn print(csv: &[u8], format: ExportFormat) -> io::Result<()> {
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
