//! Text as C hands it in.

use core::ffi::{CStr, c_char};
use core::slice;

/// The bytes of `code[0..length]`; nothing where there is no text, or more than can be.
///
/// # Safety
///
/// `length` bytes can be read at `code`, unless `code` is null or `length` is above `PTRDIFF_MAX`.
pub(crate) unsafe fn bytes<'a>(code: *const c_char, length: usize) -> Option<&'a [u8]> {
    if code.is_null() || isize::try_from(length).is_err() {
        return None;
    }
    // SAFETY: it is not null, and the caller answers for the bytes.
    Some(unsafe { slice::from_raw_parts(code.cast(), length) })
}

/// The length up to the NUL; 0 where there is no text.
///
/// # Safety
///
/// `code` is null or ends with a NUL.
pub(crate) unsafe fn length_z(code: *const c_char) -> usize {
    if code.is_null() {
        return 0;
    }
    // SAFETY: it is not null, and the caller answers for the NUL.
    unsafe { CStr::from_ptr(code) }.count_bytes()
}
