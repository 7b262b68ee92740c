//! The sentences for payers in every language: of the promised form, none missing and none that says more or less than
//! the English one. What law 10 forbids is in `laws.rs`.

use std::collections::HashSet;

use rspcode::{Locale, Step, WRONG_CONTEXT, verdicts};
use rspcode_tests::payer_words::{ABOUT, words};

/// Every sentence with its English one.
fn pairs(locale: Locale) -> impl Iterator<Item = (&'static str, &'static str)> {
    let english = Locale::En.payer_texts().iter().copied();
    english.zip(locale.payer_texts().iter().copied())
}

#[test]
fn every_sentence_is_translated_once_and_none_that_nobody_is_shown() {
    let mut shown: HashSet<_> = verdicts().iter().map(rspcode::Verdict::payer_text).collect();
    shown.extend(Step::ALL.into_iter().filter_map(Step::payer_text));
    shown.insert(WRONG_CONTEXT.payer_text);
    for locale in Locale::ALL {
        let texts = locale.payer_texts();
        assert_eq!(texts.len(), shown.len(), "{locale:?}");
        assert_eq!(texts.iter().collect::<HashSet<_>>().len(), texts.len(), "{locale:?}");
    }
    for (_, english) in pairs(Locale::En) {
        assert!(shown.contains(english), "nobody is shown: {english}");
    }
}

#[test]
fn every_answer_and_step_has_the_sentence_beside_its_english_one() {
    for locale in Locale::ALL {
        let translation = |english| {
            let pair = pairs(locale).find(|(text, _)| *text == english);
            pair.unwrap_or_else(|| panic!("{locale:?} lacks: {english}")).1
        };
        for v in verdicts() {
            assert_eq!(v.payer_text_in(locale), translation(v.payer_text()));
        }
        for step in Step::ALL {
            assert_eq!(step.payer_text_in(locale), step.payer_text().map(translation));
        }
        assert_eq!(WRONG_CONTEXT.payer_text_in(locale), translation(WRONG_CONTEXT.payer_text));
    }
}

#[test]
fn a_sentence_is_one_and_short_in_its_own_writing() {
    for locale in Locale::ALL {
        let (stop, longest) = match locale {
            Locale::En => ('.', 100),
            Locale::FrCa => ('.', 130),
            Locale::ZhHans | Locale::ZhHant => ('。', 40),
        };
        for (_, text) in pairs(locale) {
            assert!(text.ends_with(stop) && text.chars().count() <= longest, "{text}");
            assert_eq!(text.matches(['.', '!', '?', '。', '！', '？']).count(), 1, "{text}");
            assert!(text.trim() == text && !text.contains("  "), "{text}");
            assert!(!text.contains(['"', '\\', '|', '\'', '\n']), "{text}");
            match locale {
                Locale::En => assert!(text.is_ascii(), "{text}"),
                Locale::FrCa => assert!(text.starts_with(char::is_uppercase), "{text}"),
                Locale::ZhHans | Locale::ZhHant => {
                    assert!(!text.contains(|c: char| c.is_ascii()), "{text}");
                }
            }
        }
    }
}

/// Never more and never less than English: paid, not paid, not known yet, not again, only if, ask whom.
#[test]
fn a_translation_speaks_of_what_the_english_sentence_speaks_of() {
    let english_words = words(Locale::En);
    for locale in Locale::ALL {
        let words = words(locale);
        for about in &ABOUT[3..] {
            for (english, text) in pairs(locale) {
                let (said, has_to) =
                    (words.speaks(text, about), english_words.speaks(english, about));
                assert_eq!(said, has_to, "{about}: {english}\n{text}");
            }
            assert!(pairs(locale).any(|(_, text)| words.speaks(text, about)), "{about}");
            // A word that no sentence has proves nothing.
            for word in words.about(about) {
                let has_it = |text: &str| text.to_lowercase().contains(word);
                assert!(pairs(locale).any(|(_, text)| has_it(text)), "{locale:?}: {about}: {word}");
            }
        }
    }
}

#[test]
fn every_tag_has_a_locale() {
    for locale in Locale::ALL {
        assert_eq!(Locale::of(locale.tag()), locale);
        assert_eq!(Locale::ALL[locale as usize - 1], locale);
    }
    for (tag, locale) in rspcode_tests::vectors::TAGS {
        for tag in [tag.to_owned(), tag.to_lowercase(), tag.to_uppercase(), tag.replace('-', "_")] {
            assert_eq!(Locale::of(&tag).tag(), locale, "{tag}");
        }
    }
    // Every text of two bytes behind each language is answered, and none is taken for another language.
    for a in 0..=u8::MAX {
        for b in 0..=u8::MAX {
            let is_boundary = |byte: u8| !byte.is_ascii_alphanumeric();
            assert_eq!(Locale::of_bytes(&[b'e', b'n', a, b]), Locale::En);
            let french = Locale::of_bytes(&[b'f', b'r', a, b]) == Locale::FrCa;
            assert_eq!(french, is_boundary(a), "{a} {b}");
            let chinese = Locale::of_bytes(&[b'z', b'h', a, b]) == Locale::ZhHans;
            assert_eq!(chinese, is_boundary(a), "{a} {b}");
        }
    }
}
