//! The records of CSV, one by one, where they stand: nothing is copied of a record without quotes, and what its fields
//! are is asked of few.

use std::ops::Range;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};

/// Finds the records in a text of which more and more is there.
///
/// Most records hold no quote, and such a record is a line. The others are read by `csv-core`, which finds a meaning in
/// anything; whether it is the only one is looked at afterwards.
pub(crate) struct Rows {
    delimiter: u8,
    reader: Reader,
    /// How much of the record at hand was looked at, and whether it has a quote.
    seen: usize,
    has_quote: bool,
    text: Vec<u8>,
    written: usize,
    ends: Vec<usize>,
    ended: usize,
}

/// Where a record ends, and what it is.
pub(crate) struct Found<'a> {
    pub length: usize,
    /// None if its quotes are not balanced. Then it is taken for the one line in which it begins, so that a stray
    /// quote takes no other rows with it.
    pub row: Option<Row<'a>>,
}

pub(crate) enum Row<'a> {
    /// Without quotes: the line, without its end.
    Plain { line: &'a [u8], delimiter: u8 },
    /// Its fields one behind the other, without their quotes, and where each ends.
    Quoted { text: &'a [u8], ends: &'a [usize] },
}

impl Rows {
    pub(crate) fn new(delimiter: u8) -> Self {
        let mut builder = ReaderBuilder::new();
        let mut reader = builder.delimiter(delimiter).terminator(Terminator::Any(b'\n')).build();
        begin(&mut reader);
        Self {
            delimiter,
            reader,
            seen: 0,
            has_quote: false,
            text: Vec::new(),
            written: 0,
            ends: vec![0; 64],
            ended: 0,
        }
    }

    /// The record that `data` begins with, or nothing if its end is not there yet. What is given next time begins with
    /// the same record and has more of it, or with the one behind the record that was found.
    #[inline]
    pub(crate) fn next<'a>(&'a mut self, data: &'a [u8], is_last: bool) -> Option<Found<'a>> {
        if !self.has_quote {
            let end = memchr::memchr2(b'\n', b'"', &data[self.seen..]).map(|at| self.seen + at);
            let length = match end {
                Some(end) if data[end] == b'\n' => Some(end + 1),
                Some(_) => None,
                None if is_last && !data.is_empty() => Some(data.len()),
                None => {
                    self.seen = data.len();
                    return None;
                }
            };
            self.seen = 0;
            if let Some(length) = length {
                let line = &data[..body(&data[..length])];
                let row = Row::Plain { line, delimiter: self.delimiter };
                return Some(Found { length, row: Some(row) });
            }
            self.has_quote = true;
        }
        self.quoted(data, is_last)
    }

    fn quoted<'a>(&'a mut self, data: &'a [u8], is_last: bool) -> Option<Found<'a>> {
        // What is read of a record is never longer than the record.
        self.text.resize(self.text.len().max(data.len() + 1), 0);
        loop {
            let rest = &data[self.seen..];
            // To the reader nothing is the end.
            if rest.is_empty() && !is_last {
                return None;
            }
            let (result, read, written, ended) = self.reader.read_record(
                rest,
                &mut self.text[self.written..],
                &mut self.ends[self.ended..],
            );
            self.seen += read;
            self.written += written;
            self.ended += ended;
            match result {
                ReadRecordResult::InputEmpty | ReadRecordResult::OutputFull => {}
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * self.ends.len(), 0),
                ReadRecordResult::Record | ReadRecordResult::End => break,
            }
        }
        let length = self.seen;
        let end = body(&data[..length]);
        if !is_balanced(&data[..end], self.delimiter) {
            return Some(self.line(data));
        }
        let Range { start: written, end: ended } = self.written..self.ended;
        self.start_anew(false);
        let ends = &mut self.ends[..ended];
        if let Some(last) = ends.last_mut() {
            // The CR of a CRLF was read as a part of the last field.
            *last = written - usize::from(data[end..length].starts_with(b"\r"));
        }
        let row = Row::Quoted { text: &self.text[..written], ends };
        Some(Found { length, row: Some(row) })
    }

    /// Gives the record up that `data` begins with, and takes its first line.
    pub(crate) fn line<'a>(&mut self, data: &[u8]) -> Found<'a> {
        self.start_anew(true);
        let length = memchr::memchr(b'\n', data).map_or(data.len(), |end| end + 1);
        Found { length, row: None }
    }

    fn start_anew(&mut self, in_the_middle: bool) {
        if in_the_middle {
            self.reader.reset();
            begin(&mut self.reader);
        }
        (self.seen, self.has_quote, self.written, self.ended) = (0, false, 0, 0);
    }
}

