//! `classify --column` on what providers' files hold: other encodings, gzip, totals at the end, rows that are broken.

mod common;

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use common::{complaint, file, run, run_with_input, start};

const NEXT: [&str; 6] = ["classify", "pay_state", "-", "--fields=next", "--prefix=", "--column"];

fn next(input: &[u8], args: &[&str]) -> Vec<u8> {
    run_with_input(&[&NEXT, args].concat(), input).bytes()
}

/// 交易状态, 备注 and 成功 in GBK. The second byte of 状 is a letter of its own, and of 态 not.
const STATE: &[u8] = b"\xBD\xBB\xD2\xD7\xD7\xB4\xCC\xAC";
const NOTE: &[u8] = b"\xB1\xB8\xD7\xA2";
const DONE: &[u8] = b"\xB3\xC9\xB9\xA6";

/// A bill as WeChat Pay writes it: backticks, and two lines of totals with fewer fields.
#[test]
fn a_bill_of_wechat_pay_is_read_with_its_totals() {
    let bill = "交易时间,商户订单号,交易状态,总金额\r\n\
                `2026-11-24 10:00:01,`A-1,`SUCCESS,`12.00\r\n\
                `2026-11-24 10:00:02,`A-2,`REFUND,`3.00\r\n";
    let totals = "总交易单数,总交易额\r\n`2,`15.00\r\n";
    let input = format!("\u{FEFF}{bill}{totals}");
    let answered = String::from_utf8(next(input.as_bytes(), &["交易状态", "--skip-last=2"]));
    assert_eq!(
        answered.expect("UTF-8"),
        "\u{FEFF}交易时间,商户订单号,交易状态,总金额,next\r\n\
         `2026-11-24 10:00:01,`A-1,`SUCCESS,`12.00,accept\r\n\
         `2026-11-24 10:00:02,`A-2,`REFUND,`3.00,stop\r\n\
         总交易单数,总交易额\r\n`2,`15.00\r\n"
    );
    let usual =
        run_with_input(&[&NEXT[..3], &["--column=3", "--skip-last=2"]].concat(), input.as_bytes());
    assert!(
        usual
            .text()
            .starts_with("\u{FEFF}交易时间,商户订单号,交易状态,总金额,交易状态_id,交易状态_code,")
    );
}

/// Totals are as many lines at the end, wherever that is found to be.
#[test]
fn first_and_last_lines_are_passed_on() {
    let rows = "SUCCESS\n".repeat(20_000);
    let answered = "SUCCESS,accept\n".repeat(20_000);
    for (first, last) in [(0, 1), (2, 0), (3, 4)] {
        let before = "#,\"\n".repeat(first);
        for end in ["\n", ""] {
            let behind = ["#,\""].repeat(last).join("\n") + if last > 0 { end } else { "" };
            let args = [&format!("--skip-first={first}"), &format!("--skip-last={last}")];
            let args = ["c", args[0], args[1]];
            let input = format!("{before}c\n{rows}{behind}");
            let expected = format!("{before}c,next\n{answered}{behind}");
            assert!(next(input.as_bytes(), &args) == expected.as_bytes(), "{first} {last} {end:?}");
        }
    }
    // More than there are.
    for args in [&["c", "--skip-first=9"][..], &["c", "--skip-last=9"]] {
        let done = run_with_input(&[&NEXT, args].concat(), b"c\nSUCCESS\n");
        let told = "rspcode: standard input: there is no row in it\n";
        assert_eq!((done.status, done.stderr.as_str()), (1, told));
    }
}

