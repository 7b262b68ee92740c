//! The native module of the npm package: it hands the core's table over, finds positions in it, and moves attempts
//! on. Words are their numbers here, and attempts are numbers everywhere.
//!
//! Only the package's own JavaScript calls these functions, so their documentation is for its authors.
#![allow(
    clippy::must_use_candidate,
    clippy::missing_errors_doc,
    reason = "Rust does not call them"
)]

use napi::bindgen_prelude::{Error, Result, Status};
use napi::{JsString, JsStringUtf8};
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

/// The position of the answer that a whole reply is among the verdicts; an operation and a source are their numbers.
#[napi]
pub fn reply_index(
    operation: u8,
    source: u8,
    rsp_code: Option<JsString>,
    inner: Option<JsString>,
    state: Option<JsString>,
) -> Result<u32> {
    let operation = rspcode::Operation::from_number(operation)
        .ok_or_else(|| Error::new(Status::InvalidArg, "no operation has this number"))?;
    let source = rspcode::Source::from_number(source)
        .ok_or_else(|| Error::new(Status::InvalidArg, "no source has this number"))?;
    let rsp_code = rsp_code.map(JsString::into_utf8).transpose()?;
    let inner = inner.map(JsString::into_utf8).transpose()?;
    let state = state.map(JsString::into_utf8).transpose()?;
    let reply = rspcode::Reply {
        rsp_code: rsp_code.as_ref().map(JsStringUtf8::as_slice),
        inner: inner.as_ref().map(JsStringUtf8::as_slice),
        state: state.as_ref().map(JsStringUtf8::as_slice),
    };
    position(rspcode::reply_index(operation, source, reply))
}

/// The first move of an attempt, in one number as `next` gives it; a kind is its number.
#[napi]
pub fn start(kind: u8, can_cancel: bool, can_repeat: bool, fresh_code: bool) -> Result<i64> {
    let kind = rspcode::Kind::from_number(kind)
        .ok_or_else(|| Error::new(Status::InvalidArg, "no kind has this number"))?;
    let calls = rspcode::Calls { can_cancel, can_repeat, fresh_code };
    Ok(rspcode::Attempt::start(kind, calls).packed().cast_signed())
}

/// The next move in one number: the attempt in the lower 32 bits, eight bits of the step, then the reason. An event is
/// the position of a verdict, or the number of verdicts and on for the events.
#[napi]
pub fn next(attempt: u32, event: u16) -> i64 {
    rspcode::next(attempt, event).cast_signed()
}

/// The number of an attempt's kind, or 0 if it is no attempt.
#[napi]
pub fn kind(attempt: u32) -> u8 {
    rspcode::Attempt::from_number(attempt).map_or(0, |attempt| attempt.kind() as u8)
}

/// The number of an attempt's end, or 0 if it is not over.
#[napi]
pub fn end(attempt: u32) -> u8 {
    rspcode::Attempt::from_number(attempt)
        .and_then(rspcode::Attempt::end)
        .map_or(0, |end| end as u8)
}

/// An attempt in words.
#[napi]
pub fn describe(attempt: u32) -> Option<String> {
    rspcode::Attempt::from_number(attempt).map(|attempt| attempt.describe().to_string())
}

/// Each sentence for payers in every language, in the order of the locales, as JSON.
#[napi]
pub fn payer_texts() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/payer-texts.json"))
}

/// The number of the locale that serves a tag best.
#[napi]
pub fn payer_locale(tag: JsString) -> Result<u8> {
    Ok(rspcode::Locale::of_bytes(tag.into_utf8()?.as_slice()) as u8)
}

/// The command line: arguments start with the program's name, the result is the exit status.
#[napi]
pub fn run(arguments: Vec<String>) -> u8 {
    rspcode_cli::run(arguments)
}

fn position(index: usize) -> Result<u32> {
    u32::try_from(index).map_err(|error| Error::from_reason(error.to_string()))
}
