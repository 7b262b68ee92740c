//! A log of many orders on standard input: any ids, any bytes, and every line is answered for.

mod common;

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Write as _};

use common::{Done, run_with_input, start};
use rspcode::{Attempt, Calls, Context, Event, Kind, classify};
use rspcode_tests::spec;

const CSV: [&str; 5] = ["attempt", "pay_direct", "-", "--format", "csv"];

fn log(input: &[u8]) -> Done {
    run_with_input(&CSV, input)
}

/// The rows, without what is told when an order begins.
fn rows(csv: &[u8]) -> Vec<[Vec<u8>; 5]> {
    let mut reader = csv::Reader::from_reader(csv);
    let rows = reader.byte_records().map(|record| -> [Vec<u8>; 5] {
        let record = record.expect("CSV");
        std::array::from_fn(|field| record[field].to_vec())
    });
    rows.filter(|[_, told, ..]| told != b"start").collect()
}

/// Ids and what is told, of a log that can be read.
fn told(input: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    rows(&log(input).bytes()).into_iter().map(|[id, told, ..]| (id, told)).collect()
}

fn pairs(expected: &[(&[u8], &[u8])]) -> Vec<(Vec<u8>, Vec<u8>)> {
    expected.iter().map(|(id, told)| (id.to_vec(), told.to_vec())).collect()
}