#[test]
#[cfg(feature = "encodings")]
fn a_file_in_gbk_stays_in_gbk() {
    let input = [b"id,", STATE, b",", NOTE, b"\n1,SUCCESS,", DONE, b"\n2,", DONE, b",\n"].concat();
    let expected =
        [b"id,", STATE, b",", NOTE, b",next\n1,SUCCESS,", DONE, b",accept\n2,", DONE, b",,query\n"];
    assert_eq!(next(&input, &["交易状态", "--encoding=gbk"]), expected.concat());
    assert_eq!(next(&input, &["2"]), expected.concat());
    // The names that are added are in the file's encoding, too.
    let args = ["classify", "pay_state", "-", "--encoding=gbk", "--fields=next", "--column=2"];
    let named = [b"id,", STATE, b",", NOTE, b",", STATE, b"_next\n"].concat();
    assert!(run_with_input(&args, &input).bytes().starts_with(&named));
    let named = [b"id,", STATE, b",", NOTE, b",", DONE, b"next\n"].concat();
    assert!(
        run_with_input(&[&args[..], &["--prefix=成功"]].concat(), &input)
            .bytes()
            .starts_with(&named)
    );
    let (status, told) = complaint(&[&args[..], &["--prefix=é\u{1F600}"]].concat(), &input);
    assert_eq!(
        (status, &*told),
        (1, "rspcode: standard input: the prefix \"é\u{1F600}\" cannot be written in GBK\n")
    );
    // They are so, too, where nobody said what it is.
    let args = ["classify", "pay_state", "-", "--fields=next", "--column=2"];
    let named = [b"id,", STATE, b",", NOTE, b",", STATE, b"_next\n"].concat();
    assert!(run_with_input(&args, &input).bytes().starts_with(&named));
    // People are shown characters.
    let args = ["classify", "pay_state", "-", "--encoding=GBK", "--column=2", "--summary"];
    let text = run_with_input(&args, &input).text();
    assert!(text.contains("\n  \"成功\" "), "{text}");
    let done = run_with_input(&[&NEXT[..], &["状态", "--encoding=gb18030"]].concat(), &input);
    assert!(
        done.stderr.contains("; the columns: \"id\", \"交易状态\", \"备注\"\n"),
        "{}",
        done.stderr
    );
}

#[test]
#[cfg(feature = "encodings")]
fn utf_16_comes_out_as_utf_8() {
    let text = "id,交易状态\r\n1,\"SUCCESS\"\r\n2,成功";
    let expected = "id,交易状态,next\r\n1,\"SUCCESS\",accept\r\n2,成功,query";
    let units = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    };
    for (bytes, label) in
        [(u16::to_le_bytes as fn(u16) -> [u8; 2], "utf-16le"), (u16::to_be_bytes, "utf-16be")]
    {
        let marked = units(&format!("\u{FEFF}{text}"), bytes);
        assert_eq!(next(&marked, &["交易状态"]), expected.as_bytes());
        // A mark says more than what was asked.
        assert_eq!(next(&marked, &["交易状态", "--encoding=gbk"]), expected.as_bytes());
        assert_eq!(next(&units(text, bytes), &["2", "--encoding", label]), expected.as_bytes());
    }
    // Beyond what is read at once, with halves of characters at its end.
    let rows = "付,c\n".to_owned() + &"付,SUCCESS\n".repeat(30_000);
    let answered = "付,c,next\n".to_owned() + &"付,SUCCESS,accept\n".repeat(30_000);
    let output = next(&units(&rows, u16::to_le_bytes), &["2", "--encoding=utf-16"]);
    assert!(output == answered.as_bytes());
}

#[test]
#[cfg(feature = "encodings")]
fn an_encoding_has_a_label_and_delimiters_that_are_its_own() {
    let args = ["classify", "pay_state", "-", "--column=1", "--encoding"];
    for label in ["klingon", "hz-gb-2312", ""] {
        let (status, told) = complaint(&[&args[..], &[label]].concat(), b"");
        assert_eq!(status, 2);
        assert!(told.contains("no such encoding is known"), "{told}");
    }
    for (encoding, delimiter, is_refused) in [
        ("gbk", "|", true),
        ("gb18030", "0", true),
        ("big5", "^", true),
        ("gbk", ";", false),
        ("gbk", "\\t", false),
        ("windows-1252", "|", false),
        ("utf-8", "|", false),
        ("utf-16le", "|", false),
    ] {
        let args = [&args[..], &[encoding, "--no-header", "--delimiter", delimiter]].concat();
        let done = run_with_input(&args, b"aa");
        assert_eq!(done.status, if is_refused { 2 } else { 0 }, "{encoding} {delimiter}");
        let told = "there it may be a part of another character";
        assert_eq!(done.stderr.contains(told), is_refused, "{}", done.stderr);
    }
}

