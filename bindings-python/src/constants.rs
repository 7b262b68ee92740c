//! The verdicts and the listed codes as Python objects: made once, at import, and shared from then on.

use pyo3::exceptions::PyImportError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyString, PyTuple};
use rspcode::{Actor, Basis, Cause, CodeInfo, Context, Next, Outcome, Verdict};
use rustc_hash::FxHashMap;

pub(crate) struct Constants {
    /// The module whose enums these objects are made of.
    vocabulary: Py<PyModule>,
    /// By address, the objects that callers nearly always pass as a context: the members of `Context`
    /// and their words as interned strings. They are never freed, so an address stays theirs.
    contexts: FxHashMap<usize, Context>,
    verdicts: Vec<Py<PyAny>>,
    codes: Vec<Py<PyAny>>,
}

static CONSTANTS: PyOnceLock<Constants> = PyOnceLock::new();

impl Constants {
    pub(crate) fn at_import(py: Python<'_>) -> PyResult<&'static Self> {
        let constants = CONSTANTS.get_or_try_init(py, || Self::new(py))?;
        if constants.vocabulary.is(&py.import("rspcode._vocabulary")?) {
            return Ok(constants);
        }
        Err(PyImportError::new_err(
            "rspcode can be imported once per process: another interpreter of this process uses it, \
             or it was removed from sys.modules and is imported again",
        ))
    }

    fn new(py: Python<'_>) -> PyResult<Self> {
        same_versions(py)?;
        let python = PythonTypes::import(py)?;
        let known = |context: Context| {
            let member = python.contexts[context as usize - 1].clone();
            let word = PyString::intern(py, context.as_str()).into_any();
            [member, word].map(|object| (object.into_ptr() as usize, context))
        };
        Ok(Self {
            vocabulary: py.import("rspcode._vocabulary")?.unbind(),
            contexts: Context::ALL.into_iter().flat_map(known).collect(),
            verdicts: rspcode::verdicts()
                .iter()
                .map(|v| python.verdict(v))
                .collect::<Result<_, _>>()?,
            codes: rspcode::codes()
                .iter()
                .map(|code| python.code_info(code))
                .collect::<Result<_, _>>()?,
        })
    }

    pub(crate) fn get(py: Python<'_>) -> &'static Self {
        CONSTANTS.get(py).expect("no function can be called before the module was imported")
    }

    /// The context, if it is one of the objects that are known.
    pub(crate) fn known_context(&self, given: &Bound<'_, PyAny>) -> Option<Context> {
        self.contexts.get(&(given.as_ptr() as usize)).copied()
    }

    pub(crate) fn verdict(&self, py: Python<'_>, index: usize) -> Py<PyAny> {
        self.verdicts[index].clone_ref(py)
    }

    pub(crate) fn code(&self, py: Python<'_>, index: usize) -> Py<PyAny> {
        self.codes[index].clone_ref(py)
    }

    pub(crate) fn verdicts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, &self.verdicts)
    }

    pub(crate) fn codes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, &self.codes)
    }
}

/// Python files of another version would be answered by another table, unseen.
fn same_versions(py: Python<'_>) -> PyResult<()> {
    let own = (rspcode::VERSION.to_owned(), rspcode::TABLE_VERSION);
    let told = |module: Bound<'_, PyModule>| -> PyResult<(String, u32)> {
        Ok((module.getattr("VERSION")?.extract()?, module.getattr("TABLE_VERSION")?.extract()?))
    };
    // Files that tell no version are of one that did not have any to tell.
    let beside = py.import("rspcode._versions").and_then(told).ok();
    if beside.as_ref() == Some(&own) {
        return Ok(());
    }
    let named = |(version, table): (String, u32)| format!("{version} (table version {table})");
    Err(PyImportError::new_err(format!(
        "rspcode: the native module is of version {}, and the Python files beside it are of {}; \
         install the package anew",
        named(own),
        beside.map_or("a version that they do not tell".to_owned(), named)
    )))
}

/// The classes that the package defines in Python, and the members of its enums in the core's order.
struct PythonTypes<'py> {
    verdict: Bound<'py, PyAny>,
    code_info: Bound<'py, PyAny>,
    /// `object.__setattr__`: it sets the fields of what is frozen to everybody else.
    set: Bound<'py, PyAny>,
    contexts: Vec<Bound<'py, PyAny>>,
    outcomes: Vec<Bound<'py, PyAny>>,
    causes: Vec<Bound<'py, PyAny>>,
    nexts: Vec<Bound<'py, PyAny>>,
    actors: Vec<Bound<'py, PyAny>>,
    bases: Vec<Bound<'py, PyAny>>,
    codes: Vec<Bound<'py, PyAny>>,
}

