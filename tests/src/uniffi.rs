//! UniFFI's output for Kotlin and Swift, made from a build of the native library.
//!
//! The library is built in the development profile: what users get is stripped, and with the symbols
//! goes what UniFFI's generator reads.

use std::fs;
use std::io;
use std::process::{Command, Stdio};

use camino::Utf8PathBuf;
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate_with_bindgen_paths};
use uniffi_bindgen::{BindgenPaths, BindgenPathsLayer};

use crate::derived::Derived;
use crate::spec;

/// What UniFFI names a file, and where the packages have it.
const FILES: [(&str, &str); 4] = [
    (
        "dev/rspcode/internal/rspcode_mobile.kt",
        "bindings-mobile/kotlin/src/main/kotlin/dev/rspcode/internal/rspcode_mobile.kt",
    ),
    ("RspcodeUniffi.swift", "bindings-mobile/swift/Sources/RspcodeUniffi/RspcodeUniffi.swift"),
    ("RspcodeUniffiFFI.h", "bindings-mobile/swift/Sources/RspcodeUniffiFFI/RspcodeUniffiFFI.h"),
    // The one name by which Swift's package manager and Xcode find it.
    (
        "RspcodeUniffiFFI.modulemap",
        "bindings-mobile/swift/Sources/RspcodeUniffiFFI/module.modulemap",
    ),
];

/// Where the crate and its `uniffi.toml` are.
struct Mobile;

impl BindgenPathsLayer for Mobile {
    fn get_crate_root(&self, crate_name: &str) -> Option<Utf8PathBuf> {
        let root = Utf8PathBuf::from_path_buf(spec::root()).expect("the project's path is UTF-8");
        (crate_name == "rspcode_mobile").then(|| root.join("bindings-mobile"))
    }
}

/// The files, made anew.
///
/// # Panics
///
/// If the library cannot be built or read.
#[must_use]
pub fn all() -> Vec<Derived> {
    let library = build().expect("cargo builds the native library");
    let output = library.with_file_name("rspcode_mobile-uniffi");
    match fs::remove_dir_all(&output) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => panic!("{output}: {error}"),
        Ok(()) | Err(_) => {}
    }
    let options = GenerateOptions {
        languages: vec![TargetLanguage::Kotlin, TargetLanguage::Swift],
        source: library,
        out_dir: output.clone(),
        ..GenerateOptions::default()
    };
    let mut paths = BindgenPaths::default();
    paths.add_layer(Mobile);
    generate_with_bindgen_paths(options, paths).expect("UniFFI reads the library");
    let read = |(name, path)| {
        let text = fs::read_to_string(output.join(name)).expect("UniFFI writes the file");
        Derived { path, text: tidy(&text) }
    };
    FILES.map(read).into()
}

/// Builds the library and tells where it is.
fn build() -> io::Result<Utf8PathBuf> {
    let output = Command::new(env!("CARGO"))
        .args(["build", "--locked", "-p", "rspcode-mobile"])
        .arg("--message-format=json-render-diagnostics")
        .current_dir(spec::root())
        .stderr(Stdio::inherit())
        .output()?;
    let messages = String::from_utf8(output.stdout).map_err(io::Error::other)?;
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == "rspcode_mobile")
        .filter_map(|message| message["filenames"].as_array().cloned())
        .flatten()
        .filter_map(|file| file.as_str().map(Utf8PathBuf::from))
        .find(|file| matches!(file.extension(), Some("so" | "dylib" | "dll")))
        .ok_or_else(|| io::Error::other("cargo built no shared library"))
}

/// Without white space at the ends of lines, and with one end of line at the end.
fn tidy(text: &str) -> String {
    let mut tidy: Vec<_> = text.lines().map(str::trim_end).collect();
    while tidy.last().is_some_and(|line| line.is_empty()) {
        tidy.pop();
    }
    tidy.join("\n") + "\n"
}
