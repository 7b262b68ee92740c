//! Everything that is derived: the rules that turn a context, an outcome and a cause into an answer.
//!
//! The arms of a match stand in the order in which the rules are tried. No arm stands for "the rest"
//! of a vocabulary: a new variant does not compile until every rule has said what it makes of it.
//! `_` stands only where a rule does not look at that dimension.

#![allow(
    clippy::match_same_arms,
    reason = "each arm is one rule in its place in the order, and merging equal answers would lose both"
)]

use crate::vocabulary::{
    Actor::{self, Developer, Nobody, Payer, Provider, Staff},
    Cause::{
        self, AlreadyDone, Completed, Frozen, InProgress, MerchantFunds, MerchantSetup, NotAllowed,
        NotFound, OrderState, PayerAccount, PayerCode, PayerFunds, ProviderFault, Refunded,
        Request, Unspecified,
    },
    Context::{
        self, CancelReply, CancelState, CaptureReply, CaptureState, PayReply, PayState,
        PreauthReply, PreauthState, QueryReply, RefundReply, RefundState,
    },
    Next::{self, Accept, Inspect, Query, StartOver, Stop},
    Outcome::{self, Failed, Pending, Reversed, Succeeded, Unknown},
};

/// The cause as it reads in a context: who is short of money depends on which way the money goes.
pub(crate) const fn cause(context: Context, stored: Cause) -> Cause {
    match (context, stored) {
        (CancelReply | CancelState | RefundReply | RefundState, PayerFunds) => MerchantFunds,
        (
            PayReply | PayState | PreauthReply | PreauthState | CaptureReply | CaptureState
            | QueryReply,
            PayerFunds,
        ) => PayerFunds,
        (
            _,
            Completed | InProgress | PayerCode | PayerAccount | Request | MerchantSetup
            | MerchantFunds | OrderState | NotAllowed | AlreadyDone | Refunded | NotFound | Frozen
            | ProviderFault | Unspecified,
        ) => stored,
    }
}

/// What the program does next.
pub(crate) const fn next(context: Context, outcome: Outcome, cause: Cause) -> Next {
    match (outcome, context, cause) {
        (Succeeded, _, _) => Accept,
        (Reversed, _, _) => Stop,
        (Pending, _, _) => Query,
        (Unknown | Failed, _, Frozen) => Stop,
        // An enquiry that could not work will not work by asking again.
        (Unknown | Failed, QueryReply, Request | MerchantSetup) => Stop,
        (Unknown | Failed, QueryReply, NotFound | ProviderFault | Unspecified) => Query,
        (
            Unknown | Failed,
            QueryReply,
            Completed | InProgress | PayerFunds | PayerCode | PayerAccount | MerchantFunds
            | OrderState | NotAllowed | AlreadyDone | Refunded,
        ) => Inspect,
        (Unknown, _, _) => Query,
        (Failed, _, MerchantSetup) => Stop,
        (Failed, _, Request | MerchantFunds) => StartOver,
        (Failed, PayReply | PayState | PreauthReply | PreauthState, _) => StartOver,
        // The payment stands as it was, so its own state decides.
        (Failed, CancelReply, _) => Query,
        (Failed, CaptureReply | CaptureState | CancelState | RefundReply | RefundState, _) => Stop,
    }
}

/// Who has to act before the next step.
pub(crate) const fn actor(context: Context, outcome: Outcome, cause: Cause, next: Next) -> Actor {
    match (next, context, outcome, cause) {
        (Accept | Inspect, _, _, _) => Nobody,
        (Stop, _, _, Frozen) => Staff,
        // Whether that was meant, and of how much, a person sees.
        (Stop, _, Reversed, _) => Staff,
        (Stop, _, _, MerchantSetup) => Provider,
        (Stop, _, _, Request) => Developer,
        (
            Stop,
            _,
            _,
            Completed | InProgress | PayerFunds | PayerCode | PayerAccount | MerchantFunds
            | OrderState | NotAllowed | AlreadyDone | Refunded | NotFound | ProviderFault
            | Unspecified,
        ) => Staff,
        (StartOver, _, _, Request) => Developer,
        (StartOver, _, _, MerchantFunds) => Staff,
        (
            StartOver,
            _,
            _,
            Completed | InProgress | PayerFunds | PayerCode | PayerAccount | MerchantSetup
            | OrderState | NotAllowed | AlreadyDone | Refunded | NotFound | Frozen | ProviderFault
            | Unspecified,
        ) => Payer,
        (Query, PayReply | PayState | PreauthReply | PreauthState, Pending, _) => Payer,
        (
            Query,
            CaptureReply | CaptureState | CancelReply | CancelState | RefundReply | RefundState
            | QueryReply,
            Pending,
            _,
        ) => Nobody,
        (Query, _, Succeeded | Unknown | Failed | Reversed, _) => Nobody,
    }
}

/// Whether the outcome will not change by waiting.
pub(crate) const fn is_final(outcome: Outcome) -> bool {
    match outcome {
        Succeeded | Failed | Reversed => true,
        Pending | Unknown => false,
    }
}

/// Whether goods may be handed over: only on a payment's own state.
pub(crate) const fn may_release_goods(context: Context, outcome: Outcome) -> bool {
    match (context, outcome) {
        (PayState, Succeeded) => true,
        (PayState, Pending | Unknown | Failed | Reversed) => false,
        (
            PayReply | PreauthReply | PreauthState | CaptureReply | CaptureState | CancelReply
            | CancelState | RefundReply | RefundState | QueryReply,
            _,
        ) => false,
    }
}

/// Whether another charge is proven safe for this request alone, once the actor has acted and no other
/// request of the sale is in doubt.
pub(crate) const fn may_charge_again(context: Context, next: Next) -> bool {
    match (context, next) {
        (PayReply | PayState | PreauthReply | PreauthState, StartOver) => true,
        (PayReply | PayState | PreauthReply | PreauthState, Accept | Inspect | Query | Stop) => {
            false
        }
        (CancelState, Accept) => true,
        (CancelState, Inspect | Query | StartOver | Stop) => false,
        (CaptureReply | CaptureState | CancelReply | RefundReply | RefundState | QueryReply, _) => {
            false
        }
    }
}
