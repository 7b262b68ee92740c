"""Of which versions the Python files of this package are.

Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.
"""

VERSION = "0.1.0"
TABLE_VERSION = 1
