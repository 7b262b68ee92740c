//! The four mistakes that the README opens with, and the answers that it promises to each.

use rspcode::Context::{PayReply, PayState, QueryReply};
use rspcode::{Next, Outcome, classify};

#[test]
fn two_valued_thinking() {
    for code in ["TIMEOUT", "SYSTEM_ERROR", "FAIL", "UNKNOW", "UNKNOWN", "no such code"] {
        let verdict = classify(PayReply, code);
        assert_eq!((verdict.outcome(), verdict.next()), (Outcome::Unknown, Next::Query), "{code}");
        assert!(!verdict.may_release_goods() && !verdict.may_charge_again(), "{code}");
    }
}

#[test]
fn reading_one_level() {
    assert_eq!(classify(PayReply, "SUCCESS").outcome(), Outcome::Pending);
    assert_eq!(classify(QueryReply, "SUCCESS").next(), Next::Inspect);
    assert_eq!(classify(PayState, "SUCCESS").next(), Next::Accept);
}

#[test]
fn not_asking_again_after_a_doubt() {
    for echo in ["ORDER_PAID", "ORDER_USED", "SERIALNO_EXIST", ""] {
        let verdict = classify(PayReply, echo);
        assert_eq!((verdict.outcome(), verdict.next()), (Outcome::Unknown, Next::Query), "{echo}");
    }
}

#[test]
fn no_notion_of_money_that_went_back() {
    for gone in
        ["REFUND", "REFUND_SUCCESS", "PARTIAL_REFUNDED", "FULLY_REFUNDED", "REF_SUCCESS_CHANGE"]
    {
        let verdict = classify(PayState, gone);
        assert_eq!((verdict.outcome(), verdict.next()), (Outcome::Reversed, Next::Stop), "{gone}");
        assert!(!verdict.may_release_goods() && !verdict.may_charge_again(), "{gone}");
    }
}
