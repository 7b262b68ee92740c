//! The table: the codes of OTT Pay's "Appendix B (Response Code)", one row each.
//!
//! A row holds all that is stored about a code, and it is stored nowhere else. Code and message are
//! the published ones, byte for byte, misspellings included. `proves` lists what the code proves and
//! where; **what is not listed there is unknown**, so a forgotten entry costs one enquiry and moves
//! no money. Causes and explanations are this project's reading, and `basis` says what that rests on.
//!
//! To add a code, append a row and run the generator of derived texts; ids and their order never change.
//! Once a version was given out, raise [`TABLE_VERSION`] whenever a cell or a text changes.

use core::fmt;

use crate::vocabulary::{
    Basis, Cause,
    Context::{
        self, CancelReply, CancelState, CaptureReply, CaptureState, PayReply, PayState,
        PreauthReply, PreauthState, RefundReply, RefundState,
    },
    Outcome::{self, Failed, Pending, Reversed, Succeeded},
};

/// The version of the table: one integer, raised whenever a cell or a text changes.
///
/// ```
/// assert_eq!(rspcode::TABLE_VERSION, 1);
/// ```
pub const TABLE_VERSION: u32 = 1;

/// How many codes are listed.
pub(crate) const LISTED: usize = TABLE.len();

/// A listed code: what is true of it in every context.
///
/// ```
/// use rspcode::{Basis, Cause};
///
/// let code = rspcode::find("UNKNOW").expect("the provider spells it so");
/// assert_eq!(code.id(), 55);
/// assert_eq!(code.code(), "UNKNOW");
/// assert_eq!(code.message(), "indicates payment result is unknown);");
/// assert_eq!(code.cause(), Cause::Unspecified);
/// assert_eq!(code.basis(), Basis::Documented);
/// assert!(code.explanation().starts_with("The provider itself does not know"));
/// assert_eq!(format!("{code:?}"), "<CodeInfo UNKNOW: cause=unspecified basis=documented>");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct CodeInfo {
    pub(crate) id: u8,
    pub(crate) code: &'static str,
    pub(crate) message: &'static str,
    pub(crate) cause: Cause,
    pub(crate) basis: Basis,
    pub(crate) proves: &'static [(Outcome, &'static [Context])],
    pub(crate) explanation: &'static str,
}

/// The replies to the five operations, where a faulty request shows.
const REPLIES: &[Context] = &[PayReply, PreauthReply, CaptureReply, CancelReply, RefundReply];

/// The replies and states of the five operations: everything but an enquiry.
const OPERATIONS: &[Context] = &[
    PayReply,
    PayState,
    PreauthReply,
    PreauthState,
    CaptureReply,
    CaptureState,
    CancelReply,
    CancelState,
    RefundReply,
    RefundState,
];

/// The rows where everything that is compiled refers to them.
pub(crate) static CODES: [CodeInfo; LISTED] = {
    let mut codes = [UNLISTED_CODE; LISTED];
    let mut row = 0;
    while row < LISTED {
        codes[row] = TABLE[row];
        assert!(codes[row].id as usize == row + 1, "an id is the position in the published list");
        row += 1;
    }
    codes
};

