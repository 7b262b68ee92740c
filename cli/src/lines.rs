//! Standard input, line by line: any bytes, any length, in the memory of the longest line.

use std::io::{self, BufRead, BufReader, IsTerminal as _, Read, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// How much is read at once.
const CHUNK: usize = 1 << 16;

/// How much of it is shown before it has to be answered: what stays near the processor meanwhile.
const AHEAD: usize = 1 << 14;

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

/// Hands every line of standard input to `answerer`, without its LF or CRLF. What was answered is
/// flushed before more is read, so that a slow writer sees each answer at once.
pub(crate) fn answer_each<W: Write>(
    out: &mut W,
    names: &Names,
    answerer: &mut impl Answer<W>,
) -> io::Result<()> {
    answer_each_of(io::stdin().lock(), out, names, answerer)
}

fn answer_each_of<W: Write>(
    input: impl Read,
    out: &mut W,
    names: &Names,
    answerer: &mut impl Answer<W>,
) -> io::Result<()> {
    let mut input = BufReader::with_capacity(CHUNK, input);
    let progress = progress(names);
    let mut count = Count { lines: 0, odd: 0 };
    let mut begun = Vec::new();
    loop {
        let chunk = match input.fill_buf() {
            Ok(chunk) => chunk,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if chunk.is_empty() {
            break;
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
                begun.extend_from_slice(&chunk[start..end]);
                count.line(answerer, out, &begun)?;
                begun.clear();
            }
            start = end + 1;
        }
        begun.extend_from_slice(&chunk[start..]);
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
    Ok(())
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
        let understood = answerer.answer(out, line.strip_suffix(b"\r").unwrap_or(line))?;
        self.lines += 1;
        self.odd += u64::from(!understood);
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
        answer_each_of(input, &mut io::sink(), &CODES, &mut lines)?;
        assert_eq!(lines.0, ["SUCCESS", "UNKNOW", "FAIL"]);
        Ok(())
    }

    #[test]
    fn another_error_while_reading_is_told() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::ErrorKind::ConnectionReset.into())
            }
        }
        let read = answer_each_of(Broken, &mut io::sink(), &CODES, &mut Lines(Vec::new()));
        assert_eq!(read.map_err(|error| error.kind()), Err(io::ErrorKind::ConnectionReset));
    }
}
