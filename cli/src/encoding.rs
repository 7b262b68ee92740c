//! What the bytes of a file stand for.
//!
//! Codes are ASCII, and so is what CSV is made of. So a file is read and passed on as it is in every encoding that
//! writes ASCII as ASCII, and only the names of its columns and the texts that people are shown are decoded. The
//! others, UTF-16 before all, are read as UTF-8.
//!
//! A build without the tables has `encoding_utf8.rs` in the place of this.

use std::fmt;
use std::io::Read;

use encoding_rs::{REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Encoding(&'static encoding_rs::Encoding);

impl Encoding {
    pub(crate) const UTF_8: Self = Self(UTF_8);

    pub(crate) fn named(label: &str) -> Result<Self, String> {
        encoding_rs::Encoding::for_label(label.as_bytes())
            .filter(|&encoding| encoding != REPLACEMENT)
            .map(Self)
            .ok_or_else(|| "no such encoding is known; gbk, gb18030, big5, utf-16le are".to_owned())
    }

    /// The encoding of a text that begins so, if a mark says it.
    #[allow(
        clippy::unnecessary_wraps,
        reason = "a build without the tables cannot read all of them"
    )]
    pub(crate) fn marked(start: &[u8]) -> Result<Option<Self>, &'static str> {
        Ok(match start {
            [0xFF, 0xFE, ..] => Some(Self(UTF_16LE)),
            [0xFE, 0xFF, ..] => Some(Self(UTF_16BE)),
            [0xEF, 0xBB, 0xBF, ..] => Some(Self(UTF_8)),
            _ => None,
        })
    }

    /// The encoding of what `reader` gives: its own, or UTF-8.
    pub(crate) fn read(self) -> Self {
        if self.0.is_ascii_compatible() { self } else { Self::UTF_8 }
    }

    /// What is read of a file in this encoding.
    pub(crate) fn reader<'a>(self, bytes: impl Read + 'a) -> Box<dyn Read + 'a> {
        if self.0.is_ascii_compatible() {
            return Box::new(bytes);
        }
        let mut decoder = encoding_rs_io::DecodeReaderBytesBuilder::new();
        Box::new(decoder.encoding(Some(self.0)).build(bytes))
    }

    pub(crate) fn decode(self, text: &[u8]) -> String {
        self.0.decode_without_bom_handling(text).0.into_owned()
    }

    /// A text as a file in this encoding has it, unless it has no such character.
    pub(crate) fn encode(self, text: &str) -> Option<Vec<u8>> {
        let (bytes, _, is_lossy) = self.0.encode(text);
        (!is_lossy).then(|| bytes.into_owned())
    }

    /// Whether this byte may be a part of another character.
    pub(crate) fn may_hold(self, byte: u8) -> bool {
        let is_of_several =
            self.0 != UTF_8 && self.0.is_ascii_compatible() && !self.0.is_single_byte();
        is_of_several && (byte >= 0x40 || byte.is_ascii_digit())
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name())
    }
}
