//! The word for every number of the closed vocabularies.

use core::ffi::c_char;

use rspcode::{Actor, Basis, Cause, Context, Next, Outcome};

use crate::lookup::rspcode_context;

/// The words of a vocabulary by number from 1, each in a cell of its own with NULs behind it.
macro_rules! words {
    ($Vocabulary:ident) => {{
        let mut words = [[0; 16]; $Vocabulary::ALL.len()];
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

static CONTEXTS: [[u8; 16]; Context::ALL.len()] = words!(Context);
static OUTCOMES: [[u8; 16]; Outcome::ALL.len()] = words!(Outcome);
static CAUSES: [[u8; 16]; Cause::ALL.len()] = words!(Cause);
static NEXTS: [[u8; 16]; Next::ALL.len()] = words!(Next);
static ACTORS: [[u8; 16]; Actor::ALL.len()] = words!(Actor);
static BASES: [[u8; 16]; Basis::ALL.len()] = words!(Basis);

fn word(words: &'static [[u8; 16]], number: u32) -> *const c_char {
    let place = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    place.and_then(|place| words.get(place)).map_or(c"".as_ptr(), |word| word.as_ptr().cast())
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
