//! Sequences that merchants have met, read whole or told to an attempt step by step.
//!
//! The name of a test says which of them it follows; those that no test can follow are in [`ELSEWHERE`].

use rspcode::Context::{
    CancelReply, CancelState, CaptureReply, CaptureState, PayReply, PayState, PreauthReply,
    PreauthState, QueryReply, RefundReply, RefundState,
};
use rspcode::{
    Attempt, Calls, Context, End, Kind, Next, Operation, Outcome, Reply, Source, Step, Verdict,
    classify, read_reply, read_reply_bytes,
};

/// Every sequence.
const IDS: [&str; 52] = [
    "C01", "C02", "C04", "C05", "C07", "C08", "C10", "C11", "C13", "C14", "C16", "C17", "C19",
    "C20", "C22", "C23", "C25", "C26", "C28", "C29", "C31", "C32", "C34", "C35", "C37", "C38",
    "C40", "C41", "C43", "C44", "C46", "C47", "C49", "C50", "C52", "C53", "C55", "C56", "C58",
    "C59", "C61", "C62", "C64", "C65", "C67", "C68", "C70", "C71", "C73", "C74", "C76", "C77",
];

/// Sequences whose right answer neither a reply nor an attempt can give, and why.
const ELSEWHERE: [(&str, &str); 10] = [
    ("C02", "one id for two refunds: the caller knows what the id stood for"),
    ("C14", "two orders for one sale: each has an attempt, and the sale is the caller's"),
    ("C16", "two orders for one sale: what was given back of one says nothing of the other"),
    ("C34", "rows of a file: amounts to be added up for each order"),
    ("C43", "a capture is not repeated: an attempt asks until it is settled"),
    ("C55", "two orders for one sale: which of them paid for it"),
    ("C56", "a capture is not repeated: what stood in the request is the caller's"),
    ("C58", "whose order: the caller compares order, amount and currency"),
    ("C64", "an enquiry after each refusal: the refusal of the only request is believed without"),
    ("C70", "one id for two refunds: the amounts tell them apart"),
];

/// The sequences that the names of the tests name.
fn followed() -> Vec<String> {
    let names = include_str!("cases.rs").lines().filter_map(|line| line.strip_prefix("fn "));
    let is_number = |digits: &str| digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
    let ids = names.flat_map(|name| name.split('_').map_while(|word| word.strip_prefix('c')));
    ids.filter(|digits| is_number(digits)).map(|digits| format!("C{digits}")).collect()
}

#[test]
fn each_is_followed_or_has_a_reason_why_not() {
    let followed = followed();
    for id in IDS {
        let is_followed = followed.iter().any(|other| other == id);
        let reasons = ELSEWHERE.iter().filter(|(other, _)| *other == id).count();
        assert_eq!(usize::from(is_followed) + reasons, 1, "{id}");
    }
    for id in followed.iter().map(String::as_str).chain(ELSEWHERE.map(|(id, _)| id)) {
        assert!(IDS.contains(&id), "{id}");
    }
}

/// Tells a new attempt what came, and compares the step after each.
fn follows(kind: Kind, calls: Calls, told: &[(Context, &str, Step)]) -> Attempt {
    goes_on(Attempt::start(kind, calls).attempt, told)
}

/// Tells an attempt what came, and compares the step after each.
fn goes_on(mut attempt: Attempt, told: &[(Context, &str, Step)]) -> Attempt {
    for (context, code, step) in told {
        let moved = attempt.heard(classify(*context, code));
        assert_eq!(moved.step, *step, "{context} {code:?}: {}", attempt.describe());
        attempt = moved.attempt;
    }
    attempt
}

/// An answer of which nothing says that money moved, or that it did not.
fn is_in_doubt(verdict: &Verdict) {
    assert_eq!(verdict.outcome(), Outcome::Unknown, "{verdict:?}");
    assert!(!verdict.may_release_goods() && !verdict.may_charge_again(), "{verdict:?}");
}

