//! `rspcode classify --column`: a column of files is answered, and all that they hold stays as it is.

use std::ffi::OsStr;
use std::io::{self, ErrorKind, Read, Write as _};

use rspcode::{Context, index};
use rspcode_words::Cell;

use crate::answers::{self, Texts};
use crate::args::{AnswerFormat, ClassifyArgs};
use crate::attempt::Out;
use crate::encoding::Encoding;
use crate::file_args::FileArgs;
use crate::header::{Columns, plain_text};
use crate::lines::{BYTE_ORDER_MARK, LONGEST};
use crate::progress::Progress;
use crate::report::{self, Counts};
use crate::rows::{Found, Row, Rows, body};
use crate::window::Window;
use crate::{card, classify, input};

/// How many rows that cannot be read are told each for itself.
const TOLD: u64 = 10;

const UNBALANCED: &str = "a quote that opens a field does not close it";

/// Answers all files in turn; the first one says what the others have to look like.
pub(crate) fn run(
    asked: &ClassifyArgs,
    context: Option<Context>,
    files: &[&OsStr],
) -> io::Result<()> {
    let cells = answers::of_the_day(asked.file.closed_day);
    let progress = Progress::new(files.iter().map(|name| input::size(name)).sum());
    let mut job = Job::new(asked, context, files[0], &cells, &progress)?;
    for name in files {
        job.file(name)?;
    }
    progress.finish();
    let Job { mut out, counts, encoding, .. } = job;
    if counts.unread > 0 {
        let became = if asked.summary { "not counted" } else { "passed on as they are" };
        progress.warn(&format!("rows that could not be read, {became}: {}", counts.unread));
    }
    if asked.summary {
        let names = match files {
            [name] => shown(name),
            files => format!("{} files", files.len()),
        };
        report::write(&mut out, counts, &cells, &names, encoding, asked.format)?;
    }
    out.flush()
}

struct Job<'a> {
    asked: &'a FileArgs,
    summary: bool,
    context: Option<Context>,
    delimiter: u8,
    fields: Vec<String>,
    /// By the position of the answer: what is added to a row, and whether it is kept.
    added: Vec<Vec<u8>>,
    kept: Vec<bool>,
    /// Of the first file: the columns, and the end of a line.
    columns: Option<Columns>,
    line_end: &'static [u8],
    /// Whether what was passed on last lacks it.
    is_open: bool,
    /// Of the file at hand.
    encoding: Encoding,
    out: Out,
    counts: Counts,
    progress: &'a Progress,
}

/// How far a file is read.
struct Here<'a> {
    name: &'a OsStr,
    /// The number of the line that comes next.
    line: u64,
    lines_to_skip: usize,
    has_columns: bool,
}

impl<'a> Job<'a> {
    fn new(
        asked: &'a ClassifyArgs,
        context: Option<Context>,
        first: &OsStr,
        cells: &[Cell],
        progress: &'a Progress,
    ) -> io::Result<Self> {
        let ClassifyArgs { file, summary, .. } = asked;
        let name = first.as_encoded_bytes().to_ascii_lowercase();
        let is_tabbed = name.ends_with(b".tsv") || name.ends_with(b".tsv.gz");
        let delimiter = file.delimiter.unwrap_or(if is_tabbed { b'\t' } else { b',' });
        let fields = match &file.fields[..] {
            [] => answers::usual_fields(),
            fields => fields.to_vec(),
        };
        let texts = Texts::of(cells)?;
        Ok(Self {
            asked: file,
            summary: *summary,
            context,
            delimiter,
            added: texts.added(&fields, delimiter)?,
            fields,
            kept: texts.meet(&file.conditions),
            columns: None,
            line_end: b"\n",
            is_open: false,
            encoding: Encoding::UTF_8,
            out: classify::output(if *summary { asked.format } else { AnswerFormat::Csv }),
            counts: Counts { answers: vec![0; cells.len()], ..Counts::default() },
            progress,
        })
    }

