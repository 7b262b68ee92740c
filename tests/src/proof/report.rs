//! What the proof finds, pinned: the tests hold the searches against it, and the document is made from it.

use std::fmt::Write as _;

use rspcode::{Calls, Kind};

use super::habits::{CANCEL, HABITS, NONE, REPEAT};
use super::loops::LOOPS;
use super::order::{Assumption, OrderWorld};
use super::policy::{Policy, Procedure};
use super::refund::RefundWorld;
use super::search::{Found, search};

/// The procedure in one world, where nothing is bad.
pub struct Proved {
    /// What the attempt is.
    pub kind: Kind,
    /// Which calls there are.
    pub calls: Calls,
    /// States, moves, and states from which no end can be reached.
    pub figures: (usize, usize, usize),
    /// The same, if nobody ever tells `expired`.
    pub never_expires: (usize, usize, usize),
}

const fn proved(
    kind: Kind,
    calls: Calls,
    figures: (usize, usize, usize),
    never_expires: (usize, usize, usize),
) -> Proved {
    Proved { kind, calls, figures, never_expires }
}

/// The procedure, every kind.
pub const PROVED: [Proved; 10] = [
    proved(Kind::PayDirect, NONE, (546, 1529, 0), (348, 826, 4)),
    proved(Kind::PayDirect, CANCEL, (9842, 42427, 0), (7086, 28809, 88)),
    proved(Kind::PayShown, NONE, (212, 558, 0), (120, 295, 0)),
    proved(Kind::PayShown, CANCEL, (2722, 10666, 0), (1512, 5965, 0)),
    proved(Kind::PreauthDirect, NONE, (1178, 4083, 0), (776, 2426, 4)),
    proved(Kind::PreauthDirect, CANCEL, (14734, 74701, 0), (10072, 51141, 88)),
    proved(Kind::PreauthShown, NONE, (626, 1947, 0), (296, 889, 0)),
    proved(Kind::PreauthShown, CANCEL, (6146, 27582, 0), (2872, 13553, 0)),
    proved(Kind::Refund, NONE, (96, 246, 0), (50, 125, 2)),
    proved(Kind::Refund, REPEAT, (654, 3375, 0), (566, 2978, 0)),
];

/// What happens without an assumption: in which kind, what is bad, and the length of the shortest way there.
pub const WITHOUT: [(Assumption, &str, Kind, &str, usize); 9] = [
    (Assumption::DeliveredOnce, "A1", Kind::PayDirect, CHARGED_TWICE, 2),
    (Assumption::ClosedStaysClosed, "A2", Kind::PayDirect, CHARGED_TWICE, 4),
    (Assumption::OneNumber, "A3", Kind::PayDirect, GOODS_AND_CANCEL, 3),
    (Assumption::CompareAndSwap, "A4", Kind::PayDirect, "goods twice", 4),
    (Assumption::StoredFirst, "A5", Kind::PayDirect, "goods twice", 3),
    (Assumption::ShownFirst, "A6", Kind::PayShown, CHARGED_TWICE, 1),
    (Assumption::RefusalIsTrue, "A7", Kind::PayDirect, CHARGED_TWICE, 2),
    (Assumption::StateIsTrue, "A8", Kind::PayDirect, UNPAID, 2),
    (Assumption::ExpiredIsTrue, "A9", Kind::PayDirect, CHARGED_TWICE, 2),
];

/// The same without R1, of a refund that may be sent again.
pub const WITHOUT_R1: (&str, usize) = ("refunded twice", 3);

const CHARGED_TWICE: &str = "a new order is paid, and this one is or can be";
const GOODS_AND_CANCEL: &str = "goods with a cancellation on its way";
const UNPAID: &str = "goods for money that is not there";
const NOT_REFUNDED: &str = "said not to be refunded, and it is or can be";

/// What each habit does, in the order of [`HABITS`], and the length of the shortest way there.
pub const HABITS_GO_BAD: [(&str, usize); HABITS.len()] = [
    (CHARGED_TWICE, 1),
    (CHARGED_TWICE, 2),
    (CHARGED_TWICE, 1),
    (CHARGED_TWICE, 1),
    (CHARGED_TWICE, 3),
    (CHARGED_TWICE, 3),
    (CHARGED_TWICE, 3),
    (CHARGED_TWICE, 4),
    (CHARGED_TWICE, 1),
    (CHARGED_TWICE, 3),
    (CHARGED_TWICE, 3),
    (CHARGED_TWICE, 3),
    (GOODS_AND_CANCEL, 3),
    (GOODS_AND_CANCEL, 8),
    (UNPAID, 1),
    (NOT_REFUNDED, 1),
    (NOT_REFUNDED, 1),
    (NOT_REFUNDED, 3),
    ("said to be refunded, and it is not", 2),
    (NOT_REFUNDED, 4),
    (UNPAID, 4),
    ("a capture and a cancellation on their way together", 4),
];