const OK: Reply = Reply { rsp_code: Some("SUCCESS"), inner: None, state: None };

const CANCELS: Calls = Calls { can_cancel: true, can_repeat: false, fresh_code: false };

#[test]
fn c05_c07_c11_a_doubt_about_a_payment_is_asked_about() {
    for code in ["BANK_ERROR", "SYSTEM_ERROR", "PROCESSING", "ORDER_PAID"] {
        let asked = [(PayReply, code, Step::Query), (PayState, "PROCESSING", Step::Query)];
        follows(Kind::PayDirect, Calls::default(), &asked);
    }
}

#[test]
fn c10_c26_c50_goods_leave_on_the_state_alone() {
    let late = [
        (PayReply, "FAIL", Step::Query),
        (PayReply, "ORDER_PAID", Step::Query),
        (PayState, "SUCCESS", Step::Done),
    ];
    follows(Kind::PayDirect, Calls::default(), &late);
    let lost = [(PayReply, "SUCCESS", Step::Query), (PayState, "SUCCESS", Step::Done)];
    follows(Kind::PayDirect, Calls::default(), &lost);
    let approved = [(PayReply, "PAYERROR", Step::Query), (PayState, "SUCCESS", Step::Done)];
    follows(Kind::PayDirect, Calls::default(), &approved);
}

#[test]
fn c17_one_page_takes_one_card_after_another() {
    let page = [
        (PayReply, "SUCCESS", Step::Show),
        (PayState, "PAYERROR", Step::Query),
        (PayState, "PAYERROR", Step::Query),
        (PayState, "SUCCESS", Step::Done),
    ];
    follows(Kind::PayShown, Calls::default(), &page);
}

#[test]
fn c19_c20_what_comes_late_or_twice_delivers_nothing() {
    let late = [
        (PayState, "SUCCESS", Step::Done),
        (PayReply, "PROCESSING", Step::Nothing),
        (PayState, "PROCESSING", Step::Nothing),
        (PayState, "SUCCESS", Step::Nothing),
    ];
    follows(Kind::PayDirect, Calls::default(), &late);
}

#[test]
fn c38_money_that_goes_back_after_the_goods_is_for_staff() {
    let pulled = [(PayState, "SUCCESS", Step::Done), (PayState, "ORDER_REVERSED", Step::Reversed)];
    follows(Kind::PayDirect, Calls::default(), &pulled);
}

/// The procedure sends no payment twice; where somebody did, the order is known to be there.
#[test]
fn c47_c49_the_answer_to_a_repeat_ends_nothing() {
    for code in ["PARAM_INVALID", "AUTH_CODE_INVALID", "AUTH_CODE_ERROR", "CODE_EXPIRE"] {
        let known = [(PayState, "PROCESSING", Step::Query), (PayReply, code, Step::Query)];
        follows(Kind::PayDirect, Calls::default(), &known);
    }
}

#[test]
fn c62_a_failed_attempt_is_cancelled_before_a_new_one() {
    let cancelled = [
        (PayReply, "PROCESSING", Step::Query),
        (PayState, "PAYERROR", Step::Cancel),
        (CancelReply, "SUCCESS", Step::Query),
        (CancelState, "ORDER_REVERSED", Step::NotDone),
    ];
    follows(Kind::PayDirect, CANCELS, &cancelled);
}

#[test]
fn c67_success_while_a_cancellation_is_open_hands_nothing_over() {
    let begun = Attempt::start(Kind::PayDirect, CANCELS).attempt;
    let asked = begun.heard(classify(PayReply, "PROCESSING")).attempt;
    let wished = asked.cancel();
    assert_eq!(wished.step, Step::Cancel);
    let answered = wished.attempt.heard(classify(CancelReply, "SUCCESS")).attempt;
    let crossed = answered.heard(classify(PayState, "SUCCESS"));
    assert_eq!(crossed.step, Step::Cancel);
    let returning = crossed.attempt.heard(classify(CancelState, "REFUND"));
    assert_eq!(returning.step, Step::Query);
    let over = returning.attempt.heard(classify(CancelState, "ORDER_REVERSED"));
    assert_eq!(over.step, Step::NotDone);
}

