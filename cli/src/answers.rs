//! The answers as a file's rows have them: the columns that are added, the rows that are kept.

use std::collections::BTreeSet;
use std::io;

use rspcode::{Actor, Next, verdicts};
use rspcode_words::{Cell, DECIDING, cells, columns};

use crate::export;

/// All answers by position. Past the deadline, what is still to be asked is a matter for staff.
pub(crate) fn of_the_day(closed: bool) -> Vec<Cell> {
    let mut all = cells();
    if closed {
        let asks = [Next::Query, Next::Inspect].map(Next::as_str);
        for cell in all.iter_mut().filter(|cell| asks.contains(&cell.next.as_str())) {
            cell.actor = Actor::Staff.to_string();
        }
    }
    all
}

/// Answers as rows of texts, by position.
pub(crate) struct Texts {
    names: Vec<String>,
    rows: Vec<csv::StringRecord>,
}

impl Texts {
    pub(crate) fn of(cells: &[Cell]) -> io::Result<Self> {
        let csv = export::csv(cells, false)?;
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_slice());
        let rows = reader.records().collect::<Result<_, _>>()?;
        Ok(Self { names: names(), rows })
    }

    /// Whether each answer is kept: of every field that is named it has one of the values.
    pub(crate) fn meet(&self, conditions: &[Condition]) -> Vec<bool> {
        let has = |row: &csv::StringRecord, Condition { field, value }: &Condition| {
            row[self.place(field)] == **value
        };
        let meets = |row: &csv::StringRecord| {
            conditions.iter().all(|one| {
                conditions.iter().any(|other| other.field == one.field && has(row, other))
            })
        };
        self.rows.iter().map(meets).collect()
    }

    /// What is added to a row for each answer, the first delimiter included.
    pub(crate) fn added(&self, fields: &[String], delimiter: u8) -> io::Result<Vec<Vec<u8>>> {
        let places: Vec<usize> = fields.iter().map(|field| self.place(field)).collect();
        let texts = |row: &csv::StringRecord| {
            added(places.iter().map(|&place| row[place].as_bytes().to_vec()), delimiter)
        };
        self.rows.iter().map(texts).collect()
    }

    fn place(&self, field: &str) -> usize {
        self.names.iter().position(|name| name == field).expect("it was looked up")
    }
}

/// Fields as they stand behind others in a record.
pub(crate) fn added(fields: impl Iterator<Item = Vec<u8>>, delimiter: u8) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    writer.write_record(std::iter::once(Vec::new()).chain(fields))?;
    let mut text = writer.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
    text.pop();
    Ok(text)
}

/// The fields that are added unless others are asked for: what programs decide by. Its context a row has already.
pub(crate) fn usual_fields() -> Vec<String> {
    names()[1..DECIDING].to_vec()
}

/// The name of a field.
pub(crate) fn field(name: &str) -> Result<String, String> {
    let names = names();
    if names.iter().any(|known| known == name) {
        return Ok(name.to_owned());
    }
    Err(format!("the fields are {}", names.join(", ")))
}

/// A field that has to have a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Condition {
    field: String,
    value: String,
}

/// `FIELD=VALUE`, of a field that programs decide by.
pub(crate) fn condition(text: &str) -> Result<Condition, String> {
    let (field, value) = text.split_once('=').ok_or("it is not FIELD=VALUE")?;
    let names = &names()[..DECIDING];
    let Some(place) = names.iter().position(|name| name == field) else {
        return Err(format!("the fields are {}", names.join(", ")));
    };
    let texts = Texts::of(&cells()).map_err(|error| error.to_string())?;
    let values: BTreeSet<&str> = texts.rows.iter().map(|row| &row[place]).collect();
    if !values.contains(value) {
        let values = values.into_iter().collect::<Vec<_>>().join(", ");
        return Err(format!("{field} is one of {values}"));
    }
    Ok(Condition { field: field.to_owned(), value: value.to_owned() })
}

/// The names of all fields.
pub(crate) fn names() -> Vec<String> {
    columns(&Cell::from(&verdicts()[0]))
}
