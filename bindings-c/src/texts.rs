//! All texts of the table, each once and with a NUL behind it, in one piece of constant memory.

use core::ffi::c_char;

use rspcode::{WRONG_CONTEXT, codes, verdicts};

/// The texts while compiling, with room to spare; if ever it has too little, this does not compile.
/// What is linked is cut to size.
struct Pool {
    bytes: [u8; 1 << 15],
    used: usize,
    /// Start and length of each text.
    places: [(usize, usize); 512],
    texts: usize,
}

const POOL: &Pool = &{
    let mut pool = Pool { bytes: [0; 1 << 15], used: 0, places: [(0, 0); 512], texts: 0 };
    let mut cell = 0;
    while cell < verdicts().len() {
        pool.add(verdicts()[cell].payer_text());
        cell += 1;
    }
    let mut row = 0;
    while row < codes().len() {
        pool.add(codes()[row].code());
        pool.add(codes()[row].message());
        pool.add(codes()[row].explanation());
        row += 1;
    }
    // What is not listed has the row behind the listed ones.
    pool.add(verdicts()[codes().len()].explanation());
    pool.add(WRONG_CONTEXT.explanation);
    pool.add(WRONG_CONTEXT.payer_text);
    pool.add("");
    pool
};

impl Pool {
    /// Adds a text that is not there yet.
    const fn add(&mut self, text: &str) {
        if self.start_of(text).is_some() {
            return;
        }
        self.places[self.texts] = (self.used, text.len());
        self.texts += 1;
        let mut i = 0;
        while i < text.len() {
            self.bytes[self.used + i] = text.as_bytes()[i];
            i += 1;
        }
        // The NUL is there already.
        self.used += text.len() + 1;
    }

    const fn start_of(&self, text: &str) -> Option<usize> {
        let mut place = 0;
        while place < self.texts {
            let (start, length) = self.places[place];
            if length == text.len() && self.holds_at(start, text) {
                return Some(start);
            }
            place += 1;
        }
        None
    }

    const fn holds_at(&self, start: usize, text: &str) -> bool {
        let mut i = 0;
        while i < text.len() {
            if self.bytes[start + i] != text.as_bytes()[i] {
                return false;
            }
            i += 1;
        }
        true
    }
}

static TEXTS: [u8; POOL.used] = {
    let mut texts = [0; POOL.used];
    let mut i = 0;
    while i < POOL.used {
        texts[i] = POOL.bytes[i];
        i += 1;
    }
    texts
};

/// A text of the table as C has it.
pub(crate) const fn c_text(text: &str) -> *const c_char {
    let start = POOL.start_of(text).expect("every text of the table is in the pool");
    TEXTS.as_ptr().wrapping_add(start).cast()
}
