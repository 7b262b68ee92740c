//! What can be asked of files: `rspcode classify --column`.

use crate::answers::{self, Condition};
use crate::args::conflict;
use crate::encoding::Encoding;

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "A column of CSV files")]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct FileArgs {
    /// The column of the codes, by its name in the header or its number, from 1. All columns are kept as they are, and
    /// the answers become columns behind them
    #[arg(long, value_name = "NAME|N")]
    pub(crate) column: Option<String>,
    /// The column of the contexts, where they differ by row
    #[arg(long, value_name = "NAME|N", requires = "column")]
    pub(crate) context_column: Option<String>,
    /// What stands between two fields, one character or "\t" [default: "," or, where the first file ends with .tsv or
    /// .tsv.gz, "\t"]
    #[arg(long, short, value_name = "C", value_parser = delimiter, requires = "column")]
    pub(crate) delimiter: Option<u8>,
    /// The files have no header, so columns have numbers alone
    #[arg(long, requires = "column", conflicts_with = "prefix")]
    pub(crate) no_header: bool,
    /// The columns that are added [default: what programs decide by]
    #[arg(long, value_name = "FIELD,...", value_delimiter = ',', value_parser = answers::field,
          requires = "column", conflicts_with = "summary")]
    pub(crate) fields: Vec<String>,
    /// What the names of these columns begin with [default: the column's name and an underscore]
    #[arg(long, requires = "column", conflicts_with = "summary")]
    pub(crate) prefix: Option<String>,
    /// Keep the rows whose answer is one of these: of one field any value, of several fields all
    #[arg(long = "where", value_name = "FIELD=VALUE,...", value_delimiter = ',',
          value_parser = answers::condition, requires = "column")]
    pub(crate) conditions: Vec<Condition>,
    /// The deadline is past: the actor of what is still to be asked is staff, and the doubt stays a doubt
    #[arg(long, requires = "column")]
    pub(crate) closed_day: bool,
    /// The encoding of the files, if it is not UTF-8: gbk, utf-16le or another of the WHATWG's labels. UTF-16 is read
    /// by its byte order mark too, and comes out as UTF-8; all others stay as they are
    #[arg(long, value_name = "LABEL", value_parser = Encoding::named, requires = "column")]
    pub(crate) encoding: Option<Encoding>,
    /// The first lines of each file are no rows and are passed on as they are
    #[arg(
        long,
        value_name = "LINES",
        default_value_t,
        hide_default_value = true,
        requires = "column"
    )]
    pub(crate) skip_first: usize,
    /// The same of the last lines: totals, for one
    #[arg(
        long,
        value_name = "LINES",
        default_value_t,
        hide_default_value = true,
        requires = "column"
    )]
    pub(crate) skip_last: usize,
    /// Pass on rows that cannot be read as they are, and count them, in the place of ending with status 1
    #[arg(long, requires = "column")]
    pub(crate) keep_bad: bool,
}

impl FileArgs {
    pub(crate) fn consistent(&self) -> Result<(), clap::Error> {
        let (Some(encoding), Some(delimiter)) = (self.encoding, self.delimiter) else {
            return Ok(());
        };
        if !encoding.may_hold(delimiter) {
            return Ok(());
        }
        let (delimiter, encoding) =
            (format!("--delimiter {}", delimiter.escape_ascii()), format!("--encoding {encoding}"));
        let tip = "there it may be a part of another character".to_owned();
        Err(conflict(&delimiter, &encoding, tip))
    }
}

fn delimiter(text: &str) -> Result<u8, String> {
    match text.as_bytes() {
        b"\\t" => Ok(b'\t'),
        b"\"" | b"\r" | b"\n" => {
            Err("quotes and ends of line have a meaning of their own".to_owned())
        }
        &[byte] if byte.is_ascii() => Ok(byte),
        _ => Err("it is not one character of ASCII, nor \"\\t\"".to_owned()),
    }
}
