//! The core's table in the shape that C reads, made while compiling: the core's own is not linked.

use core::ffi::c_char;

use rspcode::{Basis, Cause, Verdict, WRONG_CONTEXT, codes, verdicts};

use crate::texts::c_text;

/// A code of the list: what is true of it in every context.
///
/// A constant of the library. Texts are never NULL and end with a NUL, which their lengths do
/// not count.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct rspcode_code_info {
    /// The code as it stands on the wire.
    /// "" in the row of what is not listed.
    pub text: *const c_char,
    /// In bytes.
    pub text_length: usize,
    /// The published message, verbatim, for logs and never to decide by.
    /// "" in the row of what is not listed.
    pub message: *const c_char,
    /// In bytes.
    pub message_length: usize,
    /// One or two plain sentences for the merchant's staff and developers.
    pub explanation: *const c_char,
    /// In bytes.
    pub explanation_length: usize,
    /// The position in the published list, from 1, which never changes.
    /// RSPCODE_CODE_..., which is 0 in the row of what is not listed.
    pub id: u8,
    /// Why the provider gives this code.
    /// RSPCODE_CAUSE_... To act on, take the verdict's own: on a cancellation or a refund
    /// RSPCODE_CAUSE_PAYER_FUNDS becomes RSPCODE_CAUSE_MERCHANT_FUNDS there.
    pub cause: u8,
    /// What our reading of the code rests on.
    /// RSPCODE_BASIS_...
    pub basis: u8,
}

/// What a code means in a context, and what to do next.
///
/// A constant of the library, as all that it points to.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct rspcode_verdict {
    /// The row of the listed code, or that of all that is not listed, whose id is 0. Never NULL.
    pub code: *const rspcode_code_info,
    /// One short sentence that may be shown to the payer.
    /// Never NULL; ends with a NUL.
    pub payer_text: *const c_char,
    /// In bytes, without the NUL.
    pub payer_text_length: usize,
    /// The context that was asked about.
    /// RSPCODE_CONTEXT_..., or 0 if there is none of that number.
    pub context: u8,
    /// The listed code's position in the published list, from 1, or 0 if the text was not listed.
    /// RSPCODE_CODE_...
    pub id: u8,
    /// What happened to the operation that the context names.
    /// RSPCODE_OUTCOME_...
    pub outcome: u8,
    /// Why, as it reads in this context.
    /// RSPCODE_CAUSE_...
    pub cause: u8,
    /// What to do next.
    /// RSPCODE_NEXT_...
    pub next: u8,
    /// Who has to act before the next step.
    /// RSPCODE_ACTOR_...
    pub actor: u8,
    /// What the reading rests on.
    /// RSPCODE_BASIS_...
    pub basis: u8,
    /// Whether the outcome will not change by waiting.
    /// 1 or 0. Loop on next, not on this.
    pub is_final: u8,
    /// Whether the goods may be handed over, once order, amount and currency were compared.
    /// 1 or 0. True of one answer of all: RSPCODE_CODE_SUCCESS in RSPCODE_CONTEXT_PAY_STATE.
    pub may_release_goods: u8,
    /// Whether another charge is proven safe for this request alone, once the actor has acted and no other request of the sale is in doubt.
    /// 1 or 0. A permission, not an order: a doubt about an earlier request stays until a state
    /// settles it.
    pub may_charge_again: u8,
}

// SAFETY: both only ever point to constants.
unsafe impl Sync for rspcode_code_info {}
// SAFETY: as above.
unsafe impl Sync for rspcode_verdict {}

/// How many codes are listed.
pub(crate) const LISTED: usize = codes().len();

/// The listed codes by id, then the row of what is not listed.
pub(crate) static CODES: [rspcode_code_info; LISTED + 1] = {
    // The verdict behind the listed ones of a context.
    let unlisted = &verdicts()[LISTED];
    let mut rows = [row(
        "",
        unlisted.message(),
        unlisted.explanation(),
        unlisted.id(),
        unlisted.cause(),
        unlisted.basis(),
    ); LISTED + 1];
    let mut i = 0;
    while i < LISTED {
        let code = &codes()[i];
        rows[i] = row(
            code.code(),
            code.message(),
            code.explanation(),
            code.id(),
            code.cause(),
            code.basis(),
        );
        i += 1;
    }
    rows
};

/// All answers, in the core's order.
pub(crate) static VERDICTS: [rspcode_verdict; verdicts().len()] = {
    let mut cells = [WRONG; verdicts().len()];
    let mut i = 0;
    while i < cells.len() {
        cells[i] = cell(&verdicts()[i]);
        i += 1;
    }
    cells
};

/// The position of a verdict among all, by what it says of itself.
pub(crate) fn position(verdict: &rspcode_verdict) -> Option<usize> {
    let (context, id) = (usize::from(verdict.context), usize::from(verdict.id));
    if context == 0 || id > LISTED {
        return None;
    }
    // In each context the listed codes stand in front of the row for what is not listed.
    let row = if id == 0 { LISTED } else { id - 1 };
    Some((context - 1) * (LISTED + 1) + row).filter(|position| *position < VERDICTS.len())
}

/// The row in [`WRONG_CONTEXT_VERDICT`], where no code was read.
static NO_CODE: rspcode_code_info = row(
    "",
    WRONG_CONTEXT.message,
    WRONG_CONTEXT.explanation,
    WRONG_CONTEXT.id,
    WRONG_CONTEXT.cause,
    WRONG_CONTEXT.basis,
);

const WRONG: rspcode_verdict = rspcode_verdict {
    code: &raw const NO_CODE,
    payer_text: c_text(WRONG_CONTEXT.payer_text),
    payer_text_length: WRONG_CONTEXT.payer_text.len(),
    context: WRONG_CONTEXT.context,
    id: WRONG_CONTEXT.id,
    outcome: WRONG_CONTEXT.outcome as u8,
    cause: WRONG_CONTEXT.cause as u8,
    next: WRONG_CONTEXT.next as u8,
    actor: WRONG_CONTEXT.actor as u8,
    basis: WRONG_CONTEXT.basis as u8,
    is_final: WRONG_CONTEXT.is_final as u8,
    may_release_goods: WRONG_CONTEXT.may_release_goods as u8,
    may_charge_again: WRONG_CONTEXT.may_charge_again as u8,
};

/// The answer where there is no such context.
pub(crate) static WRONG_CONTEXT_VERDICT: rspcode_verdict = WRONG;

const fn row(
    text: &str,
    message: &str,
    explanation: &str,
    id: u8,
    cause: Cause,
    basis: Basis,
) -> rspcode_code_info {
    rspcode_code_info {
        text: c_text(text),
        text_length: text.len(),
        message: c_text(message),
        message_length: message.len(),
        explanation: c_text(explanation),
        explanation_length: explanation.len(),
        id,
        cause: cause as u8,
        basis: basis as u8,
    }
}

const fn cell(v: &Verdict) -> rspcode_verdict {
    let row = if v.id() == 0 { LISTED } else { v.id() as usize - 1 };
    rspcode_verdict {
        code: &raw const CODES[row],
        payer_text: c_text(v.payer_text()),
        payer_text_length: v.payer_text().len(),
        context: v.context() as u8,
        id: v.id(),
        outcome: v.outcome() as u8,
        cause: v.cause() as u8,
        next: v.next() as u8,
        actor: v.actor() as u8,
        basis: v.basis() as u8,
        is_final: v.is_final() as u8,
        may_release_goods: v.may_release_goods() as u8,
        may_charge_again: v.may_charge_again() as u8,
    }
}
