//! Text for people: an answer as a page or a line, and the card of a code.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use rspcode::{
    CodeInfo, Context, Locale, Outcome, Spelling, Step, Verdict, classify_bytes, codes, find_index,
    spellings,
};
use rspcode_words::page;

use crate::sentences;

/// What a screen holds in a line.
const WIDTH: usize = 80;

/// The room for the longest name and two blanks: `may_release_goods`, `explanation`.
const PAGE: usize = 19;
pub(crate) const CARD: usize = 13;

// What the code cannot know stands beside every yes.
const RELEASE: &str = "Compare order, amount and currency first.";
const CHARGE: &str = "Proven for this request alone: the actor acts first, no other in doubt.";

/// A page for one code.
pub(crate) fn write_code(
    out: &mut impl Write,
    context: Context,
    code: &[u8],
    locale: Locale,
) -> io::Result<()> {
    let v = classify_bytes(context, code);
    write_verdict(out, &title(code, v, ""), v, locale)
}

/// A page for an answer that was read whole, with the level that counts.
pub(crate) fn write_reply(
    out: &mut impl Write,
    reply: &[u8],
    v: &Verdict,
    locale: Locale,
) -> io::Result<()> {
    let read_as = v.code().unwrap_or("not listed");
    write_verdict(out, &format!("{} ({read_as})", cut(plain(reply))), v, locale)
}

fn write_verdict(out: &mut impl Write, title: &str, v: &Verdict, locale: Locale) -> io::Result<()> {
    let bold = Style::new().bold();
    writeln!(out, "{bold}{title} in {}{bold:#}", v.context())?;
    field(out, PAGE, "outcome", &coloured(v.outcome(), 0), sentences::outcome(v.outcome()))?;
    field(out, PAGE, "next", v.next().as_str(), sentences::next(v.next()))?;
    field(out, PAGE, "actor", v.actor().as_str(), sentences::actor(v.actor()))?;
    let (release, charge) = (v.may_release_goods(), v.may_charge_again());
    field(out, PAGE, "may_release_goods", yes_or_no(release), if release { RELEASE } else { "" })?;
    field(out, PAGE, "may_charge_again", yes_or_no(charge), if charge { CHARGE } else { "" })?;
    field(out, PAGE, "is_final", yes_or_no(v.is_final()), "")?;
    field(out, PAGE, "cause", v.cause().as_str(), sentences::cause(v.cause()))?;
    field(out, PAGE, "basis", v.basis().as_str(), sentences::basis(v.basis()))?;
    if v.code().is_some() {
        field(out, PAGE, "message", v.message(), "")?;
    }
    field(out, PAGE, "explanation", "", v.explanation())?;
    field(out, PAGE, "payer_text", "", v.payer_text_in(locale))
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
pub(crate) fn run(given: &[u8]) -> io::Result<()> {
    write_card(&mut anstream::stdout().lock(), given, page::ADDRESS)
}

/// With the address of the code's card on the page, if that has one.
fn write_card(out: &mut impl Write, given: &[u8], address: Option<&str>) -> io::Result<()> {
    let of_id = of_id(given);
    let code = of_id.map_or(given, |code| code.code().as_bytes());
    let in_a_state = classify_bytes(Context::PayState, code);
    let bold = Style::new().bold();
    let everywhere = classify_bytes(Context::QueryReply, code).code() == in_a_state.code();
    let mut title = title(code, in_a_state, if everywhere { "" } else { " in state contexts" });
    if let Some(code) = of_id {
        title = format!("{title} (id {}; the text {} is not listed)", code.id(), shown(given));
    }
    writeln!(out, "{bold}{title}{bold:#}")?;
    if in_a_state.code().is_some() {
        field(out, CARD, "message", in_a_state.message(), "")?;
        let spelled = also_spelled(in_a_state.id());
        if !spelled.is_empty() {
            field(out, CARD, "also spelled", "", &spelled)?;
        }
    } else {
        let like = look_alikes(&String::from_utf8_lossy(code)).join(" or ");
        if !like.is_empty() {
            let hint = format!("{like}, which is not the same text.");
            field(out, CARD, "looks like", "", &hint)?;
        }
    }
    let (cause, basis) = (in_a_state.cause(), in_a_state.basis());
    field(out, CARD, "cause", cause.as_str(), sentences::cause(cause))?;
    field(out, CARD, "basis", basis.as_str(), sentences::basis(basis))?;
    field(out, CARD, "explanation", "", in_a_state.explanation())?;
    if let (Some(address), Some(code)) = (address, in_a_state.code()) {
        writeln!(out, "  {:<CARD$}{}", "page", page::card(address, code))?;
    }
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
    let in_some_context = |answer: fn(&Verdict) -> bool| {
        Context::ALL.into_iter().any(|context| answer(classify_bytes(context, code)))
    };
    if in_some_context(Verdict::may_release_goods) {
        writeln!(out, "release: {RELEASE}")?;
    }
    if in_some_context(Verdict::may_charge_again) {
        writeln!(out, "charge: {CHARGE}")?;
    }
    out.flush()
}

/// The listed code with this id.
fn of_id(text: &[u8]) -> Option<&'static CodeInfo> {
    let is_it = |code: &&CodeInfo| code.id().to_string().as_bytes() == text;
    codes().iter().find(is_it).filter(|_| find_index(text).is_none())
}

