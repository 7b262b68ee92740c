//! The types of the npm package, with the sentences of `core` as their documentation.

use std::fmt::Write as _;

use rspcode_words::camel_case;

use crate::records::{self, Kind, Record};
use crate::sentences::{self, Vocabulary};

/// The closed vocabularies, the listed codes, the verdict and the code's row: `types.d.ts`.
///
/// # Panics
///
/// Never: a string takes all that is written to it.
#[must_use]
pub fn types() -> String {
    let mut text = String::from(
        "// Made by `cargo run -p rspcode-tests -- write` from the doc comments in `core`; do not edit.\n",
    );
    for Vocabulary { name, sentence, values } in sentences::vocabularies() {
        union(&mut text, &name, &sentence);
        for value in values {
            member(&mut text, value.word, &value.sentence);
        }
    }
    union(&mut text, "Code", "A listed code, as it stands on the wire.");
    for code in rspcode::codes() {
        member(&mut text, code.code(), code.explanation());
    }
    for record in [records::verdict(), records::code_info()] {
        interface(&mut text, &record);
    }
    text
}

/// `package.json` with the version of the crates.
///
/// # Panics
///
/// If the committed file cannot be read or has no version.
#[must_use]
pub fn package_json(committed: &str) -> String {
    let (before, rest) = committed.split_once("\"version\": \"").expect("a version");
    let (_, after) = rest.split_once('"').expect("its end");
    format!("{before}\"version\": \"{}\"{after}", rspcode::VERSION)
}

fn union(text: &mut String, name: &str, sentence: &str) {
    write!(text, "\n/** {sentence} */\nexport type {name} =\n").expect("a string takes it");
}

fn member(text: &mut String, word: &str, sentence: &str) {
    write!(text, "  /** {sentence} */\n  | '{word}'\n").expect("a string takes it");
}

fn interface(text: &mut String, record: &Record) {
    write!(text, "\n/** {} */\nexport interface {} {{\n", record.sentence, record.name)
        .expect("a string takes it");
    for field in &record.fields {
        let (name, ty) = (camel_case(&field.name), type_of(&field.kind));
        write!(text, "  /** {} */\n  readonly {name}: {ty}\n", field.sentence)
            .expect("a string takes it");
    }
    text.push_str("}\n");
}

fn type_of(kind: &Kind) -> &str {
    match kind {
        Kind::Number => "number",
        Kind::Flag => "boolean",
        Kind::Text => "string",
        Kind::Code => "Code",
        Kind::OptionalCode => "Code | null",
        Kind::Word(vocabulary) => vocabulary,
    }
}
