//! What the benchmarks of the command share.
#![allow(dead_code, reason = "each benchmark uses its share")]

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// A code of typical traffic: 40 % SUCCESS, 30 % success, 10 % PROCESSING, 1 % not listed, and the rest spread over the
/// list.
pub(crate) fn typical_code(rng: &mut fastrand::Rng) -> &'static str {
    let codes = rspcode::codes();
    match rng.u8(..100) {
        0..40 => "SUCCESS",
        40..70 => "success",
        70..80 => "PROCESSING",
        80..99 => codes[rng.usize(..codes.len())].code(),
        _ => "NO_SUCH_CODE",
    }
}

pub(crate) fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<_> = values.into_iter().collect();
    values.sort_unstable_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The most that a command had in memory by the end of its input, in bytes.
pub(crate) fn peak(mut command: Command, input: &Path) -> u64 {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    io::copy(&mut File::open(input).unwrap(), &mut stdin).unwrap();
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    drop(stdin);
    assert!(child.wait().unwrap().success());
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    1024 * peak.trim().strip_suffix(" kB").unwrap().parse::<u64>().unwrap()
}
