//! `classify --column`: every row of a file is answered, and every byte of it stays.

mod common;

use common::{complaint, file, run, run_with_input};
use rspcode::{Context, classify_bytes, verdicts};
use rspcode_tests::vectors;
use rspcode_words::{Cell, fields};
use serde_json::Value;

const ADDED: &str = "id,code,outcome,cause,next,actor,is_final,may_release_goods,may_charge_again";

/// The names of what is added behind a column, after a first comma.
fn header(column: &str) -> String {
    ADDED.split(',').map(|field| format!(",{column}_{field}")).collect::<Vec<_>>().concat()
}

/// What is added to a row.
fn added(context: Context, code: &[u8]) -> String {
    let cell = Cell::from(classify_bytes(context, code));
    let text = |(_, value)| match value {
        Value::Null => String::new(),
        Value::String(text) => text,
        value => value.to_string(),
    };
    let texts = fields(&cell).into_iter().skip(1).take(9).map(text);
    texts.map(|text| format!(",{text}")).collect::<Vec<_>>().concat()
}

fn classify(input: &str, args: &[&str]) -> String {
    let args = [&["classify", "pay_state", "-", "--column"], args].concat();
    run_with_input(&args, input.as_bytes()).text()
}

/// Every hostile text in every context, with quotes where they are needed and everywhere.
#[test]
fn every_row_is_answered_and_every_byte_stays() {
    let vectors = vectors::read();
    // Of these the first character belongs to the file and not to the code.
    let inputs: Vec<_> = vectors
        .inputs
        .iter()
        .map(|input| (input.form.bytes(), input.cells))
        .filter(|(bytes, _)| !bytes.trim_ascii().starts_with(b"`") && bytes.len() < 100_000)
        .collect();
    assert!(inputs.len() > 2000);
    for (position, context) in Context::ALL.into_iter().enumerate() {
        let style = [csv::QuoteStyle::Necessary, csv::QuoteStyle::Always][position % 2];
        let (delimiter, name) = [(b',', ","), (b';', ";"), (b'\t', "\\t")][position % 3];
        let end = ["\n", "\r\n"][position / 2 % 2];
        let record = |code: &[u8]| {
            let mut writer = csv::WriterBuilder::new()
                .quote_style(style)
                .delimiter(delimiter)
                .from_writer(Vec::new());
            writer.write_record([b"A-1, \"x\"\r\n", code, b"1.00"]).expect("memory takes it");
            let mut record = writer.into_inner().expect("memory takes it");
            record.pop();
            record
        };
        let (mut input, mut expected) = (Vec::new(), Vec::new());
        let mut add = |record: &[u8], added: &str| {
            input.extend([record, end.as_bytes()].concat());
            let added = added.replace(',', char::from(delimiter).encode_utf8(&mut [0]));
            expected.extend([record, added.as_bytes(), end.as_bytes()].concat());
        };
        add(&record(b"rsp_code"), &header("rsp_code"));
        for (bytes, cells) in &inputs {
            let verdict = &verdicts()[cells[position]];
            assert_eq!(verdict, classify_bytes(context, bytes));
            add(&record(bytes), &added(context, bytes));
        }
        let args = ["classify", context.as_str(), "-", "--column=2", "--delimiter", name];
        let output = run_with_input(&args, &input).bytes();
        assert!(output == expected, "{context}");
    }
}

#[test]
fn marks_ends_of_lines_and_blank_lines_stay() {
    let paid = added(Context::PayState, b"SUCCESS");
    let header = header("c");
    for (input, expected) in [
        ("c\nSUCCESS", format!("c{header}\nSUCCESS{paid}")),
        ("\u{FEFF}c\r\nSUCCESS\r\n", format!("\u{FEFF}c{header}\r\nSUCCESS{paid}\r\n")),
        ("c\r\nSUCCESS\nSUCCESS\r", format!("c{header}\r\nSUCCESS{paid}\nSUCCESS{paid}\r")),
        ("\n\nc,d\n\nSUCCESS,\n\r\n", format!("\n\nc,d{header}\n\nSUCCESS,{paid}\n\r\n")),
        ("\u{FEFF}\"c\"\n\"SUCCESS\"\n", format!("\u{FEFF}\"c\"{header}\n\"SUCCESS\"{paid}\n")),
        ("c", format!("c{header}")),
    ] {
        assert_eq!(classify(input, &["c"]), expected, "{input:?}");
    }
    // In a single column nothing is an answer.
    let nothing = added(Context::PayState, b"");
    assert_eq!(
        classify("c\n\nSUCCESS\n", &["c"]),
        format!("c{header}\n{nothing}\nSUCCESS{paid}\n")
    );
}

