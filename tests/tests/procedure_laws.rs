//! The laws of the procedure, over every state that can be reached and everything that can be told. Both are
//! finite, so this is a proof.

use std::collections::HashMap;

use rspcode::{
    Attempt, Basis, Cause, Context, End, Event, Kind, Outcome, Reason, Step, Verdict, index, next,
    verdicts,
};
use rspcode_tests::states::{
    Facts, Moved, TABLE, check_bits, event_number, events, is_well_formed, starts,
};

/// One cell of the transition table: before, what was told, and what came of it.
#[derive(Debug)]
struct Case {
    number: u32,
    before: Facts,
    told: Told,
    moved: Moved,
    after: Facts,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Heard(&'static Verdict),
    Event(Event),
}

impl Case {
    fn verdict(&self) -> Option<&'static Verdict> {
        match self.told {
            Told::Heard(verdict) => Some(verdict),
            Told::Event(_) => None,
        }
    }

    fn is(&self, event: Event) -> bool {
        self.told == Told::Event(event)
    }

    fn is_settled(&self) -> bool {
        self.is(Event::SettledDone) || self.is(Event::SettledNotDone)
    }

    fn heard_in(&self, contexts: &[Context]) -> bool {
        self.verdict().is_some_and(|verdict| contexts.contains(&verdict.context()))
    }

    /// A state of the order itself, in whichever of the four contexts it was read.
    fn order_state(&self) -> Option<&'static Verdict> {
        let is_order = self.before.kind != Kind::Refund;
        self.verdict().filter(|verdict| is_order && ORDER_STATES.contains(&verdict.context()))
    }

    fn wishes(&self) -> bool {
        self.is(Event::Cancel) || self.is(Event::Capture)
    }

    fn ends(&self) -> bool {
        self.before.phase != self.after.phase && self.after.is_over()
    }

    fn stays(&self) -> bool {
        self.number == self.moved.number
    }

    fn is_unseen(&self) -> bool {
        self.before.is_shown() && !self.before.known && self.before.phase == "open"
    }
}

const ORDER_STATES: [Context; 4] =
    [Context::PayState, Context::PreauthState, Context::CaptureState, Context::CancelState];

/// Money went back, and a person must step in: of an order the first is what counts.
const REFUND_CHANGED: &str = "REF_SUCCESS_CHANGE";

/// Where the answers to an attempt of this kind are read, beside the answers to enquiries.
fn own_reply(kind: Kind) -> Context {
    match kind {
        Kind::PayDirect | Kind::PayShown => Context::PayReply,
        Kind::PreauthDirect | Kind::PreauthShown => Context::PreauthReply,
        Kind::Refund => Context::RefundReply,
    }
}

/// Hands over every cell.
fn for_all(mut check: impl FnMut(&Case)) {
    for (number, answers) in TABLE.states.iter().zip(&TABLE.answers) {
        let before = Facts::of(*number);
        for (event, answer) in answers.iter().enumerate() {
            let told = match verdicts().get(event) {
                Some(verdict) => Told::Heard(verdict),
                None => Told::Event(Event::ALL[event - verdicts().len()]),
            };
            let moved = Moved::of(*answer);
            let after = if moved.number == *number { before } else { Facts::of(moved.number) };
            check(&Case { number: *number, before, told, moved, after });
        }
    }
}

/// Checks all cells that a law speaks of; a law that speaks of none would prove nothing.
fn law(speaks_of: impl Fn(&Case) -> bool, holds: impl Fn(&Case) -> bool) {
    let mut cells = 0;
    for_all(|case| {
        if speaks_of(case) {
            cells += 1;
            assert!(holds(case), "{case:#?}");
        }
    });
    assert!(cells > 0);
}

#[test]
fn notpay_never_ends_a_hold_that_stands() {
    law(
        |case| {
            let held = ["held", "capturing"].contains(&case.before.phase);
            held && case.order_state().is_some_and(|verdict| verdict.code() == Some("NOTPAY"))
        },
        |case| case.before.phase == case.after.phase,
    );
}