#[cfg(feature = "gzip")]
fn zipped(text: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(text).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}

#[test]
#[cfg(feature = "gzip")]
fn gzip_is_known_by_its_start() {
    let rows = "SUCCESS\n".repeat(50_000);
    let expected = format!("c,next\n{}", "SUCCESS,accept\n".repeat(50_000));
    // Two archives one behind the other are one text.
    let parts = [zipped(b"\xEF\xBB\xBFc\nSUCC"), zipped(&rows.as_bytes()[4..])].concat();
    let marked = format!("\u{FEFF}{expected}");
    assert!(next(&parts, &["c"]) == marked.as_bytes());
    let name = file("bills-zipped.csv.gz", &parts);
    let args = ["classify", "pay_state", &name, "--fields=next", "--prefix=", "--column=c"];
    assert!(run(&args).bytes() == marked.as_bytes());
    // What is cut off is answered up to there.
    let whole = zipped(format!("c\n{rows}").as_bytes());
    let done = run_with_input(&[&NEXT[..], &["c"]].concat(), &whole[..whole.len() - 10]);
    assert_eq!(done.status, 1);
    assert!(done.stderr.starts_with("rspcode: standard input: "), "{}", done.stderr);
    assert!(done.stdout.len() > 100_000 && expected.as_bytes().starts_with(&done.stdout));
}

#[test]
fn a_row_that_cannot_be_read_ends_it_with_its_line() {
    let begin = "id,c,note\n1,SUCCESS,\"two\nlines\"\n";
    let answered = "id,c,note,next\n1,SUCCESS,\"two\nlines\",accept\n";
    for (row, told) in [
        ("2,FAIL", "fields: 2, in the first row 3"),
        ("2,FAIL,,", "fields: 4, in the first row 3"),
        ("2", "fields: 1, in the first row 3"),
        ("2,FAIL,\"x", "a quote that opens a field does not close it"),
        ("2,\"FAIL\"x,", "a quote that opens a field does not close it"),
    ] {
        let input = format!("{begin}{row}\n3,SUCCESS,\n");
        let done = run_with_input(&[&NEXT[..], &["c"]].concat(), input.as_bytes());
        let told = format!("rspcode: standard input: line 4: {told}\n");
        assert_eq!((done.status, done.stderr.as_str()), (1, told.as_str()));
        // What came before it is answered.
        assert_eq!(String::from_utf8_lossy(&done.stdout), answered);

        let done = run_with_input(&[&NEXT[..], &["c", "--keep-bad"]].concat(), input.as_bytes());
        assert_eq!(
            String::from_utf8_lossy(&done.stdout),
            format!("{answered}{row}\n3,SUCCESS,,accept\n")
        );
        let warning = told.replace("rspcode: ", "rspcode: warning: ");
        let count = "rspcode: warning: rows that could not be read, passed on as they are: 1\n";
        assert_eq!((done.status, done.stderr), (0, format!("{warning}{count}")));
    }
    // A header is nothing that could be passed on.
    for args in [&["1"][..], &["1", "--keep-bad"]] {
        let (status, told) = complaint(&[&NEXT[..], args].concat(), b"\"c\nSUCCESS\n");
        let expected =
            "rspcode: standard input: line 1: a quote that opens a field does not close it\n";
        assert_eq!((status, &*told), (1, expected));
    }
}

/// A few are told, all are counted, and none is answered.
#[test]
fn bad_rows_are_counted() {
    let input = "a,b\n".to_owned() + &"SUCCESS\nSUCCESS,\n".repeat(100);
    let done = run_with_input(&[&NEXT[..], &["a", "--keep-bad"]].concat(), input.as_bytes());
    let expected = "a,b,next\n".to_owned() + &"SUCCESS\nSUCCESS,,accept\n".repeat(100);
    assert_eq!(String::from_utf8_lossy(&done.stdout), expected);
    assert_eq!((done.status, done.stderr.lines().count()), (0, 11));
    assert!(
        done.stderr.ends_with("rows that could not be read, passed on as they are: 100\n"),
        "{}",
        done.stderr
    );
    // Who asks for some rows alone gets these too, because nobody knows what they say.
    let args = [&NEXT[..], &["a", "--keep-bad", "--where=next=stop"]].concat();
    let done = run_with_input(&args, input.as_bytes());
    assert_eq!(
        String::from_utf8_lossy(&done.stdout),
        "a,b,next\n".to_owned() + &"SUCCESS\n".repeat(100)
    );
}

