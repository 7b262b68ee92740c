//! What the bytes of a file stand for, in a build without the tables of the encodings: UTF-8.
#![allow(
    clippy::unused_self,
    clippy::unnecessary_wraps,
    reason = "everything is called as it is where there are tables"
)]

use std::fmt;
use std::io::Read;

const ALONE: &str = "this build reads UTF-8 alone; the command that cargo installs reads gbk, utf-16 and others, and \
                     \"iconv -f LABEL -t UTF-8\" makes UTF-8 of them";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Encoding;

impl Encoding {
    pub(crate) const UTF_8: Self = Self;

    pub(crate) fn named(label: &str) -> Result<Self, String> {
        if label.eq_ignore_ascii_case("utf-8") || label.eq_ignore_ascii_case("utf8") {
            return Ok(Self);
        }
        Err(ALONE.to_owned())
    }

    pub(crate) fn marked(start: &[u8]) -> Result<Option<Self>, &'static str> {
        if start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF") {
            Err(ALONE)
        } else {
            Ok(None)
        }
    }

    pub(crate) fn read(self) -> Self {
        self
    }

    pub(crate) fn reader<'a>(self, bytes: impl Read + 'a) -> Box<dyn Read + 'a> {
        Box::new(bytes)
    }

    pub(crate) fn decode(self, text: &[u8]) -> String {
        String::from_utf8_lossy(text).into_owned()
    }

    pub(crate) fn encode(self, text: &str) -> Option<Vec<u8>> {
        Some(text.as_bytes().to_vec())
    }

    pub(crate) fn may_hold(self, _: u8) -> bool {
        false
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UTF-8")
    }
}
