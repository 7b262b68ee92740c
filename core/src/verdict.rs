//! The answer, and all of them.

use core::fmt;

use crate::lookup::{UNLISTED, cell_of, row_of};
use crate::spellings::{SPELLINGS, Spelling};
use crate::table::{CODES, CodeInfo, LISTED};
use crate::vocabulary::{Actor, Basis, Cause, Context, Next, Outcome};
use crate::{rules, table, texts};

/// The listed codes and the row for everything else.
const ROWS: usize = LISTED + 1;

/// The row for every text that is not listed.
static UNLISTED_CODE: CodeInfo = table::UNLISTED_CODE;

/// Every context by every row.
const CELLS: usize = Context::ALL.len() * ROWS;

/// What a code means in a context, and what to do next.
///
/// Verdicts are shared constants: a program only ever holds a `&'static Verdict`.
///
/// ```
/// use rspcode::{Actor, Basis, Cause, Context, Next, Outcome, classify};
///
/// let v = classify(Context::PayState, "SUCCESS");
/// assert!(v.may_release_goods());
/// assert!(!v.may_charge_again());
/// assert!(v.is_final());
///
/// assert_eq!(v.outcome(), Outcome::Succeeded);
/// assert_eq!(v.next(), Next::Accept);
/// assert_eq!(v.actor(), Actor::Nobody);
/// assert_eq!(v.cause(), Cause::Completed);
/// assert_eq!(v.basis(), Basis::Documented);
///
/// assert_eq!(v.context(), Context::PayState);
/// assert_eq!(v.code(), Some("SUCCESS"));
/// assert_eq!(v.id(), 1);
/// assert_eq!(v.message(), "success");
/// assert_eq!(v.payer_text(), "Your payment has arrived, thank you.");
/// assert!(v.explanation().starts_with("In an answer it says only that the call was accepted"));
/// ```
///
/// In a log it is one line, which tells the deciding words:
///
/// ```
/// use rspcode::{Context, classify};
///
/// let v = classify(Context::PayState, "SUCCESS");
/// let line = "<Verdict pay_state SUCCESS: outcome=succeeded next=accept actor=nobody>";
/// assert_eq!(v.to_string(), line);
/// assert_eq!(format!("{v:?}"), line);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Verdict {
    info: &'static CodeInfo,
    payer_text: &'static str,
    context: Context,
    outcome: Outcome,
    cause: Cause,
    next: Next,
    actor: Actor,
    is_final: bool,
    may_release_goods: bool,
    may_charge_again: bool,
}

impl Verdict {
    const fn new(context: Context, info: &'static CodeInfo) -> Self {
        let outcome = info.outcome(context);
        let cause = rules::cause(context, info.cause);
        let next = rules::next(context, outcome, cause);
        Self {
            info,
            payer_text: texts::payer_text(context, outcome, cause),
            context,
            outcome,
            cause,
            next,
            actor: rules::actor(context, outcome, cause, next),
            is_final: rules::is_final(outcome),
            may_release_goods: rules::may_release_goods(context, outcome),
            may_charge_again: rules::may_charge_again(context, next),
        }
    }

