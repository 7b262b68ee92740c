//! `procedure.json` as lines that a C program includes, as `c_vectors` has the table; and more walks, with what
//! describes each state, and wider digests of all replies and of the whole transition table, from the core.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::c_vectors::literal;
use crate::procedure::{self, Walk, WholeReply};
use crate::vectors::Form;
use rspcode::{
    Attempt, Calls, Event, Kind, Operation, Reason, Reply, Source, Step, next, reply_index,
};

/// How many walks there are, and how long each is.
const WALKS: usize = 200;
const STEPS: usize = 24;

/// The lines: `DIGEST`, `REPLY`, `WALK` and `MOVE` are for the program to define.
///
/// # Panics
///
/// If the committed file is not of its form.
#[must_use]
pub fn text() -> String {
    let states = reachable();
    let file = procedure::read();
    let mut text = format!(
        "DIGEST({}, {:#x}, {:#x}, {:#x})\n",
        file.states,
        file.digest,
        digest_of_moves(&states),
        digest_of_replies()
    );
    for reply in &file.replies {
        add_reply(&mut text, reply);
    }
    for walk in &file.walks {
        add_walk(&mut text, walk);
    }
    let mut seed = 20_261_125;
    for number in 0..WALKS {
        let (kind, calls) = (Kind::ALL[number % Kind::ALL.len()], below(&mut seed, 8));
        let begun = Attempt::start(kind, calls_of(calls));
        let number = begun.attempt.number();
        let description = begun.attempt.describe();
        writeln!(text, "WALK({}, {calls}, {number}, \"{description}\")", kind as u8)
            .expect("a string takes it");
        let mut attempt = number;
        for _ in 0..STEPS {
            let event = u16::try_from(below(&mut seed, u32::from(events()))).expect("below a u16");
            let moved = next(attempt, event);
            attempt = number_of(moved);
            let described = Attempt::from_number(attempt).expect("a state leads to a state");
            writeln!(
                text,
                "MOVE({event}, {attempt}, {}, {}, {}, \"{}\")",
                moved >> 32 & 0xFF,
                moved >> 40,
                described.end().map_or(0, |end| end as u8),
                described.describe()
            )
            .expect("a string takes it");
        }
    }
    text
}

fn add_reply(text: &mut String, reply: &WholeReply) {
    let WholeReply { operation, source, rsp_code, inner, state, cell, .. } = reply;
    let operation: Operation = operation.parse().expect("a word");
    let source: Source = source.parse().expect("a word");
    let [rsp_code, inner, state] = [rsp_code, inner, state].map(|form| level(form.as_ref()));
    writeln!(
        text,
        "REPLY({}, {}, {rsp_code}, {inner}, {state}, {cell})",
        operation as u8, source as u8
    )
    .expect("a string takes it");
}

/// A piece, its length, and how often it is there; absent is 0 times nothing.
fn level(form: Option<&Form>) -> String {
    match form {
        None => "NULL, 0, 0".to_owned(),
        Some(Form::Repeat(piece, count)) => {
            format!("{}, {}, {count}", literal(piece.as_bytes()), piece.len())
        }
        Some(form @ (Form::Text(_) | Form::Hex(_) | Form::Utf16(_))) => {
            let bytes = form.bytes();
            format!("{}, {}, 1", literal(&bytes), bytes.len())
        }
    }
}

fn add_walk(text: &mut String, walk: &Walk) {
    let kind: Kind = walk.kind.parse().expect("a word");
    let calls =
        u8::from(walk.can_cancel) | u8::from(walk.can_repeat) << 1 | u8::from(walk.fresh_code) << 2;
    let described = |number| Attempt::from_number(number).expect("a state");
    let start = described(walk.number).describe();
    writeln!(text, "WALK({}, {calls}, {}, \"{start}\")", kind as u8, walk.number)
        .expect("a string takes it");
    for told in &walk.moves {
        let event = match (&told.context, &told.code, &told.event) {
            (Some(context), Some(code), None) => {
                rspcode::index(context.parse().expect("a word"), code.as_bytes())
            }
            (None, None, Some(event)) => {
                let event: Event = event.parse().expect("a word");
                rspcode::verdicts().len() + event as usize - 1
            }
            _ => panic!("a verdict or an event is told"),
        };
        let step: Step = told.step.parse().expect("a word");
        let reason: Reason = told.reason.parse().expect("a word");
        let attempt = described(told.number);
        writeln!(
            text,
            "MOVE({event}, {}, {}, {}, {}, \"{}\")",
            told.number,
            step as u8,
            reason as u8,
            attempt.end().map_or(0, |end| end as u8),
            attempt.describe()
        )
        .expect("a string takes it");
    }
}

/// The next number of a row that is the same in every run (xorshift).
const fn below(seed: &mut u32, limit: u32) -> u32 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    *seed % limit
}

/// The verdicts and the words.
fn events() -> u16 {
    u16::try_from(rspcode::verdicts().len() + Event::ALL.len()).expect("a small number")
}

fn number_of(moved: u64) -> u32 {
    u32::try_from(moved & 0xFFFF_FFFF).expect("the lower half")
}

/// The bits of the header.
fn calls_of(bits: u32) -> Calls {
    Calls { can_cancel: bits & 1 != 0, can_repeat: bits & 2 != 0, fresh_code: bits & 4 != 0 }
}

/// All numbers that an attempt can come to, whatever is told.
fn reachable() -> BTreeSet<u32> {
    let mut states = BTreeSet::new();
    let mut open = Vec::new();
    for kind in Kind::ALL {
        for calls in 0..8 {
            open.push(Attempt::start(kind, calls_of(calls)).attempt.number());
        }
    }
    while let Some(state) = open.pop() {
        if states.insert(state) {
            open.extend((0..events()).map(|event| number_of(next(state, event))));
        }
    }
    states
}

/// FNV-1a over the eight bytes of each result: by number, in each by event.
fn digest_of_moves(states: &BTreeSet<u32>) -> u64 {
    let mut digest = Digest::new();
    for &state in states {
        for event in 0..events() {
            digest.add(next(state, event));
        }
    }
    digest.0
}

/// FNV-1a over the positions of all replies: operation, source, envelope, inner code, state, where each text is
/// absent, then empty, then a listed code.
fn digest_of_replies() -> u64 {
    let mut texts = vec![None, Some(&b""[..])];
    texts.extend(rspcode::codes().iter().map(|code| Some(code.code().as_bytes())));
    let mut digest = Digest::new();
    for operation in Operation::ALL {
        for source in Source::ALL {
            for &rsp_code in &texts {
                for &inner in &texts {
                    for &state in &texts {
                        let reply = Reply { rsp_code, inner, state };
                        digest.add(reply_index(operation, source, reply) as u64);
                    }
                }
            }
        }
    }
    digest.0
}

struct Digest(u64);

impl Digest {
    const fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    /// Lowest byte first.
    fn add(&mut self, number: u64) {
        for byte in number.to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }
}
