//! The command line of [`rspcode`], as a function, so that other packages can ship the same program.
//!
//! ```
//! assert_eq!(rspcode_cli::run(["rspcode", "classify", "query_reply", "SUCCESS"]), 0);
//! assert_eq!(rspcode_cli::run(["rspcode", "classify", "no_such_context", "SUCCESS"]), 2);
//! ```

mod answers;
mod args;
mod attempt;
mod card;
mod check;
mod classify;
#[cfg_attr(not(feature = "encodings"), path = "encoding_utf8.rs")]
mod encoding;
mod event;
mod export;
mod file_args;
mod files;
mod header;
mod hints;
mod input;
mod install;
mod lines;
mod orders;
mod progress;
mod read;
mod report;
mod rows;
#[rustfmt::skip] // Written by the generator, a word and its sentence in one line.
mod sentences;
mod summary;
mod table;
mod table_hostile;
mod table_sql;
mod table_total;
mod trail;
mod unlisted;
mod values;
mod window;

use std::ffi::OsString;
use std::io::{self, ErrorKind, Write as _};

use args::{Action, Args};

/// Runs the program with these arguments, the first of which is its name, on the standard streams.
///
/// Returns the exit status: 0 for every answer, 2 for bad usage (which has been explained on
/// standard error), 1 if reading or writing went wrong, if a file has rows that cannot be read, if a log has lines
/// that tell nothing, or if a check found something. A reader that has gone away is no error.
///
/// A host that handles signals in its own way (an interpreter, for one) restores their default
/// action first, if Ctrl-C is to end the program while it reads.
pub fn run<I, T>(args: I) -> u8
where
    I: IntoIterator<Item = T>,
    T: Into<OsString> + Clone,
{
    let done = match Args::read(args) {
        Ok(args) => act(&args.action),
        // Bad usage is explained on standard error; where that is not to be had, the status has to do.
        Err(usage) if usage.use_stderr() => return usage.print().map_or(2, |()| 2),
        // What is left is help, which is an answer.
        Err(help) => help.print().map(|()| true),
    };
    match done {
        Ok(all_well) => u8::from(!all_well),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => 0,
        Err(error) => {
            // Where even this cannot be written, the exit status has to do.
            let _ = writeln!(io::stderr(), "rspcode: {error}");
            1
        }
    }
}

/// Returns whether all is well, which only a log can deny.
fn act(action: &Action) -> io::Result<bool> {
    let done = match action {
        Action::Classify(asked) => classify::run(asked),
        Action::Read { operation, source, rsp_code, inner, state, format, texts, locale } => {
            let texts_of_it = [rsp_code, inner, state].map(Option::as_deref);
            hints::of_files(texts_of_it.into_iter().flatten(), None);
            let locale = locale.unwrap_or(rspcode::Locale::En);
            read::run(*operation, *source, texts_of_it, *format, *texts, locale)
        }
        Action::Attempt(asked) => return attempt::run(asked),
        Action::Explain { code } => {
            hints::of_files([code.as_os_str()], None);
            card::run(code.as_encoded_bytes())
        }
        Action::Table(asked) => table::run(asked),
        Action::Codes { format } => export::codes(*format),
        Action::Completions { shell } => install::completions(*shell),
        Action::Man { command } => install::man(command.as_deref()),
    };
    done.map(|()| true)
}
