//! `vectors.json` as lines that a C program includes: old compilers and foreign machines have no JSON.

use std::fmt::Write as _;

use rspcode::Locale;
use rspcode_words::Cell;

use crate::vectors::{self, Form, Input};

/// The lines: `CELL`, `WRONG_CONTEXT`, `PAYER_TEXT`, `TAG`, `INPUT` and `REPEATED` are for the program to define.
///
/// # Panics
///
/// If the committed file is not of its form.
#[must_use]
pub fn text() -> String {
    let vectors = vectors::read();
    let mut text = format!(
        "TABLE_VERSION({})\nCOUNTS({}, {})\n",
        vectors.table_version,
        vectors.cells.len(),
        vectors.count
    );
    for (cell, verdict) in vectors.cells.iter().zip(rspcode::verdicts()) {
        let json = serde_json::to_string(verdict).expect("a verdict is JSON");
        writeln!(text, "CELL({}, {})", values(&cell.context, cell), literal(json.as_bytes()))
            .expect("a string takes it");
    }
    // No word stands for a context that is none, and it is no JSON.
    let wrong = &vectors.wrong_context;
    writeln!(text, "WRONG_CONTEXT({}, \"\")", values("", wrong)).expect("a string takes it");
    for texts in &vectors.payer_texts {
        let texts = Locale::ALL.map(|locale| literal(texts[locale.tag()].as_bytes()));
        writeln!(text, "PAYER_TEXT({})", texts.join(", ")).expect("a string takes it");
    }
    for (tag, locale) in &vectors.tags {
        let (tag, locale) = (literal(tag.as_bytes()), literal(locale.as_bytes()));
        writeln!(text, "TAG({tag}, {locale})").expect("a string takes it");
    }
    for Input { form, cells } in &vectors.inputs {
        let cells = cells.map(|cell| cell.to_string()).join(", ");
        match form {
            Form::Repeat(piece, count) => {
                let (literal, length) = (literal(piece.as_bytes()), piece.len());
                writeln!(text, "REPEATED({literal}, {length}, {count}, {cells})")
            }
            Form::Text(_) | Form::Hex(_) | Form::Utf16(_) => {
                let bytes = form.bytes();
                writeln!(text, "INPUT({}, {}, {cells})", literal(&bytes), bytes.len())
            }
        }
        .expect("a string takes it");
    }
    text
}

fn values<C>(context: &str, cell: &Cell<C>) -> String {
    let text = |text: &str| literal(text.as_bytes());
    [
        text(context),
        cell.id.to_string(),
        text(cell.code.as_deref().unwrap_or_default()),
        text(&cell.outcome),
        text(&cell.cause),
        text(&cell.next),
        text(&cell.actor),
        u8::from(cell.is_final).to_string(),
        u8::from(cell.may_release_goods).to_string(),
        u8::from(cell.may_charge_again).to_string(),
        text(&cell.basis),
        text(&cell.message),
        text(&cell.explanation),
        text(&cell.payer_text),
    ]
    .join(", ")
}

/// A string literal of C. What could mean something there stands as a number.
pub(crate) fn literal(bytes: &[u8]) -> String {
    let mut literal = String::from("\"");
    for byte in bytes {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' | b' ' | b'.' | b',' | b':' => {
                literal.push(char::from(*byte));
            }
            _ => write!(literal, "\\{byte:03o}").expect("a string takes it"),
        }
    }
    literal.push('"');
    literal
}
