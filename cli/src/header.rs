//! The header of files: where the columns are that are asked for, and what the added ones are called.

use std::io;

use crate::answers;
use crate::encoding::Encoding;
use crate::file_args::FileArgs;
use crate::rows::Row;

/// Where to look in every row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Columns {
    /// How many there are.
    pub width: usize,
    pub code: usize,
    pub context: Option<usize>,
    /// Their names, unless there is no header.
    names: Vec<String>,
    /// The name of the codes' column as it stands there.
    code_name: Vec<u8>,
}

impl Columns {
    /// Reads the first row. An error does not say of which file it is.
    pub(crate) fn of(row: &Row<'_>, asked: &FileArgs, encoding: Encoding) -> io::Result<Self> {
        let width = row.width();
        let mut names = Vec::new();
        if !asked.no_header {
            names.extend((0..width).map(|number| encoding.decode(row.field(number))));
        }
        let find = |column: &String| find(column, &names, width);
        let code = asked.column.as_ref().map_or(Ok(0), find)?;
        let context = asked.context_column.as_ref().map(find).transpose()?;
        let code_name = plain_text(row.field(code)).to_vec();
        let code_name = if names.is_empty() { Vec::new() } else { code_name };
        Ok(Self { width, code, context, names, code_name })
    }

    /// What is added to the header.
    pub(crate) fn added(
        &self,
        fields: &[String],
        prefix: Option<&str>,
        encoding: Encoding,
        delimiter: u8,
    ) -> io::Result<Vec<u8>> {
        let prefix = match prefix {
            Some(prefix) => encoding.encode(prefix).ok_or_else(|| {
                io::Error::other(format!("the prefix {prefix:?} cannot be written in {encoding}"))
            })?,
            None => [&self.code_name[..], b"_"].concat(),
        };
        let name = |field: &String| {
            let name = [&prefix[..], field.as_bytes()].concat();
            let shown = encoding.decode(&name);
            if self.names.iter().any(|known| plain(known) == shown) {
                return Err(io::Error::other(format!(
                    "there is a column {shown:?} already; --prefix gives the added ones other names"
                )));
            }
            Ok(name)
        };
        let names = fields.iter().map(name).collect::<io::Result<Vec<_>>>()?;
        answers::added(names.into_iter(), delimiter)
    }
}

/// The column of this name, or else of this number.
fn find(column: &str, names: &[String], width: usize) -> io::Result<usize> {
    let mut found = (0..names.len()).filter(|&number| plain(&names[number]) == plain(column));
    match (found.next(), found.next()) {
        (Some(number), None) => return Ok(number),
        (Some(one), Some(other)) => {
            let (one, other) = (one + 1, other + 1);
            return Err(io::Error::other(format!(
                "the columns {one} and {other} are both called {column:?}; give the number of one"
            )));
        }
        (None, _) => {}
    }
    let number = column.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    number.filter(|&number| number < width).ok_or_else(|| {
        let known = if names.is_empty() {
            format!("they have the numbers 1 to {width}")
        } else {
            names.iter().map(|name| format!("{:?}", plain(name))).collect::<Vec<_>>().join(", ")
        };
        io::Error::other(format!("there is no column {column:?}; the columns: {known}"))
    })
}

/// A name without what stands around it in some files: blanks, tabs, and the backtick that keeps spreadsheets from
/// making a number of a field.
fn plain(name: &str) -> &str {
    let name = name.trim();
    name.strip_prefix('`').unwrap_or(name)
}

/// The same of a code or a word.
pub(crate) fn plain_text(field: &[u8]) -> &[u8] {
    let field = field.trim_ascii();
    field.strip_prefix(b"`").unwrap_or(field)
}