const TABLE: &[CodeInfo] = &[
    CodeInfo {
        id: 1,
        code: "SUCCESS",
        message: "success",
        cause: Cause::Completed,
        basis: Basis::Documented,
        proves: &[(Succeeded, &[PayState, PreauthState, RefundState]), (Pending, REPLIES)],
        explanation: "In an answer it says only that the call was accepted; as the state of a payment, a \
                      hold or a refund it says that the thing is done. After a capture or a cancellation \
                      it may still be the state from before.",
    },
    CodeInfo {
        id: 2,
        code: "PROCESSING",
        message: "transaction processing",
        cause: Cause::InProgress,
        basis: Basis::Documented,
        proves: &[(Pending, OPERATIONS)],
        explanation: "The operation is still running, often because the payer has not confirmed it yet. \
                      Keep asking for the state, and start nothing new beside it.",
    },
    CodeInfo {
        id: 3,
        code: "PWD_INCORRECT",
        message: "password is incorrect",
        cause: Cause::PayerCode,
        basis: Basis::Inferred,
        proves: &[],
        explanation: "A password was not accepted, but the list does not say whose: the payer's, or one of \
                      the merchant's own. It proves nothing, so ask for the state.",
    },
    CodeInfo {
        id: 4,
        code: "FAIL",
        message: "failure.",
        cause: Cause::Unspecified,
        basis: Basis::Documented,
        proves: &[(Failed, &[RefundState])],
        explanation: "The provider speaks of a failure and gives no reason. Only as the state of a refund \
                      does it prove anything: that this refund was not made.",
    },
    CodeInfo {
        id: 5,
        code: "TIMEOUT",
        message: "timeout.",
        cause: Cause::ProviderFault,
        basis: Basis::Documented,
        proves: &[],
        explanation: "Somewhere behind the provider no answer came in time. The money may have been taken, \
                      not taken, or taken and given back.",
    },
    CodeInfo {
        id: 6,
        code: "SYSTEM_ERROR",
        message: "system error.",
        cause: Cause::ProviderFault,
        basis: Basis::Documented,
        proves: &[],
        explanation: "The provider had a fault of its own, or got no answer from the channel behind it. \
                      Whether money moved is open.",
    },
    CodeInfo {
        id: 7,
        code: "PARAM_INVALID",
        message: "invalid parameter",
        cause: Cause::Request,
        basis: Basis::Documented,
        proves: &[(Failed, REPLIES)],
        explanation: "In answer to a request or an enquiry it says that a field holds a value which \
                      the provider does not accept, and that this message was not acted on. Correct \
                      the value before sending another.",
    },
    CodeInfo {
        id: 8,
        code: "PARAM_ERROR",
        message: "parameter format error",
        cause: Cause::Request,
        basis: Basis::Documented,
        proves: &[(Failed, REPLIES)],
        explanation: "In answer to a request or an enquiry it says that a field has the wrong format, \
                      and that this message was not acted on. Correct the format before sending \
                      another.",
    },
    CodeInfo {
        id: 9,
        code: "ORDER_PAID",
        message: "order paid",
        cause: Cause::AlreadyDone,
        basis: Basis::Upstream,
        proves: &[(Failed, &[CancelReply])],
        explanation: "An earlier request has paid this order number, perhaps the first try of this very \
                      sale: do not charge again, and ask for the state. In answer to a cancellation it \
                      says that the payment stands.",
    },
    CodeInfo {
        id: 10,
        code: "ORDER_USED",
        message: "order number duplicated",
        cause: Cause::AlreadyDone,
        basis: Basis::Upstream,
        proves: &[],
        explanation: "This order number was sent before, and what became of that earlier request decides. \
                      Ask for its state; a new number now could charge twice.",
    },
    CodeInfo {
        id: 11,
        code: "ORDER_TYPE_ERROR",
        message: "pre-authoried order",
        cause: Cause::NotAllowed,
        basis: Basis::Inferred,
        proves: &[],
        explanation: "The operation does not fit the kind of the order, which is an ordinary payment or a \
                      hold. The provider's lists contradict each other on which of the two is meant, so it \
                      proves nothing.",
    },
    CodeInfo {
        id: 12,
        code: "DB_ERROR",
        message: "database error",
        cause: Cause::ProviderFault,
        basis: Basis::Inferred,
        proves: &[],
        explanation: "The provider could not read or write its records. The channel behind it may have \
                      acted already.",
    },
    CodeInfo {
        id: 13,
        code: "MER_NO_AUTH",
        message: "no permission for the merchant",
        cause: Cause::MerchantSetup,
        basis: Basis::Documented,
        proves: &[(Failed, REPLIES)],
        explanation: "The merchant account does not exist, is switched off, or may not make this kind of \
                      transaction. The provider has to enable it.",
    },
    CodeInfo {
        id: 14,
        code: "CODE_EXPIRE",
        message: "QR code expired, please refresh and try again",
        cause: Cause::PayerCode,
        basis: Basis::Upstream,
        proves: &[(Failed, &[PayReply, PreauthReply])],
        explanation: "In answer to a payment it says that the payment code or QR code is too old, and \
                      the payer needs a fresh one. If that code was sent before, settle the earlier \
                      request first; elsewhere it proves nothing.",
    },
    CodeInfo {
        id: 15,
        code: "AMOUNT_NOT_ENOUGH",
        message: "insufficient balance",
        cause: Cause::PayerFunds,
        basis: Basis::Documented,
        proves: &[(Failed, &[PayReply, PreauthReply, CancelReply, RefundReply])],
        explanation: "There is not enough money for this: the payer's on a payment, the merchant's on a \
                      refund or a cancellation.",
    },
    CodeInfo {
        id: 16,
        code: "CARD_NOT_SUPPORT",
        message: "unsupported card",
        cause: Cause::PayerAccount,
        basis: Basis::Documented,
        proves: &[(Failed, &[PayReply, PreauthReply])],
        explanation: "In answer to a payment it says that this card cannot be used here, or was taken \
                      away too soon, and the payer needs another card or another way to pay. Elsewhere \
                      it proves nothing.",
    },
    CodeInfo {
        id: 17,
        code: "CURRENCY_NOT_SUPPORT",
        message: "unsupported currency",
        cause: Cause::Request,
        basis: Basis::Upstream,
        proves: &[(Failed, &[PayReply, PreauthReply, CaptureReply, RefundReply])],
        explanation: "This merchant account may not use the currency of the request. Correct the currency, \
                      or have the account changed.",
    },
    CodeInfo {
        id: 18,
        code: "ORDER_CLOSED",
        message: "order closed",
        cause: Cause::OrderState,
        basis: Basis::Documented,
        proves: &[
            (Succeeded, &[CancelState]),
            (Failed, &[PayReply, PayState, PreauthReply, PreauthState, CaptureState]),
        ],
        explanation: "The order is closed and takes no more money. As the state of an order it says that no \
                      money stays with the merchant, not that none ever came.",
    },
    CodeInfo {
        id: 19,
        code: "ORDER_REVERSED",
        message: "order cancelled",
        cause: Cause::OrderState,
        basis: Basis::Upstream,
        proves: &[
            (Succeeded, &[CancelState]),
            (Failed, &[PayReply, PayState, PreauthReply, PreauthState, CaptureState]),
        ],
        explanation: "The order was cancelled and takes no more money. As the state of an order it says \
                      that none stays with the merchant: what had come is given back.",
    },
    CodeInfo {
        id: 20,
        code: "BANK_ERROR",
        message: "banking system anomaly",
        cause: Cause::ProviderFault,
        basis: Basis::Upstream,
        proves: &[],
        explanation: "The bank behind the payment gave no clear answer. Whether money moved is open.",
    },
    CodeInfo {
        id: 21,
        code: "AUTH_CODE_ERROR",
        message: "authorization code parameter error",
        cause: Cause::PayerCode,
        basis: Basis::Upstream,
        proves: &[],
        explanation: "The scanned code is malformed, or it was used before, and then an earlier request with \
                      it may have been paid. It proves nothing alone: ask for the state before taking \
                      another code.",
    },
    CodeInfo {
        id: 22,
        code: "AUTH_CODE_INVALID",
        message: "authorization code validation fail",
        cause: Cause::PayerCode,
        basis: Basis::Upstream,
        proves: &[],
        explanation: "What was scanned is no valid payment code of the wallet, or no longer one, because an \
                      earlier request has used it. It proves nothing alone: ask for the state before \
                      taking another code.",
    },
    CodeInfo {
        id: 23,
        code: "REQ_AGAIN",
        message: "please restart a transaction",
        cause: Cause::Unspecified,
        basis: Basis::Inferred,
        proves: &[],
        explanation: "The provider wants a new transaction and does not say how this one ended. Find that \
                      out first.",
    },
    CodeInfo {
        id: 24,
        code: "REFUND_INVALID",
        message: "refund amount greater than the amount paid",
        cause: Cause::OrderState,
        basis: Basis::Documented,
        proves: &[],
        explanation: "The refund is larger than what is left of the payment, perhaps because an earlier \
                      try has already given it back. Look at what was refunded before sending another.",
    },
    CodeInfo {
        id: 25,
        code: "MERCHANT_INVALID",
        message: "merchant information does not match",
        cause: Cause::MerchantSetup,
        basis: Basis::Upstream,
        proves: &[(Failed, REPLIES)],
        explanation: "The merchant named in the request is not the one to whom the account or the order \
                      belongs. The set-up has to be put right first.",
    },
    CodeInfo {
        id: 26,
        code: "REFUND_FEE_MISMATCH",
        message: "refund amount check fail",
        cause: Cause::AlreadyDone,
        basis: Basis::Upstream,
        proves: &[],
        explanation: "The sum does not pass the provider's check, or is not the one sent before under this \
                      refund number. If that was this refund, keep the number and ask for its state; if it \
                      was another one of yours, take a new number.",
    },
    CodeInfo {
        id: 27,
        code: "REFUND_NOT_EXIST",
        message: "refund order not exist",
        cause: Cause::NotFound,
        basis: Basis::Upstream,
        proves: &[],
        explanation: "The provider finds no refund with this number. Soon after the request it may only be \
                      too early, so ask again.",
    },
    CodeInfo {
        id: 28,
        code: "BODY_NOT_ENOUGH",
        message: "insufficient message header",
        cause: Cause::Request,
        basis: Basis::Upstream,
        proves: &[(Failed, REPLIES)],
        explanation: "In answer to a request or an enquiry it says that a part of the message is \
                      missing, and that this message was not acted on. Complete it before sending \
                      another.",
    },
    CodeInfo {
        id: 29,
        code: "ORDER_NOT_EXIST",
        message: "original order not exist",
        cause: Cause::NotFound,
        basis: Basis::Documented,
        proves: &[],
        explanation: "The provider finds no order with this number: too early perhaps, or nobody has \
                      scanned its QR code yet. It is seen of orders that exist, so it proves nothing.",
    },
    CodeInfo {
        id: 30,
        code: "PRE_AUTH_FINISHED",
        message: "original order has been finished",
        cause: Cause::AlreadyDone,
        basis: Basis::Documented,
        proves: &[],
        explanation: "An earlier request has finished the order; a hold may have been completed by it, \
                      or voided. Ask for the state before another capture or a refund.",
    },
    CodeInfo {
        id: 31,
        code: "REVERSE_NOT_SUPPORT",
        message: "original order does not support revocation.",
        cause: Cause::NotAllowed,
        basis: Basis::Documented,
        proves: &[(Failed, &[CancelReply, RefundReply])],
        explanation: "This order cannot be reversed; if it is paid, the payment stands. A refund is the way \
                      to give the money back where a cancellation is refused; where a refund is, the \
                      provider has to be asked.",
    },
    CodeInfo {
        id: 32,
        code: "STATU_FAIL",
        message: "accepting institution abnormal state",
        cause: Cause::ProviderFault,
        basis: Basis::Inferred,
        proves: &[],
        explanation: "The institution that takes the payment is not in its normal state. Nothing says how \
                      far the transaction had come.",
    },
    CodeInfo {
        id: 33,
        code: "SIGN_FAIL",
        message: "verification signature fail",
        cause: Cause::Request,
        basis: Basis::Upstream,
        proves: &[(Failed, REPLIES)],
        explanation: "In answer to a request or an enquiry it says that the provider could not verify \
                      its digest, and that this message was not acted on. A digest of the provider's \
                      that you cannot verify is another matter: treat it as no answer.",
    },
    CodeInfo {
        id: 34,
        code: "REFUND",
        message: "transfer to refund",
        cause: Cause::Refunded,
        basis: Basis::Upstream,
        proves: &[
            (Pending, &[CancelState, RefundReply, RefundState]),
            (Reversed, &[PayState, PreauthState]),
        ],
        explanation: "A refund of the order was started. As the state of a payment it says that the money \
                      came and is going back, wholly or in part: hand nothing over.",
    },
    CodeInfo {
        id: 35,
        code: "REFUND_SUCCESS",
        message: "refund success.",
        cause: Cause::Refunded,
        basis: Basis::Documented,
        proves: &[
            (Succeeded, &[RefundState]),
            (Pending, &[RefundReply]),
            (Reversed, &[PayState, PreauthState]),
        ],
        explanation: "A refund was made. As the state of a payment it says that the money came and went \
                      back, wholly or in part: hand nothing over.",
    },
    CodeInfo {
        id: 36,
        code: "PARTIAL_REFUNDED",
        message: "partial Refunded",
        cause: Cause::Refunded,
        basis: Basis::Documented,
        proves: &[(Reversed, &[PayState, PreauthState])],
        explanation: "The payment came, and a part of it was given back; which refund did so is not \
                      said. Hand nothing over until staff have compared the amounts.",
    },
    CodeInfo {
        id: 37,
        code: "FULLY_REFUNDED",
        message: "fully Refunded.",
        cause: Cause::Refunded,
        basis: Basis::Documented,
        proves: &[(Succeeded, &[CancelState, RefundState]), (Reversed, &[PayState, PreauthState])],
        explanation: "The payment came, and all of it was given back. Hand nothing over, and refund \
                      nothing more.",
    },
    CodeInfo {
        id: 38,
        code: "REF_SUCCESS_CHANGE",
        message: "refund success, user card frozen, need human intervention",
        cause: Cause::Frozen,
        basis: Basis::Upstream,
        proves: &[(Reversed, &[PayState, PreauthState])],
        explanation: "A refund was booked, but the payer's card or account could not take it, and the \
                      money is probably back with the merchant. A person has to pay it out by another way; \
                      send no second refund by program.",
    },
    CodeInfo {
        id: 39,
        code: "NOTPAY",
        message: "unpaid",
        cause: Cause::InProgress,
        basis: Basis::Upstream,
        proves: &[
            (Pending, &[PayReply, PayState, PreauthReply, PreauthState]),
            (Failed, &[RefundReply]),
        ],
        explanation: "The order exists and is not paid yet. Until it expires or is closed it can still be \
                      paid, for example through a QR code that is already on a screen.",
    },
    CodeInfo {
        id: 40,
        code: "PAYERROR",
        message: "payment failed",
        cause: Cause::Unspecified,
        basis: Basis::Documented,
        proves: &[],
        explanation: "The provider speaks of a payment that failed, but it is seen of orders that were paid. \
                      Ask again, or cancel the order and ask what became of it, before anything else.",
    },
    CodeInfo {
        id: 41,
        code: "NO_CHANNEL",
        message: "no channel supported",
        cause: Cause::MerchantSetup,
        basis: Basis::Documented,
        proves: &[(Failed, REPLIES)],
        explanation: "No channel is set up for this merchant, way of paying and currency. The provider has \
                      to set one up.",
    },
    CodeInfo {
        id: 42,
        code: "MER_NO_INFO",
        message: "failed to get merchant information.",
        cause: Cause::MerchantSetup,
        basis: Basis::Inferred,
        proves: &[],
        explanation: "The provider could not read the merchant's data, because of a gap in the set-up or a \
                      passing fault. Which of the two is not said, so it proves nothing.",
    },
    CodeInfo {
        id: 43,
        code: "MER_ACCOUNT_INSUFFICIENT",
        message: "merchant account balance is insufficient. Do not allow to refund.",
        cause: Cause::MerchantFunds,
        basis: Basis::Documented,
        proves: &[(Failed, &[CancelReply, RefundReply])],
        explanation: "The merchant's balance does not cover the refund or the cancellation. Add funds \
                      or wait for the next settlement, then send the same request with the same \
                      number.",
    },
    CodeInfo {
        id: 44,
        code: "OTHER",
        message: "other case.",
        cause: Cause::Unspecified,
        basis: Basis::Documented,
        proves: &[],
        explanation: "Something happened for which the list has no word. Whether money moved is open.",
    },
    CodeInfo {
        id: 45,
        code: "SERIALNO_EXIST",
        message: "the account request serial number already exists, can not be submitted again.",
        cause: Cause::AlreadyDone,
        basis: Basis::Upstream,
        proves: &[],
        explanation: "A request with this serial number was sent before, and what became of it decides. \
                      Look that one up instead of sending it again.",
    },
    CodeInfo {
        id: 46,
        code: "REASON_TRADE_BEEN_FREEZEN",
        message: "corresponding trade has been frozen due to security issues. Please contact Alipay technical support",
        cause: Cause::Frozen,
        basis: Basis::Documented,
        proves: &[(Failed, &[CancelReply, RefundReply])],
        explanation: "The order is frozen for reasons of security. It can be neither refunded nor \
                      cancelled until staff have settled the matter with the provider.",
    },
    CodeInfo {
        id: 47,
        code: "HAS_NO_PRIVILEGE",
        message: "no privilege. please contact Alipay technical support",
        cause: Cause::MerchantSetup,
        basis: Basis::Documented,
        proves: &[(Failed, REPLIES)],
        explanation: "The account has no right to use this service. The provider has to grant it.",
    },
    CodeInfo {
        id: 48,
        code: "BUYER_ERROR",
        message: "the buyer does not exist.",
        cause: Cause::PayerAccount,
        basis: Basis::Upstream,
        proves: &[(Failed, &[PayReply, PreauthReply, RefundReply])],
        explanation: "The payer's account was not found or is not in order. A refund that was refused \
                      for this may have to be paid out in another way.",
    },
    CodeInfo {
        id: 49,
        code: "BUYER_ENABLE_STATUS_FORBID",
        message: "buyer account status prohibits the refund",
        cause: Cause::PayerAccount,
        basis: Basis::Documented,
        proves: &[(Failed, &[PayReply, PreauthReply, RefundReply])],
        explanation: "The state of the payer's account does not allow this, and the payer has to \
                      settle that with the wallet. A refund that was refused for this may have to be \
                      paid out in another way.",
    },
    CodeInfo {
        id: 50,
        code: "SELLER_ERROR",
        message: "the seller does not exist.",
        cause: Cause::MerchantSetup,
        basis: Basis::Upstream,
        proves: &[(Failed, REPLIES)],
        explanation: "The wallet does not know the merchant. The provider has to correct the set-up.",
    },
    CodeInfo {
        id: 51,
        code: "TRADE_STATUS_ERROR",
        message: "the trade status is illegal.",
        cause: Cause::OrderState,
        basis: Basis::Upstream,
        proves: &[],
        explanation: "The order is not in a state that allows this: it may be unpaid, paid or already \
                      given back, also by an earlier try. Ask which.",
    },
    CodeInfo {
        id: 52,
        code: "TRADE_HAS_FINISHED",
        message: "the trade has been finished.",
        cause: Cause::AlreadyDone,
        basis: Basis::Upstream,
        proves: &[],
        explanation: "The order is finished and can no longer be changed, perhaps because an earlier try \
                      has done what was asked. Ask for its state.",
    },
    CodeInfo {
        id: 53,
        code: "MERCHANT_BALANCE_NOT_ENOUGH",
        message: "merchant balance is not enough for refund.",
        cause: Cause::MerchantFunds,
        basis: Basis::Upstream,
        proves: &[(Failed, &[CancelReply, RefundReply])],
        explanation: "The merchant's balance does not cover the refund or the cancellation. Add funds, \
                      then send the same request with the same number.",
    },
    CodeInfo {
        id: 54,
        code: "TRADE_CANCEL_TIME_OUT",
        message: "the cancellation request is beyond the opening hours.",
        cause: Cause::NotAllowed,
        basis: Basis::Upstream,
        proves: &[(Failed, &[CancelReply])],
        explanation: "The time in which the order could be cancelled is over. If it is paid, the payment \
                      stands, and a refund is the way to give the money back.",
    },
    CodeInfo {
        id: 55,
        code: "UNKNOW",
        message: "indicates payment result is unknown);",
        cause: Cause::Unspecified,
        basis: Basis::Documented,
        proves: &[],
        explanation: "The provider itself does not know the result. Wait, and ask again.",
    },
];

