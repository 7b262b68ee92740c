//! `docs/codes.md`: the table for people.

use std::fmt::Write as _;

use rspcode::{Context, Outcome, Verdict, WRONG_CONTEXT, codes, verdicts};

use rspcode_words::page;

use crate::sentences::{Value, Vocabulary, vocabularies};

const INTRODUCTION: &str = "\
<!-- Made by `cargo run -p rspcode-tests -- write`; do not edit. -->
# The codes, and what they mean where

The codes of OTT Pay's \"Appendix B (Response Code)\" in published order, with code and message as
published, misspellings included. Causes, explanations and everything derived from them are this
project's reading, not the provider's; the basis of each reading stands beside it.
[`model.md`](model.md) tells how an answer comes about.

";

/// The text of `docs/codes.md`.
///
/// # Panics
///
/// Never: a string takes all that is written to it.
#[must_use]
pub fn text() -> String {
    text_with(page::ADDRESS)
}

/// The same with a link from each code to its card on the page, if that has an address.
///
/// # Panics
///
/// Never: a string takes all that is written to it.
#[must_use]
pub fn text_with(address: Option<&str>) -> String {
    let mut text = format!("{INTRODUCTION}Table version {}.\n", rspcode::TABLE_VERSION);
    listed(&mut text, address).expect("a string takes it");
    grid(&mut text).expect("a string takes it");
    payer_texts(&mut text).expect("a string takes it");
    words(&mut text).expect("a string takes it");
    text
}

fn listed(text: &mut String, address: Option<&str>) -> std::fmt::Result {
    text.push_str("\n## The codes\n\n| id | code | message | cause | basis | explanation |\n|--:|---|---|---|---|---|\n");
    for code in codes() {
        let name = format!("`{}`", code.code());
        let name = match address {
            Some(address) => format!("[{name}]({})", page::card(address, code.code())),
            None => name,
        };
        writeln!(
            text,
            "| {} | {name} | {} | {} | {} | {} |",
            code.id(),
            code.message(),
            code.cause(),
            code.basis(),
            code.explanation()
        )?;
    }
    let unlisted = &verdicts()[codes().len()];
    writeln!(
        text,
        "| 0 | any other text | | {} | {} | {} |",
        unlisted.cause(),
        unlisted.basis(),
        unlisted.explanation()
    )
}

fn grid(text: &mut String) -> std::fmt::Result {
    text.push_str(
        "\n## What they mean where\n\n\
         Outcome, next step and, where somebody has to act first, who. **R**: goods may be released, \
         once order, amount and currency were compared. **C**: another charge is proven safe for \
         this request alone, once the actor has acted and no other request of the sale is in doubt.\n\n| code |",
    );
    for context in Context::ALL {
        write!(text, " {context} |")?;
    }
    text.push_str("\n|---|");
    text.push_str(&"---|".repeat(Context::ALL.len()));
    for row in 0..=codes().len() {
        let of_row = |context| &verdicts()[context * (codes().len() + 1) + row];
        match of_row(0).code() {
            Some(code) => write!(text, "\n| `{code}` |")?,
            None => text.push_str("\n| any other text |"),
        }
        for context in 0..Context::ALL.len() {
            write!(text, " {} |", in_brief(of_row(context)))?;
        }
    }
    text.push('\n');
    Ok(())
}

fn in_brief(v: &Verdict) -> String {
    let actor = match v.actor() {
        rspcode::Actor::Nobody => String::new(),
        actor => format!(" ({actor})"),
    };
    let release = if v.may_release_goods() { " **R**" } else { "" };
    let charge = if v.may_charge_again() { " **C**" } else { "" };
    format!("{}: {}{actor}{release}{charge}", v.outcome(), v.next())
}

fn payer_texts(text: &mut String) -> std::fmt::Result {
    text.push_str(
        "\n## What the payer may be told\n\n| outcome | text | contexts |\n|---|---|---|\n",
    );
    for outcome in Outcome::ALL {
        let mut seen: Vec<(&str, Vec<Context>)> = Vec::new();
        for v in verdicts().iter().filter(|v| v.outcome() == outcome) {
            match seen.iter_mut().find(|(text, _)| *text == v.payer_text()) {
                Some((_, contexts)) if contexts.contains(&v.context()) => {}
                Some((_, contexts)) => contexts.push(v.context()),
                None => seen.push((v.payer_text(), vec![v.context()])),
            }
        }
        for (payer_text, contexts) in seen {
            let contexts: Vec<_> = contexts.iter().map(ToString::to_string).collect();
            writeln!(text, "| {outcome} | {payer_text} | {} |", contexts.join(", "))?;
        }
    }
    writeln!(
        text,
        "\nA border that takes contexts as numbers and cannot refuse a wrong one answers with unknown, \
         next step {} and actor {}, and tells the payer: {}",
        WRONG_CONTEXT.next, WRONG_CONTEXT.actor, WRONG_CONTEXT.payer_text
    )
}

fn words(text: &mut String) -> std::fmt::Result {
    text.push_str("\n## The words\n\nEach list is closed and numbered from 1; a number never changes its meaning.\n");
    for Vocabulary { name, sentence, values } in vocabularies() {
        writeln!(text, "\n### {name}\n\n{sentence}\n\n| number | word | meaning |\n|--:|---|---|")?;
        for Value { number, word, sentence, .. } in values {
            writeln!(text, "| {number} | `{word}` | {sentence} |")?;
        }
    }
    Ok(())
}
