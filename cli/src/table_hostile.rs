//! The texts that the check of an engine asks about: what engines are known to take for a code that it is not, or not
//! to take for the code that it is.

use rspcode::{CodeInfo, codes};

use crate::table_total::{OTHER, words};

/// White space that is dropped.
const DROPPED: [&str; 6] = [" ", "\t", "\n", "\x0C", "\r", " \t\n\x0C\r "];

/// What only looks like it: some engine's `trim` drops each of these, or its collation passes over it.
const KEPT: [&str; 12] = [
    "\x0B", "\x08", "\x1C", "\x7F", "\u{85}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{2003}",
    "\u{2028}", "\u{3000}", "\u{FEFF}",
];

/// What is written around a code or in place of it: escapes that are none, patterns, quotes, and letters that collations
/// fold to others.
const NEAR: [&str; 24] = [
    "\\tSUCCESS",
    "SUCCESS\\n",
    "fSUCCESS",
    "SUCCESSf",
    "nSUCCESS",
    "tSUCCESS",
    "SUCCESSr",
    "%",
    "SUCCES_",
    "SUCCESS%",
    "'SUCCESS'",
    "\"SUCCESS\"",
    "SUCCESS'",
    "SUCCESS;",
    "SUCCE\u{17F}S",
    "SUCCE\u{DF}",
    "S\u{DC}CCESS",
    "SUCCESS\u{301}",
    "ＳＵＣＣＥＳＳ",
    "SUC\u{421}ESS",
    "FA\u{130}L",
    "FA\u{131}L",
    "ＦAIL",
    "SUC CESS",
];

/// What stands for nothing, in one engine or another.
const NOTHING: [&str; 7] = ["", " ", " \t\n\x0C\r ", "NULL", "null", "0", "false"];

/// The texts, and no text at all; each stands there once.
pub(crate) fn texts() -> Vec<Option<String>> {
    let listed = codes().iter().map(CodeInfo::code);
    let mut texts: Vec<String> = words().into_iter().map(str::to_owned).collect();
    texts.extend(listed.map(str::to_lowercase));
    for word in ["SUCCESS", "success", "notpay"] {
        for space in DROPPED {
            texts.extend([format!("{space}{word}"), format!("{word}{space}")]);
        }
    }
    for space in KEPT {
        texts.extend([format!("{space}SUCCESS"), format!("SUCCESS{space}")]);
    }
    texts
        .extend(["SUCC \n\nESS", "SUCC\n\nESS", " \x0BSUCCESS", "SUCCESS\x0B "].map(str::to_owned));
    texts.extend(NEAR.iter().chain(&NOTHING).chain(&[OTHER, " * "]).map(|&text| text.to_owned()));
    let mut once: Vec<Option<String>> = vec![None];
    for text in texts.into_iter().map(Some) {
        if !once.contains(&text) {
            once.push(text);
        }
    }
    once
}
