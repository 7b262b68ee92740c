//! `rspcode attempt --check`: what a program did and no step called for.

mod common;

use common::{Done, run, run_with_input};
use rspcode::{Reason, Step};
use rspcode_tests::spec;

fn check(kind: &str, log: &str) -> Done {
    let call = if kind == "refund" { "--can-repeat" } else { "--can-cancel" };
    let args = ["attempt", kind, call, "--check", "--format=csv", "-"];
    run_with_input(&args, log.as_bytes())
}

/// Line, deed and step of all that is found.
fn found(kind: &str, log: &str) -> Vec<String> {
    let done = check(kind, log);
    assert_eq!(done.stderr, "");
    let csv = String::from_utf8(done.stdout).expect("UTF-8");
    let rows = csv.strip_prefix("line,id,did,step,reason\n").expect("a header");
    let rows: Vec<String> = rows
        .lines()
        .map(|row| {
            let fields: Vec<_> = row.split(',').collect();
            assert!(fields[4].parse::<Reason>().is_ok(), "{row}");
            format!("{} {} {}", fields[0], fields[2], fields[3])
        })
        .collect();
    assert_eq!(done.status, i32::from(!rows.is_empty()));
    rows
}

#[test]
fn what_was_right_is_not_mentioned() {
    let log = spec::read("cli/tests/data/incident.log");
    assert_eq!(found("pay_direct", &log), Vec::<String>::new());
    let args = ["attempt", "pay_direct", "--can-cancel", "--check", "-"];
    assert_eq!(run_with_input(&args, log.as_bytes()).text(), "");
}

#[test]
fn what_was_wrong_is_named() {
    let log = spec::read("cli/tests/data/mistakes.log");
    let args = ["attempt", "pay_direct", "--can-cancel", "--check", "-"];
    let done = run_with_input(&args, log.as_bytes());
    assert_eq!((done.status, done.stderr.as_str()), (1, ""));
    assert_eq!(
        String::from_utf8(done.stdout).expect("UTF-8"),
        "line 4: A-1001 did send where the step was query, nothing_proven: What was told proves nothing.\n\
         line 7: A-1002 did done where the step was query, accepted: The request was accepted, which says \
         nothing of its end.\n\
         line 11: A-1002 did done where the step was nothing, already_over: The attempt is over already.\n"
    );
    let json = run_with_input(&[&args[..], &["--format=json"]].concat(), log.as_bytes());
    let first = json.stdout.split(|&byte| byte == b'\n').next().expect("a line");
    let expected = serde_json::json!({
        "line": 4, "id": "A-1001", "did": "send", "step": "query", "reason": "nothing_proven"
    });
    assert_eq!(serde_json::from_slice::<serde_json::Value>(first).expect("JSON"), expected);
}

#[test]
fn a_request_is_sent_once() {
    assert_eq!(found("pay_direct", "did:send\n"), Vec::<String>::new());
    assert_eq!(found("pay_direct", "did:send\ndid:send\n"), ["2 send send"]);
    // After a crash the silence is told, and the request is not sent again.
    assert_eq!(found("pay_direct", "pay_reply:\ndid:send\n"), ["2 send query"]);
    assert_eq!(
        found("pay_direct", "cancel\ndid:cancel\ncancel_reply:\ndid:cancel\n"),
        ["4 cancel query"]
    );
    // Where the step is given again it is right again.
    let again = "cancel\ndid:cancel\ncancel_reply:\npay_state:NOTPAY\ndid:cancel\n";
    assert_eq!(found("pay_direct", again), Vec::<String>::new());
    let repeated = "did:send\nrefund_reply:\nquery_reply:ORDER_NOT_EXIST\ndid:send\ndid:send\n";
    assert_eq!(found("refund", repeated), ["5 send send"]);
    let capture = "did:send\npreauth_state:SUCCESS\ncapture\ndid:capture\ncapture_reply:TIMEOUT\ndid:capture\n";
    assert_eq!(found("preauth_direct", capture), ["6 capture query"]);
}

#[test]
fn a_request_may_be_sent_after_something_else_was_told() {
    let late = "did:send\npay_reply:TIMEOUT\ncancel\npay_state:NOTPAY\ndid:cancel\n";
    assert_eq!(found("pay_direct", late), Vec::<String>::new());
    // But not after the end.
    let over = "did:send\npay_reply:TIMEOUT\ncancel\npay_state:ORDER_CLOSED\ndid:cancel\n";
    assert_eq!(found("pay_direct", over), ["5 cancel not_done"]);
    assert_eq!(found("pay_direct", "pay_state:SUCCESS\ndid:send\n"), ["2 send done"]);
}

