//! The payer's sentence in the payer's language, where people are shown it.

mod common;

use common::run;
use rspcode::{Context, Locale, Step, verdicts};
use rspcode_tests::vectors::TAGS;

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every answer in every language, and nothing else differs.
#[test]
fn a_page_has_the_sentence_of_the_language() {
    for context in Context::ALL {
        let verdicts: Vec<_> = verdicts().iter().filter(|v| v.context() == context).collect();
        let codes: Vec<_> = verdicts.iter().map(|v| v.code().unwrap_or("no such code")).collect();
        let args = [&["classify", context.as_str()], &codes[..]].concat();
        let english = run(&args).text();
        for locale in Locale::ALL {
            let pages = run(&[&args[..], &["--locale", locale.tag()]].concat()).text();
            for ((v, page), in_english) in
                verdicts.iter().zip(pages.split("\n\n")).zip(english.split("\n\n"))
            {
                let (text, _) = page.split_once("payer_text").expect("the last field");
                let (text_in_english, _) = in_english.split_once("payer_text").expect("the same");
                assert_eq!(text, text_in_english);
                let told = format!(" payer_text {}", v.payer_text_in(locale));
                assert!(words(page).ends_with(&told), "{told} in {page}");
            }
        }
    }
}

#[test]
fn every_tag_is_taken() {
    // What begins with a dash is given behind the sign.
    for (tag, locale) in TAGS.into_iter().filter(|(tag, _)| !tag.contains('\0')) {
        let text = run(&["classify", "pay_state", "SUCCESS", &format!("--locale={tag}")]).text();
        let v = rspcode::classify(Context::PayState, "SUCCESS");
        assert!(words(&text).ends_with(v.payer_text_in(Locale::of(locale))), "{tag}: {text}");
    }
}

#[test]
fn a_reply_and_an_attempt_have_it_too() {
    let text =
        run(&["read", "pay", "query", "SUCCESS", "--state", "NOTPAY", "--locale=zh_HK"]).text();
    let v = rspcode::classify(Context::PayState, "NOTPAY");
    assert!(words(&text).ends_with(v.payer_text_in(Locale::ZhHant)), "{text}");

    for (event, step) in [
        ("settled_done", Step::Done),
        ("settled_not_done", Step::NotDone),
        ("stop", Step::HandOver),
    ] {
        let text = run(&["attempt", "pay_direct", event, "--locale", "zh-CN"]).text();
        let told = step.payer_text_in(Locale::ZhHans).expect("it has one");
        assert!(text.contains(&format!("\n  payer_text   {told}\n")), "{text}");
    }
}

#[test]
fn what_machines_read_has_no_language() {
    for format in ["csv", "json"] {
        for args in [
            &["classify", "pay_state", "SUCCESS"][..],
            &["read", "pay", "query", "SUCCESS"],
            &["attempt", "refund", "stop"],
        ] {
            let done = run(&[args, &["--locale", "fr", "--format", format]].concat());
            assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]));
            assert!(done.stderr.contains("is English"), "{}", done.stderr);
        }
    }
    for args in [
        &["classify", "pay_state", "SUCCESS", "--summary"][..],
        &["attempt", "refund", "--diagram"],
    ] {
        assert_eq!(run(&[args, &["--locale", "fr"]].concat()).status, 2);
    }
}
