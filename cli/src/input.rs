//! A file or standard input as a stream of text: out of gzip, and out of UTF-16, where it is in these.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Cursor, Read};

use crate::encoding::Encoding;

/// What is looked at to know what it is.
const START: u64 = 4;

pub(crate) const STANDARD_INPUT: &str = "-";

/// The bytes as they come.
pub(crate) fn open(name: &OsStr) -> io::Result<Box<dyn Read>> {
    Ok(if name == STANDARD_INPUT {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(name)?)
    })
}

/// How many bytes are to come, where that is known.
pub(crate) fn size(name: &OsStr) -> Option<u64> {
    let found = std::fs::metadata(name).ok().filter(|_| name != STANDARD_INPUT)?;
    found.is_file().then_some(found.len())
}

/// The text of these bytes, in which ASCII is ASCII, and its encoding. A mark at the start says more than `asked`.
pub(crate) fn text<'a>(
    bytes: impl Read + 'a,
    asked: Option<Encoding>,
) -> io::Result<(Box<dyn Read + 'a>, Encoding)> {
    let (start, bytes) = peek(bytes)?;
    let (start, bytes) =
        if start.starts_with(b"\x1F\x8B") { peek(unzip(bytes)?)? } else { (start, bytes) };
    let marked = Encoding::marked(&start).map_err(io::Error::other)?;
    let encoding = marked.or(asked).unwrap_or(Encoding::UTF_8);
    Ok((encoding.reader(bytes), encoding.read()))
}

/// Looks at the start of what comes.
fn peek<'a>(mut bytes: impl Read + 'a) -> io::Result<(Vec<u8>, Box<dyn Read + 'a>)> {
    let mut start = Vec::new();
    bytes.by_ref().take(START).read_to_end(&mut start)?;
    Ok((start.clone(), Box::new(Cursor::new(start).chain(bytes))))
}

/// Several archives one behind the other are one text.
#[cfg(feature = "gzip")]
#[allow(clippy::unnecessary_wraps, reason = "other builds cannot do it")]
fn unzip<'a>(bytes: Box<dyn Read + 'a>) -> io::Result<Box<dyn Read + 'a>> {
    Ok(Box::new(flate2::read::MultiGzDecoder::new(bytes)))
}

#[cfg(not(feature = "gzip"))]
fn unzip<'a>(_: Box<dyn Read + 'a>) -> io::Result<Box<dyn Read + 'a>> {
    Err(io::Error::other(
        "this build does not read gzip; the command that cargo installs does, and \"gzip -dc\" makes the file of it",
    ))
}
