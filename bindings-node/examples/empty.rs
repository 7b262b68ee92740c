//! A module for Node that does next to nothing: what loading ours, and a call into it, are measured against.
#![allow(missing_docs, clippy::must_use_candidate, reason = "nobody uses it")]

use napi_derive::napi;

#[napi]
pub fn nothing() {}

#[napi]
pub fn sum(one: u32, other: u32) -> u32 {
    one.wrapping_add(other)
}
