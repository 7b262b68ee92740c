//! Every cell against the specification's data and against its rules, written down a second time
//! as lists: what fits first, counts.

use rspcode_tests::spec;
use rspcode_words::{Cell, cells};

type Rule = (fn(&Cell) -> bool, &'static str);

fn first_that_fits(rules: &[Rule], cell: &Cell) -> &'static str {
    let (_, answer) = rules.iter().find(|(fits, _)| fits(cell)).expect("the last rule fits all");
    answer
}

fn takes_or_holds(cell: &Cell) -> bool {
    cell.context.starts_with("pay_") || cell.context.starts_with("preauth_")
}

const NEXT: [Rule; 13] = [
    (|c| c.outcome == "succeeded", "accept"),
    (|c| c.outcome == "reversed", "stop"),
    (|c| c.outcome == "pending", "query"),
    (|c| c.cause == "frozen", "stop"),
    (|c| c.context == "query_reply" && ["request", "merchant_setup"].contains(&&*c.cause), "stop"),
    (
        |c| {
            let asks_again = ["not_found", "provider_fault", "unspecified"];
            c.context == "query_reply" && asks_again.contains(&&*c.cause)
        },
        "query",
    ),
    (|c| c.context == "query_reply", "inspect"),
    (|c| c.outcome == "unknown", "query"),
    (|c| c.cause == "merchant_setup", "stop"),
    (|c| ["request", "merchant_funds"].contains(&&*c.cause), "start_over"),
    (takes_or_holds, "start_over"),
    (|c| c.context == "cancel_reply", "query"),
    (|_| true, "stop"),
];

const ACTOR: [Rule; 11] = [
    (|c| ["accept", "inspect"].contains(&&*c.next), "nobody"),
    (|c| c.next == "stop" && c.cause == "frozen", "staff"),
    (|c| c.next == "stop" && c.outcome == "reversed", "staff"),
    (|c| c.next == "stop" && c.cause == "merchant_setup", "provider"),
    (|c| c.next == "stop" && c.cause == "request", "developer"),
    (|c| c.next == "stop", "staff"),
    (|c| c.next == "start_over" && c.cause == "request", "developer"),
    (|c| c.next == "start_over" && c.cause == "merchant_funds", "staff"),
    (|c| c.next == "start_over", "payer"),
    (|c| c.next == "query" && c.outcome == "pending" && takes_or_holds(c), "payer"),
    (|c| c.next == "query", "nobody"),
];

#[test]
fn what_is_stored_is_the_specification_cell_for_cell() {
    let rows = spec::rows();
    let cells = cells();
    assert_eq!(cells.len(), spec::CONTEXTS.len() * (rows.len() + 1));
    for (position, cell) in cells.iter().enumerate() {
        let (context, row) = (position / (rows.len() + 1), position % (rows.len() + 1));
        assert_eq!(cell.context, spec::CONTEXTS[context]);
        let Some(row) = rows.get(row) else {
            assert_eq!((cell.id, cell.code.as_deref(), &*cell.message), (0, None, ""));
            assert_eq!((&*cell.cause, &*cell.basis), ("unspecified", "none"));
            assert_eq!(cell.outcome, "unknown");
            continue;
        };
        let who_is_short =
            cell.context.starts_with("cancel_") || cell.context.starts_with("refund_");
        let cause = match row.cause.as_str() {
            "payer_funds" if who_is_short => "merchant_funds",
            cause => cause,
        };
        assert_eq!((cell.id, cell.code.as_ref()), (row.id, Some(&row.code)));
        assert_eq!(cell.message, row.message, "{}", row.code);
        assert_eq!(cell.cause, cause, "{} in {}", row.code, cell.context);
        assert_eq!(cell.basis, row.basis, "{}", row.code);
        assert_eq!(cell.outcome, row.outcomes[context], "{} in {}", row.code, cell.context);
    }
}

#[test]
fn codes_hold_what_is_true_in_every_context() {
    let rows = spec::rows();
    assert_eq!(rspcode::codes().len(), rows.len());
    for (code, row) in rspcode::codes().iter().zip(rows) {
        assert_eq!((code.id(), code.code(), code.message()), (row.id, &*row.code, &*row.message));
        assert_eq!((code.cause().as_str(), code.basis().as_str()), (&*row.cause, &*row.basis));
        assert_eq!(rspcode::find(&row.code), Some(code));
    }
}

#[test]
fn next_and_actor_follow_the_rules() {
    for cell in cells() {
        assert_eq!(cell.next, first_that_fits(&NEXT, &cell), "next of {cell:?}");
        assert_eq!(cell.actor, first_that_fits(&ACTOR, &cell), "actor of {cell:?}");
    }
}

#[test]
fn every_rule_decides_some_cell() {
    for rules in [&NEXT[..], &ACTOR[..]] {
        let mut decided = vec![0; rules.len()];
        for cell in cells() {
            decided[rules.iter().position(|(fits, _)| fits(&cell)).expect("one fits")] += 1;
        }
        assert!(!decided.contains(&0), "a rule decides nothing: {decided:?}");
    }
}

#[test]
fn the_three_yes_or_no_answers_follow_from_the_rest() {
    for c in cells() {
        assert_eq!(c.is_final, ["succeeded", "failed", "reversed"].contains(&&*c.outcome), "{c:?}");
        assert_eq!(
            c.may_release_goods,
            c.context == "pay_state" && c.outcome == "succeeded",
            "{c:?}"
        );
        assert_eq!(
            c.may_charge_again,
            (takes_or_holds(&c) && c.next == "start_over")
                || (c.context == "cancel_state" && c.next == "accept"),
            "{c:?}"
        );
    }
}
