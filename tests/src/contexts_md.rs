//! The table of contexts and fields, in every document that a user may read first.

use crate::marked::{aligned, replace};
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

fn table() -> String {
    let heading = ["context", "what the code is", "fields of OTT Pay"].map(str::to_owned);
    let mut rows = vec![heading.into()];
    let contexts = vocabularies().into_iter().find(|vocabulary| vocabulary.name == "Context");
    for Value { word, sentence, fields, .. } in contexts.expect("contexts").values {
        let sentence = sentence.trim_end_matches('.').replacen("The ", "the ", 1);
        rows.push(vec![format!("`{word}`"), sentence, fields.expect("fields")]);
    }
    aligned(&rows)
}
