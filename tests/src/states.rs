//! The states of an attempt that can be reached, found by search, and a number read a second time by the table of
//! its bits.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use rspcode::{Attempt, Calls, Event, Kind, Reason, Step, next, verdicts};

/// What is remembered of an attempt, in the words of its description.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is one bit of the number")]
pub struct Facts {
    /// What the attempt is.
    pub kind: Kind,
    /// A call exists that cancels the order.
    pub can_cancel: bool,
    /// One refund id is carried out once.
    pub can_repeat: bool,
    /// The payment code was in no request before.
    pub fresh_code: bool,
    /// How far it is.
    pub phase: &'static str,
    /// The request of the attempt.
    pub own: &'static str,
    /// The cancellation.
    pub cancellation: &'static str,
    /// The capture.
    pub capture: &'static str,
    /// The order was told to be there, or was shown.
    pub known: bool,
    /// Staff have it.
    pub stopped: bool,
    /// The order has expired.
    pub expired: bool,
    /// There was a sign of success after the end without one.
    pub alarm: bool,
}

/// Phases by number; no phase has the number 0.
const PHASES: [&str; 7] = ["", "open", "held", "capturing", "done", "not_done", "reversed"];
/// How often something was sent, by number.
const SENT: [&str; 5] = ["no", "once", "refused", "often", "answered"];

impl Facts {
    /// Reads a number that is a state.
    ///
    /// # Panics
    ///
    /// If its kind, its phase or a count is none.
    #[must_use]
    pub fn of(number: u32) -> Self {
        let bits = |first: u32, count: u32| (number >> first & ((1 << count) - 1)) as usize;
        let bit = |place: u32| bits(place, 1) == 1;
        Self {
            kind: Kind::ALL[bits(0, 3) - 1],
            can_cancel: bit(3),
            can_repeat: bit(4),
            phase: PHASES[bits(5, 3)],
            own: SENT[bits(8, 2)],
            cancellation: SENT[bits(10, 3)],
            capture: SENT[bits(13, 2)],
            known: bit(15),
            stopped: bit(16),
            expired: bit(17),
            alarm: bit(18),
            fresh_code: bit(19),
        }
    }

    /// The description, made a second time.
    #[must_use]
    pub fn text(&self) -> String {
        let mut words = vec![self.kind.as_str().to_owned()];
        let mut flag = |is_set: bool, word: &str| words.extend(is_set.then(|| word.to_owned()));
        flag(self.can_cancel, "can_cancel");
        flag(self.can_repeat, "can_repeat");
        flag(self.fresh_code, "fresh_code");
        flag(true, self.phase);
        for (what, sent) in
            [("sent", self.own), ("cancellation", self.cancellation), ("capture", self.capture)]
        {
            flag(sent != "no", &format!("{what}={sent}"));
        }
        flag(self.known, if self.is_shown() { "shown" } else { "known" });
        flag(self.stopped, "stopped");
        flag(self.expired, "expired");
        flag(self.alarm, "alarm");
        words.join(" ")
    }

    /// The request brings what the payer acts on.
    #[must_use]
    pub const fn is_shown(&self) -> bool {
        matches!(self.kind, Kind::PayShown | Kind::PreauthShown)
    }

    /// It is a payment.
    #[must_use]
    pub const fn is_pay(&self) -> bool {
        matches!(self.kind, Kind::PayDirect | Kind::PayShown)
    }

    /// It is a hold.
    #[must_use]
    pub const fn is_preauth(&self) -> bool {
        matches!(self.kind, Kind::PreauthDirect | Kind::PreauthShown)
    }

    /// It has ended.
    #[must_use]
    pub fn is_over(&self) -> bool {
        ["done", "not_done", "reversed"].contains(&self.phase)
    }

    /// A cancellation was sent, and what became of it is not known.
    #[must_use]
    pub fn cancels(&self) -> bool {
        ["once", "answered", "often"].contains(&self.cancellation)
    }
}

