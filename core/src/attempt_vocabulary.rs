//! The closed vocabularies of the procedure: what an attempt is, what can be told of it beside a verdict,
//! and every word that a move is made of.
//!
//! As in `vocabulary.rs`: numbered from 1, for ever, and the sentence on a variant is carried into the
//! other languages as it stands.

use core::{fmt, str::FromStr};

use crate::errors::{NumberError, ParseError};
use crate::vocabulary::{numbers, words};

/// What an attempt is, and who has the payer's means.
///
/// ```
/// assert_eq!("pay_shown".parse(), Ok(rspcode::Kind::PayShown));
/// ```
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A payment whose request carries the payer's means: a scanned payment code, or the data of a card.
    PayDirect = 1,
    /// A payment whose answer brings what the payer acts on: a QR code, a link or a page.
    PayShown = 2,
    /// A hold whose request carries the payer's means.
    PreauthDirect = 3,
    /// A hold whose answer brings what the payer acts on.
    PreauthShown = 4,
    /// A refund, under a refund id of the caller's own.
    Refund = 5,
}

impl Kind {
    /// Every kind, in the order of the numbers.
    pub const ALL: [Self; 5] =
        [Self::PayDirect, Self::PayShown, Self::PreauthDirect, Self::PreauthShown, Self::Refund];

    /// The word for it, the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PayDirect => "pay_direct",
            Self::PayShown => "pay_shown",
            Self::PreauthDirect => "preauth_direct",
            Self::PreauthShown => "preauth_shown",
            Self::Refund => "refund",
        }
    }
}

/// What can be told of an attempt beside a verdict: a wish, or a fact that no code states.
///
/// ```
/// assert_eq!("expired".parse(), Ok(rspcode::Event::Expired));
/// ```
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    /// The caller wants the order cancelled: the patience is over, or the payer has left.
    Cancel = 1,
    /// The caller wants the hold captured.
    Capture = 2,
    /// Staff take over.
    Stop = 3,
    /// The order takes no money any more, no request of this attempt is still on its way, and every answer that is told from now on was given after that.
    Expired = 4,
    /// A verified notice came that states nothing.
    Notified = 5,
    /// A person or the settlement file says that it happened; of a capture, that the amount was compared.
    SettledDone = 6,
    /// A person or the settlement file says that it did not happen and will not.
    SettledNotDone = 7,
}

impl Event {
    /// Every event, in the order of the numbers.
    pub const ALL: [Self; 7] = [
        Self::Cancel,
        Self::Capture,
        Self::Stop,
        Self::Expired,
        Self::Notified,
        Self::SettledDone,
        Self::SettledNotDone,
    ];

    /// The word for it, the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cancel => "cancel",
            Self::Capture => "capture",
            Self::Stop => "stop",
            Self::Expired => "expired",
            Self::Notified => "notified",
            Self::SettledDone => "settled_done",
            Self::SettledNotDone => "settled_not_done",
        }
    }
}

/// The one thing to do next. The caller does it after the new number is stored.
///
/// ```
/// use rspcode::Step;
///
/// assert_eq!("hand_over".parse(), Ok(Step::HandOver));
/// assert!(Step::Done.payer_text().is_some() && Step::Query.payer_text().is_none());
/// ```
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Send the request of this attempt, once.
    Send = 1,
    /// Show the payer what the answer brought.
    Show = 2,
    /// Ask for the state, after a pause.
    Query = 3,
    /// Send a cancellation.
    Cancel = 4,
    /// Send the capture.
    Capture = 5,
    /// The hold stands: capture or cancel it when the time comes.
    Held = 6,
    /// It happened: for a payment compare order, amount and currency, then hand over the goods.
    Done = 7,
    /// It provably did not happen and will not: a new attempt under a new id is safe.
    NotDone = 8,
    /// It happened, and money went back since, wholly or in part: staff look.
    Reversed = 9,
    /// Staff decide, and whatever still arrives is to be told.
    HandOver = 10,
    /// Nothing new is to be done.
    Nothing = 11,
}

impl Step {
    /// Every step, in the order of the numbers.
    pub const ALL: [Self; 11] = [
        Self::Send,
        Self::Show,
        Self::Query,
        Self::Cancel,
        Self::Capture,
        Self::Held,
        Self::Done,
        Self::NotDone,
        Self::Reversed,
        Self::HandOver,
        Self::Nothing,
    ];

    /// The word for it, the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Send => "send",
            Self::Show => "show",
            Self::Query => "query",
            Self::Cancel => "cancel",
            Self::Capture => "capture",
            Self::Held => "held",
            Self::Done => "done",
            Self::NotDone => "not_done",
            Self::Reversed => "reversed",
            Self::HandOver => "hand_over",
            Self::Nothing => "nothing",
        }
    }

    /// What may be shown to the payer at this step; until then the last verdict's text holds, or that of a silence if that verdict is final.
    #[must_use]
    pub const fn payer_text(self) -> Option<&'static str> {
        match self {
            Self::Done => Some("This is complete, thank you."),
            Self::NotDone => {
                Some("This was not carried out, so please tell us how you want to go on.")
            }
            Self::Reversed => Some(
                "Money has been or is being given back, so please ask our staff if this is a surprise.",
            ),
            Self::HandOver => {
                Some("Our staff are looking into this, so please do not pay again yet.")
            }
            Self::Send
            | Self::Show
            | Self::Query
            | Self::Cancel
            | Self::Capture
            | Self::Held
            | Self::Nothing => None,
        }
    }
}

