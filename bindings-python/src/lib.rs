//! The native module of the Python package: it converts, and asks the core.

mod arguments;
mod classes;
mod constants;
mod fast;

use pyo3::prelude::*;

/// The native part of rspcode: import from `rspcode`, not from here.
#[pymodule(gil_used = false)]
mod _native {
    use std::ffi::OsString;

    use pyo3::exceptions::{PyMemoryError, PyTypeError};
    use pyo3::prelude::*;
    use pyo3::types::{PyList, PyString};

    use crate::arguments;
    use crate::constants::Constants;

    #[pymodule_export]
    const TABLE_VERSION: u32 = rspcode::TABLE_VERSION;

    #[pymodule_export]
    #[allow(non_upper_case_globals, reason = "it is Python's name for it")]
    const __version__: &str = rspcode::VERSION;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        let py = module.py();
        let constants = Constants::at_import(py)?;
        module.setattr("classify", crate::fast::classify(&module.getattr("classify")?)?)?;
        module.add("VERDICTS", constants.verdicts(py)?)?;
        module.add("CODES", constants.codes(py)?)
    }

    /// What a code means in a context, and what to do next.
    ///
    /// Every text has an answer: one that is not listed is unknown, never failed. White space around
    /// a code is dropped; case counts. Pass None if there is no answer at all: silence, a broken
    /// connection, an HTTP error, an unreadable body, a digest that does not verify.
    ///
    /// The same question gets the same object. A context that is none of the words is a `ValueError`;
    /// a context that is no str, or a code that is neither a str nor None, is a `TypeError`.
    #[pyfunction]
    fn classify(context: &Bound<'_, PyAny>, code: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let py = context.py();
        let constants = Constants::get(py);
        let context = arguments::context(constants, context)?;
        let code = arguments::code(code, || "code".to_owned())?;
        Ok(constants.verdict(py, rspcode::index(context, code)))
    }

    /// What each of many codes means in one context: a list of verdicts in the order of the codes.
    ///
    /// It takes any iterable, and is faster than a loop. A single str is a `TypeError`, because taking
    /// it letter by letter is never meant.
    #[pyfunction]
    fn classify_many<'py>(
        context: &Bound<'py, PyAny>,
        codes: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyList>> {
        let py = context.py();
        let constants = Constants::get(py);
        let context = arguments::context(constants, context)?;
        if codes.is_instance_of::<PyString>() {
            return Err(PyTypeError::new_err(
                "codes must be an iterable of codes, not one str: use classify",
            ));
        }
        let mut verdicts = Vec::new();
        for (position, code) in codes.try_iter()?.enumerate() {
            let code = code?;
            let code = arguments::code(&code, || format!("codes[{position}]"))?;
            // What has no end has a MemoryError, and does not end the process.
            verdicts.try_reserve(1).map_err(|_| PyMemoryError::new_err(()))?;
            verdicts.push(constants.verdict(py, rspcode::index(context, code)));
        }
        PyList::new(py, verdicts)
    }

    /// The listed code that a text is, or None.
    ///
    /// White space around it is dropped; case counts, and a spelling that is only read as a code is
    /// none.
    #[pyfunction]
    fn find(code: &Bound<'_, PyAny>) -> PyResult<Option<Py<PyAny>>> {
        let index = rspcode::find_index(arguments::code(code, || "code".to_owned())?);
        Ok(index.map(|index| Constants::get(code.py()).code(code.py(), index)))
    }

    /// The command line: arguments start with the program's name, the result is the exit status.
    #[pyfunction]
    fn run(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
        py.detach(|| rspcode_cli::run(arguments))
    }
}
