//! The specification's data, read without any help from `core`, and a lookup by linear scan: what
//! the table and the perfect hash are checked against.

use std::path::{Path, PathBuf};

/// The eleven contexts, in order.
pub const CONTEXTS: [&str; 11] = [
    "pay_reply",
    "pay_state",
    "preauth_reply",
    "preauth_state",
    "capture_reply",
    "capture_state",
    "cancel_reply",
    "cancel_state",
    "refund_reply",
    "refund_state",
    "query_reply",
];

/// The spellings that are read as listed codes, and whether that is so in state contexts only.
pub const SPELLINGS: [(&str, &str, bool); 4] = [
    ("success", "SUCCESS", false),
    ("notpay", "NOTPAY", true),
    ("ORDERCLOSE", "ORDER_CLOSED", true),
    ("orderclosed", "ORDER_CLOSED", true),
];

/// A row of `codes.csv`.
#[derive(Debug)]
pub struct Row {
    /// The position in the published list.
    pub id: u8,
    /// The code on the wire.
    pub code: String,
    /// The published message.
    pub message: String,
    /// The word of its cause.
    pub cause: String,
    /// The word of its basis.
    pub basis: String,
    /// The word of its outcome, by context.
    pub outcomes: Vec<String>,
}

/// The folder of the whole project.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The text of a file of the project.
///
/// # Panics
///
/// If it cannot be read.
#[must_use]
pub fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The rows of `codes.csv`.
///
/// # Panics
///
/// If the file is not of the expected form.
#[must_use]
pub fn rows() -> Vec<Row> {
    let text = read("tests/data/codes.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header: Vec<_> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    assert_eq!(header[..5], ["id", "code", "message", "cause", "basis"]);
    assert_eq!(header[5..], CONTEXTS);
    reader
        .records()
        .map(|record| {
            let record = record.expect("a record");
            Row {
                id: record[0].parse().expect("a number"),
                code: record[1].to_owned(),
                message: record[2].to_owned(),
                cause: record[3].to_owned(),
                basis: record[4].to_owned(),
                outcomes: record.iter().skip(5).map(str::to_owned).collect(),
            }
        })
        .collect()
}

/// The position of a listed code by comparing with each in turn; white space around it is dropped.
#[must_use]
pub fn row_by_scan(rows: &[Row], text: &[u8]) -> Option<usize> {
    let code = trimmed(text);
    rows.iter().position(|row| row.code.as_bytes() == code)
}

fn trimmed(text: &[u8]) -> &[u8] {
    let white_space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\x0C' | b'\r');
    let start = text.iter().position(|byte| !white_space(byte)).unwrap_or(text.len());
    let end = text.iter().rposition(|byte| !white_space(byte)).map_or(start, |last| last + 1);
    &text[start..end]
}

/// The position of an answer among all of them, found by comparing with every code in turn.
#[must_use]
pub fn index_by_scan(rows: &[Row], context: usize, text: &[u8]) -> usize {
    let mut code = trimmed(text);
    for (spelling, listed, in_states_only) in SPELLINGS {
        let is_read = CONTEXTS[context].ends_with("_state") || !in_states_only;
        if is_read && code == spelling.as_bytes() {
            code = listed.as_bytes();
        }
    }
    let row = row_by_scan(rows, code).unwrap_or(rows.len());
    context * (rows.len() + 1) + row
}
