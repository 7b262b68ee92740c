//! Text for people: what it says, and that it fits.

mod common;

use common::{run, run_with_input};
use rspcode::{CodeInfo, Context, codes, verdicts};

#[test]
fn an_answered_enquiry_sends_the_reader_to_the_state_inside() {
    let text = run(&["classify", "query_reply", "SUCCESS"]).text();
    assert!(text.starts_with("SUCCESS in query_reply\n"), "{text}");
    assert!(text.contains("outcome            unknown."), "{text}");
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("next inspect. The enquiry was answered: classify the state inside it"));
    assert!(words.contains("may_release_goods no may_charge_again no"), "{text}");
}

/// Every cell, as a page and as a line: what is said is what the verdict says.
#[test]
fn pages_and_lines_tell_every_verdict() {
    for context in Context::ALL {
        let verdicts: Vec<_> = verdicts().iter().filter(|v| v.context() == context).collect();
        let texts: Vec<_> = verdicts.iter().map(|v| v.code().unwrap_or("no such code")).collect();
        let pages = run(&[&["classify", context.as_str()], &texts[..]].concat()).text();
        let stdin = texts.join("\n");
        let lines = run_with_input(&["classify", context.as_str(), "-"], stdin.as_bytes()).text();
        assert_eq!(lines.lines().count(), codes().len() + 1);
        for ((v, page), line) in verdicts.iter().zip(pages.split("\n\n")).zip(lines.lines()) {
            let yes_or_no = |answer: bool| if answer { "yes" } else { "no" };
            let page = page.split_whitespace().collect::<Vec<_>>().join(" ") + " ";
            for said in [
                format!(" outcome {}. ", v.outcome()),
                format!(" next {}. ", v.next()),
                format!(" actor {}. ", v.actor()),
                format!(" may_release_goods {}", yes_or_no(v.may_release_goods())),
                format!(" may_charge_again {}", yes_or_no(v.may_charge_again())),
                format!(" is_final {} ", yes_or_no(v.is_final())),
                format!(" cause {}. ", v.cause()),
                format!(" basis {}. ", v.basis()),
                format!(" explanation {} ", v.explanation()),
                format!(" payer_text {} ", v.payer_text()),
            ] {
                assert!(page.contains(&said), "{said} in {page}");
            }
            let words: Vec<_> = line[28..].split_whitespace().collect();
            let (release, charge) =
                (yes_or_no(v.may_release_goods()), yes_or_no(v.may_charge_again()));
            let said = format!(
                "{} next {} actor {} release {release} charge again {charge}",
                v.outcome(),
                v.next(),
                v.actor()
            );
            assert_eq!(words.join(" "), said, "{line}");
        }
    }
}

#[test]
fn each_code_given_gets_a_page() {
    let text = run(&["classify", "pay_state", "SUCCESS", " success\n", "UNKNOWN", ""]).text();
    let titles: Vec<_> = text.split("\n\n").filter_map(|page| page.lines().next()).collect();
    assert_eq!(
        titles,
        [
            "SUCCESS in pay_state",
            "\" success\\n\" (read as SUCCESS) in pay_state",
            "\"UNKNOWN\" (not listed) in pay_state",
            "\"\" (not listed) in pay_state"
        ]
    );
}

#[test]
fn each_code_read_gets_a_line() {
    let text =
        run_with_input(&["classify", "pay_state", "-"], b"SUCCESS\n\nNOTPAY\nUNKNOWN").text();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 4);
    assert!(lines[0].starts_with("SUCCESS ") && lines[0].contains("release yes"), "{text}");
    assert!(lines[1].starts_with("\"\" ") && lines[1].contains("release no "), "{text}");
    assert!(lines[2].starts_with("NOTPAY ") && lines[2].contains("pending"), "{text}");
    assert!(lines[3].starts_with("\"UNKNOWN\" ") && lines[3].contains("next query"), "{text}");
}

#[test]
fn a_dash_reads_in_its_turn() {
    let text = run_with_input(
        &["classify", "pay_reply", "FAIL", "-", "OTHER", "--format", "json"],
        b"SUCCESS\nTIMEOUT\n",
    )
    .text();
    let ids: Vec<_> =
        text.lines().map(|line| line.split("\"id\":").nth(1).map(|id| &id[..2])).collect();
    assert_eq!(ids, [Some("4,"), Some("1,"), Some("5,"), Some("44")]);
}

#[test]
fn a_terminal_is_not_commanded_by_an_input() {
    let hostile = "\u{1B}]0;owned\u{7}\u{1B}[2J\r\u{8}";
    for args in [&["classify", "pay_reply", hostile][..], &["explain", hostile]] {
        let text = run(args).text();
        assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
    }
    let text = run_with_input(&["classify", "pay_reply", "-"], hostile.as_bytes()).text();
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
}

/// 80 columns by 24 lines, one of which is for the prompt.
#[test]
fn every_card_fits_a_screen() {
    let long = "A".repeat(1000);
    let unlisted = ["UNKNOWN", "success", "ORDERCLOSE", "nothing like it", "", "成功", &long];
    let listed: Vec<&str> = codes().iter().map(CodeInfo::code).collect();
    for code in [&listed[..], &unlisted].concat() {
        let text = run(&["explain", code]).text();
        assert!(text.lines().count() <= 23, "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        for context in Context::ALL {
            assert!(text.contains(&format!("\n{context:<13}  ")), "{text}");
        }
    }
}

