//! The word for every number of the procedure's vocabularies, the number of every word, and the texts for staff and payers.

use core::ffi::{CStr, c_char};

use rspcode::{End, Event, Kind, Operation, Reason, Source, Step};

use crate::sentences::{PAYER_TEXTS, REASON_SENTENCES, STEP_SENTENCES};
use crate::words::{number, numbered, word, words};

static OPERATIONS: [[u8; 16]; Operation::ALL.len()] = words!(Operation);
static SOURCES: [[u8; 16]; Source::ALL.len()] = words!(Source);
static KINDS: [[u8; 16]; Kind::ALL.len()] = words!(Kind);
static EVENTS: [[u8; 32]; Event::ALL.len()] = words!(Event, 32);
static STEPS: [[u8; 16]; Step::ALL.len()] = words!(Step);
static REASONS: [[u8; 32]; Reason::ALL.len()] = words!(Reason, 32);
static ENDS: [[u8; 16]; End::ALL.len()] = words!(End);

fn text(texts: &[&'static CStr], number: u32) -> *const c_char {
    numbered(texts, number).map_or(c"".as_ptr(), |text| text.as_ptr())
}

/// The word for an operation: "pay" for RSPCODE_OPERATION_PAY; "" for any other number.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_operation_str(RSPCODE_OPERATION_PAY), "pay") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_operation_str(operation: u32) -> *const c_char {
    word(&OPERATIONS, operation)
}

/// The number of the word for an operation: RSPCODE_OPERATION_PAY for "pay".
///
/// 0 for any other text and for NULL. A word is compared as it stands, case included.
///
/// Example:
///
/// ```c
/// assert(rspcode_operation_from_str("pay") == RSPCODE_OPERATION_PAY);
/// assert(rspcode_operation_from_str("no word") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_operation_from_str(word: *const c_char) -> u8 {
    // SAFETY: the caller promises the same.
    unsafe { number(&OPERATIONS, word) }
}

/// The word for a source: "callback" for RSPCODE_SOURCE_CALLBACK; "" for any other number.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_source_str(RSPCODE_SOURCE_CALLBACK), "callback") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_source_str(source: u32) -> *const c_char {
    word(&SOURCES, source)
}

/// The number of the word for a source: RSPCODE_SOURCE_CALLBACK for "callback".
///
/// 0 for any other text and for NULL. A word is compared as it stands, case included.
///
/// Example:
///
/// ```c
/// assert(rspcode_source_from_str("callback") == RSPCODE_SOURCE_CALLBACK);
/// assert(rspcode_source_from_str("no word") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_source_from_str(word: *const c_char) -> u8 {
    // SAFETY: the caller promises the same.
    unsafe { number(&SOURCES, word) }
}

/// The word for a kind: "pay_shown" for RSPCODE_KIND_PAY_SHOWN; "" for any other number.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_kind_str(RSPCODE_KIND_PAY_SHOWN), "pay_shown") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_kind_str(kind: u32) -> *const c_char {
    word(&KINDS, kind)
}

/// The number of the word for a kind: RSPCODE_KIND_PAY_SHOWN for "pay_shown".
///
/// 0 for any other text and for NULL. A word is compared as it stands, case included.
///
/// Example:
///
/// ```c
/// assert(rspcode_kind_from_str("pay_shown") == RSPCODE_KIND_PAY_SHOWN);
/// assert(rspcode_kind_from_str("no word") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_kind_from_str(word: *const c_char) -> u8 {
    // SAFETY: the caller promises the same.
    unsafe { number(&KINDS, word) }
}

/// The word for an event: "expired" for RSPCODE_EVENT_EXPIRED; "" for any other number.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_event_str(RSPCODE_EVENT_EXPIRED), "expired") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_event_str(event: u32) -> *const c_char {
    word(&EVENTS, event)
}

