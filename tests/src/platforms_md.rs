//! The tables of platforms: what was run on which, in the README of the project for all packages, in theirs for each.

use crate::marked::{aligned, replace};
use crate::spec;

const PATH: &str = "tests/data/platforms.csv";

/// The packages, with where their tables stand.
const PACKAGES: [(&str, &str); 6] = [
    ("Python", "bindings-python/README.md"),
    ("Node", "bindings-node/README.md"),
    ("C", "bindings-c/README.md"),
    ("Kotlin", "bindings-mobile/kotlin/README.md"),
    ("Swift", "bindings-mobile/swift/README.md"),
    ("Command", "README.md"),
];

const STATES: [&str; 3] = ["run", "built, not run", "not yet"];

/// One package on one platform.
struct Row {
    platform: String,
    package: String,
    state: String,
    what: String,
}

/// The document with its table made anew, if it has one.
///
/// # Panics
///
/// If the document has no place for its table, or a row of the data is none.
#[must_use]
pub fn renewed(path: &str, document: &str) -> String {
    let mut document = document.to_owned();
    if path == "README.md" {
        replace(&mut document, "platforms", &of_all(&rows()));
    } else if let Some((package, _)) = PACKAGES.into_iter().find(|(_, readme)| *readme == path) {
        replace(&mut document, "platforms", &of_one(&rows(), package));
    }
    document
}

fn rows() -> Vec<Row> {
    let text = spec::read(PATH);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .records()
        .map(|record| {
            let record = record.expect("it is CSV");
            let [platform, package, state, what] = [0, 1, 2, 3].map(|at| record[at].to_owned());
            assert!(PACKAGES.iter().any(|(name, _)| *name == package), "{PATH}: {package}");
            assert!(STATES.contains(&state.as_str()), "{PATH}: {state}");
            Row { platform, package, state, what }
        })
        .collect()
}

fn of_all(rows: &[Row]) -> String {
    let heading = PACKAGES.map(|(package, _)| package.to_owned());
    let mut table = vec![[vec!["platform".to_owned()], heading.into()].concat()];
    let mut platforms: Vec<&str> = rows.iter().map(|row| row.platform.as_str()).collect();
    platforms.dedup();
    for platform in platforms {
        let mut line = vec![platform.to_owned()];
        for (package, _) in PACKAGES {
            let row = rows.iter().find(|row| row.platform == platform && row.package == package);
            line.push(row.map_or(String::new(), |row| row.state.clone()));
        }
        table.push(line);
    }
    aligned(&table)
}

fn of_one(rows: &[Row], package: &str) -> String {
    let heading = ["platform", "", "what"].map(str::to_owned);
    let mut table = vec![heading.into()];
    for row in rows.iter().filter(|row| row.package == package) {
        table.push(vec![row.platform.clone(), format!("*{}*", row.state), row.what.clone()]);
    }
    aligned(&table)
}
