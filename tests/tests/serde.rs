//! The feature `serde` of the library: words, numbers and rows, both ways, and nothing believed that follows from
//! something else.

use std::fmt::Debug;

use rspcode::{
    Actor, Attempt, Basis, Calls, Cause, Context, End, Event, Kind, Next, Operation, Outcome,
    Reason, Source, Step, TABLE_VERSION, Verdict, classify, verdicts,
};
use rspcode_words::Cell;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, from_str, from_value, json, to_string, to_value};

/// Each value is its word, and no other text is a value.
fn are_words<Vocabulary>(name: &str, values: &[Vocabulary], words: Vec<&str>)
where
    Vocabulary: Serialize + DeserializeOwned + PartialEq + Debug,
{
    assert_eq!(values.len(), words.len());
    for (value, word) in values.iter().zip(words) {
        assert_eq!(to_value(value).expect("JSON"), word);
        assert_eq!(&from_value::<Vocabulary>(word.into()).expect("a word"), value);
        let bytes = postcard::to_allocvec(value).expect("bytes");
        assert_eq!(&postcard::from_bytes::<Vocabulary>(&bytes).expect("a word"), value);
    }
    let error = from_value::<Vocabulary>("Pay".into()).expect_err("no word").to_string();
    assert!(error.starts_with(&format!("unknown {name} \"Pay\"; the valid words are ")), "{error}");
    for no_word in [json!(1), json!(null), json!([]), json!("")] {
        assert!(from_value::<Vocabulary>(no_word).is_err());
    }
}

#[test]
fn a_value_of_a_vocabulary_is_its_word() {
    are_words("context", &Context::ALL, Context::ALL.map(Context::as_str).into());
    are_words("outcome", &Outcome::ALL, Outcome::ALL.map(Outcome::as_str).into());
    are_words("cause", &Cause::ALL, Cause::ALL.map(Cause::as_str).into());
    are_words("next", &Next::ALL, Next::ALL.map(Next::as_str).into());
    are_words("actor", &Actor::ALL, Actor::ALL.map(Actor::as_str).into());
    are_words("basis", &Basis::ALL, Basis::ALL.map(Basis::as_str).into());
    are_words("operation", &Operation::ALL, Operation::ALL.map(Operation::as_str).into());
    are_words("source", &Source::ALL, Source::ALL.map(Source::as_str).into());
    are_words("kind", &Kind::ALL, Kind::ALL.map(Kind::as_str).into());
    are_words("event", &Event::ALL, Event::ALL.map(Event::as_str).into());
    are_words("step", &Step::ALL, Step::ALL.map(Step::as_str).into());
    are_words("reason", &Reason::ALL, Reason::ALL.map(Reason::as_str).into());
    are_words("end", &End::ALL, End::ALL.map(End::as_str).into());
}

#[test]
fn an_attempt_is_its_number() {
    let attempt = Attempt::start(Kind::PayDirect, Calls::default()).attempt;
    assert_eq!(to_value(attempt).expect("JSON"), attempt.number());
    assert_eq!(from_value::<Attempt>(attempt.number().into()).expect("an attempt"), attempt);
    let bytes = postcard::to_allocvec(&attempt).expect("bytes");
    assert_eq!(postcard::from_bytes::<Attempt>(&bytes).expect("an attempt"), attempt);
    let error = from_str::<Attempt>("7").expect_err("no attempt").to_string();
    assert!(error.starts_with("the number 7 is no attempt of this version"), "{error}");
    for no_number in ["0", "-1", "4294967296", "1.5", "\"1\"", "null"] {
        assert!(from_str::<Attempt>(no_number).is_err(), "{no_number}");
    }
}

#[test]
fn every_verdict_is_a_version_and_its_row_and_comes_back_as_the_constant() {
    for verdict in verdicts() {
        let row = to_string(verdict).expect("JSON");
        let columns = to_string(&Cell::from(verdict)).expect("JSON");
        assert_eq!(row, format!("{{\"table_version\":{TABLE_VERSION},{}", &columns[1..]));
        let back: &'static Verdict = from_str(&row).expect("a row");
        assert!(std::ptr::eq(back, verdict), "{row}");
        assert_eq!(&from_str::<Verdict>(&row).expect("a row"), verdict);
        // A format without names.
        let bytes = postcard::to_allocvec(verdict).expect("bytes");
        let back: &'static Verdict = postcard::from_bytes(&bytes).expect("a row");
        assert!(std::ptr::eq(back, verdict), "{row}");
        assert!(postcard::from_bytes::<Verdict>(&bytes[..bytes.len() - 1]).is_err());
    }
}

#[test]
fn of_a_row_only_context_and_code_are_believed() {
    let read = |row: Value| from_value::<&'static Verdict>(row).map_err(|error| error.to_string());
    let expected = classify(Context::PayReply, "TIMEOUT");
    for row in [
        json!({"context": "pay_reply", "code": "TIMEOUT"}),
        json!({"code": "TIMEOUT", "context": "pay_reply"}),
        json!({"may_charge_again": true, "id": 1, "code": "TIMEOUT", "context": "pay_reply", "x": []}),
    ] {
        assert_eq!(read(row), Ok(expected));
    }
    let row = |code: Value| json!({"code": code, "context": "pay_state"});
    for (code, text) in [
        (json!(null), ""),
        (json!("success"), "success"),
        (json!(" NOTPAY\n"), "NOTPAY"),
        (json!("A_CODE_OF_A_LATER_VERSION"), "?"),
    ] {
        assert_eq!(read(row(code)), Ok(classify(Context::PayState, text)));
    }
    for (row, told) in [
        (json!({"code": "TIMEOUT"}), "missing field `context`"),
        (json!({"context": "pay_reply"}), "missing field `code`"),
        (json!({"context": "pay", "code": "TIMEOUT"}), "unknown context \"pay\""),
        (row(json!(5)), "invalid type: integer `5`, expected a code"),
        (json!("TIMEOUT"), "expected an object with a context and a code"),
    ] {
        let error = read(row).expect_err("no row");
        assert!(error.contains(told), "{error}");
    }
    for twice in [
        "{\"code\":\"TIMEOUT\",\"code\":\"FAIL\",\"context\":\"pay_reply\"}",
        "{\"context\":\"pay_state\",\"code\":\"TIMEOUT\",\"context\":\"pay_reply\"}",
    ] {
        let error = from_str::<Verdict>(twice).expect_err("two").to_string();
        assert!(error.starts_with("duplicate field "), "{error}");
    }
}

/// As a program has it: in a structure of its own, and inside one that is read from a buffer.
#[test]
fn they_are_fields_like_others() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Order {
        attempt: Attempt,
        last: &'static Verdict,
        step: Option<Step>,
    }
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(untagged)]
    enum Record {
        Order(Order),
    }
    let attempt = Attempt::start(Kind::Refund, Calls::default()).attempt;
    for code in ["FAIL", "what?"] {
        let last = classify(Context::RefundReply, code);
        let record = Record::Order(Order { attempt, last, step: Some(Step::Send) });
        let json = to_string(&record).expect("JSON");
        assert_eq!(from_str::<Record>(&json).expect("the same"), record);
    }
}
