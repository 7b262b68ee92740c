//! The table as the package's JavaScript takes it over.

use rspcode::{Actor, Basis, Cause, CodeInfo, Context, Next, Outcome, Verdict, classify};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(clippy::struct_field_names, reason = "it is the package's name for it")]
pub(crate) struct Table {
    version: &'static str,
    table_version: u32,
    contexts: [&'static str; 11],
    outcomes: [&'static str; 5],
    causes: [&'static str; 16],
    nexts: [&'static str; 5],
    actors: [&'static str; 5],
    bases: [&'static str; 4],
    codes: Vec<Listed>,
    unlisted: Unlisted,
    verdicts: Vec<Answer>,
}

#[derive(Serialize)]
struct Listed {
    id: u8,
    code: &'static str,
    message: &'static str,
    cause: &'static str,
    basis: &'static str,
    explanation: &'static str,
}

/// What is true of every text that is not listed, everywhere.
#[derive(Serialize)]
struct Unlisted {
    id: u8,
    code: Option<&'static str>,
    message: &'static str,
    basis: &'static str,
    explanation: &'static str,
}

/// What differs from context to context. The rest is the code's, and is not sent eleven times.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(clippy::struct_excessive_bools, reason = "they are the verdict's own answers")]
struct Answer {
    context: &'static str,
    id: u8,
    outcome: &'static str,
    cause: &'static str,
    next: &'static str,
    actor: &'static str,
    is_final: bool,
    may_release_goods: bool,
    may_charge_again: bool,
    payer_text: &'static str,
}

impl Table {
    pub(crate) fn new() -> Self {
        Self {
            version: rspcode::VERSION,
            table_version: rspcode::TABLE_VERSION,
            contexts: Context::ALL.map(Context::as_str),
            outcomes: Outcome::ALL.map(Outcome::as_str),
            causes: Cause::ALL.map(Cause::as_str),
            nexts: Next::ALL.map(Next::as_str),
            actors: Actor::ALL.map(Actor::as_str),
            bases: Basis::ALL.map(Basis::as_str),
            codes: rspcode::codes().iter().map(Listed::from).collect(),
            unlisted: Unlisted::from(classify(Context::PayReply, "")),
            verdicts: rspcode::verdicts().iter().map(Answer::from).collect(),
        }
    }
}

impl From<&CodeInfo> for Listed {
    fn from(code: &CodeInfo) -> Self {
        Self {
            id: code.id(),
            code: code.code(),
            message: code.message(),
            cause: code.cause().as_str(),
            basis: code.basis().as_str(),
            explanation: code.explanation(),
        }
    }
}

impl From<&Verdict> for Unlisted {
    fn from(v: &Verdict) -> Self {
        Self {
            id: v.id(),
            code: v.code(),
            message: v.message(),
            basis: v.basis().as_str(),
            explanation: v.explanation(),
        }
    }
}

impl From<&Verdict> for Answer {
    fn from(v: &Verdict) -> Self {
        Self {
            context: v.context().as_str(),
            id: v.id(),
            outcome: v.outcome().as_str(),
            cause: v.cause().as_str(),
            next: v.next().as_str(),
            actor: v.actor().as_str(),
            is_final: v.is_final(),
            may_release_goods: v.may_release_goods(),
            may_charge_again: v.may_charge_again(),
            payer_text: v.payer_text(),
        }
    }
}
