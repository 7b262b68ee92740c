//! Replays `procedure.json`, as every language does.

use rspcode::{Attempt, Calls, Context, Reply, classify, read_reply_bytes, verdicts};
use rspcode_tests::procedure;
use rspcode_tests::vectors::Form;

#[test]
fn every_reply_is_answered_as_the_file_says() {
    let replies = procedure::read().replies;
    assert!(replies.len() > 500);
    for reply in replies {
        let bytes = |form: &Option<Form>| form.as_ref().map(Form::bytes);
        let (rsp_code, inner, state) =
            (bytes(&reply.rsp_code), bytes(&reply.inner), bytes(&reply.state));
        let levels = Reply {
            rsp_code: rsp_code.as_deref(),
            inner: inner.as_deref(),
            state: state.as_deref(),
        };
        let operation = reply.operation.parse().expect("an operation");
        let source = reply.source.parse().expect("a source");
        let verdict = read_reply_bytes(operation, source, levels);
        assert_eq!(verdict, &verdicts()[reply.cell], "{reply:?}");
        assert_eq!((verdict.context().as_str(), verdict.id()), (&*reply.context, reply.id));
    }
}

#[test]
fn every_walk_goes_as_the_file_says() {
    let walks = procedure::read().walks;
    assert!(walks.len() > 100);
    for walk in walks {
        let calls = Calls {
            can_cancel: walk.can_cancel,
            can_repeat: walk.can_repeat,
            fresh_code: walk.fresh_code,
        };
        let mut attempt = Attempt::start(walk.kind.parse().expect("a kind"), calls).attempt;
        assert_eq!(attempt.number(), walk.number);
        for told in walk.moves {
            let moved = match (&told.context, &told.code, &told.event) {
                (Some(context), Some(code), None) => {
                    let context: Context = context.parse().expect("a context");
                    attempt.heard(classify(context, code))
                }
                (None, None, Some(event)) => attempt.told(event.parse().expect("an event")),
                _ => panic!("neither a verdict nor an event: {told:?}"),
            };
            let (step, reason) = (moved.step.as_str(), moved.reason.as_str());
            assert_eq!(
                (moved.attempt.number(), step, reason),
                (told.number, &*told.step, &*told.reason)
            );
            attempt = moved.attempt;
        }
    }
}

#[test]
fn the_digest_of_the_transition_table_is_that_of_the_file() {
    let procedure = procedure::read();
    assert_eq!(procedure.digest, rspcode_tests::states::digest());
    assert_eq!(procedure.states, rspcode_tests::states::TABLE.states.len());
}
