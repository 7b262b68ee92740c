//! `rspcode table --format sql`: the total table as SQL, with what makes a spelling of a text, for one engine each.
//!
//! What an engine needs is written by hand in its file; from here come the rows, the words and the texts of the check.

use std::fmt::Write as _;

use clap::ValueEnum;
use rspcode::{Context, classify};
use serde_json::Value;

use crate::table_hostile;
use crate::table_total::{Row, rows, words};

/// The engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "lower")]
#[allow(clippy::doc_markdown, reason = "it is the help of the command line, which has no markup")]
pub(crate) enum Dialect {
    /// DuckDB
    DuckDb,
    /// PostgreSQL
    Postgres,
    /// SQLite
    Sqlite,
    /// MySQL 8 and MariaDB
    MySql,
    /// ClickHouse
    ClickHouse,
    /// Spark 4
    Spark,
    /// BigQuery (never run there by those who wrote it)
    BigQuery,
    /// Snowflake (never run there by those who wrote it)
    Snowflake,
}

/// The table, and what a join needs.
pub(crate) fn table(dialect: Dialect) -> String {
    let template = match dialect {
        Dialect::DuckDb => include_str!("sql/duckdb.sql"),
        Dialect::Postgres => include_str!("sql/postgres.sql"),
        Dialect::Sqlite => include_str!("sql/sqlite.sql"),
        Dialect::MySql => include_str!("sql/mysql.sql"),
        Dialect::ClickHouse => include_str!("sql/clickhouse.sql"),
        Dialect::Spark => include_str!("sql/spark.sql"),
        Dialect::BigQuery => include_str!("sql/bigquery.sql"),
        Dialect::Snowflake => include_str!("sql/snowflake.sql"),
    };
    let rows: Vec<_> = rows().iter().map(|row| dialect.row(row)).collect();
    template
        .replace("{version}", &version())
        .replace("{rows}", &rows.join(",\n"))
        .replace("{words}", &dialect.words())
        // It stands in a comment.
        .replace("{spelling}", &dialect.spelling("t.code").replace('\n', "\n-- "))
}

/// A query that returns a row for every text that is read wrongly.
pub(crate) fn check(dialect: Dialect) -> String {
    let contexts = Context::ALL
        .map(|context| [dialect.text(context.as_str()), u8::from(context.is_state()).to_string()]);
    let texts = table_hostile::texts().into_iter().enumerate().map(|(number, text)| {
        let id = |context| classify(context, text.as_deref().unwrap_or_default()).id().to_string();
        let code = text.as_deref().map_or_else(|| "NULL".to_owned(), |text| dialect.text(text));
        [(number + 1).to_string(), code, id(Context::PayReply), id(Context::PayState)]
    });
    let contexts = dialect.select(["context", "is_state"], contexts);
    let texts = dialect.select(["number", "code", "reply_id", "state_id"], texts);
    include_str!("sql/check.sql")
        .replace("{version}", &version())
        .replace("{dialect}", dialect.to_possible_value().expect("none is hidden").get_name())
        .replace("{contexts}", &contexts)
        .replace("{texts}", &texts)
        .replace("{spelling}", &dialect.spelling("asked.code").replace('\n', "\n    "))
        .replace("{table_version}", &rspcode::TABLE_VERSION.to_string())
        .replace("{count}", &rows().len().to_string())
}

fn version() -> String {
    format!("rspcode {}, table version {}", rspcode::VERSION, rspcode::TABLE_VERSION)
}

impl Dialect {
    /// What makes the spelling of a code: a function, or an expression where functions are not to be had.
    fn spelling(self, code: &str) -> String {
        let expression = match self {
            Self::Sqlite => include_str!("sql/sqlite.spelling.sql"),
            Self::MySql => include_str!("sql/mysql.spelling.sql"),
            Self::DuckDb
            | Self::Postgres
            | Self::ClickHouse
            | Self::Spark
            | Self::BigQuery
            | Self::Snowflake => "rspcode_spelling({code})",
        };
        // Without flags that a server may have set, in time that grows with the text alone.
        let pattern = "(?-mx)^[ \t\n\x0C\r]++|(?<![ \t\n\x0C\r])[ \t\n\x0C\r]++$";
        expression
            .trim_end()
            .replace("{code}", code)
            .replace("{pattern}", &self.text(pattern))
            .replace("{words}", &self.words())
    }

