//! Text for people: an answer as a page or a line, and the card of a code.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use rspcode::{CodeInfo, Context, Outcome, Verdict, classify_bytes, codes, find};

use crate::sentences;

/// What a screen holds in a line.
const WIDTH: usize = 80;

/// A page for one answer.
pub(crate) fn write_verdict(out: &mut impl Write, context: Context, code: &[u8]) -> io::Result<()> {
    let v = classify_bytes(context, code);
    let bold = Style::new().bold();
    writeln!(out, "{bold}{} in {context}{bold:#}", named(code, v.code()))?;
    field(out, "outcome", &coloured(v.outcome(), 0), sentences::outcome(v.outcome()))?;
    field(out, "next", v.next().as_str(), sentences::next(v.next()))?;
    field(out, "actor", v.actor().as_str(), sentences::actor(v.actor()))?;
    field(out, "may_release_goods", yes_or_no(v.may_release_goods()), "")?;
    field(out, "may_charge_again", yes_or_no(v.may_charge_again()), "")?;
    field(out, "is_final", yes_or_no(v.is_final()), "")?;
    field(out, "cause", v.cause().as_str(), sentences::cause(v.cause()))?;
    field(out, "basis", v.basis().as_str(), sentences::basis(v.basis()))?;
    if v.code().is_some() {
        field(out, "message", v.message(), "")?;
    }
    field(out, "explanation", "", v.explanation())?;
    field(out, "payer_text", "", v.payer_text())
}

/// What stands behind the input where an answer is one line.
pub(crate) fn in_brief(v: &Verdict) -> String {
    format!(
        " {}  next {:<10}  actor {:<9}  release {:<3}  charge again {}\n",
        coloured(v.outcome(), 9),
        v.next(),
        v.actor(),
        yes_or_no(v.may_release_goods()),
        yes_or_no(v.may_charge_again())
    )
}

/// `rspcode explain`: all that is to be said of a code, on one screen.
pub(crate) fn run(code: &[u8]) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    let text = String::from_utf8_lossy(code);
    let listed = find(&text);
    let in_a_state = classify_bytes(Context::PayState, code);
    let bold = Style::new().bold();
    writeln!(out, "{bold}{}{bold:#}", named(code, listed.map(CodeInfo::code)))?;
    match (listed, in_a_state.code(), look_alikes(&text).as_slice()) {
        (Some(code), _, _) => field(&mut out, "message", code.message(), "")?,
        (None, Some(read_as), _) => {
            let note = format!("In the five state contexts it is read as {read_as}.");
            field(&mut out, "spelling", "", &note)?;
        }
        (None, None, []) => {}
        (None, None, like) => {
            let note = format!("{}, which is not the same text.", like.join(" or "));
            field(&mut out, "looks like", "", &note)?;
        }
    }
    let (cause, basis) = listed
        .map_or((in_a_state.cause(), in_a_state.basis()), |code| (code.cause(), code.basis()));
    field(&mut out, "cause", cause.as_str(), sentences::cause(cause))?;
    field(&mut out, "basis", basis.as_str(), sentences::basis(basis))?;
    field(&mut out, "explanation", "", in_a_state.explanation())?;
    writeln!(
        out,
        "\n{bold}{:<13}  {:<9}  {:<14}  {:<10}  {:<9}  release  charge{bold:#}",
        "context", "outcome", "cause", "next", "actor"
    )?;
    for context in Context::ALL {
        let v = classify_bytes(context, code);
        writeln!(
            out,
            "{context:<13}  {}  {:<14}  {:<10}  {:<9}  {:<7}  {}",
            coloured(v.outcome(), 9),
            v.cause(),
            v.next(),
            v.actor(),
            yes_or_no(v.may_release_goods()),
            yes_or_no(v.may_charge_again())
        )?;
    }
    out.flush()
}

/// An input in a line: a listed code as it is, anything else in quotes, with what a terminal would
/// obey made visible.
pub(crate) fn shown(code: &[u8]) -> String {
    let text = String::from_utf8_lossy(code);
    find(&text).map_or_else(|| format!("{text:?}"), |code| code.code().to_owned())
}

fn named(code: &[u8], read_as: Option<&str>) -> String {
    match (shown(code), read_as) {
        (shown, Some(code)) if shown == code => shown,
        (shown, Some(code)) => format!("{shown} (read as {code})"),
        (shown, None) => format!("{shown} (not listed)"),
    }
}

/// A name, a word and a sentence, broken to fit a screen.
fn field(out: &mut impl Write, name: &str, word: &str, sentence: &str) -> io::Result<()> {
    let text = match (word, sentence) {
        ("", text) | (text, "") => text.to_owned(),
        (word, sentence) => format!("{word}. {sentence}"),
    };
    let indent = " ".repeat(21);
    let first = format!("  {name:<19}");
    let options = textwrap::Options::new(WIDTH).initial_indent(&first).subsequent_indent(&indent);
    writeln!(out, "{}", textwrap::fill(&text, options).trim_end())
}

fn coloured(outcome: Outcome, width: usize) -> String {
    let style = match outcome {
        Outcome::Succeeded => AnsiColor::Green.on_default(),
        Outcome::Pending | Outcome::Unknown => AnsiColor::Yellow.on_default(),
        Outcome::Failed | Outcome::Reversed => AnsiColor::Red.on_default(),
    };
    format!("{style}{outcome:<width$}{style:#}")
}

const fn yes_or_no(answer: bool) -> &'static str {
    if answer { "yes" } else { "no" }
}

/// Listed codes that somebody may have meant, the likeliest first. A hint for people: they are
/// never taken for equal.
fn look_alikes(text: &str) -> Vec<&'static str> {
    let text = text.trim().to_uppercase();
    // Nothing that long is a slip of the pen.
    if text.len() > 64 {
        return Vec::new();
    }
    let likeness = |code: &str| strsim::normalized_damerau_levenshtein(&text, code);
    let mut like: Vec<_> = codes()
        .iter()
        .map(|code| (likeness(code.code()), code.code()))
        .filter(|(likeness, _)| *likeness >= 0.7)
        .collect();
    like.sort_by(|one, other| other.0.total_cmp(&one.0));
    like.into_iter().take(3).map(|(_, code)| code).collect()
}
