//! Standard input, line by line: any bytes, in the memory of the longest line, which has a limit.

use std::io::{self, BufRead, BufReader, IsTerminal as _, Read, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::hints;

/// How much is read at once.
const CHUNK: usize = 1 << 16;

/// How much of it is shown before it has to be answered: what stays near the processor meanwhile.
const AHEAD: usize = 1 << 14;

/// How long a line may be. One that is longer is no code and no event, and without a limit it would fill the memory.
pub(crate) const LONGEST: usize = 64 << 20;

/// What some programs write at the start of a text; it belongs to no line.
pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// What the lines are, and what is said of those that are not understood.
pub(crate) struct Names {
    lines: &'static str,
    odd: &'static str,
}

pub(crate) const CODES: Names = Names { lines: "codes", odd: "not listed" };
pub(crate) const LOG: Names = Names { lines: "lines", odd: "not read" };

/// What is made of the lines.
pub(crate) trait Answer<W> {
    /// Returns whether the line was understood.
    fn answer(&mut self, out: &mut W, line: &[u8]) -> io::Result<bool>;

    /// Is shown the lines that come next, before it has to answer them.
    fn look_ahead(&mut self, _lines: &[u8]) {}
}

/// Hands every line of standard input to `answerer`, without its LF or CRLF, and returns how many there were. What
/// was answered is flushed before more is read, so that a slow writer sees each answer at once.
pub(crate) fn answer_each<W: Write>(
    out: &mut W,
    names: &Names,
    answerer: &mut impl Answer<W>,
) -> io::Result<u64> {
    answer_each_of(io::stdin().lock(), LONGEST, out, names, answerer)
}

fn answer_each_of<W: Write>(
    input: impl Read,
    longest: usize,
    out: &mut W,
    names: &Names,
    answerer: &mut impl Answer<W>,
) -> io::Result<u64> {
    let mut input = BufReader::with_capacity(CHUNK, input);
    let progress = progress(names);
    let mut count = Count { lines: 0, odd: 0 };
    let mut begun = Vec::new();
    let mut is_start = true;
    loop {
        let chunk = match input.fill_buf() {
            Ok(chunk) => chunk,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if chunk.is_empty() {
            break;
        }
        if std::mem::take(&mut is_start) {
            hints::of_utf16(chunk);
        }
        let (mut start, mut seen) = (0, 0);
        for end in memchr::memchr_iter(b'\n', chunk) {
            if start >= seen {
                seen = chunk.len().min(start + AHEAD);
                answerer.look_ahead(&chunk[start..seen]);
            }
            if begun.is_empty() {
                count.line(answerer, out, &chunk[start..end])?;
            } else {
                count.extend(&mut begun, &chunk[start..end], longest)?;
                count.line(answerer, out, &begun)?;
                begun.clear();
            }
            start = end + 1;
        }
        count.extend(&mut begun, &chunk[start..], longest)?;
        let read = chunk.len();
        input.consume(read);
        out.flush()?;
        count.show(&progress, names);
    }
    if !begun.is_empty() {
        count.line(answerer, out, &begun)?;
    }
    out.flush()?;
    count.show(&progress, names);
    progress.finish();
    Ok(count.lines)
}

struct Count {
    lines: u64,
    odd: u64,
}

impl Count {
    fn line<W>(
        &mut self,
        answerer: &mut impl Answer<W>,
        out: &mut W,
        line: &[u8],
    ) -> io::Result<()> {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let mark = if self.lines == 0 { BYTE_ORDER_MARK } else { b"" };
        let understood = answerer.answer(out, line.strip_prefix(mark).unwrap_or(line))?;
        self.lines += 1;
        self.odd += u64::from(!understood);
        Ok(())
    }

    /// Adds to the line that was begun. What was answered before a line that is too long stays answered.
    fn extend(&self, begun: &mut Vec<u8>, piece: &[u8], longest: usize) -> io::Result<()> {
        if begun.len() + piece.len() > longest {
            let line = self.lines + 1;
            let message = format!("line {line} is longer than {longest} bytes");
            return Err(io::Error::new(io::ErrorKind::InvalidData, message));
        }
        begun.extend_from_slice(piece);
        Ok(())
    }

    fn show(&self, progress: &ProgressBar, names: &Names) {
        progress.set_position(self.lines);
        progress.set_message(format!("{} {}", self.odd, names.odd));
    }
}

/// A line on standard error that counts, where a person sees it and the answers go elsewhere.
fn progress(names: &Names) -> ProgressBar {
    if !io::stderr().is_terminal() || io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let progress = ProgressBar::new_spinner();
    let template = format!("{{spinner}} {{human_pos}} {} in {{elapsed}}, {{msg}}", names.lines);
    let style = ProgressStyle::with_template(&template).expect("the template is well-formed");
    progress.set_style(style);
    progress.enable_steady_tick(Duration::from_millis(200));
    progress
}

#[cfg(test)]
mod tests {
    use std::io::BufWriter;

    use super::*;

    /// Gives its pieces one by one; before each of them a signal arrives.
    struct Interrupted(Vec<&'static [u8]>, bool);

    impl Read for Interrupted {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.1 = !self.1;
            if self.1 {
                return Err(io::ErrorKind::Interrupted.into());
            }
            let piece = if self.0.is_empty() { &b""[..] } else { self.0.remove(0) };
            buffer[..piece.len()].copy_from_slice(piece);
            Ok(piece.len())
        }
    }

    struct Lines(Vec<String>);

    impl<W> Answer<W> for Lines {
        fn answer(&mut self, _: &mut W, line: &[u8]) -> io::Result<bool> {
            self.0.push(String::from_utf8_lossy(line).into_owned());
            Ok(true)
        }
    }

    #[test]
    fn a_signal_while_reading_loses_nothing() -> io::Result<()> {
        let input = Interrupted(vec![b"SUCC", b"ESS\r\nUNK", b"NOW\n", b"FAIL"], false);
        let mut lines = Lines(Vec::new());
        answer_each_of(input, LONGEST, &mut io::sink(), &CODES, &mut lines)?;
        assert_eq!(lines.0, ["SUCCESS", "UNKNOW", "FAIL"]);
        Ok(())
    }

    #[test]
    fn a_mark_before_the_first_line_is_no_part_of_it() -> io::Result<()> {
        let mark = "\u{FEFF}";
        for (input, expected) in [
            (
                vec![&b"\xEF\xBB"[..], b"\xBFFAIL\r\n\xEF\xBB\xBFFAIL"],
                vec!["FAIL".to_owned(), format!("{mark}FAIL")],
            ),
            (vec![&b"\xEF\xBB\xBF\xEF\xBB\xBF\n"[..]], vec![mark.to_owned()]),
            (vec![&b"\xEF\xBB\xBF"[..]], vec![String::new()]),
            (vec![&b"\n\xEF\xBB\xBF"[..]], vec![String::new(), mark.to_owned()]),
        ] {
            let mut lines = Lines(Vec::new());
            let count = answer_each_of(
                Interrupted(input, false),
                LONGEST,
                &mut io::sink(),
                &CODES,
                &mut lines,
            )?;
            assert_eq!((count, lines.0), (expected.len() as u64, expected));
        }
        Ok(())
    }

    #[test]
    fn a_line_that_is_too_long_is_an_error_with_its_number() {
        let told = |pieces: Vec<&'static [u8]>| {
            let mut lines = Lines(Vec::new());
            let mut out = BufWriter::new(Vec::new());
            let read = answer_each_of(Interrupted(pieces, false), 8, &mut out, &CODES, &mut lines);
            (read.map_err(|error| error.to_string()), lines.0)
        };
        let error = || Err("line 2 is longer than 8 bytes".to_owned());
        let fail = || vec!["FAIL".to_owned()];
        assert_eq!(told(vec![b"FAIL\n1234", b"5678\n9"]).0, Ok(3));
        assert_eq!(told(vec![b"FAIL\n1234", b"56789\n"]), (error(), fail()));
        assert_eq!(told(vec![b"FAIL\n1234", b"5678", b"9"]), (error(), fail()));
        assert_eq!(told(vec![b"FAIL\n123456789"]), (error(), fail()));
    }

    #[test]
    fn another_error_while_reading_is_told() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::ErrorKind::ConnectionReset.into())
            }
        }
        let mut lines = Lines(Vec::new());
        let read = answer_each_of(Broken, LONGEST, &mut io::sink(), &CODES, &mut lines);
        assert_eq!(read.map_err(|error| error.kind()), Err(io::ErrorKind::ConnectionReset));
    }
}
