//! The short way into `Attempt.heard`, as `fast.rs` has it for `classify`: what was told before is
//! answered at once, and everything else, with every error, goes to the function that pyo3 made.

use std::ffi::CString;
use std::ptr::null_mut;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::{Borrowed, ffi};

use crate::constants::Constants;

/// The function that pyo3 made.
static LONG_WAY: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// Puts the short way in the place of the method that stands in the class.
pub(crate) fn put(long: &Bound<'_, PyAny>) -> PyResult<()> {
    let py = long.py();
    let class = py.import("rspcode._procedure")?.getattr("Attempt")?;
    let in_python = class.getattr("heard")?;
    let doc: String = in_python.getattr("__doc__")?.extract()?;
    LONG_WAY.get_or_init(py, || long.clone().unbind());
    // The class refers to the definition for as long as it lives, so the definition is never freed.
    let definition = Box::leak(Box::new(ffi::PyMethodDef {
        ml_name: c"heard".as_ptr(),
        ml_meth: ffi::PyMethodDefPointer { PyCFunction: call },
        ml_flags: ffi::METH_O,
        ml_doc: CString::new(format!("heard($self, verdict, /)\n--\n\n{doc}"))?.into_raw(),
    }));
    // SAFETY: the class is a type, the flags are those of `call`, and the definition lives for ever.
    let method = unsafe {
        let method = ffi::PyDescr_NewMethod(class.as_ptr().cast(), definition);
        Bound::from_owned_ptr_or_err(py, method)?
    };
    class.setattr("heard", method)
}

/// What the interpreter calls with an `Attempt` and one argument.
unsafe extern "C" fn call(
    attempt: *mut ffi::PyObject,
    verdict: *mut ffi::PyObject,
) -> *mut ffi::PyObject {
    // SAFETY: the interpreter calls while it is attached to this thread, and holds both objects for as
    // long as the call lasts.
    unsafe {
        let py = Python::assume_attached();
        if let Some(object) = answer(py, attempt, verdict) {
            return object.into_ptr();
        }
        let long = LONG_WAY.get(py).expect("it was set before the method was made");
        let end: *mut ffi::PyObject = null_mut();
        ffi::PyObject_CallFunctionObjArgs(long.as_ptr(), attempt, verdict, end)
    }
}

/// The move, if it was kept. No Python object is dropped here, as in `fast.rs`.
///
/// SAFETY: as for `call`.
unsafe fn answer(
    py: Python<'_>,
    attempt: *mut ffi::PyObject,
    verdict: *mut ffi::PyObject,
) -> Option<Py<PyAny>> {
    // SAFETY: these are objects that the caller holds, and the first is an int, as every `Attempt` is.
    unsafe {
        let constants = Constants::get(py);
        let position = constants.position(&Borrowed::from_ptr(py, verdict))?;
        let number = ffi::PyLong_AsLongLong(attempt);
        if number == -1 {
            ffi::PyErr_Clear();
        }
        constants.moves.kept(py, (u32::try_from(number).ok()?, position))
    }
}