/// The number of the word for an event: RSPCODE_EVENT_EXPIRED for "expired".
///
/// 0 for any other text and for NULL. A word is compared as it stands, case included.
///
/// Example:
///
/// ```c
/// assert(rspcode_event_from_str("expired") == RSPCODE_EVENT_EXPIRED);
/// assert(rspcode_event_from_str("no word") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_event_from_str(word: *const c_char) -> u8 {
    // SAFETY: the caller promises the same.
    unsafe { number(&EVENTS, word) }
}

/// The word for a step: "hand_over" for RSPCODE_STEP_HAND_OVER; "" for any other number.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_step_str(RSPCODE_STEP_HAND_OVER), "hand_over") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_step_str(step: u32) -> *const c_char {
    word(&STEPS, step)
}

/// The number of the word for a step: RSPCODE_STEP_HAND_OVER for "hand_over".
///
/// 0 for any other text and for NULL. A word is compared as it stands, case included.
///
/// Example:
///
/// ```c
/// assert(rspcode_step_from_str("hand_over") == RSPCODE_STEP_HAND_OVER);
/// assert(rspcode_step_from_str("no word") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_step_from_str(word: *const c_char) -> u8 {
    // SAFETY: the caller promises the same.
    unsafe { number(&STEPS, word) }
}

/// The word for a reason: "never_shown" for RSPCODE_REASON_NEVER_SHOWN; "" for any other number.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_reason_str(RSPCODE_REASON_NEVER_SHOWN), "never_shown") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_reason_str(reason: u32) -> *const c_char {
    word(&REASONS, reason)
}

/// The number of the word for a reason: RSPCODE_REASON_NEVER_SHOWN for "never_shown".
///
/// 0 for any other text and for NULL. A word is compared as it stands, case included.
///
/// Example:
///
/// ```c
/// assert(rspcode_reason_from_str("never_shown") == RSPCODE_REASON_NEVER_SHOWN);
/// assert(rspcode_reason_from_str("no word") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_reason_from_str(word: *const c_char) -> u8 {
    // SAFETY: the caller promises the same.
    unsafe { number(&REASONS, word) }
}

/// The word for an end: "not_done" for RSPCODE_END_NOT_DONE; "" for any other number.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_end_str(RSPCODE_END_NOT_DONE), "not_done") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_end_str(end: u32) -> *const c_char {
    word(&ENDS, end)
}

/// The number of the word for an end: RSPCODE_END_NOT_DONE for "not_done".
///
/// 0 for any other text and for NULL. A word is compared as it stands, case included.
///
/// Example:
///
/// ```c
/// assert(rspcode_end_from_str("not_done") == RSPCODE_END_NOT_DONE);
/// assert(rspcode_end_from_str("no word") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_end_from_str(word: *const c_char) -> u8 {
    // SAFETY: the caller promises the same.
    unsafe { number(&ENDS, word) }
}

/// What a step asks of the program, in a sentence; "" for a number that is none.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_step_sentence(RSPCODE_STEP_CANCEL), "Send a cancellation.") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_step_sentence(step: u32) -> *const c_char {
    text(&STEP_SENTENCES, step)
}

/// What may be shown to the payer at a step, or "" where the payer_text of the last verdict holds
/// (that of a silence, if that verdict is final), and for a number that is none.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(*rspcode_step_payer_text(RSPCODE_STEP_DONE) != 0);
/// assert(*rspcode_step_payer_text(RSPCODE_STEP_QUERY) == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_step_payer_text(step: u32) -> *const c_char {
    text(&PAYER_TEXTS, step)
}

/// What a reason means, in a sentence for the log and for staff; "" for a number that is none.
///
/// At RSPCODE_STEP_HAND_OVER show it to staff together with the message of the last verdict.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_reason_sentence(RSPCODE_REASON_REFUSED), "The only request was refused.") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_reason_sentence(reason: u32) -> *const c_char {
    text(&REASON_SENTENCES, reason)
}
