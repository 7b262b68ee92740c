//! `vectors.json`: every answer, and hostile inputs with the answers that they must get. Every
//! language replays it with its own test runner.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use rspcode::{Context, Locale, codes, index, spellings};
use rspcode_words::{Cell, cells, wrong_context};

use crate::sentences::vocabularies;
use crate::spec;

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vectors {
    /// What the file is, for whoever opens it.
    pub about: String,
    /// The version of the table that it was made from.
    pub table_version: u32,
    /// All answers, in order.
    pub cells: Vec<Cell>,
    /// The answer of borders that cannot refuse a wrong context; its context is the number 0.
    pub wrong_context: Cell<u8>,
    /// Every sentence for payers, by the tag of its language.
    pub payer_texts: Vec<BTreeMap<String, String>>,
    /// Tags of languages, and the one of the locale that serves each.
    pub tags: Vec<(String, String)>,
    /// How many inputs there are.
    pub count: usize,
    /// The inputs.
    pub inputs: Vec<Input>,
}

/// A text, and the position of its answer in each of the eleven contexts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// The text.
    #[serde(flatten)]
    pub form: Form,
    /// The position of the answer among the cells, by context.
    pub cells: [usize; 11],
}

/// How a text is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// As it stands.
    Text(String),
    /// Bytes that are not UTF-8, two digits each.
    Hex(String),
    /// UTF-16 code units with lone surrogates, for languages whose strings can hold them.
    Utf16(Vec<u16>),
    /// A piece, so many times over.
    Repeat(String, usize),
}

impl Form {
    /// The bytes to classify. Lone surrogates have none: they become replacement characters, as at
    /// every border.
    ///
    /// # Panics
    ///
    /// If the digits are not hexadecimal.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Text(text) => text.clone().into_bytes(),
            Self::Hex(digits) => digits
                .as_bytes()
                .chunks(2)
                .map(|pair| {
                    let pair = std::str::from_utf8(pair).expect("ASCII");
                    u8::from_str_radix(pair, 16).expect("hexadecimal digits")
                })
                .collect(),
            Self::Utf16(units) => String::from_utf16_lossy(units).into_bytes(),
            Self::Repeat(piece, count) => piece.repeat(*count).into_bytes(),
        }
    }
}

/// The committed file.
///
/// # Panics
///
/// If it is not of the expected form.
#[must_use]
pub fn read() -> Vectors {
    serde_json::from_str(&spec::read(PATH)).expect("vectors.json is of its form")
}

/// Where the file stands, from the root of the project.
pub const PATH: &str = "tests/vectors.json";

const ABOUT: &str = "Every answer of rspcode, then texts with the position of their answer by context. \
    Made by `cargo run -p rspcode-tests -- write`; do not edit.";

const MEBIBYTE: usize = 1 << 20;

/// Tags of languages as people, browsers and systems write them, and which locale serves each.
pub const TAGS: [(&str, &str); 48] = [
    ("", "en"),
    ("-", "en"),
    ("en", "en"),
    ("en-CA", "en"),
    ("de-CH", "en"),
    ("zz", "en"),
    ("und", "en"),
    ("C", "en"),
    ("POSIX", "en"),
    ("*", "en"),
    ("zhx", "en"),
    ("z", "en"),
    ("fra", "en"),
    ("yue-HK", "en"),
    ("x-zh", "en"),
    ("i-hak", "en"),
    (" fr", "en"),
    ("-zh", "en"),
    ("中文", "en"),
    ("FRANÇAIS", "en"),
    ("fr", "fr-CA"),
    ("fr-CA", "fr-CA"),
    ("fr-FR", "fr-CA"),
    ("fr-CA-x-zh-TW", "fr-CA"),
    ("fr-CA,fr;q=0.9,en;q=0.8", "fr-CA"),
    ("zh", "zh-Hans"),
    ("zh-CN", "zh-Hans"),
    ("zh-SG", "zh-Hans"),
    ("zh-CA", "zh-Hans"),
    ("zh-Hans", "zh-Hans"),
    ("zh-Hans-TW", "zh-Hans"),
    ("zh-Hans-HK", "zh-Hans"),
    ("zh-Latn-CN", "zh-Hans"),
    ("zh-cmn-Hans-CN", "zh-Hans"),
    ("zh-u-rg-twzzzz", "zh-Hans"),
    ("zh-x-tw", "zh-Hans"),
    ("zh-CN.UTF-8", "zh-Hans"),
    ("zh-CN, zh-TW", "zh-Hans"),
    ("zh-TW", "zh-Hant"),
    ("zh-HK", "zh-Hant"),
    ("zh-MO", "zh-Hant"),
    ("zh-Hant", "zh-Hant"),
    ("zh-Hant-CN", "zh-Hant"),
    ("zh-Hant-CA", "zh-Hant"),
    ("zh-yue-HK", "zh-Hant"),
    ("zh-TW-u-co-stroke", "zh-Hant"),
    ("zh-TW.Big5", "zh-Hant"),
    ("zh-TW\0zh-CN", "zh-Hant"),
];