#[test]
fn payerror_sends_nothing_for_a_shown_order_that_nobody_cancelled() {
    law(
        |case| {
            let uncancelled = case.before.is_shown() && case.before.cancellation == "no";
            uncancelled && case.order_state().is_some_and(|v| v.code() == Some("PAYERROR"))
        },
        |case| case.moved.step != Step::Cancel,
    );
}

#[test]
fn money_that_went_back_without_a_cancellation_of_ours_is_reversed() {
    law(
        |case| {
            let open = ["open", "held", "capturing", "done"].contains(&case.before.phase);
            let ours = ["once", "answered", "often"].contains(&case.before.cancellation);
            let state = case.order_state().is_some_and(|verdict| {
                matches!(verdict.code(), Some("FULLY_REFUNDED" | "PARTIAL_REFUNDED" | "REFUND"))
            });
            open && state && (!ours || case.before.phase == "done")
        },
        |case| case.moved.step == Step::Reversed,
    );
}

#[test]
fn a_closed_order_after_done_is_reversed() {
    law(
        |case| {
            let closed = case.order_state().is_some_and(|verdict| {
                matches!(verdict.code(), Some("ORDER_CLOSED" | "ORDER_REVERSED"))
            });
            case.before.phase == "done" && closed
        },
        |case| case.moved.step == Step::Reversed,
    );
}

#[test]
fn the_number_of_states_is_pinned() {
    assert_eq!((starts().len(), TABLE.states.len()), (14, 2908));
}

#[test]
fn a_number_is_laid_out_as_the_table_of_its_bits_says() {
    for number in &TABLE.states {
        let attempt = Attempt::from_number(*number).expect("it is reached");
        let facts = Facts::of(*number);
        assert_eq!(attempt.describe().to_string(), facts.text());
        assert_eq!((attempt.number(), attempt.kind()), (*number, facts.kind));
        assert!(is_well_formed(*number), "{attempt:?}");
        // Version 1 above a free bit, and nothing above the check bits.
        assert_eq!((number >> 20 & 0xF, number >> 24), (0b0010, check_bits(*number)));
        assert!((1..=i32::MAX as u32).contains(number));
    }
}

#[test]
fn the_start_is_the_only_request_that_is_counted_without_an_event() {
    for (kind, calls, number) in starts() {
        let begun = Attempt::start(kind, calls);
        assert_eq!((begun.step, begun.reason), (Step::Send, Reason::Started));
        let facts = Facts::of(number);
        let counts = (facts.phase, facts.own, facts.cancellation, facts.capture);
        assert_eq!(counts, ("open", "once", "no", "no"));
        assert!(!(facts.known || facts.stopped || facts.expired || facts.alarm));
        let direct = matches!(kind, Kind::PayDirect | Kind::PreauthDirect);
        assert_eq!(facts.can_cancel, calls.can_cancel && kind != Kind::Refund);
        assert_eq!(facts.can_repeat, calls.can_repeat && kind == Kind::Refund);
        assert_eq!(facts.fresh_code, calls.fresh_code && direct);
    }
}

/// The two faces of the procedure say the same.
#[test]
fn from_number_to_number_is_what_the_methods_do() {
    for_all(|case| {
        let attempt = Attempt::from_number(case.number).expect("it is reached");
        let (moved, again) = match case.told {
            Told::Heard(verdict) => (attempt.heard(verdict), attempt.heard(verdict)),
            Told::Event(event) => (
                attempt.told(event),
                match event {
                    Event::Cancel => attempt.cancel(),
                    Event::Capture => attempt.capture(),
                    Event::Stop => attempt.stop(),
                    Event::Expired => attempt.expired(),
                    Event::Notified => attempt.notified(),
                    Event::SettledDone => attempt.settled(true),
                    Event::SettledNotDone => attempt.settled(false),
                },
            ),
        };
        assert_eq!(moved, again);
        let expected =
            Moved { number: moved.attempt.number(), step: moved.step, reason: moved.reason };
        assert_eq!(case.moved, expected);
    });
}

