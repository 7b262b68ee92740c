//! What can be asked on the command line.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory as _, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use rspcode::{Attempt, Event, Kind, Locale, Operation, Source};

use crate::attempt::Item;
use crate::file_args::FileArgs;
use crate::sentences;
use crate::table::TableArgs;
use crate::values::{
    ContextParser, EventParser, Given, kinds, locale, no_context, operations, similar, sources,
    stored,
};

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
    /// What clap reads, and what it cannot know: how arguments go together, and what a person may have meant.
    pub(crate) fn read<T: Into<OsString> + Clone>(
        args: impl IntoIterator<Item = T>,
    ) -> Result<Self, clap::Error> {
        Self::try_parse_from(args).map_err(name_the_dash).map_err(name_the_command)?.consistent()
    }

    fn consistent(self) -> Result<Self, clap::Error> {
        match &self.action {
            // A number that was stored is of one kind.
            Action::Attempt(AttemptArgs { kind, from: Some(attempt), .. })
                if attempt.kind() != *kind =>
            {
                let (number, stored) = (attempt.number(), attempt.kind());
                let message = format!(
                    "invalid value '{number}' for '--from <NUMBER>': it is a {stored} and no {kind}"
                );
                Err(Self::command().error(ErrorKind::ValueValidation, message))
            }
            Action::Classify(asked) => {
                asked.consistent()?;
                Ok(self)
            }
            Action::Table(asked) => {
                asked.consistent()?;
                Ok(self)
            }
            Action::Read { format, locale, .. }
            | Action::Attempt(AttemptArgs { format, locale, .. }) => {
                for_people(*locale, *format)?;
                Ok(self)
            }
            _ => Ok(self),
        }
    }
}

/// What machines read is the same in every language.
fn for_people(locale: Option<Locale>, format: AnswerFormat) -> Result<(), clap::Error> {
    let other = match (locale, format) {
        (None, _) | (Some(_), AnswerFormat::Text) => return Ok(()),
        (Some(_), AnswerFormat::Csv) => "--format csv",
        (Some(_), AnswerFormat::Json) => "--format json",
    };
    Err(conflict("--locale <TAG>", other, "the payer text of csv and json is English".to_owned()))
}

impl ClassifyArgs {
    fn consistent(&self) -> Result<(), clap::Error> {
        let Self { context, format, summary, locale, file, .. } = self;
        for_people(*locale, *format)?;
        match (context, file.context_column.is_some()) {
            (Given::Text(text), false) => return Err(no_context(&classify_command(), text)),
            (Given::Context(context), true) => {
                let tip = format!("if '{context}' is a file, write './{context}'");
                return Err(conflict("--context-column <NAME|N>", context.as_str(), tip));
            }
            // Asked for here and not by clap, which would not look at the context then.
            (Given::Context(_), false) if self.codes.is_empty() => return Err(no_codes(file)),
            _ => {}
        }
        match format {
            AnswerFormat::Csv if *summary => {
                let tip = "the formats of a summary are text and json".to_owned();
                Err(conflict("--summary", "--format csv", tip))
            }
            AnswerFormat::Json if file.column.is_some() && !summary => {
                let tip =
                    "rows are answered as CSV, and counted as json with '--summary'".to_owned();
                Err(conflict("--column <NAME|N>", "--format json", tip))
            }
            _ => file.consistent(),
        }
    }
}

/// What a mistake in the arguments of `rspcode classify` is told of.
fn classify_command() -> clap::Command {
    let mut command = Args::command();
    command.build();
    command.find_subcommand("classify").expect("it is one").clone()
}

const THE_DASH: &str = "\"-\" reads standard input, line by line";

/// The error where codes, or files, are missing.
fn no_codes(file: &FileArgs) -> clap::Error {
    let mut classify = classify_command();
    let (missing, tip) = match file.column {
        None => ("<CODES>...", THE_DASH),
        Some(_) => ("<FILES>...", "\"-\" is standard input"),
    };
    let mut error = clap::Error::new(ErrorKind::MissingRequiredArgument).with_cmd(&classify);
    error.insert(ContextKind::InvalidArg, ContextValue::Strings(vec![missing.to_owned()]));
    error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    error.insert(ContextKind::Usage, ContextValue::StyledStr(classify.render_usage()));
    error
}

