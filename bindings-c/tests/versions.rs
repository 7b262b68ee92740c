//! Prints by the library's own rule which version serves which, a line each: `1.2.3 1.2.0 1`. What cannot call the
//! rule is held against these lines.

#[path = "../src/interface.rs"]
mod interface;

use interface::{Version, serves};

/// On both sides of each number that can count, and of 10, which is no smaller than 9.
const VERSIONS: [Version; 13] = [
    (0, 0, 9),
    (0, 1, 0),
    (0, 1, 1),
    (0, 1, 10),
    (0, 2, 0),
    (0, 10, 0),
    (1, 0, 0),
    (1, 1, 0),
    (1, 1, 1),
    (1, 10, 0),
    (2, 0, 0),
    (2, 1, 1),
    (10, 1, 1),
];

fn main() {
    let text = |(major, minor, patch): Version| format!("{major}.{minor}.{patch}");
    for library in VERSIONS {
        for wanted in VERSIONS {
            println!("{} {} {}", text(library), text(wanted), u8::from(serves(library, wanted)));
        }
    }
}
