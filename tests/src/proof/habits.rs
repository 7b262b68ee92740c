//! Plausible habits in the procedure's place: each is the procedure itself with one decision taken otherwise.

use rspcode::Context::{
    CancelReply, CaptureReply, PayReply, PayState, PreauthState, QueryReply, RefundReply,
    RefundState,
};
use rspcode::{Attempt, Calls, Context, Event, Kind, Outcome, Step};

use super::policy::{Policy, Told};

/// The attempt, and how many cancellations the habit counts as open.
pub type State = (Attempt, u8);

/// What the habit makes of something that is told, if it is about that.
pub type Decision = fn(State, Told) -> Option<(State, Step)>;

/// A habit.
#[derive(Clone, Copy)]
pub struct Habit {
    /// What a program with it believes.
    pub belief: &'static str,
    /// What the order is.
    pub kind: Kind,
    /// Which calls there are.
    pub calls: Calls,
    /// The one decision.
    pub decides: Decision,
}

impl Policy for Habit {
    type State = State;

    fn start(&self) -> (State, Step) {
        let begun = Attempt::start(self.kind, self.calls);
        ((begun.attempt, 0), begun.step)
    }

    fn told(&self, (attempt, open): State, told: Told) -> (State, Step) {
        if attempt.end().is_none() {
            if let Some(decided) = (self.decides)((attempt, open), told) {
                return decided;
            }
        }
        let moved = told.to(attempt);
        let open = if moved.step == Step::Cancel { (open + 1).min(3) } else { open };
        ((moved.attempt, open), moved.step)
    }
}

/// The code and the context that were heard; an unlisted code is empty.
fn heard(told: Told) -> Option<(Context, &'static str)> {
    match told {
        Told::Heard(verdict) => Some((verdict.context(), verdict.code().unwrap_or_default())),
        Told::Restarted(_) | Told::Event(_) => None,
    }
}

fn outcome(told: Told) -> Option<(Context, Outcome)> {
    match told {
        Told::Heard(verdict) => Some((verdict.context(), verdict.outcome())),
        Told::Restarted(_) | Told::Event(_) => None,
    }
}

/// The sale is given up: what the habit takes for proof.
#[allow(clippy::unnecessary_wraps, reason = "it is a decision")]
fn give_up((attempt, open): State) -> Option<(State, Step)> {
    Some(((attempt.settled(false).attempt, open), Step::NotDone))
}

/// It is taken for done.
#[allow(clippy::unnecessary_wraps, reason = "it is a decision")]
fn release((attempt, open): State) -> Option<(State, Step)> {
    Some(((attempt.settled(true).attempt, open), Step::Done))
}

pub(super) const NONE: Calls = Calls { can_cancel: false, can_repeat: false, fresh_code: false };
pub(super) const CANCEL: Calls = Calls { can_cancel: true, ..NONE };
pub(super) const REPEAT: Calls = Calls { can_repeat: true, ..NONE };

const fn direct(belief: &'static str, decides: Decision) -> Habit {
    Habit { belief, kind: Kind::PayDirect, calls: CANCEL, decides }
}

const fn shown(belief: &'static str, decides: Decision) -> Habit {
    Habit { belief, kind: Kind::PayShown, calls: CANCEL, decides }
}

const fn refund(belief: &'static str, calls: Calls, decides: Decision) -> Habit {
    Habit { belief, kind: Kind::Refund, calls, decides }
}

const fn hold(belief: &'static str, calls: Calls, decides: Decision) -> Habit {
    Habit { belief, kind: Kind::PreauthDirect, calls, decides }
}

