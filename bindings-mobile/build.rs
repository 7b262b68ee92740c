//! Writes the core's table as lines, so that no start of a program has to.

use std::path::Path;
use std::{env, fs};

use rspcode_words::{cells, lines, listed, spelled};

fn main() {
    let folder = env::var_os("OUT_DIR").expect("cargo sets it");
    let tables =
        [("cells", lines(&cells())), ("codes", lines(&listed())), ("spellings", lines(&spelled()))];
    for (name, table) in tables {
        fs::write(Path::new(&folder).join(name), table).expect("the folder is cargo's own");
    }
}
