//! How many codes and answers there are, in the documents: they are written by hand, their counts are not.

use rspcode::{codes, verdicts};

/// The documents that count.
pub const DOCUMENTS: [&str; 7] = [
    "README.md",
    "docs/model.md",
    "bindings-python/README.md",
    "bindings-node/README.md",
    "bindings-c/README.md",
    "bindings-mobile/kotlin/README.md",
    "bindings-mobile/swift/README.md",
];

/// What is counted, as it stands behind the number.
fn counted() -> [(&'static str, usize); 7] {
    [
        (" codes", codes().len()),
        (" listed codes", codes().len()),
        (" published codes", codes().len()),
        (" rows", codes().len() + 1),
        (" answers", verdicts().len()),
        (" verdicts", verdicts().len()),
        (" cells", verdicts().len()),
    ]
}

/// A text with the counts of today, and how many there are in it. Whatever number stands in front of what
/// is counted is a count, unless it is a single digit (two codes of one answer) or has a comma or a point.
#[must_use]
pub fn renewed(text: &str) -> (String, usize) {
    let (mut renewed, mut counts) = (String::new(), 0);
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let number = &rest[start..];
        let end = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        let (digits, behind) = number.split_at(end);
        let before = rest[..start].chars().next_back();
        let whole = !before.is_some_and(|c| c.is_alphanumeric() || ",._".contains(c));
        renewed.push_str(&rest[..start]);
        let is_next = |noun: &str| {
            let noun_and_more = behind.strip_prefix(noun);
            noun_and_more.is_some_and(|more| !more.starts_with(|c: char| c.is_alphanumeric()))
        };
        match counted().into_iter().find(|(noun, _)| is_next(noun)) {
            Some((_, count)) if whole && digits.len() > 1 => {
                renewed.push_str(&count.to_string());
                counts += 1;
            }
            Some(_) | None => renewed.push_str(digits),
        }
        rest = behind;
    }
    renewed.push_str(rest);
    (renewed, counts)
}