    /// All spellings, as the values that a code is compared with.
    fn words(self) -> String {
        words().into_iter().map(|word| self.key(word)).collect::<Vec<_>>().join(", ")
    }

    /// A spelling as the type of its column.
    fn key(self, word: &str) -> String {
        let text = self.text(word);
        match self {
            Self::DuckDb => format!("{text}::BLOB"),
            Self::Spark => format!("CAST({text} AS BINARY)"),
            Self::BigQuery => format!("b{text}"),
            Self::Snowflake => format!("TO_BINARY({text}, 'UTF-8')"),
            Self::Postgres | Self::Sqlite | Self::MySql | Self::ClickHouse => text,
        }
    }

    /// These rows, as all engines write them but one, to which every SELECT would be a task of its own.
    fn select<const N: usize>(
        self,
        names: [&str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> String {
        if self == Self::Spark {
            let rows = rows.into_iter().map(|row| format!("    ({})", row.join(", ")));
            let rows = rows.collect::<Vec<_>>().join(",\n");
            return format!(
                "    SELECT * FROM VALUES\n{rows}\n    AS given ({})",
                names.join(", ")
            );
        }
        let select = |row: [String; N]| {
            let values = row.iter().zip(names).map(|(value, name)| format!("{value} AS {name}"));
            format!("    SELECT {}", values.collect::<Vec<_>>().join(", "))
        };
        rows.into_iter().map(select).collect::<Vec<_>>().join(" UNION ALL\n")
    }

    /// A row in parentheses.
    fn row(self, Row(row): &Row) -> String {
        let value = |(name, value): &(String, Value)| match value {
            Value::Null => "NULL".to_owned(),
            // Snowflake makes bytes of it for all rows at once, because its VALUES take no functions.
            Value::String(text) if name == "spelling" && self != Self::Snowflake => self.key(text),
            Value::String(text) => self.text(text),
            value => value.to_string(),
        };
        format!("({})", row.iter().map(value).collect::<Vec<_>>().join(", "))
    }

    /// A text as SQL: as it stands if its characters mean themselves everywhere, and by their numbers if not.
    fn text(self, text: &str) -> String {
        if text.chars().all(|c| (c == ' ' || c.is_ascii_graphic()) && c != '\\') {
            return format!("'{}'", text.replace('\'', self.quote()));
        }
        let hex = text.bytes().fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02X}").expect("a string takes it");
            hex
        });
        match self {
            Self::DuckDb => format!("decode(unhex('{hex}'))"),
            Self::Postgres => format!("convert_from(decode('{hex}', 'hex'), 'UTF8')"),
            // Bytes would be of the database's own encoding.
            Self::Sqlite => {
                let numbers: Vec<_> = text.chars().map(|c| u32::from(c).to_string()).collect();
                format!("char({})", numbers.join(", "))
            }
            Self::MySql => format!("_utf8mb4 X'{hex}'"),
            Self::ClickHouse => format!("unhex('{hex}')"),
            Self::Spark => format!("CAST(X'{hex}' AS STRING)"),
            Self::BigQuery => format!("SAFE_CONVERT_BYTES_TO_STRING(FROM_HEX('{hex}'))"),
            Self::Snowflake => format!("HEX_DECODE_STRING('{hex}')"),
        }
    }

    /// What stands for a quote in a text.
    const fn quote(self) -> &'static str {
        match self {
            Self::DuckDb | Self::Postgres | Self::Sqlite | Self::MySql | Self::Snowflake => "''",
            // To these two quotes in a row are the end of a text and the beginning of the next.
            Self::ClickHouse | Self::Spark | Self::BigQuery => "\\'",
        }
    }
}
