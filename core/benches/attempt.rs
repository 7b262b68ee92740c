//! One `heard` against the same rules through a state machine of `rust-fsm`.
//!
//! `cargo bench -p rspcode --bench attempt` prints the median time of one call and the ratio. A machine of that crate
//! says by one function where an input leads and by another what it puts out, so it asks the rules twice. Both sides
//! run in one process, in turn, over the same sequences; moves are checked equal before anything is timed.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a benchmark prints, and counts in floats"
)]

use std::hint::black_box;
use std::time::Instant;

use rspcode::{Attempt, Calls, Event, Kind, Move, Reason, Step, Verdict, verdicts};
use rust_fsm::{StateMachine, StateMachineImpl};

const CALLS: usize = 32_768;
const ROUNDS: usize = 61;

struct Followed;

impl StateMachineImpl for Followed {
    type Input = &'static Verdict;
    type State = Attempt;
    type Output = (Step, Reason);

    const INITIAL_STATE: Attempt = Attempt::start(
        Kind::PayDirect,
        Calls { can_cancel: false, can_repeat: false, fresh_code: false },
    )
    .attempt;

    fn transition(state: &Attempt, input: &Self::Input) -> Option<Attempt> {
        Some(state.heard(input).attempt)
    }

    fn output(state: &Attempt, input: &Self::Input) -> Option<(Step, Reason)> {
        let moved = state.heard(input);
        Some((moved.step, moved.reason))
    }
}

#[inline(never)]
fn ours(attempt: Attempt, verdict: &'static Verdict) -> Move {
    attempt.heard(verdict)
}

#[inline(never)]
fn by_machine(attempt: Attempt, verdict: &'static Verdict) -> Option<Move> {
    let mut machine = StateMachine::<Followed>::from_state(attempt);
    let (step, reason) = machine.consume(&verdict).ok()??;
    Some(Move { attempt: *machine.state(), step, reason })
}

/// Attempts of every kind in every phase, and what each is told: mostly states and replies of its own operation.
fn traffic() -> Vec<(Attempt, &'static Verdict)> {
    let mut rng = fastrand::Rng::with_seed(31);
    let mut traffic = Vec::with_capacity(CALLS);
    while traffic.len() < CALLS {
        let calls =
            Calls { can_cancel: rng.bool(), can_repeat: rng.bool(), fresh_code: rng.bool() };
        let mut attempt = Attempt::start(Kind::ALL[rng.usize(..Kind::ALL.len())], calls).attempt;
        for _ in 0..rng.usize(1..12) {
            let verdict = &verdicts()[rng.usize(..verdicts().len())];
            traffic.push((attempt, verdict));
            attempt = attempt.heard(verdict).attempt;
            if rng.u8(..4) == 0 {
                attempt = attempt.told(Event::ALL[rng.usize(..4)]).attempt;
            }
        }
    }
    traffic.truncate(CALLS);
    traffic
}

fn nanoseconds(pass: impl Fn()) -> f64 {
    let start = Instant::now();
    pass();
    start.elapsed().as_nanos() as f64 / CALLS as f64
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values[values.len() / 2]
}

fn main() {
    let traffic = traffic();
    for &(attempt, verdict) in &traffic {
        assert_eq!(Some(ours(attempt, verdict)), by_machine(attempt, verdict));
    }
    let (mut own, mut machine, mut ratio) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let empty = nanoseconds(|| {
            for pair in &traffic {
                black_box(black_box(*pair));
            }
        });
        let a = nanoseconds(|| {
            for &(attempt, verdict) in &traffic {
                black_box(ours(black_box(attempt), black_box(verdict)));
            }
        }) - empty;
        let b = nanoseconds(|| {
            for &(attempt, verdict) in &traffic {
                black_box(by_machine(black_box(attempt), black_box(verdict)));
            }
        }) - empty;
        own.push(a);
        machine.push(b);
        ratio.push(a / b);
    }
    println!("rspcode   {:6.1} ns", median(own));
    println!("rust-fsm  {:6.1} ns", median(machine));
    println!("ratio     {:6.2}", median(ratio));
}
