//! The part of a text that is in memory: from the record at hand to what was read last.

use std::io::{self, Read};

/// How much is read at once.
const CHUNK: usize = 1 << 16;

pub(crate) struct Window {
    bytes: Vec<u8>,
    start: usize,
    end: usize,
    /// Whether there is no more to read.
    pub is_last: bool,
}

impl Window {
    pub(crate) fn new() -> Self {
        Self { bytes: vec![0; CHUNK], start: 0, end: 0, is_last: false }
    }

    pub(crate) fn text(&self) -> &[u8] {
        &self.bytes[self.start..self.end]
    }

    /// What is there without its last lines, how long that is. Of a text that is not at its end it is what is known not
    /// to be among the last ones.
    pub(crate) fn without_last(&self, lines: usize) -> usize {
        let text = self.text();
        let mut end = text.len();
        for _ in 0..lines {
            let line = text[..end].strip_suffix(b"\n").unwrap_or(&text[..end]);
            end = memchr::memrchr(b'\n', line).map_or(0, |before| before + 1);
        }
        end
    }

    pub(crate) fn forget(&mut self, length: usize) {
        self.start += length;
    }

    /// Reads once, behind what is there.
    pub(crate) fn read(&mut self, reader: &mut impl Read) -> io::Result<()> {
        if self.start > 0 {
            self.bytes.copy_within(self.start..self.end, 0);
            (self.start, self.end) = (0, self.end - self.start);
        }
        if self.bytes.len() - self.end < CHUNK {
            self.bytes.resize(2 * self.bytes.len(), 0);
        }
        let read = loop {
            match reader.read(&mut self.bytes[self.end..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read?,
            }
        };
        self.end += read;
        self.is_last = read == 0;
        Ok(())
    }
}
