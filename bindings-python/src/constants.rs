//! The verdicts and the listed codes as Python objects: made once, at import, and shared from then on.

use pyo3::exceptions::PyImportError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyString, PyTuple};
use rspcode::{CodeInfo, Context, End, Kind, Step, Verdict};
use rustc_hash::FxHashMap;

use crate::classes::{self, Classes};
use crate::moves::Moves;

pub(crate) struct Constants {
    /// The module whose enums these objects are made of.
    vocabulary: Py<PyModule>,
    /// By address, the objects that callers nearly always pass as a context: the members of `Context`
    /// and their words as interned strings. They are never freed, so an address stays theirs.
    contexts: FxHashMap<usize, Context>,
    verdicts: Vec<Py<PyAny>>,
    codes: Vec<Py<PyAny>>,
    /// The positions of the verdicts, by address.
    positions: FxHashMap<usize, u16>,
    kinds: Vec<Py<PyAny>>,
    ends: Vec<Py<PyAny>>,
    pub(crate) moves: Moves,
}

static CONSTANTS: PyOnceLock<Constants> = PyOnceLock::new();

impl Constants {
    pub(crate) fn at_import(py: Python<'_>) -> PyResult<&'static Self> {
        let constants = CONSTANTS.get_or_try_init(py, || Self::new(py))?;
        if constants.vocabulary.is(&py.import("rspcode._vocabulary")?) {
            return Ok(constants);
        }
        Err(PyImportError::new_err(
            "rspcode can be used by one interpreter of a process, and another one has imported it",
        ))
    }

    fn new(py: Python<'_>) -> PyResult<Self> {
        classes::same_versions(py)?;
        Self::made_of_classes(py).map_err(|error| classes::do_not_fit(py, error))
    }

    fn made_of_classes(py: Python<'_>) -> PyResult<Self> {
        let classes = Classes::import(py)?;
        let known = |context: Context| {
            let member = classes.contexts[context as usize - 1].clone();
            let word = PyString::intern(py, context.as_str()).into_any();
            [member, word].map(|object| (object.into_ptr() as usize, context))
        };
        let verdicts = rspcode::verdicts().iter().map(|v| classes.verdict(v));
        let codes = rspcode::codes().iter().map(|code| classes.code_info(code));
        let verdicts = verdicts.collect::<PyResult<Vec<_>>>()?;
        let position =
            |(position, verdict): (u16, &Py<PyAny>)| (verdict.as_ptr() as usize, position);
        let positions = (0..).zip(&verdicts).map(position).collect();
        for (step, member) in Step::ALL.iter().zip(&classes.steps) {
            member.setattr("payer_text", step.payer_text())?;
        }
        let constants = Self {
            vocabulary: classes.vocabulary.clone().unbind(),
            contexts: Context::ALL.into_iter().flat_map(known).collect(),
            verdicts,
            codes: codes.collect::<PyResult<_>>()?,
            positions,
            kinds: classes::unbound(&classes.kinds),
            ends: classes::unbound(&classes.ends),
            moves: Moves::new(py, &classes)?,
        };
        for constant in [&constants.verdicts[0], &constants.codes[0]] {
            classes::is_complete(constant.bind(py))?;
        }
        Ok(constants)
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

    /// The position of a verdict, if it is one of these.
    pub(crate) fn position(&self, given: &Bound<'_, PyAny>) -> Option<u16> {
        self.positions.get(&(given.as_ptr() as usize)).copied()
    }

    pub(crate) fn kind(&self, py: Python<'_>, kind: Kind) -> Py<PyAny> {
        self.kinds[kind as usize - 1].clone_ref(py)
    }

    pub(crate) fn end(&self, py: Python<'_>, end: End) -> Py<PyAny> {
        self.ends[end as usize - 1].clone_ref(py)
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

impl Classes<'_> {
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
