//! `classify --column … --summary`: what became of the rows, on one screen, and which of them need a person.

mod common;

use common::{file, run, run_with_input};
use rspcode::{Actor, Context, Outcome, classify, codes};
use serde_json::{Value, json};

const FILE: &str = "id,rsp_code\n1,SUCCESS\n2,success\n3,`REFUND\n4,NOTPAY\n5,SUCESS\n6,\n7,SUCESS\n8,ORDER_CLOSED\n9\n";

fn report(args: &[&str], input: &str) -> (String, String) {
    let args = [&["classify", "--column=rsp_code", "--summary"], args, &["-"]].concat();
    let done = run_with_input(&args, input.as_bytes());
    assert_eq!(done.status, 0, "{}", done.stderr);
    (String::from_utf8(done.stdout).expect("UTF-8"), done.stderr)
}

fn counts(args: &[&str], input: &str) -> Value {
    let (json, _) = report(&[args, &["--format=json"]].concat(), input);
    serde_json::from_str(&json).expect("JSON")
}

#[test]
fn rows_are_counted_by_what_became_of_them() {
    let (text, told) = report(&["pay_state", "--keep-bad"], FILE);
    let expected = "\
8 rows in standard input, and 1 row that could not be read
context               paid     not paid   money back     in doubt   not listed
pay_state                2            1            1            1            3

1 row needs a person
  pay_state      REFUND                       stop        staff                1

3 rows not listed
  \"SUCESS\"                              like SUCCESS                           2
  \"\"                                                                           1
";
    assert_eq!(text, expected);
    assert_eq!(
        told,
        "rspcode: warning: standard input: line 10: fields: 1, in the first row 2\n\
         rspcode: warning: rows that could not be read, not counted: 1\n"
    );
    assert_eq!(
        counts(&["pay_state", "--keep-bad"], FILE),
        json!({
            "rows": 8,
            "unread": 1,
            "contexts": [{
                "context": "pay_state", "rows": 8, "paid": 2, "not_paid": 1, "money_back": 1, "in_doubt": 1,
                "not_listed": 3, "need_a_person": 1,
            }],
            "need_a_person": {"rows": 1, "codes": [{
                "context": "pay_state", "code": "REFUND", "outcome": "reversed", "next": "stop", "actor": "staff",
                "rows": 1,
            }]},
            "not_listed": {
                "rows": 3,
                "texts": [
                    {"text": "SUCESS", "look_alikes": ["SUCCESS"], "rows": 2},
                    {"text": "", "look_alikes": [], "rows": 1},
                ],
                "in_other_texts": 0,
            },
        })
    );
}

/// Without --keep-bad there are no counts of a part of a file.
#[test]
fn a_row_that_cannot_be_read_is_no_count() {
    let done =
        run_with_input(&["classify", "pay_state", "-", "--column=2", "--summary"], FILE.as_bytes());
    let told = "rspcode: standard input: line 10: fields: 1, in the first row 2\n";
    assert_eq!((done.status, done.stderr.as_str(), done.stdout.as_slice()), (1, told, &b""[..]));
}

#[test]
fn on_a_closed_day_doubts_need_a_person() {
    let (text, _) = report(&["pay_state", "--keep-bad", "--closed-day"], FILE);
    let expected = "
5 rows need a person
  pay_state      not listed                   query       staff                3
  pay_state      REFUND                       stop        staff                1
  pay_state      NOTPAY                       query       staff                1
";
    assert!(text.contains(expected), "{text}");
    // The counts of what became of them are the same.
    let (open, closed) = (
        counts(&["pay_state", "--keep-bad"], FILE),
        counts(&["pay_state", "--keep-bad", "--closed-day"], FILE),
    );
    for name in ["paid", "not_paid", "money_back", "in_doubt", "not_listed"] {
        assert_eq!(open["contexts"][0][name], closed["contexts"][0][name]);
    }
    assert_eq!(
        (&open["need_a_person"]["rows"], &closed["need_a_person"]["rows"]),
        (&json!(1), &json!(5))
    );
}

#[test]
fn only_rows_that_are_kept_are_counted() {
    let counted =
        counts(&["pay_state", "--keep-bad", "--where=outcome=unknown,outcome=reversed"], FILE);
    assert_eq!((&counted["rows"], &counted["unread"]), (&json!(4), &json!(1)));
    assert_eq!(counted["not_listed"]["rows"], 3);
}

