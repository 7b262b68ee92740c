//! What an OTT Pay response code means in its context, and what to do next.
//!
//! OTT Pay's Payment API (WeChat Pay, Alipay, UnionPay, cards) answers every call with a code from a
//! published list. The same word means different things in different places: `SUCCESS` in the envelope of a
//! payment request says that the *call* was accepted, and only as the state of the order that the
//! money came. So a code is always read in a [`Context`].
//!
//! ```
//! use rspcode::{Context, Next, classify};
//!
//! // First the envelope: did the enquiry work?
//! let envelope = classify(Context::QueryReply, "SUCCESS");
//! assert_eq!(envelope.next(), Next::Inspect);
//! assert!(!envelope.may_release_goods());
//!
//! // Then the state inside it.
//! let state = classify(Context::PayState, "SUCCESS");
//! assert!(state.may_release_goods());
//!
//! // No answer is an answer: classify the empty text.
//! let silence = classify(Context::PayReply, "");
//! assert_eq!(silence.next(), Next::Query);
//! assert!(!silence.may_charge_again());
//! ```
//!
//! Three yes/no answers are what most programs branch on:
//! [`may_release_goods`](Verdict::may_release_goods) (true of one answer of all),
//! [`may_charge_again`](Verdict::may_charge_again) and [`is_final`](Verdict::is_final).
//! [`next`](Verdict::next) says what to do, [`actor`](Verdict::actor) who has to act first,
//! [`payer_text`](Verdict::payer_text) what the payer may be told, and
//! [`payer_text_in`](Verdict::payer_text_in) the same in another [`Locale`].
//!
//! [`classify`] is total: it never fails, never panics and never allocates, whatever the text.
//! A text that is not listed is unknown, with next step [`Next::Query`].
//!
//! The feature `serde`, off by default, reads and writes the vocabularies as their words, an [`Attempt`] as its
//! number, and a [`Verdict`] as the version of the table and its row, read by its context and code.
//!
//! The crate is not by OTT Pay, sends nothing, and does not promise that the provider reads its
//! codes as we do. What each reading rests on is its [`basis`](Verdict::basis).
#![no_std]
#![forbid(unsafe_code)]

// The table comes first; everything else is derived from it.
mod table;

mod attempt;
mod attempt_number;
mod attempt_rules;
mod attempt_vocabulary;
pub mod codes;
mod errors;
mod locale;
mod lookup;
mod payer_texts;
mod reply;
mod rules;
mod spellings;
mod texts;
mod verdict;
mod vocabulary;
#[cfg(feature = "serde")]
mod with_serde;

pub use attempt::{Attempt, Calls, Move, next};
pub use attempt_vocabulary::{End, Event, Kind, Reason, Step};
pub use errors::{AttemptError, NumberError, ParseError};
pub use locale::Locale;
pub use reply::{Operation, Reply, Source, read_reply, read_reply_bytes, reply_index};
pub use spellings::Spelling;
pub use table::{CodeInfo, TABLE_VERSION};
pub use verdict::{
    Verdict, WRONG_CONTEXT, WrongContext, classify, classify_bytes, classify_optional, codes, find,
    find_index, index, spellings, verdicts,
};
pub use vocabulary::{Actor, Basis, Cause, Context, Next, Outcome};

/// The version of this crate.
///
/// ```
/// assert_eq!(rspcode::VERSION.split('.').count(), 3);
/// ```
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
