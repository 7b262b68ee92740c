//! The rules of the procedure: what each thing that is told makes of an attempt.
//!
//! First an answer is turned into what it says of an attempt of this kind ([`told`]); then each thing that can be
//! said has one place, in which the phases and the cancellation decide. What is believed, and why, is said there.
#![allow(
    clippy::match_same_arms,
    reason = "each arm is one rule, and merging equal answers would lose which one it is"
)]

use crate::attempt_number::{Facts, Phase, Sent};
use crate::attempt_vocabulary::{Kind, Reason, Step};
use crate::table::{CODES, LISTED};
use crate::verdict::{Verdict, verdicts};
use crate::vocabulary::{Basis, Cause, Context, Outcome};

/// What was decided: the new facts, the step and the reason.
#[derive(Clone, Copy)]
pub(crate) struct Decision {
    pub facts: Facts,
    pub step: Step,
    pub reason: Reason,
}

/// What an answer says of an attempt.
#[derive(Clone, Copy)]
enum Told {
    /// The own request was refused.
    OwnRefused,
    /// The payment code was used or is not valid: a refusal, or the echo of an earlier request with it.
    OwnCodeRefused,
    /// The own request was accepted.
    OwnAccepted,
    /// The answer to the own request says nothing.
    OwnUnknown,
    /// The enquiry did not find it.
    NotFound,
    /// The enquiry brought no state.
    NoState,
    /// The order succeeded.
    Success,
    /// The order is not paid yet: NOTPAY.
    NotPaid,
    /// The order is being worked on.
    Processing,
    /// The last try to pay failed: PAYERROR.
    PayError,
    /// The order is closed or reversed, and takes no more money.
    Closed,
    /// The money went back wholly.
    WhollyReturned,
    /// The money is going back.
    Returning,
    /// Money went back, wholly or in part.
    Returned,
    /// The state says nothing.
    StateUnknown,
    RefundMade,
    RefundFailed,
    RefundOpen,
    CancelRefused,
    CancelAccepted,
    CancelUnknown,
    CaptureRefused,
    CaptureAccepted,
    CaptureUnknown,
    /// A person must step in.
    Frozen,
    /// It answers another operation.
    Elsewhere,
}

pub(crate) const fn is_shown(kind: Kind) -> bool {
    match kind {
        Kind::PayShown | Kind::PreauthShown => true,
        Kind::PayDirect | Kind::PreauthDirect | Kind::Refund => false,
    }
}

/// The number of a code that a rule names.
pub(crate) const fn id_of(code: &str) -> u8 {
    let mut row = 0;
    while row < LISTED {
        let (listed, code) = (CODES[row].code.as_bytes(), code.as_bytes());
        let mut same = 0;
        while same < listed.len() && same < code.len() && listed[same] == code[same] {
            same += 1;
        }
        if same == listed.len() && same == code.len() {
            return CODES[row].id;
        }
        row += 1;
    }
    panic!("a rule names a code that is not listed")
}

const NOTPAY: u8 = id_of("NOTPAY");
const PAYERROR: u8 = id_of("PAYERROR");

