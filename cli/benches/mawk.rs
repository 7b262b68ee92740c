//! `rspcode classify pay_reply - --format csv` against mawk printing the same columns from the
//! exported table: ten million lines each, in turn, to nowhere.
//!
//! `cargo bench -p rspcode-cli` prints the medians and the median ratio. It needs mawk.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints, and may stop at a surprise"
)]

mod common;

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use common::{median, typical_code};

const LINES: usize = 10_000_000;
const ROUNDS: usize = 5;

/// Joins each line with the table's row for it; what is not in the table has the row of no code.
/// The columns up to the last hold no comma, so splitting at commas reads them rightly.
const JOIN: &str = r#"
    FNR == NR {
        if ($1 == "pay_reply") {
            row[$3] = $1 "," $2 "," $3 "," $4 "," $5 "," $6 "," $7 "," $8 "," $9 "," $10
        }
        next
    }
    FNR == 1 {
        print "input,context,id,code,outcome,cause,next,actor,is_final,may_release_goods,may_charge_again"
    }
    # What is read in every context; the other spellings are not in this traffic.
    { code = ($0 == "success") ? "SUCCESS" : $0; print $0 "," ((code in row) ? row[code] : row[""]) }
"#;

fn write_traffic(path: &Path, lines: usize) {
    let mut file = BufWriter::new(File::create(path).unwrap());
    let mut rng = fastrand::Rng::with_seed(55);
    for _ in 0..lines {
        let code = typical_code(&mut rng);
        writeln!(file, "{code}").unwrap();
    }
    file.flush().unwrap();
}

fn ours(traffic: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rspcode"));
    command.args(["classify", "pay_reply", "-", "--format", "csv"]);
    command.stdin(File::open(traffic).unwrap());
    command
}

fn mawk(table: &Path, traffic: &Path) -> Command {
    let mut command = Command::new("mawk");
    command.args(["-F", ",", JOIN]).args([table, traffic]);
    command
}

fn output(command: &mut Command) -> Vec<u8> {
    let output = command.output().expect("the program starts (mawk: install Debian's mawk)");
    assert!(output.status.success());
    output.stdout
}

fn seconds(command: &mut Command) -> f64 {
    let start = Instant::now();
    assert!(command.stdout(Stdio::null()).status().unwrap().success());
    start.elapsed().as_secs_f64()
}

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (table, sample, traffic) =
        (folder.join("table.csv"), folder.join("sample.txt"), folder.join("traffic.txt"));
    let export = output(Command::new(env!("CARGO_BIN_EXE_rspcode")).arg("table"));
    fs::write(&table, export).unwrap();
    write_traffic(&sample, 100_000);
    assert!(output(&mut ours(&sample)) == output(&mut mawk(&table, &sample)), "answers differ");

    write_traffic(&traffic, LINES);
    let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        our_times.push(seconds(&mut ours(&traffic)));
        their_times.push(seconds(&mut mawk(&table, &traffic)));
    }
    let ratios: Vec<_> =
        our_times.iter().zip(&their_times).map(|(ours, theirs)| theirs / ours).collect();
    println!("{LINES} lines, medians of {ROUNDS} rounds in turn");
    println!("rspcode  {:6.2} s", median(our_times));
    println!("mawk     {:6.2} s", median(their_times));
    println!("mawk takes {:.1} times as long", median(ratios));
    fs::remove_file(traffic).unwrap();
}
