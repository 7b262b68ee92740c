//! A caller's room for a text, filled as snprintf fills it.

use core::ffi::c_char;
use core::fmt;

/// What is written is cut at the size less one, and counted whole.
pub(crate) struct Buffer {
    text: *mut c_char,
    size: usize,
    length: usize,
}

impl Buffer {
    /// # Safety
    ///
    /// `size` bytes can be written at `text`, unless `text` is null.
    pub(crate) const unsafe fn new(text: *mut c_char, size: usize) -> Self {
        Self { text, size: if text.is_null() { 0 } else { size }, length: 0 }
    }

    pub(crate) fn push(&mut self, byte: u8) {
        if self.length + 1 < self.size {
            // SAFETY: the place is within the size, which whoever made the buffer answers for.
            unsafe { self.text.add(self.length).cast::<u8>().write(byte) };
        }
        self.length += 1;
    }

    pub(crate) fn push_all(&mut self, text: &[u8]) {
        for byte in text {
            self.push(*byte);
        }
    }

    /// Ends the text, and returns its whole length.
    pub(crate) fn end(self) -> usize {
        if let Some(last) = self.size.checked_sub(1) {
            // SAFETY: as above.
            unsafe { self.text.add(self.length.min(last)).write(0) };
        }
        self.length
    }
}

impl fmt::Write for Buffer {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        self.push_all(piece.as_bytes());
        Ok(())
    }
}
