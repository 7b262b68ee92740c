//! One answer of the provider read whole: the envelope, the inner code and the state.

use core::{fmt, str::FromStr};

use crate::attempt_rules::id_of;
use crate::errors::{NumberError, ParseError};
use crate::lookup::cell_of;
use crate::verdict::{Verdict, verdicts};
use crate::vocabulary::{Context, Next, Outcome, numbers, words};

/// What an order was, or what was last asked of it.
///
/// ```
/// use rspcode::{Context, Operation};
///
/// assert_eq!("pay".parse(), Ok(Operation::Pay));
/// assert_eq!(Operation::Pay.reply(), Context::PayReply);
/// assert_eq!(Operation::Pay.state(), Context::PayState);
/// ```
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operation {
    /// A payment.
    Pay = 1,
    /// A hold of the payer's money.
    Preauth = 2,
    /// The completion of a hold.
    Capture = 3,
    /// The reversal or closing of an order.
    Cancel = 4,
    /// Money given back.
    Refund = 5,
}

impl Operation {
    /// Every operation, in the order of the numbers.
    pub const ALL: [Self; 5] =
        [Self::Pay, Self::Preauth, Self::Capture, Self::Cancel, Self::Refund];

    /// The word for it, the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pay => "pay",
            Self::Preauth => "preauth",
            Self::Capture => "capture",
            Self::Cancel => "cancel",
            Self::Refund => "refund",
        }
    }

    /// The context of the answer to its request.
    #[must_use]
    pub const fn reply(self) -> Context {
        match self {
            Self::Pay => Context::PayReply,
            Self::Preauth => Context::PreauthReply,
            Self::Capture => Context::CaptureReply,
            Self::Cancel => Context::CancelReply,
            Self::Refund => Context::RefundReply,
        }
    }

    /// The context of its state.
    #[must_use]
    pub const fn state(self) -> Context {
        match self {
            Self::Pay => Context::PayState,
            Self::Preauth => Context::PreauthState,
            Self::Capture => Context::CaptureState,
            Self::Cancel => Context::CancelState,
            Self::Refund => Context::RefundState,
        }
    }
}

/// Where a reply comes from.
///
/// ```
/// assert_eq!("callback".parse(), Ok(rspcode::Source::Callback));
/// ```
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// The answer to the request.
    Reply = 1,
    /// The answer to an enquiry about it.
    Query = 2,
    /// A notice from the provider whose digest was verified.
    Callback = 3,
}

impl Source {
    /// Every source, in the order of the numbers.
    pub const ALL: [Self; 3] = [Self::Reply, Self::Query, Self::Callback];

    /// The word for it, the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Query => "query",
            Self::Callback => "callback",
        }
    }
}

numbers!(Operation);
words!(Operation, "operation");
numbers!(Source);
words!(Source, "source");

/// What stands in an answer, from outside in. Absent and null are `None`; present but empty is the empty
/// text. The default, nothing at all, is silence.
///
/// ```
/// use rspcode::{Operation, Reply, Source, read_reply};
///
/// let answered = Reply { rsp_code: Some("SUCCESS"), ..Reply::default() };
/// let paid = Reply { state: Some("SUCCESS"), ..answered };
/// assert!(!read_reply(Operation::Pay, Source::Query, answered).may_release_goods());
/// assert!(read_reply(Operation::Pay, Source::Query, paid).may_release_goods());
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Reply<'a, Text: ?Sized = str> {
    /// The code of the envelope.
    pub rsp_code: Option<&'a Text>,
    /// The second code that some answers carry beside the data: `respcode`, `rspCode`.
    pub inner: Option<&'a Text>,
    /// The state of the order or the refund: `order_status`, `status`.
    pub state: Option<&'a Text>,
}

// Derived, these three would ask the text itself to be what a reference to it is.
impl<Text: ?Sized> Clone for Reply<'_, Text> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Text: ?Sized> Copy for Reply<'_, Text> {}

impl<Text: ?Sized> Default for Reply<'_, Text> {
    fn default() -> Self {
        Self { rsp_code: None, inner: None, state: None }
    }
}

