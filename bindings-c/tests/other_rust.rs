//! Another Rust library in the same program, with the whole of Rust's run time: it must not clash with ours.

#[unsafe(no_mangle)]
pub extern "C" fn other_rust(number: u32) -> u32 {
    std::panic::catch_unwind(|| format!("{number}").len() as u32).unwrap_or(0)
}
