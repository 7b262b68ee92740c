//! The Rust side of `heard.c`: the same loop, as a Rust program has it.

/// # Safety
///
/// So many numbers can be read at both.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rust_sum(
    attempts: *const u32,
    positions: *const u16,
    count: usize,
) -> u64 {
    // SAFETY: the caller promises it.
    let (attempts, positions) = unsafe {
        (
            core::slice::from_raw_parts(attempts, count),
            core::slice::from_raw_parts(positions, count),
        )
    };
    let verdicts = rspcode::verdicts();
    let mut sum = 0;
    for (&attempt, &position) in attempts.iter().zip(positions) {
        let Some(attempt) = rspcode::Attempt::from_number(attempt) else { continue };
        let moved = attempt.heard(&verdicts[usize::from(position)]);
        sum += u64::from(moved.attempt.number()) + moved.step as u64;
    }
    sum
}
