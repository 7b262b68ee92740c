//! The trail of attempts: for everything that is told the step, the reason and the number to store.

use std::io::{self, Write as _};

use rspcode::{Attempt, Locale, Reason, Step, next};

use crate::args::AnswerFormat;
use crate::attempt::{Beginning, Follow, Line, Out, moved};
use crate::card::{self, CARD, field};
use crate::classify::{csv_field, json_id, json_text};
use crate::event::Told;
use crate::orders::Orders;
use crate::sentences;

pub(crate) struct Trail {
    beginning: Beginning,
    format: AnswerFormat,
    orders: Orders<4>,
    /// By step and reason, what stands before and behind the number.
    texts: Vec<[(Vec<u8>, Vec<u8>); Reason::ALL.len()]>,
    number: u32,
    last: Option<(Step, Reason)>,
}

impl Trail {
    pub(crate) fn new(beginning: Beginning, format: AnswerFormat) -> Self {
        let of_step = |step| Reason::ALL.map(|reason| around_number(step, reason, format));
        let texts = Step::ALL.into_iter().map(of_step).collect();
        let number = beginning.attempt().number();
        Self { beginning, format, orders: Orders::new(), texts, number, last: None }
    }

    pub(crate) fn header(&self, out: &mut Out) -> io::Result<()> {
        match self.format {
            AnswerFormat::Csv => out.write_all(b"id,told,step,reason,number\n"),
            AnswerFormat::Text | AnswerFormat::Json => Ok(()),
        }
    }

    /// Begins the one attempt of a trail without ids.
    pub(crate) fn open(&mut self, out: &mut Out) -> io::Result<()> {
        self.orders.of(b"", self.first());
        self.write_beginning(out, b"")
    }

    fn first(&self) -> [u8; 4] {
        self.beginning.attempt().number().to_le_bytes()
    }

    /// An attempt that goes on has no step before something is told.
    fn write_beginning(&mut self, out: &mut Out, id: &[u8]) -> io::Result<()> {
        match self.beginning {
            Beginning::Start(begun) => {
                self.last = Some((begun.step, begun.reason));
                self.row(out, id, b"start", begun.attempt.number(), begun.step, begun.reason)
            }
            Beginning::From(_) => Ok(()),
        }
    }

    /// Where it stands now, with the sentences.
    pub(crate) fn summary(&self, out: &mut Out, locale: Locale) -> io::Result<()> {
        if let Some((step, reason)) = self.last {
            writeln!(out)?;
            field(out, CARD, "step", step.as_str(), sentences::step(step))?;
            field(out, CARD, "reason", reason.as_str(), sentences::reason(reason))?;
            if let Some(text) = step.payer_text_in(locale) {
                field(out, CARD, "payer_text", "", text)?;
            }
        }
        field(out, CARD, "number", &self.number.to_string(), "")?;
        let attempt = Attempt::from_number(self.number).expect("a move gives a state");
        field(out, CARD, "state", &attempt.describe().to_string(), "")
    }

    fn row(
        &self,
        out: &mut Out,
        id: &[u8],
        told: &[u8],
        number: u32,
        step: Step,
        reason: Reason,
    ) -> io::Result<()> {
        match self.format {
            AnswerFormat::Text => {
                if !id.is_empty() {
                    write!(out, "{:<16} ", card::plain(id))?;
                }
                write!(out, "{:<32}", card::plain(told))?;
            }
            AnswerFormat::Csv => {
                csv_field(out, id)?;
                out.write_all(b",")?;
                csv_field(out, told)?;
            }
            AnswerFormat::Json => {
                out.write_all(b"{\"id\":")?;
                json_id(out, id)?;
                out.write_all(b",\"told\":")?;
                json_text(out, told)?;
            }
        }
        let (before, behind) = &self.texts[step as usize - 1][reason as usize - 1];
        out.write_all(before)?;
        match self.format {
            AnswerFormat::Text => write!(out, "{number:>10}")?,
            AnswerFormat::Csv | AnswerFormat::Json => serde_json::to_writer(&mut *out, &number)?,
        }
        out.write_all(behind)
    }
}

impl Follow for Trail {
    /// What the program did is passed over.
    fn told(&mut self, out: &mut Out, line: &Line<'_>, told: Told) -> io::Result<()> {
        let Told::Event(event) = told else { return Ok(()) };
        let first = self.first();
        let (remembered, is_new) = self.orders.of(line.id, first);
        let (number, step, reason) = moved(next(u32::from_le_bytes(*remembered), event));
        *remembered = number.to_le_bytes();
        if is_new {
            self.write_beginning(out, line.id)?;
        }
        (self.number, self.last) = (number, Some((step, reason)));
        self.row(out, line.id, line.text, number, step, reason)
    }

    fn look_ahead<'a>(&mut self, ids: impl Iterator<Item = &'a [u8]>) {
        self.orders.look_ahead(ids);
    }
}

fn around_number(step: Step, reason: Reason, format: AnswerFormat) -> (Vec<u8>, Vec<u8>) {
    let (before, behind) = match format {
        AnswerFormat::Text => (
            format!(" {}  ", card::coloured_step(step)),
            format!("  {reason}. {}\n", sentences::reason(reason)),
        ),
        AnswerFormat::Csv => (format!(",{step},{reason},"), "\n".to_owned()),
        AnswerFormat::Json => {
            (format!(",\"step\":\"{step}\",\"reason\":\"{reason}\",\"number\":"), "}\n".to_owned())
        }
    };
    (before.into_bytes(), behind.into_bytes())
}
