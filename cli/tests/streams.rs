//! Standard input and output: any bytes, any length, at any pace, and readers that go away.

mod common;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
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
        let mut child = start(args);
        drop(child.stdout.take());
        let mut stdin = child.stdin.take().expect("a pipe");
        // More than any buffer holds; the command stops reading when nobody listens.
        drop(stdin.write_all(&b"SUCCESS\n".repeat(1 << 20)));
        drop(stdin);
        let mut stderr = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut stderr).expect("UTF-8");
        assert_eq!((child.wait().expect("the command ends").code(), &*stderr), (Some(0), ""));
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
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id()));
        let status = status.expect("the command runs");
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
        peak.trim().trim_end_matches(" kB").parse::<usize>().expect("a number")
    };
    let early = peak_kib_after(1 << 18);
    let late = peak_kib_after(1 << 23);
    assert!(late < early + 1024, "{early} KiB early, {late} KiB late");
    drop(stdin);
    assert!(child.wait().expect("the command ends").success());
}
