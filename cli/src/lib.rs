//! The command line of [`rspcode`], as a function, so that other packages can ship the same program.
//!
//! ```
//! assert_eq!(rspcode_cli::run(["rspcode", "classify", "query_reply", "SUCCESS"]), 0);
//! assert_eq!(rspcode_cli::run(["rspcode", "classify", "no_such_context", "SUCCESS"]), 2);
//! ```

mod args;
mod card;
mod classify;
mod export;
mod lines;
#[rustfmt::skip] // Written by the generator, a word and its sentence in one line.
mod sentences;

use std::ffi::OsString;
use std::io::{self, ErrorKind, Write as _};

use args::{Action, Args};
use clap::Parser as _;

/// Runs the program with these arguments, the first of which is its name, on the standard streams.
///
/// Returns the exit status: 0 for every answer, 2 for bad usage (which has been explained on
/// standard error), 1 if reading or writing went wrong. A reader that has gone away is no error.
///
/// A host that handles signals in its own way (an interpreter, for one) restores their default
/// action first, if Ctrl-C is to end the program while it reads.
pub fn run<I, T>(args: I) -> u8
where
    I: IntoIterator<Item = T>,
    T: Into<OsString> + Clone,
{
    let done = match Args::try_parse_from(args) {
        Ok(args) => act(&args.action),
        // Bad usage is explained on standard error; where that is not to be had, the status has to do.
        Err(usage) if usage.use_stderr() => return usage.print().map_or(2, |()| 2),
        // What is left is help, which is an answer.
        Err(help) => help.print(),
    };
    match done {
        Ok(()) => 0,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => 0,
        Err(error) => {
            // Where even this cannot be written, the exit status has to do.
            let _ = writeln!(io::stderr(), "rspcode: {error}");
            1
        }
    }
}

fn act(action: &Action) -> io::Result<()> {
    match action {
        Action::Classify { context, codes, format, texts } => {
            classify::run(*context, codes, *format, *texts)
        }
        Action::Explain { code } => card::run(code.as_encoded_bytes()),
        Action::Table { format } => export::table(*format),
        Action::Codes { format } => export::codes(*format),
    }
}
