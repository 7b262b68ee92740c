//! The procedure before the adversary: nothing bad can happen, and an end can always be reached.

use rspcode::{Calls, Kind};
use rspcode_tests::proof::mail::Mail;
use rspcode_tests::proof::order::OrderWorld;
use rspcode_tests::proof::policy::Procedure;
use rspcode_tests::proof::report::{PROVED, put};
use rspcode_tests::proof::search::{Found, Model, search};
use rspcode_tests::proof::two::Two;

fn figures(found: &Found) -> (usize, usize, usize) {
    assert!(found.bad.is_none(), "{found}");
    (found.states, found.moves, found.cannot_end)
}

#[test]
fn no_sequence_is_bad_and_every_state_can_end() {
    let mut wrong = Vec::new();
    for proved in PROVED {
        let (kind, calls) = (proved.kind, proved.calls);
        for (expires, expected) in [(true, proved.figures), (false, proved.never_expires)] {
            let found = put(Procedure { kind, calls }, kind, calls, expires);
            if figures(&found) != expected {
                wrong.push(format!("{kind} {calls:?} {expires}: {found}"));
            }
            assert!(!expires || found.cannot_end == 0, "{kind} {calls:?}: {found}");
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_fresh_code_is_safe_too() {
    for kind in [Kind::PayDirect, Kind::PreauthDirect] {
        for can_cancel in [false, true] {
            let calls = Calls { can_cancel, fresh_code: true, can_repeat: false };
            let found = put(Procedure { kind, calls }, kind, calls, true);
            assert_eq!(figures(&found).2, 0, "{kind} {calls:?}: {found}");
        }
    }
}

fn world(kind: Kind, can_cancel: bool) -> OrderWorld<Procedure> {
    let calls = Calls { can_cancel, ..Calls::default() };
    OrderWorld::new(Procedure { kind, calls }, kind, calls)
}

fn holds<M: Model>(model: &M, expected: (usize, usize)) {
    let found = search(model);
    assert_eq!(figures(&found), (expected.0, expected.1, 0), "{found}");
}

#[test]
fn message_by_message() {
    holds(&Mail(world(Kind::PayDirect, false)), (10_578, 81_509));
    holds(&Mail(world(Kind::PayShown, false)), (4_774, 36_666));
    holds(&Mail(world(Kind::PayShown, true)), (57_896, 524_441));
}

#[test]
fn two_attempts_of_one_sale() {
    holds(&Two(world(Kind::PayDirect, false)), (94_458, 482_543));
    holds(&Two(world(Kind::PayShown, false)), (20_140, 99_956));
}
