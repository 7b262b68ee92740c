//! What can be asked on the command line.

use std::ffi::{OsStr, OsString};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser, Subcommand, ValueEnum};
use rspcode::{Attempt, Context, Event, Kind, Operation, Source};

use crate::attempt::Item;
use crate::{card, event, sentences};

/// What an OTT Pay response code means in its context, and what to do next.
#[derive(Debug, Parser)]
#[command(
    name = "rspcode",
    bin_name = "rspcode",
    version = format!("{} (table version {})", rspcode::VERSION, rspcode::TABLE_VERSION),
    after_help = "A code alone says little: the same word means one thing in the answer to a request \
                  and another in the state of an order. Say where it stands.\n\n\
                  Not by OTT Pay. Sends nothing."
)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) action: Action,
}

impl Args {
    /// A number that was stored is of one kind.
    pub(crate) fn consistent(self) -> Result<Self, clap::Error> {
        if let Action::Attempt(AttemptArgs { kind, from: Some(attempt), .. }) = &self.action {
            if attempt.kind() != *kind {
                let (number, stored) = (attempt.number(), attempt.kind());
                let message = format!(
                    "invalid value '{number}' for '--from <NUMBER>': it is a {stored} and no {kind}"
                );
                return Err(Self::command().error(ErrorKind::ValueValidation, message));
            }
        }
        Ok(self)
    }
}

const FIELDS: &str = "\
Where the provider's codes stand:
  rsp_code, respcode of ACTIVEPAY, PASSIVEPAY, H5PAY,
           MAPPPAY, CC_PURCHASE, PREPAY_INIT            pay_reply
  rsp_code, respcode of CC_PREAUTH                      preauth_reply
  rsp_code of REFUND                                    refund_reply
  rsp_code, rspCode of STATUS_QUERY, CC_QUERYPAY,
           PREPAY_QUERY or a refund query; rsp_code
           of a verified callback without a state       query_reply
  order_status, status                                  pay_state or preauth_state; after a
                                                        capture or a cancellation was asked
                                                        for, capture_state or cancel_state
  a field that states the refund itself                 refund_state

Several codes in one answer: one that says SUCCESS gives way to what is inside it (rsp_code to
respcode or the state, respcode to the state). One that says anything else is not outvoted by
what is inside: the most careful answer counts.";

#[derive(Debug, Subcommand)]
pub(crate) enum Action {
    /// Say what codes mean in a context, and what to do next
    #[command(after_long_help = FIELDS)]
    Classify {
        /// What the codes answer
        #[arg(value_parser = contexts())]
        context: Context,
        /// The codes; "-" reads one per line from standard input, "" stands for no answer at all, and "--"
        /// goes before a code that begins with a dash
        #[arg(required = true)]
        codes: Vec<OsString>,
        /// How to print the answers
        #[arg(long, value_enum, default_value_t)]
        format: AnswerFormat,
        /// Add basis, message, explanation and payer text (to csv and json)
        #[arg(long)]
        texts: bool,
    },
    /// Say what a whole answer means: envelope, inner code and state together
    #[command(after_long_help = FIELDS)]
    Read {
        /// What the order was, or what was last asked of it
        #[arg(value_parser = operations())]
        operation: Operation,
        /// Where the answer comes from
        #[arg(value_parser = sources())]
        source: Source,
        /// The code of the envelope; left out if there is none, which is not the same as ""
        rsp_code: Option<OsString>,
        /// The second code that some answers carry beside the data
        #[arg(long, value_name = "CODE")]
        inner: Option<OsString>,
        /// The state of the order or the refund
        #[arg(long, value_name = "CODE")]
        state: Option<OsString>,
        /// How to print the answer
        #[arg(long, value_enum, default_value_t)]
        format: AnswerFormat,
        /// Add basis, message, explanation and payer text (to csv and json)
        #[arg(long)]
        texts: bool,
    },
    /// Follow attempts to move money: what to do after every answer, silence and wish
    #[command(after_long_help = events_help())]
    Attempt(AttemptArgs),
    /// Show a code's card: what it is, and what it means in each context
    Explain {
        /// The code, listed or not
        code: OsString,
    },
    /// Print all answers
    Table {
        /// How to print them
        #[arg(long, value_enum, default_value_t)]
        format: ExportFormat,
    },
    /// Print the listed codes
    Codes {
        /// How to print them
        #[arg(long, value_enum, default_value_t)]
        format: ExportFormat,
    },
}

