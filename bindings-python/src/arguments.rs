//! What callers pass: a context, a code, many codes.

use pyo3::exceptions::{PyTypeError, PyUnicodeEncodeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;
use rspcode::Context;

use crate::constants::Constants;

/// As much of a wrong word as an error shows.
const SHOWN: usize = 60;

pub(crate) fn context(constants: &Constants, given: &Bound<'_, PyAny>) -> PyResult<Context> {
    match constants.known_context(given) {
        Some(context) => Ok(context),
        None => context_of_word(given),
    }
}

/// A word that is not the interned string: read from a file, for one.
fn context_of_word(given: &Bound<'_, PyAny>) -> PyResult<Context> {
    let Ok(word) = given.cast::<PyString>() else {
        return Err(wrong_type("context", "a Context or its word", given));
    };
    let error = match utf8(word)?.parse() {
        Ok(context) => return Ok(context),
        Err(error) => error,
    };
    let mut shown = given.repr()?.to_string();
    if let Some((end, _)) = shown.char_indices().nth(SHOWN) {
        shown.replace_range(end.., "...");
    }
    Err(PyValueError::new_err(format!("{error}; not {shown}")))
}

/// The bytes to look up; `name` is what an error calls the argument. No answer is the empty text.
pub(crate) fn code<'a>(
    given: &'a Bound<'_, PyAny>,
    name: impl FnOnce() -> String,
) -> PyResult<&'a [u8]> {
    match given.cast::<PyString>() {
        Ok(text) => Ok(utf8(text)?.as_bytes()),
        Err(_) if given.is_none() => Ok(b""),
        Err(_) => Err(wrong_type(&name(), "a str or None", given)),
    }
}

/// A text that UTF-8 cannot hold is in no list, and so is the empty one.
fn utf8<'a>(text: &'a Bound<'_, PyString>) -> PyResult<&'a str> {
    match text.to_str() {
        Err(error) if error.is_instance_of::<PyUnicodeEncodeError>(text.py()) => Ok(""),
        result => result,
    }
}

fn wrong_type(name: &str, rule: &str, given: &Bound<'_, PyAny>) -> PyErr {
    match given.get_type().name() {
        Ok(ty) => PyTypeError::new_err(format!("{name} must be {rule}, not {ty}")),
        Err(error) => error,
    }
}
