//! Every number whose check bits are right is read: 2^24 of them. `tests/all-numbers` reads all 2^32.

use rspcode::{Attempt, Event, Reason, next};
use rspcode_tests::states::{Facts, Moved, event_number, is_well_formed};

/// What `next` does with the check bits of a lower half is pinned elsewhere; here they are taken from a table.
#[test]
fn every_number_with_the_right_check_is_a_state_or_is_refused() {
    // The check is linear, so that of a number is made of those of its bits.
    let bits: Vec<u32> = (0..24).map(|bit| rspcode_tests::states::check_bits(1 << bit)).collect();
    let mut check = 0;
    let mut states = 0;
    // In Gray's order one bit changes at a time.
    for step in 0_u32..1 << 24 {
        if step > 0 {
            check ^= bits[step.trailing_zeros() as usize];
        }
        let number = step ^ step >> 1 | check << 24;
        if let Some(attempt) = Attempt::from_number(number) {
            states += 1;
            assert!(is_well_formed(number));
            assert_eq!(attempt.kind(), Facts::of(number).kind);
            for event in [0, event_number(Event::Stop), event_number(Event::Cancel), u16::MAX] {
                let moved = Moved::of(next(number, event));
                assert!(is_well_formed(moved.number) && moved.reason != Reason::NotAState);
            }
        }
    }
    // Kinds, phases, own requests, cancellations, captures and seven flags.
    assert_eq!(states, 5 * 6 * 3 * 5 * 4 * (1 << 7));
}
