//! `rspcode attempt`: attempts followed through what was told of them, on the command line or in a log.

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};

use rspcode::{Attempt, Calls, Kind, Locale, Move, Reason, Step};
use rspcode_words::diagram::diagram;

use crate::args::{AnswerFormat, AttemptArgs};
use crate::check::Check;
use crate::event::{self, Told};
use crate::lines::Answer;
use crate::trail::Trail;
use crate::{card, classify, hints, lines};

pub(crate) type Out = BufWriter<Box<dyn Write>>;

/// Where what is told comes from.
#[derive(Debug, Clone)]
pub(crate) enum Item {
    /// A log on standard input.
    Log,
    Given {
        text: OsString,
        told: Told,
    },
}

/// How each attempt begins: with the request that is to be sent, or as a number that was stored.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Beginning {
    Start(Move),
    From(Attempt),
}

impl Beginning {
    pub(crate) const fn attempt(self) -> Attempt {
        match self {
            Self::Start(begun) => begun.attempt,
            Self::From(attempt) => attempt,
        }
    }
}

/// Something that is told of an order, and where.
pub(crate) struct Line<'a> {
    /// From 1.
    pub number: u64,
    /// Empty if none was given.
    pub id: &'a [u8],
    pub text: &'a [u8],
}

/// What is made of what is told.
pub(crate) trait Follow {
    fn told(&mut self, out: &mut Out, line: &Line<'_>, told: Told) -> io::Result<()>;

    /// Is shown the ids of the lines that come next.
    fn look_ahead<'a>(&mut self, ids: impl Iterator<Item = &'a [u8]>);
}

/// Returns whether everything could be read, and nothing was done that no step called for.
pub(crate) fn run(asked: &AttemptArgs) -> io::Result<bool> {
    let calls = Calls {
        can_cancel: asked.can_cancel,
        can_repeat: asked.can_repeat,
        fresh_code: asked.fresh_code,
    };
    for (flag, is_given, call) in [
        ("--can-cancel", asked.can_cancel, Calls { can_cancel: true, ..Calls::default() }),
        ("--can-repeat", asked.can_repeat, Calls { can_repeat: true, ..Calls::default() }),
        ("--fresh-code", asked.fresh_code, Calls { fresh_code: true, ..Calls::default() }),
    ] {
        // A kind that it does not concern does not take it up, and begins as without it.
        let is_concerned =
            |kind| Attempt::start(kind, call) != Attempt::start(kind, Calls::default());
        if is_given && !is_concerned(asked.kind) {
            hints::of_other_kinds(flag, asked.kind, is_concerned, "");
        }
    }
    let begun = Attempt::start(asked.kind, calls);
    if asked.diagram {
        io::stdout().lock().write_all(diagram(asked.kind).as_bytes())?;
        return Ok(true);
    }
    let mut out = classify::output(asked.format);
    if asked.check {
        let mut check = Check::new(begun, asked.format);
        check.header(&mut out)?;
        let all_read = tell(&mut out, asked, &mut check)?;
        out.flush()?;
        if !check.has_deeds {
            hints::of_no_deeds();
        }
        return Ok(all_read && !check.found);
    }
    let beginning = asked.from.map_or(Beginning::Start(begun), Beginning::From);
    let mut trail = Trail::new(beginning, asked.format);
    trail.header(&mut out)?;
    let is_a_log = asked.events.iter().any(|item| matches!(item, Item::Log));
    if !is_a_log {
        trail.open(&mut out)?;
    }
    let all_read = tell(&mut out, asked, &mut trail)?;
    if !is_a_log && asked.format == AnswerFormat::Text {
        trail.summary(&mut out, asked.locale.unwrap_or(Locale::En))?;
    }
    out.flush()?;
    Ok(all_read)
}

