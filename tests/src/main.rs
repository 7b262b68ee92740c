//! The one generator of derived texts. `c-vectors` and `c-procedure` print two that are not committed,
//! because they only say for C again what `vectors.json` and `core` say.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it is a command")]

use std::process::ExitCode;

use rspcode_tests::{c_procedure, c_vectors, derived};

/// How it is run.
const COMMAND: &str = if cfg!(feature = "uniffi") {
    "cargo run -p rspcode-tests --features uniffi --"
} else {
    "cargo run -p rspcode-tests --"
};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["write"] => write(),
        ["--check"] => check(),
        ["c-vectors"] => {
            print!("{}", c_vectors::text());
            ExitCode::SUCCESS
        }
        ["c-procedure"] => {
            print!("{}", c_procedure::text());
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("usage: {COMMAND} write | --check | c-vectors | c-procedure");
            ExitCode::from(2)
        }
    }
}

fn write() -> ExitCode {
    for text in derived::all() {
        if let Err(error) = text.write() {
            eprintln!("{}: {error}", text.path);
            return ExitCode::FAILURE;
        }
        println!("{}", text.path);
    }
    ExitCode::SUCCESS
}

fn check() -> ExitCode {
    let mut stale = 0;
    for text in derived::all() {
        if let Some(difference) = text.difference() {
            println!("{difference}");
            stale += 1;
        }
    }
    if stale == 0 {
        return ExitCode::SUCCESS;
    }
    eprintln!("{stale} derived texts are stale: run `{COMMAND} write`");
    ExitCode::FAILURE
}