impl<'py> PythonTypes<'py> {
    fn import(py: Python<'py>) -> PyResult<Self> {
        let records = py.import("rspcode._verdict")?;
        let vocabulary = py.import("rspcode._vocabulary")?;
        // By their words: their order is for readers.
        let members = |name: &str, words: Vec<&str>| {
            let class = vocabulary.getattr(name)?;
            let member = |word| {
                class.call1((word,)).map_err(|error| {
                    PyImportError::new_err(format!("rspcode: {name} has no {word}: {error}"))
                })
            };
            words.into_iter().map(member).collect::<PyResult<Vec<_>>>()
        };
        Ok(Self {
            verdict: records.getattr("Verdict")?,
            code_info: records.getattr("CodeInfo")?,
            set: py.import("builtins")?.getattr("object")?.getattr("__setattr__")?,
            contexts: members("Context", Context::ALL.map(Context::as_str).into())?,
            outcomes: members("Outcome", Outcome::ALL.map(Outcome::as_str).into())?,
            causes: members("Cause", Cause::ALL.map(Cause::as_str).into())?,
            nexts: members("Next", Next::ALL.map(Next::as_str).into())?,
            actors: members("Actor", Actor::ALL.map(Actor::as_str).into())?,
            bases: members("Basis", Basis::ALL.map(Basis::as_str).into())?,
            codes: members("Code", rspcode::codes().iter().map(CodeInfo::code).collect())?,
        })
    }

    fn verdict(&self, v: &Verdict) -> PyResult<Py<PyAny>> {
        let py = self.set.py();
        let code = v.code().map(|_| &self.codes[usize::from(v.id()) - 1]);
        let new =
            New { object: self.verdict.call_method1("__new__", (&self.verdict,))?, set: &self.set };
        new.field(intern!(py, "context"), &self.contexts[v.context() as usize - 1])?;
        new.field(intern!(py, "id"), v.id())?;
        new.field(intern!(py, "code"), code)?;
        new.field(intern!(py, "outcome"), &self.outcomes[v.outcome() as usize - 1])?;
        new.field(intern!(py, "cause"), &self.causes[v.cause() as usize - 1])?;
        new.field(intern!(py, "next"), &self.nexts[v.next() as usize - 1])?;
        new.field(intern!(py, "actor"), &self.actors[v.actor() as usize - 1])?;
        new.field(intern!(py, "is_final"), v.is_final())?;
        new.field(intern!(py, "may_release_goods"), v.may_release_goods())?;
        new.field(intern!(py, "may_charge_again"), v.may_charge_again())?;
        new.field(intern!(py, "basis"), &self.bases[v.basis() as usize - 1])?;
        new.text(intern!(py, "message"), v.message())?;
        new.text(intern!(py, "explanation"), v.explanation())?;
        new.text(intern!(py, "payer_text"), v.payer_text())?;
        Ok(new.object.unbind())
    }

    fn code_info(&self, code: &CodeInfo) -> PyResult<Py<PyAny>> {
        let py = self.set.py();
        let new = New {
            object: self.code_info.call_method1("__new__", (&self.code_info,))?,
            set: &self.set,
        };
        new.field(intern!(py, "id"), code.id())?;
        new.field(intern!(py, "code"), &self.codes[usize::from(code.id()) - 1])?;
        new.text(intern!(py, "message"), code.message())?;
        new.field(intern!(py, "cause"), &self.causes[code.cause() as usize - 1])?;
        new.field(intern!(py, "basis"), &self.bases[code.basis() as usize - 1])?;
        new.text(intern!(py, "explanation"), code.explanation())?;
        Ok(new.object.unbind())
    }
}

/// An object that is being filled.
struct New<'a, 'py> {
    object: Bound<'py, PyAny>,
    set: &'a Bound<'py, PyAny>,
}

impl<'py> New<'_, 'py> {
    fn field(&self, name: &Bound<'py, PyString>, value: impl IntoPyObject<'py>) -> PyResult<()> {
        self.set.call1((&self.object, name, value))?;
        Ok(())
    }

    /// The same text is the same object, wherever it stands.
    fn text(&self, name: &Bound<'py, PyString>, text: &str) -> PyResult<()> {
        self.field(name, PyString::intern(self.object.py(), text))
    }
}