#[test]
fn an_end_is_given_when_it_is_reached_and_only_then() {
    for (step, phase) in
        [(Step::Done, "done"), (Step::NotDone, "not_done"), (Step::Reversed, "reversed")]
    {
        law(
            |case| case.moved.step == step || case.after.phase == phase,
            |case| {
                // Who settles an attempt whose end was in doubt is answered, though the end is the same.
                let in_doubt = case.before.alarm && case.is(Event::SettledNotDone);
                let reached = case.after.phase == phase
                    && (case.before.phase != phase || (in_doubt && phase == "not_done"));
                reached == (case.moved.step == step)
            },
        );
    }
    for number in &TABLE.states {
        let end = match Facts::of(*number).phase {
            "done" => Some(End::Done),
            "not_done" => Some(End::NotDone),
            "reversed" => Some(End::Reversed),
            _ => None,
        };
        assert_eq!(Attempt::from_number(*number).expect("it is reached").end(), end);
    }
}

/// A state that money went back, or that the order was closed, makes reversed of done; who settles may overrule.
#[test]
fn an_end_stays() {
    law(
        |case| case.before.is_over() && case.before.phase != case.after.phase,
        |case| {
            let went_back = case.order_state().is_some_and(|verdict| {
                verdict.cause() == Cause::OrderState
                    || verdict.cause() == Cause::Refunded
                    || verdict.code() == Some(REFUND_CHANGED)
            });
            case.is_settled()
                || (case.before.phase == "done" && case.after.phase == "reversed" && went_back)
        },
    );
}

#[test]
fn what_a_step_sends_is_counted_in_the_number_beside_it() {
    let counted = |before: &str| if before == "no" { "once" } else { "often" };
    for_all(|case| {
        let Case { before, after, moved, .. } = case;
        match moved.step {
            Step::Send => assert_eq!(after.own, "often", "{case:#?}"),
            _ => assert!(
                after.own == before.own
                    || (after.own == "refused" && before.own == "once" && case.ends()),
                "{case:#?}"
            ),
        }
        match moved.step {
            Step::Cancel => {
                assert_eq!(after.cancellation, counted(before.cancellation), "{case:#?}");
            }
            _ => assert!(
                after.cancellation == before.cancellation
                    || (case.heard_in(&[Context::CancelReply])
                        && matches!(
                            (before.cancellation, after.cancellation),
                            ("once", "answered") | ("once" | "answered", "refused")
                        )),
                "{case:#?}"
            ),
        }
        match moved.step {
            Step::Capture => {
                assert_eq!(after.capture, counted(before.capture), "{case:#?}");
                assert_eq!(after.phase, "capturing", "{case:#?}");
            }
            _ => assert!(
                after.capture == before.capture
                    || (case.heard_in(&[Context::CaptureReply])
                        && (before.capture, after.capture) == ("once", "refused")),
                "{case:#?}"
            ),
        }
    });
    for step in [Step::Send, Step::Cancel, Step::Capture] {
        law(|case| case.moved.step == step, |case| !case.before.stopped || case.wishes());
    }
}

#[test]
fn what_was_said_once_is_remembered() {
    law(
        |_| true,
        |case| {
            let (before, after) = (&case.before, &case.after);
            let flags = |facts: &Facts| (facts.can_cancel, facts.can_repeat, facts.fresh_code);
            before.kind == after.kind
                && flags(before) == flags(after)
                && before.known <= after.known
                && before.expired <= after.expired
                && (before.stopped <= after.stopped || case.wishes())
                && (after.stopped <= before.stopped || case.is(Event::Stop))
                && (after.expired <= before.expired || case.is(Event::Expired))
        },
    );
}

#[test]
fn nothing_is_sent_or_shown_after_an_end() {
    let acts = [Step::Send, Step::Show, Step::Cancel, Step::Capture, Step::Held];
    law(
        |case| case.before.is_over() || case.after.is_over(),
        |case| !acts.contains(&case.moved.step),
    );
}

