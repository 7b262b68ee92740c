//! One attempt to move money, once and under one id: what can be told of it, and the number that it is.
//!
//! The rules are in `attempt_rules.rs`, the number in `attempt_number.rs`.

use core::fmt;

use crate::attempt_number::{Facts, Phase, Sent};
use crate::attempt_rules::{self as rules, Decision};
use crate::attempt_vocabulary::{End, Event, Kind, Reason, Step};
use crate::errors::AttemptError;
use crate::verdict::{Verdict, verdicts};

/// One attempt to move money, once and under one id: the order id of a payment or a hold, the refund id (the
/// caller's own) of a refund.
///
/// It is one number, and has no clock, no input and no output. Tell what came; store the new number where the
/// old one stands (compare and swap), then do the step, then tell what came back.
///
/// ```
/// use rspcode::{Attempt, Calls, End, Kind, Operation, Reply, Source, Step, read_reply};
///
/// // The payer's code was scanned. Insert the number under the order id, then send.
/// let begun = Attempt::start(Kind::PayDirect, Calls::default());
/// assert_eq!(begun.step, Step::Send);
///
/// // No answer came: the money may be gone. Not a new charge: ask.
/// let silence = read_reply(Operation::Pay, Source::Reply, Reply::default());
/// let asked = begun.attempt.heard(silence);
/// assert_eq!(asked.step, Step::Query);
///
/// // The enquiry says that it is paid. Only this step hands over the goods.
/// let reply = Reply { rsp_code: Some("SUCCESS"), inner: None, state: Some("SUCCESS") };
/// let paid = asked.attempt.heard(read_reply(Operation::Pay, Source::Query, reply));
/// assert_eq!(paid.step, Step::Done);
/// assert_eq!(paid.attempt.end(), Some(End::Done));
///
/// // The callback comes twice; nothing is handed over twice.
/// let callback = read_reply(Operation::Pay, Source::Callback, reply);
/// assert_eq!(paid.attempt.heard(callback).step, Step::Nothing);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Attempt(u32);

/// Which calls there are, beside the request and the enquiry. All false by default.
///
/// What does not concern a kind is not taken up: a refund cannot be cancelled, only a refund is repeated, and only
/// a request that carries the payer's means has a payment code.
///
/// ```
/// let calls = rspcode::Calls { can_cancel: true, ..Default::default() };
/// assert!(!calls.can_repeat && !calls.fresh_code);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Calls {
    /// A call exists that cancels or voids the order.
    pub can_cancel: bool,
    /// The provider carries out one refund id once, so the same request may be sent again.
    pub can_repeat: bool,
    /// The payment code in this request was in no request before.
    pub fresh_code: bool,
}

/// What to store, what to do, and what to log.
///
/// ```
/// use rspcode::{Attempt, Calls, Kind, Reason, Step};
///
/// let begun = Attempt::start(Kind::Refund, Calls::default());
/// assert_eq!((begun.step, begun.reason), (Step::Send, Reason::Started));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Move {
    /// The attempt to store in the place of the old one, before the step is done.
    pub attempt: Attempt,
    /// The one thing to do next.
    pub step: Step,
    /// Why.
    pub reason: Reason,
}

impl Move {
    const fn of(decision: Decision) -> Self {
        Self {
            attempt: Attempt(decision.facts.number()),
            step: decision.step,
            reason: decision.reason,
        }
    }

    /// In one number, as [`next`] gives it.
    ///
    /// ```
    /// use rspcode::{Attempt, Calls, Kind, Reason, Step};
    ///
    /// let begun = Attempt::start(Kind::Refund, Calls::default());
    /// let packed = begun.packed();
    /// assert_eq!(packed & 0xFFFF_FFFF, u64::from(begun.attempt.number()));
    /// assert_eq!((packed >> 32 & 0xFF, packed >> 40), (Step::Send as u64, Reason::Started as u64));
    /// ```
    #[must_use]
    pub const fn packed(self) -> u64 {
        pack(self.attempt.0, self.step, self.reason)
    }
}

const fn pack(number: u32, step: Step, reason: Reason) -> u64 {
    number as u64 | (step as u64) << 32 | (reason as u64) << 40
}

const fn tell(facts: Facts, event: Event) -> Decision {
    match event {
        Event::Cancel => rules::cancel(facts),
        Event::Capture => rules::capture(facts),
        Event::Stop => rules::stop(facts),
        Event::Expired => rules::expired(facts),
        Event::Notified => rules::notified(facts),
        Event::SettledDone => rules::settled(facts, true),
        Event::SettledNotDone => rules::settled(facts, false),
    }
}

