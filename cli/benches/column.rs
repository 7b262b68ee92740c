//! `rspcode classify pay_state FILE --column rsp_code` against what copies, splits and joins the same file: five million
//! rows of ten columns, in turn, to nowhere, by the processor time of each process.
//!
//! `cli/benches/column` installs the peers and runs it; mawk is needed, the others are left out where they are not. All
//! of them do less: `xsv select` only copies; mawk splits at commas, which is wrong where a quoted field holds one; the
//! joins drop no white space (but where it says so) and give what is not listed blanks. What we hold ourselves to, of
//! their time: at most 0.6 of the bare copy, 0.2 of the join of `DuckDB`, 0.15 of xsv's, 0.4 of mawk's.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints, and may stop at a surprise"
)]

mod common;

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{median, peak, typical_code};
use rspcode::{Context, classify};

const ROWS: usize = 5_000_000;
const ROUNDS: usize = 5;

/// Typical traffic; of fifty rows one has quotes.
fn write_rows(path: &Path, rows: usize, quotes: bool) {
    let mut file = BufWriter::new(File::create(path).unwrap());
    let mut rng = fastrand::Rng::with_seed(55);
    writeln!(
        file,
        "order_id,merchant,rsp_code,amount,currency,created,terminal,payer,note,channel"
    )
    .unwrap();
    for row in 0..rows {
        let code = typical_code(&mut rng);
        let note = if quotes && row % 50 == 0 {
            "\"till 3, \"\"left\"\" door\""
        } else {
            "paid at the till"
        };
        let (minute, second) = (row / 60 % 60, row % 60);
        writeln!(
            file,
            "A-{row:08},MERCHANT{:03},{code},{}.{:02},CNY,2026-11-25 10:{minute:02}:{second:02},T{:04},payer{:06},{note},WECHAT",
            row % 97,
            row % 10_000,
            row % 100,
            row % 500,
            row % 100_000
        )
        .unwrap();
    }
    file.flush().unwrap();
}

/// The answers by spelling, as the joins take them.
fn write_table(path: &Path) {
    let mut table = String::from(
        "spelling,id,code,outcome,cause,next,actor,is_final,may_release_goods,may_charge_again\n",
    );
    let spellings = ["success", "notpay", "ORDERCLOSE", "orderclosed"];
    for spelling in rspcode::codes().iter().map(rspcode::CodeInfo::code).chain(spellings) {
        let v = classify(Context::PayState, spelling);
        writeln!(
            table,
            "{spelling},{},{},{},{},{},{},{},{},{}",
            v.id(),
            v.code().unwrap(),
            v.outcome(),
            v.cause(),
            v.next(),
            v.actor(),
            v.is_final(),
            v.may_release_goods(),
            v.may_charge_again()
        )
        .unwrap();
    }
    fs::write(path, table).unwrap();
}

/// What the columns are called that are added, and what is added for a text that is not listed.
const ADDED: &str = "id,code,outcome,cause,next,actor,is_final,may_release_goods,may_charge_again";
const UNLISTED: &str = "0,,unknown,unspecified,query,nobody,false,false,false";

