//! `docs/payer-texts.md`: every sentence for payers in every language, side by side.

use std::fmt::Write as _;

use rspcode::Locale;

/// Where it stands, from the root of the project.
pub const PATH: &str = "docs/payer-texts.md";

const INTRODUCTION: &str = "\
<!-- Made by `cargo run -p rspcode-tests -- write`; do not edit. -->
# What the payer may be told, in four languages

Every sentence that an answer or a step can have for the payer. **The translations were made by this project and were not
reviewed by the provider**; have somebody who speaks the language read them before you show them. [`codes.md`](codes.md)
tells which answer has which sentence. Each language stands in one file of
[`core/src/payer_texts`](../core/src/payer_texts), beside the English sentences, and [`tests/data/payer-words`](../tests/data/payer-words/README.md) says which words it may have where.

A program names a language by a BCP 47 tag: `zh-TW`, `zh-HK`, `zh-MO` and `zh-Hant` are Chinese in traditional
characters, any other `zh` in simplified ones, any `fr` is Canadian French, and everything else, no tag too, is English.

";

/// The text.
///
/// # Panics
///
/// Never: a string takes all that is written to it.
#[must_use]
pub fn text() -> String {
    let mut text = INTRODUCTION.to_owned();
    for locale in Locale::ALL {
        write!(text, "| `{}` ", locale.tag()).expect("a string takes it");
    }
    text.push_str("|\n|---|---|---|---|\n");
    for place in 0..Locale::En.payer_texts().len() {
        for locale in Locale::ALL {
            write!(text, "| {} ", locale.payer_texts()[place]).expect("a string takes it");
        }
        text.push_str("|\n");
    }
    text
}
