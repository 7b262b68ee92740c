//! Runs the built command as a user would.
#![allow(dead_code, reason = "each test file uses its share")]

use std::io::Write as _;
use std::process::{Child, Command, Stdio};

/// What a finished command left behind.
pub(crate) struct Done {
    pub status: i32,
    pub stdout: Vec<u8>,
    pub stderr: String,
}

impl Done {
    /// Standard output of a command that had to succeed without a complaint.
    pub(crate) fn bytes(self) -> Vec<u8> {
        assert_eq!((self.status, self.stderr.as_str()), (0, ""));
        self.stdout
    }

    /// The same, as text.
    pub(crate) fn text(self) -> String {
        String::from_utf8(self.bytes()).expect("UTF-8")
    }
}

pub(crate) fn rspcode() -> Command {
    Command::new(env!("CARGO_BIN_EXE_rspcode"))
}

/// Starts it with a pipe at each end.
pub(crate) fn start(args: &[&str]) -> Child {
    rspcode()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts")
}

pub(crate) fn run(args: &[&str]) -> Done {
    run_with_input(args, b"")
}

/// Writes the input from a thread of its own, so that neither side waits for the other.
pub(crate) fn run_with_input(args: &[&str], input: &[u8]) -> Done {
    let mut child = start(args);
    let mut stdin = child.stdin.take().expect("a pipe");
    std::thread::scope(|scope| {
        // A command that reads nothing closes its end, which is its right.
        scope.spawn(move || drop(stdin.write_all(input)));
        let output = child.wait_with_output().expect("the command ends");
        Done {
            status: output.status.code().expect("no signal"),
            stdout: output.stdout,
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    })
}
