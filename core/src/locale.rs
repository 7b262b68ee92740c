//! The languages in which a payer can be told something.

/// A language and script of the sentences for payers.
///
/// The translations were made by this project; the provider has not reviewed them.
///
/// ```
/// use rspcode::Locale;
///
/// assert_eq!(Locale::of("zh-TW"), Locale::ZhHant);
/// assert_eq!(Locale::of("fr").tag(), "fr-CA");
/// ```
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// English.
    En = 1,
    /// French as in Canada.
    FrCa = 2,
    /// Chinese in simplified characters.
    ZhHans = 3,
    /// Chinese in traditional characters.
    ZhHant = 4,
}

impl Locale {
    /// Every locale, in the order of the numbers.
    pub const ALL: [Self; 4] = [Self::En, Self::FrCa, Self::ZhHans, Self::ZhHant];

    /// The BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::FrCa => "fr-CA",
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
        }
    }

    /// The locale that serves a BCP 47 tag best; English where none does, so that every text has one.
    ///
    /// Case does not count, and `_` is taken for `-`. Chinese is in simplified characters unless the tag names the
    /// traditional script, Taiwan, Hong Kong or Macao. The tag ends at the first byte that cannot be in one: what follows (an
    /// encoding, a weight, another tag) is not read.
    ///
    /// ```
    /// use rspcode::Locale;
    ///
    /// assert_eq!(Locale::of("zh-HK"), Locale::ZhHant);
    /// assert_eq!(Locale::of("zh-Hans-TW"), Locale::ZhHans);
    /// assert_eq!(Locale::of("zh_CN.UTF-8"), Locale::ZhHans);
    /// assert_eq!(Locale::of("FR-fr"), Locale::FrCa);
    /// assert_eq!(Locale::of("de"), Locale::En);
    /// assert_eq!(Locale::of(""), Locale::En);
    /// ```
    #[must_use]
    pub fn of(tag: &str) -> Self {
        Self::of_bytes(tag.as_bytes())
    }

    /// As [`of`](Self::of), for text that may not be UTF-8.
    ///
    /// ```
    /// use rspcode::Locale;
    ///
    /// assert_eq!(Locale::of_bytes(b"zh-MO"), Locale::ZhHant);
    /// assert_eq!(Locale::of_bytes(b"\xFF"), Locale::En);
    /// ```
    #[must_use]
    pub fn of_bytes(tag: &[u8]) -> Self {
        let is_of_tag = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let tag = tag.split(|byte| !is_of_tag(byte)).next().unwrap_or_default();
        let mut subtags = tag.split(|byte| matches!(byte, b'-' | b'_'));
        let language = subtags.next().unwrap_or_default();
        if language.eq_ignore_ascii_case(b"zh") {
            of_chinese(subtags)
        } else if language.eq_ignore_ascii_case(b"fr") {
            Self::FrCa
        } else {
            Self::En
        }
    }
}

/// A script stands in front of the region, so that the first subtag that decides is the right one.
fn of_chinese<'a>(subtags: impl Iterator<Item = &'a [u8]>) -> Locale {
    for subtag in subtags {
        let is = |other: &[u8]| subtag.eq_ignore_ascii_case(other);
        // What follows a single letter is an extension or private.
        if subtag.len() == 1 || is(b"Hans") {
            return Locale::ZhHans;
        }
        if is(b"Hant") || is(b"TW") || is(b"HK") || is(b"MO") {
            return Locale::ZhHant;
        }
    }
    Locale::ZhHans
}