#[test]
fn a_request_is_sent_again_only_for_a_refund_that_acts_once() {
    law(
        |case| case.moved.step == Step::Send,
        |case| {
            case.before.kind == Kind::Refund
                && case.before.can_repeat
                && !case.before.is_over()
                && case.verdict().is_some_and(|verdict| verdict.cause() == Cause::NotFound)
                && case.moved.reason == Reason::RepeatSameId
        },
    );
}

#[test]
fn a_payment_is_done_on_one_code_and_while_no_cancellation_is_open() {
    law(
        |case| case.before.is_pay() && case.moved.step == Step::Done && !case.is_settled(),
        |case| {
            case.order_state().is_some_and(|verdict| verdict.code() == Some("SUCCESS"))
                && !case.before.cancels()
                && !case.before.is_over()
        },
    );
    law(
        |case| {
            case.before.kind == Kind::Refund && case.moved.step == Step::Done && !case.is_settled()
        },
        |case| {
            case.heard_in(&[Context::RefundState])
                && case.verdict().is_some_and(|verdict| verdict.outcome() == Outcome::Succeeded)
        },
    );
}

#[test]
fn a_hold_is_done_by_settled_alone() {
    law(
        |case| case.before.is_preauth() && case.moved.step == Step::Done,
        |case| case.is(Event::SettledDone),
    );
    law(
        |case| case.before.phase != "held" && case.after.phase == "held",
        |case| {
            let placed = case.before.phase == "open"
                && case.order_state().is_some_and(|verdict| verdict.code() == Some("SUCCESS"))
                && !case.before.cancels();
            let capture_refused = case.before.phase == "capturing"
                && case.before.capture == "once"
                && case.heard_in(&[Context::CaptureReply]);
            case.before.is_preauth() && case.moved.step == Step::Held && (placed || capture_refused)
        },
    );
}

#[test]
fn unlisted_inferred_and_silence_end_nothing_but_what_nobody_has_seen() {
    law(
        |case| {
            case.verdict()
                .is_some_and(|verdict| verdict.id() == 0 || verdict.basis() == Basis::Inferred)
        },
        |case| {
            let unseen = case.is_unseen()
                && case.heard_in(&[own_reply(case.before.kind)])
                && (case.after.phase, case.moved.reason) == ("not_done", Reason::NeverShown);
            case.before.phase == case.after.phase || unseen
        },
    );
}

#[test]
fn what_was_never_shown_ends_without_a_charge_when_nobody_can_see_it_any_more() {
    let gives_up = [Event::Cancel, Event::Stop, Event::Expired];
    law(
        |case| case.is_unseen() && gives_up.iter().any(|event| case.is(*event)),
        |case| (case.moved.step, case.moved.reason) == (Step::NotDone, Reason::NeverShown),
    );
    law(
        |case| case.moved.step == Step::Show || case.moved.reason == Reason::NeverShown,
        Case::is_unseen,
    );
}

#[test]
fn the_envelope_of_an_enquiry_ends_nothing_but_what_is_not_found_after_expired() {
    law(
        |case| case.heard_in(&[Context::QueryReply]),
        |case| {
            let not_found = case.verdict().is_some_and(|v| v.cause() == Cause::NotFound);
            let lapsed = case.before.phase == "open" && case.before.expired && not_found;
            if case.after.phase == case.before.phase {
                !lapsed
            } else {
                lapsed && case.moved.reason == Reason::ExpiredUnpaid
            }
        },
    );
}

#[test]
fn an_unpaid_order_ends_only_after_expired_and_one_that_is_worked_on_never() {
    let code = |case: &Case, code| case.order_state().is_some_and(|v| v.code() == Some(code));
    law(
        |case| code(case, "NOTPAY") && case.ends(),
        |case| case.before.expired && case.moved.reason == Reason::ExpiredUnpaid,
    );
    law(
        |case| code(case, "PAYERROR") && case.ends(),
        |case| case.before.expired && !case.before.can_cancel,
    );
    law(|case| code(case, "PROCESSING"), |case| !case.ends());
}

