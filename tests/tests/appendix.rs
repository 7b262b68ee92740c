//! Codes and messages are the published ones, byte for byte.

use rspcode_tests::spec;

/// The published list: after the column heads, a line that is a code starts a row, and the lines
/// up to the next code are its message, joined with one blank where it is wrapped.
fn published() -> Vec<(String, String)> {
    let text = spec::read("tests/data/appendix-b.txt");
    let (_, list) = text.split_once("Response code\nResponse message\n").expect("column heads");
    let is_code = |line: &str| line.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    let mut rows: Vec<(String, Vec<&str>)> = Vec::new();
    for line in list.lines() {
        match rows.last_mut() {
            Some((_, message)) if !is_code(line) => message.push(line),
            _ => rows.push((line.to_owned(), Vec::new())),
        }
    }
    rows.into_iter().map(|(code, message)| (code, message.join(" "))).collect()
}

#[test]
fn codes_and_messages_are_the_published_ones() {
    let listed: Vec<_> = rspcode::codes()
        .iter()
        .map(|code| (code.code().to_owned(), code.message().to_owned()))
        .collect();
    assert_eq!(listed, published());
}

#[test]
fn the_oddities_of_the_list_are_kept() {
    let message = |code| rspcode::find(code).map(rspcode::CodeInfo::message);
    assert_eq!(message("UNKNOW"), Some("indicates payment result is unknown);"));
    assert_eq!(message("ORDER_TYPE_ERROR"), Some("pre-authoried order"));
    assert_eq!(
        message("REF_SUCCESS_CHANGE"),
        Some("refund success, user card frozen, need human intervention")
    );
    assert!(message("STATU_FAIL").is_some());
    assert!(message("REASON_TRADE_BEEN_FREEZEN").is_some());
    assert_eq!(message("UNKNOWN"), None);
    assert_eq!(message("STATUS_FAIL"), None);
}
