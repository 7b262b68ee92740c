//! The functions that the Python binding exports, read from its source.

use syn::{Item, ItemMod};

use crate::sentences::doc_lines;
use crate::spec;

/// A function that the binding exports.
#[derive(Debug)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// Its documentation, line by line.
    pub doc: Vec<String>,
}

/// The functions in the modules of a file that carry `#[pyfunction]`.
///
/// # Panics
///
/// If the file cannot be read.
#[must_use]
pub fn functions(path: &str) -> Vec<Function> {
    let file = syn::parse_file(&spec::read(path)).expect("Rust");
    let modules = file.items.iter().filter_map(|item| match item {
        Item::Mod(ItemMod { content: Some((_, items)), .. }) => Some(items),
        _ => None,
    });
    modules
        .flatten()
        .filter_map(|item| match item {
            Item::Fn(item) if item.attrs.iter().any(|attr| attr.path().is_ident("pyfunction")) => {
                Some(Function { name: item.sig.ident.to_string(), doc: doc_lines(&item.attrs) })
            }
            _ => None,
        })
        .collect()
}
