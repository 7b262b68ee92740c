//! `rspcode classify --column … --summary`: what became of the rows of files, and which of them need a person.

use std::io::{self, Write};

use anstyle::Style;
use rspcode::{Actor, Context, Outcome, verdicts};
use rspcode_words::Cell;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::args::AnswerFormat;
use crate::card::{cut, look_alikes, shown};
use crate::encoding::Encoding;
use crate::unlisted::Unlisted;

/// How many codes and texts are shown: what a screen has room for.
const SHOWN: usize = 6;

/// What can become of a row. What is not listed is in doubt, too, and is counted apart.
const GROUPS: usize = 5;

#[derive(Default)]
pub(crate) struct Counts {
    /// By the position of the answer.
    pub answers: Vec<u64>,
    pub unlisted: Unlisted,
    /// Rows that could not be read.
    pub unread: u64,
}

/// Prints what was counted.
pub(crate) fn write(
    out: &mut impl Write,
    counts: Counts,
    cells: &[Cell],
    files: &str,
    encoding: Encoding,
    format: AnswerFormat,
) -> io::Result<()> {
    let rows: u64 = counts.answers.iter().sum();
    let contexts = contexts(&counts.answers, cells);
    let codes = people(&counts.answers, cells);
    let text =
        |(text, rows): (String, u64)| TextCount { look_alikes: look_alikes(&text), text, rows };
    let printed = if format == AnswerFormat::Json { usize::MAX } else { SHOWN };
    let texts = counts.unlisted.texts(|text| encoding.decode(text));
    let texts: Vec<_> = texts.into_iter().take(printed).map(text).collect();
    let not_listed = contexts.iter().map(|found| found.groups[GROUPS - 1]).sum();
    let report = Report {
        rows,
        unread: counts.unread,
        contexts,
        need_a_person: People { rows: codes.iter().map(|found| found.rows).sum(), codes },
        not_listed: NotListed {
            rows: not_listed,
            in_other_texts: not_listed - texts.iter().map(|text| text.rows).sum::<u64>(),
            texts,
        },
    };
    match format {
        AnswerFormat::Text | AnswerFormat::Csv => report.write(out, files),
        AnswerFormat::Json => {
            serde_json::to_writer(&mut *out, &report)?;
            out.write_all(b"\n")
        }
    }
}

#[derive(Serialize)]
struct Report {
    rows: u64,
    unread: u64,
    contexts: Vec<InContext>,
    need_a_person: People,
    not_listed: NotListed,
}

#[derive(Serialize)]
struct People {
    rows: u64,
    codes: Vec<ForPerson>,
}

#[derive(Serialize)]
struct NotListed {
    rows: u64,
    texts: Vec<TextCount>,
    in_other_texts: u64,
}

#[derive(Serialize)]
struct TextCount {
    text: String,
    look_alikes: Vec<&'static str>,
    rows: u64,
}

/// What became of the rows of one context.
struct InContext {
    context: Context,
    groups: [u64; GROUPS],
    for_a_person: u64,
}

/// What each group is called depends on the operation.
impl Serialize for InContext {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let groups = names(done(self.context)).map(|name| name.replace(' ', "_"));
        let groups = groups.into_iter().zip(self.groups.map(Value::from));
        let before = [("context", self.context.as_str().into()), ("rows", self.rows().into())];
        let before = before.map(|(name, value)| (name.to_owned(), value));
        let behind = [("need_a_person".to_owned(), self.for_a_person.into())];
        serializer.collect_map(before.into_iter().chain(groups).chain(behind))
    }
}

/// A code that needs a person, where it came.
#[derive(Serialize)]
struct ForPerson {
    context: String,
    code: Option<String>,
    outcome: String,
    next: String,
    actor: String,
    rows: u64,
}

fn contexts(answers: &[u64], cells: &[Cell]) -> Vec<InContext> {
    let of = |context: Context| {
        let mut found = InContext { context, groups: [0; GROUPS], for_a_person: 0 };
        for ((verdict, cell), rows) in verdicts().iter().zip(cells).zip(answers) {
            if verdict.context() == context {
                found.groups[group(verdict)] += rows;
                found.for_a_person += if needs_a_person(cell) { *rows } else { 0 };
            }
        }
        found
    };
    Context::ALL.into_iter().map(of).filter(|found| found.rows() > 0).collect()
}

