//! The laws of the model, over all answers. The space is finite, so this is a proof.

use rspcode::Actor::{Nobody, Staff};
use rspcode::Basis::Inferred;
use rspcode::Cause::{AlreadyDone, Frozen, NotFound, OrderState, ProviderFault};
use rspcode::Context::{
    CancelReply, CancelState, CaptureState, PayReply, PayState, PreauthReply, PreauthState,
    QueryReply,
};
use rspcode::Next::{Accept, Query, StartOver, Stop};
use rspcode::Outcome::{Failed, Pending, Reversed, Succeeded, Unknown};
use rspcode::{Locale, Verdict, WRONG_CONTEXT, codes, verdicts};
use rspcode_tests::payer_words;

/// Checks a law on every answer; a law that no answer gives a chance to break has proved nothing.
fn for_all(speaks_of: impl Fn(&Verdict) -> bool, holds: impl Fn(&Verdict) -> bool) {
    let mut spoken_of = 0;
    for verdict in verdicts().iter().filter(|v| speaks_of(v)) {
        assert!(holds(verdict), "{verdict:#?}");
        spoken_of += 1;
    }
    assert_ne!(spoken_of, 0, "the law speaks of no answer");
}

fn is_state(v: &Verdict) -> bool {
    v.context().as_str().ends_with("_state")
}

fn takes_or_holds(v: &Verdict) -> bool {
    [PayReply, PayState, PreauthReply, PreauthState].contains(&v.context())
}

#[test]
fn law_1_only_a_state_can_be_succeeded_or_reversed() {
    for_all(|v| !is_state(v), |v| ![Succeeded, Reversed].contains(&v.outcome()));
}

#[test]
fn law_2_an_enquiry_is_always_unknown() {
    for_all(|v| v.context() == QueryReply, |v| v.outcome() == Unknown);
}

#[test]
fn law_3_an_unlisted_code_is_unknown_and_asks() {
    for_all(
        |v| v.code().is_none(),
        |v| (v.outcome(), v.next(), v.actor(), v.id()) == (Unknown, Query, Nobody, 0),
    );
}

#[test]
fn law_4_accept_if_and_only_if_succeeded() {
    for_all(|_| true, |v| (v.next() == Accept) == (v.outcome() == Succeeded));
}

#[test]
fn law_5_start_over_only_if_failed() {
    for_all(|v| v.next() == StartOver, |v| v.outcome() == Failed);
}

#[test]
fn law_6_an_inferred_code_is_unknown_everywhere() {
    for_all(|v| v.basis() == Inferred, |v| v.outcome() == Unknown);
}

#[test]
fn law_7_charging_again_needs_proof_that_no_money_was_taken() {
    for_all(Verdict::may_charge_again, |v| {
        (takes_or_holds(v) && v.outcome() == Failed)
            || (v.context() == CancelState && v.outcome() == Succeeded)
    });
}

#[test]
fn law_8_one_cell_of_all_releases_goods() {
    let releasing: Vec<_> = verdicts()
        .iter()
        .filter(|v| v.may_release_goods())
        .map(|v| (v.context(), v.code()))
        .collect();
    assert_eq!(releasing, [(PayState, Some("SUCCESS"))]);
}

#[test]
fn law_9_a_provider_fault_is_never_anything_but_unknown() {
    for_all(|v| v.cause() == ProviderFault, |v| v.outcome() == Unknown);
}

/// While money may be on its way the payer is asked to hold back, or has nothing to do.
#[test]
fn law_10_the_payer_is_not_misled_while_the_outcome_is_open() {
    for locale in Locale::ALL {
        let words = payer_words::words(locale);
        let is_honest = |text: &str| words.hold_back(text) && !words.speaks(text, "misleading");
        for_all(
            |v| [Pending, Unknown].contains(&v.outcome()),
            |v| is_honest(v.payer_text_in(locale)),
        );
        let wrong = WRONG_CONTEXT.payer_text_in(locale);
        assert!(is_honest(wrong), "{wrong}");
    }
    assert_eq!(WRONG_CONTEXT.outcome, Unknown);
}

/// Only a permission to charge again may come with an invitation to pay.
#[test]
fn law_10_no_text_invites_to_pay_where_charging_again_is_not_allowed() {
    for locale in Locale::ALL {
        let words = payer_words::words(locale);
        for_all(|v| words.speaks(v.payer_text_in(locale), "inviting"), Verdict::may_charge_again);
    }
}

#[test]
fn law_10_no_text_for_the_payer_names_a_code_or_blames() {
    for locale in Locale::ALL {
        let words = payer_words::words(locale);
        for text in locale.payer_texts() {
            assert!(codes().iter().all(|code| !text.contains(code.code())), "names a code: {text}");
            assert!(!text.contains('_') && !text.contains(char::is_numeric), "names: {text}");
            assert!(!words.speaks(text, "blaming"), "blames: {text}");
            assert!(!words.speaks(text, "foreign"), "of another script: {text}");
        }
    }
}

#[test]
fn law_11_an_echo_proves_nothing() {
    for_all(
        |v| v.cause() == AlreadyDone && v.outcome() == Failed,
        // A cancelled order is not paid, so this cancellation did not run.
        |v| (v.context(), v.code()) == (CancelReply, Some("ORDER_PAID")),
    );
    for_all(
        |v| v.cause() == OrderState && v.outcome() == Failed,
        |v| takes_or_holds(v) || v.context() == CaptureState,
    );
}

#[test]
fn law_12_frozen_is_for_staff() {
    for_all(
        |v| v.cause() == Frozen && ![Succeeded, Pending].contains(&v.outcome()),
        |v| (v.next(), v.actor()) == (Stop, Staff),
    );
}

#[test]
fn law_13_what_is_not_found_proves_nothing() {
    for_all(|v| v.cause() == NotFound, |v| v.outcome() == Unknown);
}

#[test]
fn law_14_reversed_is_for_staff() {
    for_all(|v| v.outcome() == Reversed, |v| (v.next(), v.actor()) == (Stop, Staff));
}
