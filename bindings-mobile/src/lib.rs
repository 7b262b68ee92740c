//! The native library of the Kotlin and Swift packages: it hands the core's table over, and finds
//! positions in it.
//!
//! Only the packages' own code calls these functions, so their documentation is for its authors. A
//! call through UniFFI costs more than a look into a map, leaves objects behind on the JVM, and its enums
//! carry neither words nor sentences. So the table alone crosses that way, once and as words. The packages
//! look up in maps of their own; what may still be a code with white space around it comes back through
//! two plain functions, which cost the JVM no object.
#![allow(clippy::must_use_candidate, reason = "Rust does not call them")]

use rspcode::Context;

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
