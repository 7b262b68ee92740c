//! The sentences for payers in every language. They are found by the English one, which stands beside each
//! translation; that every sentence has one is checked here while compiling.

mod fr_ca;
mod zh_hans;
mod zh_hant;

use crate::attempt_vocabulary::Step;
use crate::locale::Locale;
use crate::verdict::{Verdict, WRONG_CONTEXT, WrongContext, verdicts};

/// How many sentences there are.
const COUNT: usize = fr_ca::TEXTS.len();

/// An English sentence, and what it is in another language.
type Pair = (&'static str, &'static str);

static EN: [&str; COUNT] = {
    let mut texts = [""; COUNT];
    let mut place = 0;
    while place < COUNT {
        texts[place] = fr_ca::TEXTS[place].0;
        place += 1;
    }
    texts
};
static FR_CA: [&str; COUNT] = translations(&fr_ca::TEXTS);
static ZH_HANS: [&str; COUNT] = translations(&zh_hans::TEXTS);
static ZH_HANT: [&str; COUNT] = translations(&zh_hant::TEXTS);

/// Every language has the same sentences in the same order; what is missing does not compile and is named.
const fn translations(pairs: &[Pair; COUNT]) -> [&'static str; COUNT] {
    let mut texts = [""; COUNT];
    let mut place = 0;
    while place < COUNT {
        assert!(is_same(pairs[place].0, EN[place]), "{}", EN[place]);
        texts[place] = pairs[place].1;
        place += 1;
    }
    texts
}

/// A sentence without a translation does not compile and is named.
const _: () = {
    let mut cell = 0;
    while cell < verdicts().len() {
        let text = verdicts()[cell].payer_text();
        assert!(place_of(text).is_some(), "{}", text);
        cell += 1;
    }
    let mut step = 0;
    while step < Step::ALL.len() {
        if let Some(text) = Step::ALL[step].payer_text() {
            assert!(place_of(text).is_some(), "{}", text);
        }
        step += 1;
    }
    assert!(place_of(WRONG_CONTEXT.payer_text).is_some(), "{}", WRONG_CONTEXT.payer_text);
};

const fn place_of(english: &str) -> Option<usize> {
    let mut place = 0;
    while place < COUNT {
        if is_same(EN[place], english) {
            return Some(place);
        }
        place += 1;
    }
    None
}

const fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

const fn translated(english: &'static str, locale: Locale) -> &'static str {
    match place_of(english) {
        Some(place) => locale.payer_texts()[place],
        // Not reached: see above.
        None => english,
    }
}

impl Locale {
    /// Every sentence for payers in this language, in an order that is the same for all.
    ///
    /// ```
    /// use rspcode::Locale;
    ///
    /// let (english, french) = (Locale::En.payer_texts(), Locale::FrCa.payer_texts());
    /// assert_eq!(english.len(), french.len());
    /// assert_eq!((english[0], french[0]), ("Your payment has arrived, thank you.", "Nous avons reçu votre paiement, merci."));
    /// ```
    #[must_use]
    pub const fn payer_texts(self) -> &'static [&'static str] {
        match self {
            Self::En => &EN,
            Self::FrCa => &FR_CA,
            Self::ZhHans => &ZH_HANS,
            Self::ZhHant => &ZH_HANT,
        }
    }
}

impl Verdict {
    /// The [`payer_text`](Self::payer_text) in a language of the payer's.
    ///
    /// ```
    /// use rspcode::{Context, Locale, classify};
    ///
    /// let v = classify(Context::PayState, "SUCCESS");
    /// assert_eq!(v.payer_text_in(Locale::of("zh-TW")), "您的付款已收到，謝謝。");
    /// assert_eq!(v.payer_text_in(Locale::En), v.payer_text());
    /// ```
    #[must_use]
    pub const fn payer_text_in(&self, locale: Locale) -> &'static str {
        translated(self.payer_text(), locale)
    }
}

impl WrongContext {
    /// The `payer_text` in a language of the payer's.
    ///
    /// ```
    /// use rspcode::{Locale, WRONG_CONTEXT};
    ///
    /// assert_eq!(WRONG_CONTEXT.payer_text_in(Locale::En), WRONG_CONTEXT.payer_text);
    /// ```
    #[must_use]
    pub const fn payer_text_in(&self, locale: Locale) -> &'static str {
        translated(self.payer_text, locale)
    }
}

impl Step {
    /// The [`payer_text`](Self::payer_text) in a language of the payer's.
    ///
    /// ```
    /// use rspcode::{Locale, Step};
    ///
    /// assert_eq!(Step::Done.payer_text_in(Locale::FrCa), Some("C’est terminé, merci."));
    /// assert_eq!(Step::Query.payer_text_in(Locale::FrCa), None);
    /// ```
    #[must_use]
    pub const fn payer_text_in(self, locale: Locale) -> Option<&'static str> {
        match self.payer_text() {
            Some(text) => Some(translated(text, locale)),
            None => None,
        }
    }
}
