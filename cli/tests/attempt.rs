//! `rspcode attempt`: every form of what can be told, and the trail of it.

mod common;

use std::fmt::Write as _;

use common::{rspcode, run, run_with_input};
use rspcode::{
    Attempt, Calls, Context, Event, Kind, Operation, Reply, Source, Step, classify, codes,
    read_reply,
};

const HEADER: &str = "id,told,step,reason,number\n";

/// The rows of what is told to a payment with a cancel call, without the first.
fn rows(events: &[&str]) -> Vec<String> {
    let args = ["attempt", "pay_direct", "--can-cancel", "--format", "csv"];
    let done = run(&[&args[..], events].concat());
    assert_eq!(done.status, 0, "{}", done.stderr);
    let csv = String::from_utf8(done.stdout).expect("UTF-8");
    csv.strip_prefix(HEADER).expect("a header").lines().skip(1).map(str::to_owned).collect()
}

fn row(told: &str, moved: rspcode::Move) -> String {
    format!(",{told},{},{},{}", moved.step, moved.reason, moved.attempt.number())
}

fn begun() -> Attempt {
    Attempt::start(Kind::PayDirect, Calls { can_cancel: true, ..Calls::default() }).attempt
}

#[test]
fn every_kind_begins_with_its_calls() {
    for kind in Kind::ALL {
        for flags in 0..8 {
            let calls = Calls {
                can_cancel: flags & 1 > 0,
                can_repeat: flags & 2 > 0,
                fresh_code: flags & 4 > 0,
            };
            let mut args = vec!["attempt", kind.as_str(), "--format=csv"];
            for (given, flag) in [
                (calls.can_cancel, "--can-cancel"),
                (calls.can_repeat, "--can-repeat"),
                (calls.fresh_code, "--fresh-code"),
            ] {
                args.extend(given.then_some(flag));
            }
            let expected = format!("{HEADER}{}\n", row("start", Attempt::start(kind, calls)));
            let done = run(&args);
            assert_eq!((done.status, String::from_utf8(done.stdout)), (0, Ok(expected)));
            // What the kind does not take up is named, and nothing else.
            let pays_by_code = matches!(kind, Kind::PayDirect | Kind::PreauthDirect);
            let mut warnings = String::new();
            for (is_idle, flag, concerned) in [
                (
                    calls.can_cancel && kind == Kind::Refund,
                    "--can-cancel",
                    "pay_direct, pay_shown, preauth_direct, preauth_shown",
                ),
                (calls.can_repeat && kind != Kind::Refund, "--can-repeat", "refund"),
                (calls.fresh_code && !pays_by_code, "--fresh-code", "pay_direct, preauth_direct"),
            ] {
                if is_idle {
                    writeln!(
                        warnings,
                        "rspcode: warning: {flag} concerns only {concerned}, and this is a {kind}"
                    )
                    .expect("a string takes it");
                }
            }
            assert_eq!(done.stderr, warnings);
        }
    }
    let help = run(&["attempt", "--help"]).text();
    for concerned in ["every kind but refund", "only refund", "only the two direct kinds"] {
        assert!(help.contains(&format!("; concerns {concerned}\n")), "{help}");
    }
}

