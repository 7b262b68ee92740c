//! The procedure: one attempt to move money, from number to number.

use core::ffi::c_char;

use rspcode::{Attempt, Calls, Event, Kind, Reason, Step};

use crate::buffer::Buffer;
use crate::table::{VERDICTS, position, rspcode_verdict};

/// One attempt to move money, once and under one id: a number to store.
///
/// It has 31 bits, so that it is a positive int in a database, too. 0 is none.
pub type rspcode_attempt = u32;

/// What to store, what to do, and what to log.
///
/// Store the attempt where the old one stands (compare and swap), then do the step, then tell what
/// came back.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct rspcode_move {
    /// The attempt to store in the place of the old one, before the step is done.
    pub attempt: rspcode_attempt,
    /// The one thing to do next.
    /// RSPCODE_STEP_...
    pub step: u8,
    /// Why.
    /// RSPCODE_REASON_...
    pub reason: u8,
    /// 0.
    pub reserved: [u8; 2],
}

/// Begins an attempt. The number already counts the request that is to be sent.
///
/// kind is RSPCODE_KIND_..., and calls says which calls there are beside the request and the
/// enquiry: the sum of some of RSPCODE_CAN_CANCEL, RSPCODE_CAN_REPEAT and RSPCODE_FRESH_CODE, or 0.
/// What does not concern a kind is not taken up. For a kind that does not exist the attempt is 0,
/// the step RSPCODE_STEP_HAND_OVER and the reason RSPCODE_REASON_NOT_A_STATE.
///
/// Example:
///
/// ```c
/// rspcode_move m = rspcode_start(RSPCODE_KIND_PAY_DIRECT, RSPCODE_CAN_CANCEL);
/// assert(m.step == RSPCODE_STEP_SEND && m.reason == RSPCODE_REASON_STARTED);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_start(kind: u32, calls: u32) -> rspcode_move {
    let Some(kind) = u8::try_from(kind).ok().and_then(Kind::from_number) else {
        return rspcode_move {
            attempt: 0,
            step: Step::HandOver as u8,
            reason: Reason::NotAState as u8,
            reserved: [0; 2],
        };
    };
    // The bits are in the order of the fields: the header is made from that.
    let calls = Calls {
        can_cancel: calls & 1 != 0,
        can_repeat: calls & 2 != 0,
        fresh_code: calls & 4 != 0,
    };
    let begun = Attempt::start(kind, calls);
    rspcode_move {
        attempt: begun.attempt.number(),
        step: begun.step as u8,
        reason: begun.reason as u8,
        reserved: [0; 2],
    }
}

/// Tells what an answer means, or a silence: the verdict of rspcode_read_reply.
///
/// Of the verdict only context and id are read, so that a copy will do. One that is none, because
/// it is NULL or stands for a context that does not exist, proves nothing. A number that is no
/// attempt comes back unchanged, with RSPCODE_STEP_HAND_OVER and RSPCODE_REASON_NOT_A_STATE.
///
/// Example:
///
/// ```c
/// rspcode_move m = rspcode_start(RSPCODE_KIND_PAY_DIRECT, 0);
/// m = rspcode_heard(m.attempt, rspcode_read_reply_z(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_REPLY,
///                                                   NULL, NULL, NULL));
/// assert(m.step == RSPCODE_STEP_QUERY);
/// m = rspcode_heard(m.attempt, rspcode_read_reply_z(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_QUERY,
///                                                   "SUCCESS", NULL, "SUCCESS"));
/// assert(m.step == RSPCODE_STEP_DONE);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_heard(
    attempt: rspcode_attempt,
    verdict: *const rspcode_verdict,
) -> rspcode_move {
    // SAFETY: the caller promises that it is NULL or can be read.
    let event = unsafe { verdict.as_ref() }.and_then(position).map_or(NOTHING, number);
    next(attempt, event)
}

