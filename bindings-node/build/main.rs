//! Writes the core's table as JSON, so that no start of a program has to, and tells the linker how to
//! make a module for Node.

use std::{env, fs, path::Path};

mod table;

fn main() {
    let json = table::table().to_string();
    let folder = env::var_os("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&folder).join("table.json"), json).expect("the folder is cargo's own");
    napi_build::setup();
}
