//! `rspcode classify`: answers for codes from the command line or from standard input.

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};

use rspcode::{Context, Locale, Verdict, classify_bytes, verdicts};
use rspcode_words::{Cell, DECIDING};

use crate::args::{AnswerFormat, ClassifyArgs};
use crate::export::{csv_row, json_members};
use crate::lines::{self, Answer};
use crate::summary::Summary;
use crate::values::Given;
use crate::{answers, card, files, hints};

pub(crate) fn run(asked: &ClassifyArgs) -> io::Result<()> {
    let ClassifyArgs { context, codes, format, texts, summary, locale, file } = asked;
    let (context, first) = match context {
        Given::Context(context) => (Some(*context), None),
        Given::Text(file) => (None, Some(file)),
    };
    match context {
        Some(context) if file.column.is_none() => {
            hints::of_files(codes.iter().map(OsString::as_os_str), Some(context));
            if *summary {
                summarize(context, codes, *format)
            } else {
                answer(context, codes, *format, *texts, locale.unwrap_or(Locale::En))
            }
        }
        _ => {
            let files: Vec<_> = first.into_iter().chain(codes).map(OsString::as_os_str).collect();
            files::run(asked, context, &files)
        }
    }
}

fn answer(
    context: Context,
    codes: &[OsString],
    format: AnswerFormat,
    texts: bool,
    locale: Locale,
) -> io::Result<()> {
    let mut out = output(format);
    let mut printer = Printer::new(context, format, texts)?;
    out.write_all(&printer.header)?;
    for (position, code) in codes.iter().enumerate() {
        if code == "-" {
            read(&mut out, &mut printer)?;
        } else if format == AnswerFormat::Text {
            out.write_all(if position > 0 { b"\n" } else { b"" })?;
            card::write_code(&mut out, context, code.as_encoded_bytes(), locale)?;
        } else {
            printer.answer(&mut out, code.as_encoded_bytes())?;
        }
    }
    out.flush()
}

/// Counts in the place of answers.
fn summarize(context: Context, codes: &[OsString], format: AnswerFormat) -> io::Result<()> {
    let mut out = output(format);
    let mut summary = Summary::new(context);
    for code in codes {
        if code == "-" {
            read(&mut out, &mut summary)?;
        } else {
            summary.answer(&mut out, code.as_encoded_bytes())?;
        }
    }
    summary.write(&mut out, format)?;
    out.flush()
}

/// Answers what standard input has, and says so if it had rows where codes belong.
fn read<W: Write>(out: &mut W, answerer: &mut impl Answer<W>) -> io::Result<()> {
    let mut codes = Codes { answerer, rows: 0 };
    let lines = lines::answer_each(out, &lines::CODES, &mut codes)?;
    hints::of_rows(codes.rows, lines);
    Ok(())
}

/// Lines that should be codes, and how many of them only have one inside.
struct Codes<'a, A> {
    answerer: &'a mut A,
    rows: u64,
}

impl<W, A: Answer<W>> Answer<W> for Codes<'_, A> {
    fn answer(&mut self, out: &mut W, line: &[u8]) -> io::Result<bool> {
        let is_listed = self.answerer.answer(out, line)?;
        self.rows += u64::from(!is_listed && hints::is_row(line));
        Ok(is_listed)
    }
}

/// Standard output. Only text for people has colours to lose; data must pass untouched.
pub(crate) fn output(format: AnswerFormat) -> BufWriter<Box<dyn Write>> {
    let stdout: Box<dyn Write> = match format {
        AnswerFormat::Text => Box::new(anstream::stdout().lock()),
        AnswerFormat::Csv | AnswerFormat::Json => Box::new(io::stdout().lock()),
    };
    BufWriter::with_capacity(1 << 16, stdout)
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
            rests[usize::from(verdict.id())] = rest(verdict, format, texts)?;
        }
        Ok(Self { context, format, header: header(format, texts), rests })
    }
}

impl<W: Write> Answer<W> for Printer {
    /// A listed code is understood.
    fn answer(&mut self, out: &mut W, input: &[u8]) -> io::Result<bool> {
        let verdict = classify_bytes(self.context, input);
        match self.format {
            AnswerFormat::Text => write!(out, "{:<28}", card::shown(input))?,
            AnswerFormat::Csv | AnswerFormat::Json => write_input(out, input, self.format)?,
        }
        out.write_all(&self.rests[usize::from(verdict.id())])?;
        Ok(verdict.code().is_some())
    }
}

/// The names of the columns, where the format has them.
pub(crate) fn header(format: AnswerFormat, texts: bool) -> Vec<u8> {
    match format {
        AnswerFormat::Csv => {
            let mut names = answers::names();
            names.truncate(if texts { names.len() } else { DECIDING });
            format!("input,{}\n", names.join(",")).into_bytes()
        }
        AnswerFormat::Text | AnswerFormat::Json => Vec::new(),
    }
}

/// What stands in the line of an answer behind the input.
pub(crate) fn rest(verdict: &Verdict, format: AnswerFormat, texts: bool) -> io::Result<Vec<u8>> {
    let cell = Cell::from(verdict);
    Ok(match format {
        AnswerFormat::Text => card::in_brief(verdict).into_bytes(),
        AnswerFormat::Csv => [&b","[..], &csv_row(&cell, texts)?].concat(),
        // The input comes first in the same object.
        AnswerFormat::Json => format!(",{}}}\n", json_members(&cell, texts)).into_bytes(),
    })
}

/// The input as data.
pub(crate) fn write_input(
    out: &mut impl Write,
    input: &[u8],
    format: AnswerFormat,
) -> io::Result<()> {
    match format {
        AnswerFormat::Text | AnswerFormat::Csv => csv_field(out, input),
        AnswerFormat::Json => {
            out.write_all(b"{\"input\":")?;
            json_text(out, input)
        }
    }
}

/// Nearly every input needs no quotes, so it pays to look before asking the CSV writer.
pub(crate) fn csv_field(out: &mut impl Write, input: &[u8]) -> io::Result<()> {
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

pub(crate) fn json_text(out: &mut impl Write, input: &[u8]) -> io::Result<()> {
    Ok(serde_json::to_writer(out, &String::from_utf8_lossy(input))?)
}

/// The id of an order, null if there is none.
pub(crate) fn json_id(out: &mut impl Write, id: &[u8]) -> io::Result<()> {
    if id.is_empty() { out.write_all(b"null") } else { json_text(out, id) }
}