#[test]
fn replies_to_a_cancellation_and_to_a_capture_end_nothing() {
    law(
        |case| case.heard_in(&[Context::CancelReply, Context::CaptureReply]),
        |case| !case.ends() && case.before.is_over() == case.after.is_over(),
    );
}

#[test]
fn a_refusal_ends_only_the_one_request_of_an_order_that_nobody_has_seen() {
    law(
        |case| case.heard_in(&[own_reply(case.before.kind)]) && case.ends(),
        |case| {
            let verdict = case.verdict().expect("it was heard");
            let echo = verdict.outcome() == Outcome::Unknown;
            let refused = case.before.own == "once"
                && !case.before.known
                && case.moved.reason == Reason::Refused
                && (!echo || (verdict.cause() == Cause::PayerCode && case.before.fresh_code));
            case.before.phase == "open"
                && case.moved.step == Step::NotDone
                && (refused || case.moved.reason == Reason::NeverShown)
        },
    );
}

#[test]
fn success_after_not_done_is_never_passed_over() {
    let is_success = |case: &Case| match case.told {
        Told::Event(event) => event == Event::Notified,
        Told::Heard(verdict) if case.before.kind == Kind::Refund => {
            verdict.context() == Context::RefundState && verdict.outcome() == Outcome::Succeeded
        }
        Told::Heard(verdict) => {
            ORDER_STATES.contains(&verdict.context()) && verdict.code() == Some("SUCCESS")
        }
    };
    law(
        |case| case.before.phase == "not_done" && is_success(case),
        |case| {
            let step = match (case.before.stopped, case.before.alarm) {
                (false, _) => Step::Query,
                // Staff are called once more, because they do not know this.
                (true, false) => Step::HandOver,
                (true, true) => Step::Nothing,
            };
            case.after.phase == "not_done"
                && case.after.alarm
                && (case.moved.step, case.moved.reason) == (step, Reason::Contradiction)
        },
    );
    law(|case| case.after.alarm, |case| case.after.phase == "not_done");
    law(
        |case| case.before.alarm && !case.after.alarm,
        |case| {
            let agrees = case.verdict().is_some_and(|verdict| {
                let refund_failed = verdict.context() == Context::RefundState
                    && verdict.outcome() == Outcome::Failed;
                let closed = case.order_state().is_some()
                    && [Cause::OrderState, Cause::Refunded].contains(&verdict.cause());
                closed || (case.before.kind == Kind::Refund && refund_failed)
            });
            agrees || case.is_settled()
        },
    );
}

#[test]
fn stop_ends_the_asking_from_every_state() {
    law(
        |case| case.is(Event::Stop),
        |case| case.after.stopped || (case.after.is_over() && !case.after.alarm),
    );
    let wishes = [Event::Cancel, Event::Capture, Event::Expired];
    let asks = [Step::Send, Step::Show, Step::Query, Step::Cancel, Step::Capture];
    law(
        |case| case.before.stopped && !wishes.iter().any(|wish| case.is(*wish)),
        |case| {
            let called = case.moved.step == Step::HandOver;
            !asks.contains(&case.moved.step)
                && (!called || (!case.before.alarm && case.after.alarm))
        },
    );
}

#[test]
fn a_frozen_order_is_handed_over_at_once() {
    let concerns = |case: &Case| {
        let own = own_reply(case.before.kind);
        case.heard_in(&[own, Context::QueryReply])
            || case.order_state().is_some()
            || (case.before.kind == Kind::Refund && case.heard_in(&[Context::RefundState]))
            || (case.before.kind != Kind::Refund && case.heard_in(&[Context::CancelReply]))
            || (case.before.is_preauth() && case.heard_in(&[Context::CaptureReply]))
    };
    law(
        |case| {
            case.verdict().is_some_and(|verdict| verdict.cause() == Cause::Frozen)
                && concerns(case)
                && !case.before.is_over()
        },
        |case| {
            if case.order_state().is_some_and(|v| v.code() == Some(REFUND_CHANGED)) {
                return case.moved.step == Step::Reversed;
            }
            let step = if case.before.stopped { Step::Nothing } else { Step::HandOver };
            (case.moved.step, case.moved.reason) == (step, Reason::Frozen)
        },
    );
}