#[test]
fn a_card_holds_what_is_stored_and_what_it_means_where() {
    let text = run(&["explain", "AMOUNT_NOT_ENOUGH"]).text();
    assert!(text.starts_with("AMOUNT_NOT_ENOUGH\n  message      insufficient balance\n"));
    for line in [
        "cause        payer_funds. The payer's balance is not enough.",
        "basis        documented. The provider's own documents say so.",
        "explanation  There is not enough money for this: the payer's on a payment, the",
        "pay_reply      failed     payer_funds     start_over  payer      no       yes",
        "refund_reply   failed     merchant_funds  start_over  staff      no       no",
        "query_reply    unknown    payer_funds     inspect     nobody     no       no",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn what_a_code_cannot_know_stands_beside_every_yes() {
    let charge = "Proven for this request alone: the actor acts first, no other in doubt.";
    let release = "Compare order, amount and currency first.";
    let page = |context, code| {
        let text = run(&["classify", context, code]).text();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(page("pay_reply", "CODE_EXPIRE").contains(&format!("may_charge_again yes. {charge}")));
    assert!(page("pay_state", "SUCCESS").contains(&format!("may_release_goods yes. {release}")));
    assert!(!page("pay_reply", "SUCCESS").contains("yes"));
    for code in codes() {
        let text = run(&["explain", code.code()]).text();
        let may = |answer: fn(&rspcode::Verdict) -> bool| {
            rspcode::verdicts().iter().any(|v| v.id() == code.id() && answer(v))
        };
        assert_eq!(text.contains(charge), may(rspcode::Verdict::may_charge_again), "{text}");
        assert_eq!(text.contains(release), may(rspcode::Verdict::may_release_goods), "{text}");
    }
}

#[test]
fn look_alikes_are_named_and_never_taken_for_equal() {
    for (typed, listed) in [
        ("UNKNOWN", "UNKNOW"),
        ("STATUS_FAIL", "STATU_FAIL"),
        ("SYSTEMERROR", "SYSTEM_ERROR"),
        ("Order_Paid", "ORDER_PAID"),
        ("SUCESS", "SUCCESS"),
        ("FAILED", "FAIL"),
    ] {
        let text = run(&["explain", typed]).text();
        assert!(text.starts_with(&format!("\"{typed}\" (not listed)\n")), "{text}");
        // The likeliest comes first.
        let hint = text.lines().find_map(|line| line.trim_start().strip_prefix("looks like   "));
        let hint = hint.expect("a hint").strip_prefix(listed).expect("this code");
        assert!(hint.starts_with(", ") || hint.starts_with(" or "), "{text}");
        assert!(hint.matches(" or ").count() < 3, "{text}");
        let unknown = text.lines().filter(|line| line.contains("  unknown    unspecified")).count();
        assert_eq!(unknown, Context::ALL.len(), "{text}");
    }
    for far in ["nothing like it", "init", "", "P00001", "PAID"] {
        assert!(!run(&["explain", far]).text().contains("looks like"), "{far}");
    }
    assert!(!run(&["explain", "UNKNOW"]).text().contains("looks like"));
}

#[test]
fn a_spelling_is_told_apart_from_the_code() {
    let text = run(&["explain", "success"]).text();
    assert!(text.starts_with("\"success\" (read as SUCCESS)\n  message      success\n"), "{text}");
    assert!(text.contains("\npay_reply      pending    completed  "), "{text}");
    assert!(text.contains("\npay_state      succeeded  completed  "), "{text}");
    let text = run(&["explain", "notpay"]).text();
    assert!(text.starts_with("\"notpay\" (read as NOTPAY in state contexts)\n"), "{text}");
    assert!(text.contains("\npay_reply      unknown    unspecified "), "{text}");
    assert!(text.contains("\npay_state      pending    in_progress  "), "{text}");
}

#[test]
fn a_card_tells_how_else_its_code_is_spelled_and_where() {
    let spelled = |code: &str| {
        let text = run(&["explain", code]).text();
        let line = text.lines().find_map(|line| line.strip_prefix("  also spelled "));
        line.map(str::to_owned)
    };
    for code in ["success", "SUCCESS", " success"] {
        assert_eq!(spelled(code).as_deref(), Some("success, in every context."));
    }
    for code in ["notpay", "NOTPAY"] {
        assert_eq!(spelled(code).as_deref(), Some("notpay, in state contexts."));
    }
    for code in ["ORDERCLOSE", "orderclosed", "ORDER_CLOSED"] {
        assert_eq!(spelled(code).as_deref(), Some("ORDERCLOSE or orderclosed, in state contexts."));
    }
    for code in codes().iter().map(CodeInfo::code).chain(["init", "Success", ""]) {
        let has_spelling = rspcode::spellings().iter().any(|s| s.code().code() == code);
        assert_eq!(spelled(code).is_some(), has_spelling, "{code}");
    }
}

#[test]
fn an_id_is_explained_as_its_code() {
    for code in codes() {
        let id = code.id().to_string();
        let (of_id, of_code) =
            (run(&["explain", &id]).text(), run(&["explain", code.code()]).text());
        let title = format!("{} (id {id}; the text \"{id}\" is not listed)\n", code.code());
        assert_eq!(of_id, of_code.replacen(&format!("{}\n", code.code()), &title, 1));
        assert!(title.len() <= 80);
    }
    let next = (codes().len() + 1).to_string();
    for no_id in ["0", "06", "+6", "-6", "6.0", "", &next, "256", "99999999999999999999"] {
        let text = run(&["explain", "--", no_id]).text();
        assert!(text.starts_with(&format!("\"{no_id}\" (not listed)\n")), "{text}");
    }
}