/// The spellings that are read as a code, and where.
fn also_spelled(id: u8) -> String {
    let is_everywhere =
        |spelling: &Spelling| Context::ALL.into_iter().all(|c| spelling.is_read_in(c));
    let texts = |everywhere: bool| {
        let are_so = |spelling: &&Spelling| {
            spelling.code().id() == id && is_everywhere(spelling) == everywhere
        };
        spellings().iter().filter(are_so).map(Spelling::text).collect::<Vec<_>>().join(" or ")
    };
    let places = [(texts(true), "in every context"), (texts(false), "in state contexts")];
    let places = places.into_iter().filter(|(texts, _)| !texts.is_empty());
    places.map(|(texts, place)| format!("{texts}, {place}.")).collect::<Vec<_>>().join(" ")
}

/// An input in a line: a listed code as it is, anything else in quotes, with what a terminal would
/// obey made visible.
pub(crate) fn shown(code: &[u8]) -> String {
    find_index(code).map_or_else(
        || format!("{:?}", String::from_utf8_lossy(code)),
        |row| codes()[row].code().to_owned(),
    )
}

/// The same for a title: cut where it would not fit, and with how it was read where that is not
/// plain.
fn title(code: &[u8], v: &Verdict, read_where: &str) -> String {
    let title = cut(shown(code));
    match (find_index(code), v.code()) {
        (Some(_), _) => title,
        (None, Some(read_as)) => format!("{title} (read as {read_as}{read_where})"),
        (None, None) => format!("{title} (not listed)"),
    }
}

pub(crate) fn cut(mut title: String) -> String {
    const LONGEST: usize = 36;
    if let Some((end, _)) = title.char_indices().nth(LONGEST) {
        title.truncate(end);
        title.push('…');
    }
    title
}

/// A text of a log in a line: as it is if all of it can be seen, else in quotes.
pub(crate) fn plain(text: &[u8]) -> String {
    let lossy = String::from_utf8_lossy(text);
    if text.iter().all(u8::is_ascii_graphic) { lossy.into_owned() } else { format!("{lossy:?}") }
}

/// A name, a word and a sentence, broken to fit a screen.
pub(crate) fn field(
    out: &mut impl Write,
    width: usize,
    name: &str,
    word: &str,
    sentence: &str,
) -> io::Result<()> {
    let text = match (word, sentence) {
        ("", text) | (text, "") => text.to_owned(),
        (word, sentence) => format!("{word}. {sentence}"),
    };
    let indent = " ".repeat(2 + width);
    let first = format!("  {name:<width$}");
    let options = textwrap::Options::new(WIDTH).initial_indent(&first).subsequent_indent(&indent);
    writeln!(out, "{}", textwrap::fill(&text, options).trim_end())
}

pub(crate) fn coloured(outcome: Outcome, width: usize) -> String {
    let style = match outcome {
        Outcome::Succeeded => AnsiColor::Green.on_default(),
        Outcome::Pending | Outcome::Unknown => AnsiColor::Yellow.on_default(),
        Outcome::Failed | Outcome::Reversed => AnsiColor::Red.on_default(),
    };
    format!("{style}{outcome:<width$}{style:#}")
}

pub(crate) fn coloured_step(step: Step) -> String {
    let style = match step {
        Step::Held | Step::Done => AnsiColor::Green.on_default(),
        Step::NotDone | Step::Reversed | Step::HandOver => AnsiColor::Red.on_default(),
        Step::Send | Step::Show | Step::Query | Step::Cancel | Step::Capture => {
            AnsiColor::Yellow.on_default()
        }
        Step::Nothing => Style::new(),
    };
    format!("{style}{step:<9}{style:#}")
}

const fn yes_or_no(answer: bool) -> &'static str {
    if answer { "yes" } else { "no" }
}

/// Listed codes that somebody may have meant, the likeliest first. A hint for people: they are
/// never taken for equal.
pub(crate) fn look_alikes(text: &str) -> Vec<&'static str> {
    let text = text.trim().to_uppercase();
    // Nothing that long is a slip of the pen.
    if text.len() > 64 {
        return Vec::new();
    }
    // Texts differ in at least as many characters as in length: most need no comparison.
    let length = text.chars().count();
    let is_near = |code: &str| 20 * code.len().abs_diff(length) <= 7 * code.len().max(length);
    let likeness = |code: &str| strsim::normalized_damerau_levenshtein(&text, code);
    let mut like: Vec<_> = codes()
        .iter()
        .filter(|code| is_near(code.code()))
        .map(|code| (likeness(code.code()), code.code()))
        .filter(|(likeness, _)| *likeness >= 0.65)
        .collect();
    like.sort_by(|one, other| other.0.total_cmp(&one.0));
    like.into_iter().take(3).map(|(_, code)| code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(code: &str, address: Option<&str>) -> String {
        let mut out = Vec::new();
        write_card(&mut out, code.as_bytes(), address).expect("memory takes it");
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn a_card_names_its_address_once_there_is_one() {
        let address = "https://pages.example/rspcode/";
        for code in codes() {
            let line = format!("  page         {address}#{}\n", code.code());
            let with = card(code.code(), Some(address));
            assert!(with.contains(&line), "{with}");
            assert_eq!(with.replace(&line, ""), card(code.code(), None));
        }
        assert_eq!(card("no such code", Some(address)), card("no such code", None));
        assert!(card("notpay", Some(address)).contains("#NOTPAY\n"));
    }
}
