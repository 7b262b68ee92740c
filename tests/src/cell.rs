//! One answer in words, as it stands in the vectors and in the exported table.

use rspcode::{Verdict, WRONG_CONTEXT};
use serde::{Deserialize, Serialize};

/// A verdict with every value as the word or flag that all languages share; a context that is none
/// is the number 0.
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

/// All 616 answers.
#[must_use]
pub fn all() -> Vec<Cell> {
    rspcode::verdicts().iter().map(Cell::from).collect()
}

/// The names of the values, in order: the columns of the exported table.
///
/// # Panics
///
/// Never: a cell can be written as CSV.
#[must_use]
pub fn columns() -> Vec<String> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.serialize(&all()[0]).expect("a cell is flat");
    let text = String::from_utf8(csv.into_inner().expect("memory takes it")).expect("UTF-8");
    let header = text.lines().next().expect("a header");
    header.split(',').map(str::to_owned).collect()
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
