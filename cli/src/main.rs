//! The command `rspcode`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(rspcode_cli::run(std::env::args_os()))
}