#[test]
fn c71_c74_a_refund_in_doubt_is_repeated_under_its_own_id() {
    let repeats = Calls { can_repeat: true, ..Calls::default() };
    let repeated = [
        (RefundReply, "SUCCESS", Step::Query),
        (QueryReply, "REFUND_NOT_EXIST", Step::Send),
        (RefundState, "SUCCESS", Step::Done),
    ];
    follows(Kind::Refund, repeats, &repeated);
    let asked = [(RefundReply, "SYSTEM_ERROR", Step::Query), (RefundState, "SUCCESS", Step::Done)];
    follows(Kind::Refund, Calls::default(), &asked);
}

#[test]
fn c25_c73_unpaid_is_no_end_while_the_code_lives() {
    let lags = [
        (PayReply, "SUCCESS", Step::Show),
        (PayState, "NOTPAY", Step::Query),
        (PayState, "SUCCESS", Step::Done),
    ];
    follows(Kind::PayShown, Calls::default(), &lags);
}

#[test]
fn c76_not_found_is_asked_about_again() {
    let told = [
        (PayReply, "UNKNOW", Step::Query),
        (QueryReply, "ORDER_NOT_EXIST", Step::Query),
        (QueryReply, "ORDER_NOT_EXIST", Step::Query),
    ];
    follows(Kind::PayDirect, Calls::default(), &told);
}

#[test]
fn c01_a_refund_in_doubt_allows_no_other_id() {
    let doubt = [(RefundReply, "SYSTEM_ERROR", Step::Query), (RefundReply, "", Step::Query)];
    assert_eq!(follows(Kind::Refund, Calls::default(), &doubt).end(), None);
    let repeats = Calls { can_repeat: true, ..Calls::default() };
    let asked = follows(Kind::Refund, repeats, &doubt);
    let repeated = goes_on(asked, &[(QueryReply, "REFUND_NOT_EXIST", Step::Send)]);
    assert_eq!(repeated.end(), None);
}

#[test]
fn c04_a_refusal_inside_is_not_drowned_by_the_envelope() {
    let refused = Reply { inner: Some("MER_ACCOUNT_INSUFFICIENT"), ..OK };
    let verdict = read_reply(Operation::Refund, Source::Reply, refused);
    assert_eq!((verdict.outcome(), verdict.next()), (Outcome::Failed, Next::StartOver));
}

#[test]
fn c05_after_the_last_enquiry_comes_the_cancellation() {
    let typing = Reply { inner: Some("PROCESSING"), ..OK };
    let verdict = read_reply(Operation::Pay, Source::Reply, typing);
    assert_eq!(verdict.outcome(), Outcome::Pending);
    let begun = Attempt::start(Kind::PayDirect, CANCELS).attempt.heard(verdict).attempt;
    let asked = goes_on(begun, &[(PayState, "PROCESSING", Step::Query); 6]);
    assert_eq!(asked.end(), None);
    let wished = asked.cancel();
    assert_eq!(wished.step, Step::Cancel);
    let cancelled =
        [(CancelReply, "SUCCESS", Step::Query), (CancelState, "ORDER_CLOSED", Step::NotDone)];
    goes_on(wished.attempt, &cancelled);
}

#[test]
fn c08_c29_c59_only_a_closed_order_ends_the_asking() {
    let sample = [
        (PayReply, "BANK_ERROR", Step::Query),
        (QueryReply, "ORDER_NOT_EXIST", Step::Query),
        (PayState, "NOTPAY", Step::Query),
        (PayState, "ORDER_CLOSED", Step::NotDone),
    ];
    follows(Kind::PayDirect, CANCELS, &sample);
    let loops = [
        (PayReply, "SYSTEM_ERROR", Step::Query),
        (PayReply, "", Step::Query),
        (PayState, "PROCESSING", Step::Query),
        (PayState, "ORDER_CLOSED", Step::NotDone),
    ];
    follows(Kind::PayDirect, Calls::default(), &loops);
    assert!(!classify(PayState, "PROCESSING").may_release_goods());
}