/// Tells a wish, or a fact that no code states: RSPCODE_EVENT_...
///
/// A number that is none of these proves nothing. A number that is no attempt is answered as by
/// rspcode_heard.
///
/// Example:
///
/// ```c
/// rspcode_move m = rspcode_start(RSPCODE_KIND_PAY_DIRECT, RSPCODE_CAN_CANCEL);
/// m = rspcode_told(m.attempt, RSPCODE_EVENT_CANCEL);
/// assert(m.step == RSPCODE_STEP_CANCEL);
/// assert(rspcode_told(12345, RSPCODE_EVENT_CANCEL).step == RSPCODE_STEP_HAND_OVER);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_told(attempt: rspcode_attempt, event: u32) -> rspcode_move {
    let event = u8::try_from(event).ok().and_then(Event::from_number);
    next(attempt, event.map_or(NOTHING, |event| number(VERDICTS.len() + event as usize - 1)))
}

/// How it ended: RSPCODE_END_..., or 0 while it is not over and for a number that is no attempt.
///
/// Who lost the step of an end reads it here.
///
/// Example:
///
/// ```c
/// rspcode_move m = rspcode_start(RSPCODE_KIND_REFUND, 0);
/// assert(rspcode_end(m.attempt) == 0);
/// m = rspcode_told(m.attempt, RSPCODE_EVENT_SETTLED_DONE);
/// assert(rspcode_end(m.attempt) == RSPCODE_END_DONE);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_end(attempt: rspcode_attempt) -> u8 {
    Attempt::from_number(attempt).and_then(Attempt::end).map_or(0, |end| end as u8)
}

/// What it is: RSPCODE_KIND_..., or 0 for a number that is no attempt.
///
/// So it is what a number that was loaded is checked by.
///
/// Example:
///
/// ```c
/// rspcode_move m = rspcode_start(RSPCODE_KIND_PAY_SHOWN, 0);
/// assert(rspcode_kind(m.attempt) == RSPCODE_KIND_PAY_SHOWN);
/// assert(rspcode_kind(m.attempt ^ 1) == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_kind(attempt: rspcode_attempt) -> u8 {
    Attempt::from_number(attempt).map_or(0, |attempt| attempt.kind() as u8)
}

/// Whether a number is an attempt of this version: 1 or 0.
///
/// Example:
///
/// ```c
/// assert(rspcode_is_attempt(rspcode_start(RSPCODE_KIND_REFUND, 0).attempt));
/// assert(!rspcode_is_attempt(0));
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_is_attempt(number: u32) -> u8 {
    u8::from(Attempt::from_number(number).is_some())
}

/// Writes the attempt in words for a log, as snprintf does.
///
/// At most size bytes are written to text, and the last of them is a NUL; nothing is written if
/// size is 0 or text is NULL. A number that is no attempt is the empty text.
///
/// Returns the length of the whole text, without the NUL: it fitted if that is less than size. 200
/// bytes are enough.
///
/// Example:
///
/// ```c
/// char text[200];
/// rspcode_describe(rspcode_start(RSPCODE_KIND_PAY_DIRECT, 0).attempt, text, sizeof text);
/// assert(strcmp(text, "pay_direct open sent=once") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_describe(
    attempt: rspcode_attempt,
    text: *mut c_char,
    size: usize,
) -> usize {
    // SAFETY: the caller answers for the room.
    let mut out = unsafe { Buffer::new(text, size) };
    if let Some(attempt) = Attempt::from_number(attempt) {
        // A buffer takes everything.
        let _ = attempt.describe_to(&mut out);
    }
    out.end()
}

/// An event that proves nothing, because there is none of that number.
const NOTHING: u16 = u16::MAX;

const _: () = assert!(VERDICTS.len() + Event::ALL.len() < NOTHING as usize);

#[allow(clippy::cast_possible_truncation, reason = "all events are below NOTHING")]
const fn number(event: usize) -> u16 {
    event as u16
}

#[allow(clippy::cast_possible_truncation, reason = "the parts of the result, as core says")]
fn next(attempt: rspcode_attempt, event: u16) -> rspcode_move {
    let moved = rspcode::next(attempt, event);
    rspcode_move {
        attempt: moved as u32,
        step: (moved >> 32) as u8,
        reason: (moved >> 40) as u8,
        reserved: [0; 2],
    }
}
