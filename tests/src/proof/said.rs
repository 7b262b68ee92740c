//! What the adversary's provider can say: one real verdict of the real table for each class of answer.

use rspcode::{Context, Kind, Operation, Verdict, classify};

/// A set of answers.
pub type Said = u32;

/// Refused, truly or as an echo.
pub const OWN_REFUSED: Said = 1;
/// The payment code was used, or is not valid.
pub const OWN_CODE: Said = 1 << 1;
/// Accepted.
pub const OWN_ACCEPTED: Said = 1 << 2;
/// The number was used.
pub const OWN_USED: Said = 1 << 3;
/// Silence on the own request.
pub const OWN_SILENCE: Said = 1 << 4;
/// Not found.
pub const NOT_FOUND: Said = 1 << 5;
/// An enquiry that brings nothing.
pub const NO_STATE: Said = 1 << 6;
/// SUCCESS.
pub const SUCCESS: Said = 1 << 7;
/// NOTPAY.
pub const NOTPAY: Said = 1 << 8;
/// PROCESSING.
pub const PROCESSING: Said = 1 << 9;
/// PAYERROR.
pub const PAYERROR: Said = 1 << 10;
/// `ORDER_CLOSED`.
pub const CLOSED: Said = 1 << 11;
/// `ORDER_REVERSED`.
pub const REVERSED: Said = 1 << 12;
/// `FULLY_REFUNDED`.
pub const FULLY_REFUNDED: Said = 1 << 13;
/// REFUND.
pub const RETURNING: Said = 1 << 14;
/// `PARTIAL_REFUNDED`.
pub const PARTLY: Said = 1 << 15;
/// A state that is not listed.
pub const STATE_UNLISTED: Said = 1 << 16;
/// FAIL, of a refund.
pub const FAIL: Said = 1 << 17;
/// The cancellation was refused.
pub const CANCEL_REFUSED: Said = 1 << 18;
/// The cancellation was accepted.
pub const CANCEL_ACCEPTED: Said = 1 << 19;
/// Silence on the cancellation.
pub const CANCEL_SILENCE: Said = 1 << 20;
/// The capture was refused.
pub const CAPTURE_REFUSED: Said = 1 << 21;
/// The capture was accepted.
pub const CAPTURE_ACCEPTED: Said = 1 << 22;
/// Silence on the capture.
pub const CAPTURE_SILENCE: Said = 1 << 23;
/// A fault of a bank, in answer to the own request.
pub const OWN_FAULT: Said = 1 << 24;
/// An enquiry that was refused.
pub const ENQUIRY_REFUSED: Said = 1 << 25;

/// The answers by bit, for one operation.
pub struct Answers {
    answers: [(&'static str, &'static Verdict); 26],
}

impl Answers {
    /// As they are read for an attempt of a kind.
    #[must_use]
    pub fn of(kind: Kind) -> Self {
        let operation = match kind {
            Kind::PayDirect | Kind::PayShown => Operation::Pay,
            Kind::PreauthDirect | Kind::PreauthShown => Operation::Preauth,
            Kind::Refund => Operation::Refund,
        };
        let own = |code| classify(operation.reply(), code);
        let asked = |code| classify(Context::QueryReply, code);
        let state = |code| classify(operation.state(), code);
        let cancel = |code| classify(Context::CancelReply, code);
        let capture = |code| classify(Context::CaptureReply, code);
        Self {
            answers: [
                ("the request was refused", own("PARAM_ERROR")),
                ("the request was answered: payment code used", own("AUTH_CODE_ERROR")),
                ("the request was accepted", own("SUCCESS")),
                ("the request was answered: number used", own("ORDER_USED")),
                ("no answer to the request", own("")),
                ("not found", asked("ORDER_NOT_EXIST")),
                ("an enquiry without a state", asked("SUCCESS")),
                ("state SUCCESS", state("SUCCESS")),
                ("state NOTPAY", state("NOTPAY")),
                ("state PROCESSING", state("PROCESSING")),
                ("state PAYERROR", state("PAYERROR")),
                ("state ORDER_CLOSED", state("ORDER_CLOSED")),
                ("state ORDER_REVERSED", state("ORDER_REVERSED")),
                ("state FULLY_REFUNDED", state("FULLY_REFUNDED")),
                ("state REFUND", state("REFUND")),
                ("state PARTIAL_REFUNDED", state("PARTIAL_REFUNDED")),
                ("a state that is not listed", state("no such state")),
                ("state FAIL", state("FAIL")),
                ("the cancellation was refused", cancel("REVERSE_NOT_SUPPORT")),
                ("the cancellation was accepted", cancel("SUCCESS")),
                ("no answer to the cancellation", cancel("")),
                ("the capture was refused", capture("PARAM_ERROR")),
                ("the capture was accepted", capture("SUCCESS")),
                ("no answer to the capture", capture("")),
                ("the request was answered: a fault", own("BANK_ERROR")),
                ("the enquiry was refused", asked("SIGN_FAIL")),
            ],
        }
    }

    /// Those of a set, with the words for a trace.
    pub fn in_set(
        &self,
        set: Said,
    ) -> impl Iterator<Item = (&'static str, &'static Verdict)> + use<'_> {
        self.answers
            .iter()
            .enumerate()
            .filter(move |(bit, _)| set >> bit & 1 == 1)
            .map(|(_, answer)| *answer)
    }
}