/// The check bits of a number: the rest when its lower 24 bits, moved up by seven, are divided by
/// x^7 + x^3 + 1.
///
/// # Panics
///
/// Never: a remainder has seven bits.
#[must_use]
pub fn check_bits(number: u32) -> u32 {
    let mut rest = u64::from(number & 0xFF_FFFF) << 7;
    for bit in (7..31).rev() {
        if rest >> bit & 1 == 1 {
            rest ^= 0b1000_1001 << (bit - 7);
        }
    }
    u32::try_from(rest).expect("seven bits")
}

/// Whether a number is a state, by the table of its bits.
#[must_use]
pub fn is_well_formed(number: u32) -> bool {
    let bits = |first: u32, count: u32| number >> first & ((1 << count) - 1);
    number >> 24 == check_bits(number)
        && bits(20, 4) == 0b0010
        && (1..=5).contains(&bits(0, 3))
        && (1..=6).contains(&bits(5, 3))
        && bits(8, 2) != 0
        && bits(10, 3) <= 4
}

/// What `next` answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The new number.
    pub number: u32,
    /// The step.
    pub step: Step,
    /// The reason.
    pub reason: Reason,
}

impl Moved {
    /// Takes an answer apart.
    ///
    /// # Panics
    ///
    /// If there is no such step or reason, or something is left over.
    #[must_use]
    pub fn of(answer: u64) -> Self {
        let byte = |place: u32| (answer >> place & 0xFF) as usize;
        assert!(answer >> 47 == 0);
        let number = u32::try_from(answer & 0xFFFF_FFFF).expect("32 bits");
        Self { number, step: Step::ALL[byte(32) - 1], reason: Reason::ALL[byte(40) - 1] }
    }
}

/// All events, by number: every verdict, then every word.
///
/// # Panics
///
/// Never: there are fewer than 65,536.
#[must_use]
pub fn events() -> std::ops::Range<u16> {
    0..u16::try_from(verdicts().len() + Event::ALL.len()).expect("few events")
}

/// The number of a word, as `next` takes it.
///
/// # Panics
///
/// Never: there are fewer than 65,536.
#[must_use]
pub fn event_number(event: Event) -> u16 {
    u16::try_from(verdicts().len() + event as usize - 1).expect("few events")
}

/// The starts of every kind with every combination of flags, each number once.
#[must_use]
pub fn starts() -> Vec<(Kind, Calls, u32)> {
    let mut seen = BTreeSet::new();
    let mut starts = Vec::new();
    for kind in Kind::ALL {
        for flags in 0..8 {
            let calls = Calls {
                can_cancel: flags & 1 != 0,
                can_repeat: flags & 2 != 0,
                fresh_code: flags & 4 != 0,
            };
            let number = Attempt::start(kind, calls).attempt.number();
            if seen.insert(number) {
                starts.push((kind, calls, number));
            }
        }
    }
    starts
}

/// The states that can be reached, in increasing order, and what `next` answers in each to each event.
pub struct Table {
    /// The numbers.
    pub states: Vec<u32>,
    /// By state, by event.
    pub answers: Vec<Vec<u64>>,
}

/// The whole transition table.
pub static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut found: HashMap<u32, Vec<u64>> = HashMap::new();
    let mut open: Vec<u32> = starts().into_iter().map(|(_, _, number)| number).collect();
    while let Some(number) = open.pop() {
        if found.contains_key(&number) {
            continue;
        }
        let answers: Vec<u64> = events().map(|event| next(number, event)).collect();
        open.extend(answers.iter().map(|answer| Moved::of(*answer).number));
        found.insert(number, answers);
    }
    let mut rows: Vec<_> = found.into_iter().collect();
    rows.sort_unstable_by_key(|row| row.0);
    let (states, answers) = rows.into_iter().unzip();
    Table { states, answers }
});

/// FNV-1a, 32 bits, over the answers of the whole table as eight bytes each, the lowest first.
#[must_use]
pub fn digest() -> u32 {
    let mut hash: u32 = 0x811C_9DC5;
    for answer in TABLE.answers.iter().flatten() {
        for byte in answer.to_le_bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    hash
}