impl Attempt {
    /// Begins an attempt. The number already counts the request that is to be sent.
    #[must_use]
    pub const fn start(kind: Kind, calls: Calls) -> Move {
        let refund = matches!(kind, Kind::Refund);
        Move::of(Decision {
            facts: Facts {
                kind,
                can_cancel: calls.can_cancel && !refund,
                can_repeat: calls.can_repeat && refund,
                fresh_code: calls.fresh_code && !refund && !rules::is_shown(kind),
                phase: Phase::Open,
                own: Sent::Once,
                cancellation: Sent::No,
                capture: Sent::No,
                known: false,
                stopped: false,
                expired: false,
                alarm: false,
            },
            step: Step::Send,
            reason: Reason::Started,
        })
    }

    /// Tells what an answer means, or a silence.
    #[must_use]
    pub const fn heard(self, verdict: &Verdict) -> Move {
        Move::of(rules::heard(self.facts(), verdict))
    }

    /// Tells a wish, or a fact that no code states.
    #[must_use]
    pub const fn told(self, event: Event) -> Move {
        Move::of(tell(self.facts(), event))
    }

    /// Tells that the caller wants the order cancelled: the patience is over, or the payer has left.
    #[must_use]
    pub const fn cancel(self) -> Move {
        self.told(Event::Cancel)
    }

    /// Tells that the caller wants the hold captured.
    #[must_use]
    pub const fn capture(self) -> Move {
        self.told(Event::Capture)
    }

    /// Tells that staff take over.
    #[must_use]
    pub const fn stop(self) -> Move {
        self.told(Event::Stop)
    }

    /// Tells that the order takes no money any more, that no request of this attempt can still be on its way, and
    /// that every answer which is told from now on was given after that.
    #[must_use]
    pub const fn expired(self) -> Move {
        self.told(Event::Expired)
    }

    /// Tells of a verified notice that states nothing.
    #[must_use]
    pub const fn notified(self) -> Move {
        self.told(Event::Notified)
    }

    /// Tells what a person or the settlement file says: whether it happened.
    ///
    /// It may overrule any end. Of a capture, true says that the captured amount was compared.
    #[must_use]
    pub const fn settled(self, happened: bool) -> Move {
        self.told(if happened { Event::SettledDone } else { Event::SettledNotDone })
    }

    /// The number to store: positive, 31 bits, never 0.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The attempt that was stored as a number, or none if the number is no state of this version.
    ///
    /// ```
    /// use rspcode::{Attempt, Calls, Kind};
    ///
    /// let attempt = Attempt::start(Kind::PayShown, Calls::default()).attempt;
    /// assert_eq!(Attempt::from_number(attempt.number()), Some(attempt));
    /// assert_eq!(Attempt::from_number(attempt.number() ^ 1), None);
    /// assert_eq!(Attempt::from_number(0), None);
    /// ```
    #[must_use]
    pub const fn from_number(number: u32) -> Option<Self> {
        match Facts::of(number) {
            Some(_) => Some(Self(number)),
            None => None,
        }
    }

    /// How it ended, or none while it is not over.
    #[must_use]
    pub const fn end(self) -> Option<End> {
        match self.facts().phase {
            Phase::Open | Phase::Held | Phase::Capturing => None,
            Phase::Done => Some(End::Done),
            Phase::NotDone => Some(End::NotDone),
            Phase::Reversed => Some(End::Reversed),
        }
    }

    /// What it is.
    #[must_use]
    pub const fn kind(self) -> Kind {
        self.facts().kind
    }

    /// The number in words, for a log.
    ///
    /// ```
    /// use rspcode::{Attempt, Calls, Kind};
    ///
    /// let calls = Calls { can_cancel: true, ..Calls::default() };
    /// let attempt = Attempt::start(Kind::PayDirect, calls).attempt.cancel().attempt;
    /// assert_eq!(
    ///     attempt.describe().to_string(),
    ///     "pay_direct can_cancel open sent=once cancellation=once"
    /// );
    /// ```
    #[must_use]
    pub const fn describe(self) -> impl fmt::Display {
        Described(self.facts())
    }

