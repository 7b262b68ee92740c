//! The short way into `classify`.
//!
//! A call through pyo3 spends more time around the lookup (parsing the arguments, guarding against
//! panics, counting attachments) than in it. So the interpreter is given a function that answers the plain
//! call at once, and hands every other call, and with it every error, on to the function that pyo3 made.
//! The benchmark shows what that is worth.

use std::ffi::CString;
use std::ptr::null_mut;
use std::{mem, slice, str};

use pyo3::exceptions::PySystemError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyString;
use pyo3::{Borrowed, ffi};

use crate::constants::Constants;

/// The function that pyo3 made, as the interpreter would call it, and the names of its arguments as
/// interned strings, which is what callers' names are.
struct LongWay {
    call: ffi::PyCFunctionFastWithKeywords,
    context: Py<PyString>,
    code: Py<PyString>,
}

static LONG_WAY: PyOnceLock<LongWay> = PyOnceLock::new();

const FLAGS: std::ffi::c_int = ffi::METH_FASTCALL | ffi::METH_KEYWORDS;

/// The same function by the short way, with its signature and its documentation.
pub(crate) fn classify<'py>(long: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = long.py();
    let text = |name| long.getattr(name)?.extract::<String>();
    let doc = format!("classify{}\n--\n\n{}", text("__text_signature__")?, text("__doc__")?);
    let made_by_pyo3 = c_function(long)?;
    LONG_WAY.get_or_init(py, || LongWay {
        call: made_by_pyo3,
        context: PyString::intern(py, "context").unbind(),
        code: PyString::intern(py, "code").unbind(),
    });
    // The function refers to its definition for as long as it lives, so the definition is never freed.
    let definition = Box::leak(Box::new(ffi::PyMethodDef {
        ml_name: c"classify".as_ptr(),
        ml_meth: ffi::PyMethodDefPointer { PyCFunctionFastWithKeywords: call },
        ml_flags: FLAGS,
        ml_doc: CString::new(doc)?.into_raw(),
    }));
    // SAFETY: the flags are those of `call`, and the definition and its texts live for ever.
    unsafe {
        let function = ffi::PyCFunction_NewEx(definition, null_mut(), null_mut());
        Bound::from_owned_ptr_or_err(py, function)
    }
}

/// What a function of pyo3's is to the interpreter.
fn c_function(function: &Bound<'_, PyAny>) -> PyResult<ffi::PyCFunctionFastWithKeywords> {
    let function = function.as_ptr();
    // SAFETY: a function whose flags are these has this signature.
    unsafe {
        match ffi::PyCFunction_GetFunction(function) {
            Some(call) if ffi::PyCFunction_GetFlags(function) == FLAGS => {
                Ok(mem::transmute::<ffi::PyCFunction, ffi::PyCFunctionFastWithKeywords>(call))
            }
            _ => Err(PySystemError::new_err("pyo3 makes functions of another kind")),
        }
    }
}

/// What the interpreter calls: `args` holds `count` positional arguments, and then one for each of
/// `names`, which is a tuple of str or null.
unsafe extern "C" fn call(
    module: *mut ffi::PyObject,
    args: *const *mut ffi::PyObject,
    count: ffi::Py_ssize_t,
    names: *mut ffi::PyObject,
) -> *mut ffi::PyObject {
    // SAFETY: the interpreter calls while it is attached to this thread, and holds the arguments for as
    // long as the call lasts.
    unsafe {
        let py = Python::assume_attached();
        let long = LONG_WAY.get(py).expect("it was set before the function was made");
        let answer = both_arguments(long, args, count, names)
            .and_then(|[context, code]| answer(py, context, code));
        match answer {
            Some(verdict) => verdict.into_ptr(),
            None => (long.call)(module, args, count, names),
        }
    }
}

/// The verdict, if there is nothing to complain of. No Python object is dropped here, because pyo3
/// would keep it until it counts an attachment again.
///
/// SAFETY: as for `call`, with two objects.
unsafe fn answer(
    py: Python<'_>,
    context: *mut ffi::PyObject,
    code: *mut ffi::PyObject,
) -> Option<Py<PyAny>> {
    // SAFETY: these are objects that the caller holds.
    unsafe {
        let constants = Constants::get(py);
        let context = match constants.known_context(&Borrowed::from_ptr(py, context)) {
            Some(context) => context,
            None => text(context)?.parse().ok()?,
        };
        let code = if code == ffi::Py_None() { "" } else { text(code)? };
        Some(constants.verdict(py, rspcode::index(context, code.as_bytes())))
    }
}

/// The text of a str that UTF-8 can hold. (One that is not ASCII keeps its UTF-8 from then on.)
///
/// SAFETY: as for `call`, with an object, which has to outlive what is done with the text.
unsafe fn text<'a>(object: *mut ffi::PyObject) -> Option<&'a str> {
    // SAFETY: the interpreter gives UTF-8 that lives as long as the str, or null and an exception.
    unsafe {
        let mut length = 0;
        let start = ffi::PyUnicode_AsUTF8AndSize(object, &raw mut length);
        if start.is_null() {
            ffi::PyErr_Clear();
            return None;
        }
        let bytes = slice::from_raw_parts(start.cast(), length.unsigned_abs());
        Some(str::from_utf8_unchecked(bytes))
    }
}

/// The context and the code, if these are the arguments.
///
/// SAFETY: as for `call`.
unsafe fn both_arguments(
    long: &LongWay,
    args: *const *mut ffi::PyObject,
    count: ffi::Py_ssize_t,
    names: *mut ffi::PyObject,
) -> Option<[*mut ffi::PyObject; 2]> {
    // SAFETY: if there are two arguments, there are two pointers to read, and a name for each argument
    // that is not positional.
    unsafe {
        let by_name = if names.is_null() { 0 } else { ffi::PyTuple_Size(names) };
        if count + by_name != 2 {
            return None;
        }
        let [first, second] = *args.cast::<[*mut ffi::PyObject; 2]>();
        let is = |at, name: &Py<PyString>| ffi::PyTuple_GetItem(names, at) == name.as_ptr();
        match count {
            2 => Some([first, second]),
            1 if is(0, &long.code) => Some([first, second]),
            0 if is(0, &long.context) && is(1, &long.code) => Some([first, second]),
            0 if is(0, &long.code) && is(1, &long.context) => Some([second, first]),
            _ => None,
        }
    }
}
