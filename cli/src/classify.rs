//! `rspcode classify`: answers for codes from the command line or from standard input.

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};

use rspcode::{Context, Verdict, classify_bytes, verdicts};

use crate::args::AnswerFormat;
use crate::card;
use crate::export::{Answer, Object, Texts, csv};
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

/// Prints an answer as one line: the input, and behind it one of 56 texts that were made beforehand.
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
            rests[usize::from(verdict.id())] = match format {
                AnswerFormat::Text => card::in_brief(verdict).into_bytes(),
                AnswerFormat::Csv => [&b","[..], &csv_row(verdict, texts, false)?].concat(),
                AnswerFormat::Json => {
                    let texts = texts.then(|| Texts::from(verdict));
                    let mut object = serde_json::to_vec(&Object { answer: verdict.into(), texts })?;
                    // The input comes first in the same object.
                    object[0] = b',';
                    object.push(b'\n');
                    object
                }
            };
        }
        let header = match format {
            AnswerFormat::Csv => {
                let mut header = csv_row(&verdicts()[0], texts, true)?;
                header.truncate(memchr::memchr(b'\n', &header).map_or(0, |end| end + 1));
                [&b"input,"[..], &header].concat()
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

fn csv_row(verdict: &Verdict, texts: bool, header: bool) -> io::Result<Vec<u8>> {
    let answer = Answer::from(verdict);
    if texts { csv([(answer, Texts::from(verdict))], header) } else { csv([answer], header) }
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
