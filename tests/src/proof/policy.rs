//! Whoever decides what to do next: the procedure, a habit of programs, or a published loop.
//!
//! All speak the same language as the procedure: they are told verdicts and events, and answer with a step.
//! So each can stand in its place before the same adversary.

use std::hash::Hash;

use rspcode::{Attempt, Calls, Event, Kind, Move, Step, Verdict};

/// What is told.
#[derive(Clone, Copy, Debug)]
pub enum Told {
    /// An answer read whole, or a silence.
    Heard(&'static Verdict),
    /// A wish, or a fact that no code states.
    Event(Event),
    /// The program was restarted, and tells the silence of what was under way.
    Restarted(&'static Verdict),
}

impl Told {
    /// Whether staff say it, so that it is no way to an end that the procedure finds by itself.
    #[must_use]
    pub const fn is_by_staff(self) -> bool {
        matches!(self, Self::Event(Event::Stop | Event::SettledDone | Event::SettledNotDone))
    }

    /// What the procedure makes of it.
    #[must_use]
    pub const fn to(self, attempt: Attempt) -> Move {
        match self {
            Self::Heard(verdict) | Self::Restarted(verdict) => attempt.heard(verdict),
            Self::Event(event) => attempt.told(event),
        }
    }
}

/// Whoever decides.
pub trait Policy {
    /// All that is remembered between two things that are told.
    type State: Copy + Eq + Hash + std::fmt::Debug;

    /// Begins: what is remembered, and the first step.
    fn start(&self) -> (Self::State, Step);

    /// What something that is told makes of it.
    fn told(&self, state: Self::State, told: Told) -> (Self::State, Step);
}

/// The procedure itself: the real function on the real table.
pub struct Procedure {
    /// What the attempt is.
    pub kind: Kind,
    /// Which calls there are.
    pub calls: Calls,
}

impl Policy for Procedure {
    type State = Attempt;

    fn start(&self) -> (Attempt, Step) {
        let begun = Attempt::start(self.kind, self.calls);
        (begun.attempt, begun.step)
    }

    fn told(&self, state: Attempt, told: Told) -> (Attempt, Step) {
        let moved = told.to(state);
        (moved.attempt, moved.step)
    }
}
