//! The rule of versions, in a file of its own so that it can be tested beside any two versions: the library
//! itself knows but one.

/// Major, minor and patch.
pub(crate) type Version = (u32, u32, u32);

/// Whether a library can serve a program that was compiled with the header of the wanted version.
///
/// It can if it is that version or a later one with the same interface; before version 1 every minor
/// version may have another interface, from then on every major one.
pub(crate) const fn serves(library: Version, wanted: Version) -> bool {
    let (library_major, library_minor, library_patch) = library;
    let (major, minor, patch) = wanted;
    if library_major != major || library_major == 0 && library_minor != minor {
        return false;
    }
    library_minor > minor || library_minor == minor && library_patch >= patch
}