impl<'a> Row<'a> {
    /// How many fields it has.
    #[inline]
    pub(crate) fn width(&self) -> usize {
        match self {
            Self::Plain { line, delimiter } => memchr::memchr_iter(*delimiter, line).count() + 1,
            Self::Quoted { ends, .. } => ends.len(),
        }
    }

    /// One of its fields, the first of which is 0.
    #[inline]
    pub(crate) fn field(&self, number: usize) -> &'a [u8] {
        match *self {
            Self::Plain { line, delimiter } => {
                let mut delimiters = memchr::memchr_iter(delimiter, line);
                let start = number.checked_sub(1).and_then(|before| delimiters.nth(before));
                let start = start.map_or(0, |delimiter| delimiter + 1);
                &line[start..delimiters.next().unwrap_or(line.len())]
            }
            Self::Quoted { text, ends } => {
                let start = number.checked_sub(1).map_or(0, |before| ends[before]);
                &text[start..ends[number]]
            }
        }
    }
}

/// Lets a reader read something: of the very first record it would take a byte order mark away.
fn begin(reader: &mut Reader) {
    reader.read_record(b"-\n", &mut [0; 2], &mut [0; 2]);
}

/// How long a record is without its LF or CRLF.
pub(crate) fn body(record: &[u8]) -> usize {
    let line = record.strip_suffix(b"\n").unwrap_or(record);
    line.strip_suffix(b"\r").unwrap_or(line).len()
}

/// Whether every field that begins with a quote ends with it: else it is not sure what the record is.
fn is_balanced(record: &[u8], delimiter: u8) -> bool {
    let mut rest = record;
    loop {
        let length = if rest.starts_with(b"\"") {
            let Some(length) = quoted_length(rest) else { return false };
            length
        } else {
            memchr::memchr(delimiter, rest).unwrap_or(rest.len())
        };
        match rest.get(length) {
            None => return true,
            Some(&next) if next == delimiter => rest = &rest[length + 1..],
            Some(_) => return false,
        }
    }
}

