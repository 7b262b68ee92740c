//! The C header: cbindgen's, with the closed vocabularies and the listed codes in front of it.

use std::fmt::Write as _;

use cbindgen::{Builder, Config, DocumentationStyle, ItemType, Language, Style};
use syn::{Fields, Item};
use textwrap::{Options, WrapAlgorithm};

use crate::records::{self, Record};
use crate::sentences::{self, Vocabulary, doc_lines, first_line};
use crate::spec;

/// The sources of the header, in its order.
const SOURCES: [&str; 9] = [
    "table.rs",
    "lookup.rs",
    "json.rs",
    "reply.rs",
    "attempt.rs",
    "words.rs",
    "attempt_words.rs",
    "../payer/src/lib.rs",
    "versions.rs",
];

/// The longest line.
const WIDTH: usize = 100;

const ABOUT: &str = "\
/*
 * What an OTT Pay response code means in its context, and what to do next, after every answer, silence and wish.
 *
 * Every function can be called from any thread at any time. None allocates, blocks, prints, or keeps
 * anything; whatever is passed, none crashes as long as the bytes can be read. Pointers that they return are
 * to constants that last as long as the program, and are never NULL. A number that does not exist is answered, too.
 *
 * Numbers never change their meaning, and 0 stands for none.
 *
 * Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.
 */";

/// `rspcode.h`.
///
/// # Panics
///
/// If a source cannot be read, or says of a field what `core` does not.
#[must_use]
pub fn header() -> String {
    let table = syn::parse_file(&spec::read("bindings-c/src/table.rs")).expect("Rust");
    fields_say_what_core_says(&table, "rspcode_verdict", &records::verdict());
    fields_say_what_core_says(&table, "rspcode_code_info", &records::code_info());

    let mut builder = Builder::new().with_config(config());
    for source in SOURCES {
        builder = builder.with_src(spec::root().join("bindings-c/src").join(source));
    }
    let mut header = Vec::new();
    builder.generate().expect("cbindgen understands the sources").write(&mut header);
    let header = String::from_utf8(header).expect("UTF-8");
    short_comments(&header)
        .replace("const struct rspcode_", "const rspcode_")
        .replace("struct rspcode_move rspcode_", "rspcode_move rspcode_")
}

fn config() -> Config {
    let mut config = Config {
        language: Language::C,
        style: Style::Both,
        cpp_compat: true,
        usize_is_size_t: true,
        header: Some(ABOUT.to_owned()),
        include_guard: Some("RSPCODE_H".to_owned()),
        no_includes: true,
        sys_includes: vec!["stddef.h".to_owned(), "stdint.h".to_owned()],
        after_includes: Some(versions() + &vocabularies() + &calls() + &codes()),
        documentation_style: DocumentationStyle::Doxy,
        line_length: WIDTH,
        tab_width: 4,
        ..Config::default()
    };
    config.function.args = cbindgen::Layout::Auto;
    config.export.item_types =
        vec![ItemType::Structs, ItemType::Typedefs, ItemType::Functions, ItemType::OpaqueItems];
    config
}

/// Comments of one line in one line.
fn short_comments(header: &str) -> String {
    let mut text = String::new();
    let mut lines = header.lines();
    while let Some(line) = lines.next() {
        let ahead: Vec<_> = lines.clone().take(2).map(str::trim_start).collect();
        match (line.trim_start(), &ahead[..]) {
            ("/**", [sentence, "*/"]) => {
                let indent = line.strip_suffix("/**").unwrap_or_default();
                comment(&mut text, sentence.trim_start_matches("* "), indent);
                lines.nth(1);
            }
            // C90 has no comment of that kind.
            ("#endif // __cplusplus" | "#endif  // __cplusplus", _) => text.push_str("#endif\n"),
            _ => text.extend([line, "\n"]),
        }
    }
    text
}

fn versions() -> String {
    let mut text = String::from("\n/** The version of this header. */\n");
    let version = rspcode::VERSION;
    writeln!(text, "#define RSPCODE_VERSION \"{version}\"").expect("a string takes it");
    for (part, number) in ["MAJOR", "MINOR", "PATCH"].iter().zip(version.split('.')) {
        writeln!(text, "#define RSPCODE_VERSION_{part} {number}").expect("a string takes it");
    }
    text
}

fn vocabularies() -> String {
    let mut text = String::new();
    let vocabularies = sentences::vocabularies().into_iter().chain(sentences::procedure());
    for Vocabulary { name, sentence, values } in vocabularies.chain([sentences::locales()]) {
        let name = name.to_lowercase();
        let values = values.iter().map(|value| {
            (
                value.word.replace('-', "_").to_uppercase(),
                u32::from(value.number),
                value.documentation().replace('`', ""),
            )
        });
        enumeration(&mut text, &format!("{name}_value"), &name.to_uppercase(), &sentence, values);
    }
    text
}

