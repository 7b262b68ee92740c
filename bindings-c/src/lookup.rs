//! What a code means, and the table itself.

use core::ffi::c_char;

use rspcode::Context;

use crate::table::{
    CODES, LISTED, VERDICTS, WRONG_CONTEXT_VERDICT, rspcode_code_info, rspcode_verdict,
};
use crate::text::{bytes, length_z};

/// The number of a context: RSPCODE_CONTEXT_...
///
/// Only these: any other number from 1 to 11 is taken for one of them. The type is wider than the
/// numbers are, so that a wrong number stays a wrong one when it is passed.
pub type rspcode_context = u32;

/// What a code means in a context, and what to do next.
///
/// For no answer at all (silence, a broken connection, an HTTP error, an unreadable body, a
/// digest that does not verify) pass NULL and 0: the outcome is unknown and the next step is to
/// ask, never failed. A code that is not listed is answered in the same way. White space around
/// a code is dropped; case counts.
///
/// A few spellings that the provider's answers have for listed codes are read as these: "success" in
/// every context, "notpay", "ORDERCLOSE" and "orderclosed" in state contexts.
///
/// code may be any bytes, even bytes that are not text, or NULL; length is how many of them can be
/// read, as for memcmp, and no other byte is read. A NUL among them is a byte like any other and
/// makes the text one that is not listed: text in a field padded with NULs goes to
/// rspcode_classify_z, if one NUL is certain. A length above PTRDIFF_MAX reads nothing. A context
/// that does not exist is answered by RSPCODE_NEXT_STOP and RSPCODE_ACTOR_DEVELOPER.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// const rspcode_verdict *v = rspcode_classify(RSPCODE_CONTEXT_PAY_REPLY, "SYSTEM_ERROR", 12);
/// assert(v->outcome == RSPCODE_OUTCOME_UNKNOWN && v->next == RSPCODE_NEXT_QUERY);
/// assert(!v->may_charge_again);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_classify(
    context: rspcode_context,
    code: *const c_char,
    length: usize,
) -> *const rspcode_verdict {
    let Ok(context) = u8::try_from(context) else { return &raw const WRONG_CONTEXT_VERDICT };
    let Some(context) = Context::from_number(context) else {
        return &raw const WRONG_CONTEXT_VERDICT;
    };
    // SAFETY: the caller promises the same.
    match unsafe { bytes(code, length) } {
        Some(code) => verdict(context, code),
        None => no_answer(context),
    }
}

/// As rspcode_classify, for text that ends with a NUL.
///
/// NULL is no answer. Text that may lack its NUL goes to rspcode_classify, with its length.
///
/// Example:
///
/// ```c
/// const rspcode_verdict *v = rspcode_classify_z(RSPCODE_CONTEXT_PAY_STATE, "SUCCESS");
/// assert(v->may_release_goods);
/// assert(rspcode_classify_z(RSPCODE_CONTEXT_PAY_STATE, NULL)->next == RSPCODE_NEXT_QUERY);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_classify_z(
    context: rspcode_context,
    code: *const c_char,
) -> *const rspcode_verdict {
    // SAFETY: the caller promises the same.
    unsafe { rspcode_classify(context, code, length_z(code)) }
}

/// The row of the listed code that equals a text, or the row whose id is 0.
///
/// As for rspcode_classify, white space around a code is dropped, and code may be NULL or any
/// bytes. A spelling that rspcode_classify reads as a listed code, as "success", is none itself:
/// the row whose id is 0.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(rspcode_find(" UNKNOW\n", 8)->id == RSPCODE_CODE_UNKNOW);
/// assert(rspcode_find("UNKNOWN", 7)->id == RSPCODE_CODE_UNLISTED);
/// assert(rspcode_find("success", 7)->id == RSPCODE_CODE_UNLISTED);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_find(
    code: *const c_char,
    length: usize,
) -> *const rspcode_code_info {
    // SAFETY: the caller promises the same.
    let row = unsafe { bytes(code, length) }.and_then(rspcode::find_index);
    row.and_then(|row| CODES.get(row)).unwrap_or(&CODES[LISTED])
}

/// As rspcode_find, for text that ends with a NUL.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_find_z("NOTPAY")->message, "unpaid") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_find_z(code: *const c_char) -> *const rspcode_code_info {
    // SAFETY: the caller promises the same.
    unsafe { rspcode_find(code, length_z(code)) }
}

/// The listed codes, in published order: the one with id 1 comes first.
///
/// Writes their number to count, unless that is NULL; the last one has it as its id.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// size_t i, count;
/// const rspcode_code_info *codes = rspcode_codes(&count);
/// for (i = 0; i < count; i++)
///     printf("%d %s\n", codes[i].id, codes[i].text);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_codes(count: *mut usize) -> *const rspcode_code_info {
    // SAFETY: the caller promises that it is NULL or can be written to.
    unsafe { tell(count, LISTED) };
    CODES.as_ptr()
}

/// All answers, context by context: in each the listed codes by id, then the answer for what is
/// not listed.
///
/// Writes their number to count, unless that is NULL. It is the number of contexts times that of the
/// listed codes and one. The answer for a context that does not exist is not among them.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// size_t i, count, release = 0;
/// const rspcode_verdict *verdicts = rspcode_verdicts(&count);
/// for (i = 0; i < count; i++)
///     release += verdicts[i].may_release_goods;
/// assert(release == 1);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_verdicts(count: *mut usize) -> *const rspcode_verdict {
    // SAFETY: the caller promises that it is NULL or can be written to.
    unsafe { tell(count, VERDICTS.len()) };
    VERDICTS.as_ptr()
}

#[inline]
fn verdict(context: Context, code: &[u8]) -> &'static rspcode_verdict {
    VERDICTS.get(rspcode::index(context, code)).unwrap_or(&WRONG_CONTEXT_VERDICT)
}

/// Out of line, so that what is usual does not wait for it.
#[cold]
#[inline(never)]
fn no_answer(context: Context) -> &'static rspcode_verdict {
    verdict(context, &[])
}

/// # Safety
///
/// `count` is null or can be written to; what stands there may be nothing yet.
unsafe fn tell(count: *mut usize, number: usize) {
    if !count.is_null() {
        // SAFETY: as the caller promises.
        unsafe { count.write(number) };
    }
}
