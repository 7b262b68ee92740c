//! The public types of the Swift package, with the sentences of `core` as their documentation.

use std::fmt::Write as _;

use rspcode_words::{camel_case, cells, columns, listed, spelled};
use textwrap::{Options, WrapAlgorithm};

use crate::records::{self, Field, Kind, Record};
use crate::sentences::{self, Vocabulary};

/// The longest line, as the package's formatter has it.
const WIDTH: usize = 100;

/// The closed vocabularies and the listed codes: `Vocabulary.swift`.
///
/// # Panics
///
/// Never: a string takes all that is written to it.
#[must_use]
pub fn vocabulary() -> String {
    let mut text = header();
    for vocabulary in sentences::vocabularies() {
        text.push('\n');
        if is_nested(&vocabulary.name) {
            text.push_str("extension Verdict {\n");
            enumeration(&mut text, &vocabulary, "    ");
            text.push_str("}\n");
        } else {
            enumeration(&mut text, &vocabulary, "");
        }
    }
    text.push('\n');
    comment(&mut text, "The listed codes, as they stand on the wire.", "");
    text.push_str("public enum Code {\n");
    for code in rspcode::codes() {
        comment(&mut text, code.explanation(), "    ");
        let (name, code) = (camel_case(&code.code().to_lowercase()), code.code());
        writeln!(text, "    public static let {name} = \"{code}\"").expect("a string takes it");
    }
    text.push_str("}\n");
    text
}

/// The verdict, the listed code and the spelling: `Records.swift`.
#[must_use]
pub fn records() -> String {
    let mut text = header();
    text.push('\n');
    verdict(&mut text, &records::verdict());
    text.push('\n');
    code_info(&mut text, &records::code_info());
    text.push('\n');
    spelling(&mut text);
    text
}

/// The versions: `Version.swift`.
///
/// # Panics
///
/// Never: a string takes all that is written to it.
#[must_use]
pub fn version() -> String {
    let mut text = header();
    text.push('\n');
    comment(&mut text, "The version of this package.", "");
    writeln!(text, "public let version = \"{}\"\n", rspcode::VERSION).expect("a string takes it");
    let sentence =
        "The version of the table: one integer, raised whenever a cell or a text changes.";
    comment(&mut text, sentence, "");
    writeln!(text, "public let tableVersion = {}", rspcode::TABLE_VERSION)
        .expect("a string takes it");
    text
}

fn header() -> String {
    "// Made by `cargo run -p rspcode-tests -- write` from the doc comments in `core`; do not edit.\n"
        .to_owned()
}

/// Whether a vocabulary stands inside the verdict. At the top level the name of Swift's own protocol
/// `Actor` would be hidden wherever the package is imported.
fn is_nested(vocabulary: &str) -> bool {
    vocabulary == "Actor"
}

fn type_of(kind: &Kind) -> String {
    match kind {
        Kind::Number => "Int".to_owned(),
        Kind::Flag => "Bool".to_owned(),
        Kind::Text | Kind::Code => "String".to_owned(),
        Kind::OptionalCode => "String?".to_owned(),
        Kind::Word(name) if is_nested(name) => format!("Verdict.{name}"),
        Kind::Word(name) => name.clone(),
    }
}

/// The name of a case. Beside an optional, `.none` means that there is no value at all.
fn case_of(word: &str) -> String {
    if word == "none" { "nothing".to_owned() } else { camel_case(word) }
}

fn enumeration(text: &mut String, vocabulary: &Vocabulary, indent: &str) {
    comment(text, &vocabulary.sentence, indent);
    let protocols = "String, CaseIterable, Codable, Hashable, Sendable";
    writeln!(text, "{indent}public enum {}: {protocols} {{", vocabulary.name)
        .expect("a string takes it");
    for value in &vocabulary.values {
        comment(text, &value.sentence, &format!("{indent}    "));
        let (name, word) = (case_of(value.word), value.word);
        let raw = if name == word { String::new() } else { format!(" = \"{word}\"") };
        writeln!(text, "{indent}    case {name}{raw}").expect("a string takes it");
    }
    if vocabulary.name == "Context" {
        text.push_str("\n    /// What the core knows it by.\n    var number: UInt8 {\n        switch self {\n");
        for value in &vocabulary.values {
            writeln!(text, "        case .{}: {}", case_of(value.word), value.number)
                .expect("a string takes it");
        }
        text.push_str("        }\n    }\n");
    }
    writeln!(text, "{indent}}}").expect("a string takes it");
}

/// Words, numbers and flags stand in the verdict itself, so that copying one costs nothing: texts would
/// have their references counted. They stand in the table.
fn is_text(field: &Field) -> bool {
    match field.kind {
        Kind::Text | Kind::Code | Kind::OptionalCode => true,
        Kind::Number | Kind::Flag | Kind::Word(_) => false,
    }
}