/// Which calls there are: a bit for each field of `Calls`, in their order.
fn calls() -> String {
    let file = syn::parse_file(&spec::read("core/src/attempt.rs")).expect("Rust");
    let calls = file.items.iter().find_map(|item| match item {
        Item::Struct(item) if item.ident == "Calls" => Some(item),
        _ => None,
    });
    let calls = calls.expect("core has the calls");
    let values = calls.fields.iter().enumerate().map(|(place, field)| {
        let name = field.ident.as_ref().expect("a name").to_string();
        let sentence = first_line(&field.attrs, &name);
        (name.to_uppercase(), 1 << place, sentence)
    });
    let mut text = String::new();
    enumeration(&mut text, "calls", "", &first_line(&calls.attrs, "Calls"), values);
    text
}

/// `sentences.rs` of the library: the sentences that it answers with.
#[must_use]
pub fn sentences() -> String {
    let mut text = String::from(
        "//! The sentences on steps and reasons.\n\
         //!\n\
         //! Made by `cargo run -p rspcode-tests -- write` from `core`; do not edit.\n\n\
         use core::ffi::CStr;\n",
    );
    let steps = rspcode::Step::ALL.map(|step| step.payer_text().unwrap_or_default().to_owned());
    for Vocabulary { name, values, .. } in sentences::procedure() {
        if name == "Step" || name == "Reason" {
            let sentences: Vec<_> = values.into_iter().map(|value| value.sentence).collect();
            c_texts(&mut text, &format!("{}_SENTENCES", name.to_uppercase()), &sentences);
        }
    }
    c_texts(&mut text, "PAYER_TEXTS", &steps);
    text
}

fn c_texts(text: &mut String, name: &str, sentences: &[String]) {
    let count = sentences.len();
    writeln!(text, "\n/// By number from 1.\npub(crate) static {name}: [&CStr; {count}] = [")
        .expect("a string takes it");
    for sentence in sentences {
        writeln!(text, "    c{sentence:?},").expect("a string takes it");
    }
    text.push_str("];\n");
}

fn codes() -> String {
    let unlisted = rspcode::classify(rspcode::Context::PayReply, "");
    let unlisted = ("UNLISTED".to_owned(), u32::from(unlisted.id()), unlisted.explanation());
    let listed = rspcode::codes();
    let listed = listed
        .iter()
        .map(|code| (code.code().to_owned(), u32::from(code.id()), code.explanation()));
    let values = std::iter::once(unlisted).chain(listed);
    let values = values.map(|(name, number, sentence)| (name, number, sentence.to_owned()));
    let mut text = String::new();
    enumeration(&mut text, "code_id", "CODE", "The listed codes, by id.", values);
    text
}

fn enumeration(
    text: &mut String,
    tag: &str,
    prefix: &str,
    sentence: &str,
    values: impl Iterator<Item = (String, u32, String)>,
) {
    text.push('\n');
    comment(text, sentence, "");
    writeln!(text, "enum rspcode_{tag} {{").expect("a string takes it");
    for (place, (name, number, sentence)) in values.enumerate() {
        // C90 has no comma behind the last one.
        text.push_str(if place == 0 { "" } else { ",\n" });
        comment(text, &sentence, "    ");
        let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}_") };
        write!(text, "    RSPCODE_{prefix}{name} = {number}").expect("a string takes it");
    }
    text.push_str("\n};\n");
}

fn comment(text: &mut String, sentence: &str, indent: &str) {
    if indent.len() + sentence.len() + 7 <= WIDTH {
        writeln!(text, "{indent}/** {sentence} */").expect("a string takes it");
        return;
    }
    let star = format!("{indent} * ");
    // Named, because what it is otherwise depends on the features that other crates ask for.
    let options = Options::new(WIDTH)
        .initial_indent(&star)
        .subsequent_indent(&star)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    writeln!(text, "{indent}/**\n{}\n{indent} */", textwrap::fill(sentence, options))
        .expect("a string takes it");
}

/// What a field means is said once, in `core`: here the first line on the field has to say the same.
fn fields_say_what_core_says(file: &syn::File, name: &str, record: &Record) {
    let fields = file.items.iter().find_map(|item| match item {
        Item::Struct(item) if item.ident == name => match &item.fields {
            Fields::Named(fields) => Some(&fields.named),
            Fields::Unnamed(_) | Fields::Unit => None,
        },
        _ => None,
    });
    for field in &record.fields {
        // A verdict has the row of its code, where the code is the text and has its message.
        let c_name = match (name, field.name.as_str()) {
            ("rspcode_verdict", "code" | "message" | "explanation") => continue,
            ("rspcode_code_info", "code") => "text",
            (_, name) => name,
        };
        let c_field = fields
            .iter()
            .flat_map(|fields| fields.iter())
            .find(|c_field| c_field.ident.as_ref().is_some_and(|ident| ident == c_name))
            .unwrap_or_else(|| panic!("{name} has no {c_name}"));
        let said = doc_lines(&c_field.attrs);
        assert_eq!(
            said.first(),
            Some(&field.sentence),
            "on {c_name} of {name} core says otherwise"
        );
    }
}
