//! `rspcode read`: an answer of several levels, in every format.

mod common;

use common::{rspcode, run};
use rspcode::{Operation, Reply, Source, read_reply};
use rspcode_words::Cell;
use serde_json::Value;

/// Absent, empty, two that are listed, and one that is not.
const TEXTS: [Option<&str>; 5] =
    [None, Some(""), Some("SUCCESS"), Some("ORDER_NOT_EXIST"), Some("A/B \"C\",\u{1B}")];

#[test]
fn the_verdict_is_that_of_the_library() {
    for operation in Operation::ALL {
        for source in Source::ALL {
            for (position, rsp_code) in TEXTS.into_iter().enumerate() {
                // Each text meets each other one in some level.
                let (inner, state) = (TEXTS[(position + 1) % 5], TEXTS[(position * 2 + 3) % 5]);
                let mut args = vec!["read", operation.as_str(), source.as_str()];
                args.extend(rsp_code);
                for (name, text) in [("--inner", inner), ("--state", state)] {
                    args.extend(text.iter().flat_map(|text| [name, text]));
                }
                let v = read_reply(operation, source, Reply { rsp_code, inner, state });
                let json = run(&[&args[..], &["--format", "json", "--texts"]].concat()).text();
                let Ok(Value::Object(mut fields)) = serde_json::from_str(&json) else {
                    panic!("not an object: {json}")
                };
                let part = |text: Option<&str>| text.unwrap_or("-").to_owned();
                let parts = [rsp_code, inner, state].map(part).join("/");
                assert_eq!(fields["input"], format!("{operation}:{source}:{parts}"));
                fields.remove("input");
                let cell: Cell = serde_json::from_value(Value::Object(fields)).expect("a cell");
                assert_eq!(cell, Cell::from(v));

                let csv = run(&[&args[..], &["--format", "csv"]].concat()).bytes();
                let record = csv::Reader::from_reader(&csv[..]).byte_records().next();
                let record = record.expect("a row").expect("CSV");
                assert_eq!(record[0], *format!("{operation}:{source}:{parts}").as_bytes());
                assert_eq!(record[1], *v.context().as_str().as_bytes());
                assert_eq!(record[4], *v.outcome().as_str().as_bytes());

                let page = run(&args).text();
                let read_as = v.code().unwrap_or("not listed");
                let title = page.lines().next().expect("a title");
                assert!(title.ends_with(&format!(" ({read_as}) in {}", v.context())), "{page}");
                assert!(page.contains(&format!("  outcome            {}.", v.outcome())), "{page}");
                assert!(!page.contains('\u{1B}'), "{page:?}");
            }
        }
    }
}

#[test]
fn silence_is_an_answer_too() {
    let page = run(&["read", "pay", "reply"]).text();
    assert!(page.starts_with("pay:reply:- (not listed) in pay_reply\n"), "{page}");
    let csv = run(&["read", "pay", "reply", "", "--format", "csv"]).text();
    let row = "pay:reply:,pay_reply,0,,unknown,unspecified,query,nobody,false,false,false\n";
    assert!(csv.ends_with(&format!("\n{row}")), "{csv}");
}

#[test]
fn wrong_words_list_the_right_ones() {
    for (args, listed) in [
        (["read", "payment", "reply"], "[possible values: pay, preauth, capture, cancel, refund]"),
        (["read", "pay", "answer"], "[possible values: reply, query, callback]"),
    ] {
        let done = run(&args);
        assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]));
        assert!(done.stderr.contains(listed), "{}", done.stderr);
    }
    let done = run(&["read", "pay"]);
    assert!(done.status == 2 && done.stderr.contains("<SOURCE>"), "{}", done.stderr);
    let help = run(&["read", "--help"]).text();
    assert!(help.contains("- callback: A notice from the provider whose digest was verified"));
}

#[test]
#[cfg(unix)]
fn a_text_need_not_be_utf8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let mut command = rspcode();
    command.args(["read", "pay", "query", "SUCCESS", "--format", "csv", "--state"]);
    let output = command.arg(OsStr::from_bytes(b"SUCCESS\xFF")).output().expect("it ends");
    let row = b"\npay:query:SUCCESS/-/SUCCESS\xFF,pay_state,0,,unknown,";
    assert!(output.stdout.windows(row.len()).any(|bytes| bytes == row), "{output:?}");
}