/// What an answer says of an attempt of this kind.
const fn told(kind: Kind, verdict: &Verdict) -> Told {
    use Context::{
        CancelReply, CancelState, CaptureReply, CaptureState, PayReply, PayState, PreauthReply,
        PreauthState, QueryReply, RefundReply, RefundState,
    };
    use Kind::{PayDirect, PayShown, PreauthDirect, PreauthShown, Refund};
    match (verdict.context(), kind) {
        (PayReply, PayDirect | PayShown)
        | (PreauthReply, PreauthDirect | PreauthShown)
        | (RefundReply, Refund) => own_reply(verdict),
        (QueryReply, _) => match verdict.cause() {
            Cause::NotFound => Told::NotFound,
            Cause::Frozen => Told::Frozen,
            _ => Told::NoState,
        },
        // Whichever of the four the caller reads the state of an order in, the row is what counts.
        (PayState | PreauthState | CaptureState | CancelState, PayDirect | PayShown) => {
            order_state(verdict, PayState)
        }
        (PayState | PreauthState | CaptureState | CancelState, PreauthDirect | PreauthShown) => {
            order_state(verdict, PreauthState)
        }
        (RefundState, Refund) => match verdict.outcome() {
            Outcome::Succeeded => Told::RefundMade,
            Outcome::Failed => Told::RefundFailed,
            Outcome::Pending => Told::RefundOpen,
            Outcome::Unknown | Outcome::Reversed => unknown_state(verdict),
        },
        (CancelReply, PayDirect | PayShown | PreauthDirect | PreauthShown) => {
            match verdict.outcome() {
                Outcome::Failed => Told::CancelRefused,
                Outcome::Pending => Told::CancelAccepted,
                Outcome::Unknown | Outcome::Succeeded | Outcome::Reversed => Told::CancelUnknown,
            }
        }
        (CaptureReply, PreauthDirect | PreauthShown) => {
            match (verdict.cause(), verdict.outcome()) {
                (Cause::Frozen, _) => Told::Frozen,
                (_, Outcome::Failed) => Told::CaptureRefused,
                (_, Outcome::Pending) => Told::CaptureAccepted,
                (_, Outcome::Unknown | Outcome::Succeeded | Outcome::Reversed) => {
                    Told::CaptureUnknown
                }
            }
        }
        (PayReply, PreauthDirect | PreauthShown | Refund)
        | (PreauthReply | CaptureReply, PayDirect | PayShown | Refund)
        | (RefundReply | RefundState, PayDirect | PayShown | PreauthDirect | PreauthShown)
        | (CancelReply | PayState | PreauthState | CaptureState | CancelState, Refund) => {
            Told::Elsewhere
        }
    }
}

const fn own_reply(verdict: &Verdict) -> Told {
    match (verdict.outcome(), verdict.cause(), verdict.basis()) {
        (_, Cause::Frozen, _) => Told::Frozen,
        (Outcome::Failed, _, _) => Told::OwnRefused,
        (Outcome::Pending, _, _) => Told::OwnAccepted,
        (Outcome::Unknown, Cause::PayerCode, Basis::Documented | Basis::Upstream) => {
            Told::OwnCodeRefused
        }
        (Outcome::Unknown | Outcome::Succeeded | Outcome::Reversed, _, _) => Told::OwnUnknown,
    }
}

const fn order_state(verdict: &Verdict, own: Context) -> Told {
    let info = verdict.info();
    match (info.outcome(own), info.outcome(Context::CancelState)) {
        (Outcome::Succeeded, _) => Told::Success,
        (Outcome::Failed, _) => Told::Closed,
        (Outcome::Reversed, Outcome::Succeeded) => Told::WhollyReturned,
        (Outcome::Reversed, Outcome::Pending) => Told::Returning,
        (Outcome::Reversed, _) => Told::Returned,
        (Outcome::Pending, _) if info.id == NOTPAY => Told::NotPaid,
        (Outcome::Pending, _) => Told::Processing,
        (Outcome::Unknown, _) if info.id == PAYERROR => Told::PayError,
        (Outcome::Unknown, _) => unknown_state(verdict),
    }
}

const fn unknown_state(verdict: &Verdict) -> Told {
    if matches!(verdict.cause(), Cause::Frozen) { Told::Frozen } else { Told::StateUnknown }
}

/// Whether an answer says that the order, or the refund, is there. After that a refusal may be an echo.
const fn says_that_it_is_there(verdict: &Verdict, told: Told) -> bool {
    if matches!(verdict.basis(), Basis::Inferred) {
        return false;
    }
    match told {
        Told::OwnAccepted
        | Told::Success
        | Told::NotPaid
        | Told::Processing
        | Told::PayError
        | Told::Closed
        | Told::WhollyReturned
        | Told::Returning
        | Told::Returned
        | Told::RefundMade
        | Told::RefundFailed
        | Told::RefundOpen => true,
        Told::OwnUnknown
        | Told::NoState
        | Told::StateUnknown
        | Told::CancelRefused
        | Told::CancelUnknown
        | Told::Frozen => matches!(verdict.cause(), Cause::AlreadyDone | Cause::Frozen),
        Told::OwnRefused
        | Told::OwnCodeRefused
        | Told::NotFound
        | Told::CancelAccepted
        | Told::CaptureRefused
        | Told::CaptureAccepted
        | Told::CaptureUnknown
        | Told::Elsewhere => false,
    }
}

