//! What the page in `site` shows beside the answers, which it has from the npm package: the sentences of the words, the
//! spellings, and the picture of each kind of attempt.

use std::fmt::Write as _;

use rspcode::{Context, Event, Kind, spellings};
use rspcode_words::diagram::{Arrow, SIGNS, picture};
use serde_json::{Map, Value, json};

use crate::sentences::{self, Vocabulary};

/// Where it stands.
pub const PATH: &str = "site/src/derived.js";

/// The module.
///
/// # Panics
///
/// Never: all of it is text.
#[must_use]
pub fn text() -> String {
    let mut text = String::from(
        "// Made by `cargo run -p rspcode-tests -- write` from `core` and `words`; do not edit.\n",
    );
    for (about, name, value) in [
        ("By vocabulary and word, what the word means.", "sentences", sentences()),
        ("The spellings that are read as a code, and where.", "spellings", spelled()),
        (
            "By words of an attempt's description, the state of the picture; the first that is there, else open.",
            "signs",
            json!(SIGNS),
        ),
        ("By kind, its states and what leads from one to another.", "pictures", pictures()),
    ] {
        let value = serde_json::to_string_pretty(&value).expect("it is all text");
        writeln!(text, "\n/** {about} */\nexport const {name} = {value}")
            .expect("a string takes it");
    }
    text
}

fn sentences() -> Value {
    let of_values = |vocabulary: Vocabulary| {
        let values = vocabulary.values.iter();
        let values = values.map(|value| (value.word.to_owned(), json!(value.documentation())));
        (vocabulary.name.to_lowercase(), Value::Object(values.collect()))
    };
    let vocabularies = sentences::vocabularies().into_iter().chain(sentences::procedure());
    Value::Object(vocabularies.map(of_values).collect())
}

fn spelled() -> Value {
    let spelled = spellings().iter().map(|spelling| {
        let read_in = Context::ALL.into_iter().filter(|context| spelling.is_read_in(*context));
        let contexts: Vec<_> = read_in.map(Context::as_str).collect();
        json!({ "text": spelling.text(), "code": spelling.code().code(), "contexts": contexts })
    });
    spelled.collect()
}

fn pictures() -> Value {
    let pictures = Kind::ALL.into_iter().map(|kind| {
        let picture = picture(kind);
        let arrow =
            |arrow: &Arrow| json!({ "from": arrow.from, "to": arrow.to, "label": arrow.label });
        let everywhere = |(to, event): &(&str, Event)| json!({ "to": to, "event": event.as_str() });
        let value = json!({
            "states": picture.states,
            "arrows": picture.arrows.iter().map(arrow).collect::<Vec<_>>(),
            "fromEverywhere": picture.from_everywhere.iter().map(everywhere).collect::<Vec<_>>(),
        });
        (kind.as_str().to_owned(), value)
    });
    Value::Object(pictures.collect::<Map<_, _>>())
}
