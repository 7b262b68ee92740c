//! The native module of the Python package: it converts, and asks the core.

mod arguments;
mod c_data;
mod cells;
mod classes;
mod columns;
mod constants;
mod fast;
mod fast_heard;
mod fields;
mod imported;
mod moves;

use pyo3::prelude::*;

/// The native part of rspcode: import from `rspcode`, not from here.
#[pymodule(gil_used = false)]
mod _native {
    use std::ffi::{CString, OsString};
    use std::sync::Arc;

    use pyo3::exceptions::{PyKeyError, PyMemoryError, PyTypeError};
    use pyo3::prelude::*;
    use pyo3::types::{PyList, PyString, PyTuple};
    use rspcode::{Attempt, Calls, Reply, Step};

    use crate::c_data::NoMemory;
    use crate::constants::Constants;
    use crate::fields::{Arrays, Columns, FIELDS, Field};
    use crate::{arguments, c_data, cells, columns, fields, imported};

    #[pymodule_export]
    const TABLE_VERSION: u32 = rspcode::TABLE_VERSION;

    #[pymodule_export]
    #[allow(non_upper_case_globals, reason = "it is Python's name for it")]
    const __version__: &str = rspcode::VERSION;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        let py = module.py();
        if let Some(first) = imported::before(py)? {
            return imported::again(module, &first);
        }
        let constants = Constants::at_import(py)?;
        module.setattr("classify", crate::fast::classify(&module.getattr("classify")?)?)?;
        crate::fast_heard::put(&module.getattr("heard")?)?;
        module.add("VERDICTS", constants.verdicts(py)?)?;
        module.add("CODES", constants.codes(py)?)?;
        module.add("FIELDS", PyTuple::new(py, FIELDS.iter().map(|field| field.name))?)?;
        let spellings = rspcode::spellings().iter().map(rspcode::Spelling::text);
        module.add("SPELLINGS", PyTuple::new(py, spellings.collect::<Vec<_>>())?)?;
        imported::keep(module)
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
    /// it letter by letter is never meant. In a column of a data frame NaN, `pandas.NA` and
    /// `pandas.NaT` are None, and a scalar of pyarrow is what it holds.
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
        // A data frame would give the names of its columns.
        if codes.hasattr("columns")? {
            return Err(arguments::wrong_type("codes", "one column of codes", codes));
        }
        let mut verdicts = Vec::new();
        for (position, code) in codes.try_iter()?.enumerate() {
            let code = code?;
            let name = || format!("codes[{position}]");
            let held = cells::held(&code)?;
            let code = match &held {
                Some(held) => arguments::code(held, name),
                None => Err(arguments::no_code(&name(), &code)),
            }?;
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

    /// What an answer means as a whole, and what to do next.
    ///
    /// `operation` is what the order was, or what was last asked of it; `source` is where the answer
    /// comes from: "reply", the answer to that request; "query", the answer to an enquiry about it;
    /// "callback", a notice whose digest was verified. An answer has up to three levels, from outside
    /// in: the code of the envelope, the second code that stands beside the data in some answers, and
    /// the state of the order or the refund. None is what did not stand there; the empty text did.
    /// Nothing at all is silence.
    ///
    /// A level that is SUCCESS gives way to what is inside it; of the others the most careful counts.
    #[pyfunction]
    #[pyo3(signature = (operation, source, *, rsp_code=None, inner=None, state=None))]
    fn read_reply(
        operation: &Bound<'_, PyAny>,
        source: &Bound<'_, PyAny>,
        rsp_code: Option<&Bound<'_, PyAny>>,
        inner: Option<&Bound<'_, PyAny>>,
        state: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Py<PyAny>> {
        let py = operation.py();
        let operation = arguments::word(operation, "operation", "an Operation or its word")?;
        let source = arguments::word(source, "source", "a Source or its word")?;
        let reply = Reply {
            rsp_code: arguments::level(rsp_code, "rsp_code")?,
            inner: arguments::level(inner, "inner")?,
            state: arguments::level(state, "state")?,
        };
        Ok(Constants::get(py).verdict(py, rspcode::reply_index(operation, source, reply)))
    }

    /// `Attempt.start`.
    #[pyfunction]
    fn start(
        kind: &Bound<'_, PyAny>,
        can_cancel: &Bound<'_, PyAny>,
        can_repeat: &Bound<'_, PyAny>,
        fresh_code: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        let py = kind.py();
        let kind = arguments::word(kind, "kind", "a Kind or its word")?;
        let calls = Calls {
            can_cancel: arguments::truth(can_cancel, "can_cancel")?,
            can_repeat: arguments::truth(can_repeat, "can_repeat")?,
            fresh_code: arguments::truth(fresh_code, "fresh_code")?,
        };
        let begun = Attempt::start(kind, calls);
        Constants::get(py).moves.object(py, begun)
    }

    /// `Attempt.heard`.
    #[pyfunction]
    fn heard(attempt: &Bound<'_, PyAny>, verdict: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let py = attempt.py();
        let constants = Constants::get(py);
        let attempt = arguments::attempt(attempt)?;
        let Some(position) = constants.position(verdict) else {
            let rule = "a Verdict that was returned (Verdict.from_dict reads what came as JSON)";
            return Err(arguments::wrong_type("verdict", rule, verdict));
        };
        let moved = attempt.heard(&rspcode::verdicts()[usize::from(position)]);
        let moved = constants.moves.object(py, moved)?;
        constants.moves.keep((attempt.number(), position), moved.clone_ref(py));
        Ok(moved)
    }

    /// `Attempt.told`.
    #[pyfunction]
    fn told(attempt: &Bound<'_, PyAny>, event: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let py = attempt.py();
        let attempt = arguments::attempt(attempt)?;
        let event = arguments::word(event, "event", "an Event or its word")?;
        Constants::get(py).moves.object(py, attempt.told(event))
    }

    /// Whether a number is an attempt of this version.
    #[pyfunction]
    fn is_attempt(number: &Bound<'_, PyAny>) -> PyResult<bool> {
        Ok(arguments::number(number)?.and_then(Attempt::from_number).is_some())
    }

    /// `Attempt.kind`.
    #[pyfunction]
    fn kind_of(attempt: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let py = attempt.py();
        Ok(Constants::get(py).kind(py, arguments::attempt(attempt)?.kind()))
    }

    /// `Attempt.end`.
    #[pyfunction]
    fn end_of(attempt: &Bound<'_, PyAny>) -> PyResult<Option<Py<PyAny>>> {
        let py = attempt.py();
        let end = arguments::attempt(attempt)?.end();
        Ok(end.map(|end| Constants::get(py).end(py, end)))
    }

    /// `Attempt.describe`.
    #[pyfunction]
    fn describe(attempt: &Bound<'_, PyAny>) -> PyResult<String> {
        Ok(arguments::attempt(attempt)?.describe().to_string())
    }

    /// `Verdict.payer_text_in`.
    #[pyfunction]
    fn payer_text_in(verdict: &Bound<'_, PyAny>, tag: &Bound<'_, PyAny>) -> PyResult<&'static str> {
        let Some(position) = Constants::get(verdict.py()).position(verdict) else {
            return Err(arguments::wrong_type("verdict", "a Verdict", verdict));
        };
        let locale = arguments::locale(tag)?;
        Ok(rspcode::verdicts()[usize::from(position)].payer_text_in(locale))
    }

    /// `Step.payer_text_in`.
    #[pyfunction]
    fn step_payer_text_in(
        step: &Bound<'_, PyAny>,
        tag: &Bound<'_, PyAny>,
    ) -> PyResult<Option<&'static str>> {
        let step: Step = arguments::word(step, "step", "a Step or its word")?;
        Ok(step.payer_text_in(arguments::locale(tag)?))
    }