/// Each listed code as often as its id says, in every context of one file, and more texts than are shown.
#[test]
fn every_answer_is_counted_and_all_of_it_fits_a_screen() {
    let mut rows = String::from("context,rsp_code\n");
    for context in Context::ALL {
        for code in codes() {
            rows += &format!("{context},{}\n", code.code()).repeat(code.id().into());
        }
        for text in 0..20 {
            rows += &format!("{context},{}{text}\n", "付".repeat(50)).repeat(20 - text);
        }
    }
    for closed in [&[][..], &["--closed-day"]] {
        let counted = counts(&[&["--context-column=context"], closed].concat(), &rows);
        let listed: u64 = codes().iter().map(|code| u64::from(code.id())).sum();
        assert_eq!(counted["rows"], 11 * (listed + 210));
        let mut people = 0;
        for (context, counted) in
            Context::ALL.into_iter().zip(counted["contexts"].as_array().expect("a list"))
        {
            let rows = |is_it: &dyn Fn(&rspcode::Verdict) -> bool| -> u64 {
                let is_it = |code: &&rspcode::CodeInfo| is_it(classify(context, code.code()));
                codes().iter().filter(is_it).map(|code| u64::from(code.id())).sum()
            };
            let done = match context.as_str().split_once('_').expect("an operation").0 {
                "pay" => "paid",
                "preauth" => "held",
                "capture" => "captured",
                "cancel" => "cancelled",
                "refund" => "refunded",
                _ => "answered",
            };
            assert_eq!(counted["context"], context.as_str());
            assert_eq!(counted[done], rows(&|v| v.outcome() == Outcome::Succeeded));
            assert_eq!(counted[format!("not_{done}")], rows(&|v| v.outcome() == Outcome::Failed));
            assert_eq!(counted["money_back"], rows(&|v| v.outcome() == Outcome::Reversed));
            let is_open =
                |v: &rspcode::Verdict| matches!(v.outcome(), Outcome::Pending | Outcome::Unknown);
            assert_eq!(counted["in_doubt"], rows(&is_open));
            assert_eq!(counted["not_listed"], 210);
            let asks = |v: &rspcode::Verdict| ["query", "inspect"].contains(&v.next().as_str());
            let needs = rows(&|v| {
                let is_ours =
                    [Actor::Staff, Actor::Developer, Actor::Provider].contains(&v.actor());
                is_ours || (!closed.is_empty() && asks(v))
            });
            let needs = needs + if closed.is_empty() { 0 } else { 210 };
            assert_eq!(counted["need_a_person"], needs, "{context}");
            people += needs;
        }
        assert_eq!(counted["need_a_person"]["rows"], people);
        assert_eq!(counted["not_listed"]["texts"].as_array().expect("a list").len(), 20);
        assert_eq!(counted["not_listed"]["texts"][0]["rows"], 11 * 20);

        let (text, _) = report(&[&["--context-column=context"], closed].concat(), &rows);
        assert!(text.contains("context               done     not done   money back"), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        assert!(text.lines().count() <= 13 + 2 * 9, "{text}");
        assert!(text.contains("\n  other codes ") && text.contains("\n  other texts "), "{text}");
    }
    // A file has one context nearly always.
    for context in Context::ALL {
        let (text, _) = report(&[context.as_str()], &rows);
        assert!(text.lines().count() <= 22, "{text}");
    }
}

/// Texts that are counted each for itself are bounded; every row is counted all the same.
#[test]
fn texts_without_number_go_together() {
    let texts: Vec<String> = (0..20_000).map(|text| text.to_string()).collect();
    let not_listed =
        counts(&["pay_reply"], &format!("rsp_code\n{}\n0\n", texts.join("\n")))["not_listed"]
            .take();
    assert_eq!(
        (&not_listed["rows"], &not_listed["in_other_texts"]),
        (&json!(20_001), &json!(10_000))
    );
    assert_eq!(not_listed["texts"][0], json!({"text": "0", "look_alikes": [], "rows": 2}));
}

#[test]
fn files_are_named_or_counted() {
    let one = file("report-one.csv", b"c\nSUCCESS\n");
    let two = file("report-two.csv", b"c\n");
    let title = |files: &[&str]| {
        let args = [&["classify", "pay_state", "--column=c", "--summary"], files].concat();
        run(&args).text().lines().next().map(str::to_owned)
    };
    assert_eq!(title(&[&one]), Some(format!("1 row in {one}")));
    assert_eq!(title(&[&one, &two, &one]), Some("2 rows in 3 files".to_owned()));
    assert_eq!(title(&[&two]), Some(format!("0 rows in {two}")));
}
