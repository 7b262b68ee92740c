//! The word for every number of the closed vocabularies, and the number of every word.

use core::ffi::c_char;

use rspcode::{Actor, Basis, Cause, Context, Next, Outcome};

use crate::lookup::rspcode_context;

/// The words of a vocabulary by number from 1, each in a cell of its own with NULs behind it.
macro_rules! words {
    ($Vocabulary:ident) => {
        words!($Vocabulary, 16)
    };
    ($Vocabulary:ident, $width:literal) => {{
        let mut words = [[0; $width]; $Vocabulary::ALL.len()];
        let mut i = 0;
        while i < words.len() {
            let word = $Vocabulary::ALL[i].as_str().as_bytes();
            assert!(word.len() < words[i].len(), "there is no room for a NUL: widen the cells");
            let mut at = 0;
            while at < word.len() {
                words[i][at] = word[at];
                at += 1;
            }
            i += 1;
        }
        words
    }};
}
pub(crate) use words;

static CONTEXTS: [[u8; 16]; Context::ALL.len()] = words!(Context);
static OUTCOMES: [[u8; 16]; Outcome::ALL.len()] = words!(Outcome);
static CAUSES: [[u8; 16]; Cause::ALL.len()] = words!(Cause);
static NEXTS: [[u8; 16]; Next::ALL.len()] = words!(Next);
static ACTORS: [[u8; 16]; Actor::ALL.len()] = words!(Actor);
static BASES: [[u8; 16]; Basis::ALL.len()] = words!(Basis);

/// What a number from 1 on stands for, if there is something.
pub(crate) fn numbered<Value>(values: &[Value], number: u32) -> Option<&Value> {
    values.get(usize::try_from(number).ok()?.checked_sub(1)?)
}

pub(crate) fn word<const WIDTH: usize>(
    words: &'static [[u8; WIDTH]],
    number: u32,
) -> *const c_char {
    numbered(words, number).map_or(c"".as_ptr(), |word| word.as_ptr().cast())
}

/// The number of a word; 0 for any other text and for null.
///
/// # Safety
///
/// `text` is null or ends with a NUL.
pub(crate) unsafe fn number<const WIDTH: usize>(
    words: &'static [[u8; WIDTH]],
    text: *const c_char,
) -> u8 {
    if text.is_null() {
        return 0;
    }
    // SAFETY: it is not null, and the caller answers for the NUL.
    let found = (1..).zip(words).find(|(_, word)| unsafe { is(text, *word) });
    found.map_or(0, |(number, _)| number)
}

/// Whether a text is a word, both with a NUL behind: nothing is read behind the first difference.
///
/// # Safety
///
/// `text` ends with a NUL.
unsafe fn is(text: *const c_char, word: &[u8]) -> bool {
    for (place, &byte) in word.iter().enumerate() {
        // SAFETY: all in front of this place is equal and no NUL, so that the text is not at its end.
        if unsafe { text.cast::<u8>().add(place).read() } != byte {
            return false;
        }
        if byte == 0 {
            return true;
        }
    }
    false
}

/// The word for a context: "pay_reply" for RSPCODE_CONTEXT_PAY_REPLY; "" for any other number.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_context_str(RSPCODE_CONTEXT_PAY_REPLY), "pay_reply") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_context_str(context: rspcode_context) -> *const c_char {
    word(&CONTEXTS, context)
}

/// The number of the word for a context: RSPCODE_CONTEXT_QUERY_REPLY for "query_reply".
///
/// 0 for any other text and for NULL. A word is compared as it stands, case included.
///
/// Example:
///
/// ```c
/// assert(rspcode_context_from_str("query_reply") == RSPCODE_CONTEXT_QUERY_REPLY);
/// assert(rspcode_context_from_str("no word") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_context_from_str(word: *const c_char) -> rspcode_context {
    // SAFETY: the caller promises the same.
    rspcode_context::from(unsafe { number(&CONTEXTS, word) })
}

