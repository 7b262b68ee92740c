//! The sentences of the closed vocabularies, read from the doc comments in `core`: they are written
//! once, there, and carried into every other language from here.

use std::fmt::Write as _;

use rspcode::{
    Actor, Basis, Cause, Context, End, Event, Kind, Locale, Next, Operation, Outcome, Reason,
    Source, Step,
};
use syn::{Attribute, Expr, ExprLit, Item, ItemEnum, Lit, Meta, Variant};

use crate::spec;

/// A closed vocabulary and its values, in the order of their numbers.
#[derive(Debug)]
pub struct Vocabulary {
    /// The name of the type.
    pub name: String,
    /// What it is about: the first sentence on the type.
    pub sentence: String,
    /// The values, in the order of their numbers.
    pub values: Vec<Value>,
}

/// A value of a closed vocabulary.
#[derive(Debug)]
pub struct Value {
    /// The name of the variant.
    pub name: String,
    /// The number, as it stands in the source.
    pub number: u8,
    /// The word, the same in every language.
    pub word: &'static str,
    /// What it means.
    pub sentence: String,
    /// Of a context, the fields of OTT Pay that stand in it; they are one line of their own on the variant.
    pub fields: Option<String>,
}

impl Value {
    /// What the documentation of another language says: what it means, and the fields.
    #[must_use]
    pub fn documentation(&self) -> String {
        let fields = self.fields.iter().map(|fields| format!(" Fields: {fields}."));
        std::iter::once(self.sentence.clone()).chain(fields).collect()
    }
}

/// The words of a vocabulary, by number from 1.
fn words(vocabulary: &str) -> Vec<&'static str> {
    match vocabulary {
        "Context" => Context::ALL.map(Context::as_str).into(),
        "Outcome" => Outcome::ALL.map(Outcome::as_str).into(),
        "Cause" => Cause::ALL.map(Cause::as_str).into(),
        "Next" => Next::ALL.map(Next::as_str).into(),
        "Actor" => Actor::ALL.map(Actor::as_str).into(),
        "Basis" => Basis::ALL.map(Basis::as_str).into(),
        "Operation" => Operation::ALL.map(Operation::as_str).into(),
        "Source" => Source::ALL.map(Source::as_str).into(),
        "Kind" => Kind::ALL.map(Kind::as_str).into(),
        "Event" => Event::ALL.map(Event::as_str).into(),
        "Step" => Step::ALL.map(Step::as_str).into(),
        "Reason" => Reason::ALL.map(Reason::as_str).into(),
        "End" => End::ALL.map(End::as_str).into(),
        "Locale" => Locale::ALL.map(Locale::tag).into(),
        _ => panic!("{vocabulary} is a new vocabulary: name it here"),
    }
}

/// The six vocabularies of a verdict.
#[must_use]
pub fn vocabularies() -> Vec<Vocabulary> {
    vocabularies_of("core/src/vocabulary.rs")
}

/// The vocabularies of the procedure: of a reply that is read whole, and of an attempt.
#[must_use]
pub fn procedure() -> Vec<Vocabulary> {
    let mut vocabularies = vocabularies_of("core/src/reply.rs");
    vocabularies.extend(vocabularies_of("core/src/attempt_vocabulary.rs"));
    vocabularies
}

/// The languages of the payer, whose words are their tags.
///
/// # Panics
///
/// Never: there is one vocabulary in that file.
#[must_use]
pub fn locales() -> Vocabulary {
    vocabularies_of("core/src/locale.rs").pop().expect("it is there")
}

/// What `Step::payer_text` is, for the languages whose sentences are generated.
pub const PAYER_TEXT: &str = "What may be shown to the payer at this step; until then the last verdict's text holds, or that of a silence if that verdict is final.";

/// The payer's sentence of a step, by its number.
#[must_use]
pub fn payer_text(step: u8) -> Option<&'static str> {
    Step::ALL[usize::from(step) - 1].payer_text()
}

/// The vocabularies as they stand in a file.
///
/// # Panics
///
/// If that file cannot be read, or a variant has no sentence or no number.
fn vocabularies_of(path: &str) -> Vec<Vocabulary> {
    let file = syn::parse_file(&spec::read(path)).expect("Rust");
    file.items
        .iter()
        .filter_map(|item| match item {
            Item::Enum(item) => Some(vocabulary(item)),
            _ => None,
        })
        .collect()
}

fn vocabulary(item: &ItemEnum) -> Vocabulary {
    let name = item.ident.to_string();
    let words = words(&name);
    let value = |variant: &Variant| {
        let (name, number) = (variant.ident.to_string(), number(variant));
        let sentence = first_line(&variant.attrs, &name);
        Value {
            number,
            word: words[usize::from(number) - 1],
            sentence,
            fields: fields(&variant.attrs),
            name,
        }
    };
    let values = item.variants.iter().map(value).collect();
    Vocabulary { sentence: first_line(&item.attrs, &name), name, values }
}

fn fields(attrs: &[Attribute]) -> Option<String> {
    let lines = doc_lines(attrs);
    let fields = lines.iter().find_map(|line| line.strip_prefix("Fields: "))?;
    Some(fields.strip_suffix('.').expect("the fields end with a stop").to_owned())
}

fn number(variant: &Variant) -> u8 {
    match &variant.discriminant {
        Some((_, Expr::Lit(ExprLit { lit: Lit::Int(number), .. }))) => {
            number.base10_parse().expect("a small number")
        }
        _ => panic!("{} has no number", variant.ident),
    }
}

pub(crate) fn first_line(attrs: &[Attribute], name: &str) -> String {
    let line = doc_lines(attrs).into_iter().next();
    let line = line.unwrap_or_else(|| panic!("{name} has no sentence"));
    assert!(line.ends_with('.'), "the sentence on {name} has to stand on one line: {line}");
    line
}

pub(crate) fn doc_lines(attrs: &[Attribute]) -> Vec<String> {
    attrs
        .iter()
        .filter_map(|attr| match &attr.meta {
            Meta::NameValue(doc) if doc.path.is_ident("doc") => match &doc.value {
                Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
                    Some(text.value().trim().to_owned())
                }
                _ => None,
            },
            _ => None,
        })
        .collect()
}

/// The sentences as a Rust module, for the command line.
#[must_use]
pub fn rust_text() -> String {
    let mut vocabularies = vocabularies();
    // Of an end the command line has the step's sentence.
    vocabularies.extend(procedure().into_iter().filter(|vocabulary| vocabulary.name != "End"));
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
        for value in values {
            writeln!(text, "        {name}::{} => {:?},", value.name, value.documentation())
                .expect("a string takes it");
        }
        text.push_str("    }\n}\n");
    }
    text
}
