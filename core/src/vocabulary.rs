//! The six closed vocabularies: what can be asked about, and every word an answer is made of.
//!
//! Each is numbered from 1 in the order of the list; 0 is never a value, so zeroed memory is no
//! answer. A number, once given, never changes its meaning. The sentence on a variant is carried
//! into the other languages as it stands: one plain sentence, no links, no Rust terms. So are the fields of OTT Pay
//! that stand in a context.

use core::{fmt, str::FromStr};

use crate::errors::{NumberError, ParseError};

/// What a code answers: one of five operations at one of two levels, or an enquiry.
///
/// ```
/// use rspcode::Context;
///
/// let context: Context = "pay_state".parse()?;
/// assert_eq!(context, Context::PayState);
/// assert_eq!(context.as_str(), "pay_state");
/// assert_eq!(Context::try_from("pay_state"), Ok(context));
/// assert_eq!(Context::try_from(2), Ok(context));
/// assert_eq!(Context::ALL.len(), 11);
/// # Ok::<(), rspcode::ParseError>(())
/// ```
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Context {
    /// The answer to a request that takes the payer's money.
    ///
    /// Fields: `rsp_code` of ACTIVEPAY, PASSIVEPAY, H5PAY, MAPPPAY, CC_PURCHASE, PREPAY_INIT; the inner `respcode`.
    PayReply = 1,
    /// The state of a payment's order.
    ///
    /// Fields: `order_status` or `status` in the data of an enquiry, of PASSIVEPAY or of a callback.
    PayState = 2,
    /// The answer to a request that holds the payer's money.
    ///
    /// Fields: `rsp_code` of CC_PREAUTH; the inner `respcode`.
    PreauthReply = 3,
    /// The state of a hold's order.
    ///
    /// Fields: as `pay_state`, for an order made by CC_PREAUTH.
    PreauthState = 4,
    /// The answer to a request that completes a hold.
    ///
    /// Fields: none, as no call is documented.
    CaptureReply = 5,
    /// The state of an order after a capture was asked for.
    ///
    /// Fields: as `pay_state`.
    CaptureState = 6,
    /// The answer to a request that reverses or closes an order.
    ///
    /// Fields: none, as no call is documented.
    CancelReply = 7,
    /// The state of an order after a cancellation was asked for.
    ///
    /// Fields: as `pay_state`.
    CancelState = 8,
    /// The answer to a request that gives money back.
    ///
    /// Fields: `rsp_code` of REFUND.
    RefundReply = 9,
    /// The state of a refund.
    ///
    /// Fields: a field that states the refund, asked for by its own id; a field that states the original order is `pay_state`.
    RefundState = 10,
    /// The answer to an enquiry, which tells only whether the enquiry worked.
    ///
    /// Fields: `rsp_code` of STATUS_QUERY, CC_QUERYPAY, PREPAY_QUERY or of a refund query; the inner `rspCode`; the `rsp_code` of a callback whose data has no state field.
    QueryReply = 11,
}

impl Context {
    /// Every context, in the order of the numbers.
    pub const ALL: [Self; 11] = [
        Self::PayReply,
        Self::PayState,
        Self::PreauthReply,
        Self::PreauthState,
        Self::CaptureReply,
        Self::CaptureState,
        Self::CancelReply,
        Self::CancelState,
        Self::RefundReply,
        Self::RefundState,
        Self::QueryReply,
    ];

    /// The context of a number, for borders where a context is one; 0 and what is above the last are none.
    ///
    /// ```
    /// use rspcode::Context;
    ///
    /// assert_eq!(Context::from_number(2), Some(Context::PayState));
    /// assert_eq!(Context::from_number(0), None);
    /// ```
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Self> {
        // Written out, because this stands in the way of every lookup, and a look into `ALL` would cost a load.
        match number {
            1 => Some(Self::PayReply),
            2 => Some(Self::PayState),
            3 => Some(Self::PreauthReply),
            4 => Some(Self::PreauthState),
            5 => Some(Self::CaptureReply),
            6 => Some(Self::CaptureState),
            7 => Some(Self::CancelReply),
            8 => Some(Self::CancelState),
            9 => Some(Self::RefundReply),
            10 => Some(Self::RefundState),
            11 => Some(Self::QueryReply),
            _ => None,
        }
    }

