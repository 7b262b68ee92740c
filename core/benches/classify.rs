//! `classify` against the same `classify` with only the lookup replaced.
//!
//! `cargo bench -p rspcode` prints, for three mixes of traffic, the median time of one call, the
//! ratio of ours to each peer, and the instructions of one call where valgrind is installed.
//! All peers run in one process, in a new random order each round; a ratio is the median over the
//! rounds. Answers are checked equal before anything is timed.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    reason = "a benchmark prints, may stop at a surprise, and counts in floats"
)]

use std::collections::HashMap;
use std::hint::black_box;
use std::process::Command;
use std::sync::LazyLock;
use std::time::Instant;

use rspcode::{Context, Verdict, classify, codes, spellings, verdicts};
use rustc_hash::FxHashMap;

const CALLS: usize = 32_768;
const ROUNDS: usize = 61;
/// How the peers number what they find: the listed codes by row, then nothing, then the spellings.
fn unlisted() -> usize {
    codes().len()
}

macro_rules! literal_peers {
    ($($code:tt $row:tt)*) => {
        fn by_match(code: &str) -> Option<usize> {
            match code { $($code => Some($row),)* _ => None }
        }
        static PHF: phf::Map<&'static str, usize> = phf::phf_map! { $($code => $row,)* };
    };
}

include!("peers/literal.rs");

static STD: LazyLock<HashMap<&str, usize>> = LazyLock::new(rows);
static FX: LazyLock<FxHashMap<&str, usize>> = LazyLock::new(rows);
static SORTED: LazyLock<Vec<(&str, usize)>> = LazyLock::new(|| {
    let mut sorted: Vec<_> = rows();
    sorted.sort_unstable();
    sorted
});

fn rows<M: FromIterator<(&'static str, usize)>>() -> M {
    let listed = codes().iter().enumerate().map(|(row, code)| (code.code(), row));
    let spelled = spellings().iter().zip(unlisted() + 1..).map(|(s, row)| (s.text(), row));
    listed.chain(spelled).collect()
}

/// All of `classify` but the lookup: the peers hold the spellings as rows behind the others.
#[inline(always)]
#[allow(clippy::inline_always, reason = "a peer must not pay for a call that ours does not make")]
fn classify_by(
    find: impl Fn(&str) -> Option<usize>,
    context: Context,
    code: &str,
) -> &'static Verdict {
    let mut row = find(code);
    if row.is_none() {
        let white_space = |end: Option<&u8>| end.is_some_and(u8::is_ascii_whitespace);
        let ends = code.as_bytes();
        if white_space(ends.first()) || white_space(ends.last()) {
            row = find(code.trim_ascii());
        }
    }
    let row = match row {
        Some(row) if row > unlisted() => spelled(context, row),
        Some(row) => row,
        None => unlisted(),
    };
    &verdicts()[(context as usize - 1) * (unlisted() + 1) + row]
}

fn spelled(context: Context, row: usize) -> usize {
    let spelling = &spellings()[row - unlisted() - 1];
    if spelling.is_read_in(context) { usize::from(spelling.code().id()) - 1 } else { unlisted() }
}

type Classify = fn(Context, &str) -> &'static Verdict;

/// Ours comes first; nothing is inlined into the loop.
const PEERS: [(&str, Classify); 6] = [
    ("rspcode", ours),
    ("match on &str", |context, code| classify_by(by_match, context, code)),
    ("phf", |context, code| classify_by(|code| PHF.get(code).copied(), context, code)),
    ("HashMap (std)", |context, code| classify_by(|code| STD.get(code).copied(), context, code)),
    ("HashMap (rustc-hash)", |context, code| {
        classify_by(|code| FX.get(code).copied(), context, code)
    }),
    ("binary search", |context, code| {
        classify_by(
            |code| {
                SORTED
                    .binary_search_by_key(&code, |row| row.0)
                    .map_or(None, |at| Some(SORTED[at].1))
            },
            context,
            code,
        )
    }),
];

#[inline(never)]
fn ours(context: Context, code: &str) -> &'static Verdict {
    classify(context, code)
}

const MIXES: [&str; 3] = ["typical", "uniform", "unlisted"];

