//! What a second import gets: the modules of the first.
//!
//! A module leaves `sys.modules` under `mock.patch.dict(sys.modules)`, in test runners and in hosts of plug-ins, and
//! is then imported once more. The Python files would define their classes anew, and no constant would be of
//! these. So the interpreter keeps the modules of its first import, where nothing but its end removes them; what
//! another interpreter of the process imports does not find them.

use pyo3::exceptions::PyMemoryError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

const PLACE: &str = "rspcode._native";

/// The modules of the first import in this interpreter, by name, if there was one.
pub(crate) fn before(py: Python<'_>) -> PyResult<Option<Bound<'_, PyDict>>> {
    let modules = of_interpreter(py)?.get_item(PLACE)?;
    Ok(modules.map(Bound::cast_into).transpose()?)
}

/// Keeps the modules that are there, once this one is complete.
pub(crate) fn keep(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    let modules = PyDict::new(py);
    for (name, other) in loaded(py)?.iter() {
        // Not the package itself: it has nothing of its own, and is filled from these.
        if name.cast::<PyString>()?.to_str()?.starts_with("rspcode._") {
            modules.set_item(name, other)?;
        }
    }
    modules.set_item(module.name()?, module)?;
    of_interpreter(py)?.set_item(PLACE, modules)
}

/// Puts the modules of the first import back. What is being imported is given all that the first one holds, for
/// whoever loads it by hand; an import statement takes what stands in `sys.modules` now.
pub(crate) fn again(module: &Bound<'_, PyModule>, first: &Bound<'_, PyDict>) -> PyResult<()> {
    loaded(module.py())?.update(first.as_mapping())?;
    let native = first.as_any().get_item(module.name()?)?.cast_into::<PyModule>()?;
    module.dict().update(native.dict().as_mapping())
}

fn loaded(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    Ok(py.import("sys")?.getattr("modules")?.cast_into()?)
}

/// What the interpreter keeps for its extension modules.
fn of_interpreter(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    // SAFETY: this thread is attached to an interpreter, which lends its dict, or null if there is no memory.
    let dict = unsafe {
        let dict = ffi::PyInterpreterState_GetDict(ffi::PyInterpreterState_Get());
        Bound::from_borrowed_ptr_or_opt(py, dict)
    };
    Ok(dict.ok_or_else(|| PyMemoryError::new_err(()))?.cast_into()?)
}
