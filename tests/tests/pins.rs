//! What never changes: the numbers, the words, and a table under a version that was given out.

use rspcode::{
    Actor, Basis, Cause, Context, End, Event, Kind, Next, Operation, Outcome, ParseError, Reason,
    Source, Step, codes,
};
use rspcode_tests::spec::{self, CONTEXTS};
use rspcode_tests::tables;

// Words by number, from 1; those of the contexts are `spec::CONTEXTS`.
const OUTCOME: [&str; 5] = ["succeeded", "pending", "unknown", "failed", "reversed"];
const CAUSE: [&str; 16] = [
    "completed",
    "in_progress",
    "payer_funds",
    "payer_code",
    "payer_account",
    "request",
    "merchant_setup",
    "merchant_funds",
    "order_state",
    "not_allowed",
    "already_done",
    "refunded",
    "not_found",
    "frozen",
    "provider_fault",
    "unspecified",
];
const NEXT: [&str; 5] = ["accept", "inspect", "query", "start_over", "stop"];
const ACTOR: [&str; 5] = ["nobody", "payer", "staff", "developer", "provider"];
const BASIS: [&str; 4] = ["documented", "upstream", "inferred", "none"];
const OPERATION: [&str; 5] = ["pay", "preauth", "capture", "cancel", "refund"];
const SOURCE: [&str; 3] = ["reply", "query", "callback"];
const KIND: [&str; 5] = ["pay_direct", "pay_shown", "preauth_direct", "preauth_shown", "refund"];
const EVENT: [&str; 7] =
    ["cancel", "capture", "stop", "expired", "notified", "settled_done", "settled_not_done"];
const STEP: [&str; 11] = [
    "send",
    "show",
    "query",
    "cancel",
    "capture",
    "held",
    "done",
    "not_done",
    "reversed",
    "hand_over",
    "nothing",
];
const REASON: [&str; 31] = [
    "started",
    "accepted",
    "nothing_proven",
    "still_open",
    "not_found_proves_nothing",
    "refusal_proves_nothing",
    "success_proves_nothing",
    "succeeded",
    "refused",
    "order_closed",
    "attempt_failed",
    "never_shown",
    "expired_unpaid",
    "cancel_wanted",
    "cancel_again",
    "cancel_refused",
    "cancelled",
    "no_cancel_call",
    "money_returned",
    "stopped",
    "frozen",
    "contradiction",
    "already_over",
    "settled",
    "capture_wanted",
    "capture_refused",
    "capture_not_provable",
    "open_request",
    "repeat_same_id",
    "notified",
    "not_a_state",
];
const END: [&str; 3] = ["done", "not_done", "reversed"];

macro_rules! numbers_and_words_are_pinned {
    ($test:ident, $Vocabulary:ident, $words:ident, $name:literal) => {
        #[test]
        fn $test() {
            let pinned: Vec<_> = (1u8..).zip($words).collect();
            let now: Vec<_> = $Vocabulary::ALL.map(|v| (v as u8, v.as_str())).into();
            assert_eq!(now, pinned);
            for value in $Vocabulary::ALL {
                assert_eq!(value.as_str().parse(), Ok(value));
                assert_eq!($Vocabulary::try_from(value.as_str()), Ok(value));
                assert_eq!(value.to_string(), value.as_str());
            }
            for number in 0..=u8::MAX {
                let value = $Vocabulary::ALL.into_iter().find(|value| *value as u8 == number);
                assert_eq!($Vocabulary::from_number(number), value);
                let numbers = format!("the valid numbers are 1 to {}", $words.len());
                let unknown = format!("no {} has the number {number}; {numbers}", $name);
                assert_eq!(
                    $Vocabulary::try_from(number).map_err(|error| error.to_string()),
                    value.ok_or(unknown)
                );
            }
            for no_word in ["", " ", "Pay_reply", "pay_reply ", "SUCCEEDED", "1", "nobody\0"] {
                let error: ParseError = no_word.parse::<$Vocabulary>().unwrap_err();
                assert_eq!((error.vocabulary(), error.valid_words()), ($name, &$words[..]));
                let listed = $words.join(", ");
                let text = format!("unknown {} {no_word:?}; the valid words are {listed}", $name);
                assert_eq!(error.to_string(), text);
                assert_eq!($Vocabulary::try_from(no_word), Err(error));
            }
        }
    };
}

numbers_and_words_are_pinned!(contexts, Context, CONTEXTS, "context");
numbers_and_words_are_pinned!(outcomes, Outcome, OUTCOME, "outcome");
numbers_and_words_are_pinned!(causes, Cause, CAUSE, "cause");
numbers_and_words_are_pinned!(nexts, Next, NEXT, "next");
numbers_and_words_are_pinned!(actors, Actor, ACTOR, "actor");
numbers_and_words_are_pinned!(bases, Basis, BASIS, "basis");
numbers_and_words_are_pinned!(operations, Operation, OPERATION, "operation");
numbers_and_words_are_pinned!(sources, Source, SOURCE, "source");
numbers_and_words_are_pinned!(kinds, Kind, KIND, "kind");
numbers_and_words_are_pinned!(events, Event, EVENT, "event");
numbers_and_words_are_pinned!(steps, Step, STEP, "step");
numbers_and_words_are_pinned!(reasons, Reason, REASON, "reason");
numbers_and_words_are_pinned!(ends, End, END, "end");