/// The first alone: a whole log of another kind is one mistake.
#[test]
fn what_concerns_other_kinds_is_named_once() {
    let orders = "pay_direct, pay_shown, preauth_direct, preauth_shown";
    for (kind, events, first, concerned) in [
        ("pay_direct", "refund_state:SUCCESS refund_reply:", "refund_state:SUCCESS", "refund"),
        ("pay_direct", "stop refund:query:SUCCESS/-/FAIL", "refund:query:SUCCESS/-/FAIL", "refund"),
        ("pay_shown", "capture", "capture", "preauth_direct, preauth_shown"),
        ("preauth_direct", "pay_reply:FAIL", "pay_reply:FAIL", "pay_direct, pay_shown"),
        ("refund", "pay_state:SUCCESS stop cancel", "pay_state:SUCCESS", orders),
        ("refund", "cancel", "cancel", orders),
    ] {
        let events: Vec<_> = events.split(' ').collect();
        let done = run(&[&["attempt", kind], &events[..]].concat());
        let warning = format!(
            "rspcode: warning: {first} concerns only {concerned}, and this is a {kind}; a log has one kind\n"
        );
        assert_eq!((done.status, done.stderr), (0, warning));
        let log = format!("A query_reply:\n# A remark\nA did:query\nA {}\n", events.join("\nB "));
        let done = run_with_input(&["attempt", kind, "-"], log.as_bytes());
        let line = 1 + log.lines().position(|line| line.ends_with(first)).expect("it is there");
        let place = format!("rspcode: warning: line {line}: {first} concerns only {concerned}, ");
        assert_eq!((done.status, done.stderr.lines().count()), (0, 1), "{}", done.stderr);
        assert!(done.stderr.starts_with(&place), "{}", done.stderr);
    }
    let help = run(&["attempt", "--help"]).text();
    assert!(help.contains("\nA log has one kind, "), "{help}");
}

#[test]
fn a_code_is_told_where_it_stands() {
    let texts: Vec<&str> = codes().iter().map(rspcode::CodeInfo::code).collect();
    for context in Context::ALL {
        for code in [&texts[..], &["", "NO_SUCH_CODE", " success ", "A:B"]].concat() {
            let told = format!("{context}:{code}");
            let moved = begun().heard(classify(context, code));
            assert_eq!(rows(&[&told]), [row(&told, moved)]);
        }
    }
}

#[test]
fn words_are_told() {
    for event in Event::ALL {
        assert_eq!(rows(&[event.as_str()]), [row(event.as_str(), begun().told(event))]);
    }
}

#[test]
fn a_whole_answer_is_read_as_the_library_reads_it() {
    for (text, operation, source, [rsp_code, inner, state]) in [
        ("pay:reply:-", Operation::Pay, Source::Reply, [None; 3]),
        ("pay:reply:", Operation::Pay, Source::Reply, [Some(""), None, None]),
        ("pay:reply:FAIL", Operation::Pay, Source::Reply, [Some("FAIL"), None, None]),
        ("pay:query:-/-/-", Operation::Pay, Source::Query, [None; 3]),
        ("pay:query:SUCCESS/-/", Operation::Pay, Source::Query, [Some("SUCCESS"), None, Some("")]),
        ("pay:query://", Operation::Pay, Source::Query, [Some(""); 3]),
        ("pay:query:SUCCESS/SUCCESS/SUCCESS", Operation::Pay, Source::Query, [Some("SUCCESS"); 3]),
        (
            "pay:callback:SUCCESS/-/SUCCESS",
            Operation::Pay,
            Source::Callback,
            [Some("SUCCESS"), None, Some("SUCCESS")],
        ),
        (
            "cancel:reply:ORDER_PAID",
            Operation::Cancel,
            Source::Reply,
            [Some("ORDER_PAID"), None, None],
        ),
        (
            "cancel:query:SUCCESS/-/ORDER_CLOSED",
            Operation::Cancel,
            Source::Query,
            [Some("SUCCESS"), None, Some("ORDER_CLOSED")],
        ),
    ] {
        let verdict = read_reply(operation, source, Reply { rsp_code, inner, state });
        assert_eq!(rows(&["cancel", text])[1], row(text, begun().cancel().attempt.heard(verdict)));
    }
    // All operations and sources, and what `read` prints is what is told here.
    for operation in Operation::ALL {
        for source in Source::ALL {
            let args = ["read", operation.as_str(), source.as_str(), "SUCCESS", "--state=SUCCESS"];
            let csv = run(&[&args[..], &["--format=csv"]].concat()).text();
            let input = csv.lines().nth(1).and_then(|row| row.split(',').next()).expect("a row");
            let reply = Reply { rsp_code: Some("SUCCESS"), inner: None, state: Some("SUCCESS") };
            let moved = begun().heard(read_reply(operation, source, reply));
            assert_eq!(rows(&[input]), [row(input, moved)]);
        }
    }
}

