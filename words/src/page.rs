//! The addresses of the page in `site`, once it is served somewhere.

use std::fmt::Write as _;

/// Where it is served: what stands before the `#`. While there is none, nothing leads there.
pub const ADDRESS: Option<&str> = None;

/// The card of a listed code.
#[must_use]
pub fn card(address: &str, code: &str) -> String {
    format!("{address}#{code}")
}

/// An attempt: what it is, its flags, and what is told of it, as `rspcode attempt` takes them.
///
/// # Panics
///
/// Never: a string takes all that is written to it.
#[must_use]
pub fn attempt(address: &str, kind: &str, flags: &[&str], told: &[&str]) -> String {
    let mut link = format!("{address}#follow/{kind}");
    for flag in flags {
        link.push('+');
        link.push_str(&flag.replace('-', "_"));
    }
    for (before, text) in std::iter::once('?').chain(std::iter::repeat(',')).zip(told) {
        link.push(before);
        for byte in text.bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b':' | b'/' | b'_' | b'-' | b'.' => {
                    link.push(char::from(byte));
                }
                _ => write!(link, "%{byte:02X}").expect("a string takes it"),
            }
        }
    }
    link
}