// What can be decided. After `stop` nothing is asked, sent or handed over by itself.

const fn decide(facts: Facts, step: Step, reason: Reason) -> Decision {
    Decision { facts, step, reason }
}

const fn nothing(facts: Facts, reason: Reason) -> Decision {
    decide(facts, Step::Nothing, reason)
}

/// Asks, unless there is nothing to ask about: a hold stands and no request about it is open.
const fn ask(facts: Facts, reason: Reason) -> Decision {
    let rests = matches!(facts.phase, Phase::Held) && !is_open(facts.cancellation);
    if facts.stopped || rests { nothing(facts, reason) } else { decide(facts, Step::Query, reason) }
}

const fn hand_over(facts: Facts, reason: Reason) -> Decision {
    if facts.stopped { nothing(facts, reason) } else { decide(facts, Step::HandOver, reason) }
}

const fn cancel_as(facts: Facts, count: Sent, reason: Reason) -> Decision {
    if facts.stopped {
        return nothing(facts, reason);
    }
    decide(Facts { cancellation: count, ..facts }, Step::Cancel, reason)
}

const fn cancel_again(facts: Facts) -> Decision {
    cancel_as(facts, Sent::Often, Reason::CancelAgain)
}

const fn done(facts: Facts, reason: Reason) -> Decision {
    decide(Facts { phase: Phase::Done, alarm: false, ..facts }, Step::Done, reason)
}

const fn not_done(facts: Facts, reason: Reason) -> Decision {
    decide(Facts { phase: Phase::NotDone, alarm: false, ..facts }, Step::NotDone, reason)
}

const fn reversed(facts: Facts, reason: Reason) -> Decision {
    decide(Facts { phase: Phase::Reversed, alarm: false, ..facts }, Step::Reversed, reason)
}

/// A cancellation that was sent and whose end is not known: the money may be on its way back.
const fn is_open(cancellation: Sent) -> bool {
    match cancellation {
        Sent::Once | Sent::Answered | Sent::Often => true,
        Sent::No | Sent::Refused => false,
    }
}

/// What the payer would act on was never shown.
const fn is_unseen(facts: Facts) -> bool {
    is_shown(facts.kind) && !facts.known
}

/// What the rules have to know of an answer, for attempts of one group of kinds.
#[derive(Clone, Copy)]
struct Reading {
    told: Told,
    says_that_it_is_there: bool,
    is_frozen: bool,
}

const fn read(kind: Kind, verdict: &Verdict) -> Reading {
    let told = told(kind, verdict);
    Reading {
        told,
        says_that_it_is_there: says_that_it_is_there(verdict, told),
        is_frozen: matches!(verdict.cause(), Cause::Frozen),
    }
}

/// Every verdict as it is read of a payment, of a hold and of a refund. Worked out while compiling, so that a
/// library which knows verdicts by their positions carries no second copy of the table and its texts.
static READINGS: [[Reading; verdicts().len()]; 3] =
    [readings(Kind::PayDirect), readings(Kind::PreauthDirect), readings(Kind::Refund)];

const fn readings(kind: Kind) -> [Reading; verdicts().len()] {
    let mut readings = [read(kind, &verdicts()[0]); verdicts().len()];
    let mut position = 0;
    while position < readings.len() {
        readings[position] = read(kind, &verdicts()[position]);
        position += 1;
    }
    readings
}

/// An answer, or a silence.
pub(crate) const fn heard(facts: Facts, verdict: &Verdict) -> Decision {
    heard_as(facts, read(facts.kind, verdict))
}