/// The row for every text that is not listed, the empty one and no answer at all included.
pub(crate) const UNLISTED_CODE: CodeInfo = CodeInfo {
    id: 0,
    code: "",
    message: "",
    cause: Cause::Unspecified,
    basis: Basis::None,
    proves: &[],
    explanation: "This text is not in the provider's list, or there was no answer at all. Nothing is proven either way, so ask for the state.",
};

/// One line, for a log.
impl fmt::Debug for CodeInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, cause, basis, .. } = self;
        write!(f, "<CodeInfo {code}: cause={cause} basis={basis}>")
    }
}

impl CodeInfo {
    /// The position in the published list, from 1, which never changes.
    #[must_use]
    pub const fn id(&self) -> u8 {
        self.id
    }

    /// The code as it stands on the wire.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The published message, verbatim, for logs and never to decide by.
    #[must_use]
    pub const fn message(&self) -> &'static str {
        self.message
    }

    /// Why the provider gives this code.
    ///
    /// On a cancellation or a refund a shortage of the payer's funds is one of the merchant's: see
    /// [`Verdict::cause`](crate::Verdict::cause).
    #[must_use]
    pub const fn cause(&self) -> Cause {
        self.cause
    }

    /// What our reading of the code rests on.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.basis
    }

    /// One or two plain sentences for the merchant's staff and developers.
    #[must_use]
    pub const fn explanation(&self) -> &'static str {
        self.explanation
    }

    /// What the code proves in a context.
    pub(crate) const fn outcome(&self, context: Context) -> Outcome {
        let mut i = 0;
        while i < self.proves.len() {
            let (outcome, contexts) = self.proves[i];
            let mut j = 0;
            while j < contexts.len() {
                if contexts[j] as u8 == context as u8 {
                    return outcome;
                }
                j += 1;
            }
            i += 1;
        }
        Outcome::Unknown
    }
}
