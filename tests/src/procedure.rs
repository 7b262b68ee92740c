//! `procedure.json`: whole replies, walks of attempts and the digest of the transition table. Every language replays
//! it with its own test runner.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use rspcode::{Event, Operation, Reply, Source, next, reply_index, verdicts};
use serde::{Deserialize, Serialize};

use crate::spec;
use crate::states::{self, Facts, Moved, TABLE};
use crate::vectors::Form;

/// Where the file stands, from the root of the project.
pub const PATH: &str = "tests/procedure.json";

const ABOUT: &str = "Made by `cargo run -p rspcode-tests -- write`; do not edit. replies: whole replies, a level \
    that is missing or null is absent, with the position of their verdict. walks: from a start, what is told and the \
    number, step and reason that come of it. digest: FNV-1a of 32 bits over attempt + step * 2^32 + reason * 2^40 as \
    eight bytes, the lowest first, for each state in the order of the numbers by each verdict and then each event; \
    the states are all that the starts of every kind with every combination of flags lead to, found by search.";

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// What the file is.
    pub about: String,
    /// How many states can be reached.
    pub states: usize,
    /// The digest of the transition table.
    pub digest: u32,
    /// Whole replies.
    pub replies: Vec<WholeReply>,
    /// Walks.
    pub walks: Vec<Walk>,
}

/// A whole reply, and the answer to it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WholeReply {
    /// The word of the operation.
    pub operation: String,
    /// The word of the source.
    pub source: String,
    /// The envelope.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rsp_code: Option<Form>,
    /// The second code: null where it is absent.
    pub inner: Option<Form>,
    /// The state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<Form>,
    /// The context of the answer.
    pub context: String,
    /// The number of its code.
    pub id: u8,
    /// Its position.
    pub cell: usize,
}

/// A sequence.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Walk {
    /// The word of the kind.
    pub kind: String,
    /// A flag of the start.
    pub can_cancel: bool,
    /// A flag of the start.
    pub can_repeat: bool,
    /// A flag of the start.
    pub fresh_code: bool,
    /// The number of the start.
    pub number: u32,
    /// What is told.
    pub moves: Vec<Told>,
}

/// One thing that is told, and what comes of it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// The context of a verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// The code of a verdict, empty for all that is not listed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Or the word of an event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// The new number.
    pub number: u32,
    /// The word of the step.
    pub step: String,
    /// The word of the reason.
    pub reason: String,
}

/// The committed file.
///
/// # Panics
///
/// If it is not of the expected form.
#[must_use]
pub fn read() -> Procedure {
    serde_json::from_str(&spec::read(PATH)).expect("procedure.json is of its form")
}

/// Texts for one level, in each place of a reply.
fn forms() -> Vec<Form> {
    let mut forms: Vec<Form> = [
        "",
        " ",
        "SUCCESS",
        "success",
        " SUCCESS\n",
        "SUCCESS\0",
        "ＳＵＣＣＥＳＳ",
        "FAIL",
        "PROCESSING",
        "NOTPAY",
        "notpay",
        "PAYERROR",
        "ORDER_CLOSED",
        "REFUND",
        "UNKNOW",
        "no such code",
        "null",
    ]
    .map(|text| Form::Text(text.to_owned()))
    .into();
    forms.extend([
        Form::Hex("53554343455353ff".to_owned()),
        Form::Utf16(vec![0xD800]),
        Form::Repeat("SUCCESS".to_owned(), 9000),
    ]);
    forms
}

fn replies() -> Vec<WholeReply> {
    let success = || Some(Form::Text("SUCCESS".to_owned()));
    let mut replies = Vec::new();
    for operation in Operation::ALL {
        for source in Source::ALL {
            let mut levels =
                vec![(None, None, None), (None, None, success()), (success(), None, None)];
            for form in forms() {
                levels.push((success(), None, Some(form.clone())));
                levels.push((success(), Some(form.clone()), success()));
                levels.push((Some(form), None, success()));
            }
            for (rsp_code, inner, state) in levels {
                let bytes = |form: &Option<Form>| form.as_ref().map(Form::bytes);
                let (outer, second, last) = (bytes(&rsp_code), bytes(&inner), bytes(&state));
                let reply = Reply {
                    rsp_code: outer.as_deref(),
                    inner: second.as_deref(),
                    state: last.as_deref(),
                };
                let cell = reply_index(operation, source, reply);
                replies.push(WholeReply {
                    operation: operation.to_string(),
                    source: source.to_string(),
                    rsp_code,
                    inner,
                    state,
                    context: verdicts()[cell].context().to_string(),
                    id: verdicts()[cell].id(),
                    cell,
                });
            }
        }
    }
    replies
}

