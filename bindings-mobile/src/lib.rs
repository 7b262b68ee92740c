//! The native library of the Kotlin and Swift packages: it hands the core's table over, and finds
//! positions in it.
//!
//! Only the packages' own code calls these functions, so their documentation is for its authors. A
//! call through UniFFI costs more than a look into a map, and its enums carry neither words nor
//! sentences. So data alone crosses here, as words, numbers and bytes: the packages fetch the table
//! once and look up in maps of their own, and only what they do not find there comes back.
#![allow(
    clippy::must_use_candidate,
    clippy::needless_pass_by_value,
    reason = "Rust does not call them, and bytes arrive as a copy"
)]

use rspcode::{CodeInfo, Context, Verdict};

uniffi::setup_scaffolding!();

/// The position that nothing has.
const NOWHERE: u16 = u16::MAX;

/// All that the core knows.
#[derive(Debug, uniffi::Record)]
pub struct Table {
    /// The version of the core.
    pub version: String,
    /// The version of the table.
    pub table_version: u32,
    /// All answers, in the core's order.
    pub cells: Vec<Cell>,
    /// The listed codes, in published order.
    pub codes: Vec<Code>,
}

/// A verdict, its values as the words that all languages share.
#[derive(Debug, uniffi::Record)]
#[allow(
    missing_docs,
    clippy::struct_excessive_bools,
    reason = "they are the verdict's own answers"
)]
pub struct Cell {
    pub context: String,
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

impl From<&Verdict> for Cell {
    fn from(verdict: &Verdict) -> Self {
        Self {
            context: verdict.context().to_string(),
            id: verdict.id(),
            code: verdict.code().map(str::to_owned),
            outcome: verdict.outcome().to_string(),
            cause: verdict.cause().to_string(),
            next: verdict.next().to_string(),
            actor: verdict.actor().to_string(),
            is_final: verdict.is_final(),
            may_release_goods: verdict.may_release_goods(),
            may_charge_again: verdict.may_charge_again(),
            basis: verdict.basis().to_string(),
            message: verdict.message().to_owned(),
            explanation: verdict.explanation().to_owned(),
            payer_text: verdict.payer_text().to_owned(),
        }
    }
}

/// A listed code, its values as words.
#[derive(Debug, uniffi::Record)]
#[allow(missing_docs, reason = "they are the code's own values")]
pub struct Code {
    pub id: u8,
    pub code: String,
    pub message: String,
    pub cause: String,
    pub basis: String,
    pub explanation: String,
}

impl From<&CodeInfo> for Code {
    fn from(info: &CodeInfo) -> Self {
        Self {
            id: info.id(),
            code: info.code().to_owned(),
            message: info.message().to_owned(),
            cause: info.cause().to_string(),
            basis: info.basis().to_string(),
            explanation: info.explanation().to_owned(),
        }
    }
}

/// The whole table.
#[uniffi::export]
pub fn table() -> Table {
    Table {
        version: rspcode::VERSION.to_owned(),
        table_version: rspcode::TABLE_VERSION,
        cells: rspcode::verdicts().iter().map(Cell::from).collect(),
        codes: rspcode::codes().iter().map(Code::from).collect(),
    }
}

/// The position of a text's answer among the cells. A context is its number; 65535 is no position and the
/// answer to a number that no context has.
#[uniffi::export]
pub fn index(context: u8, code: Vec<u8>) -> u16 {
    Context::from_number(context)
        .map_or(NOWHERE, |context| position(rspcode::index(context, &code)))
}

/// The position of a text among the codes, if it is a listed one.
#[uniffi::export]
pub fn find_index(code: Vec<u8>) -> Option<u16> {
    rspcode::find_index(&code).map(position)
}

fn position(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(NOWHERE)
}