/// What an answer means as a whole, and what to do next.
///
/// A level that says SUCCESS has only said that it carries what is inside, and gives way to it. Every
/// other level counts, and the innermost one counts; of those that count the most careful is the answer.
/// An absent `rsp_code` with something inside is the empty text, and nothing at all is silence. A notice
/// whose digest does not verify is no answer: pass nothing of it.
///
/// ```
/// use rspcode::{Next, Operation, Reply, Source, read_reply};
///
/// // A refusal outside is not outvoted by what is inside.
/// let reply = Reply { rsp_code: Some("SIGN_FAIL"), inner: None, state: Some("SUCCESS") };
/// assert!(!read_reply(Operation::Pay, Source::Callback, reply).may_release_goods());
/// // A refusal inside is not drowned by the envelope.
/// let reply = Reply { rsp_code: Some("SUCCESS"), inner: Some("MER_NO_AUTH"), state: None };
/// assert_eq!(read_reply(Operation::Pay, Source::Reply, reply).next(), Next::Stop);
/// // Silence.
/// assert_eq!(read_reply(Operation::Pay, Source::Reply, Reply::default()).next(), Next::Query);
/// ```
#[must_use]
pub fn read_reply(operation: Operation, source: Source, reply: Reply<'_>) -> &'static Verdict {
    let Reply { rsp_code, inner, state } = reply;
    let bytes = Reply {
        rsp_code: rsp_code.map(str::as_bytes),
        inner: inner.map(str::as_bytes),
        state: state.map(str::as_bytes),
    };
    read_reply_bytes(operation, source, bytes)
}

/// As [`read_reply`], for texts that may not be UTF-8.
///
/// ```
/// use rspcode::{Operation, Reply, Source, read_reply_bytes};
///
/// let reply = Reply::<[u8]> { rsp_code: Some(b"SUCCESS"), inner: None, state: Some(b"\xFF") };
/// assert_eq!(read_reply_bytes(Operation::Pay, Source::Query, reply).code(), None);
/// ```
#[must_use]
pub fn read_reply_bytes(
    operation: Operation,
    source: Source,
    reply: Reply<'_, [u8]>,
) -> &'static Verdict {
    &verdicts()[reply_index(operation, source, reply)]
}

/// The position of the answer in [`verdicts`], for a program that keeps its own copy of the cells.
///
/// ```
/// use rspcode::{Context, Operation, Reply, Source, index, reply_index};
///
/// let reply = Reply::<[u8]> { rsp_code: Some(b"SUCCESS"), inner: None, state: Some(b"NOTPAY") };
/// assert_eq!(
///     reply_index(Operation::Pay, Source::Query, reply),
///     index(Context::PayState, b"NOTPAY")
/// );
/// ```
#[must_use]
pub fn reply_index(operation: Operation, source: Source, reply: Reply<'_, [u8]>) -> usize {
    let outside = match source {
        Source::Reply => operation.reply(),
        Source::Query | Source::Callback => Context::QueryReply,
    };
    let Reply { rsp_code, inner, state } = reply;
    let envelope = cell_of(outside, rsp_code.unwrap_or(b""));
    let inner = inner.map(|code| cell_of(outside, code));
    let state = state.map(|code| cell_of(operation.state(), code));
    let rest = match (inner, state) {
        (Some(inner), Some(state)) => Some(whole(inner, state)),
        (inner, None) => inner,
        (None, state) => state,
    };
    match rest {
        Some(rest) => whole(envelope, rest),
        None => envelope,
    }
}

/// A level with what is inside it.
fn whole(level: usize, inside: usize) -> usize {
    let (outer, inner) = (level_at(level), level_at(inside));
    if outer.gives_way || inner.care > outer.care { inside } else { level }
}

/// What counts of a level.
#[derive(Clone, Copy)]
struct Level {
    /// It has only said that it carries what is inside.
    gives_way: bool,
    care: u8,
}

/// No panic for what cannot be: libraries without room for one have this, too.
fn level_at(position: usize) -> Level {
    LEVELS.get(position).copied().unwrap_or(Level { gives_way: false, care: u8::MAX })
}

/// By position. Worked out while compiling, so that a library which knows verdicts by their positions carries no
/// second copy of the table and its texts.
static LEVELS: [Level; verdicts().len()] = {
    let mut levels = [Level { gives_way: false, care: 0 }; verdicts().len()];
    let mut position = 0;
    while position < levels.len() {
        let verdict = &verdicts()[position];
        levels[position] = Level { gives_way: verdict.id() == SUCCESS, care: care(verdict) };
        position += 1;
    }
    levels
};

const SUCCESS: u8 = id_of("SUCCESS");

/// How careful an answer is: by its outcome, then by its next step.
const fn care(verdict: &Verdict) -> u8 {
    let outcome = match verdict.outcome() {
        Outcome::Unknown => 5,
        Outcome::Pending => 4,
        Outcome::Failed => 3,
        Outcome::Reversed => 2,
        Outcome::Succeeded => 1,
    };
    let next = match verdict.next() {
        Next::Stop => 5,
        Next::Query => 4,
        Next::Inspect => 3,
        Next::StartOver => 2,
        Next::Accept => 1,
    };
    8 * outcome + next
}