/// Why this step: for the log, and for staff.
///
/// ```
/// assert_eq!("never_shown".parse(), Ok(rspcode::Reason::NeverShown));
/// ```
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The attempt begins.
    Started = 1,
    /// The request was accepted, which says nothing of its end.
    Accepted = 2,
    /// What was told proves nothing.
    NothingProven = 3,
    /// The order is there and still open.
    StillOpen = 4,
    /// That something is not found proves nothing before the order has expired.
    NotFoundProvesNothing = 5,
    /// The refusal may answer another request than the one that counts.
    RefusalProvesNothing = 6,
    /// The state may be the one from before the cancellation that is open.
    SuccessProvesNothing = 7,
    /// The state says that it happened.
    Succeeded = 8,
    /// The only request was refused.
    Refused = 9,
    /// The order is closed and takes no more money.
    OrderClosed = 10,
    /// The attempt is said to have failed, which for a payment only its cancellation makes certain.
    AttemptFailed = 11,
    /// What the payer would act on was never shown, so nobody can pay it.
    NeverShown = 12,
    /// The order has expired and is not paid.
    ExpiredUnpaid = 13,
    /// The caller wants the order cancelled.
    CancelWanted = 14,
    /// The cancellation was answered, and the order still stands.
    CancelAgain = 15,
    /// The only cancellation was refused, so the order stands as it was.
    CancelRefused = 16,
    /// The cancellation is confirmed by the state.
    Cancelled = 17,
    /// A cancellation is wanted, and there is no call for it.
    NoCancelCall = 18,
    /// Money went back, wholly or in part.
    MoneyReturned = 19,
    /// The caller has stopped, and staff decide.
    Stopped = 20,
    /// The order is blocked, and a person must step in.
    Frozen = 21,
    /// The order was said not to be paid, and now there is a sign that it is.
    Contradiction = 22,
    /// The attempt is over already.
    AlreadyOver = 23,
    /// The caller says what happened, from a source outside the procedure.
    Settled = 24,
    /// The caller wants the hold captured.
    CaptureWanted = 25,
    /// The only capture was refused, so the hold stands.
    CaptureRefused = 26,
    /// No code proves a capture: the captured amount has to be compared.
    CaptureNotProvable = 27,
    /// Another request of this attempt is still open.
    OpenRequest = 28,
    /// The same refund id may be sent again, because the provider carries it out once.
    RepeatSameId = 29,
    /// A notice came that states nothing, which is a reason to ask.
    Notified = 30,
    /// The number is no state of this version.
    NotAState = 31,
}

impl Reason {
    /// Every reason, in the order of the numbers.
    pub const ALL: [Self; 31] = [
        Self::Started,
        Self::Accepted,
        Self::NothingProven,
        Self::StillOpen,
        Self::NotFoundProvesNothing,
        Self::RefusalProvesNothing,
        Self::SuccessProvesNothing,
        Self::Succeeded,
        Self::Refused,
        Self::OrderClosed,
        Self::AttemptFailed,
        Self::NeverShown,
        Self::ExpiredUnpaid,
        Self::CancelWanted,
        Self::CancelAgain,
        Self::CancelRefused,
        Self::Cancelled,
        Self::NoCancelCall,
        Self::MoneyReturned,
        Self::Stopped,
        Self::Frozen,
        Self::Contradiction,
        Self::AlreadyOver,
        Self::Settled,
        Self::CaptureWanted,
        Self::CaptureRefused,
        Self::CaptureNotProvable,
        Self::OpenRequest,
        Self::RepeatSameId,
        Self::Notified,
        Self::NotAState,
    ];

    /// The word for it, the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Accepted => "accepted",
            Self::NothingProven => "nothing_proven",
            Self::StillOpen => "still_open",
            Self::NotFoundProvesNothing => "not_found_proves_nothing",
            Self::RefusalProvesNothing => "refusal_proves_nothing",
            Self::SuccessProvesNothing => "success_proves_nothing",
            Self::Succeeded => "succeeded",
            Self::Refused => "refused",
            Self::OrderClosed => "order_closed",
            Self::AttemptFailed => "attempt_failed",
            Self::NeverShown => "never_shown",
            Self::ExpiredUnpaid => "expired_unpaid",
            Self::CancelWanted => "cancel_wanted",
            Self::CancelAgain => "cancel_again",
            Self::CancelRefused => "cancel_refused",
            Self::Cancelled => "cancelled",
            Self::NoCancelCall => "no_cancel_call",
            Self::MoneyReturned => "money_returned",
            Self::Stopped => "stopped",
            Self::Frozen => "frozen",
            Self::Contradiction => "contradiction",
            Self::AlreadyOver => "already_over",
            Self::Settled => "settled",
            Self::CaptureWanted => "capture_wanted",
            Self::CaptureRefused => "capture_refused",
            Self::CaptureNotProvable => "capture_not_provable",
            Self::OpenRequest => "open_request",
            Self::RepeatSameId => "repeat_same_id",
            Self::Notified => "notified",
            Self::NotAState => "not_a_state",
        }
    }
}

/// How an attempt ended.
///
/// ```
/// assert_eq!("not_done".parse(), Ok(rspcode::End::NotDone));
/// ```
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// It happened.
    Done = 1,
    /// It provably did not happen and will not.
    NotDone = 2,
    /// It happened, and money went back since, wholly or in part.
    Reversed = 3,
}

impl End {
    /// Every end, in the order of the numbers.
    pub const ALL: [Self; 3] = [Self::Done, Self::NotDone, Self::Reversed];

    /// The word for it, the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::NotDone => "not_done",
            Self::Reversed => "reversed",
        }
    }
}

numbers!(Kind);
words!(Kind, "kind");
numbers!(Event);
words!(Event, "event");
numbers!(Step);
words!(Step, "step");
numbers!(Reason);
words!(Reason, "reason");
numbers!(End);
words!(End, "end");
