//! CSV and JSON: every cell, every hostile input, and the form that other programs rely on.

mod common;

use common::{run, run_with_input};
use rspcode::{Context, codes, verdicts};
use rspcode_tests::vectors;
use rspcode_words::{Cell, cells};
use serde_json::Value;

const ANSWER: &str =
    "context,id,code,outcome,cause,next,actor,is_final,may_release_goods,may_charge_again";
const TEXTS: &str = "basis,message,explanation,payer_text";

fn records(csv: &[u8]) -> Vec<csv::ByteRecord> {
    csv::Reader::from_reader(csv).byte_records().map(|record| record.expect("CSV")).collect()
}

/// A cell as its CSV fields, columns and texts.
fn fields(cell: &Cell) -> Vec<String> {
    let Value::Object(fields) = serde_json::to_value(cell).expect("JSON") else {
        panic!("a cell is an object")
    };
    format!("{ANSWER},{TEXTS}")
        .split(',')
        .map(|name| match &fields[name] {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            value => value.to_string(),
        })
        .collect()
}

#[test]
fn the_table_is_all_cells_in_order() {
    let csv = run(&["table"]).text();
    assert_eq!(csv.lines().next(), Some(format!("{ANSWER},{TEXTS}").as_str()));
    assert_eq!(csv.lines().count(), verdicts().len() + 1);
    assert!(!csv.contains('\r') && csv.ends_with('\n'));
    assert_eq!(run(&["table", "--format", "csv"]).text(), csv);
    let records = records(csv.as_bytes());
    assert_eq!(records.len(), verdicts().len());
    for (record, cell) in records.iter().zip(cells()) {
        assert_eq!(record, &csv::ByteRecord::from(fields(&cell)));
    }

    let json: Vec<Cell> =
        serde_json::from_slice(&run(&["table", "--format", "json"]).bytes()).expect("JSON");
    assert_eq!(json, cells());
    assert_eq!(json.iter().filter(|cell| cell.code.is_none()).count(), Context::ALL.len());
}

#[test]
fn fields_are_quoted_only_where_needed() {
    let csv = run(&["table"]).text();
    for (line, record) in csv.lines().skip(1).zip(records(csv.as_bytes())) {
        let needed = record.iter().filter(|field| field.contains(&b',') || field.contains(&b'"'));
        assert_eq!(line.matches('"').count(), needed.count() * 2, "{line}");
    }
}

#[test]
fn markdown_has_a_line_for_each_cell() {
    let markdown = run(&["table", "--format", "markdown"]).text();
    let lines: Vec<_> = markdown.lines().collect();
    assert_eq!(lines.len(), verdicts().len() + 2);
    assert!(lines[0].starts_with("| context | id | code |"));
    assert!(lines.iter().all(|line| line.matches('|').count() == 15));
    assert!(lines[2].starts_with("| pay_reply | 1 | SUCCESS | pending |"));
}

#[test]
fn codes_are_the_listed_ones() {
    let csv = run(&["codes"]).text();
    assert_eq!(csv.lines().next(), Some("id,code,message,cause,basis,explanation"));
    let records = records(csv.as_bytes());
    assert_eq!(records.len(), codes().len());
    for (record, code) in records.iter().zip(codes()) {
        let id = code.id().to_string();
        let (cause, basis) = (code.cause().as_str(), code.basis().as_str());
        let expected = [&id, code.code(), code.message(), cause, basis, code.explanation()];
        assert_eq!(record, &csv::ByteRecord::from(expected.to_vec()));
    }
    let json: Vec<Value> =
        serde_json::from_slice(&run(&["codes", "--format", "json"]).bytes()).expect("JSON");
    assert_eq!(json.len(), codes().len());
    assert_eq!(json[54]["code"], "UNKNOW");
    assert_eq!(run(&["codes", "--format", "markdown"]).text().lines().count(), codes().len() + 2);
}

/// A line, and the position of its answer by context.
type Line = (Vec<u8>, [usize; 11]);

/// The vectors' inputs that are a line (without an LF, and without the CR that would belong to it),
/// and all of them as a file.
fn inputs() -> (Vec<Line>, Vec<u8>) {
    let vectors = vectors::read();
    assert_eq!(vectors.inputs.len(), vectors.count);
    let lines: Vec<_> = vectors
        .inputs
        .iter()
        .map(|input| (input.form.bytes(), input.cells))
        .filter(|(bytes, _)| !bytes.contains(&b'\n') && !bytes.ends_with(b"\r"))
        .collect();
    assert!(lines.len() > 2000);
    let file = lines.iter().flat_map(|(bytes, _)| [bytes, &b"\n"[..]].concat()).collect();
    (lines, file)
}

#[test]
fn every_line_is_answered_in_order_as_csv() {
    let (inputs, stdin) = inputs();
    for (position, context) in Context::ALL.into_iter().enumerate() {
        let args = ["classify", context.as_str(), "-", "--format", "csv", "--texts"];
        let csv = run_with_input(&args, &stdin).bytes();
        assert!(csv.starts_with(format!("input,{ANSWER},{TEXTS}\n").as_bytes()));
        let records = records(&csv);
        assert_eq!(records.len(), inputs.len());
        for (record, (bytes, cells)) in records.iter().zip(&inputs) {
            let mut expected = csv::ByteRecord::from(vec![bytes.as_slice()]);
            expected.extend(fields(&Cell::from(&verdicts()[cells[position]])));
            assert_eq!(record, &expected);
        }
    }
}

#[test]
fn every_line_is_answered_in_order_as_json() {
    let (inputs, stdin) = inputs();
    for (position, context) in Context::ALL.into_iter().enumerate() {
        let args = ["classify", "--texts", "--format=json", context.as_str(), "-"];
        let json = run_with_input(&args, &stdin).text();
        assert_eq!(json.lines().count(), inputs.len());
        for (line, (bytes, cells)) in json.lines().zip(&inputs) {
            let Ok(Value::Object(mut fields)) = serde_json::from_str(line) else {
                panic!("not an object: {line}")
            };
            let input = fields.remove("input").expect("an input");
            assert_eq!(input, String::from_utf8_lossy(bytes).as_ref());
            let cell: Cell = serde_json::from_value(Value::Object(fields)).expect("a cell");
            assert_eq!(cell, Cell::from(&verdicts()[cells[position]]));
        }
    }
}

#[test]
fn texts_are_left_out_unless_asked_for() {
    let csv = run(&["classify", "pay_state", "SUCCESS", "", "what?", "--format", "csv"]).text();
    let expected = format!(
        "input,{ANSWER}\n\
         SUCCESS,pay_state,1,SUCCESS,succeeded,completed,accept,nobody,true,true,false\n\
         ,pay_state,0,,unknown,unspecified,query,nobody,false,false,false\n\
         what?,pay_state,0,,unknown,unspecified,query,nobody,false,false,false\n"
    );
    assert_eq!(csv, expected);
    let json = run(&["classify", "pay_reply", "UNKNOWN", "--format", "json"]).text();
    let expected = "{\"input\":\"UNKNOWN\",\"context\":\"pay_reply\",\"id\":0,\"code\":null,\
        \"outcome\":\"unknown\",\"cause\":\"unspecified\",\"next\":\"query\",\"actor\":\"nobody\",\
        \"is_final\":false,\"may_release_goods\":false,\"may_charge_again\":false}\n";
    assert_eq!(json, expected);
}