fn tell(out: &mut Out, asked: &AttemptArgs, follower: &mut impl Follow) -> io::Result<bool> {
    let mut all_read = true;
    let mut strangers = Strangers { kind: asked.kind, are_named: false };
    for (number, item) in (1..).zip(&asked.events) {
        match item {
            Item::Given { text, told } => {
                let line = Line { number, id: b"", text: text.as_encoded_bytes() };
                strangers.look(line.text, *told, None);
                follower.told(out, &line, *told)?;
            }
            Item::Log => {
                let follower = &mut *follower;
                let mut log = Log { follower, strangers, number: 0, all_read: true };
                lines::answer_each(out, &lines::LOG, &mut log)?;
                all_read &= log.all_read;
                strangers = log.strangers;
            }
        }
    }
    Ok(all_read)
}

/// Looks out for what does not concern the kind: a log of another kind, or of several.
#[derive(Clone, Copy)]
struct Strangers {
    kind: Kind,
    are_named: bool,
}

impl Strangers {
    /// Names the first; all of a whole log would be too many.
    fn look(&mut self, text: &[u8], told: Told, line: Option<u64>) {
        if !self.are_named && !event::concerns(told, self.kind) {
            self.are_named = true;
            let place = line.map(|number| format!("line {number}: ")).unwrap_or_default();
            let text = format!("{place}{}", card::cut(card::plain(text)));
            let is_concerned = |kind| event::concerns(told, kind);
            hints::of_other_kinds(&text, self.kind, is_concerned, "; a log has one kind");
        }
    }
}

struct Log<'a, F> {
    follower: &'a mut F,
    strangers: Strangers,
    /// Of the last line.
    number: u64,
    all_read: bool,
}

impl<F: Follow> Answer<Out> for Log<'_, F> {
    fn answer(&mut self, out: &mut Out, line: &[u8]) -> io::Result<bool> {
        self.number += 1;
        let number = self.number;
        let Some((id, text)) = parts(line) else { return Ok(true) };
        match event::read(text) {
            Ok(told) => {
                self.strangers.look(text, told, Some(number));
                self.follower.told(out, &Line { number, id, text }, told).map(|()| true)
            }
            Err(why) => {
                self.all_read = false;
                let text = card::cut(card::plain(text));
                // Where this cannot be written, the exit status has to do.
                let _ = writeln!(io::stderr(), "rspcode: line {number}: {text}: {why}");
                Ok(false)
            }
        }
    }

    fn look_ahead(&mut self, lines: &[u8]) {
        let mut start = 0;
        let ids = memchr::memchr_iter(b'\n', lines).filter_map(|end| {
            let line = &lines[start..end];
            start = end + 1;
            parts(line).map(|(id, _)| id)
        });
        self.follower.look_ahead(ids);
    }
}

/// The id, which may be empty, and what is told; nothing for a blank line and for a remark.
///
/// An id ends with the first tab, or where there is none with the first blank.
fn parts(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let line = line.trim_ascii();
    if line.is_empty() || line[0] == b'#' {
        return None;
    }
    let end = memchr::memchr(b'\t', line).or_else(|| memchr::memchr(b' ', line));
    Some(end.map_or((&b""[..], line), |end| {
        (line[..end].trim_ascii_end(), line[end..].trim_ascii_start())
    }))
}

/// What [`rspcode::next`] returns, in its parts.
pub(crate) fn moved(moved: u64) -> (u32, Step, Reason) {
    let [a, b, c, d, step, reason, ..] = moved.to_le_bytes();
    let number = u32::from_le_bytes([a, b, c, d]);
    (number, Step::ALL[usize::from(step) - 1], Reason::ALL[usize::from(reason) - 1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_an_id_and_what_is_told() {
        for (line, id, text) in [
            (&b"stop"[..], &b""[..], &b"stop"[..]),
            (b"A stop", b"A", b"stop"),
            (b"A\tstop", b"A", b"stop"),
            (b"  A \t  stop \t", b"A", b"stop"),
            (b"A B\tpay_reply:C D", b"A B", b"pay_reply:C D"),
            (b"A pay_reply:C D", b"A", b"pay_reply:C D"),
            (b"\xFF\0 stop", b"\xFF\0", b"stop"),
            (b"A #", b"A", b"#"),
        ] {
            assert_eq!(parts(line), Some((id, text)), "{line:?}");
        }
        for line in [&b""[..], b" \t", b"#", b" # A stop"] {
            assert_eq!(parts(line), None, "{line:?}");
        }
    }
}
