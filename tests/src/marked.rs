//! Parts of documents that are made from code, while the rest is written by hand: each stands between a line that
//! names it and the line that ends it.

/// Puts the part anew.
///
/// # Panics
///
/// If the document lacks the part, or the line that ends it.
pub(crate) fn replace(document: &mut String, name: &str, text: &str) {
    let begin = format!("<!-- {name}: made by `cargo run -p rspcode-tests -- write` -->\n");
    let start = document.find(&begin).unwrap_or_else(|| panic!("a document lacks {begin}"));
    let start = start + begin.len();
    let length =
        document[start..].find("<!-- end -->").unwrap_or_else(|| panic!("{name} has no end"));
    document.replace_range(start..start + length, &format!("\n{}\n\n", text.trim_end()));
}
