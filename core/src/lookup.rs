//! From a text to its row: a perfect hash over the listed codes, found while compiling.
//!
//! The first four bytes and the last four bytes tell all codes apart. Multiplied by a number that
//! was searched for, they give every code a slot of its own; the one candidate in the slot is then
//! compared whole, by overlapping windows that cover any length from 4 to 32.
//!
//! The spellings of state fields have slots too, and nothing else: a text that falls into one is
//! looked at again, out of line, and so is a text with white space at an end. A listed code never
//! pays for either. The benchmark of this crate shows what all this is worth against ready-made maps.

use crate::table::{CODES, LISTED, STATE_SPELLINGS};
use crate::vocabulary::Context;

/// The row of every text that is not listed: the last one.
pub(crate) const UNLISTED: usize = LISTED;

const SLOTS: usize = 512;
const SHIFT: u32 = u64::BITS - SLOTS.ilog2();

/// What stands in a slot that belongs to a spelling; in one that belongs to nothing stands
/// [`UNLISTED`].
const SPELLING: usize = UNLISTED + 1;
const _: () = assert!(SPELLING <= u8::MAX as usize, "more codes than ROW_IN_SLOT can number");

/// A code cut for comparison; where it has fewer than 16 bytes, `head` is padded at its end and
/// `tail` at its start.
#[derive(Clone, Copy)]
struct Windows {
    length: usize,
    head: [u8; 16],
    tail: [u8; 16],
}

/// By row; `UNLISTED` and `SPELLING` have a length that no text has, so that the common comparison
/// sorts them out and an empty slot needs no branch of its own.
static WINDOWS: [Windows; SPELLING + 1] = {
    let nothing = Windows { length: usize::MAX, head: [0; 16], tail: [0; 16] };
    let mut windows = [nothing; SPELLING + 1];
    let mut row = 0;
    while row < LISTED {
        let code = CODES[row].code.as_bytes();
        assert!(
            code.len() >= 4 && code.len() <= 32,
            "the windows cover codes of 4 to 32 bytes: widen `head` and `tail` for a longer code, \
             or give a shorter one a path of its own"
        );
        windows[row].length = code.len();
        let mut i = 0;
        while i < code.len() && i < 16 {
            windows[row].head[i] = code[i];
            windows[row].tail[15 - i] = code[code.len() - 1 - i];
            i += 1;
        }
        row += 1;
    }
    windows
};

/// What the hash looks at, or nothing if the text is shorter than every code.
#[inline]
const fn key(code: &[u8]) -> Option<u64> {
    match (code.first_chunk::<4>(), code.last_chunk::<4>()) {
        (Some(first), Some(last)) => {
            Some(u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << 32)
        }
        (None | Some(_), _) => None,
    }
}

#[inline]
const fn slot(key: u64, multiplier: u64) -> usize {
    #[allow(clippy::cast_possible_truncation, reason = "nine bits are left after the shift")]
    let slot = (key.wrapping_mul(multiplier) >> SHIFT) as usize;
    slot
}

/// The codes by row, then the spellings.
const KEYS: [u64; LISTED + STATE_SPELLINGS.len()] = {
    let mut keys = [0; LISTED + STATE_SPELLINGS.len()];
    let mut i = 0;
    while i < keys.len() {
        let text = if i < LISTED { CODES[i].code } else { STATE_SPELLINGS[i - LISTED].0 };
        keys[i] = key(text.as_bytes()).expect("a code or spelling has at least 4 bytes");
        let mut other = 0;
        while other < i {
            assert!(
                keys[i] != keys[other],
                "two codes share their first four bytes and their last four, so no multiplier can \
                 part them: let `key` look at more, for example mix in the length"
            );
            other += 1;
        }
        i += 1;
    }
    keys
};

