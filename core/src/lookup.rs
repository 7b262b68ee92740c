//! From a text to its row: a perfect hash over the listed codes, found while compiling.
//!
//! The first four bytes and the last four bytes tell all codes apart. Multiplied by a number that
//! was searched for, they give every code a slot of its own; the one candidate in the slot is then
//! compared whole: its key, and overlapping windows over the rest that cover any length from 4 to 32.
//! All lengths but the rarest take the same steps, because a branch on the length would be
//! mispredicted half of the time.
//!
//! The spellings of the provider's answers have slots and rows like the codes. A text with white space
//! at an end is looked at again, out of line, so that a listed code never pays for it. The benchmark of
//! this crate shows what all this is worth against ready-made maps.

use crate::spellings::SPELLINGS;
use crate::table::{CODES, LISTED};
use crate::vocabulary::Context;

/// The row of every text that is not listed: the last one.
pub(crate) const UNLISTED: usize = LISTED;

const SLOTS: usize = 512;
const SHIFT: u32 = u64::BITS - SLOTS.ilog2();

/// The codes by row, then the row of what is not listed, then the spellings.
const ALL_ROWS: usize = FIRST_SPELLING + SPELLINGS.len();
const FIRST_SPELLING: usize = UNLISTED + 1;
const _: () = assert!(ALL_ROWS <= u8::MAX as usize, "more rows than ROW_IN_SLOT can number");

/// The text of a row, and none for what is not listed.
const fn text_of(row: usize) -> Option<&'static str> {
    if row < LISTED {
        Some(CODES[row].code)
    } else if row >= FIRST_SPELLING {
        Some(SPELLINGS[row - FIRST_SPELLING].text())
    } else {
        None
    }
}

/// A code cut for comparison: its key, and what is between the two ends that the key holds.
#[derive(Clone, Copy)]
struct Listed {
    length: usize,
    key: u64,
    windows: [u64; 3],
}

/// By row; `UNLISTED` has a length that no text has, so that the common comparison sorts it out and an
/// empty slot needs no branch of its own.
static ROWS: [Listed; ALL_ROWS] = {
    let mut rows = [Listed { length: usize::MAX, key: 0, windows: [0; 3] }; ALL_ROWS];
    let mut row = 0;
    while row < ALL_ROWS {
        if let Some(code) = text_of(row) {
            let code = code.as_bytes();
            assert!(
                code.len() >= 4 && code.len() <= 32,
                "the key and the windows cover codes of 4 to 32 bytes: add a window for a longer code, \
                 or give a shorter one a path of its own"
            );
            let middle = middle(code);
            let windows = [window(middle, 12), window(middle, 20), window(middle, 28)];
            let key = key(code).expect("it has at least 4 bytes");
            rows[row] = Listed { length: code.len(), key, windows };
        }
        row += 1;
    }
    rows
};

/// What is between the ends that the key holds: windows of eight bytes that end with the 12th, the
/// 20th and the 28th byte, or with the text. A text shorter than a window has nothing there.
#[inline]
const fn middle(code: &[u8]) -> &[u8] {
    if code.len() < 8 { &[0; 8] } else { code }
}

/// The eight bytes before a place, or the last eight.
#[inline]
const fn window(middle: &[u8], end: usize) -> u64 {
    let end = if end < middle.len() { end } else { middle.len() };
    match middle.split_at(end).0.last_chunk::<8>() {
        Some(window) => u64::from_le_bytes(*window),
        None => 0,
    }
}

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

/// The first candidate that gives every key a slot of its own. For some 60 keys in 512 slots that takes
/// some tens of tries; past 80 keys double the slots, or the search gets too long for rustc.
const MULTIPLIER: u64 = {
    let mut candidate: u64 = 0x9E37_79B9_7F4A_7C15;
    while rows_in_slots(candidate).is_none() {
        candidate = candidate.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(2);
    }
    candidate
};

/// Two texts of one key would keep every multiplier from parting them, and the search without an end.
const _: () = {
    let mut row = 0;
    while row < ALL_ROWS {
        let mut other = 0;
        while other < row {
            assert!(
                ROWS[row].key != ROWS[other].key || row == UNLISTED || other == UNLISTED,
                "two codes share their first four bytes and their last four, so no multiplier can \
                 part them: let `key` look at more, for example mix in the length"
            );
            other += 1;
        }
        row += 1;
    }
};