/// Events that do the same in every state, together.
fn classes() -> Vec<Vec<u16>> {
    let mut classes: BTreeMap<Vec<u64>, Vec<u16>> = BTreeMap::new();
    for event in states::events() {
        let column = TABLE.answers.iter().map(|answers| answers[usize::from(event)]).collect();
        classes.entry(column).or_default().push(event);
    }
    let mut classes: Vec<_> = classes.into_values().collect();
    classes.sort();
    classes
}

fn told(event: u16, moved: Moved) -> Told {
    let verdict = verdicts().get(usize::from(event));
    let word = |event: u16| Event::ALL[usize::from(event) - verdicts().len()].to_string();
    Told {
        context: verdict.map(|verdict| verdict.context().to_string()),
        code: verdict.map(|verdict| verdict.code().unwrap_or("").to_owned()),
        event: verdict.is_none().then(|| word(event)),
        number: moved.number,
        step: moved.step.to_string(),
        reason: moved.reason.to_string(),
    }
}

/// Walks that meet every class of events in every phase with every cancellation in which it can be met.
fn walks() -> Vec<Walk> {
    let classes = classes();
    let mut covered = HashSet::new();
    let pair = |number: u32| (Facts::of(number).phase, Facts::of(number).cancellation);
    let mut walks = Vec::new();
    for (kind, calls, start) in states::starts() {
        // The shortest way to each state.
        let mut ways: HashMap<u32, (u32, u16)> = HashMap::new();
        let mut order = vec![start];
        let mut open = VecDeque::from([start]);
        while let Some(number) = open.pop_front() {
            for class in &classes {
                let to = Moved::of(next(number, class[0])).number;
                if to != start && !ways.contains_key(&to) {
                    ways.insert(to, (number, class[0]));
                    order.push(to);
                    open.push_back(to);
                }
            }
        }
        for number in order {
            let new: Vec<u16> = (0..classes.len())
                .filter(|class| covered.insert((pair(number), *class)))
                .map(|class| classes[class][walks.len() % classes[class].len()])
                .collect();
            let mut way = Vec::new();
            let mut at = number;
            while let Some((from, event)) = ways.get(&at) {
                way.push(*event);
                at = *from;
            }
            way.reverse();
            // What leaves the number as it is can be told one after another; the rest begins anew.
            let stays = |event: &u16| Moved::of(next(number, *event)).number == number;
            let (staying, leaving): (Vec<u16>, Vec<u16>) = new.into_iter().partition(stays);
            let ends = leaving.into_iter().map(|event| vec![event]);
            for end in std::iter::once(staying).chain(ends).filter(|end| !end.is_empty()) {
                let mut at = start;
                let moves = way.iter().chain(&end).map(|event| {
                    let moved = Moved::of(next(at, *event));
                    at = moved.number;
                    told(*event, moved)
                });
                walks.push(Walk {
                    kind: kind.to_string(),
                    can_cancel: calls.can_cancel,
                    can_repeat: calls.can_repeat,
                    fresh_code: calls.fresh_code,
                    number: start,
                    moves: moves.collect(),
                });
            }
        }
    }
    walks
}

fn lines(values: &[impl Serialize]) -> String {
    let line = |value| serde_json::to_string(value).expect("words and numbers can be JSON");
    values.iter().map(line).collect::<Vec<_>>().join(",\n")
}

/// The text of the file: one line for each reply and each walk.
#[must_use]
pub fn text() -> String {
    format!(
        "{{\n\"about\": {ABOUT:?},\n\"states\": {},\n\"digest\": {},\n\"replies\": [\n{}\n],\n\"walks\": [\n{}\n]\n}}\n",
        TABLE.states.len(),
        states::digest(),
        lines(&replies()),
        lines(&walks())
    )
}
