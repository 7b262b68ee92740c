//! The procedure before the adversary.

use rspcode::{Calls, Kind};
use rspcode_tests::proof::order::OrderWorld;
use rspcode_tests::proof::policy::Procedure;
use rspcode_tests::proof::search::search;

#[test]
fn explore() {
    for kind in [Kind::PayDirect, Kind::PayShown, Kind::PreauthDirect, Kind::PreauthShown] {
        for (can_cancel, fresh_code) in [(false, false), (false, true), (true, false), (true, true)]
        {
            let calls = Calls { can_cancel, fresh_code, can_repeat: false };
            let found = search(&OrderWorld::new(Procedure { kind, calls }, kind, calls));
            println!("{kind} {can_cancel} {fresh_code}: {found}");
        }
    }
}