    /// The row, for the rules of the procedure, which read it in the contexts that the situation calls for.
    pub(crate) const fn info(&self) -> &'static CodeInfo {
        self.info
    }

    /// Whether the goods may be handed over, once order, amount and currency were compared.
    ///
    /// The code knows none of these three. True of one answer of all: `SUCCESS` in
    /// [`Context::PayState`].
    ///
    /// ```
    /// use rspcode::{Context, classify};
    ///
    /// assert!(classify(Context::PayState, "SUCCESS").may_release_goods());
    /// assert!(!classify(Context::PayReply, "SUCCESS").may_release_goods());
    /// assert!(!classify(Context::PayState, "REFUND_SUCCESS").may_release_goods());
    /// ```
    #[must_use]
    pub const fn may_release_goods(&self) -> bool {
        self.may_release_goods
    }

    /// Whether another charge is proven safe for this request alone, once the actor has acted and no other request of the sale is in doubt.
    ///
    /// It is a permission, not an order: what is proven is that *this request* took no money, or that
    /// what it took is given back. A doubt about an earlier one stays until a state settles it.
    ///
    /// ```
    /// use rspcode::{Context, classify};
    ///
    /// assert!(classify(Context::PayReply, "CODE_EXPIRE").may_charge_again());
    /// assert!(!classify(Context::PayReply, "TIMEOUT").may_charge_again());
    /// assert!(!classify(Context::PayReply, "ORDER_PAID").may_charge_again());
    /// ```
    #[must_use]
    pub const fn may_charge_again(&self) -> bool {
        self.may_charge_again
    }

    /// Whether the outcome will not change by waiting.
    ///
    /// Loop on [`next`](Self::next), not on this.
    ///
    /// ```
    /// use rspcode::{Context, classify};
    ///
    /// assert!(classify(Context::PayState, "ORDER_CLOSED").is_final());
    /// assert!(!classify(Context::PayState, "NOTPAY").is_final());
    /// ```
    #[must_use]
    pub const fn is_final(&self) -> bool {
        self.is_final
    }

    /// What to do next.
    #[must_use]
    pub const fn next(&self) -> Next {
        self.next
    }

    /// Who has to act before the next step.
    #[must_use]
    pub const fn actor(&self) -> Actor {
        self.actor
    }

    /// What happened to the operation that the context names.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// Why, as it reads in this context.
    #[must_use]
    pub const fn cause(&self) -> Cause {
        self.cause
    }

    /// What the reading rests on.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.info.basis
    }

    /// The context that was asked about.
    #[must_use]
    pub const fn context(&self) -> Context {
        self.context
    }

    /// The listed code, or none if the text was not listed.
    ///
    /// The text itself stays with the caller.
    #[must_use]
    pub const fn code(&self) -> Option<&'static str> {
        if self.info.id == 0 { None } else { Some(self.info.code) }
    }

    /// The listed code's position in the published list, from 1, or 0 if the text was not listed.
    #[must_use]
    pub const fn id(&self) -> u8 {
        self.info.id
    }

    /// The published message, verbatim, for logs and never to decide by; empty if the text was not listed.
    #[must_use]
    pub const fn message(&self) -> &'static str {
        self.info.message
    }

    /// One or two plain sentences for the merchant's staff and developers.
    #[must_use]
    pub const fn explanation(&self) -> &'static str {
        self.info.explanation
    }

    /// One short sentence that may be shown to the payer.
    #[must_use]
    pub const fn payer_text(&self) -> &'static str {
        self.payer_text
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { context, outcome, next, actor, .. } = self;
        let code = self.code().unwrap_or("(not listed)");
        write!(f, "<Verdict {context} {code}: outcome={outcome} next={next} actor={actor}>")
    }
}

/// As it is displayed: all fields with their texts would fill a screen.
impl fmt::Debug for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

static VERDICTS: [Verdict; CELLS] = {
    let mut cells = [Verdict::new(Context::PayReply, &UNLISTED_CODE); CELLS];
    let mut cell = 0;
    while cell < CELLS {
        let (context, row) = (Context::ALL[cell / ROWS], cell % ROWS);
        let info = if row == UNLISTED { &UNLISTED_CODE } else { &CODES[row] };
        cells[cell] = Verdict::new(context, info);
        cell += 1;
    }
    cells
};

/// What a code means in a context, and what to do next.
///
/// Every text has an answer: one that is not listed is unknown, never failed. For no answer at all
/// (silence, a broken connection, an HTTP error, an unreadable body, a digest that does not verify)
/// classify the empty text. White space around a code is dropped; case counts.
///
/// ```
/// use rspcode::{Context, Next, classify};
///
/// assert_eq!(classify(Context::PayReply, "SUCCESS").next(), Next::Query);
/// assert_eq!(classify(Context::PayReply, "UNKNOWN").code(), None);
/// assert_eq!(classify(Context::PayReply, "").next(), Next::Query);
/// ```
#[inline]
#[must_use]
pub fn classify(context: Context, code: &str) -> &'static Verdict {
    classify_bytes(context, code.as_bytes())
}

/// As [`classify`], for a field that may be absent: none is no answer.
///
/// ```
/// use rspcode::{Context, Next, classify, classify_optional};
///
/// let absent: Option<String> = None;
/// assert_eq!(classify_optional(Context::PayReply, absent.as_deref()).next(), Next::Query);
/// let timeout = classify(Context::PayReply, "TIMEOUT");
/// assert_eq!(classify_optional(Context::PayReply, Some("TIMEOUT")), timeout);
/// ```
#[inline]
#[must_use]
pub fn classify_optional(context: Context, code: Option<&str>) -> &'static Verdict {
    classify(context, code.unwrap_or_default())
}

/// As [`classify`], for text that may not be UTF-8.
///
/// ```
/// use rspcode::{Context, classify, classify_bytes};
///
/// assert_eq!(classify_bytes(Context::PayState, b"NOTPAY"), classify(Context::PayState, "NOTPAY"));
/// assert_eq!(classify_bytes(Context::PayState, b"\xFF\xFE").code(), None);
/// ```
#[inline]
#[must_use]
pub fn classify_bytes(context: Context, code: &[u8]) -> &'static Verdict {
    &VERDICTS[index(context, code)]
}