#[test]
fn c08_c40_after_a_refused_cancellation_the_payment_is_asked_about() {
    for code in ["TRADE_CANCEL_TIME_OUT", "ORDER_PAID"] {
        let wished = Attempt::start(Kind::PayDirect, CANCELS).attempt.cancel();
        assert_eq!(wished.step, Step::Cancel);
        for state in [CancelState, PayState] {
            let paid = [(CancelReply, code, Step::Query), (state, "SUCCESS", Step::Done)];
            goes_on(wished.attempt, &paid);
        }
    }
}

/// Another way to pay takes another order, and the first one is closed before.
#[test]
fn c13_a_shown_order_is_closed_before_another() {
    let used = [(PayReply, "ORDER_USED", Step::Query), (PayState, "NOTPAY", Step::Query)];
    let wished = follows(Kind::PayShown, CANCELS, &used).cancel();
    assert_eq!(wished.step, Step::Cancel);
    let closed =
        [(CancelReply, "SUCCESS", Step::Query), (CancelState, "ORDER_CLOSED", Step::NotDone)];
    goes_on(wished.attempt, &closed);
}

/// A notice without a state is only an envelope.
#[test]
fn c22_c23_a_notice_without_a_state_releases_nothing() {
    for operation in [Operation::Pay, Operation::Refund] {
        is_in_doubt(read_reply(operation, Source::Callback, OK));
        is_in_doubt(read_reply(operation, Source::Callback, Reply { state: Some(""), ..OK }));
    }
}

/// Of a notice that does not verify nothing is passed on.
#[test]
fn c37_c53_an_unverified_notice_is_silence() {
    let silence = read_reply(Operation::Pay, Source::Callback, Reply::default());
    is_in_doubt(silence);
    let begun = Attempt::start(Kind::PayDirect, Calls::default()).attempt;
    assert_eq!(begun.heard(silence).step, Step::Query);
}

/// That two were paid in the end is the caller's to give back; an attempt allows no second one.
#[test]
fn c28_a_request_that_may_still_leave_allows_no_other() {
    let stuck = [(PayReply, "", Step::Query), (QueryReply, "ORDER_NOT_EXIST", Step::Query)];
    assert_eq!(follows(Kind::PayDirect, Calls::default(), &stuck).end(), None);
}

#[test]
fn c31_c35_a_message_is_no_code() {
    for text in ["order paid", "insufficient balance", "aop.unknow-error", "系统繁忙"] {
        let reply = Reply { rsp_code: Some(text), ..Reply::default() };
        is_in_doubt(read_reply(Operation::Pay, Source::Reply, reply));
    }
    let gbk =
        Reply::<[u8]> { rsp_code: Some(b"\xCF\xB5\xCD\xB3\xB7\xB1\xC3\xA6"), ..Reply::default() };
    is_in_doubt(read_reply_bytes(Operation::Pay, Source::Reply, gbk));
}

#[test]
fn c32_what_only_looks_like_success_releases_nothing() {
    let read = |text| read_reply(Operation::Pay, Source::Query, Reply { state: Some(text), ..OK });
    for text in ["\u{FEFF}SUCCESS", "???SUCCESS", "ＳＵＣＣＥＳＳ", "\"SUCCESS\"", "SUCCESS\u{A0}"]
    {
        is_in_doubt(read(text));
    }
    assert!(read(" SUCCESS\t").may_release_goods());
}