/// The error on an argument that does not go with another one, and why not or what does.
pub(crate) fn conflict(arg: &str, other: &str, tip: String) -> clap::Error {
    let text = |text: &str| ContextValue::String(text.to_owned());
    let mut error = clap::Error::new(ErrorKind::ArgumentConflict).with_cmd(&Args::command());
    error.insert(ContextKind::InvalidArg, text(arg));
    error.insert(ContextKind::PriorArg, text(other));
    error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    error
}

/// Where events are missing, they may have been meant to come from standard input.
fn name_the_dash(mut error: clap::Error) -> clap::Error {
    let is_missing = matches!(
        error.get(ContextKind::InvalidArg),
        Some(ContextValue::Strings(missing)) if missing.iter().any(|arg| arg.contains("EVENT"))
    );
    if error.kind() == ErrorKind::MissingRequiredArgument && is_missing {
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![THE_DASH.into()]));
    }
    error
}

/// `rspcode help COMMAND` suggests what `rspcode COMMAND` does.
fn name_the_command(mut error: clap::Error) -> clap::Error {
    let Some(ContextValue::String(given)) = error.get(ContextKind::InvalidSubcommand) else {
        return error;
    };
    if error.get(ContextKind::SuggestedSubcommand).is_none() {
        let args = Args::command();
        let names = args.get_subcommands().map(clap::Command::get_name);
        if let Some(name) = similar(given, names).map(str::to_owned) {
            error.insert(ContextKind::SuggestedSubcommand, ContextValue::String(name));
        }
    }
    error
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

const COMPLETIONS: &str = "\
Where it goes:
  bash        ~/.local/share/bash-completion/completions/rspcode
  zsh         _rspcode in a folder of $fpath
  fish        ~/.config/fish/completions/rspcode.fish
  powershell  the end of the file that $PROFILE names
  elvish      the end of ~/.config/elvish/rc.elv";

/// What has a manual page of its own.
const COMMANDS: [&str; 8] =
    ["classify", "read", "attempt", "explain", "table", "codes", "completions", "man"];

const MAN: &str = "\
Where it goes: ~/.local/share/man/man1/rspcode.1, and rspcode-classify.1 and so on beside it.";

#[derive(Debug, Subcommand)]
pub(crate) enum Action {
    /// Say what codes mean in a context, and what to do next
    #[command(after_long_help = FIELDS, override_usage = CLASSIFY)]
    Classify(ClassifyArgs),
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
        /// The language of the payer text, as a BCP 47 tag: zh-TW, fr-CA; English if there is none for it (text alone)
        #[arg(long, value_name = "TAG", value_parser = locale)]
        locale: Option<Locale>,
    },
    /// Follow attempts to move money: what to do after every answer, silence and wish
    #[command(after_long_help = events_help())]
    Attempt(AttemptArgs),
    /// Show a code's card: what it is, and what it means in each context
    Explain {
        /// The code, listed or not, or the id of a listed one
        code: OsString,
    },
    /// Print all answers
    Table(TableArgs),
    /// Print the listed codes
    Codes {
        /// How to print them
        #[arg(long, value_enum, default_value_t)]
        format: ExportFormat,
    },
    /// Print what a shell needs to complete this command
    #[command(after_long_help = COMPLETIONS)]
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Print the manual page, of this command or of one of its own
    #[command(after_long_help = MAN)]
    Man {
        /// One of its own
        #[arg(value_parser = COMMANDS)]
        command: Option<String>,
    },
}

const CLASSIFY: &str = "\
rspcode classify [OPTIONS] <CONTEXT> <CODES>...
       rspcode classify [OPTIONS] --column <NAME|N> <CONTEXT> <FILES>...
       rspcode classify [OPTIONS] --column <NAME|N> --context-column <NAME|N> <FILES>...";

