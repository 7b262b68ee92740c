//! The Rust programs of the first page can be pasted into `main.rs`. That they compile and run is seen by the
//! documentation tests, which take a text with a `main` as it stands.

use rspcode::{Context, classify};
use rspcode_tests::spec;

#[test]
fn each_is_a_whole_program() {
    let readme = spec::read("README.md");
    let programs: Vec<&str> = readme
        .split("```rust\n")
        .skip(1)
        .map(|block| block.split_once("```").expect("the block ends").0)
        .collect();
    assert!(!programs.is_empty());
    for program in programs {
        let file = syn::parse_file(program).expect("Rust");
        let has_main = file
            .items
            .iter()
            .any(|item| matches!(item, syn::Item::Fn(function) if function.sig.ident == "main"));
        assert!(has_main, "{program}");
    }
}

#[test]
fn the_line_of_a_log_is_what_is_printed() {
    let line = classify(Context::PayReply, "ORDER_PAID");
    assert!(spec::read("README.md").contains(&format!("println!(\"{{logged}}\"); // {line}\n")));
}
