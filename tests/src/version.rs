//! The version of the packages, where a text that is written by hand names it: the commands and snippets of the
//! documents, the lock of the npm package, the projects of Maven. `release/bump` sets it, and this carries it there.

use std::fmt::Write as _;

/// What stands before a version, and after it.
const PLACES: [(&str, &str); 6] = [
    ("/bindings-node/rspcode-", ".tgz"),
    ("dev.rspcode:rspcode:", "\""),
    ("<artifactId>rspcode</artifactId>\n    <version>", "</version>"),
    ("<rspcode.version>", "</rspcode.version>"),
    ("\n  \"name\": \"rspcode\",\n  \"version\": \"", "\""),
    ("\n      \"name\": \"rspcode\",\n      \"version\": \"", "\""),
];

/// What stands before the interface of the C library, and after it.
const INTERFACE: (&str, &str) = ("find_package(rspcode ", " ");

/// A text with the version of today, and how often it stands there.
#[must_use]
pub fn renewed(text: &str) -> (String, usize) {
    let (mut text, mut places) = (text.to_owned(), 0);
    for (before, after) in PLACES {
        let found;
        (text, found) = each(&text, before, after, rspcode::VERSION);
        places += found;
    }
    let (before, after) = INTERFACE;
    let (text, found) = each(&text, before, after, &interface(rspcode::VERSION));
    (text, places + found)
}

/// What versions have in common that serve each other: `bindings-c/Makefile` says the same.
///
/// # Panics
///
/// If that is no version.
#[must_use]
pub fn interface(version: &str) -> String {
    let (major, rest) = version.split_once('.').expect("a version has three numbers");
    let (minor, _) = rest.split_once('.').expect("a version has three numbers");
    if major == "0" { format!("0.{minor}") } else { major.to_owned() }
}

/// A text with this value wherever a version stands between these two, and how often that is.
fn each(text: &str, before: &str, after: &str, value: &str) -> (String, usize) {
    let (mut made, mut rest, mut found) = (String::new(), text, 0);
    while let Some((head, behind)) = rest.split_once(before) {
        let end = behind.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(behind.len());
        // After the digits of a file's name comes the point of its ending.
        let (old, tail) = behind.split_at(behind[..end].trim_end_matches('.').len());
        let is_version = !old.is_empty() && tail.starts_with(after);
        write!(made, "{head}{before}{}", if is_version { value } else { old })
            .expect("a string takes it");
        found += usize::from(is_version);
        rest = tail;
    }
    (made + rest, found)
}
