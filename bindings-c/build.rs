//! Tells the linker the name that programs ask for the shared library by: before 1.0 every minor version may
//! break them, so it stands in the name.

use std::env;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let part = |name: &str| env::var(name).expect("cargo sets it");
    let (major, minor) = (part("CARGO_PKG_VERSION_MAJOR"), part("CARGO_PKG_VERSION_MINOR"));
    let interface = if major == "0" { format!("0.{minor}") } else { major };
    if part("CARGO_CFG_TARGET_OS") == "linux" {
        println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,librspcode.so.{interface}");
        // Loaders before glibc 2.5 know the old table of names alone.
        println!("cargo:rustc-cdylib-link-arg=-Wl,--hash-style=both");
        // A library of our own would bring it; `core` leaves `memcmp` and `strlen` to whoever links.
        println!("cargo:rustc-cdylib-link-arg=-lc");
    }
}
