//! What an argument is read as, and what is said where it cannot be.

use std::convert::Infallible;
use std::ffi::{OsStr, OsString};

use clap::builder::{OsStringValueParser, PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use rspcode::{Attempt, Context, Kind, Locale, Operation, Source};

use crate::attempt::Item;
use crate::{card, event, hints, sentences};

pub(crate) fn contexts() -> impl TypedValueParser<Value = Context> {
    Words(Context::ALL.map(|context| (context.as_str(), sentences::context(context))))
        .try_map(|word| word.parse())
}

pub(crate) fn operations() -> impl TypedValueParser<Value = Operation> {
    Words(Operation::ALL.map(|operation| (operation.as_str(), sentences::operation(operation))))
        .try_map(|word| word.parse())
}

pub(crate) fn sources() -> impl TypedValueParser<Value = Source> {
    Words(Source::ALL.map(|source| (source.as_str(), sentences::source(source))))
        .try_map(|word| word.parse())
}

pub(crate) fn kinds() -> impl TypedValueParser<Value = Kind> {
    Words(Kind::ALL.map(|kind| (kind.as_str(), sentences::kind(kind)))).try_map(|word| word.parse())
}

/// Every tag has a locale.
#[allow(clippy::unnecessary_wraps, reason = "clap wants a result")]
pub(crate) fn locale(tag: &str) -> Result<Locale, Infallible> {
    Ok(Locale::of(tag))
}

pub(crate) fn stored(number: &str) -> Result<Attempt, String> {
    let number: u32 = number.parse().map_err(|_| "not a number of 31 bits".to_owned())?;
    Attempt::from_number(number).ok_or_else(|| "the number is no state of this version".to_owned())
}

/// What stands where a context does; with a column of contexts it is a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Given {
    Context(Context),
    Text(OsString),
}

/// Takes any text, and offers the contexts.
#[derive(Clone)]
pub(crate) struct ContextParser;

impl TypedValueParser for ContextParser {
    type Value = Given;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        text: &OsStr,
    ) -> Result<Given, clap::Error> {
        let read = contexts().parse_ref(command, arg, text);
        Ok(read.map_or_else(|_| Given::Text(text.to_owned()), Given::Context))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let values: Vec<_> = contexts().possible_values()?.collect();
        Some(Box::new(values.into_iter()))
    }
}

/// The error on a text that had to be a context.
pub(crate) fn no_context(classify: &clap::Command, text: &OsStr) -> clap::Error {
    let arg = classify.get_arguments().find(|arg| arg.get_id() == "context");
    contexts().parse_ref(classify, arg, text).map_or_else(
        |error| error,
        |context| classify.clone().error(ErrorKind::InvalidValue, format!("{context} is one")),
    )
}

/// The words of a vocabulary, with their sentences for the help. One that is only written otherwise is suggested.
#[derive(Clone)]
struct Words<const N: usize>([(&'static str, &'static str); N]);

impl<const N: usize> Words<N> {
    fn known(&self) -> PossibleValuesParser {
        let value = |(word, sentence): (&'static str, &'static str)| {
            PossibleValue::new(word).help(sentence.trim_end_matches('.'))
        };
        PossibleValuesParser::new(self.0.map(value))
    }
}

impl<const N: usize> TypedValueParser for Words<N> {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        text: &OsStr,
    ) -> Result<String, clap::Error> {
        self.known().parse_ref(command, arg, text).map_err(|mut error| {
            let given = letters(&text.to_string_lossy());
            if let Some((word, _)) = self.0.iter().find(|(word, _)| letters(word) == given) {
                let word = ContextValue::String((*word).to_owned());
                error.insert(ContextKind::SuggestedValue, word);
            }
            error
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        self.known()
            .possible_values()
            .map(|values| Box::new(values.collect::<Vec<_>>().into_iter()) as _)
    }
}

/// What `PAY_STATE`, `pay-state` and `PayState` have in common.
fn letters(word: &str) -> String {
    word.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// An event need not be UTF-8.
#[derive(Clone)]
pub(crate) struct EventParser;

impl TypedValueParser for EventParser {
    type Value = Item;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        given: &OsStr,
    ) -> Result<Item, clap::Error> {
        if given == "-" {
            return Ok(Item::Log);
        }
        let told = OsStringValueParser::new()
            .try_map(|text| event::read(text.as_encoded_bytes()))
            .parse_ref(command, arg, given);
        match told {
            Ok(told) => Ok(Item::Given { text: given.to_owned(), told }),
            Err(error) => Err(explained(error, given)),
        }
    }
}

/// Adds to the error on an event what may have been meant. No terminal is commanded by what was given.
fn explained(mut error: clap::Error, given: &OsStr) -> clap::Error {
    let text = card::cut(card::plain(given.as_encoded_bytes()));
    error.insert(ContextKind::InvalidValue, ContextValue::String(text));
    if let Err(why) = event::read(given.as_encoded_bytes()) {
        if let Some(similar) = given.to_str().and_then(|given| event::similar(given, why)) {
            let similar = card::cut(card::plain(similar.as_bytes()));
            error.insert(ContextKind::SuggestedValue, ContextValue::String(similar));
        }
    }
    if let Some(tip) = hints::of_a_log(given) {
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    }
    error
}

/// The word that somebody may have meant, as clap looks for it: one that is only written otherwise, or the likest.
pub(crate) fn similar<'a>(
    given: &str,
    words: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let likeness = |word| {
        if letters(word) == letters(given) { 1.0 } else { strsim::jaro(given, word) }
    };
    words
        .into_iter()
        .map(|word| (likeness(word), word))
        .filter(|(likeness, _)| *likeness > 0.7)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, word)| word)
}
