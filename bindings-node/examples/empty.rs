//! A module for Node that does nothing: what loading ours is measured against.
#![allow(missing_docs, reason = "nobody uses it")]

use napi_derive::napi;

#[napi]
pub fn nothing() {}