    fn file(&mut self, name: &OsStr) -> io::Result<()> {
        let of_it = named(name);
        let bytes = self.progress.count(input::open(name).map_err(of_it)?);
        let (mut text, encoding) = input::text(bytes, self.asked.encoding).map_err(of_it)?;
        self.encoding = encoding;
        let mut here =
            Here { name, line: 1, lines_to_skip: self.asked.skip_first, has_columns: false };
        let (mut window, mut rows) = (Window::new(), Rows::new(self.delimiter));
        self.begin(&mut window, &mut text).map_err(of_it)?;
        loop {
            let length = window.without_last(self.asked.skip_last);
            let read = self.read(&window.text()[..length], window.is_last, &mut rows, &mut here)?;
            window.forget(read);
            self.out.flush()?;
            self.progress.show(self.counts.answers.iter().sum(), self.counts.unread);
            if window.is_last {
                break;
            }
            if window.text().len() > LONGEST {
                let line = self.give_up(window.text(), &mut rows, &mut here)?;
                window.forget(line);
            }
            window.read(&mut text).map_err(of_it)?;
        }
        if !here.has_columns {
            return Err(of_it(io::Error::other("there is no row in it")));
        }
        self.pass(window.text())
    }

    /// Reads the start. A byte order mark belongs to no row; behind another file it would be a character.
    fn begin(&mut self, window: &mut Window, text: &mut impl Read) -> io::Result<()> {
        if self.is_open {
            self.out.write_all(self.line_end)?;
            self.is_open = false;
        }
        window.read(text)?;
        if window.text().starts_with(BYTE_ORDER_MARK) {
            window.forget(BYTE_ORDER_MARK.len());
            if self.columns.is_none() && !self.summary {
                self.out.write_all(BYTE_ORDER_MARK)?;
            }
        }
        Ok(())
    }

    /// Answers what is whole of these rows, and returns how long that is.
    fn read(
        &mut self,
        text: &[u8],
        is_last: bool,
        rows: &mut Rows,
        here: &mut Here<'_>,
    ) -> io::Result<usize> {
        let mut read = 0;
        while here.lines_to_skip > 0 && read < text.len() {
            let length = match memchr::memchr(b'\n', &text[read..]) {
                Some(end) => end + 1,
                None if is_last => text.len() - read,
                None => return Ok(read),
            };
            self.pass(&text[read..read + length])?;
            read += length;
            here.lines_to_skip -= 1;
            here.line += 1;
        }
        while let Some(Found { length, row }) = rows.next(&text[read..], is_last) {
            let record = &text[read..read + length];
            read += length;
            let Some(row) = row else {
                self.unread(record, here, UNBALANCED)?;
                here.line += 1;
                continue;
            };
            self.record(record, &row, here)?;
            here.line += match row {
                Row::Plain { .. } => 1,
                Row::Quoted { .. } => memchr::memchr_iter(b'\n', record).count() as u64,
            };
        }
        Ok(read)
    }

    fn record(&mut self, record: &[u8], row: &Row<'_>, here: &mut Here<'_>) -> io::Result<()> {
        let length = body(record);
        let width = self.columns.as_ref().map_or(0, |columns| columns.width);
        // In a single column nothing is the empty text, and an answer.
        if length == 0 && !(here.has_columns && width == 1) {
            return self.pass(record);
        }
        if !here.has_columns {
            here.has_columns = true;
            self.header(record, row, here.name)?;
            if !self.asked.no_header {
                return Ok(());
            }
        }
        match self.position(row) {
            Ok(position) => {
                if self.kept[position] {
                    self.counts.answers[position] += 1;
                    self.write(record, length, position)?;
                }
                Ok(())
            }
            Err(why) => self.unread(record, here, &why),
        }
    }

