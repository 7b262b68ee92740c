//! What a person may have meant: said on standard error, and never taken for it.

use std::ffi::OsStr;
use std::io::{self, Write as _};
use std::path::Path;

use rspcode::{Context, Kind, classify_bytes, find_index};

use crate::card;

/// Says that an argument was taken for a code and is the name of a file, if one is.
pub(crate) fn of_files<'a>(codes: impl IntoIterator<Item = &'a OsStr>, context: Option<Context>) {
    let is_meant = |code: &&OsStr| {
        find_index(code.as_encoded_bytes()).is_none() && *code != "-" && is_file(code)
    };
    if let Some(code) = codes.into_iter().find(is_meant) {
        let name = card::plain(code.as_encoded_bytes());
        let context = context.map_or("CONTEXT", Context::as_str);
        warn(&format!(
            "{name} was taken for a code, and is the name of a file; \"rspcode classify {context} - < {name}\" reads its \
             lines, and \"rspcode classify {context} --column NAME {name}\" a column"
        ));
    }
}

/// What is added as a tip to the error on an event that is the name of a file.
pub(crate) fn of_a_log(event: &OsStr) -> Option<String> {
    let name = card::plain(event.as_encoded_bytes());
    is_file(event)
        .then(|| format!("it is a file, and \"rspcode attempt KIND - < {name}\" reads it"))
}

/// Says that most lines of an input were no codes but had one inside: rows, or lines of a log.
pub(crate) fn of_rows(rows: u64, lines: u64) {
    if rows > lines / 2 {
        warn(
            "most lines have a code among other text, and were taken for one code each; --column NAME reads a column",
        );
    }
}

/// Says that an input begins as UTF-16 does: with its mark, or with a NUL in every other place, as ASCII has there.
pub(crate) fn of_utf16(start: &[u8]) {
    let start = &start[..start.len().min(1024)];
    let nuls = memchr::memchr_iter(0, start).count();
    let has_mark = start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF");
    // Some NULs are what any bytes may have.
    if has_mark || nuls >= 4 && nuls >= start.len() / 3 {
        warn("this looks like UTF-16; convert it to UTF-8 first");
    }
}

/// Whether one of the words of a line that is no code is one.
pub(crate) fn is_row(line: &[u8]) -> bool {
    let is_in_no_code = |byte: &u8| !byte.is_ascii_alphanumeric() && *byte != b'_';
    line.split(is_in_no_code).any(|word| classify_bytes(Context::PayState, word).code().is_some())
}

/// Says that a flag or an event concerns other kinds than the one that was given.
pub(crate) fn of_other_kinds(
    what: &str,
    kind: Kind,
    is_concerned: impl Fn(Kind) -> bool,
    advice: &str,
) {
    let concerned: Vec<_> =
        Kind::ALL.into_iter().filter(|kind| is_concerned(*kind)).map(Kind::as_str).collect();
    let concerned = concerned.join(", ");
    warn(&format!("{what} concerns only {concerned}, and this is a {kind}{advice}"));
}

/// Says that a check had nothing to hold against the steps.
pub(crate) fn of_no_deeds() {
    warn("no did: row was told, so nothing was checked");
}

/// A pipe has a name, too, where a shell gives it one.
fn is_file(name: &OsStr) -> bool {
    Path::new(name).metadata().is_ok_and(|found| !found.is_dir())
}

/// Where this cannot be written, the answers still can.
pub(crate) fn warn(text: &str) {
    let _ = writeln!(io::stderr(), "rspcode: warning: {text}");
}