/// It keeps spreadsheets from making numbers of ids, and is no part of a code.
#[test]
fn a_backtick_before_a_field_belongs_to_the_file() {
    let (paid, back) = (added(Context::PayState, b"SUCCESS"), added(Context::PayState, b"REFUND"));
    let text = classify("`id,`c\n`1,`SUCCESS\n`2,\"` REFUND\t\"\n", &["c"]);
    assert_eq!(
        text,
        format!("`id,`c{}\n`1,`SUCCESS{paid}\n`2,\"` REFUND\t\"{back}\n", header("c"))
    );
    let two = added(Context::PayState, b"`SUCCESS");
    assert_eq!(classify("``SUCCESS\n", &["1", "--no-header"]), format!("``SUCCESS{two}\n"));
}

#[test]
fn a_column_has_a_name_or_a_number() {
    let fields = ["--fields", "next", "--prefix", ""];
    let input = "id,3,c\nSUCCESS,FAIL,REFUND\n";
    for (column, next) in
        [("1", "accept"), ("id", "accept"), ("c", "stop"), ("3", "query"), ("2", "query")]
    {
        let text = classify(input, &[&[column][..], &fields].concat());
        assert_eq!(text, format!("id,3,c,next\nSUCCESS,FAIL,REFUND,{next}\n"), "{column}");
    }
    assert_eq!(
        classify("A,SUCCESS\n", &["2", "--no-header", "--fields=next"]),
        "A,SUCCESS,accept\n"
    );
    let no_column = |column: &str, input: &str, args: &[&str], known: &str| {
        let args = [&["classify", "pay_state", "-", "--column", column], args].concat();
        let told = format!(
            "rspcode: standard input: there is no column {column:?}; the columns: {known}\n"
        );
        assert_eq!(complaint(&args, input.as_bytes()), (1, told));
    };
    no_column("C", "id,`c \n", &[], "\"id\", \"c\"");
    no_column("0", "id,c\n", &[], "\"id\", \"c\"");
    no_column("3", "id,c\n", &[], "\"id\", \"c\"");
    no_column("c", "id,c\n", &["--no-header"], "they have the numbers 1 to 2");
    let told = "rspcode: standard input: the columns 1 and 3 are both called \"c\"; give the number of one\n";
    let args = ["classify", "pay_state", "-", "--column", "c"];
    assert_eq!(complaint(&args, b"c,d,c\n"), (1, told.to_owned()));
    let told = "rspcode: standard input: there is no row in it\n";
    for nothing in ["", "\u{FEFF}", "\n\n"] {
        let done = run_with_input(&args, nothing.as_bytes());
        assert_eq!((done.status, done.stderr.as_str()), (1, told));
    }
}

