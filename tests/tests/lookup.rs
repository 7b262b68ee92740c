//! The perfect hash against a linear scan: for any bytes, in any context.

use std::sync::LazyLock;

use proptest::prelude::*;
use rspcode::{CodeInfo, Context, classify_bytes, codes, index, verdicts};
use rspcode_tests::spec::{self, Row, STATE_SPELLINGS};

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(spec::rows);

fn check(text: &[u8]) {
    let rows = &*ROWS;
    for (position, context) in Context::ALL.into_iter().enumerate() {
        let expected = spec::index_by_scan(rows, position, text);
        assert_eq!(index(context, text), expected, "{context}: {text:?}");
        assert!(std::ptr::eq(classify_bytes(context, text), &raw const verdicts()[expected]));
    }
    // What `find` sees is what a context that is no state sees.
    let row = Some(spec::index_by_scan(rows, 0, text)).filter(|row| *row < rows.len());
    assert_eq!(rspcode::find_index(text), row);
    if let Ok(text) = std::str::from_utf8(text) {
        assert_eq!(rspcode::find(text).map(CodeInfo::id), row.map(|row| rows[row].id));
    }
}

/// A code or a spelling, most often with something done to it.
fn nearly_a_code() -> impl Strategy<Value = Vec<u8>> {
    let texts: Vec<&str> =
        codes().iter().map(CodeInfo::code).chain(STATE_SPELLINGS.map(|s| s.0)).collect();
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
    }

    #[test]
    fn what_is_nearly_a_code_is_answered_as_a_scan_would(text in nearly_a_code()) {
        check(&text);
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
