//! What is remembered of an attempt, and how it is written as one number.
//!
//! Facts, no readings: how often each request was sent, what became of it, and what the caller said. So a new
//! table reads an old number as it is.

use crate::attempt_vocabulary::Kind;

/// Everything that is remembered of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one bit of the number, named by the specification"
)]
pub(crate) struct Facts {
    pub kind: Kind,
    /// A call exists that cancels or voids the order.
    pub can_cancel: bool,
    /// The provider carries out one refund id once.
    pub can_repeat: bool,
    /// The payment code of this request was in no request before.
    pub fresh_code: bool,
    pub phase: Phase,
    /// The request of this attempt: once, refused or often.
    pub own: Sent,
    pub cancellation: Sent,
    /// No, once, refused or often.
    pub capture: Sent,
    /// The order was told to be there; of a shown kind: it was shown.
    pub known: bool,
    /// Staff have it.
    pub stopped: bool,
    pub expired: bool,
    /// There was a sign of success after the attempt was said not to be done.
    pub alarm: bool,
}

/// How far an attempt is.
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    Open = 1,
    Held = 2,
    Capturing = 3,
    Done = 4,
    NotDone = 5,
    Reversed = 6,
}

/// How often a request was sent, and what is known of the only one.
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sent {
    No = 0,
    Once = 1,
    Refused = 2,
    Often = 3,
    /// A cancellation that was sent once, and whose answer or silence was told.
    Answered = 4,
}

impl Facts {
    /// The number. 31 bits, so that it is a positive `int` everywhere.
    pub(crate) const fn number(self) -> u32 {
        let low = self.kind as u32
            | flag(self.can_cancel, 3)
            | flag(self.can_repeat, 4)
            | (self.phase as u32) << 5
            | (self.own as u32) << 8
            | (self.cancellation as u32) << 10
            | (self.capture as u32) << 13
            | flag(self.known, 15)
            | flag(self.stopped, 16)
            | flag(self.expired, 17)
            | flag(self.alarm, 18)
            | flag(self.fresh_code, 19)
            | VERSION << 21;
        low | check(low) << 24
    }

    /// The facts of a number, and none if it is no state of this version.
    pub(crate) const fn of(number: u32) -> Option<Self> {
        let low = number & 0xFF_FFFF;
        // Bit 20 is free and stays 0; the version stands above it.
        if number >> 24 != check(low) || low >> 20 != VERSION << 1 {
            return None;
        }
        let kind = match low & 7 {
            1 => Kind::PayDirect,
            2 => Kind::PayShown,
            3 => Kind::PreauthDirect,
            4 => Kind::PreauthShown,
            5 => Kind::Refund,
            _ => return None,
        };
        let phase = match low >> 5 & 7 {
            1 => Phase::Open,
            2 => Phase::Held,
            3 => Phase::Capturing,
            4 => Phase::Done,
            5 => Phase::NotDone,
            6 => Phase::Reversed,
            _ => return None,
        };
        let (Some(own), Some(cancellation), Some(capture)) =
            (sent(low >> 8 & 3), sent(low >> 10 & 7), sent(low >> 13 & 3))
        else {
            return None;
        };
        if matches!(own, Sent::No) {
            return None;
        }
        Some(Self {
            kind,
            can_cancel: is_set(low, 3),
            can_repeat: is_set(low, 4),
            fresh_code: is_set(low, 19),
            phase,
            own,
            cancellation,
            capture,
            known: is_set(low, 15),
            stopped: is_set(low, 16),
            expired: is_set(low, 17),
            alarm: is_set(low, 18),
        })
    }
}

const VERSION: u32 = 1;

const fn flag(set: bool, bit: u32) -> u32 {
    (set as u32) << bit
}

const fn is_set(number: u32, bit: u32) -> bool {
    number >> bit & 1 == 1
}

const fn sent(number: u32) -> Option<Sent> {
    match number {
        0 => Some(Sent::No),
        1 => Some(Sent::Once),
        2 => Some(Sent::Refused),
        3 => Some(Sent::Often),
        4 => Some(Sent::Answered),
        _ => None,
    }
}

/// Seven bits over the lower 24, by the polynomial x^7 + x^3 + 1: two numbers that are right differ in at least
/// three bits.
const fn check(low: u32) -> u32 {
    let [a, b, c, _] = low.to_le_bytes();
    (CHECKS[0][a as usize] ^ CHECKS[1][b as usize] ^ CHECKS[2][c as usize]) as u32
}

/// What each byte gives to the check.
static CHECKS: [[u8; 256]; 3] = {
    let mut checks = [[0; 256]; 3];
    let mut place = 0;
    while place < 3 {
        let mut byte: u8 = 0;
        loop {
            let mut rest = (byte as u32) << (8 * place + 7);
            let mut bit = 30;
            while bit >= 7 {
                if rest >> bit & 1 == 1 {
                    rest ^= 0b1000_1001 << (bit - 7);
                }
                bit -= 1;
            }
            #[allow(clippy::cast_possible_truncation, reason = "a remainder of seven bits")]
            let check = rest as u8;
            checks[place][byte as usize] = check;
            if byte == u8::MAX {
                break;
            }
            byte += 1;
        }
        place += 1;
    }
    checks
};