/// What each published loop does, in the order of [`LOOPS`]; none if it is safe.
pub const LOOPS_GO_BAD: [Option<(&str, usize)>; LOOPS.len()] = [
    Some((CHARGED_TWICE, 4)),
    Some((CHARGED_TWICE, 1)),
    Some((CHARGED_TWICE, 2)),
    Some((CHARGED_TWICE, 6)),
    Some((CHARGED_TWICE, 6)),
    Some((CHARGED_TWICE, 4)),
    Some((CHARGED_TWICE, 6)),
    Some((CHARGED_TWICE, 3)),
    Some((CHARGED_TWICE, 3)),
    Some((CHARGED_TWICE, 3)),
    None,
];

/// From how many of its states the loop that is safe cannot end, and of how many.
pub const SAFE_LOOP: (usize, usize) = (7, 106);

/// A policy before the adversary of its kind.
#[must_use]
pub fn put<P: Policy>(policy: P, kind: Kind, calls: Calls, expires: bool) -> Found {
    if kind == Kind::Refund {
        let mut world = RefundWorld::new(policy, calls);
        world.expires = expires;
        search(&world)
    } else {
        let mut world = OrderWorld::new(policy, kind, calls);
        world.expires = expires;
        search(&world)
    }
}

/// The procedure without an assumption.
#[must_use]
pub fn put_without(assumption: Assumption, kind: Kind) -> Found {
    let mut world = OrderWorld::new(Procedure { kind, calls: CANCEL }, kind, CANCEL);
    world.without = Some(assumption);
    search(&world)
}

/// The procedure, where one refund id acts more than once.
#[must_use]
pub fn put_without_r1() -> Found {
    let mut world = RefundWorld::new(Procedure { kind: Kind::Refund, calls: REPEAT }, REPEAT);
    world.acts_once = false;
    search(&world)
}

/// The loops before the adversary: they pay directly, and there is a call that cancels.
pub fn loops() -> impl Iterator<Item = Found> {
    LOOPS.into_iter().map(|published| put(published, Kind::PayDirect, CANCEL, true))
}

/// The tables of the document, each under its name.
///
/// # Panics
///
/// Never: a string takes all that is written to it.
#[must_use]
pub fn tables() -> [(&'static str, String); 4] {
    let mut proved = String::from(
        "| kind | flags | states | moves | cannot end | without `expired`: states | cannot end |\n\
         |---|---|--:|--:|--:|--:|--:|\n",
    );
    for Proved { kind, calls, figures, never_expires } in PROVED {
        let flags = match (calls.can_cancel, calls.can_repeat) {
            (true, _) => "`can_cancel`",
            (_, true) => "`can_repeat`",
            (false, false) => "",
        };
        let ((states, moves, cannot), (other_states, _, other_cannot)) = (figures, never_expires);
        writeln!(
            proved,
            "| `{kind}` | {flags} | {states} | {moves} | {cannot} | {other_states} | {other_cannot} |"
        )
        .expect("a string takes it");
    }
    let mut without =
        String::from("| without | kind | what happens | moves |\n|---|---|---|--:|\n");
    for (_, name, kind, bad, length) in WITHOUT {
        writeln!(without, "| {name} | `{kind}` | {bad} | {length} |").expect("a string takes it");
    }
    let (bad, length) = WITHOUT_R1;
    writeln!(without, "| R1 | `refund` | {bad} | {length} |").expect("a string takes it");
    let mut habits = String::from("| belief | kind | what happens | moves |\n|---|---|---|--:|\n");
    for (habit, (bad, length)) in HABITS.iter().zip(HABITS_GO_BAD) {
        let (belief, kind) = (habit.belief, habit.kind);
        writeln!(habits, "| {belief} | `{kind}` | {bad} | {length} |").expect("a string takes it");
    }
    let mut loops =
        String::from("| loop | what it does | what happens | moves |\n|---|---|---|--:|\n");
    for (published, bad) in LOOPS.iter().zip(LOOPS_GO_BAD) {
        let (name, behaviour) = (published.name, published.behaviour);
        let (cannot, states) = SAFE_LOOP;
        let happens = bad.map_or_else(
            || format!("safe; cannot end from {cannot} of {states} states | "),
            |(bad, length)| format!("{bad} | {length}"),
        );
        writeln!(loops, "| {name} | {behaviour} | {happens} |").expect("a string takes it");
    }
    let ours = "| **the procedure** | this page | safe; can end from everywhere | |\n";
    loops.push_str(ours);
    [("proved", proved), ("without", without), ("habits", habits), ("loops", loops)]
}
