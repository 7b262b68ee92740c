//! What can be told of an attempt, as it is written on the command line and in a log.

use std::fmt;

use rspcode::{Context, Event, Operation, Reply, Source, Step, index, reply_index, verdicts};

/// What a text tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// Something came, or is wished: the number that [`rspcode::next`] takes for it.
    Event(u16),
    /// The program did something.
    Deed(Step),
}

/// Why a text tells nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    Word,
    Beginning,
    Source,
    Parts,
    Settled,
    Deed,
}

/// Reads `cancel`, `pay_reply:TIMEOUT`, `pay:query:SUCCESS/-/NOTPAY` or `did:send`.
pub(crate) fn read(text: &[u8]) -> Result<Told, Unreadable> {
    let Some((first, rest)) = cut(text) else {
        let event = position(Event::ALL.map(Event::as_str), text).ok_or(Unreadable::Word)?;
        return Ok(Told::Event(told(Event::ALL[event])));
    };
    if let Some(context) = position(Context::ALL.map(Context::as_str), first) {
        return Ok(Told::Event(heard(index(Context::ALL[context], rest))));
    }
    match first {
        b"did" => position(Step::ALL.map(Step::as_str), rest)
            .map(|step| Told::Deed(Step::ALL[step]))
            .ok_or(Unreadable::Deed),
        b"settled" => match rest {
            b"done" => Ok(Told::Event(told(Event::SettledDone))),
            b"not_done" => Ok(Told::Event(told(Event::SettledNotDone))),
            _ => Err(Unreadable::Settled),
        },
        _ => {
            let operation = position(Operation::ALL.map(Operation::as_str), first)
                .ok_or(Unreadable::Beginning)?;
            let (source, reply) = cut(rest).ok_or(Unreadable::Source)?;
            let source =
                position(Source::ALL.map(Source::as_str), source).ok_or(Unreadable::Source)?;
            let reply = reply_of(reply).ok_or(Unreadable::Parts)?;
            let verdict = reply_index(Operation::ALL[operation], Source::ALL[source], reply);
            Ok(Told::Event(heard(verdict)))
        }
    }
}

fn cut(text: &[u8]) -> Option<(&[u8], &[u8])> {
    memchr::memchr(b':', text).map(|colon| (&text[..colon], &text[colon + 1..]))
}

fn position<const N: usize>(words: [&str; N], text: &[u8]) -> Option<usize> {
    words.iter().position(|word| word.as_bytes() == text)
}

/// One part is the envelope's code; three are the envelope's, the inner one and the state. Two would leave open
/// which of the others is meant.
fn reply_of(text: &[u8]) -> Option<Reply<'_, [u8]>> {
    let given = |part| if part == b"-" { None } else { Some(part) };
    let mut parts = text.split(|&byte| byte == b'/');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(code), None, ..) => Some(Reply { rsp_code: given(code), inner: None, state: None }),
        (Some(code), Some(inner), Some(state), None) => {
            Some(Reply { rsp_code: given(code), inner: given(inner), state: given(state) })
        }
        _ => None,
    }
}

fn heard(verdict: usize) -> u16 {
    u16::try_from(verdict).expect("some hundred verdicts")
}

fn told(event: Event) -> u16 {
    heard(verdicts().len() - 1) + event as u16
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sources = || Source::ALL.map(Source::as_str).join(", ");
        match self {
            Self::Word => write!(
                f,
                "no event; expected {}, settled:done, settled:not_done, CONTEXT:CODE or \
                 OPERATION:SOURCE:RSP_CODE/INNER/STATE",
                Event::ALL.map(Event::as_str).join(", ")
            ),
            Self::Beginning => write!(
                f,
                "neither a context nor an operation before the colon; the contexts are {}, the operations {}",
                Context::ALL.map(Context::as_str).join(", "),
                Operation::ALL.map(Operation::as_str).join(", ")
            ),
            Self::Source => write!(
                f,
                "no source behind the operation; expected OPERATION:SOURCE:RSP_CODE/INNER/STATE, \
                 and the sources are {}",
                sources()
            ),
            Self::Parts => f.write_str(
                "not the parts of a reply; expected RSP_CODE alone or RSP_CODE/INNER/STATE, with - for what \
                 is absent",
            ),
            Self::Settled => f.write_str("expected settled:done or settled:not_done"),
            Self::Deed => write!(
                f,
                "no step behind did:; the steps are {}",
                Step::ALL.map(Step::as_str).join(", ")
            ),
        }
    }
}
