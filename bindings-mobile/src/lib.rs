//! The native library of the Kotlin and Swift packages: it hands the core's table over, and finds
//! positions in it.
//!
//! Only the packages' own code calls these functions, so their documentation is for its authors. A
//! call through UniFFI costs more than a look into a map, leaves objects behind on the JVM, and its enums
//! carry neither words nor sentences. So the table alone crosses that way, once and as words. The packages
//! look up in maps of their own; what may still be a code with white space around it comes back through
//! two plain functions, which cost the JVM no object. An attempt is a number, and crosses in plain functions as well.
#![allow(clippy::must_use_candidate, reason = "Rust does not call them")]

use rspcode::{Attempt, Calls, Context, Kind, Locale, Operation, Reply, Source};

uniffi::setup_scaffolding!();

/// The position that nothing has.
const NOWHERE: i32 = -1;

/// All that the core knows. Rows are lines, and their values stand between tabs, in the order of the
/// exported table: an absent one is empty, and a flag is `true` or `false`.
#[derive(Debug, uniffi::Record)]
pub struct Table {
    /// The version of the core.
    pub version: String,
    /// The version of the table.
    pub table_version: u32,
    /// All answers, in the core's order.
    pub cells: String,
    /// The listed codes, in published order.
    pub codes: String,
    /// Context, text and the id of the code that it is read as: every spelling where it is read so. A text
    /// without ASCII white space at either end that is neither a code nor one of these is not listed.
    pub spellings: String,
    /// Every sentence for payers in each language, in the order of the locales, of which English is the first.
    pub payer_texts: String,
}

/// The whole table.
#[uniffi::export]
pub fn table() -> Table {
    Table {
        version: rspcode::VERSION.to_owned(),
        table_version: rspcode::TABLE_VERSION,
        cells: include_str!(concat!(env!("OUT_DIR"), "/cells")).to_owned(),
        codes: include_str!(concat!(env!("OUT_DIR"), "/codes")).to_owned(),
        spellings: include_str!(concat!(env!("OUT_DIR"), "/spellings")).to_owned(),
        payer_texts: include_str!(concat!(env!("OUT_DIR"), "/payer-texts")).to_owned(),
    }
}

/// The position of a text's answer among the cells. A context is its number; -1 is the answer to a number
/// that no context has.
///
/// # Safety
///
/// There have to be so many bytes to read; if there are none, the pointer does not matter.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_mobile_index(context: u8, code: *const u8, length: u32) -> i32 {
    // SAFETY: as the caller of this function promises.
    let code = unsafe { bytes(code, length) };
    Context::from_number(context).map_or(NOWHERE, |context| position(rspcode::index(context, code)))
}

/// The position of a text among the codes, or -1 if it is no listed one.
///
/// # Safety
///
/// As for [`rspcode_mobile_index`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_mobile_find_index(code: *const u8, length: u32) -> i32 {
    // SAFETY: as the caller of this function promises.
    let code = unsafe { bytes(code, length) };
    rspcode::find_index(code).map_or(NOWHERE, position)
}

/// The number of the locale that serves a tag best, from 1.
///
/// # Safety
///
/// As for [`rspcode_mobile_index`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_mobile_payer_locale(tag: *const u8, length: u32) -> i32 {
    // SAFETY: as the caller of this function promises.
    Locale::of_bytes(unsafe { bytes(tag, length) }) as i32
}

/// The position of the answer to a whole reply among the cells. Operation and source are their numbers; a
/// text whose length is negative is absent. -1 is the answer to a number that nothing has.
///
/// # Safety
///
/// As for [`rspcode_mobile_index`], for each text that is there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_mobile_reply_index(
    operation: u8,
    source: u8,
    rsp_code: *const u8,
    rsp_code_length: i64,
    inner: *const u8,
    inner_length: i64,
    state: *const u8,
    state_length: i64,
) -> i32 {
    // SAFETY: as the caller of this function promises.
    let reply = unsafe {
        Reply {
            rsp_code: text(rsp_code, rsp_code_length),
            inner: text(inner, inner_length),
            state: text(state, state_length),
        }
    };
    match (Operation::from_number(operation), Source::from_number(source)) {
        (Some(operation), Some(source)) => position(rspcode::reply_index(operation, source, reply)),
        _ => NOWHERE,
    }
}

/// An attempt that begins, as [`rspcode::next`] gives it: the number, the step and the reason. The flags are those
/// of [`Calls`], 0 for false. -1 is the answer to a number that no kind has.
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_mobile_start(
    kind: u8,
    can_cancel: u8,
    can_repeat: u8,
    fresh_code: u8,
) -> i64 {
    let calls = Calls {
        can_cancel: can_cancel != 0,
        can_repeat: can_repeat != 0,
        fresh_code: fresh_code != 0,
    };
    Kind::from_number(kind)
        .map_or(i64::from(NOWHERE), |kind| Attempt::start(kind, calls).packed().cast_signed())
}

/// As [`rspcode::next`], where an event that has more than 16 bits is none.
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_mobile_next(attempt: u32, event: u32) -> i64 {
    let event = u16::try_from(event).unwrap_or(u16::MAX);
    rspcode::next(attempt, event).cast_signed()
}

/// What an attempt is: the kind, and from bit 8 on the end or 0. 0 is the answer to a number that is no state.
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_mobile_state(attempt: u32) -> i32 {
    Attempt::from_number(attempt).map_or(0, |attempt| {
        let end = attempt.end().map_or(0, |end| end as i32);
        attempt.kind() as i32 | end << 8
    })
}

/// An attempt in words, for a log; empty for a number that is no state.
#[uniffi::export]
pub fn describe(attempt: u32) -> String {
    Attempt::from_number(attempt).map_or_else(String::new, |attempt| attempt.describe().to_string())
}

/// # Safety
///
/// As for [`rspcode_mobile_index`].
unsafe fn text<'a>(text: *const u8, length: i64) -> Option<&'a [u8]> {
    let length = usize::try_from(length).ok()?;
    if text.is_null() || length == 0 {
        return Some(&[]);
    }
    // SAFETY: the caller promises that so many bytes can be read.
    Some(unsafe { std::slice::from_raw_parts(text, length) })
}

/// # Safety
///
/// As for [`rspcode_mobile_index`].
unsafe fn bytes<'a>(code: *const u8, length: u32) -> &'a [u8] {
    if code.is_null() || length == 0 {
        return &[];
    }
    // SAFETY: the caller promises that so many bytes can be read, and no machine that this runs on
    // addresses fewer than 32 bits.
    unsafe { std::slice::from_raw_parts(code, length as usize) }
}

fn position(index: usize) -> i32 {
    i32::try_from(index).unwrap_or(NOWHERE)
}