/// All of them.
pub const HABITS: [Habit; 22] = [
    direct("a time-out is a failure", |state, told| match heard(told) {
        Some((PayReply, "")) => give_up(state),
        _ => None,
    }),
    direct("a fault of the bank is a failure", |state, told| match heard(told) {
        Some((PayReply, "BANK_ERROR")) => give_up(state),
        _ => None,
    }),
    direct("not found is a failure", |state, told| match heard(told) {
        Some((QueryReply, "ORDER_NOT_EXIST")) => give_up(state),
        _ => None,
    }),
    direct("a refused enquiry is a refused payment", |state, told| match heard(told) {
        Some((QueryReply, "SIGN_FAIL")) => give_up(state),
        _ => None,
    }),
    direct("send again under the same id, and believe the last answer", |state, told| {
        match (heard(told), outcome(told)) {
            (Some((PayReply, "")), _) => Some((state, Step::Send)),
            (_, Some((PayReply, Outcome::Failed))) => give_up(state),
            _ => None,
        }
    }),
    direct("send again, and a number that was used is a failure", |state, told| {
        match heard(told) {
            Some((PayReply, "")) => Some((state, Step::Send)),
            Some((PayReply, "ORDER_USED")) => give_up(state),
            _ => None,
        }
    }),
    direct("after a restart begin again", |state, told| match told {
        Told::Restarted(_) => Some((state, Step::Send)),
        Told::Heard(_) | Told::Event(_) => None,
    }),
    shown("PAYERROR ends a code on a screen", |state, told| match heard(told) {
        Some((PayState, "PAYERROR")) => give_up(state),
        _ => None,
    }),
    direct("what is unpaid at my deadline has failed", |state, told| match told {
        Told::Event(Event::Cancel) => give_up(state),
        Told::Heard(_) | Told::Restarted(_) | Told::Event(_) => None,
    }),
    shown("a code that was on the screen too long is dead", |state, told| match told {
        Told::Event(Event::Cancel) => give_up(state),
        Told::Heard(_) | Told::Restarted(_) | Told::Event(_) => None,
    }),
    direct("a cancellation that was accepted has cancelled", |state, told| match outcome(told) {
        Some((CancelReply, Outcome::Pending)) => give_up(state),
        _ => None,
    }),
    direct("a cancellation that was answered is over", |state, told| match heard(told) {
        Some((CancelReply, code)) if !code.is_empty() => give_up(state),
        _ => None,
    }),
    direct("SUCCESS is always paid", |state, told| match heard(told) {
        Some((PayState, "SUCCESS")) => release(state),
        _ => None,
    }),
    direct("as many refusals as cancellations, and none is open", |(attempt, open), told| {
        match (heard(told), outcome(told)) {
            (_, Some((CancelReply, Outcome::Failed))) => {
                Some(((attempt, open.saturating_sub(1)), Step::Query))
            }
            (Some((PayState, "SUCCESS")), _) if open == 0 => release((attempt, open)),
            _ => None,
        }
    }),
    direct("SUCCESS in an envelope is paid", |state, told| match heard(told) {
        Some((QueryReply, "SUCCESS")) => release(state),
        _ => None,
    }),
    refund("a refund that timed out takes a new id", NONE, |state, told| match heard(told) {
        Some((RefundReply, "")) => give_up(state),
        _ => None,
    }),
    refund("a refund that is not found takes a new id", NONE, |state, told| match heard(told) {
        Some((QueryReply, "ORDER_NOT_EXIST")) => give_up(state),
        _ => None,
    }),
    refund("of a repeated refund the last refusal counts", REPEAT, |state, told| {
        match outcome(told) {
            Some((RefundReply, Outcome::Failed)) => give_up(state),
            _ => None,
        }
    }),
    refund("a refund that was accepted is made", NONE, |state, told| match outcome(told) {
        Some((RefundReply, Outcome::Pending)) => release(state),
        _ => None,
    }),
    refund("FAIL ends a repeated refund", REPEAT, |state, told| match heard(told) {
        Some((RefundState, "FAIL")) => give_up(state),
        _ => None,
    }),
    hold("SUCCESS after a capture is captured", NONE, |(attempt, captures), told| {
        match (heard(told), told) {
            (_, Told::Event(Event::Capture)) => {
                let moved = attempt.capture();
                let sent = u8::from(moved.step == Step::Capture);
                Some(((moved.attempt, captures.max(sent)), moved.step))
            }
            (Some((PreauthState, "SUCCESS")), _) if captures > 0 => release((attempt, captures)),
            _ => None,
        }
    }),
    hold("a capture without an answer is voided", CANCEL, |(attempt, open), told| {
        match heard(told) {
            Some((CaptureReply, "")) => Some(((attempt, open), Step::Cancel)),
            _ => None,
        }
    }),
];
