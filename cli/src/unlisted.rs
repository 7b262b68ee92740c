//! The texts that are not listed, each with how often it came.

use std::collections::HashMap;

/// How many are counted each for itself, and how long they may be: what is more goes together, so that no input fills
/// the memory.
const TEXTS: usize = 10_000;
const LENGTH: usize = 256;

#[derive(Default)]
pub(crate) struct Unlisted(HashMap<Vec<u8>, u64>);

impl Unlisted {
    pub(crate) fn count(&mut self, code: &[u8]) {
        let text = code.trim_ascii();
        if let Some(count) = self.0.get_mut(text) {
            *count += 1;
        } else if self.0.len() < TEXTS && text.len() <= LENGTH {
            self.0.insert(text.to_vec(), 1);
        }
    }

    /// The most frequent ones first.
    pub(crate) fn texts(self, decode: impl Fn(&[u8]) -> String) -> Vec<(String, u64)> {
        let mut texts: Vec<_> =
            self.0.into_iter().map(|(text, count)| (decode(&text), count)).collect();
        texts.sort_by(|one, other| (other.1, &one.0).cmp(&(one.1, &other.0)));
        texts
    }
}
