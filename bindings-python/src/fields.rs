//! The fields of the answers as columns of Arrow, made of positions when they are asked for.

use std::ffi::CString;
use std::sync::{Arc, LazyLock};

use rspcode::{Actor, Basis, Cause, CodeInfo, Context, Next, Outcome, Verdict};

use crate::c_data::{Buffer, NewArray, NewType, NoMemory, Producer};
use crate::columns::Cells;

/// A field of the answers. What it is is made when it is first asked for: importing the package asks for names alone.
pub(crate) struct Field {
    pub(crate) name: &'static str,
    kind: LazyLock<Kind>,
}

/// What a field is, by position among the answers.
enum Kind {
    /// The position itself.
    Cell,
    Number(Vec<u8>),
    Flag(Vec<bool>),
    Words(Words),
}

/// Words, as a dictionary: few of them, and in every row the place of one.
struct Words {
    /// All of them, one after the other.
    text: String,
    /// Where each begins, and where the last one ends.
    offsets: Vec<i32>,
    places: Vec<u8>,
    /// Whether there is one at all, if that is not always so.
    is_there: Option<Vec<bool>>,
}

/// All fields: the position, and then those of a verdict in the order of the exported table.
pub(crate) static FIELDS: [Field; 15] = [
    field("cell", || Kind::Cell),
    field("context", || words(&Context::ALL.map(Context::as_str), |v| Some(v.context().as_str()))),
    field("id", || Kind::Number(of_all(Verdict::id))),
    field("code", || {
        let codes: Vec<_> = rspcode::codes().iter().map(CodeInfo::code).collect();
        words(&codes, Verdict::code)
    }),
    field("outcome", || words(&Outcome::ALL.map(Outcome::as_str), |v| Some(v.outcome().as_str()))),
    field("cause", || words(&Cause::ALL.map(Cause::as_str), |v| Some(v.cause().as_str()))),
    field("next", || words(&Next::ALL.map(Next::as_str), |v| Some(v.next().as_str()))),
    field("actor", || words(&Actor::ALL.map(Actor::as_str), |v| Some(v.actor().as_str()))),
    field("is_final", || Kind::Flag(of_all(Verdict::is_final))),
    field("may_release_goods", || Kind::Flag(of_all(Verdict::may_release_goods))),
    field("may_charge_again", || Kind::Flag(of_all(Verdict::may_charge_again))),
    field("basis", || words(&Basis::ALL.map(Basis::as_str), |v| Some(v.basis().as_str()))),
    field("message", || words(&[], |v| Some(v.message()))),
    field("explanation", || words(&[], |v| Some(v.explanation()))),
    field("payer_text", || words(&[], |v| Some(v.payer_text()))),
];

const fn field(name: &'static str, kind: fn() -> Kind) -> Field {
    Field { name, kind: LazyLock::new(kind) }
}

fn of_all<T>(value: impl Fn(&Verdict) -> T) -> Vec<T> {
    rspcode::verdicts().iter().map(value).collect()
}

/// Words: those of a vocabulary in their order, or all that there are as they come.
fn words(vocabulary: &[&'static str], word: impl Fn(&Verdict) -> Option<&'static str>) -> Kind {
    let mut all = vocabulary.to_vec();
    let place = |word: Option<&'static str>| {
        let word = word.unwrap_or(all.first().copied().unwrap_or_default());
        let place = all.iter().position(|other| *other == word);
        let place = place.unwrap_or_else(|| {
            all.push(word);
            all.len() - 1
        });
        assert!(i8::try_from(place).is_ok(), "an int8 numbers the words of every field");
        u8::try_from(place).expect("it is not negative")
    };
    let words = of_all(word);
    let is_there: Vec<bool> = words.iter().map(Option::is_some).collect();
    let places = words.into_iter().map(place).collect();
    let mut offsets = vec![0];
    let mut text = String::new();
    for word in all {
        text.push_str(word);
        offsets.push(text.len().try_into().expect("the texts are short"));
    }
    let is_there = Some(is_there).filter(|is_there| is_there.contains(&false));
    Kind::Words(Words { text, offsets, places, is_there })
}