    /// The position of the answer of a row, or why there is none.
    fn position(&mut self, row: &Row<'_>) -> Result<usize, String> {
        let Some(Columns { width, code, context, .. }) = &self.columns else {
            return Err("it comes before the header".to_owned());
        };
        let found = row.width();
        if found != *width {
            return Err(format!("fields: {found}, in the first row {width}"));
        }
        let context = match (context, self.context) {
            (Some(column), _) => {
                let word = plain_text(row.field(*column));
                let context = std::str::from_utf8(word).ok().and_then(|word| word.parse().ok());
                context.ok_or_else(|| {
                    let word = card::cut(format!("{:?}", self.encoding.decode(word)));
                    format!("{word} is no context")
                })?
            }
            (None, Some(context)) => context,
            (None, None) => return Err("it has no context".to_owned()),
        };
        let code = plain_text(row.field(*code));
        let position = index(context, code);
        if self.kept[position] && rspcode::verdicts()[position].code().is_none() {
            self.counts.unlisted.count(code);
        }
        Ok(position)
    }

    /// A row, and behind it its answer.
    fn write(&mut self, record: &[u8], length: usize, position: usize) -> io::Result<()> {
        if self.summary {
            return Ok(());
        }
        self.out.write_all(&record[..length])?;
        self.out.write_all(&self.added[position])?;
        self.is_open = length == record.len();
        self.out.write_all(&record[length..])
    }

    /// The first row of a file, which has to be as the first one of the first file.
    fn header(&mut self, record: &[u8], row: &Row<'_>, name: &OsStr) -> io::Result<()> {
        let of_it = named(name);
        let columns = Columns::of(row, self.asked, self.encoding).map_err(of_it)?;
        if let Some(first) = &self.columns {
            if *first == columns {
                return Ok(());
            }
            let message = "its columns are not those of the first file";
            return Err(of_it(io::Error::other(message)));
        }
        let length = body(record);
        if record.ends_with(b"\r\n") {
            self.line_end = b"\r\n";
        }
        if !self.asked.no_header && !self.summary {
            let prefix = self.asked.prefix.as_deref();
            let added = columns.added(&self.fields, prefix, self.encoding, self.delimiter);
            let added = added.map_err(of_it)?;
            self.out.write_all(&record[..length])?;
            self.out.write_all(&added)?;
            self.out.write_all(&record[length..])?;
            self.is_open = length == record.len();
        }
        self.columns = Some(columns);
        Ok(())
    }

    /// What is no row stays where it is among the rows, but for who wants some of them alone.
    fn pass(&mut self, lines: &[u8]) -> io::Result<()> {
        if self.summary || !self.asked.conditions.is_empty() || lines.is_empty() {
            return Ok(());
        }
        self.is_open = !lines.ends_with(b"\n");
        self.out.write_all(lines)
    }

    /// A row that cannot be read. What came before it is written.
    fn unread(&mut self, record: &[u8], here: &Here<'_>, why: &str) -> io::Result<()> {
        self.counts.unread += 1;
        let message = format!("{}: line {}: {why}", shown(here.name), here.line);
        if !self.asked.keep_bad || self.columns.is_none() {
            self.out.flush()?;
            return Err(io::Error::new(ErrorKind::InvalidData, message));
        }
        if self.counts.unread <= TOLD {
            self.progress.warn(&message);
        }
        if self.summary {
            return Ok(());
        }
        self.is_open = !record.ends_with(b"\n");
        self.out.write_all(record)
    }

    /// A record without end fills no memory: if it has several lines, a quote takes them together, and the first is
    /// given up.
    fn give_up(&mut self, text: &[u8], rows: &mut Rows, here: &mut Here<'_>) -> io::Result<usize> {
        let line = &text[..rows.line(text).length];
        if !line.ends_with(b"\n") {
            let (name, line) = (shown(here.name), here.line);
            let message = format!("{name}: line {line} is longer than {LONGEST} bytes");
            return Err(io::Error::new(ErrorKind::InvalidData, message));
        }
        self.unread(line, here, UNBALANCED)?;
        here.line += 1;
        Ok(line.len())
    }
}

/// An error, and the file that it is of.
fn named(name: &OsStr) -> impl Fn(io::Error) -> io::Error + Copy + '_ {
    move |error| io::Error::new(error.kind(), format!("{}: {error}", shown(name)))
}

fn shown(name: &OsStr) -> String {
    if name == input::STANDARD_INPUT {
        return "standard input".to_owned();
    }
    card::plain(name.as_encoded_bytes())
}
