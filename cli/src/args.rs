//! What can be asked on the command line.

use std::ffi::OsString;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use rspcode::Context;

use crate::sentences;

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

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum AnswerFormat {
    /// For people: a page for each code given, a line for each code read
    #[default]
    Text,
    /// A header and a row for each code
    Csv,
    /// An object for each code, one per line
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
    let value = |context: Context| {
        PossibleValue::new(context.as_str()).help(sentences::context(context).trim_end_matches('.'))
    };
    PossibleValuesParser::new(Context::ALL.map(value)).try_map(|word| word.parse())
}