#[derive(Debug, clap::Args)]
pub(crate) struct ClassifyArgs {
    /// What the codes answer; left out with --context-column
    #[arg(value_parser = ContextParser)]
    pub(crate) context: Given,
    /// The codes; "-" reads one per line from standard input, "" stands for no answer at all, and "--"
    /// goes before a code that begins with a dash. With --column the files, of which "-" is standard input
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) codes: Vec<OsString>,
    /// How to print the answers
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: AnswerFormat,
    /// Add basis, message, explanation and payer text (to csv and json)
    #[arg(long, conflicts_with = "column")]
    pub(crate) texts: bool,
    /// Print counts in the place of answers: by outcome and next step, and of the texts that are not listed; with
    /// --column by what became of the rows, and which of them need a person (as text or json)
    #[arg(long, conflicts_with = "texts")]
    pub(crate) summary: bool,
    /// The language of the payer text, as a BCP 47 tag: zh-TW, fr-CA; English if there is none for it (text alone)
    #[arg(long, value_name = "TAG", value_parser = locale, conflicts_with_all = ["column", "summary"])]
    pub(crate) locale: Option<Locale>,
    #[command(flatten)]
    pub(crate) file: FileArgs,
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
    /// A call exists that cancels or voids the order; concerns every kind but refund
    #[arg(long)]
    pub(crate) can_cancel: bool,
    /// The provider carries out one refund id once, so the same request may be sent again; concerns only refund
    #[arg(long)]
    pub(crate) can_repeat: bool,
    /// The payment code in the request was in no request before; concerns only the two direct kinds
    #[arg(long)]
    pub(crate) fresh_code: bool,
    /// Go on from a number that was stored
    #[arg(long, value_name = "NUMBER", value_parser = stored, conflicts_with_all = ["can_cancel", "can_repeat", "fresh_code"])]
    pub(crate) from: Option<Attempt>,
    /// Print only what the program did and no step called for, and end with status 1 if there is any
    #[arg(long, conflicts_with = "from", requires = "events")]
    pub(crate) check: bool,
    /// How to print what is found
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: AnswerFormat,
    /// The language of the payer text, as a BCP 47 tag: zh-TW, fr-CA; English if there is none for it (text alone)
    #[arg(long, value_name = "TAG", value_parser = locale, conflicts_with_all = ["check", "diagram"])]
    pub(crate) locale: Option<Locale>,
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

const DEED: &str = "  did:STEP           What the program did, for --check; see below.";

const LOG: &str = "\
A log has one of these in a line, behind the order's id and white space:
  ORDER-1 pay_reply:TIMEOUT
  ORDER-1 pay:query:SUCCESS/-/SUCCESS
An id ends with the first tab, or where a line has none with the first blank; lines without an id are
one order. Every id begins with a \"start\" row. Blank lines and lines that begin with # are passed
over. A line that tells nothing is named on standard error, the rest goes on, and the exit status is 1.
A log has one kind, the one that is given: the first line that concerns only others is named, too.

The log may also say what the program did, with the word of a step: did:send, did:cancel, did:capture,
did:done for goods handed over or a refund booked, did:not_done for a new attempt. --check prints what
no step called for: a request sent once more, goods handed over without \"done\", or twice. Asking is
right at any time. Without --check what was done is passed over.

Every id is remembered to the end, because the callbacks of an order that is over may still come: its
own length and 16 to 27 bytes, with --check 4 more.";

fn events_help() -> String {
    let line = |(word, event)| format!("  {word:<17}  {}", wrapped(sentences::event(event)));
    let words = Event::ALL.map(|event| (event.as_str(), event)).map(line).join("\n");
    format!("{EVENTS}\n{words}\n{DEED}\n\n{LOG}")
}

fn wrapped(sentence: &str) -> String {
    textwrap::wrap(sentence, 78).join("\n                     ")
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum AnswerFormat {
    /// For people: a page for what is given, a line for what is read
    #[default]
    Text,
    /// A header and a row for each answer; an input that begins with =, +, - or @ stands there as it came, and a
    /// spreadsheet may take it for a formula
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
