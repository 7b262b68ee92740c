//! `docs/json.md`: the example of a verdict is one.

use rspcode::{Context, classify};

use crate::marked::replace;

/// Where the document stands.
pub const PATH: &str = "docs/json.md";

/// The document with the example made anew.
///
/// # Panics
///
/// If the document has no place for it.
#[must_use]
pub fn renewed(document: &str) -> String {
    let mut document = document.to_owned();
    let verdict = classify(Context::PayReply, "TIMEOUT");
    let json = serde_json::to_string_pretty(verdict).expect("a verdict is JSON");
    replace(&mut document, "verdict", &format!("```json\n{json}\n```"));
    document
}
