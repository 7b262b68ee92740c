//! Reads every number of 32 bits, and tells each one that is a state everything that can be told.
#![allow(clippy::print_stdout, reason = "it is a command")]

use std::time::Instant;

use rspcode::{Attempt, next};
use rspcode_tests::states::{Moved, events, is_well_formed};

fn main() {
    let start = Instant::now();
    let mut well_formed = 0_u64;
    let mut told = 0_u64;
    for number in 0..=u32::MAX {
        if let Some(attempt) = Attempt::from_number(number) {
            assert!(is_well_formed(number) && attempt.number() == number);
            well_formed += 1;
            for event in events() {
                let moved = Moved::of(next(number, event));
                assert!(is_well_formed(moved.number), "{number} {event}");
                told += 1;
            }
        }
    }
    println!("{well_formed} states, {told} told in {} s", start.elapsed().as_secs());
}
