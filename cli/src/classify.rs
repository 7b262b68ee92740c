//! `rspcode classify`: answers for codes from the command line or from standard input.

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};

use rspcode::{Context, classify_bytes, verdicts};
use rspcode_words::{Cell, DECIDING, columns};

use crate::args::AnswerFormat;
use crate::card;
use crate::export::{csv_row, json_members};
use crate::lines;

pub(crate) fn run(
    context: Context,
    codes: &[OsString],
    format: AnswerFormat,
    texts: bool,
) -> io::Result<()> {
    // Only text for people has colours to lose; data must pass untouched.
    let stdout: Box<dyn Write> = match format {
        AnswerFormat::Text => Box::new(anstream::stdout().lock()),
        AnswerFormat::Csv | AnswerFormat::Json => Box::new(io::stdout().lock()),
    };
    let mut out = BufWriter::with_capacity(1 << 16, stdout);
    let printer = Printer::new(context, format, texts)?;
    out.write_all(&printer.header)?;
    for (position, code) in codes.iter().enumerate() {
        if code == "-" {
            lines::answer_each(&mut out, |out, code| printer.line(out, code))?;
        } else if format == AnswerFormat::Text {
            out.write_all(if position > 0 { b"\n" } else { b"" })?;
            card::write_verdict(&mut out, context, code.as_encoded_bytes())?;
        } else {
            printer.line(&mut out, code.as_encoded_bytes())?;
        }
    }
    out.flush()
}

/// Prints an answer as one line: the input, and behind it one of the texts that were made beforehand.
struct Printer {
    context: Context,
    format: AnswerFormat,
    header: Vec<u8>,
    /// By id.
    rests: Vec<Vec<u8>>,
}

impl Printer {
    fn new(context: Context, format: AnswerFormat, texts: bool) -> io::Result<Self> {
        let mut rests = vec![Vec::new(); rspcode::codes().len() + 1];
        for verdict in verdicts().iter().filter(|v| v.context() == context) {
            let cell = Cell::from(verdict);
            rests[usize::from(verdict.id())] = match format {
                AnswerFormat::Text => card::in_brief(verdict).into_bytes(),
                AnswerFormat::Csv => [&b","[..], &csv_row(&cell, texts)?].concat(),
                // The input comes first in the same object.
                AnswerFormat::Json => format!(",{}}}\n", json_members(&cell, texts)).into_bytes(),
            };
        }
        let header = match format {
            AnswerFormat::Csv => {
                let mut names = columns(&Cell::from(&verdicts()[0]));
                names.truncate(if texts { names.len() } else { DECIDING });
                format!("input,{}\n", names.join(",")).into_bytes()
            }
            AnswerFormat::Text | AnswerFormat::Json => Vec::new(),
        };
        Ok(Self { context, format, header, rests })
    }

    /// Returns whether the input is a listed code.
    fn line(&self, out: &mut impl Write, input: &[u8]) -> io::Result<bool> {
        let verdict = classify_bytes(self.context, input);
        match self.format {
            AnswerFormat::Text => write!(out, "{:<28}", card::shown(input))?,
            AnswerFormat::Csv => csv_field(out, input)?,
            AnswerFormat::Json => {
                out.write_all(b"{\"input\":")?;
                serde_json::to_writer(&mut *out, &String::from_utf8_lossy(input))?;
            }
        }
        out.write_all(&self.rests[usize::from(verdict.id())])?;
        Ok(verdict.code().is_some())
    }
}

/// Nearly every input needs no quotes, so it pays to look before asking the CSV writer.
fn csv_field(out: &mut impl Write, input: &[u8]) -> io::Result<()> {
    let needs_quotes = memchr::memchr2(b',', b'"', input).is_some()
        || memchr::memchr2(b'\r', b'\n', input).is_some();
    if !needs_quotes {
        return out.write_all(input);
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([input])?;
    let record = writer.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
    out.write_all(record.strip_suffix(b"\n").unwrap_or(&record))
}