    /// As [`describe`](Self::describe), piece by piece and without the machinery of formatting.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    ///
    /// ```
    /// let attempt = rspcode::Attempt::start(rspcode::Kind::Refund, rspcode::Calls::default()).attempt;
    /// let mut text = String::new();
    /// attempt.describe_to(&mut text).expect("a string takes it");
    /// assert_eq!(text, attempt.describe().to_string());
    /// ```
    pub fn describe_to(self, out: &mut impl fmt::Write) -> fmt::Result {
        describe(&self.facts(), out)
    }

    const fn facts(self) -> Facts {
        match Facts::of(self.0) {
            Some(facts) => facts,
            // Never so: the number of an attempt was checked when it was made. No panic all the same, because
            // libraries without room for one have this, too; nothing can be permitted from here.
            None => Facts {
                kind: Kind::Refund,
                can_cancel: false,
                can_repeat: false,
                fresh_code: false,
                phase: Phase::Reversed,
                own: Sent::Often,
                cancellation: Sent::No,
                capture: Sent::No,
                known: true,
                stopped: true,
                expired: false,
                alarm: false,
            },
        }
    }
}

/// As [`Attempt::from_number`], with an error.
impl TryFrom<u32> for Attempt {
    type Error = AttemptError;

    fn try_from(number: u32) -> Result<Self, AttemptError> {
        Self::from_number(number).ok_or(AttemptError(number))
    }
}

impl fmt::Debug for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Attempt({}: {})", self.0, Described(self.facts()))
    }
}

struct Described(Facts);

impl fmt::Display for Described {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        describe(&self.0, f)
    }
}

fn describe(facts: &Facts, out: &mut impl fmt::Write) -> fmt::Result {
    let phase = match facts.phase {
        Phase::Open => "open",
        Phase::Held => "held",
        Phase::Capturing => "capturing",
        Phase::Done => "done",
        Phase::NotDone => "not_done",
        Phase::Reversed => "reversed",
    };
    out.write_str(facts.kind.as_str())?;
    for (is_set, word) in [
        (facts.can_cancel, "can_cancel"),
        (facts.can_repeat, "can_repeat"),
        (facts.fresh_code, "fresh_code"),
        (true, phase),
    ] {
        if is_set {
            out.write_str(" ")?;
            out.write_str(word)?;
        }
    }
    for (what, sent) in
        [("sent", facts.own), ("cancellation", facts.cancellation), ("capture", facts.capture)]
    {
        let often = match sent {
            Sent::No => continue,
            Sent::Once => "once",
            Sent::Refused => "refused",
            Sent::Often => "often",
            Sent::Answered => "answered",
        };
        for piece in [" ", what, "=", often] {
            out.write_str(piece)?;
        }
    }
    for (is_set, word) in [
        (facts.known, if rules::is_shown(facts.kind) { "shown" } else { "known" }),
        (facts.stopped, "stopped"),
        (facts.expired, "expired"),
        (facts.alarm, "alarm"),
    ] {
        if is_set {
            out.write_str(" ")?;
            out.write_str(word)?;
        }
    }
    Ok(())
}

/// The procedure from number to number, for a program in another language that keeps attempts as numbers.
///
/// `event` is the position of a verdict in [`verdicts`], or `verdicts().len()` and on for the seven of
/// [`Event`] in their order; any other number proves nothing, as an answer to another operation does. The result
/// has the new number in its lower 32 bits, then eight bits of the step, then the reason: it stays below 2^47,
/// which every language holds exactly. A number that is no state of this version comes back unchanged, with
/// [`Step::HandOver`] and [`Reason::NotAState`].
///
/// ```
/// use rspcode::{Attempt, Calls, Kind, Reason, Step, index, Context, next};
///
/// let begun = Attempt::start(Kind::PayDirect, Calls::default()).attempt;
/// let silence = index(Context::PayReply, b"") as u16;
/// let moved = next(begun.number(), silence);
/// assert_eq!(moved & 0xFFFF_FFFF, u64::from(begun.number()));
/// assert_eq!(moved >> 32 & 0xFF, Step::Query as u64);
/// assert_eq!(moved >> 40, Reason::NothingProven as u64);
/// ```
#[must_use]
pub const fn next(attempt: u32, event: u16) -> u64 {
    let (number, step, reason) = match Facts::of(attempt) {
        Some(facts) => {
            let event = event as usize;
            let word = event.wrapping_sub(verdicts().len());
            let decision = if word < Event::ALL.len() {
                tell(facts, Event::ALL[word])
            } else {
                rules::heard_at(facts, event)
            };
            (decision.facts.number(), decision.step, decision.reason)
        }
        None => (attempt, Step::HandOver, Reason::NotAState),
    };
    pack(number, step, reason)
}