#[test]
fn a_capture_and_a_cancellation_are_never_under_way_together() {
    for number in &TABLE.states {
        let facts = Facts::of(*number);
        assert!(facts.phase != "capturing" || !facts.cancels(), "{}", facts.text());
        assert!(facts.phase != "capturing" || facts.is_preauth(), "{}", facts.text());
        assert!(facts.can_cancel || facts.cancellation == "no", "{}", facts.text());
    }
}

#[test]
fn every_number_one_or_two_bits_away_is_refused() {
    for number in &TABLE.states {
        for first in 0..32 {
            for second in first..32 {
                let away = number ^ 1 << first ^ if second == first { 0 } else { 1 << second };
                assert_eq!(Attempt::from_number(away), None, "{number} {first} {second}");
            }
        }
    }
}

#[test]
fn a_number_that_is_no_state_stays_and_is_handed_over() {
    let away = TABLE.states.iter().flat_map(|number| (0..32).map(move |bit| number ^ 1 << bit));
    let told = [0, event_number(Event::Stop), event_number(Event::SettledNotDone), u16::MAX];
    for number in away.chain([0, 1, i32::MAX as u32, u32::MAX]) {
        for event in told {
            let expected = Moved { number, step: Step::HandOver, reason: Reason::NotAState };
            assert_eq!(Moved::of(next(number, event)), expected);
        }
    }
    for event in 0..=u16::MAX {
        assert_eq!(Moved::of(next(0, event)).reason, Reason::NotAState);
    }
}

#[test]
fn an_answer_to_another_operation_and_an_event_beyond_the_last_prove_nothing() {
    let elsewhere = |kind| match kind {
        Kind::Refund => Context::PayReply,
        _ => Context::RefundReply,
    };
    let contexts = |kind: Kind| -> Vec<Context> {
        Context::ALL
            .into_iter()
            .filter(|context| match context {
                Context::PayReply | Context::PreauthReply | Context::RefundReply => {
                    *context != own_reply(kind)
                }
                Context::CaptureReply => !matches!(kind, Kind::PreauthDirect | Kind::PreauthShown),
                Context::RefundState => kind != Kind::Refund,
                Context::QueryReply => false,
                _ => kind == Kind::Refund,
            })
            .collect()
    };
    law(
        |case| case.heard_in(&contexts(case.before.kind)),
        |case| {
            let reasons = [Reason::NothingProven, Reason::AlreadyOver];
            case.stays()
                && [Step::Query, Step::Nothing].contains(&case.moved.step)
                && reasons.contains(&case.moved.reason)
        },
    );
    for number in &TABLE.states {
        let nothing = index(elsewhere(Facts::of(*number).kind), b"");
        let nothing = next(*number, u16::try_from(nothing).expect("few events"));
        for event in [events().end, events().end + 1, 1000, 0x7FFF, 0x8000, u16::MAX] {
            assert_eq!(next(*number, event), nothing);
        }
    }
}

/// No state is a trap: an end can be reached without `stop` and without anybody who settles.
#[test]
fn an_end_can_be_reached_from_everywhere() {
    let helpless = [Event::Stop, Event::SettledDone, Event::SettledNotDone].map(event_number);
    let mut can_end: HashMap<u32, bool> =
        TABLE.states.iter().map(|number| (*number, Facts::of(*number).is_over())).collect();
    loop {
        let mut grown = false;
        for (number, answers) in TABLE.states.iter().zip(&TABLE.answers) {
            let reaches = events()
                .zip(answers)
                .filter(|(event, _)| !helpless.contains(event))
                .any(|(_, answer)| can_end[&Moved::of(*answer).number]);
            if reaches && !can_end[number] {
                can_end.insert(*number, true);
                grown = true;
            }
        }
        if !grown {
            break;
        }
    }
    for (number, ends) in can_end {
        assert!(ends, "{}", Facts::of(number).text());
    }
}
