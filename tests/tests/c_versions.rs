//! Which version of the C library serves which program: the rule itself, since the library knows one version only.

#[path = "../../bindings-c/src/interface.rs"]
mod interface;

use interface::{Version, serves};

#[track_caller]
fn serves_only(library: Version, served: &[Version], refused: &[Version]) {
    for wanted in served {
        assert!(serves(library, *wanted), "{library:?} has to serve {wanted:?}");
    }
    for wanted in refused {
        assert!(!serves(library, *wanted), "{library:?} must not serve {wanted:?}");
    }
}

#[test]
fn before_version_1_the_minor_number_counts() {
    serves_only(
        (0, 3, 4),
        &[(0, 3, 4), (0, 3, 3), (0, 3, 0)],
        &[(0, 3, 5), (0, 4, 0), (0, 4, 4), (0, 2, 9), (0, 2, 4), (0, 0, 0), (1, 3, 4), (1, 0, 0)],
    );
    serves_only((0, 0, 1), &[(0, 0, 1), (0, 0, 0)], &[(0, 0, 2), (0, 1, 0), (1, 0, 1)]);
}

#[test]
fn from_version_1_on_the_major_number_counts() {
    serves_only(
        (2, 3, 4),
        &[(2, 3, 4), (2, 3, 3), (2, 3, 0), (2, 2, 9), (2, 0, 0)],
        &[(2, 3, 5), (2, 4, 0), (2, 4, 4), (1, 3, 4), (1, 0, 0), (3, 3, 4), (3, 0, 0), (0, 3, 4)],
    );
    serves_only((1, 0, 0), &[(1, 0, 0)], &[(1, 0, 1), (1, 1, 0), (0, 0, 0), (0, 9, 9), (2, 0, 0)]);
}

#[test]
fn numbers_may_be_huge() {
    const MAX: u32 = u32::MAX;
    serves_only((MAX, MAX, MAX), &[(MAX, MAX, MAX), (MAX, 0, 0), (MAX, 0, MAX)], &[(0, MAX, MAX)]);
    serves_only((0, MAX, MAX), &[(0, MAX, 0)], &[(0, 0, MAX), (MAX, MAX, MAX)]);
    serves_only((1, 0, 0), &[], &[(1, MAX, MAX), (MAX, 0, 0), (1, 0, MAX)]);
    // Not as one number, in which a huge part would spill into the next.
    serves_only((1, 256, 65536), &[(1, 255, MAX), (1, 256, 65536)], &[(1, 256, 65537)]);
}