/// The same of a verdict's position. Past the last one there is nothing that proves anything.
pub(crate) const fn heard_at(facts: Facts, position: usize) -> Decision {
    let readings = match facts.kind {
        Kind::PayDirect | Kind::PayShown => &READINGS[0],
        Kind::PreauthDirect | Kind::PreauthShown => &READINGS[1],
        Kind::Refund => &READINGS[2],
    };
    if position < readings.len() {
        heard_as(facts, readings[position])
    } else {
        nothing_heard(facts)
    }
}

const fn heard_as(facts: Facts, reading: Reading) -> Decision {
    let told = reading.told;
    match facts.phase {
        Phase::Done => heard_when_done(facts, told),
        Phase::NotDone => heard_when_not_done(facts, told),
        Phase::Reversed => nothing(facts, Reason::AlreadyOver),
        Phase::Open | Phase::Held | Phase::Capturing => {
            // That the number was used says that somebody may have seen what it brought.
            let counts = !is_shown(facts.kind) || matches!(told, Told::OwnUnknown);
            let is_there = counts && reading.says_that_it_is_there;
            let facts = Facts { known: facts.known || is_there, ..facts };
            heard_before_the_end(facts, told, reading.is_frozen)
        }
    }
}

/// What proves nothing, whatever it was.
pub(crate) const fn nothing_heard(facts: Facts) -> Decision {
    match facts.phase {
        Phase::Done => heard_when_done(facts, Told::Elsewhere),
        Phase::NotDone => heard_when_not_done(facts, Told::Elsewhere),
        Phase::Reversed => nothing(facts, Reason::AlreadyOver),
        Phase::Open | Phase::Held | Phase::Capturing => ask(facts, Reason::NothingProven),
    }
}

const fn heard_before_the_end(facts: Facts, told: Told, frozen: bool) -> Decision {
    match told {
        // A refusal is believed of exactly one request, while nothing ever said that the order is there; else
        // it may answer the other one.
        Told::OwnRefused => own_refused(facts),
        // Without a fresh code the word may be the echo of an earlier request with the same code.
        Told::OwnCodeRefused if facts.fresh_code => own_refused(facts),
        Told::OwnAccepted => own_accepted(facts),
        // What nobody has seen, nobody can pay. That the number was used says that somebody may have.
        Told::OwnCodeRefused | Told::OwnUnknown => match facts.phase {
            Phase::Open if is_unseen(facts) => not_done(facts, Reason::NeverShown),
            _ => ask(facts, Reason::NothingProven),
        },
        Told::NotFound => not_found(facts),
        Told::NoState | Told::Elsewhere => ask(facts, Reason::NothingProven),
        // The order takes no more money. It also confirms a cancellation.
        Told::Closed if is_open(facts.cancellation) => not_done(facts, Reason::Cancelled),
        Told::Closed => not_done(facts, Reason::OrderClosed),
        // Money that went back is neither goods nor a new charge, unless a cancellation of ours sent it back.
        Told::WhollyReturned if is_open(facts.cancellation) => not_done(facts, Reason::Cancelled),
        Told::Returning if is_open(facts.cancellation) => ask(facts, Reason::StillOpen),
        Told::WhollyReturned | Told::Returning | Told::Returned => {
            reversed(facts, Reason::MoneyReturned)
        }
        Told::Success => success(facts),
        Told::NotPaid => not_paid(facts),
        Told::PayError => pay_error(facts),
        // It can still become paid, after `expired` too.
        Told::Processing => open_state(facts, Reason::StillOpen),
        Told::StateUnknown => open_state(facts, Reason::NothingProven),
        Told::RefundMade => done(facts, Reason::Succeeded),
        // A late repetition can take a failed refund up again.
        Told::RefundFailed if matches!(facts.own, Sent::Often) && !facts.expired => {
            ask(facts, Reason::RefusalProvesNothing)
        }
        Told::RefundFailed => not_done(facts, Reason::AttemptFailed),
        Told::RefundOpen => ask(facts, Reason::StillOpen),
        Told::CancelRefused | Told::CancelAccepted | Told::CancelUnknown => {
            let answered = cancel_answered(facts, told);
            if frozen { hand_over(answered.facts, Reason::Frozen) } else { answered }
        }
        Told::CaptureRefused | Told::CaptureAccepted | Told::CaptureUnknown => {
            capture_answered(facts, told)
        }
        Told::Frozen => hand_over(facts, Reason::Frozen),
    }
}

