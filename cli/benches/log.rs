//! `rspcode attempt pay_direct - --format csv` against mawk walking a table of the same moves: ten million events of
//! a million orders each, in turn, to nowhere, and what each keeps in memory for an order. Ours also to a file.
//!
//! `cargo bench -p rspcode-cli --bench log` prints the medians and the median ratio. It needs mawk.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints, and may stop at a surprise"
)]

mod common;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use common::{median, peak};
use rspcode::{Attempt, Calls, Context, Event, Kind, Move, classify};

const EVENTS: usize = 10_000_000;
const ORDERS: u32 = 1_000_000;
const ROUNDS: usize = 3;

/// Walks a table of the moves: from a number by what was told to the rest of the row and the next number.
const WALK: &str = r#"
    BEGIN { print "id,told,step,reason,number" }
    FNR == NR { rest[$1, $2] = $3 "," $4 "," $5; to[$1, $2] = $5; next }
    !($1 in at) { at[$1] = to[0, "start"]; print $1 ",start," rest[0, "start"] }
    { print $1 "," $2 "," rest[at[$1], $2]; at[$1] = to[at[$1], $2] }
"#;

/// What is told of an order, and how often of a hundred times.
const TRAFFIC: [(&str, usize, Told); 12] = [
    ("pay_reply:SUCCESS", 10, Told::Code(Context::PayReply, "SUCCESS")),
    ("pay:reply:PROCESSING/-/-", 5, Told::Code(Context::PayReply, "PROCESSING")),
    ("pay_reply:TIMEOUT", 5, Told::Code(Context::PayReply, "TIMEOUT")),
    ("pay_reply:AMOUNT_NOT_ENOUGH", 2, Told::Code(Context::PayReply, "AMOUNT_NOT_ENOUGH")),
    ("pay:query:SUCCESS/-/NOTPAY", 30, Told::Code(Context::PayState, "NOTPAY")),
    ("pay_state:PROCESSING", 20, Told::Code(Context::PayState, "PROCESSING")),
    ("pay:query:SUCCESS/-/SUCCESS", 10, Told::Code(Context::PayState, "SUCCESS")),
    ("pay:callback:SUCCESS/-/success", 10, Told::Code(Context::PayState, "success")),
    ("cancel", 3, Told::Word(Event::Cancel)),
    ("cancel_reply:SUCCESS", 3, Told::Code(Context::CancelReply, "SUCCESS")),
    ("pay_state:ORDER_CLOSED", 1, Told::Code(Context::PayState, "ORDER_CLOSED")),
    ("expired", 1, Told::Word(Event::Expired)),
];

#[derive(Clone, Copy)]
enum Told {
    Code(Context, &'static str),
    Word(Event),
}

/// Every order at any time: nothing of one is near the last that was told of it.
fn write_traffic(path: &Path, events: usize, orders: u32) {
    let often: Vec<&str> =
        TRAFFIC.iter().flat_map(|(text, times, _)| vec![*text; *times]).collect();
    let mut file = BufWriter::new(File::create(path).unwrap());
    let mut rng = fastrand::Rng::with_seed(55);
    for _ in 0..events {
        writeln!(file, "ORDER-{:07} {}", rng.u32(..orders), rng.choice(&often).unwrap()).unwrap();
    }
    file.flush().unwrap();
}

fn begun() -> Move {
    Attempt::start(Kind::PayDirect, Calls { can_cancel: true, ..Calls::default() })
}

/// Every move that this traffic can make.
fn write_moves(path: &Path) {
    let mut file = BufWriter::new(File::create(path).unwrap());
    let mut row = |from: u32, told: &str, Move { attempt, step, reason }: Move| {
        writeln!(file, "{from} {told} {step} {reason} {}", attempt.number()).unwrap();
    };
    row(0, "start", begun());
    let mut seen = BTreeSet::from([begun().attempt]);
    let mut todo = vec![begun().attempt];
    while let Some(from) = todo.pop() {
        for (text, _, told) in TRAFFIC {
            let moved = match told {
                Told::Code(context, code) => from.heard(classify(context, code)),
                Told::Word(event) => from.told(event),
            };
            row(from.number(), text, moved);
            if seen.insert(moved.attempt) {
                todo.push(moved.attempt);
            }
        }
    }
    file.flush().unwrap();
}

fn ours() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rspcode"));
    command.args(["attempt", "pay_direct", "--can-cancel", "-", "--format", "csv"]);
    command
}

fn mawk(moves: &Path) -> Command {
    let mut command = Command::new("mawk");
    command.arg(WALK).args([moves, Path::new("/dev/stdin")]);
    command
}

fn output(mut command: Command, traffic: &Path) -> Vec<u8> {
    let output = command.stdin(File::open(traffic).unwrap()).output();
    let output = output.expect("the program starts (mawk: install Debian's mawk)");
    assert!(output.status.success());
    output.stdout
}

fn seconds(mut command: Command, traffic: &Path, out: Stdio) -> f64 {
    let start = Instant::now();
    command.stdin(File::open(traffic).unwrap()).stdout(out);
    assert!(command.status().unwrap().success());
    start.elapsed().as_secs_f64()
}

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (moves, sample, traffic, trail) = (
        folder.join("moves.txt"),
        folder.join("sample.txt"),
        folder.join("traffic.txt"),
        folder.join("trail.csv"),
    );
    write_moves(&moves);
    write_traffic(&sample, 200_000, 20_000);
    assert!(output(ours(), &sample) == output(mawk(&moves), &sample), "answers differ");

    write_traffic(&traffic, EVENTS, ORDERS);
    let (mut nowhere, mut to_file, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        nowhere.push(seconds(ours(), &traffic, Stdio::null()));
        to_file.push(seconds(ours(), &traffic, File::create(&trail).unwrap().into()));
        theirs.push(seconds(mawk(&moves), &traffic, Stdio::null()));
    }
    let ratios: Vec<_> = nowhere.iter().zip(&theirs).map(|(ours, theirs)| theirs / ours).collect();
    println!("{EVENTS} events of {ORDERS} orders, medians of {ROUNDS} rounds in turn");
    for (name, times) in [("rspcode", nowhere), ("rspcode, to a file", to_file), ("mawk", theirs)] {
        let seconds = median(times);
        #[allow(clippy::cast_precision_loss, reason = "it is far below 2^52")]
        let rate = EVENTS as f64 / seconds / 1e6;
        println!("{name:<18}  {seconds:6.2} s  {rate:5.2} million events a second");
    }
    println!("mawk takes {:.1} times as long", median(ratios));
    let bytes = |command: &dyn Fn() -> Command| {
        (peak(command(), &traffic) - peak(command(), &sample)) / u64::from(ORDERS - 20_000)
    };
    println!("rspcode keeps {} bytes an order, mawk {}", bytes(&ours), bytes(&|| mawk(&moves)));
    fs::remove_file(traffic).unwrap();
    fs::remove_file(trail).unwrap();
}