#[derive(Debug, clap::Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct AttemptArgs {
    /// What the attempt is
    #[arg(value_parser = kinds())]
    pub(crate) kind: Kind,
    /// What is told, in order; "-" reads a log from standard input
    #[arg(value_name = "EVENT", value_parser = EventParser)]
    pub(crate) events: Vec<Item>,
    /// A call exists that cancels or voids the order
    #[arg(long)]
    pub(crate) can_cancel: bool,
    /// The provider carries out one refund id once, so the same request may be sent again
    #[arg(long)]
    pub(crate) can_repeat: bool,
    /// The payment code in the request was in no request before
    #[arg(long)]
    pub(crate) fresh_code: bool,
    /// Go on from a number that was stored
    #[arg(long, value_name = "NUMBER", value_parser = stored, conflicts_with_all = ["can_cancel", "can_repeat", "fresh_code"])]
    pub(crate) from: Option<Attempt>,
    /// Print only what the program did and no step called for, and end with status 1 if there is any
    #[arg(long, conflicts_with = "from")]
    pub(crate) check: bool,
    /// How to print what is found
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: AnswerFormat,
    /// Print the steps of this kind as a Mermaid diagram
    #[arg(long, conflicts_with_all = ["events", "can_cancel", "can_repeat", "fresh_code", "from", "check", "format"])]
    pub(crate) diagram: bool,
}

const EVENTS: &str = "\
What can be told:
  CONTEXT:CODE       a code where it stands; nothing behind the colon is silence
                       pay_reply:TIMEOUT  pay_reply:  cancel_reply:FAIL
  OPERATION:SOURCE:RSP_CODE/INNER/STATE
                     an answer read whole, as \"rspcode read\" does it; \"-\" is absent, nothing
                     is the empty text, and RSP_CODE may stand alone
                       pay:reply:SUCCESS  pay:query:SUCCESS/-/NOTPAY  cancel:query:-/-/";

const LOG: &str = "\
A log has one of these in a line, behind the order's id and white space:
  ORDER-1 pay_reply:TIMEOUT
  ORDER-1 pay:query:SUCCESS/-/SUCCESS
An id ends with the first tab, or where a line has none with the first blank; lines without an id are
one order. Every id begins with a \"start\" row. Blank lines and lines that begin with # are passed
over. A line that tells nothing is named on standard error, the rest goes on, and the exit status is 1.

The log may also say what the program did, with the word of a step: did:send, did:cancel, did:capture,
did:done for goods handed over or a refund booked, did:not_done for a new attempt. --check prints what
no step called for: a request sent once more, goods handed over without \"done\", or twice. Asking is
right at any time. Without --check what was done is passed over.

Every id is remembered to the end, because the callbacks of an order that is over may still come: its
own length and 16 to 27 bytes, with --check 4 more.";

fn events_help() -> String {
    let line = |(word, event)| format!("  {word:<17}  {}", wrapped(sentences::event(event)));
    let words = Event::ALL.map(|event| (event.as_str(), event)).map(line).join("\n");
    format!("{EVENTS}\n{words}\n\n{LOG}")
}

fn wrapped(sentence: &str) -> String {
    textwrap::wrap(sentence, 78).join("\n                     ")
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum AnswerFormat {
    /// For people: a page for what is given, a line for what is read
    #[default]
    Text,
    /// A header and a row for each answer
    Csv,
    /// An object for each answer, one per line
    Json,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// A header and rows
    #[default]
    Csv,
    /// An array of objects
    Json,
    /// A table for a document
    Markdown,
}

fn contexts() -> impl TypedValueParser<Value = Context> {
    words(Context::ALL.map(|context| (context.as_str(), sentences::context(context))))
        .try_map(|word| word.parse())
}

fn operations() -> impl TypedValueParser<Value = Operation> {
    words(Operation::ALL.map(|operation| (operation.as_str(), sentences::operation(operation))))
        .try_map(|word| word.parse())
}

fn sources() -> impl TypedValueParser<Value = Source> {
    words(Source::ALL.map(|source| (source.as_str(), sentences::source(source))))
        .try_map(|word| word.parse())
}

fn kinds() -> impl TypedValueParser<Value = Kind> {
    words(Kind::ALL.map(|kind| (kind.as_str(), sentences::kind(kind)))).try_map(|word| word.parse())
}

/// The words of a vocabulary, with their sentences for the help.
fn words<const N: usize>(words: [(&'static str, &'static str); N]) -> PossibleValuesParser {
    let value = |(word, sentence): (&'static str, &'static str)| {
        PossibleValue::new(word).help(sentence.trim_end_matches('.'))
    };
    PossibleValuesParser::new(words.map(value))
}

fn stored(number: &str) -> Result<Attempt, String> {
    let number: u32 = number.parse().map_err(|_| "not a number of 31 bits".to_owned())?;
    Attempt::from_number(number).ok_or_else(|| "the number is no state of this version".to_owned())
}

/// An event need not be UTF-8.
#[derive(Clone)]
struct EventParser;

impl TypedValueParser for EventParser {
    type Value = Item;

    fn parse_ref(
        &self,
        command: &clap::Command,
        _: Option<&clap::Arg>,
        text: &OsStr,
    ) -> Result<Item, clap::Error> {
        if text == "-" {
            return Ok(Item::Log);
        }
        let told = event::read(text.as_encoded_bytes()).map_err(|why| {
            let text = card::cut(card::plain(text.as_encoded_bytes()));
            let message = format!("invalid value {text} for '[EVENT]...': {why}");
            command.clone().error(ErrorKind::ValueValidation, message)
        })?;
        Ok(Item::Given { text: text.to_owned(), told })
    }
}
