//! Moves as Python objects, and the ones that are kept: a program tells the same few attempts the same few
//! verdicts, and asking the core and making three objects takes longer than all the rest of a call.

use std::sync::OnceLock;

use pyo3::prelude::*;
use pyo3::types::PyInt;
use rspcode::Move;

use crate::classes::{Classes, unbound};

/// How many moves are kept, as a power of two.
const KEPT_BITS: u32 = 12;

/// A question (the number of an attempt and the position of a verdict), and the move that answers it.
type Place = OnceLock<((u32, u16), Py<PyAny>)>;

pub(crate) struct Moves {
    attempt: Py<PyAny>,
    class: Py<PyAny>,
    /// `int.__new__`: what the core gives as an attempt need not be checked again.
    new_int: Py<PyAny>,
    steps: Vec<Py<PyAny>>,
    reasons: Vec<Py<PyAny>>,
    /// Each question has one place, and the first that comes keeps it: nothing is ever removed, so nobody waits.
    kept: Box<[Place]>,
}

impl Moves {
    pub(crate) fn new(py: Python<'_>, classes: &Classes<'_>) -> PyResult<Self> {
        Ok(Self {
            attempt: classes.attempt.clone().unbind(),
            class: classes.moved.clone().unbind(),
            new_int: py.get_type::<PyInt>().getattr("__new__")?.unbind(),
            steps: unbound(&classes.steps),
            reasons: unbound(&classes.reasons),
            kept: (0..1 << KEPT_BITS).map(|_| Place::new()).collect(),
        })
    }

    /// The Python object of a move.
    pub(crate) fn object(&self, py: Python<'_>, moved: Move) -> PyResult<Py<PyAny>> {
        let Move { attempt, step, reason } = moved;
        let attempt = self.new_int.call1(py, (&self.attempt, attempt.number()))?;
        let (step, reason) = (&self.steps[step as usize - 1], &self.reasons[reason as usize - 1]);
        self.class.call1(py, (attempt, step, reason))
    }

    /// The move that answers a question, if it was kept.
    pub(crate) fn kept(&self, py: Python<'_>, question: (u32, u16)) -> Option<Py<PyAny>> {
        match self.place(question).get() {
            Some((of, moved)) if *of == question => Some(moved.clone_ref(py)),
            _ => None,
        }
    }

    /// Keeps a move, unless another one has the place.
    pub(crate) fn keep(&self, question: (u32, u16), moved: Py<PyAny>) {
        let _ = self.place(question).set((question, moved));
    }

    fn place(&self, (number, position): (u32, u16)) -> &Place {
        let question = u64::from(number) << 16 | u64::from(position);
        // The upper bits of a product depend on all bits of the factors; this one is 2^64 over the golden ratio.
        let mixed = question.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let place = usize::try_from(mixed >> (u64::BITS - KEPT_BITS));
        &self.kept[place.expect("some bits")]
    }
}
