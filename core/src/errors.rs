//! A word, or a number, that is in none of a vocabulary: what was given, and what would have been understood.

use core::{error::Error, fmt, str};

/// A word that is in none of the vocabulary asked for; its text has the word, and lists the words that are.
///
/// ```
/// use rspcode::Actor;
///
/// let error = "customer".parse::<Actor>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown actor \"customer\"; the valid words are nobody, payer, staff, developer, provider"
/// );
/// assert_eq!((error.vocabulary(), error.valid_words().len()), ("actor", 5));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParseError {
    vocabulary: &'static str,
    word: Beginning,
    valid_words: &'static [&'static str],
}

impl ParseError {
    pub(crate) fn new(
        vocabulary: &'static str,
        word: &str,
        valid_words: &'static [&'static str],
    ) -> Self {
        Self { vocabulary, word: Beginning::of(word), valid_words }
    }

    /// What the word should have been: a context, an outcome.
    #[must_use]
    pub const fn vocabulary(&self) -> &'static str {
        self.vocabulary
    }

    /// The words that would have been understood, in the order of their numbers.
    #[must_use]
    pub const fn valid_words(&self) -> &'static [&'static str] {
        self.valid_words
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {} {:?}; the valid words are ", self.vocabulary, self.word)?;
        for (position, word) in self.valid_words.iter().enumerate() {
            f.write_str(if position == 0 { "" } else { ", " })?;
            f.write_str(word)?;
        }
        Ok(())
    }
}

impl Error for ParseError {}

/// A number that no value of the vocabulary asked for has; its text has the number, and says which there are.
///
/// ```
/// use rspcode::Actor;
///
/// let error = Actor::try_from(0).unwrap_err();
/// assert_eq!(error.to_string(), "no actor has the number 0; the valid numbers are 1 to 5");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NumberError {
    vocabulary: &'static str,
    number: u8,
    values: usize,
}

impl NumberError {
    pub(crate) const fn new(vocabulary: &'static str, number: u8, values: usize) -> Self {
        Self { vocabulary, number, values }
    }
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { vocabulary, number, values } = self;
        write!(f, "no {vocabulary} has the number {number}; the valid numbers are 1 to {values}")
    }
}

impl Error for NumberError {}

/// A number that is no attempt of this version.
///
/// ```
/// use rspcode::Attempt;
///
/// let error = Attempt::try_from(7).unwrap_err();
/// assert_eq!(error.to_string(), "the number 7 is no attempt of this version");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AttemptError(pub(crate) u32);

impl fmt::Display for AttemptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the number {} is no attempt of this version", self.0)
    }
}

impl Error for AttemptError {}

/// The beginning of a text, kept where nothing can be allocated: as many whole characters as fit.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Beginning {
    bytes: [u8; Self::ROOM],
    length: usize,
    is_all: bool,
}

impl Beginning {
    /// Longer than every word.
    const ROOM: usize = 32;

    fn of(text: &str) -> Self {
        let mut length = text.len().min(Self::ROOM);
        while !text.is_char_boundary(length) {
            length -= 1;
        }
        let mut bytes = [0; Self::ROOM];
        bytes[..length].copy_from_slice(&text.as_bytes()[..length]);
        Self { bytes, length, is_all: length == text.len() }
    }
}

/// In quotes, with what a terminal would obey made visible.
impl fmt::Debug for Beginning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = str::from_utf8(&self.bytes[..self.length]).unwrap_or_default();
        write!(f, "{text:?}{}", if self.is_all { "" } else { "…" })
    }
}
