//! A column of codes, and perhaps one of contexts: from rows of Arrow to positions among the answers.

use std::sync::Arc;

use pyo3::exceptions::{PyMemoryError, PyOSError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;
use rspcode::{Context, ParseError};

use crate::arguments;
use crate::c_data::{Bits, Failed, Layout, Malformed, Rows, Source, Texts, TypeRef};
use crate::constants::Constants;

/// Positions among the answers, array by array as the codes came.
pub(crate) type Cells = Vec<Arc<Vec<u16>>>;

/// The answers to a column of codes in a context, or in a column of contexts.
pub(crate) fn classify(context: &Bound<'_, PyAny>, column: &Bound<'_, PyAny>) -> PyResult<Cells> {
    let py = context.py();
    let contexts = Contexts::of(context)?;
    let mut column = Column::of("column", "a column of Arrow", column)?;
    let (mut cells, mut rows) = (Cells::new(), 0);
    while let Some(array) = py
        .detach(|| column.next(|texts| contexts.cells(rows, texts)))
        .map_err(|wrong| column.error(rows, wrong))?
    {
        rows += array.len();
        cells.push(Arc::new(array));
        py.check_signals()?;
    }
    match contexts {
        Contexts::Many(contexts) if contexts.len() > rows => Err(PyValueError::new_err(format!(
            "context[{rows}] has no code: there are {} contexts for {rows} codes",
            contexts.len()
        ))),
        Contexts::Many(_) | Contexts::One(_) => Ok(cells),
    }
}

/// What is wrong with an array, or with a row of it.
enum Wrong {
    Failed(Failed),
    Malformed(Malformed),
    MalformedRow(usize),
    NoMemory,
    /// There is no context for a row, but for so many before it.
    NoContext(usize),
    /// A row is no context, but another word or null.
    NotContext(usize, Option<ParseError>),
}

/// A column as it is handed over.
struct Column {
    /// What the argument is called.
    name: &'static str,
    source: Source,
    kind: Kind,
}

/// How positions are written.
#[derive(Clone, Copy)]
struct Index {
    width: usize,
    is_signed: bool,
}

/// What the arrays of a column are made of.
#[derive(Clone, Copy)]
struct Kind {
    is_table: bool,
    /// How the positions in a dictionary are written, if there is one.
    dictionary: Option<Index>,
    layout: Layout,
}

impl Column {
    fn of(name: &'static str, rule: &str, given: &Bound<'_, PyAny>) -> PyResult<Self> {
        let Some(source) = Source::of(given)? else {
            return Err(arguments::wrong_type(
                name,
                &format!("{rule} (what has __arrow_c_stream__ or __arrow_c_array__)"),
                given,
            ));
        };
        let source = source.map_err(|failed| error_of(name, 0, Wrong::Failed(failed)))?;
        let kind = Kind::of(source.ty())
            .map_err(|reason| PyTypeError::new_err(format!("{name} must be {reason}")))?;
        Ok(Self { name, source, kind })
    }

    /// What is made of the next array, if there is one.
    fn next<T>(
        &mut self,
        made: impl FnOnce(&Strings<'_>) -> Result<Vec<T>, Wrong>,
    ) -> Result<Option<Vec<T>>, Wrong> {
        let Some(array) = self.source.next().map_err(Wrong::Failed)? else { return Ok(None) };
        let strings = Rows::of(&array).and_then(|rows| Strings::of(rows, self.kind));
        made(&strings.map_err(Wrong::Malformed)?).map(Some)
    }

    fn error(&self, rows: usize, wrong: Wrong) -> PyErr {
        error_of(self.name, rows, wrong)
    }
}

/// The error in an array that so many rows stand before.
fn error_of(name: &str, rows: usize, wrong: Wrong) -> PyErr {
    match wrong {
        Wrong::Failed(Failed(number, text)) => PyOSError::new_err((
            number,
            format!("the producer of {name} has failed after {rows} rows: {text}"),
        )),
        Wrong::Malformed(reason) => {
            PyValueError::new_err(format!("{name} is malformed after {rows} rows: {reason}"))
        }
        Wrong::MalformedRow(row) => {
            PyValueError::new_err(format!("{name}[{}] is malformed", rows + row))
        }
        Wrong::NoMemory => PyMemoryError::new_err(()),
        Wrong::NoContext(contexts) => PyValueError::new_err(format!(
            "{name}[{contexts}] has no context: there are no more than {contexts}"
        )),
        Wrong::NotContext(row, None) => {
            PyValueError::new_err(format!("{name}[{}] is null, which is no context", rows + row))
        }
        Wrong::NotContext(row, Some(error)) => {
            PyValueError::new_err(format!("{name}[{}]: {error}", rows + row))
        }
    }
}

impl Kind {
    /// What a type is, or what it should be.
    fn of(ty: TypeRef<'_>) -> Result<Self, String> {
        let is_table = ty.format() == b"+s";
        let ty = match (is_table, ty.child(0)) {
            (false, _) => ty,
            (true, Some(child)) if ty.children() == 1 => child,
            (true, _) => return Err(Self::not_a_table(ty)),
        };
        let (texts, dictionary) = match ty.dictionary() {
            Some(texts) => (texts, Some(index_type(ty.format()))),
            None => (ty, None),
        };
        let layout = layout(texts).filter(|_| texts.dictionary().is_none());
        match (layout, dictionary) {
            (Some(layout), None) => Ok(Self { is_table, dictionary: None, layout }),
            (Some(layout), Some(Some(index))) => {
                Ok(Self { is_table, dictionary: Some(index), layout })
            }
            (None, _) | (_, Some(None)) => Err(format!(
                "of texts, bytes or null, or a dictionary of these, not of {}",
                name_of(texts.format())
            )),
        }
    }

    fn not_a_table(table: TypeRef<'_>) -> String {
        let names = (0..table.children()).filter_map(|at| table.child(at)).map(TypeRef::name);
        format!(
            "one column, not a table of {}: {}",
            table.children(),
            names.collect::<Vec<_>>().join(", ")
        )
    }
}

fn index_type(format: &[u8]) -> Option<Index> {
    let (width, is_signed) = match format {
        b"c" => (1, true),
        b"C" => (1, false),
        b"s" => (2, true),
        b"S" => (2, false),
        b"i" => (4, true),
        b"I" => (4, false),
        b"l" => (8, true),
        b"L" => (8, false),
        _ => return None,
    };
    Some(Index { width, is_signed })
}

/// What the types are called that stand in a column of codes by mistake.
fn name_of(format: &[u8]) -> String {
    let name = match format {
        b"b" => "bool",
        b"c" | b"C" | b"s" | b"S" | b"i" | b"I" | b"l" | b"L" => "whole numbers",
        b"e" | b"f" | b"g" => "floating point numbers",
        b"+l" | b"+L" | b"+vl" | b"+vL" => "lists",
        b"+s" => "structures",
        other => return format!("the Arrow format {:?}", String::from_utf8_lossy(other)),
    };
    name.to_owned()
}

fn layout(ty: TypeRef<'_>) -> Option<Layout> {
    match ty.format() {
        b"n" => Some(Layout::Null),
        b"u" | b"z" => Some(Layout::Offsets32),
        b"U" | b"Z" => Some(Layout::Offsets64),
        b"vu" | b"vz" => Some(Layout::Views),
        format => {
            let width = std::str::from_utf8(format.strip_prefix(b"w:")?).ok()?;
            width.parse().ok().map(Layout::Fixed)
        }
    }
}

/// The texts of an array, and where they are null.
struct Strings<'a> {
    length: usize,
    /// Of the table that the column stands in, and of the column.
    nulls: [Option<Bits<'a>>; 2],
    values: Values<'a>,
}

enum Values<'a> {
    Texts(Texts<'a>),
    /// Positions, and what stands there.
    Dictionary(Positions<'a>, Box<Strings<'a>>),
}

/// Positions of one width: how many of the words they can name, because those with a sign name half as many.
struct Positions<'a> {
    all: Widths<'a>,
    limit: usize,
}

enum Widths<'a> {
    One(&'a [[u8; 1]]),
    Two(&'a [[u8; 2]]),
    Four(&'a [[u8; 4]]),
    Eight(&'a [[u8; 8]]),
}

impl<'a> Strings<'a> {
    fn of(rows: Rows<'a>, kind: Kind) -> Result<Self, Malformed> {
        let (rows, of_table) =
            if kind.is_table { (rows.child()?, rows.nulls()?) } else { (rows, None) };
        let is_null = kind.layout == Layout::Null && kind.dictionary.is_none();
        // An array of nulls has no bit for each of them.
        let nulls = if is_null { None } else { rows.nulls()? };
        let values = match kind.dictionary {
            None => Values::Texts(rows.texts(kind.layout)?),
            Some(index) => {
                let positions = Positions::of(rows, index)?;
                let kind = Kind { is_table: false, dictionary: None, ..kind };
                Values::Dictionary(positions, Box::new(Self::of(rows.dictionary()?, kind)?))
            }
        };
        Ok(Self { length: rows.length, nulls: [of_table, nulls], values })
    }

    fn is_null(&self, row: usize) -> bool {
        matches!(self.values, Values::Texts(Texts::Null))
            || self.nulls.iter().flatten().any(|bits| !bits.get(row))
    }

    /// A value for each row, made of its text, or of none where it is null.
    fn map<T: Copy + Default>(
        &self,
        value: impl Fn(usize, Option<&[u8]>) -> Result<T, Wrong>,
    ) -> Result<Vec<T>, Wrong> {
        let null = |row| value(row, None);
        match &self.values {
            Values::Texts(texts) => {
                let value = |row, text: Option<&[u8]>| {
                    value(row, Some(text.ok_or(Wrong::MalformedRow(row))?))
                };
                // A loop for each layout, so that no row asks which it is.
                match texts {
                    Texts::Null => self.fill(null, null),
                    Texts::Offsets32(offsets, data) => {
                        self.fill(|row| value(row, offsets32(offsets, data, row)), null)
                    }
                    Texts::Offsets64(offsets, data) => {
                        self.fill(|row| value(row, offsets64(offsets, data, row)), null)
                    }
                    Texts::Views(views, data) => {
                        self.fill(|row| value(row, view(views, data, row)), null)
                    }
                    Texts::Fixed(width, data) => {
                        self.fill(|row| value(row, fixed(*width, data, row)), null)
                    }
                }
            }
            Values::Dictionary(positions, words) => {
                let length = words.length.min(positions.limit);
                let value = |row, word| {
                    if word >= length {
                        return Err(Wrong::MalformedRow(row));
                    }
                    if words.is_null(word) {
                        return null(row);
                    }
                    value(row, Some(words.text(word).ok_or(Wrong::MalformedRow(row))?))
                };
                self.fill(|row| value(row, positions.all.get(row)), null)
            }
        }
    }

    fn fill<T: Copy + Default>(
        &self,
        value: impl Fn(usize) -> Result<T, Wrong>,
        null: impl Fn(usize) -> Result<T, Wrong>,
    ) -> Result<Vec<T>, Wrong> {
        let mut values = Vec::new();
        values.try_reserve_exact(self.length).map_err(|_| Wrong::NoMemory)?;
        let has_nulls = self.nulls.iter().any(Option::is_some);
        values.resize(self.length, T::default());
        for (row, place) in values.iter_mut().enumerate() {
            *place = if has_nulls && self.is_null(row) { null(row)? } else { value(row)? };
        }
        Ok(values)
    }

    /// The text of a row that is not null, unless it is malformed.
    fn text(&self, row: usize) -> Option<&[u8]> {
        match &self.values {
            Values::Texts(Texts::Offsets32(offsets, data)) => offsets32(offsets, data, row),
            Values::Texts(Texts::Offsets64(offsets, data)) => offsets64(offsets, data, row),
            Values::Texts(Texts::Views(views, data)) => view(views, data, row),
            Values::Texts(Texts::Fixed(width, data)) => fixed(*width, data, row),
            Values::Texts(Texts::Null) | Values::Dictionary(..) => None,
        }
    }
}

#[inline]
fn offsets32<'a>(offsets: &[[u8; 4]], data: &'a [u8], row: usize) -> Option<&'a [u8]> {
    let [start, end] = [offsets[row], offsets[row + 1]].map(i32::from_ne_bytes);
    data.get(usize::try_from(start).ok()?..usize::try_from(end).ok()?)
}

#[inline]
fn offsets64<'a>(offsets: &[[u8; 8]], data: &'a [u8], row: usize) -> Option<&'a [u8]> {
    let [start, end] = [offsets[row], offsets[row + 1]].map(i64::from_ne_bytes);
    data.get(usize::try_from(start).ok()?..usize::try_from(end).ok()?)
}

