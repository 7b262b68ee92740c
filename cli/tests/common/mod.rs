//! Runs the built command as a user would.
#![allow(dead_code, reason = "each test file uses its share")]

use std::io::{Read as _, Write as _};
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

/// A file of these bytes, in a folder of the build; every test has names of its own.
pub(crate) fn file(name: &str, bytes: &[u8]) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).expect("a file is written");
    path.into_os_string().into_string().expect("UTF-8")
}

/// A command that had to fail without an answer, and what it complained of.
pub(crate) fn complaint(args: &[&str], input: &[u8]) -> (i32, String) {
    let done = run_with_input(args, input);
    assert_eq!(String::from_utf8_lossy(&done.stdout), "");
    (done.status, done.stderr)
}

/// Nobody reads what the command prints, and it ends without a complaint.
pub(crate) fn ends_quietly_without_a_reader(args: &[&str]) {
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

/// The most that a command had in memory until now.
#[cfg(target_os = "linux")]
pub(crate) fn peak_kib(child: &Child) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id()));
    let status = status.expect("the command runs");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    peak.trim().trim_end_matches(" kB").parse().expect("a number")
}
