//! A kind of attempt as a picture: the states that it can be in, and what moves it from one to another.
//!
//! It is drawn from the procedure itself. Many numbers are one state of the picture, and what makes no difference
//! there (a question, nothing to do) is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use rspcode::{Attempt, Calls, Cause, Context, Event, Kind, Outcome, Step, Verdict, verdicts};

/// The states of the picture, by how far an attempt is: a name, and what is shown for it.
const STATES: [(&str, &str); 10] = [
    ("open", "open"),
    ("shown", "shown to the payer"),
    ("held", "held"),
    ("cancel_sent", "cancellation sent"),
    ("capturing", "capture sent"),
    ("expired", "expired"),
    ("done", "done"),
    ("not_done", "not_done"),
    ("alarm", "not_done, with a sign of success"),
    ("reversed", "reversed"),
];

/// How the words of [`Attempt::describe`] tell the state: the first of these that is among them, else it is open.
pub const SIGNS: [(&str, &str); 11] = [
    ("alarm", "alarm"),
    ("done", "done"),
    ("not_done", "not_done"),
    ("reversed", "reversed"),
    ("capturing", "capturing"),
    ("cancellation=once", "cancel_sent"),
    ("cancellation=answered", "cancel_sent"),
    ("cancellation=often", "cancel_sent"),
    ("held", "held"),
    ("expired", "expired"),
    ("shown", "shown"),
];

/// The states of a kind, and what leads from one to another.
#[derive(Debug)]
pub struct Picture {
    /// The name of each state, and what is shown for it; an attempt begins in the first.
    pub states: Vec<(&'static str, &'static str)>,
    /// What leads from one to another, each pair and what is done on the way once.
    pub arrows: Vec<Arrow>,
    /// The states that an event leads to from every other, with that event; they have no arrows for it.
    pub from_everywhere: Vec<(&'static str, Event)>,
}

/// What leads from one state to another, or back to the same.
#[derive(Debug)]
pub struct Arrow {
    /// The name of the state that it leaves.
    pub from: &'static str,
    /// The name of the state that it leads to.
    pub to: &'static str,
    /// What is told on the way, and the step that comes of it if the states do not say so.
    pub label: String,
}

/// From where to where, and what is to be done on the way if the states do not say so.
type Edge = (usize, usize, Option<Step>);

/// What is told: a class of answers or a word, and which of its codes.
type Told = BTreeMap<String, BTreeSet<&'static str>>;

/// A Mermaid `stateDiagram-v2` of a kind.
#[must_use]
pub fn diagram(kind: Kind) -> String {
    let picture = picture(kind);
    let mut text = String::from("stateDiagram-v2\n");
    for (name, shown) in picture.states {
        if name != shown {
            writeln!(text, "    state \"{shown}\" as {name}").expect("a string takes it");
        }
    }
    writeln!(text, "    [*] --> open : start / send").expect("a string takes it");
    for Arrow { from, to, label } in picture.arrows {
        writeln!(text, "    {from} --> {to} : {label}").expect("a string takes it");
    }
    for (to, event) in picture.from_everywhere {
        writeln!(text, "    note right of {to} : {event} leads here from every other state")
            .expect("a string takes it");
    }
    text
}

/// The picture of a kind, with all calls that the kind can have and no fresh code.
#[must_use]
pub fn picture(kind: Kind) -> Picture {
    let calls = Calls { can_cancel: true, can_repeat: true, fresh_code: false };
    let start = Attempt::start(kind, calls);
    let answers: Vec<(&Verdict, String)> = verdicts()
        .iter()
        .filter(|v| contexts(kind).contains(&v.context()))
        .map(|v| (v, class(v)))
        .collect();
    let mut whole = Told::new();
    for (verdict, class) in &answers {
        whole.entry(class.clone()).or_default().insert(code(verdict));
    }

    let mut edges: BTreeMap<Edge, Told> = BTreeMap::new();
    let mut seen = BTreeMap::from([(start.attempt, state(start.attempt))]);
    let mut todo = vec![start.attempt];
    while let Some(attempt) = todo.pop() {
        let from = seen[&attempt];
        let heard =
            answers.iter().map(|(v, class)| (attempt.heard(v), class.as_str(), Some(code(v))));
        let told = Event::ALL.map(|event| (attempt.told(event), event.as_str(), None));
        for (moved, told, code) in heard.chain(told) {
            let to = *seen.entry(moved.attempt).or_insert_with(|| {
                todo.push(moved.attempt);
                state(moved.attempt)
            });
            if let Some(edge) = edge(from, to, moved.step) {
                edges.entry(edge).or_default().entry(told.to_owned()).or_default().extend(code);
            }
        }
    }
    let drawn: BTreeSet<usize> = seen.into_values().collect();
    let everywhere = from_everywhere(&mut edges, &drawn);

    let arrow = |((from, to, step), told): (&Edge, &Told)| {
        let told = told.iter().map(|(class, codes)| in_words(class, codes, &whole));
        let told = told.collect::<Vec<_>>().join(", ");
        let step = step.map_or_else(String::new, |step| format!(" / {step}"));
        Arrow { from: STATES[*from].0, to: STATES[*to].0, label: format!("{told}{step}") }
    };
    Picture {
        states: drawn.into_iter().map(|state| STATES[state]).collect(),
        arrows: edges.iter().map(arrow).collect(),
        from_everywhere: everywhere.into_iter().map(|(to, event)| (STATES[to].0, event)).collect(),
    }
}

/// What is drawn of a move: not that nothing new is to be done, or only to ask.
fn edge(from: usize, to: usize, step: Step) -> Option<Edge> {
    match step {
        Step::Query | Step::Nothing if from == to => None,
        Step::HandOver if from == to => Some((from, to, Some(step))),
        // The new state says it, or is what staff are called for.
        Step::Query
        | Step::Nothing
        | Step::HandOver
        | Step::Held
        | Step::Done
        | Step::NotDone
        | Step::Reversed => Some((from, to, None)),
        Step::Send | Step::Show | Step::Cancel | Step::Capture => Some((from, to, Some(step))),
    }
}

/// The words that lead to one state from every other, which are taken out of the edges.
fn from_everywhere(
    edges: &mut BTreeMap<Edge, Told>,
    drawn: &BTreeSet<usize>,
) -> Vec<(usize, Event)> {
    let mut everywhere = Vec::new();
    for event in Event::ALL {
        let word = event.as_str();
        for &to in drawn {
            let leads = |(edge, told): (&Edge, &Told)| {
                (edge.1 == to && told.contains_key(word)).then_some(edge.0)
            };
            let from: BTreeSet<usize> = edges.iter().filter_map(leads).collect();
            if from.len() + 1 == drawn.len() && !from.contains(&to) {
                everywhere.push((to, event));
                edges.retain(|edge, told| {
                    if edge.1 == to {
                        told.remove(word);
                    }
                    !told.is_empty()
                });
            }
        }
    }
    everywhere
}

/// Where the answers stand that are told of a kind.
const fn contexts(kind: Kind) -> &'static [Context] {
    use Context::{
        CancelReply, CaptureReply, PayReply, PayState, PreauthReply, PreauthState, QueryReply,
        RefundReply, RefundState,
    };
    match kind {
        Kind::PayDirect | Kind::PayShown => &[PayReply, PayState, CancelReply, QueryReply],
        Kind::PreauthDirect | Kind::PreauthShown => {
            &[PreauthReply, PreauthState, CaptureReply, CancelReply, QueryReply]
        }
        Kind::Refund => &[RefundReply, RefundState, QueryReply],
    }
}