/// A view has a length, and then a short text itself, or the beginning of a long one, its buffer and its offset. The
/// views themselves are the last buffer here, so that no branch between short and long is guessed wrongly.
#[inline]
fn view<'a>(views: &[[u8; 16]], data: &[&'a [u8]], row: usize) -> Option<&'a [u8]> {
    const SHORT: usize = 12;
    let view = &views[row];
    // What is below zero is too large for every buffer.
    let number = |at: usize| {
        let bytes = view[at..at + 4].try_into().expect("four bytes");
        usize::try_from(u32::from_ne_bytes(bytes)).unwrap_or(usize::MAX)
    };
    let (length, own) = (number(0), data.len() - 1);
    let long = if number(8) < own { number(8) } else { usize::MAX };
    let (buffer, start) =
        if length <= SHORT { (own, row * size_of_val(view) + 4) } else { (long, number(12)) };
    data.get(buffer)?.get(start..)?.get(..length)
}

#[inline]
fn fixed(width: usize, data: &[u8], row: usize) -> Option<&[u8]> {
    data.get(row * width..)?.get(..width)
}

impl Widths<'_> {
    fn get(&self, row: usize) -> usize {
        match self {
            Self::One(all) => position(all[row]),
            Self::Two(all) => position(all[row]),
            Self::Four(all) => position(all[row]),
            Self::Eight(all) => position(all[row]),
        }
    }
}