/// White space alone, and what only looks like it.
const BLANK: [&str; 11] =
    ["", " ", "\t", "\n", "\x0C", "\r", " \t\n\x0C\r ", "\x0B", "\u{A0}", "\u{FEFF}", "\0"];

/// Seen at the provider or its neighbours, and not listed.
const SEEN: [&str; 19] = [
    "UNKNOWN",
    "init",
    "failure",
    "cancelled",
    "processing",
    "authorised",
    "captured",
    "ORDERCLOSED",
    "ORDER_CLOSE",
    "orderclose",
    "Trade_Finished",
    "FROZEN",
    "STATUS_FAIL",
    "SYSTEMERROR",
    "USERPAYING",
    "TRADE_SUCCESS",
    "P00001",
    "10001",
    "50003",
];

/// Words that mean something to a language or a format rather than to the provider.
const WORDS: [&str; 24] = [
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "null",
    "None",
    "undefined",
    "NaN",
    "true",
    "0",
    "1",
    "-1",
    "55",
    "\"SUCCESS\"",
    "'SUCCESS'",
    "SUCCESS,",
    "SUCCESS;",
    "SUCCESS FAIL",
    "SUCCESS\nFAIL",
    "-",
    "--help",
    "%s%n",
    "../SUCCESS",
    "SUCCESS\u{1B}[0m",
];

/// Letters that look like the listed ones, and texts far from them.
const LOOK_ALIKES: [&str; 16] = [
    "ＳＵＣＣＥＳＳ",
    "SUC\u{421}ESS",
    "SUCCE\u{17F}S",
    "SUCCES\u{405}",
    "SUCCESS\u{301}",
    "SUCCESS\u{200B}",
    "\u{202E}SUCCESS",
    "SUCCESS\u{3002}",
    "REFUND\u{131}",
    "ÜNKNOW",
    "成功",
    "✅",
    "\u{1F4B8}\u{1F4B8}",
    "\u{FFFD}",
    "SUCCESS\u{FFFD}",
    "\u{10FFFF}",
];

/// Bytes that are not UTF-8: alone, around a code, cut short, too long, and of other encodings.
const NOT_UTF8: [&str; 13] = [
    "ff",
    "80",
    "c3",
    "53554343455353ff",
    "ff53554343455353",
    "5355434345535380",
    "20ff20",
    "c053554343455353",
    "d3d5c3c3c5d3d3",
    "53c2554343455353",
    "eda080",
    "f4908080",
    "fffe53005500",
];

/// The hostile texts, without their answers; none stands there twice.
#[must_use]
pub fn forms() -> Vec<Form> {
    let mut texts: Vec<String> = BLANK.map(str::to_owned).into();
    for code in codes().iter().map(rspcode::CodeInfo::code) {
        around(code, &mut texts);
        near(code, &mut texts);
    }
    for spelling in spellings().iter().map(rspcode::Spelling::text) {
        around(spelling, &mut texts);
        texts.extend([format!("{spelling}x"), spelling[1..].to_owned(), flip_case(spelling)]);
    }
    // Where a program exchanges its arguments, a context's word is what it asks about.
    for vocabulary in vocabularies() {
        texts.extend(vocabulary.values.iter().map(|value| value.word.to_owned()));
    }
    texts.extend([&SEEN[..], &WORDS, &LOOK_ALIKES].concat().into_iter().map(str::to_owned));
    let mut seen = HashSet::new();
    texts.retain(|text| seen.insert(text.clone()));

    let success = "SUCCESS".encode_utf16();
    let mut forms: Vec<Form> = texts.into_iter().map(Form::Text).collect();
    forms.extend(NOT_UTF8.map(|digits| Form::Hex(digits.to_owned())));
    forms.extend([
        Form::Utf16(vec![0xD800]),
        Form::Utf16(vec![0xDFFF]),
        Form::Utf16(vec![0xDC00, 0xD800]),
        Form::Utf16(success.clone().chain([0xD800]).collect()),
        Form::Utf16([0xDC00].into_iter().chain(success.clone()).collect()),
        Form::Utf16([0x20].into_iter().chain(success).chain([0xDBFF, 0x20]).collect()),
        Form::Repeat("A".to_owned(), MEBIBYTE),
        Form::Repeat(" ".to_owned(), MEBIBYTE),
        Form::Repeat("\0".to_owned(), MEBIBYTE),
        Form::Repeat("SUCCESS".to_owned(), MEBIBYTE / 7),
        Form::Repeat("SUCCESS\n".to_owned(), MEBIBYTE / 8),
        Form::Repeat("é".to_owned(), MEBIBYTE / 2),
    ]);
    forms
}

