//! The native module of the npm package: it hands the core's table over, and finds positions in it.
//!
//! Only the package's own JavaScript calls these functions, so their documentation is for its authors.
#![allow(
    clippy::must_use_candidate,
    clippy::missing_errors_doc,
    reason = "Rust does not call them"
)]

use napi::JsString;
use napi::bindgen_prelude::{Error, Result, Status};
use napi_derive::napi;

/// Which version of the package and of the table this is: JavaScript of another one refuses it.
#[napi]
pub fn version() -> String {
    format!("{} (table version {})", rspcode::VERSION, rspcode::TABLE_VERSION)
}

/// The whole table as JSON, which Node parses faster than it takes objects one by one.
#[napi]
pub fn table() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/table.json"))
}

/// The position of a text's answer among the verdicts; a context is its number.
#[napi]
pub fn index(context: u8, code: JsString) -> Result<u32> {
    let context = rspcode::Context::from_number(context)
        .ok_or_else(|| Error::new(Status::InvalidArg, "no context has this number"))?;
    position(rspcode::index(context, code.into_utf8()?.as_slice()))
}

/// The position of a text among the listed codes, if it is one.
#[napi]
pub fn find_index(code: JsString) -> Result<Option<u32>> {
    rspcode::find_index(code.into_utf8()?.as_slice()).map(position).transpose()
}

/// The command line: arguments start with the program's name, the result is the exit status.
#[napi]
pub fn run(arguments: Vec<String>) -> u8 {
    rspcode_cli::run(arguments)
}

fn position(index: usize) -> Result<u32> {
    u32::try_from(index).map_err(|error| Error::from_reason(error.to_string()))
}