impl<'a> Positions<'a> {
    fn of(rows: Rows<'a>, Index { width, is_signed }: Index) -> Result<Self, Malformed> {
        let all = match width {
            1 => Widths::One(rows.numbers()?),
            2 => Widths::Two(rows.numbers()?),
            4 => Widths::Four(rows.numbers()?),
            _ => Widths::Eight(rows.numbers()?),
        };
        let bits = 8 * width - usize::from(is_signed);
        Ok(Self { all, limit: u32::try_from(bits).map_or(usize::MAX, limit) })
    }
}

/// How many numbers there are of so many bits, as far as memory goes.
fn limit(bits: u32) -> usize {
    1_usize.checked_shl(bits).unwrap_or(usize::MAX)
}

#[inline]
fn position<const BYTES: usize>(number: [u8; BYTES]) -> usize {
    let mut wide = [0; 8];
    let start = if cfg!(target_endian = "big") { 8 - BYTES } else { 0 };
    wide[start..start + BYTES].copy_from_slice(&number);
    usize::try_from(u64::from_ne_bytes(wide)).unwrap_or(usize::MAX)
}

enum Contexts {
    One(Context),
    Many(Vec<Context>),
}

impl Contexts {
    fn of(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = given.py();
        if given.is_instance_of::<PyString>() {
            return arguments::context(Constants::get(py), given).map(Self::One);
        }
        let rule = "a Context, its word, or a column of Arrow";
        let mut column = Column::of("context", rule, given)?;
        let mut contexts = Vec::new();
        while let Some(array) =
            py.detach(|| column.next(words)).map_err(|wrong| column.error(contexts.len(), wrong))?
        {
            contexts.try_reserve(array.len()).map_err(|_| PyMemoryError::new_err(()))?;
            contexts.extend(array);
            py.check_signals()?;
        }
        Ok(Self::Many(contexts))
    }

