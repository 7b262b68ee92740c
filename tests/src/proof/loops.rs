//! Published loops in the procedure's place, translated by behaviour from their public documentation and code.
//!
//! Three enquiries stand for however many a loop makes. What a loop does not wait for, it does not hear.
#![allow(
    clippy::match_same_arms,
    reason = "each arm is one thing that a loop does, in the order of the loop"
)]

use rspcode::Context::{CancelReply, PayReply, PayState, QueryReply};
use rspcode::{Outcome, Step};

use super::policy::{Policy, Told};

/// Where a loop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The request was sent.
    Paying,
    /// It asks, and will ask so many times more.
    Asking(u8),
    /// A cancellation was sent.
    Cancelling,
    /// The loop has ended.
    Over,
}

use Place::{Asking, Cancelling, Over, Paying};

/// What a loop hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The answer to the payment.
    Pay(Outcome, &'static str),
    /// The state, or none.
    State(&'static str),
    /// The enquiry did not find it.
    NotFound,
    /// The enquiry brought nothing.
    Nothing,
    /// The answer to the cancellation.
    Cancel(Outcome),
}

/// A published loop.
#[derive(Clone, Copy)]
pub struct Published {
    /// Whose it is.
    pub name: &'static str,
    /// What it does.
    pub behaviour: &'static str,
    /// Its decisions.
    pub decides: fn(Place, Heard) -> (Place, Step),
}

impl Policy for Published {
    type State = Place;

    fn start(&self) -> (Place, Step) {
        (Paying, Step::Send)
    }

    fn told(&self, place: Place, told: Told) -> (Place, Step) {
        let (Told::Heard(verdict) | Told::Restarted(verdict)) = told else {
            return (place, Step::Nothing);
        };
        let code = verdict.code().unwrap_or_default();
        let heard = match verdict.context() {
            PayReply => Heard::Pay(verdict.outcome(), code),
            PayState => Heard::State(code),
            QueryReply if code == "ORDER_NOT_EXIST" => Heard::NotFound,
            QueryReply => Heard::Nothing,
            CancelReply => Heard::Cancel(verdict.outcome()),
            _ => return (place, Step::Nothing),
        };
        (self.decides)(place, heard)
    }
}

const ASK: (Place, Step) = (Asking(3), Step::Query);
const CANCEL: (Place, Step) = (Cancelling, Step::Cancel);
const PAID: (Place, Step) = (Over, Step::Done);
const FAILED: (Place, Step) = (Over, Step::NotDone);

/// One enquiry less, or what comes after the last.
const fn asked(left: u8, last: (Place, Step)) -> (Place, Step) {
    if left > 1 { (Asking(left - 1), Step::Query) } else { last }
}

/// What most loops do: believe a refusal, ask three times, and then take another way.
fn asks_first(place: Place, heard: Heard, then: (Place, Step)) -> (Place, Step) {
    match (place, heard) {
        (Paying, Heard::Pay(Outcome::Failed, _)) => FAILED,
        (Paying, Heard::Pay(_, _)) => ASK,
        (Asking(_), Heard::State("SUCCESS")) => PAID,
        (Asking(left), Heard::State(_) | Heard::NotFound | Heard::Nothing) => asked(left, then),
        _ => stay(place),
    }
}

const fn stay(place: Place) -> (Place, Step) {
    (place, Step::Nothing)
}

/// All of them.
pub const LOOPS: [Published; 11] = [
    Published {
        name: "Alipay f2fpay (Java, PHP, Node)",
        behaviour: "asks, then cancels; any answer to the cancellation but silence ends the sale as failed",
        decides: |place, heard| match (place, heard) {
            (Paying, Heard::Pay(Outcome::Unknown, _)) => (Asking(1), Step::Query),
            (Asking(_), Heard::State("ORDER_CLOSED")) => FAILED,
            (Cancelling, Heard::Cancel(Outcome::Unknown)) => CANCEL,
            (Cancelling, Heard::Cancel(_)) => FAILED,
            _ => asks_first(place, heard, CANCEL),
        },
    },
    Published {
        name: "Alipay f2fpay (.NET)",
        behaviour: "takes a broken connection for a failure, and ignores the answer to its cancellation",
        decides: |place, heard| match (place, heard) {
            (Paying, Heard::Pay(_, "")) | (Cancelling, Heard::Cancel(_)) => FAILED,
            _ => asks_first(place, heard, CANCEL),
        },
    },
    Published {
        name: "WeChat Pay demo (PHP), as written",
        behaviour: "takes every fault and not found for a failure; its counter never falls, so it never cancels",
        decides: |place, heard| match (place, heard) {
            (Paying, Heard::Pay(Outcome::Pending, _) | Heard::Pay(_, "")) => ASK,
            (Paying, Heard::Pay(_, _)) | (Asking(_), Heard::NotFound) => FAILED,
            (Asking(_), Heard::State("SUCCESS")) => PAID,
            _ => stay(place),
        },
    },
    Published {
        name: "WeChat Pay demo (PHP), its counter and its failures repaired",
        behaviour: "asks, then cancels; the test of the cancellation's answer is inverted, so a refused one has cancelled",
        decides: |place, heard| match (place, heard) {
            (Cancelling, Heard::Cancel(Outcome::Failed)) => FAILED,
            (Cancelling, Heard::Cancel(_)) => CANCEL,
            _ => asks_first(place, heard, CANCEL),
        },
    },
    Published {
        name: "WeChat Pay demo (Java)",
        behaviour: "reverses after a refusal and after three enquiries, until answered; a refused reversal counts as one",
        decides: |place, heard| match (place, heard) {
            (Paying, Heard::Pay(Outcome::Failed, _))
            | (Cancelling, Heard::Cancel(Outcome::Unknown)) => CANCEL,
            (Cancelling, Heard::Cancel(_)) => FAILED,
            _ => asks_first(place, heard, CANCEL),
        },
    },
    Published {
        name: "Hyperswitch's process tracker",
        behaviour: "asks on a schedule, and what is open after the last time is set to failed",
        decides: |place, heard| asks_first(place, heard, FAILED),
    },
    Published {
        name: "Antom's and Alipay+'s advice",
        behaviour: "asks, then cancels until the cancellation is accepted, and then treats it as never paid",
        decides: |place, heard| match (place, heard) {
            (Cancelling, Heard::Cancel(Outcome::Pending)) => FAILED,
            (Cancelling, Heard::Cancel(_)) => CANCEL,
            _ => asks_first(place, heard, CANCEL),
        },
    },
    Published {
        name: "Square's cancellation by key",
        behaviour: "cancels a payment whose status is unknown by its key, and then pays again",
        decides: |place, heard| match (place, heard) {
            (Paying, Heard::Pay(Outcome::Failed, _))
            | (Cancelling, Heard::Cancel(Outcome::Pending)) => FAILED,
            (Paying, Heard::Pay(Outcome::Pending, _)) => ASK,
            (Paying, Heard::Pay(_, _)) | (Cancelling, Heard::Cancel(_)) => CANCEL,
            (Asking(_), Heard::State("SUCCESS")) => PAID,
            _ => stay(place),
        },
    },
    Published {
        name: "a terminal's rule that twice nothing is declined",
        behaviour: "asks after a doubt; what was not found twice has not happened",
        decides: |place, heard| match (place, heard) {
            (Paying, Heard::Pay(Outcome::Failed, _)) => FAILED,
            (Paying, Heard::Pay(_, _)) => (Asking(2), Step::Query),
            (Asking(_), Heard::State("SUCCESS")) => PAID,
            (Asking(left), Heard::NotFound) => asked(left, FAILED),
            _ => stay(place),
        },
    },
    Published {
        name: "Stripe's same key again, elsewhere",
        behaviour: "sends again under the same id, and the last answer counts; made for a provider that promises to replay its answer",
        decides: |place, heard| match (place, heard) {
            (Paying, Heard::Pay(Outcome::Failed, _)) => FAILED,
            (Paying, Heard::Pay(Outcome::Pending, _)) => ASK,
            (Paying, Heard::Pay(_, _)) => (Paying, Step::Send),
            (Asking(_), Heard::State("SUCCESS")) => PAID,
            _ => stay(place),
        },
    },
    Published {
        name: "Kill Bill's janitor",
        behaviour: "asks for days, believes a refusal and a final state, and never declares a doubt ended",
        decides: |place, heard| match (place, heard) {
            (Paying, Heard::Pay(Outcome::Failed, _))
            | (Asking(_), Heard::State("ORDER_CLOSED" | "ORDER_REVERSED")) => FAILED,
            (Paying, Heard::Pay(_, _)) => ASK,
            (Asking(_), Heard::State("SUCCESS")) => PAID,
            _ => stay(place),
        },
    },
];
