//! The table as the package's JavaScript takes it over.

use rspcode::{
    Actor, Basis, Cause, Context, End, Event, Kind, Locale, Next, Operation, Outcome, Reason,
    Source, Step,
};
use rspcode_words::{camel_case_object, cells, listed, spelled};
use serde_json::{Map, Value, json};

/// What an answer has that is the code's, everywhere.
const OF_THE_CODE: [&str; 4] = ["code", "message", "basis", "explanation"];

/// What is the code's is not sent with each context, and the rest, of which many answers have the same, stands once.
pub(crate) fn table() -> Value {
    let cells: Vec<_> = cells().iter().map(camel_case_object).collect();
    let unlisted = cells.iter().find(|cell| cell["id"] == 0).expect("there is one by context");
    let unlisted: Map<_, _> =
        OF_THE_CODE.map(|name| (name.to_owned(), unlisted[name].clone())).into_iter().collect();
    let mut answers = Vec::new();
    let verdicts: Vec<Vec<_>> = cells
        .chunks(cells.len() / Context::ALL.len())
        .map(|cells| in_context(cells, &mut answers))
        .collect();
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
        "answers": answers,
        "verdicts": verdicts,
    })
}

/// Each sentence for payers in every language, in the order of the locales.
pub(crate) fn payer_texts() -> Value {
    let [english, ..] = Locale::ALL.map(Locale::payer_texts);
    let in_all = |place| Locale::ALL.map(|locale| locale.payer_texts()[place]);
    (0..english.len()).map(in_all).collect()
}

/// The positions among the answers of one context's: first the listed codes' in their order, then the one of all else.
fn in_context(cells: &[Map<String, Value>], answers: &mut Vec<Map<String, Value>>) -> Vec<usize> {
    let (unlisted, codes) = cells.split_last().expect("a context has answers");
    assert!(
        unlisted["id"] == 0 && codes.iter().zip(1..).all(|(cell, id): (_, u8)| cell["id"] == id)
    );
    cells
        .iter()
        .map(|cell| {
            assert_eq!(cell["context"], cells[0]["context"]);
            let mut answer = cell.clone();
            answer.retain(|name, _| {
                name != "context" && name != "id" && !OF_THE_CODE.contains(&name.as_str())
            });
            answers.iter().position(|known| *known == answer).unwrap_or_else(|| {
                answers.push(answer);
                answers.len() - 1
            })
        })
        .collect()
}