    /// The word for it, the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PayReply => "pay_reply",
            Self::PayState => "pay_state",
            Self::PreauthReply => "preauth_reply",
            Self::PreauthState => "preauth_state",
            Self::CaptureReply => "capture_reply",
            Self::CaptureState => "capture_state",
            Self::CancelReply => "cancel_reply",
            Self::CancelState => "cancel_state",
            Self::RefundReply => "refund_reply",
            Self::RefundState => "refund_state",
            Self::QueryReply => "query_reply",
        }
    }

    /// Whether a code in this context is the state of something, and not the answer to a message.
    ///
    /// ```
    /// use rspcode::Context;
    ///
    /// assert!(Context::PayState.is_state() && !Context::PayReply.is_state());
    /// ```
    #[must_use]
    pub const fn is_state(self) -> bool {
        match self {
            Self::PayState
            | Self::PreauthState
            | Self::CaptureState
            | Self::CancelState
            | Self::RefundState => true,
            Self::PayReply
            | Self::PreauthReply
            | Self::CaptureReply
            | Self::CancelReply
            | Self::RefundReply
            | Self::QueryReply => false,
        }
    }
}

/// What happened to the operation that the context names.
///
/// ```
/// use rspcode::{Context, Outcome, classify};
///
/// assert_eq!(classify(Context::PayReply, "TIMEOUT").outcome(), Outcome::Unknown);
/// assert_eq!(Outcome::Unknown.as_str(), "unknown");
/// assert_eq!("failed".parse(), Ok(Outcome::Failed));
/// assert_eq!(Outcome::ALL.len(), 5);
/// ```
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It happened: act on it.
    Succeeded = 1,
    /// It was accepted and is still open: ask again.
    Pending = 2,
    /// It is not proven either way: ask.
    Unknown = 3,
    /// It is proven that this request did not do it and will not, which says nothing of an earlier request.
    Failed = 4,
    /// It happened and was undone since, or is being undone, wholly or in part.
    Reversed = 5,
}

impl Outcome {
    /// Every outcome, in the order of the numbers.
    pub const ALL: [Self; 5] =
        [Self::Succeeded, Self::Pending, Self::Unknown, Self::Failed, Self::Reversed];

    /// The word for it, the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Succeeded => "succeeded",
            Self::Pending => "pending",
            Self::Unknown => "unknown",
            Self::Failed => "failed",
            Self::Reversed => "reversed",
        }
    }
}

/// Why the provider gave this code.
///
/// ```
/// use rspcode::{Cause, Context, classify};
///
/// // The same code, but on a refund it is the merchant who is short.
/// assert_eq!(classify(Context::PayReply, "AMOUNT_NOT_ENOUGH").cause(), Cause::PayerFunds);
/// assert_eq!(classify(Context::RefundReply, "AMOUNT_NOT_ENOUGH").cause(), Cause::MerchantFunds);
/// assert_eq!(Cause::PayerFunds.as_str(), "payer_funds");
/// assert_eq!("frozen".parse(), Ok(Cause::Frozen));
/// assert_eq!(Cause::ALL.len(), 16);
/// ```
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// The provider reports success.
    Completed = 1,
    /// The operation is running, or the payer has not paid yet.
    InProgress = 2,
    /// The payer's balance is not enough.
    PayerFunds = 3,
    /// The payer's password, payment code or QR code was not accepted.
    PayerCode = 4,
    /// The payer's account or card cannot be used here.
    PayerAccount = 5,
    /// The request itself is wrong and has to be corrected.
    Request = 6,
    /// The merchant's account is not set up for this.
    MerchantSetup = 7,
    /// The merchant's balance is not enough.
    MerchantFunds = 8,
    /// The code tells what state the order is in.
    OrderState = 9,
    /// This operation is not to be had for this order.
    NotAllowed = 10,
    /// It was done, or its number was used, by an earlier request.
    AlreadyDone = 11,
    /// Money was given back, or is being given back.
    Refunded = 12,
    /// The provider does not find the order or the refund.
    NotFound = 13,
    /// The order is blocked and a person must step in.
    Frozen = 14,
    /// The provider, or a bank behind it, had a fault.
    ProviderFault = 15,
    /// No reason is given.
    Unspecified = 16,
}