/// The most frequent ones first.
fn people(answers: &[u64], cells: &[Cell]) -> Vec<ForPerson> {
    let mut people: Vec<_> = cells
        .iter()
        .zip(answers)
        .filter(|(cell, rows)| **rows > 0 && needs_a_person(cell))
        .map(|(cell, &rows)| {
            let Cell { context, code, outcome, next, actor, .. } = cell.clone();
            ForPerson { context, code, outcome, next, actor, rows }
        })
        .collect();
    people.sort_by_key(|found| std::cmp::Reverse(found.rows));
    people
}

fn group(verdict: &rspcode::Verdict) -> usize {
    match (verdict.code(), verdict.outcome()) {
        (_, Outcome::Succeeded) => 0,
        (_, Outcome::Failed) => 1,
        (_, Outcome::Reversed) => 2,
        (Some(_), Outcome::Pending | Outcome::Unknown) => 3,
        (None, Outcome::Pending | Outcome::Unknown) => 4,
    }
}

/// Whether somebody on the merchant's or the provider's side has to act.
fn needs_a_person(cell: &Cell) -> bool {
    [Actor::Staff, Actor::Developer, Actor::Provider]
        .iter()
        .any(|actor| cell.actor == actor.as_str())
}

/// What it is called that the operation of a context happened.
const fn done(context: Context) -> &'static str {
    match context {
        Context::PayReply | Context::PayState => "paid",
        Context::PreauthReply | Context::PreauthState => "held",
        Context::CaptureReply | Context::CaptureState => "captured",
        Context::CancelReply | Context::CancelState => "cancelled",
        Context::RefundReply | Context::RefundState => "refunded",
        Context::QueryReply => "answered",
    }
}

fn names(done: &str) -> [String; GROUPS] {
    [done, &format!("not {done}"), "money back", "in doubt", "not listed"].map(str::to_owned)
}

impl InContext {
    fn rows(&self) -> u64 {
        self.groups.iter().sum()
    }
}

impl Report {
    fn write(&self, out: &mut impl Write, files: &str) -> io::Result<()> {
        let bold = Style::new().bold();
        write!(out, "{bold}{} in {files}{bold:#}", in_words(self.rows))?;
        if self.unread > 0 {
            write!(out, ", and {} that could not be read", in_words(self.unread))?;
        }
        // One name where all contexts are of one operation.
        let mut words: Vec<_> = self.contexts.iter().map(|found| done(found.context)).collect();
        words.dedup();
        let word = if let [word] = words[..] { word } else { "done" };
        write!(out, "\n{bold}{:<13}", "context")?;
        for name in names(word) {
            write!(out, "{name:>13}")?;
        }
        writeln!(out, "{bold:#}")?;
        for InContext { context, groups, .. } in &self.contexts {
            write!(out, "{context:<13}")?;
            for rows in groups {
                write!(out, "{rows:>13}")?;
            }
            out.write_all(b"\n")?;
        }
        self.write_people(out)?;
        self.write_texts(out)
    }

    fn write_people(&self, out: &mut impl Write) -> io::Result<()> {
        let bold = Style::new().bold();
        let People { rows, codes } = &self.need_a_person;
        let need = if *rows == 1 { "needs" } else { "need" };
        writeln!(out, "\n{bold}{} {need} a person{bold:#}", in_words(*rows))?;
        for ForPerson { context, code, next, actor, rows, .. } in codes.iter().take(SHOWN) {
            let code = code.as_deref().unwrap_or("not listed");
            writeln!(out, "  {context:<13}  {code:<27}  {next:<10}  {actor:<9} {rows:>12}")?;
        }
        write_rest(out, "other codes", codes.iter().skip(SHOWN).map(|found| found.rows).sum())
    }

    fn write_texts(&self, out: &mut impl Write) -> io::Result<()> {
        let bold = Style::new().bold();
        let NotListed { rows, texts, in_other_texts } = &self.not_listed;
        writeln!(out, "\n{bold}{} not listed{bold:#}", in_words(*rows))?;
        for TextCount { text, look_alikes, rows } in texts {
            let like = look_alikes.first().map_or_else(String::new, |code| format!("like {code}"));
            writeln!(out, "  {:<37} {like:<27} {rows:>12}", cut(shown(text.as_bytes())))?;
        }
        write_rest(out, "other texts", *in_other_texts)
    }
}

fn write_rest(out: &mut impl Write, of: &str, rows: u64) -> io::Result<()> {
    if rows > 0 { writeln!(out, "  {of:<66}{rows:>12}") } else { Ok(()) }
}

fn in_words(rows: u64) -> String {
    if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") }
}
