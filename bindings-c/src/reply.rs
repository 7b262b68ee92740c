//! One answer of the provider read whole.

use core::ffi::c_char;

use rspcode::{Operation, Reply, Source};

use crate::table::{VERDICTS, WRONG_CONTEXT_VERDICT, rspcode_verdict};
use crate::text::{bytes, length_z};

/// What an answer means as a whole: its envelope, its inner code and its state.
///
/// operation is RSPCODE_OPERATION_..., what the order was or what was last asked of it; source is
/// RSPCODE_SOURCE_..., where the answer comes from. The texts are rsp_code, the code of the
/// envelope; inner, the second code that some answers carry beside the data (respcode, rspCode);
/// and state, that of the order or the refund (order_status, status). NULL is absent, or a null of
/// JSON; present but empty is "". All three NULL is silence. A notice whose digest does not verify
/// is no answer: pass nothing of it.
///
/// A level that says SUCCESS has only said that it carries what is inside, and gives way to it.
/// Every other level counts, and the innermost one counts; of those that count the most careful is
/// the answer.
///
/// Lengths are as for rspcode_classify. A text whose length is above PTRDIFF_MAX is not read, and
/// counts as the empty text. An operation or a source that does not exist is answered as a context
/// that does not.
///
/// Returns a constant, never NULL, that is not to be freed: one of rspcode_verdicts.
///
/// Example:
///
/// ```c
/// const rspcode_verdict *v = rspcode_read_reply(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_QUERY,
///                                               "SUCCESS", 7, NULL, 0, "NOTPAY", 6);
/// assert(v->context == RSPCODE_CONTEXT_PAY_STATE && v->id == RSPCODE_CODE_NOTPAY);
/// ```
#[unsafe(no_mangle)]
#[allow(
    clippy::too_many_arguments,
    reason = "each text has its length beside it, as everywhere in C"
)]
pub unsafe extern "C" fn rspcode_read_reply(
    operation: u32,
    source: u32,
    rsp_code: *const c_char,
    rsp_code_length: usize,
    inner: *const c_char,
    inner_length: usize,
    state: *const c_char,
    state_length: usize,
) -> *const rspcode_verdict {
    let (Ok(operation), Ok(source)) = (u8::try_from(operation), u8::try_from(source)) else {
        return &raw const WRONG_CONTEXT_VERDICT;
    };
    let (Some(operation), Some(source)) =
        (Operation::from_number(operation), Source::from_number(source))
    else {
        return &raw const WRONG_CONTEXT_VERDICT;
    };
    // SAFETY: the caller promises the same of each text.
    let reply = unsafe {
        Reply {
            rsp_code: level(rsp_code, rsp_code_length),
            inner: level(inner, inner_length),
            state: level(state, state_length),
        }
    };
    let position = rspcode::reply_index(operation, source, reply);
    VERDICTS.get(position).unwrap_or(&WRONG_CONTEXT_VERDICT)
}

/// As rspcode_read_reply, for texts that end with a NUL.
///
/// Example:
///
/// ```c
/// const rspcode_verdict *v = rspcode_read_reply_z(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_REPLY,
///                                                 "SUCCESS", "MER_NO_AUTH", NULL);
/// assert(v->outcome == RSPCODE_OUTCOME_FAILED);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_read_reply_z(
    operation: u32,
    source: u32,
    rsp_code: *const c_char,
    inner: *const c_char,
    state: *const c_char,
) -> *const rspcode_verdict {
    // SAFETY: the caller promises the same.
    unsafe {
        rspcode_read_reply(
            operation,
            source,
            rsp_code,
            length_z(rsp_code),
            inner,
            length_z(inner),
            state,
            length_z(state),
        )
    }
}

/// What there is of a level. What is there and cannot be read is no silence.
///
/// # Safety
///
/// As for [`bytes`].
unsafe fn level<'a>(text: *const c_char, length: usize) -> Option<&'a [u8]> {
    if text.is_null() {
        return None;
    }
    // SAFETY: as the caller promises.
    Some(unsafe { bytes(text, length) }.unwrap_or_default())
}