#[test]
fn fields_and_their_names_are_chosen() {
    let input = "id,\"a,b\"\n1,success\n";
    assert_eq!(
        classify(input, &["a,b", "--fields", "context,outcome,explanation"]).lines().next(),
        Some("id,\"a,b\",\"a,b_context\",\"a,b_outcome\",\"a,b_explanation\"")
    );
    assert_eq!(
        classify(input, &["2", "--fields", "outcome,code", "--fields=basis", "--prefix=rsp_"]),
        "id,\"a,b\",rsp_outcome,rsp_code,rsp_basis\n1,success,succeeded,SUCCESS,documented\n"
    );
    // What holds the delimiter is put in quotes, and nothing else is.
    let csv = classify(input, &["2", "--fields", "code,explanation,is_final", "--prefix="]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let record = reader.records().next().expect("a row").expect("CSV");
    assert_eq!((&record[2], &record[4]), ("SUCCESS", "true"));
    assert_eq!(&record[3], classify_bytes(Context::PayState, b"SUCCESS").explanation());
    assert!(csv.ends_with("\",true\n"), "{csv}");

    let args = ["classify", "pay_state", "-", "--column=2", "--prefix", ""];
    let told = "rspcode: standard input: there is a column \"id\" already; --prefix gives the added ones other names\n";
    assert_eq!(complaint(&args, input.as_bytes()), (1, told.to_owned()));
    let (status, told) =
        complaint(&["classify", "pay_state", "-", "--column=2", "--fields=nxt"], b"");
    assert_eq!(status, 2);
    assert!(
        told.contains(
            "'nxt' for '--fields <FIELD,...>': the fields are context, id, code, outcome, "
        ),
        "{told}"
    );
}

#[test]
fn a_context_may_differ_by_row() {
    let input = "context,c\npay_reply,SUCCESS\n`refund_state ,FAIL\n\"query_reply\",\"SUCCESS\"\n";
    let args = [
        "classify",
        "--column=c",
        "--context-column=context",
        "-",
        "--fields=outcome,next",
        "--prefix=",
    ];
    let expected = "context,c,outcome,next\npay_reply,SUCCESS,pending,query\n`refund_state ,FAIL,failed,stop\n\
                    \"query_reply\",\"SUCCESS\",unknown,inspect\n";
    assert_eq!(run_with_input(&args, input.as_bytes()).text(), expected);
    for (word, shown) in [("PAY_STATE", "PAY_STATE"), ("", ""), ("pay", "pay")] {
        let input = format!("context,c\npay_reply,SUCCESS\n{word},FAIL\n");
        let done = run_with_input(&args, input.as_bytes());
        let told = format!("rspcode: standard input: line 3: \"{shown}\" is no context\n");
        assert_eq!((done.status, done.stderr), (1, told));
        assert!(done.stdout.ends_with(b"\npay_reply,SUCCESS,pending,query\n"));
    }
    // A context and a column of contexts are one too many.
    let (status, told) = complaint(&[&args[..], &["x.csv"]].concat(), b"");
    assert_ne!(status, 0, "{told}");
    let args = ["classify", "pay_state", "x.csv", "--column=c", "--context-column=context"];
    let (status, told) = complaint(&args, b"");
    assert_eq!(status, 2);
    assert!(told.contains("cannot be used with 'pay_state'"), "{told}");
}

type Keeps = fn(&rspcode::Verdict) -> bool;

/// Every condition keeps the rows whose answer meets it, in their order and as they are.
#[test]
fn rows_are_kept_by_their_answer() {
    let codes: Vec<_> =
        rspcode::codes().iter().map(rspcode::CodeInfo::code).chain(["", "?"]).collect();
    let input = codes.iter().map(|code| format!("{code},x\n")).collect::<Vec<_>>().concat();
    let cases: [(&[&str], Keeps); 7] = [
        (&["next=stop,actor=staff"], |v| {
            v.next().as_str() == "stop" && v.actor().as_str() == "staff"
        }),
        (&["next=stop,next=query"], |v| ["stop", "query"].contains(&v.next().as_str())),
        (&["next=stop", "next=query,actor=payer"], |v| {
            ["stop", "query"].contains(&v.next().as_str()) && v.actor().as_str() == "payer"
        }),
        (&["id=0"], |v| v.id() == 0),
        (&["code="], |v| v.code().is_none()),
        (&["may_release_goods=true"], rspcode::Verdict::may_release_goods),
        (&["context=pay_reply"], |_| false),
    ];
    for (conditions, keeps) in cases {
        let mut args = vec!["1", "--no-header", "--fields=id"];
        args.extend(conditions.iter().flat_map(|condition| ["--where", condition]));
        let expected = codes
            .iter()
            .map(|code| (code, classify_bytes(Context::PayState, code.as_bytes())))
            .filter(|(_, verdict)| keeps(verdict))
            .map(|(code, verdict)| format!("{code},x,{}\n", verdict.id()))
            .collect::<Vec<_>>()
            .concat();
        assert_eq!(classify(&input, &args), expected, "{conditions:?}");
    }
    // The header is kept, what is no row is not.
    let text =
        classify("c,d\n\nFAIL,\n", &["c", "--where=next=accept", "--fields=id", "--prefix="]);
    assert_eq!(text, "c,d,id\n");
    for (condition, told) in [
        ("next", "it is not FIELD=VALUE"),
        ("message=x", "the fields are context, id, code, outcome, cause, next, actor, "),
        ("next=halt", "next is one of accept, inspect, query, start_over, stop"),
    ] {
        let (status, complaint) =
            complaint(&["classify", "pay_state", "-", "--column=1", "--where", condition], b"");
        assert_eq!(status, 2);
        assert!(complaint.contains(told), "{complaint}");
    }
}

/// Past the deadline what is still to be asked is for staff; what it is stays as it was.
#[test]
fn on_a_closed_day_a_doubt_is_for_staff() {
    for context in Context::ALL {
        let codes: Vec<_> = rspcode::codes().iter().map(rspcode::CodeInfo::code).collect();
        let input = codes.join("\n");
        let answers = |closed: &[&str]| {
            let args = ["classify", context.as_str(), "-", "--column=1", "--no-header"];
            let fields = ["--fields", "outcome,next,actor,is_final"];
            run_with_input(&[&args[..], &fields, closed].concat(), input.as_bytes()).text()
        };
        let (open, closed) = (answers(&[]), answers(&["--closed-day"]));
        assert_eq!(open.lines().count(), rspcode::codes().len());
        for (open, closed) in open.lines().zip(closed.lines()) {
            let mut words: Vec<_> = open.split(',').collect();
            if ["query", "inspect"].contains(&words[2]) {
                words[3] = "staff";
            }
            assert_eq!(closed, words.join(","));
        }
    }
    let input = "NOTPAY\nSUCCESS\nREFUND\nSUCESS\n";
    let args = ["1", "--no-header", "--fields=next", "--where=actor=staff"];
    assert_eq!(classify(input, &args), "REFUND,stop\n");
    let args = [&args[..], &["--closed-day"]].concat();
    assert_eq!(classify(input, &args), "NOTPAY,query\nREFUND,stop\nSUCESS,query\n");
}

fn args<'a>(files: &[&'a str]) -> Vec<&'a str> {
    [&["classify", "pay_state", "--column=c", "--fields=next"], files].concat()
}