#[test]
fn what_cannot_be_told_names_what_can() {
    for (text, named) in [
        ("", "expected cancel, capture, stop, expired, notified,"),
        ("SUCCESS", "settled_not_done, did:STEP, CONTEXT:CODE or OPERATION:SOURCE:"),
        ("Cancel", "no event"),
        ("pays:SUCCESS", "the contexts are pay_reply, pay_state, "),
        (":SUCCESS", "the operations pay, preauth, capture, cancel, refund"),
        ("stop:", "neither a context nor an operation nor did"),
        ("pay:SUCCESS", "the sources are reply, query, callback"),
        ("pay:answer:SUCCESS", "the sources are reply, query, callback"),
        ("pay:query:SUCCESS/SUCCESS", "expected RSP_CODE alone or RSP_CODE/INNER/STATE"),
        ("pay:query:A/B/C/D", "expected RSP_CODE alone or RSP_CODE/INNER/STATE"),
        ("settled:done", "the contexts are pay_reply"),
        ("did:goods", "the steps are send, show, query, cancel, capture, held, done, not_done"),
        ("\u{1B}[2J", "\"\\u{1b}[2J\""),
    ] {
        let done = run(&["attempt", "pay_direct", text]);
        assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]), "{text}");
        assert!(done.stderr.contains(named), "{text}: {}", done.stderr);
        assert!(!done.stderr.contains('\u{1B}'), "{}", done.stderr);
    }
    // What is similar is suggested as clap does it.
    for (text, similar) in [
        ("stopp", "stop"),
        ("Cancel", "cancel"),
        ("settled-done", "settled_done"),
        ("pay_replay:X", "pay_reply:X"),
        ("PAY_STATE:SUCCESS", "pay_state:SUCCESS"),
        ("PAY:query:SUCCESS/-/NOTPAY", "pay:query:SUCCESS/-/NOTPAY"),
        ("pay:callbak:SUCCESS/-/SUCCESS", "pay:callback:SUCCESS/-/SUCCESS"),
        ("did:sent", "did:send"),
        ("dit:send", "did:send"),
        ("pay_replay:\u{1B}", "\"pay_reply:\\u{1b}\""),
    ] {
        let done = run(&["attempt", "pay_direct", text]);
        let shown = if text.contains('\u{1B}') { format!("{text:?}") } else { text.to_owned() };
        let start = format!("error: invalid value '{shown}' for '[EVENT]...': ");
        assert!(done.stderr.starts_with(&start), "{}", done.stderr);
        let tip = format!("\n\n  tip: a similar value exists: '{similar}'\n");
        assert!(done.stderr.contains(&tip), "{}", done.stderr);
    }
    for far in ["SUCCESS", "", "zzz:SUCCESS", "pay:SUCCESS", "pay:query:A/B", "pay_replai"] {
        let done = run(&["attempt", "pay_direct", far]);
        assert!(done.status == 2 && !done.stderr.contains("tip:"), "{}", done.stderr);
    }
    let help = run(&["attempt", "--help"]).text();
    for word in Event::ALL.map(Event::as_str).into_iter().chain(["did:STEP"]) {
        assert!(help.contains(&format!("\n  {word} ")), "{word}: {help}");
    }
    let done = run(&["attempt", "payment"]);
    assert!(done.stderr.contains("[possible values: pay_direct, pay_shown, preauth_direct"));
}

#[test]
fn a_number_goes_on_where_it_was() {
    let stored = begun().cancel().attempt;
    let number = stored.number().to_string();
    let args = ["attempt", "pay_direct", "--format", "csv", "--from", &number];
    let expected = row("cancel_reply:", stored.heard(classify(Context::CancelReply, "")));
    let csv = run(&[&args[..], &["cancel_reply:"]].concat()).text();
    assert_eq!(csv, format!("{HEADER}{expected}\n"));

    let text = run(&["attempt", "pay_direct", "--from", &number]).text();
    let state = "pay_direct can_cancel open sent=once cancellation=once";
    assert_eq!(text, format!("  number       {number}\n  state        {state}\n"));
}