/// The word for an outcome: "unknown" for RSPCODE_OUTCOME_UNKNOWN; "" for any other number.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_outcome_str(RSPCODE_OUTCOME_UNKNOWN), "unknown") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_outcome_str(outcome: u32) -> *const c_char {
    word(&OUTCOMES, outcome)
}

/// The number of the word for an outcome: RSPCODE_OUTCOME_UNKNOWN for "unknown".
///
/// 0 for any other text and for NULL. A word is compared as it stands, case included.
///
/// Example:
///
/// ```c
/// assert(rspcode_outcome_from_str("unknown") == RSPCODE_OUTCOME_UNKNOWN);
/// assert(rspcode_outcome_from_str("no word") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_outcome_from_str(word: *const c_char) -> u8 {
    // SAFETY: the caller promises the same.
    unsafe { number(&OUTCOMES, word) }
}

/// The word for a cause: "provider_fault" for RSPCODE_CAUSE_PROVIDER_FAULT; "" for a number
/// that is none.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_cause_str(RSPCODE_CAUSE_PROVIDER_FAULT), "provider_fault") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_cause_str(cause: u32) -> *const c_char {
    word(&CAUSES, cause)
}

/// The number of the word for a cause: RSPCODE_CAUSE_PROVIDER_FAULT for "provider_fault".
///
/// 0 for any other text and for NULL. A word is compared as it stands, case included.
///
/// Example:
///
/// ```c
/// assert(rspcode_cause_from_str("provider_fault") == RSPCODE_CAUSE_PROVIDER_FAULT);
/// assert(rspcode_cause_from_str("no word") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_cause_from_str(word: *const c_char) -> u8 {
    // SAFETY: the caller promises the same.
    unsafe { number(&CAUSES, word) }
}

/// The word for a next step: "start_over" for RSPCODE_NEXT_START_OVER; "" for any other number.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_next_str(RSPCODE_NEXT_START_OVER), "start_over") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_next_str(next: u32) -> *const c_char {
    word(&NEXTS, next)
}

/// The number of the word for a next step: RSPCODE_NEXT_START_OVER for "start_over".
///
/// 0 for any other text and for NULL. A word is compared as it stands, case included.
///
/// Example:
///
/// ```c
/// assert(rspcode_next_from_str("start_over") == RSPCODE_NEXT_START_OVER);
/// assert(rspcode_next_from_str("no word") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_next_from_str(word: *const c_char) -> u8 {
    // SAFETY: the caller promises the same.
    unsafe { number(&NEXTS, word) }
}

/// The word for an actor: "staff" for RSPCODE_ACTOR_STAFF; "" for any other number.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_actor_str(RSPCODE_ACTOR_STAFF), "staff") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_actor_str(actor: u32) -> *const c_char {
    word(&ACTORS, actor)
}

/// The number of the word for an actor: RSPCODE_ACTOR_STAFF for "staff".
///
/// 0 for any other text and for NULL. A word is compared as it stands, case included.
///
/// Example:
///
/// ```c
/// assert(rspcode_actor_from_str("staff") == RSPCODE_ACTOR_STAFF);
/// assert(rspcode_actor_from_str("no word") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_actor_from_str(word: *const c_char) -> u8 {
    // SAFETY: the caller promises the same.
    unsafe { number(&ACTORS, word) }
}

/// The word for a basis: "documented" for RSPCODE_BASIS_DOCUMENTED; "" for any other number.
///
/// Returns a constant, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// assert(strcmp(rspcode_basis_str(RSPCODE_BASIS_DOCUMENTED), "documented") == 0);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn rspcode_basis_str(basis: u32) -> *const c_char {
    word(&BASES, basis)
}

/// The number of the word for a basis: RSPCODE_BASIS_DOCUMENTED for "documented".
///
/// 0 for any other text and for NULL. A word is compared as it stands, case included.
///
/// Example:
///
/// ```c
/// assert(rspcode_basis_from_str("documented") == RSPCODE_BASIS_DOCUMENTED);
/// assert(rspcode_basis_from_str("no word") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_basis_from_str(word: *const c_char) -> u8 {
    // SAFETY: the caller promises the same.
    unsafe { number(&BASES, word) }
}