/// A code with something around it: white space that is dropped, and what only looks like it.
fn around(code: &str, texts: &mut Vec<String>) {
    texts.extend([format!(" {code}"), format!("{code}\r\n"), format!("\t\x0C{code} \n")]);
    if !matches!(code, "SUCCESS" | "success" | "UNKNOW") {
        return;
    }
    for space in [" ", "\t", "\n", "\x0C", "\r"] {
        texts.extend([
            format!("{space}{code}"),
            format!("{code}{space}"),
            format!("{space}{code}{space}"),
        ]);
    }
    for no_space in
        ["\x0B", "\0", "\x1C", "\x7F", "\u{85}", "\u{A0}", "\u{FEFF}", "\u{2003}", "\u{3000}"]
    {
        texts.extend([format!("{no_space}{code}"), format!("{code}{no_space}")]);
    }
}

/// Texts that are nearly a code, and sometimes another one.
fn near(code: &str, texts: &mut Vec<String>) {
    texts.extend([
        code.to_lowercase(),
        flip_case(code),
        code.replace('_', ""),
        code.replace('_', "-"),
    ]);
    texts.extend(["S", "_", "X", "\0", "ED"].map(|end| format!("{code}{end}")));
    texts.extend([format!("X{code}"), format!("{code}{code}")]);
    for at in 0..code.len() {
        let (head, tail) = (&code[..at], &code[at + 1..]);
        texts.extend([head.to_owned(), format!("{head}{tail}"), format!("{head}#{tail}")]);
    }
    let (head, tail) = code.split_at(code.len() / 2);
    texts.extend([tail.to_owned(), format!("{head}\0{tail}"), format!("{head} {tail}")]);
}

/// The first letter in the other case.
fn flip_case(code: &str) -> String {
    let (first, rest) = code.split_at(1);
    let first =
        if first.to_lowercase() == first { first.to_uppercase() } else { first.to_lowercase() };
    format!("{first}{rest}")
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("words, numbers and flags can be written as JSON")
}

/// All cells, a line each: everything that the table says.
#[must_use]
pub fn cells_text() -> String {
    cells().iter().map(json).collect::<Vec<_>>().join(",\n")
}

/// Every sentence for payers in all languages, a line each.
#[must_use]
pub fn payer_texts_text() -> String {
    let of_place = |place| {
        let texts = Locale::ALL.map(|locale| (locale.tag(), locale.payer_texts()[place]));
        json(&BTreeMap::from(texts))
    };
    let places = 0..Locale::En.payer_texts().len();
    places.map(of_place).collect::<Vec<_>>().join(",\n")
}

/// The text of `vectors.json`: one line for each cell and each input.
#[must_use]
pub fn text() -> String {
    let inputs: Vec<_> = forms()
        .into_iter()
        .map(|form| {
            let bytes = form.bytes();
            json(&Input { form, cells: Context::ALL.map(|context| index(context, &bytes)) })
        })
        .collect();
    format!(
        "{{\n\"about\": {},\n\"table_version\": {},\n\"cells\": [\n{}\n],\n\"wrong_context\": {},\n\"payer_texts\": [\n{}\n],\n\"tags\": {},\n\"count\": {},\n\"inputs\": [\n{}\n]\n}}\n",
        json(&ABOUT),
        rspcode::TABLE_VERSION,
        cells_text(),
        json(&wrong_context()),
        payer_texts_text(),
        json(&TAGS.to_vec()),
        inputs.len(),
        inputs.join(",\n")
    )
}