/// Which row stands in a slot, if no two want the same one. [`UNLISTED`] stands where none does.
#[allow(clippy::cast_possible_truncation, reason = "no row is above ALL_ROWS, which fits")]
const fn rows_in_slots(multiplier: u64) -> Option<[u8; SLOTS]> {
    let mut rows = [UNLISTED as u8; SLOTS];
    let mut row = 0;
    while row < ALL_ROWS {
        if row != UNLISTED {
            let slot = slot(ROWS[row].key, multiplier);
            if rows[slot] != UNLISTED as u8 {
                return None;
            }
            rows[slot] = row as u8;
        }
        row += 1;
    }
    Some(rows)
}

static ROW_IN_SLOT: [u8; SLOTS] = match rows_in_slots(MULTIPLIER) {
    Some(rows) => rows,
    None => panic!("the multiplier was searched for"),
};

/// What stands in the slot of a text with this key.
#[inline]
fn candidate(key: u64) -> usize {
    usize::from(ROW_IN_SLOT[slot(key, MULTIPLIER)])
}

/// Whether a text with this key is the code in a row, to the byte.
#[inline]
fn is_row(code: &[u8], key: u64, row: usize) -> bool {
    let Some(listed) = ROWS.get(row) else { return false };
    let middle = middle(code);
    code.len() == listed.length
        && key == listed.key
        && window(middle, 12) == listed.windows[0]
        && window(middle, 20) == listed.windows[1]
        && (code.len() <= 24 || window(middle, 28) == listed.windows[2])
}

/// The row of a code or a spelling as it stands, or [`UNLISTED`].
#[inline]
fn row_of_exactly(code: &[u8]) -> usize {
    let Some(key) = key(code) else { return UNLISTED };
    let row = candidate(key);
    if is_row(code, key, row) { row } else { UNLISTED }
}

/// The row of a code, with or without ASCII white space around it, or [`UNLISTED`]. No spelling is one.
pub(crate) fn row_of(code: &[u8]) -> usize {
    match row_of_exactly(code.trim_ascii()) {
        row if row < LISTED => row,
        _ => UNLISTED,
    }
}

/// The position of a code in a context among the answers: as [`row_of`], and a spelling is read as the
/// listed code where the context has it.
#[inline]
pub(crate) fn cell_of(context: Context, code: &[u8]) -> usize {
    let row = row_of_exactly(code);
    if row == UNLISTED && has_white_space_at_an_end(code) {
        return cell_of_trimmed(context, code);
    }
    cell(context, row)
}

#[inline]
fn has_white_space_at_an_end(code: &[u8]) -> bool {
    code.first().is_some_and(u8::is_ascii_whitespace)
        || code.last().is_some_and(u8::is_ascii_whitespace)
}

#[cold]
#[inline(never)]
fn cell_of_trimmed(context: Context, code: &[u8]) -> usize {
    cell(context, row_of_exactly(code.trim_ascii()))
}

/// By context and row. A table, because a branch between a code and its spelling would be mispredicted:
/// the provider uses both.
static CELLS: [[u16; ALL_ROWS]; Context::ALL.len()] = {
    let mut cells = [[0; ALL_ROWS]; Context::ALL.len()];
    let mut i = 0;
    while i < cells.len() {
        let mut row = 0;
        while row < ALL_ROWS {
            let read_as = if row <= UNLISTED {
                row
            } else {
                let spelling = &SPELLINGS[row - FIRST_SPELLING];
                if spelling.is_read_in(Context::ALL[i]) { spelling.row() } else { UNLISTED }
            };
            let cell = i * (LISTED + 1) + read_as;
            assert!(cell <= u16::MAX as usize, "more answers than CELLS can number");
            #[allow(clippy::cast_possible_truncation, reason = "it fits, as was just checked")]
            {
                cells[i][row] = cell as u16;
            }
            row += 1;
        }
        i += 1;
    }
    cells
};

/// The answers stand context by context.
#[inline]
fn cell(context: Context, row: usize) -> usize {
    usize::from(CELLS[context as usize - 1][row])
}