    /// The positions of an array of codes that so many rows stand before.
    fn cells(&self, rows: usize, codes: &Strings<'_>) -> Result<Vec<u16>, Wrong> {
        match self {
            &Self::One(context) => match &codes.values {
                // Each word once, unless there are fewer rows than words.
                Values::Dictionary(positions, words) if words.length <= codes.length => {
                    let of_word = words.map(|_, text| Ok(cell(context, text)));
                    let of_word = of_word.map_err(|wrong| match wrong {
                        Wrong::MalformedRow(word) => {
                            Wrong::Malformed(format!("word {word} of a dictionary is no text"))
                        }
                        other => other,
                    })?;
                    let of_word = &of_word[..of_word.len().min(positions.limit)];
                    let of_word =
                        |row, word| of_word.get(word).copied().ok_or(Wrong::MalformedRow(row));
                    let silence = |_| Ok(cell(context, None));
                    // A loop for each width, so that no row asks which it is.
                    match positions.all {
                        Widths::One(all) => {
                            codes.fill(|row| of_word(row, position(all[row])), silence)
                        }
                        Widths::Two(all) => {
                            codes.fill(|row| of_word(row, position(all[row])), silence)
                        }
                        Widths::Four(all) => {
                            codes.fill(|row| of_word(row, position(all[row])), silence)
                        }
                        Widths::Eight(all) => {
                            codes.fill(|row| of_word(row, position(all[row])), silence)
                        }
                    }
                }
                Values::Dictionary(..) | Values::Texts(_) => {
                    codes.map(|_, text| Ok(cell(context, text)))
                }
            },
            Self::Many(contexts) => {
                let here = &contexts[rows..];
                if here.len() < codes.length {
                    return Err(Wrong::NoContext(contexts.len()));
                }
                codes.map(|row, text| Ok(cell(here[row], text)))
            }
        }
    }
}

#[inline]
fn cell(context: Context, code: Option<&[u8]>) -> u16 {
    const { assert!(rspcode::verdicts().len() <= i16::MAX as usize, "a position is an int16") }
    #[allow(clippy::cast_possible_truncation, reason = "it fits, as was just seen to")]
    let cell = rspcode::index(context, code.unwrap_or_default()) as u16;
    cell
}

/// The contexts that the rows of an array are.
fn words(strings: &Strings<'_>) -> Result<Vec<Context>, Wrong> {
    let contexts = strings.map(|row, word| {
        let word = word.ok_or(Wrong::NotContext(row, None))?;
        let context = String::from_utf8_lossy(word).parse::<Context>();
        context.map(Some).map_err(|error| Wrong::NotContext(row, Some(error)))
    })?;
    Ok(contexts.into_iter().flatten().collect())
}
