//! Standard input and output: any bytes, any length, at any pace, and readers that go away.

mod common;

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use common::{rspcode, run_with_input, start};

const CLASSIFY: [&str; 5] = ["classify", "pay_reply", "-", "--format", "csv"];

/// The inputs as they come back, in order.
fn inputs(stdin: &[u8]) -> Vec<Vec<u8>> {
    let csv = run_with_input(&CLASSIFY, stdin).bytes();
    let mut reader = csv::Reader::from_reader(csv.as_slice());
    reader.byte_records().map(|record| record.expect("CSV")[0].to_vec()).collect()
}

#[test]
fn every_line_counts() {
    assert_eq!(inputs(b""), Vec::<Vec<u8>>::new());
    assert_eq!(inputs(b"\n"), [b""]);
    assert_eq!(inputs(b"\n\n"), [b"", b""]);
    assert_eq!(inputs(b"FAIL"), [b"FAIL"]);
    assert_eq!(inputs(b"FAIL\n\nFAIL"), [&b"FAIL"[..], b"", b"FAIL"]);
    assert_eq!(inputs(b"FAIL\r\n\r\nFAIL\r"), [&b"FAIL"[..], b"", b"FAIL"]);
    assert_eq!(inputs(b"A\rB\r\r\n\xFF\0,\"\n"), [&b"A\rB\r"[..], b"\xFF\0,\""]);
}

/// Programs of Windows write one.
#[test]
fn a_byte_order_mark_at_the_start_is_no_part_of_a_code() {
    assert_eq!(inputs(b"\xEF\xBB\xBFFAIL\r\nFAIL\r\n"), [b"FAIL", b"FAIL"]);
    assert_eq!(inputs(b"\xEF\xBB\xBF"), [b""]);
    assert_eq!(inputs(b"\xEF\xBB\xBFFAIL"), [b"FAIL"]);
    // Anywhere else it is.
    assert_eq!(inputs(b"FAIL\n\xEF\xBB\xBFA\n"), [&b"FAIL"[..], b"\xEF\xBB\xBFA"]);
    assert_eq!(inputs(b"\xEF\xBB\xBF\xEF\xBB\xBFA"), [b"\xEF\xBB\xBFA"]);
    assert_eq!(inputs(b"\xEF\xBBA"), [b"\xEF\xBBA"]);
}

/// An input without an end of line must not fill the memory.
#[test]
fn a_line_without_end_is_an_error_with_its_number() {
    let input = [&b"FAIL\n"[..], &vec![b'A'; (64 << 20) + 1]].concat();
    let done = run_with_input(&CLASSIFY, &input);
    let told = "rspcode: line 2 is longer than 67108864 bytes\n";
    assert_eq!((done.status, done.stderr.as_str()), (1, told));
    // What came before it is answered.
    let fail = b"\nFAIL,pay_reply,4,FAIL,unknown,unspecified,query,nobody,false,false,false\n";
    assert!(done.stdout.ends_with(fail));
}

#[test]
fn lines_of_any_length_are_answered() {
    // Around the size of what is read at once, and far beyond it.
    for length in [65_534, 65_535, 65_536, 65_537, 1 << 20, 1 << 24] {
        let long = vec![b'A'; length];
        let stdin = [b"SUCCESS\n", &long[..], b"\nFAIL\n"].concat();
        assert_eq!(inputs(&stdin), [&b"SUCCESS"[..], &long, b"FAIL"]);
    }
}

#[test]
fn an_answer_comes_before_the_input_ends() {
    let mut child = start(&CLASSIFY);
    let mut stdin = child.stdin.take().expect("a pipe");
    let mut answers = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    for code in ["SUCCESS", "FAIL", "UNKNOW"] {
        writeln!(stdin, "{code}").expect("the command reads");
        // The header precedes the first answer.
        let mut answer = answers.next().expect("a line").expect("UTF-8");
        if answer.starts_with("input,") {
            answer = answers.next().expect("a line").expect("UTF-8");
        }
        assert!(answer.starts_with(&format!("{code},pay_reply,")), "{answer}");
    }
    drop(stdin);
    assert!(child.wait().expect("the command ends").success());
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let (codes, explain) = (&["codes", "--format", "markdown"][..], &["explain", "FAIL"][..]);
    for args in [&["table"][..], codes, explain, &["--help"], &["classify", "--help"], &CLASSIFY] {
        common::ends_quietly_without_a_reader(args);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn an_answer_that_cannot_be_written_is_an_error() {
    let explain = &["explain", "FAIL"][..];
    for args in [&["table"][..], explain, &["classify", "pay_reply", "FAIL"], &["--help"]] {
        let full = std::fs::File::create("/dev/full").expect("Linux has it");
        let output = rspcode().args(args).stdout(full).output().expect("the command ends");
        assert_eq!(output.status.code(), Some(1));
        let stderr = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(stderr.starts_with("rspcode: No space left on device"), "{stderr}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn bad_usage_is_bad_usage_where_no_one_can_be_told() {
    let full = std::fs::File::create("/dev/full").expect("Linux has it");
    let status = rspcode().args(["classify", "pay", "FAIL"]).stderr(full).status();
    assert_eq!(status.expect("the command ends").code(), Some(2));
}

#[test]
#[cfg(target_os = "linux")]
fn an_input_that_cannot_be_read_is_an_error() {
    let folder = std::fs::File::open("/").expect("Linux has it");
    let output = rspcode().args(CLASSIFY).stdin(folder).output().expect("the command ends");
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(stderr.starts_with("rspcode: Is a directory"), "{stderr}");
}

/// Blank lines make the most output of the least input.
#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_input() {
    let mut child = rspcode()
        .args(["classify", "pay_reply", "-", "--format", "json", "--texts"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let mut peak_kib_after = |lines: usize| {
        stdin.write_all(&b"\n".repeat(lines)).expect("the command reads");
        common::peak_kib(&child)
    };
    let early = peak_kib_after(1 << 18);
    let late = peak_kib_after(1 << 23);
    assert!(late < early + 1024, "{early} KiB early, {late} KiB late");
    drop(stdin);
    assert!(child.wait().expect("the command ends").success());
}