/// How long the quoted field is that a text begins with, its quotes included.
fn quoted_length(text: &[u8]) -> Option<usize> {
    let mut quotes = memchr::memchr_iter(b'"', text).skip(1);
    while let Some(quote) = quotes.next() {
        if text.get(quote + 1) != Some(&b'"') {
            return Some(quote + 1);
        }
        // Two of them stand for one.
        quotes.next();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    type Read = (String, Option<Vec<String>>);

    /// The records of a text that comes in pieces of a length, each with its fields.
    fn read(text: &str, piece: usize) -> Vec<Read> {
        let (data, mut rows) = (text.as_bytes(), Rows::new(b','));
        let (mut start, mut end, mut found) = (0, 0, Vec::new());
        loop {
            let is_last = end == data.len();
            while let Some(Found { length, row }) = rows.next(&data[start..end], is_last) {
                let fields = row.map(|row| {
                    let text = |number| String::from_utf8_lossy(row.field(number)).into_owned();
                    (0..row.width()).map(text).collect()
                });
                found.push((text[start..start + length].to_owned(), fields));
                start += length;
            }
            if is_last {
                assert_eq!(start, end);
                return found;
            }
            end = data.len().min(end + piece);
        }
    }

    fn is_read(text: &str, expected: &[(&str, Option<&[&str]>)]) {
        let owned = |fields: &[&str]| fields.iter().map(|&field| field.to_owned()).collect();
        let expected: Vec<Read> = expected
            .iter()
            .map(|&(record, fields)| (record.to_owned(), fields.map(owned)))
            .collect();
        for piece in [1, 2, 3, 7, 1000] {
            assert_eq!(read(text, piece), expected, "{text:?} in pieces of {piece}");
        }
    }

    #[test]
    fn records_are_found_wherever_they_end() {
        is_read("", &[]);
        is_read("a,b\n", &[("a,b\n", Some(&["a", "b"]))]);
        is_read(
            "a\r\n\r\n\nb",
            &[
                ("a\r\n", Some(&["a"])),
                ("\r\n", Some(&[""])),
                ("\n", Some(&[""])),
                ("b", Some(&["b"])),
            ],
        );
        is_read(",\r,\n", &[(",\r,\n", Some(&["", "\r", ""]))]);
        is_read(
            "\"a\",\"b,\"\"\n\"\r\nc,d\r",
            &[("\"a\",\"b,\"\"\n\"\r\n", Some(&["a", "b,\"\n"])), ("c,d\r", Some(&["c", "d"]))],
        );
        is_read("\"\"", &[("\"\"", Some(&[""]))]);
        is_read("\"\",\"\"\n", &[("\"\",\"\"\n", Some(&["", ""]))]);
        // Within a field a quote is a character.
        is_read(
            "5\" pipe,b\"\nc\n",
            &[("5\" pipe,b\"\n", Some(&["5\" pipe", "b\""])), ("c\n", Some(&["c"]))],
        );
        // A byte order mark is nothing but text.
        is_read("\u{FEFF},\"b\"\n", &[("\u{FEFF},\"b\"\n", Some(&["\u{FEFF}", "b"]))]);
    }

    #[test]
    fn a_stray_quote_costs_the_line_in_which_it_stands() {
        is_read(
            "a,\"b\nc,d\ne",
            &[("a,\"b\n", None), ("c,d\n", Some(&["c", "d"])), ("e", Some(&["e"]))],
        );
        is_read("a,\"b\"c\n\"d\"\n", &[("a,\"b\"c\n", None), ("\"d\"\n", Some(&["d"]))]);
        is_read("a,\"b\n\"c\",d\n", &[("a,\"b\n", None), ("\"c\",d\n", Some(&["c", "d"]))]);
        is_read("\"", &[("\"", None)]);
        is_read("\"a\"\"", &[("\"a\"\"", None)]);
        let (mark, marked) = ("\u{FEFF}", "\u{FEFF},\"b\"");
        is_read(&format!("\"a\n{marked}"), &[("\"a\n", None), (marked, Some(&[mark, "b"]))]);
    }

    /// Where all quotes are balanced, the records are those that every reader of CSV finds; where they are not, no byte
    /// is lost.
    #[test]
    fn another_reader_finds_the_same() {
        let mut rng = fastrand::Rng::with_seed(55);
        let mut balanced = 0;
        for _ in 0..5_000 {
            let letters = (0..rng.usize(..16)).map(|_| *rng.choice(b"ab,\"\"\n\r").expect("one"));
            let text: String = letters.map(char::from).collect();
            let rows = read(&text, rng.usize(1..9));
            let whole: String = rows.iter().map(|(record, _)| record.as_str()).collect();
            assert_eq!(whole, text);
            // Others pass over blank lines.
            let rows: Option<Vec<_>> = rows
                .into_iter()
                .filter(|(record, _)| record != "\n")
                .map(|(_, fields)| fields)
                .collect();
            // To the other reader the CR of a CRLF is a part of the field, whether that is quoted or not.
            let Some(rows) = rows.filter(|_| !text.contains("\r\"")) else { continue };
            balanced += 1;
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .terminator(csv::Terminator::Any(b'\n'))
                .from_reader(text.as_bytes());
            let expected: Vec<Vec<String>> = reader
                .records()
                .map(|record| {
                    let record = record.expect("UTF-8");
                    let mut fields: Vec<_> = record.iter().map(str::to_owned).collect();
                    let end = fields.last_mut().expect("a field");
                    if end.ends_with('\r') {
                        end.pop();
                    }
                    fields
                })
                .collect();
            assert_eq!(rows, expected, "{text:?}");
        }
        assert!(balanced > 1000, "{balanced}");
    }

    #[test]
    fn a_record_may_have_many_fields() {
        let record = format!("\"a\"{}\n", ",b".repeat(1000));
        let mut fields = vec!["a"];
        fields.extend(["b"; 1000]);
        is_read(&record, &[(&record, Some(&fields))]);
    }
}
