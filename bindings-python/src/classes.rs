//! The classes that the package defines in Python, and whether they belong to this native module.
//!
//! An installation that was cut short, or mixed from two, leaves Python files of another version beside
//! the module. It has to be refused: its members and fields may stand for something else.

use pyo3::exceptions::{PyAttributeError, PyImportError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use rspcode::{
    Actor, Basis, Cause, CodeInfo, Context, End, Event, Kind, Next, Operation, Outcome, Reason,
    Source, Step,
};

/// The classes, and the members of the enums in the core's order.
pub(crate) struct Classes<'py> {
    pub(crate) vocabulary: Bound<'py, PyModule>,
    pub(crate) verdict: Bound<'py, PyAny>,
    pub(crate) code_info: Bound<'py, PyAny>,
    /// `object.__setattr__`: it sets the fields of what is frozen to everybody else.
    pub(crate) set: Bound<'py, PyAny>,
    pub(crate) contexts: Vec<Bound<'py, PyAny>>,
    pub(crate) outcomes: Vec<Bound<'py, PyAny>>,
    pub(crate) causes: Vec<Bound<'py, PyAny>>,
    pub(crate) nexts: Vec<Bound<'py, PyAny>>,
    pub(crate) actors: Vec<Bound<'py, PyAny>>,
    pub(crate) bases: Vec<Bound<'py, PyAny>>,
    pub(crate) codes: Vec<Bound<'py, PyAny>>,
    pub(crate) attempt: Bound<'py, PyAny>,
    pub(crate) moved: Bound<'py, PyAny>,
    pub(crate) kinds: Vec<Bound<'py, PyAny>>,
    pub(crate) steps: Vec<Bound<'py, PyAny>>,
    pub(crate) reasons: Vec<Bound<'py, PyAny>>,
    pub(crate) ends: Vec<Bound<'py, PyAny>>,
}

impl<'py> Classes<'py> {
    pub(crate) fn import(py: Python<'py>) -> PyResult<Self> {
        let records = py.import("rspcode._verdict")?;
        let procedure = py.import("rspcode._procedure")?;
        let vocabulary = py.import("rspcode._vocabulary")?;
        let of = |name, words: Vec<_>| members(&vocabulary, name, words, str::to_uppercase);
        // What is only passed, and never returned, has to be the same, too.
        of("Operation", Operation::ALL.map(Operation::as_str).into())?;
        of("Source", Source::ALL.map(Source::as_str).into())?;
        of("Event", Event::ALL.map(Event::as_str).into())?;
        let codes = rspcode::codes().iter().map(CodeInfo::code).collect();
        Ok(Self {
            verdict: records.getattr("Verdict")?,
            code_info: records.getattr("CodeInfo")?,
            set: py.import("builtins")?.getattr("object")?.getattr("__setattr__")?,
            contexts: of("Context", Context::ALL.map(Context::as_str).into())?,
            outcomes: of("Outcome", Outcome::ALL.map(Outcome::as_str).into())?,
            causes: of("Cause", Cause::ALL.map(Cause::as_str).into())?,
            nexts: of("Next", Next::ALL.map(Next::as_str).into())?,
            actors: of("Actor", Actor::ALL.map(Actor::as_str).into())?,
            bases: of("Basis", Basis::ALL.map(Basis::as_str).into())?,
            codes: members(&vocabulary, "Code", codes, str::to_owned)?,
            attempt: procedure.getattr("Attempt")?,
            moved: procedure.getattr("Move")?,
            kinds: of("Kind", Kind::ALL.map(Kind::as_str).into())?,
            steps: of("Step", Step::ALL.map(Step::as_str).into())?,
            reasons: of("Reason", Reason::ALL.map(Reason::as_str).into())?,
            ends: of("End", End::ALL.map(End::as_str).into())?,
            vocabulary,
        })
    }
}

/// The members that have these words: their order in Python is for readers. A program writes their names,
/// so these have to be the right ones, too.
fn members<'py>(
    vocabulary: &Bound<'py, PyModule>,
    class: &str,
    words: Vec<&str>,
    name_of: impl Fn(&str) -> String,
) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let members = vocabulary.getattr(class)?;
    if members.len()? != words.len() {
        return Err(PyValueError::new_err(format!(
            "{class} has {} members, not {}",
            members.len()?,
            words.len()
        )));
    }
    let member = |word: &str| {
        let member = members.call1((word,))?;
        let (name, expected) = (member.getattr("name")?.extract::<String>()?, name_of(word));
        if name == expected {
            Ok(member)
        } else {
            Err(PyValueError::new_err(format!("{class}.{expected} is called {name}")))
        }
    };
    words.into_iter().map(member).collect()
}

/// The members of an enum, to be kept.
pub(crate) fn unbound(members: &[Bound<'_, PyAny>]) -> Vec<Py<PyAny>> {
    members.iter().map(|member| member.clone().unbind()).collect()
}

/// Whether a constant has all the fields that its class declares: what the native module does not know of,
/// it has not set.
pub(crate) fn is_complete(constant: &Bound<'_, PyAny>) -> PyResult<()> {
    for field in constant.getattr("__dataclass_fields__")?.try_iter()? {
        constant.getattr(field?.cast_into()?)?;
    }
    Ok(())
}

/// The version of a package and that of its table.
#[derive(PartialEq)]
struct Versions(String, u32);

impl Versions {
    fn own() -> Self {
        Self(rspcode::VERSION.to_owned(), rspcode::TABLE_VERSION)
    }

    fn of_files(py: Python<'_>) -> PyResult<Self> {
        let module = py.import("rspcode._versions")?;
        let (version, table) = (module.getattr("VERSION")?, module.getattr("TABLE_VERSION")?);
        Ok(Self(version.extract()?, table.extract()?))
    }

    fn text(self) -> String {
        let Self(version, table) = self;
        format!("{version} (table version {table})")
    }
}

/// Whether the Python files are of the module's own versions.
pub(crate) fn same_versions(py: Python<'_>) -> PyResult<()> {
    // Files that tell no version are of one that did not have any to tell.
    let files = Versions::of_files(py).ok();
    if files == Some(Versions::own()) {
        return Ok(());
    }
    Err(PyImportError::new_err(format!(
        "rspcode: the native module is of version {}, and the Python files beside it are of {}; \
         install the package anew",
        Versions::own().text(),
        files.map_or("a version that they do not tell".to_owned(), Versions::text)
    )))
}

/// The error for files of the module's own versions that nevertheless lack something, or have more.
pub(crate) fn do_not_fit(py: Python<'_>, error: PyErr) -> PyErr {
    let is_misfit = error.is_instance_of::<PyAttributeError>(py)
        || error.is_instance_of::<PyImportError>(py)
        || error.is_instance_of::<PyTypeError>(py)
        || error.is_instance_of::<PyValueError>(py);
    if !is_misfit {
        return error;
    }
    let told = PyImportError::new_err(format!(
        "rspcode: the native module and the Python files beside it are both of version {}, \
         but do not fit: {}; install the package anew",
        Versions::own().text(),
        error.value(py)
    ));
    told.set_cause(py, Some(error));
    told
}
