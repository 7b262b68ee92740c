//! What can be told of an attempt, as it is written on the command line and in a log.

use std::fmt;

use rspcode::{
    Context, Event, Kind, Operation, Reply, Source, Step, Verdict, index, reply_index, verdicts,
};

use crate::values;

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
    if first == b"did" {
        let step = position(Step::ALL.map(Step::as_str), rest).ok_or(Unreadable::Deed)?;
        return Ok(Told::Deed(Step::ALL[step]));
    }
    let operation =
        position(Operation::ALL.map(Operation::as_str), first).ok_or(Unreadable::Beginning)?;
    let (source, reply) = cut(rest).ok_or(Unreadable::Source)?;
    let source = position(Source::ALL.map(Source::as_str), source).ok_or(Unreadable::Source)?;
    let reply = reply_of(reply).ok_or(Unreadable::Parts)?;
    let verdict = reply_index(Operation::ALL[operation], Source::ALL[source], reply);
    Ok(Told::Event(heard(verdict)))
}

/// Whether what is told can say anything of an attempt of this kind.
pub(crate) fn concerns(told_of_it: Told, kind: Kind) -> bool {
    let is_refund = kind == Kind::Refund;
    let is_hold = matches!(kind, Kind::PreauthDirect | Kind::PreauthShown);
    let event = match told_of_it {
        Told::Event(event) => event,
        Told::Deed(_) => return true,
    };
    match verdicts().get(usize::from(event)).map(Verdict::context) {
        Some(Context::PayReply) => !is_hold && !is_refund,
        Some(Context::PreauthReply | Context::CaptureReply) => is_hold,
        Some(Context::RefundReply | Context::RefundState) => is_refund,
        // The state of an order counts in whichever of the four it is read.
        Some(
            Context::CancelReply
            | Context::PayState
            | Context::PreauthState
            | Context::CaptureState
            | Context::CancelState,
        ) => !is_refund,
        None if event == told(Event::Cancel) => !is_refund,
        None if event == told(Event::Capture) => is_hold,
        Some(Context::QueryReply) | None => true,
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

/// What a person may have meant by a text that tells nothing: the same with a similar word in the place of the one
/// that is wrong.
pub(crate) fn similar(text: &str, why: Unreadable) -> Option<String> {
    let (first, rest) = text.split_once(':').unwrap_or((text, ""));
    match why {
        Unreadable::Word => values::similar(text, Event::ALL.map(Event::as_str)).map(str::to_owned),
        Unreadable::Beginning => {
            let contexts = Context::ALL.map(Context::as_str);
            let operations = Operation::ALL.map(Operation::as_str);
            let words = contexts.into_iter().chain(operations).chain(["did"]);
            Some(format!("{}:{rest}", values::similar(first, words)?))
        }
        Unreadable::Source => {
            let (source, reply) = rest.split_once(':')?;
            let source = values::similar(source, Source::ALL.map(Source::as_str))?;
            Some(format!("{first}:{source}:{reply}"))
        }
        Unreadable::Deed => {
            Some(format!("did:{}", values::similar(rest, Step::ALL.map(Step::as_str))?))
        }
        Unreadable::Parts => None,
    }
    .filter(|text| read(text.as_bytes()).is_ok())
}

fn heard(verdict: usize) -> u16 {
    u16::try_from(verdict).expect("some hundred verdicts")
}

fn told(event: Event) -> u16 {
    heard(verdicts().len() - 1) + event as u16
}

impl std::error::Error for Unreadable {}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sources = || Source::ALL.map(Source::as_str).join(", ");
        match self {
            Self::Word => write!(
                f,
                "no event; expected {}, did:STEP, CONTEXT:CODE or OPERATION:SOURCE:RSP_CODE/INNER/STATE",
                Event::ALL.map(Event::as_str).join(", ")
            ),
            Self::Beginning => write!(
                f,
                "neither a context nor an operation nor did before the colon; the contexts are {}, \
                 the operations {}",
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
            Self::Deed => write!(
                f,
                "no step behind did:; the steps are {}",
                Step::ALL.map(Step::as_str).join(", ")
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use rspcode::{Attempt, Calls, next};

    use super::*;

    /// What concerns a kind is what the procedure makes more of than of an enquiry that says nothing, wherever its
    /// attempt stands.
    #[test]
    fn an_answer_concerns_the_kinds_that_make_something_of_it() {
        let calls = Calls { can_cancel: true, can_repeat: true, fresh_code: true };
        let says_nothing = heard(index(Context::QueryReply, b"SUCCESS"));
        for kind in Kind::ALL {
            let begun = Attempt::start(kind, calls).attempt;
            let paid = begun.heard(rspcode::classify(Context::PreauthState, "SUCCESS")).attempt;
            let stages = [begun, begun.cancel().attempt, paid.capture().attempt];
            for context in Context::ALL {
                let of_it = (0_u16..).zip(verdicts()).filter(|(_, v)| v.context() == context);
                let mut events = of_it.map(|(event, _)| event);
                let makes_something = |event| {
                    stages.iter().any(|stage| {
                        next(stage.number(), event) != next(stage.number(), says_nothing)
                    })
                };
                let concerned = concerns(Told::Event(heard(index(context, b""))), kind);
                assert_eq!(events.any(makes_something), concerned, "{context} of {kind}");
            }
        }
    }
}
