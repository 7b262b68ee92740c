//! The memory behind the program's own, which holds the texts of one call.

use core::fmt;
#[cfg(target_arch = "wasm32")]
use core::{arch::wasm32, ptr};

#[cfg(target_arch = "wasm32")]
unsafe extern "C" {
    /// Where the linker says that nothing is any more.
    static mut __heap_base: u8;
}

#[cfg(target_arch = "wasm32")]
const PAGE: usize = 65_536;

/// The place behind all else, with room for so many bytes. A text that does not fit into the memory ends the program: no
/// text of JavaScript is so long.
#[cfg(target_arch = "wasm32")]
pub(crate) fn room(length: usize) -> *mut u8 {
    let base = ptr::addr_of_mut!(__heap_base);
    let needed = (base as usize).saturating_add(length).div_ceil(PAGE);
    let pages = wasm32::memory_size::<0>();
    if needed > pages && wasm32::memory_grow::<0>(needed - pages) == usize::MAX {
        wasm32::unreachable();
    }
    base
}

/// On a computer this is only checked and never called.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn room(_: usize) -> *mut u8 {
    core::ptr::null_mut()
}

/// What is written to the room, and grows it.
pub(crate) struct Text {
    length: usize,
}

impl Text {
    pub(crate) fn new() -> Text {
        Text { length: 0 }
    }

    pub(crate) fn length(&self) -> usize {
        self.length
    }
}

impl fmt::Write for Text {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        // SAFETY: there is room up to the end, and it is nobody's.
        unsafe { room(end).add(self.length).copy_from_nonoverlapping(text.as_ptr(), text.len()) };
        self.length = end;
        Ok(())
    }
}
