//! The listed codes as constants of the library: `core/src/codes.rs`.

use std::fmt::Write as _;

/// Where it stands.
pub const PATH: &str = "core/src/codes.rs";

const HEADER: &str = r#"//! The listed codes as constants, for programs that name one: a slip of the pen does not compile.
//!
//! Made by `cargo run -p rspcode-tests -- write` from the table; do not edit.
//!
//! ```
//! use rspcode::{Context, classify, codes};
//!
//! let verdict = classify(Context::PayReply, "ORDER_PAID");
//! let counted_as = match verdict.code() {
//!     Some(codes::ORDER_PAID | codes::ORDER_USED) => "paid or used before",
//!     Some(_) => "another code",
//!     None => "not listed",
//! };
//! assert_eq!(counted_as, "paid or used before");
//! ```
//!
//! What to do is not decided by a code's name but by [`Verdict::next`](crate::Verdict::next).
"#;

/// The text of the file.
///
/// # Panics
///
/// Never: a string takes all that is written to it.
#[must_use]
pub fn codes() -> String {
    let mut text = HEADER.to_owned();
    for code in rspcode::codes() {
        let (name, message) = (code.code(), code.message());
        write!(text, "\n/// Code {} of the list, with the message `{message}`.\n", code.id())
            .expect("a string takes it");
        writeln!(text, "pub const {name}: &str = {name:?};").expect("a string takes it");
    }
    text
}
