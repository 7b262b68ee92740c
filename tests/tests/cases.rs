//! Sequences that merchants have met, told to an attempt step by step.

use rspcode::Context::{
    CancelReply, CancelState, PayReply, PayState, QueryReply, RefundReply, RefundState,
};
use rspcode::{Attempt, Calls, Context, Kind, Step, classify};

/// Tells an attempt what came, and compares the step after each.
fn follows(kind: Kind, calls: Calls, told: &[(Context, &str, Step)]) {
    let mut attempt = Attempt::start(kind, calls).attempt;
    for (context, code, step) in told {
        let moved = attempt.heard(classify(*context, code));
        assert_eq!(moved.step, *step, "{context} {code:?}: {}", attempt.describe());
        attempt = moved.attempt;
    }
}

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
    for code in ["PARAM_INVALID", "AUTH_CODE_INVALID", "AUTH_CODE_ERROR"] {
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
