//! What is installed beside the command: completions of shells, and manual pages.

use std::io::{self, Write as _};

use clap::CommandFactory as _;
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use crate::args::Args;

/// `rspcode completions`.
pub(crate) fn completions(shell: Shell) -> io::Result<()> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "rspcode", &mut text);
    print(&text)
}

/// `rspcode man`.
pub(crate) fn man(command: Option<&str>) -> io::Result<()> {
    let mut whole = Args::command().disable_help_subcommand(true);
    // Only then the commands know what they are called as a whole.
    whole.build();
    let page =
        command.map(|name| whole.find_subcommand(name).expect("one of those that are listed"));
    print(&roff(page.unwrap_or(&whole).clone())?)
}

/// A manual page. What stands behind the help has its own lines and columns, which roff would fill.
fn roff(command: clap::Command) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    let behind = command.get_after_long_help().map(ToString::to_string);
    let version = format!("rspcode {}", rspcode::VERSION);
    Man::new(command.after_long_help(None)).source(version).render(&mut text)?;
    if let Some(behind) = behind {
        Roff::new()
            .control("SH", ["NOTES"])
            .control("nf", [])
            .text([roman(behind)])
            .control("fi", [])
            .to_writer(&mut text)?;
    }
    Ok(text)
}

fn print(text: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text)?;
    out.flush()
}
