//! The C library: the core's answers as pointers to constants.
//!
//! The header is made from the documentation in this crate, which therefore speaks to C programmers
//! and has their names.
//!
//! Nothing here allocates, panics or keeps anything. All numbers that come in are `u32`, never an
//! enum, and so wide that a wrong one does not become a right one on its way in.
#![no_std]
#![allow(
    non_camel_case_types,
    clippy::doc_markdown,
    clippy::missing_safety_doc,
    reason = "names and documentation are those of the header, for C programmers"
)]
#![deny(unsafe_op_in_unsafe_fn)]

// In a build that unwinds the standard library has the panic handler, so that a plain `cargo build`
// and clippy work; what is installed is built without.
#[cfg(panic = "unwind")]
extern crate std;

/// Never reached: no call panics, and the tests see to it that nothing of this is linked.
#[cfg(panic = "abort")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}

pub mod attempt;
pub mod attempt_words;
mod buffer;
mod interface;
pub mod json;
pub mod lookup;
pub mod reply;
mod sentences;
pub mod table;
mod text;
mod texts;
pub mod versions;
pub mod words;
