//! Bad usage is explained, with the words that would have been understood.

mod common;

use common::{run, run_with_input};
use rspcode::Context;

#[test]
fn a_wrong_context_lists_the_right_ones() {
    let done = run(&["classify", "pay", "SUCCESS"]);
    assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]));
    assert!(
        done.stderr.starts_with("error: invalid value 'pay' for '<CONTEXT>'"),
        "{}",
        done.stderr
    );
    for context in Context::ALL {
        assert!(done.stderr.contains(context.as_str()), "{context}: {}", done.stderr);
    }
}

#[test]
fn a_word_that_is_only_written_otherwise_is_suggested() {
    for (args, word) in [
        (&["classify", "PAY_STATE", "SUCCESS"][..], "pay_state"),
        (&["classify", "pay-reply", "SUCCESS"], "pay_reply"),
        (&["classify", "RefundState", "SUCCESS"], "refund_state"),
        (&["classify", "query reply", "SUCCESS"], "query_reply"),
        (&["read", "PAY", "query"], "pay"),
        (&["read", "pay", "Callback"], "callback"),
        (&["attempt", "PAY_DIRECT"], "pay_direct"),
    ] {
        let done = run(args);
        assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]));
        let tip = format!("\n\n  tip: a similar value exists: '{word}'\n");
        assert!(done.stderr.contains(&tip), "{}", done.stderr);
    }
}

#[test]
fn a_similar_command_is_suggested() {
    for args in [&["clasify"][..], &["help", "clasify"]] {
        let done = run(args);
        assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]));
        let tip = "\n\n  tip: a similar subcommand exists: 'classify'\n";
        assert!(done.stderr.contains(tip), "{}", done.stderr);
    }
    let done = run(&["help", "zzz"]);
    assert!(done.status == 2 && !done.stderr.contains("tip:"), "{}", done.stderr);
}

/// Who pipes codes into the command sees from the error how they are read.
#[test]
fn where_something_is_missing_the_dash_is_named() {
    let tip = "\n\n  tip: \"-\" reads standard input, line by line\n";
    for args in [&["classify", "pay_state"][..], &["attempt", "pay_direct", "--check"]] {
        let done = run_with_input(args, b"SUCCESS\n");
        assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]));
        assert!(done.stderr.contains(tip), "{}", done.stderr);
    }
    for args in [&["explain"][..], &["read", "pay"]] {
        let done = run_with_input(args, b"SUCCESS\n");
        assert_eq!(done.status, 2);
        assert!(!done.stderr.contains("tip"), "{}", done.stderr);
    }
}

#[test]
fn a_wrong_format_lists_the_right_ones() {
    let done = run(&["classify", "pay_reply", "SUCCESS", "--format", "xml"]);
    assert_eq!(done.status, 2);
    assert!(done.stderr.contains("[possible values: text, csv, json]"), "{}", done.stderr);
    let done = run(&["table", "--format", "text"]);
    assert_eq!(done.status, 2);
    assert!(done.stderr.contains("[possible values: csv, json, markdown, sql]"), "{}", done.stderr);
}

#[test]
fn what_is_missing_is_named() {
    for (args, missing) in [
        (&["classify"][..], "<CONTEXT>"),
        (&["classify", "pay_reply"], "<CODES>"),
        (&["classify", "pay_reply", "--column", "2"], "<FILES>"),
        (&["explain"], "<CODE>"),
        (&[], "Usage: rspcode <COMMAND>"),
    ] {
        let done = run(args);
        assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]));
        assert!(done.stderr.contains(missing), "{}", done.stderr);
    }
}

#[test]
fn a_file_in_the_place_of_the_context_is_told_which_contexts_there_are() {
    for args in [&["classify", "bills.csv"][..], &["classify", "bills.csv", "--column", "2"]] {
        let done = run(args);
        assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]));
        assert!(
            done.stderr.contains("invalid value 'bills.csv' for '<CONTEXT>'"),
            "{}",
            done.stderr
        );
        assert!(done.stderr.contains("pay_state"), "{}", done.stderr);
    }
}

#[test]
fn help_and_version_are_answers() {
    let help = run(&["--help"]).text();
    assert!(help.contains("Usage: rspcode <COMMAND>"), "{help}");
    let help = run(&["classify", "--help"]).text();
    assert!(help.contains("- pay_state:     The state of a payment's order"), "{help}");
    let version =
        format!("rspcode {} (table version {})\n", rspcode::VERSION, rspcode::TABLE_VERSION);
    assert_eq!(run(&["--version"]).text(), version);
}

#[test]
#[cfg(unix)]
fn an_argument_need_not_be_utf8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let code = OsStr::from_bytes(b"SUCCESS\xFF");
    for args in [&["explain"][..], &["classify", "pay_state", "--format", "json"]] {
        let output = common::rspcode().args(args).arg(code).output().expect("the command ends");
        assert_eq!(output.status.code(), Some(0));
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(text.contains("\"SUCCESS\u{FFFD}\""), "{text}");
    }
}
