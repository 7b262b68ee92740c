//! Links to files of the project, in the READMEs that are read away from it: on a page of a package index, or beside
//! what was installed. There a link is whole, or there is none.
//!
//! The project's address is `repository` under `[workspace.package]` in `Cargo.toml`, and nowhere else. While there is
//! none these READMEs name files and link nothing.

use std::fmt::Write as _;

use crate::spec::{read, root};

/// The READMEs that an index shows as they stand, with the folder of each. A file stands in them as a code span with
/// its path, from that folder or from the project's.
pub const SHOWN: [(&str, &str); 2] = [
    ("bindings-python/README.md", "bindings-python/"),
    ("bindings-node/README.md", "bindings-node/"),
];

/// How the address and the version make the beginning of a link.
#[must_use]
pub fn base() -> Option<String> {
    let manifest = read("Cargo.toml");
    let repository = manifest.lines().find_map(|line| line.strip_prefix("repository = \""))?;
    let repository = repository.split('"').next()?;
    Some(format!("{repository}/blob/v{}/", env!("CARGO_PKG_VERSION")))
}

/// The text of a README in which every named file of the project is a link under `base`, or none is.
#[must_use]
pub fn linked(text: &str, folder: &str, base: Option<&str>) -> String {
    each_line_of_prose(text, |line| {
        let plain = each_link(line, |label, target| match code_span(label) {
            Some(("", span, "")) if is_ours(span) => label.to_owned(),
            Some(_) | None => format!("[{label}]({target})"),
        });
        match base {
            Some(base) => with_links(&plain, folder, base),
            None => plain,
        }
    })
}

/// The text of the project's README for a package with a folder of its own: its links to files lead under `base`, or
/// are links no longer.
#[must_use]
pub fn copied(text: &str, base: Option<&str>) -> String {
    each_line_of_prose(text, |line| {
        each_link(line, |label, target| match base {
            _ if !is_relative(target) => format!("[{label}]({target})"),
            Some(base) => format!("[{label}]({base}{target})"),
            None => label.to_owned(),
        })
    })
}

/// The targets of links that lead nowhere when the text stands alone.
#[must_use]
pub fn dead(text: &str) -> Vec<&str> {
    let lines = prose(text).filter(|(_, is_prose)| *is_prose);
    let targets = lines.flat_map(|(line, _)| line.split("](").skip(1));
    targets.filter(|target| is_relative(target)).collect()
}

/// The paths of the project's files that stand in a text as code spans, whether they are there or not.
#[must_use]
pub fn named(text: &str) -> Vec<&str> {
    let mut named = Vec::new();
    for (line, _) in prose(text).filter(|(_, is_prose)| *is_prose) {
        let mut after = line;
        while let Some((_, span, rest)) = code_span(after) {
            named.extend(Some(span).filter(|span| is_ours(span)));
            after = rest;
        }
    }
    named
}

/// The path from the project's folder of what a code span names, if that is a file of the project.
#[must_use]
pub fn file(span: &str, folder: &str) -> Option<String> {
    let paths = [format!("{folder}{span}"), span.to_owned()];
    paths.into_iter().find(|path| is_ours(span) && root().join(path).is_file())
}

/// Other paths are of the reader's own project.
fn is_ours(span: &str) -> bool {
    ["docs/", "examples/", "LICENSE-"].iter().any(|start| span.starts_with(start))
}

fn is_relative(target: &str) -> bool {
    !target.starts_with('#') && !target.contains("://")
}

/// The lines of a text, and which of them are no program.
fn prose(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut is_program = false;
    text.split_inclusive('\n').map(move |line| {
        let is_fence = line.trim_start().starts_with("```");
        is_program ^= is_fence;
        (line, !is_fence && !is_program)
    })
}

/// A text in which something else stands for each line that is no program.
fn each_line_of_prose(text: &str, replaced: impl Fn(&str) -> String) -> String {
    let line_of = |(line, is_prose)| if is_prose { replaced(line) } else { line.to_owned() };
    prose(text).map(line_of).collect()
}

/// What stands before the first code span of a line, in it, and after it.
fn code_span(line: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = line.split_once('`')?;
    let (span, rest) = rest.split_once('`')?;
    Some((before, span, rest))
}

/// A line in which something else stands for each link, by its text and target.
fn each_link(line: &str, replaced: impl Fn(&str, &str) -> String) -> String {
    let (mut made, mut rest) = (String::new(), line);
    while let Some(middle) = rest.find("](") {
        let start = rest[..middle].rfind('[').unwrap_or(middle);
        let end = rest[middle..].find(')').map_or(rest.len(), |end| middle + end);
        made.push_str(&rest[..start]);
        made.push_str(&replaced(&rest[start + 1..middle], &rest[middle + 2..end]));
        rest = &rest[end + 1..];
    }
    made + rest
}

/// A line in which each code span that names a file of the project has become a link to it.
fn with_links(line: &str, folder: &str, base: &str) -> String {
    let (mut made, mut rest) = (String::new(), line);
    while let Some((before, span, after)) = code_span(rest) {
        made.push_str(before);
        match file(span, folder) {
            Some(path) => write!(made, "[`{span}`]({base}{path})"),
            None => write!(made, "`{span}`"),
        }
        .expect("a string takes it");
        rest = after;
    }
    made + rest
}
