//! Writes the core's table as JSON, so that no start of a program has to, and tells the linker how to
//! make a module for Node.

use std::{env, fs, path::Path};

mod table;

fn main() {
    let folder = env::var_os("OUT_DIR").expect("cargo sets it");
    for (name, json) in [("table.json", table::table()), ("payer-texts.json", table::payer_texts())]
    {
        fs::write(Path::new(&folder).join(name), json.to_string())
            .expect("the folder is cargo's own");
    }
    napi_build::setup();
}