impl Field {
    /// The field of a name.
    pub(crate) fn of(name: &str) -> Option<&'static Self> {
        FIELDS.iter().find(|field| field.name == name)
    }

    fn ty(&self, name: CString) -> NewType {
        let dictionary = matches!(*self.kind, Kind::Words(_)).then(|| {
            Box::new(NewType {
                format: c"u",
                name: CString::default(),
                is_nullable: false,
                children: Vec::new(),
                dictionary: None,
            })
        });
        let format = match &*self.kind {
            Kind::Cell => c"s",
            Kind::Number(_) => c"C",
            Kind::Flag(_) => c"b",
            Kind::Words(_) => c"c",
        };
        // As columns of tables are everywhere; one that is not does not fit beside them.
        NewType { format, name, is_nullable: true, children: Vec::new(), dictionary }
    }

    fn array(&'static self, cells: &Arc<Vec<u16>>) -> Result<NewArray, NoMemory> {
        let (nulls, nulls_at, values, dictionary) = match &*self.kind {
            Kind::Cell => (0, Buffer::None, Buffer::Cells(Arc::clone(cells)), None),
            Kind::Number(numbers) => (0, Buffer::None, bytes(cells, numbers)?, None),
            Kind::Flag(flags) => (0, Buffer::None, Buffer::Bytes(bits(cells, flags)?), None),
            Kind::Words(words) => {
                let (nulls, nulls_at) = match &words.is_there {
                    None => (0, Buffer::None),
                    Some(is_there) => {
                        let nulls = bits(cells, is_there)?;
                        let there: usize =
                            nulls.iter().map(|byte| byte.count_ones() as usize).sum();
                        (cells.len() - there, Buffer::Bytes(nulls))
                    }
                };
                (nulls, nulls_at, bytes(cells, &words.places)?, Some(Box::new(words.array())))
            }
        };
        Ok(NewArray {
            length: cells.len(),
            nulls,
            buffers: vec![nulls_at, values],
            children: Vec::new(),
            dictionary,
        })
    }
}

impl Words {
    fn array(&'static self) -> NewArray {
        NewArray {
            length: self.offsets.len() - 1,
            nulls: 0,
            buffers: vec![Buffer::None, Buffer::Offsets(&self.offsets), Buffer::Text(&self.text)],
            children: Vec::new(),
            dictionary: None,
        }
    }
}

fn empty<T>(length: usize) -> Result<Vec<T>, NoMemory> {
    let mut values = Vec::new();
    values.try_reserve_exact(length).map_err(|_| NoMemory)?;
    Ok(values)
}

/// What stands at each position, a byte for each.
fn bytes(cells: &[u16], of_cell: &[u8]) -> Result<Buffer, NoMemory> {
    let mut bytes = empty(cells.len())?;
    bytes.extend(cells.iter().map(|&cell| of_cell[usize::from(cell)]));
    Ok(Buffer::Bytes(bytes))
}

/// What stands at each position, a bit for each.
fn bits(cells: &[u16], of_cell: &[bool]) -> Result<Vec<u8>, NoMemory> {
    let mut bits = empty(cells.len().div_ceil(8))?;
    let byte = |eight: &[u16]| {
        let bit = |(at, &cell): (usize, &u16)| u8::from(of_cell[usize::from(cell)]) << at;
        eight.iter().enumerate().map(bit).fold(0, |all, bit| all | bit)
    };
    let whole = cells.chunks_exact(8);
    let rest = whole.remainder();
    bits.extend(whole.map(byte));
    if !rest.is_empty() {
        bits.push(byte(rest));
    }
    Ok(bits)
}

/// Some fields of the answers, each under a name: the columns of a table, or one alone.
pub(crate) struct Columns {
    pub(crate) fields: Vec<(&'static Field, CString)>,
    pub(crate) is_table: bool,
}

impl Columns {
    pub(crate) fn ty(&self) -> NewType {
        let mut fields = self.fields.iter().map(|(field, name)| field.ty(name.clone()));
        if self.is_table {
            return NewType {
                format: c"+s",
                name: CString::default(),
                is_nullable: false,
                children: fields.collect(),
                dictionary: None,
            };
        }
        fields.next().expect("there is one")
    }

    fn array(&self, cells: &Arc<Vec<u16>>) -> Result<NewArray, NoMemory> {
        let mut fields = self.fields.iter().map(|(field, _)| field.array(cells));
        if self.is_table {
            return Ok(NewArray {
                length: cells.len(),
                nulls: 0,
                buffers: vec![Buffer::None],
                children: fields.collect::<Result<_, _>>()?,
                dictionary: None,
            });
        }
        fields.next().expect("there is one")
    }
}

/// Columns of all answers, array by array.
pub(crate) struct Arrays {
    pub(crate) columns: Columns,
    pub(crate) cells: Arc<Cells>,
    pub(crate) done: usize,
}

impl Producer for Arrays {
    fn ty(&self) -> NewType {
        self.columns.ty()
    }

    fn next(&mut self) -> Option<Result<NewArray, NoMemory>> {
        let cells = self.cells.get(self.done)?;
        self.done += 1;
        Some(self.columns.array(cells))
    }
}

/// Columns of all answers as one array.
pub(crate) fn whole(columns: &Columns, cells: &Cells) -> Result<NewArray, NoMemory> {
    if let [only] = cells.as_slice() {
        return columns.array(only);
    }
    let mut all = empty(cells.iter().map(|array| array.len()).sum())?;
    all.extend(cells.iter().flat_map(|array| array.iter().copied()));
    columns.array(&Arc::new(all))
}
