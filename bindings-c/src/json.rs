//! A verdict as systems hand it to each other.

use core::ffi::{CStr, c_char};

use rspcode::TABLE_VERSION;

use crate::buffer::Buffer;
use crate::table::{VERDICTS, position, rspcode_verdict};
use crate::words::{
    rspcode_actor_str, rspcode_basis_str, rspcode_cause_str, rspcode_context_str, rspcode_next_str,
    rspcode_outcome_str,
};

/// Writes a verdict as the JSON object of every language, as snprintf does.
///
/// At most size bytes are written to text, and the last of them is a NUL; nothing is written if
/// size is 0 or text is NULL. What is no verdict (NULL, or the answer where there is no such
/// context) is the empty text.
///
/// Returns the length of the whole text, without the NUL: it fitted if that is less than size.
/// 1000 bytes are enough.
///
/// Whoever reads one believes its context and its code alone: they go through
/// rspcode_context_from_str and rspcode_classify_z, and null is NULL there.
///
/// Example:
///
/// ```c
/// char json[1000];
/// const rspcode_verdict *v = rspcode_classify_z(RSPCODE_CONTEXT_PAY_REPLY, "TIMEOUT");
/// assert(rspcode_verdict_to_json(v, json, sizeof json) < sizeof json);
/// assert(strstr(json, "\"context\":\"pay_reply\",\"id\":5,\"code\":\"TIMEOUT\","));
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_verdict_to_json(
    verdict: *const rspcode_verdict,
    text: *mut c_char,
    size: usize,
) -> usize {
    // SAFETY: the caller answers for the room.
    let mut out = unsafe { Buffer::new(text, size) };
    // SAFETY: the caller answers for the verdict. What else it points to is not read: the constant's own is.
    if let Some(place) = unsafe { verdict.as_ref() }.and_then(position) {
        write(&mut out, &VERDICTS[place]);
    }
    out.end()
}

fn write(out: &mut Buffer, v: &rspcode_verdict) {
    // SAFETY: the row of a constant.
    let code = unsafe { &*v.code };
    out.push_all(b"{\"table_version\":");
    number(out, TABLE_VERSION);
    string(out, b"context", rspcode_context_str(v.context.into()));
    key(out, b"id");
    number(out, v.id.into());
    if v.id == 0 {
        key(out, b"code");
        out.push_all(b"null");
    } else {
        string(out, b"code", code.text);
    }
    string(out, b"outcome", rspcode_outcome_str(v.outcome.into()));
    string(out, b"cause", rspcode_cause_str(v.cause.into()));
    string(out, b"next", rspcode_next_str(v.next.into()));
    string(out, b"actor", rspcode_actor_str(v.actor.into()));
    truth(out, b"is_final", v.is_final);
    truth(out, b"may_release_goods", v.may_release_goods);
    truth(out, b"may_charge_again", v.may_charge_again);
    string(out, b"basis", rspcode_basis_str(v.basis.into()));
    string(out, b"message", code.message);
    string(out, b"explanation", code.explanation);
    string(out, b"payer_text", v.payer_text);
    out.push(b'}');
}

fn key(out: &mut Buffer, name: &[u8]) {
    out.push_all(b",\"");
    out.push_all(name);
    out.push_all(b"\":");
}

/// No text of the table has a control character, and a test holds each against another writer's JSON.
fn string(out: &mut Buffer, name: &[u8], text: *const c_char) {
    key(out, name);
    out.push(b'"');
    // SAFETY: a text of the table or of a vocabulary, which ends with a NUL.
    for byte in unsafe { CStr::from_ptr(text) }.to_bytes() {
        if matches!(byte, b'"' | b'\\') {
            out.push(b'\\');
        }
        out.push(*byte);
    }
    out.push(b'"');
}

fn truth(out: &mut Buffer, name: &[u8], is: u8) {
    key(out, name);
    out.push_all(if is == 0 { b"false" } else { b"true" });
}

/// In digits, without the machinery of formatting.
fn number(out: &mut Buffer, number: u32) {
    let (rest, digit) = (number / 10, number % 10);
    if rest > 0 {
        self::number(out, rest);
    }
    out.push(b'0' + u8::try_from(digit).unwrap_or_default());
}
