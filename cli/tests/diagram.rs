//! `rspcode attempt --diagram`: a picture that a person can read, and that says what the procedure does.

mod common;

use std::collections::BTreeSet;

use common::run;
use rspcode::Kind;

fn diagram(kind: Kind) -> String {
    run(&["attempt", "--diagram", kind.as_str()]).text()
}

/// From, to and label of every edge.
fn edges(diagram: &str) -> Vec<(&str, &str, &str)> {
    diagram
        .lines()
        .filter_map(|line| {
            let (from, rest) = line.trim().split_once(" --> ")?;
            let (to, label) = rest.split_once(" : ")?;
            Some((from, to, label))
        })
        .collect()
}

#[test]
fn a_picture_is_small_enough_to_read() {
    for kind in Kind::ALL {
        let text = diagram(kind);
        let edges = edges(&text);
        let states: BTreeSet<&str> = edges.iter().flat_map(|(from, to, _)| [*from, *to]).collect();
        assert!(states.len() <= 12 && edges.len() <= 40, "{text}");
        assert!(edges.iter().all(|(_, _, label)| label.len() <= 100), "{text}");
        // Mermaid takes a second colon for a part of its own grammar.
        assert!(edges.iter().all(|(_, _, label)| !label.contains([':', ';'])), "{text}");
        assert!(text.starts_with("stateDiagram-v2\n    "), "{text}");
    }
}

#[test]
fn a_picture_says_what_the_procedure_does() {
    let text = diagram(Kind::PayDirect);
    let drawn = edges(&text);
    for edge in [
        ("[*]", "open", "start / send"),
        ("open", "done", "state succeeded"),
        ("open", "not_done", "reply failed, state failed"),
        ("open", "cancel_sent", "cancel, PAYERROR / cancel"),
        ("open", "expired", "expired"),
        ("not_done", "alarm", "notified, state succeeded"),
    ] {
        assert!(drawn.contains(&edge), "{edge:?}: {text}");
    }
    // While a cancellation is open no success is believed.
    assert!(!drawn.iter().any(|(from, to, _)| *from == "cancel_sent" && *to == "done"), "{text}");
    let everywhere = "note right of done : settled_done leads here from every other state\n";
    assert!(text.contains(everywhere), "{text}");

    let shown = diagram(Kind::PayShown);
    let drawn = edges(&shown);
    assert!(drawn.contains(&("open", "shown", "reply pending / show")), "{shown}");
    assert!(drawn.contains(&("open", "shown", "number used")), "{shown}");
    let never_shown = "cancel, expired, reply failed, reply unknown, state failed, stop";
    assert!(drawn.contains(&("open", "not_done", never_shown)), "{shown}");

    // No code proves a capture.
    let hold = diagram(Kind::PreauthDirect);
    let drawn = edges(&hold);
    assert!(drawn.contains(&("held", "capturing", "capture / capture")), "{hold}");
    assert!(!drawn.iter().any(|(_, to, _)| *to == "done"), "{hold}");
    assert!(hold.contains(everywhere), "{hold}");

    let refund = diagram(Kind::Refund);
    assert!(edges(&refund).contains(&("open", "open", "query not found / send")), "{refund}");
    assert!(!refund.contains("cancel"), "{refund}");
}

#[test]
fn a_picture_takes_nothing_else() {
    for other in ["stop", "-", "--can-cancel", "--check", "--from=1", "--format=csv"] {
        let done = run(&["attempt", "pay_direct", "--diagram", other]);
        assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]), "{other}");
    }
}
