//! The words of the sentences for payers, by language: `tests/data/payer-words`, whose README says what they are.

use rspcode::Locale;

use crate::spec;

/// What words can be about, in the order of the files.
pub const ABOUT: [&str; 13] = [
    "misleading",
    "blaming",
    "foreign",
    "thanking",
    "not_again",
    "not_another",
    "nothing_to_do",
    "not_yet",
    "inviting",
    "staff",
    "done",
    "doing",
    "denying",
];

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    lines: Vec<(String, Vec<String>)>,
}

/// The words of a language, as its file has them.
///
/// # Panics
///
/// If the file is not of its form.
#[must_use]
pub fn words(locale: Locale) -> Words {
    let text = spec::read(&format!("tests/data/payer-words/{}", locale.tag()));
    let line = |line: &str| {
        let (about, words) = line.split_once(": ").expect("a colon");
        (about.to_owned(), words.split(" | ").map(|word| word.trim().to_lowercase()).collect())
    };
    let lines: Vec<_> = text.lines().map(line).collect();
    assert!(lines.iter().map(|(about, _)| about).eq(ABOUT), "{}", locale.tag());
    Words { lines }
}

impl Words {
    /// The words about something.
    ///
    /// # Panics
    ///
    /// If nothing is called so.
    #[must_use]
    pub fn about(&self, about: &str) -> &[String] {
        let line = self.lines.iter().find(|(name, _)| name == about);
        &line.expect("one of those above").1
    }

    /// Whether a sentence has one of the words about something.
    #[must_use]
    pub fn speaks(&self, text: &str, about: &str) -> bool {
        let text = text.to_lowercase();
        self.about(about).iter().any(|word| text.contains(word))
    }

    /// Whether a sentence ends by holding the payer back, or says that there is nothing to do.
    #[must_use]
    pub fn hold_back(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let asks = ["not_again", "not_another", "nothing_to_do"];
        asks.iter().any(|about| self.about(about).iter().any(|word| text.ends_with(word)))
    }
}
