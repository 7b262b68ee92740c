//! The core for run times without native modules: compiled to WebAssembly and translated into JavaScript, which calls
//! these functions in the place of the native module's.
//!
//! Numbers cross as they are, and texts through memory: `room` gives a place for them. A position is a cell's among all,
//! and what is none is the largest number.
#![no_std]
#![deny(unsafe_op_in_unsafe_fn)]
#![allow(
    clippy::must_use_candidate,
    clippy::missing_safety_doc,
    reason = "only the package's own JavaScript calls these"
)]

// On a computer, where it is only checked, the standard library has the panic handler.
#[cfg(not(target_arch = "wasm32"))]
extern crate std;

/// Never reached: nothing here panics.
#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

use core::slice;

use rspcode::{Attempt, Calls, Context, Event, Kind, Locale, Operation, Reply, Source};

mod memory;

/// What stands for no position, and in the place of a text that is absent for its length.
const NONE: u32 = u32::MAX;

/// Which table this was built from: JavaScript of another one refuses it.
#[unsafe(no_mangle)]
pub extern "C" fn table_version() -> u32 {
    rspcode::TABLE_VERSION
}

/// The address of so many bytes, which are the caller's until the next call of this.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    memory::room(length)
}

/// The position of a text's answer among the verdicts; a context is its number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn index(context: u8, text: *const u8, length: usize) -> u32 {
    let Some(context) = Context::from_number(context) else { return NONE };
    // SAFETY: the caller wrote so many bytes there.
    position(rspcode::index(context, unsafe { slice::from_raw_parts(text, length) }))
}

/// The position of a text among the listed codes, if it is one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn find_index(text: *const u8, length: usize) -> u32 {
    // SAFETY: the caller wrote so many bytes there.
    rspcode::find_index(unsafe { slice::from_raw_parts(text, length) }).map_or(NONE, position)
}

/// The position of the answer that a whole reply is; three texts stand one after another from an address on, and the
/// length of one that is absent is the largest number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn reply_index(
    operation: u8,
    source: u8,
    texts: *const u8,
    rsp_code: u32,
    inner: u32,
    state: u32,
) -> u32 {
    let Some(operation) = Operation::from_number(operation) else { return NONE };
    let Some(source) = Source::from_number(source) else { return NONE };
    let mut rest = texts;
    let mut next = |length: u32| {
        if length == NONE {
            return None;
        }
        let text = rest;
        // SAFETY: the caller wrote so many bytes there, and those of the texts before.
        unsafe {
            rest = rest.add(length as usize);
            Some(slice::from_raw_parts(text, length as usize))
        }
    };
    let reply = Reply { rsp_code: next(rsp_code), inner: next(inner), state: next(state) };
    position(rspcode::reply_index(operation, source, reply))
}

/// The first move of an attempt, as `next` gives it; a kind is its number.
#[unsafe(no_mangle)]
pub extern "C" fn start(kind: u8, can_cancel: u32, can_repeat: u32, fresh_code: u32) -> f64 {
    let Some(kind) = Kind::from_number(kind) else { return 0.0 };
    let calls = Calls {
        can_cancel: can_cancel != 0,
        can_repeat: can_repeat != 0,
        fresh_code: fresh_code != 0,
    };
    number(Attempt::start(kind, calls).packed())
}

/// The next move: the attempt in the lower 32 bits, eight bits of the step, then the reason. An event is the position
/// of a verdict, or the number of verdicts and on for the events.
#[unsafe(no_mangle)]
pub extern "C" fn next(attempt: u32, event: u16) -> f64 {
    number(rspcode::next(attempt, event))
}

/// The number of an attempt's kind, or 0 if it is no attempt.
#[unsafe(no_mangle)]
pub extern "C" fn kind(attempt: u32) -> u8 {
    Attempt::from_number(attempt).map_or(0, |attempt| attempt.kind() as u8)
}

/// The number of an attempt's end, or 0 if it is not over.
#[unsafe(no_mangle)]
pub extern "C" fn end(attempt: u32) -> u8 {
    Attempt::from_number(attempt).and_then(Attempt::end).map_or(0, |end| end as u8)
}

/// The number of the locale that serves a tag best.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn payer_locale(tag: *const u8, length: usize) -> u8 {
    // SAFETY: the caller wrote so many bytes there.
    Locale::of_bytes(unsafe { slice::from_raw_parts(tag, length) }) as u8
}

/// Writes an attempt in words to the room, and gives their length: 0 if it is none.
#[unsafe(no_mangle)]
pub extern "C" fn describe(attempt: u32) -> usize {
    let Some(attempt) = Attempt::from_number(attempt) else { return 0 };
    let mut text = memory::Text::new();
    // It takes whatever is written to it.
    let _ = attempt.describe_to(&mut text);
    text.length()
}

#[allow(clippy::cast_possible_truncation, reason = "there are fewer verdicts than 2^32")]
const fn position(index: usize) -> u32 {
    const { assert!(rspcode::verdicts().len() + Event::ALL.len() < NONE as usize) };
    index as u32
}

/// A move in the number that JavaScript has, exactly: it is below 2^53.
#[allow(clippy::cast_possible_truncation, reason = "each half has 32 bits")]
fn number(packed: u64) -> f64 {
    f64::from((packed >> 32) as u32) * 4_294_967_296.0 + f64::from(packed as u32)
}