#[test]
fn files_are_one_after_another_under_one_header() {
    let one = file("column-one.csv", b"id,c\r\n1,SUCCESS");
    let two = file("column-two.csv", "\u{FEFF}\"id\",c\n2,FAIL\n".as_bytes());
    let other = file("column-other.csv", b"name,c\n3,FAIL\n");
    let both = "id,c,c_next\r\n1,SUCCESS,accept\r\n2,FAIL,query\n";
    assert_eq!(run(&args(&[&one, &two])).text(), both);
    assert_eq!(run_with_input(&args(&[&one, "-"]), b"id,c\n2,FAIL\n").text(), both);
    let done = run(&args(&[&one, &other, &two]));
    let told = format!("rspcode: {other}: its columns are not those of the first file\n");
    assert_eq!((done.status, done.stderr), (1, told));
    assert_eq!(String::from_utf8_lossy(&done.stdout), "id,c,c_next\r\n1,SUCCESS,accept\r\n");
    let (status, told) = complaint(&args(&["no.such.file.csv"]), b"");
    assert_eq!(status, 1);
    assert!(told.starts_with("rspcode: no.such.file.csv: No such file"), "{told}");
}

/// The name of a file says what stands between its fields.
#[test]
fn tabs_are_known_by_the_name() {
    let tabs = file("column-tabs.TSV", b"id\tc\n1\tSUCCESS\n");
    let args = ["classify", "pay_state", "--column=c", "--fields=next,actor", &tabs];
    assert_eq!(run(&args).text(), "id\tc\tc_next\tc_actor\n1\tSUCCESS\taccept\tnobody\n");
    for (delimiter, told) in
        [("ab", "not one character"), ("\"", "a meaning of their own"), ("", "not one")]
    {
        let args = ["classify", "pay_state", "--column=c", "-d", delimiter, &tabs];
        let (status, complaint) = complaint(&args, b"");
        assert_eq!(status, 2);
        assert!(complaint.contains(told), "{complaint}");
    }
}

#[test]
fn what_is_asked_of_files_needs_a_column() {
    for args in [
        &["--context-column=1"][..],
        &["--fields=id"],
        &["--where=id=0"],
        &["--closed-day"],
        &["--keep-bad"],
        &["--no-header"],
        &["--skip-last=1"],
    ] {
        let (status, told) = complaint(&[&["classify", "pay_state", "FAIL"], args].concat(), b"");
        assert_eq!(status, 2);
        assert!(told.contains("--column <NAME|N>"), "{told}");
    }
    for args in [
        &["--texts"][..],
        &["--format=json"],
        &["--no-header", "--prefix=x"],
        &["--summary", "--fields=id"],
        &["--summary", "--format=csv"],
    ] {
        let (status, told) =
            complaint(&[&["classify", "pay_state", "-", "--column=1"], args].concat(), b"");
        assert_eq!(status, 2);
        assert!(told.contains("cannot be used with"), "{told}");
    }
}
