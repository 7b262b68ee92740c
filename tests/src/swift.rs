//! The public types of the Swift package, with the sentences of `core` as their documentation.

use std::fmt::Write as _;
use std::iter;

use rspcode_words::{camel_case, cells, columns, listed, spelled};
use textwrap::{Options, WrapAlgorithm};

use crate::records::{self, Field, Kind, Record};
use crate::sentences::{self, PAYER_TEXT, Vocabulary, payer_text};

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
    for vocabulary in sentences::vocabularies().into_iter().chain(sentences::procedure()) {
        text.push('\n');
        if let Some(outer) = outer(&vocabulary.name) {
            writeln!(text, "extension {outer} {{").expect("a string takes it");
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

/// The type inside which a vocabulary stands, if it does. At the top level the names of Swift's own protocol
/// `Actor` and of Foundation's `Operation` would be hidden wherever the package is imported, and an app has a
/// `Step`, an `Event` and a `Source` of its own.
fn outer(vocabulary: &str) -> Option<&'static str> {
    match vocabulary {
        "Context" | "Outcome" | "Cause" | "Next" | "Basis" => None,
        "Actor" => Some("Verdict"),
        _ => Some("Attempt"),
    }
}

fn type_of(kind: &Kind) -> String {
    match kind {
        Kind::Number => "Int".to_owned(),
        Kind::Flag => "Bool".to_owned(),
        Kind::Text | Kind::Code => "String".to_owned(),
        Kind::OptionalCode => "String?".to_owned(),
        Kind::Word(name) => {
            outer(name).map_or_else(|| name.clone(), |outer| format!("{outer}.{name}"))
        }
    }
}

/// The name of a case. Beside an optional, `.none` means that there is no value at all.
fn case_of(word: &str) -> String {
    if word == "none" { "nothing".to_owned() } else { camel_case(word) }
}

fn enumeration(text: &mut String, vocabulary: &Vocabulary, indent: &str) {
    comment(text, &vocabulary.sentence, indent);
    let protocols =
        "String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, Word";
    writeln!(text, "{indent}public enum {}: {protocols} {{", vocabulary.name)
        .expect("a string takes it");
    for value in &vocabulary.values {
        comment(text, &value.documentation(), &format!("{indent}    "));
        let (name, word) = (case_of(value.word), value.word);
        let raw = if name == word { String::new() } else { format!(" = \"{word}\"") };
        writeln!(text, "{indent}    case {name}{raw}").expect("a string takes it");
    }
    if matches!(vocabulary.name.as_str(), "Context" | "Operation" | "Source" | "Kind" | "Event") {
        write!(
            text,
            "\n{indent}    /// What the core knows it by.\n{indent}    var number: UInt8 {{\n\
             {indent}        switch self {{\n"
        )
        .expect("a string takes it");
        for value in &vocabulary.values {
            writeln!(text, "{indent}        case .{}: {}", case_of(value.word), value.number)
                .expect("a string takes it");
        }
        writeln!(text, "{indent}        }}\n{indent}    }}").expect("a string takes it");
    }
    if vocabulary.name == "Step" {
        text.push('\n');
        comment(text, PAYER_TEXT, &format!("{indent}    "));
        write!(
            text,
            "{indent}    public var payerText: String? {{\n{indent}        switch self {{\n"
        )
        .expect("a string takes it");
        for value in &vocabulary.values {
            let sentence = payer_text(value.number)
                .map_or_else(|| "nil".to_owned(), |sentence| format!("\"{sentence}\""));
            let start = format!("{indent}        case .{}:", case_of(value.word));
            let line = format!("{start} {sentence}");
            if line.len() <= WIDTH {
                writeln!(text, "{line}")
            } else {
                writeln!(text, "{start}\n{indent}            {sentence}")
            }
            .expect("a string takes it");
        }
        writeln!(text, "{indent}        }}\n{indent}    }}").expect("a string takes it");
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
    json(text, record);
    text.push('\n');
    mirror(text, record);
}

/// What is written; what is read is checked, in the package's own file.
fn json(text: &mut String, record: &Record) {
    let fields = record.fields.iter().map(|field| &*field.name);
    let names: Vec<_> = iter::once("table_version").chain(fields).collect();
    text.push_str("extension Verdict: Encodable {\n");
    coding_keys(text, &names);
    text.push_str("\n    public func encode(to encoder: any Encoder) throws {\n");
    text.push_str("        var fields = encoder.container(keyedBy: CodingKeys.self)\n");
    for name in names.into_iter().map(camel_case) {
        writeln!(text, "        try fields.encode({name}, forKey: .{name})")
            .expect("a string takes it");
    }
    text.push_str("    }\n}\n");
}

/// The names in JSON, which every language writes in the same way.
fn coding_keys(text: &mut String, names: &[&str]) {
    text.push_str("    enum CodingKeys: String, CodingKey {\n");
    for &word in names {
        let name = camel_case(word);
        let raw = if name == word { String::new() } else { format!(" = \"{word}\"") };
        writeln!(text, "        case {name}{raw}").expect("a string takes it");
    }
    text.push_str("    }\n");
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
    text.push_str("    }\n}\n\n");
    let names: Vec<_> = record.fields.iter().map(|field| &*field.name).collect();
    text.push_str("extension CodeInfo: Encodable {\n");
    coding_keys(text, &names);
    text.push_str("}\n");
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
