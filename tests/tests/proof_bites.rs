//! A proof that cannot fail proves nothing: each assumption taken away, each habit and each published loop in the
//! procedure's place goes bad, and the shortest way there has the length that is pinned.

use rspcode_tests::proof::habits::HABITS;
use rspcode_tests::proof::report::{
    HABITS_GO_BAD, LOOPS_GO_BAD, SAFE_LOOP, WITHOUT, WITHOUT_R1, loops, put, put_without,
    put_without_r1,
};
use rspcode_tests::proof::search::Found;

/// All that differ, so that one run tells everything.
fn compare(found: impl Iterator<Item = (String, Found, Option<(&'static str, usize)>)>) {
    let wrong: Vec<String> = found
        .filter(|(_, found, expected)| found.shortest() != *expected)
        .map(|(name, found, _)| format!("{name}: {:?} {found}", found.shortest()))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn without_an_assumption() {
    let r1 = std::iter::once(("R1".to_owned(), put_without_r1(), Some(WITHOUT_R1)));
    compare(r1.chain(WITHOUT.into_iter().map(|(assumption, name, kind, bad, length)| {
        (name.to_owned(), put_without(assumption, kind), Some((bad, length)))
    })));
}

#[test]
fn every_habit() {
    compare(HABITS.into_iter().zip(HABITS_GO_BAD).map(|(habit, bad)| {
        (habit.belief.to_owned(), put(habit, habit.kind, habit.calls, true), Some(bad))
    }));
}

#[test]
fn every_published_loop() {
    compare(loops().zip(LOOPS_GO_BAD).enumerate().map(|(place, (found, bad))| {
        (rspcode_tests::proof::loops::LOOPS[place].name.to_owned(), found, bad)
    }));
    let safe: Vec<Found> = loops().filter(|found| found.bad.is_none()).collect();
    let figures: Vec<_> = safe.iter().map(|found| (found.cannot_end, found.states)).collect();
    assert_eq!(figures, [SAFE_LOOP]);
}
