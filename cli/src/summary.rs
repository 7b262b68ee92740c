//! `rspcode classify --summary`: how many codes have which answer, and which texts are not listed.

use std::io::{self, Write};

use anstyle::Style;
use rspcode::{Context, Next, Outcome, classify_bytes, codes, verdicts};
use serde::Serialize;

use crate::args::AnswerFormat;
use crate::card::{coloured, cut, shown};
use crate::lines::Answer;
use crate::unlisted::Unlisted;

/// How many texts that are not listed are shown: what a screen has room for.
const SHOWN: usize = 8;

pub(crate) struct Summary {
    context: Context,
    /// By id; 0 is what is not listed.
    codes: Vec<u64>,
    unlisted: Unlisted,
}

impl Summary {
    pub(crate) fn new(context: Context) -> Self {
        Self { context, codes: vec![0; codes().len() + 1], unlisted: Unlisted::default() }
    }

    /// Prints what was counted.
    pub(crate) fn write(self, out: &mut impl Write, format: AnswerFormat) -> io::Result<()> {
        let counts = self.counts();
        match format {
            AnswerFormat::Text | AnswerFormat::Csv => write_text(out, &counts),
            AnswerFormat::Json => {
                serde_json::to_writer(&mut *out, &counts)?;
                out.write_all(b"\n")
            }
        }
    }

    fn counts(self) -> Counts {
        let Self { context, codes, unlisted } = self;
        let of_answer = |outcome: Outcome, next: Next| {
            let is_it = |v: &&rspcode::Verdict| {
                v.context() == context && v.outcome() == outcome && v.next() == next
            };
            let codes = verdicts().iter().filter(is_it).map(|v| codes[usize::from(v.id())]).sum();
            AnswerCount { outcome: outcome.as_str(), next: next.as_str(), codes }
        };
        let answers = Outcome::ALL
            .into_iter()
            .flat_map(|outcome| Next::ALL.map(|next| of_answer(outcome, next)))
            .filter(|answer| answer.codes > 0)
            .collect();
        let mut texts: Vec<_> = unlisted
            .texts(|text| String::from_utf8_lossy(text).into_owned())
            .into_iter()
            .map(|(text, codes)| TextCount { text, codes })
            .collect();
        texts.truncate(SHOWN);
        let in_other_texts = codes[0] - texts.iter().map(|text| text.codes).sum::<u64>();
        let not_listed = NotListed { codes: codes[0], texts, in_other_texts };
        Counts { context: context.as_str(), codes: codes.iter().sum(), answers, not_listed }
    }
}

impl<W> Answer<W> for Summary {
    fn answer(&mut self, _: &mut W, code: &[u8]) -> io::Result<bool> {
        let verdict = classify_bytes(self.context, code);
        self.codes[usize::from(verdict.id())] += 1;
        if verdict.code().is_none() {
            self.unlisted.count(code);
        }
        Ok(verdict.code().is_some())
    }
}

#[derive(Serialize)]
struct Counts {
    context: &'static str,
    codes: u64,
    answers: Vec<AnswerCount>,
    not_listed: NotListed,
}

#[derive(Serialize)]
struct AnswerCount {
    outcome: &'static str,
    next: &'static str,
    codes: u64,
}

#[derive(Serialize)]
struct NotListed {
    codes: u64,
    /// The most frequent ones.
    texts: Vec<TextCount>,
    in_other_texts: u64,
}

#[derive(Serialize)]
struct TextCount {
    text: String,
    codes: u64,
}

fn write_text(out: &mut impl Write, counts: &Counts) -> io::Result<()> {
    let bold = Style::new().bold();
    writeln!(out, "{bold}{} in {}{bold:#}", in_words(counts.codes), counts.context)?;
    for AnswerCount { outcome, next, codes } in &counts.answers {
        let outcome = outcome.parse().map_or_else(|_| String::new(), |word| coloured(word, 9));
        writeln!(out, "  {outcome}  next {next:<10}  {codes:>20}")?;
    }
    let NotListed { codes, texts, in_other_texts } = &counts.not_listed;
    writeln!(out, "\n{bold}{} not listed{bold:#}", in_words(*codes))?;
    for TextCount { text, codes } in texts {
        writeln!(out, "  {:<38}  {codes:>20}", cut(shown(text.as_bytes())))?;
    }
    if *in_other_texts > 0 {
        writeln!(out, "  {:<38}  {in_other_texts:>20}", "other texts")?;
    }
    Ok(())
}

fn in_words(codes: u64) -> String {
    if codes == 1 { "1 code".to_owned() } else { format!("{codes} codes") }
}
