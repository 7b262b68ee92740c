//! On a terminal: colours, and a line that counts while answers go elsewhere.
#![cfg(unix)]

mod common;

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};

use common::rspcode;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

/// A terminal: the end that a person sits at, and the end that a program is given.
fn terminal() -> (File, File) {
    let person = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a pseudo-terminal");
    grantpt(&person).expect("granted");
    unlockpt(&person).expect("unlocked");
    let name = ptsname(&person, Vec::new()).expect("a name").into_string().expect("UTF-8");
    let program = OpenOptions::new().read(true).write(true).open(name).expect("opens");
    (File::from(person), program)
}

/// All that a command shows there until it has ended.
fn shown(command: &mut Command, give: impl FnOnce(&mut Command, File)) -> String {
    let (mut person, program) = terminal();
    give(command, program);
    for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        if command.get_envs().all(|(name, _)| name != variable) {
            command.env_remove(variable);
        }
    }
    let mut child = command.env("TERM", "xterm-256color").spawn().expect("the command starts");
    if let Some(mut stdin) = child.stdin.take() {
        stdin
            .write_all(&[b"SUCCESS\n".repeat(1000), b"UNKNOWN".to_vec()].concat())
            .expect("the command reads");
    }
    // The program's end closes with the last process that holds it, and so ends the reading.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut seen = Vec::new();
    let mut piece = [0; 4096];
    while let Ok(length @ 1..) = person.read(&mut piece) {
        seen.extend_from_slice(&piece[..length]);
    }
    assert!(child.wait().expect("the command ends").success());
    String::from_utf8_lossy(&seen).into_owned()
}

fn on_stdout(command: &mut Command, terminal: File) {
    command.stdout(terminal);
}

#[test]
fn text_is_coloured_on_a_terminal() {
    let text = shown(rspcode().args(["classify", "pay_reply", "FAIL"]), on_stdout);
    assert!(text.contains("\u{1B}[33munknown"), "{text:?}");
    let text = shown(rspcode().args(["explain", "REFUND_SUCCESS"]), on_stdout);
    for coloured in ["[32msucceeded", "[33mpending", "[33munknown", "[31mreversed"] {
        assert!(text.contains(&format!("\u{1B}{coloured}")), "{text:?}");
    }
    let text = shown(rspcode().args(["classify", "pay_state", "ORDER_CLOSED"]), on_stdout);
    assert!(text.contains("\u{1B}[31mfailed"), "{text:?}");
}

#[test]
fn no_color_is_honoured() {
    for args in [&["explain", "FAIL"][..], &["classify", "pay_reply", "FAIL"]] {
        let text = shown(rspcode().args(args).env("NO_COLOR", "1"), on_stdout);
        assert!(text.contains("unknown") && !text.contains('\u{1B}'), "{text:?}");
    }
}

#[test]
fn data_is_never_coloured() {
    for format in ["csv", "json"] {
        let args = ["classify", "pay_reply", "FAIL", "--format", format];
        let text = shown(rspcode().args(args), on_stdout);
        assert!(text.contains("unknown") && !text.contains('\u{1B}'), "{text:?}");
    }
}

#[test]
fn progress_is_shown_while_answers_go_elsewhere() {
    let args = ["classify", "pay_reply", "-", "--format", "csv"];
    let text = shown(rspcode().args(args).stdin(Stdio::piped()), |command, terminal| {
        command.stdout(Stdio::null()).stderr(terminal);
    });
    assert!(text.contains("1,001 codes in") && text.contains("1 not listed"), "{text:?}");
}

/// Of files all bytes are known beforehand, of a pipe none are.
#[test]
fn rows_and_bytes_are_shown_while_rows_go_elsewhere() {
    let rows = [b"id,c\n".to_vec(), b"1,SUCCESS\n".repeat(1000), b"2\n".to_vec()].concat();
    let name = common::file("terminal-rows.csv", &rows);
    let args = ["classify", "pay_state", "--column=c", "--keep-bad", &name];
    let to_terminal = |command: &mut Command, terminal: File| {
        command.stdout(Stdio::null()).stderr(terminal);
    };
    let text = shown(rspcode().args(args), to_terminal);
    assert!(text.contains("9.77 KiB of 9.77 KiB in"), "{text:?}");
    assert!(text.contains("1,000 rows, 1 not read"), "{text:?}");
    assert!(text.contains("line 1002: fields: 1"), "{text:?}");
    let args = ["classify", "pay_state", "--column=1", "-"];
    let text = shown(rspcode().args(args).stdin(Stdio::piped()), to_terminal);
    assert!(text.contains("7.82 KiB in") && text.contains("1,000 rows, 0 not read"), "{text:?}");
}

#[test]
fn progress_does_not_mix_with_answers() {
    let args = ["classify", "pay_reply", "-", "--format", "csv"];
    let text = shown(rspcode().args(args).stdin(Stdio::piped()), |command, terminal| {
        command.stderr(terminal.try_clone().expect("a copy")).stdout(terminal);
    });
    assert!(text.contains("SUCCESS,pay_reply,1") && !text.contains("codes in"), "{text:?}");
}
