//! Completions and manual pages: whole, and of this command.
#![cfg(unix)]

mod common;

use std::fs;
use std::path::Path;
use std::process::Command;

use common::run;
use rspcode::{Context, Kind};
use rspcode_tests::spec;

const COMMANDS: [&str; 8] =
    ["classify", "read", "attempt", "explain", "table", "codes", "completions", "man"];

#[test]
fn every_shell_gets_the_commands_and_the_words() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = run(&["completions", shell]).text();
        for word in COMMANDS {
            assert!(script.contains(word), "{shell}: {word}");
        }
        assert!(script.contains("summary"), "{shell}");
    }
    // These two complete words, too.
    for shell in ["bash", "zsh"] {
        let script = run(&["completions", shell]).text();
        for word in Context::ALL.map(Context::as_str).iter().chain(&Kind::ALL.map(Kind::as_str)) {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
}

/// As bash calls it when a person presses the tabulator.
#[test]
fn bash_completes() {
    let completed = |words: &[&str]| {
        let last = words.last().expect("a word");
        let before = words[words.len() - 2];
        let (all, at) = (words.join(" "), words.len() - 1);
        let script = format!(
            "source <(\"$0\" completions bash) && COMP_WORDS=({all}) COMP_CWORD={at} && \
             {{ _rspcode rspcode {last} {before}; echo \"${{COMPREPLY[@]}}\"; }}"
        );
        let output = Command::new("bash")
            .args(["--norc", "-c", &script, env!("CARGO_BIN_EXE_rspcode")])
            .output()
            .expect("bash starts");
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        String::from_utf8(output.stdout).expect("UTF-8").trim_end().to_owned()
    };
    assert_eq!(completed(&["rspcode", "cl"]), "classify");
    assert_eq!(completed(&["rspcode", "classify", "pay_s"]), "pay_state");
    assert_eq!(completed(&["rspcode", "classify", "--su"]), "--summary");
    assert_eq!(completed(&["rspcode", "attempt", "pay_"]), "pay_direct pay_shown");
}

#[test]
fn the_manual_has_a_page_for_every_command() {
    let whole = run(&["man"]).text();
    let version = format!("\"rspcode {}\"", rspcode::VERSION);
    assert!(whole.contains("\n.TH rspcode 1 ") && whole.contains(&version), "{whole}");
    for command in COMMANDS {
        assert!(whole.contains(&format!("\nrspcode\\-{command}(1)\n")), "{command}: {whole}");
        let page = run(&["man", command]).text();
        assert!(page.contains(&format!("\n.TH rspcode-{command} 1 ")), "{page}");
        assert!(page.contains(&version), "{page}");
        assert!(page.contains(&format!("\\fBrspcode {command}\\fR")), "{page}");
    }
    let page = run(&["man", "classify"]).text();
    assert!(page.contains("spreadsheet may take it for a formula"), "{page}");
    // What has lines and columns of its own keeps them.
    let notes = page.split("\n.SH NOTES\n.nf\n").nth(1).expect("notes");
    assert!(notes.contains("\n  rsp_code, respcode of CC_PREAUTH        "), "{page}");
    assert!(notes.ends_with("\n.fi\n"), "{page}");
}

/// The block of the first page, in a home of its own.
#[test]
fn they_are_installed_as_the_readme_says() {
    let readme = spec::read("README.md");
    let mut blocks = readme.split("```sh\n").skip(1).map(|rest| rest.split("```").next());
    let block = blocks.find_map(|block| block.filter(|block| block.contains("rspcode man >")));
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("home");
    let binary = Path::new(env!("CARGO_BIN_EXE_rspcode")).parent().expect("a folder");
    fs::create_dir_all(&home).expect("a folder");
    let output = Command::new("sh")
        .args(["-ec", block.expect("a block")])
        .env("HOME", &home)
        .env("PATH", format!("{}:{}", binary.display(), std::env::var("PATH").expect("a PATH")))
        .output()
        .expect("sh starts");
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    let is_printed = |file: &str, args: &[&str]| {
        let installed = fs::read_to_string(home.join(".local/share").join(file)).expect("a file");
        assert_eq!(installed, run(args).text(), "{file}");
    };
    is_printed("bash-completion/completions/rspcode", &["completions", "bash"]);
    is_printed("man/man1/rspcode.1", &["man"]);
    for command in COMMANDS {
        is_printed(&format!("man/man1/rspcode-{command}.1"), &["man", command]);
    }
    fs::remove_dir_all(home).expect("it was there");
}

#[test]
fn what_there_is_no_page_and_no_shell_for_is_bad_usage() {
    let done = run(&["man", "refund"]);
    assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]));
    for command in COMMANDS {
        assert!(done.stderr.contains(command), "{}", done.stderr);
    }
    let done = run(&["man", "clasify"]);
    let tip = "\n\n  tip: a similar value exists: 'classify'\n";
    assert!(done.status == 2 && done.stderr.contains(tip), "{}", done.stderr);
    let done = run(&["completions", "cmd"]);
    assert_eq!(done.status, 2);
    assert!(done.stderr.contains("bash, elvish, fish, powershell, zsh"), "{}", done.stderr);
}
