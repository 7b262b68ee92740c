//! The texts that people read: of the promised form, and none missing.

use rspcode::Actor::{Nobody, Payer, Staff};
use rspcode::Outcome::Succeeded;
use rspcode::{Locale, Step, Verdict, WRONG_CONTEXT, codes, verdicts};
use rspcode_tests::payer_words;
use rspcode_tests::sentences::{Value, procedure, vocabularies};

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
    explanations.push(verdicts()[codes().len()].explanation());
    explanations.sort_unstable();
    let all = explanations.len();
    explanations.dedup();
    assert_eq!(explanations.len(), all);
}

fn speaks_of(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.to_lowercase().contains(word))
}

/// Checks what a text has to agree with wherever it speaks of something; a text that no answer has
/// proves nothing.
fn where_it_speaks_of(
    text: fn(&Verdict) -> &'static str,
    words: &[&str],
    agrees: impl Fn(&Verdict) -> bool,
) {
    let speaking: Vec<_> = verdicts().iter().filter(|v| speaks_of(text(v), words)).collect();
    assert!(!speaking.is_empty(), "no text speaks of {words:?}");
    for v in speaking {
        assert!(agrees(v), "{v:#?}\nspeaks of {words:?}");
    }
}

/// An explanation is read beside every answer of its code, so it may send to staff only where the answer
/// does not send to somebody else.
#[test]
fn an_explanation_sends_to_staff_only_where_the_answer_does() {
    let people = ["staff", "a person", "in person"];
    where_it_speaks_of(Verdict::explanation, &people, |v| !v.is_final() || v.actor() == Staff);
}

#[test]
fn an_explanation_that_speaks_of_amounts_permits_nothing() {
    where_it_speaks_of(Verdict::explanation, &["amount"], |v| !v.may_charge_again());
}

/// What forbids another order, or another charge, stands beside no permission for one.
#[test]
fn an_explanation_that_forbids_another_charge_is_beside_no_permission() {
    let forbidding = ["do not charge", "start nothing new", "could charge twice", "new order"];
    where_it_speaks_of(Verdict::explanation, &forbidding, |v| !v.may_charge_again());
}

/// An order that can no longer be paid says that no money stays, not that none ever came.
#[test]
fn an_explanation_of_an_order_that_ended_does_not_say_that_none_ever_came() {
    for code in ["ORDER_CLOSED", "ORDER_REVERSED"] {
        let explanation = rspcode::find(code).expect("it is listed").explanation();
        assert!(explanation.contains("stays with the merchant"), "{explanation}");
    }
}

/// For the payer "our staff" are who the merchant's people are; where nobody has to act, or the payer
/// alone, nobody is sent to them.
#[test]
fn a_payer_text_sends_to_staff_only_where_somebody_else_has_to_act() {
    where_it_tells_the_payer("staff", |v| ![Nobody, Payer].contains(&v.actor()));
}

#[test]
fn a_payer_text_invites_to_something_new_only_where_that_is_permitted() {
    where_it_tells_the_payer("inviting", |v| v.may_charge_again() && v.actor() == Payer);
}

#[test]
fn a_payer_text_thanks_only_for_what_arrived() {
    where_it_tells_the_payer("thanking", |v| v.outcome() == Succeeded);
}

/// As [`where_it_speaks_of`], of the sentence for payers in every language.
fn where_it_tells_the_payer(about: &str, agrees: impl Fn(&Verdict) -> bool) {
    for locale in Locale::ALL {
        let words = payer_words::words(locale);
        let is_told = |v: &&Verdict| words.speaks(v.payer_text_in(locale), about);
        let telling: Vec<_> = verdicts().iter().filter(is_told).collect();
        assert!(!telling.is_empty(), "no text in {locale:?} is {about}");
        for v in telling {
            assert!(agrees(v), "{v:#?}\nis {about} in {locale:?}");
        }
    }
}

/// A QR code that nobody has scanned yet is not found, and who still has to scan it is not held back.
#[test]
fn where_nothing_is_found_the_payer_may_still_pay() {
    for context in ["pay_reply", "pay_state", "query_reply"] {
        let v = rspcode::classify(context.parse().expect("a context"), "ORDER_NOT_EXIST");
        for locale in Locale::ALL {
            let (words, text) = (payer_words::words(locale), v.payer_text_in(locale));
            assert!(words.speaks(text, "not_yet") && words.speaks(text, "not_another"), "{text}");
        }
    }
}

#[test]
fn every_word_has_a_sentence_that_any_language_can_carry() {
    let mut vocabularies = vocabularies();
    vocabularies.extend(procedure());
    let names: Vec<_> = vocabularies.iter().map(|vocabulary| vocabulary.name.as_str()).collect();
    let of_a_verdict = ["Context", "Outcome", "Cause", "Next", "Actor", "Basis"];
    let of_the_procedure = ["Operation", "Source", "Kind", "Event", "Step", "Reason", "End"];
    assert_eq!(names, [&of_a_verdict[..], &of_the_procedure].concat());
    for vocabulary in &vocabularies {
        for (number, value) in (1..).zip(&vocabulary.values) {
            let Value { name, number: given, word, sentence, fields } = value;
            // Every context says what stands in it, and nothing else has fields.
            assert_eq!(fields.is_some(), vocabulary.name == "Context", "{name}");
            assert_eq!(*given, number, "{name}");
            // The name in every language's own case is made of the word.
            assert_eq!(name.to_lowercase(), word.replace('_', ""), "{name}");
            assert!(is_one_sentence(sentence), "{name}: {sentence}");
            assert!(!sentence.contains(['`', '[', ']', '<', '*', '"']), "{name}: {sentence}");
            assert!(!sentence.contains("::") && sentence.is_ascii(), "{name}: {sentence}");
        }
    }
}

/// Law 10 for the steps: four have a sentence, none says that something failed or blames, and the one that may be
/// shown while money may be on its way asks not to pay again.
#[test]
fn a_step_that_tells_the_payer_something_does_not_mislead() {
    let speaking: Vec<_> = Step::ALL
        .into_iter()
        .filter_map(|step| step.payer_text().map(|text| (step, text)))
        .collect();
    let steps: Vec<_> = speaking.iter().map(|(step, _)| step.as_str()).collect();
    assert_eq!(steps, ["done", "not_done", "reversed", "hand_over"]);
    for locale in Locale::ALL {
        let words = payer_words::words(locale);
        for (step, _) in &speaking {
            let text = step.payer_text_in(locale).expect("it has an English one");
            assert_eq!(words.speaks(text, "thanking"), *step == Step::Done, "{text}");
            assert_eq!(
                words.speaks(text, "done"),
                [Step::Done, Step::Reversed].contains(step),
                "{text}"
            );
            assert_eq!(words.speaks(text, "denying"), *step == Step::NotDone, "{text}");
            assert_eq!(words.speaks(text, "not_again"), *step == Step::HandOver, "{text}");
            assert_eq!(words.hold_back(text), *step == Step::HandOver, "{text}");
            assert!(!words.speaks(text, "inviting"), "{text}");
            assert!(!words.speaks(text, "misleading") || *step != Step::HandOver, "{text}");
        }
    }
    for (_, text) in speaking {
        assert!(is_one_sentence(text) && text.len() <= 100, "{text}");
    }
}
