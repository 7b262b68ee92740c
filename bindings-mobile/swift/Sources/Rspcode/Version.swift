// Made by `cargo run -p rspcode-tests -- write` from the doc comments in `core`; do not edit.

/// The version of this package.
public let version = "0.1.0"

/// The version of the table: one integer, raised whenever a cell or a text changes.
public let tableVersion = 1
