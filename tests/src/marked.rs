//! Parts of documents that are made from code, while the rest is written by hand: each stands between a line that
//! names it and the line that ends it.

use std::fmt::Write as _;

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

/// A table whose first row is its heading: aligned, as the formatter of the npm package wants it.
pub(crate) fn aligned(rows: &[Vec<String>]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].len().max(3)).max();
    let widths: Vec<usize> = (0..rows[0].len()).filter_map(width).collect();
    let mut text = String::new();
    let mut line = |row: &[String], fill: char| {
        for (cell, width) in row.iter().zip(&widths) {
            let rest = width - cell.len();
            write!(text, "| {cell}{} ", fill.to_string().repeat(rest)).expect("a string takes it");
        }
        text.push_str("|\n");
    };
    for (place, row) in rows.iter().enumerate() {
        line(row, ' ');
        if place == 0 {
            line(&vec![String::new(); row.len()], '-');
        }
    }
    text
}
