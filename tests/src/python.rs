//! The types of the Python package, with the sentences of `core` as their docstrings.

use std::fmt::Write as _;

use textwrap::{Options, WrapAlgorithm};

use crate::functions::{Function, functions};
use crate::records::{self, Field, Kind, Record};
use crate::sentences::{self, PAYER_TEXT, Vocabulary};

/// The longest line, as the package's formatter has it.
const WIDTH: usize = 100;

const INDENT: &str = "    ";

/// What the native module holds besides functions, and of which types.
const CONSTANTS: [(&str, &str); 6] = [
    ("CODES", "tuple[CodeInfo, ...]"),
    ("FIELDS", "tuple[_FieldWord, ...]"),
    ("SPELLINGS", "tuple[str, ...]"),
    ("TABLE_VERSION", "int"),
    ("VERDICTS", "tuple[Verdict, ...]"),
    ("__version__", "str"),
];

/// The one class of the native module.
const CLASS: &str = "\n@final\nclass Cells:\n    \
    \"\"\"The positions of answers among `VERDICTS`, two bytes for each.\"\"\"\n\n    \
    def __len__(self) -> int: ...\n";

/// The vocabularies that the native module's functions take, with the names of their words in the stub.
const TAKEN: [&str; 5] = ["Context", "Operation", "Source", "Kind", "Event"];

/// What a step has besides its text.
const STEP_TEXT_IN: &str = r#"
    def payer_text_in(self, tag: str | None) -> str | None:
        """Return the `payer_text` in the payer's language, as `Verdict.payer_text_in` does."""
        from rspcode._native import step_payer_text_in

        return step_payer_text_in(self, tag)
"#;

/// What all vocabularies have.
const WORDS: &str = r#"from enum import StrEnum


class _Words(StrEnum):
    """A closed vocabulary, which names its words to whoever has another."""

    @classmethod
    def _missing_(cls, value: object) -> None:
        name, words = cls.__name__.lower(), ", ".join(cls)
        raise ValueError(f"unknown {name}; the valid words are {words}; not {repr(value)[:60]}")
"#;

/// The closed vocabularies and the listed codes: `_vocabulary.py`.
///
/// # Panics
///
/// Never: a string takes all that is written to it.
#[must_use]
pub fn vocabulary() -> String {
    let mut text = header("The closed vocabularies, and the listed codes.");
    text.push_str(WORDS);
    let vocabularies = sentences::vocabularies().into_iter().chain(sentences::procedure());
    for Vocabulary { name, sentence, values } in vocabularies {
        class(&mut text, &name, "_Words", &sentence);
        for value in values {
            member(&mut text, &value.word.to_uppercase(), value.word, &value.documentation());
        }
        if name == "Step" {
            text.push_str("\n    payer_text: str | None\n");
            docstring(&mut text, PAYER_TEXT, INDENT);
            text.push_str(STEP_TEXT_IN);
        }
    }
    class(&mut text, "Code", "StrEnum", "A listed code, as it stands on the wire.");
    for code in rspcode::codes() {
        member(&mut text, code.code(), code.code(), code.explanation());
    }
    text
}

/// The fields of a verdict and of a listed code: `_fields.py`.
#[must_use]
pub fn fields() -> String {
    let mut text = header("What can be read from a verdict and from a listed code.");
    text.push_str("from dataclasses import dataclass\n\n");
    text.push_str(
        "from rspcode._vocabulary import Actor, Basis, Cause, Code, Context, Next, Outcome\n",
    );
    for record in [records::verdict(), records::code_info()] {
        dataclass(&mut text, &record);
    }
    text
}

/// The versions of the Python files, which the native module compares with its own: `_versions.py`.
#[must_use]
pub fn versions() -> String {
    let mut text = header("Of which versions the Python files of this package are.");
    let versions = [
        ("VERSION", format!("\"{}\"", rspcode::VERSION)),
        ("TABLE_VERSION", rspcode::TABLE_VERSION.to_string()),
    ];
    for (name, value) in versions {
        writeln!(text, "{name} = {value}").expect("a string takes it");
    }
    text
}

