//! What all parts of rspcode share for their tests, and the generator of derived texts.
//!
//! Derived texts are committed and never edited by hand: `cargo run -p rspcode-tests -- write`
//! writes them, `-- --check` prints what is stale and fails. They are listed in [`derived`]. With
//! `--features uniffi` the output of UniFFI is among them.

pub mod bench;
pub mod c;
pub mod c_procedure;
pub mod c_vectors;
pub mod codes_md;
pub mod contexts_md;
pub mod counts;
pub mod derived;
pub mod functions;
pub mod json_md;
pub mod kotlin;
pub mod links;
mod marked;
pub mod page_links;
pub mod payer_texts_md;
pub mod payer_words;
pub mod platforms_md;
pub mod procedure;
pub mod procedure_md;
pub mod proof;
pub mod python;
pub mod records;
pub mod rust;
pub mod sentences;
pub mod site;
pub mod spec;
pub mod states;
pub mod swift;
pub mod tables;
pub mod typescript;
#[cfg(feature = "uniffi")]
pub mod uniffi;
pub mod vectors;
pub mod version;
pub mod versions_md;

/// The Rust examples of the documents, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
