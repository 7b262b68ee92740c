//! The public types of the Kotlin package, with the sentences of `core` as their KDoc.

use std::fmt::Write as _;

use rspcode_words::{camel_case, cells, columns, listed};
use textwrap::{Options, WrapAlgorithm};

use crate::records::{self, Kind, Record};
use crate::sentences::{self, PAYER_TEXT, Vocabulary, payer_text};

/// The longest line, as Kotlin's own style has it.
const WIDTH: usize = 100;

const INDENT: &str = "    ";

const MADE: &str =
    "// Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.\n\n";

/// The closed vocabularies and the listed codes: `Vocabulary.kt`.
///
/// # Panics
///
/// Never: a string takes all that is written to it.
#[must_use]
pub fn vocabulary() -> String {
    let mut text = header();
    let imports = [
        "com.fasterxml.jackson.annotation.JsonCreator",
        "com.fasterxml.jackson.annotation.JsonValue",
        "com.google.gson.annotations.JsonAdapter",
        "dev.rspcode.json.GsonWords",
        "java.util.Locale",
        "kotlinx.serialization.SerialName",
    ];
    imports_of(&mut text, &imports);
    for Vocabulary { name, sentence, values } in all() {
        let what = name.to_lowercase();
        let has_payer_text = name == "Step";
        text.push('\n');
        kdoc(&mut text, "", &sentence);
        text.push_str("@JsonAdapter(GsonWords::class)\n");
        writeln!(text, "public enum class {name}(").expect("a string takes it");
        kdoc(&mut text, INDENT, "The word for it, the same in every language.");
        writeln!(text, "{INDENT}@get:JsonValue").expect("a string takes it");
        writeln!(text, "{INDENT}public val word: String,").expect("a string takes it");
        if has_payer_text {
            kdoc(&mut text, INDENT, PAYER_TEXT);
            writeln!(text, "{INDENT}public val payerText: String? = null,")
                .expect("a string takes it");
        }
        text.push_str(") {\n");
        for value in values {
            let word = value.word;
            let payer_text = if has_payer_text { payer_text(value.number) } else { None };
            let payer_text = payer_text.map_or_else(String::new, |text| format!(", \"{text}\""));
            kdoc(&mut text, INDENT, &value.documentation());
            writeln!(text, "{INDENT}@SerialName(\"{word}\")").expect("a string takes it");
            writeln!(text, "{INDENT}{}(\"{word}\"{payer_text}),\n", word.to_uppercase())
                .expect("a string takes it");
        }
        write!(
            text,
            "{INDENT};\n\n\
             {INDENT}override fun toString(): String = word\n\n"
        )
        .expect("a string takes it");
        if has_payer_text {
            payer_text_in(
                &mut text,
                "String?",
                "payerText?.let { answers().payerText(it, tag.orEmpty()) }",
            );
        }
        write!(
            text,
            "{INDENT}public companion object {{\n\
             {INDENT}{INDENT}/**\n\
             {INDENT}{INDENT} * The {what} of a word.\n\
             {INDENT}{INDENT} *\n\
             {INDENT}{INDENT} * @throws IllegalArgumentException if it is none of the words, which the error lists.\n\
             {INDENT}{INDENT} */\n\
             {INDENT}{INDENT}@JvmStatic\n\
             {INDENT}{INDENT}@JsonCreator\n\
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
    let mut text = header();
    let imports = [
        "com.fasterxml.jackson.annotation.JsonAnyGetter",
        "com.fasterxml.jackson.annotation.JsonCreator",
        "com.fasterxml.jackson.annotation.JsonIgnore",
        "com.fasterxml.jackson.annotation.JsonInclude",
        "com.google.gson.annotations.JsonAdapter",
        "dev.rspcode.json.GsonCodeInfo",
        "dev.rspcode.json.GsonVerdict",
        "dev.rspcode.json.KotlinxVerdict",
        "java.util.Locale",
        "kotlinx.serialization.Serializable",
    ];
    imports_of(&mut text, &imports);
    let verdict = records::verdict();
    class(&mut text, &verdict, &columns(&cells()[0]));
    text.push_str(
        "\n    override fun toString(): String =\n        \
         \"Verdict(${context.word} ${code ?: \"unlisted\"}: \" +\n            \
         \"outcome=${outcome.word}, next=${next.word}, actor=${actor.word})\"\n\n",
    );
    payer_text_in(&mut text, "String", "answers().payerText(payerText, tag.orEmpty())");
    to_map(&mut text, &verdict);
    text.push('\n');
    companion(&mut text, &verdict);
    text.push_str("}\n");
    let code_info = records::code_info();
    class(&mut text, &code_info, &columns(&listed()[0]));
    text.push_str(
        "\n    override fun toString(): String = \
         \"CodeInfo($code: id=$id, cause=${cause.word}, basis=${basis.word})\"\n\n",
    );
    companion(&mut text, &code_info);
    text.push_str("}\n");
    text
}

/// The versions: `Version.kt`.
///
/// # Panics
///
/// As [`vocabulary`].
#[must_use]
pub fn version() -> String {
    let mut text = format!(
        "{MADE}@file:JvmMultifileClass\n@file:JvmName(\"Rspcode\")\n\npackage dev.rspcode\n"
    );
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

/// The vocabularies of the table and of the procedure.
fn all() -> impl Iterator<Item = Vocabulary> {
    sentences::vocabularies().into_iter().chain(sentences::procedure())
}

fn header() -> String {
    format!("{MADE}package dev.rspcode\n")
}

/// In their order, as Kotlin's own style has it.
fn imports_of(text: &mut String, names: &[&str]) {
    text.push('\n');
    for name in names {
        writeln!(text, "import {name}").expect("a string takes it");
    }
}

/// What names the adapters of a type. A virtual machine passes over annotations whose library is not there.
fn in_json(text: &mut String, name: &str) {
    writeln!(text, "@JsonAdapter(Gson{name}::class)").expect("a string takes it");
    // A code's row is no message between systems.
    if name != "CodeInfo" {
        writeln!(text, "@Serializable(with = Kotlinx{name}::class)").expect("a string takes it");
    }
}

/// The payer's sentence in the payer's language.
fn payer_text_in(text: &mut String, ty: &str, value: &str) {
    write!(
        text,
        "{INDENT}/**\n\
         {INDENT} * [payerText] in the payer's language, which a BCP 47 tag names: `zh-TW`, `zh-HK`, `zh-MO` and `zh-Hant`\n\
         {INDENT} * are Chinese in traditional characters, any other `zh` in simplified ones, any `fr` is Canadian French,\n\
         {INDENT} * and everything else, null too, is English. The translations were made by this project and not reviewed\n\
         {INDENT} * by the provider.\n\
         {INDENT} */\n\
         {INDENT}public fun payerText(tag: String?): {ty} =\n{INDENT}{INDENT}{value}\n\n"
    )
    .expect("a string takes it");
    kdoc(text, INDENT, "[payerText] in the payer's language: that of the locale's tag.");
    write!(
        text,
        "{INDENT}public fun payerText(locale: Locale): {ty} = payerText(locale.toLanguageTag())\n\n"
    )
    .expect("a string takes it");
}

/// The fields as other systems read them. As the value of a verdict, Jackson would leave a null out where it is set up
/// to; as what it may get of one, it does not.
fn to_map(text: &mut String, record: &Record) {
    kdoc(
        text,
        INDENT,
        "What is written as JSON, the same in every language: the table's version, and the fields in snake_case.",
    );
    write!(
        text,
        "{INDENT}@JsonAnyGetter\n{INDENT}@JsonInclude\n{INDENT}public fun toMap(): Map<String, Any?> =\n\
         {INDENT}{INDENT}linkedMapOf(\n{INDENT}{INDENT}{INDENT}\"table_version\" to TABLE_VERSION,\n"
    )
    .expect("a string takes it");
    for field in &record.fields {
        let word = if matches!(field.kind, Kind::Word(_)) { ".word" } else { "" };
        writeln!(
            text,
            "{INDENT}{INDENT}{INDENT}\"{}\" to {}{word},",
            field.name,
            camel_case(&field.name)
        )
        .expect("a string takes it");
    }
    writeln!(text, "{INDENT}{INDENT})").expect("a string takes it");
}

/// Who makes a record. The function is synthetic, so Java cannot call it, as it could a constructor that is
/// internal to Kotlin.
fn companion(text: &mut String, record: &Record) {
    let name = &record.name;
    let is_verdict = name == "Verdict";
    let (position, given) = if is_verdict { (", position: Int", ", position") } else { ("", "") };
    let visibility = if is_verdict { "public" } else { "internal" };
    write!(
        text,
        "{INDENT}{visibility} companion object {{\n\
         {INDENT}{INDENT}@JvmSynthetic\n\
         {INDENT}{INDENT}internal fun of(row: List<String>{position}): {name} = {name}(row{given})\n"
    )
    .expect("a string takes it");
    if is_verdict {
        write!(
            text,
            "\n\
             {INDENT}{INDENT}/**\n\
             {INDENT}{INDENT} * This version's verdict of the context and the code in what was made of one. Nothing else is\n\
             {INDENT}{INDENT} * looked at. A code that this version does not list is the unlisted answer, and so is null.\n\
             {INDENT}{INDENT} *\n\
             {INDENT}{INDENT} * @throws IllegalArgumentException if one of the two is not there or no text, or the context is none\n\
             {INDENT}{INDENT} *   of the words, which the error lists.\n\
             {INDENT}{INDENT} */\n\
             {INDENT}{INDENT}@JvmStatic\n\
             {INDENT}{INDENT}@JsonCreator\n\
             {INDENT}{INDENT}public fun fromMap(map: Map<String, *>): Verdict = verdictOf(map)\n"
        )
        .expect("a string takes it");
    } else {
        write!(
            text,
            "\n\
             {INDENT}{INDENT}/** Jackson for Kotlin would call the constructor, private or not. */\n\
             {INDENT}{INDENT}@JvmStatic\n\
             {INDENT}{INDENT}@JsonCreator\n\
             {INDENT}{INDENT}private fun read(map: Map<String, *>): {name} =\n\
             {INDENT}{INDENT}{INDENT}throw IllegalArgumentException(NO_CODE_INFO_IS_READ)\n"
        )
        .expect("a string takes it");
    }
    writeln!(text, "{INDENT}}}").expect("a string takes it");
}

/// All of a class but its end. It is made from a row of the native library's table, which has these columns.
fn class(text: &mut String, record: &Record, columns: &[String]) {
    text.push('\n');
    kdoc(text, "", &record.sentence);
    in_json(text, &record.name);
    let name = &record.name;
    if name == "Verdict" {
        // An attempt is told a verdict by its position.
        write!(
            text,
            "public class {name} private constructor(\n{INDENT}row: List<String>,\n\
             {INDENT}@get:JvmSynthetic internal val position: Int,\n) {{\n"
        )
    } else {
        writeln!(text, "public class {name} private constructor(row: List<String>) {{")
    }
    .expect("a string takes it");
    for (number, field) in record.fields.iter().enumerate() {
        if number > 0 {
            text.push('\n');
        }
        let column = columns.iter().position(|column| *column == field.name);
        let value = format!("row[{}]", column.expect("every field has a column"));
        kdoc(text, INDENT, &field.sentence);
        if name == "Verdict" {
            writeln!(text, "{INDENT}@get:JsonIgnore").expect("a string takes it");
        }
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
