//! The types of the npm package, with the sentences of `core` as their documentation.

use std::fmt::Write as _;

use rspcode_words::camel_case;

use crate::records::{self, Field, Kind, Record};
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
    for Vocabulary { name, sentence, values } in
        sentences::vocabularies().into_iter().chain(sentences::procedure())
    {
        union(&mut text, &name, &sentence);
        for value in values {
            member(&mut text, value.word, &value.documentation());
        }
    }
    union(&mut text, "Code", "A listed code, as it stands on the wire.");
    for code in rspcode::codes() {
        member(&mut text, code.code(), code.explanation());
    }
    for record in [records::verdict(), records::code_info()] {
        interface(&mut text, &record, camel_case);
    }
    interface(&mut text, &verdict_json(), str::to_owned);
    text
}

/// A verdict as systems hand it to each other.
fn verdict_json() -> Record {
    let mut record = records::verdict();
    "VerdictJson".clone_into(&mut record.name);
    "A verdict as JSON, the same in every language.".clone_into(&mut record.sentence);
    let table_version = Field {
        name: "table_version".to_owned(),
        kind: Kind::Number,
        sentence: "The version of the table that it was read in.".to_owned(),
    };
    record.fields.insert(0, table_version);
    record
}

/// `package.json` with the versions of the crates and of the table.
///
/// # Panics
///
/// If the committed file cannot be read or lacks one of them.
#[must_use]
pub fn package_json(committed: &str) -> String {
    let version = replaced(committed, "\"version\": \"", "\"", rspcode::VERSION);
    replaced(&version, "\"tableVersion\": ", ",", &rspcode::TABLE_VERSION.to_string())
}

/// A text with another value between the first `before` and the next `after`.
fn replaced(text: &str, before: &str, after: &str, value: &str) -> String {
    let (head, rest) = text.split_once(before).expect("the value is there");
    let (_, tail) = rest.split_once(after).expect("it ends");
    format!("{head}{before}{value}{after}{tail}")
}

fn union(text: &mut String, name: &str, sentence: &str) {
    write!(text, "\n/** {sentence} */\nexport type {name} =\n").expect("a string takes it");
}

fn member(text: &mut String, word: &str, sentence: &str) {
    write!(text, "  /** {sentence} */\n  | '{word}'\n").expect("a string takes it");
}

fn interface(text: &mut String, record: &Record, case: impl Fn(&str) -> String) {
    write!(text, "\n/** {} */\nexport interface {} {{\n", record.sentence, record.name)
        .expect("a string takes it");
    for field in &record.fields {
        let (name, ty) = (case(&field.name), type_of(&field.kind));
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
