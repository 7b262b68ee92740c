//! `docs/versions.md`: which versions of what a user needs, read from the files that hold them.

use std::fmt::Write as _;

use crate::spec::read;

/// Where the document stands.
pub const PATH: &str = "docs/versions.md";

/// The text of `docs/versions.md`.
///
/// # Panics
///
/// If a file has no version where one was.
#[must_use]
pub fn text() -> String {
    let mut text = String::from(
        "<!-- Made by `cargo run -p rspcode-tests -- write`; do not edit. -->\n\
         # Versions\n\n\
         | what | version | where it stands | what holds it |\n|---|---|---|---|\n",
    );
    for (what, version, path, held) in rows() {
        writeln!(text, "| {what} | {version} | [`{path}`](../{path}) | {held} |")
            .expect("a string takes it");
    }
    text
}

fn rows() -> Vec<(&'static str, String, &'static str, &'static str)> {
    let derived = "derived wherever it stands; a stale one fails `tests/run core`";
    let portability =
        "`tests/run c-portability` builds with exactly that; clippy's `incompatible_msrv`";
    let msrv = "clippy's `incompatible_msrv`";
    vec![
        ("every package", version("Cargo.toml", "\nversion = \"", "\""), "Cargo.toml", derived),
        (
            "the table",
            version("core/src/table.rs", "TABLE_VERSION: u32 = ", ";"),
            "core/src/table.rs",
            derived,
        ),
        ("Rust, for the library", rust("core/Cargo.toml"), "core/Cargo.toml", portability),
        ("Rust, for the command line", rust("cli/Cargo.toml"), "cli/Cargo.toml", portability),
        ("Rust, for C", rust("bindings-c/Cargo.toml"), "bindings-c/Cargo.toml", portability),
        (
            "Rust, for Python",
            rust("bindings-python/Cargo.toml"),
            "bindings-python/Cargo.toml",
            portability,
        ),
        ("Rust, for Node", rust("bindings-node/Cargo.toml"), "bindings-node/Cargo.toml", msrv),
        (
            "Rust, for Kotlin and Swift",
            rust("bindings-mobile/Cargo.toml"),
            "bindings-mobile/Cargo.toml",
            msrv,
        ),
        (
            "CPython",
            version("bindings-python/pyproject.toml", "requires-python = \">=", "\"") + " or newer",
            "bindings-python/pyproject.toml",
            "`tests/run python` tests every one that is here, and 3.14",
        ),
        (
            "Node",
            version("bindings-node/package.json", "\"node\": \">=", "\"") + " or newer",
            "bindings-node/package.json",
            "`tests/run node` tests the one that is here and the two newest with long-term support; `tests/run browser` other run times",
        ),
        (
            "Java, byte code",
            version("bindings-mobile/kotlin/pom.xml", "<kotlin.compiler.jvmTarget>", "<")
                .replace("1.8", "8")
                + " or newer",
            "bindings-mobile/kotlin/pom.xml",
            "the build; `tests/run kotlin` runs the JDK that is here",
        ),
        (
            "Kotlin",
            version("bindings-mobile/kotlin/pom.xml", "<kotlin.compiler.apiVersion>", "<")
                + " or newer",
            "bindings-mobile/kotlin/pom.xml",
            "`tests/run kotlin` tests the oldest and the newest",
        ),
        (
            "Swift",
            version("bindings-mobile/swift/Package.swift", "swift-tools-version: ", "\n")
                + " or newer",
            "bindings-mobile/swift/Package.swift",
            "`tests/run swift`",
        ),
    ]
}

fn rust(manifest: &'static str) -> String {
    version(manifest, "\nrust-version = \"", "\"") + " or newer"
}

fn version(path: &str, before: &str, after: &str) -> String {
    let text = read(path);
    let version = text.split_once(before).and_then(|(_, rest)| rest.split_once(after));
    version.unwrap_or_else(|| panic!("{path} has no {before:?}")).0.to_owned()
}
