//! Every cell against the specification's data and against its rules, written down a second time
//! as lists: what fits first, counts.

use rspcode_tests::spec;
use rspcode_words::{Cell, cells};

/// When it fits, what the page says of that, and the answer.
type Rule = (fn(&Cell) -> bool, &'static str, &'static str);

fn first_that_fits(rules: &[Rule], cell: &Cell) -> &'static str {
    let (_, _, answer) =
        rules.iter().find(|(fits, _, _)| fits(cell)).expect("the last rule fits all");
    answer
}

fn takes_or_holds(cell: &Cell) -> bool {
    cell.context.starts_with("pay_") || cell.context.starts_with("preauth_")
}

const NEXT: [Rule; 13] = [
    (|c| c.outcome == "succeeded", "succeeded", "accept"),
    (|c| c.outcome == "reversed", "reversed", "stop"),
    (|c| c.outcome == "pending", "pending", "query"),
    (|c| c.cause == "frozen", "cause `frozen`", "stop"),
    (
        |c| c.context == "query_reply" && ["request", "merchant_setup"].contains(&&*c.cause),
        "`query_reply`, cause `request` or `merchant_setup`",
        "stop",
    ),
    (
        |c| {
            let asks_again = ["not_found", "provider_fault", "unspecified"];
            c.context == "query_reply" && asks_again.contains(&&*c.cause)
        },
        "`query_reply`, cause `not_found`, `provider_fault` or `unspecified`",
        "query",
    ),
    (|c| c.context == "query_reply", "`query_reply`, any other cause", "inspect"),
    (|c| c.outcome == "unknown", "unknown", "query"),
    (|c| c.cause == "merchant_setup", "failed, cause `merchant_setup`", "stop"),
    (
        |c| ["request", "merchant_funds"].contains(&&*c.cause),
        "failed, cause `request` or `merchant_funds`",
        "start_over",
    ),
    (takes_or_holds, "failed, in a pay or preauth context", "start_over"),
    (|c| c.context == "cancel_reply", "failed, in `cancel_reply`", "query"),
    (|_| true, "failed", "stop"),
];

const ACTOR: [Rule; 11] = [
    (|c| ["accept", "inspect"].contains(&&*c.next), "`accept`, `inspect`", "nobody"),
    (|c| c.next == "stop" && c.cause == "frozen", "`stop`, cause `frozen`", "staff"),
    (|c| c.next == "stop" && c.outcome == "reversed", "`stop`, reversed", "staff"),
    (
        |c| c.next == "stop" && c.cause == "merchant_setup",
        "`stop`, cause `merchant_setup`",
        "provider",
    ),
    (|c| c.next == "stop" && c.cause == "request", "`stop`, cause `request`", "developer"),
    (|c| c.next == "stop", "`stop`", "staff"),
    (
        |c| c.next == "start_over" && c.cause == "request",
        "`start_over`, cause `request`",
        "developer",
    ),
    (
        |c| c.next == "start_over" && c.cause == "merchant_funds",
        "`start_over`, cause `merchant_funds`",
        "staff",
    ),
    (|c| c.next == "start_over", "`start_over`", "payer"),
    (
        |c| c.next == "query" && c.outcome == "pending" && takes_or_holds(c),
        "`query`, pending in a pay or preauth context",
        "payer",
    ),
    (|c| c.next == "query", "`query`", "nobody"),
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
            decided[rules.iter().position(|(fits, _, _)| fits(&cell)).expect("one fits")] += 1;
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

/// The rows of the table below a line of the page, without its head.
fn table_below(page: &str, line: &str) -> Vec<Vec<String>> {
    let (_, below) = page.split_once(line).unwrap_or_else(|| panic!("the page has no {line}"));
    let rows = below.lines().skip_while(|line| !line.starts_with('|')).skip(2);
    rows.take_while(|line| line.starts_with('|'))
        .map(|row| row.trim_matches('|').split('|').map(|field| field.trim().to_owned()).collect())
        .collect()
}

/// `docs/model.md` tells the rules in their order and words, as they are checked here.
#[test]
fn the_page_tells_these_rules() {
    let page = spec::read("docs/model.md");
    for (line, rules) in [("**Next**", &NEXT[..]), ("**Actor**", &ACTOR[..])] {
        let told: Vec<_> = table_below(&page, line)
            .into_iter()
            // Behind the word a row may say why.
            .map(|row| (row[0].clone(), row[1].split(':').next().unwrap_or_default().to_owned()))
            .collect();
        let checked: Vec<_> = rules
            .iter()
            .map(|(_, when, answer)| ((*when).to_owned(), format!("`{answer}`")))
            .collect();
        assert_eq!(told, checked, "{line}");
    }
}

#[test]
fn the_page_tells_the_contexts_the_spellings_and_the_laws() {
    let page = spec::read("docs/model.md");
    let contexts: Vec<_> =
        table_below(&page, "## The context").into_iter().map(|row| row[0].clone()).collect();
    assert_eq!(contexts, spec::CONTEXTS.map(|context| format!("`{context}`")));

    let spellings: Vec<_> = table_below(&page, "Four spellings")
        .into_iter()
        .map(|row| (row[0].clone(), row[1].clone(), row[2].starts_with("in state contexts")))
        .collect();
    let expected = spec::SPELLINGS
        .map(|(text, code, in_states_only)| (format!("`{text}`"), code.to_owned(), in_states_only));
    assert_eq!(spellings, expected);

    let laws = spec::read("tests/tests/laws.rs");
    let (_, told) = page.split_once("## Laws").expect("the heading");
    let told: Vec<u32> =
        told.lines().filter_map(|line| line.split_once(". ")?.0.parse().ok()).collect();
    let checked = |number: &u32| laws.contains(&format!("\nfn law_{number}_"));
    let numbers: Vec<u32> = (1..100).take_while(checked).collect();
    assert_eq!(told, numbers);
}
