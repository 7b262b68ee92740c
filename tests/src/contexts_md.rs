//! The table of contexts and fields, in every document that a user may read first.

use std::fmt::Write as _;

use crate::marked::replace;
use crate::sentences::{Value, vocabularies};

/// The document with the table made anew.
///
/// # Panics
///
/// If the document has no place for it, or a context has no fields.
#[must_use]
pub fn renewed(document: &str) -> String {
    let mut document = document.to_owned();
    replace(&mut document, "contexts", &table());
    document
}

/// Aligned, as the formatter of the npm package wants it.
fn table() -> String {
    let heading = ["context", "what the code is", "fields of OTT Pay"].map(str::to_owned);
    let mut rows = vec![heading];
    let contexts = vocabularies().into_iter().find(|vocabulary| vocabulary.name == "Context");
    for Value { word, sentence, fields, .. } in contexts.expect("contexts").values {
        let sentence = sentence.trim_end_matches('.').replacen("The ", "the ", 1);
        rows.push([format!("`{word}`"), sentence, fields.expect("fields")]);
    }
    let width = |column: usize| rows.iter().map(|row| row[column].len()).max().unwrap_or_default();
    let [a, b, c] = [0, 1, 2].map(width);
    let mut text = String::new();
    for (place, [context, sentence, fields]) in rows.iter().enumerate() {
        writeln!(text, "| {context:a$} | {sentence:b$} | {fields:c$} |")
            .expect("a string takes it");
        if place == 0 {
            writeln!(text, "| {:-<a$} | {:-<b$} | {:-<c$} |", "", "", "")
                .expect("a string takes it");
        }
    }
    text
}
