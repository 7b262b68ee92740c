//! What callers pass: a word of a vocabulary, a code, an attempt.

use std::str::FromStr;

use pyo3::exceptions::{PyTypeError, PyUnicodeEncodeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyInt, PyString};
use rspcode::{Attempt, Context, Locale, ParseError};

use crate::constants::Constants;

/// As much of a wrong word as an error shows.
const SHOWN: usize = 60;

pub(crate) fn context(constants: &Constants, given: &Bound<'_, PyAny>) -> PyResult<Context> {
    match constants.known_context(given) {
        Some(context) => Ok(context),
        // A word that is not the interned string: read from a file, for one.
        None => word(given, "context", "a Context or its word"),
    }
}

/// A word of a closed vocabulary, or the member that is this word.
pub(crate) fn word<Word: FromStr<Err = ParseError>>(
    given: &Bound<'_, PyAny>,
    name: &str,
    rule: &str,
) -> PyResult<Word> {
    let Ok(word) = given.cast::<PyString>() else {
        return Err(wrong_type(name, rule, given));
    };
    let error = match utf8(word)?.parse() {
        Ok(word) => return Ok(word),
        Err(error) => error,
    };
    let mut shown = given.repr()?.to_string();
    if let Some((end, _)) = shown.char_indices().nth(SHOWN) {
        shown.replace_range(end.., "...");
    }
    let (name, words) = (error.vocabulary(), error.valid_words().join(", "));
    Err(PyValueError::new_err(format!("unknown {name}; the valid words are {words}; not {shown}")))
}

/// The bytes to look up; `name` is what an error calls the argument. No answer is the empty text.
pub(crate) fn code<'a>(
    given: &'a Bound<'_, PyAny>,
    name: impl FnOnce() -> String,
) -> PyResult<&'a [u8]> {
    match given.cast::<PyString>() {
        Ok(text) => Ok(utf8(text)?.as_bytes()),
        Err(_) if given.is_none() => Ok(b""),
        Err(_) => Err(no_code(&name(), given)),
    }
}

/// The locale of a tag; none is English, as every tag is that no locale serves.
pub(crate) fn locale(given: &Bound<'_, PyAny>) -> PyResult<Locale> {
    Ok(Locale::of_bytes(code(given, || "tag".to_owned())?))
}

pub(crate) fn no_code(name: &str, given: &Bound<'_, PyAny>) -> PyErr {
    wrong_type(name, "a str or None", given)
}

/// A level of an answer, which may be absent.
pub(crate) fn level<'a>(
    given: Option<&'a Bound<'_, PyAny>>,
    name: &str,
) -> PyResult<Option<&'a [u8]>> {
    given.map(|given| code(given, || name.to_owned())).transpose()
}

/// The number of an attempt, or none if it is no int that could be one. A cell of a data frame is an int that is not of
/// Python's type.
pub(crate) fn number(given: &Bound<'_, PyAny>) -> PyResult<Option<u32>> {
    if given.is_instance_of::<PyInt>() {
        return Ok(given.extract().ok());
    }
    match given.call_method0("__index__") {
        Ok(int) => Ok(int.extract().ok()),
        Err(_) => Err(wrong_type("an attempt", "an int", given)),
    }
}

/// A truth, and nothing that is only taken for one: of the text "false" that would be the wrong one.
pub(crate) fn truth(given: &Bound<'_, PyAny>, name: &str) -> PyResult<bool> {
    match given.cast::<PyBool>() {
        Ok(truth) => Ok(truth.is_true()),
        Err(_) => Err(wrong_type(name, "a bool", given)),
    }
}

pub(crate) fn attempt(given: &Bound<'_, PyAny>) -> PyResult<Attempt> {
    match number(given)?.and_then(Attempt::from_number) {
        Some(attempt) => Ok(attempt),
        None => Err(PyValueError::new_err("the number is no attempt of this version")),
    }
}

/// A text that UTF-8 cannot hold is in no list, and so is the empty one.
fn utf8<'a>(text: &'a Bound<'_, PyString>) -> PyResult<&'a str> {
    match text.to_str() {
        Err(error) if error.is_instance_of::<PyUnicodeEncodeError>(text.py()) => Ok(""),
        result => result,
    }
}

pub(crate) fn wrong_type(name: &str, rule: &str, given: &Bound<'_, PyAny>) -> PyErr {
    match given.get_type().name() {
        Ok(ty) => PyTypeError::new_err(format!("{name} must be {rule}, not {ty}")),
        Err(error) => error,
    }
}
