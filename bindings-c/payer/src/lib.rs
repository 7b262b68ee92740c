//! The sentences for payers in every language, in a library of their own beside that of `bindings-c`: the linker takes
//! its object only for a program that calls it.
//!
//! The header is made from the documentation here, as from that in `bindings-c/src`, whose rules hold here, too.
#![no_std]
#![allow(
    clippy::doc_markdown,
    clippy::missing_safety_doc,
    reason = "names and documentation are those of the header, for C programmers"
)]
#![deny(unsafe_op_in_unsafe_fn)]

use core::ffi::{CStr, c_char};

use rspcode::Locale;

// In a build that unwinds the standard library has the panic handler, so that a plain `cargo build`
// and clippy work; what is installed is built without.
#[cfg(panic = "unwind")]
extern crate std;

/// Never reached: no call panics, and the tests see to it that nothing of this is linked.
#[cfg(panic = "abort")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}

/// How many sentences there are.
const COUNT: usize = Locale::En.payer_texts().len();

/// How many bytes they take in all languages, each with its NUL.
const LENGTH: usize = {
    let (mut length, mut locale) = (0, 0);
    while locale < Locale::ALL.len() {
        let mut place = 0;
        while place < COUNT {
            length += Locale::ALL[locale].payer_texts()[place].len() + 1;
            place += 1;
        }
        locale += 1;
    }
    length
};

/// All sentences one after the other, and where each begins, by language. Without pointers there is nothing for the
/// loader to do.
struct Texts {
    bytes: [u8; LENGTH],
    starts: [[u16; COUNT]; Locale::ALL.len()],
}

#[allow(clippy::cast_possible_truncation, reason = "it is checked")]
static TEXTS: Texts = {
    let mut texts = Texts { bytes: [0; LENGTH], starts: [[0; COUNT]; Locale::ALL.len()] };
    let (mut used, mut locale) = (0, 0);
    while locale < Locale::ALL.len() {
        let mut place = 0;
        while place < COUNT {
            assert!(used <= u16::MAX as usize);
            texts.starts[locale][place] = used as u16;
            let text = Locale::ALL[locale].payer_texts()[place].as_bytes();
            let mut i = 0;
            while i < text.len() {
                texts.bytes[used + i] = text[i];
                i += 1;
            }
            // The NUL is there already.
            used += text.len() + 1;
            place += 1;
        }
        locale += 1;
    }
    texts
};

fn at(start: u16) -> *const u8 {
    TEXTS.bytes.as_ptr().wrapping_add(usize::from(start))
}

/// The sentences of a locale; English for a number that is none.
fn starts(locale: u32) -> &'static [u16; COUNT] {
    let [en, fr_ca, simplified, traditional] = &TEXTS.starts;
    let number = |locale| locale as u32;
    if locale == number(Locale::FrCa) {
        fr_ca
    } else if locale == number(Locale::ZhHans) {
        simplified
    } else if locale == number(Locale::ZhHant) {
        traditional
    } else {
        en
    }
}

/// Whether two texts are equal: nothing is read behind the first difference.
///
/// # Safety
///
/// Both end with a NUL.
unsafe fn are_equal(mut a: *const u8, mut b: *const u8) -> bool {
    loop {
        // SAFETY: all in front of this place is equal and no NUL, so that neither is at its end.
        let (byte, other) = unsafe { (a.read(), b.read()) };
        if byte != other {
            return false;
        }
        if byte == 0 {
            return true;
        }
        (a, b) = (a.wrapping_add(1), b.wrapping_add(1));
    }
}

/// What may be shown to the payer, in the language of a locale: RSPCODE_LOCALE_..., and English for any other number.
///
/// `payer_text` is what a verdict has under this name, or what rspcode_step_payer_text returned. For any other text,
/// "" and NULL the answer is "".
///
/// The translations were made by this project and not reviewed by the provider.
///
/// Returns a constant in UTF-8, never NULL, that is not to be freed.
///
/// Example:
///
/// ```c
/// const rspcode_verdict *v = rspcode_classify_z(RSPCODE_CONTEXT_CANCEL_STATE, "ORDER_CLOSED");
/// const char *text = rspcode_payer_text(v->payer_text, RSPCODE_LOCALE_FR_CA);
/// assert(strcmp(text, "Votre commande est annul\303\251e.") == 0);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_payer_text(
    payer_text: *const c_char,
    locale: u32,
) -> *const c_char {
    if payer_text.is_null() {
        return c"".as_ptr();
    }
    let [english, ..] = &TEXTS.starts;
    for (&english, &start) in english.iter().zip(starts(locale)) {
        // SAFETY: the caller answers for the NUL, and each of ours has one.
        if unsafe { are_equal(payer_text.cast(), at(english)) } {
            return at(start).cast();
        }
    }
    c"".as_ptr()
}

/// The locale that serves a BCP 47 tag best: RSPCODE_LOCALE_ZH_HANT for "zh-TW".
///
/// "zh-TW", "zh-HK", "zh-MO" and "zh-Hant" are Chinese in traditional characters, any other "zh" in simplified ones,
/// any "fr" is Canadian French, and everything else is English, as are "" and NULL. Case does not count, "_" is taken
/// for "-", and nothing is read behind the first byte that cannot be in a tag.
///
/// Example:
///
/// ```c
/// assert(rspcode_locale_from_str("zh-TW") == RSPCODE_LOCALE_ZH_HANT);
/// assert(rspcode_locale_from_str("fr_CA.UTF-8") == RSPCODE_LOCALE_FR_CA);
/// assert(rspcode_locale_from_str("de") == RSPCODE_LOCALE_EN);
/// ```
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rspcode_locale_from_str(tag: *const c_char) -> u8 {
    if tag.is_null() {
        return Locale::En as u8;
    }
    // SAFETY: it is not null, and the caller answers for the NUL.
    Locale::of_bytes(unsafe { CStr::from_ptr(tag) }.to_bytes()) as u8
}
