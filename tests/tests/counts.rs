//! Counts of codes and answers: nowhere by hand but where the generator renews them.

use std::process::Command;

use rspcode_tests::{counts, derived, spec};

fn tracked_files() -> Vec<String> {
    let git = Command::new("git").args(["ls-files"]).current_dir(spec::root()).output();
    let output = git.expect("git lists the files");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8").lines().map(str::to_owned).collect()
}

#[test]
fn a_count_is_renewed() {
    let (codes, answers) = (rspcode::codes().len(), rspcode::verdicts().len());
    let old = "of 17 codes, 4711 answers and 18 listed codes; not 3 codes, 1,017 codes, v1.17 codes or 17 codecs";
    let new = format!(
        "of {codes} codes, {answers} answers and {codes} listed codes; not 3 codes, 1,017 codes, v1.17 codes or 17 codecs"
    );
    assert_eq!(counts::renewed(old), (new, 3));
}

#[test]
fn nobody_counts_by_hand() {
    let derived: Vec<_> = derived::all().into_iter().map(|derived| derived.path).collect();
    let files = tracked_files();
    assert!(files.len() > 100);
    for path in files.iter().filter(|path| !derived.contains(&path.as_str())) {
        // These tell of what was: other counts than today's stay as they are.
        if path.starts_with("CHANGELOG")
            || path == "docs/performance.md"
            || path == "tests/tests/counts.rs"
        {
            continue;
        }
        // What is no text counts nothing.
        let Ok(text) = std::fs::read_to_string(spec::root().join(path)) else { continue };
        let (_, counts) = counts::renewed(&text);
        assert_eq!(
            counts, 0,
            "{path} counts codes or answers by hand: derive the number or leave it out"
        );
    }
}
