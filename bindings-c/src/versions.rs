//! The versions of the library and of the table.

use core::ffi::{CStr, c_char};

use crate::interface::{Version, serves};

const VERSION: &CStr = {
    let text = concat!(env!("CARGO_PKG_VERSION"), "\0");
    match CStr::from_bytes_with_nul(text.as_bytes()) {
        Ok(version) => version,
        Err(_) => panic!("a version has no NUL"),
    }
};

/// A part of the version.
const fn number(part: &str) -> u32 {
    match u32::from_str_radix(part, 10) {
        Ok(number) => number,
        Err(_) => panic!("a part of a version is a number"),
    }
}

const LIBRARY: Version = (
    number(env!("CARGO_PKG_VERSION_MAJOR")),
    number(env!("CARGO_PKG_VERSION_MINOR")),
    number(env!("CARGO_PKG_VERSION_PATCH")),
);

/// The version of the library that is linked: RSPCODE_VERSION is that of the header.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_version(), RSPCODE_VERSION) == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_version() -> *const c_char {
    VERSION.as_ptr()
}

/// Whether the library that is linked can serve a program that was compiled with the header of
/// this version.
///
/// It can if it is that version or a later one with the same major number; before version 1 the
/// minor number has to be the same, too. Worth a call at the start of a program that links the
/// shared library.
///
/// Returns 1 or 0.
///
/// Example:
///
/// ```c
/// assert(rspcode_serves(RSPCODE_VERSION_MAJOR, RSPCODE_VERSION_MINOR, RSPCODE_VERSION_PATCH));
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_serves(major: u32, minor: u32, patch: u32) -> u8 {
    u8::from(serves(LIBRARY, (major, minor, patch)))
}

/// The version of the table: one integer, raised whenever a cell or a text changes.
///
/// Example:
///
/// ```c
/// assert(rspcode_table_version() >= 1);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_table_version() -> u32 {
    rspcode::TABLE_VERSION
}