const fn own_refused(facts: Facts) -> Decision {
    match (facts.phase, facts.own) {
        (Phase::Open, Sent::Once) if !facts.known => {
            not_done(Facts { own: Sent::Refused, ..facts }, Reason::Refused)
        }
        (Phase::Open, _) => ask(facts, Reason::RefusalProvesNothing),
        (_, _) => ask(facts, Reason::NothingProven),
    }
}

const fn own_accepted(facts: Facts) -> Decision {
    match facts.phase {
        Phase::Open if is_unseen(facts) && facts.stopped => nothing(facts, Reason::Accepted),
        Phase::Open if is_unseen(facts) => {
            decide(Facts { known: true, ..facts }, Step::Show, Reason::Accepted)
        }
        Phase::Open => ask(facts, Reason::Accepted),
        _ => ask(facts, Reason::NothingProven),
    }
}

/// A late request, a stale read: not found is believed only once the order has expired.
const fn not_found(facts: Facts) -> Decision {
    match (facts.phase, facts.cancellation) {
        (Phase::Open, _) if facts.expired => not_done(facts, Reason::ExpiredUnpaid),
        (Phase::Open | Phase::Held, Sent::Answered | Sent::Often) => cancel_again(facts),
        (Phase::Open, _) if facts.can_repeat && !facts.stopped => {
            decide(Facts { own: Sent::Often, ..facts }, Step::Send, Reason::RepeatSameId)
        }
        (_, _) => ask(facts, Reason::NotFoundProvesNothing),
    }
}

/// SUCCESS is believed while no cancellation is open; else the money may be on its way back.
const fn success(facts: Facts) -> Decision {
    match (facts.phase, facts.cancellation, facts.kind) {
        (Phase::Open, Sent::No | Sent::Refused, Kind::PreauthDirect | Kind::PreauthShown) => {
            decide(Facts { phase: Phase::Held, ..facts }, Step::Held, Reason::Succeeded)
        }
        (Phase::Open, Sent::No | Sent::Refused, _) => done(facts, Reason::Succeeded),
        (Phase::Held, Sent::No | Sent::Refused, _) => nothing(facts, Reason::Succeeded),
        (_, _, _) => still_stands(facts, Reason::Succeeded),
    }
}

/// NOTPAY is believed only once the order has expired.
const fn not_paid(facts: Facts) -> Decision {
    if matches!(facts.phase, Phase::Open) && facts.expired {
        return not_done(facts, Reason::ExpiredUnpaid);
    }
    still_stands(facts, Reason::StillOpen)
}

/// PAYERROR is met on orders that were paid: where there is a call for it the order is cancelled, and nothing
/// else ends it; elsewhere it is as NOTPAY. Of a shown order the payer may simply try again.
const fn pay_error(facts: Facts) -> Decision {
    match (facts.phase, facts.cancellation) {
        (_, _) if !facts.can_cancel => not_paid(facts),
        (Phase::Open, Sent::No) if !is_shown(facts.kind) => {
            cancel_as(facts, Sent::Once, Reason::AttemptFailed)
        }
        (_, _) => still_stands(facts, Reason::StillOpen),
    }
}

/// A state that shows the order as it may have been before the cancellation or the capture.
const fn still_stands(facts: Facts, otherwise: Reason) -> Decision {
    match (facts.phase, facts.cancellation) {
        (Phase::Capturing, _) => ask(facts, Reason::CaptureNotProvable),
        (_, Sent::Once) => ask(facts, Reason::SuccessProvesNothing),
        (_, Sent::Answered | Sent::Often) => cancel_again(facts),
        (_, Sent::No | Sent::Refused) => ask(facts, otherwise),
    }
}

/// A state that says neither way.
const fn open_state(facts: Facts, reason: Reason) -> Decision {
    match facts.phase {
        Phase::Capturing => ask(facts, Reason::CaptureNotProvable),
        _ => ask(facts, reason),
    }
}

