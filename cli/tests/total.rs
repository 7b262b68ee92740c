//! The total table: a row for any text in any context, and what an engine gets to join it.

mod common;

use std::collections::{HashMap, HashSet};

use common::run;
use rspcode::{Context, codes, spellings, verdicts};
use rspcode_tests::vectors;
use rspcode_words::{Cell, fields};
use serde_json::Value;

const DIALECTS: [&str; 8] =
    ["duckdb", "postgres", "sqlite", "mysql", "clickhouse", "spark", "bigquery", "snowflake"];

type Row = serde_json::Map<String, Value>;

fn rows() -> Vec<Row> {
    serde_json::from_slice(&run(&["table", "--total", "--format", "json"]).bytes()).expect("JSON")
}

fn sql(dialect: &str) -> String {
    run(&["table", "--format", "sql", "--dialect", dialect]).text()
}

fn text<'a>(row: &'a Row, name: &str) -> &'a str {
    row[name].as_str().expect("a text")
}

/// By context and spelling, each of which stands there once.
fn by_key(rows: &[Row]) -> HashMap<(&str, &str), &Row> {
    let by_key: HashMap<_, _> =
        rows.iter().map(|row| ((text(row, "context"), text(row, "spelling")), row)).collect();
    assert_eq!(by_key.len(), rows.len());
    by_key
}

#[test]
fn every_context_has_every_spelling() {
    let rows = rows();
    let count = Context::ALL.len() * (codes().len() + spellings().len() + 1);
    assert_eq!(rows.len(), count);
    let by_key = by_key(&rows);
    for context in Context::ALL.map(Context::as_str) {
        let of_context: HashSet<_> =
            by_key.keys().filter(|key| key.0 == context).map(|key| key.1).collect();
        assert_eq!(of_context.len(), count / Context::ALL.len());
        assert!(of_context.contains("*"));
    }
}

/// What a join by context and spelling finds is what `classify` answers, whatever the text.
#[test]
fn the_row_of_a_spelling_is_the_answer_to_the_text() {
    let rows = rows();
    let by_key = by_key(&rows);
    for input in vectors::read().inputs {
        let bytes = input.form.bytes();
        let trimmed = String::from_utf8_lossy(bytes.trim_ascii()).into_owned();
        for (context, cell) in Context::ALL.into_iter().zip(input.cells) {
            let row = by_key
                .get(&(context.as_str(), trimmed.as_str()))
                .unwrap_or(&by_key[&(context.as_str(), "*")]);
            for (name, value) in fields(&Cell::from(&verdicts()[cell])) {
                assert_eq!(row[&name], value, "{context}: {:?}", input.form);
            }
            assert_eq!(row["table_version"], rspcode::TABLE_VERSION);
        }
    }
}

#[test]
fn csv_and_markdown_say_the_same() {
    let csv = run(&["table", "--total"]).text();
    assert_eq!(run(&["table", "--total", "--format", "csv"]).text(), csv);
    let mut csv = csv::Reader::from_reader(csv.as_bytes());
    let names = csv.headers().expect("a header").clone();
    let read: Vec<Row> = csv
        .records()
        .map(|record| {
            let record = record.expect("CSV");
            let values = record.iter().zip(&names).map(|(field, name)| {
                let value = match name {
                    "id" | "table_version" => Value::from(field.parse::<u32>().expect("a number")),
                    "code" if field.is_empty() => Value::Null,
                    _ => field.parse::<bool>().map_or_else(|_| Value::from(field), Value::from),
                };
                (name.to_owned(), value)
            });
            values.collect()
        })
        .collect();
    assert_eq!(read, rows());
    assert_eq!(names.get(1), Some("spelling"));

    let markdown = run(&["table", "--total", "--format", "markdown"]).text();
    assert_eq!(markdown.lines().count(), read.len() + 2);
    assert!(markdown.starts_with("| context | spelling | id |"));
}

#[test]
fn every_dialect_has_all_rows_and_the_version() {
    let rows = rows();
    for dialect in DIALECTS {
        let sql = sql(dialect);
        let is_row = |line: &&str| {
            Context::ALL.iter().any(|context| line.starts_with(&format!("('{context}', ")))
        };
        assert_eq!(sql.lines().filter(is_row).count(), rows.len(), "{dialect}");
        let version =
            format!("rspcode {}, table version {}", rspcode::VERSION, rspcode::TABLE_VERSION);
        assert!(sql.lines().next().is_some_and(|line| line.contains(&version)), "{dialect}");
        assert!(sql.contains("\n-- FROM your_table AS t\n"), "{dialect}");
        // What was to be filled in is.
        assert!(!sql.contains("{rows}") && !sql.contains("{words}") && !sql.contains("{spelling}"));
        for word in codes().iter().map(rspcode::CodeInfo::code) {
            assert!(sql.contains(&format!("'{word}'")), "{dialect}: {word}");
        }
        let is_tried = !sql.contains("never run there");
        assert_eq!(is_tried, !matches!(dialect, "bigquery" | "snowflake"), "{dialect}");
    }
}

#[test]
fn every_dialect_has_a_check() {
    for dialect in DIALECTS {
        let check = run(&["table", "--format", "sql", "--dialect", dialect, "--check"]).text();
        // Every text has its number, as the first value of a row; 0 is about the table.
        let number = |line: &str| {
            let row = line.trim_start().trim_start_matches("SELECT ").trim_start_matches('(');
            row.split([' ', ',']).next().and_then(|number| number.parse::<usize>().ok())
        };
        let numbers: Vec<_> =
            check.lines().filter_map(number).filter(|number| *number > 0).collect();
        assert!(numbers.len() > 200, "{dialect}: {}", numbers.len());
        assert!(numbers.iter().copied().eq(1..=numbers.len()), "{dialect}: {numbers:?}");
        assert_eq!(check.matches(';').count() - check.matches("SUCCESS;").count(), 1, "{dialect}");
        assert!(check.is_ascii() && check.ends_with(";\n") && !check.contains('{'), "{dialect}");
    }
}

#[test]
fn what_does_not_go_together_is_told() {
    for (args, told) in [
        (&["--format", "sql"][..], "--dialect <DIALECT>"),
        (
            &["--dialect", "duckdb", "--format", "csv"],
            "cannot be used with '--format csv'\n\n  tip: a dialect is one of '--format sql'",
        ),
        (
            &["--total", "--format", "json", "--dialect", "mysql"],
            "cannot be used with '--format json'",
        ),
        (&["--check"], "--dialect <DIALECT>"),
        (&["--format", "sql", "--dialect", "oracle"], "bigquery, snowflake]"),
    ] {
        let done = run(&[&["table"], args].concat());
        assert_eq!((done.status, done.stdout.as_slice()), (2, &b""[..]), "{args:?}");
        assert!(done.stderr.contains(told), "{args:?}: {}", done.stderr);
    }
    for args in [
        &["table", "--total", "--format", "sql", "--dialect", "duckdb"][..],
        &["table", "--dialect", "duckdb"],
    ] {
        assert_eq!(run(args).text(), sql("duckdb"));
    }
}