/// Neither a line without end nor a quote without end fills the memory.
#[test]
fn a_row_without_end_is_an_error_or_one_row() {
    let long = vec![b'A'; (64 << 20) + 1];
    for start in [&b"c\nSUCCESS\n"[..], b"c\nSUCCESS\n\""] {
        let done =
            run_with_input(&[&NEXT[..], &["c", "--keep-bad"]].concat(), &[start, &long].concat());
        let told = "rspcode: standard input: line 3 is longer than 67108864 bytes\n";
        assert_eq!((done.status, done.stderr.as_str()), (1, told));
        assert_eq!(done.stdout, b"c,next\nSUCCESS,accept\n");
    }
    let (row, count) = (format!("SUCCESS,{}", "A".repeat(1015)), (64 << 10) + 10);
    let rows = format!("{row}\n").repeat(count);
    let input = format!("c,d\n\"FAIL,\n{rows}");
    let done = run_with_input(&[&NEXT[..], &["c", "--keep-bad"]].concat(), input.as_bytes());
    assert_eq!(done.status, 0);
    let told = ": line 2: a quote that opens a field does not close it\n";
    assert!(done.stderr.contains(told), "{}", done.stderr);
    assert!(done.stderr.ends_with(", passed on as they are: 1\n"), "{}", done.stderr);
    let answered = format!("{row},accept\n").repeat(count);
    assert!(done.stdout == format!("c,d,next\n\"FAIL,\n{answered}").as_bytes());
}

#[test]
fn rows_of_any_length_are_answered() {
    for length in [65_530, 65_535, 65_536, 65_537, 1 << 20, 1 << 24] {
        let (plain, quoted) = ("A".repeat(length), "\"\"\n".repeat(length / 3));
        let input = format!("c,d\nSUCCESS,{plain}\nFAIL,\"{quoted}\"\nREFUND,\n");
        let expected =
            format!("c,d,next\nSUCCESS,{plain},accept\nFAIL,\"{quoted}\",query\nREFUND,,stop\n");
        assert!(next(input.as_bytes(), &["c"]) == expected.as_bytes(), "{length}");
    }
}

#[test]
fn a_row_is_answered_before_the_input_ends() {
    let mut child = start(&[&NEXT[..], &["c"]].concat());
    let mut stdin = child.stdin.take().expect("a pipe");
    let mut answers = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    for (row, answer) in [
        ("id,c", "id,c,next"),
        ("1,SUCCESS", "1,SUCCESS,accept"),
        ("\"2\",FAIL", "\"2\",FAIL,query"),
    ] {
        writeln!(stdin, "{row}").expect("the command reads");
        assert_eq!(answers.next().expect("a line").expect("UTF-8"), answer);
    }
    drop(stdin);
    assert!(child.wait().expect("the command ends").success());
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    common::ends_quietly_without_a_reader(&[&NEXT[..], &["1"]].concat());
}

/// Whatever is asked of the rows, and whatever they hold.
#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_rows() {
    for args in
        [&["--keep-bad"][..], &["--summary", "--keep-bad"], &["--where=id=0"], &["--skip-last=3"]]
    {
        let mut child = common::rspcode()
            .args(["classify", "pay_state", "-", "--column=2", "--no-header"])
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the command starts");
        let rows: &[u8] =
            if args.contains(&"--keep-bad") { b"1,?\n\"2\",x\n3\n" } else { b"1,?\n\"2\",x\n" };
        let mut stdin = child.stdin.take().expect("a pipe");
        let mut peak_kib_after = |count: usize| {
            stdin.write_all(&rows.repeat(count)).expect("the command reads");
            common::peak_kib(&child)
        };
        let early = peak_kib_after(1 << 14);
        let late = peak_kib_after(1 << 18);
        assert!(late < early + 1024, "{args:?}: {early} KiB early, {late} KiB late");
        drop(stdin);
        assert!(child.wait().expect("the command ends").success());
    }
}
