//! The examples of the documents print what stands there.
#![cfg(unix)]

use std::path::Path;
use std::process::Command;

use rspcode_tests::spec;

/// What `cargo run --` stands for here: the command that was built for this test.
const CARGO_RUN: &str = "cargo() { [ \"$1 $2\" = 'run --' ] && shift 2 && rspcode \"$@\"; }\n";

/// The commands of all `console` blocks, each with the output below it.
fn examples(markdown: &str) -> Vec<(String, String)> {
    let mut examples: Vec<(String, String)> = Vec::new();
    for block in markdown.split("```console\n").skip(1) {
        let (block, _) = block.split_once("```").expect("the block ends");
        for line in block.lines() {
            match (line.strip_prefix("$ "), examples.last_mut()) {
                (Some(command), _) => examples.push((command.to_owned(), String::new())),
                (None, Some((_, output))) => output.extend([line, "\n"]),
                (None, None) => panic!("a block starts with a command: {line}"),
            }
        }
    }
    examples
}

fn replay(file: &str) {
    let examples = examples(&spec::read(file));
    assert!(!examples.is_empty(), "{file} has no examples");
    let binary = Path::new(env!("CARGO_BIN_EXE_rspcode")).parent().expect("a folder");
    let path = format!("{}:{}", binary.display(), std::env::var("PATH").expect("a PATH"));
    for (command, expected) in examples {
        let output = Command::new("sh")
            .args(["-c", &format!("{CARGO_RUN}{command}")])
            .current_dir(spec::root())
            .env("PATH", &path)
            .output()
            .expect("sh starts");
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{file}: {command}");
        assert!(output.status.success() && output.stderr.is_empty(), "{file}: {command}");
    }
}

/// The first command of the README as it stands there, with all that cargo makes of it.
#[test]
fn cargo_run_is_the_command() {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--", "classify", "query_reply", "SUCCESS"])
        .current_dir(spec::root())
        .output()
        .expect("cargo starts");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.starts_with("SUCCESS in query_reply\n"), "{output:?}");
    assert!(output.status.success());
}

#[test]
fn the_readme_is_true() {
    replay("README.md");
}

#[test]
fn the_page_on_the_procedure_is_true() {
    replay("docs/procedure.md");
}
