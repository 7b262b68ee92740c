//! What may be shown to the payer: one short sentence by context, outcome and cause.
//!
//! While the outcome is pending or unknown no text says that something failed or invites another
//! try, because the money may be gone already. No text names a code, and none blames the reader.

use crate::vocabulary::{
    Cause::{
        self, AlreadyDone, Completed, Frozen, InProgress, MerchantFunds, MerchantSetup, NotAllowed,
        NotFound, OrderState, PayerAccount, PayerCode, PayerFunds, ProviderFault, Refunded,
        Request, Unspecified,
    },
    Context::{
        self, CancelReply, CancelState, CaptureReply, CaptureState, PayReply, PayState,
        PreauthReply, PreauthState, QueryReply, RefundReply, RefundState,
    },
    Outcome::{self, Failed, Pending, Reversed, Succeeded, Unknown},
};

/// The sentence for the payer.
pub(crate) const fn payer_text(context: Context, outcome: Outcome, cause: Cause) -> &'static str {
    match context {
        PayReply | PayState => match outcome {
            Succeeded => "Your payment has arrived, thank you.",
            Pending => PAY_IF_YOU_HAVE_NOT,
            Unknown => doubt(cause, PAY_IF_YOU_HAVE_NOT),
            Failed => not_paid(cause),
            Reversed => given_back(cause),
        },
        PreauthReply | PreauthState => match outcome {
            Succeeded => "The amount is reserved and has not been charged.",
            Pending => CONFIRM_IF_YOU_HAVE_NOT,
            Unknown => doubt(cause, CONFIRM_IF_YOU_HAVE_NOT),
            Failed => not_paid(cause),
            Reversed => given_back(cause),
        },
        CaptureReply | CaptureState => match outcome {
            Succeeded => "Your payment is complete, thank you.",
            Pending => "Your payment is being completed, and there is nothing for you to do.",
            Unknown => doubt(cause, DOUBT),
            Failed => "Your payment could not be completed, and our staff will take care of it.",
            Reversed => given_back(cause),
        },
        CancelReply | CancelState => match outcome {
            Succeeded => "Your order is cancelled.",
            Pending => "Your order is being cancelled, so please do not pay again yet.",
            Unknown => needs_staff_if_frozen(
                cause,
                "Our staff are looking into your cancellation, so please do not pay again yet.",
                "We are still checking your cancellation, so please do not pay again yet.",
            ),
            Failed => "Your order has not been cancelled, and we will take care of it.",
            Reversed => "The cancellation of your order was undone, so please ask our staff.",
        },
        RefundReply | RefundState => match outcome {
            Succeeded => "Your refund has been made and can take some days to reach you.",
            Pending => "Your refund is being made, and there is nothing for you to do.",
            Unknown => needs_staff_if_frozen(
                cause,
                "Our staff are looking into your refund, and there is nothing for you to do.",
                "We are checking your refund, and there is nothing for you to do.",
            ),
            Failed => "Your refund has not been made, and our staff will look into it.",
            Reversed => "Your refund did not reach you, so please ask our staff.",
        },
        // An enquiry is always unknown, whatever it was about.
        QueryReply => needs_staff_if_frozen(
            cause,
            "Our staff are looking into this, so please do not pay again yet.",
            unless_not_found(
                cause,
                "If you were asked to pay and have not done so yet, please do, and do not start another one.",
                "We are still checking, so please do not pay again yet.",
            ),
        ),
    }
}

const PAY_IF_YOU_HAVE_NOT: &str =
    "Please complete this payment if you have not done so yet, and do not start another one.";
const CONFIRM_IF_YOU_HAVE_NOT: &str =
    "Please confirm the reservation if you have not done so yet, and do not start another one.";
const DOUBT: &str = "We are still checking your payment, so please do not pay again yet.";

const fn doubt(cause: Cause, not_found: &'static str) -> &'static str {
    needs_staff_if_frozen(
        cause,
        "Our staff are looking into your payment, so please do not pay again yet.",
        unless_not_found(cause, not_found, DOUBT),
    )
}

/// A QR code that nobody has scanned yet does not exist at the provider, and who still has to scan it
/// must not be held back.
const fn unless_not_found(
    cause: Cause,
    not_found: &'static str,
    otherwise: &'static str,
) -> &'static str {
    match cause {
        NotFound => not_found,
        Completed | InProgress | PayerFunds | PayerCode | PayerAccount | Request
        | MerchantSetup | MerchantFunds | OrderState | NotAllowed | AlreadyDone | Refunded
        | Frozen | ProviderFault | Unspecified => otherwise,
    }
}

/// Where a set-up or a request is wrong, another way to pay may be wrong as well: staff decide.
const fn not_paid(cause: Cause) -> &'static str {
    match cause {
        PayerFunds => {
            "The available balance does not cover this payment, so please choose another way to pay."
        }
        PayerCode => "This payment code cannot be used, so please use a fresh one.",
        PayerAccount => "This way to pay cannot be used here, so please choose another one.",
        Request => "This payment could not be started, so please ask our staff.",
        MerchantSetup => {
            "This way to pay is not available here right now, so please ask our staff."
        }
        OrderState => "This order can no longer be paid, so please start a new one.",
        Completed | InProgress | MerchantFunds | NotAllowed | AlreadyDone | Refunded | NotFound
        | Frozen | ProviderFault | Unspecified => {
            "This payment did not go through, so please choose another way to pay."
        }
    }
}

const fn given_back(cause: Cause) -> &'static str {
    needs_staff_if_frozen(
        cause,
        "Your refund needs our staff, so please ask them about it.",
        "Money has been or is being given back, so please ask our staff if this is a surprise.",
    )
}

const fn needs_staff_if_frozen(
    cause: Cause,
    frozen: &'static str,
    otherwise: &'static str,
) -> &'static str {
    match cause {
        Frozen => frozen,
        Completed | InProgress | PayerFunds | PayerCode | PayerAccount | Request
        | MerchantSetup | MerchantFunds | OrderState | NotAllowed | AlreadyDone | Refunded
        | NotFound | ProviderFault | Unspecified => otherwise,
    }
}
