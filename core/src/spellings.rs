//! The spellings that are seen in the provider's answers and are not in its list.

use crate::table::{CODES, LISTED};
use crate::vocabulary::Context;

/// A text that is not listed and is read as a listed code, by what that code says in the context.
///
/// ```
/// use rspcode::{Context, classify, spellings};
///
/// let notpay = spellings().iter().find(|spelling| spelling.text() == "notpay").unwrap();
/// assert_eq!(notpay.code().code(), "NOTPAY");
/// assert!(notpay.is_read_in(Context::PayState) && !notpay.is_read_in(Context::PayReply));
/// assert_eq!(classify(Context::PayState, "notpay"), classify(Context::PayState, "NOTPAY"));
/// assert_eq!(classify(Context::PayReply, "notpay").code(), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Spelling {
    text: &'static str,
    row: usize,
    read_in: ReadIn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum ReadIn {
    /// Envelopes spell it so, too, and in no envelope does the code permit anything.
    EveryContext,
    /// In an envelope the same word might mean something else.
    StateContexts,
}

pub(crate) static SPELLINGS: [Spelling; 4] = [
    spelling("success", "SUCCESS", ReadIn::EveryContext),
    spelling("notpay", "NOTPAY", ReadIn::StateContexts),
    spelling("ORDERCLOSE", "ORDER_CLOSED", ReadIn::StateContexts),
    spelling("orderclosed", "ORDER_CLOSED", ReadIn::StateContexts),
];

const fn spelling(text: &'static str, code: &str, read_in: ReadIn) -> Spelling {
    let mut row = 0;
    while row < LISTED {
        if is_equal(CODES[row].code, code) {
            return Spelling { text, row, read_in };
        }
        row += 1;
    }
    panic!("a spelling is read as a listed code")
}

const fn is_equal(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut i = 0;
    while i < one.len() && i < other.len() && one[i] == other[i] {
        i += 1;
    }
    i == one.len() && i == other.len()
}

impl Spelling {
    /// The text as it is seen.
    #[must_use]
    pub const fn text(&self) -> &'static str {
        self.text
    }

    /// The listed code that it is read as.
    #[must_use]
    pub const fn code(&self) -> &'static crate::CodeInfo {
        &CODES[self.row]
    }

    /// Whether it is read so in this context; where it is not, it is not listed.
    #[must_use]
    pub const fn is_read_in(&self, context: Context) -> bool {
        match self.read_in {
            ReadIn::EveryContext => true,
            ReadIn::StateContexts => context.is_state(),
        }
    }

    pub(crate) const fn row(&self) -> usize {
        self.row
    }
}
