//! `tests/data/tables.csv`: every version of the table, with its counts and the digest of all that it says.

use std::fmt::Write as _;

use rspcode::{TABLE_VERSION, codes, verdicts};
use rspcode_words::wrong_context;

use crate::{spec, vectors};

/// Where it stands.
pub const PATH: &str = "tests/data/tables.csv";

/// The last version that was given out: from then on it means that table and no other.
pub const GIVEN_OUT: u32 = 0;

const HEADER: &str = "version,codes,answers,crc32\n";

/// The text of the file: the versions before this one as they stand, and this one as it is.
///
/// # Panics
///
/// If the table differs from one that was given out under its version.
#[must_use]
pub fn text() -> String {
    let committed = spec::read(PATH);
    let mut text = HEADER.to_owned();
    let wrong_context = serde_json::to_string(&wrong_context()).expect("a cell can be JSON");
    let digest = crc32fast::hash(
        (vectors::cells_text() + &wrong_context + &vectors::payer_texts_text()).as_bytes(),
    );
    let now = format!("{TABLE_VERSION},{},{},{digest}\n", codes().len(), verdicts().len());
    for line in committed.lines().skip(1) {
        let version = line.split(',').next().and_then(|version| version.parse().ok());
        let version: u32 = version.expect("a line begins with a version");
        if version < TABLE_VERSION {
            writeln!(text, "{line}").expect("a string takes it");
        } else {
            assert!(
                version > GIVEN_OUT || line == now.trim_end(),
                "a cell or a text has changed since version {version} was given out: raise TABLE_VERSION"
            );
        }
    }
    text + &now
}
