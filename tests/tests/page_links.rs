//! What leads into the page, with an address and without one.

use rspcode_tests::{codes_md, page_links, procedure_md, spec};
use rspcode_words::page;

const ADDRESS: &str = "https://pages.example/rspcode/";

#[test]
fn each_example_of_an_attempt_can_be_followed_once_there_is_an_address() {
    let plain = "A\n\n```console\n$ cargo run -- attempt pay_direct --can-cancel pay_reply: cancel\nstart\n```\n\nB\n\n\
                 ```console\n$ cargo run -- explain FAIL\n```\n";
    let whole = plain.replacen(
        "start\n```\n",
        &format!(
            "start\n```\n\n[Follow it on the page]({ADDRESS}#follow/pay_direct+can_cancel?pay_reply:,cancel)\n"
        ),
        1,
    );
    assert_eq!(page_links::linked(plain, Some(ADDRESS)), whole);
    assert_eq!(page_links::linked(&whole, Some(ADDRESS)), whole);
    assert_eq!(page_links::linked(&whole, None), plain);
}

#[test]
fn the_document_of_the_procedure_has_a_link_for_each_example_or_none() {
    let text = spec::read(procedure_md::PATH);
    let linked = page_links::linked(&text, Some(ADDRESS));
    let examples = text.matches("$ cargo run -- attempt ").count();
    assert!(examples >= 5);
    assert_eq!(linked.matches(ADDRESS).count(), examples);
    assert_eq!(page_links::linked(&linked, page::ADDRESS), text);
}

#[test]
fn each_code_of_the_table_for_people_leads_to_its_card_or_none_does() {
    let linked = codes_md::text_with(Some(ADDRESS));
    for code in rspcode::codes() {
        assert!(linked.contains(&format!("| [`{0}`]({ADDRESS}#{0}) |", code.code())));
    }
    assert!(!codes_md::text_with(None).contains(ADDRESS));
}

#[test]
fn what_is_told_is_written_as_the_page_reads_it() {
    let link = page::attempt(
        ADDRESS,
        "refund",
        &["can-repeat"],
        &["refund_reply:a b,c", "refund:query:SUCCESS/-/é"],
    );
    assert_eq!(
        link,
        format!(
            "{ADDRESS}#follow/refund+can_repeat?refund_reply:a%20b%2Cc,refund:query:SUCCESS/-/%C3%A9"
        )
    );
}