/// Texts at addresses of their own, the same ones on every run.
fn traffic(mix: &str) -> Vec<(Context, String)> {
    let mut rng = fastrand::Rng::with_seed(55);
    let mut any_code = || codes()[rng.usize(..codes().len())].code().to_owned();
    let mut rng = fastrand::Rng::with_seed(616);
    let mut unlisted = |code: String| {
        let mut bytes = code.into_bytes();
        match rng.u8(..3) {
            0 => bytes.truncate(bytes.len() - 1),
            1 => bytes.push(b'X'),
            _ => {
                let at = rng.usize(..bytes.len());
                bytes[at] = b'#';
            }
        }
        String::from_utf8(bytes).unwrap()
    };
    let mut rng = fastrand::Rng::with_seed(11);
    (0..CALLS)
        .map(|_| {
            let code = match (mix, rng.u8(..100)) {
                ("typical", 0..40) => "SUCCESS".to_owned(),
                ("typical", 40..70) => "success".to_owned(),
                ("typical", 70..80) => "PROCESSING".to_owned(),
                ("typical", 80..99) | ("uniform", _) => any_code(),
                _ => unlisted(any_code()),
            };
            (Context::ALL[rng.usize(..Context::ALL.len())], code)
        })
        .collect()
}

fn pass(traffic: &[(Context, String)], classify: Classify) {
    for (context, code) in traffic {
        black_box(classify(black_box(*context), black_box(code)));
    }
}

/// The loop alone: what is subtracted from the time and the instructions of a pass.
fn empty_pass(traffic: &[(Context, String)]) {
    for (context, code) in traffic {
        black_box((black_box(*context), black_box::<&str>(code)));
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Nanoseconds of one call without the loop, by round, by peer.
fn time(traffic: &[(Context, String)]) -> [Vec<f64>; PEERS.len()] {
    let mut times = [const { Vec::new() }; PEERS.len()];
    let mut order: Vec<usize> = (0..PEERS.len()).collect();
    let nanoseconds = |pass: &dyn Fn()| {
        let start = Instant::now();
        pass();
        start.elapsed().as_nanos() as f64 / CALLS as f64
    };
    for _ in 0..ROUNDS {
        fastrand::shuffle(&mut order);
        for &peer in &order {
            let empty = nanoseconds(&|| empty_pass(traffic));
            times[peer].push(nanoseconds(&|| pass(traffic, PEERS[peer].1)) - empty);
        }
    }
    times
}

/// Runs this program again under callgrind, once with `passes` and once without, and returns the
/// instructions of one call; nothing where valgrind is not installed.
fn instructions(mix: &str, peer: &str) -> Option<f64> {
    let collected = |passes: &str| -> Option<f64> {
        let output = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(std::env::current_exe().ok()?)
            .args(["--count", mix, peer, passes])
            .output()
            .ok()?;
        let report = String::from_utf8_lossy(&output.stderr).into_owned();
        report.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok())
    };
    Some((collected("2")? - collected("1")?) / CALLS as f64)
}

fn count(mix: &str, peer: &str, passes: usize) {
    let traffic = traffic(mix);
    for _ in 0..passes {
        match PEERS.iter().find(|(name, _)| *name == peer) {
            Some((_, classify)) => pass(&traffic, *classify),
            None => empty_pass(&traffic),
        }
    }
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [_count, mix, peer, passes] = args.as_slice() {
        return count(mix, peer, passes.parse().unwrap());
    }
    for mix in MIXES {
        let traffic = traffic(mix);
        for (name, classify) in PEERS {
            for (context, code) in &traffic {
                assert_eq!(classify(*context, code), ours(*context, code), "{name}: {code:?}");
            }
        }
        let times = time(&traffic);
        let empty = instructions(mix, "none");
        println!("\n{mix:<22} {:>8} {:>14} {:>14}", "ns/call", "rspcode/peer", "instructions");
        for ((name, _), peer_times) in PEERS.iter().zip(&times) {
            let ratios = times[0].iter().zip(peer_times).map(|(ours, peer)| ours / peer).collect();
            let instructions = instructions(mix, name)
                .zip(empty)
                .map_or("no valgrind".to_owned(), |(all, empty)| format!("{:.1}", all - empty));
            println!(
                "{name:<22} {:>8.1} {:>14.2} {instructions:>14}",
                median(peer_times.clone()),
                median(ratios)
            );
        }
    }
}
