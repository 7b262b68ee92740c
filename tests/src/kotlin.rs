//! The public types of the Kotlin package, with the sentences of `core` as their KDoc.

use std::fmt::Write as _;

use rspcode_words::{camel_case, cells, columns, listed};
use textwrap::{Options, WrapAlgorithm};

use crate::records::{self, Kind, Record};
use crate::sentences::{self, Vocabulary};

/// The longest line, as Kotlin's own style has it.
const WIDTH: usize = 100;

const INDENT: &str = "    ";

/// The closed vocabularies and the listed codes: `Vocabulary.kt`.
///
/// # Panics
///
/// Never: a string takes all that is written to it.
#[must_use]
pub fn vocabulary() -> String {
    let mut text = header("");
    for Vocabulary { name, sentence, values } in sentences::vocabularies() {
        let what = name.to_lowercase();
        text.push('\n');
        kdoc(&mut text, "", &sentence);
        writeln!(text, "public enum class {name}(").expect("a string takes it");
        kdoc(&mut text, INDENT, "The word for it, the same in every language.");
        writeln!(text, "{INDENT}public val word: String,\n) {{").expect("a string takes it");
        for value in values {
            let word = value.word;
            kdoc(&mut text, INDENT, &value.sentence);
            writeln!(text, "{INDENT}{}(\"{word}\"),\n", word.to_uppercase())
                .expect("a string takes it");
        }
        write!(
            text,
            "{INDENT};\n\n\
             {INDENT}public companion object {{\n\
             {INDENT}{INDENT}/**\n\
             {INDENT}{INDENT} * The {what} of a word.\n\
             {INDENT}{INDENT} *\n\
             {INDENT}{INDENT} * @throws IllegalArgumentException if it is none of the words, which the error lists.\n\
             {INDENT}{INDENT} */\n\
             {INDENT}{INDENT}@JvmStatic\n\
             {INDENT}{INDENT}public fun of(word: String): {name} =\n\
             {INDENT}{INDENT}{INDENT}entries.find {{ it.word == word }}\n\
             {INDENT}{INDENT}{INDENT}{INDENT}?: throw unknownWord(\"{what}\", word, entries.map {{ it.word }})\n\
             {INDENT}}}\n}}\n"
        )
        .expect("a string takes it");
    }
    text.push('\n');
    kdoc(&mut text, "", "The listed codes, as they stand on the wire.");
    text.push_str("public object Code {\n");
    for (number, code) in rspcode::codes().iter().enumerate() {
        if number > 0 {
            text.push('\n');
        }
        kdoc(&mut text, INDENT, code.explanation());
        writeln!(text, "{INDENT}public const val {0}: String = \"{0}\"", code.code())
            .expect("a string takes it");
    }
    text.push_str("}\n");
    text
}

/// The verdict and the code's row: `Records.kt`.
///
/// # Panics
///
/// As [`vocabulary`].
#[must_use]
pub fn records() -> String {
    let mut text = header("");
    class(&mut text, &records::verdict(), &columns(&cells()[0]));
    text.push_str(
        "\n    override fun toString(): String =\n        \
         \"Verdict(${context.word} ${code ?: \"unlisted\"}: \" +\n            \
         \"outcome=${outcome.word}, next=${next.word}, actor=${actor.word})\"\n}\n",
    );
    class(&mut text, &records::code_info(), &columns(&listed()[0]));
    text.push_str(
        "\n    override fun toString(): String = \
         \"CodeInfo($code: id=$id, cause=${cause.word}, basis=${basis.word})\"\n}\n",
    );
    text
}

/// The versions: `Version.kt`.
///
/// # Panics
///
/// As [`vocabulary`].
#[must_use]
pub fn version() -> String {
    let mut text = header("@file:JvmMultifileClass\n@file:JvmName(\"Rspcode\")\n\n");
    text.push('\n');
    kdoc(&mut text, "", "The version of this package.");
    writeln!(text, "public const val VERSION: String = \"{}\"\n", rspcode::VERSION)
        .expect("a string takes it");
    kdoc(
        &mut text,
        "",
        "The version of the table: one integer, raised whenever a cell or a text changes.",
    );
    writeln!(text, "public const val TABLE_VERSION: Int = {}", rspcode::TABLE_VERSION)
        .expect("a string takes it");
    text
}

/// `pom.xml` with the version of the crates.
///
/// # Panics
///
/// If the committed file has no version.
#[must_use]
pub fn pom(committed: &str) -> String {
    const NAME: &str = "<artifactId>rspcode</artifactId>\n    <version>";
    let (before, rest) = committed.split_once(NAME).expect("a version");
    let (_, after) = rest.split_once('<').expect("its end");
    format!("{before}{NAME}{}<{after}", rspcode::VERSION)
}

fn header(annotations: &str) -> String {
    format!(
        "// Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.\n\n\
         {annotations}package dev.rspcode\n"
    )
}

/// All of a class but its end. It is made from a row of the native library's table, which has these columns.
fn class(text: &mut String, record: &Record, columns: &[String]) {
    text.push('\n');
    kdoc(text, "", &record.sentence);
    writeln!(text, "public class {} internal constructor(row: List<String>) {{", record.name)
        .expect("a string takes it");
    for (number, field) in record.fields.iter().enumerate() {
        if number > 0 {
            text.push('\n');
        }
        let column = columns.iter().position(|column| *column == field.name);
        let value = format!("row[{}]", column.expect("every field has a column"));
        kdoc(text, INDENT, &field.sentence);
        let (ty, value) = match &field.kind {
            Kind::Number => ("Int", format!("{value}.toInt()")),
            Kind::Flag => ("Boolean", format!("{value}.toBooleanStrict()")),
            Kind::Text | Kind::Code => ("String", value),
            Kind::OptionalCode => ("String?", format!("{value}.ifEmpty {{ null }}")),
            Kind::Word(vocabulary) => (vocabulary.as_str(), format!("{vocabulary}.of({value})")),
        };
        writeln!(text, "{INDENT}public val {}: {ty} = {value}", camel_case(&field.name))
            .expect("a string takes it");
    }
}

/// A sentence in front of what it is about.
fn kdoc(text: &mut String, indent: &str, sentence: &str) {
    let line = format!("{indent}/** {sentence} */");
    if line.len() <= WIDTH {
        writeln!(text, "{line}").expect("a string takes it");
        return;
    }
    let start = format!("{indent} * ");
    let options = Options::new(WIDTH)
        .initial_indent(&start)
        .subsequent_indent(&start)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    writeln!(text, "{indent}/**\n{}\n{indent} */", textwrap::fill(sentence, options))
        .expect("a string takes it");
}