/// A refusal of the only cancellation is believed, an acceptance never: providers accept cancellations of
/// orders that are not there.
const fn cancel_answered(facts: Facts, told: Told) -> Decision {
    match (told, facts.phase, facts.cancellation) {
        (_, Phase::Capturing, _) => ask(facts, Reason::NothingProven),
        (Told::CancelRefused, phase, Sent::Once | Sent::Answered) => {
            let facts = Facts { cancellation: Sent::Refused, ..facts };
            match phase {
                Phase::Held => decide(facts, Step::Held, Reason::CancelRefused),
                _ => ask(facts, Reason::CancelRefused),
            }
        }
        (Told::CancelRefused, _, _) => ask(facts, Reason::RefusalProvesNothing),
        (_, _, cancellation) => {
            let cancellation = match cancellation {
                Sent::Once => Sent::Answered,
                Sent::No | Sent::Refused | Sent::Often | Sent::Answered => cancellation,
            };
            let reason = match told {
                Told::CancelAccepted => Reason::Accepted,
                _ => Reason::NothingProven,
            };
            ask(Facts { cancellation, ..facts }, reason)
        }
    }
}

/// A refusal of the only capture is believed. That it was carried out, no code proves.
const fn capture_answered(facts: Facts, told: Told) -> Decision {
    match (told, facts.phase, facts.capture) {
        (Told::CaptureRefused, Phase::Capturing, Sent::Once) => decide(
            Facts { phase: Phase::Held, capture: Sent::Refused, ..facts },
            Step::Held,
            Reason::CaptureRefused,
        ),
        (Told::CaptureRefused, Phase::Capturing, _) => ask(facts, Reason::RefusalProvesNothing),
        (Told::CaptureAccepted, Phase::Capturing, _) => ask(facts, Reason::Accepted),
        (_, _, _) => ask(facts, Reason::NothingProven),
    }
}

/// After `done` only money that went back, or a closed order, moves it.
const fn heard_when_done(facts: Facts, told: Told) -> Decision {
    match told {
        Told::Closed => reversed(facts, Reason::OrderClosed),
        Told::WhollyReturned | Told::Returning | Told::Returned => {
            reversed(facts, Reason::MoneyReturned)
        }
        _ => nothing(facts, Reason::AlreadyOver),
    }
}

/// After `not_done` success is never passed over. The alarm ends when a state agrees that it is over; money that
/// is still going back, or went back in part, does not.
const fn heard_when_not_done(facts: Facts, told: Told) -> Decision {
    match told {
        Told::Success | Told::RefundMade => contradiction(facts),
        _ if !facts.alarm => nothing(facts, Reason::AlreadyOver),
        Told::Closed | Told::WhollyReturned | Told::RefundFailed => {
            nothing(Facts { alarm: false, ..facts }, Reason::AlreadyOver)
        }
        Told::NotPaid
        | Told::Processing
        | Told::PayError
        | Told::Returning
        | Told::Returned
        | Told::StateUnknown
        | Told::RefundOpen
        | Told::Frozen => contradiction(facts),
        Told::NotFound => ask(facts, Reason::NotFoundProvesNothing),
        Told::OwnRefused
        | Told::OwnCodeRefused
        | Told::OwnAccepted
        | Told::OwnUnknown
        | Told::NoState
        | Told::CancelRefused
        | Told::CancelAccepted
        | Told::CancelUnknown
        | Told::CaptureRefused
        | Told::CaptureAccepted
        | Told::CaptureUnknown
        | Told::Elsewhere => ask(facts, Reason::NothingProven),
    }
}

/// Raises the alarm. If staff have the attempt already, they are called once more, because they do not know this.
const fn contradiction(facts: Facts) -> Decision {
    let raised = Facts { alarm: true, ..facts };
    if facts.stopped && !facts.alarm {
        return decide(raised, Step::HandOver, Reason::Contradiction);
    }
    ask(raised, Reason::Contradiction)
}

