//! One answer read whole, over all operations, sources and texts: five by three by every code, anything else or
//! nothing at each of three levels. The space is finite, so this is a proof.

use rspcode::{
    Context, Next, Operation, Outcome, Reply, Source, Verdict, classify, codes, read_reply,
    read_reply_bytes, spellings,
};

/// The most careful first.
const OUTCOMES: [Outcome; 5] =
    [Outcome::Unknown, Outcome::Pending, Outcome::Failed, Outcome::Reversed, Outcome::Succeeded];
const NEXTS: [Next; 5] = [Next::Stop, Next::Query, Next::Inspect, Next::StartOver, Next::Accept];

/// Less is more careful.
fn place(verdict: &Verdict) -> (usize, usize) {
    let outcome = OUTCOMES.iter().position(|outcome| *outcome == verdict.outcome());
    let next = NEXTS.iter().position(|next| *next == verdict.next());
    (outcome.expect("it is there"), next.expect("it is there"))
}

fn is_success(verdict: &Verdict) -> bool {
    verdict.code() == Some("SUCCESS")
}

/// The rule, written down a second time: of the levels that count, the first of the most careful ones.
fn by_the_rule(levels: &[&'static Verdict]) -> &'static Verdict {
    let (innermost, others) = levels.split_last().expect("there is an envelope");
    let counting = others.iter().filter(|level| !is_success(level)).chain([innermost]);
    counting.min_by_key(|level| place(level)).expect("the innermost one counts")
}

/// Every listed code, a text that is not listed, and nothing.
fn texts() -> Vec<Option<&'static str>> {
    let listed = codes().iter().map(|code| Some(code.code()));
    listed.chain([Some("no such code"), None]).collect()
}

/// Hands over every reply, and its levels as the specification reads them, from outside in.
fn for_all(mut check: impl FnMut(Operation, Source, Reply<'_>, &[&'static Verdict])) {
    let texts = texts();
    let read = |context: Context| -> Vec<_> {
        texts.iter().map(|text| text.map(|text| classify(context, text))).collect()
    };
    for operation in Operation::ALL {
        for source in Source::ALL {
            let outside = match source {
                Source::Reply => operation.reply(),
                Source::Query | Source::Callback => Context::QueryReply,
            };
            // An absent envelope is the empty text.
            let silent = classify(outside, "");
            let (outer, states) = (read(outside), read(operation.state()));
            for (&rsp_code, envelope) in texts.iter().zip(&outer) {
                for (&inner, second) in texts.iter().zip(&outer) {
                    for (&state, innermost) in texts.iter().zip(&states) {
                        let mut levels = Vec::with_capacity(3);
                        levels.push(envelope.unwrap_or(silent));
                        levels.extend([second, innermost].into_iter().flatten());
                        check(operation, source, Reply { rsp_code, inner, state }, &levels);
                    }
                }
            }
        }
    }
}

#[test]
fn the_answer_is_that_of_the_rule_and_of_one_of_its_parts() {
    for_all(|operation, source, reply, levels| {
        let answer = read_reply(operation, source, reply);
        assert_eq!(answer, by_the_rule(levels), "{operation} {source} {reply:?}");
        assert!(levels.contains(&answer));
    });
}

#[test]
fn goods_are_released_only_if_every_level_is_success() {
    let mut released = 0;
    for_all(|operation, source, reply, _| {
        if read_reply(operation, source, reply).may_release_goods() {
            released += 1;
            assert_eq!(operation, Operation::Pay);
            assert_eq!((reply.rsp_code, reply.state), (Some("SUCCESS"), Some("SUCCESS")));
            assert!(matches!(reply.inner, Some("SUCCESS") | None), "{reply:?}");
        }
    });
    // With an inner code and without, from each source.
    assert_eq!(released, 2 * Source::ALL.len());
}

#[test]
fn no_level_that_is_not_success_makes_an_answer_less_careful() {
    for_all(|operation, source, reply, levels| {
        let answer = place(read_reply(operation, source, reply));
        for level in levels.iter().filter(|level| !is_success(level)) {
            assert!(answer <= place(level), "{operation} {source} {reply:?}");
        }
        if reply.inner.is_some() || reply.state.is_some() {
            let gives_way = Reply { rsp_code: Some("SUCCESS"), ..reply };
            assert!(answer <= place(read_reply(operation, source, gives_way)), "{reply:?}");
        }
        if reply.inner.is_some() && reply.state.is_some() {
            let gives_way = Reply { inner: Some("SUCCESS"), ..reply };
            assert!(answer <= place(read_reply(operation, source, gives_way)), "{reply:?}");
        }
    });
}

#[test]
fn silence_and_a_state_without_an_envelope_are_unknown() {
    for_all(|operation, source, reply, _| {
        if reply.rsp_code.is_none() {
            assert_eq!(read_reply(operation, source, reply).outcome(), Outcome::Unknown);
        }
    });
    for operation in Operation::ALL {
        for source in Source::ALL {
            let silence = read_reply(operation, source, Reply::default());
            assert_eq!((silence.id(), silence.next()), (0, Next::Query));
        }
    }
}

#[test]
fn a_level_is_read_as_classify_reads_it() {
    for text in [" SUCCESS\n", "success", "SUCCESS"] {
        let reply = Reply { rsp_code: Some(text), inner: Some(text), state: Some(text) };
        assert!(read_reply(Operation::Pay, Source::Query, reply).may_release_goods(), "{text}");
    }
    // Present but empty is the empty text, which is no permission.
    let empty = Reply { rsp_code: Some("SUCCESS"), inner: Some(""), state: Some("SUCCESS") };
    assert!(!read_reply(Operation::Pay, Source::Query, empty).may_release_goods());
    for spelling in spellings() {
        let (text, code) = (spelling.text(), spelling.code().code());
        let read = |state| {
            let reply = Reply { rsp_code: Some("SUCCESS"), inner: None, state: Some(state) };
            read_reply(Operation::Cancel, Source::Callback, reply)
        };
        assert_eq!(read(text), read(code));
    }
    let bytes =
        Reply::<[u8]> { rsp_code: Some(b"SUCCESS"), inner: None, state: Some(b"SUCCESS\xFF") };
    assert_eq!(read_reply_bytes(Operation::Pay, Source::Query, bytes).id(), 0);
}

#[test]
fn operations_name_their_contexts() {
    for operation in Operation::ALL {
        assert_eq!(operation.reply().as_str(), format!("{operation}_reply"));
        assert_eq!(operation.state().as_str(), format!("{operation}_state"));
    }
}
