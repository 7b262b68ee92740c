//! The perfect hash against a linear scan: for any bytes, in any context.

use std::sync::LazyLock;

use proptest::prelude::*;
use rspcode::{CodeInfo, Context, Spelling, classify_bytes, codes, index, spellings, verdicts};
use rspcode_tests::spec::{self, Row, SPELLINGS};

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(spec::rows);

fn check(text: &[u8]) {
    let rows = &*ROWS;
    for (position, context) in Context::ALL.into_iter().enumerate() {
        let expected = spec::index_by_scan(rows, position, text);
        assert_eq!(index(context, text), expected, "{context}: {text:?}");
        assert!(std::ptr::eq(classify_bytes(context, text), &raw const verdicts()[expected]));
    }
    let row = spec::row_by_scan(rows, text);
    assert_eq!(rspcode::find_index(text), row);
    if let Ok(text) = std::str::from_utf8(text) {
        assert_eq!(rspcode::find(text).map(CodeInfo::id), row.map(|row| rows[row].id));
    }
}

/// A code or a spelling, most often with something done to it.
fn nearly_a_code() -> impl Strategy<Value = Vec<u8>> {
    let texts: Vec<&str> =
        codes().iter().map(CodeInfo::code).chain(spellings().iter().map(Spelling::text)).collect();
    let edit = (any::<prop::sample::Index>(), any::<u8>(), 0..5u8);
    let around = || prop::collection::vec(prop::sample::select(&b" \t\n\x0C\r\x0B\0"[..]), 0..3);
    (prop::sample::select(texts), prop::collection::vec(edit, 0..3), around(), around()).prop_map(
        |(text, edits, before, after)| {
            let mut bytes = text.as_bytes().to_vec();
            for (at, byte, kind) in edits {
                let at = at.index(bytes.len() + 1);
                match kind {
                    0 => bytes.insert(at, byte),
                    1 if at < bytes.len() => bytes[at] = byte,
                    2 if at < bytes.len() => bytes[at] ^= 0x20,
                    3 if at < bytes.len() => drop(bytes.remove(at)),
                    _ => bytes.truncate(at),
                }
            }
            [before, bytes, after].concat()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(20_000) })]

    #[test]
    fn any_bytes_are_answered_as_a_scan_would(text: Vec<u8>) {
        check(&text);
        check_by_map(&text);
    }

    #[test]
    fn what_is_nearly_a_code_is_answered_as_a_scan_would(text in nearly_a_code()) {
        check(&text);
        check_by_map(&text);
    }
}

/// What a program that keeps a map of its own relies on: a text without white space at an end is a code,
/// a spelling of the context, or not listed.
fn check_by_map(text: &[u8]) {
    let ends = [text.first(), text.last()];
    if ends.into_iter().flatten().any(u8::is_ascii_whitespace) {
        return;
    }
    let listed = codes().iter().find(|code| code.code().as_bytes() == text);
    for context in Context::ALL {
        let spelled = |s: &&Spelling| s.text().as_bytes() == text && s.is_read_in(context);
        let code = listed.or_else(|| spellings().iter().find(spelled).map(Spelling::code));
        let id = classify_bytes(context, text).id();
        assert_eq!(id, code.map_or(0, CodeInfo::id), "{context}: {text:?}");
    }
    let found = rspcode::find_index(text).map(|position| &codes()[position]);
    assert_eq!(found, listed, "{text:?}");
}

#[test]
fn the_spellings_are_those_of_the_specification() {
    let read_as = |s: &Spelling| {
        let in_states_only = !s.is_read_in(Context::PayReply);
        for context in Context::ALL {
            assert_eq!(s.is_read_in(context), context.is_state() || !in_states_only);
        }
        (s.text(), s.code().code(), in_states_only)
    };
    assert_eq!(spellings().iter().map(read_as).collect::<Vec<_>>(), SPELLINGS);
    for (position, context) in Context::ALL.into_iter().enumerate() {
        assert_eq!(context.is_state(), spec::CONTEXTS[position].ends_with("_state"));
    }
}

#[test]
fn a_map_answers_every_vector_without_white_space_at_an_end() {
    for input in rspcode_tests::vectors::read().inputs {
        check_by_map(&input.form.bytes());
    }
}

#[test]
fn every_mutation_of_one_byte_is_answered_as_a_scan_would() {
    for code in codes() {
        for at in 0..code.code().len() {
            for byte in 0..=u8::MAX {
                let mut text = code.code().as_bytes().to_vec();
                text[at] = byte;
                check(&text);
                check_by_map(&text);
            }
        }
    }
}

#[test]
fn every_short_text_is_unlisted() {
    for first in 0..=u8::MAX {
        check(&[first]);
        for second in 0..=u8::MAX {
            check(&[first, second]);
        }
    }
}

/// Same ends, other middle: the hash cannot tell these from the code, the comparison must.
#[test]
fn what_lies_between_the_ends_counts() {
    for code in codes() {
        let bytes = code.code().as_bytes();
        let (head, tail) = (&bytes[..4], &bytes[bytes.len() - 4..]);
        for middle in 0..40 {
            check(&[head, &b"_".repeat(middle), tail].concat());
        }
    }
}