#[test]
fn goods_are_handed_over_once_and_only_then() {
    assert_eq!(found("pay_direct", "did:done\n"), ["1 done send"]);
    let envelope = "did:send\npay:reply:SUCCESS/-/-\ndid:done\n";
    assert_eq!(found("pay_direct", envelope), ["3 done query"]);
    let paid = "pay_state:SUCCESS\ndid:done\n";
    assert_eq!(found("pay_direct", paid), Vec::<String>::new());
    assert_eq!(found("pay_direct", &format!("{paid}did:done\n")), ["3 done done"]);
    // The callback that comes twice changes nothing, before and after.
    let twice = "pay_state:SUCCESS\npay_state:SUCCESS\ndid:done\ndid:done\n";
    assert_eq!(found("pay_direct", twice), ["4 done nothing"]);
    let reversed = "pay_state:SUCCESS\npay_state:REFUND\ndid:done\n";
    assert_eq!(found("pay_direct", reversed), ["3 done reversed"]);
}

#[test]
fn a_new_attempt_waits_for_not_done() {
    assert_eq!(found("pay_direct", "pay_reply:TIMEOUT\ndid:not_done\n"), ["2 not_done query"]);
    let refused = "pay_reply:AMOUNT_NOT_ENOUGH\n";
    assert_eq!(found("pay_direct", &format!("{refused}did:not_done\n")), Vec::<String>::new());
    let contradicted = format!("{refused}pay_state:SUCCESS\ndid:not_done\n");
    assert_eq!(found("pay_direct", &contradicted), ["3 not_done query"]);
}

#[test]
fn asking_is_right_at_any_time() {
    let log = "did:query\ndid:send\ndid:query\nstop\ndid:query\npay_state:SUCCESS\ndid:query\ndid:nothing\n";
    assert_eq!(found("pay_direct", log), Vec::<String>::new());
}

/// Of every step: right once after it was given, and not before.
#[test]
fn every_step_can_be_done() {
    for (step, kind, before) in [
        (Step::Send, "pay_shown", ""),
        (Step::Show, "pay_shown", "pay_reply:SUCCESS\n"),
        (Step::Cancel, "pay_direct", "cancel\n"),
        (Step::Capture, "preauth_direct", "preauth_state:SUCCESS\ncapture\n"),
        (Step::Held, "preauth_direct", "preauth_state:SUCCESS\n"),
        (Step::Done, "refund", "refund_state:SUCCESS\n"),
        (Step::NotDone, "pay_shown", "pay_reply:\n"),
        (Step::Reversed, "pay_direct", "pay_state:REFUND\n"),
        (Step::HandOver, "pay_direct", "stop\n"),
    ] {
        let deed = format!("did:{step}\n");
        assert_eq!(found(kind, &format!("{before}{deed}")), Vec::<String>::new(), "{step}");
        assert_eq!(found(kind, &format!("{before}{deed}{deed}")).len(), 1, "{step}");
        if step != Step::Send {
            assert_eq!(found(kind, &deed), [format!("1 {step} send")]);
        }
    }
}

#[test]
fn where_nothing_was_done_nothing_is_said_to_be_right() {
    let warning = "rspcode: warning: no did: row was told, so nothing was checked\n";
    for log in ["", "# did:send\n\n", "A pay_reply:TIMEOUT\nA stop\n"] {
        let done = check("pay_direct", log);
        assert_eq!((done.status, done.stderr.as_str()), (0, warning), "{log}");
    }
    let done = run(&["attempt", "pay_direct", "--check", "stop"]);
    assert_eq!((done.status, done.stderr.as_str()), (0, warning));
}

#[test]
fn orders_are_held_apart() {
    let done =
        check("pay_direct", "A pay_state:SUCCESS\nB did:done\n\"\u{FF}\" did:done\nA did:done\n");
    let csv = String::from_utf8(done.stdout).expect("UTF-8");
    let rows: Vec<_> = csv.lines().skip(1).collect();
    assert_eq!(rows, ["2,B,done,send,started", "3,\"\"\"\u{FF}\"\"\",done,send,started"]);
}

#[test]
fn a_line_that_tells_nothing_fails_a_check_too() {
    let done = check("pay_direct", "A did:goods\nA did:send\n");
    assert_eq!((done.status, done.stdout.as_slice()), (1, &b"line,id,did,step,reason\n"[..]));
    assert!(
        done.stderr
            .starts_with("rspcode: line 1: did:goods: no step behind did:; the steps are send,")
    );
}

#[test]
fn deeds_are_passed_over_where_nothing_is_checked() {
    let args = ["attempt", "pay_direct", "--format=csv"];
    let with = run(&[&args[..], &["did:send", "stop", "did:done"]].concat()).text();
    assert_eq!(with, run(&[&args[..], &["stop"]].concat()).text());
    let args = ["attempt", "pay_direct", "--check", "did:send", "pay_reply:", "did:send"];
    let done = run(&args);
    assert_eq!(done.status, 1);
    let text = String::from_utf8(done.stdout).expect("UTF-8");
    assert!(text.starts_with("line 3: did send where the step was query, "), "{text}");
    assert_eq!(run(&["attempt", "pay_direct", "--check", "--from=52429089"]).status, 2);
}