#[test]
fn c41_no_code_proves_a_capture() {
    let held = [(PreauthReply, "SUCCESS", Step::Query), (PreauthState, "SUCCESS", Step::Held)];
    let wished = follows(Kind::PreauthDirect, Calls::default(), &held).capture();
    assert_eq!(wished.step, Step::Capture);
    let asked =
        [(CaptureReply, "PRE_AUTH_FINISHED", Step::Query), (CaptureState, "SUCCESS", Step::Query)];
    // Who settles it has compared the captured amount.
    assert_eq!(goes_on(wished.attempt, &asked).settled(true).step, Step::Done);
}

#[test]
fn c44_not_found_refuses_no_refund() {
    let part = [
        (RefundReply, "ORDER_NOT_EXIST", Step::Query),
        (QueryReply, "ORDER_NOT_EXIST", Step::Query),
    ];
    assert_eq!(follows(Kind::Refund, Calls::default(), &part).end(), None);
}

/// Of a sale that was paid a closed order allows no new charge.
#[test]
fn c46_closed_after_paid_is_for_staff() {
    for code in ["ORDER_CLOSED", "orderclosed"] {
        let returned = [(PayState, "SUCCESS", Step::Done), (PayState, code, Step::Reversed)];
        let over = follows(Kind::PayDirect, Calls::default(), &returned);
        assert_eq!(over.end(), Some(End::Reversed));
    }
}

#[test]
fn c52_a_number_that_exists_is_asked_about() {
    let exists = Reply { inner: Some("ORDER_USED"), ..OK };
    let verdict = read_reply(Operation::Pay, Source::Reply, exists);
    is_in_doubt(verdict);
    assert_eq!(verdict.next(), Next::Query);
    let fresh = Attempt::start(Kind::PayShown, Calls::default()).attempt;
    assert_eq!(fresh.heard(verdict).step, Step::Query);
    let shown = follows(Kind::PayShown, Calls::default(), &[(PayReply, "SUCCESS", Step::Show)]);
    assert_eq!(shown.heard(verdict).step, Step::Query);
}

#[test]
fn c61_c77_what_is_under_review_or_in_doubt_is_asked_about() {
    let review = [(PayReply, "PROCESSING", Step::Query), (PayReply, "4", Step::Query)];
    follows(Kind::PayDirect, Calls::default(), &review);
    let busy = Reply { rsp_code: Some("SYSTEM_ERROR"), ..Reply::default() };
    is_in_doubt(read_reply(Operation::Preauth, Source::Reply, busy));
    follows(Kind::PreauthDirect, Calls::default(), &[(PreauthReply, "SYSTEM_ERROR", Step::Query)]);
}

/// A new try takes a new order, after the first one is cancelled; what a repeat answers ends nothing.
#[test]
fn c65_a_refused_order_is_cancelled_before_a_new_one() {
    let refused = [
        (PayReply, "PAYERROR", Step::Query),
        (PayState, "PAYERROR", Step::Cancel),
        (PayReply, "PAYERROR", Step::Query),
        (PayReply, "AUTH_CODE_INVALID", Step::Query),
        (PayReply, "PARAM_INVALID", Step::Query),
        (CancelReply, "SUCCESS", Step::Query),
        (CancelState, "ORDER_CLOSED", Step::NotDone),
    ];
    follows(Kind::PayDirect, CANCELS, &refused);
}

/// Once a cancellation is answered and not refused, a paid order is cancelled again: the money goes back.
#[test]
fn c68_a_cancellation_that_did_not_run_is_sent_again() {
    let wished = Attempt::start(Kind::PayDirect, CANCELS).attempt.cancel().attempt;
    let paying = goes_on(wished, &[(CancelReply, "PROCESSING", Step::Query)]);
    assert_eq!(paying.cancel().step, Step::Cancel);
    let paid = [
        (CancelState, "PROCESSING", Step::Query),
        (CancelState, "SUCCESS", Step::Cancel),
        (PayState, "SUCCESS", Step::Cancel),
        (CancelState, "FULLY_REFUNDED", Step::NotDone),
    ];
    goes_on(paying, &paid);
}
