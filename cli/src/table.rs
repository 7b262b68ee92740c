//! `rspcode table`: all answers, for a spreadsheet, a warehouse or a program that joins.

use std::io::{self, Write as _};

use clap::ValueEnum;
use rspcode_words::cells;

use crate::args::{ExportFormat, conflict};
use crate::table_sql::{self, Dialect};
use crate::{export, table_total};

#[derive(Debug, clap::Args)]
pub(crate) struct TableArgs {
    /// How to print them [default: csv, or sql where there is a dialect]
    #[arg(long, value_enum)]
    format: Option<TableFormat>,
    /// Print a row for every spelling in every context, and one for "*", which is every other text: what a join needs
    #[arg(long)]
    total: bool,
    /// Which SQL
    #[arg(long, value_enum, required_if_eq("format", "sql"))]
    dialect: Option<Dialect>,
    /// Print a query in place of the table, which finds what an engine reads wrongly: it has to return no row
    #[arg(long, requires = "dialect")]
    check: bool,
}

impl TableArgs {
    pub(crate) fn consistent(&self) -> Result<(), clap::Error> {
        let Some(format) = self.format.filter(|format| *format != TableFormat::Sql) else {
            return Ok(());
        };
        if self.dialect.is_none() {
            return Ok(());
        }
        let format = format.to_possible_value().expect("none is hidden");
        let format = format!("--format {}", format.get_name());
        Err(conflict(
            "--dialect <DIALECT>",
            &format,
            "a dialect is one of '--format sql'".to_owned(),
        ))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TableFormat {
    /// A header and rows
    Csv,
    /// An array of objects
    Json,
    /// A table for a document
    Markdown,
    /// The total table with what joins it, for the engine that --dialect names
    Sql,
}

pub(crate) fn run(args: &TableArgs) -> io::Result<()> {
    if let Some(dialect) = args.dialect {
        let sql = if args.check { table_sql::check(dialect) } else { table_sql::table(dialect) };
        let mut out = io::stdout().lock();
        out.write_all(sql.as_bytes())?;
        return out.flush();
    }
    let format = match args.format {
        None | Some(TableFormat::Csv | TableFormat::Sql) => ExportFormat::Csv,
        Some(TableFormat::Json) => ExportFormat::Json,
        Some(TableFormat::Markdown) => ExportFormat::Markdown,
    };
    if args.total { table_total::print(format) } else { export::rows(cells(), format) }
}
