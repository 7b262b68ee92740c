//! The parts of `docs/procedure.md` that are made from code: the figures of the proof and the pictures.

use std::fmt::Write as _;

use rspcode::Kind;
use rspcode_words::page;

use crate::marked::replace;
use crate::page_links::linked;
use crate::proof::report;

/// Where the document stands.
pub const PATH: &str = "docs/procedure.md";

/// The document with its derived parts made anew.
///
/// # Panics
///
/// If the document lacks a part, or the line that ends it.
#[must_use]
pub fn renewed(document: &str) -> String {
    let mut document = document.to_owned();
    for (name, text) in report::tables() {
        replace(&mut document, name, &text);
    }
    let mut pictures = String::new();
    for kind in Kind::ALL {
        let diagram = rspcode_words::diagram::diagram(kind);
        write!(pictures, "### `{kind}`\n\n```mermaid\n{diagram}```\n\n")
            .expect("a string takes it");
    }
    replace(&mut document, "pictures", pictures.trim_end());
    linked(&document, page::ADDRESS)
}
