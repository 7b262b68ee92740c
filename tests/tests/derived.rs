//! The generator: derived texts are what it would write now, and it says so when they are not.

use std::process::{Command, Output};

fn generate(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_generate")).args(args).output().expect("the generator starts")
}

#[test]
fn derived_texts_are_fresh() {
    let check = generate(&["--check"]);
    let difference = String::from_utf8_lossy(&check.stdout);
    assert!(check.status.success(), "{difference}{}", String::from_utf8_lossy(&check.stderr));
}

#[test]
fn a_stale_text_is_shown_as_a_difference() {
    let mut all = rspcode_tests::derived::all().into_iter();
    let mut codes = all.find(|derived| derived.path == "docs/codes.md").expect("it is derived");
    codes.text = codes.text.replacen("| 1 | `SUCCESS` |", "| 1 | `PAID` |", 1);
    let difference = codes.difference().expect("it is stale now");
    assert!(difference.starts_with("--- docs/codes.md\n+++ "), "{difference}");
    assert!(difference.contains("\n-| 1 | `SUCCESS` |"), "{difference}");
    assert!(difference.contains("\n+| 1 | `PAID` |"), "{difference}");
}

#[test]
fn bad_usage_is_explained() {
    for args in [&[][..], &["check"], &["write", "--check"]] {
        let output = generate(args);
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("write | --check"));
    }
}
