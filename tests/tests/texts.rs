//! The texts that people read: of the promised form, and none missing.

use rspcode::{Verdict, WRONG_CONTEXT, codes, verdicts};
use rspcode_tests::sentences::{Value, vocabularies};

fn is_one_sentence(text: &str) -> bool {
    text.ends_with('.')
        && text.matches(['.', '!', '?']).count() == 1
        && text.starts_with(|first: char| first.is_uppercase())
        && text.trim() == text
        && !text.contains("  ")
}

#[test]
fn a_payer_text_is_one_short_sentence() {
    for text in verdicts().iter().map(Verdict::payer_text).chain([WRONG_CONTEXT.payer_text]) {
        assert!(is_one_sentence(text) && text.len() <= 100, "{text}");
    }
}

#[test]
fn an_explanation_is_one_or_two_plain_sentences() {
    for text in verdicts().iter().map(Verdict::explanation).chain([WRONG_CONTEXT.explanation]) {
        let sentences: Vec<_> = text.split_inclusive(". ").map(str::trim).collect();
        assert!((1..=2).contains(&sentences.len()), "{text}");
        assert!(sentences.iter().all(|sentence| is_one_sentence(sentence)), "{text}");
        assert!(text.is_ascii() && text.len() <= 240, "{text}");
    }
}

#[test]
fn every_code_is_explained_in_words_of_its_own() {
    let mut explanations: Vec<_> = codes().iter().map(rspcode::CodeInfo::explanation).collect();
    explanations.push(verdicts()[55].explanation());
    explanations.sort_unstable();
    explanations.dedup();
    assert_eq!(explanations.len(), 56);
}

#[test]
fn every_word_has_a_sentence_that_any_language_can_carry() {
    let vocabularies = vocabularies();
    let names: Vec<_> = vocabularies.iter().map(|vocabulary| vocabulary.name.as_str()).collect();
    assert_eq!(names, ["Context", "Outcome", "Cause", "Next", "Actor", "Basis"]);
    for vocabulary in &vocabularies {
        for (number, Value { name, number: given, word, sentence }) in (1..).zip(&vocabulary.values)
        {
            assert_eq!(*given, number, "{name}");
            // The name in every language's own case is made of the word.
            assert_eq!(name.to_lowercase(), word.replace('_', ""), "{name}");
            assert!(is_one_sentence(sentence), "{name}: {sentence}");
            assert!(!sentence.contains(['`', '[', ']', '<', '*', '"']), "{name}: {sentence}");
            assert!(!sentence.contains("::") && sentence.is_ascii(), "{name}: {sentence}");
        }
    }
}