#[test]
fn a_number_that_is_no_state_is_refused() {
    let number = begun().number();
    let wrong_bit = (number ^ 1).to_string();
    for (number, why) in [
        ("0", "no state of this version"),
        (wrong_bit.as_str(), "no state of this version"),
        ("4294967295", "no state of this version"),
        ("4294967296", "not a number of 31 bits"),
        ("", "not a number of 31 bits"),
        ("one", "not a number of 31 bits"),
        ("1.5", "not a number of 31 bits"),
    ] {
        let done = run(&["attempt", "pay_direct", "stop", &format!("--from={number}")]);
        assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]), "{number}");
        assert!(done.stderr.contains(why), "{number}: {}", done.stderr);
    }
    let done = run(&["attempt", "refund", &format!("--from={number}")]);
    assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]));
    assert!(done.stderr.contains("it is a pay_direct and no refund"), "{}", done.stderr);
    let done = run(&["attempt", "pay_direct", &format!("--from={number}"), "--can-cancel"]);
    assert_eq!(done.status, 2);
}

#[test]
fn a_trail_for_people_ends_with_what_to_do() {
    let text =
        run(&["attempt", "pay_direct", "pay_reply:TIMEOUT", "pay:query:SUCCESS/-/SUCCESS"]).text();
    let attempt = Attempt::start(Kind::PayDirect, Calls::default()).attempt;
    let done = attempt.heard(classify(Context::PayState, "SUCCESS")).attempt;
    let (first, last) = (attempt.number(), done.number());
    let expected = format!(
        "start                            send       {first:>10}  started. The attempt begins.\n\
         pay_reply:TIMEOUT                query      {first:>10}  nothing_proven. What was told proves nothing.\n\
         pay:query:SUCCESS/-/SUCCESS      done       {last:>10}  succeeded. The state says that it happened.\n\
         \n  step         done. It happened: for a payment compare order, amount and\
         \n               currency, then hand over the goods.\
         \n  reason       succeeded. The state says that it happened.\
         \n  payer_text   This is complete, thank you.\
         \n  number       {last}\
         \n  state        pay_direct done sent=once known\n"
    );
    assert_eq!(text, expected);
}

#[test]
fn json_has_an_object_for_each_event() {
    let json = run(&["attempt", "refund", "--format", "json", "refund_state:\"", "stop"]).text();
    let rows: Vec<serde_json::Value> =
        json.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[1]["told"], "refund_state:\"");
    assert_eq!(rows[1]["id"], serde_json::Value::Null);
    let attempt = Attempt::start(Kind::Refund, Calls::default()).attempt;
    assert_eq!(rows[2]["number"], attempt.stop().attempt.number());
    assert_eq!((&rows[2]["step"], &rows[2]["reason"]), (&"hand_over".into(), &"stopped".into()));
}

#[test]
#[cfg(unix)]
fn an_event_need_not_be_utf8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let output = rspcode()
        .args(["attempt", "pay_direct", "--format", "csv"])
        .arg(OsStr::from_bytes(b"pay_state:SUCCESS\xFF"))
        .output()
        .expect("the command ends");
    assert!(output.status.success());
    let row = b"\n,pay_state:SUCCESS\xFF,query,nothing_proven,";
    assert!(output.stdout.windows(row.len()).any(|bytes| bytes == row), "{output:?}");
}

#[test]
fn the_help_has_every_word() {
    let help = run(&["attempt", "--help"]).text();
    for event in Event::ALL {
        assert!(help.contains(&format!("\n  {event} ")), "{event}: {help}");
    }
    for kind in Kind::ALL {
        assert!(help.contains(&format!("- {kind}: ")), "{kind}: {help}");
    }
    // What stands there as an example can be told.
    for text in
        ["pay_reply:TIMEOUT", "pay_reply:", "pay:query:SUCCESS/-/NOTPAY", "cancel:query:-/-/"]
    {
        assert!(help.contains(&format!("  {text}")), "{text}: {help}");
        assert_eq!(rows(&[text]).len(), 1);
    }
    for deed in [Step::Send, Step::Cancel, Step::Capture, Step::Done, Step::NotDone] {
        assert!(help.contains(&format!("did:{deed}")), "{help}");
    }
}