/// The state of the picture, by the words of an attempt.
fn state(attempt: Attempt) -> usize {
    let described = attempt.describe().to_string();
    let words: BTreeSet<&str> = described.split(' ').collect();
    let sign = SIGNS.iter().find(|(word, _)| words.contains(word));
    let name = sign.map_or("open", |(_, state)| state);
    STATES.iter().position(|(state, _)| *state == name).expect("a state of the picture")
}

/// Where an answer stands, and what became of it there.
fn class(verdict: &Verdict) -> String {
    let (context, outcome) = (verdict.context(), verdict.outcome());
    match (verdict.cause(), context, outcome) {
        (_, Context::CancelReply, _) | (_, _, Outcome::Reversed) => {}
        (Cause::Frozen, _, _) => return "frozen".to_owned(),
        (Cause::NotFound, Context::QueryReply, _) => return "query not found".to_owned(),
        (
            Cause::AlreadyDone,
            Context::PayReply | Context::PreauthReply | Context::RefundReply,
            Outcome::Unknown,
        ) => return "number used".to_owned(),
        (_, _, _) => {}
    }
    let level = match context {
        Context::PayReply | Context::PreauthReply | Context::RefundReply => "reply",
        Context::CaptureReply => "capture reply",
        Context::CancelReply => "cancel reply",
        Context::QueryReply => "query",
        Context::PayState
        | Context::PreauthState
        | Context::CaptureState
        | Context::CancelState
        | Context::RefundState => "state",
    };
    format!("{level} {outcome}")
}

fn code(verdict: &Verdict) -> &'static str {
    verdict.code().unwrap_or("not listed")
}

/// A word, a class that moves as one, or those of its codes that do.
fn in_words(class: &str, codes: &BTreeSet<&'static str>, whole: &Told) -> String {
    if codes.is_empty() || codes == &whole[class] {
        return class.to_owned();
    }
    codes.iter().copied().collect::<Vec<_>>().join(", ")
}
