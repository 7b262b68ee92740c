//! The parts of `docs/procedure.md` that are made from code: the figures of the proof and the pictures.
//!
//! Each stands between a line that names it and the line that ends it; the rest is written by hand.

use std::fmt::Write as _;

use rspcode::Kind;

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
    document
}

fn replace(document: &mut String, name: &str, text: &str) {
    let begin = format!("<!-- {name}: made by `cargo run -p rspcode-tests -- write` -->\n");
    let start = document.find(&begin).unwrap_or_else(|| panic!("{PATH} lacks {begin}"));
    let start = start + begin.len();
    let length =
        document[start..].find("<!-- end -->").unwrap_or_else(|| panic!("{name} has no end"));
    document.replace_range(start..start + length, &format!("\n{}\n\n", text.trim_end()));
}
