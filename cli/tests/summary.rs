//! `classify --summary`: every code is counted once, and the counts fit a screen.

mod common;

use common::{run, run_with_input};
use rspcode::{Context, Next, Outcome, classify, codes};
use serde_json::{Value, json};

fn counts(context: &str, input: &[u8]) -> Value {
    let json = run_with_input(&["classify", context, "-", "--summary", "--format", "json"], input);
    serde_json::from_str(&json.text()).expect("JSON")
}

#[test]
fn codes_are_counted_by_answer_and_texts_by_themselves() {
    let input =
        b"\xEF\xBB\xBFSUCCESS\nsuccess\n\nNOTPAY\r\nUNKNOWN\n UNKNOWN \nUNKNOWN\n\xFF\nSUCCESS";
    let text = run_with_input(&["classify", "pay_state", "-", "--summary"], input).text();
    let expected = "\
9 codes in pay_state
  succeeded  next accept                         3
  pending    next query                          1
  unknown    next query                          5

5 codes not listed
  \"UNKNOWN\"                                                  3
  \"\"                                                         1
  \"\u{FFFD}\"                                                        1
";
    assert_eq!(text, expected);
    assert_eq!(
        counts("pay_state", input),
        json!({
            "context": "pay_state",
            "codes": 9,
            "answers": [
                {"outcome": "succeeded", "next": "accept", "codes": 3},
                {"outcome": "pending", "next": "query", "codes": 1},
                {"outcome": "unknown", "next": "query", "codes": 5},
            ],
            "not_listed": {
                "codes": 5,
                "texts": [
                    {"text": "UNKNOWN", "codes": 3},
                    {"text": "", "codes": 1},
                    {"text": "\u{FFFD}", "codes": 1},
                ],
                "in_other_texts": 0,
            },
        })
    );
}

#[test]
fn nothing_is_nothing() {
    assert_eq!(
        run_with_input(&["classify", "pay_state", "-", "--summary"], b"").text(),
        "0 codes in pay_state\n\n0 codes not listed\n"
    );
    let text = run(&["classify", "refund_state", "FAIL", "--summary"]).text();
    assert!(text.starts_with("1 code in refund_state\n  failed     next stop "), "{text}");
}

#[test]
fn arguments_count_as_lines_do() {
    let args = ["classify", "pay_reply", "FAIL", "-", "TIMEOUT", "--summary", "--format=json"];
    let json: Value =
        serde_json::from_str(&run_with_input(&args, b"CODE_EXPIRE\n?\n").text()).expect("JSON");
    assert_eq!((&json["codes"], &json["not_listed"]["codes"]), (&json!(4), &json!(1)));
}

/// Each listed code as often as its id says, in every context, and more texts than are shown.
#[test]
fn every_answer_is_counted_and_all_of_it_fits_a_screen() {
    let mut input = String::new();
    for code in codes() {
        input += &format!("{}\n", code.code()).repeat(code.id().into());
    }
    for text in 0..20 {
        input += &format!("{}{text}\n", "付".repeat(50)).repeat(20 - text);
    }
    let all: u64 = codes().iter().map(|code| u64::from(code.id())).sum::<u64>() + 210;
    for context in Context::ALL {
        let counted = counts(context.as_str(), input.as_bytes());
        assert_eq!(counted["codes"], all);
        assert_eq!(counted["not_listed"]["codes"], 210);
        assert_eq!(counted["not_listed"]["texts"].as_array().expect("a list").len(), 8);
        assert_eq!(counted["not_listed"]["in_other_texts"], 78);
        let mut answers = counted["answers"].as_array().expect("a list").iter();
        for outcome in Outcome::ALL {
            for next in Next::ALL {
                let is_it = |code: &&rspcode::CodeInfo| {
                    let v = classify(context, code.code());
                    (v.outcome(), v.next()) == (outcome, next)
                };
                let listed: u64 = codes().iter().filter(is_it).map(|c| u64::from(c.id())).sum();
                let is_unlisted = (outcome, next) == (Outcome::Unknown, Next::Query);
                let codes = listed + if is_unlisted { 210 } else { 0 };
                if codes > 0 {
                    let expected =
                        json!({"outcome": outcome.as_str(), "next": next.as_str(), "codes": codes});
                    assert_eq!(answers.next(), Some(&expected));
                }
            }
        }
        assert_eq!(answers.next(), None);
        let args = ["classify", context.as_str(), "-", "--summary"];
        let text = run_with_input(&args, input.as_bytes()).text();
        assert!(text.lines().count() <= 23, "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    }
}

/// What is counted each for itself is bounded; every code is counted all the same.
#[test]
fn texts_without_number_go_together() {
    let texts: Vec<String> = (0..20_000).map(|text| text.to_string()).collect();
    let mut input = texts.join("\n") + "\n";
    input += &"A".repeat(1 << 16);
    input += &"\n0".repeat(5);
    let not_listed = counts("pay_reply", input.as_bytes())["not_listed"].take();
    assert_eq!(not_listed["codes"], 20_006);
    assert_eq!(not_listed["texts"][0], json!({"text": "0", "codes": 6}));
    assert_eq!(not_listed["in_other_texts"], 20_006 - 6 - 7);
}

#[test]
fn there_is_no_table_of_it() {
    for (args, told) in [
        (
            &["--format", "csv"][..],
            "the argument '--summary' cannot be used with '--format csv'\n\n  tip: the formats of a summary are text and json\n",
        ),
        (&["--texts"], "cannot be used with"),
    ] {
        let done = run(&[&["classify", "pay_reply", "FAIL", "--summary"], args].concat());
        assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]));
        assert!(done.stderr.contains(told), "{}", done.stderr);
    }
}