fn mawk(table: &Path, rows: &Path, trims: bool) -> Vec<String> {
    let trim = if trims { r#"gsub(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/, "", code)"# } else { "" };
    let names = ADDED.replace(',', ",rsp_code_");
    let program = format!(
        "FNR == NR {{ at = index($0, \",\"); row[$1] = substr($0, at + 1); next }}\n\
         FNR == 1 {{ print $0 \",rsp_code_{names}\"; next }}\n\
         {{ code = $3; {trim}; print $0 \",\" ((code in row) ? row[code] : \"{UNLISTED}\") }}"
    );
    ["mawk", "-F", ",", &program, &text(table), &text(rows)].map(str::to_owned).to_vec()
}

fn duckdb(table: &Path, rows: &Path, trims: bool) -> Vec<String> {
    let code = if trims {
        "trim(r.rsp_code, ' ' || chr(9) || chr(10) || chr(12) || chr(13))"
    } else {
        "r.rsp_code"
    };
    let read =
        |path: &Path| format!("read_csv('{}', header = true, all_varchar = true)", text(path));
    let (rows, table) = (read(rows), read(table));
    let query = format!(
        "set threads = 1; copy (select r.*, t.* exclude (spelling) from {rows} r left join {table} t on {code} = t.spelling) \
         to '/dev/null' (format csv)"
    );
    ["duckdb", "-c", &query].map(str::to_owned).to_vec()
}

fn ours(rows: &Path) -> Vec<String> {
    let command = env!("CARGO_BIN_EXE_rspcode");
    [command, "classify", "pay_state", &text(rows), "--column", "rsp_code"]
        .map(str::to_owned)
        .to_vec()
}

fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

fn peers(table: &Path, rows: &Path) -> Vec<(&'static str, Vec<String>)> {
    let xsv = |args: &[&str]| args.iter().map(|&arg| arg.to_owned()).collect();
    let (of_table, of_rows) = (&*text(table), &*text(rows));
    vec![
        ("xsv select, a bare copy", xsv(&["xsv", "select", "1-", of_rows])),
        ("xsv join", xsv(&["xsv", "join", "--left", "rsp_code", of_rows, "spelling", of_table])),
        ("mawk, commas", mawk(table, rows, false)),
        ("mawk, commas and white space", mawk(table, rows, true)),
        ("DuckDB join, 1 thread", duckdb(table, rows, false)),
        ("DuckDB join and trim, 1 thread", duckdb(table, rows, true)),
    ]
}

/// The processor time of a command, in seconds: its own and the system's for it.
fn seconds(command: &[String]) -> f64 {
    let timed = "TIMEFORMAT='%3U %3S'; time \"$@\" >/dev/null";
    let output = Command::new("bash").args(["-c", timed, "bash"]).args(command).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{told}");
    told.lines().last().unwrap().split(' ').map(|part| part.parse::<f64>().unwrap()).sum()
}

fn is_here(command: &str) -> bool {
    Command::new("bash")
        .args(["-c", "command -v \"$0\" >/dev/null", command])
        .status()
        .unwrap()
        .success()
}

fn output(command: &[String]) -> Vec<u8> {
    let output = Command::new(&command[0]).args(&command[1..]).output().unwrap();
    assert!(output.status.success());
    output.stdout
}

fn main() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let [table, sample, rows] =
        ["table.csv", "sample.csv", "rows.csv"].map(|name| folder.join(name));
    write_table(&table);
    // Where no field has quotes, mawk gives the same.
    write_rows(&sample, 100_000, false);
    assert!(output(&ours(&sample)) == output(&mawk(&table, &sample, true)), "answers differ");

    write_rows(&rows, ROWS, true);
    let (peers, absent): (Vec<_>, Vec<_>) =
        peers(&table, &rows).into_iter().partition(|(_, command)| is_here(&command[0]));
    for (name, _) in absent {
        println!("not here: {name}");
    }
    let mut times = vec![Vec::new(); peers.len()];
    let mut our_times = Vec::new();
    for _ in 0..ROUNDS {
        our_times.push(seconds(&ours(&rows)));
        for ((_, command), times) in peers.iter().zip(&mut times) {
            times.push(seconds(command));
        }
    }
    let size = fs::metadata(&rows).unwrap().len() / 1_000_000;
    println!(
        "{ROWS} rows of ten columns, {size} MB, medians of {ROUNDS} rounds in turn, seconds of processor time"
    );
    println!("{:<32} {:6.2}", "rspcode", median(our_times.iter().copied()));
    for ((name, _), times) in peers.iter().zip(&times) {
        let ratio = median(our_times.iter().zip(times).map(|(ours, theirs)| ours / theirs));
        println!("{name:<32} {:6.2}  rspcode/peer {ratio:.2}", median(times.iter().copied()));
    }
    let mut piped = Command::new(env!("CARGO_BIN_EXE_rspcode"));
    piped.args(["classify", "pay_state", "-", "--column", "rsp_code"]);
    println!("rspcode has at most {} kB in memory", peak(piped, &rows) / 1000);
    fs::remove_file(rows).unwrap();
}
