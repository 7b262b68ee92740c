//! The codes as literals, for the peers of the benchmark of `core` that are made while compiling.

use std::fmt::Write as _;

use rspcode::{codes, spellings};

/// `core/benches/peers/literal.rs`.
///
/// # Panics
///
/// Never: a string takes all that is written to it.
#[must_use]
pub fn literal_peers() -> String {
    let mut text = String::from(
        "// Made by `cargo run -p rspcode-tests -- write` from the table; do not edit.\n\nliteral_peers! {\n",
    );
    let listed = codes().iter().map(rspcode::CodeInfo::code).enumerate();
    let spelled = (codes().len() + 1..).zip(spellings().iter().map(rspcode::Spelling::text));
    for (row, code) in listed.chain(spelled) {
        writeln!(text, "    {code:?} {row}").expect("a string takes it");
    }
    text + "}\n"
}