    /// The positions of answers among `VERDICTS`, two bytes for each.
    #[pyclass(frozen, module = "rspcode._native")]
    struct Cells(Arc<columns::Cells>);

    #[pymethods]
    impl Cells {
        fn __len__(&self) -> usize {
            self.0.iter().map(|array| array.len()).sum()
        }
    }

    /// `rspcode.arrow.classify`.
    #[pyfunction]
    fn arrow_cells(context: &Bound<'_, PyAny>, column: &Bound<'_, PyAny>) -> PyResult<Cells> {
        Ok(Cells(Arc::new(columns::classify(context, column)?)))
    }

    /// The type of some fields, each under a name: a table, or one alone.
    #[pyfunction]
    fn arrow_schema(
        py: Python<'_>,
        fields: Vec<(String, String)>,
        is_table: bool,
    ) -> PyResult<Bound<'_, PyAny>> {
        c_data::schema(py, columns_of(fields, is_table)?.ty())
    }

    /// These fields of answers.
    #[pyfunction]
    fn arrow_stream<'py>(
        cells: &Bound<'py, Cells>,
        fields: Vec<(String, String)>,
        is_table: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (columns, answers) = (columns_of(fields, is_table)?, Arc::clone(&cells.get().0));
        c_data::stream(cells.py(), Arrays { columns, cells: answers, done: 0 })
    }

    /// One field of answers in one array: its type, and the array.
    #[pyfunction]
    fn arrow_array<'py>(
        cells: &Bound<'py, Cells>,
        field: String,
    ) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyAny>)> {
        let (py, columns) = (cells.py(), columns_of(vec![(field.clone(), field)], false)?);
        let array = fields::whole(&columns, &cells.get().0);
        let array = array.map_err(|NoMemory| PyMemoryError::new_err(()))?;
        Ok((c_data::schema(py, columns.ty())?, c_data::array(py, array)?))
    }

    fn columns_of(fields: Vec<(String, String)>, is_table: bool) -> PyResult<Columns> {
        let field = |(name, field): (String, String)| match Field::of(&field) {
            Some(field) => Ok((field, CString::new(name)?)),
            None => Err(PyKeyError::new_err(field)),
        };
        let fields = fields.into_iter().map(field).collect::<PyResult<_>>()?;
        Ok(Columns { fields, is_table })
    }

    /// The command line: arguments start with the program's name, the result is the exit status.
    #[pyfunction]
    fn run(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
        py.detach(|| rspcode_cli::run(arguments))
    }
}
