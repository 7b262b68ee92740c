//! What stands in a column of a data frame beside texts and None. Nothing is imported for it: who has such an
//! object has imported its package already.

use pyo3::prelude::*;
use pyo3::types::{PyFloat, PyString, PyType};

/// The text or the None that a cell is, or none if it is something else.
pub(crate) fn held<'py>(cell: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    if is_code(cell) {
        return Ok(Some(cell.clone()));
    }
    if is_missing(cell)? {
        return Ok(Some(cell.py().None().into_bound(cell.py())));
    }
    if is_arrow_scalar(&cell.get_type())? {
        return Ok(Some(cell.call_method0("as_py")?).filter(is_code));
    }
    Ok(None)
}

fn is_code(cell: &Bound<'_, PyAny>) -> bool {
    cell.is_instance_of::<PyString>() || cell.is_none()
}

/// NaN, `pandas.NA` and `pandas.NaT`.
fn is_missing(cell: &Bound<'_, PyAny>) -> PyResult<bool> {
    if let Ok(number) = cell.cast::<PyFloat>() {
        return Ok(number.extract::<f64>()?.is_nan());
    }
    let ty = cell.get_type();
    let is_of_pandas = ty.module()?.to_str()?.starts_with("pandas.");
    Ok(is_of_pandas && ["NAType", "NaTType"].contains(&ty.name()?.to_str()?))
}

/// A scalar of pyarrow: a text, a text in a dictionary, null, or something that is no code.
fn is_arrow_scalar(ty: &Bound<'_, PyType>) -> PyResult<bool> {
    Ok(ty.module()? == "pyarrow.lib" && ty.name()?.to_str()?.ends_with("Scalar"))
}
