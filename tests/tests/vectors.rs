//! Replays `vectors.json`, as every language does, and checks the file itself against a lookup that
//! shares nothing with `core`.

use rspcode::{Context, Locale, classify, classify_bytes, verdicts};
use rspcode_tests::spec;
use rspcode_tests::vectors::{self, Form};
use rspcode_words::{Cell, wrong_context};

#[test]
fn every_cell_is_answered_as_the_file_says() {
    let vectors = vectors::read();
    assert_eq!(vectors.table_version, rspcode::TABLE_VERSION);
    assert_eq!(vectors.cells.len(), verdicts().len());
    assert_eq!(vectors.wrong_context, wrong_context());
    for (position, expected) in vectors.cells.iter().enumerate() {
        assert_eq!(&Cell::from(&verdicts()[position]), expected);
        let context = expected.context.parse().expect("a context");
        let text = expected.code.as_deref().unwrap_or("");
        assert_eq!(&Cell::from(classify(context, text)), expected);
    }
}

#[test]
fn every_sentence_for_payers_is_as_the_file_says() {
    let vectors = vectors::read();
    assert_eq!(vectors.payer_texts.len(), Locale::En.payer_texts().len());
    for (place, texts) in vectors.payer_texts.iter().enumerate() {
        assert_eq!(texts.len(), Locale::ALL.len());
        for locale in Locale::ALL {
            assert_eq!(texts[locale.tag()], locale.payer_texts()[place]);
        }
    }
    assert_eq!(vectors.tags.len(), vectors::TAGS.len());
    for (tag, locale) in &vectors.tags {
        assert_eq!(Locale::of(tag).tag(), locale, "{tag}");
    }
}

#[test]
fn every_input_is_answered_as_the_file_says() {
    let vectors = vectors::read();
    assert_eq!(vectors.inputs.len(), vectors.count);
    let rows = spec::rows();
    for input in &vectors.inputs {
        let bytes = input.form.bytes();
        for (position, context) in Context::ALL.into_iter().enumerate() {
            let expected = input.cells[position];
            assert_eq!(classify_bytes(context, &bytes), &verdicts()[expected], "{input:?}");
            assert_eq!(spec::index_by_scan(&rows, position, &bytes), expected, "{input:?}");
        }
    }
}

#[test]
fn the_file_is_small_and_holds_every_form() {
    assert!(spec::read(vectors::PATH).len() < 1 << 20);
    let inputs = vectors::read().inputs;
    let count = |is: fn(&Form) -> bool| inputs.iter().filter(|input| is(&input.form)).count();
    assert!(count(|form| matches!(form, Form::Text(_))) > 1000);
    assert!(count(|form| matches!(form, Form::Hex(_))) > 10);
    assert!(count(|form| matches!(form, Form::Utf16(_))) > 4);
    assert!(count(|form| matches!(form, Form::Repeat(..))) > 4);
    for input in &inputs {
        if let Form::Hex(_) = input.form {
            assert!(
                std::str::from_utf8(&input.form.bytes()).is_err(),
                "{input:?} is UTF-8: use text"
            );
        }
        if let Form::Utf16(units) = &input.form {
            assert!(String::from_utf16(units).is_err(), "{input:?} is UTF-16: use text");
        }
    }
    // Both answers of a spelling: the listed code where it is read, unlisted elsewhere.
    let ids = |text: &str| {
        let input = inputs.iter().find(|input| input.form == Form::Text(text.to_owned()));
        input.expect("is there").cells.map(|cell| verdicts()[cell].id())
    };
    assert_eq!(ids("success"), [1; 11]);
    assert_eq!(ids("notpay"), [0, 39, 0, 39, 0, 39, 0, 39, 0, 39, 0]);
    // A program that exchanges context and code asks about a word of ours.
    assert_eq!(ids("pay_state"), [0; 11]);
}
