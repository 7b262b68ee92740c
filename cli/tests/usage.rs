//! Bad usage is explained, with the words that would have been understood.

mod common;

use common::run;
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
fn a_wrong_format_lists_the_right_ones() {
    let done = run(&["classify", "pay_reply", "SUCCESS", "--format", "xml"]);
    assert_eq!(done.status, 2);
    assert!(done.stderr.contains("[possible values: text, csv, json]"), "{}", done.stderr);
    let done = run(&["table", "--format", "text"]);
    assert_eq!(done.status, 2);
    assert!(done.stderr.contains("[possible values: csv, json, markdown]"), "{}", done.stderr);
}

#[test]
fn what_is_missing_is_named() {
    for (args, missing) in [
        (&["classify"][..], "<CONTEXT>"),
        (&["classify", "pay_reply"], "<CODES>"),
        (&["explain"], "<CODE>"),
        (&[], "Usage: rspcode <COMMAND>"),
    ] {
        let done = run(args);
        assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]));
        assert!(done.stderr.contains(missing), "{}", done.stderr);
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
