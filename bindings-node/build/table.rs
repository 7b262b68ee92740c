//! The table as the package's JavaScript takes it over.

use rspcode::{
    Actor, Basis, Cause, Context, End, Event, Kind, Next, Operation, Outcome, Reason, Source, Step,
};
use rspcode_words::{camel_case_object, cells, listed, spelled};
use serde_json::{Map, Value, json};

/// What an answer has that is the code's, everywhere.
const OF_THE_CODE: [&str; 4] = ["code", "message", "basis", "explanation"];

/// What differs from context to context; the rest is the code's, and is not sent with each of them.
pub(crate) fn table() -> Value {
    let cells: Vec<_> = cells().iter().map(camel_case_object).collect();
    let unlisted = cells.iter().find(|cell| cell["id"] == 0).expect("there is one by context");
    let unlisted: Map<_, _> =
        OF_THE_CODE.map(|name| (name.to_owned(), unlisted[name].clone())).into_iter().collect();
    let answer = |mut cell: Map<String, Value>| {
        cell.retain(|name, _| !OF_THE_CODE.contains(&name.as_str()));
        cell
    };
    json!({
        "version": rspcode::VERSION,
        "tableVersion": rspcode::TABLE_VERSION,
        "contexts": Context::ALL.map(Context::as_str),
        "outcomes": Outcome::ALL.map(Outcome::as_str),
        "causes": Cause::ALL.map(Cause::as_str),
        "nexts": Next::ALL.map(Next::as_str),
        "actors": Actor::ALL.map(Actor::as_str),
        "bases": Basis::ALL.map(Basis::as_str),
        "operations": Operation::ALL.map(Operation::as_str),
        "sources": Source::ALL.map(Source::as_str),
        "kinds": Kind::ALL.map(Kind::as_str),
        "events": Event::ALL.map(Event::as_str),
        "steps": Step::ALL.map(Step::as_str),
        "payerTexts": Step::ALL.map(Step::payer_text),
        "reasons": Reason::ALL.map(Reason::as_str),
        "ends": End::ALL.map(End::as_str),
        "codes": listed().iter().map(camel_case_object).collect::<Vec<_>>(),
        "unlisted": unlisted,
        "spellings": spelled().iter().map(camel_case_object).collect::<Vec<_>>(),
        "verdicts": cells.iter().cloned().map(answer).collect::<Vec<_>>(),
    })
}