impl Cause {
    /// Every cause, in the order of the numbers.
    pub const ALL: [Self; 16] = [
        Self::Completed,
        Self::InProgress,
        Self::PayerFunds,
        Self::PayerCode,
        Self::PayerAccount,
        Self::Request,
        Self::MerchantSetup,
        Self::MerchantFunds,
        Self::OrderState,
        Self::NotAllowed,
        Self::AlreadyDone,
        Self::Refunded,
        Self::NotFound,
        Self::Frozen,
        Self::ProviderFault,
        Self::Unspecified,
    ];

    /// The word for it, the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::InProgress => "in_progress",
            Self::PayerFunds => "payer_funds",
            Self::PayerCode => "payer_code",
            Self::PayerAccount => "payer_account",
            Self::Request => "request",
            Self::MerchantSetup => "merchant_setup",
            Self::MerchantFunds => "merchant_funds",
            Self::OrderState => "order_state",
            Self::NotAllowed => "not_allowed",
            Self::AlreadyDone => "already_done",
            Self::Refunded => "refunded",
            Self::NotFound => "not_found",
            Self::Frozen => "frozen",
            Self::ProviderFault => "provider_fault",
            Self::Unspecified => "unspecified",
        }
    }
}

/// What the program does next.
///
/// ```
/// use rspcode::{Context, Next, classify};
///
/// let what_to_do = match classify(Context::QueryReply, "SUCCESS").next() {
///     Next::Accept => "act on it",
///     Next::Inspect => "classify the state inside the answer",
///     Next::Query => "wait, then ask the provider for the state",
///     Next::StartOver => "once the actor has acted, send a fresh request",
///     Next::Stop => "leave it to the actor",
/// };
/// assert_eq!(what_to_do, "classify the state inside the answer");
/// assert_eq!(Next::StartOver.as_str(), "start_over");
/// assert_eq!("stop".parse(), Ok(Next::Stop));
/// assert_eq!(Next::ALL.len(), 5);
/// ```
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Next {
    /// It is done: act on it.
    Accept = 1,
    /// The enquiry was answered: classify the state inside it, or ask again if there is none.
    Inspect = 2,
    /// Ask the provider for the state, after a pause, before doing anything else.
    Query = 3,
    /// This request provably did nothing: once the actor has acted, a corrected or fresh request of the same kind is safe.
    StartOver = 4,
    /// Nothing is left to do by program: the actor, if any, decides.
    Stop = 5,
}

impl Next {
    /// Every next step, in the order of the numbers.
    pub const ALL: [Self; 5] =
        [Self::Accept, Self::Inspect, Self::Query, Self::StartOver, Self::Stop];

    /// The word for it, the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Inspect => "inspect",
            Self::Query => "query",
            Self::StartOver => "start_over",
            Self::Stop => "stop",
        }
    }
}

/// Who has to act before the next step.
///
/// ```
/// use rspcode::{Actor, Context, classify};
///
/// assert_eq!(classify(Context::PayReply, "CODE_EXPIRE").actor(), Actor::Payer);
/// assert_eq!(Actor::Payer.as_str(), "payer");
/// assert_eq!("nobody".parse(), Ok(Actor::Nobody));
/// assert_eq!(Actor::ALL.len(), 5);
/// ```
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// Nobody has to act.
    Nobody = 1,
    /// The payer, at the till or in the app.
    Payer = 2,
    /// The merchant's staff.
    Staff = 3,
    /// The developer of the program that sent the request.
    Developer = 4,
    /// The payment provider, at the merchant's request.
    Provider = 5,
}

