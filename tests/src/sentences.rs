//! The sentences of the closed vocabularies, read from the doc comments in `core`: they are written
//! once, there, and carried into every other language from here.

use std::fmt::Write as _;

use syn::{Attribute, Expr, ExprLit, Item, Lit, Meta};

use crate::spec;

/// A closed vocabulary and its values, in the order of their numbers.
#[derive(Debug)]
pub struct Vocabulary {
    /// The name of the type.
    pub name: String,
    /// What it is about: the first sentence on the type.
    pub sentence: String,
    /// Name and sentence of each value.
    pub values: Vec<(String, String)>,
}

/// The six vocabularies, as they stand in `core/src/vocabulary.rs`.
///
/// # Panics
///
/// If that file cannot be read, or a variant has no sentence.
#[must_use]
pub fn vocabularies() -> Vec<Vocabulary> {
    let file = syn::parse_file(&spec::read("core/src/vocabulary.rs")).expect("Rust");
    file.items
        .iter()
        .filter_map(|item| match item {
            Item::Enum(item) => Some(Vocabulary {
                name: item.ident.to_string(),
                sentence: first_line(&item.attrs, &item.ident.to_string()),
                values: item
                    .variants
                    .iter()
                    .map(|variant| {
                        let name = variant.ident.to_string();
                        let sentence = first_line(&variant.attrs, &name);
                        (name, sentence)
                    })
                    .collect(),
            }),
            _ => None,
        })
        .collect()
}

fn first_line(attrs: &[Attribute], name: &str) -> String {
    attrs
        .iter()
        .find_map(|attr| match &attr.meta {
            Meta::NameValue(doc) if doc.path.is_ident("doc") => match &doc.value {
                Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
                    Some(text.value().trim().to_owned())
                }
                _ => None,
            },
            _ => None,
        })
        .unwrap_or_else(|| panic!("{name} has no sentence"))
}

/// The sentences as a Rust module, for the command line.
#[must_use]
pub fn rust_text() -> String {
    let vocabularies = vocabularies();
    let names: Vec<_> = vocabularies.iter().map(|vocabulary| vocabulary.name.as_str()).collect();
    let mut text = String::from(
        "//! What each word of the closed vocabularies means, in a sentence.\n\
         //!\n\
         //! Made by `cargo run -p rspcode-tests -- write` from the doc comments in `core`; do not edit.\n\n",
    );
    writeln!(text, "use rspcode::{{{}}};", names.join(", ")).expect("a string takes it");
    for Vocabulary { name, values, .. } in &vocabularies {
        let function = name.to_lowercase();
        write!(text, "\npub(crate) const fn {function}(value: {name}) -> &'static str {{\n    match value {{\n")
            .expect("a string takes it");
        for (value, sentence) in values {
            writeln!(text, "        {name}::{value} => {sentence:?},").expect("a string takes it");
        }
        text.push_str("    }\n}\n");
    }
    text
}
