//! Writes the core's table as lines, so that no start of a program has to.

use std::path::Path;
use std::{env, fs};

use rspcode::Locale;
use rspcode_words::{cells, lines, listed, spelled};

fn main() {
    let folder = env::var_os("OUT_DIR").expect("cargo sets it");
    let tables = [
        ("cells", lines(&cells())),
        ("codes", lines(&listed())),
        ("spellings", lines(&spelled())),
        ("payer-texts", payer_texts()),
    ];
    for (name, table) in tables {
        fs::write(Path::new(&folder).join(name), table).expect("the folder is cargo's own");
    }
}

/// Each sentence for payers in every language.
fn payer_texts() -> String {
    let places = 0..Locale::En.payer_texts().len();
    let line = |place| Locale::ALL.map(|locale| locale.payer_texts()[place]).join("\t");
    places.map(line).collect::<Vec<_>>().join("\n")
}