#[test]
fn an_evening_with_two_orders() {
    let input = spec::read("cli/tests/data/incident.log");
    let args = [&CSV[..], &["--can-cancel"]].concat();
    let csv = run_with_input(&args, input.as_bytes()).text();
    let moves: Vec<_> = csv
        .lines()
        .skip(1)
        .map(|row| row.split(',').take(4).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(
        moves,
        [
            "A-1001 start send started",
            "A-1001 pay_reply: query nothing_proven",
            "A-1001 pay:query:SUCCESS/-/NOTPAY query still_open",
            "A-1002 start send started",
            "A-1002 pay:reply:SUCCESS/-/PROCESSING query still_open",
            "A-1002 pay:callback:SUCCESS/-/SUCCESS done succeeded",
            "A-1002 pay:callback:SUCCESS/-/SUCCESS nothing already_over",
            "A-1001 cancel cancel cancel_wanted",
            "A-1001 cancel_reply:SUCCESS query accepted",
            "A-1001 pay:query:SUCCESS/-/ORDER_CLOSED not_done cancelled",
            "A-1001 pay:callback:SUCCESS/-/SUCCESS query contradiction",
            "A-1001 stop hand_over contradiction",
        ]
    );
    let text = run_with_input(&["attempt", "pay_direct", "-", "--can-cancel"], input.as_bytes());
    let text = text.text();
    assert_eq!(text.lines().count(), moves.len());
    for (line, row) in text.lines().zip(csv.lines().skip(1)) {
        let words: Vec<_> = line.split_whitespace().collect();
        let fields: Vec<_> = row.split(',').collect();
        assert_eq!(
            (words[0], words[1], words[2], words[3]),
            (fields[0], fields[1], fields[2], fields[4])
        );
        assert!(line.contains(&format!("  {}. ", fields[3])), "{line}");
    }
}

/// Each order is what the library makes of its own events alone, however they are mixed.
#[test]
fn many_orders_are_followed_in_one_run() {
    let told = [
        ("pay_reply:TIMEOUT", classify(Context::PayReply, "TIMEOUT")),
        ("pay_state:NOTPAY", classify(Context::PayState, "NOTPAY")),
        ("pay:query:SUCCESS/-/SUCCESS", classify(Context::PayState, "SUCCESS")),
        ("cancel_reply:FAIL", classify(Context::CancelReply, "FAIL")),
        ("pay_state:ORDER_CLOSED", classify(Context::PayState, "ORDER_CLOSED")),
    ];
    let calls = Calls { can_cancel: true, ..Calls::default() };
    let begun = Attempt::start(Kind::PayDirect, calls);
    let mut orders: HashMap<u32, Attempt> = HashMap::new();
    let (mut input, mut expected) = (String::new(), String::from("id,told,step,reason,number\n"));
    let mut row = |id: u32, told: &str, moved: rspcode::Move| {
        let (step, reason, number) = (moved.step, moved.reason, moved.attempt.number());
        writeln!(expected, "ORDER-{id},{told},{step},{reason},{number}")
            .expect("a string takes it");
    };
    let mut rng = fastrand::Rng::with_seed(55);
    for _ in 0..100_000 {
        let id = rng.u32(..10_000);
        let attempt = *orders.entry(id).or_insert_with(|| {
            row(id, "start", begun);
            begun.attempt
        });
        let (text, moved) = if rng.u8(..4) == 0 {
            (Event::Cancel.as_str(), attempt.cancel())
        } else {
            let (text, verdict) = told[rng.usize(..told.len())];
            (text, attempt.heard(verdict))
        };
        row(id, text, moved);
        orders.insert(id, moved.attempt);
        writeln!(input, "ORDER-{id} {text}").expect("a string takes it");
    }
    let args = [&CSV[..], &["--can-cancel"]].concat();
    assert!(run_with_input(&args, input.as_bytes()).text() == expected);
}

#[test]
fn an_order_that_is_over_is_remembered() {
    let csv = log(b"A pay_state:SUCCESS\nB stop\nA pay_state:SUCCESS\nA pay_state:REFUND\n").text();
    let steps: Vec<_> = csv.lines().skip(1).map(|row| row.split(',').nth(2)).collect();
    let expected = ["send", "done", "send", "hand_over", "nothing", "reversed"];
    assert_eq!(steps, expected.map(Some));
}

#[test]
fn an_id_is_any_bytes_of_any_length() {
    assert_eq!(told(b"stop"), pairs(&[(b"", b"stop")]));
    assert_eq!(told(b"A stop\nA\tstop\n"), pairs(&[(b"A", b"stop"), (b"A", b"stop")]));
    assert_eq!(
        told(b" A B\t stop \n\xFF\0,\"\xC3 cancel\n"),
        pairs(&[(b"A B", b"stop"), (b"\xFF\0,\"\xC3", b"cancel")])
    );
    assert_eq!(
        told(b"stop stop\npay_reply:\n"),
        pairs(&[(b"stop", b"stop"), (b"", b"pay_reply:")])
    );
    // Ids that differ at their end alone, up to far more than is read at once.
    for length in [254, 255, 256, 65_536, 1 << 20] {
        let long = vec![b'A'; length];
        let input = [&long[..], b"B stop\n", &long, b"C stop\n", &long, b"B stop\n"].concat();
        let csv = log(&input).text();
        let steps: Vec<_> = csv.lines().skip(1).map(|row| row.split(',').nth(2)).collect();
        let expected = ["send", "hand_over", "send", "hand_over", "nothing"];
        assert_eq!(steps, expected.map(Some), "{length}");
    }
}

#[test]
fn a_code_is_any_bytes() {
    let rows =
        rows(&log(b"A pay_state:SUC\xFFCESS\nA pay_state: SUCCESS\nA pay_state:A B:C\n").bytes());
    let [bad, spaced, other] = &rows[..] else { panic!("three rows") };
    assert_eq!((&bad[1][..], &bad[2][..]), (&b"pay_state:SUC\xFFCESS"[..], &b"query"[..]));
    assert_eq!((&spaced[1][..], &spaced[2][..]), (&b"pay_state: SUCCESS"[..], &b"done"[..]));
    assert_eq!((&other[1][..], &other[2][..]), (&b"pay_state:A B:C"[..], &b"nothing"[..]));
}

#[test]
fn lines_end_as_they_like() {
    let lf = b"A pay_reply:TIMEOUT\nA stop\n";
    let crlf = b"A pay_reply:TIMEOUT\r\nA stop\r\n";
    let open = b"\xEF\xBB\xBFA pay_reply:TIMEOUT\n\n \t\r\n# A remark\n  # stop\nA stop";
    assert_eq!(log(lf).text(), log(crlf).text());
    assert_eq!(log(lf).text(), log(open).text());
    assert_eq!(log(b"").text(), "id,told,step,reason,number\n");
    assert_eq!(log(b"# stop\n\n").text(), "id,told,step,reason,number\n");
}

#[test]
fn a_line_that_tells_nothing_is_named_and_the_rest_goes_on() {
    let input =
        b"A stop\n\n# B\nA SUCCESS\nA\x1B[2J\n2026-01-01 A stop\nA pay:query:X/Y\r\nB stop\n";
    let done = log(input);
    assert_eq!(done.status, 1);
    let ids: Vec<_> = rows(&done.stdout).into_iter().map(|[id, ..]| id).collect();
    assert_eq!(ids, [b"A", b"B"]);
    let named: Vec<_> = done.stderr.lines().collect();
    assert_eq!(named.len(), 4, "{}", done.stderr);
    assert!(named[0].starts_with("rspcode: line 4: SUCCESS: no event; expected cancel, "));
    assert!(named[1].starts_with("rspcode: line 5: \"A\\u{1b}[2J\": no event; "), "{}", named[1]);
    assert!(named[2].starts_with("rspcode: line 6: \"A stop\": no event; "), "{}", named[2]);
    assert!(named[3].starts_with("rspcode: line 7: pay:query:X/Y: not the parts of a reply; "));
}

#[test]
fn a_trail_comes_before_the_log_ends() {
    let mut child = start(&CSV);
    let mut stdin = child.stdin.take().expect("a pipe");
    let mut rows = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    for id in ["A", "B", "A"] {
        writeln!(stdin, "{id} pay_reply:TIMEOUT").expect("the command reads");
        let told = format!("{id},pay_reply:TIMEOUT,query,");
        // The header and the beginning of an order precede it.
        let row = rows.find(|row| row.as_ref().is_ok_and(|row| row.starts_with(&told)));
        assert!(row.is_some(), "{told}");
    }
    drop(stdin);
    assert!(child.wait().expect("the command ends").success());
}

#[test]
fn a_log_is_read_in_its_turn() {
    let csv = run_with_input(
        &["attempt", "refund", "--format=csv", "refund_reply:", "-", "stop"],
        b"expired\nA expired\n",
    )
    .text();
    let rows: Vec<_> = csv
        .lines()
        .skip(1)
        .map(|row| row.split(',').take(3).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(
        rows,
        [
            " start send",
            " refund_reply: query",
            " expired query",
            "A start send",
            "A expired query",
            " stop hand_over"
        ]
    );
}

#[test]
fn every_order_goes_on_from_a_number() {
    let calls = Calls { can_cancel: true, ..Calls::default() };
    let sent = Attempt::start(Kind::PayDirect, calls).attempt.cancel().attempt;
    let from = format!("--from={}", sent.number());
    let csv = run_with_input(&[&CSV[..], &[&from]].concat(), b"A stop\nB pay_state:ORDER_CLOSED\n");
    let (stop, closed) = (sent.stop(), sent.heard(classify(Context::PayState, "ORDER_CLOSED")));
    let expected = format!(
        "id,told,step,reason,number\nA,stop,hand_over,stopped,{}\n\
         B,pay_state:ORDER_CLOSED,not_done,cancelled,{}\n",
        stop.attempt.number(),
        closed.attempt.number()
    );
    assert_eq!(csv.text(), expected);
}

#[test]
fn a_terminal_is_not_commanded_by_a_log() {
    let hostile = b"\x1B]0;owned\x07 pay_reply:\x1B[2J\x08\n\x1B[2J stop\n";
    let text = run_with_input(&["attempt", "pay_direct", "-"], hostile).text();
    assert_eq!(text.lines().count(), 4);
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
}

#[test]
fn json_has_the_id() {
    let args = ["attempt", "pay_direct", "-", "--format", "json"];
    let json = run_with_input(&args, b"A\"\xFF stop\nstop\n").text();
    let ids: Vec<serde_json::Value> = json
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON")["id"].take())
        .collect();
    assert_eq!(
        ids,
        [
            "A\"\u{FFFD}".into(),
            "A\"\u{FFFD}".into(),
            serde_json::Value::Null,
            serde_json::Value::Null
        ]
    );
}
