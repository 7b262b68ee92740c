//! What each word of the closed vocabularies means, in a sentence.
//!
//! Made by `cargo run -p rspcode-tests -- write` from the doc comments in `core`; do not edit.

use rspcode::{Context, Outcome, Cause, Next, Actor, Basis, Operation, Source, Kind, Event, Step, Reason};

pub(crate) const fn context(value: Context) -> &'static str {
    match value {
        Context::PayReply => "The answer to a request that takes the payer's money. Fields: `rsp_code` of ACTIVEPAY, PASSIVEPAY, H5PAY, MAPPPAY, CC_PURCHASE, PREPAY_INIT; the inner `respcode`.",
        Context::PayState => "The state of a payment's order. Fields: `order_status` or `status` in the data of an enquiry, of PASSIVEPAY or of a callback.",
        Context::PreauthReply => "The answer to a request that holds the payer's money. Fields: `rsp_code` of CC_PREAUTH; the inner `respcode`.",
        Context::PreauthState => "The state of a hold's order. Fields: as `pay_state`, for an order made by CC_PREAUTH.",
        Context::CaptureReply => "The answer to a request that completes a hold. Fields: none, as no call is documented.",
        Context::CaptureState => "The state of an order after a capture was asked for. Fields: as `pay_state`.",
        Context::CancelReply => "The answer to a request that reverses or closes an order. Fields: none, as no call is documented.",
        Context::CancelState => "The state of an order after a cancellation was asked for. Fields: as `pay_state`.",
        Context::RefundReply => "The answer to a request that gives money back. Fields: `rsp_code` of REFUND.",
        Context::RefundState => "The state of a refund. Fields: a field that states the refund, asked for by its own id; a field that states the original order is `pay_state`.",
        Context::QueryReply => "The answer to an enquiry, which tells only whether the enquiry worked. Fields: `rsp_code` of STATUS_QUERY, CC_QUERYPAY, PREPAY_QUERY or of a refund query; the inner `rspCode`; the `rsp_code` of a callback whose data has no state field.",
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

pub(crate) const fn operation(value: Operation) -> &'static str {
    match value {
        Operation::Pay => "A payment.",
        Operation::Preauth => "A hold of the payer's money.",
        Operation::Capture => "The completion of a hold.",
        Operation::Cancel => "The reversal or closing of an order.",
        Operation::Refund => "Money given back.",
    }
}

pub(crate) const fn source(value: Source) -> &'static str {
    match value {
        Source::Reply => "The answer to the request.",
        Source::Query => "The answer to an enquiry about it.",
        Source::Callback => "A notice from the provider whose digest was verified.",
    }
}

pub(crate) const fn kind(value: Kind) -> &'static str {
    match value {
        Kind::PayDirect => "A payment whose request carries the payer's means: a scanned payment code, or the data of a card.",
        Kind::PayShown => "A payment whose answer brings what the payer acts on: a QR code, a link or a page.",
        Kind::PreauthDirect => "A hold whose request carries the payer's means.",
        Kind::PreauthShown => "A hold whose answer brings what the payer acts on.",
        Kind::Refund => "A refund, under a refund id of the caller's own.",
    }
}

pub(crate) const fn event(value: Event) -> &'static str {
    match value {
        Event::Cancel => "The caller wants the order cancelled: the patience is over, or the payer has left.",
        Event::Capture => "The caller wants the hold captured.",
        Event::Stop => "Staff take over.",
        Event::Expired => "The order takes no money any more, no request of this attempt is still on its way, and every answer that is told from now on was given after that.",
        Event::Notified => "A verified notice came that states nothing.",
        Event::SettledDone => "A person or the settlement file says that it happened; of a capture, that the amount was compared.",
        Event::SettledNotDone => "A person or the settlement file says that it did not happen and will not.",
    }
}

pub(crate) const fn step(value: Step) -> &'static str {
    match value {
        Step::Send => "Send the request of this attempt, once.",
        Step::Show => "Show the payer what the answer brought.",
        Step::Query => "Ask for the state, after a pause.",
        Step::Cancel => "Send a cancellation.",
        Step::Capture => "Send the capture.",
        Step::Held => "The hold stands: capture or cancel it when the time comes.",
        Step::Done => "It happened: for a payment compare order, amount and currency, then hand over the goods.",
        Step::NotDone => "It provably did not happen and will not: a new attempt under a new id is safe.",
        Step::Reversed => "It happened, and money went back since, wholly or in part: staff look.",
        Step::HandOver => "Staff decide, and whatever still arrives is to be told.",
        Step::Nothing => "Nothing new is to be done.",
    }
}

pub(crate) const fn reason(value: Reason) -> &'static str {
    match value {
        Reason::Started => "The attempt begins.",
        Reason::Accepted => "The request was accepted, which says nothing of its end.",
        Reason::NothingProven => "What was told proves nothing.",
        Reason::StillOpen => "The order is there and still open.",
        Reason::NotFoundProvesNothing => "That something is not found proves nothing before the order has expired.",
        Reason::RefusalProvesNothing => "The refusal may answer another request than the one that counts.",
        Reason::SuccessProvesNothing => "The state may be the one from before the cancellation that is open.",
        Reason::Succeeded => "The state says that it happened.",
        Reason::Refused => "The only request was refused.",
        Reason::OrderClosed => "The order is closed and takes no more money.",
        Reason::AttemptFailed => "The attempt is said to have failed, which for a payment only its cancellation makes certain.",
        Reason::NeverShown => "What the payer would act on was never shown, so nobody can pay it.",
        Reason::ExpiredUnpaid => "The order has expired and is not paid.",
        Reason::CancelWanted => "The caller wants the order cancelled.",
        Reason::CancelAgain => "The cancellation was answered, and the order still stands.",
        Reason::CancelRefused => "The only cancellation was refused, so the order stands as it was.",
        Reason::Cancelled => "The cancellation is confirmed by the state.",
        Reason::NoCancelCall => "A cancellation is wanted, and there is no call for it.",
        Reason::MoneyReturned => "Money went back, wholly or in part.",
        Reason::Stopped => "The caller has stopped, and staff decide.",
        Reason::Frozen => "The order is blocked, and a person must step in.",
        Reason::Contradiction => "The order was said not to be paid, and now there is a sign that it is.",
        Reason::AlreadyOver => "The attempt is over already.",
        Reason::Settled => "The caller says what happened, from a source outside the procedure.",
        Reason::CaptureWanted => "The caller wants the hold captured.",
        Reason::CaptureRefused => "The only capture was refused, so the hold stands.",
        Reason::CaptureNotProvable => "No code proves a capture: the captured amount has to be compared.",
        Reason::OpenRequest => "Another request of this attempt is still open.",
        Reason::RepeatSameId => "The same refund id may be sent again, because the provider carries it out once.",
        Reason::Notified => "A notice came that states nothing, which is a reason to ask.",
        Reason::NotAState => "The number is no state of this version.",
    }
}
