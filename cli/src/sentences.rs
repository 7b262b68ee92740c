//! What each word of the closed vocabularies means, in a sentence.
//!
//! Made by `cargo run -p rspcode-tests -- write` from the doc comments in `core`; do not edit.

use rspcode::{Context, Outcome, Cause, Next, Actor, Basis};

pub(crate) const fn context(value: Context) -> &'static str {
    match value {
        Context::PayReply => "The answer to a request that takes the payer's money.",
        Context::PayState => "The state of a payment's order.",
        Context::PreauthReply => "The answer to a request that holds the payer's money.",
        Context::PreauthState => "The state of a hold's order.",
        Context::CaptureReply => "The answer to a request that completes a hold.",
        Context::CaptureState => "The state of an order after a capture was asked for.",
        Context::CancelReply => "The answer to a request that reverses or closes an order.",
        Context::CancelState => "The state of an order after a cancellation was asked for.",
        Context::RefundReply => "The answer to a request that gives money back.",
        Context::RefundState => "The state of a refund.",
        Context::QueryReply => "The answer to an enquiry, which tells only whether the enquiry worked.",
    }
}

pub(crate) const fn outcome(value: Outcome) -> &'static str {
    match value {
        Outcome::Succeeded => "It happened: act on it.",
        Outcome::Pending => "It was accepted and is still open: ask again.",
        Outcome::Unknown => "It is not proven either way: ask.",
        Outcome::Failed => "It is proven that this request did not do it and will not, which says nothing of an earlier request.",
        Outcome::Reversed => "It happened and was undone since, or is being undone, wholly or in part.",
    }
}

pub(crate) const fn cause(value: Cause) -> &'static str {
    match value {
        Cause::Completed => "The provider reports success.",
        Cause::InProgress => "The operation is running, or the payer has not paid yet.",
        Cause::PayerFunds => "The payer's balance is not enough.",
        Cause::PayerCode => "The payer's password, payment code or QR code was not accepted.",
        Cause::PayerAccount => "The payer's account or card cannot be used here.",
        Cause::Request => "The request itself is wrong and has to be corrected.",
        Cause::MerchantSetup => "The merchant's account is not set up for this.",
        Cause::MerchantFunds => "The merchant's balance is not enough.",
        Cause::OrderState => "The code tells what state the order is in.",
        Cause::NotAllowed => "This operation is not to be had for this order.",
        Cause::AlreadyDone => "It was done, or its number was used, by an earlier request.",
        Cause::Refunded => "Money was given back, or is being given back.",
        Cause::NotFound => "The provider does not find the order or the refund.",
        Cause::Frozen => "The order is blocked and a person must step in.",
        Cause::ProviderFault => "The provider, or a bank behind it, had a fault.",
        Cause::Unspecified => "No reason is given.",
    }
}

pub(crate) const fn next(value: Next) -> &'static str {
    match value {
        Next::Accept => "It is done: act on it.",
        Next::Inspect => "The enquiry was answered: classify the state inside it, or ask again if there is none.",
        Next::Query => "Ask the provider for the state, after a pause, before doing anything else.",
        Next::StartOver => "This request provably did nothing: once the actor has acted, a corrected or fresh request of the same kind is safe.",
        Next::Stop => "Nothing is left to do by program: the actor, if any, decides.",
    }
}

pub(crate) const fn actor(value: Actor) -> &'static str {
    match value {
        Actor::Nobody => "Nobody has to act.",
        Actor::Payer => "The payer, at the till or in the app.",
        Actor::Staff => "The merchant's staff.",
        Actor::Developer => "The developer of the program that sent the request.",
        Actor::Provider => "The payment provider, at the merchant's request.",
    }
}

pub(crate) const fn basis(value: Basis) -> &'static str {
    match value {
        Basis::Documented => "The provider's own documents say so.",
        Basis::Upstream => "The same word is in WeChat Pay's or Alipay's tables.",
        Basis::Inferred => "Only the wording suggests it, so the code proves nothing.",
        Basis::None => "There is none, because the code is not listed.",
    }
}
