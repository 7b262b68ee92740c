//! The short way into `classify`.
//!
//! A call through pyo3 spends more time around the lookup (parsing the arguments, guarding against
//! panics, counting attachments) than in it. So the interpreter is given a function that answers the plain
//! call at once, and leaves every other call, and all errors, to the function that pyo3 made. The
//! benchmark shows what that is worth.

use std::ffi::CString;
use std::ptr::null_mut;
use std::{slice, str};

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyString, PyTuple};
use pyo3::{Borrowed, ffi};

use crate::constants::Constants;

/// What pyo3 made, and the names of the arguments as interned strings, which is what callers' names are.
struct LongWay {
    classify: Py<PyAny>,
    context: Py<PyString>,
    code: Py<PyString>,
}

static LONG_WAY: PyOnceLock<LongWay> = PyOnceLock::new();

/// The same function by the short way, with its signature and its documentation.
pub(crate) fn classify<'py>(long: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = long.py();
    let text = |name| long.getattr(name)?.extract::<String>();
    let doc = format!("classify{}\n--\n\n{}", text("__text_signature__")?, text("__doc__")?);
    LONG_WAY.get_or_init(py, || LongWay {
        classify: long.clone().unbind(),
        context: PyString::intern(py, "context").unbind(),
        code: PyString::intern(py, "code").unbind(),
    });
    // The function refers to its definition for as long as it lives, so the definition is never freed.
    let definition = Box::leak(Box::new(ffi::PyMethodDef {
        ml_name: c"classify".as_ptr(),
        ml_meth: ffi::PyMethodDefPointer { PyCFunctionFastWithKeywords: call },
        ml_flags: ffi::METH_FASTCALL | ffi::METH_KEYWORDS,
        ml_doc: CString::new(doc)?.into_raw(),
    }));
    // SAFETY: the flags are those of `call`, and the definition and its texts live for ever.
    unsafe {
        let function = ffi::PyCFunction_NewEx(definition, null_mut(), null_mut());
        Bound::from_owned_ptr_or_err(py, function)
    }
}

/// What the interpreter calls: `args` holds `count` positional arguments, and then one for each of
/// `names`, which is a tuple of str or null. Nothing in here panics.
unsafe extern "C" fn call(
    _module: *mut ffi::PyObject,
    args: *const *mut ffi::PyObject,
    count: ffi::Py_ssize_t,
    names: *mut ffi::PyObject,
) -> *mut ffi::PyObject {
    // SAFETY: the interpreter calls while it is attached to this thread, and holds the arguments for as
    // long as the call lasts.
    unsafe {
        let py = Python::assume_attached();
        let short = both_arguments(py, args, count, names)
            .and_then(|[context, code]| answer(py, context, code));
        match short {
            Some(verdict) => verdict.into_ptr(),
            None => long_way(args, count, names),
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

/// The text of a str that UTF-8 can hold.
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
    py: Python<'_>,
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
        let way = LONG_WAY.get(py)?;
        let is = |at, name: &Py<PyString>| ffi::PyTuple_GetItem(names, at) == name.as_ptr();
        match count {
            2 => Some([first, second]),
            1 if is(0, &way.code) => Some([first, second]),
            0 if is(0, &way.context) && is(1, &way.code) => Some([first, second]),
            0 if is(0, &way.code) && is(1, &way.context) => Some([second, first]),
            _ => None,
        }
    }
}

/// SAFETY: as for `call`.
unsafe fn long_way(
    args: *const *mut ffi::PyObject,
    count: ffi::Py_ssize_t,
    names: *mut ffi::PyObject,
) -> *mut ffi::PyObject {
    Python::attach(|py| {
        let count = count.unsigned_abs();
        // SAFETY: there are as many arguments as are positional or named.
        let argument = |at| unsafe { Borrowed::from_ptr(py, *args.add(at)) };
        // SAFETY: it is null or a tuple.
        let names = unsafe { Borrowed::from_ptr_or_opt(py, names) };
        let answer = (|| {
            let by_name = PyDict::new(py);
            if let Some(names) = names {
                for (at, name) in names.cast::<PyTuple>()?.iter().enumerate() {
                    by_name.set_item(name, argument(count + at))?;
                }
            }
            let positional: Vec<_> = (0..count).map(argument).collect();
            let way = LONG_WAY.get(py).ok_or_else(|| PyRuntimeError::new_err("not imported"))?;
            way.classify.call(py, PyTuple::new(py, positional)?, Some(&by_name))
        })();
        match answer {
            Ok(verdict) => verdict.into_ptr(),
            Err(error) => {
                error.restore(py);
                null_mut()
            }
        }
    })
}
