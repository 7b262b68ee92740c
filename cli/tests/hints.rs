//! What a person may have meant is said once, on standard error, and changes no answer.

mod common;

use common::{run, run_with_input};
use rspcode_tests::spec;

/// The name of a file that is here, from the folder of this package.
const FILE: &str = "Cargo.toml";

#[test]
fn a_file_that_was_taken_for_a_code_is_named_once() {
    assert!(spec::root().join("cli").join(FILE).is_file());
    for args in [
        &["classify", "pay_state", "FAIL", FILE, "", FILE][..],
        &["classify", "pay_state", "src/lib.rs", FILE, "--format", "json"],
        &["classify", "pay_state", FILE, "--summary"],
        &["read", "pay", "query", "SUCCESS", "--state", FILE],
        &["explain", FILE],
    ] {
        let done = run(args);
        assert_eq!(done.status, 0);
        let name = if args.contains(&"src/lib.rs") { "src/lib.rs" } else { FILE };
        // The context that was given; elsewhere there is none.
        let context = if args[0] == "classify" { args[1] } else { "CONTEXT" };
        assert_eq!(
            done.stderr,
            format!(
                "rspcode: warning: {name} was taken for a code, and is the name of a file; \
                 \"rspcode classify {context} - < {name}\" reads its lines, and \
                 \"rspcode classify {context} --column NAME {name}\" a column\n"
            )
        );
        assert!(!done.stdout.is_empty());
    }
    // No file, a folder, a listed code, nothing.
    run(&["classify", "pay_state", "no.such.file", "src", "SUCCESS", ""]).text();
}

#[test]
fn a_log_that_was_taken_for_an_event_is_named() {
    let done = run(&["attempt", "pay_direct", FILE]);
    assert_eq!(done.status, 2);
    let hint = "\n  tip: it is a file, and \"rspcode attempt KIND - < Cargo.toml\" reads it\n";
    assert!(done.stderr.contains(hint), "{}", done.stderr);
    let done = run(&["attempt", "pay_direct", "no.such.file"]);
    assert!(!done.stderr.contains("it is a file"), "{}", done.stderr);
}

#[test]
fn rows_that_were_taken_for_codes_are_noticed_once() {
    let warning = "rspcode: warning: most lines have a code among other text, and were taken for one code each; \
                   --column NAME reads a column\n";
    let classify = ["classify", "pay_state", "-", "--format", "csv"];
    for rows in [
        "id,code\nA-1,SUCCESS\nA-2,FAIL\n",
        "A-1;success;12.00\nA-2;FAIL;1.00",
        "A-1\tNOTPAY\r\nA-2\tno such code\r\nA-3\tFAIL\r\n",
        "{\"rsp_code\":\"SUCCESS\"}\n",
        "\"SUCCESS\"\n",
        "2026-01-01 12:00:00 pay FAIL\nSUCCESS\n2026-01-01 12:00:01 pay FAIL\n",
    ] {
        let done = run_with_input(&classify, rows.as_bytes());
        assert_eq!((done.status, done.stderr.as_str()), (0, warning), "{rows}");
        let answers = csv::Reader::from_reader(&done.stdout[..]).byte_records().count();
        assert_eq!(answers, rows.lines().count());
        let summary = run_with_input(&["classify", "pay_state", "-", "--summary"], rows.as_bytes());
        assert_eq!((summary.status, summary.stderr.as_str()), (0, warning), "{rows}");
    }
    for no_rows in [
        "",
        "\n\n",
        "SUCCESS\nFAIL\n",
        "A,SUCCESS\nFAIL\n",
        "a, b; c\n",
        "no code\n",
        "SUCCESSFUL\n",
        "SYSTEM-ERROR\n",
    ] {
        run_with_input(&classify, no_rows.as_bytes()).text();
    }
}

#[test]
fn what_looks_like_utf16_is_named_once() {
    let warning = "rspcode: warning: this looks like UTF-16; convert it to UTF-8 first\n";
    let text = "SUCCESS\r\nFAIL\r\n".repeat(10_000);
    let bytes = |order: fn(u16) -> [u8; 2], mark: &str| {
        let units = mark.encode_utf16().chain(text.encode_utf16());
        units.flat_map(order).collect::<Vec<u8>>()
    };
    for mark in ["\u{FEFF}", ""] {
        for input in [bytes(u16::to_le_bytes, mark), bytes(u16::to_be_bytes, mark)] {
            for args in [
                &["classify", "pay_state", "-"][..],
                &["classify", "pay_state", "-", "--format=csv"],
                &["classify", "pay_state", "-", "--summary"],
            ] {
                let done = run_with_input(args, &input);
                assert_eq!((done.status, done.stderr.as_str()), (0, warning));
            }
            let done = run_with_input(&["attempt", "pay_direct", "-"], &input);
            assert!(done.status == 1 && done.stderr.starts_with(warning), "{}", done.stderr);
        }
    }
    for other in [&b"NO_CODE\0\n"[..], b"\0\0\0", b"\xFF\n", b"\xEF\xBB\xBFFAIL\n", b"\n\xFF\xFE"] {
        run_with_input(&["classify", "pay_state", "-"], other).text();
    }
}