impl Actor {
    /// Every actor, in the order of the numbers.
    pub const ALL: [Self; 5] =
        [Self::Nobody, Self::Payer, Self::Staff, Self::Developer, Self::Provider];

    /// The word for it, the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Payer => "payer",
            Self::Staff => "staff",
            Self::Developer => "developer",
            Self::Provider => "provider",
        }
    }
}

/// What the reading of a code rests on.
///
/// ```
/// use rspcode::{Basis, Context, classify};
///
/// assert_eq!(classify(Context::PayState, "NOTPAY").basis(), Basis::Upstream);
/// assert_eq!(classify(Context::PayState, "what?").basis(), Basis::None);
/// assert_eq!(Basis::Upstream.as_str(), "upstream");
/// assert_eq!("inferred".parse(), Ok(Basis::Inferred));
/// assert_eq!(Basis::ALL.len(), 4);
/// ```
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// The provider's own documents say so.
    Documented = 1,
    /// The same word is in WeChat Pay's or Alipay's tables.
    Upstream = 2,
    /// Only the wording suggests it, so the code proves nothing.
    Inferred = 3,
    /// There is none, because the code is not listed.
    None = 4,
}

impl Basis {
    /// Every basis, in the order of the numbers.
    pub const ALL: [Self; 4] = [Self::Documented, Self::Upstream, Self::Inferred, Self::None];

    /// The word for it, the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Upstream => "upstream",
            Self::Inferred => "inferred",
            Self::None => "none",
        }
    }
}

/// Word to value and value to word, over `ALL` and `as_str`, and number to value with an error that says which there
/// are. Only rustc reads what this makes.
macro_rules! words {
    ($vocabulary:ident, $name:literal) => {
        impl FromStr for $vocabulary {
            type Err = ParseError;

            fn from_str(word: &str) -> Result<Self, ParseError> {
                const VALID_WORDS: [&str; $vocabulary::ALL.len()] = {
                    let mut words = [""; $vocabulary::ALL.len()];
                    let mut i = 0;
                    while i < words.len() {
                        words[i] = $vocabulary::ALL[i].as_str();
                        i += 1;
                    }
                    words
                };
                let value = Self::ALL.into_iter().find(|value| value.as_str() == word);
                value.ok_or_else(|| ParseError::new($name, word, &VALID_WORDS))
            }
        }

        impl TryFrom<&str> for $vocabulary {
            type Error = ParseError;

            fn try_from(word: &str) -> Result<Self, ParseError> {
                word.parse()
            }
        }

        impl TryFrom<u8> for $vocabulary {
            type Error = NumberError;

            fn try_from(number: u8) -> Result<Self, NumberError> {
                let unknown = NumberError::new($name, number, Self::ALL.len());
                Self::from_number(number).ok_or(unknown)
            }
        }

        impl fmt::Display for $vocabulary {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

/// Number to value, over `ALL`, which is in the order of the numbers.
macro_rules! numbers {
    ($vocabulary:ident) => {
        impl $vocabulary {
            /// The one that has this number, for borders where it crosses as a number; 0 and what is above the last
            /// are none.
            ///
            /// ```
            /// use rspcode::Outcome;
            ///
            /// assert_eq!(Outcome::from_number(3), Some(Outcome::Unknown));
            /// assert_eq!(Outcome::from_number(0), None);
            /// ```
            #[must_use]
            pub const fn from_number(number: u8) -> Option<Self> {
                if number == 0 || number as usize > Self::ALL.len() {
                    return None;
                }
                Some(Self::ALL[number as usize - 1])
            }
        }
    };
}

pub(crate) use {numbers, words};

words!(Context, "context");
numbers!(Outcome);
words!(Outcome, "outcome");
numbers!(Cause);
words!(Cause, "cause");
numbers!(Next);
words!(Next, "next");
numbers!(Actor);
words!(Actor, "actor");
numbers!(Basis);
words!(Basis, "basis");