fn verdict(text: &mut String, record: &Record) {
    comment(text, &record.sentence, "");
    text.push_str("public struct Verdict: Sendable {\n");
    for field in &record.fields {
        comment(text, &field.sentence, "    ");
        let (name, ty) = (camel_case(&field.name), type_of(&field.kind));
        if is_text(field) {
            writeln!(text, "    public var {name}: {ty} {{ texts.{name} }}")
        } else {
            writeln!(text, "    public let {name}: {ty}")
        }
        .expect("a string takes it");
    }
    text.push_str("\n    /// The position of this answer in the table.\n    let position: Int\n");
    text.push_str("\n    init(_ row: Row, at position: Int) {\n");
    let columns = columns(&cells()[0]);
    for field in record.fields.iter().filter(|field| !is_text(field)) {
        assignment(text, field, &columns);
    }
    text.push_str("        self.position = position\n    }\n}\n\n");

    text.push_str("/// What a verdict leaves in the table.\nstruct VerdictTexts: Sendable {\n");
    for field in record.fields.iter().filter(|field| is_text(field)) {
        let (name, ty) = (camel_case(&field.name), type_of(&field.kind));
        writeln!(text, "    let {name}: {ty}").expect("a string takes it");
    }
    text.push_str("\n    /// Equal texts are to be held once.\n");
    text.push_str("    init(_ row: Row, once: (String) -> String) {\n");
    for field in record.fields.iter().filter(|field| is_text(field)) {
        let (name, value) = (camel_case(&field.name), value(field, &columns));
        let value = match field.kind {
            Kind::OptionalCode => format!("{value}.map(once)"),
            _ => format!("once({value})"),
        };
        writeln!(text, "        self.{name} = {value}").expect("a string takes it");
    }
    text.push_str("    }\n}\n\n");
    mirror(text, record);
}

fn code_info(text: &mut String, record: &Record) {
    comment(text, &record.sentence, "");
    text.push_str("public struct CodeInfo: Hashable, Identifiable, Sendable {\n");
    for field in &record.fields {
        comment(text, &field.sentence, "    ");
        writeln!(text, "    public let {}: {}", camel_case(&field.name), type_of(&field.kind))
            .expect("a string takes it");
    }
    text.push_str("\n    init(_ row: Row) {\n");
    let columns = columns(&listed()[0]);
    for field in &record.fields {
        assignment(text, field, &columns);
    }
    text.push_str("    }\n}\n");
}

/// The package's own: users see what a spelling is read as, and no list of them.
fn spelling(text: &mut String) {
    let field = |(name, kind, sentence): (&str, Kind, &str)| Field {
        name: name.to_owned(),
        kind,
        sentence: sentence.to_owned(),
    };
    let fields = [
        ("context", Kind::Word("Context".to_owned()), "Where it is read."),
        ("text", Kind::Text, "The spelling as it stands on the wire."),
        ("id", Kind::Number, "The listed code's position in the published list."),
    ]
    .map(field);
    comment(text, "A text that is read as a listed code in a context.", "");
    text.push_str("struct Spelling {\n");
    for field in &fields {
        comment(text, &field.sentence, "    ");
        writeln!(text, "    let {}: {}", field.name, type_of(&field.kind))
            .expect("a string takes it");
    }
    text.push_str("\n    init(_ row: Row) {\n");
    let columns = columns(&spelled()[0]);
    for field in &fields {
        assignment(text, field, &columns);
    }
    text.push_str("    }\n}\n");
}

fn assignment(text: &mut String, field: &Field, columns: &[String]) {
    let (name, value) = (camel_case(&field.name), value(field, columns));
    writeln!(text, "        self.{name} = {value}").expect("a string takes it");
}

/// A field as it stands in a row of the native library's table.
fn value(field: &Field, columns: &[String]) -> String {
    let position = columns.iter().position(|column| *column == field.name);
    let position = position.unwrap_or_else(|| panic!("{} is no column", field.name));
    let kind = match field.kind {
        Kind::Number => "number",
        Kind::Flag => "flag",
        Kind::Text | Kind::Code => "text",
        Kind::OptionalCode => "optionalText",
        Kind::Word(_) => "word",
    };
    format!("row.{kind}(at: {position})")
}

/// What `print`, `dump` and a failed test show.
fn mirror(text: &mut String, record: &Record) {
    text.push_str(
        "extension Verdict: CustomReflectable {\n    public var customMirror: Mirror {\n",
    );
    text.push_str("        Mirror(\n            self,\n            children: [\n");
    for field in &record.fields {
        let name = camel_case(&field.name);
        let cast = if field.kind == Kind::OptionalCode { " as Any" } else { "" };
        writeln!(text, "                \"{name}\": {name}{cast},").expect("a string takes it");
    }
    text.push_str("            ],\n            displayStyle: .struct)\n    }\n}\n");
}

fn comment(text: &mut String, sentence: &str, indent: &str) {
    let start = format!("{indent}/// ");
    let options = Options::new(WIDTH)
        .initial_indent(&start)
        .subsequent_indent(&start)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    writeln!(text, "{}", textwrap::fill(sentence, options)).expect("a string takes it");
}