/// The position of the answer in [`verdicts`], for a program that keeps its own copy of the cells.
///
/// ```
/// use rspcode::{Context, classify, index, verdicts};
///
/// let position = index(Context::PayState, b"NOTPAY");
/// assert_eq!(&verdicts()[position], classify(Context::PayState, "NOTPAY"));
/// ```
#[inline]
#[must_use]
pub fn index(context: Context, code: &[u8]) -> usize {
    cell_of(context, code)
}

/// All answers: context by context, in each the listed codes by id, then the answer for every text
/// that is not listed.
///
/// ```
/// use rspcode::{Context, codes, verdicts};
///
/// let verdicts = verdicts();
/// assert_eq!(verdicts.len(), Context::ALL.len() * (codes().len() + 1));
/// assert_eq!(verdicts.iter().filter(|v| v.may_release_goods()).count(), 1);
/// ```
#[must_use]
pub const fn verdicts() -> &'static [Verdict] {
    &VERDICTS
}

/// The listed codes, in published order.
///
/// ```
/// let codes = rspcode::codes();
/// assert_eq!(codes[0].code(), "SUCCESS");
/// assert_eq!(codes[54].code(), "UNKNOW");
/// ```
#[must_use]
pub const fn codes() -> &'static [CodeInfo] {
    &CODES
}

/// The spellings that are seen in the provider's answers and are read as listed codes, for a program
/// that keeps its own map: a text without ASCII white space at either end that is neither a code nor
/// a spelling of its context is not listed.
///
/// ```
/// let texts: Vec<_> = rspcode::spellings().iter().map(|spelling| spelling.text()).collect();
/// assert_eq!(texts, ["success", "notpay", "ORDERCLOSE", "orderclosed"]);
/// ```
#[must_use]
pub const fn spellings() -> &'static [Spelling] {
    &SPELLINGS
}

/// The listed code that a text is, if any. White space around it is dropped; case counts, and a
/// spelling that is only read as a code is none.
///
/// ```
/// assert_eq!(rspcode::find(" UNKNOW\n").map(|code| code.id()), Some(55));
/// assert_eq!(rspcode::find("UNKNOWN"), None);
/// assert_eq!(rspcode::find("success"), None);
/// ```
#[must_use]
pub fn find(code: &str) -> Option<&'static CodeInfo> {
    CODES.get(row_of(code.as_bytes()))
}

/// The position in [`codes()`] of the listed code that a text is, if any: as [`find`], for text that
/// may not be UTF-8 and for a program that keeps its own copy of the codes.
///
/// ```
/// assert_eq!(rspcode::find_index(b"UNKNOW"), Some(54));
/// assert_eq!(rspcode::find_index(b"UNKNOW\xFF"), None);
/// ```
#[must_use]
pub fn find_index(code: &[u8]) -> Option<usize> {
    match row_of(code) {
        UNLISTED => None,
        row => Some(row),
    }
}

/// The answer of a border that takes contexts as numbers and cannot refuse a wrong one.
///
/// It is not among the [`verdicts`] and is no [`Verdict`], because it has no [`Context`]. No code is read, so
/// id, code and message are those of an unlisted code.
///
/// ```
/// use rspcode::{Actor, Next, WRONG_CONTEXT};
///
/// assert_eq!((WRONG_CONTEXT.next, WRONG_CONTEXT.actor), (Next::Stop, Actor::Developer));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct WrongContext {
    /// 0, the number of no context.
    pub context: u8,
    /// 0, as for every unlisted code.
    pub id: u8,
    /// None.
    pub code: Option<&'static str>,
    /// Empty.
    pub message: &'static str,
    /// No.
    pub is_final: bool,
    /// No.
    pub may_release_goods: bool,
    /// No.
    pub may_charge_again: bool,
    /// Unknown: nothing was read.
    pub outcome: Outcome,
    /// The request: a program asked with a context that does not exist.
    pub cause: Cause,
    /// Stop.
    pub next: Next,
    /// The developer of that program.
    pub actor: Actor,
    /// None.
    pub basis: Basis,
    /// What went wrong, for the merchant's staff and developers.
    pub explanation: &'static str,
    /// A sentence that may be shown to the payer.
    pub payer_text: &'static str,
}

/// The one value of [`WrongContext`].
///
/// ```
/// assert!(!rspcode::WRONG_CONTEXT.may_release_goods);
/// ```
pub static WRONG_CONTEXT: WrongContext = WrongContext {
    context: 0,
    id: 0,
    code: None,
    message: "",
    is_final: false,
    may_release_goods: false,
    may_charge_again: false,
    outcome: Outcome::Unknown,
    cause: Cause::Request,
    next: Next::Stop,
    actor: Actor::Developer,
    basis: Basis::None,
    explanation: "The program asked with a context that does not exist, so the code was not read and nothing is proven. The program has to be corrected.",
    payer_text: "Our staff have to look into this, so please do not pay again yet.",
};