/// The caller wants the order cancelled.
pub(crate) const fn cancel(facts: Facts) -> Decision {
    // A wish takes up again what was stopped.
    let wished = Facts { stopped: false, ..facts };
    match (facts.phase, facts.cancellation) {
        (Phase::Done | Phase::NotDone | Phase::Reversed, _) => nothing(facts, Reason::AlreadyOver),
        (Phase::Open, _) if is_unseen(facts) => not_done(facts, Reason::NeverShown),
        (_, _) if !facts.can_cancel => decide(wished, Step::Query, Reason::NoCancelCall),
        (Phase::Capturing, _) | (_, Sent::Once) => decide(wished, Step::Query, Reason::OpenRequest),
        (_, Sent::No) => cancel_as(wished, Sent::Once, Reason::CancelWanted),
        (_, Sent::Refused | Sent::Answered | Sent::Often) => cancel_again(wished),
    }
}

/// The caller wants the hold captured: never while a cancellation is under way.
pub(crate) const fn capture(facts: Facts) -> Decision {
    let wished = Facts { stopped: false, ..facts };
    match (facts.phase, facts.cancellation) {
        (Phase::Done | Phase::NotDone | Phase::Reversed, _) => nothing(facts, Reason::AlreadyOver),
        (Phase::Held, Sent::No | Sent::Refused) => {
            let count = match facts.capture {
                Sent::No => Sent::Once,
                Sent::Once | Sent::Refused | Sent::Often | Sent::Answered => Sent::Often,
            };
            let facts = Facts { phase: Phase::Capturing, capture: count, ..wished };
            decide(facts, Step::Capture, Reason::CaptureWanted)
        }
        (Phase::Open | Phase::Held | Phase::Capturing, _) => {
            decide(wished, Step::Query, Reason::OpenRequest)
        }
    }
}

/// Staff take over: once, and after it only ends are given.
pub(crate) const fn stop(facts: Facts) -> Decision {
    let stopped = Facts { stopped: true, ..facts };
    match facts.phase {
        Phase::NotDone if facts.alarm && facts.stopped => nothing(facts, Reason::Contradiction),
        Phase::NotDone if facts.alarm => decide(stopped, Step::HandOver, Reason::Contradiction),
        Phase::Done | Phase::NotDone | Phase::Reversed => nothing(facts, Reason::AlreadyOver),
        Phase::Open if is_unseen(facts) => not_done(facts, Reason::NeverShown),
        Phase::Open | Phase::Held | Phase::Capturing if facts.stopped => {
            nothing(facts, Reason::Stopped)
        }
        Phase::Open | Phase::Held | Phase::Capturing => {
            decide(stopped, Step::HandOver, Reason::Stopped)
        }
    }
}

/// The one statement about time. The caller makes it, so it is answered by a question even when stopped.
pub(crate) const fn expired(facts: Facts) -> Decision {
    match facts.phase {
        Phase::Done | Phase::NotDone | Phase::Reversed => nothing(facts, Reason::AlreadyOver),
        Phase::Open if is_unseen(facts) => not_done(facts, Reason::NeverShown),
        Phase::Open | Phase::Held | Phase::Capturing => {
            decide(Facts { expired: true, ..facts }, Step::Query, Reason::StillOpen)
        }
    }
}

/// A verified notice that states nothing: a reason to ask, and after `not_done` a sign of success.
pub(crate) const fn notified(facts: Facts) -> Decision {
    match facts.phase {
        Phase::Done | Phase::Reversed => nothing(facts, Reason::AlreadyOver),
        Phase::NotDone => contradiction(facts),
        Phase::Open | Phase::Held | Phase::Capturing if facts.stopped => {
            nothing(facts, Reason::Notified)
        }
        Phase::Open | Phase::Held | Phase::Capturing => {
            decide(facts, Step::Query, Reason::Notified)
        }
    }
}

/// A person or the settlement file has decided, and may overrule any end.
pub(crate) const fn settled(facts: Facts, happened: bool) -> Decision {
    match (facts.phase, happened) {
        (Phase::Done, true) => nothing(facts, Reason::AlreadyOver),
        (Phase::NotDone, false) if !facts.alarm => nothing(facts, Reason::AlreadyOver),
        (_, true) => done(facts, Reason::Settled),
        (_, false) => not_done(facts, Reason::Settled),
    }
}
