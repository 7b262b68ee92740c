//! The links of documents into the page in `site`, once that has an address: each example of an attempt can be followed
//! there.

use rspcode_words::page;

const FOLLOW: &str = "\n[Follow it on the page](";

/// A document with such a link behind each example, or without any.
#[must_use]
pub fn linked(document: &str, address: Option<&str>) -> String {
    let mut parts = document.split(FOLLOW);
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once(")\n").map_or("", |(_, rest)| rest));
    }
    let Some(address) = address else { return plain };
    let (mut text, mut link) = (String::new(), None);
    for line in plain.split_inclusive('\n') {
        text.push_str(line);
        if let Some(asked) = line.strip_prefix("$ cargo run -- attempt ") {
            link = Some(followed(asked, address));
        }
        if let Some(link) = link.take_if(|_| line == "```\n") {
            text.extend([FOLLOW, &link, ")\n"]);
        }
    }
    text
}

fn followed(asked: &str, address: &str) -> String {
    let mut words = asked.split_whitespace();
    let kind = words.next().unwrap_or_default();
    let (flags, told): (Vec<_>, Vec<_>) = words.partition(|word| word.starts_with("--"));
    let flags: Vec<_> = flags.iter().map(|flag| flag.trim_start_matches('-')).collect();
    page::attempt(address, kind, &flags, &told)
}