/// An error allocates nothing, so it keeps as many whole characters as fit.
#[test]
fn an_error_shows_the_beginning_of_a_long_word() {
    let shown = |word: &str| {
        let error = word.parse::<End>().expect_err("no word").to_string();
        error.replacen("unknown end ", "", 1).replacen(
            "; the valid words are done, not_done, reversed",
            "",
            1,
        )
    };
    let letters = |count| "A".repeat(count);
    assert_eq!(shown(&letters(32)), format!("\"{}\"", letters(32)));
    assert_eq!(shown(&letters(33)), format!("\"{}\"…", letters(32)));
    assert_eq!(shown(&letters(1 << 20)), format!("\"{}\"…", letters(32)));
    assert_eq!(shown(&(letters(31) + "付款")), format!("\"{}\"…", letters(31)));
    assert_eq!(shown(&(letters(29) + "付款")), format!("\"{}付\"…", letters(29)));
    assert_eq!(shown("\u{1B}[2J\""), "\"\\u{1b}[2J\\\"\"");
    let error = "?".parse::<End>().expect_err("no word");
    let debug = "ParseError { vocabulary: \"end\", word: \"?\", \
                 valid_words: [\"done\", \"not_done\", \"reversed\"] }";
    assert_eq!(format!("{error:?}"), debug);
}

#[test]
fn every_answer_is_a_line_of_a_log() {
    for v in rspcode::verdicts() {
        let (context, code) = (v.context(), v.code().unwrap_or("(not listed)"));
        let (outcome, next, actor) = (v.outcome(), v.next(), v.actor());
        let line =
            format!("<Verdict {context} {code}: outcome={outcome} next={next} actor={actor}>");
        assert_eq!((v.to_string(), format!("{v:#?}")), (line.clone(), line));
    }
    for code in codes() {
        let line =
            format!("<CodeInfo {}: cause={} basis={}>", code.code(), code.cause(), code.basis());
        assert_eq!(format!("{code:?}"), line);
    }
}

#[test]
fn numbers_are_bytes_wherever_they_are_read() {
    for (file, vocabularies) in [
        ("core/src/vocabulary.rs", 6),
        ("core/src/reply.rs", 2),
        ("core/src/attempt_vocabulary.rs", 5),
    ] {
        let source = spec::read(file);
        assert_eq!(source.matches("\n#[repr(u8)]\n").count(), vocabularies, "{file}");
    }
}

#[test]
fn ids_are_positions_in_the_published_list() {
    let expected: Vec<_> = (1..).take(codes().len()).collect();
    assert_eq!(codes().iter().map(rspcode::CodeInfo::id).collect::<Vec<u8>>(), expected);
    // A few that whoever moves a row would meet.
    let id = |code| rspcode::find(code).map(rspcode::CodeInfo::id);
    assert_eq!(["SUCCESS", "SYSTEM_ERROR", "NOTPAY", "UNKNOW"].map(id), [1, 6, 39, 55].map(Some));
}

#[test]
fn the_answer_to_a_wrong_context_is_pinned() {
    let wrong = rspcode::WRONG_CONTEXT;
    assert_eq!((wrong.context, wrong.id, wrong.code, wrong.message), (0, 0, None, ""));
    assert_eq!(wrong.outcome, Outcome::Unknown);
    assert_eq!(wrong.cause, Cause::Request);
    assert_eq!(wrong.next, Next::Stop);
    assert_eq!(wrong.actor, Actor::Developer);
    assert_eq!(wrong.basis, Basis::None);
    assert_eq!(
        (wrong.is_final, wrong.may_release_goods, wrong.may_charge_again),
        (false, false, false)
    );
    for verdict in rspcode::verdicts() {
        assert_ne!(verdict.explanation(), wrong.explanation);
        assert_ne!(verdict.payer_text(), wrong.payer_text);
    }
}

/// The one place where the counts stand; that the last line is this table is checked with all derived texts.
#[test]
fn every_version_of_the_table_is_on_record() {
    let record = spec::read(tables::PATH);
    let mut lines = csv::Reader::from_reader(record.as_bytes());
    let versions: Vec<u32> =
        lines.records().map(|line| line.expect("CSV")[0].parse().expect("a number")).collect();
    assert_eq!(versions, (1..=rspcode::TABLE_VERSION).collect::<Vec<_>>());
    assert!(rspcode::TABLE_VERSION > tables::GIVEN_OUT || versions.contains(&tables::GIVEN_OUT));
}

#[test]
fn the_core_stands_alone() {
    let manifest = spec::read("core/Cargo.toml");
    for table in ["\n[build-dependencies", "\n[target", "\ndefault ="] {
        assert!(!manifest.contains(table), "{table}");
    }
    // One dependency, of the one feature.
    let feature = "\n[features]\nserde = [\"dep:serde_core\"]\n\n[dependencies]\n\
        serde_core = { version = \"1.0\", default-features = false, optional = true }\n\n[";
    assert!(manifest.contains(feature));
    assert!(manifest.contains("\nrust-version = \"1.85\"\n"));
    let library = spec::read("core/src/lib.rs");
    assert!(library.contains("\n#![no_std]\n#![forbid(unsafe_code)]\n"));
    assert!(!library.contains("extern crate"));
}

#[test]
fn the_crate_tells_its_version() {
    assert_eq!(rspcode::VERSION, env!("CARGO_PKG_VERSION"));
}
