//! The derived texts: what they are, whether they are fresh, and how to write them.

use std::fs;
use std::io;

use similar::TextDiff;

use crate::{
    bench, c, codes_md, contexts_md, counts, json_md, kotlin, links, payer_texts_md, platforms_md,
    procedure, procedure_md, python, rust, sentences, site, spec, swift, tables, typescript,
    vectors, version, versions_md,
};

/// A file that is made from `core` and committed.
#[derive(Debug)]
pub struct Derived {
    /// Where it stands, from the root of the project.
    pub path: &'static str,
    /// What it has to hold.
    pub text: String,
}

/// Every derived text, made anew.
#[must_use]
pub fn all() -> Vec<Derived> {
    #[allow(unused_mut, reason = "UniFFI's output is there with the feature alone")]
    let mut all = vec![
        Derived { path: vectors::PATH, text: vectors::text() },
        Derived { path: procedure::PATH, text: procedure::text() },
        Derived { path: "core/benches/peers/literal.rs", text: bench::literal_peers() },
        Derived { path: rust::PATH, text: rust::codes() },
        Derived { path: tables::PATH, text: tables::text() },
        Derived { path: json_md::PATH, text: json_md::renewed(&spec::read(json_md::PATH)) },
        Derived { path: "docs/codes.md", text: codes_md::text() },
        Derived { path: payer_texts_md::PATH, text: payer_texts_md::text() },
        Derived {
            path: procedure_md::PATH,
            text: procedure_md::renewed(&spec::read(procedure_md::PATH)),
        },
        Derived { path: "cli/src/sentences.rs", text: sentences::rust_text() },
        Derived {
            path: "bindings-python/python/rspcode/_vocabulary.py",
            text: python::vocabulary(),
        },
        Derived { path: "bindings-python/python/rspcode/_fields.py", text: python::fields() },
        Derived { path: "bindings-python/python/rspcode/_versions.py", text: python::versions() },
        Derived { path: "bindings-python/python/rspcode/_native.pyi", text: python::native_stub() },
        Derived { path: "bindings-node/types.d.ts", text: typescript::types() },
        Derived {
            path: "bindings-node/package.json",
            text: typescript::package_json(&spec::read("bindings-node/package.json")),
        },
        Derived {
            path: "bindings-node/package-lock.json",
            text: versioned("bindings-node/package-lock.json"),
        },
        Derived { path: "bindings-c/include/rspcode.h", text: c::header() },
        Derived { path: "bindings-c/src/sentences.rs", text: c::sentences() },
        Derived {
            path: "bindings-mobile/kotlin/src/main/kotlin/dev/rspcode/Vocabulary.kt",
            text: kotlin::vocabulary(),
        },
        Derived {
            path: "bindings-mobile/kotlin/src/main/kotlin/dev/rspcode/Records.kt",
            text: kotlin::records(),
        },
        Derived {
            path: "bindings-mobile/kotlin/src/main/kotlin/dev/rspcode/Version.kt",
            text: kotlin::version(),
        },
        Derived {
            path: "bindings-mobile/kotlin/pom.xml",
            text: versioned("bindings-mobile/kotlin/pom.xml"),
        },
        Derived {
            path: "bindings-mobile/kotlin/tests/pom.xml",
            text: versioned("bindings-mobile/kotlin/tests/pom.xml"),
        },
        Derived {
            path: "bindings-mobile/swift/Sources/Rspcode/Vocabulary.swift",
            text: swift::vocabulary(),
        },
        Derived {
            path: "bindings-mobile/swift/Sources/Rspcode/Version.swift",
            text: swift::version(),
        },
        Derived {
            path: "bindings-mobile/swift/Sources/Rspcode/Records.swift",
            text: swift::records(),
        },
        Derived { path: site::PATH, text: site::text() },
        Derived { path: versions_md::PATH, text: versions_md::text() },
        // A package carries its licences, and what builds it takes them from its own folder only.
        Derived { path: "core/LICENSE-MIT", text: spec::read("LICENSE-MIT") },
        Derived { path: "core/LICENSE-APACHE", text: spec::read("LICENSE-APACHE") },
        Derived { path: "words/LICENSE-MIT", text: spec::read("LICENSE-MIT") },
        Derived { path: "words/LICENSE-APACHE", text: spec::read("LICENSE-APACHE") },
        Derived { path: "cli/LICENSE-MIT", text: spec::read("LICENSE-MIT") },
        Derived { path: "cli/LICENSE-APACHE", text: spec::read("LICENSE-APACHE") },
        Derived { path: "bindings-python/LICENSE-MIT", text: spec::read("LICENSE-MIT") },
        Derived { path: "bindings-python/LICENSE-APACHE", text: spec::read("LICENSE-APACHE") },
        Derived { path: "bindings-node/LICENSE-MIT", text: spec::read("LICENSE-MIT") },
        Derived { path: "bindings-node/LICENSE-APACHE", text: spec::read("LICENSE-APACHE") },
        Derived { path: "bindings-c/LICENSE-MIT", text: spec::read("LICENSE-MIT") },
        Derived { path: "bindings-c/LICENSE-APACHE", text: spec::read("LICENSE-APACHE") },
        Derived { path: "bindings-mobile/swift/LICENSE-MIT", text: spec::read("LICENSE-MIT") },
        Derived {
            path: "bindings-mobile/swift/LICENSE-APACHE",
            text: spec::read("LICENSE-APACHE"),
        },
    ];
    all.extend(counts::DOCUMENTS.map(|path| Derived { path, text: document(path) }));
    let shown = links::copied(&document("README.md"), links::base().as_deref());
    all.push(Derived { path: "core/README.md", text: shown.clone() });
    all.push(Derived { path: "cli/README.md", text: shown });
    #[cfg(feature = "uniffi")]
    all.extend(crate::uniffi::all());
    all
}

/// A document that is written by hand, with its derived parts as they have to be.
fn document(path: &str) -> String {
    let text = platforms_md::renewed(path, &contexts_md::renewed(&spec::read(path)));
    let (text, _) = counts::renewed(&text);
    let (text, _) = version::renewed(&text);
    match links::SHOWN.into_iter().find(|(shown, _)| *shown == path) {
        Some((_, folder)) => links::linked(&text, folder, links::base().as_deref()),
        None => text,
    }
}

/// What is written by hand but for the version in it.
fn versioned(path: &str) -> String {
    let (text, places) = version::renewed(&spec::read(path));
    assert!(places > 0, "{path} names no version");
    text
}

impl Derived {
    /// What would change if the file were written now, as a unified diff; nothing if it is fresh.
    #[must_use]
    pub fn difference(&self) -> Option<String> {
        let committed = fs::read_to_string(spec::root().join(self.path)).unwrap_or_default();
        (committed != self.text).then(|| {
            TextDiff::from_lines(&committed, &self.text)
                .unified_diff()
                .header(self.path, "as the generator writes it")
                .to_string()
        })
    }

    /// Writes the file.
    ///
    /// # Errors
    ///
    /// If the file cannot be written.
    pub fn write(&self) -> io::Result<()> {
        let path = spec::root().join(self.path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, &self.text)
    }
}
