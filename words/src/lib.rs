//! The answers of rspcode as rows of words, numbers and flags: what the exported table, the vectors and
//! the packages of other languages are made from.
//!
//! It serves the project's own command line, packages and tests, and promises nothing to others.

pub mod diagram;
pub mod page;

use rspcode::{CodeInfo, Spelling, Verdict, WRONG_CONTEXT};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A verdict with every value as the word or flag that all languages share, in the order of the exported
/// table; a context that is none is the number 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(
    missing_docs,
    clippy::struct_excessive_bools,
    reason = "they are the verdict's own answers"
)]
pub struct Cell<C = String> {
    pub context: C,
    pub id: u8,
    pub code: Option<String>,
    pub outcome: String,
    pub cause: String,
    pub next: String,
    pub actor: String,
    pub is_final: bool,
    pub may_release_goods: bool,
    pub may_charge_again: bool,
    pub basis: String,
    pub message: String,
    pub explanation: String,
    pub payer_text: String,
}

/// How many columns a program decides by: these come first, and behind them what people read.
pub const DECIDING: usize = 10;

impl From<&Verdict> for Cell {
    fn from(v: &Verdict) -> Self {
        Self {
            context: v.context().to_string(),
            id: v.id(),
            code: v.code().map(str::to_owned),
            outcome: v.outcome().to_string(),
            cause: v.cause().to_string(),
            next: v.next().to_string(),
            actor: v.actor().to_string(),
            is_final: v.is_final(),
            may_release_goods: v.may_release_goods(),
            may_charge_again: v.may_charge_again(),
            basis: v.basis().to_string(),
            message: v.message().to_owned(),
            explanation: v.explanation().to_owned(),
            payer_text: v.payer_text().to_owned(),
        }
    }
}

/// All answers, in order.
#[must_use]
pub fn cells() -> Vec<Cell> {
    rspcode::verdicts().iter().map(Cell::from).collect()
}

/// The answer of borders that cannot refuse a wrong context.
#[must_use]
pub fn wrong_context() -> Cell<u8> {
    Cell {
        context: WRONG_CONTEXT.context,
        id: WRONG_CONTEXT.id,
        code: WRONG_CONTEXT.code.map(str::to_owned),
        outcome: WRONG_CONTEXT.outcome.to_string(),
        cause: WRONG_CONTEXT.cause.to_string(),
        next: WRONG_CONTEXT.next.to_string(),
        actor: WRONG_CONTEXT.actor.to_string(),
        is_final: WRONG_CONTEXT.is_final,
        may_release_goods: WRONG_CONTEXT.may_release_goods,
        may_charge_again: WRONG_CONTEXT.may_charge_again,
        basis: WRONG_CONTEXT.basis.to_string(),
        message: WRONG_CONTEXT.message.to_owned(),
        explanation: WRONG_CONTEXT.explanation.to_owned(),
        payer_text: WRONG_CONTEXT.payer_text.to_owned(),
    }
}

/// A listed code, its values as words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "they are the code's own values")]
pub struct Listed {
    pub id: u8,
    pub code: String,
    pub message: String,
    pub cause: String,
    pub basis: String,
    pub explanation: String,
}

impl From<&CodeInfo> for Listed {
    fn from(code: &CodeInfo) -> Self {
        Self {
            id: code.id(),
            code: code.code().to_owned(),
            message: code.message().to_owned(),
            cause: code.cause().to_string(),
            basis: code.basis().to_string(),
            explanation: code.explanation().to_owned(),
        }
    }
}

/// The listed codes, in published order.
#[must_use]
pub fn listed() -> Vec<Listed> {
    rspcode::codes().iter().map(Listed::from).collect()
}

/// A spelling where it is read as a listed code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spelled {
    /// The context.
    pub context: String,
    /// The text.
    pub text: String,
    /// The id of the code that it is read as.
    pub id: u8,
}

/// Every spelling in every context that reads it.
#[must_use]
pub fn spelled() -> Vec<Spelled> {
    let in_context = |context: rspcode::Context| {
        rspcode::spellings().iter().filter(move |s| s.is_read_in(context)).map(
            move |s: &Spelling| Spelled {
                context: context.to_string(),
                text: s.text().to_owned(),
                id: s.code().id(),
            },
        )
    };
    rspcode::Context::ALL.into_iter().flat_map(in_context).collect()
}

/// The names of a row's values, in order.
///
/// # Panics
///
/// Never: a row can be written as CSV.
#[must_use]
pub fn columns(row: &impl Serialize) -> Vec<String> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.serialize(row).expect("a row is flat");
    let csv = csv.into_inner().expect("memory takes it");
    let mut csv = csv::Reader::from_reader(csv.as_slice());
    csv.headers().expect("there is a header").iter().map(str::to_owned).collect()
}

/// The values of a row with their names, in order.
///
/// # Panics
///
/// Never: a row is an object.
#[must_use]
pub fn fields(row: &impl Serialize) -> Vec<(String, Value)> {
    let values = serde_json::to_value(row).expect("words, numbers and flags can be JSON");
    let Value::Object(mut values) = values else { panic!("a row is an object") };
    let value = |name: String| {
        let value = values.remove(&name).expect("a column has a value");
        (name, value)
    };
    columns(row).into_iter().map(value).collect()
}

/// Rows as lines of values with tabs between them, for who has no reader of CSV or JSON.
///
/// # Panics
///
/// If a text holds a tab or an end of line.
#[must_use]
pub fn lines<R: Serialize>(rows: &[R]) -> String {
    let text = |(_, value): (String, Value)| {
        let text = match value {
            Value::Null => String::new(),
            Value::String(text) => text,
            value => value.to_string(),
        };
        assert!(!text.contains(['\t', '\n', '\r']), "it would end its field: {text}");
        text
    };
    let line = |row: &R| fields(row).into_iter().map(text).collect::<Vec<_>>().join("\t");
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// `may_charge_again` as `mayChargeAgain`.
#[must_use]
pub fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let mut text = words.next().unwrap_or_default().to_owned();
    for word in words {
        let (first, rest) = word.split_at(1);
        text.push_str(&first.to_uppercase());
        text.push_str(rest);
    }
    text
}

/// A row as an object, its names in the case of languages that write them so.
#[must_use]
pub fn camel_case_object(row: &impl Serialize) -> Map<String, Value> {
    fields(row).into_iter().map(|(name, value)| (camel_case(&name), value)).collect()
}