/// What the native module gives to Python, for type checkers and editors: `_native.pyi`. The functions
/// and what they say of themselves are those of `src/lib.rs`.
///
/// # Panics
///
/// If that file cannot be read, or has a function that nobody gave a signature here.
#[must_use]
pub fn native_stub() -> String {
    let mut text = header("What the native module holds.");
    text.push_str(
        "from collections.abc import Iterable\nfrom typing import Final, Literal, TypeAlias, final\n\n",
    );
    text.push_str(
        "from rspcode._procedure import Move\n\
         from rspcode._verdict import CodeInfo, Verdict\n\
         from rspcode._vocabulary import Context, End, Event, Kind, Operation, Source, Step\n\n",
    );
    let functions = functions("bindings-python/src/lib.rs");
    text.push_str("__all__ = [\n");
    let constants = CONSTANTS.iter().map(|(name, _)| *name).chain(["Cells"]);
    let mut names: Vec<_> = functions.iter().map(|function| function.name.as_str()).collect();
    names.sort_unstable();
    let mut all: Vec<_> = constants.chain(names).collect();
    // Upper case first, then names with two underscores, as the package's linter sorts them.
    all.sort_by_key(|name| (name.chars().any(char::is_lowercase), *name));
    for name in all {
        writeln!(text, "{INDENT}\"{name}\",").expect("a string takes it");
    }
    text.push_str("]\n\n");
    let vocabularies = sentences::vocabularies().into_iter().chain(sentences::procedure());
    for Vocabulary { name, values, .. } in vocabularies {
        if !TAKEN.contains(&name.as_str()) {
            continue;
        }
        writeln!(text, "_{name}Word: TypeAlias = Literal[").expect("a string takes it");
        for value in values {
            writeln!(text, "{INDENT}\"{}\",", value.word).expect("a string takes it");
        }
        text.push_str("]\n");
    }
    text.push_str("_FieldWord: TypeAlias = Literal[\n");
    let fields = records::verdict().fields.into_iter().map(|field| field.name);
    for name in std::iter::once("cell".to_owned()).chain(fields) {
        writeln!(text, "{INDENT}\"{name}\",").expect("a string takes it");
    }
    text.push_str("]\n\n");
    for (name, ty) in CONSTANTS {
        writeln!(text, "{name}: Final[{ty}]").expect("a string takes it");
    }
    text.push_str(CLASS);
    for Function { name, doc } in &functions {
        let signature = match name.as_str() {
            "classify" => "context: Context | _ContextWord, code: str | None) -> Verdict",
            "classify_many" => {
                "context: Context | _ContextWord, codes: Iterable[str | None]) -> list[Verdict]"
            }
            "find" => "code: str | None) -> CodeInfo | None",
            "read_reply" => {
                "\n    operation: Operation | _OperationWord,\n    source: Source | _SourceWord,\n    *,\n    \
                 rsp_code: str | None = None,\n    inner: str | None = None,\n    \
                 state: str | None = None,\n) -> Verdict"
            }
            "start" => {
                "kind: Kind | _KindWord, can_cancel: bool, can_repeat: bool, fresh_code: bool) -> Move"
            }
            "heard" => "attempt: int, verdict: Verdict) -> Move",
            "told" => "attempt: int, event: Event | _EventWord) -> Move",
            "is_attempt" => "number: int) -> bool",
            "kind_of" => "attempt: int) -> Kind",
            "end_of" => "attempt: int) -> End | None",
            "payer_text_in" => "verdict: Verdict, tag: str | None) -> str",
            "step_payer_text_in" => "step: Step, tag: str | None) -> str | None",
            "describe" => "attempt: int) -> str",
            "arrow_cells" => "context: object, column: object) -> Cells",
            "arrow_schema" => "fields: list[tuple[str, str]], is_table: bool) -> object",
            "arrow_stream" => {
                "cells: Cells, fields: list[tuple[str, str]], is_table: bool) -> object"
            }
            "arrow_array" => "cells: Cells, field: str) -> tuple[object, object]",
            "run" => "arguments: list[str]) -> int",
            _ => panic!("{name} has no signature here"),
        };
        write!(text, "\ndef {name}({signature}:\n").expect("a string takes it");
        let [first, rest @ ..] = doc.as_slice() else { panic!("{name} is not documented") };
        write!(text, "{INDENT}\"\"\"{first}").expect("a string takes it");
        for line in rest {
            write!(text, "\n{}", format!("{INDENT}{line}").trim_end()).expect("a string takes it");
        }
        let end = if rest.is_empty() { String::new() } else { format!("\n{INDENT}") };
        writeln!(text, "{end}\"\"\"").expect("a string takes it");
    }
    text
}

fn header(sentence: &str) -> String {
    format!(
        "\"\"\"{sentence}\n\n\
         Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.\n\
         \"\"\"\n\n"
    )
}

fn class(text: &mut String, name: &str, base: &str, sentence: &str) {
    write!(text, "\n\nclass {name}({base}):\n").expect("a string takes it");
    docstring(text, sentence, INDENT);
    text.push('\n');
}

fn member(text: &mut String, name: &str, word: &str, sentence: &str) {
    writeln!(text, "{INDENT}{name} = \"{word}\"").expect("a string takes it");
    docstring(text, sentence, INDENT);
}

fn dataclass(text: &mut String, record: &Record) {
    let options = "frozen=True, slots=True, eq=False, repr=False, init=False, match_args=False";
    write!(text, "\n\n@dataclass({options})\nclass {}Fields:\n", record.name)
        .expect("a string takes it");
    docstring(text, &record.sentence, INDENT);
    text.push('\n');
    for Field { name, kind, sentence } in &record.fields {
        writeln!(text, "{INDENT}{name}: {}", type_of(kind)).expect("a string takes it");
        docstring(text, sentence, INDENT);
    }
}

fn type_of(kind: &Kind) -> &str {
    match kind {
        Kind::Number => "int",
        Kind::Flag => "bool",
        Kind::Text => "str",
        Kind::Code => "Code",
        Kind::OptionalCode => "Code | None",
        Kind::Word(vocabulary) => vocabulary,
    }
}

/// On one line if it fits there, quotes included.
fn docstring(text: &mut String, sentence: &str, indent: &str) {
    assert!(!sentence.contains(['"', '\\']), "a docstring would have to escape {sentence}");
    if indent.len() + sentence.len() + 6 <= WIDTH {
        writeln!(text, "{indent}\"\"\"{sentence}\"\"\"").expect("a string takes it");
        return;
    }
    let first = format!("{indent}\"\"\"");
    // Named, because what it is otherwise depends on the features that other crates ask for.
    let options = Options::new(WIDTH)
        .initial_indent(&first)
        .subsequent_indent(indent)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    writeln!(text, "{}\n{indent}\"\"\"", textwrap::fill(sentence, options))
        .expect("a string takes it");
}
