//! What a program did, held against the steps that it was given.

use std::io::{self, Write as _};

use rspcode::{Context, Move, Reason, Step, next, verdicts};

use crate::args::AnswerFormat;
use crate::attempt::{Follow, Line, Out, moved};
use crate::card;
use crate::classify::{csv_field, json_id};
use crate::event::Told;
use crate::orders::Orders;
use crate::sentences;

/// Prints every deed that no step called for.
pub(crate) struct Check {
    first: Followed,
    format: AnswerFormat,
    orders: Orders<8>,
    /// Whether there was one.
    pub found: bool,
    /// Whether the program did anything, so that there was something to check.
    pub has_deeds: bool,
}

impl Check {
    pub(crate) fn new(begun: Move, format: AnswerFormat) -> Self {
        let (step, reason) = (begun.step, begun.reason);
        let first = Followed {
            number: begun.attempt.number(),
            called_for: CalledFor::only(step),
            step,
            reason,
        };
        Self { first, format, orders: Orders::new(), found: false, has_deeds: false }
    }

    pub(crate) fn header(&self, out: &mut Out) -> io::Result<()> {
        match self.format {
            AnswerFormat::Csv => out.write_all(b"line,id,did,step,reason\n"),
            AnswerFormat::Text | AnswerFormat::Json => Ok(()),
        }
    }

    fn row(
        &self,
        out: &mut Out,
        line: &Line<'_>,
        deed: Step,
        followed: Followed,
    ) -> io::Result<()> {
        let (Line { number, id, .. }, Followed { step, reason, .. }) = (line, followed);
        match self.format {
            AnswerFormat::Text => {
                write!(out, "line {number}: ")?;
                if !id.is_empty() {
                    write!(out, "{} ", card::plain(id))?;
                }
                let sentence = sentences::reason(reason);
                if step == deed {
                    writeln!(out, "did {deed} again. The reason was {reason}: {sentence}")
                } else {
                    writeln!(out, "did {deed} where the step was {step}, {reason}: {sentence}")
                }
            }
            AnswerFormat::Csv => {
                write!(out, "{number},")?;
                csv_field(out, id)?;
                writeln!(out, ",{deed},{step},{reason}")
            }
            AnswerFormat::Json => {
                write!(out, "{{\"line\":{number},\"id\":")?;
                json_id(out, id)?;
                writeln!(out, ",\"did\":\"{deed}\",\"step\":\"{step}\",\"reason\":\"{reason}\"}}")
            }
        }
    }
}

impl Follow for Check {
    fn told(&mut self, out: &mut Out, line: &Line<'_>, told: Told) -> io::Result<()> {
        let (remembered, _) = self.orders.of(line.id, self.first.bytes());
        let mut followed = Followed::of(*remembered);
        let as_called_for = match told {
            Told::Event(event) => {
                followed.hear(event);
                true
            }
            Told::Deed(deed) => {
                self.has_deeds = true;
                followed.called_for.take(deed)
            }
        };
        *remembered = followed.bytes();
        match told {
            Told::Deed(deed) if !as_called_for => {
                self.found = true;
                self.row(out, line, deed, followed)
            }
            Told::Deed(_) | Told::Event(_) => Ok(()),
        }
    }

    fn look_ahead<'a>(&mut self, ids: impl Iterator<Item = &'a [u8]>) {
        self.orders.look_ahead(ids);
    }
}

/// An attempt, the last step that it gave, and what was called for and not done yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Followed {
    number: u32,
    called_for: CalledFor,
    step: Step,
    reason: Reason,
}

impl Followed {
    fn of(remembered: [u8; 8]) -> Self {
        let [a, b, c, d, low, high, step, reason] = remembered;
        Self {
            number: u32::from_le_bytes([a, b, c, d]),
            called_for: CalledFor(u16::from_le_bytes([low, high])),
            step: Step::ALL[usize::from(step) - 1],
            reason: Reason::ALL[usize::from(reason) - 1],
        }
    }

    fn bytes(self) -> [u8; 8] {
        let [a, b, c, d] = self.number.to_le_bytes();
        let [low, high] = self.called_for.0.to_le_bytes();
        [a, b, c, d, low, high, self.step as u8, self.reason as u8]
    }

    fn hear(&mut self, event: u16) {
        (self.number, self.step, self.reason) = moved(next(self.number, event));
        if let Some(verdict) = verdicts().get(usize::from(event)) {
            self.called_for.answered(verdict.context());
        }
        self.called_for.add(self.step);
    }
}

/// The steps that were given and not done yet, a bit for each.
///
/// Two workers may follow one order, so a request may be sent although something else was told in between. What
/// concludes (goods, a new attempt, staff that look) has to be done together with the number, and so only while
/// nothing new was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct CalledFor(u16);

impl CalledFor {
    const CONCLUSIONS: u16 =
        bit(Step::Held) | bit(Step::Done) | bit(Step::NotDone) | bit(Step::Reversed);

    const fn only(step: Step) -> Self {
        Self(bit(step))
    }

    const fn add(&mut self, step: Step) {
        match step {
            Step::Nothing => {}
            Step::Query => self.0 &= !Self::CONCLUSIONS,
            Step::Send
            | Step::Show
            | Step::Cancel
            | Step::Capture
            | Step::Held
            | Step::HandOver => self.0 = self.0 & !Self::CONCLUSIONS | bit(step),
            // An end takes back all else: nothing is sent or shown after it.
            Step::Done | Step::NotDone | Step::Reversed => self.0 = bit(step),
        }
    }

    /// What was answered was sent; after a crash the silence is told instead, and the request is not sent again.
    const fn answered(&mut self, context: Context) {
        match context {
            Context::PayReply
            | Context::PreauthReply
            | Context::RefundReply
            | Context::PayState
            | Context::PreauthState
            | Context::RefundState => self.0 &= !bit(Step::Send),
            Context::CaptureReply | Context::CaptureState => self.0 &= !bit(Step::Capture),
            Context::CancelReply | Context::CancelState => self.0 &= !bit(Step::Cancel),
            // An enquiry may be made at any time, before the request too.
            Context::QueryReply => {}
        }
    }

    /// Whether a deed was called for; it is not any more.
    const fn take(&mut self, deed: Step) -> bool {
        if matches!(deed, Step::Query | Step::Nothing) {
            return true;
        }
        let was = self.0 & bit(deed) != 0;
        self.0 &= !bit(deed);
        was
    }
}

const fn bit(step: Step) -> u16 {
    1 << step as u16
}