/// The first candidate that gives every key a slot of its own. For 59 keys in 512 slots that takes
/// some tens of tries; past 80 keys double the slots, or the search gets too long for rustc.
const MULTIPLIER: u64 = {
    let mut candidate: u64 = 0x9E37_79B9_7F4A_7C15;
    while !parts_all_keys(candidate) {
        candidate = candidate.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(2);
    }
    candidate
};

const fn parts_all_keys(multiplier: u64) -> bool {
    let mut taken = [false; SLOTS];
    let mut i = 0;
    while i < KEYS.len() {
        let slot = slot(KEYS[i], multiplier);
        if taken[slot] {
            return false;
        }
        taken[slot] = true;
        i += 1;
    }
    true
}

#[allow(clippy::cast_possible_truncation, reason = "no row is above SPELLING, which fits")]
static ROW_IN_SLOT: [u8; SLOTS] = {
    let mut rows = [UNLISTED as u8; SLOTS];
    let mut i = 0;
    while i < KEYS.len() {
        rows[slot(KEYS[i], MULTIPLIER)] = if i < LISTED { i as u8 } else { SPELLING as u8 };
        i += 1;
    }
    rows
};

/// What stands in the slot of a text.
#[inline]
fn candidate(code: &[u8]) -> usize {
    match key(code) {
        Some(key) => usize::from(ROW_IN_SLOT[slot(key, MULTIPLIER)]),
        None => UNLISTED,
    }
}

/// Whether a text is the code in a row, to the byte.
#[inline]
fn is_row(code: &[u8], row: usize) -> bool {
    let Some(listed) = WINDOWS.get(row) else { return false };
    code.len() == listed.length
        && match code.len() {
            0..=8 => {
                code.first_chunk::<4>() == listed.head.first_chunk::<4>()
                    && code.last_chunk::<4>() == listed.tail.last_chunk::<4>()
            }
            9..=16 => {
                code.first_chunk::<8>() == listed.head.first_chunk::<8>()
                    && code.last_chunk::<8>() == listed.tail.last_chunk::<8>()
            }
            17.. => {
                code.first_chunk::<16>() == Some(&listed.head)
                    && code.last_chunk::<16>() == Some(&listed.tail)
            }
        }
}

/// The row of a code as it stands, or [`UNLISTED`].
#[inline]
fn row_of_exactly(code: &[u8]) -> usize {
    let row = candidate(code);
    if is_row(code, row) { row } else { UNLISTED }
}

/// The row of a code, with or without ASCII white space around it, or [`UNLISTED`].
pub(crate) fn row_of(code: &[u8]) -> usize {
    row_of_exactly(code.trim_ascii())
}

/// The row of a code in a context: as [`row_of`], and where the context is a state, the spellings
/// that are seen in the provider's state fields are read as the listed code.
#[inline]
pub(crate) fn row_in(context: Context, code: &[u8]) -> usize {
    let row = candidate(code);
    if is_row(code, row) {
        row
    } else if row == SPELLING || has_white_space_at_an_end(code) {
        row_of_uncommon(context, code)
    } else {
        UNLISTED
    }
}

#[inline]
fn has_white_space_at_an_end(code: &[u8]) -> bool {
    code.first().is_some_and(u8::is_ascii_whitespace)
        || code.last().is_some_and(u8::is_ascii_whitespace)
}

#[cold]
#[inline(never)]
fn row_of_uncommon(context: Context, code: &[u8]) -> usize {
    let trimmed = code.trim_ascii();
    if is_state(context) {
        for (spelling, listed) in STATE_SPELLINGS {
            if trimmed == spelling.as_bytes() {
                return row_of_exactly(listed.as_bytes());
            }
        }
    }
    row_of_exactly(trimmed)
}

const fn is_state(context: Context) -> bool {
    match context {
        Context::PayState
        | Context::PreauthState
        | Context::CaptureState
        | Context::CancelState
        | Context::RefundState => true,
        Context::PayReply
        | Context::PreauthReply
        | Context::CaptureReply
        | Context::CancelReply
        | Context::RefundReply
        | Context::QueryReply => false,
    }
}
