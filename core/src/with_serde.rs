//! The feature `serde`: a value of a vocabulary is its word, an attempt is its number, a verdict is the version of the
//! table and its row.
//!
//! What is read is checked: a word or a number that is none is an error, and of a verdict only the context and the
//! code are believed. All else follows from them, so nobody can grant anything by what a row says.

use core::{fmt, marker::PhantomData, str::FromStr};

use serde_core::de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_core::ser::SerializeStruct as _;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::errors::ParseError;
use crate::{
    Actor, Attempt, Basis, Cause, Context, End, Event, Kind, Next, Operation, Outcome, Reason,
    Source, Step, TABLE_VERSION, Verdict, classify,
};

/// Reads a word of a vocabulary.
struct Word<Vocabulary>(PhantomData<Vocabulary>);

impl<Vocabulary: FromStr<Err = ParseError>> Visitor<'_> for Word<Vocabulary> {
    type Value = Vocabulary;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word of a vocabulary")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Vocabulary, E> {
        word.parse().map_err(E::custom)
    }
}

macro_rules! as_words {
    ($($vocabulary:ident),*) => {$(
        impl Serialize for $vocabulary {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $vocabulary {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Word(PhantomData))
            }
        }
    )*};
}

as_words!(
    Context, Outcome, Cause, Next, Actor, Basis, Operation, Source, Kind, Event, Step, Reason, End
);

impl Serialize for Attempt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.number())
    }
}

impl<'de> Deserialize<'de> for Attempt {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u32::deserialize(deserializer)?.try_into().map_err(D::Error::custom)
    }
}

/// The version, and the columns of the exported table.
const COLUMNS: &[&str] = &[
    "table_version",
    "context",
    "id",
    "code",
    "outcome",
    "cause",
    "next",
    "actor",
    "is_final",
    "may_release_goods",
    "may_charge_again",
    "basis",
    "message",
    "explanation",
    "payer_text",
];

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_struct("Verdict", COLUMNS.len())?;
        row.serialize_field("table_version", &TABLE_VERSION)?;
        row.serialize_field("context", &self.context())?;
        row.serialize_field("id", &self.id())?;
        row.serialize_field("code", &self.code())?;
        row.serialize_field("outcome", &self.outcome())?;
        row.serialize_field("cause", &self.cause())?;
        row.serialize_field("next", &self.next())?;
        row.serialize_field("actor", &self.actor())?;
        row.serialize_field("is_final", &self.is_final())?;
        row.serialize_field("may_release_goods", &self.may_release_goods())?;
        row.serialize_field("may_charge_again", &self.may_charge_again())?;
        row.serialize_field("basis", &self.basis())?;
        row.serialize_field("message", self.message())?;
        row.serialize_field("explanation", self.explanation())?;
        row.serialize_field("payer_text", self.payer_text())?;
        row.end()
    }
}

/// The shared constant: a program that keeps a verdict keeps this.
impl<'de> Deserialize<'de> for &'static Verdict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("Verdict", COLUMNS, Row)
    }
}

impl<'de> Deserialize<'de> for Verdict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&'static Verdict>::deserialize(deserializer).copied()
    }
}

/// Reads a row by its context and its code.
struct Row;

impl<'de> Visitor<'de> for Row {
    type Value = &'static Verdict;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a context and a code")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<&'static Verdict, A::Error> {
        let (mut context, mut code) = (None, None);
        while let Some(column) = map.next_key()? {
            match column {
                Column::Context if context.is_none() => context = Some(map.next_value()?),
                Column::Code if code.is_none() => code = Some(map.next_value()?),
                Column::Context => return Err(A::Error::duplicate_field("context")),
                Column::Code => return Err(A::Error::duplicate_field("code")),
                Column::Other => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        let context: Context = context.ok_or_else(|| A::Error::missing_field("context"))?;
        let code: Code = code.ok_or_else(|| A::Error::missing_field("code"))?;
        Ok(code.in_context(context))
    }

    /// A format without names has all columns, in order.
    fn visit_seq<A: SeqAccess<'de>>(self, mut row: A) -> Result<&'static Verdict, A::Error> {
        let too_short = || A::Error::custom("a row has all columns");
        row.next_element::<u32>()?.ok_or_else(too_short)?;
        let context: Context = row.next_element()?.ok_or_else(too_short)?;
        row.next_element::<u8>()?.ok_or_else(too_short)?;
        let code: Code = row.next_element()?.ok_or_else(too_short)?;
        row.next_element::<(Outcome, Cause, Next, Actor)>()?.ok_or_else(too_short)?;
        row.next_element::<(bool, bool, bool)>()?.ok_or_else(too_short)?;
        row.next_element::<Basis>()?.ok_or_else(too_short)?;
        for _ in ["message", "explanation", "payer_text"] {
            row.next_element::<Text>()?.ok_or_else(too_short)?;
        }
        Ok(code.in_context(context))
    }
}

enum Column {
    Context,
    Code,
    Other,
}

impl<'de> Deserialize<'de> for Column {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(ColumnName)
    }
}

struct ColumnName;

impl Visitor<'_> for ColumnName {
    type Value = Column;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a column")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Column, E> {
        Ok(match name {
            "context" => Column::Context,
            "code" => Column::Code,
            _ => Column::Other,
        })
    }
}

/// The answers to a code in every context: its text cannot be kept without a place for it, and the context may
/// come behind it.
struct Code([&'static Verdict; Context::ALL.len()]);

impl Code {
    fn of(code: &str) -> Self {
        Self(Context::ALL.map(|context| classify(context, code)))
    }

    const fn in_context(&self, context: Context) -> &'static Verdict {
        self.0[context as usize - 1]
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(CodeText)
    }
}

struct CodeText;

impl<'de> Visitor<'de> for CodeText {
    type Value = Code;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code, or null for a text that is not listed")
    }

    fn visit_none<E: Error>(self) -> Result<Code, E> {
        Ok(Code::of(""))
    }

    fn visit_unit<E: Error>(self) -> Result<Code, E> {
        self.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Code, D::Error> {
        deserializer.deserialize_str(self)
    }

    fn visit_str<E: Error>(self, code: &str) -> Result<Code, E> {
        Ok(Code::of(code))
    }
}

/// A text that follows from the rest of its row.
struct Text;

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(AnyText)
    }
}

struct AnyText;

impl Visitor<'_> for AnyText {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<Text, E> {
        Ok(Text)
    }
}
